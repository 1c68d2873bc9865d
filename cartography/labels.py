"""City names: cores bolder, larger and first; nothing overlaps."""

from math import sqrt

from qgis.core import (
    QgsPalLayerSettings,
    QgsProperty,
    QgsRuleBasedLabeling,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayerSimpleLabeling,
    QgsWkbTypes,
)
from qgis.PyQt.QtGui import QColor, QFont, QFontInfo

from . import fields, map_units, ramps
from . import focus as focusing
from .changes import change_since_first
from .city_accents import WITH_CHANGE, accents, reach
from .city_sizes import city_size
from .gap_bars import has_bars, with_bars
from .layer_measures import measure_entry
from .map_units import POINT_IN_CITY
from .name_lines import in_lines
from .numbers import unit_of
from .value_text import points_text, value_text

#: The first of these that the machine has; Qt adds glyphs it lacks, Chinese for one, from others.
FAMILIES = ("Open Sans", "Noto Sans", "Segoe UI", "Helvetica Neue", "DejaVu Sans")
CORE_SIZE = 10.0
SECONDARY_SIZE = 8.0
#: For layers of more than `_MANY` cities, so that more names find room.
_SMALL_SIZE = 7.0
_MANY = 80
#: Width of the light edge around names, in mm, which keeps clear of the symbol.
_HALO = 0.7
#: Room between that edge and the symbol, in mm.
_ROOM = 0.2
#: How far names keep clear of the symbols of other cities, from 0 to 2.
_IN_THE_WAY = 2.0
#: Where names stand at their symbols, the first that is free: first those of QGIS, then others, so
#: that fewer names are left out and fewer lie over other symbols.
_PLACES = "TR,TL,BR,BL,R,L,TSR,BSR,TSL,BSL,T,B"
#: Size of a letter that takes the room of a symbol, over the width of the symbol.
_OF_LETTER = 0.75
#: Share of the cities whose names are kept because their values lie furthest out.
_EXTREME = 0.1
#: Up to so many cities all have names; of more, so many of the largest, on a map that shows the
#: whole region: drawn in so many mm.
_NAMED, _LARGEST, _WHOLE = 70, 35, 200
#: Up to so many cores have their names whatever is in the way; of more, so many of the largest.
_CORES = 40
#: Up to so many cities all have their values beside their names; of more, the extremes have.
_FEW = 30
#: Measures that are read of secondary cities: the values of cores would only take room.
_OF_SECONDARY = ("core_dependence",)
#: Change of a share that would be written as 0.00 points.
_NO_POINTS = 0.00005


def font_family():
    """A plain family that is installed, or the application's own."""
    for family in FAMILIES:
        if QFontInfo(QFont(family)).family() == family:
            return family
    return QFont().family()


def city_labeling(layer, focus=None, partners=None, measure=None, period=None):
    """Labels for a city layer: the name, or the id where there is no name.

    Parameters
    ----------
    layer, focus, partners, measure, period
        As of `city_symbols.city_renderer`.

    Returns
    -------
    QgsAbstractVectorLayerLabeling
        Of polygons by rules: besides names, the symbols are to be kept clear of, not the areas.
    """
    settings = _names(layer, focus, partners, measure, period)
    if layer.geometryType() != QgsWkbTypes.GeometryType.PolygonGeometry:
        return QgsVectorLayerSimpleLabeling(settings)
    root = QgsRuleBasedLabeling.Rule(None)
    for one in (settings, _symbols_in_the_way(layer, city_size(layer, measure))):
        root.appendChild(QgsRuleBasedLabeling.Rule(one, 0, 0, fields.shown(layer, period)))
    return QgsRuleBasedLabeling(root)


def _names(layer, focus, partners, measure, period):
    """What names are made of, and where they stand."""
    settings = QgsPalLayerSettings()
    names = [fields.quoted(name) for name in ("name", "city_id") if fields.has(layer, name)]
    is_extreme = _extremes(layer, measure)
    settings.fieldName = in_lines(f"coalesce({', '.join([*names, chr(39) * 2])})")
    settings.fieldName += _value(layer, measure, period, is_extreme)
    settings.isExpression = True
    settings.setFormat(text_format())
    _place(settings, layer)
    properties = settings.dataDefinedProperties()
    _set_by_role(properties, layer, city_size(layer, measure), is_extreme)
    ring = reach(accents(layer, measure_entry(layer, measure), period))
    _set_places(properties, layer, city_size(layer, measure), ring)
    keys = QgsPalLayerSettings.Property
    if focus is not None:
        if partners is None:
            partners = focusing.partners_in_project(layer, focus)
        fading = focusing.fading_opacity(focusing.city_in_focus(focus, partners))
        properties.setProperty(keys.FontOpacity, fading)
        properties.setProperty(keys.BufferOpacity, fading)
    conditions = [fields.shown(layer, period), _is_named(layer, measure, is_extreme)]
    if focus is not None and conditions[1]:
        conditions[1] += f" OR {focusing.city_in_focus(focus, partners)}"
    shown = " AND ".join(f"({one})" for one in conditions if one)
    if shown:
        properties.setProperty(keys.Show, QgsProperty.fromExpression(shown))
    settings.setDataDefinedProperties(properties)
    return settings


