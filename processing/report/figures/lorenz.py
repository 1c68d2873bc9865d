"""Coexistence: what share of all size, and of all flow, the smallest cities hold together."""

from collections import namedtuple
from functools import partial

from ....analysis.findings import number, percent
from ....analysis.notes import listed
from ....i18n import tr
from . import labels
from .cases import cases, names_of, size_name
from .figure import WIDTH, Figure
from .plane import Plane
from .scales import Linear
from .svg import curve, line, mark, of

_FEWEST = 3
#: Cities that are named on each curve, the largest.
_MOST_NAMED = 5
_DOT = 3.2

#: One curve: what is shared out, its measure, the classes of its dots and of its line, and the
#: rows with ``value``, ``name``, ``cities`` and ``held``, from the smallest city.
_Course = namedtuple("_Course", "value gini dot line rows place")


def lorenz(tables, width=WIDTH):
    """A figure for each region with sizes or flows of at least three cities."""
    sizes = {case.region: case for case in cases(tables, "city", "size", "rank")}
    flows = {case.region: case for case in cases(tables, "city", "total_flow")}
    for region in dict.fromkeys([*sizes, *flows]):
        courses = [
            *_course(sizes.get(region), "size", "form", "course"),
            *_course(flows.get(region), "total_flow", "flow", "course-flow"),
        ]
        if courses:
            yield _figure(courses, width)


def _course(case, key, dot, kind):
    from ....analysis.inequality import gini, lorenz_curve

    if case is None:
        return []
    rows = case.rows[case.rows[key] >= 0].sort_values(key, kind="mergesort")
    values = rows[key].to_numpy(float)
    drawn = lorenz_curve(values) if len(rows) >= _FEWEST else None
    if drawn is None:
        return []
    rows = rows.assign(
        value=values, name=names_of(rows), cities=drawn.cities[1:], held=drawn.held[1:]
    )
    name = size_name(case) if key == "size" else tr("flow")
    return [_Course(name, gini(values), dot, kind, rows, case.place)]


def _figure(courses, width):
    plane = Plane(
        partial(Linear, 0, 1), partial(Linear, 0, 1),
        (tr("Share of the cities, the smallest first"), tr("Share of all that they hold")),
        (percent, percent), [(course.dot, True, course.value) for course in courses], height=420,
        width=width,
    )  # fmt: skip
    marks = [*plane.frame(), line(*plane.place(0, 0), *plane.place(1, 1), "rule")]
    points = []
    for course in courses:
        places = [plane.place(*pair) for pair in zip(course.rows["cities"], course.rows["held"])]
        marks.append(curve([plane.place(0, 0), *places], course.line))
        marks += _dots(course, places)
        largest = list(zip(course.rows["name"], places))[: -_MOST_NAMED - 1 : -1]
        points += [(x, y, name) for name, (x, y) in largest]
    alike = (tr("dashed: all cities alike"), True, True)
    marks.append(plane.corner(*alike))
    marks += labels.beside(
        points, (plane.left, plane.top, width, plane.foot), [plane.box_of_corner(*alike)]
    )
    return Figure(
        _title(courses), _reading(), _note(courses), _description(courses),
        courses[0].place, plane.height, marks, width,
    )  # fmt: skip


def _dots(course, places):
    for row, (x, y) in zip(course.rows.to_dict("records"), places):
        tip = tr("{city}: {value}; it and all smaller cities hold {held} of all {what}").format(
            city=row["name"], value=number(row["value"]), held=percent(row["held"]),
            what=course.value,
        )  # fmt: skip
        yield mark("circle", course.dot, tip, cx=x, cy=y, r=_DOT, **of(row.get("city_id")))


def _title(courses):
    first = {
        "what": courses[0].value,
        "count": number(_with_half(courses[0])),
        "all": number(len(courses[0].rows)),
    }
    if len(courses) == 1:
        return tr("Half of all {what} is held by {count} of {all} cities").format(**first)
    return tr("Half of all {what} is held by {count} of {all} cities, half of all flow by {flow}"
    ).format(flow=number(_with_half(courses[1])), **first)  # fmt: skip


def _with_half(course):
    """The fewest cities that hold half of all."""
    smaller = course.rows["held"].iloc[:-1]
    return 1 + int((smaller > 0.5).sum())


def _reading():
    return tr(
        "How to read: from the left, cities are added up from the smallest to the largest. The "
        "further a curve hangs below the dashed line, the fewer cities hold most of the total."
    )


def _note(courses):
    said = [
        tr("Gini coefficient of {what}: {gini}.").format(
            what=course.value, gini=number(course.gini, 2)
        )
        for course in courses
    ]
    if len({course.place for course in courses}) > 1:
        text = tr("Shown for {what}: {place}.")
        said += [
            text.format(what=course.value, place=course.place or tr("no period"))
            for course in courses
        ]
    return " ".join(said)


def _description(courses):
    return tr("; ").join(
        tr("Largest of {what}: {cities}").format(what=course.value, cities=tr(_largest(course)))
        for course in courses
    )


def _largest(course):
    largest_first = course.rows[::-1]
    pairs = zip(largest_first["name"], largest_first["value"])
    return listed((f"{name} {number(value)}" for name, value in pairs), 10)
