"""Where links run: arcs that grow with distance, apart by direction, from edge to edge."""

from math import dist, sqrt

import pytest
from qgis.core import QgsExpressionContextScope, QgsFeature, QgsGeometry, QgsSymbolLayer
from qgis.PyQt.QtGui import QColor

from spatial_relations.cartography import link_ends, scales, volumes
from spatial_relations.cartography.link_curves import course
from spatial_relations.cartography.link_symbols import LinkSymbols
from spatial_relations.cartography.style import apply_style

#: A link that starts 2 mm from its city and ends 3 mm before the other.
ENDS = "2", "3"


@pytest.fixture
def run(qgis_app):
    """Where a line in mm runs, as points: ``run(wkt, ends=ENDS, bend=0.12)``."""
    from qgis.core import QgsExpression, QgsExpressionContext

    def evaluate(wkt, ends=ENDS, bend=0.12, is_arrow=True):
        expression, context = QgsExpression(course(ends, bend, is_arrow)), QgsExpressionContext()
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        context.setFeature(feature)
        found = expression.evaluate(context)
        assert not expression.hasEvalError(), expression.evalErrorString()
        return [(point.x(), point.y()) for point in found.vertices()]

    return evaluate


def height(points):
    return max(abs(y) for _, y in points)


@pytest.mark.parametrize(
    ("length", "expected"),
    # 0.12 of the length, times length / (length + 20)
    [(10, 0.4), (40, 3.2), (100, 10), (400, 320 / 7)],
)
def test_a_link_bends_the_more_the_longer_it_is(run, length, expected):
    points = run(f"LineString (0 0, {length} 0)", ("0", "0"))
    assert height(points) == pytest.approx(expected)


def test_a_link_bends_to_its_right_and_the_way_back_to_the_other_side(run):
    # In painter's mm y grows downwards: to the right of the way east is below.
    there = run("LineString (0 0, 100 0)")
    back = run("LineString (100 0, 0 0)")
    assert min(y for _, y in there) > 0
    assert max(y for _, y in back) < 0


@pytest.mark.parametrize("end", ["60 80", "-60 80", "-60 -80", "60 -80", "0 100", "-100 0"])
def test_an_arc_leads_from_city_to_city_in_any_direction(run, end):
    x, y = map(float, end.split())
    first, *_, last = run(f"LineString (7 9, {7 + x} {9 + y})", ("0", "0"))
    assert first == pytest.approx((7, 9))
    assert last == pytest.approx((7 + x, 9 + y))


@pytest.mark.parametrize("is_arrow", [True, False])
def test_an_arc_starts_and_ends_at_the_edge_of_the_symbols(run, is_arrow):
    first, *_, last = run("LineString (0 0, 80 0)", is_arrow=is_arrow)
    assert dist(first, (0, 0)) == pytest.approx(2, abs=0.01)
    assert dist(last, (80, 0)) == pytest.approx(3, abs=0.01)


@pytest.mark.parametrize(("length", "is_around"), [(4, True), (6.9, True), (7.1, False)])
def test_a_link_between_symbols_that_leave_it_no_room_goes_around(run, length, is_around):
    # Symbols that reach 2 and 3 mm: of a line of less than 7 mm there are no 2 mm to be seen.
    points = run(f"LineString (0 0, {length} 0)")
    seen = [one for one in points if dist(one, (0, 0)) > 2 and dist(one, (length, 0)) > 3]
    assert (height(points) > 3) == is_around
    assert seen
    assert height(points) <= 4.4


def test_the_way_back_goes_around_on_the_other_side(run):
    there, back = run("LineString (0 0, 4 0)"), run("LineString (4 0, 0 0)")
    assert max(y for _, y in there) == pytest.approx(4.4)
    assert min(y for _, y in back) == pytest.approx(-4.4)


def test_lines_that_are_arcs_already_are_not_bent_again(run):
    points = run("LineString (0 0, 50 30, 100 0)", ("0", "0"))
    assert points == pytest.approx([(0, 0), (50, 30), (100, 0)])


def test_without_a_bend_links_are_straight(run):
    first, last = run("LineString (0 0, 100 0)", bend=0)
    assert (first, last) == ((2, 0), (97, 0))


def test_a_line_from_a_city_to_itself_is_no_trap(run):
    assert len(run("LineString (5 5, 5 5)")) < 3


def test_the_arcs_of_a_pair_leave_room_between_them(link_layer, draw):
    layer = link_layer([("a", "d", 80.0, None), ("d", "a", 80.0, None)])
    for bend, is_white in ((0.12, True), (0, False)):
        apply_style(layer, bend=bend)
        image = draw([layer])
        # Halfway between the two cities.
        x, y = round((119.35 - 116.5) / 6 * 400), round((33.9 - 31.5) / 4.5 * 300)
        around = [image.pixelColor(x, y + dy).name() for dy in range(-2, 3)]
        assert all(color == "#ffffff" for color in around) == is_white


