"""Where a layer comes from: the run that made it, and the group of the layer tree it lies in."""

from qgis.core import QgsLayerTreeGroup

from ..cartography import fields


def whole_run_of(layer):
    """The run that a layer is of, or of which its own is a part."""
    return run_of(layer).partition("/")[0]


def run_of(layer):
    """The run that made a layer; empty where none is known."""
    return layer.customProperty(fields.PREFIX + "run") or ""


def is_of_part(layer):
    """Whether an analysis of a whole region made the layer besides its main ones."""
    return "/" in run_of(layer)


def group_of(layer, root):
    """The group of the layer tree that holds the layer; None for the tree itself."""
    node = root.findLayer(layer.id())
    parent = node.parent() if node is not None else None
    return parent if isinstance(parent, QgsLayerTreeGroup) and parent.parent() else None
