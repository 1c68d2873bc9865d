"""What the results say of one city's place among the others, beside its flows, in sentences."""

from .. import group_labels
from ..findings import (
    SAFE_RANK,
    Finding,
    is_tie,
    known_text,
    number,
    ordinal,
    percent,
    points,
)
from ..wording import Wording


def of_rank(city, known):
    """How a city ranks by peripheralization, and how safe that is."""
    rank, agreement = known.get("rank"), known.get("rank_agreement")
    if rank is None or _is_by_size(city, known):
        return
    yield Finding(*_rank_text(known, {"rank": ordinal(round(rank))}))
    if agreement is not None and agreement < SAFE_RANK:
        yield Finding(
            "Its rank hangs on the weights: {share} of the runs with other weights leave it in the "
            "same fifth of the ranking.",
            {"share": percent(agreement)},
        )


def _is_by_size(city, known):
    """Whether the rank is that of “Morphological polycentricity”."""
    return bool(known_text(city.get("size_field"))) and known.get("index") is None


def _rank_text(known, values):
    count, low, high = (known.get(key) for key in ("_cities", "rank_low", "rank_high"))
    values["count"] = number(round(count or 0))
    if low is None or high is None:
        if count:
            return (
                "It ranks {rank} of {count} by peripheralization, 1st being the most; how safe "
                "that is was not measured."
            ), values
        return (
            "It ranks {rank} by peripheralization, 1st being the most; how safe that is was not "
            "measured."
        ), values
    values.update(low=number(round(low)), high=number(round(high)))
    if low == high == known["rank"] and count:
        return (
            "It ranks {rank} of {count} by peripheralization, 1st being the most, and with other "
            "weights would do so in nine of ten runs."
        ), values
    if count:
        return (
            "It ranks {rank} of {count} by peripheralization, 1st being the most; with other "
            "weights its rank would be between {low} and {high} in nine of ten runs."
        ), values
    return (
        "It ranks {rank} by peripheralization, 1st being the most; with other weights its rank "
        "would be between {low} and {high} in nine of ten runs."
    ), values


def of_change(known):
    """Whether a city has fallen behind or caught up since the previous period."""
    change = known.get("index_change")
    if change is None:
        return
    values = {"change": number(abs(change))}
    if is_tie(change, 0):
        yield Finding("Its peripheralization is as it was in the previous period.", {})
    elif change > 0:
        yield Finding(
            "It has fallen behind since the previous period: its index rose by {change}.", values
        )
    else:
        yield Finding(
            "It has caught up since the previous period: its index fell by {change}.", values
        )


def of_place(city, known, name_of):
    """One sentence for each other measure of a city, most important first.

    Parameters
    ----------
    city : dict
        The city's fields by key.
    known : dict
        Those that are numbers.
    name_of : dict
        City id to name.

    Yields
    ------
    Finding
    """
    yield from _of_share(city, known)
    yield from _of_dominance(city, name_of)
    yield from _of_mismatch(city)
    yield from _of_group(city, known)
    yield from _of_size(city, known)
    yield from _of_dependence_change(known)
    yield from _of_growth(known)
    yield from _of_sector(city, known)
    yield from _of_access(city, known, name_of)
    yield from _of_organisations(known)


def _of_share(city, known):
    change = known.get("share_change")
    if change is None:
        return
    values = {"value": known_text(city.get("_value")) or Wording("value")}
    if is_tie(change, 0):
        text = "Its share of the region's {value} is as it was in the first period."
        yield Finding(text, values)
        return
    values["points"] = points(change)
    text = "Its share of the region's {value} fell by {points} since the first period."
    if change > 0:
        text = "Its share of the region's {value} rose by {points} since the first period."
    yield Finding(text, values)


def _of_dominance(city, name_of):
    level = known_text(city.get("level"))
    values = {
        key: _named(city.get(field), name_of)
        for key, field in (("above", "dominated_by"), ("top", "nodal_region"))
    }
    if level == "dominant":
        text = "Smaller cities send it their largest flow; its own goes to no larger city."
        yield Finding(text, {})
    elif level in ("dominated", "intermediate") and values["above"]:
        text = "Its largest flow goes to {above}, a city that draws more flow."
        if values["top"] and values["top"] != values["above"]:
            text = (
                "Its largest flow goes to {above}, a city that draws more flow; at the top stands "
                "{top}."
            )
        yield Finding(text, values)


