"""Result layers known again: by the properties that they carry, else by their fields."""

from qgis.core import QgsFeatureRequest

from ..analysis.measures import CATALOGUE, Measure
from ..analysis.measures import field as catalogue_field
from ..analysis.result_tables import ResultTable
from ..cartography import fields as layer_fields
from .own_algorithms import own_algorithms
from .results import KINDS
from .tables import LayerRows, as_column, read_columns

_LEVELS = {kind: level for level, kind in KINDS.items()}
#: Level -> fields without which a row can't be one of it.
_NEEDED = {
    "city": {"city_id"},
    "sector": {"city_id", "sector"},
    "link": {"origin", "destination"},
    "cost": {"origin", "destination"},
    "indicator": {"indicator"},
    "group": {"group_label", "indicator"},
    "trend": {"first_period", "last_period"},
    "term": {"term"},
    "region": {"region", "period"},
    "fit": {"region", "period"},
    "centre": {"size_field"},
}
#: Fields of a comparison of two periods, whose measures are made as needed.
_COMPARISON = ("connectivitychange", {"status", "period_from", "period_to"})
#: Own fields of links that say of what kind their flows are, so that no reader takes them for more.
KINDS_OF_FLOW = ("estimated_flow", "organisations")
#: Stands between the ends of a link without direction in its id, as “Build flow network” makes it.
_BOTH_WAYS = "↔"
#: Share of the measures of an output that a layer without properties must have.
_ENOUGH = 0.5
#: Level -> fields that each of our map layers has, though the analyst's own may have them too.
_ALWAYS = {"city": {"city_id", "role"}, "link": {"origin", "destination", "relation"}}
#: Measures of an output that a map layer must have besides; all of an output that has fewer.
_SEVERAL = 3
#: So many letters of a field's name are left in a shapefile.
_CUT = 10


def read_result(layer, progress=lambda fraction: None, only=None):
    """The rows of a result layer.

    Parameters
    ----------
    layer : QgsVectorLayer
        Known by its properties under ``spatial_relations/``; a layer that has lost them, such as
        a CSV, by its fields.
    progress : callable, optional
        Called with 0 to 1; may raise to stop.
    only : dict, optional
        Level -> the fields that are wanted of such rows; of other levels all are. Such a layer is
        read at once, without telling of progress: few fields of many rows.

    Returns
    -------
    ResultTable or None
        None for a layer that is none of our results.
    """
    known = _known(layer)
    if known is None:
        return None
    algorithm, level, keys = known
    if only is not None and level in only:
        keys = [key for key in keys if key in only[level]]
        rows = _columns(layer, keys)
    else:
        rows = read_columns(layer, {key: key for key in keys}, progress)
    return ResultTable(
        algorithm, level, layer.name(), _all_typed(rows, level), layer_fields.parameters(layer)
    )


class ResultRows:
    """A result layer that is read later, in any thread, whatever becomes of the layer meanwhile.

    Parameters
    ----------
    layer : QgsVectorLayer
        Any; looked at here, in the thread that it lives in.
    """

    def __init__(self, layer):
        self._known = _known(layer)
        self._name, self._parameters = layer.name(), layer_fields.parameters(layer)
        self._rows = LayerRows(layer)

    def read(self, progress, only=None):
        """The rows, as `read_result` gives them; None for a layer that is none of our results.

        Parameters
        ----------
        progress : callable
            Called with 0 to 1; may raise to stop.
        only : dict, optional
            As of `read_result`.
        """
        if self._known is None:
            return None
        algorithm, level, keys = self._known
        if only is not None and level in only:
            keys = [key for key in keys if key in only[level]]
        rows = read_columns(self._rows, {key: key for key in keys}, progress)
        return ResultTable(algorithm, level, self._name, _all_typed(rows, level), self._parameters)


def level_of(layer):
    """The level of the catalogue of a result layer's rows; None for a layer that is no result."""
    known = _known(layer)
    return known[1] if known is not None else None


def recognise(layer):
    """Let a map layer that has lost its properties, as in another format, be known by them again.

    They are set on the layer, as the toolbox does, so that all that styles and tells of results
    finds them there, and a saved project keeps them; its style and its file stay as they are. The
    names of its fields, and the id of one link, are all that is looked at. Where a format has cut
    names, those measures are known whose names are whole.

    Parameters
    ----------
    layer : QgsVectorLayer

    Returns
    -------
    bool
        Whether the layer is known from now on, and was not before.
    """
    if layer_fields.kind(layer):
        return False
    found = _as_map_layer(layer.fields())
    if found is None:
        return False
    algorithm, level, measures = found
    for key, value in (("algorithm", algorithm), ("measures", measures), ("kind", KINDS[level])):
        layer.setCustomProperty(layer_fields.PREFIX + key, value)
    if level == "link" and _is_undirected(layer):
        layer.setCustomProperty(layer_fields.PREFIX + "parameters", '{"DIRECTED": "False"}')
    return True


