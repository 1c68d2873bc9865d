"""Symbols put together from layers; a symbol owns its layers, and QGIS must not see them twice."""

from qgis.core import QgsGeometryGeneratorSymbolLayer


def filled(symbol, *layers):
    """A symbol with these layers instead of its own one."""
    first, *rest = layers
    symbol.changeSymbolLayer(0, first)
    for layer in rest:
        symbol.appendSymbolLayer(layer)
    return symbol


def generated(kind, expression, *layers, unit=None):
    """A layer that draws others along, or at, what an expression makes of the geometry.

    Parameters
    ----------
    kind : str
        "Marker" or "Line".
    expression : str
    layers : list of QgsSymbolLayer
        Of that kind.
    unit : QgsUnitTypes.RenderUnit
        Of the geometry in the expression; map units without one.
    """
    layer = QgsGeometryGeneratorSymbolLayer.create(
        {"geometryModifier": expression, "SymbolType": kind}
    )
    if unit is not None:
        layer.setUnits(unit)
    filled(layer.subSymbol(), *layers)
    return layer
