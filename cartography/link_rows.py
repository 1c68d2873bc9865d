"""What the links of a layer are sorted into, and how each kind is drawn."""

from dataclasses import dataclass, replace
from math import log

from qgis.PyQt.QtGui import QColor

from ..analysis.expected_flow import EXPECTED
from ..i18n import tr
from . import fields, ramps, volumes
from .class_rows import class_rows, number_rows
from .layer_measures import measure_entry
from .numbers import number_text

#: Ratios from which a flow is far from what is expected.
_FAR = (2, 4, 5, 10, 20)
#: In place of a measure: all links are grey.
ALIKE = "alike"
#: Larger than any ratio.
_LARGEST = 1e300
#: Of links that others stand out from: how much of them is seen, of 255.
_FAINT = 110


@dataclass(frozen=True)
class LinkRow:
    """One row of a legend; without a colour it is a remark on links that are not drawn."""

    condition: str
    label: str
    color: QColor = None
    is_dashed: bool = False
    #: Expression for the colour, where it differs within the row.
    color_by: str = ""
    #: Whether there is no such link in the period shown.
    is_absent: bool = False


def link_rows(layer, measure, shown):
    """The rows of a link layer.

    Parameters
    ----------
    layer : QgsVectorLayer
    measure : str
        Key of the measure shown by colour; None shows relations, or that flows are modelled;
        `ALIKE` nothing, so that the colours of cities are seen.
    shown : Shown
        Which links are drawn.

    Returns
    -------
    list of LinkRow
    """
    entry = measure_entry(layer, measure)
    if measure == ALIKE:
        return [LinkRow("TRUE", tr("Links"), QColor(ramps.LINKS), volumes.is_modelled(layer))]
    if entry is None:
        return _plain_rows(layer, shown.values(layer, "relation"))
    by, make = volumes.volume(layer), _ROWS.get(entry.key, _measure_rows)
    if by is not None and by.is_pairs and by.expression == fields.quoted(entry.key):
        make = _pair_rows
    rows = make(layer, entry, shown)
    if volumes.is_modelled(layer) and entry.key not in volumes.RESIDUALS:
        return [replace(row, is_dashed=True) for row in rows]
    return rows


@dataclass(frozen=True)
class Shown:
    """Which links a map draws."""

    threshold: float = 0.0
    #: Id of a city whose links alone are looked at, or None.
    focus: str = None
    period: str = None

    def holds(self, volume, origin, destination, period):
        """Whether a link is drawn."""
        if self.period is not None and str(period) != self.period:
            return False
        if self.focus is not None:
            return str(self.focus) in (str(origin), str(destination))
        return volume is None or (volume > 0 and volume >= self.threshold)

    def values(self, layer, key, is_at_rest=False):
        """The values of a field of the links drawn; at rest, of the period shown alone."""
        by = volumes.volume(layer)
        values, *rest = fields.columns(layer, key, "origin", "destination", "period")
        every = fields.evaluated(layer, by.expression) if by else [None] * len(values)
        # A link without a volume is none, where others have one.
        every = [0.0 if one is None and by else one for one in every]
        # Of periods that are played each has its rows, whichever is shown at rest.
        is_at_any_time = fields.is_played(layer) and not is_at_rest
        shown = replace(self, period=None) if is_at_any_time else self
        return [value for value, *link in zip(values, every, *rest) if shown.holds(*link)]


def _measure_rows(layer, entry, shown):
    return [
        LinkRow(row.condition, row.label, row.color, is_absent=row.is_absent)
        for row in class_rows(layer, entry, shown.period)
    ]


def _plain_rows(layer, relations):
    """A row for each of the relations that links have; one row for links that are modelled."""
    if volumes.is_modelled(layer):
        is_worked_out = volumes.is_of_organisations(layer)
        label = tr("Worked out from offices") if is_worked_out else tr("Modelled flow")
        return [LinkRow("TRUE", label, QColor(ramps.MODELLED), True)]
    return _relation_rows(relations, volumes.is_directed(layer))


def relation_label(relation):
    """What a legend calls a relation."""
    if relation == "core-core":
        return tr("Between cores")
    if relation == "core-secondary":
        return tr("From core to secondary city")
    if relation == "secondary-core":
        return tr("From secondary city to core")
    if relation == "secondary-secondary":
        return tr("Between secondary cities")
    return tr("Other links")


def _relation_rows(relations, is_directed):
    found = {relation if relation in ramps.RELATIONS else None for relation in relations}
    mixed = {"core-secondary", "secondary-core"}
    rows = []
    for relation, color in ramps.RELATIONS.items():
        if relation not in found:
            continue
        label, condition = relation_label(relation), _relation_filter(relation)
        if relation in mixed and not is_directed:
            # Which end stands first says nothing.
            label = tr("Between core and secondary city")
            condition = f'"relation" IN ({fields.listed(sorted(mixed))})'
            found -= mixed
        rows.append(LinkRow(condition, label, QColor(color)))
    return rows


