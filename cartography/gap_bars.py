"""A bar diagram a city: where plans and cities miss each other, one bar for each kind of gap.

A gap that was not scored has a grey bar as high as can be: it may be anything from 0 to 1.
"""

from itertools import compress
from math import sqrt

from qgis.core import (
    QgsDiagramLayerSettings,
    QgsDiagramSettings,
    QgsHistogramDiagram,
    QgsLinearlyInterpolatedDiagramRenderer,
    QgsProperty,
    QgsPropertyCollection,
    QgsUnitTypes,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QSizeF
from qgis.PyQt.QtGui import QColor

from ..i18n import tr
from . import fields, map_units, ramps
from .city_sizes import city_size
from .layer_measures import measure_entry
from .numbers import count_text

_MILLIMETERS = QgsUnitTypes.RenderUnit.RenderMillimeters
#: Gaps from 0 to 1 in the order of the bars, and their colours.
GAPS = {
    "place_gap": ramps.MEANINGS["place"],
    "priority_gap_vertical": ramps.MEANINGS["priority"],
    "priority_gap_horizontal": "#d3a5d3",
    "actor_gap": ramps.MEANINGS["actor"],
    "vertical_gap": ramps.CATEGORIES[0],
}
#: Measure that tells which of them is the widest.
_MAIN = "main_mismatch"
#: Height of a bar at a gap of 1, and width of a bar and of one beside a grey one, in mm.
_HEIGHT, _WIDTH, _NARROW = 9.0, 1.5, 1.0
#: Up to so many diagrams are of that size; more are smaller, down to a share of it.
_FEW, _LEAST = 20, 0.5
#: Up to so many cities all have a diagram; of more, cores and a share of those of the widest gaps.
_ALL, _EXTREME = 60, 0.1
#: A bar of no gap, as a gap: seen, so that it is told from what is missing.
_FOOT = 0.06
#: Of gaps that were not scored.
_UNKNOWN = "#dfe1e4"
#: Distance of a diagram from the symbol of its city, in mm.
_DISTANCE = 0.5
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
    is_drawn = with_bars(layer)
    scale = _scale(layer, is_drawn)
    settings = _settings(layer, keys, scale)
    renderer.setDiagramSettings(settings)
    # One scale for all: a bar as high as can be is a gap of 1.
    renderer.setClassificationAttributeIsExpression(True)
    renderer.setClassificationAttributeExpression("1")
    renderer.setLowerValue(0.0)
    renderer.setLowerSize(QSizeF(0, 0))
    renderer.setUpperValue(1.0)
    renderer.setUpperSize(QSizeF(_HEIGHT * scale, _HEIGHT * scale))
    renderer.setAttributeLegend(True)
    shown = f"{condition} AND ({is_drawn})" if condition else is_drawn
    return renderer, _placement(layer, shown, settings, _HEIGHT * scale)


def with_bars(layer):
    """Expression for the cities that have a diagram, in whichever period."""
    keys = _known_gaps(layer)
    known = ", ".join(map(fields.quoted, keys))
    is_scored = f"coalesce({known}) IS NOT NULL"
    if _cities(layer) <= _ALL:
        return is_scored
    sums, counts = (
        " + ".join(text.format(field=fields.quoted(key)) for key in keys)
        for text in ("coalesce({field}, 0)", "if({field} IS NULL, 0, 1)")
    )
    mean = f"({sums}) / nullif({counts}, 0)"
    widest = [one for one in fields.evaluated(layer, mean) if one is not None]
    least = sorted(widest, reverse=True)[round(len(widest) * _EXTREME)] if widest else 0
    # Above it: where many are alike, none of them stands out.
    is_extreme = f"{mean} > {least!r}"
    if fields.has(layer, "role"):
        is_extreme = f"\"role\" = 'core' OR {is_extreme}"
    return f"{is_scored} AND coalesce({is_extreme}, false)"


def _cities(layer):
    return len(set(fields.columns(layer, "city_id")[0]))


def _scale(layer, is_drawn):
    """Size of the diagrams over that of a few: of the cities drawn, each counts once."""
    cities, drawn = fields.columns(layer, "city_id")[0], fields.evaluated(layer, is_drawn)
    count = len({city for city, one in zip(cities, drawn) if one})
    return max(_LEAST, min(1.0, sqrt(_FEW / max(count, 1))))


def bar_rows(layer):
    """What a legend says of the diagrams that a layer has: a colour and a label for each bar.

    Grey bars have one row.
    """
    renderer = layer.diagramRenderer()
    if renderer is None or not renderer.attributeLegend():
        return []
    rows = [
        (color, label)
        for settings in renderer.diagramSettings()
        for color, label in zip(settings.categoryColors, settings.categoryLabels)
        if label
    ]
    grey = QColor(_UNKNOWN)
    known = [row for row in rows if row[0] != grey]
    return known if len(known) == len(rows) else [*known, (grey, tr("Not scored"))]


def tell_bars_of(layer, part):
    """Take from the legend of a layer the bars that no city of a part of it has.

    Parameters
    ----------
    layer : QgsVectorLayer
        With diagrams.
    part : QgsVectorLayer
        Of the same fields, with fewer rows.
    """
    renderer = layer.diagramRenderer().clone()
    is_drawn = fields.evaluated(part, with_bars(layer))
    for settings in renderer.diagramSettings():
        settings.categoryLabels = [
            label if any(compress(fields.evaluated(part, height), is_drawn)) else ""
            for height, label in zip(settings.categoryAttributes, settings.categoryLabels)
        ]
        renderer.setDiagramSettings(settings)
    layer.setDiagramRenderer(renderer)


def bar_reading(layer, part=None):
    """How to read the diagrams of a layer; where `part` is given, those of its cities."""
    if _cities(layer) > _ALL:
        drawn = fields.evaluated(part or layer, with_bars(layer))
        text = tr(
            "Bars: from 0, no gap, to 1, as high as a bar can be; {count} cities have bars: the "
            "cores, and those with the widest gaps on average"
        )
        return text.format(count=count_text(sum(map(bool, drawn))))
    return tr(
        "Bars: from 0, no gap, to 1, as high as a bar can be; a city without bars was not scored"
    )


def has_bars(layer, measure):
    """Whether cities have diagrams where this measure is shown.

    It tells which bar matters; where no mismatch is the main one, it is one of the gaps.
    """
    is_main = measure == _MAIN or (measure in GAPS and not _is_known(layer, _MAIN))
    return is_main and len(_known_gaps(layer)) > 1


def _known_gaps(layer):
    found = fields.results(layer)
    return [key for key in GAPS if key in found and _is_known(layer, key)]


def _is_known(layer, key):
    return any(value is not None for value in fields.columns(layer, key)[0])


def _settings(layer, keys, scale):
    settings = QgsDiagramSettings()
    has_unknown = _has_unknown(layer, keys)
    bars = [bar for key in keys for bar in _bars(layer, key, has_unknown)]
    attributes, colors, labels = zip(*bars)
    settings.categoryAttributes = list(attributes)
    settings.categoryColors = list(colors)
    settings.categoryLabels = list(labels)
    settings.sizeType = _MILLIMETERS
    settings.barWidth = scale * (_NARROW if has_unknown else _WIDTH)
    settings.scaleByArea = False
    settings.minimumSize = 0
    settings.penColor = QColor(ramps.INK)
    settings.penWidth = 0.1
    settings.lineSizeUnit = _MILLIMETERS
    settings.enabled = True
    return settings


def _bars(layer, key, has_unknown):
    """Value, colour and label of the bar of a gap, and of the grey one in its place."""
    field, label = fields.quoted(key), tr(measure_entry(layer, key).label)
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


def _placement(layer, condition, settings, height):
    """Each diagram at the right of its city and on one line with its lower edge."""
    placement = QgsDiagramLayerSettings()
    placement.setPlacement(QgsDiagramLayerSettings.Placement.AroundPoint)
    placement.setShowAllDiagrams(True)
    reach = city_size(layer, _MAIN).reach(layer)
    bars = settings.categoryAttributes
    right = f"{reach} + {_DISTANCE + settings.barWidth * len(bars) / 2:.4g}"
    up = f"{height / 2:.4g} * max({', '.join(bars)}) - {reach}"
    place = _moved(layer, right, up)
    properties = QgsPropertyCollection()
    keys = QgsDiagramLayerSettings.Property
    for key, expression in (
        (keys.Show, condition), (keys.PositionX, f"x({place})"), (keys.PositionY, f"y({place})"),
        # Where no scale is told there is no such place; in pixels, whatever QGIS says of it.
        (keys.Distance, f"({_DISTANCE} + {reach}) * coalesce(@layout_dpi, {_SCREEN_DPI}) / 25.4"),
    ):  # fmt: skip
        properties.setProperty(key, QgsProperty.fromExpression(expression))
    placement.setDataDefinedProperties(properties)
    return placement


def _moved(layer, right, up):
    """Expression for a point so many mm off a city's, on the map."""
    is_polygon = layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry
    centre = map_units.on_map(layer, map_units.POINT_IN_CITY if is_polygon else "$geometry")
    unit = map_units.UNITS_IN_MM
    return map_units.on_layer(layer, f"translate({centre}, ({right}) * {unit}, ({up}) * {unit})")
