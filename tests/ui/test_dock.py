"""The dock."""

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtXml import QDomDocument

from spatial_relations.ui.city_card import card_html
from spatial_relations.ui.dock import RelationsDock


def link_filter(layer):
    rules = layer.renderer().rootRule().children()
    return " ".join(rule.filterExpression() for rule in rules if rule.symbol() is not None)


def choose(combo, text):
    row = combo.findText(text)
    assert row >= 0, text
    combo.setCurrentIndex(row)
    combo.activated.emit(row)


def test_its_name_for_the_window_state(dock):
    assert (dock.objectName(), dock.windowTitle()) == ("SpatialRelationsDock", "Relations")


def test_it_shows_the_result_and_its_measure(dock, result):
    assert dock.pages.currentIndex() == 1
    assert dock.result_combo.currentText() == "City connectivity"
    assert dock.map_page.measure_combo.currentText() == "Core dependence"
    assert dock.map_page.link_measure_combo.currentText() == "Roles of both ends"
    assert not dock.map_page.undo_button.isEnabled()
    assert not dock.map_page.period_combo.isVisibleTo(dock)


def test_an_empty_project_offers_the_sample(project, make_controller, qtbot):
    dock = RelationsDock(make_controller())
    qtbot.addWidget(dock)
    assert dock.pages.currentIndex() == 0
    with qtbot.waitSignal(dock.sample_requested):
        dock.empty_page.sample_button.click()
    with qtbot.waitSignal(dock.analysis_requested):
        dock.empty_page.analysis_button.click()
    dock.cleanup()


def test_choosing_a_measure_styles_the_map(dock, result):
    choose(dock.map_page.measure_combo, "Total flow")
    labels = [rule.label() for rule in result[0].renderer().rootRule().children()]
    assert labels[0] == "Total flow"
    assert dock.map_page.undo_button.isEnabled()
    dock.map_page.undo_button.click()
    assert dock.map_page.measure_combo.currentText() == "Core dependence"
    assert not dock.map_page.undo_button.isEnabled()


def test_the_legend_reads(dock):
    text = dock.map_page.legend.toPlainText()
    assert "High: the city depends on cores. Low: it has ties of its own." in text
    assert "no value" not in text
    for part in ("Core city", "Secondary city", "Size: Total flow", "Between cores", "Width: Flow"):
        assert part in text
    choose(dock.map_page.measure_combo, "Betweenness")
    assert "no value" in dock.map_page.legend.toPlainText()
    choose(dock.map_page.link_measure_combo, "Link symmetry")
    assert "Links: Link symmetry" in dock.map_page.legend.toPlainText()


def test_the_slider_says_at_once_and_draws_at_rest(dock, result, qtbot):
    before = link_filter(result[1])
    dock.map_page.slider.setValue(1)
    assert dock.map_page.slider_text.text() == "2 of 4 links, 68 % of all flow"
    assert link_filter(result[1]) == before
    with qtbot.waitSignal(dock.controller.view_changed):
        dock.map_page.slider.setValue(0)
    assert '"flow" >= 40.0' in link_filter(result[1])
    assert dock.map_page.slider_text.text() == "1 of 4 links, 40 % of all flow"
    assert dock.map_page.slider.accessibleDescription() == dock.map_page.slider_text.text()


def test_the_slider_works_with_keys(dock, result, qtbot):
    with qtbot.waitSignal(dock.controller.view_changed):
        QTest.keyClick(dock.map_page.slider, Qt.Key.Key_Home)
    assert '"flow" >= 40.0' in link_filter(result[1])


@pytest.mark.parametrize(("count", "text"), [(0, "No links"), (1, "1 link"), (2, "All 2 links")])
def test_a_slider_needs_links_to_choose_from(
    project, make_cities, make_links, make_controller, qtbot, count, text
):
    from spatial_relations.cartography.style import apply_style

    from .conftest import LINKS

    layers = make_cities(), make_links(rows=LINKS[:count])
    for layer in layers:
        apply_style(layer)
    project.addMapLayers(list(layers))
    dock = RelationsDock(make_controller())
    qtbot.addWidget(dock)
    dock.show()
    assert dock.map_page.slider.isVisibleTo(dock) == (count > 1)
    assert dock.map_page.slider_text.text() == text
    assert text in dock.map_page.legend.toPlainText()
    dock.cleanup()


