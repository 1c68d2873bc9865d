"""Findings on modelled flows, always named as such, and on what they leave unexplained."""

from ..expected_flow import EXPECTED
from ..findings import number, percent
from .rows import largest, latest, smallest

#: What says that links were measured on flows which a model made.
_MEASURED = ("relative_strength", "origin_dependence", "significant")
#: A modelled flow from which decimals tell nothing beside a whole number.
_WHOLE = 10


def named(region):
    """The region, with findings that name what its network was made of, if not observed flows."""
    for key, what in (
        ("estimated_flow", "modelled flows"),
        ("organisations", "links through organisations"),
    ):
        if any(frame.has(mark) for frame in region.frames("link", key) for mark in _MEASURED):
            return region.about(what)
    return region


def differences(region):
    """Where observed flow exceeds and falls short of the modelled one most.

    As on the map, flows about as expected don't count, however large: what differs by its ratio
    is compared by how much it differs.
    """
    rows = region.rows("link", "residual_ratio", "observed_flow", "estimated_flow")
    period, rows = latest(rows.dropna(subset=["observed_flow", "estimated_flow"]))
    if rows.empty:
        yield from _strongest(region)
        return
    yield from _furthest(region, period, _unexpected(rows))
    yield from _fit(region)


def _unexpected(rows):
    """The links whose flow is not about as modelled, with the difference of the two."""
    low, high = EXPECTED
    ratio = rows["residual_ratio"]
    found = rows[(ratio < low) | (ratio >= high)]
    return found.assign(difference=found["observed_flow"] - found["estimated_flow"])


def _furthest(region, period, rows):
    """The links of the largest differences up and down."""
    for (difference, first), sign, text in (
        (
            largest(rows, "difference"),
            1,
            "The flow furthest above a model of size and cost runs from {origin} to {destination}: "
            "{observed} observed, {modelled} modelled.",
        ),
        (
            smallest(rows, "difference"),
            -1,
            "The flow furthest below a model of size and cost runs from {origin} to {destination}: "
            "{observed} observed, {modelled} modelled.",
        ),
    ):
        if sign * difference > 0 and len(first) == 1:
            values = _of_link(region, first.iloc[0])
            yield region.say(text, period, measure="residual_ratio", **values)


def _of_link(region, link):
    return {
        "origin": region.name_of(link["origin"]),
        "destination": region.name_of(link["destination"]),
        "observed": number(link["observed_flow"]),
        "modelled": _beside(link["observed_flow"], link["estimated_flow"]),
    }


def _beside(observed, modelled):
    """A modelled flow as it is told beside the observed: whole beside a whole one, unless small."""
    is_whole = modelled >= _WHOLE and "." not in number(observed)
    return number(modelled, 0 if is_whole else None)


def _fit(region):
    period, rows = region.latest("fit", "cpc")
    if not rows.empty:
        yield region.say(
            "The model puts {share} of the flow on the pairs where it is observed; where that is "
            "little, such differences say little.",
            period,
            share=percent(rows["cpc"].iloc[0]),
        )


def _strongest(region):
    """The strongest modelled flow, where nothing was observed to compare it with."""
    period, rows = region.latest("link", "estimated_flow")
    total = rows["estimated_flow"].sum()
    if len(rows) < 2 or not total > 0:
        return
    flow, first = largest(rows, "estimated_flow")
    if len(first) > 1:
        return
    ends = {end: region.name_of(first[end].iloc[0]) for end in ("origin", "destination")}
    yield region.say(
        "The strongest modelled flow runs from {origin} to {destination}: {share} of all modelled "
        "flow. It is not observed.",
        period,
        measure="estimated_flow",
        share=percent(flow / total),
        **ends,
    )
