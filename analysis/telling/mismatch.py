"""What findings on place, priority and actor share: the largest gap, and whose main one it is."""

from ..findings import TIE, hundredths
from .rows import largest


def largest_gap(region, key, text):
    """The cities in which a gap of 0 to 1 is largest.

    Parameters
    ----------
    region : Region
    key : str
    text : str
        With {cities} and {gap}.
    """
    period, rows = region.latest("city", key)
    if len(rows) < 2:
        return
    gap, first = largest(rows, key)
    if gap > TIE and len(first) < len(rows):
        values = {"cities": region.listed(first["city_id"]), "gap": hundredths(gap)}
        yield region.say(text, period, measure=key, **values)


def main_in(region, kind, text):
    """The cities of which a kind of mismatch is the largest.

    Parameters
    ----------
    region : Region
    kind : str
        "place", "priority" or "actor".
    text : str
        With {cities}, {count} and {total}.
    """
    period, rows = region.latest("city", "main_mismatch")
    cities = rows.loc[rows["main_mismatch"] == kind, "city_id"]
    if cities.empty:
        return
    is_commonest = len(cities) == rows["main_mismatch"].value_counts().max()
    yield region.say(
        text,
        period,
        measure="main_mismatch" if is_commonest else "",
        cities=region.listed(cities),
        count=str(len(cities)),
        total=str(len(rows)),
    )
