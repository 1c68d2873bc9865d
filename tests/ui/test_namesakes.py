"""Cities of one name are told apart wherever one of them is to be chosen or read of."""

import pytest

from .conftest import CITIES, LINK_URI, LINKS

#: Chuzhou under the name of the core Nanjing.
_TWINS = [(*row[:2], row[2].replace("Chuzhou", "Nanjing"), *row[3:]) for row in CITIES]
_ALSO = ("Point (118.4 31.3)", "340200", "Wuhu", *CITIES[2][3:])
_NAMES = {"320100": "Nanjing", "310100": "Shanghai", "341100": "Nanjing"}
_CORE, _TWIN = "Nanjing (320100)", "Nanjing (341100)"


@pytest.fixture
def result(project, make_cities, memory_layer, mark):
    """Two cities of one name with their links."""
    uri = f"{LINK_URI}&field=origin_name:string&field=destination_name:string"
    named = [(*link, _NAMES[link[1]], _NAMES[link[2]]) for link in LINKS]
    links = mark(memory_layer(uri, named, "Links"), "links", "flow,link_symmetry", "1")
    layers = make_cities(rows=[*_TWINS, _ALSO]), links
    project.addMapLayers(list(layers))
    return layers


def test_in_the_lists_of_the_city_and_of_a_change(dock):
    page = dock.scenario_page
    for combo in (dock.city_page.city_combo, page.origin_combo, page.destination_combo):
        texts = [combo.itemText(row) for row in range(combo.count())]
        assert [text for text in texts if "No city" not in text] == [
            _CORE, _TWIN, "Shanghai", "Wuhu",
        ]  # fmt: skip


def test_in_the_card(dock):
    dock.tabs.setCurrentWidget(dock.city_page)
    dock.controller.choose("341100")
    head, _, sentence, *_ = dock.city_page.card.toPlainText().split("\n")
    assert head == _TWIN
    assert sentence.startswith(f"82 % of {_TWIN}'s flow")
    assert f"main core is {_CORE}" in sentence
    assert "Shanghai (" not in dock.city_page.card.toPlainText()


@pytest.mark.parametrize("chart", ["dependence", "flow_matrix"])
def test_in_charts(dock, qtbot, chart):
    page = dock.charts_page
    dock.tabs.setCurrentWidget(page)
    row = page.chart_combo.findData(chart)
    page.chart_combo.setCurrentIndex(row)
    page.chart_combo.activated.emit(row)
    qtbot.waitUntil(lambda: len(page.view.marks) > 0)
    assert any(_TWIN in mark.tip for mark in page.view.marks)
    assert not any("Shanghai (" in mark.tip for mark in page.view.marks)
