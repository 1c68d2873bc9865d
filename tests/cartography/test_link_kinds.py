"""Links that are not plain flows: modelled, residual, changed, significant, dominant, compared."""

from itertools import combinations

import pytest
from qgis.core import QgsArrowSymbolLayer, QgsSymbolLayer

from spatial_relations.cartography import ramps, rules, scales, volumes
from spatial_relations.cartography.focus import partners_of
from spatial_relations.cartography.link_looks import LATERAL
from spatial_relations.cartography.link_rows import EXPECTED
from spatial_relations.cartography.style import apply_style, default_measure
from spatial_relations.cartography.thinning import LinkVolumes

ENDS = (
    "origin:string destination:string origin_name:string destination_name:string "
    "origin_role:string destination_role:string relation:string period:string"
)
NAMES = {"a": "Alpha", "b": "Beta", "c": "Gamma", "d": "Delta"}
PLACES = {"a": (0, 0), "b": (3, 0), "c": (0, 3), "d": (3, 3)}
ROLES = {"a": "core", "b": "core", "c": "secondary", "d": "secondary"}


def link(origin, destination, *values, period=None):
    """A row of a link layer."""
    roles = ROLES[origin], ROLES[destination]
    names = NAMES[origin], NAMES[destination]
    points = [PLACES[origin], PLACES[destination]]
    return (points, origin, destination, *names, *roles, "-".join(roles), period, *values)


def rows_of(layer):
    """Symbols by label, as copies: a renderer takes its own along when it goes."""
    rules = layer.renderer().rootRule().children()
    return {
        rule.label(): rule.symbol().clone()
        for rule in rules
        if rule.symbol() and " width" not in rule.ruleKey()
    }


def parts(symbol):
    """The layers that draw a link, as copies; without the light edge under a dashed line."""
    first = symbol.symbolLayer(0)
    inner = first.subSymbol() if first.layerType() == "GeometryGenerator" else symbol
    found = [inner.symbolLayer(place).clone() for place in range(inner.symbolLayerCount())]
    return [one for one in found if one.layerType() != "SimpleLine" or not is_edge(one)]


def is_edge(line):
    return line.color().name() == ramps.PAPER


def is_dashed(symbol):
    line = parts(symbol)[0]
    return line.layerType() == "SimpleLine" and line.useCustomDashPattern()


def color(symbol):
    line = parts(symbol)[0]
    if line.layerType() == "SimpleLine":
        return line.color()
    return line.subSymbol().symbolLayer(0).clone().fillColor()


def width(symbol):
    line = parts(symbol)[0]
    key = QgsSymbolLayer.Property
    key = key.PropertyStrokeWidth if is_dashed(symbol) else key.PropertyArrowWidth
    return line.dataDefinedProperties().property(key).expressionString()


# Modelled flows


def test_a_dashed_line_has_a_light_edge_so_that_it_is_seen_on_dark(modelled):
    apply_style(modelled)
    (symbol,) = rows_of(modelled).values()
    inner = symbol.symbolLayer(0).subSymbol()
    edge, line = (inner.symbolLayer(place).clone() for place in (0, 1))
    assert is_edge(edge)
    assert not edge.useCustomDashPattern()
    assert edge.width() > line.width()
    wide = edge.dataDefinedProperties().property(QgsSymbolLayer.Property.PropertyStrokeWidth)
    assert wide.expressionString() == f"{width(symbol)} + 0.24"


@pytest.fixture
def modelled(result_layer):
    rows = [link(*ends, flow, flow) for ends, flow in (("ab", 8.0), ("ba", 8.0), ("ac", 2.0))]
    fields = f"{ENDS} flow:double estimated_flow:double"
    return result_layer("links", "estimateflows", fields, rows, "flow,estimated_flow")


def test_modelled_flows_have_dashes_and_a_colour_of_their_own(modelled, legend_of):
    apply_style(modelled, default_measure(modelled))
    assert legend_of(modelled) == [
        "All 3 links",
        "Modelled flow",
        "Width: Modelled flow, up to 8",
    ]
    ((_, symbol),) = rows_of(modelled).items()
    assert is_dashed(symbol)
    assert color(symbol).name() == ramps.MODELLED
    assert ramps.MODELLED not in {*ramps.RELATIONS.values(), *ramps.ROLES.values()}


