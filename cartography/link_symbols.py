"""Symbols of links: half-arrows as wide as the flow, which end at the edge of the cities."""

from math import sqrt

from qgis.core import (
    QgsArrowSymbolLayer,
    QgsFillSymbol,
    QgsGeometryGeneratorSymbolLayer,
    QgsLineSymbol,
    QgsProperty,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLineSymbolLayer,
    QgsSymbolLayer,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from . import fields, scales, volumes

_MILLIMETERS = QgsUnitTypes.RenderUnit.RenderMillimeters
#: Above this many cities a table of their radii would weigh more in the style than it helps.
_MOST_RADII = 400
#: So many links are hardly of so few cities, and to add them all up would take long.
_MOST_LINKS = 90_000
#: Light edge, in mm, that keeps links apart where they cross.
_HALO = 0.12


class LinkSymbols:
    """Makes the symbols of one link layer; they differ in nothing but colour."""

    def __init__(self, layer):
        name = volumes.flow_field(layer)
        self._is_arrow = bool(name) and volumes.is_directed(layer)
        self._is_modelled = name == volumes.MODELLED
        self._largest = volumes.largest_flow(layer)
        self._flow = fields.quoted(name) if name else None
        self._gaps = _gap_expressions(layer, name) if self._is_arrow else ()

    def symbol(self, color):
        """A symbol of this colour, its width defined by the flow."""
        line = self._arrow(color) if self._is_arrow else self._line(color)
        symbol = QgsLineSymbol()
        symbol.changeSymbolLayer(0, line)
        return symbol

    def _line(self, color):
        line = QgsSimpleLineSymbolLayer(color, 0.5)
        line.setWidthUnit(_MILLIMETERS)
        line.setPenCapStyle(Qt.PenCapStyle.FlatCap)
        if self._flow:
            width = QgsProperty.fromExpression(self._width())
            line.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyStrokeWidth, width)
        return line

    def _width(self):
        return (
            f"max({scales.NARROWEST_LINK}, "
            f"{scales.WIDEST_LINK / (self._largest or 1):.8g} * coalesce({self._flow}, 0))"
        )

    def _arrow(self, color):
        arrow = arrow_layer(color, is_modelled=self._is_modelled)
        width = self._width()
        for key, expression in (
            (QgsSymbolLayer.Property.PropertyArrowWidth, width),
            (QgsSymbolLayer.Property.PropertyArrowStartWidth, f"max(0.12, 0.5 * {width})"),
            (QgsSymbolLayer.Property.PropertyArrowHeadLength, f"0.8 + 1.4 * {width}"),
            (QgsSymbolLayer.Property.PropertyArrowHeadThickness, f"0.4 + 0.7 * {width}"),
        ):
            arrow.setDataDefinedProperty(key, QgsProperty.fromExpression(expression))
        if not self._is_modelled:
            halo = QgsProperty.fromExpression(f"min({_HALO}, 0.25 * {width})")
            arrow.subSymbol().symbolLayer(0).setDataDefinedProperty(
                QgsSymbolLayer.Property.PropertyStrokeWidth, halo
            )
        shortened = QgsGeometryGeneratorSymbolLayer.create(
            {"geometryModifier": _shortened(*self._gaps), "SymbolType": "Line"}
        )
        shortened.setUnits(_MILLIMETERS)
        shortened.subSymbol().changeSymbolLayer(0, arrow)
        return shortened


