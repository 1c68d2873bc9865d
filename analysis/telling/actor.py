"""Findings on mismatches of actors: who decides, and who has to ask?"""

from ..findings import TIE, hundredths, percent
from . import mismatch
from .rows import largest, smallest


def findings(region):
    """What the ties that the analyst scored say of power and initiative, most telling first.

    Parameters
    ----------
    region : Region

    Yields
    ------
    Finding
    """
    yield from _initiative(region)
    yield from _power(region)
    yield from _only_asked(region)
    yield from _centralization(region)
    yield from _ranks(region)
    yield from mismatch.main_in(
        region,
        "actor",
        "The gap of power is the largest in {count} of {total} cities, as scored by the analyst: "
        "{cities}.",
    )


def _initiative(region):
    period, rows = region.latest("region", "core_initiative")
    if len(rows):
        # (cores' less secondary cities' initiative) over both, as the cores' share of both.
        share = (1 + rows["core_initiative"].iloc[0]) / 2
        yield region.say(
            "Of the initiative between cores and secondary cities, as scored by the analyst, "
            "{share} is taken by cores.",
            period,
            share=percent(share),
        )


def _power(region):
    period, rows = region.latest("city", "actor_power")
    if len(rows) < 2:
        return
    (high, first), (low, last) = largest(rows, "actor_power"), smallest(rows, "actor_power")
    values = {"first": region.listed(first["city_id"]), "last": region.listed(last["city_id"])}
    if len(first) == len(rows):
        text = "All cities have the same power in the ties scored by the analyst."
    elif low <= TIE:
        text = "Most power in the ties scored by the analyst: {first}; none at all: {last}."
    else:
        values["share"] = percent(low / high)
        text = (
            "Most power in the ties scored by the analyst: {first}; least: {last}, with {share} of "
            "it."
        )
    yield region.say(text, period, measure="actor_power", **values)


def _only_asked(region):
    """Cities that take no initiative, but are acted on."""
    period, rows = region.latest("city", "initiative_asymmetry")
    passive = rows[rows["initiative_asymmetry"] <= -1 + TIE]
    if len(passive):
        text = (
            "In the ties scored by the analyst, {count} of {total} cities take no initiative of "
            "their own: {cities}."
        )
        if len(passive) == 1:
            text = (
                "In the ties scored by the analyst, {count} of {total} cities takes no initiative "
                "of its own: {cities}."
            )
        yield region.say(
            text,
            period,
            measure="initiative_asymmetry",
            count=str(len(passive)),
            total=str(len(rows)),
            cities=region.listed(passive["city_id"]),
        )


def _centralization(region):
    period, rows = region.latest("region", "centralization")
    if len(rows):
        yield region.say(
            "The ties scored by the analyst are centralised to {value}: 1 would be a star around "
            "one actor, 0 all actors alike.",
            period,
            value=hundredths(rows["centralization"].iloc[0]),
        )


def _ranks(region):
    period, rows = region.latest("region", "rank_gap")
    if rows.empty:
        return
    gap = rows["rank_gap"].iloc[0]
    text = "Cores and secondary cities rank alike on average, as scored by the analyst."
    if gap > TIE:
        text = (
            "Cores rank above secondary cities by {share} of the span of ranks on average, as "
            "scored by the analyst."
        )
    elif gap < -TIE:
        text = (
            "Secondary cities rank above cores by {share} of the span of ranks on average, as "
            "scored by the analyst."
        )
    yield region.say(text, period, share=percent(abs(gap)))