def test_no_measure_makes_modelled_flows_look_like_observed_ones(modelled, link_layer):
    observed = link_layer()
    for key in (None, "flow"):
        apply_style(modelled, key)
        apply_style(observed, key)
        assert all(map(is_dashed, rows_of(modelled).values()))
        assert not any(map(is_dashed, rows_of(observed).values()))


def test_both_directions_of_a_dashed_link_are_seen(modelled, draw):
    apply_style(modelled)
    inked = []
    for rows in (("a", "b"), ("a",)):
        modelled.setSubsetString(f"origin IN ({', '.join(map(repr, rows))})")
        image = draw([modelled], extent=(-1, -1, 4, 4))
        inked.append(sum(
            image.pixelColor(x, y).name() == ramps.MODELLED
            for x in range(image.width()) for y in range(image.height())
        ))  # fmt: skip
    assert inked[0] > 1.5 * inked[1] > 0


def test_fewer_modelled_links_are_drawn_at_first_since_every_pair_has_one(result_layer, drawn):
    rows = [link("a", "b", float(flow), float(flow)) for flow in range(1, 400)]
    fields = f"{ENDS} flow:double estimated_flow:double"
    layer = result_layer("links", "estimateflows", fields, rows, "flow,estimated_flow")
    apply_style(layer)
    assert len(drawn(layer)) == volumes.MOST_LINKS // 2


@pytest.mark.parametrize(("method", "is_modelled"), [("0", True), ("1", False), ("3", False)])
def test_links_worked_out_from_offices_are_modelled(result_layer, method, is_modelled):
    layer = result_layer(
        "links", "organisationnetwork", f"{ENDS} flow:double", [link("a", "b", 3.0)], "flow",
        f'{{"METHOD": "{method}"}}',
    )  # fmt: skip
    apply_style(layer, default_measure(layer))
    assert [is_dashed(symbol) for symbol in rows_of(layer).values()] == [is_modelled]


def test_a_layer_measured_on_modelled_flows_stays_modelled(result_layer):
    fields = f"{ENDS} estimated_flow:double flow:double power_gap:double"
    layer = result_layer("links", "connectivity", fields, [link("a", "b", 3.0, 3.0, 0.1)], "flow")
    apply_style(layer, default_measure(layer))
    assert all(map(is_dashed, rows_of(layer).values()))


@pytest.mark.parametrize(
    ("algorithm", "key", "value"),
    [("flowbackbone", "significant", 1), ("dominantflows", "nodal_region", "b"),
     ("connectivity", "flow", 3.0)],
)  # fmt: skip
def test_whatever_is_made_of_modelled_flows_has_dashes(result_layer, algorithm, key, value):
    kind = {"significant": "integer", "nodal_region": "string"}.get(key, "double")
    fields = f"{ENDS} estimated_flow:double origin_dependence:double {key}:{kind}"
    fields += "" if key == "flow" else " flow:double"
    row = link("a", "b", 3.0, 0.5, value, *([] if key == "flow" else [3.0]))
    layer = result_layer("links", algorithm, fields, [row], f"flow,{key}")
    for measure, focus in ((default_measure(layer), None), (None, None), (key, "b"), (key, "d")):
        apply_style(layer, measure, focus=focus)
        assert all(map(is_dashed, rows_of(layer).values()))


def test_the_change_of_modelled_flows_has_dashes(result_layer):
    fields = f"{ENDS} status:string flow:double flow_from:double flow_to:double "
    fields += "estimated_flow_from:double estimated_flow_to:double"
    rows = [link("a", "b", "lasting", *[3.0] * 5), link("b", "a", "appeared", *[3.0] * 5)]
    layer = result_layer("links", "connectivitychange", fields, rows, "status,flow_from,flow_to")
    apply_style(layer, default_measure(layer))
    assert [is_dashed(symbol) for symbol in rows_of(layer).values()] == [True, True]


# Residuals


