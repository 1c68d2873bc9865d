"""One city: the map's selection, the card, the combo box, the fading and the charts are of it."""

import pytest
from qgis.core import QgsFeatureRequest, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

NANJING, SHANGHAI, CHUZHOU = "320100", "310100", "341100"


@pytest.fixture
def page(dock):
    dock.tabs.setCurrentWidget(dock.city_page)
    return dock.city_page


@pytest.fixture
def told(dock, page, result):
    """Of which city each part speaks: selection, card, combo box, city in focus."""

    def tell():
        assert dock.controller.selected == selected(result[0])
        heading = page.card.toPlainText().split("\n")[0]
        combo = page.city_combo.currentText()
        return selected(result[0]), heading, combo, dock.controller.view.focus

    return tell


def selected(layer):
    return {feature["city_id"] for feature in layer.selectedFeatures()}


def rows_selected(layer):
    return sorted((one["city_id"], one["period"]) for one in layer.selectedFeatures())


def choose(combo, text):
    row = combo.findText(text)
    assert row >= 0, text
    combo.setCurrentIndex(row)
    combo.activated.emit(row)


def select(layer, *names, behaviour=QgsVectorLayer.SelectBehavior.SetSelection):
    """As QGIS's own tools do."""
    wanted = [one.id() for one in layer.getFeatures(QgsFeatureRequest()) if one["name"] in names]
    layer.selectByIds(wanted, behaviour)


def test_by_its_name(told, page):
    choose(page.city_combo, "Chuzhou")
    assert told() == ({CHUZHOU}, "Chuzhou", "Chuzhou", CHUZHOU)


def test_with_the_pick_tool(told, page):
    page.picker.picked.emit(CHUZHOU)
    assert told() == ({CHUZHOU}, "Chuzhou", "Chuzhou", CHUZHOU)
    page.picker.picked.emit(SHANGHAI)
    assert told() == ({SHANGHAI}, "Shanghai", "Shanghai", SHANGHAI)
    page.picker.cleared.emit()
    assert told() == (set(), "", "No city chosen", None)


def test_with_the_tools_of_qgis(told, page, result):
    select(result[0], "Chuzhou")
    assert told() == ({CHUZHOU}, "Chuzhou", "Chuzhou", None)
    select(result[0], "Nanjing")
    assert told() == ({NANJING}, "Nanjing", "Nanjing", None)
    result[0].removeSelection()
    assert told() == (set(), "", "No city chosen", None)
    assert page.hint.isVisibleTo(page)


def test_in_a_chart(told, dock, page, qtbot):
    charts = dock.charts_page
    dock.tabs.setCurrentWidget(charts)
    choose(charts.chart_combo, "Flow matrix")
    qtbot.waitUntil(lambda: len(charts.view.marks) > 0)
    charts.view.picked.emit({CHUZHOU}, False)
    assert {mark.cities for mark in charts.view.ringed()} == {(CHUZHOU,)}
    dock.tabs.setCurrentWidget(page)
    assert told() == ({CHUZHOU}, "Chuzhou", "Chuzhou", None)


def test_the_charts_follow_a_choice_by_name(dock, page, qtbot):
    choose(page.city_combo, "Chuzhou")
    dock.tabs.setCurrentWidget(dock.charts_page)
    choose(dock.charts_page.chart_combo, "Flow matrix")
    qtbot.waitUntil(lambda: len(dock.charts_page.view.marks) > 0)
    assert {mark.cities for mark in dock.charts_page.view.ringed()} == {(CHUZHOU,)}


def test_others_fade_by_a_box_of_its_own(told, page, result):
    select(result[0], "Chuzhou")
    assert not page.fade_box.isChecked()
    page.fade_box.click()
    assert told()[3] == CHUZHOU
    select(result[0], "Nanjing")
    assert told() == ({NANJING}, "Nanjing", "Nanjing", NANJING)
    assert page.fade_box.isChecked()
    page.fade_box.click()
    assert told() == ({NANJING}, "Nanjing", "Nanjing", None)


