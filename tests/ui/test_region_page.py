"""The page of the region."""

import re
import threading

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from spatial_relations.ui import region_page as module
from spatial_relations.ui.background_work import BackgroundWork
from spatial_relations.ui.figure_table import LABEL, TREND, VALUE, VALUES

REGION_URI = (
    "None?field=region:string&field=period:string&field=criss_cross:double"
    "&field=core_dependence_out:double&field=functional_polycentricity:double"
    "&field=functional_polycentricity_floor:double"
)


@pytest.fixture
def add_regions(project, memory_layer, mark):
    """Add the table of regions of run 1: ``add_regions([(region, period, ...), ...])``."""

    def add(rows, uri=REGION_URI):
        layer = memory_layer(uri, [("", *row) for row in rows], "Regions")
        keys = "criss_cross,core_dependence_out,functional_polycentricity"
        mark(layer, "regions", f"{keys},functional_polycentricity_floor", "1")
        project.addMapLayer(layer)
        return layer

    return add


@pytest.fixture
def panel(add_regions):
    """A region in two periods."""
    return add_regions([
        (None, "2020", 0.412, 0.38, 0.5, 0.25), (None, "2010", 0.3, 0.38, 0.2, 0.25),
    ])  # fmt: skip


@pytest.fixture
def page(dock, settle):
    """The page, which is seen and has read."""
    dock.tabs.setCurrentWidget(dock.region_page)
    settle(dock.region_page)
    return dock.region_page


@pytest.fixture
def settle(qtbot):
    """Wait until a page has read what it shows: ``settle(page)``."""
    return lambda page: qtbot.waitUntil(lambda: not page.model.is_reading, timeout=20000)


@pytest.fixture
def again(page, settle):
    """Let the page read anew and wait for it: ``again()``."""

    def read():
        page._result_changed()
        settle(page)

    return read


def shown(page, column):
    model = page.figures.model()
    return [model.item(row, column).text() for row in range(model.rowCount())]


def role(page, row, column, which):
    return page.figures.model().item(row, column).data(which)


def choose(page, text):
    row = page.region_combo.findText(text)
    assert row >= 0, text
    page.region_combo.setCurrentIndex(row)
    page.region_combo.activated.emit(row)


# Figures


def test_it_shows_the_latest_value_of_each_figure_with_its_floor(panel, page):
    assert shown(page, LABEL) == [
        "Core dependence of secondary cities", "Criss-cross flow",
        "Functional polycentricity\nfloor 0.25",
    ]  # fmt: skip
    assert shown(page, VALUE) == ["38 %", "41.2 %", "0.50"]
    header = page.figures.model().horizontalHeaderItem(VALUE).text()
    assert header == "2020"


def test_a_trend_is_drawn_and_read_out(panel, page):
    assert not page.figures.isColumnHidden(TREND)
    assert role(page, 1, TREND, VALUES) == [0.3, 0.412]
    said = role(page, 1, TREND, Qt.ItemDataRole.AccessibleTextRole)
    assert said == "2010: 30 % → 2020: 41.2 %"
    assert said in role(page, 1, VALUE, Qt.ItemDataRole.ToolTipRole)


def test_the_tool_tip_says_how_to_read_a_figure(panel, page):
    tip = role(page, 2, LABEL, Qt.ItemDataRole.ToolTipRole)
    for part in ("in-flows are balanced", "Source: Green 2007", "one of as many cities has all"):
        assert part in tip
    assert "do not compare" not in tip


def test_a_value_below_its_floor_is_said_to_be_so(add_regions, page, again):
    add_regions([(None, None, None, None, 0.43, 0.69)])
    again()
    assert shown(page, LABEL) == ["Functional polycentricity\nbelow its floor, 0.69"]
    assert "do not compare" in role(page, 0, LABEL, Qt.ItemDataRole.ToolTipRole)


def test_without_periods_there_is_no_trend(add_regions, page, again):
    add_regions([(None, None, 0.4, None, None, None)])
    again()
    assert page.figures.isColumnHidden(TREND)
    assert page.figures.model().horizontalHeaderItem(VALUE).text() == "Value"