@pytest.fixture
def residuals(result_layer):
    """Pairs from far under to far over what is expected, and one without a flow."""
    rows = [
        link(*ends, expected, expected, seen, seen - expected, seen / expected)
        for ends, expected, seen in (
            ("ab", 100.0, 0.0), ("ba", 100.0, 10.0), ("ac", 100.0, 60.0), ("ca", 100.0, 100.0),
            ("bc", 100.0, 150.0), ("cb", 10.0, 170.0),
        )
    ]  # fmt: skip
    fields = (
        f"{ENDS} flow:double estimated_flow:double observed_flow:double residual:double "
        "residual_ratio:double"
    )
    keys = "flow,estimated_flow,observed_flow,residual,residual_ratio"
    return result_layer("links", "estimateflows", fields, rows, keys)


def test_residuals_are_seen_on_both_sides_of_1_by_ratio(residuals, legend_of):
    assert default_measure(residuals) == "residual_ratio"
    apply_style(residuals, "residual_ratio")
    assert legend_of(residuals) == [
        "5 of 6 links", "Observed over modelled", "expected, none observed", "under 0.5",
        "0.5 – 0.74", "1.35 – 2", "over 2", "0.74 – 1.35: as expected, not drawn",
        "Width: Difference from the model, up to 160",
    ]  # fmt: skip
    low, less, more, high = (ramps.diverging(place).name() for place in (0, 0.25, 0.75, 1))
    assert [color(symbol).name() for symbol in rows_of(residuals).values()] == [
        *(low, low, less, more, high)
    ]


def test_flows_about_as_expected_are_not_drawn(residuals, drawn):
    apply_style(residuals, "residual_ratio")
    ratios = sorted(feature["residual_ratio"] for feature in drawn(residuals))
    assert ratios == [0, 0.1, 0.6, 1.5, 17]


def test_links_are_first_drawn_that_make_up_three_quarters_of_the_expected_flow(result_layer):
    expected = [100.0] * 120 + [1.0] * 2000
    rows = [link("a", "b", flow, flow, 0.0, -flow, 0.0) for flow in expected]
    declared = (
        f"{ENDS} flow:double estimated_flow:double observed_flow:double residual:double "
        "residual_ratio:double"
    )
    keys = "flow,estimated_flow,observed_flow,residual,residual_ratio"
    layer = result_layer("links", "estimateflows", declared, rows, keys)
    # All flow is 14000, three quarters of it are 10500: 105 of the large ones.
    assert volumes.volume(layer).first == 105


def test_the_limits_are_the_same_on_a_log_scale():
    from math import log

    assert [log(bound) for bound in EXPECTED] == pytest.approx([-0.3, 0.3], abs=0.002)


def test_what_is_expected_but_not_seen_is_dashed(residuals):
    apply_style(residuals, "residual_ratio")
    found = rows_of(residuals)
    assert [label for label in found if is_dashed(found[label])] == ["expected, none observed"]


def test_widths_of_residuals_are_the_difference_in_flow(residuals, values_of):
    apply_style(residuals, "residual_ratio")
    widths = values_of(residuals, width(rows_of(residuals)["over 2"]))
    assert widths[5] == pytest.approx(scales.WIDEST_LINK, rel=1e-4)
    assert widths[0] == pytest.approx(scales.WIDEST_LINK * 100 / 160, rel=1e-4)


def test_the_widest_residual_is_the_largest_that_is_drawn(result_layer, legend_of):
    rows = [
        link("a", "b", 5500.0, 5000.0, 500.0, 1.1), link("b", "a", 60.0, 20.0, 40.0, 3.0),
        link("b", "c", 13.0, 33.0, -20.0, 0.4),
    ]  # fmt: skip
    keys = ("observed_flow", "estimated_flow", "residual", "residual_ratio")
    fields = " ".join([ENDS, *(f"{key}:double" for key in keys)])
    layer = result_layer("links", "estimateflows", fields, rows, ",".join(keys))
    apply_style(layer, "residual_ratio")
    assert "Width: Difference from the model, up to 40" in legend_of(layer)


def test_widths_of_residuals_are_told_by_links_as_they_are_drawn(residuals):
    apply_style(residuals, "residual_ratio")
    keys = [
        rule.symbol().symbolLayer(0) for rule in rules.rows_of(residuals)
        if rules.kind_of(rule) == rules.WIDTH
    ]  # fmt: skip
    assert keys
    assert all(isinstance(key, QgsArrowSymbolLayer) for key in keys)


