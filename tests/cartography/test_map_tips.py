"""Map tips: what a city or a link is and does, from its row, in QGIS's own expressions."""

import re

import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsProject,
)

from spatial_relations.cartography.map_tips import sentence
from spatial_relations.cartography.style import apply_style

LINKS = (
    "origin:string destination:string origin_name:string destination_name:string "
    "origin_role:string destination_role:string relation:string flow:double "
    "reverse_flow:double origin_dependence:double"
)


@pytest.fixture
def tips(qgis_app):
    """The lines of the tips of a layer's features, as QGIS shows them."""
    added = []

    def read(layer):
        project = QgsProject.instance()
        if layer.id() not in project.mapLayers():
            added.append(project.addMapLayer(layer, False))
        context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
        found = []
        for feature in layer.getFeatures():
            context.setFeature(feature)
            text = QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)
            assert "[%" not in text
            found.append([line.strip() for line in text.split("<br>") if line.strip()])
        return found

    yield read
    for layer in added:
        QgsProject.instance().takeMapLayer(layer)


@pytest.fixture
def cities(result_layer):
    def make(declared, *rows, algorithm="connectivity", parameters="{}"):
        """Rows are city, name, role and the values of the declared fields."""
        full = [([(place, 0)], *row) for place, row in enumerate(rows)]
        keys = ",".join(field.split(":")[0] for field in declared.split())
        declared = f"city_id:string name:string role:string {declared}"
        return result_layer("cities", algorithm, declared, full, keys, parameters)

    return make


def test_a_city_tells_its_measure_its_main_core_and_its_size(cities, tips):
    layer = cities(
        "core_dependence:double main_core:string main_core_share:double total_flow:double",
        ("1", "Nanjing", "core", None, None, None, 4000.0),
        ("2", "Wuxi", "secondary", 0.8412, "1", 0.52, 1250.0),
        ("3", None, None, 0.5, "9", None, None),
    )
    apply_style(layer, "core_dependence")
    assert tips(layer) == [
        ["<b>Nanjing</b>", "Core city", "Core dependence: no value", "Total flow: 4\u202f000"],
        ["<b>Wuxi</b>", "Secondary city", "Core dependence: 84.1 %",
         "Main core: Nanjing, 52 % of all its flow", "Total flow: 1\u202f250"],
        ["<b>3</b>", "City of no role", "Core dependence: 50 %", "Main core: 9"],
    ]  # fmt: skip


def test_a_change_is_told_with_the_period_that_it_began_in(cities, tips):
    layer = cities(
        "period:string core_dependence:double",
        ("2", "Wuxi", "secondary", "2010", 0.78), ("2", "Wuxi", "secondary", "2020", 0.84),
    )  # fmt: skip
    apply_style(layer, "core_dependence", period="2020")
    before, now = tips(layer)
    assert before[1:] == ["Secondary city, 2010", "Core dependence: 78 %"]
    assert now[1:] == ["Secondary city, 2020", "Core dependence: 84 % (+6 points since 2010)"]


@pytest.mark.parametrize(
    ("value", "told"), [(0.79, "79 % (+1 point since 2010)"), (0.772, "77.2 % (−1 point since")]
)
def test_a_change_of_one_point_is_of_a_point(cities, tips, value, told):
    layer = cities(
        "period:string core_dependence:double",
        ("2", "Wuxi", "secondary", "2010", 0.78), ("2", "Wuxi", "secondary", "2020", value),
    )  # fmt: skip
    apply_style(layer, "core_dependence", period="2020")
    assert told in tips(layer)[1][2]


def test_a_rank_is_told_with_its_interval(cities, tips):
    layer = cities(
        "index:double rank:integer rank_low:integer rank_high:integer",
        ("1", "A", "secondary", 61.25, 3, 2, 5), ("2", "B", "secondary", 40.0, 4, None, None),
        ("3", "C", "core", None, None, None, None),
        algorithm="peripheralization",
    )  # fmt: skip
    apply_style(layer, "index")
    assert [lines[2:] for lines in tips(layer)] == [
        ["Peripheralization: 61.3", "Rank 3; 2 to 5 in 90 % of the runs with random weights"],
        ["Peripheralization: 40", "Rank 4"],
        ["Peripheralization: no value"],
    ]


