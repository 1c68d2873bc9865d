"""Themes: each answers its question from what the layers hold, and is offered only then."""

from types import SimpleNamespace

import pytest
from qgis.core import QgsFeatureRequest, QgsFilledMarkerSymbolLayer
from qgis.PyQt.QtGui import QColor

from spatial_relations.cartography import fields, form_flow, ramps, rules, themes
from spatial_relations.cartography.focus import partners_of
from spatial_relations.cartography.layer_measures import measure_entry
from spatial_relations.cartography.link_looks import HIDDEN, LATERAL, TO_MAIN_CORE
from spatial_relations.cartography.main_cores import main_core_ties
from spatial_relations.cartography.style import apply_style

PLACES = {"A": (0, 0), "B": (4, 0), "c": (1, 2), "d": (3, 2), "e": (2, 4)}
LINK_FIELDS = (
    "origin:string destination:string origin_name:string destination_name:string "
    "origin_role:string destination_role:string relation:string period:string flow:double"
)
#: c has 9 with A and 4 with B; d has 3 with either, and A has the larger total flow; e sends
#: nothing to B, its only core.
FLOWS = [
    ("c", "A", 5), ("A", "c", 4), ("c", "B", 4), ("d", "A", 3), ("B", "d", 3),
    ("B", "e", 2), ("c", "d", 8), ("d", "c", 1), ("A", "B", 10),
]  # fmt: skip


def role(city):
    return "core" if city.isupper() else "secondary"


def link(origin, destination, flow, period=None):
    relation = f"{role(origin)}-{role(destination)}"
    names = f"City {origin}", f"City {destination}"
    ends = (origin, destination, *names, role(origin), role(destination))
    return ([PLACES[origin], PLACES[destination]], *ends, relation, period, flow)


@pytest.fixture
def links(result_layer):
    """Make links: ``links(rows)``, by default of `FLOWS`."""

    def make(rows=None, parameters="{}"):
        rows = [link(*flow) for flow in FLOWS] if rows is None else rows
        return result_layer("links", "connectivity", LINK_FIELDS, rows, "flow", parameters)

    return make


@pytest.fixture
def cities(result_layer):
    """Make cities with fields of their own: ``cities("index:double", {"c": [0.5]})``."""

    def make(names, values, algorithm="connectivity", parameters="{}"):
        rows = [
            ([PLACES[city]], city, f"City {city}", role(city), *own) for city, own in values.items()
        ]
        declared = f"city_id:string name:string role:string {names}"
        measures = ",".join(part.split(":")[0] for part in names.split())
        return result_layer("cities", algorithm, declared, rows, measures, parameters)

    return make


def offered(city_layer, link_layer):
    return {
        theme.key
        for theme in themes.themes()
        if themes.look_for(theme, city_layer, link_layer) is not None
    }


def look(key, city_layer, link_layer=None):
    return themes.look_for(themes.find(key), city_layer, link_layer)


def drawn_pairs(layer, drawn):
    return sorted((link["origin"], link["destination"]) for link in drawn(layer))


def color_of(layer, label):
    symbols = {rule.label(): rule.symbol() for rule in rules.rows_of(layer) if rule.symbol()}
    shape = symbols[label].symbolLayer(0).subSymbol().symbolLayer(0)
    return shape.subSymbol().symbolLayer(0).fillColor()


def test_a_theme_is_offered_only_where_the_layers_hold_what_it_needs(cities, links):
    flows = cities("core_dependence:double", {"c": [0.5], "A": [0.2]})
    assert offered(flows, links()) == {"dependence", "lateral"}
    assert offered(flows, None) == set()
    assert offered(None, links()) == {"lateral"}
    assert offered(cities("core_dependence:double", {"c": [None]}), links()) == {"lateral"}
    assert offered(None, None) == set()


