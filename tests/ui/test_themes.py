"""The choice of a theme: what it shows, when it is offered, and how it is kept."""

import pytest
from qgis.core import QgsField, QgsProject
from qgis.PyQt.QtCore import Qt, QVariant
from qgis.PyQt.QtTest import QTest

from spatial_relations.cartography import rules
from spatial_relations.cartography.link_looks import HIDDEN, LATERAL, TO_MAIN_CORE
from spatial_relations.cartography.style import apply_style, default_measure
from spatial_relations.cartography.themes import themes
from spatial_relations.ui.controller import RelationsController


def choose(combo, text):
    row = combo.findText(text)
    assert row >= 0, text
    combo.setCurrentIndex(row)
    combo.activated.emit(row)


def test_choosing_a_theme_shows_it_in_both_layers(dock, result):
    combo = dock.map_page.theme_combo
    assert combo.currentText() == "None: own choice"
    choose(combo, "Who depends on whom")
    assert [rules.measure_of(layer) for layer in result] == ["core_dependence", TO_MAIN_CORE]
    assert dock.map_page.measure_combo.currentText() == "Core dependence"
    assert dock.map_page.link_measure_combo.currentText() == "One arrow to the main core"
    assert "To Nanjing (1 city)" in dock.map_page.legend.toPlainText()


def test_a_theme_without_its_data_says_what_to_run_and_leaves_the_map(dock, result, provider):
    page, combo = dock.map_page, dock.map_page.theme_combo
    assert combo.count() == 9
    choose(combo, "Lateral links")
    assert not page.wanting.isVisible()
    choose(combo, "Types of city (needs data)")
    assert combo.currentText() == "Types of city (needs data)"
    text = page.wanting.text.text()
    assert "“Types of city” can't be shown yet, and the map stays as it is." in text
    assert "Cities have not been sorted into types." in text
    assert "Run “Typology of secondary cities”." in text
    assert (dock.controller.view.theme, rules.measure_of(result[1])) == ("lateral", LATERAL)
    choose(combo, "Lateral links")
    assert not page.wanting.isVisible()


def test_what_a_theme_lacks_can_be_reached_with_keys_and_read_out(dock, provider, qtbot):
    page = dock.map_page
    choose(page.theme_combo, "Why coordination fails (needs data)")
    note = page.wanting
    assert note.text.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert page.theme_combo.nextInFocusChain() is note.text
    assert note.text.nextInFocusChain() is note.button
    assert note.text.accessibleName() == note.text.text()
    assert page.theme_combo.accessibleDescription() == note.text.text()
    assert note.button.text() == "Ope&n “Governance mismatches”…"
    with qtbot.waitSignal(dock.algorithm_requested) as wanted:
        QTest.keyClick(note.button, Qt.Key.Key_Space)
    assert wanted.args == ["spatialrelations:mismatches"]


def test_every_theme_names_an_algorithm_that_there_is(provider):
    for theme in themes():
        algorithm = provider.algorithm(theme.algorithm)
        assert algorithm is not None, theme.key
        assert f"“{algorithm.displayName()}”" in theme.advice


def test_another_view_takes_the_note_away(dock):
    choose(dock.map_page.theme_combo, "Types of city (needs data)")
    choose(dock.map_page.measure_combo, "Total flow")
    assert not dock.map_page.wanting.isVisible()
    assert dock.map_page.theme_combo.currentText() == "None: own choice"


def test_asking_for_a_theme_without_its_data_leaves_the_map_as_it_is(controller, result):
    controller.set_theme("lateral")
    controller.set_theme("types")
    assert controller.view.theme is None
    assert [rules.measure_of(layer) for layer in result] == [None, LATERAL]


def test_asking_for_no_theme_leaves_a_style_of_their_own_to_the_layers(
    project, make_cities, make_controller
):
    layer = make_cities()
    project.addMapLayer(layer)
    renderer = layer.renderer().dump()
    controller = make_controller()
    controller.set_theme(None)
    assert layer.renderer().dump() == renderer
    assert not controller.view.is_worn
    assert not controller.can_undo


@pytest.mark.parametrize("by_hand", ["measure_combo", "link_measure_combo"])
def test_choosing_a_measure_by_hand_ends_the_theme(dock, by_hand):
    choose(dock.map_page.theme_combo, "Lateral links")
    assert dock.controller.view.theme == "lateral"
    combo = getattr(dock.map_page, by_hand)
    combo.activated.emit(combo.currentIndex())
    assert dock.controller.view.theme is None
    assert dock.map_page.theme_combo.currentText() == "None: own choice"


