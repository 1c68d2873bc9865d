"""The page of charts: marks where values are, selection both ways, nothing while it is hidden."""

import threading

import pytest
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPalette, QTextDocument, QTextDocumentFragment
from qgis.PyQt.QtTest import QTest

LEFT = Qt.MouseButton.LeftButton
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
NANJING, SHANGHAI, CHUZHOU, WUHU = "320100", "310100", "341100", "340200"


def title_of(page):
    """The title as it is read."""
    return QTextDocumentFragment.fromHtml(page.title.text()).toPlainText()


@pytest.fixture
def cities_rows():
    """Two cores and two secondary cities, one of them twice as dependent on cores."""
    rows = [
        ("Point (118.8 32.0)", NANJING, "Nanjing", "core", 90.0, 0.5, None),
        ("Point (121.5 31.2)", SHANGHAI, "Shanghai", "core", 70.0, 0.6, None),
        ("Point (118.3 32.3)", CHUZHOU, "Chuzhou", "secondary", 40.0, 0.8, NANJING),
        ("Point (118.4 31.3)", WUHU, "Wuhu", "secondary", 20.0, 0.4, NANJING),
    ]
    return [(*row[:4], None, None, *row[4:], None, None) for row in rows]


@pytest.fixture
def result(project, make_cities, make_links, cities_rows):
    """City and link layer of a result, as in the other tests but with two secondary cities."""
    layers = make_cities(rows=cities_rows), make_links()
    project.addMapLayers(list(layers))
    return layers


@pytest.fixture
def page(dock):
    """The page, shown and large enough."""
    dock.resize(500, 800)
    dock.tabs.setCurrentWidget(dock.charts_page)
    return dock.charts_page


def choose(combo, text):
    row = combo.findText(text)
    assert row >= 0, text
    combo.setCurrentIndex(row)
    combo.activated.emit(row)


def plain(text):
    """Rich text as it is read."""
    document = QTextDocument()
    document.setHtml(text)
    return document.toPlainText()


def mark_of(page, *cities):
    return next(mark for mark in page.view.marks if mark.cities == cities)


def place_of(page, *cities):
    return page.view.place_of(mark_of(page, *cities)).center().toPoint()


def click(page, *cities, modifier=NONE):
    QTest.mouseClick(page.view, LEFT, modifier, place_of(page, *cities))


def drag(view, start, end):
    QTest.mousePress(view, LEFT, NONE, start)
    QTest.mouseMove(view, (start + end) / 2)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, LEFT, NONE, end)


def selected(layer):
    return {feature["city_id"] for feature in layer.selectedFeatures()}


def ringed(page):
    """Cities of the marks that wear a ring."""
    return {mark.cities for mark in page.view.ringed()}


# What is offered


def test_charts_are_offered_that_the_layers_allow(page):
    combo = page.chart_combo
    texts = [combo.itemText(row) for row in range(combo.count())]
    assert texts[:3] == ["Core dependence", "Flow matrix", "Lorenz curve"]
    assert len(texts) == 10, "all others stand below"
    pale = page.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    paints = [combo.itemData(row, Qt.ItemDataRole.ForegroundRole) for row in range(10)]
    assert [paint and paint.color() == pale for paint in paints] == [None] * 3 + [True] * 7
    assert "Chuzhou depends most on cores: 80 % of its flow is with them" in title_of(page)
    assert page.caption.text().startswith("How to read")
    assert page.view.accessibleName() == (
        "Chuzhou depends most on cores: 80 % of its flow is with them"
    )
    assert page.view.accessibleDescription() == "Chuzhou 80 %, Wuhu 40 %"


