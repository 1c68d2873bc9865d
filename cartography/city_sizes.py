"""What city symbols are sized by: flow, people, the amount shown, or the place in a hierarchy."""

from dataclasses import replace
from math import sqrt

from ..i18n import tr
from . import fields, form_flow, scales
from .numbers import bound_text, unit_of

#: Measures that are amounts, of which a symbol's colour tells the sign and its size how much.
AMOUNTS = (
    "share_change", "net_flow", "growth", "regional_effect", "mix_effect", "local_effect",
)  # fmt: skip
#: Measures that show a hierarchy, where the layer tells its levels.
_HIERARCHIES = ("level", "nodal_region")
#: Parameters that name a field of how large cities are.
_SIZE_PARAMETERS = ("POPULATION", "MASS", "VALUE")
#: Fields of ours for how large cities are, the first that a layer has.
_SIZE_FIELDS = ("size", "total_flow", "total_flow_to")


def city_size(layer, measure=None, field=None):
    """What a city layer's symbols are sized by.

    Parameters
    ----------
    layer : QgsVectorLayer
    measure : str
        Key of the measure shown by colour; where it is an amount, symbols are sized by it.
    field : str
        Numeric field that is asked for; None takes what the layer was made with, or its flows.

    Returns
    -------
    PlainSize, AmountSize or LevelSize
    """
    if measure in _HIERARCHIES and fields.has(layer, "level") and field is None:
        return LevelSize()
    name = measure if measure in AMOUNTS and field is None else size_field(layer, field)
    if measure == form_flow.KEY and field is None:
        name = form_flow.size_of(layer)
    if name is None:
        return PlainSize()
    ids, values = fields.columns(layer, "city_id", name)
    known = [(city, abs(value)) for city, value in zip(ids, values) if value]
    if name != measure:
        known = [(city, value) for city, value in known if value > 0]
    if not known:
        return PlainSize()
    entry = fields.measure_entry(layer, name)
    if fields.first_size(layer) is not None and name == "size":
        entry = replace(entry, label=fields.in_words(fields.first_size(layer)))
    return AmountSize(name, entry, max(v for _, v in known), len({city for city, _ in known}))


def size_field(layer, field=None):
    """The numeric field that tells how large cities are: the one asked for, or the usual one."""
    made_with = fields.parameters(layer)
    for name in (field, *map(made_with.get, _SIZE_PARAMETERS), *_SIZE_FIELDS):
        place = layer.fields().lookupField(str(name)) if name else -1
        if place >= 0 and layer.fields().at(place).isNumeric():
            return name
    return None


class PlainSize:
    """All cities alike."""

    #: Expression: cities of a larger value are drawn first and keep their names.
    weight = ""
    #: Expression: cities whose names stand out.
    is_prominent = ""
    #: What a legend says; empty where there is nothing to say.
    note = ""
    #: The value of the largest symbol; 0 where sizes stand for no value.
    largest = 0.0

    def width(self, factor=1.0):
        """Expression for the width in mm of a shape; `factor` 1 is a circle's."""
        return repr(round(scales.PLAIN_CITY * factor, 4))


class AmountSize(PlainSize):
    """Areas in proportion to a field's values, whatever their sign."""

    def __init__(self, field, entry, largest, count):
        self.entry = entry
        self.unit = unit_of(entry)
        self.largest = largest
        self.count = count
        self.weight = fields.quoted(field)
        if field in AMOUNTS:
            self.weight = f"abs({self.weight})"

    @property
    def note(self):
        return tr("Size: {measure}, up to {largest}").format(
            measure=tr(self.entry.label), largest=bound_text(self.largest, self.unit)
        )

    def width(self, factor=1.0):
        slope = scales.largest_city(self.count) / sqrt(self.largest)
        return (
            f"{factor:.4g} * max({scales.SMALLEST_CITY}, "
            f"{slope:.8g} * sqrt(max(0, coalesce({self.weight}, 0))))"
        )


class LevelSize(PlainSize):
    """A size for each level of a hierarchy."""

    weight = (
        "CASE "
        + " ".join(f"WHEN \"level\" = '{level}' THEN {width}"
                   for level, width in scales.LEVELS.items())
        + f" ELSE {scales.SMALLEST_CITY} END"
    )  # fmt: skip
    is_prominent = "coalesce(\"level\", '') = 'dominant'"

    @property
    def note(self):
        return tr("Size: level, dominant cities largest")

    def width(self, factor=1.0):
        return f"{factor:.4g} * ({self.weight})"
