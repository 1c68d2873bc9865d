"""Findings on mismatches of priority: do the goals of those who plan and those who act agree?"""

from ..findings import hundredths, percent
from . import mismatch
from .rows import largest, latest, secondary


def findings(region):
    """What the analyst's scores say of goals, in plan and practice, most telling first.

    Parameters
    ----------
    region : Region

    Yields
    ------
    Finding
    """
    yield from mismatch.largest_gap(
        region,
        "priority_gap_vertical",
        "Goals farthest from those of the makers of the plan, as scored by the analyst: {cities}, "
        "with a divergence of {gap} (0 the same goals, 1 none in common).",
    )
    yield from _agreement(region)
    yield from mismatch.largest_gap(
        region,
        "priority_gap_horizontal",
        "Goals farthest from those of the cores, as scored by the analyst: {cities}, with a "
        "divergence of {gap} (0 the same goals, 1 none in common).",
    )
    yield from _plan_and_practice(region)
    yield from mismatch.main_in(
        region,
        "priority",
        "The vertical gap of priority is the largest in {count} of {total} cities, as scored by "
        "the analyst: {cities}.",
    )


def _agreement(region):
    period, rows = region.latest("region", "agreement")
    if len(rows):
        yield region.say(
            "Agreement of all actors on the order of goals, as scored by the analyst: {agreement} "
            "(Kendall's W: 0 none, 1 full).",
            period,
            agreement=hundredths(rows["agreement"].iloc[0]),
        )


def _plan_and_practice(region):
    period, rows = region.latest("city", "vertical_gap")
    if len(rows) < 2:
        return
    gap, first = largest(rows, "vertical_gap")
    if not gap > 0:
        text = "Every city does all that the plan wants, as scored by the analyst."
    elif len(first) == len(rows):
        text = "Every city falls short of the plan by {gap}, as scored by the analyst."
    else:
        text = "Farthest short of the plan, as scored by the analyst: {cities}, by {gap}."
    values = {"cities": region.listed(first["city_id"]), "gap": percent(gap)}
    yield region.say(text, period, measure="vertical_gap", **values)
    yield from _secondary_beside_cores(region)


def _secondary_beside_cores(region):
    rows = region.rows("city", "vertical_gap")
    period, cores = latest(rows[rows["role"] == "core"])
    when, others = latest(secondary(rows))
    if len(cores) and len(others) and when == period:
        yield region.say(
            "On average, secondary cities fall short of the plan by {secondary} and cores by "
            "{cores}, as scored by the analyst.",
            period,
            secondary=percent(others["vertical_gap"].mean()),
            cores=percent(cores["vertical_gap"].mean()),
        )