def test_a_sparkline_runs_from_the_lowest_to_the_highest_value():
    from qgis.PyQt.QtCore import QRectF

    from spatial_relations.ui.figure_table import _points

    points = _points(QRectF(0, 0, 10, 20), [1.0, 3.0, 2.0])
    assert [(point.x(), point.y()) for point in points] == [(0, 20), (5, 0), (10, 10)]
    assert {point.y() for point in _points(QRectF(0, 0, 10, 20), [2.0, 2.0])} == {10}


def test_a_sparkline_paints(panel, page):
    page.figures.resize(220, 120)
    image = page.figures.viewport().grab().toImage()
    header = page.figures.horizontalHeader()
    left, width = header.sectionPosition(TREND), header.sectionSize(TREND)
    height = page.figures.rowHeight(0) + page.figures.rowHeight(1)
    colors = {
        image.pixel(x, y)
        for x in range(left, min(left + width, image.width()))
        for y in range(min(height, image.height()))
    }
    assert len(colors) > 3


# Findings


def test_findings_stand_under_the_parts_of_the_theory(panel, page):
    text = page.findings.toPlainText()
    assert "90 % of all flow starts or ends in Nanjing, more than in any other city." in text
    assert "Not measured. It takes the size of each city" in text
    assert text.index("Three relations") < text.index("Two pressures") < text.index("Three causes")


def test_names_in_findings_are_text_and_no_markup():
    from qgis.PyQt.QtGui import QColor

    from spatial_relations.analysis.findings import Finding
    from spatial_relations.ui.findings_text import findings_html

    story = {"place": [Finding("{city} has 1\u202f502", {"city": "<b>A & B</b>"})]}
    html = findings_html(story, QColor("grey"))
    assert "&lt;b&gt;A &amp; B&lt;/b&gt; has 1&nbsp;502" in html


# Regions


@pytest.fixture
def two_regions(add_regions, page, again):
    add_regions([
        ("North", None, 0.1, None, None, None), ("South", None, 0.2, None, None, None),
    ])  # fmt: skip
    again()
    return page


def test_several_regions_are_told_one_by_one(two_regions, again, settle):
    page = two_regions
    assert page.region_combo.isVisibleTo(page)
    assert shown(page, VALUE) == ["10 %"]
    choose(page, "South")
    settle(page)
    assert shown(page, VALUE) == ["20 %"]
    assert page.region == "South"
    again()
    assert page.region == "South"


def test_what_names_no_region_is_not_lost(two_regions, settle):
    choose(two_regions, "No region")
    settle(two_regions)
    assert two_regions.region == ""
    assert "90 % of all flow starts or ends in Nanjing" in two_regions.findings.toPlainText()


def test_one_region_needs_no_choice(panel, page):
    assert not page.region_combo.isVisibleTo(page)
    assert page.region is None


# When it reads


def test_the_dock_opens_without_pandas():
    import subprocess
    import sys

    code = (
        "import sys, qgis.gui; theirs = set(sys.modules); sys.path.insert(0, sys.argv[1]);"
        "from plugin_session import import_plugin;"
        "import_plugin(); import spatial_relations.ui.dock; ours = set(sys.modules) - theirs;"
        "print([name for name in ('pandas', 'numpy', 'networkx') if name in ours])"
    )
    tools = str(module.__file__).replace("ui/region_page.py", "tools")
    done = subprocess.run(
        [sys.executable, "-c", code, tools], capture_output=True, text=True, check=False
    )
    assert done.stdout.strip() == "[]", done.stderr


@pytest.fixture
def read(monkeypatch):
    """Names of the layers that were read, and in which thread."""
    from spatial_relations.processing.result_layers import ResultRows

    honest, found = ResultRows.read, []

    def watched(rows, progress):
        found.append((rows._name, threading.current_thread()))
        return honest(rows, progress)

    monkeypatch.setattr(ResultRows, "read", watched)
    return found


def test_it_reads_only_when_it_is_seen(dock, read, result, settle):
    page = dock.region_page
    dock.controller.result_changed.emit()
    assert not page.model.is_reading
    dock.tabs.setCurrentWidget(page)
    settle(page)
    assert [name for name, _ in read] == ["City connectivity", "Link connectivity"]
    dock.tabs.setCurrentWidget(dock.map_page)
    dock.tabs.setCurrentWidget(page)
    settle(page)
    assert len(read) == 2
    result[0].editingStopped.emit()
    settle(page)
    assert len(read) == 4


