"""Polarization in one period: the level of each city beside that of the cores."""

from ....analysis.findings import number
from ....analysis.notes import listed
from ....i18n import tr
from .cases import cases, names_of
from .figure import Figure
from .rows import MOST, Rows, note_of_cut
from .scales import linear
from .svg import city, line, of, words


def levels(tables):
    """A figure for each region whose cities have a level, but no change of their share."""
    for case in cases(tables, "city", "relative_to_core"):
        rows = case.rows[case.rows["role"] != "core"]
        if len(rows) > 1 and not case.table.has("share_change"):
            rows = rows.assign(name=names_of(rows))
            yield _figure(case, rows.sort_values("relative_to_core", kind="mergesort"))


def _figure(case, rows):
    shown = rows.head(MOST)
    scale = linear(shown["relative_to_core"], 0, 1, at_least=(0, 1))
    chart = Rows(
        list(shown["name"]), (scale.low, scale.high), number,
        tr("Level, that of all cores together = 1"), beside=50, rule=(1, tr("level of the cores")),
    )  # fmt: skip
    marks = chart.frame()
    for place, row in enumerate(shown.to_dict("records")):
        value = row["relative_to_core"]
        x, y = chart.scale.place(value), chart.y(place)
        tip, whose = f"{row['name']}: {number(value, 2)}", of(row.get("city_id"))
        marks += [
            line(chart.scale.place(0), y, x, y, "stem"),
            city(x, y, row["role"], tip, **whose),
        ]
        marks.append(words(x + 10, y, number(value, 2), "label halo"))
    return Figure(
        _title(rows),
        tr("How to read: left of the dashed line a city's level is below that of the cores."),
        note_of_cut(len(rows)),
        listed((f"{n} {number(v, 2)}" for n, v in zip(rows["name"], rows["relative_to_core"])), 10),
        case.place, chart.height, marks,
    )  # fmt: skip


def _title(rows):
    behind = (rows["relative_to_core"] < 1).sum()
    if not behind:
        return tr("No city is behind the cores")
    if behind == 1:
        text = tr("{city} is the only one of {all} cities behind the cores")
    else:
        text = tr("{count} of {all} cities are behind the cores, {city} the farthest")
    return text.format(count=behind, all=len(rows), city=rows["name"].iloc[0])
