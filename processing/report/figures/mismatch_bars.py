"""Governance: where capacity, goals and power of each city fall short, as the analyst scored it."""

from collections import Counter

from ....analysis.findings import known_number, known_text, number
from ....analysis.notes import listed
from ....i18n import tr
from .cases import cases, names_of
from .figure import WIDTH, Figure
from .key import key
from .lettering import shortened, width_of
from .rows import BAR, MOST, note_of_cut
from .scales import Linear
from .svg import bar, words

_TOP, _ROW, _FOOT, _GAP = 50, 20, 8, 14
_LONGEST_NAME = 130
#: Measures of the five bars; that of the actor is taken from its power where it is not given.
_MEASURES = (
    "place_gap",
    "priority_gap_vertical",
    "actor_gap",
    "vertical_gap",
    "priority_gap_horizontal",
)


def mismatch_bars(tables):
    """A figure for each region whose cities have any measure of governance."""
    drawn = set()
    for measure in (*_MEASURES, "actor_power"):
        for case in cases(tables, "city", measure):
            rows = _scored(case.everyone)
            if case.place not in drawn and len(rows):
                drawn.add(case.place)
                yield _figure(case, rows)


def _scored(rows):
    """The cities of which anything was scored, cores first."""
    rows = rows.assign(name=names_of(rows), actor_gap=_powerless(rows))
    rows = rows.dropna(how="all", subset=[measure for measure in _MEASURES if measure in rows])
    return rows.sort_values(["role", "name"], key=_in_order, kind="mergesort")


def _figure(case, rows):
    shown = rows.head(MOST)
    names = [shortened(name, _LONGEST_NAME) for name in shown["name"]]
    left = max(map(width_of, names)) + 16
    scales = _columns(left)
    height = _TOP + _ROW * len(shown) + _FOOT
    marks = [
        words(scale.start, _TOP - 16, heading, "label strong")
        for scale, heading in zip(scales, _headings())
    ] + key(left, [("loss", False, tr("gap")), ("unscored", False, tr("not scored"))])
    for place, row in enumerate(shown.to_dict("records")):
        y = _TOP + _ROW * (place + 0.5)
        marks.append(words(left - 10, y, names[place], "label", "end"))
        for measure, scale in zip(_MEASURES, scales):
            marks += _bar(scale, y, known_number(row.get(measure)))
    return Figure(
        _title(rows),
        _reading(),
        note_of_cut(len(rows)),
        listed(rows["name"], 10),
        case.place,
        height,
        marks,
    )


def _in_order(column):
    """Cores, then secondary cities, then others; names as they are."""
    return (
        column.map({"core": "0", "secondary": "1", "": "2"}.get)
        if column.name == "role"
        else column
    )


def _powerless(rows):
    """1 less the power of each city over the largest of the region; NaN without any."""
    if "actor_gap" in rows:
        return rows["actor_gap"]
    if "actor_power" not in rows or not rows["actor_power"].max() > 0:
        return float("nan")
    return 1 - rows["actor_power"] / rows["actor_power"].max()


def _columns(left):
    wide = (WIDTH - left - _GAP * 4) / 5
    starts = (left + (wide + _GAP) * place for place in range(5))
    return [Linear(0, 1, start, start + wide) for start in starts]


def _headings():
    return tr("Place"), tr("Priority"), tr("Power"), tr("Vertical"), tr("Horizontal")


def _bar(scale, y, value):
    whole = bar(scale.start, scale.end, y, BAR, "track" if value is not None else "unscored")
    if value is None:
        return [whole]
    inside = min(max(value, 0), 1)
    return [
        whole,
        bar(scale.start, scale.place(inside), y, BAR, "loss", number(value, 2)),
    ]


def _title(rows):
    texts = {
        "place": tr("The gap of place is the largest in {count} of {all} cities, as scored by the "
                    "analyst"),
        "priority": tr("The vertical gap of priority is the largest in {count} of {all} cities, as "
                       "scored by the analyst"),
        "actor": tr("The gap of power is the largest in {count} of {all} cities, as scored by the "
                    "analyst"),
    }  # fmt: skip
    main = rows["main_mismatch"].map(known_text) if "main_mismatch" in rows else ()
    counted = Counter(cause for cause in main if cause in texts)
    if not counted:
        return tr("Where capacity, goals and power fall short, as scored by the analyst")
    cause, count = counted.most_common(1)[0]
    return texts[cause].format(count=count, all=sum(counted.values()))


def _reading():
    return tr(
        "How to read: the longer the bar, the larger the gap, from 0 to 1 at the frame's end. "
        "Place: capacity and willingness missing. Priority: the city's goals differ "
        "from those of who makes the vision. Power: missing beside the strongest city. "
        "Vertical: what is planned and not carried out. Horizontal: the city's goals differ from "
        "the cores'. The five are on different scales: they are not to be added up. Scored by the "
        "analyst."
    )
