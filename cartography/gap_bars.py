"""A bar diagram a city: where plans and cities miss each other, one bar for each kind of gap."""

from qgis.core import (
    QgsDiagramLayerSettings,
    QgsDiagramSettings,
    QgsHistogramDiagram,
    QgsLinearlyInterpolatedDiagramRenderer,
    QgsProperty,
    QgsPropertyCollection,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QSizeF
from qgis.PyQt.QtGui import QColor

from ..i18n import tr
from . import fields, ramps

_MILLIMETERS = QgsUnitTypes.RenderUnit.RenderMillimeters
#: Gaps from 0 to 1 in the order of the bars, and their colours.
_GAPS = {
    "place_gap": ramps.MEANINGS["place"],
    "priority_gap_vertical": ramps.MEANINGS["priority"],
    "priority_gap_horizontal": "#d3a5d3",
    "actor_gap": ramps.MEANINGS["actor"],
    "vertical_gap": ramps.CATEGORIES[0],
}
#: Height of a bar at a gap of 1, and width of a bar, in mm.
_HEIGHT, _WIDTH = 9.0, 1.5
#: Distance of a diagram from its city, in mm.
_DISTANCE = 3.0


def gap_bars(layer, condition=""):
    """The diagrams of a layer, and how they are placed; None where it tells less than two gaps.

    Parameters
    ----------
    layer : QgsVectorLayer
    condition : str
        Which cities have a diagram, if they are scored at all; empty for all.

    Returns
    -------
    tuple of QgsDiagramRenderer, QgsDiagramLayerSettings
    """
    keys = _known_gaps(layer)
    if len(keys) < 2:
        return None
    renderer = QgsLinearlyInterpolatedDiagramRenderer()
    renderer.setDiagram(QgsHistogramDiagram())
    renderer.setDiagramSettings(_settings(layer, keys))
    # One scale for all: a bar as high as can be is a gap of 1.
    renderer.setClassificationAttributeIsExpression(True)
    renderer.setClassificationAttributeExpression("1")
    renderer.setLowerValue(0.0)
    renderer.setLowerSize(QSizeF(0, 0))
    renderer.setUpperValue(1.0)
    renderer.setUpperSize(QSizeF(_HEIGHT, _HEIGHT))
    renderer.setAttributeLegend(True)
    is_scored = f"coalesce({', '.join(map(fields.quoted, keys))}) IS NOT NULL"
    return renderer, _placement(f"{condition} AND {is_scored}" if condition else is_scored)


def bar_rows(layer):
    """What a legend says of the diagrams that a layer has: a colour and a label for each bar."""
    renderer = layer.diagramRenderer()
    if renderer is None or not renderer.attributeLegend():
        return []
    return [
        row
        for settings in renderer.diagramSettings()
        for row in zip(settings.categoryColors, settings.categoryLabels)
    ]


def bar_reading():
    """How to read the diagrams."""
    return tr("Bars: from 0, no gap, to 1, as high as a bar can be; no bar: none or not scored")


def has_bars(layer, measure):
    """Whether cities have diagrams where this measure is shown: it tells which bar matters."""
    return measure == "main_mismatch" and len(_known_gaps(layer)) > 1


def _known_gaps(layer):
    found = fields.results(layer)
    return [
        key
        for key in _GAPS
        if key in found and any(value is not None for value in fields.columns(layer, key)[0])
    ]


def _settings(layer, keys):
    settings = QgsDiagramSettings()
    settings.categoryAttributes = [f"coalesce({fields.quoted(key)}, 0)" for key in keys]
    settings.categoryColors = [QColor(_GAPS[key]) for key in keys]
    settings.categoryLabels = [tr(fields.measure_entry(layer, key).label) for key in keys]
    settings.sizeType = _MILLIMETERS
    settings.barWidth = _WIDTH
    settings.scaleByArea = False
    settings.minimumSize = 0
    settings.penColor = QColor(ramps.INK)
    settings.penWidth = 0.1
    settings.lineSizeUnit = _MILLIMETERS
    settings.enabled = True
    return settings


def _placement(condition):
    placement = QgsDiagramLayerSettings()
    placement.setPlacement(QgsDiagramLayerSettings.Placement.AroundPoint)
    placement.setDistance(_DISTANCE)
    placement.setShowAllDiagrams(True)
    properties = QgsPropertyCollection()
    key = QgsDiagramLayerSettings.Property.Show
    properties.setProperty(key, QgsProperty.fromExpression(condition))
    placement.setDataDefinedProperties(properties)
    return placement
