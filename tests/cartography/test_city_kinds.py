"""City layers by kinds: a colour used twice, rings, and sizes that suit the measure."""

import pytest
from qgis.core import NULL, QgsSymbolLayer

from spatial_relations.cartography import ramps, scales
from spatial_relations.cartography import rules as rules_of
from spatial_relations.cartography.city_accents import WELL_PLACED
from spatial_relations.cartography.played_rows import rename_rows, texts_of
from spatial_relations.cartography.style import apply_style, default_measure, renderer_of
from spatial_relations.processing.styling import set_temporal

CITY = "city_id:string name:string role:string period:string"
SIZE = QgsSymbolLayer.Property.PropertySize


def symbols(layer, kind=" class"):
    rules = layer.renderer().rootRule().children()
    return {
        rule.label(): rule.symbol().clone() for rule in rules
        if rule.symbol() and kind in rule.ruleKey()
    }  # fmt: skip


def size_of(symbol, place=0):
    return symbol.symbolLayer(place).dataDefinedProperties().property(SIZE).expressionString()


@pytest.fixture
def hierarchy(result_layer):
    """Five cities: c and d lie under b, b under a, and e is alone."""
    rows = [
        ([(0, 0)], "a", "Alpha", "core", None, 9.0, None, "dominant", "a", 0),
        ([(1, 0)], "b", "Beta", "secondary", None, 7.0, "a", "intermediate", "a", 1),
        ([(2, 0)], "c", "Gamma", "secondary", None, 3.0, "b", "dominated", "a", 2),
        ([(3, 0)], "d", "Delta", "secondary", None, 3.0, "b", "dominated", "a", 2),
        ([(4, 0)], "e", "Epsilon", "secondary", None, 0.0, None, "isolated", "e", 0),
    ]
    fields = f"{CITY} in_flow:double dominated_by:string level:string nodal_region:string depth:int"
    measures = "in_flow,dominated_by,level,nodal_region,depth"
    return result_layer("cities", "dominantflows", fields, rows, measures)


def test_a_colour_used_again_has_a_white_centre(result_layer):
    count = len(ramps.CATEGORIES) + 1
    rows = [([(i, 0)], str(i), str(i), "secondary", None, i + 1) for i in range(count)]
    layer = result_layer("cities", "flowcommunities", f"{CITY} community:integer", rows)
    apply_style(layer, "community")
    first, *_, last = symbols(layer).values()
    assert first.symbolLayer(0).color() == last.symbolLayer(0).color()
    assert [first.symbolLayerCount(), last.symbolLayerCount()] == [1, 2]
    assert last.symbolLayer(1).color().name() == ramps.PAPER
    assert 0 < last.symbolLayer(1).size() < last.symbolLayer(0).size()


def test_dominant_flows_are_seen_by_nodal_region(hierarchy, legend_of):
    assert default_measure(hierarchy) == "nodal_region"
    apply_style(hierarchy, "nodal_region")
    assert legend_of(hierarchy) == [
        "Nodal region", "Alpha (4 cities)", "On its own (1 city)", "Core city", "Secondary city",
        "Dominant city, dominated by none", "Size: level, dominant cities largest",
    ]  # fmt: skip


@pytest.mark.parametrize("measure", ["nodal_region", "level"])
def test_a_hierarchy_is_seen_by_size_and_a_second_ring(hierarchy, values_of, measure):
    apply_style(hierarchy, measure)
    widths = values_of(hierarchy, size_of(next(iter(symbols(hierarchy).values()))))
    levels = scales.LEVELS
    factor = scales.SHAPE_FACTORS["core"]
    assert widths == pytest.approx([
        factor * levels["dominant"], levels["intermediate"], levels["dominated"],
        levels["dominated"], levels["isolated"],
    ], rel=1e-3)  # fmt: skip
    ((_, ring),) = symbols(hierarchy, " accent").items()
    assert values_of(hierarchy, size_of(ring))[0] > widths[0] + 1
    assert ring.symbolLayer(0).color().alpha() == 0


def test_names_of_dominant_cities_stand_out(hierarchy, values_of):
    from qgis.core import QgsPalLayerSettings

    hierarchy.dataProvider().changeAttributeValues({1: {2: "secondary"}})
    apply_style(hierarchy, "nodal_region")
    settings = hierarchy.labeling().settings()
    key = QgsPalLayerSettings.Property.Bold
    bold = settings.dataDefinedProperties().property(key).expressionString()
    assert values_of(hierarchy, bold) == [1, 0, 0, 0, 0]


