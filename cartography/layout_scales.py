"""What sizes of circles and widths of lines stand for, as items of a print layout.

QGIS's own legend explains symbols, but no size that comes from an expression.
"""

from qgis.core import (
    QgsFillSymbol,
    QgsLayoutItemLabel,
    QgsLayoutItemPolyline,
    QgsLayoutItemShape,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLineSymbol,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QPolygonF

from . import fields, rules
from .layer_measures import measure_entry
from .layout_text import SMALL, lines_of, set_text
from .legend import city_rows, link_rows
from .legend_rows import GREY, Gap, LinkKey, Sizes
from .numbers import number_text

_MILLIMETERS = QgsUnitTypes.LayoutUnit.LayoutMillimeters
#: In mm: room of a symbol, between it and its number, of a row, and below a scale.
_KEY, _GAP, _ROW, _SPACE = 11.0, 2.5, 4.0, 2.0
_HEADING_ROW = 4.5


def add_scales(layout, layers, width):
    """Add the scales that styled layers are drawn with, in one group at the corner of the page.

    Parameters
    ----------
    layout : QgsPrintLayout
    layers : list of QgsVectorLayer
        City and link layers.
    width : float
        Room in mm.

    Returns
    -------
    QgsLayoutItemGroup or None
        With the id ``scales``; None where no size and no width stands for a number.
    """
    column = _Column(layout, width)
    for layer in layers:
        if fields.kind(layer) == "cities":
            entry = measure_entry(layer, rules.measure_of(layer))
            _add_sizes(column, city_rows(layer, entry))
        else:
            _add_widths(column, link_rows(layer))
    if not column.items:
        return None
    group = layout.groupItems(column.items)
    group.setId("scales")
    return group


def _add_sizes(column, rows):
    """Add nested circles with their numbers."""
    for place, row in enumerate(rows):
        if isinstance(row, Sizes) and row.circles:
            column.add_heading(rows[place - 1].text)
            column.add_circles(row.circles, getattr(row, "unit", ""))


def _add_widths(column, rows):
    """Add lines of some widths with their numbers, which stand below the last gap of a legend."""
    gaps = [place for place, row in enumerate(rows) if isinstance(row, Gap)]
    heading, *keys = rows[gaps[-1] + 1 :] if gaps else [None]
    if keys and all(isinstance(key, LinkKey) for key in keys):
        column.add_heading(heading.text)
        for key in keys:
            column.add_line(key.symbol, key.label)
        column.y += _SPACE


class _Column:
    """Items added from top to bottom."""

    def __init__(self, layout, width):
        self._layout, self._width = layout, width
        self.items = []
        self.y = 0.0

    def add_heading(self, text):
        height = _HEADING_ROW * lines_of(text, self._width, SMALL)
        self._add_text(text, 0.0, self.y, self._width, height)
        self.y += height

    def add_circles(self, circles, unit):
        """Add circles that stand in each other, the largest first, each with its number beside."""
        largest = circles[0][1]
        bottom = self.y + max(largest, _ROW * len(circles))
        centre, text_x = max(_KEY, largest) / 2, max(_KEY, largest) + _GAP
        for place, (value, size) in enumerate(circles):
            self._add_circle(centre - size / 2, bottom - size, size)
            text_y = bottom - _ROW * (len(circles) - place)
            middle = text_y + _ROW / 2
            self._add_line(_thin_line(), (centre, bottom - size), (text_x - 0.8, middle))
            self._add_text(number_text(value, unit), text_x, text_y, self._width - text_x, _ROW)
        self.y = bottom + _SPACE

    def add_line(self, symbol, text):
        middle = self.y + _ROW / 2
        self._add_line(symbol.clone(), (0.0, middle), (_KEY, middle))
        self._add_text(text, _KEY + _GAP, self.y, self._width - _KEY - _GAP, _ROW)
        self.y += _ROW

    def _add_circle(self, x, y, size):
        item = QgsLayoutItemShape(self._layout)
        item.setShapeType(QgsLayoutItemShape.Shape.Ellipse)
        item.setSymbol(
            QgsFillSymbol.createSimple(
                {"color": "255,255,255,0", "outline_color": GREY, "outline_width": "0.2"}
            )
        )
        self._add(item, x, y, size, size)

    def _add_line(self, symbol, start, end):
        line = QPolygonF([QPointF(*start), QPointF(*end)])
        item = QgsLayoutItemPolyline(line, self._layout)
        item.setSymbol(symbol)
        self._layout.addLayoutItem(item)
        self.items.append(item)

    def _add_text(self, text, x, y, width, height):
        label = QgsLayoutItemLabel(self._layout)
        label.setText(text)
        set_text(label, SMALL, color=GREY)
        label.setHAlign(Qt.AlignmentFlag.AlignLeft)
        label.setVAlign(Qt.AlignmentFlag.AlignVCenter)
        self._add(label, x, y, width, height)

    def _add(self, item, x, y, width, height):
        self._layout.addLayoutItem(item)
        item.attemptMove(QgsLayoutPoint(x, y, _MILLIMETERS))
        item.attemptResize(QgsLayoutSize(width, height, _MILLIMETERS))
        self.items.append(item)


def _thin_line():
    return QgsLineSymbol.createSimple({"color": GREY, "width": "0.1"})
