"""A layer's own style, kept in the layer while the dock gives it another."""

from qgis.core import QgsMapLayer, QgsReadWriteContext
from qgis.PyQt.QtXml import QDomDocument

from ..cartography import fields
from ..cartography.layer_memory import repaint

PROPERTY = fields.PREFIX + "own_style"


def is_kept(layer):
    """Whether the layer wears another style than its own."""
    return bool(layer.customProperty(PROPERTY))


def keep(layer):
    """Keep the layer's style, unless an earlier one is kept already.

    It is kept in a custom property, so that it is there after the project was saved and opened.
    """
    if is_kept(layer):
        return
    document = QDomDocument()
    layer.exportNamedStyle(document, QgsReadWriteContext(), _categories())
    layer.setCustomProperty(PROPERTY, document.toString(-1))


def give_back(layer):
    """Give the layer its own style again, where one was kept."""
    if not is_kept(layer):
        return
    document = QDomDocument()
    document.setContent(layer.customProperty(PROPERTY))
    layer.importNamedStyle(document, _categories())
    layer.removeCustomProperty(PROPERTY)
    announce(layer)


def announce(layer):
    """Let the canvas and all that watches the layer's style follow."""
    repaint(layer)
    layer.emitStyleChanged()


def _categories():
    """What the dock changes; all else that the analyst does to the layer meanwhile stays."""
    categories = QgsMapLayer.StyleCategory
    return categories.Symbology | categories.Labeling | categories.Diagrams | categories.MapTips