@pytest.mark.parametrize(
    ("key", "names", "values", "expected"),
    [
        ("change", "share_change:double", [0.1], "share_change"),
        ("change", "total_flow_change:double net_flow:double", [2.0, 1.0], "total_flow_change"),
        ("change", "net_flow:double", [1.0], "net_flow"),
        ("form_flow", "total_flow:double population:double", [1.0, 2.0], form_flow.KEY),
        ("left_behind", "index:double rank_agreement:double", [50.0, 0.5], "index"),
        ("types", "group:integer", [1], "group"),
        ("coordination", "main_mismatch:string", ["place"], "main_mismatch"),
        ("coordination", "main_mismatch:string place_gap:double", [None, 0.4], "place_gap"),
        ("coordination", "place_gap:double vertical_gap:double", [None, 0.4], "vertical_gap"),
    ],
)
def test_a_theme_of_cities_shows_its_measure_and_no_links(
    key, names, values, expected, cities, links, drawn
):
    layer, link_layer = cities(names, {"c": values}), links()
    found = look(key, layer, link_layer)
    assert (found.cities, found.links) == (expected, HIDDEN)
    apply_style(layer, found.cities)
    apply_style(link_layer, found.links)
    assert rules.measure_of(layer) == expected
    assert [city["city_id"] for city in drawn(layer)] == ["c"]
    assert drawn(link_layer) == []
    assert rules.measure_of(link_layer) == HIDDEN


def test_how_sure_an_index_is_must_be_known(cities):
    layer = cities("index:double rank_agreement:double", {"c": [50.0, None]})
    assert look("left_behind", layer) is None


def test_dominant_flows_answer_who_depends_on_whom_too(cities, result_layer):
    layer = cities("nodal_region:string", {"c": ["A"]}, "dominantflows")
    link_layer = result_layer(
        "links", "dominantflows", f"{LINK_FIELDS} nodal_region:string",
        [(*link("c", "A", 5), "A")], "nodal_region",
    )  # fmt: skip
    found = look("dependence", layer, link_layer)
    assert (found.cities, found.links) == ("nodal_region", "nodal_region")


def test_residuals_are_shown_without_cities(result_layer):
    rows = [(*link("c", "A", 5), 2.0)]
    layer = result_layer("links", "estimateflows", f"{LINK_FIELDS} residual_ratio:double", rows)
    assert look("expected", None, layer).links == "residual_ratio"
    layer = result_layer(
        "links", "estimateflows", f"{LINK_FIELDS} residual_ratio:double", [(*rows[0][:-1], None)]
    )
    assert look("expected", None, layer) is None


# Arrows to main cores


def test_main_core_is_the_one_with_most_flow_both_ways(links):
    ties = {tie.city: (tie.core, bool(tie.flow)) for tie in main_core_ties(links())}
    assert ties == {"c": ("A", True), "d": ("A", True), "e": ("B", False)}


def test_one_arrow_a_secondary_city_to_its_main_core(links, drawn, legend_of):
    layer = links()
    apply_style(layer, TO_MAIN_CORE)
    assert drawn_pairs(layer, drawn) == [("c", "A"), ("d", "A")]
    labels = legend_of(layer)
    assert labels[1] == "To City A (2 cities)"
    assert "Without an arrow: 1 city that sends nothing to its main core" in labels
    assert color_of(layer, labels[1]) == QColor(ramps.CORES[0])


def test_the_arrow_of_a_weak_tie_is_faint_and_counted_apart(links, drawn, legend_of):
    # Of the flow of c 4 in 100 are with A, its only core; of d just 5 in 100.
    layer = links([link("c", "A", 4), link("c", "d", 96), link("d", "A", 6), link("d", "e", 18)])
    apply_style(layer, TO_MAIN_CORE)
    assert drawn_pairs(layer, drawn) == [("c", "A"), ("d", "A")]
    weak = "Weak tie: under 5 % of the city's flow (1 city)"
    assert legend_of(layer)[1:4] == [
        "To City A (1 city)", weak, "Without any flow with a core: 1 city",
    ]  # fmt: skip
    assert color_of(layer, weak) == QColor(ramps.BEHIND)
    ends = {
        rule.label(): [one["origin"] for one in layer.getFeatures(rule.filterExpression())]
        for rule in rules.rows_of(layer)
        if rule.label() in legend_of(layer)[1:3]
    }
    assert ends == {"To City A (1 city)": ["d"], weak: ["c"]}


def test_the_core_of_most_arrows_in_the_period_shown_comes_first(links, legend_of):
    rows = [link(city, "A", 5, "2010") for city in "cde"] + [link("c", "A", 5, "2020")]
    rows += [link(city, "B", 5, "2020") for city in "de"]
    layer = links(rows)
    apply_style(layer, TO_MAIN_CORE, period="2020")
    assert legend_of(layer)[1:3] == ["To City B (2 cities)", "To City A (1 city)"]
    # Its colour goes by all periods.
    assert color_of(layer, "To City A (1 city)") == QColor(ramps.CORES[0])