def _is_undirected(layer):
    """Whether links have no direction, as the id of the first tells."""
    place = layer.fields().lookupField("link_id")
    if place < 0:
        return False
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setLimit(1)
    return any(_BOTH_WAYS in str(row[place]) for row in layer.getFeatures(request))


def _as_map_layer(fields):
    """Algorithm, level and measures, joined by commas, of cities or links by fields; or None."""
    names = fields.names()
    level = next((one for one, keys in _ALWAYS.items() if _found(keys, names) == keys), None)
    fitting = list(_map_candidates(level, names))
    measures = set().union(*(found for _, _, found in fitting))
    held = [name for name in names if name in measures and _can_hold(fields, level, name)]
    # In a file of texts no measure could be drawn.
    if not any(fields.field(name).isNumeric() for name in held):
        return None
    _, algorithm, _ = max(fitting, key=lambda one: one[0])
    return algorithm, level, ",".join(held)


def _map_candidates(level, names):
    """How well they fit, algorithm and measures of each output that may have made map layers."""
    if level is None:
        return
    if _COMPARISON[1] <= set(names):
        found = {name for name in names if isinstance(_entry(level, name), Measure)}
        yield len(names), _COMPARISON[0], found
    for algorithm, made, keys in _outputs():
        found = _found(keys, names)
        if made == level and len(found) >= max(min(_SEVERAL, len(keys)), _ENOUGH * len(keys)):
            yield len(found) ** 2 / len(keys), algorithm, found


def _found(keys, names):
    """Those of some keys that are among the names of fields, whole or cut."""
    is_cut = max(map(len, names), default=0) <= _CUT
    return {key for key in keys if key in names or (is_cut and key[:_CUT] in names)}


def _can_hold(fields, level, key):
    """Whether the field of a measure can hold it: one without any value may have become a text."""
    return catalogue_field(level, key).kind is str or fields.field(key).isNumeric()


def _known(layer):
    """Algorithm, level and fields of a result layer, or None."""
    return _told(layer) or _recognised(layer)


def _columns(layer, keys):
    """Some fields of all rows, read without a look at each row from Python."""
    import pandas as pd

    # Not of the size drawn only, as the map reads them: all rows.
    columns = [layer_fields.every_value(layer, key) for key in keys]
    return pd.DataFrame({key: as_column(column) for key, column in zip(keys, columns)})


def _told(layer):
    """Algorithm, level and fields as the layer's properties tell them, or None."""
    level = _LEVELS.get(layer_fields.kind(layer))
    if level is None:
        return None
    told = set((layer.customProperty(f"{layer_fields.PREFIX}measures") or "").split(","))
    if level == "link":
        told.update(KINDS_OF_FLOW)
    keys = _keys(layer, level, told)
    return (layer_fields.algorithm(layer), level, keys) if keys else None


def _recognised(layer):
    """The same, as the fields let guess, or None.

    The output is taken that fits best.
    """
    names = set(layer.fields().names())
    best = max(_candidates(names), key=lambda candidate: candidate[0], default=None)
    if best is None:
        return None
    _, algorithm, level = best
    return algorithm, level, _keys(layer, level)


def _candidates(names):
    """How well they fit, algorithm and level of each output that the fields fit.

    Many measures found speak for an output, many that are missing against it.
    """
    if _COMPARISON[1] <= names:
        level = "city" if "city_id" in names else "link"
        yield len(names), _COMPARISON[0], level
    for algorithm, level, keys in _outputs():
        found = names & keys
        if _NEEDED.get(level, set()) <= names and found and len(found) >= _ENOUGH * len(keys):
            yield len(found) ** 2 / len(keys), algorithm, level


def _outputs():
    """Algorithm, level and measures of each output of our algorithms."""
    explained = set()
    for algorithm in own_algorithms():
        for level, keys in algorithm.RESULTS.items():
            explained.add(level)
            yield algorithm.name(), level, _measures(level, keys)
    for level in {level for level, _ in CATALOGUE} - explained:
        keys = [key for known, key in CATALOGUE if known == level]
        yield "", level, _measures(level, keys)


def _measures(level, keys):
    return {key for key in keys if isinstance(catalogue_field(level, key), Measure)}


def _keys(layer, level, told=None):
    """The fields of a layer that the catalogue knows at a level.

    Parameters
    ----------
    told : set of str, optional
        The measures among them that are ours; others are the analyst's own fields.
    """
    known = [key for key in layer.fields().names() if _entry(level, key) is not None]
    return [
        key
        for key in known
        if told is None or key in told or not isinstance(_entry(level, key), Measure)
    ]


def _entry(level, key):
    try:
        return catalogue_field(level, key)
    except KeyError:
        return None


def _all_typed(rows, level):
    """Rows of a level, each column as the catalogue says."""
    for key in rows.columns:
        rows[key] = _typed(rows[key], catalogue_field(level, key).kind)
    return rows


def _typed(column, kind):
    """A column as the numbers or texts that the catalogue says it holds."""
    import pandas as pd

    from ..analysis.identifiers import as_text

    if kind is str:
        return as_text(column)
    numbers = pd.to_numeric(column, errors="coerce").astype(float)
    return numbers.where(numbers.abs() < float("inf"))
