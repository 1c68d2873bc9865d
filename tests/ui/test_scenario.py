"""What if: changes are taken, told before and after, and kept as layers."""

import pytest
from qgis.core import QgsField
from qgis.PyQt.QtCore import QVariant

from spatial_relations.analysis.scenario import LinkChange, RoleChange
from spatial_relations.ui.background_run import BackgroundRun
from spatial_relations.ui.scenario_text import change_text

NANJING, SHANGHAI, CHUZHOU = "320100", "310100", "341100"


def choose(combo, value):
    row = combo.findData(value)
    assert row >= 0
    combo.setCurrentIndex(row)
    combo.activated.emit(row)


@pytest.fixture
def page(dock):
    dock.tabs.setCurrentWidget(dock.scenario_page)
    return dock.scenario_page


@pytest.fixture
def stored_result(result, tmp_path):
    """The folder of the result's layers, which are in files."""
    from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter

    options = QgsVectorFileWriter.SaveVectorOptions()
    for layer, name in zip(result, ("cities", "links")):
        path = str(tmp_path / f"{name}.gpkg")
        QgsVectorFileWriter.writeAsVectorFormatV3(
            layer, path, QgsCoordinateTransformContext(), options
        )
        layer.setDataSource(path, layer.name(), "ogr")
    return tmp_path


@pytest.fixture
def change(page):
    """Make a change by the widgets: ``change(kind, origin, destination=None, number, role)``."""

    def make(kind, origin, destination=None, number=None, role=None):
        choose(page.kind_combo, kind)
        choose(page.origin_combo, origin)
        if destination is not None:
            choose(page.destination_combo, destination)
        if number is not None:
            page.number_box.setValue(number)
        if kind == "role":
            choose(page.role_combo, role)
        page.add_button.click()

    return make


def test_without_a_change_it_says_what_to_do(page):
    assert "Add a change" in page.comparison.toPlainText()
    assert not page.keep_button.isEnabled()
    assert not page.remove_button.isEnabled()


def test_it_says_what_flows_now(page):
    choose(page.origin_combo, CHUZHOU)
    choose(page.destination_combo, NANJING)
    assert page.hint.text() == "Flow now: 28"
    choose(page.destination_combo, SHANGHAI)
    assert page.hint.text() == "Flow now: 0"


def test_a_city_or_a_link_chosen_on_the_map_is_the_next_to_change(page, result, dock):
    dock.controller.choose(SHANGHAI)
    assert page.origin_combo.currentData() == SHANGHAI
    links = result[1]
    links.selectByExpression(f"\"origin\" = '{CHUZHOU}'")
    ends = page.origin_combo.currentData(), page.destination_combo.currentData()
    assert ends == (CHUZHOU, NANJING)
    assert page.hint.text() == "Flow now: 28"


def test_a_city_is_not_linked_with_itself(page):
    choose(page.origin_combo, CHUZHOU)
    choose(page.destination_combo, CHUZHOU)
    assert not page.add_button.isEnabled()


def test_a_link_taken_away_shows_in_the_measures_at_once(page, change):
    change("remove", CHUZHOU, NANJING)
    assert page.changes_list.item(0).text() == "Chuzhou → Nanjing: taken away"
    row = page.model.comparison.cities.set_index("city_id").loc[CHUZHOU]
    assert (row["out_flow_from"], row["out_flow_to"]) == (28, 0)
    text = page.comparison.toPlainText()
    assert "Core dependence" in text
    assert page.keep_button.isEnabled()


def test_changes_add_up_and_are_taken_back(page, change):
    change("flow", CHUZHOU, SHANGHAI, number=10)
    change("factor", CHUZHOU, NANJING, number=0.5)
    assert page.changes_list.count() == 2
    row = page.model.comparison.cities.set_index("city_id").loc[CHUZHOU]
    assert row["out_flow_to"] == 24
    page.changes_list.setCurrentRow(0)
    page.remove_button.click()
    assert [page.changes_list.item(0).text()] == ["Chuzhou → Nanjing: times 0.5"]
    page.remove_button.click()
    assert page.model.comparison is None


