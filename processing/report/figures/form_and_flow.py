"""Coexistence: how steeply size falls from the largest city on, beside how steeply flow does."""

from ....analysis.findings import TIE, known_number, number
from ....analysis.notes import listed
from ....i18n import tr
from .cases import cases
from .figure import Figure
from .rows import Rows
from .scales import linear
from .svg import line, mark

_MOST = 20


def form_and_flow(tables):
    """One figure of all regions with a rank-size slope of both their sizes and their in-flows.

    The two polycentricities are said beside it: with many cities they rank nothing, since one city
    with everything and an even spread both come near 1 (`polycentricity_floor`).
    """
    form = cases(tables, "region", "rank_size_slope", "polycentricity")
    flows = {
        case.region: case
        for case in cases(tables, "region", "rank_size_slope", "functional_polycentricity")
    }
    pairs = [_Pair(case, flows[case.region]) for case in form if case.region in flows]
    if pairs:
        yield _figure(pairs[:_MOST])


class _Pair:
    """The two slopes of a region, and what is said beside them."""

    def __init__(self, form, flow):
        self.place = form.region or tr("The region")
        self.periods = form.period, flow.period
        size, flows = form.rows.iloc[0], flow.rows.iloc[0]
        self.form, self.flow = size["rank_size_slope"], flows["rank_size_slope"]
        self.polycentricity = size["polycentricity"], flows["functional_polycentricity"]
        self.floor = known_number(flows.get("functional_polycentricity_floor"))


def _figure(pairs):
    slopes = [slope for pair in pairs for slope in (pair.form, pair.flow)]
    scale = linear(slopes, 0, 1, at_least=(0,))
    chart = Rows(
        [pair.place for pair in pairs], (scale.low, scale.high), number,
        tr("Rank-size slope: 0 where all cities are alike"), row=30,
        entries=[("form", False, tr("size")), ("flow", True, tr("in-flow"))],
    )  # fmt: skip
    marks = chart.frame()
    for row, pair in enumerate(pairs):
        marks += _row(chart.scale, chart.y(row), pair)
    return Figure(
        _title(pairs), _reading(), _note(pairs),
        listed((f"{pair.place} {number(pair.form)}, {number(pair.flow)}" for pair in pairs), 10),
        "", chart.height, marks,
    )  # fmt: skip


def _row(scale, y, pair):
    form, flow = scale.place(pair.form), scale.place(pair.flow)
    size_tip = tr("Size: {slope}").format(slope=number(pair.form))
    flow_tip = tr("Flow: {slope}").format(slope=number(pair.flow))
    return [
        line(form, y, flow, y, "stem"),
        mark("rect", "form", size_tip, x=form - 6, y=y - 6, width=12, height=12),
        mark("circle", "flow", flow_tip, cx=flow, cy=y, r=6),
    ]


def _title(pairs):
    steeper = sum(pair.flow < pair.form - TIE for pair in pairs)
    if len(pairs) > 1:
        return tr("Flow is more concentrated than size in {count} of {all} regions").format(
            count=steeper, all=len(pairs)
        )
    text = (
        tr("Flow is more concentrated than size: a slope of {flow} against {form}")
        if steeper
        else tr("Flow is no more concentrated than size: a slope of {flow} against {form}")
    )
    return text.format(form=number(pairs[0].form), flow=number(pairs[0].flow))


def _reading():
    return tr(
        "How to read: the further left, the faster size or flow falls from the largest city to "
        "the next, and the more a few cities have. Cities without flow do not count there."
    )


def _note(pairs):
    said, (form, flow) = [], pairs[0].periods
    if form != flow:
        text = tr("Sizes: {form}; flows: {flow}.")
        nothing = tr("no period")
        said.append(text.format(form=form or nothing, flow=flow or nothing))
    if len(pairs) == 1 and pairs[0].floor is not None:
        text = tr(
            "Polycentricity is {form} in size and {flow} in flow; one of as many cities with "
            "everything would make {floor}."
        )
        form, flow = (number(value, 2) for value in pairs[0].polycentricity)
        said.append(text.format(form=form, flow=flow, floor=number(pairs[0].floor, 2)))
    return " ".join(said)