def test_only_those_stay_lit_whose_links_are_drawn(residuals, result_layer):
    assert partners_of(residuals, "c", "residual_ratio") == {"a", "b"}
    rows = [link("a", "b", 2.0), link("a", "c", 1.0), link("a", "d", None), link("b", "a", 1.0)]
    layer = result_layer("links", "estimateflows", f"{ENDS} residual_ratio:double", rows)
    # What is about as expected is not drawn, nor what no model tells of.
    assert partners_of(layer, "a", "residual_ratio") == {"b"}
    assert partners_of(layer, "a") == {"b", "c", "d"}


def test_a_link_counts_by_the_larger_of_observed_and_modelled(residuals, drawn):
    apply_style(residuals, "residual_ratio", threshold=160)
    assert [feature["observed_flow"] for feature in drawn(residuals)] == [170]


# Change


@pytest.fixture
def changes(result_layer):
    rows = [
        link(*ends, after, status, before, after, "2010", "2020")
        for ends, before, after, status in (
            ("ab", 5.0, 9.0, "lasting"), ("ba", 8.0, 0.0, "vanished"), ("ac", 0.0, 4.0, "appeared"),
        )
    ]  # fmt: skip
    fields = (
        f"{ENDS} flow:double status:string flow_from:double flow_to:double period_from:string "
        "period_to:string"
    )
    keys = "flow,status,flow_from,flow_to"
    return result_layer("links", "connectivitychange", fields, rows, keys)


def test_links_that_all_last_are_first_seen_by_the_change_of_their_flow(result_layer):
    rows = [link(*ends, 5.0, "lasting", change) for ends, change in (("ab", 2.0), ("ba", -1.0))]
    fields = f"{ENDS} flow:double status:string flow_change:double"
    layer = result_layer("links", "connectivitychange", fields, rows, "flow,status,flow_change")
    assert default_measure(layer) == "flow_change"


def test_links_that_appeared_or_vanished_are_told_from_lasting_ones(changes, legend_of, drawn):
    assert default_measure(changes) == "status"
    apply_style(changes, "status")
    assert legend_of(changes) == [
        "All 3 links", "Status, 2010 to 2020", "Appeared (1 link)", "Vanished (1 link)",
        "Lasting (1 link)", "Width: Flow, the larger of the two, up to 9",
    ]  # fmt: skip
    found = list(rows_of(changes).values())
    assert [is_dashed(symbol) for symbol in found] == [False, True, False]
    assert [color(symbol).alpha() == 255 for symbol in found] == [True, True, False]
    # A vanished link flows no more, but it is on the map.
    assert len(drawn(changes)) == 3


def test_width_of_a_vanished_link_is_its_former_flow(changes, values_of):
    apply_style(changes, "status")
    widths = values_of(changes, width(rows_of(changes)["Vanished (1 link)"]))
    assert widths[1] == pytest.approx(scales.WIDEST_LINK * 8 / 9, rel=1e-4)


# Backbone


@pytest.fixture
def backbone(result_layer):
    rows = [
        link(*ends, flow, kept)
        for ends, flow, kept in (("ab", 50.0, 0), ("ac", 30.0, 1), ("ca", 20.0, 1), ("dc", 1.0, 1))
    ]
    fields = f"{ENDS} flow:double significant:integer"
    return result_layer("links", "flowbackbone", fields, rows, "flow,significant")


def test_the_backbone_stands_out_from_the_faint_rest(backbone, legend_of):
    assert default_measure(backbone) == "significant"
    apply_style(backbone, "significant")
    assert legend_of(backbone) == [
        "All 4 links", "Backbone: 3 of 4 links, 50 % of all flow",
        "From core to secondary city", "From secondary city to core", "Between secondary cities",
        "Links that chance explains", "Width: Flow, up to 50",
    ]  # fmt: skip
    colors = {label: color(symbol) for label, symbol in rows_of(backbone).items()}
    assert colors.pop("Links that chance explains").alpha() < 128
    assert all(one.alpha() == 255 for one in colors.values())


def test_the_backbone_is_drawn_before_larger_links_of_the_rest(backbone, drawn, legend_of):
    apply_style(backbone, "significant", threshold=volumes.volume(backbone).first and 51.0)
    assert sorted(feature["flow"] for feature in drawn(backbone)) == [1, 20, 30]
    assert legend_of(backbone)[0] == "3 of 4 links, 50 % of all flow"
    assert "Links that chance explains" not in legend_of(backbone)


