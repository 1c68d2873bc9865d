"""Findings on connectivity: who is linked with whom, and on whose terms?"""

import numpy as np

from ..findings import TIE, hundredths, number, percent
from ..notes import listed
from . import accessibility, modelled, network
from .changes import Compared, Texts, compared, ends_of, largest_changes
from .rows import largest, latest, secondary, smallest

#: Measures that say that a table of cities is of a flow network.
_NETWORK = ("total_flow", "core_dependence")


def findings(region):
    """What the results say of flows between the cities of a region, most telling first.

    Parameters
    ----------
    region : Region

    Yields
    ------
    Finding
    """
    flows = modelled.named(region)
    for part in _PARTS:
        yield from part(flows)
    yield from modelled.differences(region)
    yield from accessibility.findings(region)


# Dependence on cores -------------------------------------------------------------------------


def _dependence_of_all(region):
    period, rows = region.latest("region", "core_dependence_out")
    if rows.empty:
        return
    cities = region.cities(period, *_NETWORK)
    cores = (cities["role"] == "core").sum()
    values = {"share": percent(rows["core_dependence_out"].iloc[0])}
    text = "Secondary cities send {share} of their flow to cores."
    if len(cities) > 1 and cores:
        values["expected"] = percent(cores / (len(cities) - 1))
        text = (
            "Secondary cities send {share} of their flow to cores; if each sent the same to every "
            "other city, it would be {expected}."
        )
    yield region.say(text, period, measure="core_dependence_out", **values)


def _most_dependent(region):
    rows = region.rows("city", "core_dependence", "main_core", "main_core_share")
    period, rows = latest(secondary(rows))
    if len(rows) < 2:
        return
    share, first = largest(rows, "core_dependence")
    cities = region.listed(first["city_id"])
    values = {"share": percent(share), "count": str(len(first)), "cities": cities}
    if share <= 0:
        text = "No secondary city has flow with a core."
    elif len(first) == len(rows):
        text = "All secondary cities with flow depend on cores alike: {share} of it is with them."
    elif len(first) > 1:
        text = "{count} cities depend most on cores, with {share} of their flow: {cities}."
    else:
        text = _of_most_dependent(region, rows, first.iloc[0], values)
    yield region.say(text, period, measure="core_dependence", **values)


def _of_most_dependent(region, rows, city, values):
    """The text on the one that depends most; its values are added to `values`."""
    others = rows[rows["city_id"] != city["city_id"]]
    values["city"] = region.name_of(city["city_id"])
    values["next"] = region.ranked(others, "core_dependence", percent)
    if not city["main_core"] or np.isnan(city["main_core_share"]):
        return "{city} depends most on cores: {share} of its flow is with them. Next: {next}."
    values["core"] = region.name_of(city["main_core"])
    values["core_share"] = percent(city["main_core_share"])
    return (
        "{city} depends most on cores: {share} of its flow is with them, {core_share} with {core}. "
        "Next: {next}."
    )


def _main_cores(region):
    rows = region.rows("city", "main_core_share", "main_core")
    period, rows = latest(secondary(rows))
    tied = rows.loc[rows["main_core"] != "", "main_core"].value_counts()
    if tied.empty:
        return
    first, count = tied.index[tied == tied.max()], tied.max()
    others = tied[tied < count].to_dict()
    if len(first) > 1:
        text = "Main core of {count} each of the {total} secondary cities tied to a core: {core}."
    elif others:
        text = (
            "{core} is the main core of {count} of the {total} secondary cities tied to a core. "
            "Next: {next}."
        )
    elif count > 1:
        text = "{core} is the main core of all {total} secondary cities tied to a core."
    else:
        text = "{core} is the main core of the only secondary city tied to a core."
    yield region.say(
        text,
        period,
        measure="main_core",
        core=region.listed(first),
        count=str(count),
        total=str(tied.sum()),
        next=listed(region.counted(others)),
    )