def _named(city, name_of):
    city = known_text(city)
    return known_text(name_of.get(city)) or city


def _of_mismatch(city):
    text = {
        "place": "Of its gaps scored by the analyst, that of place is the largest: being able and "
        "willing to act.",
        "priority": "Of its gaps scored by the analyst, the vertical one of priority is the "
        "largest: its goals beside the plan's.",
        "actor": "Of its gaps scored by the analyst, that of power is the largest: its power "
        "beside that of others.",
    }.get(known_text(city.get("main_mismatch")))
    if text:
        yield Finding(text, {})
        return
    text = {
        "able and willing": "The analyst scored it as able and willing to act.",
        "able, not willing": "The analyst scored it as able but not willing to act.",
        "willing, not able": "The analyst scored it as willing but not able to act.",
        "neither": "The analyst scored it as neither able nor willing to act.",
    }.get(known_text(city.get("place_quadrant")))
    if text:
        yield Finding(text, {})


def _of_group(city, known):
    label, silhouette = known_text(city.get("group_label")), known.get("silhouette")
    if not label:
        return
    text = "Among secondary cities it belongs to group {group}."
    if silhouette is not None and silhouette < 0:
        text = "Among secondary cities it belongs to group {group}; another would fit it better."
    yield Finding(text, {"group": group_labels.told(label)})


def _of_size(city, known):
    field, share = known_text(city.get("size_field")), known.get("size_share")
    if not field or share is None:
        return
    values = {"field": field, "share": percent(share)}
    text = "It holds {share} of “{field}” in the region."
    if known.get("rank") is not None and _is_by_size(city, known):
        values["rank"] = ordinal(round(known["rank"]))
        text = "It holds {share} of “{field}” in the region and ranks {rank} by it."
    yield Finding(text, values)


def _of_dependence_change(known):
    first, last = known.get("core_dependence_from"), known.get("core_dependence_to")
    if first is None or last is None:
        return
    values = {"first": percent(first, 1), "last": percent(last, 1)}
    if values["first"] == values["last"]:
        yield Finding("Its dependence on cores is as it was: {last} of its flow.", values)
    else:
        yield Finding("Its dependence on cores went from {first} to {last} of its flow.", values)


def _of_growth(known):
    growth, local = known.get("growth"), known.get("local_effect")
    if growth is None or local is None:
        return
    values = {"local": number(abs(local))}
    if is_tie(local, 0):
        yield Finding("Its growth is that of its sectors in the region.", {})
    elif local > 0:
        yield Finding("Its growth is {local} above that of its sectors in the region.", values)
    else:
        yield Finding("Its growth is {local} below that of its sectors in the region.", values)


def _of_sector(city, known):
    sector, quotient = known_text(city.get("main_sector")), known.get("main_sector_lq")
    if sector and quotient is not None and quotient > 1:
        yield Finding(
            "It stands out in “{sector}”: its share is {times} times the region's.",
            {"sector": sector, "times": number(quotient)},
        )


def _of_access(city, known, name_of):
    index, core = known.get("potential_index"), _named(city.get("nearest_core"), name_of)
    if index is None:
        return
    values = {"index": number(index, 0), "core": core}
    text = "Its potential to reach other cities is {index} % of the mean city's."
    if core:
        text = (
            "Its potential to reach other cities is {index} % of the mean city's; its nearest core "
            "is {core}."
        )
    yield Finding(text, values)


def _of_organisations(known):
    share = known.get("connectivity_share")
    if share is None:
        return
    if is_tie(share, 1):
        yield Finding("No city is better linked through organisations.", {})
    elif share == 0:
        yield Finding("No organisation links it with another city.", {})
    else:
        yield Finding(
            "Through organisations it has {share} of the links of the best linked city.",
            {"share": percent(share)},
        )
