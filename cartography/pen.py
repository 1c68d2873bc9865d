"""A painter in mm and points, for what stands around a map."""

from qgis.core import QgsGeometryGeneratorSymbolLayer, QgsRenderContext
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QPen, QPolygonF, QTextOption

from . import ramps
from .labels import font_family
from .numbers import unbroken

TEXT_SIZE = 8.0
LEFT, CENTRE = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter
TOP, MIDDLE = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignVCenter


class Pen:
    """A painter that thinks in mm and points."""

    def __init__(self, painter, dpi, scale=1.0, map_dpi=None):
        self.painter = painter
        self.dpi = dpi
        self.map_dpi = map_dpi or dpi
        self.scale = scale
        self.unit = dpi / 25.4 * scale
        self._context = QgsRenderContext.fromQPainter(painter)

    def scaled(self, scale):
        """The same painter with text smaller."""
        return Pen(self.painter, self.dpi, scale, self.map_dpi)

    def as_on_map(self, size):
        """A size of a symbol on the map, in mm of this pen."""
        return size * self.map_dpi / self.dpi / self.scale

    def text(
        self, box, text, points=TEXT_SIZE, *, bold=False, color=ramps.INK, align=LEFT | MIDDLE
    ):
        """Draw text into a box in mm, wrapped at its width."""
        self._set_font(points, bold)
        self.painter.setPen(QColor(color))
        self.painter.drawText(self._pixels(box), unbroken(text), _wrapped(align))

    def text_height(self, width, text, points=TEXT_SIZE, bold=False):
        """Height in mm that a text takes at a width in mm."""
        self._set_font(points, bold)
        box = self._pixels(QRectF(0, 0, width, 1000))
        taken = self.painter.boundingRect(box, unbroken(text), _wrapped(LEFT | TOP))
        return taken.height() / self.unit

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
        """Draw a point symbol, or the one within a polygon's symbol; it shrinks with the text."""
        first = symbol.symbolLayer(0)
        is_within = isinstance(first, QgsGeometryGeneratorSymbolLayer)
        own = (first.subSymbol() if is_within else symbol).clone()
        self._context.setScaleFactor(self.unit)
        own.startRender(self._context)
        own.renderPoint(centre * self.unit, None, self._context)
        own.stopRender(self._context)

    def link(self, symbol, start, end):
        """Draw a line symbol between two points, as wide as on the map."""
        self._context.setScaleFactor(self.map_dpi / 25.4)
        symbol.startRender(self._context)
        line = QPolygonF([start * self.unit, end * self.unit])
        symbol.renderPolyline(line, None, self._context)
        symbol.stopRender(self._context)

    def _set_font(self, points, bold):
        font = QFont(font_family())
        font.setPixelSize(max(1, round(points / 72 * self.dpi * self.scale)))
        font.setBold(bold)
        self.painter.setFont(font)

    def _pixels(self, box):
        unit = self.unit
        return QRectF(box.x() * unit, box.y() * unit, box.width() * unit, box.height() * unit)


def _wrapped(alignment):
    # Not flags of drawText: Qt 6 does not let alignment and wrapping be joined in one number.
    option = QTextOption(alignment)
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    return option
