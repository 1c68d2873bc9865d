"""City layers: shape by role, size by volume, colour by measure."""

import pytest
from qgis.core import (
    QgsFeatureRequest,
    QgsPalLayerSettings,
    QgsRenderContext,
    QgsSimpleMarkerSymbolLayerBase,
    QgsSymbolLayer,
)

from spatial_relations.cartography import ramps, scales
from spatial_relations.cartography.city_symbols import city_renderer
from spatial_relations.cartography.labels import city_labeling
from spatial_relations.cartography.style import apply_style

SHAPES = QgsSimpleMarkerSymbolLayerBase.Shape
SIZE = QgsSymbolLayer.Property.PropertySize


def rows(renderer):
    """Symbols by their label; copies, since a renderer takes its own along when it goes."""
    rules = renderer.rootRule().children()
    return {rule.label(): rule.symbol().clone() for rule in rules if rule.symbol()}


def marker(symbol):
    layer = symbol.symbolLayer(0)
    return (layer.subSymbol().symbolLayer(0) if layer.subSymbol() else layer).clone()


def expression(symbol, key=SIZE):
    layer = marker(symbol)
    return layer.dataDefinedProperties().property(key).expressionString()


def test_roles_are_told_by_shape(city_layer):
    found = rows(city_renderer(city_layer()))
    assert {label: marker(symbol).shape() for label, symbol in found.items()} == {
        "Core city": SHAPES.Square,
        "Secondary city": SHAPES.Circle,
        "City of no role": SHAPES.Diamond,
    }


def test_roles_that_no_city_has_are_not_in_the_legend(city_layer, legend_of):
    layer = city_layer(CORES)
    apply_style(layer)
    assert legend_of(layer) == ["Core city", "Size: Total flow, up to 4"]


def test_symbols_are_true_to_area(city_layer, values_of):
    layer = city_layer()
    sizes = values_of(layer, expression(rows(city_renderer(layer))["Secondary city"]))
    assert sizes[0] == pytest.approx(scales.largest_city(3), rel=1e-3)
    assert sizes[1] == pytest.approx(sizes[0] / 2, rel=1e-3)  # a quarter of the flow
    assert sizes[3] == scales.SMALLEST_CITY


def test_a_square_has_the_area_of_the_circle_of_the_same_flow(city_layer, values_of):
    layer = city_layer()
    found = rows(city_renderer(layer))
    square = values_of(layer, expression(found["Core city"]))[0]
    circle = values_of(layer, expression(found["Secondary city"]))[0]
    assert square**2 == pytest.approx(3.14159 / 4 * circle**2, rel=0.01)


def test_symbols_may_be_sized_by_another_field(city_layer, values_of):
    layer = city_layer()
    found = rows(city_renderer(layer, size="population"))
    sizes = values_of(layer, expression(found["Secondary city"]))
    assert sizes[2] == pytest.approx(sizes[0] / 2, rel=1e-3)


def test_cities_without_flows_are_all_of_one_size(city_layer, values_of):
    rows_without = [(wkt, i, n, r, None, *rest) for wkt, i, n, r, _, *rest in ROWS]
    layer = city_layer(rows_without)
    sizes = values_of(layer, expression(rows(city_renderer(layer))["Secondary city"]))
    assert set(sizes) == {scales.PLAIN_CITY}


CORES = [("Point (1 1)", "a", "A", "core", 4.0, 0.1, 0.0, 1.0, 1, 1.0)]
ROWS = [
    ("Point (1 1)", "a", "A", "core", 4.0, 0.1, 0.0, 1.0, 1, 1.0),
    ("Point (2 2)", "b", "B", "secondary", 1.0, 0.9, 0.0, 1.0, 2, 1.0),
]


def test_a_measure_has_classes_in_percent_and_a_row_for_null(city_layer, legend_of):
    layer = city_layer()
    apply_style(layer, "core_dependence")
    labels = legend_of(layer)
    assert labels[0] == "Core dependence"
    assert all(label.endswith(" %") for label in labels[1:-5])
    roles = ["Core city", "Secondary city", "City of no role"]
    assert labels[-5:] == ["no value", *roles, "Size: Total flow, up to 400"]


def test_a_measure_without_null_has_no_such_row(city_layer, legend_of):
    layer = city_layer()
    apply_style(layer, "rank")
    assert "no value" not in legend_of(layer)


def test_a_city_without_value_is_hollow_and_has_no_other_symbol(city_layer):
    layer = city_layer()
    renderer = city_renderer(layer, "core_dependence")
    last = list(layer.getFeatures())[3]
    context = QgsRenderContext()
    context.expressionContext().setFeature(last)
    renderer.startRender(context, layer.fields())
    fills = [s.symbolLayer(0).color().name() for s in renderer.symbolsForFeature(last, context)]
    renderer.stopRender(context)
    assert fills == [ramps.PAPER]


def test_shapes_follow_roles_when_colour_shows_a_measure(city_layer, values_of):
    layer = city_layer()
    symbol = rows(city_renderer(layer, "core_dependence"))["no value"]
    shapes = values_of(layer, expression(symbol, QgsSymbolLayer.Property.PropertyName))
    assert shapes == ["square", "square", "circle", "diamond"]


