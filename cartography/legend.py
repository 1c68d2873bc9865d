"""The legend of a finished map, drawn in a column of its own; it shrinks rather than be cut off."""

from dataclasses import dataclass, field
from math import floor, log10

from qgis.core import QgsRenderContext
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QPen, QPolygonF

from ..i18n import tr
from . import fields, flow_lines, ramps, scales
from .city_symbols import size_scale
from .labels import font_family
from .numbers import number_text

_WRAP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
_TOP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_KEY = 11.0
_GAP = 2.5
_SMALL, _TEXT, _HEADING = 7.0, 8.0, 9.0


class Pen:
    """A painter that thinks in mm and points."""

    def __init__(self, painter, dpi, scale=1.0):
        self.painter = painter
        self.dpi = dpi
        self.scale = scale
        self.unit = dpi / 25.4 * scale
        self.context = QgsRenderContext.fromQPainter(painter)
        self.context.setScaleFactor(self.unit)

    def scaled(self, scale):
        """The same painter with everything smaller."""
        return Pen(self.painter, self.dpi, scale)

    def text(self, box, text, points=_TEXT, bold=False, color=ramps.INK, flags=_WRAP):
        """Draw text into a box in mm, wrapped at its width."""
        self._set_font(points, bold)
        self.painter.setPen(QColor(color))
        self.painter.drawText(self._pixels(box), flags, text)

    def text_height(self, width, text, points=_TEXT, bold=False):
        """Height in mm that a text takes at a width in mm."""
        self._set_font(points, bold)
        box = self._pixels(QRectF(0, 0, width, 1000))
        return self.painter.boundingRect(box, _TOP, text).height() / self.unit

    def line(self, start, end, width=0.2, color=ramps.INK):
        """Draw a straight line, in mm."""
        self.painter.setPen(QPen(QColor(color), width * self.unit))
        self.painter.drawLine(start * self.unit, end * self.unit)

    def circle(self, centre, diameter, width=0.25, color=ramps.INK):
        """Draw an empty circle, in mm."""
        self.painter.setPen(QPen(QColor(color), width * self.unit))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = diameter / 2 * self.unit
        self.painter.drawEllipse(centre * self.unit, radius, radius)

    def box(self, box, fill, edge=ramps.INK, width=0.2):
        """Draw a filled rectangle, in mm."""
        self.painter.setPen(QPen(QColor(edge), width * self.unit))
        self.painter.setBrush(QColor(fill))
        self.painter.drawRect(self._pixels(box))

    def marker(self, symbol, centre):
        """Draw a point symbol, or the one within a polygon's centre."""
        symbol = symbol.clone()
        if symbol.symbolLayer(0).subSymbol() is not None:
            symbol = symbol.symbolLayer(0).subSymbol().clone()
        symbol.startRender(self.context)
        symbol.renderPoint(centre * self.unit, None, self.context)
        symbol.stopRender(self.context)

    def link(self, symbol, start, end):
        """Draw a line symbol between two points, in mm."""
        symbol.startRender(self.context)
        line = QPolygonF([start * self.unit, end * self.unit])
        symbol.renderPolyline(line, None, self.context)
        symbol.stopRender(self.context)

    def _set_font(self, points, bold):
        font = QFont(font_family())
        font.setPixelSize(max(1, round(points / 72 * self.dpi * self.scale)))
        font.setBold(bold)
        self.painter.setFont(font)

    def _pixels(self, box):
        unit = self.unit
        return QRectF(box.x() * unit, box.y() * unit, box.width() * unit, box.height() * unit)


@dataclass
class Text:
    """A heading or a remark over the whole width."""

    text: str
    points: float = _HEADING
    bold: bool = True
    color: str = ramps.INK
    space: float = 1.2

    def height(self, pen, width):
        return pen.text_height(width, self.text, self.points, self.bold) + self.space

    def draw(self, pen, x, y, width):
        box = QRectF(x, y, width, self.height(pen, width))
        pen.text(box, self.text, self.points, self.bold, self.color, _TOP)


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


class LinkKey(Key):
    """A link symbol with its label."""

    def _draw_symbol(self, pen, x, y):
        pen.link(self.symbol, QPointF(x, y), QPointF(x + _KEY, y))


@dataclass
class Sizes:
    """Nested circles for the size of cities."""

    #: Value -> diameter in mm, largest first.
    circles: list = field(default_factory=list)

    def height(self, pen, width):
        return max(self.circles[0][1], 3.6 * len(self.circles)) + 1.5

    def draw(self, pen, x, y, width):
        largest = self.circles[0][1]
        bottom = y + max(largest, 3.6 * len(self.circles)) + 0.5
        centre_x = x + max(_KEY, largest) / 2
        step = max(3.6, largest / len(self.circles))
        for i, (value, diameter) in enumerate(self.circles):
            pen.circle(QPointF(centre_x, bottom - diameter / 2), diameter)
            text_y = bottom - step * (len(self.circles) - i - 0.5)
            pen.line(
                QPointF(centre_x, bottom - diameter), QPointF(x + _KEY + 1.5, text_y), 0.1, "#6b7178"
            )
            box = QRectF(x + _KEY + _GAP, text_y - 2, width - _KEY - _GAP, 4)
            pen.text(box, number_text(value))


