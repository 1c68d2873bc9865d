"""A layer's own style, kept in the layer while the dock gives it another.

The analyst may give the layer a style by hand meanwhile: from then on that is its own.
"""

from qgis.core import QgsMapLayer, QgsReadWriteContext
from qgis.PyQt.QtXml import QDomDocument

from ..cartography import fields, rules
from ..cartography.held_styles import hold_style
from ..cartography.layer_memory import repaint

PROPERTY = fields.PREFIX + "own_style"


def is_kept(layer):
    """Whether the layer wears a style of the dock's over its own."""
    return _was_kept(layer) and not rules.is_foreign(layer)


def is_replaced(layer):
    """Whether the analyst has given the layer a style in place of the dock's."""
    return _was_kept(layer) and rules.is_foreign(layer)


def _was_kept(layer):
    return bool(layer.customProperty(PROPERTY))


def keep(layer):
    """Keep the layer's own style, unless it wears another, and its own is kept already.

    It is kept in a custom property, so that it is there after the project was saved and opened.
    """
    if is_kept(layer):
        return
    document = QDomDocument()
    layer.exportNamedStyle(document, QgsReadWriteContext(), _categories())
    layer.setCustomProperty(PROPERTY, document.toString(-1))


def give_back(layer):
    """Give the layer its own style again, where one was kept."""
    text = layer.customProperty(PROPERTY) if is_kept(layer) else ""
    # Before the style changes: it is not the analyst who changes it now.
    layer.removeCustomProperty(PROPERTY)
    if text:
        document = QDomDocument()
        document.setContent(text)
        hold_style(layer)
        layer.importNamedStyle(document, _categories())
        announce(layer)


def announce(layer):
    """Let the canvas and all that watches the layer's style follow."""
    repaint(layer)
    layer.emitStyleChanged()


def _categories():
    """What the dock changes; all else that the analyst does to the layer meanwhile stays."""
    categories = QgsMapLayer.StyleCategory
    return categories.Symbology | categories.Labeling | categories.Diagrams | categories.MapTips
