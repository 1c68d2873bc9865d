"""Polarization over time: the cores' share in each period."""

from functools import partial

from ....analysis.findings import in_time, number, percent
from ....analysis.notes import listed
from ....analysis.result_tables import of_level
from ....i18n import tr
from .cases import cases, value_name
from .figure import WIDTH, Figure
from .lettering import SIZE, width_of
from .plane import Plane
from .scales import linear
from .svg import city, curve, words

#: From the middle of a mark to the value beside it: as far as a ring around the mark takes.
_BESIDE, _ASIDE = 10, 10
#: Periods without which there is no course: two points make a line.
FEWEST = 2


def core_share(tables, width=WIDTH):
    """A figure for each region with the cores' share in at least two periods."""
    for case in cases(tables_of_course(tables), "region", "core_share"):
        rows = case.history.dropna(subset=["core_share"])
        shares = dict(zip(rows["period"], rows["core_share"]))
        if len(shares) >= FEWEST:
            yield _figure(case, shares, width)


def tables_of_course(tables):
    """The tables with the cores' share in what was measured; without any those of size.

    Polarization and morphological polycentricity both tell it, of the same size or of another.
    """
    return of_level(tables, "region", "core_share", "sigma") or of_level(
        tables, "region", "core_share"
    )


def _figure(case, shares, width):
    periods = sorted(shares, key=in_time)
    times = _times(periods)
    at = {time: period for period, time in times.items()}
    scale = partial(linear, list(shares.values()))
    plane = Plane(
        partial(_Periods, list(at)), scale,
        (tr("Period"), tr("The cores' share of all {value}").format(
            value=value_name(case, tr("value")))),
        (at.get, _percent_by_step(scale(0, 1).ticks())),
        height=300, width=width,
    )  # fmt: skip
    places = [plane.place(times[period], shares[period]) for period in periods]
    marks = [*plane.frame(), curve(places, "course")]
    for (x, y), period in zip(places, periods):
        tip = f"{period}: {percent(shares[period], 1)}"
        marks.append(city(x, y, "core", tip, data_period=period))
    marks += _values_at_ends(places, [percent(shares[period], 1) for period in periods])
    return Figure(
        _title(case, shares, periods),
        tr(
            "How to read: where the line rises, cores gain what the other cities of the region "
            "lose."
        ),
        "",
        listed((f"{period} {percent(shares[period], 1)}" for period in periods), 10),
        case.region, plane.height, marks, width,
    )  # fmt: skip


def _percent_by_step(ticks):
    """A share as a per cent with the decimals that tell the marks of an axis apart."""
    step = 100 * (ticks[1] - ticks[0])
    decimals = next((count for count in range(4) if abs(round(step, count) - step) < 1e-9), 4)
    return lambda share: f"{number(100 * share, decimals)} %"


def _values_at_ends(places, texts):
    """The first value and the last beside their marks, where the course leaves room."""
    (x, y), (left, left_y) = places[0], places[-1]
    is_rising, has_risen = places[1][1] < y, places[-2][1] >= left_y
    first = x + _BESIDE, y + (_ASIDE if is_rising else -_ASIDE)
    last = left - _BESIDE, left_y + (-_ASIDE if has_risen else _ASIDE)
    yield words(*last, texts[-1], "label halo", "end")
    are_apart = last[0] - first[0] > width_of(texts[0]) + width_of(texts[-1])
    if are_apart or abs(first[1] - last[1]) > SIZE:
        yield words(*first, texts[0], "label halo")


def _times(periods):
    from ....analysis.times import times_of

    return times_of(periods).at


class _Periods:
    """The time axis: marked where there is a period."""

    def __init__(self, times, start, end):
        span = (max(times) - min(times)) or 1
        self._places = {time: start + (end - start) * (time - min(times)) / span for time in times}

    def place(self, time):
        return self._places[time]

    def ticks(self):
        return list(self._places)


def _title(case, shares, periods):
    first, last = shares[periods[0]], shares[periods[-1]]
    values = {
        "value": value_name(case, tr("value")),
        "first": percent(first, 1), "last": percent(last, 1),
        "start": periods[0], "end": periods[-1],
    }  # fmt: skip
    if values["first"] == values["last"]:
        text = tr("Cores held {last} of all {value} in {end}, as in {start}")
    elif last > first:
        text = tr(
            "Cores gained: their share of all {value} rose from {first} in {start} to {last} in "
            "{end}"
        )
    else:
        text = tr(
            "Cores lost: their share of all {value} fell from {first} in {start} to {last} in {end}"
        )
    return text.format(**values)
