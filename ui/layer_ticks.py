"""The ticks of the layer tree that the dock changes, and those that were there before.

A tick that was there before is kept in its node of the tree, so that it is there after the project
was saved and opened.
"""

from ..cartography import fields

PROPERTY = fields.PREFIX + "own_tick"
_TICKED, _CLEARED = "1", "0"


def show(project, shown, hidden=()):
    """Let the map show some layers, and not others that were shown before.

    Parameters
    ----------
    project : QgsProject
    shown : iterable of QgsMapLayer
        They are ticked, and so are the groups that they are in.
    hidden : iterable of QgsMapLayer
        They are cleared.
    """
    for layer in hidden:
        for node in _nodes(project, layer)[:1]:
            _tick(node, False)
    for layer in shown:
        for node in _nodes(project, layer):
            _tick(node, True)


def is_changed(project, layers):
    """Whether one of the layers, or of their groups, has another tick than before."""
    return any(node.customProperty(PROPERTY) for layer in layers for node in _nodes(project, layer))


def give_back(project, layers):
    """Give layers and their groups the ticks that they had before."""
    for layer in layers:
        for node in _nodes(project, layer):
            own = node.customProperty(PROPERTY)
            if own:
                node.setItemVisibilityChecked(own == _TICKED)
                node.removeCustomProperty(PROPERTY)


def _nodes(project, layer):
    """The node of a layer, then those of the groups around it."""
    root = project.layerTreeRoot()
    node, found = root.findLayer(layer.id()), []
    while node is not None and node.parent() is not None:
        found.append(node)
        node = node.parent()
    return found


def _tick(node, is_ticked):
    """Tick or clear a node, and keep what it was; back as it was there is nothing to keep."""
    if node.itemVisibilityChecked() == is_ticked:
        return
    own = node.customProperty(PROPERTY)
    if not own:
        node.setCustomProperty(PROPERTY, _CLEARED if is_ticked else _TICKED)
    elif (own == _TICKED) == is_ticked:
        node.removeCustomProperty(PROPERTY)
    node.setItemVisibilityChecked(is_ticked)
