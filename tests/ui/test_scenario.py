"""What if: changes are taken, told before and after, and kept as layers."""

import json

import pandas as pd
import pytest
from qgis.core import QgsField, QgsVectorLayer, edit
from qgis.PyQt.QtCore import QVariant

from spatial_relations.analysis.scenario import Comparison, LinkChange, RoleChange
from spatial_relations.ui import scenario_measures
from spatial_relations.ui.background_run import BackgroundRun
from spatial_relations.ui.scenario_text import change_text, comparison_html

NANJING, SHANGHAI, CHUZHOU = "320100", "310100", "341100"


def listed(page):
    """The changes as they are listed."""
    return [page.changes_list.item(row).text() for row in range(page.changes_list.count())]


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
def told(page, qtbot):
    """Wait until the changes are measured: ``told()``."""
    return lambda: qtbot.waitUntil(lambda: not page.model.is_measuring, timeout=20000)


@pytest.fixture
def change(page, told):
    """Make a change by the widgets: ``change(kind, origin, destination=None, number, role)``.

    It is measured then.
    """

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
        told()

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


def test_changes_add_up_and_are_taken_back(page, change, told):
    change("flow", CHUZHOU, SHANGHAI, number=10)
    change("factor", CHUZHOU, NANJING, number=0.5)
    assert page.changes_list.count() == 2
    assert page.changes_list.currentRow() == 1, "the one just added, in sight"
    row = page.model.comparison.cities.set_index("city_id").loc[CHUZHOU]
    assert row["out_flow_to"] == 24
    page.changes_list.setCurrentRow(0)
    page.remove_button.click()
    told()
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
def keep(provider, dock, page, told, qtbot):
    """Keep the scenario under a name, and wait until it is there and measured."""

    def keep(name):
        told()
        page.name_edit.setText(name)
        with qtbot.waitSignal(dock.scenario_layers.added, timeout=20000):
            page.keep_button.click()
        qtbot.waitUntil(lambda: dock.result_combo.currentText().startswith(name))
        told()

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


def test_another_period_is_compared_anew(
    project, make_cities, make_links, dock, page, change, told
):
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
    assert page.hint.text() == "Flow now: 30, in the scenario: 60"
    assert page.model.comparison.cities["out_flow_to"].max() == 60
    told()
    dock.controller.set_period("2010")
    told()
    assert page.hint.text() == "Flow now: 10, in the scenario: 20"
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
    change("remove", CHUZHOU, NANJING)
    assert page.changes_list.item(0).text() == "Nanjing ↔ Chuzhou: taken away"
    row = page.model.comparison.cities.set_index("city_id").loc[CHUZHOU]
    assert (row["total_flow_from"], row["total_flow_to"]) == (40, 12)


# Changes stay

TWO = ["Chuzhou → Nanjing: taken away", "Shanghai: secondary"]


@pytest.fixture
def two_changes(page, change):
    change("remove", CHUZHOU, NANJING)
    change("role", SHANGHAI, role="secondary")
    return page.comparison.toPlainText()


def _hide_and_show(dock, result):
    dock.controller.rest()
    dock.controller.wake()


def _undo(dock, result):
    dock.controller.set_measure("betweenness")
    dock.controller.undo()


def _choose_theme(dock, result):
    dock.controller.set_theme("dependence")
    dock.controller.set_theme(None)


def _add_a_foreign_layer(dock, result):
    dock.controller.project.addMapLayer(QgsVectorLayer("Point", "Foreign", "memory"))


@pytest.mark.parametrize("event", [_hide_and_show, _undo, _choose_theme, _add_a_foreign_layer])
def test_changes_stay_while_their_result_is_looked_at(dock, page, two_changes, told, result, event):
    choose(page.kind_combo, "factor")
    choose(page.origin_combo, SHANGHAI)
    choose(page.destination_combo, CHUZHOU)
    page.number_box.setValue(7)
    event(dock, result)
    told()
    assert listed(page) == TWO
    assert page.keep_button.isEnabled()
    put_in = page.origin_combo.currentData(), page.destination_combo.currentData()
    assert (*put_in, page.number_box.value()) == (SHANGHAI, CHUZHOU, 7)


def test_after_an_edit_the_comparison_is_of_the_rows_that_are_there(page, change, told, result):
    change("factor", CHUZHOU, NANJING, number=2)
    links = result[1]
    place = links.fields().lookupField("flow")
    with edit(links):
        for link in links.getFeatures('"flow" = 28'):
            links.changeAttributeValue(link.id(), place, 100.0)
    told()
    assert listed(page) == ["Chuzhou → Nanjing: times 2"]
    row = page.model.comparison.cities.set_index("city_id").loc[CHUZHOU]
    assert (row["out_flow_from"], row["out_flow_to"]) == (100, 200)
    with edit(links):
        links.deleteFeatures([link.id() for link in links.getFeatures('"flow" = 100')])
    told()
    assert "There is no such link to change: Chuzhou → Nanjing: times 2." in (
        page.comparison.toPlainText()
    )