def test_a_theme_lasts_while_period_focus_and_number_of_links_change(
    project, make_cities, make_links, make_controller, periods_rows
):
    project.addMapLayers([make_cities(rows=periods_rows), make_links()])
    controller = make_controller()
    controller.set_theme("dependence")
    controller.set_period("2010")
    controller.set_link_count(1)
    controller.set_focus("341100")
    assert controller.view.theme == "dependence"
    headings = [rule.label() for rule in rules.rows_of(controller.city_layer)]
    assert headings[0] == "Core dependence, 2010"


def test_undo_brings_back_the_style_that_was_there_and_no_theme(dock, result):
    before = [[rule.label() for rule in rules.rows_of(layer)] for layer in result]
    choose(dock.map_page.theme_combo, "Who depends on whom")
    choose(dock.map_page.theme_combo, "Lateral links")
    dock.map_page.undo_button.click()
    assert [[rule.label() for rule in rules.rows_of(layer)] for layer in result] == before
    assert dock.map_page.theme_combo.currentText() == "None: own choice"


def test_a_theme_is_there_again_after_save_and_reopen(
    controller, result, project, qgis_canvas, tmp_path
):
    controller.set_theme("lateral")
    path = str(tmp_path / "project.qgz")
    assert project.write(path)
    again = QgsProject()
    assert again.read(path)
    reopened = RelationsController(again, qgis_canvas)
    try:
        assert reopened.view.theme == "lateral"
        assert reopened.view.link_measure == LATERAL
        assert rules.measure_of(reopened.link_layer) == LATERAL
    finally:
        reopened.cleanup()


def test_the_slider_is_there_only_where_links_are_drawn_by_size(dock):
    choose(dock.map_page.theme_combo, "Who depends on whom")
    assert not dock.map_page.slider.isVisibleTo(dock)
    assert not dock.map_page.slider_text.isVisibleTo(dock)
    choose(dock.map_page.link_measure_combo, "Roles of both ends")
    assert dock.map_page.slider.isVisibleTo(dock)
    assert dock.map_page.slider_text.isVisibleTo(dock)
    assert dock.map_page.slider_text.text().startswith("All 4 links")


def test_links_that_are_hidden_come_back(dock, result):
    choose(dock.map_page.link_measure_combo, "Not drawn")
    assert rules.measure_of(result[1]) == HIDDEN
    assert "Links are not drawn" in dock.map_page.legend.toPlainText()
    choose(dock.map_page.link_measure_combo, "All alike")
    assert "Links are not drawn" not in dock.map_page.legend.toPlainText()


def test_the_list_of_themes_has_a_name_to_be_read_out(dock):
    assert dock.map_page.theme_combo.accessibleName() == "Theme"


# Themes of another result of the same region


def ticks(layers):
    root = QgsProject.instance().layerTreeRoot()
    return [root.findLayer(layer.id()).itemVisibilityChecked() for layer in layers]


def renderers(layers):
    return [layer.renderer().dump() for layer in layers]


@pytest.fixture
def region(project, make_cities, make_links, memory_layer, mark):
    """Cities and links of a region, then its modelled flows, which are hidden, in a group."""
    uri = (
        "LineString?crs=EPSG:4326&field=origin:string&field=destination:string"
        "&field=relation:string&field=flow:double&field=estimated_flow:double"
        "&field=observed_flow:double&field=residual:double&field=residual_ratio:double"
    )
    rows = [("LineString (118.8 32, 121.5 31.2)", "320100", "310100", "core-core",
             40.0, 10.0, 40.0, 30.0, 4.0),
            ("LineString (121.5 31.2, 118.8 32)", "310100", "320100", "core-core",
             11.0, 11.0, 11.0, 0.0, 1.0)]  # fmt: skip
    modelled = memory_layer(uri, rows, "Modelled flows")
    mark(
        modelled, "links", "estimated_flow,residual_ratio", "a/b", "spatialrelations:estimateflows"
    )
    layers = make_cities("a"), make_links("a"), modelled
    group = project.layerTreeRoot().addGroup("Delta")
    for layer in layers:
        apply_style(layer, measure=default_measure(layer))
        project.addMapLayer(layer, False)
        group.addLayer(layer).setItemVisibilityChecked(layer is not modelled)
    return layers


