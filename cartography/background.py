"""Land, sea and boundaries behind a map, from QGIS's own world map and in muted colours.

In a project they are a group of ordinary layers at the bottom of the layer tree: a saved project
shows them without the plugin.
"""

from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsDatumTransform,
    QgsFillSymbol,
    QgsMapLayer,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ..i18n import tr
from . import fields

SEA, SHORE = "#e6edf2", "#c3ccd3"
LAND = "#f8f6f1"
_BOUNDARY = "#e4dfd5"
#: Tells our layers from others of the same source.
_PROPERTY = fields.PREFIX + "background"
#: Where a project keeps the colour that its canvas had before there was a sea.
_SCOPE, _FORMER_COLOR = "spatial_relations", "colour_without_sea"


def background_layers():
    """Yield land and its inner boundaries, top layer first; nothing where there is no world map.

    Yields
    ------
    QgsVectorLayer
        In EPSG:4326, styled.
    """
    path = Path(QgsApplication.pkgDataPath()) / "resources" / "data" / "world_map.gpkg"
    if not path.exists():
        return
    # Boundaries of every level look alike: the map takes no side in whose they are.
    for name, fill, edge, width in (
        ("states_provinces", "0,0,0,0", _BOUNDARY, 0.2),
        ("countries", LAND, SHORE, 0.25),
    ):
        options = QgsVectorLayer.LayerOptions()
        options.loadDefaultStyle = False
        layer = QgsVectorLayer(f"{path}|layername={name}", name, "ogr", options)
        symbol = QgsFillSymbol.createSimple(
            {"color": fill, "outline_color": edge, "outline_width": str(width)}
        )
        layer.setRenderer(QgsSingleSymbolRenderer(symbol))
        if layer.isValid():
            yield layer


def project_background(project):
    """The background layers that a project holds, top layer first.

    Returns
    -------
    list of QgsVectorLayer
        Empty where it has none.
    """
    nodes = project.layerTreeRoot().findLayers()
    layers = [node.layer() for node in nodes]
    return [layer for layer in layers if layer is not None and layer.customProperty(_PROPERTY)]


def add_background(project):
    """Add the background to a project, hidden and below all else, unless it has one.

    Returns
    -------
    list of QgsVectorLayer
        As `project_background`; empty where QGIS has no world map.
    """
    present = project_background(project)
    if present:
        return present
    layers = list(background_layers())
    if layers:
        group = project.layerTreeRoot().addGroup(tr("World (background)"))
        for layer, name in zip(layers, (tr("Boundaries"), tr("Land"))):
            layer.setName(name)
            layer.setCustomProperty(_PROPERTY, True)
            # Neither identified nor searched: it is scenery.
            layer.setFlags(QgsMapLayer.LayerFlag.Removable)
            project.addMapLayer(layer, False)
            group.addLayer(layer).setExpanded(False)
        group.setExpanded(False)
        group.setItemVisibilityChecked(False)
    return layers


def is_background_shown(project):
    """Whether a project draws the background on its canvas."""
    root = project.layerTreeRoot()
    return any(root.findLayer(layer.id()).isVisible() for layer in project_background(project))


def show_background(project, is_wanted):
    """Draw the background on the canvas of a project, or hide it; it is added when first wanted."""
    layers = add_background(project) if is_wanted else project_background(project)
    root = project.layerTreeRoot()
    for layer in layers:
        node = root.findLayer(layer.id())
        if is_wanted:
            node.setItemVisibilityCheckedParentRecursive(True)
        else:
            node.setItemVisibilityChecked(False)
    if layers and is_wanted:
        _choose_transformation(project, layers[0].crs())
    if layers:
        _color_sea(project, is_wanted)
        project.setDirty(True)


def _choose_transformation(project, crs):
    """Choose how land is moved to the datum of the project, unless the analyst has chosen.

    The world map is far coarser than the ways differ; QGIS would warn, or ask, which to take.
    """
    context, wanted = project.transformContext(), project.crs()
    if not wanted.isValid() or context.hasTransform(crs, wanted):
        return
    ways = QgsDatumTransform.operations(crs, wanted)
    usable = [way.proj for way in ways if way.isAvailable and way.accuracy >= 0]
    if len(ways) > 1 and usable:
        # No other way in its place: far off the map some points have none, and QGIS would warn.
        context.addCoordinateOperation(crs, wanted, usable[0], False)
        project.setTransformContext(context)


def _color_sea(project, is_wanted):
    """Let the canvas be sea where there is no land; a colour chosen meanwhile stays."""
    sea, color = QColor(SEA), project.backgroundColor()
    if is_wanted and color != sea:
        project.writeEntry(_SCOPE, _FORMER_COLOR, color.name())
        project.setBackgroundColor(sea)
    elif not is_wanted and color == sea:
        former, _ = project.readEntry(_SCOPE, _FORMER_COLOR, "#ffffff")
        project.setBackgroundColor(QColor(former))
