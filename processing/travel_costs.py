"""Costs of the cheapest ways on a line layer, by QGIS's own network analysis library."""

from collections import namedtuple

from qgis.analysis import (
    QgsGraphAnalyzer,
    QgsGraphBuilder,
    QgsNetworkDistanceStrategy,
    QgsNetworkSpeedStrategy,
    QgsVectorLayerDirector,
)
from qgis.core import (
    QgsCoordinateTransform,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingFeatureSource,
    QgsProcessingMultiStepFeedback,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..analysis.errors import Cancelled, InputError
from .costs import positions_of
from .line_shapes import distinct_places, on_globe, transformed
from .results import note_missing_crs
from .tables import place_of, read_columns

#: Choices of the parameter DEFAULT_DIRECTION, in its order.
DIRECTIONS = ("forward", "backward", "both")
_METRES_A_SECOND = 1000 / 3600  # in a km/h
_ELLIPSOID = "EPSG:7030"
#: Numbers of the strategies that a graph is built with.
_LENGTH, _TIME = 0, 1
#: A city farther from the network than this is named in the log.
FAR_KM = 5
#: Building the graph takes one of ten steps of the progress bar, from 30 % on: a quarter of the
#: part that is left to measuring.
_STEPS, _STEP, BUILT = 10, 3, 0.25
#: A text that no direction field holds, for the directions that have no value.
_NO_VALUE = "\0"
#: Gaps, in degrees and in other units, that only rounding makes. Without them a city at a junction
#: could stand a hair beside it, on the one one-way line that leads nowhere back.
_ROUNDING_DEGREES, _ROUNDING = 1e-9, 1e-4

#: How lines may be travelled. `speed` in km/h counts where `speed_field` (None: nowhere) is empty
#: or not above 0; `values` are those of forward, backward and both in `direction_field`.
Travel = namedtuple("Travel", "speed_field speed direction_field values default tolerance")


class RoadNetwork:
    """A graph of lines that cities enter, each at the nearest point; the way there costs nothing.

    Parameters
    ----------
    source : QgsFeatureSource
        Lines, joined where they share a vertex.
    travel : Travel
    points : numpy.ndarray, shape (cities, 2)
        x and y in `crs`; NaN where a city has no place. Cities at one place enter once.
    crs : QgsCoordinateReferenceSystem
    transform_context : QgsCoordinateTransformContext
    feedback : QgsFeedback
        Takes the progress of the building, and stops it.

    Raises
    ------
    InputError
        If the network has no line.
    """

    def __init__(self, source, travel, points, crs, transform_context, feedback):
        import numpy as np

        target = source.sourceCrs() if source.sourceCrs().isValid() else crs
        #: The CRS of the cities; where that is not known, that of the lines.
        self.crs = crs if crs.isValid() else target
        places, self._place = distinct_places(points)
        places = _in_crs(places, self.crs, target, transform_context)
        self._placed = np.isfinite(places).all(axis=1)
        entries = [QgsPointXY(*place) for place in places[self._placed].tolist()]
        builder = _builder(target, travel.tolerance)
        lines = _straight_lines(source)  # held until the graph is made: the director does not
        ties = _director(lines, travel).makeGraph(builder, entries, feedback)
        if feedback.isCanceled():
            raise Cancelled
        self._graph = builder.graph()
        if not self._graph.edgeCount():
            raise InputError("The network has no usable line.", parameter="NETWORK")
        self._vertex = np.full(len(places), -1)
        self._vertex[self._placed] = [self._graph.findVertex(tie) for tie in ties]
        self._off_km = np.full(len(places), np.nan)
        ellipsoid = builder.distanceArea()
        self._off_km[self._placed] = [
            ellipsoid.measureLine(entry, tie) / 1000 for entry, tie in zip(entries, ties)
        ]

    @property
    def off_km(self):
        """How far each city lies from the network, shape (cities,); NaN without a place."""
        return self._off_km[self._place]

    def km(self, cities, progress):
        """Lengths of the shortest ways between rows of the city table.

        Parameters
        ----------
        cities : pandas.DataFrame
            City rows; ``row``, or else the index, is the position of their point.
        progress : callable
            Called with 0 to 1; may raise to stop.

        Returns
        -------
        numpy.ndarray, shape (rows, rows)
            Row: from, column: to; inf where there is no way, NaN where a city has no place.
        """
        return self._costs(cities, _LENGTH, progress) / 1000

    def minutes(self, cities, progress):
        """Times of the fastest ways, else as `km`."""
        return self._costs(cities, _TIME, progress) / 60

    def _costs(self, cities, strategy, progress):
        import numpy as np

        place = self._place[positions_of(cities)]
        placed = np.flatnonzero(self._placed[place])
        vertices = self._vertex[place[placed]]
        costs = np.full((len(place), len(place)), np.nan)
        for done, (row, vertex) in enumerate(zip(placed, vertices.tolist())):
            costs[row, placed] = self._from(vertex, vertices, strategy)
            progress((done + 1) / len(placed))
        return costs

    def _from(self, start, vertices, strategy):
        """Costs from one vertex to others."""
        import numpy as np

        if start < 0:
            return np.full(len(vertices), np.inf)
        _, cost = QgsGraphAnalyzer.dijkstra(self._graph, start, strategy)
        return np.where(vertices >= 0, np.array(cost, dtype=float)[vertices], np.inf)


def _in_crs(places, crs, target, transform_context):
    """Places in the CRS of the lines; NaN where a place can be in neither."""
    import numpy as np

    if not crs.isValid():
        return places
    lost = np.isnan(on_globe(places, crs, transform_context)).any(axis=1)
    places = np.where(lost[:, None], np.nan, places)
    if crs == target:
        return places
    return transformed(places, QgsCoordinateTransform(crs, target, transform_context))


def _builder(crs, tolerance):
    rounding = _ROUNDING_DEGREES if crs.isGeographic() else _ROUNDING
    ellipsoid = _ELLIPSOID if crs.isValid() else "NONE"
    return QgsGraphBuilder(crs, True, max(tolerance, rounding), ellipsoid)


def _director(source, travel):
    fields, field = source.fields(), travel.direction_field
    direction = -1 if field is None else place_of(fields, field)
    default = {
        "forward": QgsVectorLayerDirector.Direction.DirectionForward,
        "backward": QgsVectorLayerDirector.Direction.DirectionBackward,
        "both": QgsVectorLayerDirector.Direction.DirectionBoth,
    }[travel.default]
    values = [value or _NO_VALUE for value in travel.values]
    director = QgsVectorLayerDirector(source, direction, *values, default)
    director.addStrategy(QgsNetworkDistanceStrategy())
    if travel.speed_field is None:
        director.addStrategy(QgsNetworkSpeedStrategy(-1, travel.speed, _METRES_A_SECOND))
    else:
        director.addStrategy(SpeedOfLine(place_of(fields, travel.speed_field), travel.speed))
    return director


class SpeedOfLine(QgsNetworkSpeedStrategy):
    """Seconds at the speed of each line; QGIS's own strategy takes NULL for a speed of 0."""

    def __init__(self, position, usual):
        super().__init__(position, usual, _METRES_A_SECOND)
        self._position = position
        self._usual = usual

    def cost(self, distance, feature):
        speed = _speed(feature.attribute(self._position)) or self._usual
        return distance / (speed * _METRES_A_SECOND)


def _speed(value):
    """A speed in km/h; None where it is empty, unreadable, infinite or not above 0."""
    try:
        speed = float(value)
    except (TypeError, ValueError):
        return None
    return speed if 0 < speed < float("inf") else None


def _straight_lines(source):
    """The source, its geometries not checked; a copy in straight pieces where it has curves.

    One broken line of thousands does no harm, and QGIS would leave out every curve.
    """
    if isinstance(source, QgsProcessingFeatureSource):
        source.setInvalidGeometryCheck(QgsFeatureRequest.InvalidGeometryCheck.GeometryNoCheck)
    if not QgsWkbTypes.isCurvedType(source.wkbType()):
        return source
    layer = QgsVectorLayer("MultiLineString", source.sourceName(), "memory")
    layer.setCrs(source.sourceCrs())
    layer.dataProvider().addAttributes(list(source.fields()))
    layer.updateFields()
    layer.dataProvider().addFeatures([_straightened(line) for line in source.getFeatures()])
    return layer


def _straightened(line):
    geometry = QgsGeometry(line.geometry())
    geometry.convertToStraightSegment()
    geometry.convertToMultiType()
    straight = QgsFeature(line)
    straight.setGeometry(geometry)
    return straight


def enter_network(run, cities, travel, is_timed):
    """The network of the parameter `NETWORK` with the cities in it, and what there is to say.

    Parameters
    ----------
    run : processing.run.Run
    cities : pandas.DataFrame
        Clean city table.
    travel : Travel
    is_timed : bool
        Whether speeds count.

    Returns
    -------
    RoadNetwork
    """
    source, crs = run.source("NETWORK"), run.source("CITIES").sourceCrs()
    _note_lines(run, travel, is_timed)
    run.progress(0)
    building = QgsProcessingMultiStepFeedback(_STEPS, run.feedback)
    building.setCurrentStep(_STEP)
    transform_context = run.context.transformContext()
    points = run.points(slice(None))
    network = RoadNetwork(source, travel, points, crs, transform_context, building)
    _note_crs(run, source, crs, points)
    _note_entries(run, cities, network.off_km[positions_of(cities)])
    return network


def _note_crs(run, network, crs, points):
    """Say which CRS is taken where a layer has none."""
    if crs.isValid() == network.sourceCrs().isValid():
        note_missing_crs(run, points, crs)
        return
    without, other = ("NETWORK", "CITIES") if crs.isValid() else ("CITIES", "NETWORK")
    run.notes.warning(
        "Layer “{layer}” has no CRS: it is taken to be in that of “{other}”.",
        layer=run.source(without).sourceName(), other=run.source(other).sourceName(),
    )  # fmt: skip


def _note_entries(run, cities, off_km):
    import numpy as np

    from ..analysis.notes import listed

    far = cities[off_km > FAR_KM].drop_duplicates("city_id")
    if len(far):
        run.notes.warning(
            "{count} cities lie more than {distance} km from the network: {names}. The way there "
            "is not counted.",
            one="1 city lies more than {distance} km from the network: {names}. The way there is "
            "not counted.",
            count=len(far), distance=FAR_KM, names=listed(far["name"]),
        )  # fmt: skip
    nowhere = cities[np.isnan(off_km)].drop_duplicates("city_id")
    if len(nowhere):
        run.notes.warning(
            "{count} cities have no geometry, or one outside its CRS, and so no way to others: "
            "{names}.",
            one="1 city has no geometry, or one outside its CRS, and so no way to others: {names}.",
            count=len(nowhere), names=listed(nowhere["name"]),
        )  # fmt: skip


def _note_lines(run, travel, is_timed):
    """Say which lines take the usual speed or direction, since their own can't be read."""
    named = {"speed": travel.speed_field if is_timed else None, "way": travel.direction_field}
    columns = {column: field for column, field in named.items() if field is not None}
    if not columns:
        return
    lines = read_columns(run.source("NETWORK"), columns, lambda fraction: run.progress(0))
    if "speed" in columns:
        slow = sum(_speed(value) is None for value in lines["speed"])
        if slow:
            run.notes.warning(
                "{count} of {all} lines have no speed above 0 in field “{field}”; {speed} km/h "
                "counts for them.",
                one="1 of {all} lines has no speed above 0 in field “{field}”; {speed} km/h counts "
                "for it.",
                count=slow, all=len(lines), field=travel.speed_field, speed=travel.speed,
            )  # fmt: skip
    if "way" in columns:
        _note_directions(lines["way"], travel, run.notes)


def _note_directions(column, travel, notes):
    from ..analysis.notes import listed

    found = column.map(_as_qgis_reads).value_counts()
    given = [value for value in travel.values if value]
    for value in given:
        if value not in found.index:
            notes.warning(
                "No line has “{value}” in the direction field “{field}”.",
                value=value, field=travel.direction_field,
            )  # fmt: skip
    others = found[~found.index.isin(given)]
    if len(others):
        notes.info(
            "{count} of {all} lines have another value in the direction field “{field}” ({values}) "
            "and take the direction for these: {default}.",
            one="1 of {all} lines has another value in the direction field “{field}” ({values}) "
            "and takes the direction for it: {default}.",
            count=int(others.sum()), all=len(column), field=travel.direction_field,
            values=listed(value or "empty" for value in others.index), default=travel.default,
        )  # fmt: skip


def _as_qgis_reads(value):
    """A value of a direction field as QGIS compares it with the values given."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    is_whole = isinstance(value, float) and value.is_integer()
    return str(int(value)) if is_whole else str(value)