def test_tables_of_the_same_run_or_group_bring_their_charts(page, project, memory_layer, mark):
    def courses(name, run):
        uri = "NoGeometry?field=region:string&field=period:string&field=core_share:double&" + (
            "field=sigma:double"
        )
        rows = [("", None, period, share, 0.2) for period, share in
                (("2000", 0.4), ("2010", 0.5), ("2020", 0.6))]  # fmt: skip
        layer = memory_layer(uri, rows, name)
        return mark(layer, "regions", "core_share,sigma", run, "spatialrelations:polarization")

    project.addMapLayer(courses("Of another run", "2"))
    page._refresh()
    choose(page.chart_combo, "Core share over time")
    assert not page.view.isVisibleTo(page)
    project.addMapLayer(courses("Of the run", "1"))
    page._refresh()
    choose(page.chart_combo, "Core share over time")
    assert "from 40.0 % in 2000 to 60.0 % in 2020" in title_of(page)


def test_of_two_results_in_one_group_each_has_its_own_charts(
    project, make_cities, make_controller, cities_rows, qtbot
):
    from spatial_relations.ui.charts_page import ChartsPage

    group = project.layerTreeRoot().addGroup("Region")
    for run, share in (("1", 0.8), ("2", 0.3)):
        rows = [(*row[:7], share, *row[8:]) for row in cities_rows]
        group.addLayer(project.addMapLayer(make_cities(run, rows), False))
    controller = make_controller()
    page = ChartsPage(controller)
    qtbot.addWidget(page)
    page.show()
    for result in controller.results:
        share = {"1": "80 %", "2": "30 %"}[result.cities.customProperty("spatial_relations/run")]
        controller.set_result(result.key)
        choose(page.chart_combo, "Core dependence")
        assert page.place_combo.count() == 1
        assert share in page.view.accessibleDescription()
    page.cleanup()


def test_each_region_has_its_chart(project, make_cities, make_controller, cities_rows, qtbot):
    from spatial_relations.ui.charts_page import ChartsPage

    rows = [(*row[:4], region, *row[5:]) for region in ("Bay", "Delta") for row in cities_rows]
    project.addMapLayer(make_cities(rows=rows))
    page = ChartsPage(make_controller())
    qtbot.addWidget(page)
    page.show()
    places = [page.place_combo.itemText(row) for row in range(page.place_combo.count())]
    assert places == ["Bay", "Delta"]
    assert page.place_combo.isVisibleTo(page)
    choose(page.place_combo, "Delta")
    assert "<small>Delta</small>" in page.title.text()
    page.cleanup()


def test_the_chart_of_the_region_of_the_chosen_city_is_shown(
    project, make_cities, make_controller, cities_rows, qtbot
):
    from spatial_relations.ui.charts_page import ChartsPage

    rows = [
        (row[0], f"{region}{row[1]}", *row[2:4], region, *row[5:])
        for region in ("Bay", "Delta") for row in cities_rows
    ]  # fmt: skip
    project.addMapLayer(make_cities(rows=rows))
    controller = make_controller()
    page = ChartsPage(controller)
    qtbot.addWidget(page)
    page.show()
    assert page.place_combo.currentText() == "Bay"
    controller.choose(f"Delta{WUHU}")
    assert page.place_combo.currentText() == "Delta"
    assert ringed(page) == {(f"Delta{WUHU}",)}
    choose(page.place_combo, "Bay")
    assert ringed(page) == set()
    page.cleanup()


def test_where_nothing_can_be_drawn_it_is_said(project, make_cities, make_controller, qtbot):
    from spatial_relations.ui.charts_page import ChartsPage

    uri = "Point?crs=EPSG:4326&field=city_id:string&field=betweenness:double"
    project.addMapLayer(make_cities(rows=[("Point (1 1)", "1", 0.5)], uri=uri))
    page = ChartsPage(make_controller())
    qtbot.addWidget(page)
    page.show()
    assert plain(page.title.text()) == (
        "“Rank and size” can't be drawn from these layers. It takes the sizes of three cities "
        "or more: run “Morphological polycentricity” on cities with a size."
    )
    assert not page.view.isVisibleTo(page)
    assert not page.save_button.isEnabled()
    page.cleanup()


def test_a_missing_package_is_named(dock, monkeypatch):
    from spatial_relations.processing import result_layers

    def fail(*_, **__):
        raise ModuleNotFoundError("No module named 'pandas'", name="pandas")

    monkeypatch.setattr(result_layers, "read_result", fail)
    dock.tabs.setCurrentWidget(dock.charts_page)
    assert title_of(dock.charts_page) == "Charts need the Python package “pandas”."


