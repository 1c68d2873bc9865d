"""Spatial Relations: how the core cities and the secondary cities of a region relate."""


def classFactory(iface):
    from .plugin import SpatialRelationsPlugin

    return SpatialRelationsPlugin(iface)