def test_who_wants_no_fading_is_not_asked_again(told, page):
    choose(page.city_combo, "Chuzhou")
    page.fade_box.click()
    choose(page.city_combo, "Nanjing")
    page.picker.picked.emit(SHANGHAI)
    assert told() == ({SHANGHAI}, "Shanghai", "Shanghai", None)


def test_several_cities(told, page, result, dock):
    choose(page.city_combo, "Chuzhou")
    select(result[0], "Nanjing", behaviour=QgsVectorLayer.SelectBehavior.AddToSelection)
    both = {CHUZHOU, NANJING}
    assert told() == (both, "2 cities selected", "2 cities selected", None)
    assert not page.fade_box.isChecked()
    assert not page.fade_box.isEnabled()
    text = page.card.toPlainText()
    assert "Chuzhou, Nanjing" in text
    # 28 of 40 + 20 + 28 + 12.
    assert "28 % of all flow is between them: 28 of 100." in text
    dock.tabs.setCurrentWidget(dock.charts_page)
    select(result[0], "Nanjing", behaviour=QgsVectorLayer.SelectBehavior.RemoveFromSelection)
    dock.tabs.setCurrentWidget(page)
    assert told() == ({CHUZHOU}, "Chuzhou", "Chuzhou", CHUZHOU)


def test_the_pick_tool_by_keyboard(told, page, dock):
    choose(page.city_combo, "Chuzhou")
    page.pick_button.click()
    QTest.keyClick(dock.controller.canvas, Qt.Key.Key_Escape)
    assert told() == (set(), "", "No city chosen", None)


def test_a_choice_is_made_known_once(dock, result):
    told = []
    dock.controller.selection_changed.connect(lambda: told.append("selection"))
    dock.controller.view_changed.connect(lambda: told.append("view"))
    dock.controller.look_closely(CHUZHOU)
    assert sorted(told) == ["selection", "view"]
    dock.controller.look_closely(CHUZHOU)
    assert len(told) == 2


def test_the_city_in_focus_is_selected_when_a_project_is_opened(project, result, make_controller):
    first = make_controller()
    first.set_focus(CHUZHOU)
    first.cleanup()
    result[0].removeSelection()
    controller = make_controller()
    assert (selected(result[0]), controller.city) == ({CHUZHOU}, CHUZHOU)
    controller.cleanup()
    select(result[0], "Nanjing")
    controller = make_controller()
    assert (controller.city, controller.view.focus) == (NANJING, NANJING)


def test_what_is_selected_already_is_told_of(result, make_controller):
    select(result[0], "Nanjing")
    controller = make_controller()
    assert (controller.city, controller.view.focus) == (NANJING, None)
    assert not controller.can_undo


def test_what_was_selected_while_the_dock_was_closed_stays_selected(told, page, dock, result):
    choose(page.city_combo, "Chuzhou")
    dock.hide()
    select(result[0], "Shanghai")
    dock.show()
    assert told() == ({SHANGHAI}, "Shanghai", "Shanghai", SHANGHAI)


def test_a_selection_that_was_cleared_while_the_dock_was_closed_stays_cleared(
    dock, controller, result
):
    controller.choose(CHUZHOU)
    dock.hide()
    result[0].removeSelection()
    dock.show()
    assert (selected(result[0]), controller.city) == (set(), None)


def test_a_city_stays_chosen_when_its_layer_is_read_again(controller, result):
    controller.choose(CHUZHOU)
    result[0].setSubsetString("")
    result[0].editingStopped.emit()
    assert (selected(result[0]), controller.city) == ({CHUZHOU}, CHUZHOU)


