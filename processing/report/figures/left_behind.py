"""Peripheralization: the rank of each city, with how far it moves with other weights."""

from ....analysis.findings import known_number, number
from ....analysis.notes import listed
from ....i18n import tr
from .cases import cases, names_of
from .figure import WIDTH, Figure
from .key import city_key
from .rows import MOST, Rows, note_of_cut
from .svg import city, line, of, words


def left_behind(tables, width=WIDTH):
    """A figure for each region with an index of peripheralization of two cities."""
    for case in cases(tables, "city", "index", "rank"):
        if len(case.rows) > 1:
            rows = case.rows.assign(name=names_of(case.rows))
            yield _figure(case, rows.sort_values(["rank", "name"], kind="mergesort"), width)


def _figure(case, rows, width):
    shown = rows.head(MOST)
    has_interval = case.table.has("rank_low", "rank_high")
    last = max(_numbers(shown, "rank") + _numbers(shown, "rank_high"))
    chart = Rows(
        list(shown["name"]), (1, max(last, 2)), number,
        tr("Rank: 1 is the most peripheralized of {count} cities").format(count=len(rows)),
        beside=52, entries=city_key(rows, is_round=True) if rows["role"].nunique() > 1 else (),
        width=width,
    )  # fmt: skip
    marks = [
        *chart.frame(_ranks(chart)),
        words(chart.scale.end + 16, chart.ticks_y, tr("Index"), "tick"),
    ]
    for place, row in enumerate(shown.to_dict("records")):
        marks += _row(chart, chart.y(place), row)
    return Figure(
        _title(rows), _reading(has_interval), note_of_cut(len(rows)),
        listed((f"{int(rank)}. {name}" for rank, name in zip(rows["rank"], rows["name"])), 10),
        case.place, chart.height, marks, width,
    )  # fmt: skip


def _row(chart, y, row):
    interval = _interval(row)
    place, marks = chart.scale.place, []
    tip = tr("{city}: rank {rank}").format(city=row["name"], rank=number(row["rank"]))
    if interval is not None:
        low, high = interval
        marks.append(line(place(low), y, place(high), y, "whisker"))
        tip = tr("{city}: rank {rank}, from {low} to {high}").format(
            city=row["name"], rank=number(row["rank"]), low=number(low), high=number(high)
        )
    return [
        *marks,
        city(place(row["rank"]), y, row["role"], tip, **of(row.get("city_id"))),
        words(chart.scale.end + 16, y, number(row["index"]), "label"),
    ]


def _ranks(chart):
    """Round ranks, the first and no fractions among them."""
    ticks = [tick for tick in chart.scale.ticks() if tick == int(tick) and tick > 1]
    return [1, *ticks]


def _numbers(rows, key):
    values = (known_number(value) for value in rows[key]) if key in rows else ()
    return [value for value in values if value is not None]


def _interval(row):
    """Lower and upper end of a city's rank; None where they are not known."""
    ends = known_number(row.get("rank_low")), known_number(row.get("rank_high"))
    return None if None in ends else ends


def _title(rows):
    first = rows[rows["rank"] == rows["rank"].min()]
    names = tr(listed(first["name"], 3))
    if len(first) > 1:
        return tr("{cities} are the most peripheralized of {count} cities").format(
            cities=names, count=len(rows)
        )
    interval = _interval(first.iloc[0])
    if interval is None:
        text = tr("{city} is the most peripheralized of {count} cities")
    elif interval == (1, 1):
        text = tr(
            "{city} is the most peripheralized of {count} cities, with most other weights too"
        )
    else:
        text = tr(
            "{city} is the most peripheralized of {count} cities; with other weights its rank "
            "would mostly be from {low} to {high}"
        )
    low, high = map(number, interval or (1, 1))
    return text.format(city=names, count=len(rows), low=low, high=high)


def _reading(has_interval):
    if has_interval:
        return tr(
            "How to read: the dot is a city's rank with the weights given, the line reaches over "
            "the ranks it has in 90 % of the runs with random weights. Where lines overlap, the "
            "order of two cities hangs on the weights."
        )
    return tr(
        "How to read: the dot is a city's rank with the weights given. How safe it is was not "
        "tested: set “Runs” to 1000 or so."
    )
