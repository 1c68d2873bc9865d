"""Findings on growth by its parts: as in the region, by the mix of sectors, of a city's own."""

from ..findings import TIE, number, signed
from .rows import largest, latest, secondary, smallest

_EFFECTS = ("regional_effect", "mix_effect", "local_effect")


def findings(region):
    """Where the growth of secondary cities comes from, and which cities do better and worse."""
    rows = region.rows("city", "local_effect", "growth", *_EFFECTS[:2])
    period, rows = latest(rows.dropna(subset=["growth", *_EFFECTS]))
    if len(rows) < 2:
        return
    yield from _of_secondary(region, period, secondary(rows))
    for (effect, first), sign, text in (
        (
            largest(rows, "local_effect"),
            1,
            "Growth most above that of the same sectors in the region: {cities}, by {effect}.",
        ),
        (
            smallest(rows, "local_effect"),
            -1,
            "Growth most below that of the same sectors in the region: {cities}, by {effect}.",
        ),
    ):
        if sign * effect > TIE:
            values = {"cities": region.listed(first["city_id"]), "effect": number(abs(effect))}
            yield region.say(text, period, measure="local_effect", **values)


def _of_secondary(region, period, rows):
    if rows.empty:
        return
    total = rows["growth"].sum()
    values = {"growth": signed(total)}
    values.update({key: signed(rows[key].sum()) for key in _EFFECTS})
    worse = (rows["local_effect"] < -TIE).sum()
    yield region.say(
        "Growth of all secondary cities together: {growth}. It adds up from {regional_effect} as "
        "in the whole region, {mix_effect} by their mix of sectors and {local_effect} of their "
        "own.",
        period,
        **values,
    )
    yield region.say(
        "Secondary cities that grew less than the same sectors in the region: {worse} of {count}.",
        period,
        worse=str(worse),
        count=str(len(rows)),
    )
