"""Results in a project: their projection and their place in the layer tree."""

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsLabelingEngineSettings,
    QgsLayerTreeGroup,
    QgsUnitTypes,
)

from . import fields
from .projection import WGS84, equal_area, utm

#: Kinds of result layers from top to bottom; "" stands for all others.
_ORDER = ("centres", "cities", "links", "regions", "trends", "indicators", "", "unmatched")
#: Degrees; a UTM zone is true to scale within 0.2 % so far from its middle.
_WIDEST_UTM = 9.0
_WIDEST_AZIMUTHAL = 150.0
#: Degrees, with what rounding may add.
_FARTHEST_EAST, _FARTHEST_NORTH = 180.001, 90.001
_EQUAL_EARTH = "EPSG:8857"
#: How a GeoPackage without a reference system names it, which QGIS takes for a valid one.
_UNDEFINED = "undefined"


def is_on_earth(extent, crs):
    """Whether it is known where on earth something lies.

    Parameters
    ----------
    extent : QgsRectangle
        In `crs`.
    crs : QgsCoordinateReferenceSystem

    Returns
    -------
    bool
        Not without a reference system, nor with one that is only a stand-in for none, nor with
        degrees that no place on earth has.
    """
    if not crs.isValid():
        return False
    if not crs.authid() and crs.description().lower().startswith(_UNDEFINED):
        return False
    if crs.mapUnits() != QgsUnitTypes.DistanceUnit.DistanceDegrees or extent.isNull():
        return True
    return (
        max(abs(extent.xMinimum()), abs(extent.xMaximum())) <= _FARTHEST_EAST
        and max(abs(extent.yMinimum()), abs(extent.yMaximum())) <= _FARTHEST_NORTH
    )


def region_crs(extent, crs):
    """A projection for maps of a region.

    Parameters
    ----------
    extent : QgsRectangle
        Where the region lies, in `crs`.
    crs : QgsCoordinateReferenceSystem

    Returns
    -------
    QgsCoordinateReferenceSystem
        The UTM zone of a small region, Equal Earth for the world, else Lambert's azimuthal
        equal-area projection, centred on the region; these two on the datum of `crs`. None that
        is valid where it is not known that the region is on earth.
    """
    if not is_on_earth(extent, crs):
        return QgsCoordinateReferenceSystem()
    if extent.isNull():
        return crs
    wgs84 = QgsCoordinateReferenceSystem(WGS84)
    try:
        box = QgsCoordinateTransform(
            crs, wgs84, QgsCoordinateTransformContext()
        ).transformBoundingBox(extent)
    except QgsCsException:
        return crs
    centre = box.center()
    if box.width() > _WIDEST_AZIMUTHAL:
        return QgsCoordinateReferenceSystem(_EQUAL_EARTH)
    if max(box.width(), box.height()) <= _WIDEST_UTM and -80 < centre.y() < 84:
        return utm(centre, crs)
    return equal_area(centre, crs)


def add_result_group(project, name, layers, hidden=()):
    """Add result layers to a project as one group, cities on top, tables last and collapsed.

    Parameters
    ----------
    project : QgsProject
    name : str
        Of the group.
    layers : list of QgsVectorLayer
    hidden : list of QgsVectorLayer
        Those of `layers` that are there, but not drawn until they are ticked.

    Returns
    -------
    QgsLayerTreeGroup
    """
    group = QgsLayerTreeGroup(name)
    for layer in sorted(layers, key=place_in_region):
        project.addMapLayer(layer, False)
        present(group.addLayer(layer), layer not in hidden)
    # Inserted when it is full: the panel shows a group that was empty as collapsed.
    project.layerTreeRoot().insertChildNode(0, group)
    return group


def present(node, is_shown):
    """Let a result layer's node in the layer tree be ticked and open, or neither."""
    is_map = node.layer().isSpatial()
    node.setItemVisibilityChecked(is_shown or not is_map)
    node.setExpanded(is_shown and is_map)


def place_in_group(layer):
    """Sort key of a kind of result layer: maps before tables, cities before links."""
    kind = fields.kind(layer)
    return not layer.isSpatial(), _ORDER.index(kind if kind in _ORDER else "")


def place_in_region(layer):
    """Sort key among all results of a region: first the maps that join all measures.

    Of one kind the others are in the order of their names.
    """
    is_table, place = place_in_group(layer)
    is_part = fields.algorithm(layer) != fields.REGION
    # A table that joins all measures stays among the tables of its kind.
    return is_table, is_part and not is_table, place, is_part, layer.name()


def keep_names_whole(project):
    """Let no name be cut at the edge of the map: it stands elsewhere, or is left out."""
    engine = project.labelingEngineSettings()
    engine.setFlag(QgsLabelingEngineSettings.Flag.UsePartialCandidates, False)
    project.setLabelingEngineSettings(engine)