def arrow_layer(color, width=0.9, is_modelled=False):
    """Half an arrow, on the right of its line, so that the way back has room on the other side."""
    fill = QgsSimpleFillSymbolLayer(QColor(color))
    fill.setStrokeColor(QColor(255, 255, 255, round(0.75 * QColor(color).alpha())))
    fill.setStrokeWidth(min(_HALO, width / 4))
    fill.setStrokeWidthUnit(_MILLIMETERS)
    fill.setPenJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if is_modelled:
        # A modelled flow never wears the style of an observed one: hollow, with a coloured edge.
        fill.setStrokeColor(QColor(color))
        fill.setFillColor(QColor(255, 255, 255, 170))
    arrow = QgsArrowSymbolLayer()
    body = QgsFillSymbol()
    body.changeSymbolLayer(0, fill)
    arrow.setSubSymbol(body)
    arrow.setIsCurved(True)
    arrow.setIsRepeated(False)
    arrow.setHeadType(QgsArrowSymbolLayer.HeadType.HeadSingle)
    arrow.setArrowType(QgsArrowSymbolLayer.ArrowType.ArrowRightHalf)
    arrow.setArrowWidth(width)
    arrow.setArrowStartWidth(max(0.12, width / 2))
    arrow.setHeadLength(0.8 + 1.4 * width)
    arrow.setHeadThickness(0.4 + 0.7 * width)
    for set_unit in (
        arrow.setArrowWidthUnit,
        arrow.setArrowStartWidthUnit,
        arrow.setHeadLengthUnit,
        arrow.setHeadThicknessUnit,
    ):
        set_unit(_MILLIMETERS)
    return arrow


def legend_symbol(symbol):
    """The symbol of a rule, to be drawn at full length in a legend."""
    line = symbol.symbolLayer(0)
    if isinstance(line, QgsGeometryGeneratorSymbolLayer):
        return line.subSymbol().clone()
    return symbol.clone()


def sample_symbol(layer, color, width):
    """A symbol as the layer has them, of a given colour and width in mm."""
    line = QgsSimpleLineSymbolLayer(QColor(color), width)
    line.setWidthUnit(_MILLIMETERS)
    if volumes.is_directed(layer):
        line = arrow_layer(color, width, volumes.flow_field(layer) == volumes.MODELLED)
    symbol = QgsLineSymbol()
    symbol.changeSymbolLayer(0, line)
    return symbol


def _shortened(start, end):
    """The line, in mm on the map, without what lies under the symbols of its cities."""
    return (
        "with_variable('long', length($geometry), line_substring($geometry, "
        f"min({start}, 0.2 * @long), @long - min({end}, 0.45 * @long)))"
    )


def _gap_expressions(layer, flow):
    """How much of a link lies under the city symbol at its start and at its end, in mm."""
    radii = _city_radii(layer, flow) if flow else {}
    if not radii or len(radii) > _MOST_RADII:
        plain = scales.SMALLEST_CITY / 2 + 0.4
        return [
            f"if(\"{end}_role\" = 'core', {3 * plain:.3g}, {plain:.3g})"
            if fields.has(layer, f"{end}_role")
            else f"{plain:.3g}"
            for end in ("origin", "destination")
        ]
    table = ", ".join(f"{fields.literal(city)}, {radii[city]:.3g}" for city in sorted(radii))
    return [f'coalesce(map_get(map({table}), "{end}"), 1)' for end in ("origin", "destination")]


def _city_radii(layer, flow):
    """Radius in mm of each city's symbol, as `city_symbols` draws it from the same flows."""
    totals, roles = {}, {}
    if layer.featureCount() > _MOST_LINKS:
        return {}
    rows = fields.columns(
        layer, "origin", "destination", "period", flow, "origin_role", "destination_role"
    )
    for origin, destination, period, value, *both in zip(*rows):
        for city, role in zip((origin, destination), both):
            key = str(city), period
            totals[key] = totals.get(key, 0) + (value or 0)
            roles[str(city)] = role
    largest = max(totals.values(), default=0)
    cities = {city: 0 for city, _ in totals}
    for (city, _), total in totals.items():
        cities[city] = max(cities[city], scales.city_size(total, largest, len(roles)))
    # A square's corner reaches further out than a circle of the same area.
    return {
        city: size / 2 * (sqrt(1.25) if roles[city] == "core" else 1) + 0.3
        for city, size in cities.items()
    }
