"""What an entry of the catalogue says of a field."""

from dataclasses import dataclass

#: The parts of the theory, in its order: key -> heading.
RELATIONS = {
    "network": "Network",
    "coexistence": "Coexistence",
    "connectivity": "Connectivity",
    "cooperation": "Cooperation",
    "unevenness": "Unevenness",
    "governance": "Governance",
}


@dataclass(frozen=True)
class Field:
    """A field of an output that names or places a row; numbers are `Measure`."""

    key: str
    #: "city", "link", "region", "indicator" or "unmatched": what a row of the output is.
    level: str
    label: str
    #: One plain sentence that says what it is.
    description: str
    #: Python type of a value: str, int or float. Every field may be NULL.
    kind: type = str

    @property
    def comment(self):
        """What the field of a layer says of itself."""
        return self.description


@dataclass(frozen=True)
class Measure(Field):
    """A number (or the city or set it points to), with how to read it."""

    kind: type = float
    #: Part of the theory, a key of `RELATIONS`.
    relation: str = "connectivity"
    #: "flow" is the unit of the flow table; "" a pure number.
    unit: str = ""
    #: What a high and what a low value says, in plain words.
    high: str = ""
    low: str = ""
    #: Smallest and largest possible value, None where open.
    range: tuple = (None, None)
    #: Author and year of the definition; empty for plain counts and sums.
    source: str = ""
    #: The value from which a diverging ramp opens to both sides; None for a sequential ramp.
    neutral: float = None
    #: How classes are cut when mapped: "quantile", "pretty", or "category": a class for each value;
    #: so are texts whatever stands here.
    classes: str = "pretty"
    #: Of a category: pairs of a value and what a legend calls it, in the legend's order; empty
    #: where values speak for themselves.
    categories: tuple = ()
    #: Whether values are ids of cities, which a legend calls by their names.
    of_cities: bool = False

    @property
    def comment(self):
        """What it is, what high and low values say, and whose definition or scores it rests on."""
        parts = (("High", self.high), ("Low", self.low), ("Source", self.source))
        said = [f"{name}: {text}." for name, text in parts if text]
        return " ".join([self.description, *said])

    @property
    def is_category(self):
        """Whether values name or number kinds, which have no more or less; all texts do."""
        return self.classes == "category" or self.kind is str

    @property
    def is_mappable(self):
        """Whether a map can show it by colour."""
        return self.kind is not str or self.is_category

    @property
    def has_order(self):
        """Whether more and less have a meaning, and so a difference."""
        return not self.is_category


def city_measure(key, label, description, **rest):
    return Measure(key, "city", label, description, **rest)


def link_measure(key, label, description, **rest):
    return Measure(key, "link", label, description, **rest)


def region_measure(key, label, description, **rest):
    return Measure(key, "region", label, description, **rest)


def sector_measure(key, label, description, **rest):
    return Measure(key, "sector", label, description, relation="cooperation", **rest)


def group_measure(key, label, description, **rest):
    return Measure(key, "group", label, description, relation="unevenness", **rest)


SHARE = {"unit": "share", "range": (0, 1)}
CITY = {"kind": str, "of_cities": True}
FLOW = {"unit": "flow", "range": (0, None), "classes": "quantile"}
COUNT = {"kind": int, "range": (0, None)}