def test_dark_edges_are_seen_on_a_dark_map(city_layer, draw):
    layer = city_layer()
    apply_style(layer, "core_dependence")
    layer.setLabelsEnabled(False)
    image = draw([layer], background="#1f2226")
    # Above Alpha, a core: the map, the light line, the dark edge, and then the fill.
    x, y = round((121.5 - 116.5) / 6 * 400), round((33.9 - 31.2) / 4.5 * 300)
    lightness = [image.pixelColor(x, y - up).lightness() for up in range(20, 0, -1)]
    map_around, light, dark, fill = lightness[:3], lightness[4:8], lightness[7:10], lightness[12:]
    assert max(map_around) < 50
    assert max(light) > 120
    assert min(dark) < 60
    assert min(fill) > 200


def test_a_neutral_value_parts_the_colours(city_layer):
    renderer = city_renderer(city_layer(), "net_power")
    colors = {label: marker(symbol).color() for label, symbol in rows(renderer).items()}
    negative = next(color for label, color in colors.items() if label.startswith(("−", "under")))
    positive = next(color for label, color in colors.items() if label.startswith(("0 –", "over")))
    assert negative.blue() > negative.red()
    assert positive.red() > positive.blue()


def test_a_text_field_or_an_unknown_key_shows_roles(city_layer, legend_of):
    layer = city_layer()
    for key in ("name", "no_such_field"):
        apply_style(layer, key)
        assert legend_of(layer)[:3] == ["Core city", "Secondary city", "City of no role"]


def test_the_focused_city_and_its_partners_stay_and_others_fade(city_layer, values_of):
    layer = city_layer()
    fill = QgsSymbolLayer.Property.PropertyFillColor
    renderer = city_renderer(layer, focus="a", partners=["b"])
    colors = values_of(layer, expression(rows(renderer)["Core city"], fill))
    alphas = [int(color.split(",")[3]) for color in colors]
    assert alphas[:2] == [255, 255]
    assert max(alphas[2:]) < 60


def test_polygons_are_drawn_by_a_point_on_their_surface(city_layer):
    renderer = city_renderer(city_layer(geometry="Polygon"), "core_dependence")
    for symbol in rows(renderer).values():
        centre = symbol.symbolLayer(0)
        assert centre.layerType() == "GeometryGenerator"
        assert centre.geometryExpression() == "point_on_surface($geometry)"


def test_small_cities_are_drawn_over_large_ones(city_layer):
    # As large as Beta, but a core, has its edge seen whole; without a flow is smallest of all.
    assert drawn_last(city_layer()) == ["d", "b", "c", "a"]


def test_a_core_hides_no_city_that_is_much_smaller(city_layer):
    rows = [
        ("Point (1 1)", "core", "A", "core", 100.0, *REST),
        ("Point (1 1)", "larger", "B", "secondary", 150.0, *REST),
        ("Point (1 1)", "smaller", "C", "secondary", 30.0, *REST),
        ("Point (1 1)", "small", "D", "secondary", 20.0, *REST),
    ]
    assert drawn_last(city_layer(rows)) == ["small", "core", "smaller", "larger"]


REST = (0.5, 0.1, 1.0, 1, 1.0)


def drawn_last(layer):
    """Ids of the cities, the one on top first."""
    [clause] = city_renderer(layer).orderBy().list()
    request = QgsFeatureRequest().addOrderBy(
        clause.expression().expression(), clause.ascending(), False
    )
    return [city["city_id"] for city in layer.getFeatures(request)][::-1]


def test_an_empty_layer_gets_an_empty_renderer(city_layer):
    layer = city_layer([])
    apply_style(layer, "core_dependence")
    assert len(layer.renderer().rootRule().children()) == 1  # the heading


@pytest.fixture
def priorities(result_layer, values_of):
    """Priority of each city's name when a measure of these values is shown."""

    def make(measure, values):
        rows = [([(n, 0)], str(n), "secondary", value) for n, value in enumerate(values)]
        layer = result_layer(
            "cities", "connectivity", f"city_id:string role:string {measure}:double", rows, measure
        )
        labeling = city_labeling(layer, measure=measure)
        settings = labeling.settings()  # goes when the labeling goes
        properties = settings.dataDefinedProperties()
        text = properties.property(QgsPalLayerSettings.Property.Priority).expressionString()
        return values_of(layer, text)

    return make


def test_names_of_the_most_extreme_tenth_are_kept(priorities):
    values = [n / 100 for n in range(19)] + [None, 0.9]
    found = priorities("core_dependence", values)
    assert [n for n, priority in enumerate(found) if priority == 9] == [18, 20]
    # On both sides of a neutral value.
    found = priorities("net_power", [-0.9, *[0.01 * n for n in range(9)]])
    assert [n for n, priority in enumerate(found) if priority == 9] == [0]


def test_where_all_values_are_alike_no_name_is_kept_for_its_value(priorities):
    assert set(priorities("core_dependence", [0.5, 0.5, None])) == {0}
