"""Findings on the structure of a flow network: what dominates, what stands out, what belongs."""

import numpy as np
import pandas as pd

from ..findings import hundredths, number, percent
from ..notes import listed
from .rows import largest, latest

#: Fields of links that are no flows observed between all cities.
_OTHER_LINKS = ("estimated_flow", "krugman", "organisations", "status")
#: Parameters that thin the links a table holds.
_THINNING = ("TOP_N", "MIN_FLOW")
#: How far the shares of all links may be from 1, by rounding.
_WHOLE = 1e-6


def dominant_cities(region):
    """The cities in which largest flows end, and how many cities hang below each."""
    period, rows = region.latest("city", "nodal_region", "level")
    tops = rows.loc[rows["level"] == "dominant", "city_id"]
    if tops.empty:
        return
    below = rows[rows["city_id"] != rows["nodal_region"]]
    counts = below["nodal_region"].value_counts().reindex(tops).fillna(0).astype(int)
    values = {"count": str(len(tops)), "cities": listed(region.counted(counts.to_dict()))}
    text = (
        "Followed to ever larger cities, the largest flows end in {count} cities: {cities}; in "
        "brackets, the number of cities that they come from."
    )
    if len(tops) == 1:
        values["city"], values["below"] = region.name_of(tops.iloc[0]), str(counts.sum())
        text = (
            "Followed to ever larger cities, the largest flows of all {below} cities that depend "
            "on a larger one end in {city}."
        )
        if counts.sum() == 1:
            text = (
                "Followed to ever larger cities, the largest flow of the only city that depends on "
                "a larger one ends in {city}."
            )
    yield region.say(text, period, measure="nodal_region", **values)


def dominant_secondary_cities(region):
    """The secondary cities that other cities' largest flows go to."""
    period, rows = region.latest("city", "level", "dominated_by")
    roles = rows.set_index("city_id")["role"]
    counts = rows.loc[rows["dominated_by"] != "", "dominated_by"].value_counts()
    if counts.empty or not (roles == "secondary").any():
        return
    counts = counts[counts.index.map(roles) == "secondary"]
    text = "No secondary city draws the largest flow of a smaller city."
    if len(counts):
        text = (
            "Secondary cities that draw the largest flow of smaller cities: {cities}; in brackets, "
            "of how many."
        )
    yield region.say(text, period, cities=listed(region.counted(counts.to_dict())))


def communities(region):
    """How many groups of cities exchange more flow than expected, and whether each has a core."""
    period, rows = region.latest("city", "community")
    when, regions = latest(region.rows("region", "modularity", "communities").dropna())
    if rows.empty and regions.empty:
        return
    count = rows["community"].nunique() if len(rows) else regions["communities"].iloc[0]
    values = {"count": number(count)}
    text = "Cities fall into {count} communities that exchange more flow than expected."
    if count == 1:
        text = "Flows set no group of cities apart: all with flow make one community."
    elif len(regions):
        values["modularity"] = hundredths(regions["modularity"].iloc[0])
        text = (
            "Cities fall into {count} communities that exchange more flow than expected; "
            "modularity is {modularity}: near 0 they hardly stand apart, from about 0.3 clearly."
        )
    yield region.say(text, period or when, measure="community", **values)
    yield from _cores_of_communities(region, period, rows)


def _cores_of_communities(region, period, rows):
    cores = rows[rows["role"] == "core"]
    count, with_core = rows["community"].nunique(), cores["community"].nunique()
    if count < 2 or cores.empty:
        return
    text = "A core city stands in {with_core} of the {count} communities."
    if with_core == count:
        text = "A core city stands in each of the {count} communities."
    yield region.say(text, period, count=str(count), with_core=str(with_core))


def backbone(region):
    """How few links carry how much of the flow."""
    for frame in region.frames("link", "significant", "flow"):
        columns = ("period", "significant", "flow")
        period, rows = latest(pd.DataFrame({column: frame.column(column) for column in columns}))
        kept = rows["significant"] == 1
        # A table of kept links only doesn't know of how many.
        if kept.any() and not kept.all() and rows["flow"].sum() > 0:
            text = (
                "{kept} of {links} links carry more of a city's flow than a random division would "
                "likely give them; together they carry {share} of all flow."
            )
            if kept.sum() == 1:
                text = (
                    "{kept} of {links} links carries more of a city's flow than a random division "
                    "would likely give it: {share} of all flow."
                )
            yield region.say(
                text,
                period,
                measure="significant",
                kept=number(kept.sum()),
                links=number(len(rows)),
                share=percent(rows.loc[kept, "flow"].sum() / rows["flow"].sum()),
            )
            return


def strongest_tie(region):
    """The two cities with the largest flow, both ways together."""
    period, flows = _observed_links(region)
    ties = _ties(flows) if len(flows) else flows
    if len(ties) < 2 or not ties["flow"].sum() > 0:
        return
    flow, first = largest(ties, "flow")
    if len(first) == 1:
        one, other = map(region.name_of, first[["one", "other"]].iloc[0])
        yield region.say(
            "The strongest tie, both ways together, is between {one} and {other}: {share} of all "
            "flow.",
            period,
            one=one,
            other=other,
            share=percent(flow / ties["flow"].sum()),
        )


def _observed_links(region):
    """The latest flows between all cities; none where tables hold only some, or others."""
    columns = ("period", "origin", "destination", "flow")
    for frame in region.frames("link", "flow"):
        if _holds_all_links(frame):
            rows = pd.DataFrame({column: frame.column(column) for column in columns})
            has_ends = (rows["origin"] != "") & (rows["destination"] != "")
            is_between = has_ends & (rows["origin"] != rows["destination"])
            return latest(rows[is_between & rows["flow"].notna()])
    return "", pd.DataFrame(columns=columns)


def _ties(flows):
    """Flows summed over both directions between ``one`` and ``other``, the smaller id first."""
    is_ordered = flows["origin"] <= flows["destination"]
    one = np.where(is_ordered, flows["origin"], flows["destination"])
    other = np.where(is_ordered, flows["destination"], flows["origin"])
    ties = pd.DataFrame({"one": one, "other": other, "flow": flows["flow"].to_numpy()})
    return ties.groupby(["one", "other"], as_index=False)["flow"].sum()


def _holds_all_links(frame):
    if any(frame.has(key) for key in _OTHER_LINKS):
        return False
    if frame.has("relative_strength"):
        shares = frame.column("relative_strength").groupby(frame.column("period")).sum()
        return bool(np.isclose(shares, 1, atol=_WHOLE).all())
    if frame.has("significant"):
        return (frame.column("significant") == 0).any()
    is_thinned = any(frame.parameters.get(key, "0") not in ("0", "0.0") for key in _THINNING)
    return not (is_thinned or frame.has("origin_dependence"))


def links_that_came_and_went(region):
    """How many links appeared and vanished between two periods."""
    _, rows = region.latest("link", "status", "period_from", "period_to")
    if rows.empty:
        return
    counts = rows["status"].value_counts()
    appeared, vanished, lasting = (
        counts.get(kind, 0) for kind in ("appeared", "vanished", "lasting")
    )
    yield region.say(
        "Links that lasted: {lasting}; that appeared: {appeared}; that vanished: {vanished}.",
        rows["period_from"].iloc[0],
        rows["period_to"].iloc[0],
        measure="status",
        appeared=number(appeared),
        vanished=number(vanished),
        lasting=number(lasting),
    )
