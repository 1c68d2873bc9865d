"""The kinds of rows that a legend is made of: each knows its height and draws itself, in mm."""

from dataclasses import dataclass, field
from math import floor, log10

from qgis.PyQt.QtCore import QPointF, QRectF

from . import ramps
from .numbers import number_text
from .pen import CENTRE, LEFT, MIDDLE, TOP

GREY = "#5a6068"
HEADING, SMALL = 9.0, 7.0
_KEY = 11.0
_GAP = 2.5


@dataclass
class Text:
    """A heading or a remark over the whole width."""

    text: str
    points: float = HEADING
    bold: bool = True
    color: str = ramps.INK
    space: float = 1.2

    def height(self, pen, width):
        return pen.text_height(width, self.text, self.points, self.bold) + self.space

    def draw(self, pen, x, y, width):
        box = QRectF(x, y, width, self.height(pen, width))
        pen.text(box, self.text, self.points, bold=self.bold, color=self.color, align=LEFT | TOP)


@dataclass
class Gap:
    """Room between two parts."""

    size: float = 4.0

    def height(self, pen, width):
        return self.size

    def draw(self, pen, x, y, width):
        """Nothing to draw."""


@dataclass
class Key:
    """A symbol with its label."""

    symbol: object
    label: str

    def height(self, pen, width):
        return max(4.8, pen.text_height(width - _KEY - _GAP, self.label) + 1.0)

    def draw(self, pen, x, y, width):
        height = self.height(pen, width)
        self._draw_symbol(pen, x, y + height / 2)
        pen.text(QRectF(x + _KEY + _GAP, y, width - _KEY - _GAP, height), self.label)

    def _draw_symbol(self, pen, x, y):
        pen.marker(self.symbol, QPointF(x + _KEY / 2, y))


class ColorKey(Key):
    """The colour of a bar with its label; `symbol` is the colour."""

    def _draw_symbol(self, pen, x, y):
        pen.box(QRectF(x + _KEY / 2 - 1.5, y - 1.5, 3.0, 3.0), self.symbol)


class LinkKey(Key):
    """A link symbol with its label."""

    def _draw_symbol(self, pen, x, y):
        pen.link(self.symbol, QPointF(x, y), QPointF(x + _KEY, y))


@dataclass
class Sizes:
    """Nested circles for the size of cities."""

    #: Value -> diameter in mm, largest first.
    circles: list = field(default_factory=list)
    unit: str = ""

    def height(self, pen, width):
        return self._room(pen) + 1.5

    def _room(self, pen):
        return max(pen.as_on_map(self.circles[0][1]), 3.6 * len(self.circles))

    def draw(self, pen, x, y, width):
        largest = pen.as_on_map(self.circles[0][1])
        bottom = y + self._room(pen) + 0.5
        centre_x = x + max(_KEY, largest) / 2
        text_x = x + max(_KEY, largest) + _GAP
        step = self._room(pen) / len(self.circles)
        for i, (value, size) in enumerate(self.circles):
            diameter = pen.as_on_map(size)
            pen.circle(QPointF(centre_x, bottom - diameter / 2), diameter)
            text_y = bottom - step * (len(self.circles) - i - 0.5)
            start = QPointF(centre_x, bottom - diameter)
            pen.line(start, QPointF(text_x - 1, text_y), 0.1, GREY)
            pen.text(
                QRectF(text_x, text_y - 2, width - text_x + x, 4), number_text(value, self.unit)
            )


@dataclass
class ScaleBar:
    """A bar of a round number of km."""

    kilometers: float
    length: float

    def height(self, pen, width):
        return 8.0

    def draw(self, pen, x, y, width):
        length = self.length / pen.scale
        half = length / 2
        pen.box(QRectF(x, y + 5.2, half, 1.2), ramps.INK)
        pen.box(QRectF(x + half, y + 5.2, half, 1.2), ramps.PAPER)
        pen.text(QRectF(x, y, 10, 4.6), number_text(0), SMALL)
        label = QRectF(x + length - 20, y, 40, 4.6)
        pen.text(label, number_text(self.kilometers, "km"), SMALL, align=CENTRE | MIDDLE)


def scale_bar(meters_per_mm, longest):
    """The longest bar of round km that fits."""
    most = meters_per_mm * longest / 1000
    if most <= 0:
        return None
    power = 10.0 ** floor(log10(most))
    kilometers = max(f for f in (1, 2, 5) if f * power <= most) * power
    return ScaleBar(kilometers, kilometers * 1000 / meters_per_mm)
