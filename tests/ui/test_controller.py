"""What the dock decides."""

import pytest
from qgis.PyQt.QtXml import QDomDocument

from spatial_relations.cartography.link_rows import ALIKE
from spatial_relations.cartography.style import apply_style
from spatial_relations.ui import own_style


def style_of(layer):
    """The layer's whole style, but for its custom properties."""
    document = QDomDocument()
    layer.exportNamedStyle(document)
    properties = document.documentElement().firstChildElement("customproperties")
    document.documentElement().removeChild(properties)
    return document.toString()


def link_filter(layer):
    rules = layer.renderer().rootRule().children()
    return " ".join(rule.filterExpression() for rule in rules if rule.symbol() is not None)


def labels(layer):
    return [rule.label() for rule in layer.renderer().rootRule().descendants()]


def test_a_result_is_looked_at_without_a_change(controller, result):
    cities, links = result
    assert (controller.city_layer, controller.link_layer) == (cities, links)
    assert controller.view.measure == "core_dependence"
    assert controller.view.is_worn
    assert not controller.can_undo
    assert "spatial_relations/view" not in cities.customPropertyKeys()


@pytest.mark.parametrize("order", [[0, 1, 2, 3], [3, 2, 1, 0]])
def test_of_a_regions_analysis_the_whole_is_looked_at(
    project, make_cities, make_links, make_controller, order
):
    cities, links = make_cities("a"), make_links("a")
    layers = [cities, links, make_links("a/b", name="Backbone"), make_cities("a/c", name="Change")]
    controller = make_controller()
    for place in order:
        project.addMapLayer(layers[place])
    assert (controller.city_layer, controller.link_layer) == (cities, links)


@pytest.mark.parametrize(
    ("measure", "link_measure"),
    [(None, None), ("betweenness", "link_symmetry"), (None, "flow"), ("main_core", ALIKE)],
)
def test_the_measures_that_layers_came_with(
    project, make_cities, make_links, make_controller, measure, link_measure
):
    cities, links = make_cities(), make_links()
    apply_style(cities, measure)
    apply_style(links, link_measure)
    project.addMapLayers([cities, links])
    view = make_controller().view
    assert (view.measure, view.link_measure) == (measure, link_measure)


def test_the_measure_colours_the_cities_only(controller, result):
    cities, links = result
    before = style_of(links)
    controller.set_measure("total_flow")
    assert "Total flow" in labels(cities)
    assert style_of(links) == before
    controller.set_measure(None)
    assert labels(cities) == ["Core city", "Secondary city", "Size: Total flow, up to 90"]


def test_the_measure_of_links(controller, result):
    controller.set_link_measure("link_symmetry")
    assert "Between cores" not in labels(result[1])


def test_links_may_be_all_alike(controller, result):
    controller.set_link_measure(ALIKE)
    assert labels(result[1])[:2] == ["All 4 links", "Links"]
    assert controller.view.link_measure == ALIKE


def test_the_number_of_links_sets_the_filter(controller, result):
    controller.set_link_count(2)
    assert controller.threshold == 28
    assert '"flow" >= 28.0' in link_filter(result[1])
    controller.set_link_count(4)
    assert controller.threshold == 12


def test_a_focus_fades_what_is_not_linked(controller, result, qtbot):
    with qtbot.waitSignals([controller.view_changed, controller.city_changed]):
        controller.set_focus("341100")
    assert controller.city == "341100"
    assert "341100" in link_filter(result[1])
    controller.set_focus(None)
    assert "341100" not in link_filter(result[1])
    assert controller.city is None


def test_all_partners_stay_in_focus(controller, result, monkeypatch):
    given = {}
    monkeypatch.setattr(
        "spatial_relations.ui.shown_result.apply_style",
        lambda layer, **options: given.update({layer.id(): options}),
    )
    controller.set_focus("341100")
    cities, links = result
    assert given[cities.id()]["partners"] == {"320100", "310100"}
    assert given[links.id()]["focus"] == "341100"


def test_undo_gives_back_exactly_the_former_style(controller, result):
    before = [style_of(layer) for layer in result]
    keys = [sorted(layer.customPropertyKeys()) for layer in result]
    controller.set_measure("total_flow")
    controller.set_focus("341100")
    controller.set_link_count(1)
    assert controller.can_undo
    assert [style_of(layer) for layer in result] != before
    controller.undo()
    assert [style_of(layer) for layer in result] == before
    assert [sorted(layer.customPropertyKeys()) for layer in result] == keys
    assert not controller.can_undo
    assert (controller.view.measure, controller.view.focus) == ("core_dependence", None)


