"""What changed from the first to the last period, and where most."""

from collections import namedtuple

from ..findings import TIE, percent, points
from .rows import first_and_last, largest, smallest

#: First and last period, and ``city_id``, ``role``, ``first``, ``last``, ``change`` of each city
#: that is in both.
Compared = namedtuple("Compared", "start end cities")
#: Texts on the largest change: of one city, with {city}, {first} and {last}; of several that tie,
#: with {cities} and {points}.
Texts = namedtuple("Texts", "one several")


def compared(rows, key):
    """A measure of the cities that have it in the first and in the last period.

    Returns
    -------
    Compared or None
        None below two periods, or where no city is in both.
    """
    ends = first_and_last(rows)
    if ends is None:
        return None
    first, last = ends
    cities = last[["city_id", "role", key]].merge(first[["city_id", key]], on="city_id")
    cities.columns = ["city_id", "role", "last", "first"]
    cities = cities.assign(change=cities["last"] - cities["first"])
    start, end = first["period"].iloc[0], last["period"].iloc[0]
    return Compared(start, end, cities) if len(cities) else None


def largest_changes(region, found, risen, fallen):
    """Which city's share rose most and which fell most; nothing where a change does not show.

    Parameters
    ----------
    region : Region
    found : Compared
        Of shares.
    risen, fallen : Texts
    """
    for (change, rows), texts, sign in (
        (largest(found.cities, "change"), risen, 1),
        (smallest(found.cities, "change"), fallen, -1),
    ):
        first, last = (percent(rows[end].iloc[0], 1) for end in ("first", "last"))
        if sign * change <= TIE or first == last:
            continue
        values = {"first": first, "last": last, "points": points(change)}
        cities = rows["city_id"]
        if len(cities) == 1:
            values["city"] = region.name_of(cities.iloc[0])
            yield region.say(texts.one, found.start, found.end, **values)
        else:
            values["cities"] = region.listed(cities)
            yield region.say(texts.several, found.start, found.end, **values)


def ends_of(rows, key, show):
    """The first and the last row of a region's measure; None where they show the same.

    Parameters
    ----------
    rows : pandas.DataFrame
        A row a period.
    key : str
    show : callable
        Takes a value and returns it as text.

    Returns
    -------
    tuple of pandas.Series or None
    """
    ends = first_and_last(rows)
    if ends is None:
        return None
    first, last = (end.iloc[0] for end in ends)
    return None if show(first[key]) == show(last[key]) else (first, last)