def test_a_slider_that_moved_before_the_result_went(dock, project, result, qtbot):
    dock.map_page.slider.setValue(0)
    project.clear()
    qtbot.wait(250)
    assert dock.pages.currentIndex() == 0


def test_picking_a_city_tells_of_it(dock, result, qtbot):
    dock.tabs.setCurrentWidget(dock.city_page)
    dock.city_page.pick_button.click()
    assert dock.controller.canvas.mapTool() == dock.city_page.picker
    dock.city_page.picker.picked.emit("341100")
    assert "341100" in link_filter(result[1])
    text = dock.city_page.card.toPlainText()
    assert text.startswith("Chuzhou")
    assert "82 % of Chuzhou's flow is with cores; its main core is Nanjing (70 %)." in text
    assert "Core dependence: 82 %" in text
    assert "Nanjing" in text.split("Strongest links")[1]
    assert dock.city_page.city_combo.currentText() == "Chuzhou"
    dock.city_page.picker.cleared.emit()
    assert dock.city_page.city_combo.currentText() == "No city chosen"
    assert not dock.city_page.card.isVisibleTo(dock)


def test_large_numbers_stay_in_one_piece(dock, monkeypatch):
    from spatial_relations.analysis.findings import Finding

    found = [Finding("{sent} out", {"sent": "1\u202f502"})]
    monkeypatch.setattr(
        "spatial_relations.analysis.city_findings.city_findings", lambda city, names: found
    )
    choose(dock.city_page.city_combo, "Shanghai")
    assert "1&nbsp;502 out" in card_html(dock.controller)


def test_the_button_follows_the_map_tool(dock):
    canvas = dock.controller.canvas
    dock.city_page.pick_button.click()
    canvas.unsetMapTool(dock.city_page.picker)
    assert not dock.city_page.pick_button.isChecked()
    dock.city_page.pick_button.click()
    dock.city_page.pick_button.click()
    assert canvas.mapTool() != dock.city_page.picker


def test_a_city_is_chosen_by_its_name(dock, result):
    texts = [
        dock.city_page.city_combo.itemText(row) for row in range(dock.city_page.city_combo.count())
    ]
    assert texts == ["No city chosen", "Chuzhou", "Nanjing", "Shanghai"]
    choose(dock.city_page.city_combo, "Shanghai")
    assert dock.controller.view.focus == "310100"
    assert [feature["name"] for feature in result[0].selectedFeatures()] == ["Shanghai"]
    choose(dock.city_page.city_combo, "No city chosen")
    assert dock.controller.view.focus is None
    assert result[0].selectedFeatureCount() == 0


def test_names_are_text_and_no_markup(project, make_cities, make_controller, qtbot):
    row = ("Point (118 32)", "1", "<b>A & B</b>", "core", None, None, *[None] * 5)
    project.addMapLayer(make_cities(rows=[row]))
    dock = RelationsDock(make_controller())
    qtbot.addWidget(dock)
    dock.show()
    dock.tabs.setCurrentWidget(dock.city_page)
    dock.controller.set_focus("1")
    assert dock.city_page.card.toPlainText().startswith("<b>A & B</b>")
    dock.cleanup()


def test_a_layer_with_a_style_of_its_own_is_said_to_have_it(
    project, make_cities, make_controller, qtbot
):
    project.addMapLayer(make_cities())
    dock = RelationsDock(make_controller())
    qtbot.addWidget(dock)
    assert dock.map_page.measure_combo.currentIndex() == -1
    assert "style of their own" in dock.map_page.legend.toPlainText()
    assert not dock.map_page.slider.isVisibleTo(dock)
    choose(dock.map_page.measure_combo, "Role")
    assert dock.map_page.measure_combo.currentText() == "Role"
    dock.cleanup()


def test_periods_are_offered(project, make_cities, make_controller, periods_rows, qtbot):
    project.addMapLayer(make_cities(rows=periods_rows))
    dock = RelationsDock(make_controller())
    qtbot.addWidget(dock)
    assert dock.map_page.period_combo.isVisibleTo(dock)
    choose(dock.map_page.period_combo, "2010")
    assert dock.controller.view.period == "2010"
    dock.cleanup()


