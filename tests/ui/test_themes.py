"""The choice of a theme: what it shows, when it is offered, and how it is kept."""

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt

from spatial_relations.cartography import rules
from spatial_relations.cartography.link_looks import HIDDEN, LATERAL, TO_MAIN_CORE
from spatial_relations.ui.controller import RelationsController


def choose(combo, text):
    row = combo.findText(text)
    assert row >= 0, text
    combo.setCurrentIndex(row)
    combo.activated.emit(row)


def row_of(combo, text):
    return combo.model().item(combo.findText(text))


def test_choosing_a_theme_shows_it_in_both_layers(dock, result):
    combo = dock.map_page.theme_combo
    assert combo.currentText() == "None: own choice"
    choose(combo, "Who depends on whom")
    assert [rules.measure_of(layer) for layer in result] == ["core_dependence", TO_MAIN_CORE]
    assert dock.map_page.measure_combo.currentText() == "Core dependence"
    assert dock.map_page.link_measure_combo.currentText() == "One arrow to the main core"
    assert "To 320100 (1 city)" in dock.map_page.legend.toPlainText()


def test_a_theme_without_its_data_cannot_be_chosen_and_says_what_to_run(dock):
    combo = dock.map_page.theme_combo
    assert combo.count() == 9
    assert row_of(combo, "Lateral links").isEnabled()
    missing = row_of(combo, "Types of city")
    assert not missing.isEnabled()
    tip = missing.data(Qt.ItemDataRole.ToolTipRole)
    assert "Run “Typology of secondary cities”." in tip


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


def test_the_slider_rests_where_links_are_not_drawn_by_size(dock):
    choose(dock.map_page.theme_combo, "Who depends on whom")
    assert not dock.map_page.slider.isEnabled()
    assert "not by their size" in dock.map_page.slider_text.text()
    choose(dock.map_page.link_measure_combo, "Roles of both ends")
    assert dock.map_page.slider.isEnabled()
    assert dock.map_page.slider_text.text().startswith("All 4 links")


def test_links_that_are_hidden_come_back(dock, result):
    choose(dock.map_page.link_measure_combo, "Not drawn")
    assert rules.measure_of(result[1]) == HIDDEN
    assert "Links are not drawn" in dock.map_page.legend.toPlainText()
    choose(dock.map_page.link_measure_combo, "All alike")
    assert "Links are not drawn" not in dock.map_page.legend.toPlainText()


def test_the_list_of_themes_has_a_name_to_be_read_out(dock):
    assert dock.map_page.theme_combo.accessibleName() == "Theme"