def test_undo_gives_back_a_style_of_another_kind(project, make_cities, make_controller):
    layer = make_cities()
    project.addMapLayer(layer)
    controller = make_controller()
    before = style_of(layer)
    assert not controller.view.is_worn
    controller.set_measure("betweenness")
    assert controller.view.is_worn
    assert layer.labelsEnabled()
    controller.undo()
    assert style_of(layer) == before
    assert not controller.view.is_worn


def test_undo_gives_back_diagrams(project, memory_layer, mark, make_controller):
    gaps = "place_gap,vertical_gap"
    uri = "Point?field=city_id:string&field=name:string&field=place_gap:double"
    layer = memory_layer(f"{uri}&field=vertical_gap:double&field=main_mismatch:string",
                         [("Point (0 0)", "1", "A", 0.5, 0.4, "place")])  # fmt: skip
    mark(layer, "cities", f"{gaps},main_mismatch", "1")
    apply_style(layer, "main_mismatch")
    project.addMapLayer(layer)
    controller = make_controller()
    controller.set_measure("place_gap")
    assert layer.diagramRenderer() is None
    controller.undo()
    assert layer.diagramRenderer() is not None


def test_undo_leaves_what_else_was_changed(controller, result):
    cities = result[0]
    controller.set_measure("total_flow")
    cities.setFieldAlias(1, "City")
    cities.setCustomProperty("note", "mine")
    controller.undo()
    assert cities.attributeAlias(1) == "City"
    assert cities.customProperty("note") == "mine"


def test_the_first_change_dresses_both_layers(project, make_cities, make_links, make_controller):
    layers = make_cities(), make_links()
    project.addMapLayers(list(layers))
    make_controller().set_link_count(1)
    assert all(map(own_style.is_kept, layers))


def test_undo_works_after_save_and_reopen(project, result, make_controller, tmp_path):
    path = str(tmp_path / "delta.qgs")
    ids, before = [layer.id() for layer in result], [style_of(layer) for layer in result]
    first = make_controller()
    first.set_measure("betweenness")
    first.set_focus("341100")
    assert project.write(path)
    assert project.read(path)
    controller = make_controller()
    assert controller.can_undo
    assert (controller.view.measure, controller.view.focus) == ("betweenness", "341100")
    assert controller.city == "341100"
    controller.undo()
    assert [style_of(project.mapLayer(layer_id)) for layer_id in ids] == before


def test_layers_removed_while_looked_at(controller, project, result, qtbot):
    cities, links = result
    controller.set_focus("341100")
    with qtbot.waitSignal(controller.result_changed):
        project.removeMapLayer(links.id())
    assert controller.link_layer is None
    assert controller.city_layer is not None
    controller.set_focus(None)
    with qtbot.waitSignal(controller.result_changed):
        project.removeMapLayer(cities.id())
    assert controller.result is None
    for act in (controller.undo, lambda: controller.set_measure("total_flow")):
        act()
    controller.set_focus("341100")
    assert controller.city_row() is None
    assert not controller.can_undo


def test_a_new_result_is_looked_at(controller, project, make_cities):
    layer = make_cities("2", name="Zhejiang")
    project.addMapLayer(layer)
    assert controller.city_layer == layer


def test_each_result_has_its_own_view(controller, project, make_cities, result):
    controller.set_measure("total_flow")
    other = make_cities("2")
    project.addMapLayer(other)
    assert controller.view.measure != "total_flow"
    controller.set_result(result[0].id())
    assert controller.view.measure == "total_flow"


def test_renaming_keeps_the_city(controller, result, qtbot):
    controller.set_focus("341100")
    with qtbot.waitSignal(controller.results_changed):
        result[0].setName("Delta")
    assert controller.result.title == "Delta"
    assert controller.city == "341100"


def test_edits_and_filters_are_followed(controller, result):
    cities, links = result
    controller.set_focus("341100")
    cities.startEditing()
    chuzhou = next(f for f in cities.getFeatures() if f["name"] == "Chuzhou")
    cities.changeAttributeValue(chuzhou.id(), cities.fields().lookupField("name"), "滁州市")
    cities.commitChanges()
    assert controller.names["341100"] == "滁州市"
    assert controller.city == "341100"
    links.setSubsetString("flow > 20")
    assert len(controller.flows) == 2


