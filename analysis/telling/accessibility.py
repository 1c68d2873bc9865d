"""Findings on accessibility: who is within easy reach of others, and who is far from a core?"""

from ..findings import number
from .rows import largest, latest, secondary, smallest


def findings(region):
    """The best and worst placed cities, and the secondary city farthest from a core."""
    yield from _potential(region)
    yield from _nearest_core(region)


def _potential(region):
    period, rows = region.latest("city", "potential_index")
    if len(rows) < 2:
        return
    (low, worst), (high, best) = smallest(rows, "potential_index"), largest(rows, "potential_index")
    if len(best) == len(rows):
        return
    yield region.say(
        "Worst placed to reach other cities: {worst}, with {low} % of the mean city's potential; "
        "best placed: {best}, with {high} %.",
        period,
        measure="potential_index",
        worst=region.listed(worst["city_id"]),
        low=number(low, 0),
        best=region.listed(best["city_id"]),
        high=number(high, 0),
    )


def _nearest_core(region):
    rows = region.rows("city", "cost_to_nearest_core", "nearest_core")
    period, rows = latest(secondary(rows))
    if len(rows) < 2:
        return
    cost, farthest = largest(rows, "cost_to_nearest_core")
    if len(farthest) == len(rows):
        return
    values = {"cities": region.listed(farthest["city_id"]), "cost": number(cost)}
    if _are_km(region):
        text = "Farthest from a core: {cities}, {cost} km away."
    else:
        text = "Farthest from a core: {cities}, at a cost of {cost}."
    yield region.say(text, period, measure="cost_to_nearest_core", **values)


def _are_km(region):
    """Whether costs are distances: what is taken where no costs are given.

    “Accessibility” tells its mass, the analysis of a region the fields that it takes one from.
    """
    told = region.frames("city", "cost_to_nearest_core")[0].parameters
    has_mass = any(key in told for key in ("MASS", "POPULATION", "SIZES"))
    return has_mass and "COSTS" not in told
