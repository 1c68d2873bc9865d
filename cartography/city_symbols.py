"""City layers: role by shape, size by volume, colour by role or by a measure."""

from math import sqrt

from qgis.core import (
    QgsFillSymbol,
    QgsGeometryGeneratorSymbolLayer,
    QgsMarkerSymbol,
    QgsProperty,
    QgsSimpleMarkerSymbolLayer,
    QgsSimpleMarkerSymbolLayerBase,
    QgsSymbolLayer,
    QgsUnitTypes,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ..i18n import tr
from . import fields, ramps, rules, scales
from . import focus as focusing
from .classes import measure_rows

_SHAPES = {
    "core": QgsSimpleMarkerSymbolLayerBase.Shape.Square,
    "secondary": QgsSimpleMarkerSymbolLayerBase.Shape.Circle,
    None: QgsSimpleMarkerSymbolLayerBase.Shape.Diamond,
}
#: The same for an expression.
_SHAPE_NAMES = {"core": "'square'", "secondary": "'circle'", None: "'diamond'"}
_LEGEND_SIZE = 3.2
#: Where a polygon has its symbol and its name: where the algorithms let its links end.
POINT_IN_CITY = "point_on_surface($geometry)"


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


def size_field(layer, size=None):
    """The field that city symbols are sized by: the one asked for, population, total flow, or None.

    Population counts where the layer was made with a field for it.
    """
    for name in (size, fields.parameters(layer).get("POPULATION"), "total_flow"):
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
    look = _Look(layer, focus, size, partners)
    entry = fields.measure_entry(layer, measure)
    rows = [] if entry is None else look.measure_rows(layer, entry)
    rows += [look.role_row(role, entry) for role in roles_present(layer)]
    name = size_field(layer, size)
    # Large cities first, so that they never hide a small one.
    return rules.renderer(rows, [(fields.quoted(name), False)] if name else [])


def is_role_row(rule):
    """Whether a row of a city legend stands for a role, and not for a class."""
    return rule.label() in {role_label(role) for role in _SHAPES}


class _Look:
    """What all symbols of one city layer share."""

    def __init__(self, layer, focus, size, partners):
        self._is_polygon = layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry
        self._has_role = fields.has(layer, "role")
        self._sizes = {
            role: size_expression(layer, size, factor)
            for role, factor in scales.SHAPE_FACTORS.items()
        }
        self._in_focus = None
        if focus is not None:
            self._in_focus = focusing.city_in_focus(focus, partners)

    def role_row(self, role, entry):
        """The row of a role; where a measure is shown, only the edge over the class's fill."""
        marker = _marker(_SHAPES[role], ramps.ROLES[role], self._sizes[role])
        is_core = role == "core"
        condition = role_filter(role) if self._has_role else "TRUE"
        if entry is None:
            _set_edge(marker, ramps.PAPER, 0.5 if is_core else 0.3)
        else:
            # A secondary city without a value keeps the pale edge of its class; a core is one
            # with a value or without: often only secondary cities are measured.
            if not is_core:
                condition = f"({condition}) AND {fields.quoted(entry.key)} IS NOT NULL"
            marker.setColor(QColor(0, 0, 0, 0))
            _set_edge(marker, ramps.INK, 0.7 if is_core else 0.3)
        return rules.row(self._symbol(marker), condition, role_label(role))

    def measure_rows(self, layer, entry):
        """A heading with a row for each class and one for NULL."""
        rows = [rules.heading(tr(entry.label))]
        for condition, label, color in measure_rows(layer, entry):
            marker = self._class_marker(color)
            if condition.endswith("IS NULL"):
                marker.setColor(QColor(255, 255, 255, 150))
                _set_edge(marker, ramps.NO_VALUE, 0.4)
            rows.append(rules.row(self._symbol(marker), condition, label))
        return rows

    def _class_marker(self, color):
        marker = _marker(_SHAPES["secondary"], color, self._sizes["secondary"])
        _set_edge(marker, ramps.INK, 0.2)
        shape, size = self._by_role(_SHAPE_NAMES), self._by_role(self._sizes)
        for key, expression in (
            (QgsSymbolLayer.Property.PropertyName, shape),
            (QgsSymbolLayer.Property.PropertySize, size),
        ):
            marker.setDataDefinedProperty(key, QgsProperty.fromExpression(expression))
        return marker

    def _by_role(self, values):
        if not self._has_role:
            return values[None]
        return (
            f"CASE WHEN \"role\" = 'core' THEN {values['core']} "
            f"WHEN \"role\" = 'secondary' THEN {values['secondary']} ELSE {values[None]} END"
        )

    def _symbol(self, marker):
        if self._in_focus is not None:
            self._fade(marker)
        if not self._is_polygon:
            symbol = QgsMarkerSymbol()
            symbol.changeSymbolLayer(0, marker)
            return symbol
        # Not a centroid fill: that takes its point in the map's projection, and links and names,
        # which start from the layer's own, would miss it.
        centre = QgsGeometryGeneratorSymbolLayer.create(
            {"geometryModifier": POINT_IN_CITY, "SymbolType": "Marker"}
        )
        centre.subSymbol().changeSymbolLayer(0, marker)
        fill = QgsFillSymbol()
        fill.changeSymbolLayer(0, centre)
        return fill

    def _fade(self, marker):
        # On the marker itself: a symbol's own opacity does not reach into that of a polygon.
        for key, color in (
            (QgsSymbolLayer.Property.PropertyFillColor, marker.color()),
            (QgsSymbolLayer.Property.PropertyStrokeColor, marker.strokeColor()),
        ):
            marker.setDataDefinedProperty(key, focusing.fading_color(self._in_focus, color))


def _set_edge(marker, color, width):
    marker.setStrokeColor(QColor(color))
    marker.setStrokeWidth(width)


def _marker(shape, color, size):
    marker = QgsSimpleMarkerSymbolLayer(shape, _LEGEND_SIZE)
    marker.setSizeUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
    marker.setStrokeWidthUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
    marker.setColor(QColor(color))
    marker.setPenJoinStyle(Qt.PenJoinStyle.MiterJoin)
    marker.setDataDefinedProperty(
        QgsSymbolLayer.Property.PropertySize, QgsProperty.fromExpression(size)
    )
    return marker
