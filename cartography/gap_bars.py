"""A bar diagram a city: where plans and cities miss each other, one bar for each kind of gap.

A gap that was not scored has a grey bar as high as can be: it may be anything from 0 to 1.
"""

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
from .city_sizes import city_size

_MILLIMETERS = QgsUnitTypes.RenderUnit.RenderMillimeters
#: Gaps from 0 to 1 in the order of the bars, and their colours.
GAPS = {
    "place_gap": ramps.MEANINGS["place"],
    "priority_gap_vertical": ramps.MEANINGS["priority"],
    "priority_gap_horizontal": "#d3a5d3",
    "actor_gap": ramps.MEANINGS["actor"],
    "vertical_gap": ramps.CATEGORIES[0],
}
#: Height of a bar at a gap of 1, and width of a bar and of one beside a grey one, in mm.
_HEIGHT, _WIDTH, _NARROW = 9.0, 1.5, 1.0
#: A bar of no gap, as a gap: seen, so that it is told from what is missing.
_FOOT = 0.06
#: Of gaps that were not scored.
_UNKNOWN = "#dfe1e4"
#: Distance of a diagram from the symbol of its city, in mm.
_DISTANCE = 1.2
#: Pixels an inch of a screen; layouts tell theirs.
_SCREEN_DPI = 96


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
    shown = f"{condition} AND {is_scored}" if condition else is_scored
    return renderer, _placement(shown, city_size(layer, "main_mismatch").width())


def bar_rows(layer):
    """What a legend says of the diagrams that a layer has: a colour and a label for each bar.

    Grey bars have one row.
    """
    renderer = layer.diagramRenderer()
    if renderer is None or not renderer.attributeLegend():
        return []
    rows = [
        row
        for settings in renderer.diagramSettings()
        for row in zip(settings.categoryColors, settings.categoryLabels)
    ]
    grey = QColor(_UNKNOWN)
    known = [row for row in rows if row[0] != grey]
    return known if len(known) == len(rows) else [*known, (grey, tr("Not scored"))]


def bar_reading():
    """How to read the diagrams."""
    return tr(
        "Bars: from 0, no gap, to 1, as high as a bar can be; a city without bars was not scored"
    )


def has_bars(layer, measure):
    """Whether cities have diagrams where this measure is shown: it tells which bar matters."""
    return measure == "main_mismatch" and len(_known_gaps(layer)) > 1


def _known_gaps(layer):
    found = fields.results(layer)
    return [
        key
        for key in GAPS
        if key in found and any(value is not None for value in fields.columns(layer, key)[0])
    ]


def _settings(layer, keys):
    settings = QgsDiagramSettings()
    has_unknown = _has_unknown(layer, keys)
    bars = [bar for key in keys for bar in _bars(layer, key, has_unknown)]
    attributes, colors, labels = zip(*bars)
    settings.categoryAttributes = list(attributes)
    settings.categoryColors = list(colors)
    settings.categoryLabels = list(labels)
    settings.sizeType = _MILLIMETERS
    settings.barWidth = _NARROW if has_unknown else _WIDTH
    settings.scaleByArea = False
    settings.minimumSize = 0
    settings.penColor = QColor(ramps.INK)
    settings.penWidth = 0.1
    settings.lineSizeUnit = _MILLIMETERS
    settings.enabled = True
    return settings


def _bars(layer, key, has_unknown):
    """Value, colour and label of the bar of a gap, and of the grey one in its place."""
    field, label = fields.quoted(key), tr(fields.measure_entry(layer, key).label)
    known = f"if({field} IS NULL, 0, max({field}, {_FOOT}))"
    yield known, QColor(GAPS[key]), label
    if has_unknown:
        # A diagram has no colour of its own for a value: so the grey one stands beside.
        text = tr("{gap}: not scored").format(gap=label)
        yield f"if({field} IS NULL, 1, 0)", QColor(_UNKNOWN), text


def _has_unknown(layer, keys):
    """Whether a city that is scored lacks one of these gaps."""
    rows = zip(*fields.columns(layer, *keys))
    return any(None in gaps and set(gaps) != {None} for gaps in rows)


def _placement(condition, width):
    placement = QgsDiagramLayerSettings()
    placement.setPlacement(QgsDiagramLayerSettings.Placement.AroundPoint)
    placement.setShowAllDiagrams(True)
    properties = QgsPropertyCollection()
    keys = QgsDiagramLayerSettings.Property
    properties.setProperty(keys.Show, QgsProperty.fromExpression(condition))
    # As far out as the corner of a square; in pixels, whatever QGIS says of it.
    distance = f"({_DISTANCE} + 0.63 * ({width})) * coalesce(@layout_dpi, {_SCREEN_DPI}) / 25.4"
    properties.setProperty(keys.Distance, QgsProperty.fromExpression(distance))
    placement.setDataDefinedProperties(properties)
    return placement
