"""Form against flow: what share of all flow a city has, less its share of all size.

No algorithm writes it, as flows and sizes come from different ones: an expression of QGIS works it
out of a layer that holds both, so that a project shows it without the plugin.
"""

from collections import defaultdict
from dataclasses import dataclass

from ..analysis.measures import Measure
from ..i18n import tr
from . import fields

#: In place of a field: the difference of the two shares.
KEY = "flow_beyond_size"
_FLOW = "total_flow"
#: Our field of the size that was asked for; parameters that name one; fields that may hold one.
_SIZE = "size"
_SIZE_PARAMETERS = ("POPULATION", "MASS", "VALUE", "SIZES")
_SIZE_FIELDS = ("size_share", "population")
_GROUPS = ("region", "period")


@dataclass(frozen=True)
class ExpressionMeasure(Measure):
    """A measure that an expression gives, and no field."""

    expression: str = ""


def form_against_flow(layer):
    """The measure of a city layer that holds flows and a size; None for another.

    Shares are of the sums over the cities of a region and period.
    """
    size = size_of(layer)
    if size is None or not fields.has(layer, _FLOW):
        return None
    expression = _difference(layer, size)
    if expression is None:
        return None
    name = fields.first_size(layer) if size == _SIZE else None
    name = fields.in_words(name or size)
    return ExpressionMeasure(
        KEY, "city", tr("Share of flow less share of {size}").format(size=name.lower()),
        tr("The city's share of all flow of its region less its share of the size."),
        relation="connectivity", unit="points", neutral=0.0, range=(-1, 1),
        high=tr("more flow than its size lets expect"), low=tr("less flow than its size"),
        expression=expression,
    )  # fmt: skip


def size_of(layer):
    """The field of how large cities are, other than by their flow; None where there is none."""
    parameters = map(fields.parameters(layer).get, _SIZE_PARAMETERS)
    named = [name.strip() for value in parameters if value for name in str(value).split(";")]
    for name in (_SIZE, *named, *_SIZE_FIELDS):
        place = layer.fields().lookupField(name)
        if place >= 0 and layer.fields().at(place).isNumeric():
            return name
    return None


def _difference(layer, size):
    """Expression for the difference; None where no region has both a flow and a size."""
    sums = defaultdict(lambda: [0.0, 0.0])
    for *group, flow, amount in zip(*fields.columns(layer, *_GROUPS, _FLOW, size)):
        of_group = sums[tuple(group)]
        of_group[0] += flow or 0
        of_group[1] += amount or 0
    parts = [
        f"WHEN {_of_group(layer, group)} THEN "
        f"{fields.quoted(_FLOW)} / {flow!r} - {fields.quoted(size)} / {amount!r}"
        for group, (flow, amount) in sums.items()
        if flow > 0 and amount > 0
    ]
    return f"(CASE {' '.join(parts)} END)" if parts else None


def _of_group(layer, group):
    """Expression for the rows of a region and period."""
    parts = [
        f"{fields.quoted(name)} IS NULL"
        if value is None
        else f"to_string({fields.quoted(name)}) = {fields.literal(value)}"
        for name, value in zip(_GROUPS, group)
        if fields.has(layer, name)
    ]
    return " AND ".join(parts) or "TRUE"
