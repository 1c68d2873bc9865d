"""What the styles read of a result layer: its kind, its columns, its measures."""

import json
import threading
from contextlib import contextmanager

from qgis.core import QgsExpression, QgsVectorLayerUtils
from qgis.PyQt.QtCore import QVariant

from ..analysis import measures

PREFIX = "spatial_relations/"
_LEVELS = {"cities": "city", "links": "link"}


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


def has(layer, name):
    """Whether the layer has a field of this name."""
    return layer.fields().lookupField(name) >= 0


def quoted(name):
    """A field as it stands in an expression."""
    return QgsExpression.quotedColumnRef(name)


def literal(value):
    """A text as it stands in an expression."""
    return QgsExpression.quotedString(str(value))


_remembered = threading.local()


@contextmanager
def read_once():
    """Within it each column of a layer is read once, however many parts of a style ask for it."""
    is_outermost = getattr(_remembered, "columns", None) is None
    if is_outermost:
        _remembered.columns = {}
    try:
        yield
    finally:
        if is_outermost:
            _remembered.columns = None


def columns(layer, *names):
    """The values of fields, a list for each, NULL as None; a missing field is all None."""
    found = [_column(layer, name) for name in names]
    rows = max((len(column) for column in found if column is not None), default=0)
    return [[None] * rows if column is None else column for column in found]


def _column(layer, name):
    if not name or not has(layer, name):
        return None
    known = getattr(_remembered, "columns", None)
    if known is None:
        return _values(layer, name)
    if (layer.id(), name) not in known:
        known[layer.id(), name] = _values(layer, name)
    return known[layer.id(), name]


def _values(layer, name):
    # A pass for each field, but in C++: ten times as fast as reading features from Python.
    values, _ = QgsVectorLayerUtils.getValues(layer, quoted(name))
    # What has a value arrives as a value of Python; a QVariant is NULL.
    return [None if isinstance(value, QVariant) else value for value in values]


def measure_entry(layer, key):
    """The catalogue's entry of a measure of the layer; a plain one where it knows none.

    Returns None where the layer has no such field, or only text in it.
    """
    place = layer.fields().lookupField(key) if key else -1
    if place < 0 or not layer.fields().at(place).isNumeric():
        return None
    level = _LEVELS.get(kind(layer), "city")
    try:
        entry = measures.field(level, key)
    except KeyError:
        entry = None
    if isinstance(entry, measures.Measure):
        return entry
    label = layer.fields().at(place).alias() or key.replace("_", " ").capitalize()
    return measures.Measure(key, level, label, "")