@dataclass
class ScaleBar:
    """A bar of a round number of km."""

    kilometers: float
    length: float

    def height(self, pen, width):
        return 8.0

    def draw(self, pen, x, y, width):
        half = self.length / 2
        pen.box(QRectF(x, y + 5.2, half, 1.2), ramps.INK)
        pen.box(QRectF(x + half, y + 5.2, half, 1.2), ramps.PAPER)
        pen.text(QRectF(x, y, 10, 4.6), number_text(0), _SMALL)
        label = QRectF(x + self.length - 20, y, 40, 4.6)
        centred = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
        pen.text(label, number_text(self.kilometers, "km"), _SMALL, flags=centred)


def draw_legend(painter, dpi, box, rows, bottom_rows=()):
    """Draw rows from the top of a box in mm, and others at its foot.

    Returns
    -------
    float
        The scale at which all of it fits the box: 1, or less where it had to shrink.
    """
    scale = 1.0
    for _ in range(12):
        pen = Pen(painter, dpi, scale)
        width = box.width() / scale
        heights = [row.height(pen, width) for row in (*rows, *bottom_rows)]
        if sum(heights) * scale <= box.height():
            break
        scale *= 0.92
    x, y = box.x() / scale, box.y() / scale
    bottom = y + box.height() / scale - sum(heights[len(rows) :])
    for row, height in zip(rows, heights):
        row.draw(pen, x, y, width)
        y += height
    for row, height in zip(bottom_rows, heights[len(rows) :]):
        row.draw(pen, x, bottom, width)
        bottom += height
    return scale


def city_rows(layer, entry=None, size=None):
    """Legend rows of a styled city layer; `entry` is the measure shown, if any."""
    rows, roles = [], []
    for rule in layer.renderer().rootRule().children():
        if rule.symbol() is not None:
            roles.append(Key(rule.symbol(), rule.label()))
        else:
            rows += [Text(rule.label()), *_reading(entry)]
            rows += [Key(child.symbol(), child.label()) for child in rule.children()]
            rows.append(Gap())
    return [Text(tr("Cities")), *roles, *_size_rows(layer, size), Gap(), *rows]


def _reading(entry):
    if entry is None or not entry.high:
        return []
    texts = tr("High: {}").format(entry.high), tr("Low: {}").format(entry.low)
    return [Text(text, _SMALL, False, "#5a6068", 0.3) for text in texts] + [Gap(1.0)]


def _size_rows(layer, size):
    name, largest, count = size_scale(layer, size)
    if name is None:
        return []
    values = round_values(largest)
    circles = [(value, scales.city_size(value, largest, count)) for value in values]
    entry = fields.measure_entry(layer, name)
    return [Gap(2), Text(entry.label, _SMALL, False, "#5a6068"), Sizes(circles)]


def link_rows(layer, unit=""):
    """Legend rows of a styled link layer."""
    rows = [Text(tr("Links"))]
    for group in layer.renderer().rootRule().children():
        if group.label():
            rows.append(Text(group.label(), _SMALL, False, "#5a6068"))
        rows += [
            LinkKey(flow_lines.legend_symbol(rule.symbol()), rule.label())
            for rule in group.children()
        ]
    return [*rows, *_width_rows(layer)]


def _width_rows(layer):
    largest = flow_lines.largest_flow(layer)
    if not largest:
        return []
    entry = fields.measure_entry(layer, flow_lines.flow_field(layer))
    keys = []
    for value in round_values(largest):
        width = scales.link_width(value, largest)
        keys.append(LinkKey(flow_lines.sample_symbol(layer, "#6b7178", width), number_text(value)))
    return [Gap(2), Text(entry.label, _SMALL, False, "#5a6068"), *keys]


def round_values(largest):
    """Three values to show a scale by: the largest in round numbers, about 1/3 and 1/10 of it."""
    top = _round_down(largest)
    values = [top, _round_down(top / 3), _round_down(top / 10)]
    if float(largest).is_integer() and largest >= 3:
        values = [max(1.0, float(floor(value))) for value in values]
    return sorted(set(values), reverse=True)


def _round_down(value):
    power = 10.0 ** floor(log10(value))
    factor = max(f for f in (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8) if f * power <= value * (1 + 1e-9))
    return float(f"{factor * power:.10g}")


def scale_bar(meters_per_mm, longest=40.0):
    """The longest bar of round km that fits."""
    most = meters_per_mm * longest / 1000
    if most <= 0:
        return None
    power = 10.0 ** floor(log10(most))
    kilometers = max(f for f in (1, 2, 5) if f * power <= most) * power
    return ScaleBar(kilometers, kilometers * 1000 / meters_per_mm)
