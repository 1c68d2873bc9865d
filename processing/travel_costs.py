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
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeedback,
    QgsPointXY,
)

from ..analysis.errors import Cancelled, InputError

#: Choices of the parameter DEFAULT_DIRECTION, in its order.
DIRECTIONS = ("forward", "backward", "both")
_METRES_A_SECOND = 1000 / 3600  # in a km/h
_ELLIPSOID = "EPSG:7030"
#: Numbers of the strategies that a graph is built with.
_LENGTH, _TIME = 0, 1

#: How lines may be travelled. `speed` in km/h counts where `speed_field` (None: nowhere) is empty
#: or not above 0; `values` are those of forward, backward and both in `direction_field`.
Travel = namedtuple("Travel", "speed_field speed direction_field values default tolerance")
#: Length of the shortest way and time of the fastest (None where not asked for), shape (cities,
#: cities), inf where there is none, NaN where a city has no place; ``off_km`` how far each city
#: lies from the network.
NetworkCosts = namedtuple("NetworkCosts", "km minutes off_km")


def network_costs(source, travel, points, crs, transform_context, feedback, progress, timed=True):
    """Cheapest ways between points on a network.

    Parameters
    ----------
    source : QgsFeatureSource
        Lines, joined where they share a vertex.
    travel : Travel
    points : numpy.ndarray, shape (cities, 2)
        x and y in `crs`; NaN where a city has no place.
    crs : QgsCoordinateReferenceSystem
    transform_context : QgsCoordinateTransformContext
    feedback : QgsFeedback
        Stops the building of the graph.
    progress : callable
        Called with 0 to 1; may raise to stop.
    timed : bool
        Whether the fastest ways are wanted besides the shortest.

    Returns
    -------
    NetworkCosts
        A city enters the network at its nearest point; the way there costs nothing.

    Raises
    ------
    InputError
        If the network has no line.
    """
    import numpy as np

    target = source.sourceCrs() if source.sourceCrs().isValid() else crs
    places = _in_crs(points, crs, target, transform_context)
    placed = np.flatnonzero(np.isfinite(places).all(axis=1))
    builder = QgsGraphBuilder(target, True, travel.tolerance, _ellipsoid_of(target))
    entries = [QgsPointXY(*places[row]) for row in placed]
    building = _half_the_bar(feedback, progress)
    ties = _director(source, travel).makeGraph(builder, entries, building)
    if feedback.isCanceled():
        raise Cancelled
    graph = builder.graph()
    if not graph.edgeCount():
        raise InputError("The network has no usable line.", parameter="NETWORK")
    vertices = [graph.findVertex(tie) for tie in ties]
    km = np.full((len(points), len(points)), np.nan)
    minutes = km.copy() if timed else None
    for done, (row, vertex) in enumerate(zip(placed, vertices)):
        km[row, placed] = _from(graph, vertex, vertices, _LENGTH) / 1000
        if timed:
            minutes[row, placed] = _from(graph, vertex, vertices, _TIME) / 60
        progress(0.5 + (done + 1) / len(placed) / 2)
    off = np.full(len(points), np.nan)
    off[placed] = [
        builder.distanceArea().measureLine(entry, tie) / 1000 for entry, tie in zip(entries, ties)
    ]
    return NetworkCosts(km, minutes, off)


def _half_the_bar(feedback, progress):
    """Feedback for QGIS's graph builder, which would fill the whole bar, and more than once."""
    building = QgsFeedback()
    feedback.canceled.connect(building.cancel)

    def report(percent):
        if not feedback.isCanceled():  # what stops the run must not be raised in a slot
            progress(percent / 200)

    building.progressChanged.connect(report)
    return building


def _director(source, travel):
    fields = source.fields()
    direction = -1 if travel.direction_field is None else fields.lookupField(travel.direction_field)
    speed = -1 if travel.speed_field is None else fields.lookupField(travel.speed_field)
    default = {
        "forward": QgsVectorLayerDirector.Direction.DirectionForward,
        "backward": QgsVectorLayerDirector.Direction.DirectionBackward,
        "both": QgsVectorLayerDirector.Direction.DirectionBoth,
    }[travel.default]
    director = QgsVectorLayerDirector(source, direction, *travel.values, default)
    director.addStrategy(QgsNetworkDistanceStrategy())
    if speed < 0:
        director.addStrategy(QgsNetworkSpeedStrategy(speed, travel.speed, _METRES_A_SECOND))
    else:
        director.addStrategy(SpeedOfLine(speed, travel.speed))
    return director


class SpeedOfLine(QgsNetworkSpeedStrategy):
    """Seconds at the speed of each line; QGIS's own strategy takes NULL for a speed of 0."""

    def __init__(self, position, usual):
        super().__init__(position, usual, _METRES_A_SECOND)
        self._position = position
        self._usual = usual

    def cost(self, distance, feature):
        try:
            speed = float(feature.attribute(self._position))
        except (TypeError, ValueError):
            speed = 0.0
        return distance / ((speed if speed > 0 else self._usual) * _METRES_A_SECOND)


def _from(graph, start, vertices, strategy):
    """Costs from one vertex to others."""
    import numpy as np

    if start < 0:
        return np.full(len(vertices), np.inf)
    _, cost = QgsGraphAnalyzer.dijkstra(graph, start, strategy)
    return np.array([cost[vertex] if vertex >= 0 else np.inf for vertex in vertices], dtype=float)


def _ellipsoid_of(crs):
    """The ellipsoid on which lines are measured; none where the CRS is not known."""
    return _ELLIPSOID if crs.isValid() else "NONE"


def _in_crs(points, crs, target, transform_context):
    """Points in the CRS of the network; NaN where a point has no place there."""
    import numpy as np

    if not crs.isValid() or crs == target:
        return points
    transform = QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem(target), transform_context)
    places = np.full(points.shape, np.nan)
    for row in np.flatnonzero(np.isfinite(points).all(axis=1)):
        try:
            place = transform.transform(QgsPointXY(*points[row]))
        except QgsCsException:
            continue
        places[row] = place.x(), place.y()
    return places