def test_the_desktop_does_not_wait_for_the_reading(dock, read, settle):
    page = dock.region_page
    dock.tabs.setCurrentWidget(page)
    assert page.problem.text() == "Reading…"
    assert page.problem.isVisibleTo(page)
    assert not page.layout_button.isEnabled()
    settle(page)
    assert not page.problem.isVisibleTo(page)
    assert page.layout_button.isEnabled()
    assert "Nanjing" in page.findings.toPlainText()
    assert threading.main_thread() not in [thread for _, thread in read]


@pytest.fixture
def held(monkeypatch):
    """Hold every reading until it is let go: ``held.set()``."""
    from spatial_relations.processing.result_layers import ResultRows

    honest, gate = ResultRows.read, threading.Event()

    def slow(rows, progress):
        gate.wait(20)
        return honest(rows, progress)

    monkeypatch.setattr(ResultRows, "read", slow)
    yield gate
    gate.set()


@pytest.fixture
def all_ended(qtbot):
    """Wait until no work is under way: ``all_ended()``."""
    return lambda: qtbot.waitUntil(lambda: not BackgroundWork._under_way, timeout=20000)


def test_a_newer_reading_replaces_an_older(dock, held, add_regions, settle, all_ended):
    page = dock.region_page
    shows = []
    page.model.changed.connect(lambda: shows.append(shown(page, VALUE)))
    dock.tabs.setCurrentWidget(page)
    add_regions([(None, None, 0.4, None, None, None)])
    page._result_changed()
    held.set()
    settle(page)
    all_ended()
    assert shown(page, VALUE) == ["40 %"]
    assert len(shows) == 1


@pytest.mark.parametrize("end", ["layers", "project", "dock"])
def test_what_goes_while_it_is_read_is_let_go(dock, held, project, result, end, all_ended):
    page = dock.region_page
    dock.tabs.setCurrentWidget(page)
    if end == "layers":
        project.removeMapLayers([layer.id() for layer in result])
    elif end == "project":
        project.clear()
    else:
        dock.cleanup()
    held.set()
    all_ended()
    assert page.findings.toPlainText() == ""
    assert not page.report_button.isEnabled()


def test_rows_can_be_read_once_their_layer_is_gone(make_links):
    from spatial_relations.processing.result_layers import ResultRows

    layer = make_links()
    rows = ResultRows(layer)
    del layer
    assert list(rows.read(lambda _: None).rows["flow"]) == [40.0, 20.0, 28.0, 12.0]


def test_rows_that_are_not_yet_saved_are_read(make_links):
    from spatial_relations.processing.result_layers import ResultRows

    layer = make_links()
    layer.startEditing()
    layer.changeAttributeValue(1, layer.fields().lookupField("flow"), 41.0)
    assert ResultRows(layer).read(lambda _: None).rows["flow"][0] == 41.0
    layer.rollBack()


def test_a_table_that_came_meanwhile_is_read(dock, page, add_regions, settle):
    assert shown(page, VALUE) == []
    dock.tabs.setCurrentWidget(dock.map_page)
    add_regions([(None, None, 0.4, None, None, None)])
    dock.tabs.setCurrentWidget(page)
    settle(page)
    assert shown(page, VALUE) == ["40 %"]


def test_without_pandas_it_says_so(page, monkeypatch, again):
    def missing(*_):
        raise ImportError("No module named 'pandas'", name="pandas")

    monkeypatch.setattr("spatial_relations.processing.result_layers.ResultRows.read", missing)
    again()
    assert page.problem.text().startswith("QGIS's Python lacks pandas")
    assert page.problem.isVisibleTo(page)
    assert not page.report_button.isEnabled()


def test_what_can_not_be_read_is_told_in_a_sentence(page, monkeypatch, again):
    def broken(*_):
        raise RuntimeError("the file is gone")

    monkeypatch.setattr("spatial_relations.processing.result_layers.ResultRows.read", broken)
    again()
    assert page.problem.text() == "The results could not be read: the file is gone"