def test_a_backbone_without_the_rest_is_no_share_of_all_flow(result_layer, legend_of):
    rows = [link(*ends, flow, 1) for ends, flow in (("ac", 30.0), ("ca", 60.0), ("dc", 10.0))]
    fields = f"{ENDS} flow:double significant:integer"
    layer = result_layer("links", "flowbackbone", fields, rows, "flow,significant")
    apply_style(layer, "significant")
    assert legend_of(layer)[:2] == ["All 3 links of the backbone", "Backbone"]
    apply_style(layer, LATERAL)
    text = "Between secondary cities: 10 % of the flow of these links, in 1 link"
    assert text in legend_of(layer)
    found = LinkVolumes.of_layer(layer)
    assert found.summary(found.threshold(2)) == ("2 of 3 links of the backbone, 90 % of their flow")
    apply_style(layer, focus="d")
    assert legend_of(layer)[0].startswith("1 link of")
    assert legend_of(layer)[0].endswith("10 % of the flow of these links")


def test_all_of_a_large_backbone_is_drawn_at_first(result_layer, drawn):
    count = volumes.MOST_LINKS + 20
    rows = [link("a", "b", 1.0 + place, 1) for place in range(count)]
    fields = f"{ENDS} flow:double significant:integer"
    layer = result_layer("links", "flowbackbone", fields, rows, "flow,significant")
    apply_style(layer, "significant")
    assert len(drawn(layer)) == count


# Dominant flows


@pytest.fixture
def dominant(result_layer):
    """c and d lie under b, and b under a."""
    rows = [
        link(*ends, "a", 10.0, dependence)
        for ends, dependence in (("ba", 0.5), ("cb", 0.8), ("db", 0.4))
    ]
    fields = f"{ENDS} nodal_region:string flow:double origin_dependence:double"
    keys = "nodal_region,flow,origin_dependence"
    return result_layer("links", "dominantflows", fields, rows, keys)


def test_dominant_links_have_the_colour_of_their_region_and_one_row(dominant, legend_of, values_of):
    assert default_measure(dominant) == "nodal_region"
    apply_style(dominant, "nodal_region")
    assert legend_of(dominant) == [
        "All 3 dominant links",
        "Nodal region",
        "To the dominating city, in the colour of its region",
        "Width: Dependence of origin, up to 80 %",
    ]
    ((_, symbol),) = rows_of(dominant).items()
    (arrow,) = parts(symbol)
    key = QgsSymbolLayer.Property.PropertyFillColor
    text = arrow.subSymbol().symbolLayer(0).dataDefinedProperties().property(key).expressionString()
    assert values_of(dominant, text) == [ramps.CATEGORIES[0]] * 3


def test_arrows_of_dominant_links_are_as_wide_as_the_origin_depends_on_them(dominant, values_of):
    apply_style(dominant, "nodal_region")
    ((_, symbol),) = rows_of(dominant).items()
    widest = scales.WIDEST_LINK
    assert values_of(dominant, width(symbol)) == pytest.approx([widest * 5 / 8, widest, widest / 2])


def test_links_and_cities_of_a_nodal_region_have_one_colour(result_layer):
    """Both layers sort the regions by their cities, as each knows them."""
    regions = {"a": "ab", "c": "cdef", "g": "g"}
    cities = [
        ([(0, 0)], city, city.upper(), "secondary", region)
        for region, members in regions.items() for city in members
    ]  # fmt: skip
    links = [
        ([(0, 0), (1, 1)], city, region, city.upper(), region.upper(), region)
        for region, members in regions.items() for city in members if city != region
    ]  # fmt: skip
    place = "city_id:string name:string role:string nodal_region:string"
    ends = "origin:string destination:string origin_name:string destination_name:string"
    city_layer = result_layer("cities", "dominantflows", place, cities, "nodal_region")
    link_layer = result_layer("links", "dominantflows", f"{ends} nodal_region:string", links)
    from spatial_relations.analysis.measures import field
    from spatial_relations.cartography.categories import categories

    of_cities = categories(city_layer, field("city", "nodal_region"))
    of_links = categories(link_layer, field("link", "nodal_region"))
    assert [(one.values, one.color) for one in of_cities[:2]] == [
        (one.values, one.color) for one in of_links
    ]
    assert [one.label for one in of_links] == ["C (4 cities)", "A (2 cities)"]