def test_played_arrows_keep_a_row_for_each_core_and_tell_of_those_there_are(links):
    from spatial_relations.processing.styling import set_temporal

    layer = links([link("c", "A", 5, "2010"), link("c", "B", 5, "2020")])
    set_temporal(layer, ["2010", "2020"])
    assert fields.is_played(layer)
    found = {}
    for period in ("2010", "2020"):
        apply_style(layer, TO_MAIN_CORE, period=period)
        found[period] = [rule.ruleKey() for rule in rules.rows_of(layer)]
        told = [rule.label() for rule in rules.told_rows(layer)]
        core = {"2010": "A", "2020": "B"}[period]
        assert [one for one in told if one.startswith("To ")] == [f"To City {core} (1 city)"]
    assert found["2010"] == found["2020"]


def test_the_widest_arrow_is_that_of_the_largest_tie_whatever_flows_between_cores(links, legend_of):
    flows = [link("A", "B", 900), link("B", "A", 900), link("c", "A", 20), link("d", "A", 5)]
    layer = links(flows)
    apply_style(layer, TO_MAIN_CORE)
    assert "Width: Flow, up to 20" in legend_of(layer)
    apply_style(layer, None)
    assert "Width: Flow, up to 900" in legend_of(layer)


def test_arrows_do_not_depend_on_how_many_links_are_asked_for(links, drawn):
    layer = links()
    apply_style(layer, TO_MAIN_CORE, threshold=1000.0)
    assert drawn_pairs(layer, drawn) == [("c", "A"), ("d", "A")]


@pytest.mark.parametrize("look", [TO_MAIN_CORE, HIDDEN])
@pytest.mark.parametrize(
    ("focus", "pairs"),
    [
        ("c", [("A", "c"), ("c", "A"), ("c", "B"), ("c", "d"), ("d", "c")]),
        ("e", [("B", "e")]),
    ],
)
def test_of_a_city_in_focus_all_links_are_drawn_and_no_others(links, drawn, look, focus, pairs):
    layer = links()
    apply_style(layer, look, focus=focus)
    assert drawn_pairs(layer, drawn) == pairs
    partners = {end for pair in pairs for end in pair} - {focus}
    assert partners_of(layer, focus, look) == partners, "those that stay lit"
    assert rules.measure_of(layer) == look, "out of focus the theme is back"


def test_the_partners_of_a_city_are_those_of_the_period(links):
    layer = links([link("c", "A", 5, "2010"), link("c", "B", 6, "2020")])
    assert partners_of(layer, "c", None, "2010") == {"A"}
    assert partners_of(layer, "c", None, "2020") == {"B"}
    assert partners_of(layer, "c") == {"A", "B"}


def test_each_period_has_its_own_main_cores(links, drawn, legend_of):
    rows = [
        link("c", "A", 5, "2010"), link("c", "B", 4, "2010"),
        link("c", "A", 5, "2020"), link("c", "B", 6, "2020"), link("d", "B", 1, "2020"),
    ]  # fmt: skip
    layer = links(rows)
    apply_style(layer, TO_MAIN_CORE, period="2010")
    assert drawn_pairs(layer, drawn) == [("c", "A")]
    # City B has no arrow yet; who is seen without playing needs no row of it.
    assert legend_of(layer)[1:3] == ["To City A (1 city)", "Width: Flow, up to 6"]
    apply_style(layer, TO_MAIN_CORE, period="2020")
    assert drawn_pairs(layer, drawn) == [("c", "B"), ("d", "B")]


def test_links_without_a_direction_are_found_from_either_end(links, drawn):
    layer = links([link("A", "c", 5), link("d", "A", 2)], '{"DIRECTED": "false"}')
    apply_style(layer, TO_MAIN_CORE)
    assert drawn_pairs(layer, drawn) == [("A", "c"), ("d", "A")]


