"""What the styles read of a result layer: its kind, its columns, its rows."""

import json
from itertools import compress

from qgis.core import (
    QgsApplication,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeatureRequest,
    QgsProject,
    QgsVectorLayerUtils,
)
from qgis.PyQt.QtCore import QThread, QVariant

from . import layer_memory
from .layer_memory import recalled

PREFIX = "spatial_relations/"
#: The algorithm whose cities and links join the measures of many others.
REGION = "analyseregion"
#: Fields that hold the id of a city, and its name.
_NAMES = (
    *(("city_id", "name"), ("origin", "origin_name")),
    ("destination", "destination_name"),
)
#: So few rows are not worth a look before they are read.
_FEW = 1000
#: As of `layer_memory`, for those who read by this module.
read_once = layer_memory.read_once
#: Field that tells which size a row is of, where cities have a row for each.
SIZE_FIELD = "size_field"


def kind(layer):
    """ "cities", "links", "regions", "indicators", "unmatched", or "" for a foreign layer."""
    return layer.customProperty(PREFIX + "kind") or ""


def algorithm(layer):
    """Id of the algorithm that made the layer, without the provider's."""
    return (layer.customProperty(PREFIX + "algorithm") or "").rsplit(":", 1)[-1]


def parameters(layer):
    """The parameters that the layer was made with."""
    try:
        found = json.loads(layer.customProperty(PREFIX + "parameters") or "{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def results(layer):
    """Keys of the measures that the layer's algorithm made, and not the analyst's own fields."""
    named = (layer.customProperty(PREFIX + "measures") or "").split(",")
    found = [key.strip() for key in named if key.strip()]
    return found or layer.fields().names()


def sibling(layer, kind_wanted):
    """The layer of another kind that the same run made, if the open project has it, or None."""
    run = layer.customProperty(PREFIX + "run")
    if not run:
        return None
    for other in layers_of_project():
        if kind(other) == kind_wanted and other.customProperty(PREFIX + "run") == run:
            return other
    return None


def layers_of_project():
    """The layers of the open project; none in a thread that it may be closed behind the back of."""
    is_main = QThread.currentThread() == QgsApplication.instance().thread()
    return list(QgsProject.instance().mapLayers().values()) if is_main else []


def has(layer, name):
    """Whether the layer has a field of this name."""
    return layer.fields().lookupField(name) >= 0


def quoted(name):
    """A field as it stands in an expression."""
    return QgsExpression.quotedColumnRef(name)


def literal(value):
    """A text as it stands in an expression."""
    return QgsExpression.quotedString(str(value))


def listed(values):
    """Values as they stand in the brackets of an expression's IN."""
    return ", ".join(literal(value) if isinstance(value, str) else str(value) for value in values)


def columns(layer, *names):
    """The values of fields, a list for each, NULL as None; a missing field is all None.

    Of a layer with a row for each city and size these are the rows of the size that is drawn.
    """
    found = [every_value(layer, name) for name in names]
    rows = max((len(column) for column in found if column is not None), default=0)
    found = [[None] * rows if column is None else column for column in found]
    size = first_size(layer)
    if size is None:
        return found
    is_shown = [one == size for one in evaluated(layer, quoted(SIZE_FIELD))]
    return [list(compress(column, is_shown)) for column in found]


def evaluated(layer, expression):
    """The values of an expression, one a feature, NULL as None."""
    return recalled(layer, expression, lambda: _values(layer, expression))


def every_value(layer, name):
    """The values of a field in all rows, NULL as None; None without such a field."""
    if not name or not has(layer, name):
        return None
    return recalled(layer, quoted(name), lambda: _values_of_field(layer, name))


def has_values(layer, expression):
    """Whether an expression has a value in some row of the size that is drawn.

    Rows are read no further than to the first.
    """
    conditions = filter(None, [shown(layer), f"({expression}) IS NOT NULL"])
    condition = QgsExpression(" AND ".join(conditions))
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setFilterExpression(condition.expression())
    # Without the scope of the project, which another thread may be closing.
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.layerScope(layer))
    request.setExpressionContext(context)
    request.setSubsetOfAttributes(list(condition.referencedColumns()), layer.fields())
    request.setLimit(1)
    return any(True for _ in layer.getFeatures(request))


