"""Coexistence: how balanced sizes are beside how balanced flows are, over their floor."""

from ....analysis.findings import is_tie, known_number, number
from ....analysis.notes import listed
from ....i18n import tr, tr_place
from .cases import cases
from .figure import Figure
from .rows import Rows
from .svg import line, mark

_MOST = 20
_FORM, _FLOW = "polycentricity", "functional_polycentricity"


def form_and_flow(tables):
    """One figure of the regions in which size and flow can be compared.

    They can where both are of as many cities (one floor), and neither is below that floor: there,
    a few large cities among many empty ones would pass for balance.
    """
    flows = {}
    for case in cases(tables, "region", _FLOW, f"{_FLOW}_floor"):
        flows.setdefault(case.region, case)
    pairs = [
        _Pair(case, flows[case.region])
        for case in cases(tables, "region", _FORM, f"{_FORM}_floor")
        if case.region in flows
    ]
    pairs = [pair for pair in pairs if pair.do_compare()]
    if pairs:
        yield _figure(pairs[:_MOST])


class _Pair:
    """The two polycentricities of a region and their floors."""

    def __init__(self, form, flow):
        self.region = form.region
        self.periods = form.period, flow.period
        size, flows = form.rows.iloc[0], flow.rows.iloc[0]
        self.form, self.flow = size[_FORM], flows[_FLOW]
        self.floor, self._other_floor = size[f"{_FORM}_floor"], flows[f"{_FLOW}_floor"]

    def do_compare(self):
        """Whether it makes sense to say which of the two is more balanced."""
        is_one_time = self.periods[0] == self.periods[1] or "" in self.periods
        has_one_floor = is_tie(self.floor, known_number(self._other_floor))
        return is_one_time and has_one_floor and min(self.form, self.flow) >= self.floor


def _figure(pairs):
    chart = Rows(
        [pair.region or tr("The region") for pair in pairs], (0, 1), number,
        tr("Polycentricity: 1 is full balance"), row=30,
        entries=[("form", False, tr("size")), ("flow", True, tr("in-flow"))],
    )  # fmt: skip
    marks = chart.frame()
    for row, pair in enumerate(pairs):
        marks += _row(chart.scale, chart.y(row), pair)
    texts = (f"{pair.region} {_shown(pair.form)}, {_shown(pair.flow)}" for pair in pairs)
    return Figure(
        _title(pairs), _reading(), _note(pairs), listed(texts, 10), _place(pairs), chart.height,
        marks,
    )  # fmt: skip


def _row(scale, y, pair):
    form, flow, floor = map(scale.place, (pair.form, pair.flow, pair.floor))
    form_tip = tr("Size: {value}").format(value=_shown(pair.form))
    flow_tip = tr("Flow: {value}").format(value=_shown(pair.flow))
    return [
        line(floor, y - 9, floor, y + 9, "floor"),
        line(form, y, flow, y, "stem"),
        mark("rect", "form", form_tip, x=form - 6, y=y - 6, width=12, height=12),
        mark("circle", "flow", flow_tip, cx=flow, cy=y, r=6),
    ]


def _shown(value):
    return number(value, 2)


def _place(pairs):
    """Region and period of the only pair."""
    return tr_place((pairs[0].region, max(pairs[0].periods))) if len(pairs) == 1 else ""


def _title(pairs):
    even = sum(pair.form > pair.flow for pair in pairs)
    if len(pairs) > 1:
        return tr("Size is more balanced than flow in {count} of {all} regions").format(
            count=even, all=len(pairs)
        )
    form, flow = _shown(pairs[0].form), _shown(pairs[0].flow)
    if form == flow:
        text = tr("Size and flow are about as balanced: polycentricity is {form} in both")
    elif even:
        text = tr("Size is more balanced than flow: polycentricity is {form} against {flow}")
    else:
        text = tr("Flow is more balanced than size: polycentricity is {flow} against {form}")
    return text.format(form=form, flow=flow)


def _reading():
    return tr(
        "How to read: the further right, the more alike the cities are in size or in in-flow. The "
        "tick is the floor, the value if one of as many cities had everything."
    )


def _note(pairs):
    form, flow = pairs[0].periods
    return tr("Flows have no period.") if form and not flow else ""
