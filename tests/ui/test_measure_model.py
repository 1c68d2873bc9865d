"""The list of measures."""

import pytest
from qgis.PyQt.QtCore import Qt

from spatial_relations.ui.measure_model import MeasureModel

pytestmark = pytest.mark.usefixtures("qgis_app")


@pytest.fixture
def model():
    return MeasureModel()


def texts(model):
    return [model.item(row).text() for row in range(model.rowCount())]


def test_measures_stand_under_their_relations(model, make_cities):
    model.set_layer(make_cities())
    # main_core is text, but of kinds, each of which has a colour; names have none.
    assert texts(model) == [
        *("Role", "Network", "Total flow", "Connectivity", "Core dependence", "Main core"),
        "Betweenness",
    ]


def test_headings_cannot_be_chosen(model, make_cities):
    model.set_layer(make_cities())
    flags = [bool(model.item(row).flags() & Qt.ItemFlag.ItemIsSelectable) for row in range(6)]
    assert flags == [True, False, True, False, True, True]


def test_keys_and_rows(model, make_cities):
    model.set_layer(make_cities())
    assert [model.key_at(row) for row in (0, 2, 4)] == [None, "total_flow", "core_dependence"]
    assert model.row_of("core_dependence") == 4
    assert model.row_of(None) == 0
    assert model.row_of("pagerank") == -1


def test_a_tooltip_says_what_it_is_and_how_to_read_it(model, make_cities):
    model.set_layer(make_cities())
    text = model.item(4).toolTip()
    assert "Share of the total flow that links the city with core cities" in text
    assert "High: the city depends on cores. Low: it has ties of its own." in text


def test_links_have_their_own(model, make_links):
    model.set_layer(make_links())
    assert texts(model) == [
        *("Roles of both ends", "All alike"),
        *("One arrow to the main core", "Lateral links", "Not drawn"),
        *("Network", "Flow", "Connectivity", "Link symmetry"),
    ]
    assert model.row_of(model.key_at(1)) == 1


def test_modelled_links_have_a_plain_look_of_their_own(model, memory_layer, mark):
    uri = "LineString?field=origin:string&field=estimated_flow:double"
    layer = memory_layer(uri, [("LineString (0 0, 1 1)", "1", 2.0)])
    model.set_layer(mark(layer, "links", "estimated_flow", "1"))
    assert texts(model)[0] == "Modelled flow"
    assert "never look like observed ones" in model.item(0).toolTip()


def test_kinds_are_not_read_as_high_and_low(model, memory_layer, mark):
    uri = "LineString?field=origin:string&field=flow:double&field=significant:integer"
    layer = memory_layer(uri, [("LineString (0 0, 1 1)", "1", 2.0, 1)])
    model.set_layer(mark(layer, "links", "significant", "1"))
    text = model.item(model.row_of("significant")).toolTip()
    assert "belongs to the backbone" in text
    assert "High" not in text


def test_without_a_list_of_measures_the_fields_tell(model, make_cities):
    layer = make_cities()
    layer.removeCustomProperty("spatial_relations/measures")
    model.set_layer(layer)
    assert "Betweenness" in texts(model)


def test_a_measure_whose_field_is_gone_is_left_out(model, make_cities):
    layer = make_cities()
    layer.setCustomProperty("spatial_relations/measures", "pagerank,core_dependence,nonsense")
    model.set_layer(layer)
    assert texts(model) == ["Role", "Connectivity", "Core dependence"]


def test_a_measure_without_any_value_is_left_out(model, make_cities):
    row = ("Point (0 0)", "1", "A", "core", None, None, 5.0, None, None, None, None)
    model.set_layer(make_cities(rows=[row]))
    assert texts(model) == ["Role", "Network", "Total flow"]


def test_dimensions_of_the_index_are_listed_by_name(model, memory_layer, mark):
    uri = "Point?field=city_id:string&field=index:double&field=dimension_old_age:double"
    layer = memory_layer(uri, [("Point (0 0)", "1", 0.5, 0.4)])
    model.set_layer(mark(layer, "cities", "index,dimension_old_age", "1"))
    assert texts(model) == ["Role", "Unevenness", "Peripheralization", "Dimension: old age"]


def test_no_layer_no_rows(model, make_cities):
    model.set_layer(make_cities())
    model.set_layer(None)
    assert model.rowCount() == 0
    assert model.row_of(None) == -1