def test_a_result_that_goes_leaves_an_empty_page(page, project, again):
    project.clear()
    again()
    for button in (page.layout_button, page.export_button, page.atlas_button, page.report_button):
        assert not button.isEnabled()


# What it hands to others


@pytest.fixture
def answer(monkeypatch):
    """Let the file dialog answer: ``answer(path, kind="")``."""

    def give(path, kind=""):
        monkeypatch.setattr(
            module.QFileDialog, "getSaveFileName", lambda *_: (str(path) if path else "", kind)
        )

    return give


@pytest.fixture
def opened(monkeypatch):
    """What was opened in other programs."""
    urls = []
    monkeypatch.setattr(module.QDesktopServices, "openUrl", urls.append)
    return urls


def test_the_report_is_written_opened_and_told_of(
    provider, panel, page, answer, opened, tmp_path, qtbot
):
    path = tmp_path / "report.html"
    answer(path)
    with qtbot.waitSignal(page.report.written, timeout=20000):
        page.report_button.click()
        assert not page.report_button.isEnabled()
    html = path.read_text("utf-8")
    assert "Chuzhou" in html
    assert "Criss-cross flow" in html
    assert [url.toLocalFile() for url in opened] == [str(path)]
    assert page.report_button.isEnabled()


def test_a_report_that_can_not_be_written_is_told_in_a_sentence(
    provider, page, answer, opened, tmp_path, qtbot
):
    answer(tmp_path / "nowhere" / "report.html")
    with qtbot.waitSignal(page.failed, timeout=20000) as failed:
        page.report_button.click()
    assert "nowhere" in failed.args[0]
    assert "Traceback" not in failed.args[0]
    assert opened == []
    assert page.report_button.isEnabled()


def test_a_report_under_way_ends_with_the_dock(provider, page, answer, opened, tmp_path, qtbot):
    answer(tmp_path / "report.html")
    page.report_button.click()
    page.cleanup()
    assert not page.report.is_under_way
    qtbot.wait(300)
    assert opened == []


def test_no_file_chosen_is_no_report(page, answer):
    answer("")
    page.report_button.click()
    page.export_button.click()
    assert not page.report.is_under_way


def title_of(layout, part="title"):
    """The title of a layout, or its subtitle; numbers are bound to their units."""
    return layout.itemById(part).text().replace("\u00a0", " ")


def test_a_layout_states_the_finding_of_the_measure_on_the_map(dock, page, project, qtbot):
    dock.controller.set_measure("total_flow")
    with qtbot.waitSignal(dock.layout_made) as made:
        page.layout_button.click()
    layout = made.args[0]
    assert title_of(layout) == (
        "90 % of all flow starts or ends in Nanjing, more than in any other city"
    )
    assert title_of(layout, "subtitle") == ("City connectivity · Total flow · All 4 links")
    assert layout.name() == "City connectivity, Total flow"
    assert project.isDirty()


@pytest.mark.parametrize("look", ["to_main_core", "no_links"])
def test_a_layout_tells_no_number_of_links_that_its_map_does_not_draw(dock, page, project, look):
    dock.controller.set_link_measure(look)
    page.layout_button.click()
    (layout,) = project.layoutManager().layouts()
    assert title_of(layout, "subtitle") == "City connectivity"


def test_a_layout_of_lateral_links_states_their_share(dock, page, project):
    from spatial_relations.analysis.findings import Finding

    lateral = Finding("{share} runs sideways.", {"share": "10 %"}, "criss_cross")
    told = page.model.told()
    story = {**told.story, "connectivity": [*told.story["connectivity"], lateral]}
    page.model._told[None] = told._replace(story=story)
    dock.controller.set_measure(None)
    dock.controller.set_link_measure("lateral_links")
    page.layout_button.click()
    (layout,) = project.layoutManager().layouts()
    assert title_of(layout) == "10 % runs sideways"


def test_a_layout_of_one_of_several_regions_does_not_count_the_links_of_all(dock, page, project):
    content = module.PrintContent(dock.controller, "North").of_map({})
    assert content.subtitle == "North"
    assert "All 4 links" in module.PrintContent(dock.controller).of_map({}).subtitle


