"""Findings on cooperation: do cities complement each other, and does flow follow?"""

from ..findings import TIE, hundredths, number, percent
from ..notes import listed
from .rows import largest

#: Pairs named of those that differ much and are hardly linked.
_MOST_PAIRS = 3


def findings(region):
    """What the results say of the division of labour, most telling first.

    Parameters
    ----------
    region : Region

    Yields
    ------
    Finding
    """
    for part in (
        _cores_and_secondary_cities,
        _flows_and_complements,
        _hardly_linked,
        _most_specialised,
        _organisations,
    ):
        yield from part(region)


def _cores_and_secondary_cities(region):
    period, rows = region.latest("region", "core_secondary_krugman")
    if len(rows):
        # Half the sum of absolute differences is the part that stands elsewhere.
        yield region.say(
            "{share} of what secondary cities do would have to be in another sector for them to "
            "have the cores' mix of sectors.",
            period,
            share=percent(rows["core_secondary_krugman"].iloc[0] / 2),
        )


def _flows_and_complements(region):
    period, rows = region.latest("region", "flow_weighted_krugman", "mean_krugman")
    rows = rows[rows["mean_krugman"].notna()]
    if rows.empty:
        return
    weighted, mean = rows[["flow_weighted_krugman", "mean_krugman"]].iloc[0]
    values = {"weighted": hundredths(weighted), "mean": hundredths(mean)}
    if values["weighted"] == values["mean"]:
        text = (
            "Flows favour neither cities that differ nor cities that are alike: dissimilarity of "
            "sectors is {mean} over all pairs, weighted by flow or not."
        )
    elif weighted > mean:
        text = (
            "Flows favour cities that differ: dissimilarity of sectors is {weighted} where pairs "
            "are weighted by flow, {mean} over all pairs (0 alike, 2 nothing in common)."
        )
    else:
        text = (
            "Flows favour cities that are alike: dissimilarity of sectors is {weighted} where "
            "pairs are weighted by flow, {mean} over all pairs (0 alike, 2 nothing in common)."
        )
    yield region.say(text, period, **values)


def _hardly_linked(region):
    period, rows = region.latest("link", "cooperation_gap")
    rows = rows[rows["cooperation_gap"] > TIE]
    if rows.empty:
        return
    rows = rows.sort_values("cooperation_gap", ascending=False, kind="mergesort")
    last = rows["cooperation_gap"].iloc[:_MOST_PAIRS].iloc[-1]
    rows = rows[rows["cooperation_gap"] >= last - TIE]
    pairs = [
        " – ".join(map(region.name_of, ends)) for ends in zip(rows["origin"], rows["destination"])
    ]
    yield region.say(
        "Different in their sectors, but hardly linked, are above all: {pairs}.",
        period,
        measure="cooperation_gap",
        pairs=listed(pairs),
    )


def _most_specialised(region):
    period, rows = region.latest("city", "specialisation", "main_sector", "main_sector_lq")
    if len(rows) < 2:
        return
    value, first = largest(rows, "specialisation")
    if value <= TIE or len(first) > 1:
        return
    city = first.iloc[0]
    values = {"city": region.name_of(city["city_id"])}
    text = "{city} is the most specialised city: its sectors differ most from the region's."
    if city["main_sector"] and city["main_sector_lq"] > 1:
        values.update(sector=city["main_sector"], times=number(city["main_sector_lq"]))
        text = (
            "{city} is the most specialised city; its share of “{sector}” is {times} times the "
            "region's."
        )
    yield region.say(text, period, measure="specialisation", **values)


def _organisations(region):
    period, rows = region.latest("city", "connectivity_gross", "connectivity_share")
    if len(rows) < 2:
        return
    most, first = largest(rows, "connectivity_gross")
    if most <= 0:
        yield region.say("No organisation links two of these cities.", period)
        return
    others = rows[~rows["city_id"].isin(first["city_id"]) & rows["connectivity_share"].notna()]
    values = {"cities": region.listed(first["city_id"])}
    text = "Best linked through organisations: {cities}."
    if len(others):
        values["next"] = region.ranked(others, "connectivity_share", percent)
        text = (
            "Best linked through organisations: {cities}. Next, in percent of the best linked: "
            "{next}."
        )
    yield region.say(text, period, measure="connectivity_share", **values)
    alone = rows[rows["connectivity_gross"] == 0]
    if len(alone):
        yield region.say(
            "Organisations link {count} of {total} cities with no other: {cities}.",
            period,
            count=str(len(alone)),
            total=str(len(rows)),
            cities=region.listed(alone["city_id"]),
        )