@pytest.mark.parametrize("row", range(10))
def test_each_chart_that_cannot_be_drawn_says_what_to_run(
    project, memory_layer, mark, make_controller, qtbot, row
):
    from spatial_relations.ui.charts_page import ChartsPage

    uri = "Point?crs=EPSG:4326&field=city_id:string&field=betweenness:double"
    layer = memory_layer(uri, [], "Nothing")
    project.addMapLayer(mark(layer, "cities", "betweenness", "1"))
    page = ChartsPage(make_controller())
    qtbot.addWidget(page)
    page.show()
    choose(page.chart_combo, page.chart_combo.itemText(row))
    text = plain(page.title.text())
    assert text.startswith(f"“{page.chart_combo.currentText()}” can't be drawn")
    assert ": run “" in text
    assert not page.save_button.isEnabled()
    page.view.picked.emit({WUHU}, False)
    page.view.cleared.emit()
    page.cleanup()


def test_an_analysed_region_has_its_cities_ranked_by_size(
    project, memory_layer, mark, make_controller, qtbot
):
    import json

    from spatial_relations.ui.charts_page import ChartsPage

    rows = [
        (f"Point ({place} 0)", city, city.upper(), "core" if city == "a" else "secondary", year,
         size * factor, 0.5)
        for year, factor in (("2010", 1), ("2020", 2))
        for place, (city, size) in enumerate(zip("abcd", (100, 50, 25, 20)))
    ]  # fmt: skip
    uri = "Point?field=city_id:string&field=name:string&field=role:string&field=period:string" + (
        "&field=population:double&field=core_dependence:double"
    )
    layer = memory_layer(uri, rows, "Cities")
    mark(layer, "cities", "core_dependence", "1", "spatialrelations:analyseregion")
    parameters = json.dumps({"POPULATION": "population"})
    layer.setCustomProperty("spatial_relations/parameters", parameters)
    project.addMapLayer(layer)
    controller = make_controller()
    page = ChartsPage(controller)
    qtbot.addWidget(page)
    page.resize(500, 800)
    page.show()
    choose(page.chart_combo, "Rank and size")
    assert mark_of(page, "a").tip.startswith("A: 200")
    click(page, "c")
    assert selected(layer) == {"c"}
    controller.set_period("2010")
    qtbot.waitUntil(lambda: mark_of(page, "a").tip.startswith("A: 100"))
    choose(page.chart_combo, "Lorenz curve")
    assert "Half of all population is held by 1 of 4 cities" in page.title.text()
    page.cleanup()


def test_a_chart_of_links_alone(project, make_links, make_controller, qtbot):
    from spatial_relations.ui.charts_page import ChartsPage

    project.addMapLayer(make_links())
    page = ChartsPage(make_controller())
    qtbot.addWidget(page)
    page.show()
    assert page.chart_combo.currentText() == "Flow matrix"
    qtbot.waitUntil(lambda: len(page.view.marks) > 0)
    click(page, CHUZHOU)
    QTest.keyClick(page.view, Qt.Key.Key_Escape)
    assert page.selection.text().startswith("The result has no layer of cities")
    page.cleanup()


def test_points_of_periods_show_them_on_the_map(
    project, memory_layer, mark, make_cities, make_controller, cities_rows, qtbot
):
    from spatial_relations.ui.charts_page import ChartsPage

    years = ("2010", "2020")
    rows = [(*one[:5], year, *one[6:]) for year in years for one in cities_rows]
    uri = "NoGeometry?field=region:string&field=period:string&field=core_share:double&" + (
        "field=sigma:double"
    )
    shares = [("", None, year, share, 0.2) for year, share in zip(years, (0.4, 0.5))]
    course = memory_layer(uri, shares, "Course")
    mark(course, "regions", "core_share,sigma", "1", "spatialrelations:polarization")
    project.addMapLayers([make_cities(rows=rows), course])
    controller = make_controller()
    page = ChartsPage(controller)
    qtbot.addWidget(page)
    page.resize(500, 800)
    page.show()
    choose(page.chart_combo, "Core share over time")
    assert [one.period for one in page.view.ringed()] == ["2020"]
    assert page.selection.text() == "Click a point: the map shows its period."
    first = next(one for one in page.view.marks if one.period == "2010")
    QTest.mouseClick(page.view, LEFT, NONE, page.view.place_of(first).center().toPoint())
    assert controller.view.period == "2010"
    qtbot.waitUntil(lambda: [one.period for one in page.view.ringed()] == ["2010"])
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_End)
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    assert controller.view.period == "2020"
    page.cleanup()


