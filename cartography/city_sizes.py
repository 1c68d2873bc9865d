"""What city symbols are sized by: flow, people, the amount shown, or the place in a hierarchy."""

from dataclasses import replace
from math import sqrt

from ..i18n import tr
from . import fields, form_flow, scales
from .layer_measures import measure_entry
from .numbers import bound_text, number_text, unit_of

#: Measures that are amounts, of which a symbol's colour tells the sign and its size how much.
AMOUNTS = (
    "share_change", "net_flow", "growth", "regional_effect", "mix_effect", "local_effect",
)  # fmt: skip
#: Measures that show a hierarchy, where the layer tells its levels.
_HIERARCHIES = ("level", "nodal_region")
_IS_CORE = "coalesce(\"role\", '') = 'core'"
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
    rows = list(zip(*fields.columns(layer, "city_id", name, "role")))
    known = [(city, abs(value), role) for city, value, role in rows if value]
    if name != measure:
        known = [row for row in known if row[1] > 0]
    if not known:
        return PlainSize()
    entry = measure_entry(layer, name)
    if fields.first_size(layer) is not None and name == "size":
        entry = replace(entry, label=fields.in_words(fields.first_size(layer)))
    return AmountSize(name, entry, known)


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

    def width(self, factor=1.0, is_core=False):
        """Expression for the width in mm of a shape; `factor` 1 is a circle's."""
        return repr(round(scales.PLAIN_CITY * factor, 4))

    def circle(self, layer):
        """Expression for the width of a circle of the area of a city's symbol, in mm."""
        plain, of_cores = self.width(), self.width(is_core=True)
        if plain == of_cores or not fields.has(layer, "role"):
            return plain
        return f"if({_IS_CORE}, {of_cores}, {plain})"

    def reach(self, layer):
        """Expression for how far a city's symbol reaches out from its centre, in mm."""
        # A square's corner reaches further out than a circle of the same area.
        share = f"if({_IS_CORE}, 0.63, 0.5)" if fields.has(layer, "role") else "0.5"
        return f"{share} * ({self.circle(layer)})"


class AmountSize(PlainSize):
    """Areas in proportion to a field's values, whatever their sign."""

    def __init__(self, field, entry, cities):
        """Of rows of a city, its value and its role."""
        self.entry = entry
        self.unit = unit_of(entry)
        self.largest = max(value for _, value, _ in cities)
        self.count = len({city for city, *_ in cities})
        #: Whether it is a core -> the least that a city of the kind has.
        self._least = {}
        for _, value, role in cities:
            is_core = role == "core"
            self._least[is_core] = min(value, self._least.get(is_core, value))
        self.weight = fields.quoted(field)
        if field in AMOUNTS:
            self.weight = f"abs({self.weight})"

    @property
    def note(self):
        text = tr("Size: {measure}, up to {largest}").format(
            measure=tr(self.entry.label), largest=bound_text(self.largest, self.unit)
        )
        smallest = self._smallest()
        return tr("{size}; {smallest}").format(size=text, smallest=smallest) if smallest else text

    @property
    def title(self):
        """The heading over a scale of sizes, of one line or two."""
        return "\n".join(filter(None, (tr(self.entry.label), self._smallest())))

    def _smallest(self):
        """Up to which value symbols are of the smallest size; empty where no city is so small."""
        told = {
            is_core: number_text(_about(value), self.unit)
            for is_core, value in self._smallest_values()
            if self._least.get(is_core, value) < value
        }
        if not told:
            return ""
        text = tr("smallest symbol: up to {value}, of cores {of_cores}")
        if True not in told:
            text = tr("smallest symbol: up to {value}")
        elif False not in told:
            text = tr("smallest symbol of cores: up to {of_cores}")
        return text.format(value=told.get(False), of_cores=told.get(True))

    def _smallest_values(self):
        for is_core in (False, True):
            yield is_core, scales.smallest_true(self.largest, self.count, is_core)

    def width(self, factor=1.0, is_core=False):
        slope = scales.largest_city(self.count) / sqrt(self.largest)
        return (
            f"{factor:.4g} * max({scales.smallest_city(self.count, is_core):.4g}, "
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

    def width(self, factor=1.0, is_core=False):
        return f"{factor:.4g} * ({self.weight})"


def _about(value):
    """A value with two significant digits."""
    return float(f"{value:.2g}")
