"""Findings on coexistence: is size spread over many cities, or held by a few?"""

from functools import partial

import numpy as np

from ..findings import TIE, hundredths, is_tie, number, percent, points
from . import cores, modelled
from .changes import ends_of
from .rows import largest, latest, smallest

_FLOOR = "polycentricity_floor"
_FLOW, _FLOW_FLOOR = "functional_polycentricity", "functional_polycentricity_floor"
#: What is told of a region, besides its primacy.
_KEYS = (
    *("cities", "effective_cities", "core_share", "core_secondary_ratio", "polycentricity"),
    *(_FLOOR, "rank_size_slope", "standard_distance_km"),
)
#: Gap to the rank-size line, as ln of a ratio, below which a city is on it.
_ON_THE_LINE = 0.005
#: Relative change of a distance from which it is worth a word.
_MOVED = 0.02


def findings(region):
    """What the results say of the sizes of cities, field by field, most telling first.

    Parameters
    ----------
    region : Region

    Yields
    ------
    Finding
    """
    for field, rows in region.by_field("region", "primacy", *_KEYS):
        several = rows[rows["cities"] != 1]
        if field and len(several):
            for part in _PARTS:
                yield from part(region, field, several)


def _largest_city(region, field, regions):
    period, rows = region.latest("city", "size_share", of=field)
    if len(rows) < 2:
        period, rows = latest(regions)
        values = {"share": percent(rows["primacy"].iloc[0]), "field": field}
        yield region.say("The largest city has {share} of “{field}”.", period, **values)
        return
    share, first = largest(rows, "size_share")
    others = rows[~rows["city_id"].isin(first["city_id"])]
    values = {"field": field, "share": percent(share), "count": str(len(rows))}
    if others.empty:
        text = "All {count} cities have the same share of “{field}”."
    elif len(first) > 1:
        values["cities"] = region.listed(first["city_id"])
        text = "{cities} have the largest share of “{field}”, {share} each."
    else:
        values["city"] = region.name_of(first["city_id"].iloc[0])
        values["next"] = region.ranked(others, "size_share", percent)
        text = "{city} has the largest share of “{field}”, {share}. Next: {next}."
    yield region.say(text, period, measure="size_share", **values)


def _effective_cities(region, field, rows):
    period, rows = latest(rows[rows["effective_cities"].notna() & rows["cities"].notna()])
    if len(rows):
        effective = number(rows["effective_cities"].iloc[0])
        text = "“{field}” is spread as if over {effective} cities of equal size; there are {count}."
        if effective == "1":
            text = "“{field}” is spread as if it were all in one city; number of cities: {count}."
        yield region.say(
            text,
            period,
            field=field,
            effective=effective,
            count=number(rows["cities"].iloc[0]),
        )


def _polycentricity(region, field, rows):
    """Polycentricity beside its floor, and what it was where the floor is the same."""
    rows = rows[rows["polycentricity"].notna() & rows[_FLOOR].notna()]
    period, now = latest(rows)
    if now.empty or _is_below_floor(now.iloc[0]):
        return
    value, floor = now.iloc[0][["polycentricity", _FLOOR]]
    values = {"field": field, "value": hundredths(value), "floor": hundredths(floor)}
    text = (
        "By “{field}”, morphological polycentricity is {value}; 1 would be full balance, and if "
        "one of as many cities had everything, it would be {floor}."
    )
    ends = ends_of(rows, "polycentricity", hundredths)
    if ends and is_tie(ends[0][_FLOOR], floor) and not _is_below_floor(ends[0]):
        values["first"] = hundredths(ends[0]["polycentricity"])
        text = (
            "By “{field}”, morphological polycentricity went from {first} to {value}; 1 would be "
            "full balance, and if one of as many cities had everything, it would be {floor}."
        )
        yield region.say(text, ends[0]["period"], period, **values)
    else:
        yield region.say(text, period, **values)


def _is_below_floor(row):
    """Whether some large and many empty cities make the floor no floor: nothing to compare with."""
    return row["polycentricity"] < row[_FLOOR]


# Form beside flow ----------------------------------------------------------------------------


def _form_against_flow(region, field, rows):
    """Which is more balanced, size or in-flow, where both have the same floor."""
    form, flow = _of_one_period(region, rows)
    if form is None or _is_below_floor(form) or flow[_FLOW] < flow[_FLOW_FLOOR]:
        return
    # Other floors: other numbers of cities, and the two values don't compare.
    if not is_tie(form[_FLOOR], flow[_FLOW_FLOOR]):
        return
    values = {"form": form["polycentricity"], "flow": flow[_FLOW], "floor": form[_FLOOR]}
    shown = {key: hundredths(value) for key, value in values.items()}
    if shown["form"] == shown["flow"]:
        text = (
            "Size by “{field}” and flow are about as balanced: both polycentricities are {form}, "
            "over a floor of {floor}."
        )
    elif values["form"] > values["flow"]:
        text = (
            "Size by “{field}” is more balanced than flow: polycentricity is {form} by size and "
            "{flow} by in-flow, over a floor of {floor}."
        )
    else:
        text = (
            "Flow is more balanced than size by “{field}”: polycentricity is {flow} by in-flow and "
            "{form} by size, over a floor of {floor}."
        )
    region = modelled.named(region)
    if region.has_periods and not flow["period"]:
        region = region.about("flows of no period")
    yield region.say(text, form["period"], field=field, **shown)


