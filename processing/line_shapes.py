"""Shapes and lengths of links between points, for many links at once."""

import struct

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsDistanceArea,
    QgsLineString,
    QgsPointXY,
)

from ..analysis.progress import silent

#: Choices of the parameter SHAPE, in its order.
SHAPES = ("straight", "arc", "great circle")
#: Height of an arc over its length, and points that draw a curve.
ARC_HEIGHT, CURVE_POINTS = 0.12, 25
WGS84 = "EPSG:4326"
#: Distances that are measured between two looks at the cancel button.
_BATCH = 20_000


def line_wkb(points, origin, destination, shape, crs, transform_context):
    """Lines between points as WKB.

    Parameters
    ----------
    points : numpy.ndarray, shape (cities, 2)
        x and y in `crs`; NaN where a city has no place.
    origin, destination : numpy.ndarray of int, shape (links,)
    shape : str
        One of `SHAPES`. An arc bends to its right, so that the two directions of a pair stand
        apart; a great circle is the shortest way on the globe.
    crs : QgsCoordinateReferenceSystem
    transform_context : QgsCoordinateTransformContext

    Returns
    -------
    list of bytes or None
        None where an end has no place.
    """
    import numpy as np

    start, end = points[origin], points[destination]
    if shape == "arc":
        lines = _arcs(start, end)
    elif shape == "great circle" and crs.isValid():
        lines = _great_circles(start, end, crs, transform_context)
    else:
        lines = np.stack([start, end], axis=1)
    return _as_wkb(lines)


def _arcs(start, end):
    """Quadratic Bézier curves whose middle lies `ARC_HEIGHT` beside the straight line."""
    import numpy as np

    along = end - start
    right = np.stack([along[:, 1], -along[:, 0]], axis=1)
    control = (start + end) / 2 + 2 * ARC_HEIGHT * right
    t = np.linspace(0, 1, CURVE_POINTS)[None, :, None]
    return (1 - t) ** 2 * start[:, None] + 2 * t * (1 - t) * control[:, None] + t**2 * end[:, None]


def _great_circles(start, end, crs, transform_context):
    import numpy as np

    to_globe = QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem(WGS84), transform_context)
    ends = np.concatenate([start, end])
    places, position = np.unique(ends, axis=0, return_inverse=True)
    globe = np.radians(transformed(places, to_globe))[position.ravel()]
    arcs = np.degrees(_slerp(globe[: len(start)], globe[len(start) :]))
    arcs[..., 0] = np.degrees(np.unwrap(np.radians(arcs[..., 0]), axis=1))
    if crs.isGeographic():
        return arcs
    flat = arcs.reshape(-1, 2)
    back = QgsCoordinateTransform(QgsCoordinateReferenceSystem(WGS84), crs, transform_context)
    return transformed(flat, back).reshape(arcs.shape)


def _slerp(start, end):
    """Points at even steps on great circles, longitude and latitude in radians."""
    import numpy as np

    def on_sphere(place):
        longitude, latitude = place[:, 0], place[:, 1]
        across = np.cos(latitude)
        return np.stack(
            [across * np.cos(longitude), across * np.sin(longitude), np.sin(latitude)], axis=1
        )

    a, b = on_sphere(start), on_sphere(end)
    angle = np.arccos(np.clip((a * b).sum(axis=1), -1, 1))[:, None, None]
    t = np.linspace(0, 1, CURVE_POINTS)[None, :, None]
    with np.errstate(divide="ignore", invalid="ignore"):
        along = np.sin((1 - t) * angle) * a[:, None] + np.sin(t * angle) * b[:, None]
        along = along / np.sin(angle)
    along = np.where(angle > 1e-12, along, (1 - t) * a[:, None] + t * b[:, None])
    longitude = np.arctan2(along[..., 1], along[..., 0])
    return np.stack([longitude, np.arcsin(np.clip(along[..., 2], -1, 1))], axis=-1)


def transformed(points, transform):
    """Points in another CRS, all at once.

    Parameters
    ----------
    points : numpy.ndarray, shape (points, 2)
    transform : QgsCoordinateTransform

    Returns
    -------
    numpy.ndarray, shape (points, 2)
        NaN where a point has no place there.
    """
    import numpy as np

    result = np.full(points.shape, np.nan)
    known = np.isfinite(points).all(axis=1)
    try:
        result[known] = _transformed_at_once(points[known], transform)
    except QgsCsException:
        for row in np.flatnonzero(known):
            result[row] = _transformed_alone(points[row], transform)
    return np.where(np.isfinite(result), result, np.nan)


def _transformed_at_once(points, transform):
    import numpy as np

    if not len(points):
        return points
    line = QgsLineString(points[:, 0].tolist(), points[:, 1].tolist())
    line.transform(transform)
    return np.frombuffer(bytes(line.asWkb()), dtype="<f8", offset=9).reshape(-1, 2)