def _values_of_field(layer, name):
    rows = layer.featureCount()
    # Each NULL comes as an object of its own, which takes four times as long as a value.
    if rows > _FEW and first_size(layer) is None and not has_values(layer, quoted(name)):
        return [None] * rows
    return _values(layer, name)


def _values(layer, expression):
    # A field by its bare name is read without the scope of the project, which may be closing.
    parsed = QgsExpression(expression)
    if parsed.isField():
        expression = next(iter(parsed.referencedColumns()))
    # A pass for each field, but in C++: ten times as fast as reading features from Python.
    values, _ = QgsVectorLayerUtils.getValues(layer, expression)
    # What has a value arrives as a value of Python; a QVariant is NULL.
    return [None if isinstance(value, QVariant) else value for value in values]


def city_names(layer):
    """City id -> name, of the cities, or of the ends of the links, that have one."""
    found = {}
    for keys in _NAMES:
        rows = zip(*columns(layer, *keys))
        found.update((str(city), str(name)) for city, name in rows if city is not None and name)
    return found


def city_name(layer, city):
    """The name of a city or of the end of a link; its id where no row has one."""
    for key, name in _NAMES:
        if has(layer, key) and has(layer, name):
            request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
            is_city = f"to_string({quoted(key)}) = {literal(city)}"
            request.setFilterExpression(f"{is_city} AND {quoted(name)} <> ''")
            request.setSubsetOfAttributes([key, name], layer.fields())
            request.setLimit(1)
            for feature in layer.getFeatures(request):
                return str(feature[name])
    return str(city)


def shown(layer, period=None):
    """Expression for the rows that a map shows of a layer: of one period, and of one size.

    Parameters
    ----------
    period : str
        None shows all periods.

    Returns
    -------
    str
        Empty where it shows all rows.
    """
    parts = []
    if period is not None and has(layer, "period"):
        parts.append(_in_period(layer, period))
    size = first_size(layer)
    if size is not None:
        parts.append(f"{quoted(SIZE_FIELD)} = {literal(size)}")
    return " AND ".join(parts)


def _in_period(layer, period):
    """Expression for the rows of a period, and for all where the temporal controller picks them."""
    condition = f"to_string({quoted('period')}) = {literal(period)}"
    return f"(@map_start_time IS NOT NULL OR {condition})" if is_played(layer) else condition


def is_played(layer):
    """Whether the temporal controller can play the layer's periods."""
    return hasattr(layer, "temporalProperties") and layer.temporalProperties().isActive()


def columns_of(layer, period, *names):
    """As `columns`, the rows of a period only; of all periods for None."""
    *found, periods = columns(layer, *names, "period")
    if period is None:
        return found
    is_shown = [str(one) == period for one in periods]
    return [list(compress(column, is_shown)) for column in found]


def value_of(entry):
    """A measure's value as it stands in an expression."""
    return getattr(entry, "expression", "") or quoted(entry.key)


def values_of(layer, entry, period=None):
    """The values of a measure, of one period or of all."""
    if value_of(entry) == quoted(entry.key):
        return columns_of(layer, period, entry.key)[0]
    is_shown = evaluated(layer, shown(layer, period) or "TRUE")
    return list(compress(evaluated(layer, value_of(entry)), is_shown))


def first_size(layer):
    """The size that a layer with a row for each city and size is drawn by; None for others."""
    if kind(layer) != "cities" or not has(layer, SIZE_FIELD):
        return None
    sizes = [size for size in evaluated(layer, quoted(SIZE_FIELD)) if size]
    return sizes[0] if sizes else None


def in_words(name):
    """A field's name as a legend writes it."""
    return name.replace("_", " ").strip().capitalize()
