"""Cooperation: how different two cities are against how much flows between them."""

from functools import partial

from ....analysis.findings import known_text, number
from ....analysis.notes import listed
from ....i18n import tr
from . import labels
from .cases import cases
from .figure import WIDTH, Figure
from .plane import Plane
from .scales import LogarithmicFromZero, linear, logarithmic
from .svg import dots, mark, of

_MOST_NAMED = 5
#: Room left of the axis for pairs without flow.
_ASIDE = 38


def complementarity(tables, width=WIDTH):
    """A figure for each region whose pairs of cities have dissimilarity and flow."""
    for case in cases(tables, "link", "krugman", "flow"):
        if len(case.rows) > 1 and case.rows["flow"].max() > 0:
            yield _figure(case, case.rows, width)


def _figure(case, rows, width):
    plane = Plane(
        partial(_from_zero, rows["flow"]),
        partial(linear, rows["krugman"], at_least=(0,)),
        (tr("Flow between the two cities, both ways"), tr("How different their sectors are")),
        (number, number), width=width,
    )  # fmt: skip
    apart = _hardly_linked(rows)
    corners = (
        (tr("differ much, hardly linked"), True, True),
        (tr("alike, strongly linked"), False, False),
    )
    places = [plane.place(*pair) for pair in zip(rows["flow"], rows["krugman"])]
    marks = [*plane.frame(), dots(places, "pairs"), *(plane.corner(*corner) for corner in corners)]
    points = []
    for row in apart.to_dict("records"):
        x, y = plane.place(row["flow"], row["krugman"])
        tip = tr("{pair}: difference {krugman}, flow {flow}").format(
            pair=_pair(row), krugman=number(row["krugman"]), flow=number(row["flow"])
        )
        whose = of(row.get("origin"), row.get("destination"))
        marks.append(mark("circle", "telling", tip, cx=x, cy=y, r=5, **whose))
        points.append((x, y, _pair(row)))
    bounds = (plane.left, 0, width, plane.foot)
    marks += labels.beside(points, bounds, [plane.box_of_corner(*corner) for corner in corners])
    named = [_pair(row) for row in apart.to_dict("records")]
    return Figure(_title(named), _reading(), "", listed(named), case.place,
                  plane.height, marks, width)  # fmt: skip


def _from_zero(flows, start, end):
    positive = flows[flows > 0]
    if len(positive) == len(flows):
        return logarithmic(positive, start, end)
    return LogarithmicFromZero(logarithmic(positive, start + _ASIDE, end), start)


def _hardly_linked(rows):
    """The pairs that differ most for what flows between them, the most telling first."""
    if "cooperation_gap" not in rows:
        return rows.iloc[:0]
    ranked = rows.sort_values(["cooperation_gap", "krugman"], ascending=False, kind="mergesort")
    return ranked[ranked["cooperation_gap"] > 0].head(_MOST_NAMED)


def _pair(row):
    ends = (
        known_text(row.get(f"{end}_name")) or known_text(row.get(end))
        for end in ("origin", "destination")
    )
    return " – ".join(ends)


def _title(named):
    if not named:
        return tr("No pair of cities stands out as different and hardly linked")
    return tr("{pair} differ most for how little flows between them").format(pair=named[0])


def _reading():
    return tr(
        "How to read: each dot is a pair of cities. High up, the two do different things; to the "
        "right, much flows between them (by factors). Marked are the pairs that differ most for so "
        "little flow: they could complement each other, which does not say that they should."
    )