def test_a_role_changes_who_is_a_core(page, change):
    change("role", SHANGHAI, role="secondary")
    row = page.model.comparison.cities.set_index("city_id").loc[CHUZHOU]
    assert row["core_dependence_from"] == pytest.approx(1)
    assert row["core_dependence_to"] == pytest.approx(28 / 40)
    assert "−30 pp" in page.comparison.toPlainText()


def test_in_a_narrow_dock_names_stand_above_their_numbers(dock, page, change):
    dock.tabs.setCurrentWidget(page)
    dock.resize(600, 800)
    change("remove", CHUZHOU, NANJING)
    assert "colspan" not in page.comparison.toHtml()
    dock.resize(250, 800)
    assert "colspan" in page.comparison.toHtml()
    assert page.comparison.document().size().width() <= page.comparison.viewport().width()


def test_no_change_has_no_sign():
    import pandas as pd

    from spatial_relations.analysis.scenario import Comparison
    from spatial_relations.ui.scenario_text import comparison_html

    times = {"from": 0.5, "to": 0.5002, "change": 0.0002}
    cities = {f"core_dependence_{time}": [value] for time, value in times.items()}
    cities = pd.DataFrame({"city_id": ["1"], **cities})
    regions = pd.DataFrame({"region": [], "period": []})
    text = comparison_html(Comparison(cities=cities, regions=regions), {"1": "Wuhu"})
    assert ">0 pp<" in text
    assert "+0" not in text


def test_a_scenario_that_leaves_no_flow_says_so(page, change):
    for ends in ((NANJING, SHANGHAI), (SHANGHAI, NANJING), (CHUZHOU, NANJING), (SHANGHAI, CHUZHOU)):
        change("remove", *ends)
    assert "leaves no flow" in page.comparison.toPlainText()
    assert not page.keep_button.isEnabled()


def test_the_layers_stay_as_they_are(page, change, result):
    before = [[feature.attributes() for feature in layer.getFeatures()] for layer in result]
    change("remove", CHUZHOU, NANJING)
    change("role", SHANGHAI, role="secondary")
    assert before == [[f.attributes() for f in layer.getFeatures()] for layer in result]


def test_a_scenario_is_kept_as_layers_with_its_measures(
    provider, dock, page, change, project, result, qtbot
):
    change("remove", CHUZHOU, NANJING)
    change("role", SHANGHAI, role="secondary")
    page.name_edit.setText("Line closed")
    with qtbot.waitSignal(dock.scenario_layers.added, timeout=20000) as added:
        page.keep_button.click()
    assert added.args == ["Line closed"]
    group = project.layerTreeRoot().findGroup("Line closed")
    kept = {node.layer().name(): node for node in group.findLayers()}
    cities = kept["Cities, Line closed"].layer()
    rows = {city["city_id"]: city for city in cities.getFeatures()}
    assert rows[SHANGHAI]["role"] == "secondary"
    assert rows[CHUZHOU]["out_flow"] == 0
    assert cities.isSpatial()
    root = project.layerTreeRoot()
    assert not any(root.findLayer(layer.id()).itemVisibilityChecked() for layer in result)
    change_of_cities = kept["Change of cities, Line closed"]
    assert not change_of_cities.itemVisibilityChecked()
    row = next(f for f in change_of_cities.layer().getFeatures() if f["city_id"] == CHUZHOU)
    assert (row["period_from"], row["period_to"]) == ("Baseline", "Line closed")
    assert row["out_flow_change"] == -28
    links = {f["status"] for f in kept["Change of links, Line closed"].layer().getFeatures()}
    assert links == {"lasting", "vanished"}
    assert all(node.layer().customProperty("spatial_relations/kind") for node in kept.values())


@pytest.fixture
def keep(provider, dock, page, qtbot):
    """Keep the scenario under a name, and wait until it is there."""

    def keep(name):
        page.name_edit.setText(name)
        with qtbot.waitSignal(dock.scenario_layers.added, timeout=20000):
            page.keep_button.click()
        qtbot.waitUntil(lambda: dock.result_combo.currentText().startswith(name))

    return keep


