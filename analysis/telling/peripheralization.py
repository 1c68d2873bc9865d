"""Findings on peripheralization: who is left behind, and how sure is that?"""

import numpy as np

from ..findings import SAFE_RANK, TIE, number, percent
from . import groups
from .changes import compared
from .rows import largest, latest, smallest

_DIMENSION = "dimension_"


def findings(region):
    """What the results say of who is left behind, most telling first.

    Parameters
    ----------
    region : Region

    Yields
    ------
    Finding
    """
    for part in (
        _most_peripheralized,
        _dimension_that_stands_out,
        _certainty,
        _index_changes,
        _indicator_that_matters,
        groups.findings,
        _coordination,
    ):
        yield from part(region)


def _ranked(region):
    rows = region.rows("city", "rank", "index", "rank_low", "rank_high", "rank_agreement", of="")
    # A rank alone may be any other.
    period, rows = latest(rows[rows["index"].notna()])
    return period, rows, rows[rows["rank"] == 1]


def _most_peripheralized(region):
    period, rows, first = _ranked(region)
    if len(rows) < 2 or first.empty:
        return
    low, high = first["rank_low"].min(), first["rank_high"].max()
    values = {"cities": region.listed(first["city_id"]), "count": str(len(rows))}
    if np.isfinite([low, high]).all():
        values.update(low=str(round(low)), high=str(round(high)))
    text = _text_on_first(len(first), low, high)
    yield region.say(text, period, measure="index", **values)


def _text_on_first(count, low, high):
    """What is said of the most peripheralized cities: never a rank without how safe it is."""
    if np.isnan(low) or np.isnan(high):
        if count > 1:
            return (
                "Most peripheralized of {count} cities, with the same index: {cities}; how safe "
                "that is was not measured."
            )
        return (
            "{cities} is the most peripheralized of {count} cities; how safe that rank is was not "
            "measured."
        )
    if count > 1:
        return (
            "Most peripheralized of {count} cities, with the same index: {cities}; with other "
            "weights their ranks would be between {low} and {high} in nine of ten runs."
        )
    if low == high == 1:
        return (
            "{cities} is the most peripheralized of {count} cities, and with other weights would "
            "be so in nine of ten runs."
        )
    return (
        "{cities} is the most peripheralized of {count} cities; with other weights its rank would "
        "be between {low} and {high} in nine of ten runs."
    )


def _certainty(region):
    period, rows, _ = _ranked(region)
    agreement = rows["rank_agreement"].dropna()
    if len(rows) > 1 and len(agreement):
        safe = (agreement >= SAFE_RANK).sum()
        text = (
            "Of {total} cities ranked, {count} stay in the same fifth of the ranking in at least "
            "{share} of the runs with other weights."
        )
        if safe == 1:
            text = (
                "Of {total} cities ranked, {count} stays in the same fifth of the ranking in at "
                "least {share} of the runs with other weights."
            )
        yield region.say(
            text,
            period,
            count=str(safe),
            total=str(len(agreement)),
            share=percent(SAFE_RANK),
        )


def _dimension_that_stands_out(region):
    """The dimension in which the most peripheralized city is farthest above the mean."""
    period, _, first = _ranked(region)
    if len(first) != 1:
        return
    city, scores = first["city_id"].iloc[0], {}
    for key in region.keys("city", _DIMENSION):
        when, rows = region.latest("city", key)
        own = rows.loc[rows["city_id"] == city, key]
        if when == period and len(own) and len(rows) > 1:
            scores[key] = (own.iloc[0], rows[key].mean())
    if len(scores) < 2:
        return
    key = max(scores, key=lambda key: scores[key][0] - scores[key][1])
    score, mean = scores[key]
    if score - mean > TIE:
        yield region.say(
            "{city} is farthest above the mean in the dimension “{dimension}”: {score} against "
            "{mean}, high being more peripheralized.",
            period,
            city=region.name_of(city),
            dimension=key[len(_DIMENSION) :].replace("_", " "),
            score=number(score),
            mean=number(mean),
        )


def _index_changes(region):
    rows = region.rows("city", "index", "index_change")
    if latest(rows)[1]["index_change"].isna().all():
        return
    found = compared(rows, "index")
    if found is None:
        return
    change = found.cities["change"]
    yield region.say(
        "The peripheralization index rose in {behind} of {total} cities and fell in {ahead}.",
        found.start,
        found.end,
        measure="index_change",
        total=str(len(change)),
        behind=str((change > TIE).sum()),
        ahead=str((change < -TIE).sum()),
    )
    for (most, first), sign, text in (
        (
            largest(found.cities, "change"),
            1,
            "It rose most in {cities}, by {change}.",
        ),
        (
            smallest(found.cities, "change"),
            -1,
            "It fell most in {cities}, by {change}.",
        ),
    ):
        if sign * most > TIE:
            values = {"cities": region.listed(first["city_id"]), "change": number(abs(most))}
            yield region.say(text, found.start, found.end, **values)


def _indicator_that_matters(region):
    period, rows = region.latest("indicator", "rank_shift", "indicator")
    if len(rows) < 2:
        return
    shift, first = largest(rows, "rank_shift")
    if shift > TIE and len(first) == 1:
        yield region.say(
            "The ranking hangs most on “{indicator}”: without it, a city's rank would change by "
            "{shift} places on average.",
            period,
            indicator=first["indicator"].iloc[0],
            shift=number(shift, 1),
        )


def _coordination(region):
    period, rows = region.latest("city", "coordination")
    if len(rows) < 2:
        return
    (low, last), (high, best) = smallest(rows, "coordination"), largest(rows, "coordination")
    if len(best) < len(rows):
        yield region.say(
            "Least developed and in balance by the coordination degree: {last} ({low}); most: "
            "{best} ({high}). 1 would be full development in balance.",
            period,
            measure="coordination",
            last=region.listed(last["city_id"]),
            low=number(low),
            best=region.listed(best["city_id"]),
            high=number(high),
        )
