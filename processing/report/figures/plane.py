"""A chart of points on two axes."""

from .figure import WIDTH
from .key import HEIGHT, key
from .lettering import shortened, width_of
from .svg import line, words

_TOP, _RIGHT, _FOOT = 30, 20, 42
#: Width that the marks of the upright axis are given.
_ASIDE = 70
#: Height of a line of words in a corner.
_LINE = 14
#: Distance between two values of the axis across.
_APART = 3


class Plane:
    """The frame of a chart of points.

    Parameters
    ----------
    across, up : callable
        Make the scales of both axes from two places.
    titles : (str, str)
        What the axes show.
    show : (callable, callable)
        A value of an axis -> text.
    entries : list, optional
        Of the key, as `key.key` takes them.
    height, width : float
        Of the drawing.
    """

    def __init__(self, across, up, titles, show, entries=(), height=380, width=WIDTH):
        self.width = width
        self.height = height
        self._entries = entries
        self.left, self.right = _ASIDE, width - _RIGHT
        self.top, self.foot = _TOP + (HEIGHT if entries else 0), height - _FOOT
        self.across = across(self.left + 12, self.right - 12)
        self.up = up(self.foot - 10, self.top + 10)
        self._titles, self._show = titles, show

    def place(self, x, y):
        """Where a point stands."""
        return self.across.place(x), self.up.place(y)

    def frame(self):
        """Key, grid, marks and titles of both axes."""
        marks = []
        reached = 0
        for value in self.across.ticks():
            x, text = self.across.place(value), self._show[0](value)
            marks.append(line(x, self.top, x, self.foot, "grid"))
            half = width_of(text, 11) / 2
            # In a narrow drawing there is no room for every value.
            if x - half >= reached:
                marks.append(words(x, self.foot + 12, text, "tick", "middle"))
                reached = x + half + _APART
        for value in self.up.ticks():
            y = self.up.place(value)
            marks.append(line(self.left, y, self.right, y, "grid"))
            marks.append(words(self.left - 8, y, self._show[1](value), "tick", "end"))
        return [
            *key(self.left, self._entries),
            *marks,
            words(0, self.top - 22, self._fitting(self._titles[1]), "axis-title"),
            words(self.right, self.height - 8, self._fitting(self._titles[0]), "axis-title", "end"),
        ]

    def _fitting(self, title):
        return shortened(title, self.right, 11)

    def corner(self, text, is_top, is_left):
        """What lies in a corner, said there; `text` may have several lines."""
        x = self.left + 8 if is_left else self.right - 8
        lines, top = text.split("\n"), self.box_of_corner(text, is_top, is_left)[1]
        anchor = "start" if is_left else "end"
        return "".join(
            words(x, top + _LINE * (place + 0.5), line, "corner", anchor)
            for place, line in enumerate(lines)
        )

    def box_of_corner(self, text, is_top, is_left):
        """The box that the words of a corner take: left, top, right, bottom."""
        lines = text.split("\n")
        wide, high = max(map(width_of, lines)), _LINE * len(lines)
        x = self.left + 8 if is_left else self.right - 8 - wide
        y = self.top + 1 if is_top else self.foot - 1 - high
        return x, y, x + wide, y + high
