"""While the temporal controller plays, all that the panel tells is of the period played."""

import pytest
from qgis.core import QgsDateTimeRange
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

from spatial_relations.cartography.periods import played_periods
from spatial_relations.cartography.style import apply_style
from spatial_relations.processing.styling import set_temporal
from spatial_relations.ui.dock import RelationsDock

CHUZHOU = "341100"


def moment(year, month=1, day=1, hour=0):
    return QDateTime(QDate(year, month, day), QTime(hour, 0), Qt.TimeSpec.UTC)


def year(first, last=None):
    """As the temporal controller shows a frame: the end is the begin of the next."""
    return QgsDateTimeRange(moment(first), moment((last or first) + 1), True, False)


def at_rest():
    return QgsDateTimeRange(QDateTime(), QDateTime())


def labels(layer):
    return [rule.label() for rule in layer.renderer().rootRule().children()]


@pytest.mark.parametrize(
    ("played", "periods"),
    [
        (year(2010), ["2010"]),
        (year(2011, 2019), []),
        (year(2009), []),
        (year(2010, 2020), ["2010", "2020"]),
        (QgsDateTimeRange(moment(2020, 6), moment(2020, 7)), ["2020"]),
        (QgsDateTimeRange(QDateTime(), moment(2010, 6)), ["2010"]),
        (QgsDateTimeRange(moment(2015), QDateTime()), ["2020"]),
        (QgsDateTimeRange(moment(2000), moment(2010), True, True), ["2010"]),
    ],
)
def test_years_that_are_played(played, periods):
    assert played_periods(["2010", "2020"], played) == periods


def test_days_and_other_texts():
    days = ["2020-03-01", "2020-03-02"]
    noon = QgsDateTimeRange(moment(2020, 3, 2), moment(2020, 3, 2, 12))
    assert played_periods(days, noon) == ["2020-03-02"]
    assert played_periods(["before", "now"], noon) is None


@pytest.fixture
def links_rows():
    """Links of two periods: in the later one twice as many."""
    rows = [("2010", 40.0, "320100"), ("2020", 20.0, "320100"), ("2020", 30.0, "310100")]
    return [
        ("LineString (0 0, 1 1)", city, CHUZHOU, flow, "core-secondary", "core", "secondary",
         period, 0.5)
        for period, flow, city in rows
    ]  # fmt: skip


@pytest.fixture
def layers(project, make_cities, make_links, periods_rows, links_rows):
    """Cities and links of two periods that can be played, styled as the toolbox does."""
    layers = make_cities(rows=periods_rows), make_links(rows=links_rows)
    for layer, measure in zip(layers, ("core_dependence", None)):
        set_temporal(layer, ["2010", "2020"])
        apply_style(layer, measure, period="2020")
    project.addMapLayers(list(layers))
    return layers


@pytest.fixture
def canvas(qgis_canvas):
    yield qgis_canvas
    qgis_canvas.setTemporalRange(at_rest())


@pytest.fixture
def played_dock(layers, make_controller, canvas, qtbot):
    dock = RelationsDock(make_controller())
    qtbot.addWidget(dock)
    dock.show()
    yield dock
    dock.cleanup()


def test_all_tells_of_the_period_played(played_dock, layers, canvas, project):
    controller, cities, links = played_dock.controller, *layers
    former = [layer.renderer().rootRule().dump() for layer in layers]
    controller.choose(CHUZHOU)
    project.setDirty(False)
    canvas.setTemporalRange(year(2010))
    assert controller.period == "2010"
    assert controller.view.period == "2020"
    assert controller.city_row()["total_flow"] == 40
    assert controller.city_links() == [("320100", 0, 40.0)]
    assert "Core dependence, 2010" in labels(cities)
    assert labels(links)[0] == "2010: 1 link"
    legend = played_dock.map_page.legend.toPlainText()
    assert "Core dependence, 2010" in legend
    assert "2020" not in legend
    assert played_dock.map_page.slider_text.text() == "1 link"
    assert played_dock.played_label.text() == (
        "The temporal controller shows 2010, and so do the pages Map, City and Charts; at rest the "
        "map shows 2020."
    )
    assert [one["period"] for one in cities.selectedFeatures()] == ["2010"]
    assert not project.isDirty()
    canvas.setTemporalRange(at_rest())
    assert [layer.renderer().rootRule().dump() for layer in layers] == former
    assert controller.city_row()["total_flow"] == 80
    assert not played_dock.played_label.isVisibleTo(played_dock)
    assert [one["period"] for one in cities.selectedFeatures()] == ["2020"]
    assert "spatial_relations/told_period" not in cities.customPropertyKeys()


def test_the_card_and_the_charts_follow(played_dock, canvas, qtbot):
    played_dock.controller.choose(CHUZHOU)
    played_dock.tabs.setCurrentWidget(played_dock.city_page)
    canvas.setTemporalRange(year(2010))
    assert "Secondary city · 2010" in played_dock.city_page.card.toPlainText()
    canvas.setTemporalRange(at_rest())
    assert "Secondary city · 2020" in played_dock.city_page.card.toPlainText()
    charts = played_dock.charts_page
    played_dock.tabs.setCurrentWidget(charts)
    row = charts.chart_combo.findText("Flow matrix")
    charts.chart_combo.setCurrentIndex(row)
    charts.chart_combo.activated.emit(row)
    qtbot.waitUntil(lambda: len(charts.view.marks) > 0)
    assert "<small>2020</small>" in charts.title.text()
    canvas.setTemporalRange(year(2010))
    qtbot.waitUntil(lambda: "<small>2020</small>" not in charts.title.text())