def test_a_change_of_a_city_that_is_gone_says_so_until_it_is_taken_back(page, change, told, result):
    change("factor", CHUZHOU, NANJING, number=2)
    change("role", SHANGHAI, role="secondary")
    result[0].dataProvider().deleteFeatures(
        [city.id() for city in result[0].getFeatures() if city["city_id"] == SHANGHAI]
    )
    page.controller.look_at(page.controller.result)
    told()
    assert len(listed(page)) == 2
    assert f"no city “{SHANGHAI}” any more" in page.comparison.toPlainText()
    assert not page.keep_button.isEnabled()
    page.changes_list.setCurrentRow(1)
    page.remove_button.click()
    told()
    assert page.keep_button.isEnabled()


def test_each_result_has_its_changes_and_finds_them_again(
    page, two_changes, told, change, dock, project, make_cities, make_links
):
    first = dock.controller.result.key
    project.addMapLayers([make_cities("2", name="Zhejiang"), make_links("2")])
    assert listed(page) == []
    change("remove", NANJING, SHANGHAI)
    second = dock.controller.result
    dock.controller.set_result(first)
    told()
    assert listed(page) == TWO
    assert page.comparison.toPlainText() == two_changes
    dock.controller.set_result(second.key)
    assert listed(page) == ["Nanjing → Shanghai: taken away"]
    changes = page.model._kept_changes
    project.removeMapLayers([layer.id() for layer in second.layers])
    assert changes.of(second) is None
    told()
    assert listed(page) == TWO


def test_the_baseline_keeps_its_changes_after_they_were_kept_as_layers(
    page, two_changes, told, keep, dock
):
    first = dock.controller.result.key
    keep("Line closed")
    page.remove_button.click()
    told()
    assert len(listed(page)) == 1
    dock.controller.set_result(first)
    told()
    assert listed(page) == TWO


# Layers of what a scenario changes


def test_on_the_change_layers_of_a_scenario_it_is_told_against_its_baseline(
    page, change, told, keep, dock, result
):
    change("factor", CHUZHOU, NANJING, number=3)
    keep("Busier")
    dock.controller.set_theme("change")
    assert dock.controller.result.title == "Change of cities, Busier"
    told()
    assert listed(page) == ["Chuzhou → Nanjing: times 3"]
    row = page.model.comparison.cities.set_index("city_id").loc[CHUZHOU]
    assert (row["out_flow_from"], row["out_flow_to"]) == (28, 84)
    assert page.model.baseline.links == result[1]
    choose(page.origin_combo, CHUZHOU)
    choose(page.destination_combo, NANJING)
    assert page.hint.text() == "Flow now: 28, in the scenario: 84"
    change("role", SHANGHAI, role="secondary")
    scenario = next(r for r in dock.controller.results if r.title == "Busier")
    dock.controller.set_result(scenario.key)
    assert listed(page) == ["Chuzhou → Nanjing: times 3", "Shanghai: secondary"]


def test_change_layers_without_their_baseline_take_no_change(
    page, change, keep, dock, project, result
):
    change("remove", CHUZHOU, NANJING)
    keep("Closed")
    dock.controller.set_theme("change")
    scenario = next(r for r in dock.controller.results if r.title == "Closed")
    project.removeMapLayers([layer.id() for layer in (*result, *scenario.layers)])
    assert not page.isEnabled()
    assert "not in the project any more" in page.hint.text()


def test_layers_that_compare_two_periods_take_no_change(page, project, result, dock):
    links = result[1]
    links.dataProvider().addAttributes([QgsField("flow_to", QVariant.Double)])
    links.updateFields()
    dock.controller.look_at(dock.controller.result)
    assert not page.isEnabled()
    assert "Look at a result with cities and observed links" in page.hint.text()


# What is told first


def compared(cities=(), regions=()):
    """A comparison of core dependence: (name, before, after) a city, the same a region."""
    nan = float("nan")

    def frame(rows, key, names):
        rows = [(name, *(nan if v is None else v for v in values)) for name, *values in rows]
        found = pd.DataFrame(rows, columns=[key, "from", "to"])
        tables = {key: found[key], **({} if key == "city_id" else {"period": None})}
        for name in names:
            tables.update(
                {f"{name}_{time}": found[time] for time in ("from", "to")},
                **{f"{name}_change": found["to"] - found["from"]},
            )
        return pd.DataFrame(tables)

    from spatial_relations.ui.scenario_text import REGION_KEYS

    return Comparison(
        frame(cities, "city_id", ["core_dependence"]), frame(regions, "region", REGION_KEYS)
    )


