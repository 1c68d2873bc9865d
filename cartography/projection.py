"""Projections on the datum of a layer: between the two no datum is shifted, and none is asked for.

PROJ's own texts (``+proj=utm +datum=...``) know few datums by name, so these are written as
well-known text (ISO 19162), around what the layer's own reference system says of its datum.
"""

import re

from qgis.core import QgsCoordinateReferenceSystem

WGS84 = "EPSG:4326"
_ZONE_WIDTH = 6
#: Parts of a geographic reference system that a projected one repeats.
_OF_DATUM = ("DATUM", "ENSEMBLE", "DYNAMIC", "PRIMEM", "ID")
_DEGREE = 'ANGLEUNIT["degree",0.0174532925199433]'
_METER = 'LENGTHUNIT["metre",1]'
_AXES = (
    f'CS[Cartesian,2],AXIS["easting (E)",east,ORDER[1],{_METER}],'
    f'AXIS["northing (N)",north,ORDER[2],{_METER}]'
)
_GREENWICH = re.compile(r'PRIMEM\["[^"]*",0(\.0*)?[,\]]')


def utm(point, crs):
    """The UTM zone of a point, on the datum of a reference system.

    Parameters
    ----------
    point : QgsPointXY
        In degrees.
    crs : QgsCoordinateReferenceSystem
        Where its datum is WGS 84, or cannot be told, the zone is that of EPSG's on WGS 84.

    Returns
    -------
    QgsCoordinateReferenceSystem
    """
    zone = int((point.x() + 180) // _ZONE_WIDTH) % 60 + 1
    is_north = point.y() >= 0
    base = _base_of(crs)
    if base is None:
        return QgsCoordinateReferenceSystem(f"EPSG:{(32600 if is_north else 32700) + zone}")
    method = (
        'METHOD["Transverse Mercator",ID["EPSG",9807]],'
        f"{_degrees('Latitude of natural origin', 0, 8801)},"
        f"{_degrees('Longitude of natural origin', zone * _ZONE_WIDTH - 183, 8802)},"
        'PARAMETER["Scale factor at natural origin",0.9996,SCALEUNIT["unity",1],ID["EPSG",8805]],'
        f"{_origin(500000, 0 if is_north else 10000000)}"
    )
    return _projected(base, f"UTM {zone}{'N' if is_north else 'S'}", method)


def equal_area(point, crs):
    """Lambert's azimuthal equal-area projection around a point; otherwise as `utm`."""
    latitude, longitude = round(point.y(), 1), round(point.x(), 1)
    base = _base_of(crs)
    if base is None:
        return QgsCoordinateReferenceSystem.fromProj(
            f"+proj=laea +lat_0={latitude} +lon_0={longitude} +datum=WGS84 +units=m +no_defs"
        )
    method = (
        'METHOD["Lambert Azimuthal Equal Area",ID["EPSG",9820]],'
        f"{_degrees('Latitude of natural origin', latitude, 8801)},"
        f"{_degrees('Longitude of natural origin', longitude, 8802)},"
        f"{_origin(0, 0)}"
    )
    return _projected(base, f"LAEA {latitude}, {longitude}", method)


def _degrees(name, value, code):
    return f'PARAMETER["{name}",{value},{_DEGREE},ID["EPSG",{code}]]'


def _origin(easting, northing):
    return (
        f'PARAMETER["False easting",{easting},{_METER},ID["EPSG",8806]],'
        f'PARAMETER["False northing",{northing},{_METER},ID["EPSG",8807]]'
    )


def _projected(base, name, method):
    datum = base.split('"')[1]
    text = f'PROJCRS["{datum} / {name}",{base},CONVERSION["{name}",{method}],{_AXES}]'
    return QgsCoordinateReferenceSystem.fromWkt(text)


def _base_of(crs):
    """What a projected system says of its datum, as text; None for WGS 84, or where unknown.

    Longitudes that are not counted from Greenwich are not told either.
    """
    text = crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT2_2019)
    start = max(text.find("BASEGEOGCRS["), 0) or text.find("GEOGCRS[")
    if start < 0:
        return None
    name, *parts = _parts(text, text.index("[", start) + 1)
    kept = [part for part in parts if part.split("[")[0] in _OF_DATUM]
    if 'ID["EPSG",4326]' in kept or not any(map(_GREENWICH.match, kept)):
        return None
    return f"BASEGEOGCRS[{','.join([name, *kept])}]"


def _parts(text, start):
    """The parts of a bracket that opens just before a place, split at the commas within it."""
    depth, is_quoted, begin = 0, False, start
    for place in range(start, len(text)):
        sign = text[place]
        is_quoted ^= sign == '"'
        if is_quoted:
            continue
        if sign in ",]" and depth == 0:
            yield text[begin:place]
            begin = place + 1
            if sign == "]":
                return
        depth += (sign == "[") - (sign == "]")
