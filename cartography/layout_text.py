"""The lettering of print layouts."""

from qgis.core import QgsTextFormat, QgsUnitTypes
from qgis.PyQt.QtGui import QColor, QFont

from . import ramps
from .labels import font_family

#: Points of text; a title may be smaller where it is long.
TITLE = 20.0, 17.0, 14.0
SUBTITLE, HEADING, TEXT, SMALL = 11.0, 10.0, 8.0, 7.0


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