def _within_cities(region):
    """How much flow never leaves its city, and so is in no share that is told."""
    period, rows = region.latest("city", "self_flow", "out_flow")
    inside, between = rows["self_flow"].sum(), rows["out_flow"].sum()
    if not inside > 0:
        return
    yield region.say(
        "{share} of the flow in these data stays within its city; all else that is told of flow is "
        "about the rest, which runs between cities.",
        period,
        share=percent(inside / (inside + between)),
    )


def _changed_dependence(region):
    found = compared(secondary(region.rows("city", "core_dependence")), "core_dependence")
    found = found or _compared_before(region)
    if found is None:
        return
    change = found.cities["change"]
    yield region.say(
        "Secondary cities that depend more on cores than before: {more} of {total}; less: {less}.",
        found.start,
        found.end,
        measure="core_dependence_change",
        total=str(len(change)),
        more=str((change > TIE).sum()),
        less=str((change < -TIE).sum()),
    )
    yield from largest_changes(
        region,
        found,
        Texts(
            "Dependence on cores rose most in {city}: from {first} to {last} of its flow.",
            "Dependence on cores rose most, by {points}, in each of these: {cities}.",
        ),
        Texts(
            "Dependence on cores fell most in {city}: from {first} to {last} of its flow.",
            "Dependence on cores fell most, by {points}, in each of these: {cities}.",
        ),
    )


def _compared_before(region):
    """The change of core dependence as “Change between periods” wrote it."""
    keys = {f"core_dependence_{end}": name for end, name in (("from", "first"), ("to", "last"))}
    rows = region.rows("city", "core_dependence_change", *keys, "period_from", "period_to")
    rows = secondary(rows).rename(columns={**keys, "core_dependence_change": "change"})
    rows = rows.dropna(subset=["first", "last"])
    if rows.empty:
        return None
    return Compared(rows["period_from"].iloc[0], rows["period_to"].iloc[0], rows)


# Flows of secondary cities among them, and of all cities -------------------------------------


def _lateral(region):
    key = "criss_cross"
    if region.rows("region", key).empty:
        key = "share_secondary_secondary"
    period, rows = region.latest("region", key)
    if rows.empty:
        return
    roles = region.cities(period, *_NETWORK)["role"]
    count, peers = len(roles), (roles == "secondary").sum()
    values = {"share": percent(rows[key].iloc[0])}
    text = "{share} of all flow runs between secondary cities."
    if peers > 1:
        values["expected"] = percent(peers * (peers - 1) / (count * (count - 1)))
        text = (
            "{share} of all flow runs between secondary cities; if every pair of cities had the "
            "same flow, it would be {expected}."
        )
    yield region.say(text, period, measure="criss_cross", **values)


def _without_flow(region):
    period, rows = region.latest("city", "total_flow")
    empty = rows[rows["total_flow"] == 0]
    if empty.empty:
        return
    if len(empty) == len(rows):
        text = "No flow runs between the cities in these data."
    elif len(empty) == 1:
        text = "No flow reaches or leaves {cities} in these data."
    else:
        text = "No flow reaches or leaves {count} of {total} cities in these data: {cities}."
    counts = {"count": str(len(empty)), "total": str(len(rows))}
    yield region.say(text, period, cities=region.listed(empty["city_id"]), **counts)


def _largest_flow(region):
    period, rows = region.latest("city", "total_flow")
    rows = _with_shares(rows)
    if len(rows) < 2:
        return
    share, first = largest(rows, "share")
    if len(first) == 1:
        text = "{share} of all flow starts or ends in {cities}, more than in any other city."
    else:
        text = "{share} of all flow starts or ends in each of these: {cities}."
    cities = region.listed(first["city_id"])
    values = {"share": percent(share), "cities": cities}
    yield region.say(text, period, measure="total_flow", **values)


def _with_shares(rows):
    """Cities with the ``share`` of a period's flow that starts or ends there; none without flow."""
    # Each flow is counted twice: at its origin and at its destination.
    total = rows.groupby("period")["total_flow"].transform("sum") / 2
    return rows.assign(share=rows["total_flow"] / total.where(total > 0))[total > 0]