def test_a_kept_scenario_lies_beside_its_baseline_and_leaves_what_is_there(
    dock, page, change, project, keep, stored_result
):
    change("remove", CHUZHOU, NANJING)
    folder = stored_result / "Line_closed"
    folder.mkdir()
    (folder / "cities.gpkg").write_text("of somebody else")
    keep("Line closed")
    sources = [layer.source() for layer in project.mapLayers().values() if "closed" in layer.name()]
    assert sources
    assert all(source.startswith(str(stored_result / "Line_closed_2")) for source in sources)
    assert (folder / "cities.gpkg").read_text() == "of somebody else"


def test_a_kept_scenario_holds_no_measure_of_its_baseline(
    page, change, keep, project, result, dock
):
    cities = result[0]
    cities.dataProvider().addAttributes([QgsField("share_change", QVariant.Double)])
    cities.updateFields()
    cities.setCustomProperty("spatial_relations/measures", "total_flow,share_change")
    change("role", SHANGHAI, role="secondary")
    keep("No core")
    titles = [result.title for result in dock.controller.results]
    assert titles[:2] == ["City connectivity", "No core"]
    assert "Change of cities, No core" in titles
    names = dock.controller.city_layer.fields().names()
    assert "total_flow" in names, "measured anew"
    assert "share_change" not in names, "it says nothing of the scenario"


def test_a_kept_scenario_remembers_its_changes_and_what_they_change(page, change, keep):
    change("remove", CHUZHOU, NANJING)
    change("role", SHANGHAI, role="secondary")
    compared = page.comparison.toPlainText()
    keep("Line closed")
    texts = [page.changes_list.item(row).text() for row in range(page.changes_list.count())]
    assert texts == ["Chuzhou → Nanjing: taken away", "Shanghai: secondary"]
    assert page.comparison.toPlainText() == compared
    assert page.name_edit.text() == "Scenario 1", "the next has another name"


def test_after_a_kept_scenario_another_result_has_its_own_baseline(
    page, change, keep, project, make_cities, make_links, dock
):
    change("remove", CHUZHOU, NANJING)
    keep("Scenario 1")
    assert page.name_edit.text() == "Scenario 2"
    project.addMapLayers([make_cities("2", name="Zhejiang"), make_links("2")])
    assert dock.result_combo.currentText() == "Zhejiang"
    assert page.model.baseline.cities.name() == "Zhejiang"
    assert page.changes_list.count() == 0
    assert page.isEnabled()


def test_a_scenario_without_its_baseline_says_so(page, change, keep, project, result):
    change("remove", CHUZHOU, NANJING)
    keep("Line closed")
    project.removeMapLayers([layer.id() for layer in result])
    page.model.reset()
    page._show_result()
    assert "not in the project any more" in page.hint.text()
    assert not page.keep_button.isEnabled()


def test_a_scenario_that_is_stopped_leaves_no_files(
    provider, dock, page, change, stored_result, qtbot
):
    change("remove", CHUZHOU, NANJING)
    page.name_edit.setText("Stopped")
    page.keep_button.click()
    assert (stored_result / "Stopped").exists()
    dock.scenario_layers.cancel()
    qtbot.waitUntil(lambda: not BackgroundRun._under_way)
    assert not (stored_result / "Stopped").exists()


def test_another_result_begins_anew(page, change, project, make_cities, dock):
    change("remove", CHUZHOU, NANJING)
    project.addMapLayer(make_cities("2", name="Zhejiang"))
    assert dock.result_combo.currentText() == "Zhejiang"
    assert page.changes_list.count() == 0
    assert not page.isEnabled()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (LinkChange("1", "2", flow=0.0), "A → 2: taken away"),
        (LinkChange("1", "2", flow=12.5), "A → 2: flow 12.5"),
        (LinkChange("1", "2", factor=2.0), "A → 2: times 2"),
        (RoleChange("1", "core"), "A: core"),
        (RoleChange("1", None), "A: neither"),
    ],
)
def test_changes_are_told_in_words(change, said):
    assert change_text(change, {"1": "A"}) == said


