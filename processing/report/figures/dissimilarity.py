"""Cooperation without flows: how far what each city does is from what cores do."""

from ....analysis.findings import number
from ....analysis.notes import listed
from ....analysis.result_tables import of_level
from ....i18n import tr
from .cases import cases, names_of
from .figure import Figure
from .rows import BAR, MOST, Rows, note_of_cut
from .svg import bar, of, words


def dissimilarity(tables):
    """A figure for each region with dissimilarity from cores; none where pairs have flows."""
    if of_level(tables, "link", "krugman", "flow"):
        return
    for case in cases(tables, "city", "core_dissimilarity"):
        rows = case.rows[case.rows["role"] == "secondary"]
        if len(rows) > 1:
            rows = rows.assign(name=names_of(rows))
            yield _figure(case, rows.sort_values("core_dissimilarity", ascending=False))


def _figure(case, rows):
    shown = rows.head(MOST)
    chart = Rows(
        list(shown["name"]), (0, 2), number, tr("Dissimilarity from cores (0 to 2)"), beside=50
    )
    marks = chart.frame()
    for place, row in enumerate(shown.to_dict("records")):
        value = row["core_dissimilarity"]
        start, end = chart.scale.place(0), chart.scale.place(value)
        tip, whose = f"{row['name']}: {number(value)}", of(row.get("city_id"))
        marks.append(bar(start, end, chart.y(place), BAR, "secondary", tip, **whose))
        marks.append(words(end + 8, chart.y(place), number(value), "label"))
    texts = [f"{n} {number(v)}" for n, v in zip(rows["name"], rows["core_dissimilarity"])]
    return Figure(
        tr("{city} differs most from the cores in what it does").format(city=rows["name"].iloc[0]),
        tr(
            "How to read: 0 means that a city has the same mix of sectors as the cores, 2 that it "
            "has none of theirs. A city that differs could complement them; give flows, and the "
            "report shows whether it does."
        ),
        note_of_cut(len(rows)),
        listed(texts, 10), case.place, chart.height, marks,
    )  # fmt: skip
