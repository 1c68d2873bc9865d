"""What stands out among cities besides their colour, by a ring of its own."""

from collections import namedtuple

from ..i18n import tr
from . import fields, ramps
from .changes import change_since_first
from .classes import value_classes
from .numbers import number_text, percent_text

#: Silhouette from which a city is well placed: below it there is no group to speak of.
#: Kaufman and Rousseeuw 1990.
WELL_PLACED = 0.25
#: Share of the runs with random weights from which the rank of a city is safe.
SAFE_RANK = 0.8

#: Measures of which a ring tells the change since the first period.
WITH_CHANGE = ("core_dependence",)

#: A ring: which cities have it, what the legend says, its colour and width, and how far it lies
#: out from the edge of the symbol, in mm, where it is the second of two rings or, if it is alone,
#: has room around the symbol; or hatching over the symbol, and no ring.
Accent = namedtuple(
    "Accent", "condition label color width distance is_hatched is_alone", defaults=(False, False)
)


def accents(layer, entry, period=None):
    """The accents of a measure that the layer has the fields for."""
    make = _ACCENTS.get(entry.key) if entry is not None else None
    return make(layer, period) if make is not None else []


def reach(found):
    """How far the outermost of these accents reaches beyond the edge of the symbols, in mm."""
    return max((one.distance + one.width / 2 for one in found if one.distance), default=0.0)


def _of_groups(layer, _period):
    """How well cities are placed in their groups: the weak ones have a pale edge."""
    if not fields.has(layer, "silhouette"):
        return []
    limit = number_text(WELL_PLACED)
    return [
        Accent(f'"silhouette" >= {WELL_PLACED}', tr("Well placed in its group"), ramps.INK, 0.6, 0),
        Accent(
            f'"silhouette" < {WELL_PLACED}',
            tr("Weakly placed (silhouette under {})").format(limit), ramps.OTHERS, 0.45, 0,
        ),
    ]  # fmt: skip


def _of_hierarchy(layer, _period):
    """The cities at the top of a hierarchy have a second ring."""
    if not fields.has(layer, "level"):
        return []
    return [
        Accent(
            "\"level\" = 'dominant'", tr("Dominant city, dominated by none"), ramps.INK, 0.4, 0.7
        )
    ]


def _of_ranks(layer, _period):
    """How safe ranks are: the cities whose rank hangs on the weights are hatched."""
    found = [one for one in fields.columns(layer, "rank_agreement")[0] if one is not None]
    if not any(one < SAFE_RANK for one in found):
        return []
    text = tr("Hatched: rank not safe (in the same fifth in under {share} of the runs)")
    return [
        Accent(
            f'"index" IS NOT NULL AND "rank_agreement" < {SAFE_RANK}',
            text.format(share=percent_text(SAFE_RANK)), ramps.INK, 0.17, 0, True,
        )
    ]  # fmt: skip


def _of_dependence(layer, period):
    """How dependence has changed since the first period: rings in classes around no change."""
    # Of cores the map tells where others depend on them.
    change = change_since_first(layer, "core_dependence", period, role="core")
    if change is None or not any(change.values):
        return []
    text = tr("Ring: {change} since {period}")
    others = " AND coalesce(\"role\", '') <> 'core'" if fields.has(layer, "role") else ""
    return [
        Accent(
            f"({one.expression(change.expression)}){others}",
            text.format(change=one.label, period=change.since),
            ramps.diverging(one.position), 0.6, 0.85, is_alone=True,
        )
        for one in value_classes(change.values, neutral=0, unit="points")
    ]  # fmt: skip


_ACCENTS = {
    "core_dependence": _of_dependence,
    "index": _of_ranks,
    "group": _of_groups,
    "level": _of_hierarchy,
    "nodal_region": _of_hierarchy,
}