def test_more_cores_than_colours_share_a_last_row(links, legend_of, monkeypatch):
    monkeypatch.setattr(ramps, "CORES", ("#000000",))
    layer = links([link("c", "A", 5), link("d", "B", 2)])
    apply_style(layer, TO_MAIN_CORE)
    assert "To 2 other cores (2 cities)" in legend_of(layer)


def test_links_without_a_field_of_periods_have_arrows_too(result_layer, drawn):
    rows = [([(0, 0), (1, 1)], "c", "A", "secondary", "core", 5.0)]
    declared = (
        "origin:string destination:string origin_role:string destination_role:string flow:double"
    )
    layer = result_layer("links", "connectivity", declared, rows, "flow")
    apply_style(layer, TO_MAIN_CORE)
    assert len(drawn(layer)) == 1


def test_no_core_means_no_arrow(links, drawn):
    layer = links([link("c", "d", 5)])
    apply_style(layer, TO_MAIN_CORE)
    assert drawn(layer) == []


# Lateral links


def test_lateral_links_lie_in_colour_over_the_grey_rest(links, drawn, legend_of):
    layer = links()
    found = look("lateral", None, layer)
    assert (found.cities, found.links) == (None, LATERAL)
    apply_style(layer, found.links)
    assert len(drawn(layer)) == len(FLOWS)
    text = "Between secondary cities: 22 % of all flow, in 2 links"  # 9 of 40
    assert legend_of(layer)[0] == "All 9 links"
    assert text in legend_of(layer)
    assert color_of(layer, text) == QColor(ramps.LATERAL)
    assert color_of(layer, "Links with cores, and others") == QColor(ramps.BEHIND)
    first = layer.renderer().orderBy().list()[0]
    values = {
        one["relation"]: first.expression().evaluate(_context(layer, one))
        for one in layer.getFeatures()
    }
    assert values["secondary-secondary"] > values["core-core"]
    assert first.ascending()


def _context(layer, feature):
    from qgis.core import QgsExpressionContext, QgsExpressionContextUtils

    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(feature)
    return context


def test_that_there_are_no_lateral_links_is_said(links, legend_of):
    layer = links([link("c", "A", 5)])
    apply_style(layer, LATERAL)
    assert "No links between secondary cities" in legend_of(layer)


def test_what_all_lateral_links_carry_is_told_apart_from_what_is_drawn(links, legend_of):
    layer = links()
    apply_style(layer, LATERAL, threshold=4.0)
    labels = legend_of(layer)
    # Of 9 links 5 have 4 or more, 31 of 40; of the two lateral ones, with 8 and 1, one has.
    assert labels[0] == "Drawn: 5 of 9 links, 78 % of all flow"
    assert labels[1] == "Between secondary cities: 22 % of all flow, in 2 links; drawn: 1"


# Form against flow


def test_form_against_flow_is_the_difference_of_two_shares(cities, values_of):
    layer = cities(
        "total_flow:double population:double",
        {"A": [60.0, 40.0], "c": [40.0, 40.0], "d": [0.0, 20.0], "e": [None, 0.0]},
    )
    entry = measure_entry(layer, form_flow.KEY)
    assert values_of(layer, entry.expression) == pytest.approx([0.2, 0.0, -0.2, None])
    assert entry.label == "Share of flow less share of population"


def test_form_against_flow_has_a_row_for_each_class_and_for_no_value(cities, legend_of):
    layer = cities(
        "total_flow:double population:double",
        {"A": [60.0, 40.0], "c": [40.0, 40.0], "d": [0.0, 20.0], "e": [None, 0.0]},
    )
    apply_style(layer, form_flow.KEY)
    labels = legend_of(layer)
    assert labels[0] == "Share of flow less share of population"
    assert labels[1:6] == [
        "−20 – −10 points", "−10 – 0 points", "0 – 10 points", "10 – 20 points", "no value",
    ]  # fmt: skip
    assert labels[-1] == "Size: Population, up to 40"