@pytest.fixture
def of_two_regions(page_of, make_cities, make_links):
    """The page of a North and a South, in which cities have the same names but for Shanghai."""
    layers = make_cities(), make_links()
    for layer in layers:
        _add_region(layer)
    return page_of(*layers)


def _add_region(layer):
    """Let all rows of a layer be of North, and add a South."""
    from qgis.core import QgsFeature, QgsField
    from qgis.PyQt.QtCore import QVariant

    if not _has(layer, "region"):
        layer.dataProvider().addAttributes([QgsField("region", QVariant.String)])
        layer.updateFields()
    place = layer.fields().lookupField("region")
    north = {one: {place: "North"} for one in layer.allFeatureIds()}
    layer.dataProvider().changeAttributeValues(north)
    ids = [name for name in ("city_id", "origin", "destination") if _has(layer, name)]
    south = []
    for feature in layer.getFeatures():
        if "310100" not in [feature[name] for name in ids]:
            south.append(QgsFeature(feature))
            south[-1]["region"] = "South"
            for name in (*ids, *["main_core"] * _has(layer, "main_core")):
                south[-1][name] = f"{feature[name]} S" if feature[name] else None
    layer.dataProvider().addFeatures(south)


def _has(layer, name):
    return layer.fields().lookupField(name) >= 0


def legend_of(layout):
    """The texts of a layout's legend, of cities and of links."""
    model = layout.itemById("legend").model()
    return [
        [re.sub(r"\s", " ", str(entry.data(0))) for entry in model.layerLegendNodes(node)]
        for node in model.rootGroup().findLayers()
    ]


def test_a_layout_of_one_of_several_regions_tells_and_draws_that_one(
    of_two_regions, project, tmp_path
):
    controller = of_two_regions.controller
    controller.set_measure("main_core")
    controller.set_link_measure(None)
    looks = [_style_of(layer) for layer in controller.result.layers]
    rows = {
        region: legend_of(
            module.make_layout(project, module.PrintContent(controller, region).of_map({}))
        )
        for region in (None, "North", "South")
    }
    assert "All 5 links" in rows[None][1]
    assert rows["North"][1] == [
        "All 4 links", "Between cores", "From core to secondary city",
        "From secondary city to core",
    ]  # fmt: skip
    assert rows["South"][1] == ["1 link", "From secondary city to core"]
    assert "Nanjing (320100) (1 city)" in rows[None][0]
    assert "Nanjing (1 city)" in rows["South"][0]
    assert looks == [_style_of(layer) for layer in controller.result.layers]

    controller.set_measure("total_flow")
    assert project.write(str(tmp_path / "project.qgz"))
    again = QgsProject()
    assert again.read(str(tmp_path / "project.qgz"))
    kept = again.layoutManager().layoutByName("South, Main core")
    assert legend_of(kept) == rows["South"]
    styles = kept.itemById("map").layerStyleOverrides().values()
    assert all("&quot;region&quot; = 'South'" in style for style in styles)
    again.clear()


def _style_of(layer):
    from qgis.core import QgsMapLayerStyle

    style = QgsMapLayerStyle()
    style.readFromLayer(layer)
    return style.xmlData()


def test_a_style_changed_by_hand_keeps_its_headings_on_a_sheet_of_a_region(of_two_regions, project):
    from spatial_relations.cartography import rules

    controller = of_two_regions.controller
    controller.set_measure("main_core")
    cities = controller.city_layer
    symbol = rules.rows_of(cities)[1].symbol().clone()
    symbol.setSize(9)
    renderer = cities.renderer().clone()
    renderer.rootRule().children()[1].setSymbol(symbol)
    cities.setRenderer(renderer)
    content = module.PrintContent(controller, "South").of_map({})
    rows = legend_of(module.make_layout(project, content))
    assert rows[0][:2] == ["Main core", "Nanjing (1 city)"]
    look = content.looks[cities.id()]
    assert rules.rows_of(look)[1].symbol().size() == 9


def test_a_layout_tells_of_a_city_in_focus_only_where_it_is_of_the_region(of_two_regions):
    controller = of_two_regions.controller
    controller.set_focus("341100")
    titles = [
        module.PrintContent(controller, region).of_map({}).title for region in ("North", "South")
    ]
    assert "Chuzhou" in titles[0]
    assert "Chuzhou" not in titles[1]


