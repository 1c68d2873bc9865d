"""Expressions that turn mm on the map into units of the map, and back.

QGIS gives the scale of a map to expressions, but no size of a mm in its units.
"""

from math import cos, radians

from qgis.core import QgsUnitTypes

from . import fields

#: Where a polygon has its symbol and its name: where the algorithms let its links end.
POINT_IN_CITY = "point_on_surface($geometry)"
#: Meters in a foot, of which some systems of coordinates are made.
_FOOT = 0.3048
#: Meters along a meridian in a degree.
_DEGREE = 111_320
#: The least part of that along a parallel: coordinates that are no degrees may be called so.
_LEAST_COSINE = 0.01

#: Expression: meters in a unit of the map.
_METERS = (
    "CASE WHEN @map_crs_acronym = 'longlat' "
    f"THEN {_DEGREE} * max({_LEAST_COSINE}, abs(cos(radians(y(@map_extent_center))))) "
    f"WHEN regexp_match(@map_crs_proj4, 'units=(us-)?ft|to_meter={_FOOT}') > 0 THEN {_FOOT} "
    "ELSE 1 END"
)
#: Expression: units of the map in a mm; NULL where no map is drawn.
UNITS_IN_MM = f"(@map_scale / 1000 / {_METERS})"
#: Expression: the map's system of coordinates, which has no name where it was made for a region.
_CRS = "nullif(@map_crs, '')"


def on_map(layer, geometry):
    """Expression for a geometry of a layer in the system of coordinates of the map.

    NULL where either has no name: QGIS would take the one for the other.
    """
    return f"transform({geometry}, {_crs_of(layer)}, {_CRS})"


def on_layer(layer, geometry):
    """Expression for a geometry of the map in the system of coordinates of a layer."""
    return f"transform({geometry}, {_CRS}, {_crs_of(layer)})"


def _crs_of(layer):
    return f"nullif({fields.literal(layer.crs().authid())}, '')"


def scale_of_whole(layer, millimeters):
    """Denominator of the scale at which a layer is so many mm long."""
    extent, crs = layer.extent(), layer.crs()
    width, height = extent.width(), extent.height()
    if crs.isGeographic():
        width *= max(_LEAST_COSINE, abs(cos(radians(extent.center().y()))))
        meters = _DEGREE
    else:
        meters = QgsUnitTypes.fromUnitToUnitFactor(
            crs.mapUnits(), QgsUnitTypes.DistanceUnit.DistanceMeters
        )
    return max(width, height) * meters * 1000 / millimeters
