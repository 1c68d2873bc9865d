"""City layers: role by shape, size by volume, colour by role or by a measure."""

from math import sqrt

from qgis.core import (
    QgsCentroidFillSymbolLayer,
    QgsFillSymbol,
    QgsMarkerSymbol,
    QgsProperty,
    QgsRuleBasedRenderer,
    QgsSimpleMarkerSymbolLayer,
    QgsSimpleMarkerSymbolLayerBase,
    QgsSymbol,
    QgsSymbolLayer,
    QgsUnitTypes,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ..i18n import tr
from . import fields, focus as focusing, ramps, scales
from .classes import value_classes

_SHAPES = {
    "core": QgsSimpleMarkerSymbolLayerBase.Shape.Square,
    "secondary": QgsSimpleMarkerSymbolLayerBase.Shape.Circle,
    None: QgsSimpleMarkerSymbolLayerBase.Shape.Diamond,
}
_LEGEND_SIZE = 3.2


def role_label(role):
    """What a legend calls a role."""
    if role == "core":
        return tr("Core city")
    return tr("Secondary city") if role == "secondary" else tr("City of no role")


def roles_present(layer):
    """The roles that cities of the layer have: of "core", "secondary" and None, in this order."""
    found = {known_role(role) for role in fields.columns(layer, "role")[0]}
    return [role for role in _SHAPES if role in found]


def known_role(role):
    """ "core", "secondary", or None for anything else."""
    return role if role in ("core", "secondary") else None


def role_filter(role):
    """Expression that picks the cities of a role."""
    if role is None:
        return "\"role\" IS NULL OR \"role\" NOT IN ('core', 'secondary')"
    return f'"role" = {fields.literal(role)}'


def city_classes(layer, measure):
    """Classes of a measure over the layer's cities, and the ramp that colours them."""
    entry = fields.measure_entry(layer, measure)
    if entry is None:
        return [], None
    values = fields.columns(layer, measure)[0]
    classes = value_classes(values, entry.classes, entry.neutral, entry.range[0], entry.unit)
    return classes, ramps.sequential if entry.neutral is None else ramps.diverging


def size_field(layer, size=None):
    """The field that city symbols are sized by: the one asked for, or total flow, or None."""
    for name in (size, "total_flow"):
        place = layer.fields().lookupField(name) if name else -1
        if place >= 0 and layer.fields().at(place).isNumeric():
            return name
    return None


def size_scale(layer, size=None):
    """Field, largest value and number of cities that have one; (None, 0, 0) without a field."""
    name = size_field(layer, size)
    if name is None:
        return None, 0.0, 0
    ids, values = fields.columns(layer, "city_id", name)
    known = [(city, value) for city, value in zip(ids, values) if value is not None and value > 0]
    if not known:
        return None, 0.0, 0
    return name, max(value for _, value in known), len({city for city, _ in known})


def size_expression(layer, size=None, factor=1.0):
    """Expression for the width in mm of a circle that is true to area."""
    name, largest, count = size_scale(layer, size)
    if name is None:
        return repr(round(scales.PLAIN_CITY * factor, 4))
    slope = scales.largest_city(count) / sqrt(largest)
    return (
        f"{factor:.4g} * max({scales.SMALLEST_CITY}, "
        f"{slope:.8g} * sqrt(max(0, coalesce({fields.quoted(name)}, 0))))"
    )


def city_renderer(layer, measure=None, focus=None, size=None, partners=None):
    """A renderer for a city layer.

    Parameters
    ----------
    layer : QgsVectorLayer
        Points, or polygons that are drawn by a point on their surface.
    measure : str
        Key of the measure shown by colour, cut into classes; None colours by role.
    focus : str
        Id of a city; it and its partners stay, the others fade.
    size : str
        Numeric field that symbols are sized by; None takes total flow where there is any.
    partners : iterable of str
        Ids of the focused city's partners; None finds them in the project.

    Returns
    -------
    QgsRuleBasedRenderer
        One rule a role and class, so that NULL has a symbol, and a legend row, of its own.
    """
    if focus is not None and partners is None:
        partners = focusing.partners_in_project(layer, focus)
    context = _Context(layer, focus, size, partners)
    classes, ramp = city_classes(layer, measure)
    entry = fields.measure_entry(layer, measure)
    root = QgsRuleBasedRenderer.Rule(None)
    if entry is None:
        for role in roles_present(layer):
            root.appendChild(context.role_rule(role, ramps.ROLES[role]))
    else:
        root.appendChild(context.measure_rule(entry, classes, ramp))
        for role in roles_present(layer):
            root.appendChild(context.role_rule(role, None))
    renderer = QgsRuleBasedRenderer(root)
    _order_small_on_top(renderer, layer, size)
    return renderer


class _Context:
    """What all symbols of one city layer share."""

    def __init__(self, layer, focus, size, partners):
        self._is_polygon = layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry
        self._sizes = {
            role: size_expression(layer, size, factor)
            for role, factor in scales.SHAPE_FACTORS.items()
        }
        self._opacity = None
        if focus is not None:
            self._opacity = focusing.opacity(focusing.city_in_focus(focus, partners))

    def role_rule(self, role, fill):
        """A rule for a role; without a fill only the edge, over the class's fill."""
        marker = _marker(_SHAPES[role], fill, self._sizes[role])
        if fill is None:
            marker.setColor(QColor(0, 0, 0, 0))
        _set_edge(marker, role, on_fill=fill is not None)
        symbol = self._symbol(marker)
        return QgsRuleBasedRenderer.Rule(
            symbol, filterExp=role_filter(role), label=role_label(role)
        )

    def measure_rule(self, entry, classes, ramp):
        """A heading with a rule for each class and one for NULL."""
        rule = QgsRuleBasedRenderer.Rule(None, label=entry.label)
        field = fields.quoted(entry.key)
        for value_class in classes:
            marker = self._class_marker(ramp(value_class.position))
            rule.appendChild(
                QgsRuleBasedRenderer.Rule(
                    self._symbol(marker),
                    filterExp=value_class.expression(field),
                    label=value_class.label,
                )
            )
        marker = self._class_marker(QColor(255, 255, 255, 150))
        marker.setStrokeColor(QColor(ramps.NO_VALUE))
        marker.setStrokeStyle(Qt.PenStyle.SolidLine)
        rule.appendChild(
            QgsRuleBasedRenderer.Rule(
                self._symbol(marker), filterExp=f"{field} IS NULL", label=tr("no value")
            )
        )
        return rule

    def _class_marker(self, color):
        marker = _marker(_SHAPES["secondary"], color, self._sizes["secondary"])
        marker.setStrokeStyle(Qt.PenStyle.NoPen)
        by_role = "CASE WHEN \"role\" = 'core' THEN {} WHEN \"role\" = 'secondary' THEN {} ELSE {} END"
        shapes = ("'square'", "'circle'", "'diamond'")
        marker.setDataDefinedProperty(
            QgsSymbolLayer.Property.PropertyName,
            QgsProperty.fromExpression(by_role.format(*shapes)),
        )
        marker.setDataDefinedProperty(
            QgsSymbolLayer.Property.PropertySize,
            QgsProperty.fromExpression(by_role.format(*self._sizes.values())),
        )
        return marker

    def _symbol(self, marker):
        symbol = QgsMarkerSymbol()
        symbol.changeSymbolLayer(0, marker)
        if self._is_polygon:
            centre = QgsCentroidFillSymbolLayer()
            centre.setPointOnSurface(True)
            centre.setPointOnAllParts(False)
            centre.setSubSymbol(symbol)
            symbol = QgsFillSymbol()
            symbol.changeSymbolLayer(0, centre)
        if self._opacity is not None:
            symbol.setDataDefinedProperty(QgsSymbol.Property.PropertyOpacity, self._opacity)
        return symbol


def _marker(shape, color, size):
    marker = QgsSimpleMarkerSymbolLayer(shape, _LEGEND_SIZE)
    marker.setSizeUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
    marker.setStrokeWidthUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
    if color is not None:
        marker.setColor(QColor(color))
    marker.setDataDefinedProperty(
        QgsSymbolLayer.Property.PropertySize, QgsProperty.fromExpression(size)
    )
    return marker


def _set_edge(marker, role, on_fill):
    is_core = role == "core"
    marker.setStrokeWidth(0.6 if is_core else 0.3)
    marker.setStrokeColor(QColor(ramps.PAPER if on_fill else ramps.INK))
    marker.setPenJoinStyle(Qt.PenJoinStyle.MiterJoin)


def _order_small_on_top(renderer, layer, size):
    from qgis.core import QgsFeatureRequest

    name = size_field(layer, size)
    if name is not None:
        clause = QgsFeatureRequest.OrderByClause(fields.quoted(name), False)
        renderer.setOrderBy(QgsFeatureRequest.OrderBy([clause]))
        renderer.setOrderByEnabled(True)
