"""Weighted centres: where the weight of a region lies, and how it moves from period to period."""

from itertools import cycle

from qgis.core import (
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsSimpleLineSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSimpleMarkerSymbolLayerBase,
    QgsUnitTypes,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor

from ..i18n import tr
from . import fields, ramps, rules
from .labels import text_format
from .periods import periods_of
from .symbol_parts import filled, generated

_MILLIMETERS = QgsUnitTypes.RenderUnit.RenderMillimeters
_SIZE = 3.6
#: The colour of the first size, the second and so on: the strong ones of the kinds.
_COLORS = tuple(ramps.CATEGORIES[place] for place in (1, 5, 2, 4, 7, 0))


def centre_renderer(layer):
    """A target for each centre, and a line along its way through the periods.

    Parameters
    ----------
    layer : QgsVectorLayer
        Points with ``size_field``, ``region`` and ``period``.

    Returns
    -------
    QgsRuleBasedRenderer
        One rule a size.
    """
    found = fields.evaluated(layer, fields.quoted(fields.SIZE_FIELD))
    sizes = list(dict.fromkeys(size for size in found if size))
    periods = periods_of(layer)
    rows = []
    for size, color in zip(sizes, cycle(_COLORS)):
        label = tr("Centre of: {size}").format(size=fields.in_words(size))
        if periods:
            label = tr("{label}, {first} to {last}").format(
                label=label, first=periods[0], last=periods[-1]
            )
        condition = f"{fields.quoted(fields.SIZE_FIELD)} = {fields.literal(size)}"
        rows.append(rules.Row(_target(QColor(color), periods), condition, label))
    return rules.renderer(rows, [])


def centre_labeling(layer):
    """The period of each centre; its region where there is one period."""
    settings = QgsPalLayerSettings()
    settings.fieldName = 'coalesce("period", "region", \'\')'
    settings.isExpression = True
    settings.setFormat(text_format())
    settings.placement = QgsPalLayerSettings.Placement.OrderedPositionsAroundPoint
    settings.dist = 1.0 + _SIZE / 2
    settings.distUnits = _MILLIMETERS
    return QgsVectorLayerSimpleLabeling(settings)


def _target(color, periods):
    """A cross in a circle, over the way through the periods."""
    shapes = QgsSimpleMarkerSymbolLayerBase.Shape
    ring, cross = (
        QgsSimpleMarkerSymbolLayer(shape, _SIZE) for shape in (shapes.Circle, shapes.Cross)
    )
    for marker in (ring, cross):
        marker.setSizeUnit(_MILLIMETERS)
        marker.setStrokeWidthUnit(_MILLIMETERS)
        marker.setStrokeColor(color)
        marker.setStrokeWidth(0.5)
    ring.setColor(QColor(255, 255, 255, 200))
    way = [_way(color, periods)] if periods else []
    return filled(QgsMarkerSymbol(), *way, ring, cross)


def _way(color, periods):
    """A line through a region's centres of one size; the centre of the first period draws it.

    So it lies under all targets.
    """
    order = ", ".join(fields.literal(period) for period in periods)
    expression = (
        f'if(to_string("period") = {fields.literal(periods[0])}, '
        "make_line(array_agg($geometry, "
        f"group_by:=concat({fields.quoted(fields.SIZE_FIELD)}, '|', \"region\"), "
        f'order_by:=array_find(array({order}), to_string("period")))), NULL)'
    )
    line = QgsSimpleLineSymbolLayer(color, 0.5)
    line.setWidthUnit(_MILLIMETERS)
    return generated("Line", expression, line)
