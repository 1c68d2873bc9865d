"""Findings on mismatches of place: are secondary cities able and willing to act?"""

from ..findings import percent
from . import mismatch
from .rows import largest, latest, secondary


def findings(region):
    """What the analyst's scores say of capacity and willingness, most telling first.

    Parameters
    ----------
    region : Region

    Yields
    ------
    Finding
    """
    yield from _quadrants(region)
    yield from _one_lacking(region)
    yield from _deficits(region)
    yield from mismatch.largest_gap(
        region,
        "place_gap",
        "Farthest from being able and willing to act, as scored by the analyst: {cities}, with a "
        "gap of {gap} (0 able and willing, 1 lacking one of them altogether).",
    )
    yield from mismatch.main_in(
        region,
        "place",
        "The gap of place is the largest in {count} of {total} cities, as scored by the analyst: "
        "{cities}.",
    )


def _quadrants(region):
    period, rows = region.latest("city", "place_quadrant")
    if rows.empty:
        return
    counts = rows["place_quadrant"].value_counts()
    both, able, willing, neither = (
        str(counts.get(quadrant, 0))
        for quadrant in ("able and willing", "able, not willing", "willing, not able", "neither")
    )
    yield region.say(
        "Cities scored by the analyst as able and willing to act: {both} of {total}; willing, not "
        "able: {willing}; able, not willing: {able}; neither: {neither}.",
        period,
        measure="place_quadrant",
        total=str(len(rows)),
        both=both,
        able=able,
        willing=willing,
        neither=neither,
    )


def _one_lacking(region):
    rows = region.rows("city", "place_quadrant")
    period, rows = latest(secondary(rows))
    for quadrant, text in (
        (
            "willing, not able",
            "Secondary cities that are willing but not able, as scored by the analyst: {cities}.",
        ),
        (
            "able, not willing",
            "Secondary cities that are able but not willing, as scored by the analyst: {cities}.",
        ),
    ):
        cities = rows.loc[rows["place_quadrant"] == quadrant, "city_id"]
        if len(cities):
            yield region.say(text, period, cities=region.listed(cities))


def _deficits(region):
    for key, text in (
        (
            "capacity_deficit",
            "On average, secondary cities fall short of the cores' capacity by {share}, as scored "
            "by the analyst; most of all {cities}, by {most}.",
        ),
        (
            "willingness_deficit",
            "On average, secondary cities fall short of the cores' willingness by {share}, as "
            "scored by the analyst; most of all {cities}, by {most}.",
        ),
    ):
        rows = region.rows("city", key)
        period, rows = latest(secondary(rows))
        if len(rows) < 2 or not rows[key].mean() > 0:
            continue
        most, first = largest(rows, key)
        yield region.say(
            text,
            period,
            measure=key,
            share=percent(rows[key].mean()),
            cities=region.listed(first["city_id"]),
            most=percent(most),
        )