# Marks


def test_marks_stand_where_the_values_are(page):
    chuzhou, wuhu = (page.view.place_of(mark_of(page, city)) for city in (CHUZHOU, WUHU))
    assert chuzhou.width() == pytest.approx(2 * wuhu.width(), rel=0.02)
    assert chuzhou.left() == pytest.approx(wuhu.left(), abs=0.5)
    assert chuzhou.bottom() < wuhu.top()
    assert mark_of(page, CHUZHOU).tip == "Chuzhou: 80 %"


def test_the_drawing_is_as_wide_as_the_view_and_anew_when_that_changes(page, dock, qtbot):
    from spatial_relations.ui.charts_page import REST

    wide = page.view.place_of(mark_of(page, CHUZHOU))
    assert wide.right() < page.view.width()
    dock.resize(320, 800)
    qtbot.wait(3 * REST)
    narrow = page.view.place_of(mark_of(page, CHUZHOU))
    assert narrow.right() < page.view.width()
    assert narrow.width() < wide.width()
    assert not page.scroll.horizontalScrollBar().isVisible()
    # Bars get shorter, letters nearly stay: rows are as high as before.
    assert narrow.height() > 0.6 * wide.height()


def test_a_mark_says_what_it_is_where_the_pointer_rests(page, qtbot):
    from qgis.PyQt.QtCore import QCoreApplication, QEvent
    from qgis.PyQt.QtGui import QHelpEvent
    from qgis.PyQt.QtWidgets import QToolTip

    def rest(place):
        at = page.view.mapToGlobal(place)
        QCoreApplication.sendEvent(page.view, QHelpEvent(QEvent.Type.ToolTip, place, at))

    rest(place_of(page, WUHU))
    assert "Wuhu: 40 %" in QToolTip.text()
    rest(QPoint(2, 2))
    qtbot.waitUntil(lambda: not QToolTip.isVisible() or QToolTip.text() == "")


# Selection


def test_a_click_selects_on_the_map_and_the_card_tells(page, dock, result):
    click(page, CHUZHOU)
    assert selected(result[0]) == {CHUZHOU}
    assert dock.controller.city == CHUZHOU
    assert dock.controller.view.focus is None
    assert page.selection.text() == "Selected: Chuzhou"
    assert ringed(page) == {(CHUZHOU,)}
    click(page, WUHU, modifier=CTRL)
    assert selected(result[0]) == {CHUZHOU, WUHU}
    assert ringed(page) == {(CHUZHOU,), (WUHU,)}
    click(page, WUHU)
    assert selected(result[0]) == {WUHU}
    QTest.mouseClick(page.view, LEFT, NONE, QPoint(2, 2))
    assert selected(result[0]) == set()


def test_what_is_selected_on_the_map_is_ringed(page, result):
    assert ringed(page) == set()
    result[0].selectByExpression("name = 'Wuhu'")
    assert ringed(page) == {(WUHU,)}
    result[0].removeSelection()
    assert ringed(page) == set()
    assert page.selection.text().startswith("Click a mark")


def test_a_ring_is_painted_around_its_mark(page, result):
    def is_ringed(city):
        image = QImage(page.view.size(), QImage.Format.Format_RGB32)
        page.view.render(image)
        box = page.view.place_of(mark_of(page, city))
        x = round(box.right() - 5)
        below = [image.pixelColor(x, round(box.bottom()) + down) for down in range(1, 5)]
        # Orange: the mark and what stands around it are blue and grey.
        return any(colour.red() > colour.blue() + 60 for colour in below)

    assert not is_ringed(CHUZHOU)
    result[0].selectByExpression("name = 'Chuzhou'")
    assert is_ringed(CHUZHOU)
    assert not is_ringed(WUHU)