@pytest.mark.parametrize(
    ("parameters", "flow"),
    [('{"DIRECTED": false}', "flow"), ("{}", "estimated_flow"), ('{"DIRECTED": false}', "speed")],
)
def test_all_kinds_of_links_are_bent(link_layer, draw, parameters, flow, unlike):
    layer = link_layer([("a", "d", 80.0, None)], parameters=parameters, flow=flow)
    apply_style(layer)
    bent = draw([layer])
    apply_style(layer, bend=0)
    assert unlike(bent, draw([layer])) > 0.002


def test_a_link_that_leaves_the_map_is_part_of_the_same_arc(link_layer, draw, unlike):
    layer = link_layer([("a", "d", 80.0, None)])
    apply_style(layer)
    whole = draw([layer], (800, 600), (116, 29, 124, 35))
    # The middle quarter at the same scale, without both ends.
    part = draw([layer], (200, 150), (119, 31.25, 121, 32.75))
    middle = whole.copy(300, 225, 200, 150)
    assert unlike(part, middle) < 0.002
    assert any(middle.pixelColor(100, y).name() != "#ffffff" for y in range(150))


def test_links_end_at_symbols_as_the_cities_are_drawn(link_layer, city_layer):
    # Delta has no population: the smallest symbol of all, whatever its flow.
    cities, links = city_layer(), link_layer([("a", "d", 80.0, None)])
    cities.setCustomProperty("spatial_relations/parameters", '{"POPULATION": "population"}')
    apply_style(cities)
    start, _ = link_ends.gaps(links, cities)
    # Alpha is the largest, a square: half a diagonal, and 0.3 mm of room.
    assert f"'a', {7.4 / 2 * sqrt(1.25) + 0.3:.3g}" in start
    assert f"'d', {scales.SMALLEST_CITY / 2 + 0.3:.3g}" in start


def test_the_table_of_radii_is_made_once_and_not_for_each_link(link_layer, city_layer):
    """QGIS prepares nothing inside of `if()`: ten thousand arcs took three seconds with it."""
    cities, links = city_layer(), link_layer()
    apply_style(cities)
    drawn = course(link_ends.gaps(links, cities))
    assert "map_get(map(" in drawn
    assert "if(" not in drawn.replace("nullif(", "")


def test_links_find_the_cities_of_their_run_in_the_project(link_layer, city_layer):
    from qgis.core import QgsProject

    def courses(layer):
        symbols = [rule.symbol() for rule in layer.renderer().rootRule().children()]
        parts = [symbol.symbolLayer(0) for symbol in symbols if symbol is not None]
        return [part.geometryExpression() for part in parts if part.layerType() != "ArrowLine"]

    cities, links = city_layer(), link_layer()
    cities.setCustomProperty("spatial_relations/parameters", '{"POPULATION": "population"}')
    apply_style(cities)
    apply_style(links, cities=cities)
    expected = courses(links)
    apply_style(links)
    assert courses(links) != expected
    project = QgsProject.instance()
    project.addMapLayer(cities, False)
    try:
        apply_style(links)
        assert courses(links) == expected
    finally:
        project.takeMapLayer(cities)


@pytest.mark.parametrize(("scale", "expected"), [(1_000_000, 4.0), (200_000_000, 0.5 * 1.113)])
def test_the_head_of_an_arrow_is_at_most_half_of_a_short_link(link_layer, scale, expected):
    from qgis.core import QgsExpression, QgsExpressionContext

    layer = link_layer()
    symbol = LinkSymbols(layer, volumes.width(layer)).symbol(QColor("red"))
    arrow = symbol.symbolLayer(0).subSymbol().symbolLayer(0)
    head = arrow.dataDefinedProperties().property(QgsSymbolLayer.Property.PropertyArrowHeadLength)
    context, feature = QgsExpressionContext(), QgsFeature(link_layer().fields())
    scope = QgsExpressionContextScope()
    for name, value in (("map_scale", scale), ("map_crs", "EPSG:3857")):
        scope.setVariable(name, value)
    context.appendScope(scope)
    feature["flow"] = 80.0 * 16 / 18.2  # of the largest, 2.6 mm wide: a head of 4 mm
    feature.setGeometry(QgsGeometry.fromWkt("LineString (0 0, 2 0)"))
    context.setFeature(feature)
    found = QgsExpression(head.expressionString()).evaluate(context)
    assert found == pytest.approx(expected, rel=1e-3)
