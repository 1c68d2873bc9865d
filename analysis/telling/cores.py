"""What cores hold beside secondary cities: of a size in coexistence, of a value in polarization."""

from ..findings import number, percent
from .changes import ends_of
from .rows import latest


def share_of_cores(region, field, rows, key):
    """The cores' share of a size or value, in the latest period.

    Parameters
    ----------
    region : Region
    field : str
        What it is measured in.
    rows : pandas.DataFrame
        Of regions, with ``core_share``, a row a period.
    key : str
        The share of each city in it.
    """
    period, rows = latest(rows[rows["core_share"].notna()])
    if rows.empty:
        return
    cities = region.rows("city", key, of=field)
    roles = cities.loc[cities["period"] == period, "role"]
    count = (roles == "core").sum()
    values = {"share": percent(rows["core_share"].iloc[0]), "field": field}
    if count and count == len(roles):
        return
    text = "Cores hold {share} of “{field}”."
    if count:
        values.update(cores=str(count), count=str(len(roles)))
        text = "Cores, {cores} of {count} cities, hold {share} of “{field}”."
    if count == 1:
        text = "The core, 1 of {count} cities, holds {share} of “{field}”."
    yield region.say(text, period, **values)


def changed_share_of_cores(region, field, rows):
    """How the cores' share of a size or value changed; nothing where it does not show."""
    ends = ends_of(rows[rows["core_share"].notna()], "core_share", _to_a_tenth)
    if ends:
        first, last = ends
        yield region.say(
            "The cores' share of “{field}” went from {first} to {last}.",
            first["period"],
            last["period"],
            field=field,
            first=_to_a_tenth(first["core_share"]),
            last=_to_a_tenth(last["core_share"]),
        )


def core_beside_secondary(region, field, rows, is_per_head=False):
    """How much more a core has than a secondary city: the mean one, or a head in it."""
    rows = rows[rows["core_secondary_ratio"].notna()]
    period, now = latest(rows)
    if now.empty:
        return
    values = {"field": field, "last": number(now["core_secondary_ratio"].iloc[0])}
    ends = ends_of(rows, "core_secondary_ratio", number)
    if ends:
        first, last = ends
        values["first"] = number(first["core_secondary_ratio"])
        text = (
            "The mean core has {last} times as much “{field}” as the mean secondary city; it had "
            "{first} times."
        )
        if is_per_head:
            text = (
                "Per head, cores have {last} times as much “{field}” as secondary cities; they had "
                "{first} times."
            )
        yield region.say(text, first["period"], last["period"], **values)
        return
    text = "The mean core has {last} times as much “{field}” as the mean secondary city."
    if is_per_head:
        text = "Per head, cores have {last} times as much “{field}” as secondary cities."
    yield region.say(text, period, **values)


def _to_a_tenth(share):
    return percent(share, 1)