def test_a_frame_selects_all_cities_within(page, result):
    first, last = place_of(page, CHUZHOU), place_of(page, WUHU)
    drag(page.view, QPoint(first.x() + 80, first.y() - 9), QPoint(3, first.y() + 9))
    assert selected(result[0]) == {CHUZHOU}
    drag(page.view, QPoint(page.view.width() - 3, first.y() - 9), QPoint(3, last.y() + 9))
    assert selected(result[0]) == {CHUZHOU, WUHU}


def test_a_cell_of_the_matrix_selects_both_ends(page, result, qtbot):
    choose(page.chart_combo, "Flow matrix")
    qtbot.waitUntil(lambda: page.view.isVisibleTo(page))
    assert mark_of(page, CHUZHOU, NANJING).tip == "341100 → 320100: 28"
    click(page, CHUZHOU, NANJING)
    assert selected(result[0]) == {CHUZHOU, NANJING}
    assert (CHUZHOU, NANJING) in ringed(page)


def test_escape_clears_and_arrows_go_from_mark_to_mark(page, result):
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_Right)
    assert page.view.accessibleDescription() == "Chuzhou: 80 %"
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    assert selected(result[0]) == {CHUZHOU}
    QTest.keyClick(page.view, Qt.Key.Key_Down)
    assert page.view.accessibleDescription() == "Wuhu: 40 %"
    QTest.keyClick(page.view, Qt.Key.Key_Right)
    QTest.keyClick(page.view, Qt.Key.Key_Return, CTRL)
    assert selected(result[0]) == {CHUZHOU, WUHU}, "the last mark stays where there is no other"
    QTest.keyClick(page.view, Qt.Key.Key_Home)
    QTest.keyClick(page.view, Qt.Key.Key_Space)
    assert selected(result[0]) == {CHUZHOU}
    QTest.keyClick(page.view, Qt.Key.Key_Escape)
    assert selected(result[0]) == set()
    QTest.keyClick(page.view, Qt.Key.Key_Escape)
    assert page.view.accessibleDescription() == "Chuzhou 80 %, Wuhu 40 %", "of all again"


def test_of_several_periods_the_row_of_the_one_shown_is_selected(
    project, make_cities, make_controller, cities_rows, qtbot
):
    from spatial_relations.ui.charts_page import ChartsPage

    rows = [
        (*row[:5], period, row[6], row[7] * factor, *row[8:])
        for period, factor in (("2010", 0.5), ("2020", 1)) for row in cities_rows
    ]  # fmt: skip
    layer = make_cities(rows=rows)
    project.addMapLayer(layer)
    controller = make_controller()
    page = ChartsPage(controller)
    qtbot.addWidget(page)
    page.show()
    assert "80 %" in title_of(page)
    controller.set_period("2010")
    page._refresh()
    assert "40 %" in title_of(page)
    page.view.picked.emit({WUHU}, False)
    assert [(f["city_id"], f["period"]) for f in layer.selectedFeatures()] == [(WUHU, "2010")]
    assert controller.city == WUHU
    controller.set_period("2020")
    assert [(f["city_id"], f["period"]) for f in layer.selectedFeatures()] == [(WUHU, "2020")]
    page.cleanup()


def test_names_are_text_and_no_markup(project, make_cities, make_controller, cities_rows, qtbot):
    from spatial_relations.ui.charts_page import ChartsPage

    rows = [(*row[:2], f"<b>{row[2]}</b> & so", *row[3:]) for row in cities_rows]
    project.addMapLayer(make_cities(rows=rows))
    page = ChartsPage(make_controller())
    qtbot.addWidget(page)
    page.show()
    assert "&lt;b&gt;Chuzhou&lt;/b&gt; &amp; so depends most" in page.title.text()
    assert mark_of(page, CHUZHOU).tip == "<b>Chuzhou</b> & so: 80 %"
    click(page, CHUZHOU)
    assert page.selection.text() == "Selected: <b>Chuzhou</b> & so"
    assert page.selection.textFormat() == Qt.TextFormat.PlainText
    page.cleanup()