def test_a_city_with_its_first_or_without_its_last_flow_is_told_first():
    rows = [("Small", 0.5, 0.6), ("First", None, 1.0), ("Same", 0.3, 0.3), ("Large", 0.1, 0.6),
            ("Last", 0.7, None), ("Never", None, None)]  # fmt: skip
    text = comparison_html(compared(cities=rows), {})
    names = ["First", "Last", "Large", "Small"]
    places = [text.index(name) for name in names]
    assert places == sorted(places)
    assert "Same" not in text
    assert "Never" not in text
    first = text[places[0] : places[1]]
    assert first.count(">–<") == 2, "no value before, and so no change"
    assert ">100 %<" in first


def test_a_city_whose_printed_values_stay_is_not_listed():
    rows = [("Seen", 0.4, 0.535), ("Unseen", 0.0321, 0.0324)]
    text = comparison_html(compared(cities=rows), {})
    assert "Seen" in text
    assert "Unseen" not in text
    text = comparison_html(compared(cities=rows[1:]), {})
    assert "Core dependence of the cities hardly changes." in text
    assert "stays" not in text


def test_regions_that_change_come_first_and_others_are_named():
    rows = [("North", 0.5, 0.5), ("South", 0.2, 0.4), ("West", None, None), ("East", 0.3, None)]
    text = comparison_html(compared(cities=[("1", 0.2, 0.4)], regions=rows), {})
    assert text.index("South") < text.index("East") < text.index("Nothing changes in North, West.")
    assert text.count("<table") == 3


def test_a_link_between_regions_is_said_not_to_be_measured(
    project, make_cities, make_links, dock, page, change
):
    rows = [
        (f"Point ({place} 0)", city, None, role, region, None, 1.0, 0.5, None, None, 0.5)
        for place, (city, role, region) in enumerate(
            (("1", "core", "N"), ("2", "secondary", "N"), ("3", "core", "S"), ("4", None, "S"))
        )
    ]
    links = [
        ("LineString (0 0, 1 0)", *ends, 10.0, None, None, None, None, 0.5)
        for ends in ("12", "21", "34")
    ]
    project.addMapLayers([make_cities("9", rows=rows), make_links("9", rows=links)])
    change("flow", "1", "3", number=500)
    text = page.comparison.toPlainText()
    assert "Links between regions are not measured: 1 → 3: flow 500." in text
    assert "Nothing changes in N, S." in text
    change("flow", "4", "3", number=5)
    assert "Nothing changes in N." in page.comparison.toPlainText()


# Self-flow


def test_self_flow_is_compared_and_kept(page, change, keep, result, dock):
    cities = result[0]
    cities.dataProvider().addAttributes([QgsField("self_flow", QVariant.Double)])
    cities.updateFields()
    place = cities.fields().lookupField("self_flow")
    for city in cities.getFeatures():
        value = {CHUZHOU: 28.0, NANJING: 5.0}.get(city["city_id"])
        cities.dataProvider().changeAttributeValues({city.id(): {place: value}})
    cities.setCustomProperty("spatial_relations/measures", "total_flow,self_flow")
    change("factor", CHUZHOU, NANJING, number=3)
    row = page.model.comparison.cities.set_index("city_id").loc[CHUZHOU]
    assert row["self_containment_from"] == pytest.approx(0.5)
    assert row["self_containment_to"] == pytest.approx(0.25)
    keep("Busier")
    kept = {f["city_id"]: f for f in dock.controller.city_layer.getFeatures()}
    assert kept[CHUZHOU]["self_flow"] == 28
    assert kept[CHUZHOU]["self_containment"] == pytest.approx(0.25)
    dock.controller.set_theme("change")
    changed = {f["city_id"]: f for f in dock.controller.city_layer.getFeatures()}
    assert changed[CHUZHOU]["self_containment_change"] == pytest.approx(-0.25)


# Links without direction


@pytest.fixture
def undirected(result, dock):
    """The result's links stand for pairs: Nanjing and Shanghai in two rows."""
    result[1].setCustomProperty("spatial_relations/parameters", '{"DIRECTED": "False"}')
    dock.controller.look_at(dock.controller.result)
    return result


def test_a_pair_without_direction_is_one_also_among_pending_changes(page, change, undirected):
    change("flow", SHANGHAI, CHUZHOU, number=100)
    choose(page.origin_combo, CHUZHOU)
    choose(page.destination_combo, SHANGHAI)
    assert page.hint.text() == "Flow now: 12, in the scenario: 100"
    change("flow", CHUZHOU, SHANGHAI, number=50)
    row = page.model.comparison.cities.set_index("city_id").loc[CHUZHOU]
    assert row["total_flow_to"] == 28 + 50
    text = page.comparison.toPlainText()
    assert "Links have no direction" in text
    assert "Reciprocity" not in text