@pytest.mark.parametrize(
    ("played", "text"),
    [
        (year(2015), "The temporal controller shows a time of which the result has no period. The "
                     "panel tells of 2020."),
        (year(2010, 2020), "The temporal controller shows 2010, 2020 on top of each other. The "
                           "panel tells of 2020."),
        (year(2020), "The temporal controller shows 2020."),
    ],
)  # fmt: skip
def test_what_is_no_single_other_period_is_said(played_dock, canvas, played, text):
    canvas.setTemporalRange(played)
    assert played_dock.played_label.text() == text
    assert played_dock.controller.period == "2020"


def test_layers_that_are_not_played_stay_at_rest(played_dock, layers, canvas):
    layers[1].temporalProperties().setIsActive(False)
    apply_style(layers[1], period="2020")
    canvas.setTemporalRange(year(2010))
    assert labels(layers[1])[0] == "2020: All 2 links"
    assert labels(layers[0])[0] == "Core dependence, 2010"
    assert "2020" in played_dock.map_page.legend.toPlainText()


def test_what_is_changed_while_it_is_played_is_so_at_rest(played_dock, layers, canvas):
    controller, cities, _ = played_dock.controller, *layers
    canvas.setTemporalRange(year(2010))
    controller.set_measure("total_flow")
    assert labels(cities)[0] == "Total flow, 2010"
    canvas.setTemporalRange(at_rest())
    assert labels(cities)[0] == "Total flow, 2020"
    canvas.setTemporalRange(year(2010))
    controller.undo()
    assert labels(cities)[0] == "Core dependence, 2010"
    canvas.setTemporalRange(at_rest())
    assert labels(cities)[0] == "Core dependence, 2020"


def test_a_map_on_paper_is_of_the_period_at_rest(played_dock, layers, canvas):
    canvas.setTemporalRange(year(2010))
    with played_dock.controller.rows_at_rest():
        assert labels(layers[0])[0] == "Core dependence, 2020"
    assert labels(layers[0])[0] == "Core dependence, 2010"


def test_the_period_to_choose_is_said_to_be_that_at_rest(played_dock, canvas):
    page = played_dock.map_page
    label = page._labels[page.period_combo]
    assert (label.text(), page.period_combo.currentText()) == ("Per&iod", "2020")
    canvas.setTemporalRange(year(2010))
    assert (label.text(), page.period_combo.currentText()) == ("Per&iod at rest", "2020")


def test_periods_are_read_once(played_dock, canvas, monkeypatch):
    canvas.setTemporalRange(year(2010))
    canvas.setTemporalRange(year(2020))
    read = []
    from spatial_relations.cartography import fields

    former = fields._values
    monkeypatch.setattr(fields, "_values", lambda *given: read.append(given[1]) or former(*given))
    for one in (2010, 2015, 2010, 2020):
        canvas.setTemporalRange(year(one))
    assert read == []


def test_rows_renamed_by_the_analyst_stay(played_dock, layers, canvas):
    rule = layers[0].renderer().rootRule().children()[0]
    rule.setLabel("My title")
    canvas.setTemporalRange(year(2010))
    assert labels(layers[0])[0] == "My title"


def test_a_project_saved_while_it_is_played_tells_of_rest_when_it_is_opened(
    layers, make_controller, canvas
):
    first = make_controller()
    canvas.setTemporalRange(year(2010))
    # As if QGIS had been closed: nothing is put back.
    first._connections.clear()
    canvas.setTemporalRange(at_rest())
    assert labels(layers[0])[0] == "Core dependence, 2010"
    make_controller()
    assert labels(layers[0])[0] == "Core dependence, 2020"
    assert labels(layers[1])[0] == "2020: All 2 links"


def test_a_panel_that_goes_leaves_the_rows_of_rest(played_dock, layers, canvas):
    canvas.setTemporalRange(year(2010))
    played_dock.controller.cleanup()
    assert labels(layers[0])[0] == "Core dependence, 2020"


def test_the_legend_follows_while_the_panel_is_closed(played_dock, layers, canvas):
    played_dock.hide()
    canvas.setTemporalRange(year(2010))
    assert labels(layers[0])[0] == "Core dependence, 2010"
    canvas.setTemporalRange(at_rest())
    assert labels(layers[0])[0] == "Core dependence, 2020"


@pytest.mark.parametrize("gone", [[0], [0, 1]], ids=["cities", "all"])
def test_time_goes_on_after_layers_went_while_the_panel_is_closed(
    played_dock, layers, canvas, project, gone
):
    controller = played_dock.controller
    controller.choose(CHUZHOU)
    canvas.setTemporalRange(year(2010))
    played_dock.hide()
    project.removeMapLayers([layers[place].id() for place in gone])
    canvas.setTemporalRange(year(2020))
    canvas.setTemporalRange(at_rest())
    assert (controller.city_layer, controller.period) == (None, "2020")
    played_dock.show()
    assert (controller.result is None) == (len(gone) == 2)


def test_kinds_are_counted_in_the_period_played(
    project, memory_layer, mark, make_controller, canvas
):
    rows = [("Point (0 0)", "a", "2010", 1), ("Point (1 0)", "b", "2010", 1),
            ("Point (0 0)", "a", "2020", 2)]  # fmt: skip
    uri = "Point?field=city_id:string&field=period:string&field=group:integer"
    layer = mark(memory_layer(uri, rows, "Types"), "cities", "group", "1",
                 "spatialrelations:citytypology")  # fmt: skip
    set_temporal(layer, ["2010", "2020"])
    apply_style(layer, "group", period="2020")
    project.addMapLayer(layer)
    make_controller()
    assert {"Group 1 (0 cities)", "Group 2 (1 city)"} <= set(labels(layer))
    canvas.setTemporalRange(year(2010))
    assert {"Group 1 (2 cities)", "Group 2 (0 cities)"} <= set(labels(layer))