def test_what_is_drawn_already_is_not_drawn_anew(page, dock, qtbot):
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_Right)
    marks = page.view.marks
    dock.controller.set_measure("total_flow")
    qtbot.wait(20)
    assert page.view.marks is marks
    assert page.view.accessibleDescription() == "Chuzhou: 80 %", "the current mark stays"


# When it works


@pytest.fixture
def reads(monkeypatch):
    """The names of the layers that are read."""
    from spatial_relations.processing import result_layers

    read, read_rows, names = result_layers.read_result, result_layers.ResultRows.read, []

    def watched(layer, *given, **options):
        names.append(layer.name())
        return read(layer, *given, **options)

    def watched_rows(rows, *given, **options):
        assert threading.current_thread() is not threading.main_thread()
        names.append(rows._name)
        return read_rows(rows, *given, **options)

    monkeypatch.setattr(result_layers, "read_result", watched)
    monkeypatch.setattr(result_layers.ResultRows, "read", watched_rows)
    return names


def test_nothing_is_read_while_it_is_hidden_and_once_when_it_is_shown(
    reads, dock, result, project, make_cities, qtbot
):
    page = dock.charts_page
    dock.controller.set_measure("total_flow")
    result[0].selectByExpression("name = 'Wuhu'")
    qtbot.wait(10)
    assert reads == []
    dock.tabs.setCurrentWidget(page)
    assert reads == ["City connectivity"]
    assert ringed(page) == {(WUHU,)}
    choose(page.chart_combo, "Flow matrix")
    assert page.title.text() == "Reading…"
    qtbot.waitUntil(lambda: page.title.text() != "Reading…")
    assert reads[1:] == ["Link connectivity"], "links are read for a chart of links only"
    choose(page.chart_combo, "Core dependence")
    dock.controller.set_measure("betweenness")
    qtbot.wait(10)
    dock.tabs.setCurrentWidget(dock.map_page)
    dock.tabs.setCurrentWidget(page)
    assert len(reads) == 2
    dock.tabs.setCurrentWidget(dock.map_page)
    project.addMapLayer(make_cities("2", name="Zhejiang"))
    qtbot.wait(10)
    assert len(reads) == 2
    dock.tabs.setCurrentWidget(page)
    assert reads[2:] == ["Zhejiang"]


@pytest.mark.parametrize("end", ["layers", "project", "dock"])
def test_links_that_go_while_they_are_read_are_let_go(page, dock, result, project, end, qtbot):
    from spatial_relations.ui.background_work import BackgroundWork

    choose(page.chart_combo, "Flow matrix")
    assert BackgroundWork._under_way
    if end == "layers":
        project.removeMapLayers([layer.id() for layer in result])
    elif end == "project":
        project.clear()
    else:
        dock.cleanup()
    qtbot.waitUntil(lambda: not BackgroundWork._under_way)
    qtbot.wait(20)
    assert not page.save_button.isEnabled()


def test_links_that_can_not_be_read_name_the_missing_package(page, monkeypatch, qtbot):
    from spatial_relations.processing import result_layers

    def fail(*_, **__):
        raise ModuleNotFoundError("No module named 'pandas'", name="pandas")

    monkeypatch.setattr(result_layers.ResultRows, "read", fail)
    choose(page.chart_combo, "Flow matrix")
    qtbot.waitUntil(lambda: page.title.text() == "Charts need the Python package “pandas”.")


def test_rows_that_were_edited_are_drawn_anew(page, result, qtbot):
    layer = result[0]
    layer.startEditing()
    for feature in layer.getFeatures("name = 'Wuhu'"):
        layer.changeAttributeValue(feature.id(), layer.fields().lookupField("core_dependence"), 0.9)
    layer.commitChanges()
    qtbot.waitUntil(lambda: "Wuhu depends most" in title_of(page))


# Colours and files


