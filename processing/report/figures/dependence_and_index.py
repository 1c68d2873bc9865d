"""Connectivity against peripheralization: are the cities that depend on cores left behind?"""

from functools import partial

from ....analysis.findings import number, percent
from ....analysis.notes import listed
from ....i18n import tr
from . import labels
from .cases import cases, names_of
from .figure import WIDTH, Figure
from .plane import Plane
from .scales import linear
from .svg import city, line, of

_FEWEST = 4
_MOST_NAMED = 30


def dependence_and_index(tables, width=WIDTH):
    """A figure for each region whose secondary cities have core dependence and an index."""
    indices = {case.region: case for case in cases(tables, "city", "index")}
    for case in cases(tables, "city", "core_dependence"):
        if case.region in indices:
            rows = _joined(case, indices[case.region])
            if len(rows) >= _FEWEST:
                yield _figure(case, indices[case.region], rows, width)


def _joined(case, other):
    """Secondary cities with both measures: first those high in both, whose ranks sum to most."""
    index = other.rows.drop_duplicates("city_id").set_index("city_id")["index"]
    rows = case.rows[case.rows["role"] == "secondary"].drop_duplicates("city_id")
    rows = rows.assign(name=names_of(rows), index=rows["city_id"].map(index))
    rows = rows.dropna(subset=["index"])
    both = rows["core_dependence"].rank() + rows["index"].rank()
    order = both.sort_values(ascending=False, kind="mergesort").index
    return rows.loc[order]


def _figure(case, other, rows, width):
    plane = Plane(
        partial(linear, rows["core_dependence"]), partial(linear, rows["index"]),
        (tr("Core dependence: share of all flow that is with cores"),
         tr("Index of peripheralization")),
        (percent, number), height=420, width=width,
    )  # fmt: skip
    middle = rows["core_dependence"].median(), rows["index"].median()
    x, y = plane.place(*middle)
    corners = _corners()
    marks = [
        *plane.frame(),
        line(x, plane.top, x, plane.foot, "rule"),
        line(plane.left, y, plane.right, y, "rule"),
        *(plane.corner(*corner) for corner in corners),
    ]
    points = []
    for row in rows.to_dict("records"):
        x, y = plane.place(row["core_dependence"], row["index"])
        tip = tr("{city}: core dependence {dependence}, index {index}").format(
            city=row["name"], dependence=percent(row["core_dependence"]), index=number(row["index"])
        )
        marks.append(city(x, y, row["role"], tip, **of(row["city_id"])))
        points.append((x, y, row["name"]))
    marks += labels.beside(
        points[:_MOST_NAMED], (plane.left, plane.top, width, plane.foot),
        [plane.box_of_corner(*corner) for corner in corners],
    )  # fmt: skip
    both = rows[(rows["core_dependence"] > middle[0]) & (rows["index"] > middle[1])]
    return Figure(
        _title(rows, both), _reading(), _note(case, other, rows), _description(rows),
        case.place, plane.height, marks, width,
    )  # fmt: skip


def _corners():
    return (
        (tr("dependent,\nleft behind"), True, False),
        (tr("own ties,\nleft behind"), True, True),
        (tr("dependent,\nnot left behind"), False, False),
        (tr("own ties,\nnot left behind"), False, True),
    )


def _title(rows, both):
    values = {"count": number(len(both)), "all": number(len(rows))}
    if not len(both):
        return tr(
            "None of {all} secondary cities is in the upper half of both core dependence and "
            "peripheralization"
        ).format(**values)
    if len(both) == 1:
        text = tr(
            "{city} is the only one of {all} secondary cities in the upper half of both core "
            "dependence and peripheralization"
        )
        return text.format(city=both["name"].iloc[0], **values)
    return tr(
        "{count} of {all} secondary cities are in the upper half of both core dependence and "
        "peripheralization, {city} the highest"
    ).format(city=both["name"].iloc[0], **values)


def _reading():
    return tr(
        "How to read: to the right, more of a city's flow is with cores; higher up, it is more "
        "left behind. The dashed lines are the medians of both. If cities were spread evenly over "
        "the four corners, the one would tell nothing of the other. That the two go together does "
        "not say that one causes the other."
    )


def _note(case, other, rows):
    said = []
    if case.period != other.period:
        nothing = tr("no period")
        said.append(
            tr("Flows: {flow}; index: {index}.").format(
                flow=case.period or nothing, index=other.period or nothing
            )
        )
    apart = int((case.everyone["role"] == "secondary").sum()) - len(rows)
    if apart:
        said.append(
            tr("Cities not shown, as one of the two is missing: {count}.").format(count=apart)
        )
    return " ".join(said)


def _description(rows):
    triples = zip(rows["name"], rows["core_dependence"], rows["index"])
    return listed((f"{name} {percent(share)}, {number(index)}" for name, share, index in triples),
                  10)  # fmt: skip
