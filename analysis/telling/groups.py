"""Findings on types of secondary cities: which are alike, how well they hold, who changed."""

from .. import group_labels
from ..findings import hundredths
from ..wording import Listing, Wording, beside
from .rows import first_and_last, latest

#: Silhouette below which a city fits badly in its group, and mean one below which groups are weak.
#: Kaufman and Rousseeuw 1990.
_WEAK = 0.25


def findings(region):
    """How many groups there are, with which cities, how weak they are, and moves between them."""
    rows = region.rows("city", "group_label", "group", "silhouette")
    if rows.empty:
        return
    yield from _types(region, *latest(rows))
    yield from _groups(region, *latest(rows))
    yield from _weakness(region, rows)
    yield from _moves(region, rows)


def _types(region, period, rows):
    """How many types there are, the largest, and how many cities fit badly in theirs."""
    if len(rows) < 2:
        return
    counts, known = _counts(rows), rows["silhouette"].dropna()
    values = {
        "total": str(len(rows)),
        "count": str(len(counts)),
        "most": str(counts.max()),
        "label": Listing(
            map(group_labels.name, counts.index[counts == counts.max()]), Wording("”, “")
        ),
    }
    text = "{total} cities fall into {count} types; the largest has {most}: “{label}”."
    if len(counts) == 1:
        text = "All {total} cities are of one type: “{label}”."
    elif len(known):
        values.update(weak=str((known < _WEAK).sum()), known=str(len(known)))
        text = (
            "{total} cities fall into {count} types; the largest has {most}: “{label}”. Fitting "
            "badly in their type: {weak} of {known}."
        )
    yield region.say(text, period, measure="group", **values)


def _counts(rows):
    """Label of a group -> its number of cities, by the number of the group."""
    labels = rows.sort_values("group", kind="mergesort")["group_label"]
    return labels.groupby(labels, sort=False).size()


def _groups(region, period, rows):
    texts = [beside(group_labels.told(label), count) for label, count in _counts(rows).items()]
    yield region.say(
        "Groups of secondary cities, with the number of cities in brackets: {groups}.",
        period,
        groups=Listing(texts, Wording("; ")),
    )


def _weakness(region, rows):
    mean = rows["silhouette"].mean()
    if mean < _WEAK:
        yield region.say(
            "These groups are weak: the mean silhouette is {mean}, where 1 would set them clearly "
            "apart; other groups would sort the cities about as well.",
            mean=hundredths(mean),
        )


def _moves(region, rows):
    ends = first_and_last(rows)
    if ends is None:
        return
    first, last = (end.set_index("city_id")["group"] for end in ends)
    both = first.index.intersection(last.index)
    moved = both[(first[both] != last[both]).to_numpy()]
    values = {"count": str(len(moved)), "total": str(len(both)), "cities": region.listed(moved)}
    text = "{count} of {total} cities changed their group: {cities}."
    if len(moved) == 1:
        text = "{count} of {total} cities changed its group: {cities}."
    if moved.empty:
        text = "No city changed its group: all {total} stayed."
    yield region.say(text, *(end["period"].iloc[0] for end in ends), **values)