def test_letters_are_light_on_a_dark_background(page, qtbot):
    palette = QPalette(page.palette())
    for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base):
        palette.setColor(role, QColor("#202020"))
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#f0f0f0"))
    page.window().setPalette(palette)
    qtbot.waitUntil(lambda: page.view.ink.name() == "#f0f0f0")
    image = QImage(page.view.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("#202020"))
    page.view.render(image, flags=page.view.RenderFlags(0))
    found = {image.pixelColor(x, y).lightness()
             for x in range(0, image.width(), 2) for y in range(image.height())}  # fmt: skip
    assert max(found) > 200
    assert min(found) >= 32, "nothing is darker than the background"


@pytest.mark.parametrize(
    ("paper", "ink"), [("#323232", "#000000"), ("#ffffff", "#eeeeee"), ("#000000", "#202020")]
)
def test_letters_that_a_theme_would_hide_get_another_colour(qgis_app, paper, ink):
    from spatial_relations.ui.chart_colours import chart_colours

    palette = QPalette()
    palette.setColor(QPalette.ColorRole.WindowText, QColor(ink))
    found = chart_colours(QColor(paper), palette)
    assert found.paper == paper
    for colour in (found.ink, found.soft, found.core, found.secondary):
        assert abs(QColor(colour).lightness() - QColor(paper).lightness()) > 60


def test_it_is_saved_as_svg_with_its_title(page, tmp_path, monkeypatch):
    from qgis.PyQt.QtSvg import QSvgRenderer
    from qgis.PyQt.QtWidgets import QFileDialog

    offered = []

    def choose_file(_parent, _caption, name, _filter):
        offered.append(name)
        return str(tmp_path / "chart"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose_file)
    page.save_button.click()
    path = tmp_path / "chart.svg"
    text = path.read_text(encoding="utf-8")
    assert "<title>Chuzhou depends most on cores" in text
    assert "<style>" in text
    assert f'data-city="{CHUZHOU}"' in text
    assert QSvgRenderer(str(path)).isValid()
    assert offered == ["Chuzhou_depends_most_on_cores_80_of_its_flow_is_with_them.svg"]
    assert str(path) in page.selection.text()


def test_a_file_that_cannot_be_written_is_said(page, tmp_path, monkeypatch):
    from qgis.PyQt.QtWidgets import QFileDialog

    place = tmp_path / "missing" / "chart.svg"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(place), ""))
    page.save_button.click()
    assert page.selection.text() == f"“{place}” can't be written: No such file or directory."
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    page.save_button.click()


def test_it_is_copied_as_a_picture(page, qgis_app):
    from qgis.PyQt.QtWidgets import QApplication

    page.copy_button.click()
    image = QApplication.clipboard().image()
    assert image.width() == 2 * 632
    assert image.pixelColor(2, 2).name() == "#ffffff"


def test_cleanup_leaves_nothing(page, project, make_cities, reads, qtbot):
    page.cleanup()
    assert len(page._connections) == 0
    project.addMapLayer(make_cities("2"))
    qtbot.wait(10)
    assert reads == []


def test_where_it_was_saved_is_said_until_something_else_is_looked_at(
    page, result, tmp_path, monkeypatch, qtbot
):
    from qgis.PyQt.QtWidgets import QFileDialog

    from spatial_relations.ui.charts_page import REST

    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "a.svg"), ""))
    page.save_button.click()
    page.view.resized.emit()
    qtbot.wait(2 * REST)
    assert page.selection.text().startswith("Saved as")
    result[0].selectByExpression("name = 'Wuhu'")
    assert page.selection.text() == "Selected: Wuhu"
    page.save_button.click()
    choose(page.chart_combo, "Lorenz curve")
    assert page.selection.text() == "Selected: Wuhu"


def test_a_city_that_the_chart_lacks_is_said_to_be_elsewhere(page, result):
    result[0].selectByExpression("name = 'Nanjing'")
    assert page.selection.text() == "Selected: Nanjing (not in this chart)"
    choose(page.chart_combo, "Lorenz curve")
    assert page.selection.text() == "Selected: Nanjing"
