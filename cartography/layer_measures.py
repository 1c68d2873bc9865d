"""What a field of a result layer measures: the catalogue's entry, or a plain one."""

from ..analysis import measures
from . import fields, form_flow

_LEVELS = {"cities": "city", "links": "link"}


def measure_entry(layer, key):
    """The catalogue's entry of a measure of the layer; a plain one where it knows none.

    Returns None where the layer has no such field, or only text in it that is no category.
    """
    if key == form_flow.KEY and fields.kind(layer) == "cities":
        return form_flow.form_against_flow(layer)
    place = layer.fields().lookupField(key) if key else -1
    if place < 0:
        return None
    level = _LEVELS.get(fields.kind(layer), "city")
    entry = next(iter(measures.measures(level, [key])), None)
    if entry is not None and entry.is_category:
        return entry
    if not layer.fields().at(place).isNumeric():
        return None
    if entry is not None:
        return entry
    label = layer.fields().at(place).alias() or fields.in_words(key)
    return measures.Measure(key, level, label, "")
