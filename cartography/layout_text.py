"""The lettering of print layouts, and the room that it takes."""

from math import ceil

from qgis.core import QgsTextFormat, QgsUnitTypes
from qgis.PyQt.QtGui import QColor, QFont

from . import ramps
from .labels import font_family

#: Points of text; a title may be smaller where it is long.
TITLE = 20.0, 17.0, 14.0
SUBTITLE, HEADING, TEXT, SMALL = 11.0, 10.0, 8.0, 7.0
_MM_A_POINT = 0.3528
#: Width of a character with its part of what is left free at the end of lines, of its height.
_WIDTH, _WIDTH_BOLD = 0.56, 0.64
#: Height of a line, of that of its letters.
_LINE = 1.45


def set_text(label, points, bold=False, color=ramps.INK):
    """Set font, size and colour of a layout's label."""
    if hasattr(label, "setTextFormat"):  # since QGIS 3.24
        label.setTextFormat(text_format(points, bold, color))
    else:
        label.setFont(font(points, bold))
        label.setFontColor(QColor(color))


def font(points, bold=False):
    """The font of our maps in a size."""
    found = QFont(font_family())
    found.setPointSizeF(points)
    found.setBold(bold)
    return found


def text_format(points, bold=False, color=ramps.INK):
    """The same as a text format."""
    text = QgsTextFormat()
    text.setFont(font(points, bold))
    text.setSize(points)
    text.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    text.setColor(QColor(color))
    return text


def text_width(text):
    """The width of a text, in characters of the Latin script; Chinese ones are twice as wide."""
    return sum(2 if ord(character) > 0x2E80 else 1 for character in text)


def lines_of(text, width, points, is_bold=False):
    """Lines that a text takes over a width in mm."""
    each = points * _MM_A_POINT * (_WIDTH_BOLD if is_bold else _WIDTH)
    return sum(max(1, ceil(text_width(line) * each / width)) for line in text.split("\n"))


def height_of(text, width, points, is_bold=False):
    """Room that a text needs over a width, in mm."""
    return lines_of(text, width, points, is_bold) * points * _MM_A_POINT * _LINE