def test_a_theme_of_another_result_is_offered_shown_and_undone(region, make_controller, project):
    cities, links, modelled = region
    controller = make_controller()
    before = renderers(region)
    assert controller.link_layer == links
    assert "expected" in [theme.key for theme, is_offered in controller.themes() if is_offered]
    controller.set_theme("expected")
    assert (controller.city_layer, controller.link_layer) == (cities, modelled)
    assert ticks(region) == [True, False, True]
    assert [rules.measure_of(cities), rules.measure_of(modelled)] == [None, "residual_ratio"]
    assert cities.labelsEnabled()
    # One link is about as expected, and not drawn.
    assert controller.flows.summary(controller.threshold) == "1 of 2 links"
    assert controller.flows_seen.counts == [1]
    controller.set_link_measure(None)
    assert controller.flows.summary(controller.threshold) == "All 2 links"
    controller.undo()
    controller.undo()
    assert ticks(region) == [True, True, False]
    assert renderers(region) == before
    assert controller.link_layer == links
    assert not controller.can_undo


def test_a_theme_asks_the_whole_before_a_part(region, make_controller):
    controller = make_controller()
    controller.set_theme("expected")
    controller.set_theme("lateral")
    assert controller.link_layer == region[1]
    assert ticks(region) == [True, True, False]
    assert rules.measure_of(region[1]) == LATERAL


def test_a_theme_of_another_result_keeps_the_city_in_focus(region, make_controller):
    controller = make_controller()
    controller.set_focus("320100")
    controller.set_theme("expected")
    assert (controller.view.focus, controller.city) == ("320100", "320100")
    assert "320100" in region[2].renderer().dump()


def test_the_card_of_a_city_adds_up_links_without_direction(region, make_controller):
    from spatial_relations.ui.city_card import card_html

    links = region[1]
    controller = make_controller()
    controller.set_focus("320100")
    assert "received" in card_html(controller)
    links.setCustomProperty("spatial_relations/parameters", '{"DIRECTED": "False"}')
    html = card_html(controller)
    assert "received" not in html
    assert "both ways" in html


def test_the_card_of_a_city_says_that_links_are_modelled(region, make_controller, qtbot):
    from spatial_relations.ui.city_card import card_html

    controller = make_controller()
    controller.set_focus("320100")
    assert "Strongest links" in card_html(controller)
    controller.set_theme("expected")
    assert "Strongest modelled links" in card_html(controller)


def test_layers_of_the_analyst_keep_their_ticks(region, make_controller, project, memory_layer):
    own = memory_layer("Point"), memory_layer("Point")
    project.addMapLayers(list(own))
    project.layerTreeRoot().findLayer(own[0].id()).setItemVisibilityChecked(False)
    controller = make_controller()
    controller.set_theme("expected")
    assert ticks(own) == [False, True]


def test_a_theme_is_not_drawn_over_other_results_of_the_region(region, make_controller, project):
    modelled = region[2]
    project.layerTreeRoot().findLayer(modelled.id()).setItemVisibilityChecked(True)
    controller = make_controller()
    controller.set_theme("lateral")
    assert ticks(region) == [True, True, False]
    controller.undo()
    assert ticks(region) == [True, True, True]


def test_a_theme_ticks_what_it_draws_and_the_group_around_it(region, make_controller, project):
    controller = make_controller()
    group = project.layerTreeRoot().findGroup("Delta")
    group.setItemVisibilityChecked(False)
    controller.set_theme("lateral")
    assert group.itemVisibilityChecked()
    controller.undo()
    assert not group.itemVisibilityChecked()


def test_a_theme_without_links_leaves_links_that_are_hidden_so(
    region, make_controller, project, make_cities
):
    cities, links, _ = region
    project.layerTreeRoot().findLayer(links.id()).setItemVisibilityChecked(False)
    controller = make_controller()
    controller.set_result(cities.id())
    project.layerTreeRoot().findLayer(links.id()).setItemVisibilityChecked(False)
    cities.dataProvider().addAttributes([QgsField("group", QVariant.Int)])
    cities.updateFields()
    place = cities.fields().lookupField("group")
    cities.dataProvider().changeAttributeValues({1: {place: 1}})
    controller.set_theme("types")
    assert controller.view.theme == "types"
    assert ticks([links]) == [False]


