"""Polarization: which cities gained in the region, and which lost."""

from ....analysis.findings import MINUS, TIE, in_time, number
from ....analysis.notes import listed
from ....i18n import tr, tr_place
from .cases import cases, names_of, value_name
from .figure import WIDTH, Figure
from .key import city_key
from .rows import BAR, Rows
from .scales import linear
from .svg import bar, kind_of, of, words

#: Cities shown at each end of the ranking.
_MOST = 22
_BESIDE = 46


def share_changes(tables, width=WIDTH):
    """A figure for each region with the change of the cities' shares."""
    for case in cases(tables, "city", "share_change"):
        if len(case.rows) > 1 and case.rows["share_change"].abs().max() > TIE:
            rows = case.rows.assign(name=names_of(case.rows))
            rows = rows.sort_values("share_change", ascending=False, kind="mergesort")
            yield _figure(case, rows, width)


def _figure(case, rows, width):
    shown = rows if len(rows) <= 2 * _MOST else _ends(rows)
    points = 100 * shown["share_change"]
    scale = linear(points, 0, 1, at_least=(0,))
    chart = Rows(
        list(shown["name"]), (scale.low, scale.high), _signed,
        tr("Change of share, in points of the region's {value}").format(value=_value(case)),
        beside=_BESIDE, entries=city_key(rows), width=width,
    )  # fmt: skip
    marks = chart.frame()
    for place, (row, change) in enumerate(zip(shown.to_dict("records"), points)):
        start, end, y = chart.scale.place(0), chart.scale.place(change), chart.y(place)
        tip, whose = f"{row['name']}: {_signed(change)}", of(row.get("city_id"))
        marks.append(bar(start, end, y, BAR, kind_of(row["role"]), tip, **whose))
        marks.append(words(max(start, end) + 8, y, _signed(change), "label"))
    return Figure(
        _title(case, rows), _reading(), _note(rows, shown),
        listed((f"{n} {_signed(100 * c)}" for n, c in zip(rows["name"], rows["share_change"])), 10),
        _place(case), chart.height, marks, width,
    )  # fmt: skip


def _ends(rows):
    import pandas as pd

    return pd.concat([rows.head(_MOST), rows.tail(_MOST)])


def _value(case):
    return value_name(case, tr("value"))


def _place(case):
    """Region and the periods compared: shares change since the first that has any."""
    if "share" not in case.history:
        return case.place
    periods = case.history.dropna(subset=["share"])["period"]
    first = min(periods, key=in_time, default=case.period)
    return tr_place((case.region, f"{first} – {case.period}"))


def _signed(points):
    """Points of a per cent with their sign."""
    text = f"{abs(points):.2f}" if abs(points) < 0.095 else f"{abs(points):.1f}"
    if not text.strip("0."):
        return "0"
    return f"{'+' if points > 0 else MINUS}{text}"


def _title(case, rows):
    values = {
        "value": _value(case), "gainer": rows["name"].iloc[0], "loser": rows["name"].iloc[-1],
        "gain": _signed(100 * rows["share_change"].iloc[0]),
        "loss": _signed(100 * rows["share_change"].iloc[-1]),
    }  # fmt: skip
    cores = 100 * rows.loc[rows["role"] == "core", "share_change"].sum()
    if (rows["role"] == "core").sum() > 1 and abs(cores) >= 0.05:
        values["cores"] = number(abs(cores), 1)
        text = (
            tr("Cores gained {cores} points of the region's {value}; {loser} lost most ({loss})")
            if cores > 0
            else tr(
                "Cores lost {cores} points of the region's {value}; {gainer} gained most ({gain})"
            )
        )
    else:
        text = tr(
            "{gainer} gained most of the region's {value} ({gain}), {loser} lost most ({loss})"
        )
    return text.format(**values)


def _reading():
    return tr(
        "How to read: to the right, a city's share of the region has grown, to the left it has "
        "shrunk. A city can grow and still lose share."
    )


def _note(rows, shown):
    if len(shown) == len(rows):
        return ""
    return tr("The {count} largest gains and losses of {all} cities.").format(
        count=len(shown), all=len(rows)
    )