def test_a_city_stays_chosen_in_another_result(controller, project, make_cities, result):
    controller.choose(CHUZHOU)
    other = make_cities("2")
    project.addMapLayer(other)
    assert controller.city_layer == other
    assert (selected(other), controller.city, controller.view.focus) == ({CHUZHOU}, CHUZHOU, None)
    controller.choose(NANJING)
    controller.set_result(result[0].id())
    assert (selected(result[0]), controller.city) == ({NANJING}, NANJING)


def test_a_view_that_fades_goes_on_fading(controller, result):
    from dataclasses import replace

    controller.choose(CHUZHOU)
    controller.show(replace(controller.view, focus=CHUZHOU), *result)
    select(result[0], "Nanjing")
    assert controller.view.focus == NANJING


# Periods


@pytest.fixture
def dated(project, make_cities, make_links, periods_rows, make_controller):
    """City layer with two periods, of which the latest is drawn, and its controller."""
    layer = make_cities(rows=periods_rows)
    project.addMapLayers([layer, make_links()])
    return layer, make_controller()


def test_the_row_that_is_drawn_is_selected(dated):
    layer, controller = dated
    controller.choose(CHUZHOU)
    assert rows_selected(layer) == [(CHUZHOU, "2020")]
    controller.set_period("2010")
    assert rows_selected(layer) == [(CHUZHOU, "2010")]
    assert controller.city == CHUZHOU


def test_a_row_of_another_period_brings_the_one_that_is_drawn(dated):
    layer, controller = dated
    layer.selectByExpression("name = 'Chuzhou' AND period = '2010'")
    assert rows_selected(layer) == [(CHUZHOU, "2010"), (CHUZHOU, "2020")]
    assert controller.city == CHUZHOU
    assert controller.city_row()["period"] == "2020"
    layer.removeSelection()
    assert controller.city is None


def test_what_is_about_to_be_edited_is_left_alone(dated):
    layer, controller = dated
    layer.startEditing()
    layer.selectByExpression("name = 'Chuzhou' AND period = '2010'")
    assert rows_selected(layer) == [(CHUZHOU, "2010")]
    assert controller.city == CHUZHOU
    controller.set_period("2010")
    layer.selectByExpression("name = 'Chuzhou'")
    controller.set_period("2020")
    assert rows_selected(layer) == [(CHUZHOU, "2010"), (CHUZHOU, "2020")]
    layer.rollBack()


def test_a_city_that_the_period_lacks(project, make_cities, make_controller, periods_rows):
    rows = [row for row in periods_rows if (row[1], row[5]) != (CHUZHOU, "2020")]
    layer = make_cities(rows=rows)
    project.addMapLayer(layer)
    controller = make_controller()
    controller.set_focus(CHUZHOU)
    assert rows_selected(layer) == [(CHUZHOU, "2010")]
    assert controller.city_row()["period"] == "2010"


def test_of_cities_with_a_row_for_each_size_the_row_drawn_is_selected(
    project, memory_layer, mark, make_controller
):
    rows = [
        (f"Point ({place} 0)", city, city, size, 1.0)
        for place, city in enumerate("abc") for size in ("population", "jobs")
    ]  # fmt: skip
    uri = "Point?field=city_id:string&field=name:string&field=size_field:string&field=size:double"
    layer = mark(memory_layer(uri, rows, "Sizes"), "cities", "size", "1")
    project.addMapLayer(layer)
    make_controller().choose("b")
    found = [(one["city_id"], one["size_field"]) for one in layer.selectedFeatures()]
    assert found == [("b", "population")]


def test_all_periods_at_once_are_no_choice(dated, qtbot):
    from spatial_relations.ui.dock import RelationsDock

    _, controller = dated
    dock = RelationsDock(controller)
    qtbot.addWidget(dock)
    combo = dock.map_page.period_combo
    assert [combo.itemText(row) for row in range(combo.count())] == ["2010", "2020"]
    assert combo.currentText() == "2020"
    dock.cleanup()