def test_another_result_is_shown_in_place_of_the_former_one(region, make_controller):
    cities, _links, modelled = region
    controller = make_controller()
    before = renderers(region)
    controller.set_result(modelled.id())
    assert ticks(region) == [True, False, True]
    assert renderers(region) == before, "only ticks change"
    assert controller.can_undo
    controller.set_result(cities.id())
    assert ticks(region) == [True, True, False]
    assert not controller.can_undo, "all is as it was"


def test_cities_that_results_share_wear_the_look_of_the_one_looked_at(region, make_controller):
    cities, _links, modelled = region
    controller = make_controller()
    controller.set_measure("total_flow")
    controller.set_result(modelled.id())
    controller.set_measure("betweenness")
    controller.set_result(cities.id())
    assert (controller.view.measure, rules.measure_of(cities)) == ("total_flow", "total_flow")
    controller.set_result(modelled.id())
    assert (controller.view.measure, rules.measure_of(cities)) == ("betweenness", "betweenness")


def test_cities_get_their_own_style_back_when_only_another_result_changed_it(
    region, make_controller
):
    cities = region[0]
    controller = make_controller()
    before = renderers([cities])
    controller.set_theme("expected")
    controller.set_result(cities.id())
    assert renderers([cities]) == before
    assert controller.view.measure == "core_dependence"


def test_a_result_of_another_region_hides_nothing(region, make_controller, project, make_cities):
    row = ("Point (9 45)", "milano", "Milano", "core", None, None, 1.0, 0.5, None, None, 0.5)
    elsewhere = make_cities("z", rows=[row], name="Elsewhere")
    project.addMapLayer(elsewhere)
    project.layerTreeRoot().findLayer(elsewhere.id()).setItemVisibilityChecked(False)
    controller = make_controller()
    controller.set_result(elsewhere.id())
    assert ticks([*region, elsewhere]) == [True, True, False, True]


def test_what_was_looked_at_is_there_again_after_save_and_reopen(
    region, make_controller, project, tmp_path
):
    controller = make_controller()
    controller.set_theme("expected")
    path, keys = str(tmp_path / "project.qgz"), [layer.id() for layer in region]
    assert project.write(path)
    assert project.read(path)
    assert controller.link_layer.id() == keys[2]
    assert controller.view.theme == "expected"
    layers = [project.mapLayer(key) for key in keys]
    assert ticks(layers) == [True, False, True]
    controller.undo()
    assert ticks(layers) == [True, True, False]
    assert controller.link_layer.id() == keys[1]


def test_the_choice_of_results_follows_a_theme(region, make_controller, qtbot):
    from spatial_relations.ui.dock import RelationsDock

    dock = RelationsDock(make_controller())
    qtbot.addWidget(dock)
    assert dock.result_combo.currentText() == "Delta"
    choose(dock.map_page.theme_combo, "Stronger or weaker than expected")
    assert dock.result_combo.currentText() == "Modelled flows (Delta)"
    assert dock.map_page.theme_combo.currentText() == "Stronger or weaker than expected"
    dock.map_page.undo_button.click()
    assert dock.result_combo.currentText() == "Delta"
    dock.cleanup()


def test_results_of_the_same_cities_show_in_place_of_each_other(
    project, make_cities, make_links, make_controller, memory_layer, mark
):
    """Algorithms that were run one after the other on one city layer are of one region."""
    uri = "Point?crs=EPSG:4326&field=city_id:string&field=role:string&field=group:integer"
    rows = [
        ("Point (118.8 32.0)", "320100", "core", None),
        ("Point (121.5 31.2)", "310100", "core", None),
        ("Point (118.3 32.3)", "341100", "secondary", 1),
    ]
    types = mark(
        memory_layer(uri, rows, "Types"), "cities", "group", "2", "spatialrelations:citytypology"
    )
    cities, links = make_cities("1"), make_links("1")
    project.addMapLayers([cities, links, types])
    controller = make_controller()
    controller.set_result(cities.id())
    controller.set_theme("types")
    assert (controller.view.theme, controller.city_layer) == ("types", types)
    assert ticks([cities, links, types]) == [False, False, True]
    controller.set_theme("dependence")
    assert controller.city_layer == cities
    assert ticks([cities, links, types]) == [True, True, False]
    controller.undo()
    assert ticks([cities, links, types]) == [True, True, True]
