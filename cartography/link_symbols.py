"""Symbols of links: half-arrows as wide as the flow, dashes for what was not observed."""

from qgis.core import (
    QgsArrowSymbolLayer,
    QgsFillSymbol,
    QgsGeometryGeneratorSymbolLayer,
    QgsLineSymbol,
    QgsMarkerLineSymbolLayer,
    QgsProperty,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLineSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSimpleMarkerSymbolLayerBase,
    QgsSymbolLayer,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from . import scales, volumes
from .link_curves import BEND, course
from .link_ends import gaps
from .map_units import UNITS_IN_MM, on_map
from .symbol_parts import filled, generated

_MILLIMETERS = QgsUnitTypes.RenderUnit.RenderMillimeters
#: Light edge, in mm, that keeps links apart where they cross, and how opaque it is, of 255.
_HALO, _EDGE = 0.12, 190
#: Lengths of dash and gap of a narrow line, in mm, and how both grow with its width.
_DASHES, _LONGER = [1.4, 0.9], 1.0
#: Share of a link that its head may take up.
_HEAD_OF_LINE = 0.5
#: Half of the gap between the two directions of a dashed link, and its narrowest width, in mm.
_APART, _NARROWEST_DASH = 0.2, 0.25


class LinkSymbols:
    """Makes the symbols of one link layer; they differ in colour and in whether they are dashed.

    Parameters
    ----------
    layer : QgsVectorLayer
    width : volumes.Width
        What their widths show; None draws all alike.
    narrowest : float
        Width of the narrowest link, in mm.
    bend : float
        How far straight links are bent, as of `link_curves.course`.
    ends : tuple of str
        Where they start and end, as of `link_ends.gaps`; None goes by the flows of the links.
    is_detailed : bool
        Whether a light edge keeps arrows apart, and short ones have small heads: both take a third
        of the time that arrows take.
    """

    def __init__(
        self, layer, width, narrowest=scales.NARROWEST_LINK, bend=BEND, ends=None,
        is_detailed=True,
    ):  # fmt: skip
        self._width = width.millimeters(narrowest) if width else None
        self._is_detailed = is_detailed
        self._is_directed = volumes.is_directed(layer) and width is not None
        ends = ends or gaps(layer)
        # Within a symbol, `$geometry` is what is drawn of a link.
        self._drawn_length = f"length({on_map(layer, '$geometry')}) / {UNITS_IN_MM}"
        self._course = {is_arrow: course(ends, bend, is_arrow) for is_arrow in (False, True)}

    def symbol(self, color, is_dashed=False, color_by=""):
        """A symbol of this colour, its width defined by the flow.

        Parameters
        ----------
        color : QColor
        is_dashed : bool
        color_by : str
            Expression for the colour of each link; then `color` is that of the legend.
        """
        if not self._is_directed:
            parts = [self._line(color, is_dashed)]
        else:
            parts = [*self._dashed_arrow(color)] if is_dashed else [self._arrow(color)]
        for part in parts if color_by else ():
            _color_by(part, color_by)
        if is_dashed:
            parts.insert(0, _edge_of(parts[0]))
        course = self._course[self._is_directed and not is_dashed]
        curved = generated("Line", course, *parts, unit=_MILLIMETERS)
        symbol = filled(QgsLineSymbol(), curved)
        # Of the part that is on the map alone, arc and taper would be others.
        for one in (symbol, curved.subSymbol()):
            one.setClipFeaturesToExtent(False)
        return symbol

    def _line(self, color, is_dashed):
        line = _dashed(color, 0.5) if is_dashed else _solid(color, scales.PLAIN_LINK)
        key = QgsSymbolLayer.Property
        if self._width:
            _define(line, {key.PropertyStrokeWidth: self._width})
        if self._width and is_dashed:
            _define(line, {key.PropertyCustomDash: _dashes(self._width)})
        return line

    def _arrow(self, color):
        arrow, width = arrow_layer(color), self._width
        key = QgsSymbolLayer.Property
        _define(arrow, {
            key.PropertyArrowWidth: width,
            key.PropertyArrowStartWidth: f"max(0.12, 0.5 * {width})",
            key.PropertyArrowHeadLength: self._of_short(f"0.8 + 1.4 * {width}", 1),
            key.PropertyArrowHeadThickness: self._of_short(f"0.4 + 0.7 * {width}", 0.5),
        })  # fmt: skip
        edge = arrow.subSymbol().symbolLayer(0)
        if self._is_detailed:
            _define(edge, {key.PropertyStrokeWidth: f"min({_HALO}, 0.25 * {width})"})
        else:
            edge.setStrokeStyle(Qt.PenStyle.NoPen)
        return arrow

    def _of_short(self, size, share):
        """Expression for a size of an arrow's head, cut down on a link of which little is seen.

        It is at most this share of half the line.
        """
        if not self._is_detailed:
            return size
        return f"min({size}, coalesce({share * _HEAD_OF_LINE} * {self._drawn_length}, {size}))"

    def _dashed_arrow(self, color):
        width = f"max({_NARROWEST_DASH}, {self._width})"
        line, head = _dashed_arrow_layers(color, 0.9)
        key = QgsSymbolLayer.Property
        _define(line, {
            key.PropertyStrokeWidth: width, key.PropertyOffset: f"{_APART} + 0.5 * {width}",
            key.PropertyCustomDash: _dashes(width),
        })  # fmt: skip
        _define(head, {key.PropertyOffset: f"{_APART} + 0.5 * {width}"})
        size = self._of_short(f"1.2 + 1.6 * {width}", 1)
        _define(head.subSymbol().symbolLayer(0), {key.PropertySize: size})
        return line, head


def _dashed_arrow_layers(color, width):
    """A dashed line and the head of an arrow, on the right of the link's line."""
    line, head = _dashed(color, width), QgsMarkerLineSymbolLayer(True)
    filled(head.subSymbol(), _head(color, 1.2 + 1.6 * width))
    head.setPlacement(QgsMarkerLineSymbolLayer.Placement.LastVertex)
    for layer in (line, head):
        layer.setOffset(_APART + width / 2)
        layer.setOffsetUnit(_MILLIMETERS)
    return line, head


def _head(color, size):
    marker = QgsSimpleMarkerSymbolLayer(
        QgsSimpleMarkerSymbolLayerBase.Shape.ArrowHeadFilled, size
    )  # fmt: skip
    marker.setSizeUnit(_MILLIMETERS)
    marker.setColor(QColor(color))
    marker.setStrokeStyle(Qt.PenStyle.NoPen)
    return marker


def _solid(color, width):
    line = QgsSimpleLineSymbolLayer(QColor(color), width)
    line.setWidthUnit(_MILLIMETERS)
    line.setPenCapStyle(Qt.PenCapStyle.FlatCap)
    return line


def _dashed(color, width):
    line = _solid(color, width)
    line.setUseCustomDashPattern(True)
    line.setCustomDashVector(_DASHES)
    line.setCustomDashPatternUnit(_MILLIMETERS)
    return line


def _edge_of(line):
    """A light line under a dashed one, so that it is seen on dark, as the edge of an arrow is."""
    edge, key = line.clone(), QgsSymbolLayer.Property
    edge.setColor(QColor(255, 255, 255, _EDGE))
    edge.setUseCustomDashPattern(False)
    edge.setWidth(line.width() + 2 * _HALO)
    width = line.dataDefinedProperties().property(key.PropertyStrokeWidth).expressionString()
    edge.setDataDefinedProperty(key.PropertyCustomDash, QgsProperty())
    edge.setDataDefinedProperty(key.PropertyStrokeColor, QgsProperty())
    if width:
        _define(edge, {key.PropertyStrokeWidth: f"{width} + {2 * _HALO}"})
    return edge


def _dashes(width):
    """Expression for dash and gap of a line of a width, in mm."""
    dash, gap = (f"to_string({length} + {_LONGER} * {width})" for length in _DASHES)
    return f"{dash} || ';' || {gap}"


def _color_by(part, expression):
    """Let an expression give the colour of a part of a symbol."""
    key = QgsSymbolLayer.Property
    if part.subSymbol() is None:
        _define(part, {key.PropertyStrokeColor: expression})
    else:
        _define(part.subSymbol().symbolLayer(0), {key.PropertyFillColor: expression})


def _define(layer, expressions):
    for key, expression in expressions.items():
        layer.setDataDefinedProperty(key, QgsProperty.fromExpression(expression))


def arrow_layer(color, width=1.4):
    """Half an arrow, on the right of its line, so that the way back has room on the other side."""
    fill = QgsSimpleFillSymbolLayer(QColor(color))
    fill.setStrokeColor(QColor(255, 255, 255, round(0.75 * QColor(color).alpha())))
    fill.setStrokeWidth(min(_HALO, width / 4))
    fill.setStrokeWidthUnit(_MILLIMETERS)
    fill.setPenJoinStyle(Qt.PenJoinStyle.MiterJoin)
    arrow = QgsArrowSymbolLayer()
    arrow.setSubSymbol(filled(QgsFillSymbol(), fill))
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


def sample_symbol(layer, color, width, measure=None):
    """A symbol as the layer has them beside a measure, of a given colour and width in mm."""
    is_dashed = volumes.is_modelled(layer) and measure not in volumes.RESIDUALS
    if volumes.is_directed(layer) and is_dashed:
        return filled(QgsLineSymbol(), *_dashed_arrow_layers(QColor(color), width))
    line = _dashed(color, width) if is_dashed else _solid(color, width)
    if volumes.is_directed(layer):
        line = arrow_layer(color, width)
    return filled(QgsLineSymbol(), line)
