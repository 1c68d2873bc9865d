"""Connectivity: how much of each secondary city's flow is with cores."""

from ....analysis.findings import is_tie, known_number, known_text, percent
from ....analysis.notes import listed
from ....i18n import tr
from .cases import cases, names_of
from .figure import WIDTH, Figure
from .lettering import width_of
from .rows import BAR, MOST, Rows, note_of_cut
from .scales import linear
from .svg import bar, mark, of, words


def core_dependence(tables, width=WIDTH):
    """A figure for each region with core dependence of at least two secondary cities."""
    for case in cases(tables, "city", "core_dependence"):
        rows = case.rows[case.rows["role"] == "secondary"]
        if len(rows) > 1:
            rows = rows.assign(name=names_of(rows))
            yield _figure(
                case, rows.sort_values(["core_dependence", "name"], ascending=[False, True]), width
            )


def _figure(case, rows, width):
    shown = rows.head(MOST)
    beside = [_beside(case, row) for row in shown.to_dict("records")]
    chart = Rows(
        list(shown["name"]), (0, min(_end(case, shown), 1)), percent,
        tr("Share of all flow that is with cores"),
        beside=max(map(width_of, beside)) + 14, rule=_even(case), width=width,
        entries=[("core", False, tr("with the core named")),
                 ("secondary", False, tr("with other cores"))],
    )  # fmt: skip
    marks = chart.frame()
    former = _by_city(case.former)
    for place, row in enumerate(shown.to_dict("records")):
        marks += _row(chart, chart.y(place), row, known_number(former.get(row.get("city_id"))))
        marks.append(words(chart.scale.end + 8, chart.y(place), beside[place], "label"))
    return Figure(
        _title(rows), _reading(),
        _note(case, rows, former),
        listed((f"{name} {percent(share)}" for name, share in
                zip(rows["name"], rows["core_dependence"])), 10),
        case.place, chart.height, marks, width,
    )  # fmt: skip


def _by_city(rows):
    if not len(rows) or "city_id" not in rows:
        return {}
    return dict(zip(rows["city_id"], rows["core_dependence"]))


def _end(case, rows):
    """A round share that no bar and no line goes beyond."""
    even = _even(case)
    values = [*rows["core_dependence"], *case.former.get("core_dependence", ())]
    return linear(values, 0, 1, at_least=(0.1, even[0] if even else 0)).high


def _row(chart, y, row, former):
    place = chart.scale.place
    share, main = row["core_dependence"], known_number(row.get("main_core_share")) or 0
    tip = f"{row['name']}: {percent(share)}"
    marks = [
        bar(place(0), place(share), y, BAR, "secondary", tip, **of(row.get("city_id"))),
        bar(place(0), place(min(main, share)), y, BAR, "core", tip),
    ]
    if former is not None:
        marks.append(mark("circle", "former", cx=place(former), cy=y, r=4))
    return marks


def _beside(case, row):
    core = known_text(row.get("main_core"))
    share = percent(row["core_dependence"])
    return f"{share}  {case.name_of(core)}" if core else share


def _even(case):
    """What each would send to cores if its flow were spread evenly over all other cities."""
    cores = (case.everyone["role"] == "core").sum()
    others = len(case.everyone) - 1
    return (cores / others, tr("even spread")) if cores and others else None


def _title(rows):
    most = rows["core_dependence"].iloc[0]
    first = [
        name for name, share in zip(rows["name"], rows["core_dependence"]) if is_tie(share, most)
    ]
    if most <= 0:
        return tr("No secondary city has flow with a core")
    if len(first) > 1:
        text = tr("{count} cities depend most on cores, with {share} of their flow: {cities}")
    else:
        text = tr("{cities} depends most on cores: {share} of its flow is with them")
    return text.format(count=len(first), share=percent(most), cities=tr(listed(first, 3)))


def _reading():
    return tr(
        "How to read: the longer the bar, the more of a city's flow, both ways, is with cores; its "
        "first part is the flow with the one core named beside it. The dashed line is where all "
        "would be if flow were spread evenly."
    )


def _note(case, rows, former):
    said = [note_of_cut(len(rows))]
    if former:
        said.append(tr("Rings show {period}.").format(period=case.first_period()))
    apart = (case.everyone["role"] == "secondary").sum() - len(rows)
    if apart:
        said.append(tr("Cities not shown, as nothing flows there: {count}.").format(count=apart))
    return " ".join(filter(None, said))