def _flow_gains(region):
    found = compared(_with_shares(region.rows("city", "total_flow")), "share")
    if found is None or not (found.cities["change"].abs() > TIE).any():
        return
    yield from largest_changes(
        region,
        found,
        Texts(
            "Largest gain in the share of all flow: {city}, from {first} to {last}.",
            "Largest gain in the share of all flow, {points} each: {cities}.",
        ),
        Texts(
            "Largest loss in the share of all flow: {city}, from {first} to {last}.",
            "Largest loss in the share of all flow, {points} each: {cities}.",
        ),
    )


def _compared_flow(region):
    """Where flow has grown and fallen most, as “Change between periods” wrote it."""
    key = "total_flow_change"
    rows = region.rows("city", key, "period_from", "period_to")
    if len(rows) < 2:
        return
    (gain, first), (loss, last) = largest(rows, key), smallest(rows, key)
    values = {
        "gain": number(gain),
        "growing": region.listed(first["city_id"]),
        "loss": number(-loss),
        "falling": region.listed(last["city_id"]),
    }
    text = {
        (True, True): "Total flow grew most in {growing}, by {gain}, and fell most in {falling}, "
        "by {loss}.",
        (True, False): "Total flow grew most in {growing}, by {gain}; it fell in no city.",
        (False, True): "Total flow fell most in {falling}, by {loss}; it grew in no city.",
        (False, False): "The total flow of no city has changed.",
    }[gain > TIE, loss < -TIE]
    periods = rows["period_from"].iloc[0], rows["period_to"].iloc[0]
    yield region.say(text, *periods, measure=key, **values)


def _polycentricity(region):
    keys = ("functional_polycentricity", "functional_polycentricity_floor")
    period, rows = region.latest("region", *keys)
    if rows.empty:
        return
    value, floor = rows.iloc[0][list(keys)]
    # Without its floor it says nothing; below it (some large and many empty cities) the
    # comparison would read as if one city had all.
    if value >= floor:
        yield region.say(
            "Functional polycentricity is {value}; 1 would be full balance, and if one of as many "
            "cities had all in-flow, it would be {floor}.",
            period,
            value=hundredths(value),
            floor=hundredths(floor),
        )


def _reciprocity(region):
    period, rows = region.latest("region", "reciprocity")
    if not rows.empty:
        share = percent(rows["reciprocity"].iloc[0])
        text = "{share} of all flow is matched by flow in the other direction."
        yield region.say(text, period, share=share)


def _region_changes(region):
    for key, text in (
        (
            "core_dependence_out",
            "The share of their flow that secondary cities send to cores went from {first} to "
            "{last}.",
        ),
        (
            "criss_cross",
            "The share of all flow that runs between secondary cities went from {first} to {last}.",
        ),
    ):
        ends = ends_of(region.rows("region", key), key, _to_a_tenth)
        if ends:
            first, last = ends
            shown = {"first": _to_a_tenth(first[key]), "last": _to_a_tenth(last[key])}
            yield region.say(text, first["period"], last["period"], **shown)
    yield from _changed_polycentricity(region)


def _changed_polycentricity(region):
    key, floor = "functional_polycentricity", "functional_polycentricity_floor"
    rows = region.rows("region", key, floor)
    ends = ends_of(rows[rows[floor].notna()], key, hundredths)
    if ends:
        first, last = ends
        yield region.say(
            "Functional polycentricity went from {first} (floor {first_floor}) to {last} (floor "
            "{last_floor}).",
            first["period"],
            last["period"],
            first=hundredths(first[key]),
            first_floor=hundredths(first[floor]),
            last=hundredths(last[key]),
            last_floor=hundredths(last[floor]),
        )


def _to_a_tenth(share):
    """A share to a tenth of a per cent, for changes that whole ones would hide."""
    return percent(share, 1)


#: In the order in which they are told.
_PARTS = (
    _dependence_of_all,
    _most_dependent,
    _within_cities,
    _main_cores,
    _lateral,
    network.dominant_cities,
    network.dominant_secondary_cities,
    _without_flow,
    _largest_flow,
    _polycentricity,
    network.strongest_tie,
    _reciprocity,
    network.communities,
    network.backbone,
    _changed_dependence,
    _flow_gains,
    _compared_flow,
    _region_changes,
    network.links_that_came_and_went,
)