def _is_named(layer, measure, is_extreme):
    """Expression for the cities that have a name at the scale drawn; empty where all may have.

    Of many cities these are cores, extremes and the largest, unless the map shows but a part.
    """
    cities = len(set(fields.columns(layer, "city_id")[0]))
    if cities <= _NAMED:
        return ""
    size = city_size(layer, measure)
    parts = [size.is_prominent, is_extreme, _largest(layer, size)]
    if has_bars(layer, measure):
        parts.append(with_bars(layer))
    if fields.has(layer, "role"):
        parts.append("coalesce(\"role\", '') = 'core'")
    near = map_units.scale_of_whole(layer, _WHOLE) * sqrt(_NAMED / cities)
    parts.append(f"coalesce(@map_scale, 0) < {round(near)}")
    return " OR ".join(f"({part})" for part in parts if part)


def _largest(layer, size):
    """Expression for the largest cities; empty where sizes tell nothing."""
    if not size.weight:
        return ""
    values = sorted(
        (value for value in fields.evaluated(layer, size.weight) if value), reverse=True
    )
    periods = max(1, len(values) // max(1, len(set(fields.columns(layer, "city_id")[0]))))
    place = min(_LARGEST * periods, len(values)) - 1
    return f"coalesce({size.weight} >= {values[place]!r}, false)" if values else ""


def _foremost_cores(layer, size):
    """Expression for the cores whose names are always seen: without them nobody finds their
    bearings, but hundreds would hide the map.
    """
    if not fields.has(layer, "role"):
        return "false"
    cities, roles = fields.columns(layer, "city_id", "role")
    weights = fields.evaluated(layer, size.weight or "0")
    largest = {}
    for city, role, weight in zip(cities, roles, weights):
        if role == "core":
            largest[city] = max(weight or 0, largest.get(city, 0))
    is_core = "coalesce(\"role\", '') = 'core'"
    if len(largest) <= _CORES:
        return is_core
    foremost = sorted(largest, key=lambda city: -largest[city])[:_CORES]
    return f'{is_core} AND "city_id" IN ({fields.listed(foremost)})'


def _symbols_in_the_way(layer, size):
    """Settings that have names keep clear of the symbols of polygons.

    QGIS would keep them off the areas; so a letter that nobody sees takes the room of each symbol.
    """
    settings = QgsPalLayerSettings()
    settings.fieldName, settings.isExpression = "'O'", True
    unseen = QgsTextFormat()
    unseen.setSizeUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
    unseen.setOpacity(0.0)
    settings.setFormat(unseen)
    settings.placement = QgsPalLayerSettings.Placement.OverPoint
    settings.priority = 10
    _start_within(settings)
    properties = settings.dataDefinedProperties()
    properties.setProperty(
        QgsPalLayerSettings.Property.Size,
        QgsProperty.fromExpression(f"{_OF_LETTER} * ({size.circle(layer)})"),
    )
    settings.setDataDefinedProperties(properties)
    return settings


def _start_within(settings):
    """Have names start from where the symbol of a polygon stands."""
    settings.geometryGenerator = POINT_IN_CITY
    settings.geometryGeneratorType = QgsWkbTypes.GeometryType.PointGeometry
    settings.geometryGeneratorEnabled = True
    obstacles = settings.obstacleSettings()
    # Areas lie side by side: names that keep clear of them would find no room at all.
    obstacles.setIsObstacle(False)
    settings.setObstacleSettings(obstacles)


def text_format():
    """Dark text with a light halo, as large as the name of a secondary city."""
    text = QgsTextFormat()
    text.setFont(QFont(font_family()))
    text.setSize(SECONDARY_SIZE)
    text.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    text.setColor(QColor(ramps.INK))
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(_HALO)
    halo.setSizeUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
    halo.setColor(QColor(255, 255, 255, 215))
    text.setBuffer(halo)
    return text


def _place(settings, layer):
    settings.placement = QgsPalLayerSettings.Placement.OrderedPositionsAroundPoint
    settings.distUnits = QgsUnitTypes.RenderUnit.RenderMillimeters
    obstacles = settings.obstacleSettings()
    obstacles.setFactor(_IN_THE_WAY)
    settings.setObstacleSettings(obstacles)
    if layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry:
        _start_within(settings)


def _extremes(layer, measure):
    """Expression for the cities that a measure tells most of: the tenth furthest from what it is
    measured from; empty where there is no such thing.
    """
    entry = measure_entry(layer, measure)
    if entry is None or entry.is_category:
        return ""
    middle = entry.neutral or 0
    away = sorted(abs(v - middle) for v in fields.values_of(layer, entry) if v is not None)
    if not away or away[0] == away[-1]:
        return ""
    # What lies in the middle is no extreme, be there ever so much of it.
    least = away[min(int(len(away) * (1 - _EXTREME)), len(away) - 1)] or next(filter(None, away))
    return f"coalesce(abs({fields.value_of(entry)} - {middle!r}) >= {least!r}, false)"


def _value(layer, measure, period, is_extreme):
    """Expression to add to a name: the value shown by colour, of few cities or of the extremes."""
    entry = measure_entry(layer, measure)
    if entry is None or entry.is_category:
        return ""
    text = value_text(entry, decimals=0 if unit_of(entry) == "share" else None, digits=2)
    if entry.neutral == 0:  # of all that stay as they are the map tells by their colour
        least = _NO_POINTS if unit_of(entry) == "points" else 0
        text = f"CASE WHEN abs({fields.value_of(entry)}) > {least} THEN {text} END"
    change = change_since_first(layer, measure, period, "core") if measure in WITH_CHANGE else None
    if change is not None and any(change.values):
        text += f" || coalesce(' (' || {points_text(change.expression)} || ')', '')"
    text = f"coalesce('\\n' || {text}, '')"
    cities = sum(value is not None for value in fields.values_of(layer, entry, period))
    if cities > _FEW and not is_extreme:
        return ""
    conditions = [is_extreme] if cities > _FEW else []
    if measure in _OF_SECONDARY and fields.has(layer, "role"):
        conditions.append("coalesce(\"role\", '') <> 'core'")
    if not conditions:
        return f" || {text}"
    # Not `if()`, in which QGIS makes a table of former values anew for each city.
    return f" || CASE WHEN {' AND '.join(conditions)} THEN {text} ELSE '' END"


def _set_by_role(properties, layer, size, is_extreme):
    keys = QgsPalLayerSettings.Property
    is_core = "coalesce(\"role\", '') = 'core'" if fields.has(layer, "role") else "false"
    is_foremost = _foremost_cores(layer, size)
    if size.is_prominent:
        is_core = f"({is_core} OR {size.is_prominent})"
        is_foremost = f"({is_foremost} OR {size.is_prominent})"
    small = _SMALL_SIZE if layer.featureCount() > _MANY else SECONDARY_SIZE
    weight = f"coalesce({size.weight}, 0)" if size.weight else "0"
    properties.setProperty(
        keys.Size, QgsProperty.fromExpression(f"if({is_foremost}, {CORE_SIZE}, {small})")
    )
    properties.setProperty(keys.Bold, QgsProperty.fromExpression(is_core))
    properties.setProperty(keys.AlwaysShow, QgsProperty.fromExpression(is_foremost))
    # Among secondary cities the extreme, then the larger one keeps its name.
    others = f"min(8, ln(1 + {weight}))"
    if size.largest:
        # By width: of amounts the logarithms are all large.
        others = f"8 * sqrt(max(0, {weight}) / {size.largest!r})"
    if is_extreme:
        others = f"if({is_extreme}, 9, {others})"
    properties.setProperty(
        keys.Priority, QgsProperty.fromExpression(f"if({is_foremost}, 10, {others})")
    )


def _set_places(properties, layer, size, ring):
    """Where names may stand: off the symbol of their city and off its ring, light edges too."""
    keys = QgsPalLayerSettings.Property
    for key, text in (
        (keys.PredefinedPositionOrder, fields.literal(_PLACES)),
        (keys.LabelDistance, f"{_HALO + _ROOM + ring:.3g} + {size.reach(layer)}"),
    ):
        properties.setProperty(key, QgsProperty.fromExpression(text))