def test_a_project_saved_with_all_periods_shows_the_latest(dated, make_controller):
    import json

    layer, controller = dated
    controller.set_measure("core_dependence")
    controller.cleanup()
    kept = json.loads(layer.customProperty("spatial_relations/view"))
    for one in controller.project.mapLayers().values():
        one.setCustomProperty("spatial_relations/view", json.dumps({**kept, "period": None}))
    again = make_controller()
    assert again.view.period == "2020"
    rules = layer.renderer().rootRule().children()
    assert all("'2020'" in rule.filterExpression() for rule in rules if rule.symbol() is not None)


def test_results_without_cities_or_without_any_choose_nothing(project, make_links, make_controller):
    project.addMapLayer(make_links())
    controller = make_controller()
    for choice in (controller.choose, controller.look_closely, controller.set_focus):
        choice(CHUZHOU)
        assert (controller.city, controller.selected) == (None, set())
    controller.set_fades(True)
    project.clear()
    controller.choose(CHUZHOU)
    controller.set_fades(False)
    assert controller.result is None


@pytest.mark.parametrize("kinds", [("cities",), ("links",), ("cities", "links")])
def test_results_without_rows_are_looked_at_on_every_page(
    project, make_cities, make_links, make_controller, qgis_canvas, qtbot, kinds
):
    from qgis.core import QgsDateTimeRange
    from qgis.PyQt.QtCore import QDateTime

    from spatial_relations.processing.styling import set_temporal
    from spatial_relations.ui.dock import RelationsDock

    made = {"cities": make_cities, "links": make_links}
    layers = [made[kind](rows=[]) for kind in kinds]
    for layer in layers:
        set_temporal(layer, ["2010", "2020"])
    project.addMapLayers(layers)
    dock = RelationsDock(make_controller())
    qtbot.addWidget(dock)
    dock.show()
    day = QDateTime(2010, 1, 1, 0, 0), QDateTime(2010, 1, 2, 0, 0)
    for page in range(dock.tabs.count()):
        dock.tabs.setCurrentIndex(page)
        dock.controller.look_closely(CHUZHOU)
        qgis_canvas.setTemporalRange(QgsDateTimeRange(*day))
        qgis_canvas.setTemporalRange(QgsDateTimeRange(QDateTime(), QDateTime()))
        dock.controller.set_fades(True)
        dock.controller.set_period(None)
        dock.controller.choose(None)
    assert dock.controller.city is None
    assert not dock.charts_page.save_button.isEnabled()
    dock.cleanup()


def test_a_period_without_flows_lists_and_draws_no_links_of_another(
    project, make_cities, make_links, make_controller, periods_rows, qtbot
):
    from spatial_relations.cartography.style import apply_style
    from spatial_relations.ui.dock import RelationsDock

    rows = [(*row[:6], *[None] * 5) if row[5] == "2010" else row for row in periods_rows]
    cities, links = make_cities(rows=rows), make_links()
    for layer in (cities, links):
        apply_style(layer)
    project.addMapLayers([cities, links])
    controller = make_controller()
    dock = RelationsDock(controller)
    qtbot.addWidget(dock)
    dock.show()
    dock.tabs.setCurrentWidget(dock.city_page)
    why = "No links in this period: the flows have no period and were laid over the cities of 2020."
    for period, has_links in (("2020", True), ("2010", False), ("2020", True)):
        controller.set_period(period)
        controller.choose(NANJING)
        text = dock.city_page.card.toPlainText()
        assert f"Core city · {period}" in text
        assert ("Strongest links" in text) == has_links
        assert (why in text) != has_links
        drawn = any(
            rule.filterExpression() and rule.symbol() and _meets(links, rule.filterExpression())
            for rule in links.renderer().rootRule().children()
        )
        assert drawn == has_links
        assert (why in dock.map_page.legend.toPlainText()) != has_links
        assert (dock.map_page.slider_text.text() == why) != has_links
    dock.cleanup()


def _meets(layer, condition):
    return any(True for _ in layer.getFeatures(QgsFeatureRequest().setFilterExpression(condition)))