def test_a_measure_of_the_same_layer_has_no_levels_sizes(hierarchy, legend_of):
    apply_style(hierarchy, "depth")
    assert "Dominant city, dominated by none" not in legend_of(hierarchy)
    assert "Size: level, dominant cities largest" not in legend_of(hierarchy)


@pytest.fixture
def groups(result_layer):
    """Cities with silhouettes around the limit; the core is in no group."""
    silhouettes = [WELL_PLACED, WELL_PLACED - 0.01, -0.2]
    rows = [([(0, 0)], "0", "0", "core", None, None, None, None)] + [
        ([(i, 0)], str(i), str(i), "secondary", None, 1, "1: high x", silhouette)
        for i, silhouette in enumerate(silhouettes, 1)
    ]
    fields = f"{CITY} group:integer group_label:string silhouette:double"
    return result_layer("cities", "citytypology", fields, rows, "group,group_label,silhouette")


def test_groups_are_seen_with_how_well_cities_are_placed(groups, legend_of):
    assert default_measure(groups) == "group"
    apply_style(groups, "group")
    assert legend_of(groups) == [
        "Group", "Group 1: high x (3 cities)", "cores: only secondary cities have a value",
        "Core city", "Secondary city",
        "Well placed in its group", "Weakly placed (silhouette under 0.25)",
    ]  # fmt: skip


def test_weakly_placed_cities_have_a_thinner_and_paler_edge(groups):
    apply_style(groups, "group")
    well, weak = (one.symbolLayer(0).clone() for one in symbols(groups, " accent").values())
    assert weak.strokeWidth() < well.strokeWidth()
    assert weak.strokeColor().lightness() > well.strokeColor().lightness() + 100


def test_which_cities_are_well_placed(groups):
    from qgis.core import QgsExpression, QgsFeatureRequest

    apply_style(groups, "group")
    rules = [r for r in groups.renderer().rootRule().children() if " accent" in r.ruleKey()]
    found = []
    for rule in rules:
        request = QgsFeatureRequest(QgsExpression(rule.filterExpression()))
        found.append([feature["city_id"] for feature in groups.getFeatures(request)])
    assert found == [["1"], ["2", "3"]]


@pytest.fixture
def shares(result_layer):
    """Changes of share of three cities in 2020; in 2010 there is none."""
    rows = [
        ([(i, 0)], str(i), str(i), "secondary", period, 10.0 * (i + 1), change)
        for i, changes in enumerate([(None, 0.04), (None, -0.01), (None, 0.0)])
        for period, change in zip(("2010", "2020"), changes)
    ]
    fields = f"{CITY} share:double share_change:double"
    return result_layer("cities", "polarization", fields, rows, "share,share_change")


def test_an_amount_is_seen_by_size_whatever_its_sign(shares, values_of, legend_of):
    assert default_measure(shares) == "share_change"
    apply_style(shares, "share_change", period="2020")
    widths = values_of(shares, size_of(next(iter(symbols(shares).values()))))
    assert widths[1] == pytest.approx(2 * widths[3], rel=1e-3)  # 4 points to 1: twice the width
    assert widths[5] == scales.SMALLEST_CITY
    labels = legend_of(shares)
    assert labels[0] == "Change of share, 2010 to 2020"
    assert labels[-1] == "Size: Change of share, up to 4 points"
    assert all(label.endswith("points") for label in labels[1:-2])


def test_the_period_shown_says_whether_there_are_missing_values(shares, legend_of):
    apply_style(shares, "share_change", period="2020")
    assert "no value" not in legend_of(shares)
    apply_style(shares, "share_change", period="2010")
    assert "no value" in legend_of(shares)


def test_of_the_first_period_there_is_no_change_yet(shares, legend_of):
    apply_style(shares, "share_change", period="2010")
    assert legend_of(shares)[0] == "Change of share: none yet in 2010, the first period"


def test_rows_of_a_legend_are_those_of_the_period_played(shares):
    set_temporal(shares, ["2010", "2020"])
    apply_style(shares, "share_change", period="2020")

    def told():
        return [rule.label() for rule in rules_of.told_rows(shares)]

    at_rest = told()
    rest, first = (
        texts_of(renderer_of(shares, "share_change", period=one)) for one in ("2020", "2010")
    )
    rename_rows(shares, rest, first)
    assert told()[0] == "Change of share: none yet in 2010, the first period"
    assert [label for label in told() if label in ("no value", "Secondary city")] == [
        "no value", "Secondary city",
    ]  # fmt: skip
    rename_rows(shares, first, rest)
    assert told() == at_rest