def test_an_atlas_of_one_of_several_regions_draws_and_tells_that_one(of_two_regions, project):
    controller = of_two_regions.controller
    cities, links = controller.result.layers
    content = module.PrintContent(controller, "South")
    assert set(content.city_texts()) == {"320100 S", "341100 S"}
    layout = module.make_city_atlas(
        project, content.of_cities(), cities, links, content.city_texts(), content.period
    )
    style = layout.itemById("map").layerStyleOverrides()[cities.id()]
    assert "&quot;region&quot; = 'South'" in style
    assert "Between cores" not in legend_of(layout)[1]


def test_a_layout_of_coordinates_that_are_no_degrees_has_no_land_behind(dock, page, result):
    from qgis.core import QgsGeometry

    cities, links = result
    feature = next(cities.getFeatures())
    moved = QgsGeometry.fromWkt("Point (300 150)")
    cities.dataProvider().changeGeometryValues({feature.id(): moved})
    cities.updateExtents()
    content = module.PrintContent(dock.controller)
    assert not content.is_on_earth
    map_content = content.of_map({}, [links])
    assert map_content.background == ()
    assert not map_content.crs.isValid()
    assert map_content.extent.contains(cities.extent())


def test_a_layout_with_a_city_in_focus_tells_of_that_city(dock, page, project):
    dock.controller.set_measure("total_flow")
    dock.controller.set_focus("341100")
    page.layout_button.click()
    (layout,) = project.layoutManager().layouts()
    assert title_of(layout) == (
        "82 % of Chuzhou's flow is with cores; its main core is Nanjing (70 %)"
    )
    assert title_of(layout, "subtitle") == "City connectivity · Chuzhou · Total flow"
    assert layout.name() == "City connectivity, Chuzhou, Total flow"


def test_a_measure_that_no_finding_sums_up_is_named(dock, page, project):
    dock.controller.set_measure("betweenness")
    page.layout_button.click()
    (layout,) = project.layoutManager().layouts()
    assert title_of(layout) == "City connectivity · Betweenness"
    assert title_of(layout, "subtitle") == "City connectivity · All 4 links"


@pytest.mark.parametrize(
    ("period", "title"),
    [
        ("2010", "80 % of all flow starts or ends in 310100, more than in any other city"),
        ("2020", "90 % of all flow starts or ends in 320100, more than in any other city"),
    ],
)
def test_the_finding_is_that_of_the_period_on_the_map(
    project, make_cities, make_links, page_of, period, title
):
    flows = {"2010": (70.0, 80.0, 50.0), "2020": (90.0, 70.0, 40.0)}
    rows = [
        (f"Point ({120 + place} 31)", city, None, "core", None, when, flow, *[None] * 4)
        for when, values in flows.items()
        for place, (city, flow) in enumerate(zip(("320100", "310100", "341100"), values))
    ]
    project.addMapLayers([make_cities(rows=rows), make_links()])
    page = page_of()
    page.controller.set_measure("total_flow")
    page.controller.set_period(period)
    page.layout_button.click()
    (layout,) = project.layoutManager().layouts()
    assert title_of(layout) == title


def test_links_without_a_period_are_not_said_to_be_of_the_cities_period(
    project, make_cities, make_links, page_of, periods_rows
):
    project.addMapLayers([make_cities(rows=periods_rows), make_links()])
    page = page_of()
    page.controller.set_theme("lateral")
    assert page.controller.view.period == "2020"
    page.layout_button.click()
    (layout,) = project.layoutManager().layouts()
    assert "2020" not in title_of(layout, "subtitle")
    assert "2020" not in title_of(layout)