def _flow_beyond_size(region, field, _):
    """The cities whose share of flow is farthest above, and below, their share of a size."""
    region = modelled.named(region)
    period, rows = _shares_of_cities(region, field)
    if len(rows) < 2:
        return
    (most, above), (least, below) = largest(rows, "beyond"), smallest(rows, "beyond")
    # Both are 0 together: over all cities the differences add up to nothing.
    if most > TIE:
        yield region.say(
            "The share of flow is farthest above the share of “{field}” in {above}, by {more}, "
            "and farthest below it in {below}, by {less}.",
            period,
            measure="flow_beyond_size",
            field=field,
            above=region.listed(above["city_id"]),
            more=points(most),
            below=region.listed(below["city_id"]),
            less=points(least),
        )


def _shares_of_cities(region, field):
    """The latest period with sizes and flows, and each city's share of flow less that of size.

    Flows without a period stand beside the latest sizes.
    """
    flows = region.rows("city", "total_flow")
    sizes = region.rows("city", "size_share", of=field)
    if sizes.empty:
        # As a value it was shared out in the same way.
        sizes = region.rows("city", "share", of=field).rename(columns={"share": "size_share"})
    total = flows.groupby("period")["total_flow"].transform("sum")
    flows = flows.assign(flow_share=flows["total_flow"] / total.where(total > 0))
    flows = flows[flows["flow_share"].notna()]
    if (flows["period"] != "").any():
        sizes = sizes[sizes["period"].isin(flows["period"])]
    period, sizes = latest(sizes)
    flows = flows.loc[flows["period"].isin([period, ""]), ["city_id", "flow_share"]]
    both = sizes.merge(flows, on="city_id")
    return period, both.assign(beyond=both["flow_share"] - both["size_share"])


def _of_one_period(region, form):
    """The rows of polycentricity by size and by flow of the latest period that has both.

    Flows without a period stand beside the latest sizes; None, None where there are none.
    """
    flow = region.rows("region", _FLOW, _FLOW_FLOOR).dropna()
    form = form.dropna(subset=["polycentricity", _FLOOR])
    if (flow["period"] != "").any():
        form = form[form["period"].isin(flow["period"])]
    period, form = latest(form)
    flow = flow[flow["period"].isin([period, ""])]
    return (None, None) if form.empty or flow.empty else (form.iloc[0], flow.iloc[0])


# The rank-size line and the centre -----------------------------------------------------------


def _off_the_line(region, field, _):
    """The cities farthest above and below the size that the rank-size line has at their rank."""
    period, rows = region.latest("city", "size_gap", of=field)
    if len(rows) < 3:
        return
    (most, above), (least, below) = largest(rows, "size_gap"), smallest(rows, "size_gap")
    if most < _ON_THE_LINE or least > -_ON_THE_LINE:
        return
    yield region.say(
        "Beside the rank-size line of “{field}”, {above} has {more} times what the line has at its "
        "rank, {below} {less} times.",
        period,
        measure="size_gap",
        field=field,
        above=region.listed(above["city_id"]),
        more=number(np.exp(most)),
        below=region.listed(below["city_id"]),
        less=number(np.exp(least)),
    )


def _flatter_or_steeper(region, field, rows):
    ends = ends_of(rows[rows["rank_size_slope"].notna()], "rank_size_slope", hundredths)
    if not ends or ends[0]["cities"] != ends[1]["cities"]:
        return
    first, last = ends
    text = "The rank-size line of “{field}” became steeper, from {first} to {last}: less balance."
    if last["rank_size_slope"] > first["rank_size_slope"]:
        text = (
            "The rank-size line of “{field}” became flatter, from {first} to {last}: more balance."
        )
    yield region.say(
        text,
        first["period"],
        last["period"],
        field=field,
        first=hundredths(first["rank_size_slope"]),
        last=hundredths(last["rank_size_slope"]),
    )


def _closer_or_farther(region, field, rows):
    ends = ends_of(rows[rows["standard_distance_km"].notna()], "standard_distance_km", number)
    if not ends:
        return
    first, last = (end["standard_distance_km"] for end in ends)
    if abs(last - first) < _MOVED * first:
        return
    text = (
        "“{field}” moved outwards: its standard distance from its centre went from {first} to "
        "{last} km."
    )
    if last < first:
        text = (
            "“{field}” moved closer together: its standard distance from its centre went from "
            "{first} to {last} km."
        )
    shown = {"first": number(first), "last": number(last)}
    yield region.say(text, ends[0]["period"], ends[1]["period"], field=field, **shown)


#: In the order in which they are told.
_PARTS = (
    _largest_city,
    partial(cores.share_of_cores, key="size_share"),
    cores.core_beside_secondary,
    cores.changed_share_of_cores,
    _effective_cities,
    _polycentricity,
    _form_against_flow,
    _flow_beyond_size,
    _off_the_line,
    _flatter_or_steeper,
    _closer_or_farther,
)