def test_a_change_that_no_city_feels_says_so(page, change, dock):
    dock.controller.set_measure("total_flow")
    change("role", SHANGHAI, role="secondary")
    assert "Total flow of the cities stays as it is" in page.comparison.toPlainText()
    change("remove", CHUZHOU, SHANGHAI)
    assert "stays as it is" in page.comparison.toPlainText()


def test_another_period_is_compared_anew(project, make_cities, make_links, dock, page, change):
    rows = [
        (f"Point ({place} 0)", city, None, role, None, period, 1.0, 0.5, None, None, 0.5)
        for period in ("2010", "2020")
        for place, (city, role) in enumerate(((NANJING, "core"), (CHUZHOU, "secondary")))
    ]
    links = [
        ("LineString (0 0, 1 0)", *ends, flow, None, None, None, period, 0.5)
        for period, flow in (("2010", 10.0), ("2020", 30.0))
        for ends in ((CHUZHOU, NANJING), (NANJING, CHUZHOU))
    ]
    project.addMapLayers([make_cities("9", rows=rows), make_links("9", rows=links)])
    dock.controller.set_result(next(r.key for r in dock.controller.results if r.cities is not None
                                    and r.cities.featureCount() == 4))  # fmt: skip
    dock.tabs.setCurrentWidget(page)
    change("factor", CHUZHOU, NANJING, number=2)
    assert page.hint.text() == "Flow now: 30"
    assert page.model.comparison.cities["out_flow_to"].max() == 60
    dock.controller.set_period("2010")
    assert page.hint.text() == "Flow now: 10"
    assert page.model.comparison.cities["out_flow_to"].max() == 20


def test_baseline_and_scenario_are_not_drawn_over_each_other(
    page, change, keep, project, result, dock
):
    def drawn():
        nodes = project.layerTreeRoot().findLayers()
        return {n.layer().name() for n in nodes if n.isVisible() and n.layer().isSpatial()}

    change("remove", CHUZHOU, NANJING)
    keep("Closed")
    scenario = dock.controller.result.key
    baseline = next(one for one in dock.controller.results if one.city_id == result[0].id())
    dock.controller.set_result(baseline.key)
    assert drawn() == {layer.name() for layer in result}
    dock.controller.set_result(scenario)
    assert not drawn() & {layer.name() for layer in result}
    dock.controller.set_theme("change")
    assert drawn() == {"Change of cities, Closed", "Change of links, Closed"}
    dock.controller.set_result(baseline.key)
    assert drawn() == {layer.name() for layer in result}


def test_a_scenario_does_not_go_into_another_project(
    provider, dock, page, change, project, stored_result, qtbot
):
    change("remove", CHUZHOU, NANJING)
    page.name_edit.setText("Late")
    page.keep_button.click()
    project.clear()
    qtbot.waitUntil(lambda: not BackgroundRun._under_way)
    assert not project.mapLayers()
    assert not (stored_result / "Late").exists()


def test_two_scenarios_of_one_name_are_told_apart(page, change, keep, project, dock):
    change("remove", CHUZHOU, NANJING)
    keep("Closed")
    keep("Closed")
    names = sorted(layer.name() for layer in project.mapLayers().values())
    assert [name for name in names if name.startswith("Cities, ")] == [
        "Cities, Closed", "Cities, Closed (2)"
    ]  # fmt: skip


def test_a_baseline_that_came_back_empty_is_named(page, change, keep, result):
    change("remove", CHUZHOU, NANJING)
    for layer in result:
        layer.dataProvider().truncate()
    change("factor", SHANGHAI, NANJING, number=2)
    assert "layers of the baseline are empty" in page.comparison.toPlainText()


def test_links_without_direction_are_found_from_either_end(page, change, result):
    result[1].setCustomProperty("spatial_relations/parameters", '{"DIRECTED": "False"}')
    choose(page.origin_combo, NANJING)
    choose(page.destination_combo, CHUZHOU)
    assert page.hint.text() == "Flow now: 28"
    change("remove", NANJING, CHUZHOU)
    assert page.changes_list.item(0).text() == "Chuzhou → Nanjing: taken away"