def test_of_several_kinds_of_mismatch_the_title_tells_the_commonest(
    project, memory_layer, mark, page_of
):
    rows = [
        (f"Point ({118 + place} 31)", f"{place}", f"City {place}", "secondary", kind)
        for place, kind in enumerate(["place", "priority", "priority", None])
    ]
    uri = (
        "Point?crs=EPSG:4326&field=city_id:string&field=name:string&field=role:string"
        "&field=main_mismatch:string"
    )
    layer = memory_layer(uri, rows, "Mismatches")
    mark(layer, "cities", "main_mismatch", "1", "spatialrelations:mismatches")
    page = page_of(layer)
    page.controller.set_theme("coordination")
    page.layout_button.click()
    (layout,) = project.layoutManager().layouts()
    assert title_of(layout) == (
        "The vertical gap of priority is the largest in 2 of 3 cities, as scored by the analyst: "
        "City 1, City 2"
    )


def test_a_layout_names_the_region_and_no_layer_of_it(page_of, project, make_cities, make_links):
    cities, others = make_cities(), make_cities(run="2", name="Modelled cities")
    page = page_of(cities, make_links(), others)
    group = project.layerTreeRoot().addGroup("Delta")
    for layer in project.mapLayers().values():
        node = project.layerTreeRoot().findLayer(layer.id())
        group.insertChildNode(-1, node.clone())
        project.layerTreeRoot().removeChildNode(node)
    page.controller.results.refresh()
    result = next(one for one in page.controller.results if one.cities == others)
    page.controller.set_result(result.key)
    page.controller.set_measure("total_flow")
    assert page.controller.result.title == "Modelled cities (Delta)"
    content = module.PrintContent(page.controller).of_map({})
    assert content.title == "Delta · Total flow"
    assert content.subtitle == "Delta"


def test_without_a_group_the_layers_tell_the_region(page_of, project, make_cities):
    cities = make_cities()
    place = cities.fields().lookupField("region")
    values = {one: {place: "North"} for one in cities.allFeatureIds()}
    cities.dataProvider().changeAttributeValues(values)
    page = page_of(cities)
    assert module.PrintContent(page.controller).place == "North"


def test_a_second_layout_leaves_the_first_as_it_was(page, project):
    page.layout_button.click()
    page.layout_button.click()
    names = [layout.name() for layout in project.layoutManager().layouts()]
    assert names == ["City connectivity, Core dependence", "City connectivity, Core dependence (2)"]


def test_without_findings_the_title_names_what_is_shown(dock, page, project):
    dock.controller.set_measure("betweenness")
    page.model._told[None] = page.model.told()._replace(story={})
    page.layout_button.click()
    (layout,) = project.layoutManager().layouts()
    assert title_of(layout) == "City connectivity · Betweenness"


def test_the_layout_has_land_that_the_project_keeps_but_hides(page, project):
    from spatial_relations.cartography import background

    page.layout_button.click()
    (layout,) = project.layoutManager().layouts()
    names = [layer.name() for layer in layout.itemById("map").layers()]
    land = [layer.name() for layer in background.project_background(project)]
    assert names == ["City connectivity", "Link connectivity", *land]
    assert not background.is_background_shown(project)
    sources = layout.itemById("sources").text()
    assert ("Natural Earth" in sources) == bool(land)
    assert "Spatial Relations" in sources


def test_a_layout_is_there_after_the_project_was_saved(dock, page, project, tmp_path):
    dock.controller.set_measure("total_flow")
    page.layout_button.click()
    assert project.write(str(tmp_path / "project.qgz"))
    again = QgsProject()
    assert again.read(str(tmp_path / "project.qgz"))
    (layout,) = again.layoutManager().layouts()
    assert title_of(layout).startswith("90 % of all flow")
    assert len(layout.itemById("map").layers()) >= 2
    again.clear()


def test_the_atlas_has_what_the_cards_say(dock, page, qtbot):
    with qtbot.waitSignal(dock.layout_made) as made:
        page.atlas_button.click()
    layout = made.args[0]
    atlas = layout.atlas()
    assert atlas.beginRender()
    assert atlas.count() == 3
    texts = []
    while atlas.next():
        texts.append(layout.itemById("card").currentText())
    assert texts[0].startswith("82 % of Chuzhou's flow is with cores; its main core is Nanjing")