def _transformed_alone(point, transform):
    try:
        place = transform.transform(QgsPointXY(*point.tolist()))
    except QgsCsException:
        return float("nan"), float("nan")
    return place.x(), place.y()


def _as_wkb(lines):
    """Arrays of shape (links, points, 2) as WKB line strings."""
    import numpy as np

    number, vertices, _ = lines.shape
    placed = np.isfinite(lines).all(axis=(1, 2)).tolist()
    size = 9 + 16 * vertices
    blob = np.empty((number, size), dtype=np.uint8)
    blob[:, :9] = np.frombuffer(struct.pack("<BII", 1, 2, vertices), dtype=np.uint8)
    plain = np.ascontiguousarray(lines, dtype="<f8").reshape(number, 2 * vertices)
    blob[:, 9:] = plain.view(np.uint8).reshape(number, 16 * vertices)
    raw = blob.tobytes()
    return [raw[row * size : (row + 1) * size] if ok else None for row, ok in enumerate(placed)]


def distances_km(points, origin, destination, crs, transform_context, progress=silent):
    """Distances between points on the ellipsoid; planar / 1000 where the CRS is not known.

    Parameters
    ----------
    points, origin, destination, crs, transform_context
        As for `line_wkb`.
    progress : callable
        Called with 0 to 1; may raise to stop.

    Returns
    -------
    numpy.ndarray of float, shape (links,)
        Kilometres; NaN where an end has no place. Points at one place share their distances, so
        that a city costs no more in twenty periods than in one.
    """
    import numpy as np

    if not crs.isValid():
        return np.hypot(*(points[origin] - points[destination]).T) / 1000
    places, place = distinct_places(points)
    start, end = place[origin], place[destination]
    code = np.minimum(start, end) * len(places) + np.maximum(start, end)
    pairs, position = np.unique(code, return_inverse=True)
    low, high = np.divmod(pairs, len(places)) if len(places) else (pairs, pairs)
    globe = on_globe(places, crs, transform_context)
    return _ellipsoidal(globe, low, high, transform_context, progress)[position.ravel()]


def distinct_places(points):
    """The places that points have, and which of them is each point's.

    Parameters
    ----------
    points : numpy.ndarray, shape (points, 2)
        NaN where a point has no place.

    Returns
    -------
    tuple of numpy.ndarray
        Shapes (places, 2), NaN where there is none, and (points,).
    """
    import numpy as np

    known = np.isfinite(points).all(axis=1)[:, None]
    places, place = np.unique(np.where(known, points, np.inf), axis=0, return_inverse=True)
    return np.where(np.isinf(places), np.nan, places), place.ravel()


def distances_to_km(points, place, crs, transform_context):
    """Distances from points to one place, measured as `distances_km` measures.

    Parameters
    ----------
    place : numpy.ndarray, shape (2,)
        x and y in `crs`.

    Returns
    -------
    numpy.ndarray of float, shape (points,)
    """
    import numpy as np

    everything = np.vstack([points, place])
    here, there = np.arange(len(points)), np.full(len(points), len(points))
    return distances_km(everything, here, there, crs, transform_context)


def on_globe(points, crs, transform_context):
    """Longitude and latitude of points.

    Parameters
    ----------
    points : numpy.ndarray, shape (points, 2)
        x and y in `crs`, which is valid.

    Returns
    -------
    numpy.ndarray, shape (points, 2)
        Degrees; NaN where a point has no place, or one that its CRS can't have, as a latitude of
        118 where x and y were mixed up.
    """
    import numpy as np

    globe = QgsCoordinateReferenceSystem(WGS84)
    places = transformed(points, QgsCoordinateTransform(crs, globe, transform_context))
    with np.errstate(invalid="ignore"):
        places[~(np.abs(places[:, 1]) <= 90)] = np.nan
    return places


def _ellipsoidal(globe, low, high, transform_context, progress):
    """Kilometres between places of known longitude and latitude."""
    import numpy as np

    measure = QgsDistanceArea()
    measure.setSourceCrs(QgsCoordinateReferenceSystem(WGS84), transform_context)
    measure.setEllipsoid("EPSG:7030")
    known = np.isfinite(globe).all(axis=1)
    as_point = [QgsPointXY(*place) if ok else None for place, ok in zip(globe.tolist(), known)]
    length = np.full(len(low), np.nan)
    for done, row in enumerate(np.flatnonzero(known[low] & known[high]).tolist()):
        if done % _BATCH == 0:
            progress(done / len(low))
        length[row] = measure.measureLine(as_point[low[row]], as_point[high[row]])
    return length / 1000
