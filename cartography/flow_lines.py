"""Link layers: width by volume, direction by half-arrows, colour by relation."""

from math import sqrt

from qgis.core import (
    QgsArrowSymbolLayer,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsGeometryGeneratorSymbolLayer,
    QgsLineSymbol,
    QgsProperty,
    QgsRuleBasedRenderer,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLineSymbolLayer,
    QgsSymbol,
    QgsSymbolLayer,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ..i18n import tr
from . import fields, focus as focusing, ramps, scales
from .classes import value_classes
from .numbers import count_text, percent_text

_MILLIMETERS = QgsUnitTypes.RenderUnit.RenderMillimeters
#: Above this many cities a table of their radii would weigh more in the style than it helps.
_MOST_RADII = 400
_FLOW_FIELDS = ("flow", "estimated_flow")


def flow_field(layer):
    """The field that link widths show, or None."""
    return next((name for name in _FLOW_FIELDS if fields.has(layer, name)), None)


def relation_label(relation):
    """What a legend calls a relation."""
    if relation == "core-core":
        return tr("Between cores")
    if relation == "core-secondary":
        return tr("From core to secondary city")
    if relation == "secondary-core":
        return tr("From secondary city to core")
    if relation == "secondary-secondary":
        return tr("Between secondary cities")
    return tr("Other links")


def flow_threshold(layer, links):
    """The smallest flow to draw so that about the `links` largest links are seen.

    Returns
    -------
    tuple of float
        The threshold and the share of all flow that the links drawn carry.
    """
    flows = sorted(_flows(layer), reverse=True)
    if not flows:
        return 0.0, 1.0
    threshold = flows[min(max(int(links), 1), len(flows)) - 1]
    return float(threshold), sum(f for f in flows if f >= threshold) / sum(flows)


def flow_summary(layer, threshold):
    """Links drawn at a threshold, links in all, and the share of all flow that is drawn."""
    flows = _flows(layer)
    shown = [flow for flow in flows if flow >= threshold]
    return len(shown), len(flows), sum(shown) / sum(flows) if flows else 1.0


def summary_text(layer, threshold):
    """The summary as a sentence for legends."""
    shown, links, share = flow_summary(layer, threshold)
    if shown == links:
        return tr("All {} links").format(count_text(links))
    return tr("{shown} of {links} links, {share} of all flow").format(
        shown=count_text(shown), links=count_text(links), share=percent_text(share)
    )


def flow_renderer(layer, threshold=0.0, focus=None, measure=None):
    """A renderer for a link layer.

    Links below the threshold are left out by the rules' filter: they are never fetched. The links
    of the focused city are drawn whatever their flow, and the others fade.

    Parameters
    ----------
    layer : QgsVectorLayer
        Lines of two vertices or more.
    threshold : float
        Smallest flow drawn.
    focus : str
        Id of a city, or None.
    measure : str
        Key of a link measure shown by colour; None colours by relation.
    """
    context = _Context(layer, threshold, focus)
    root = QgsRuleBasedRenderer.Rule(None)
    group = QgsRuleBasedRenderer.Rule(None, filterExp=context.filter, label=context.title)
    root.appendChild(group)
    entry = fields.measure_entry(layer, measure)
    for condition, label, color in _looks(layer, threshold, focus, entry):
        group.appendChild(
            QgsRuleBasedRenderer.Rule(context.symbol(color), filterExp=condition, label=label)
        )
    renderer = QgsRuleBasedRenderer(root)
    if context.order:
        renderer.setOrderBy(QgsFeatureRequest.OrderBy(context.order))
        renderer.setOrderByEnabled(True)
    return renderer


def _looks(layer, threshold, focus, entry):
    """Filter, label and colour of each row of the legend."""
    if entry is not None:
        yield from _measure_looks(layer, entry)
        return
    found = relations_shown(layer, threshold, focus)
    for relation, color in ramps.RELATIONS.items():
        if relation in found:
            yield _relation_filter(relation), relation_label(relation), QColor(color)


def relations_shown(layer, threshold=0.0, focus=None):
    """The relations of the links drawn at a threshold."""
    flow = flow_field(layer) or ""
    rows = zip(*fields.columns(layer, "relation", flow, "origin", "destination"))
    found = {
        relation if relation in ramps.RELATIONS else None
        for relation, value, *ends in rows
        if not flow or _is_drawn(value, threshold) or (focus is not None and str(focus) in ends)
    }
    return [relation for relation in ramps.RELATIONS if relation in found]


def _is_drawn(value, threshold):
    return value is not None and value > 0 and value >= threshold


def _relation_filter(relation):
    if relation is not None:
        return f'"relation" = {fields.literal(relation)}'
    known = ", ".join(fields.literal(name) for name in ramps.RELATIONS if name)
    return f'"relation" IS NULL OR "relation" NOT IN ({known})'


def _measure_looks(layer, entry):
    values = fields.columns(layer, entry.key)[0]
    ramp = ramps.sequential if entry.neutral is None else ramps.diverging
    field = fields.quoted(entry.key)
    for c in value_classes(values, entry.classes, entry.neutral, entry.range[0], entry.unit):
        yield c.expression(field), c.label, ramp(c.position)
    if any(value is None for value in values):
        yield f"{field} IS NULL", tr("no value"), QColor(ramps.NO_VALUE)


def _flows(layer):
    name = flow_field(layer)
    if name is None:
        return []
    return [flow for flow in fields.columns(layer, name)[0] if flow is not None and flow > 0]


def largest_flow(layer):
    """The flow that the widest link shows; 0 without flows."""
    return max(_flows(layer), default=0)


def is_directed(layer):
    """Whether a row is one direction of a pair; pairs are drawn without arrowheads."""
    if fields.parameters(layer).get("DIRECTED") is False:
        return False
    return fields.algorithm(layer) != "complementarity"


class _Context:
    """What all symbols of one link layer share."""

    def __init__(self, layer, threshold, focus):
        name = flow_field(layer)
        self._is_directed = is_directed(layer)
        self._is_modelled = name == "estimated_flow"
        self._largest = largest_flow(layer)
        self._flow = fields.quoted(name) if name else None
        self._gaps = _gap_expressions(layer, name)
        self._opacity = None
        self.filter, self.title, self.order = "", "", []
        if name:
            self.filter = f"{self._flow} > 0"
            if threshold > 0:
                self.filter = f"{self._flow} >= {float(threshold)!r}"
            self.title = summary_text(layer, threshold)
            self.order = [QgsFeatureRequest.OrderByClause(self._flow, True)]
        if focus is not None:
            self._set_focus(focus)

    def _set_focus(self, focus):
        mine = focusing.link_in_focus(focus)
        self._opacity = focusing.opacity(mine)
        if self.filter:
            self.filter = f"{self.filter} OR {mine}"
        self.order.insert(0, QgsFeatureRequest.OrderByClause(mine, True))

    def symbol(self, color):
        """The symbol of one row of the legend."""
        line = self._arrow(color) if self._is_directed and self._flow else self._line(color)
        symbol = QgsLineSymbol()
        symbol.changeSymbolLayer(0, line)
        if self._opacity is not None:
            symbol.setDataDefinedProperty(QgsSymbol.Property.PropertyOpacity, self._opacity)
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
            (QgsSymbolLayer.Property.PropertyArrowStartWidth, f"0.5 * {width}"),
            (QgsSymbolLayer.Property.PropertyArrowHeadLength, f"0.9 + 1.3 * {width}"),
            (QgsSymbolLayer.Property.PropertyArrowHeadThickness, f"0.5 + 0.7 * {width}"),
        ):
            arrow.setDataDefinedProperty(key, QgsProperty.fromExpression(expression))
        shortened = QgsGeometryGeneratorSymbolLayer.create(
            {"geometryModifier": _shortened(*self._gaps), "SymbolType": "Line"}
        )
        shortened.setUnits(_MILLIMETERS)
        shortened.subSymbol().changeSymbolLayer(0, arrow)
        return shortened


def arrow_layer(color, width=0.9, is_modelled=False):
    """Half an arrow, on the right of its line, so that the way back has room on the other side."""
    fill = QgsSimpleFillSymbolLayer(QColor(color))
    fill.setStrokeColor(QColor(255, 255, 255, 190))
    fill.setStrokeWidth(0.12)
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
    arrow.setArrowStartWidth(width / 2)
    arrow.setHeadLength(0.9 + 1.3 * width)
    arrow.setHeadThickness(0.5 + 0.7 * width)
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
    if is_directed(layer):
        line = arrow_layer(color, width, flow_field(layer) == "estimated_flow")
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
        return [f"if(\"{end}_role\" = 'core', {3 * plain:.3g}, {plain:.3g})" if
                fields.has(layer, f"{end}_role") else f"{plain:.3g}"
                for end in ("origin", "destination")]
    table = ", ".join(f"{fields.literal(city)}, {radii[city]:.3g}" for city in sorted(radii))
    return [f'coalesce(map_get(map({table}), "{end}"), 1)' for end in ("origin", "destination")]


def _city_radii(layer, flow):
    """Radius in mm of each city's symbol, as `city_symbols` draws it from the same flows."""
    totals, roles = {}, {}
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