def test_results_come_and_go_while_it_is_shown(dock, project, result, make_cities):
    other = make_cities("2", name="Zhejiang")
    project.addMapLayer(other)
    assert dock.result_combo.count() == 2
    assert dock.result_combo.currentText() == "Zhejiang"
    choose(dock.result_combo, "City connectivity")
    dock.controller.set_focus("341100")
    project.removeMapLayer(result[0].id())
    assert "City connectivity" not in dock.result_combo.currentText()
    project.clear()
    assert dock.pages.currentIndex() == 0


def test_it_can_be_narrow(dock):
    assert dock.minimumSizeHint().width() <= 250


def test_the_basemap_is_as_the_layer_tree_has_it(dock, project, result):
    from spatial_relations.cartography import background

    box = dock.map_page.basemap_box
    assert not box.isChecked()
    box.click()
    layers = background.project_background(project)
    assert box.isChecked() == bool(layers)
    dock.map_page.undo_button.click()
    dock.controller.undo()
    assert box.isChecked() == bool(layers)
    project.layerTreeRoot().findGroup("World (background)").setItemVisibilityChecked(False)
    assert not box.isChecked()
    box.click()
    assert background.is_background_shown(project)
    project.removeMapLayers([layer.id() for layer in layers])
    assert not box.isChecked()
    assert dock.result_combo.count() == 1


def test_cleanup_leaves_nothing(dock, project, result, make_cities, qtbot):
    canvas = dock.controller.canvas
    dock.city_page.pick_button.click()
    dock.map_page.slider.setValue(0)
    dock.cleanup()
    assert canvas.mapTool() != dock.city_page.picker
    for part in (dock, dock.map_page, dock.city_page):
        assert len(part._connections) == 0
    project.addMapLayer(make_cities("2"))
    qtbot.wait(200)
    assert dock.result_combo.count() == 1
    dock.cleanup()


# While it is closed


def signals_followed(controller):
    """How many signals of the project and of its layers are followed."""
    watched = sum(map(len, controller.results._watched.values()))
    own = len(controller.results._connections) + len(controller._layer_connections)
    return watched + own


def test_a_closed_dock_follows_nothing(dock, project, result, memory_layer):
    controller = dock.controller
    assert signals_followed(controller) > 10
    dock.hide()
    assert signals_followed(controller) == 0
    told = []
    for signal in (controller.results_changed, controller.result_changed):
        signal.connect(lambda: told.append(1))
    project.addMapLayers([memory_layer("Point?field=a:string") for _ in range(5)])
    result[1].startEditing()
    result[1].changeAttributeValue(1, result[1].fields().lookupField("flow"), 5.0)
    result[1].commitChanges()
    result[1].triggerRepaint()
    assert told == []
    assert signals_followed(controller) == 0


def test_a_closed_dock_follows_no_layer_of_a_project_that_is_read(
    dock, project, result, make_cities
):
    other = make_cities("2")
    project.addMapLayer(other)
    assert dock.controller.city_layer == other
    project.layerTreeRoot().findLayer(other.id()).setItemVisibilityChecked(False)
    dock.hide()
    project.readProject.emit(QDomDocument())
    assert dock.controller.city_layer == result[0], "what the map shows"
    assert signals_followed(dock.controller) == 0
    dock.show()
    assert signals_followed(dock.controller) > 10


def test_a_dock_that_opens_again_shows_what_came_and_changed(
    dock, project, result, make_cities, qtbot
):
    controller = dock.controller
    dock.hide()
    result[1].startEditing()
    result[1].changeAttributeValue(1, result[1].fields().lookupField("flow"), 500.0)
    result[1].commitChanges()
    project.addMapLayer(make_cities("2", name="Zhejiang"))
    dock.show()
    qtbot.waitUntil(lambda: len(controller.results) == 2)
    assert controller.result.title == "Zhejiang", "what is new is looked at"
    controller.set_result(result[0].id())
    assert controller.flows.threshold(1) == 500.0


def test_a_dock_that_opens_again_after_its_result_went_is_empty(dock, project, result):
    dock.hide()
    project.removeMapLayers([layer.id() for layer in result])
    dock.show()
    assert dock.controller.result is None
    assert dock.pages.currentIndex() == 0