def _relation_filter(relation):
    if relation is not None:
        return f'"relation" = {fields.literal(relation)}'
    known = fields.listed(filter(None, ramps.RELATIONS))
    return f'"relation" IS NULL OR "relation" NOT IN ({known})'


def _backbone_rows(layer, entry, shown):
    """The backbone as all links are drawn, over the faint rest."""
    key = fields.quoted(entry.key)
    kept = shown.values(layer, entry.key)
    relations = [one for one, is_kept in zip(shown.values(layer, "relation"), kept) if is_kept == 1]
    rows = [
        replace(row, condition=f"{key} = 1 AND ({row.condition})")
        for row in _plain_rows(layer, relations)
    ]
    if 0 in kept:
        label = tr("Links that chance explains")
        rows.append(LinkRow(f"{key} = 0", label, _faint(ramps.OTHERS)))
    return rows


def _status_rows(layer, entry, shown):
    """What appeared and what vanished, over the faint links of both periods."""
    rows = {
        row.values[0] if row.values else None: row for row in class_rows(layer, entry, shown.period)
    }
    looks = {"appeared": {}, "vanished": {"is_dashed": True}}
    order = sorted(rows, key=lambda value: value not in looks)
    return [
        LinkRow(
            rows[value].condition, rows[value].label,
            rows[value].color if value in looks else _faint(rows[value].color),
            **looks.get(value, {}),
        )
        for value in order
    ]  # fmt: skip


def _region_rows(layer, entry, shown):
    """One row for all nodal regions: their names stand with the cities, which have the colours."""
    field = fields.quoted(entry.key)
    colors = "".join(
        f"WHEN {field} IN ({fields.listed(row.values)}) THEN {fields.literal(row.color.name())} "
        for row in class_rows(layer, entry)
        if row.values
    )
    if not colors:
        return []
    label = tr("To the dominating city, in the colour of its region")
    return [LinkRow("TRUE", label, QColor(ramps.INK), color_by=f"CASE {colors}END")]


def _residual_rows(layer, entry, shown):
    """Flows well above or below what the model expects; those about as expected are not drawn."""
    field = fields.quoted(entry.key)
    values = [value for value in shown.values(layer, entry.key) if value is not None]
    rows = []
    if 0 in values:
        label = tr("expected, none observed")
        rows.append(LinkRow(f"{field} = 0", label, QColor(ramps.DIVERGING[0]), True))
    for low, high, label, place in _ratio_bands(values):
        if any(low <= value < high and value > 0 for value in values):
            condition = f"{field} > 0 AND {field} >= {low!r} AND {field} < {high!r}"
            rows.append(LinkRow(condition, label, ramps.diverging(place)))
    low, high = EXPECTED
    if any(low <= value < high for value in values):
        text = tr("{low} – {high}: as expected, not drawn")
        rows.append(LinkRow("FALSE", text.format(low=number_text(low), high=number_text(high))))
    return rows


def is_scale(layer, entry):
    """Whether a measure of a layer is told in classes of numbers, whichever of them are drawn."""
    has_own_rows = fields.kind(layer) == "links" and entry.key in _ROWS
    return not entry.is_category and not has_own_rows


def is_unexpected(ratio):
    """Whether a flow is drawn where they are compared with what a model expects."""
    return ratio is not None and not EXPECTED[0] <= ratio < EXPECTED[1]


def largest_unexpected(layer):
    """The largest difference from the model of the links drawn then; None where none is drawn."""
    rows = zip(*fields.columns(layer, "residual", "residual_ratio"))
    away = [abs(residual) for residual, ratio in rows if residual and is_unexpected(ratio)]
    return max(away, default=None)


def _ratio_bands(values):
    """Lower and upper bound, label and place on the ramp of ratios far from 1."""
    low, high = EXPECTED
    away = sorted(abs(log(v)) for v in values if v > 0 and not low <= v < high) or [0]
    middle = away[(len(away) - 1) // 2]
    far = min(_FAR, key=lambda ratio: abs(log(ratio) - middle))
    least, most = number_text(1 / far), number_text(far)
    return (
        (0.0, 1 / far, tr("under {}").format(least), 0.0),
        (1 / far, low, f"{least} – {number_text(low)}", 0.25),
        (high, float(far), f"{number_text(high)} – {most}", 0.75),
        (float(far), _LARGEST, tr("over {}").format(most), 1.0),
    )


def _pair_rows(layer, entry, shown):
    """Pairs by what they are thinned by: the classes are those of the pairs drawn."""
    values = shown.values(layer, entry.key)
    rows = number_rows(values, replace(entry, neutral=None), _visible)
    return [LinkRow(row.condition, row.label, row.color) for row in rows]


def _visible(place):
    """The ramp without its light end, which would not be seen on paper."""
    return ramps.sequential(0.25 + 0.75 * place)


def _faint(color):
    pale = QColor(color)
    pale.setAlpha(_FAINT)
    return pale


#: Measure that has rows of its own -> what makes them.
_ROWS = {
    "significant": _backbone_rows,
    "nodal_region": _region_rows,
    "status": _status_rows,
    "residual_ratio": _residual_rows,
}