# Pairs that are compared


@pytest.fixture
def pairs(result_layer):
    """Make the pairs of cities: ``pairs(gaps)``, one a pair, None without flows."""

    def make(gaps, krugman=0.5):
        cities = list(combinations("abcd", 2))
        rows = [
            link(*cities[place % 6], None if gap is None else 1.0, krugman + place / 1000, gap)
            for place, gap in enumerate(gaps)
        ]
        fields = f"{ENDS} flow:double krugman:double cooperation_gap:double"
        return result_layer("links", "complementarity", fields, rows, "krugman,cooperation_gap")

    return make


def test_of_compared_pairs_only_those_hardly_linked_are_drawn(pairs, drawn, legend_of):
    layer = pairs([0.9, 0.5, 0.0, -0.2, -0.9, 0.1])
    assert default_measure(layer) == "cooperation_gap"
    apply_style(layer, "cooperation_gap")
    assert sorted(feature["cooperation_gap"] for feature in drawn(layer)) == [0.1, 0.5, 0.9]
    labels = legend_of(layer)
    assert labels[:2] == ["All 3 pairs", "Cooperation gap"]
    assert not any("Width" in label for label in labels)


def test_compared_pairs_are_thinned(pairs, drawn, legend_of):
    layer = pairs([place / 200 for place in range(1, 201)])
    apply_style(layer, "cooperation_gap")
    gaps = [feature["cooperation_gap"] for feature in drawn(layer)]
    assert len(gaps) == volumes.MOST_PAIRS
    assert min(gaps) > 0.79
    assert legend_of(layer)[0] == "The 40 largest of 200 pairs"


def test_without_flows_pairs_are_seen_by_how_much_they_differ(pairs, drawn):
    layer = pairs([None] * 60)
    assert default_measure(layer) == "krugman"
    apply_style(layer, "krugman")
    assert len(drawn(layer)) == volumes.MOST_PAIRS
    assert min(feature["krugman"] for feature in drawn(layer)) > 0.519


def test_pairs_are_plain_lines_that_are_seen_on_paper(pairs):
    from qgis.PyQt.QtGui import QColor

    layer = pairs([0.1, 0.3, 0.5, 0.7, 0.9, 0.99])
    apply_style(layer, "cooperation_gap")
    for symbol in rows_of(layer).values():
        (line,) = parts(symbol)
        assert line.layerType() == "SimpleLine"
        assert line.color().lightness() < QColor(ramps.SEQUENTIAL[0]).lightness() - 20


# What all share


@pytest.mark.parametrize("name", ["residuals", "changes", "backbone", "dominant", "modelled"])
def test_a_focus_leaves_the_links_of_its_city_and_fades_the_rest(request, name, drawn):
    layer = request.getfixturevalue(name)
    apply_style(layer, default_measure(layer), threshold=1e6, focus="c")
    found = list(drawn(layer))
    assert found
    assert all("c" in (feature["origin"], feature["destination"]) for feature in found)


@pytest.mark.parametrize(
    "name", ["residuals", "changes", "backbone", "dominant", "modelled"]
)  # fmt: skip
def test_a_saved_style_comes_back_the_same(request, name, draw, unlike):
    from qgis.core import QgsMapLayer, QgsReadWriteContext
    from qgis.PyQt.QtXml import QDomDocument

    layer = request.getfixturevalue(name)
    apply_style(layer, default_measure(layer))
    before = draw([layer], extent=(-1, -1, 4, 4))
    document, category = QDomDocument("qgis"), QgsMapLayer.StyleCategory.AllStyleCategories
    layer.exportNamedStyle(document, QgsReadWriteContext(), category)
    again = QDomDocument()
    assert again.setContent(document.toString())
    assert "spatial_relations.cartography" not in document.toString()
    apply_style(layer)
    assert layer.importNamedStyle(again, category)[0]
    assert unlike(draw([layer], extent=(-1, -1, 4, 4)), before) < 0.001