def test_cities_without_a_value_in_a_period_that_is_played_are_hollow_circles(
    shares, legend_of, symbols_of
):
    set_temporal(shares, ["2010", "2020"])
    apply_style(shares, "share_change", period="2020")
    told = {rule.label() for rule in rules_of.told_rows(shares)}
    assert "no value" in legend_of(shares)
    assert "no value" not in told
    first, last = list(shares.getFeatures())[:2]
    assert first["share_change"] == NULL
    found = [symbols_of(shares, feature, is_played=True)[0] for feature in (first, last)]
    assert found[0].color().name() == ramps.PAPER
    assert found[1].color().name() != ramps.PAPER


@pytest.mark.parametrize(
    ("algorithm", "measure", "text"),
    [("peripheralization", "index", "cores: only secondary cities are ranked"),
     ("connectivity", "core_dependence", "cores: only secondary cities have a value")],
)  # fmt: skip
@pytest.mark.parametrize("is_missing", [True, False])
def test_cores_that_have_no_value_by_design_are_told_so(
    result_layer, legend_of, symbols_of, algorithm, measure, text, is_missing
):
    rows = [
        ([(0, 0)], "a", "core", None), ([(1, 0)], "b", "secondary", 0.4),
        ([(2, 0)], "c", "secondary", None if is_missing else 0.2),
    ]  # fmt: skip
    declared = f"city_id:string role:string {measure}:double"
    layer = result_layer("cities", algorithm, declared, rows, measure)
    apply_style(layer, measure)
    assert text in legend_of(layer)
    assert ("no value" in legend_of(layer)) == is_missing
    core, _, last = layer.getFeatures()
    # The cores' own row draws them, and their role's over it.
    assert len(symbols_of(layer, core)) == 2
    assert len(symbols_of(layer, last)) == (1 if is_missing else 2)


def test_only_the_period_shown_is_drawn_and_named(shares, drawn, values_of):
    from qgis.core import QgsPalLayerSettings

    apply_style(shares, "share_change", period="2020")
    assert {feature["period"] for feature in drawn(shares)} == {"2020"}
    settings = shares.labeling().settings()
    key = QgsPalLayerSettings.Property.Show
    show = settings.dataDefinedProperties().property(key).expressionString()
    assert values_of(shares, show) == [0, 1] * 3


def test_a_result_without_a_change_is_seen_by_the_next_measure(shares):
    for feature in list(shares.getFeatures()):
        shares.dataProvider().changeAttributeValues({feature.id(): {5: None}})
    assert default_measure(shares) == "share"


@pytest.mark.parametrize("parameter", ["POPULATION", "MASS", "VALUE"])
def test_cities_are_sized_by_the_field_that_the_result_was_made_with(
    result_layer, legend_of, parameter
):
    rows = [([(0, 0)], "a", "A", "core", None, 70.0, 120.0)]
    layer = result_layer(
        "cities", "accessibility", f"{CITY} people:double potential_index:double", rows,
        "potential_index", f'{{"{parameter}": "people"}}',
    )  # fmt: skip
    apply_style(layer, default_measure(layer))
    assert legend_of(layer)[-1] == "Size: People, up to 70"


def test_of_several_sizes_one_is_drawn_and_told(result_layer, drawn, legend_of, values_of):
    rows = [
        ([(i, 0)], str(i), str(i), "core", None, size_field, size, gap)
        for i in range(2)
        for size_field, size, gap in (("residents", 4.0 + i, 0.1), ("jobs_total", 9000.0, -3.0))
    ]
    fields = f"{CITY} size_field:string size:double size_gap:double"
    layer = result_layer("cities", "coexistence", fields, rows, "size,size_gap")
    apply_style(layer, default_measure(layer))
    assert {feature["size_field"] for feature in drawn(layer)} == {"residents"}
    labels = legend_of(layer)
    assert labels[-1] == "Size: Residents, up to 5"
    # The gaps of jobs have no class: they are not on the map.
    assert labels[:3] == ["Gap to the expected size", "0.1", "Core city"]
