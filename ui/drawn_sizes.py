"""How large the map draws a city of some value: read from the style that the layer wears."""

from qgis.core import QgsExpression, QgsExpressionContext, QgsFeature, QgsSymbolLayer

from ..cartography import rules

_SIZE = QgsSymbolLayer.Property.PropertySize


def drawn_size(layer, value):
    """Width in mm of the circle of a secondary city.

    It is that of the style, which may have been made when the layer had other rows, as before a
    filter.

    Parameters
    ----------
    layer : QgsVectorLayer
        Cities in a style of ours.
    value : float
        Of what sizes stand for.

    Returns
    -------
    float or None
        None where no symbol is drawn by a size.
    """
    expression = next(filter(None, map(_expression, _circles(layer))), None)
    if expression is None:
        return None
    city = QgsFeature(layer.fields())
    for name in expression.referencedColumns():
        city.setAttribute(name, "secondary" if name == "role" else value)
    context = QgsExpressionContext()
    context.setFeature(city)
    return expression.evaluate(context)


def _circles(layer):
    """The markers that are circles for secondary cities: those of classes, else of roles."""
    told = rules.rows_of(layer)
    classes = [rule for rule in told if rules.kind_of(rule) == rules.CLASS]
    roles = [rule for rule in told if rules.kind_of(rule) == rules.ROLE]
    others = [rule for rule in roles if "'core'" not in rule.filterExpression()]
    for rule in (*classes, *others):
        if rule.symbol() is not None:
            yield _marker_of(rule.symbol())


def _marker_of(symbol):
    """The first marker of a symbol; of a polygon's it is the marker at its point."""
    part = symbol.symbolLayer(0)
    return _marker_of(part.subSymbol()) if part.subSymbol() is not None else part


def _expression(marker):
    """What a marker is sized by, or None."""
    sized_by = marker.dataDefinedProperties().property(_SIZE)
    text = sized_by.expressionString() if sized_by.isActive() else ""
    return QgsExpression(text) if text else None