def test_kinds_are_told_as_the_legend_does(cities, tips):
    layer = cities(
        "main_core:string group:integer",
        ("1", "Nanjing", "core", None, None), ("2", "Wuxi", "secondary", "1", 2),
    )  # fmt: skip
    apply_style(layer, "main_core")
    assert tips(layer)[1][2:] == ["Main core: Nanjing"]
    apply_style(layer, "group")
    assert [lines[2] for lines in tips(layer)] == ["Group: no value", "Group 2"]


def test_each_gap_is_told_beside_bars(cities, tips):
    layer = cities(
        "place_gap:double actor_gap:double main_mismatch:string",
        ("1", "A", "secondary", 0.5, None, "place"), ("2", "B", "secondary", 0.0, 1.0, "actor"),
        algorithm="mismatches",
    )  # fmt: skip
    apply_style(layer, "main_mismatch")
    assert tips(layer)[0][2:] == ["Main mismatch: Gap of place", "Gap of place: 0.500",
                                  "Gap of power: not scored"]  # fmt: skip
    assert tips(layer)[1][3:] == ["Gap of place: 0", "Gap of power: 1"]


def test_a_gap_shown_by_colour_is_told_once(cities, tips):
    layer = cities(
        "place_gap:double vertical_gap:double",
        ("1", "A", "secondary", 0.5, 0.25),
        algorithm="mismatches",
    )
    apply_style(layer, "place_gap")
    assert tips(layer)[0][2:] == ["Gap of place: 0.500", "Vertical gap of implementation: 0.250"]


@pytest.fixture
def links(result_layer):
    def make(parameters="{}", **renamed):
        row = "1", "2", "Nanjing", "Wuxi", "core", "secondary", "core-secondary"
        rows = [
            ([(0, 0), (1, 0)], *row, 128.0, 120.0, 0.12),
            ([(1, 0), (0, 0)], "2", "1", None, None, None, None, None, 120.0, None, None),
        ]
        declared = LINKS
        for old, new in renamed.items():
            declared = declared.replace(f" {old}:", f" {new}:")
        return result_layer("links", "connectivity", declared, rows, "flow", parameters)

    return make


def test_a_link_tells_its_flow_its_share_and_the_way_back(links, tips):
    layer = links()
    apply_style(layer)
    assert tips(layer) == [
        ["<b>Nanjing → Wuxi</b>", "From core to secondary city",
         "Flow: 128, 12 % of what Nanjing sends", "Back: 120"],
        ["<b>2 → 1</b>", "Flow: 120"],
    ]  # fmt: skip


def test_an_undirected_link_has_no_way_back(links, tips):
    layer = links('{"DIRECTED": false}')
    apply_style(layer)
    assert tips(layer)[0] == [
        "<b>Nanjing – Wuxi</b>", "Between core and secondary city", "Flow: 128",
    ]  # fmt: skip


def test_a_link_tells_the_measure_that_colours_it(links, tips):
    layer = links(origin_dependence="residual_ratio")
    apply_style(layer, "residual_ratio")
    assert tips(layer)[0][-1].endswith(": 0.120")
    assert tips(layer)[1][-1].endswith(": no value")


def test_names_are_no_markup_and_no_expressions(cities, tips):
    layer = cities("total_flow:double", ("1", '<i>A & B</i> \'%] "x"', "core", 1.0))
    apply_style(layer)
    assert tips(layer)[0][0] == '<b>&lt;i&gt;A &amp; B&lt;/i&gt; \'%] "x"</b>'


def test_a_sentence_may_have_its_parts_in_any_order():
    text = sentence("von {b} & {a}: gut", a='"x"', b="1 + 1")
    assert text == "'von ' || (1 + 1) || ' &amp; ' || (\"x\") || ': gut'"


def test_no_tip_looks_over_the_whole_layer(links, cities, tips):
    layer = cities(
        "core_dependence:double main_core:string index:double rank:integer",
        ("1", "A", "core", 0.5, "1", 4.0, 1),
    )  # fmt: skip
    for one, measure in ((layer, "core_dependence"), (layer, "index"), (links(), None)):
        apply_style(one, measure)
        for text in re.findall(r"\[%(.*?)%\]", one.mapTipTemplate(), re.DOTALL):
            expression = QgsExpression(text)
            assert not expression.hasParserError(), expression.parserErrorString()
            called = expression.referencedFunctions()
            assert not called & {"aggregate", "count", "sum", "mean", "concatenate", "array_agg"}
