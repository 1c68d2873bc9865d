"""Findings on polarization: do cores gain what others lose?"""

from .. import trend_reasons
from ..findings import TIE, percent, points
from . import cores, growth
from .rows import largest, latest, periods, secondary, smallest


def findings(region):
    """What the results say of who gains and who loses, value by value, most telling first.

    Parameters
    ----------
    region : Region

    Yields
    ------
    Finding
    """
    values = dict.fromkeys(
        field
        for level, key in (
            *(("trend", "reading"), ("region", "sigma")),
            *(("city", "share_change"), ("city", "relative_to_core")),
        )
        for field, _ in region.by_field(level, key)
    )
    for field in values:
        for tell in (_trend, _cores, _gains_and_losses, _behind_the_cores, _between_roles):
            yield from tell(region, field)
    yield from growth.findings(region)


def _trend(region, field):
    keys = ("reading", "reading_why", "first_period", "last_period")
    trends = region.rows("trend", *keys, of=field)
    for _, trend in trends[trends["reading_why"] != ""].iterrows():
        text = {
            "polarizing": "By “{field}”, core and secondary cities polarize: {why}.",
            "converging": "By “{field}”, core and secondary cities converge: {why}.",
        }.get(
            trend["reading"],
            "By “{field}”, core and secondary cities neither polarize nor converge: {why}.",
        )
        yield region.say(
            text,
            trend["first_period"],
            trend["last_period"],
            field=field,
            why=trend_reasons.told(trend["reading_why"], field),
        )


def _cores(region, field):
    keys = ("core_share", "core_secondary_ratio", "cv_weighted")
    # Sizes have a share of cores too, but no sigma.
    rows = region.rows("region", "sigma", *keys, of=field)
    is_per_head = rows["cv_weighted"].notna().any()
    yield from cores.changed_share_of_cores(region, field, rows)
    yield from cores.core_beside_secondary(region, field, rows, is_per_head)
    yield from cores.share_of_cores(region, field, rows, "share")


def _gains_and_losses(region, field):
    period, rows = region.latest("city", "share_change", of=field)
    start = periods(region.rows("city", "share", of=field))[:1]
    if len(rows) < 2:
        return
    (gain, first), (loss, last) = largest(rows, "share_change"), smallest(rows, "share_change")
    values = {
        "field": field,
        "gain": points(gain),
        "gaining": region.listed(first["city_id"]),
        "loss": points(loss),
        "losing": region.listed(last["city_id"]),
    }
    text = {
        (True, True): "Largest gain in the share of “{field}”: {gaining}, {gain}; largest "
        "loss: {losing}, {loss}.",
        (True, False): "Largest gain in the share of “{field}”: {gaining}, {gain}.",
        (False, True): "Largest loss in the share of “{field}”: {losing}, {loss}.",
    }.get((gain > TIE, loss < -TIE))
    if text:
        yield region.say(text, *start, period, measure="share_change", **values)


def _behind_the_cores(region, field):
    rows = region.rows("city", "relative_to_core", of=field)
    period, rows = latest(secondary(rows))
    if len(rows) < 2:
        return
    level, first = smallest(rows, "relative_to_core")
    if level < 1 and len(first) < len(rows):
        yield region.say(
            "Farthest behind the cores in “{field}”: {cities}, at {share} of their level.",
            period,
            measure="relative_to_core",
            field=field,
            cities=region.listed(first["city_id"]),
            share=percent(level),
        )


def _between_roles(region, field):
    period, rows = region.latest("region", "between_share", of=field)
    if len(rows):
        yield region.say(
            "{share} of the inequality of “{field}” (Theil L) lies between the roles of cities "
            "(core, secondary), the rest among cities of the same role.",
            period,
            field=field,
            share=percent(rows["between_share"].iloc[0]),
        )
