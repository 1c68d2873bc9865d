"""City layers: role by shape, size by volume, colour by role or by a measure."""

from qgis.core import (
    QgsFilledMarkerSymbolLayer,
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsProperty,
    QgsSimpleLineSymbolLayer,
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
from .city_accents import accents
from .city_sizes import city_size
from .class_rows import class_rows, measure_title
from .gap_bars import bar_reading, has_bars
from .layer_measures import measure_entry
from .map_units import POINT_IN_CITY
from .symbol_parts import filled, generated

_SHAPES = {
    "core": QgsSimpleMarkerSymbolLayerBase.Shape.Square,
    "secondary": QgsSimpleMarkerSymbolLayerBase.Shape.Circle,
    None: QgsSimpleMarkerSymbolLayerBase.Shape.Diamond,
}
#: The same for an expression.
_SHAPE_NAMES = {"core": "'square'", "secondary": "'circle'", None: "'diamond'"}
_LEGEND_SIZE = 3.2
#: Width of the light line around dark edges, in mm.
_LIGHT_EDGE = 0.25
#: Width of the white centre that tells a colour from its first use, over that of the symbol.
_CENTRE = 0.42
#: From line to line of a hatched symbol, in mm.
_HATCHING = 1.15
#: Of a core's value: circles of more lie under its square, smaller ones over it.
_UNDER = 0.25
_CLEAR = QColor(0, 0, 0, 0)


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


def city_renderer(layer, measure=None, focus=None, size=None, partners=None, period=None):
    """A renderer for a city layer.

    Parameters
    ----------
    layer : QgsVectorLayer
        Points, or polygons that are drawn by a point on their surface.
    measure : str
        Key of the measure shown by colour, cut into classes or kinds; None colours by role.
    focus : str
        Id of a city; it and its partners stay, the others fade.
    size : str
        Numeric field that symbols are sized by; None takes what suits the measure and the layer.
    partners : iterable of str
        Ids of the focused city's partners; None finds them in the project.
    period : str
        The only period drawn, of several; None draws all rows.

    Returns
    -------
    QgsRuleBasedRenderer
        One rule a role and class, so that NULL has a symbol, and a legend row, of its own.
    """
    if focus is not None and partners is None:
        partners = focusing.partners_in_project(layer, focus)
    sized_by = city_size(layer, measure, size)
    look = _Look(layer, focus, sized_by, partners)
    entry = measure_entry(layer, measure)
    classes = [] if entry is None else class_rows(layer, entry, period)
    rows = [] if entry is None else look.measure_rows(layer, entry, classes, period)
    rows += [look.role_row(role, entry, classes) for role in roles_present(layer)]
    rows += [look.accent_row(accent) for accent in accents(layer, entry, period)]
    if sized_by.note:
        rows.append(rules.scale(sized_by.note) if sized_by.largest else rules.note(sized_by.note))
    if has_bars(layer, measure):
        rows.append(rules.note(bar_reading(layer)))
    return rules.renderer(rows, _order(layer, sized_by), fields.shown(layer, period))


def _order(layer, size):
    """Large cities first, so that they never hide a small one.

    Cores come as if they were smaller: over the circles that would cover their edge, and under
    those that they would hide.
    """
    has_role = fields.has(layer, "role")
    if not size.weight:
        return [("coalesce(\"role\", '') = 'core'", True)] if has_role else []
    if not has_role:
        return [(size.weight, False)]
    return [(f"({size.weight}) * if(coalesce(\"role\", '') = 'core', {_UNDER}, 1)", False)]


class _Look:
    """What all symbols of one city layer share."""

    def __init__(self, layer, focus, size, partners):
        self._is_polygon = layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry
        self._has_role = fields.has(layer, "role")
        self._size = size
        self._in_focus = None
        if focus is not None:
            self._in_focus = focusing.city_in_focus(focus, partners)

    def role_row(self, role, entry, classes):
        """The row of a role; where a measure is shown, only the edge over the class's fill."""
        width = self._width(role)
        marker = _marker(_SHAPES[role], ramps.ROLES[role], width)
        markers = [marker]
        is_core = role == "core"
        condition = role_filter(role) if self._has_role else "TRUE"
        if entry is None:
            _set_edge(marker, ramps.PAPER, 0.5 if is_core else 0.3)
        else:
            # A secondary city without a value keeps the pale edge of its class; a core is one
            # with a value or without: often only secondary cities are measured.
            # Of periods that are played, those at rest tell whether there are any.
            if not is_core and any(one.is_missing and not one.is_of_cores for one in classes):
                condition = f"({condition}) AND {fields.value_of(entry)} IS NOT NULL"
            marker.setColor(_CLEAR)
            edge = 0.7 if is_core else 0.3
            _set_edge(marker, ramps.INK, edge)
            markers.append(self._light_edge(role, edge))
        return rules.Row(self._symbol(*markers), condition, role_label(role), rules.ROLE)

    def _light_edge(self, role, edge):
        """A light line around a dark edge of a width, so that it is seen on a dark basemap."""
        away = edge + _LIGHT_EDGE
        size = f"{self._width(role)} + {away}"
        marker = _marker(_SHAPES[role], _CLEAR, size)
        marker.setSize(_LEGEND_SIZE + away)
        _set_edge(marker, ramps.PAPER, _LIGHT_EDGE)
        return marker

    def measure_rows(self, layer, entry, classes, period):
        """A heading with a row for each class and one for NULL."""
        rows = [rules.heading(measure_title(layer, entry, period), entry.key)]
        for one in classes:
            marker = self._shaped_marker(one.color)
            _set_edge(marker, ramps.INK, 0.2)
            if one.is_missing:
                marker.setColor(QColor(ramps.PAPER))
                _set_edge(marker, ramps.NO_VALUE, 0.4)
            if one.is_of_cores:
                marker.setShape(_SHAPES["core"])
                _set_edge(marker, ramps.INK, 0.7)
            inner = [self._centre_marker()] if one.is_repeated else []
            symbol = self._symbol(marker, *inner)
            rows.append(rules.Row(symbol, one.condition, one.label, is_absent=one.is_absent))
        return rows

    def accent_row(self, accent):
        """A ring over, or around, the symbols of cities that stand out; or hatching over them."""
        if accent.is_hatched:
            condition = accent.condition
            if self._in_focus is not None:
                condition = f"{condition} AND {self._in_focus}"
            edge = self._shaped_marker(_CLEAR)
            _set_edge(edge, accent.color, accent.width)
            symbol = self._symbol(self._hatching(accent), edge)
            return rules.Row(symbol, condition, accent.label, rules.ACCENT)
        rings = [self._shaped_marker(_CLEAR, accent.distance)]
        _set_edge(rings[0], accent.color, accent.width)
        if accent.is_alone:
            rings[0].setSize(_LEGEND_SIZE)
        elif accent.distance:
            # So that a legend too shows it as the second of two rings.
            rings[0].setSize(_LEGEND_SIZE)
            rings.append(self._shaped_marker(_CLEAR))
            rings[1].setSize(_LEGEND_SIZE - 2 * accent.distance)
            _set_edge(rings[1], accent.color, accent.width)
        return rules.Row(self._symbol(*rings), accent.condition, accent.label, rules.ACCENT)

    def _hatching(self, accent):
        """Slanted lines in the shape of the symbol, on paper so that any fill lets them be seen."""
        hatching = QgsFilledMarkerSymbolLayer(_SHAPES["secondary"], _LEGEND_SIZE)
        hatching.setSizeUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
        hatching.setSubSymbol(
            filled(
                QgsFillSymbol(),
                _slanted_lines(ramps.PAPER, 2 * accent.width),
                _slanted_lines(accent.color, accent.width),
            )
        )
        self._define_by_role(hatching)
        return hatching

    def _centre_marker(self):
        marker = self._shaped_marker(ramps.PAPER, 0.0, _CENTRE)
        _set_edge(marker, _CLEAR, 0.0)
        return marker

    def _shaped_marker(self, color, distance=0.0, share=1.0):
        """A marker in the shape of the city's role, so far out from its edge, in mm."""
        marker = _marker(_SHAPES["secondary"], color, "0")
        marker.setSize(_LEGEND_SIZE * share)
        self._define_by_role(marker, distance, share)
        return marker

    def _define_by_role(self, marker, distance=0.0, share=1.0):
        """Let a marker have the shape of the city's role, and its size."""
        more = f" + {2 * distance:.4g}" if distance else ""
        sizes = {role: self._width(role, share) + more for role in scales.SHAPE_FACTORS}
        for key, expression in (
            (QgsSymbolLayer.Property.PropertyName, self._by_role(_SHAPE_NAMES)),
            (QgsSymbolLayer.Property.PropertySize, self._by_role(sizes)),
        ):
            marker.setDataDefinedProperty(key, QgsProperty.fromExpression(expression))

    def _width(self, role, share=1.0):
        """Expression for a share of the width of the shape of a role."""
        return self._size.width(scales.SHAPE_FACTORS[role] * share, role == "core")

    def _by_role(self, values):
        if not self._has_role:
            return values[None]
        return (
            f"CASE WHEN \"role\" = 'core' THEN {values['core']} "
            f"WHEN \"role\" = 'secondary' THEN {values['secondary']} ELSE {values[None]} END"
        )

    def _symbol(self, *markers):
        if self._in_focus is not None:
            for marker in markers:
                self._fade(marker)
        if not self._is_polygon:
            return filled(QgsMarkerSymbol(), *markers)
        # Not a centroid fill: that takes its point in the map's projection, and links and names,
        # which start from the layer's own, would miss it.
        return filled(QgsFillSymbol(), generated("Marker", POINT_IN_CITY, *markers))

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


def _slanted_lines(color, width):
    pattern = QgsLinePatternFillSymbolLayer()
    line = QgsSimpleLineSymbolLayer(QColor(color), width)
    line.setWidthUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
    pattern.setSubSymbol(filled(QgsLineSymbol(), line))
    pattern.setLineAngle(45)
    pattern.setDistance(_HATCHING)
    pattern.setDistanceUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
    return pattern


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
