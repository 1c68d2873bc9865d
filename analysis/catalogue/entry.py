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
    #: How classes are cut when mapped: "quantile" or "pretty".
    classes: str = "pretty"
    #: Whether it is the number of a group, which only names it.
    is_group_number: bool = False

    @property
    def is_mappable(self):
        """Whether a map can show it by colour."""
        return self.kind is not str

    @property
    def has_order(self):
        """Whether more and less have a meaning, and so a difference."""
        return self.kind is not str and not self.is_group_number


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
FLOW = {"unit": "flow", "range": (0, None), "classes": "quantile"}
COUNT = {"kind": int, "range": (0, None)}