def test_kept_links_without_direction_stay_so(page, change, keep, undirected, dock, told):
    from spatial_relations.cartography.volumes import is_directed

    change("flow", SHANGHAI, CHUZHOU, number=100)
    keep("Line")
    links = dock.controller.link_layer
    pairs = {(f["origin"], f["destination"]): f["flow"] for f in links.getFeatures()}
    assert pairs == {
        (SHANGHAI, NANJING): 60, (NANJING, CHUZHOU): 28, (SHANGHAI, CHUZHOU): 100,
    }  # fmt: skip
    assert sum(f["relative_strength"] for f in links.getFeatures()) == pytest.approx(1)
    assert not is_directed(links)
    assert json.loads(links.customProperty("spatial_relations/parameters"))["CITIES"]
    again = QgsVectorLayer(links.source(), "Added to another project", "ogr")
    assert not is_directed(again)
    texts = [item.label() for item in again.renderer().legendSymbolItems()]
    assert "Between core and secondary city" in texts, "one line a pair, without arrowheads"
    total = {f["city_id"]: f["total_flow"] for f in dock.controller.city_layer.getFeatures()}
    assert total == {SHANGHAI: 160, NANJING: 88, CHUZHOU: 128}
    dock.controller.set_theme("change")
    changes = dock.controller.link_layer
    assert not is_directed(changes)
    found = {(f["origin"], f["destination"]): f["flow_change"] for f in changes.getFeatures()}
    assert found == {
        (SHANGHAI, NANJING): 0, (NANJING, CHUZHOU): 0, (SHANGHAI, CHUZHOU): 88,
    }  # fmt: skip


# In the background


def test_the_unchanged_baseline_is_measured_once(page, change, monkeypatch, result, told):
    measured, calls = scenario_measures._measured_before, []
    monkeypatch.setattr(
        scenario_measures, "_measured_before", lambda *p: calls.append(1) or measured(*p)
    )
    change("remove", CHUZHOU, NANJING)
    change("factor", SHANGHAI, NANJING, number=2)
    page.remove_button.click()
    told()
    assert len(calls) == 1
    links = result[1]
    with edit(links):
        first = next(links.getFeatures())
        links.changeAttributeValue(first.id(), links.fields().lookupField("flow"), 99.0)
    told()
    assert len(calls) == 2


def test_nobody_waits_for_measures(page, monkeypatch, told, qtbot):
    import threading

    from spatial_relations.ui import scenario_model

    go_on, measure = threading.Event(), scenario_model.measure
    monkeypatch.setattr(
        scenario_model, "measure", lambda *given: go_on.wait(20) and measure(*given)
    )
    choose(page.origin_combo, CHUZHOU)
    choose(page.destination_combo, NANJING)
    page.add_button.click()
    assert listed(page) == ["Chuzhou → Nanjing: taken away"]
    assert page.model.is_measuring
    assert "Measuring" in page.comparison.toPlainText()
    assert not page.keep_button.isEnabled()
    go_on.set()
    told()
    assert "Core dependence" in page.comparison.toPlainText()
    assert page.keep_button.isEnabled()


def test_what_was_stopped_in_the_list_of_tasks_says_so(page, change, monkeypatch, told):
    from spatial_relations.analysis.errors import Cancelled
    from spatial_relations.ui import scenario_model

    def stop(*_given):
        raise Cancelled

    monkeypatch.setattr(scenario_model, "measure", stop)
    change("remove", CHUZHOU, NANJING)
    assert page.comparison.toPlainText() == "It was stopped: the changes are not measured."
    assert not page.keep_button.isEnabled()


def test_when_the_panel_goes_no_measuring_is_left_behind(page, dock, monkeypatch):
    import time
    from threading import Event

    from spatial_relations.ui import scenario_model

    begun, ended = Event(), Event()

    def measure(*_given):
        begun.set()
        time.sleep(0.3)
        ended.set()

    monkeypatch.setattr(scenario_model, "measure", measure)
    choose(page.origin_combo, CHUZHOU)
    choose(page.destination_combo, NANJING)
    page.add_button.click()
    assert begun.wait(10)
    dock.cleanup()
    assert ended.is_set()


# Long names


def test_what_a_narrow_dock_cuts_off_is_told_by_tool_tips(page, change):
    change("remove", CHUZHOU, NANJING)
    assert page.changes_list.item(0).toolTip() == "Chuzhou → Nanjing: taken away"
    assert page.changes_list.wordWrap()
    assert page.origin_combo.toolTip() == "Chuzhou"
    assert page.destination_combo.toolTip() == "Nanjing"
    choose(page.kind_combo, "flow")
    assert page.kind_combo.toolTip() == "Add a link, or set its flow"
