"""Link layers: width by volume, direction by half-arrows, colour by relation."""

import pytest
from qgis.core import QgsArrowSymbolLayer, QgsSymbolLayer
from qgis.PyQt.QtCore import Qt

from spatial_relations.cartography import ramps, scales
from spatial_relations.cartography.flow_lines import flow_renderer
from spatial_relations.cartography.style import apply_style
from spatial_relations.cartography.volumes import MOST_LINKS


def rows(renderer):
    """Symbols by their label; copies, since a renderer takes its own along when it goes."""
    rules = renderer.rootRule().children()
    return {
        rule.label(): rule.symbol().clone()
        for rule in rules
        if rule.symbol() and " width" not in rule.ruleKey()
    }


def arrow(symbol):
    return symbol.symbolLayer(0).subSymbol().symbolLayer(0).clone()


def body_color(symbol):
    shape = arrow(symbol)
    return shape.subSymbol().symbolLayer(0).fillColor()


def test_a_layer_without_links_gets_a_style(link_layer, legend_of):
    layer = link_layer([])
    apply_style(layer)
    assert legend_of(layer) == ["No links"]


def test_legend_says_what_is_shown_and_names_the_relations(link_layer, legend_of):
    layer = link_layer()
    apply_style(layer)
    assert legend_of(layer) == [
        "All 5 links",
        "Between cores",
        "From core to secondary city",
        "From secondary city to core",
        "Other links",
        "Width: Flow, up to 80",
    ]


def test_relations_below_the_threshold_are_not_in_the_legend(link_layer, legend_of):
    layer = link_layer()
    apply_style(layer, threshold=50)
    assert legend_of(layer)[:2] == ["2 of 5 links, 67 % of all flow", "Between cores"]
    assert "From core to secondary city" not in legend_of(layer)


def test_links_below_the_threshold_are_never_fetched(link_layer, drawn):
    layer = link_layer()
    apply_style(layer, threshold=40)
    assert sorted(feature["flow"] for feature in drawn(layer)) == [40, 60, 80]


def test_without_a_threshold_only_the_largest_links_are_drawn(link_layer, drawn):
    many = [("a", "b", float(1000 + i), None) for i in range(1, MOST_LINKS + 101)]
    layer = link_layer(many)
    apply_style(layer)
    flows = [feature["flow"] for feature in drawn(layer)]
    assert len(flows) == MOST_LINKS
    assert min(flows) == 1101


def test_what_few_links_carry_is_drawn_without_the_many_that_carry_nothing(link_layer, drawn):
    many = [("a", "b", 1000.0 if i <= 20 else i / 1000, None) for i in range(1, 401)]
    layer = link_layer(many)
    apply_style(layer)
    assert len(drawn(layer)) == MOST_LINKS // 2


def test_width_is_proportional_to_flow(link_layer, values_of):
    layer = link_layer()
    shape = arrow(rows(flow_renderer(layer))["Between cores"])
    key = QgsSymbolLayer.Property.PropertyArrowWidth
    text = shape.dataDefinedProperties().property(key).expressionString()
    widths = values_of(layer, text)
    assert widths[0] == pytest.approx(scales.WIDEST_LINK)
    assert widths[2] == pytest.approx(scales.WIDEST_LINK / 2)


@pytest.mark.parametrize(("count", "style"), [(3000, "SolidLine"), (3001, "NoPen")])
def test_of_very_many_links_arrows_have_no_edges(link_layer, count, style):
    layer = link_layer([("a", "b", 1.0 + i, None) for i in range(count)])
    ((_, symbol),) = rows(flow_renderer(layer)).items()
    shape = arrow(symbol)  # which must not go while its edge is looked at
    edge = shape.subSymbol().symbolLayer(0)
    assert edge.strokeStyle() == getattr(Qt.PenStyle, style)


def test_each_direction_has_half_an_arrow_on_its_own_side(link_layer):
    for symbol in rows(flow_renderer(link_layer())).values():
        assert arrow(symbol).arrowType() == QgsArrowSymbolLayer.ArrowType.ArrowRightHalf
        assert arrow(symbol).headType() == QgsArrowSymbolLayer.HeadType.HeadSingle
        assert not arrow(symbol).isRepeated()


