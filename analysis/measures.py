"""The catalogue: every field of every output, said once.

Field aliases and comments, toolbox help, dock, legend, report and documentation are drawn from
here. A measure is added by one entry in `catalogue` and one function that computes it.
"""

from dataclasses import replace

from .catalogue import (
    coexistence,
    connectivity,
    cooperation,
    governance,
    network,
    peripheralization,
    places,
    polarization,
)
from .catalogue.entry import RELATIONS, Field, Measure
from .wording import Wording

__all__ = ["CATALOGUE", "RELATIONS", "Field", "Measure", "field", "measures", "modelled"]

#: (level, key) -> entry.
CATALOGUE = {
    (entry.level, entry.key): entry
    for part in (
        places,
        network,
        coexistence,
        connectivity,
        cooperation,
        polarization,
        peripheralization,
        governance,
    )
    for entry in part.ENTRIES
}

_DIMENSION = Measure(
    "dimension_", "city", "Dimension", "Weighted mean of the normalised indicators of the "
    "dimension.", relation="unevenness", classes="quantile",
    high="more peripheralized in this respect", low="less",
)  # fmt: skip


def field(level, key):
    """The catalogue's entry of a field.

    Parameters
    ----------
    level : str
        "city", "link", "region", "indicator" or "unmatched".
    key : str
        The field's name. ``dimension_<name>`` of a city, and ``<measure>_from``, ``<measure>_to``
        and ``<measure>_change`` of a city or link, are made as needed.

    Raises
    ------
    KeyError
        If the catalogue has no such field.
    """
    entry = CATALOGUE.get((level, key)) or _made(level, key)
    if entry is None:
        raise KeyError((level, key))
    return entry


def modelled(key):
    """The entry of a link's field in a layer of modelled flows, which says that they are."""
    return network.MODELLED.get(key) or field("link", key)


def measures(level, keys):
    """The entries among `keys` that are measures, in the order of `keys`; others are skipped."""
    known = (CATALOGUE.get((level, key)) or _made(level, key) for key in keys)
    return [entry for entry in known if isinstance(entry, Measure)]


def _made(level, key):
    """The entry of a field whose key holds more than a measure's; None if it is none."""
    compared = _compared(level, key)
    if compared is None and level == "city" and key.startswith("dimension_"):
        name = key[len("dimension_") :]
        label = Wording("Dimension: {name}", name=name.replace("_", " "))
        return replace(_DIMENSION, key=key, label=label)
    return compared


def _compared(level, key):
    """The entry of a measure's value in one of two periods, or of its change; else None."""
    measure, _, time = key.rpartition("_")
    if time not in _TIMES or level not in ("city", "link"):
        return None
    entry = CATALOGUE.get((level, measure)) or _made(level, measure)
    if not isinstance(entry, Measure):
        return None
    suffix, description = _TIMES[time]
    suffix, description = Wording(suffix), Wording(description)
    found = replace(
        entry,
        key=key,
        label=Wording("{measure}, {time}", measure=_worded(entry.label), time=suffix),
        description=Wording(
            "{measure} {time}", measure=_worded(entry.description), time=description
        ),
    )
    if time != "change":
        return found
    if not entry.has_order:
        return replace(found, kind=str, range=(None, None), categories=_SAME, of_cities=False)
    lowest, highest = entry.range
    span = None if lowest is None or highest is None else highest - lowest
    reach = (None, None) if span is None else (-span, span)
    classes = "pretty" if entry.is_category else entry.classes
    return replace(
        found, classes=classes, categories=(), neutral=0, range=reach, high="it has grown",
        low="it has shrunk", source="",
    )  # fmt: skip


def _worded(text):
    return text if isinstance(text, Wording) else Wording(text)


#: What the change of a text is.
_SAME = (("same", "Same in both periods"), ("changed", "Changed"))
#: Ending of a key -> what it adds to the label and to the description of the measure.
_TIMES = {
    "from": ("before", "In the first of the two periods compared."),
    "to": ("afterwards", "In the second of the two periods compared."),
    "change": (
        "change",
        "Second period compared less the first; texts and numbers of groups: same or changed.",
    ),
}
