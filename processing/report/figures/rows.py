"""A chart with a row a city (or region): names on the left, one scale for all, values beside."""

from ....analysis.findings import number
from ....i18n import tr
from .figure import WIDTH
from .key import HEIGHT, key, width_of_key
from .lettering import shortened, width_of
from .scales import Linear
from .svg import line, words

#: Rows that a page of A4 has room for.
MOST = 36
#: Thickness of a bar.
BAR = 11
_TOP = 40
_BOTTOM = 8
_RULE = 18
#: Marks of a scale, and the room that each takes.
_MOST_TICKS, _PER_TICK = 5, 45
_LONGEST_NAME = 150
#: Share of the width that names may take.
_NAMES = 0.3


class Rows:
    """The frame of a chart of rows.

    Parameters
    ----------
    names : list of str
        One a row, from the top.
    ends : (float, float)
        Both ends of the scale.
    show : callable
        A value of the scale -> text.
    title : str
        What the scale shows.
    beside : float
        Room to the right of the scale.
    entries : list, optional
        Of the key, as `key.key` takes them.
    rule : (float, str), optional
        A value at which a dashed line runs through all rows, and what it stands for.
    row : float
        Height of a row.
    width : float
        Of the drawing.
    """

    def __init__(self, names, ends, show, title, beside=20, entries=(), rule=None, row=18,
                 width=WIDTH):  # fmt: skip
        self.width = width
        room = min(_LONGEST_NAME, _NAMES * width)
        self._names = [shortened(name, room) for name in names]
        self._show, self._row = show, row
        self._title = shortened(title, width, 11)
        self._entries, self._rule = entries, rule
        self._top = _TOP + (HEIGHT if entries else 0)
        left = max(map(width_of, self._names), default=0) + 16
        self.scale = Linear(*ends, left, width - beside)
        self._bottom = self._top + row * len(names)
        self.height = self._bottom + _BOTTOM + (_RULE if rule else 0)

    def y(self, row):
        """The middle of a row."""
        return self._top + self._row * (row + 0.5)

    @property
    def ticks_y(self):
        """The height at which the values of the scale are written."""
        return self._top - 14

    def frame(self, ticks=None):
        """Key, grid, scale and names; `ticks` are the values marked, round ones by default."""
        start, top = self.scale.start, self._top
        marks = [
            *key(self._fitting(width_of_key(self._entries)), self._entries),
            words(self._fitting(width_of(self._title, 11)), top - 32, self._title, "axis-title"),
        ]
        for value in self.scale.ticks(self._tick_count()) if ticks is None else ticks:
            x = self.scale.place(value)
            marks.append(line(x, top - 6, x, self._bottom, "zero" if value == 0 else "grid"))
            marks.append(words(x, top - 14, self._show(value), "tick", "middle"))
        marks += [
            words(start - 10, self.y(row), name, "label", "end")
            for row, name in enumerate(self._names)
        ]
        return marks + (self._ruled(*self._rule) if self._rule else [])

    def _tick_count(self):
        """As many marks of the scale as there is room for their texts."""
        return max(min(_MOST_TICKS, int((self.scale.end - self.scale.start) / _PER_TICK)), 1)

    def _fitting(self, width):
        """Where something of a width begins: with the scale, or before it for want of room."""
        return max(min(self.scale.start, self.width - width), 0)

    def _ruled(self, value, text):
        x, foot = self.scale.place(value), self._bottom + 6
        return [
            line(x, self._top - 6, x, foot, "rule"),
            words(min(x, self.width - width_of(text) / 2), foot + 9, text, "tick", "middle"),
        ]


def note_of_cut(count):
    """A sentence on the rows beyond those that there is room for; empty where there are none."""
    if count <= MOST:
        return ""
    return tr("The first {shown} of {count} cities.").format(shown=MOST, count=number(count))