def test_a_selected_city_is_told_of_and_not_focused(controller, result, qtbot):
    cities = result[0]
    chuzhou = next(f for f in cities.getFeatures() if f["name"] == "Chuzhou")
    with qtbot.waitSignal(controller.city_changed):
        cities.selectByIds([chuzhou.id()])
    assert controller.city == "341100"
    assert controller.view.focus is None
    assert not controller.can_undo
    cities.selectAll()
    assert controller.city is None
    assert controller.selected == {"320100", "310100", "341100"}


def test_a_focus_moves_to_a_selected_city(controller, result):
    cities = result[0]
    controller.set_focus("310100")
    chuzhou = next(f for f in cities.getFeatures() if f["name"] == "Chuzhou")
    cities.selectByIds([chuzhou.id()])
    assert controller.view.focus == "341100"


def test_the_row_and_links_of_a_city(controller):
    controller.set_focus("341100")
    row = controller.city_row()
    assert (row["name"], row["core_dependence"], row["betweenness"]) == ("Chuzhou", 0.82, None)
    assert controller.city_links() == [("320100", 28.0, 0), ("310100", 0, 12.0)]


def test_the_row_of_a_city_knows_whose_shares_were_measured(controller, result):
    controller.set_focus("341100")
    assert controller.city_row()["_value"] == ""
    parameters = '{"SIZES": "", "POPULATION": "population"}'
    result[0].setCustomProperty("spatial_relations/parameters", parameters)
    assert controller.city_row()["_value"] == "population"


def test_nothing_is_said_of_an_unknown_city(controller):
    controller.set_focus("999")
    assert controller.city_row() is None
    assert controller.city_links() == []


@pytest.mark.parametrize(("period", "flow"), [("2020", 80.0), ("2010", 40.0)])
def test_periods(project, make_cities, make_links, make_controller, periods_rows, period, flow):
    cities, links = make_cities(rows=periods_rows), make_links()
    project.addMapLayers([cities, links])
    controller = make_controller()
    assert controller.periods == ["2010", "2020"]
    controller.set_period(period)
    controller.set_focus("341100")
    assert controller.city_row()["total_flow"] == flow
    assert cities.subsetString() == ""
    rules = cities.renderer().rootRule().children()
    filters = [rule.filterExpression() for rule in rules if rule.symbol() is not None]
    assert all(f"'{period}'" in text for text in filters)
    # The links have no period: all of them stay.
    assert "period" not in link_filter(links)
    assert len(controller.flows) == 4


def test_links_of_a_period(project, make_cities, make_links, make_controller, periods_rows):
    rows = [
        ("LineString (0 0, 1 1)", "320100", "341100", flow, "core-secondary", "core", "secondary",
         period, 1.0)
        for flow, period in ((1.0, "2010"), (2.0, "2020"), (3.0, "2020"))
    ]  # fmt: skip
    cities, links = make_cities(rows=periods_rows), make_links(rows=rows)
    project.addMapLayers([cities, links])
    controller = make_controller()
    controller.set_period("2020")
    assert len(controller.flows) == 2
    controller.set_link_count(1)
    assert labels(links)[0] == "2020: 1 of 2 links, 60 % of all flow"
    assert "'2020'" in link_filter(links)
    controller.set_focus("341100")
    assert labels(links)[0] == "2020: 2 links of 341100, 100 % of all flow"


def test_the_project_is_to_be_saved_after_a_change(controller, project):
    project.setDirty(False)
    controller.set_measure("total_flow")
    assert project.isDirty()


def receivers(layer, project):
    names = ("selectionChanged", "customPropertyChanged", "nameChanged", "willBeDeleted")
    signals = [getattr(layer, name) for name in names]
    names = ("layersAdded", "layersWillBeRemoved", "layersRemoved", "readProject", "cleared")
    counts = [project.receivers(getattr(project, name)) for name in names]
    return [layer.receivers(signal) for signal in signals] + counts


def test_cleanup_leaves_no_connection(make_controller, project, result, make_cities):
    before = receivers(result[0], project)
    controller = make_controller()
    assert all(now > then for now, then in zip(receivers(result[0], project), before))
    controller.cleanup()
    assert receivers(result[0], project) == before
    project.addMapLayer(make_cities("2"))
    assert controller.result is None


def test_in_focus_all_partners_stay_lit_whatever_the_theme(controller, result):
    controller.set_theme("dependence")
    controller.set_focus("341100")
    assert "310100" in style_of(result[0]), "Shanghai has a link with Chuzhou"
