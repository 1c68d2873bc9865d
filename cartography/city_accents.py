"""What stands out among cities besides their colour, by a ring of its own."""

from collections import namedtuple

from ..i18n import tr
from . import fields, ramps
from .numbers import number_text, percent_text

#: Silhouette from which a city is well placed: below it there is no group to speak of.
#: Kaufman and Rousseeuw 1990.
WELL_PLACED = 0.25
#: Share of the runs with random weights from which the rank of a city is safe.
SAFE_RANK = 0.8

#: A ring: which cities have it, what the legend says, its colour and width, and how far it lies
#: out from the edge of the symbol, in mm; or hatching over the symbol, and no ring.
Accent = namedtuple("Accent", "condition label color width distance is_hatched", defaults=(False,))


def accents(layer, entry):
    """The accents of a measure that the layer has the fields for."""
    make = _ACCENTS.get(entry.key) if entry is not None else None
    return make(layer) if make is not None else []


def _of_groups(layer):
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


def _of_hierarchy(layer):
    """The cities at the top of a hierarchy have a second ring."""
    if not fields.has(layer, "level"):
        return []
    return [
        Accent(
            "\"level\" = 'dominant'", tr("Dominant city, dominated by none"), ramps.INK, 0.4, 0.7
        )
    ]


def _of_ranks(layer):
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


_ACCENTS = {
    "index": _of_ranks,
    "group": _of_groups,
    "level": _of_hierarchy,
    "nodal_region": _of_hierarchy,
}
