"""Coexistence: the size of each city against its rank."""

from functools import partial

from ....analysis.findings import number, percent
from ....analysis.notes import listed
from ....i18n import tr
from . import labels
from .cases import cases, names_of, size_name
from .figure import WIDTH, Figure
from .key import city_key
from .plane import Plane
from .scales import logarithmic
from .svg import city, curve, of

_FEWEST = 3
#: Cities that are named.
_MOST_LARGE, _MOST_CORES, _MOST_APART = 3, 8, 4


def rank_size(tables, width=WIDTH):
    """A figure for each region with sizes of at least three cities."""
    for case in cases(tables, "city", "size", "rank"):
        rows = case.rows[case.rows["size"] > 0].sort_values("rank", kind="mergesort")
        if len(rows) >= _FEWEST:
            yield _figure(case, rows.assign(name=names_of(rows)), size_name(case), width)


def rank_flow(tables, width=WIDTH):
    """The same of in-flow: a figure for each region in which three cities receive any."""
    for case in cases(tables, "city", "in_flow"):
        rows = case.rows[case.rows["in_flow"] > 0]
        if len(rows) >= _FEWEST:
            rows = _ranked(rows.sort_values("in_flow", ascending=False, kind="mergesort"))
            yield _figure(case, rows, tr("in-flow"), width)


def _ranked(rows):
    """Rows from the largest in-flow on, with the rank and what it lets expect."""
    import numpy as np

    from ....analysis.sizes import rank_size_line

    flow, rank = rows["in_flow"].to_numpy(float), np.arange(1, len(rows) + 1)
    line = rank_size_line(flow)
    expected = np.exp(line.intercept + line.slope * np.log(rank))
    return rows.assign(
        name=names_of(rows), size=flow, rank=rank, expected_size=expected,
        size_gap=np.log(flow / expected),
    )  # fmt: skip


def _figure(case, rows, size, width):
    expected = _expected(rows)
    plane = Plane(
        partial(logarithmic, rows["rank"]),
        partial(logarithmic, [*rows["size"], *(value for _, value in expected)]),
        (tr("Rank, the largest city first"), size[:1].upper() + size[1:]),
        (number, number),
        city_key(rows, is_round=True),
        width=width,
    )
    marks = plane.frame()
    if len(expected) > 1:
        marks.append(curve([plane.place(*point) for point in expected], "expected"))
    points, named = [], _named(rows)
    for label, row in zip(rows.index, rows.to_dict("records")):
        x, y = plane.place(row["rank"], row["size"])
        tip = tr("{city}: {size}, rank {rank}").format(
            city=row["name"], size=number(row["size"]), rank=number(row["rank"])
        )
        marks.append(city(x, y, row["role"], tip, **of(row.get("city_id"))))
        if label in named:
            points.append((x, y, row["name"]))
    marks += labels.beside(points, (plane.left, 0, width, plane.foot))
    return Figure(
        _title(rows, size),
        tr(
            "How to read: each mark is a city, the largest on the left. Both axes grow by factors. "
            "The line is what its rank lets expect: a city above it has more than that, one below "
            "it less."
        ),
        "",
        listed((f"{name} {number(value)}" for name, value in zip(rows["name"], rows["size"])), 10),
        case.place,
        plane.height,
        marks,
        width,
    )


def _expected(rows):
    """Rank and expected size, where there is one."""
    if "expected_size" not in rows:
        return []
    rows = rows[rows["expected_size"] > 0]
    return list(zip(rows["rank"], rows["expected_size"]))


def _named(rows):
    """Index labels of the largest cities, the cores, and those farthest from the line."""
    cores = rows.index[rows["role"] == "core"]
    named = {*rows.index[:_MOST_LARGE], *cores[:_MOST_CORES]}
    if "size_gap" in rows:
        apart = rows["size_gap"].abs().sort_values(ascending=False, kind="mergesort").dropna()
        named.update(apart.index[:_MOST_APART])
    return named


def _title(rows, size):
    total = rows["size"].sum()
    cores = rows[rows["role"] == "core"]
    values = {
        "city": rows["name"].iloc[0],
        "share": percent(rows["size"].iloc[0] / total),
        "size": size,
        "count": number(len(cores)),
        "cores": percent(cores["size"].sum() / total),
    }
    if len(cores) > 1:
        text = tr("{city} holds {share} of all {size}, the {count} cores together {cores}")
    else:
        text = tr("{city}, the largest city, holds {share} of all {size}")
    return text.format(**values)