def test_shares_are_of_the_region_and_period(result_layer, values_of):
    rows = [
        ([(0, 0)], "1", "R", "2010", 3.0, 1.0), ([(1, 0)], "2", "R", "2010", 1.0, 1.0),
        ([(0, 1)], "3", "S", "2020", 1.0, 9.0), ([(1, 1)], "4", "S", "2020", 9.0, 1.0),
        ([(2, 1)], "5", "T", "2020", 0.0, 1.0),
    ]  # fmt: skip
    declared = "city_id:string region:string period:string total_flow:double population:double"
    layer = result_layer("cities", "connectivity", declared, rows)
    found = values_of(layer, form_flow.form_against_flow(layer).expression)
    assert found[:4] == pytest.approx([0.25, -0.25, -0.8, 0.8])
    assert found[4] is None
    assert fields.values_of(layer, form_flow.form_against_flow(layer), "2010") == pytest.approx(
        [0.25, -0.25]
    )


@pytest.mark.parametrize(
    ("names", "values"),
    [
        ("total_flow:double", [1.0]),
        ("population:double", [1.0]),
        ("total_flow:double population:double", [0.0, 1.0]),
        ("total_flow:double population:string", [1.0, "many"]),
    ],
)
def test_without_a_flow_or_a_size_there_is_no_comparison(names, values, cities):
    layer = cities(names, {"A": values})
    assert form_flow.form_against_flow(layer) is None
    assert look("form_flow", layer) is None


def test_the_size_that_the_layer_was_made_with_comes_first(cities):
    parameters = '{"POPULATION": "jobs"}'
    layer = cities("total_flow:double population:double jobs:double", {"A": [1.0, 1.0, 1.0]},
                   parameters=parameters)  # fmt: skip
    assert form_flow.size_of(layer) == "jobs"


# How sure


def test_ranks_that_hang_on_the_weights_are_hatched_and_the_legend_says_so(cities):
    layer = cities(
        "index:double rank_agreement:double",
        {"c": [50.0, 0.79], "d": [40.0, 0.8], "e": [30.0, None], "A": [None, None]},
    )
    apply_style(layer, "index")
    hatched = next(rule for rule in rules.rows_of(layer) if rule.label().startswith("Hatched"))
    assert "under 80 % of the runs" in hatched.label()
    assert isinstance(hatched.symbol().symbolLayer(0), QgsFilledMarkerSymbolLayer)
    request = QgsFeatureRequest().setFilterExpression(hatched.filterExpression())
    assert [city["city_id"] for city in layer.getFeatures(request)] == ["c"]


def test_nothing_is_hatched_where_all_ranks_are_safe(cities):
    layer = cities("index:double rank_agreement:double", {"c": [50.0, 0.9]})
    apply_style(layer, "index")
    assert not any(rule.label().startswith("Hatched") for rule in rules.rows_of(layer))


def test_out_of_focus_nothing_is_hatched(cities):
    layer = cities("index:double rank_agreement:double", {"c": [50.0, 0.5], "d": [40.0, 0.5]})
    apply_style(layer, "index", focus="c", partners=())
    hatched = next(rule for rule in rules.rows_of(layer) if rule.label().startswith("Hatched"))
    request = QgsFeatureRequest().setFilterExpression(hatched.filterExpression())
    assert [city["city_id"] for city in layer.getFeatures(request)] == ["c"]


# Whole maps


def test_every_theme_has_a_title_and_says_what_to_run():
    found = themes.themes()
    assert len(found) == len({theme.key for theme in found}) == 8
    assert all(theme.title and theme.advice.startswith("Run ") for theme in found)
    assert themes.find("none of them") is None


def test_of_several_results_the_most_telling_answers(cities, links):
    """Net flow tells gain and loss only where nothing has been compared."""
    whole = SimpleNamespace(cities=cities("net_flow:double", {"c": [4.0]}), links=links())
    same = SimpleNamespace(cities=cities("total_flow_change:double", {"c": [0.0]}), links=None)
    theme = themes.find("change")
    assert themes.answer(theme, [whole])[1].cities == "net_flow"
    # That nothing has changed is told, and not something else in its place.
    found, look = themes.answer(theme, [whole, same])
    assert (found, look.cities) == (same, "total_flow_change")
    part = SimpleNamespace(
        cities=cities("core_dependence_change:double", {"c": [-0.1]}), links=None
    )
    found, look = themes.answer(theme, [whole, same, part])
    assert (found, look.cities) == (part, "core_dependence_change")


def test_no_change_at_all_is_no_map_of_change(cities, links):
    layer = cities("total_flow_change:double core_dependence_change:double", {"c": [0.0, 0.2]})
    assert look("change", layer, links()).cities == "core_dependence_change"