@pytest.fixture
def page_of(project, make_controller, qtbot, settle):
    """Make the page of these layers, and look at it: ``page_of(layer, ...)``."""
    from spatial_relations.cartography.style import apply_style, default_measure
    from spatial_relations.ui.dock import RelationsDock

    docks = []

    def make(*layers):
        for layer in layers:
            apply_style(layer, measure=default_measure(layer))
        project.addMapLayers(list(layers))
        docks.append(RelationsDock(make_controller()))
        qtbot.addWidget(docks[-1])
        docks[-1].show()
        docks[-1].tabs.setCurrentWidget(docks[-1].region_page)
        settle(docks[-1].region_page)
        return docks[-1].region_page

    yield make
    for dock in docks:
        dock.cleanup()


def test_links_alone_make_a_layout_but_no_atlas(page_of, project, make_links):
    page = page_of(make_links())
    assert not page.atlas_button.isEnabled()
    page.layout_button.click()
    (layout,) = project.layoutManager().layouts()
    assert layout.itemById("map").layers()[0].name() == "Link connectivity"


def test_one_city_makes_a_map_of_its_surroundings(page_of, project, make_cities):
    page = page_of(make_cities(rows=[
        ("Point (118.8 32.0)", "1", "Nanjing", "core", None, None, 5.0, None, None, None, None),
    ]))  # fmt: skip
    page.layout_button.click()
    (layout,) = project.layoutManager().layouts()
    assert layout.itemById("map").extent().width() == pytest.approx(23000, rel=0.01)


def test_layers_without_a_crs_make_a_layout_without_land(page_of, project, memory_layer, mark):
    uri = "Point?field=city_id:string&field=name:string&field=role:string&field=total_flow:double"
    cities = memory_layer(uri, [("Point (1 1)", "a", "A", "core", 1.0),
                                ("Point (5 3)", "b", "B", "secondary", 2.0)])  # fmt: skip
    cities.setCrs(type(cities.crs())())
    page = page_of(mark(cities, "cities", "total_flow", "1"))
    page.layout_button.click()
    (layout,) = project.layoutManager().layouts()
    item = layout.itemById("map")
    assert item.layers() == [cities]
    assert item.extent().contains(cities.extent())
    assert project.layerTreeRoot().findGroup("World (background)") is None
    assert "Natural Earth" not in layout.itemById("sources").text()


def test_exporting_leaves_the_project_as_it_was(page, project, answer, tmp_path, qtbot):
    layers = set(project.mapLayers())
    project.setDirty(False)
    for ending, start in (("pdf", b"%PDF"), ("png", b"\x89PNG"), ("svg", b"<")):
        path = tmp_path / f"map.{ending}"
        answer(path)
        with qtbot.waitSignal(page.done):
            page.export_button.click()
        assert path.read_bytes().startswith(start)
    assert project.layoutManager().layouts() == []
    assert set(project.mapLayers()) == layers
    assert not project.isDirty()


def test_a_name_without_an_ending_gets_that_of_its_kind(page, answer, tmp_path):
    answer(tmp_path / "map", "SVG drawing (*.svg)")
    page.export_button.click()
    assert (tmp_path / "map.svg").exists()


def test_what_can_not_be_exported_is_said(page, answer, tmp_path, qtbot):
    (tmp_path / "nowhere").write_text("in the way")
    answer(tmp_path / "nowhere" / "map.png")
    with qtbot.waitSignal(page.failed) as failed:
        page.export_button.click()
    assert "nowhere" in failed.args[0]


# With keys, and read out


def test_it_works_with_keys(dock, page, qtbot):
    assert page.figures.focusPolicy() & Qt.FocusPolicy.TabFocus
    with qtbot.waitSignal(dock.layout_made):
        QTest.keyClick(page.layout_button, Qt.Key.Key_Space)


def test_its_parts_have_names_to_be_read_out(page):
    for widget in (page.figures, page.findings, page.region_combo):
        assert widget.accessibleName()
        assert "&" not in widget.accessibleName()


def test_reports_that_nobody_wants_any_more_end_and_are_let_go(
    provider, page, answer, opened, tmp_path, qtbot
):
    from spatial_relations.ui.background_run import BackgroundRun

    for number in range(5):
        answer(tmp_path / f"report{number}.html")
        page.report_button.click()
        page.report.cancel()
    qtbot.waitUntil(lambda: not BackgroundRun._under_way, timeout=20000)
    assert opened == []