@pytest.mark.parametrize("bend", [0, 0.2])
def test_both_directions_are_seen_on_straight_lines_and_arcs(link_layer, draw, bend):
    layer = link_layer([("a", "d", 80.0, None), ("d", "a", 80.0, None)], bend=bend)
    for focus in (None, "a"):
        layer.setRenderer(flow_renderer(layer, focus=focus))
        image = draw([layer])
        inked = sum(
            image.pixelColor(x, y).name() == ramps.RELATIONS[None]
            for x in range(image.width())
            for y in range(image.height())
        )
        assert inked > 500


def test_links_end_at_the_edge_of_the_city_symbols(link_layer, city_layer, draw):
    links, cities = link_layer([("a", "b", 80.0, None)]), city_layer()
    links.setRenderer(flow_renderer(links))
    image = draw([links])
    place = {f["city_id"]: f.geometry().asPoint() for f in cities.getFeatures()}
    for city in ("a", "b"):
        x = round((place[city].x() - 116.5) / 6 * 400)
        y = round((33.4 - place[city].y()) / 3.5 * 300)
        assert image.pixelColor(x, y).name() == "#ffffff"


def test_largest_links_are_drawn_last(link_layer):
    order = flow_renderer(link_layer()).orderBy()
    clause = order.list()[0]
    assert clause.expression().expression() == '"flow"'
    assert clause.ascending()


def test_links_of_the_focused_city_stay_whatever_their_flow(link_layer, legend_of, drawn):
    layer = link_layer()
    apply_style(layer, threshold=50, focus="c")
    assert legend_of(layer) == [
        "2 links of Gamma, 29 % of all flow",
        "From core to secondary city",
        "From secondary city to core",
        "Links of other cities",
        "Width: Flow, up to 80",
    ]
    assert sorted(feature["flow"] for feature in drawn(layer)) == [20, 40, 60, 80]
    assert body_color(rows(layer.renderer())["Links of other cities"]).alpha() < 60


def test_a_link_measure_is_shown_by_colour(link_layer, legend_of, drawn):
    layer = link_layer()
    apply_style(layer, "power_gap", threshold=10)
    labels = legend_of(layer)
    assert labels[:2] == ["All 5 links", "Power of destination over origin"]
    assert labels[-2:] == ["no value", "Width: Flow, up to 80"]
    assert len(drawn(layer)) == 5


def test_undirected_links_have_no_arrowheads(link_layer, legend_of):
    layer = link_layer(parameters='{"DIRECTED": false}')
    apply_style(layer)
    for symbol in rows(layer.renderer()).values():
        assert arrow(symbol).layerType() == "SimpleLine"
    # Which of its ends an undirected link starts from says nothing.
    assert "Between core and secondary city" in legend_of(layer)
    assert "From core to secondary city" not in legend_of(layer)


def test_links_without_flow_are_plain_lines(link_layer, legend_of, drawn):
    layer = link_layer(flow="speed")
    apply_style(layer)
    assert legend_of(layer)[0] == "Between cores"
    assert len(drawn(layer)) == 5


def test_ids_with_quotes_are_no_trap(link_layer, drawn):
    layer = link_layer()
    apply_style(layer, focus='O\'Brien "x"')
    assert len(drawn(layer)) == 5


def test_the_layer_panel_shows_how_wide_links_of_round_values_are(link_layer):
    layer = link_layer(rows=[("a", "b", 83.0, None), ("b", "a", 20.0, None)])
    layer.setRenderer(flow_renderer(layer))
    samples = {
        rule.label(): rule
        for rule in layer.renderer().rootRule().children()
        if " width" in rule.ruleKey()
    }
    widths = {label: rule.symbol().symbolLayer(0).arrowWidth() for label, rule in samples.items()}
    assert widths == {
        label: pytest.approx(scales.WIDEST_LINK * int(label) / 83) for label in ("80", "25", "8")
    }
    assert {rule.filterExpression() for rule in samples.values()} == {"FALSE"}
