"""What if: changes are taken, told before and after, and kept as layers."""

import pytest

from spatial_relations.analysis.scenario import LinkChange, RoleChange
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
    cities = next(
        node.layer() for node in group.findLayers()
        if node.layer().customProperty("spatial_relations/kind") == "cities"
    )  # fmt: skip
    rows = {city["city_id"]: city for city in cities.getFeatures()}
    assert rows[SHANGHAI]["role"] == "secondary"
    assert rows[CHUZHOU]["out_flow"] == 0
    assert cities.isSpatial()
    root = project.layerTreeRoot()
    assert not any(root.findLayer(layer.id()).itemVisibilityChecked() for layer in result)


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
