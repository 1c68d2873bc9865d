"""Print layouts: what stands on the page, what they export, a page a city."""

import pytest

TEXTS = {"a": ["Alpha is 'large'.", "It is."], "b": ["Beta"], "c": ["江苏 depends."]}
LONG = (
    "Ma'anshan sends 41 % of its flow to Nanjing, more than any other city of the region does",
    "乌鲁木齐市与昌吉回族自治州之间的联系占其全部流量的百分之四十一，其主要核心城市是乌鲁木齐市",
)


@pytest.fixture
def page(city_layer, link_layer):
    """A project, what its page shows, and the layers of it."""
    from qgis.core import QgsCoordinateTransform, QgsProject

    from spatial_relations.cartography.layout import Content
    from spatial_relations.cartography.project import region_crs
    from spatial_relations.cartography.style import apply_style

    project = QgsProject()
    cities, links = city_layer(), link_layer()
    apply_style(cities, "core_dependence")
    apply_style(links)
    project.addMapLayers([cities, links])
    crs = region_crs(cities.extent(), cities.crs())
    extent = QgsCoordinateTransform(cities.crs(), crs, project).transformBoundingBox(
        cities.extent()
    )
    content = Content(
        "Map", "Gamma depends on cores", "Four cities", "Source: invented.", [cities, links],
        [cities, links], crs, extent,
    )  # fmt: skip
    yield project, content, cities, links
    project.clear()


@pytest.fixture
def layout(page):
    from spatial_relations.cartography.layout import make_layout

    project, content, *_ = page
    return make_layout(project, content)


def test_the_page_has_all_that_a_map_needs(page, layout):
    project, content, cities, links = page
    assert project.layoutManager().layoutByName("Map") == layout
    assert layout.itemById("title").text() == "Gamma depends on cores"
    assert layout.itemById("subtitle").text() == "Four cities"
    assert layout.itemById("sources").text() == "Source: invented."
    assert layout.itemById("map").layers() == [cities, links]
    shown = layout.itemById("map").extent()
    shown.grow(1)
    assert shown.contains(content.extent)
    assert layout.itemById("scale").linkedMap() == layout.itemById("map")
    assert layout.itemById("north") is not None


def test_the_legend_lies_inside_the_page_and_explains_the_layers(page, layout):
    from spatial_relations.cartography.layout_sheet import MARGIN, sheet_for

    _, content, cities, links = page
    legend = layout.itemById("legend")
    assert [node.layer() for node in legend.model().rootGroup().findLayers()] == [cities, links]
    place, size = legend.pos(), legend.rect()
    assert size.height() > 20
    assert place.x() + size.width() <= sheet_for(content.extent).width - MARGIN + 0.01
    assert place.y() + size.height() <= layout.itemById("scale").pos().y()


def texts_of(group):
    from qgis.core import QgsLayoutItemLabel

    return [item.text() for item in group.items() if isinstance(item, QgsLayoutItemLabel)]


def test_it_says_what_sizes_and_widths_stand_for(page, layout):
    legend, scales = layout.itemById("legend"), layout.itemById("scales")
    texts = texts_of(scales)
    assert "Total flow" in texts
    assert "Flow" in texts
    numbers = [text for text in texts if text[0].isdigit()]
    assert len(numbers) >= 4
    assert scales.pos().y() >= legend.pos().y() + legend.rect().height()
    assert scales.pos().y() + scales.rect().height() <= layout.itemById("scale").pos().y()


def test_a_long_heading_of_a_scale_has_lines_of_its_own(page):
    from qgis.core import QgsLayoutItemLabel, QgsLayoutItemShape, QgsPrintLayout
    from qgis.PyQt.QtCore import Qt

    from spatial_relations.cartography.layout_scales import _Column
    from spatial_relations.cartography.layout_sheet import COLUMN
    from spatial_relations.cartography.layout_text import SMALL

    layout = QgsPrintLayout(page[0])
    text = "Total flow\nsmallest symbol: up to 1\u202f200\u202f000, of cores 1\u202f800\u202f000"
    column = _Column(layout, COLUMN)
    column.add_heading(text)
    column.add_circles([(4000000.0, 8.0), (1000000.0, 4.0)], "")
    heading, *others = column.items
    assert heading.hAlign() == Qt.AlignmentFlag.AlignLeft
    assert heading.rect().height() >= _set_height(text, COLUMN, SMALL)
    foot = heading.rect().height()
    kinds = QgsLayoutItemLabel, QgsLayoutItemShape
    assert all(item.pos().y() >= foot for item in others if isinstance(item, kinds))


def test_the_circles_are_as_large_as_on_the_map(page, layout):
    from qgis.core import QgsLayoutItemShape

    from spatial_relations.cartography.legend import city_rows
    from spatial_relations.cartography.legend_rows import Sizes

    *_, cities, _ = page
    (sizes,) = [row for row in city_rows(cities) if isinstance(row, Sizes)]
    circles = [
        item.sizeWithUnits().width()
        for item in layout.itemById("scales").items()
        if isinstance(item, QgsLayoutItemShape)
    ]
    assert circles == pytest.approx([size for _, size in sizes.circles])


def test_layers_of_no_size_and_no_width_need_no_scales(memory_layer, page):
    from spatial_relations.cartography.layout import make_layout
    from spatial_relations.cartography.style import apply_style

    project, content, *_ = page
    cities = memory_layer(
        "Point?crs=EPSG:4326&field=city_id:string&field=role:string",
        [("Point (1 1)", "a", "core"), ("Point (2 2)", "b", "core")],
    )
    cities.setCustomProperty("spatial_relations/kind", "cities")
    apply_style(cities)
    project.addMapLayer(cities)
    layout = make_layout(project, content._replace(layers=[cities], legend=[cities]))
    assert layout.itemById("scales") is None


def test_land_lies_behind_and_sea_around_it(page):
    from spatial_relations.cartography.background import SEA, add_background
    from spatial_relations.cartography.layout import make_layout

    project, content, cities, links = page
    land = add_background(project)
    item = make_layout(project, content._replace(background=land)).itemById("map")
    assert item.layers() == [cities, links, *land]
    assert (item.backgroundColor().name() == SEA) == bool(land)


def test_a_long_title_is_set_smaller(page):
    from spatial_relations.cartography.layout import make_layout

    project, content, *_ = page
    sizes = []
    for title in ("Short", "Long " * 40):
        layout = make_layout(project, content._replace(title=title))
        label, subtitle = layout.itemById("title"), layout.itemById("subtitle")
        sizes.append(label.font().pointSizeF())
        assert subtitle.pos().y() >= label.pos().y() + label.rect().height() - 0.01
    assert sizes[1] < sizes[0]


def test_a_layout_of_the_same_name_is_replaced(page, layout):
    from spatial_relations.cartography.layout import make_layout

    project, content, *_ = page
    make_layout(project, content)
    assert [each.name() for each in project.layoutManager().layouts()] == ["Map"]


def test_a_wide_region_gets_no_arrow_that_would_be_wrong(page):
    from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle

    from spatial_relations.cartography.layout import make_layout

    project, content, *_ = page
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    wide = content._replace(crs=degrees, extent=QgsRectangle(100, 20, 130, 45))
    assert make_layout(project, wide).itemById("north") is None


def test_a_region_that_is_nowhere_on_earth_has_its_own_coordinates_and_no_scale_bar(page):
    from qgis.core import QgsCoordinateReferenceSystem

    from spatial_relations.cartography.layout import make_layout

    project, content, cities, _ = page
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    nowhere = content._replace(crs=QgsCoordinateReferenceSystem(), extent=cities.extent())
    layout = make_layout(project, nowhere)
    assert layout.itemById("scale") is None
    assert layout.itemById("north") is None
    assert layout.itemById("map").crs() == cities.crs()
    shown = layout.itemById("map").extent()
    shown.grow(0.001)
    assert shown.contains(cities.extent())


def test_the_map_keeps_the_look_that_it_was_made_with(page, layout):
    from spatial_relations.cartography.style import apply_style

    _, _, cities, _ = page
    styles = layout.itemById("map").layerStyleOverrides()
    apply_style(cities, "net_power")
    assert layout.itemById("map").layerStyleOverrides() == styles
    assert "core_dependence" in styles[cities.id()]


@pytest.mark.parametrize(
    ("ending", "start"), [("pdf", b"%PDF"), ("png", b"\x89PNG"), ("svg", b"<")]
)
def test_it_is_exported_by_the_ending_of_the_file(layout, tmp_path, ending, start):
    from spatial_relations.cartography.layout import export

    path = tmp_path / f"map.{ending}"
    assert export(layout, str(path)) == ""
    assert path.read_bytes().startswith(start)


def test_widths_are_told_once_by_the_scales(page, layout):
    *_, links = page
    model = layout.itemById("legend").model()
    node = model.rootGroup().findLayer(links)
    labels = [entry.data(0) for entry in model.layerLegendNodes(node)]
    rows = [rule.label() for rule in links.renderer().rootRule().children()]
    widths = [
        rule.label()
        for rule in links.renderer().rootRule().children()
        if rule.ruleKey().split(" ")[1] in ("width", "scale")
    ]
    assert widths
    assert len(labels) == len(rows) - len(widths)
    assert not {*labels} & {*widths}
    assert layout.itemById("scales") is not None


def test_what_can_not_be_written_is_said(layout, tmp_path):
    from spatial_relations.cartography.layout import export

    (tmp_path / "file").write_text("in the way")
    for ending in ("pdf", "png", "svg"):
        assert export(layout, str(tmp_path / "file" / f"map.{ending}"))


def test_the_atlas_has_a_page_a_city_with_its_links_and_its_text(page):
    from spatial_relations.cartography.city_atlas import make_city_atlas

    project, content, cities, links = page
    layout = make_city_atlas(project, content, cities, links, TEXTS)
    atlas = layout.atlas()
    assert atlas.beginRender()
    assert atlas.count() == 3
    names, texts = [], []
    while atlas.next():
        names.append(atlas.currentFilename() and atlas.nameForPage(atlas.currentFeatureNumber()))
        texts.append(layout.itemById("card").currentText())
    assert names == ["Alpha", "Beta", "Gamma"]
    assert texts == ["Alpha is 'large'. It is.", "Beta", "江苏 depends."]
    style = layout.itemById("map").layerStyleOverrides()[links.id()]
    assert "@atlas_feature" in style
    card, map_item = layout.itemById("card"), layout.itemById("map")
    assert card.pos().y() + card.rect().height() <= map_item.pos().y()
    legend, scales = layout.itemById("legend"), layout.itemById("scales")
    assert legend.pos().y() + legend.rect().height() <= scales.pos().y()
    node = legend.model().rootGroup().findLayer(links)
    labels = [entry.data(0) for entry in legend.model().layerLegendNodes(node)]
    assert labels[0] == "Links of this city"


def _set_height(text, width, points):
    """Height in mm of a text that is set over a width in mm."""
    from qgis.PyQt.QtCore import QRectF, Qt
    from qgis.PyQt.QtGui import QFontMetricsF

    from spatial_relations.cartography.layout_text import font

    millimeters = points * 25.4 / 72 / 100  # in one pixel of letters of 100
    letters = font(points)
    letters.setPixelSize(100)
    room = QRectF(0, 0, width / millimeters, 1e6)
    flags = Qt.TextFlag.TextWordWrap
    return QFontMetricsF(letters).boundingRect(room, flags, text).height() * millimeters


@pytest.mark.parametrize("sentence", LONG)
@pytest.mark.parametrize("count", [1, 3, 6, 40])
def test_the_card_is_as_high_as_the_longest_text_of_the_atlas(page, sentence, count):
    from spatial_relations.cartography.city_atlas import make_city_atlas
    from spatial_relations.cartography.layout_text import TEXT

    project, content, cities, links = page
    texts = {"a": [f"{sentence} {number}." for number in range(count)], "b": ["Beta."]}
    layout = make_city_atlas(project, content, cities, links, texts)
    card, map_item = layout.itemById("card"), layout.itemById("map")
    assert layout.atlas().beginRender()
    assert layout.atlas().next()
    text = card.currentText()
    needed, height = _set_height(text, card.rect().width(), TEXT), card.rect().height()
    assert needed <= height <= needed + 12
    assert height < 30
    assert card.pos().y() + height <= map_item.pos().y()
    assert map_item.rect().height() > 90
    # Of many sentences those that fit, each of them whole.
    assert text == " ".join(texts["a"])[: len(text)]
    assert text.endswith(".")
    assert (len(text) < len(" ".join(texts["a"]))) == (count == 40)


def test_a_card_with_one_endless_sentence_has_it_all(page):
    from spatial_relations.cartography.city_atlas import make_city_atlas

    project, content, cities, links = page
    layout = make_city_atlas(project, content, cities, links, {"a": ["so long " * 300, "Left."]})
    assert layout.atlas().beginRender()
    assert layout.atlas().next()
    assert layout.itemById("card").currentText() == "so long " * 300


@pytest.mark.parametrize(
    "name", ["Ulm", "Villingen-Schwenningen an der Donau " * 4, "乌鲁木齐" * 20]
)
def test_the_title_of_an_atlas_has_room_for_the_longest_name(page, name):
    from spatial_relations.cartography.city_atlas import make_city_atlas

    project, content, cities, links = page
    field = cities.fields().indexOf("name")
    feature = next(cities.getFeatures("\"city_id\" = 'a'"))
    cities.dataProvider().changeAttributeValues({feature.id(): {field: name}})
    layout = make_city_atlas(project, content, cities, links, TEXTS)
    title, subtitle = layout.itemById("title"), layout.itemById("subtitle")
    points, width = title.font().pointSizeF(), title.rect().width()
    needed, height = _set_height(name, width, points), title.rect().height()
    assert needed <= height < needed + 10
    assert subtitle.text() == content.title
    assert subtitle.pos().y() >= title.pos().y() + height - 0.01


def test_an_atlas_without_any_text_has_no_card_to_speak_of(page):
    from spatial_relations.cartography.city_atlas import make_city_atlas

    project, content, cities, links = page
    layout = make_city_atlas(project, content, cities, links, {})
    assert layout.itemById("map").rect().height() > 100


def _drawn_on_pages(style, links, cities):
    """City -> ids of the links that a rule with a symbol draws on its page."""
    from qgis.core import (
        QgsExpression,
        QgsExpressionContext,
        QgsExpressionContextScope,
        QgsMapLayerStyle,
    )

    copy = links.clone()
    QgsMapLayerStyle(style).writeToLayer(copy)
    rules = [rule for rule in copy.renderer().rootRule().children() if rule.symbol() is not None]
    conditions = [QgsExpression(rule.filterExpression() or "TRUE") for rule in rules]
    drawn = {}
    for city in cities.getFeatures():
        scope = QgsExpressionContextScope()
        scope.setVariable("atlas_feature", city)
        context = QgsExpressionContext()
        context.appendScope(scope)
        context.setFields(copy.fields())
        ids = set()
        for link in links.getFeatures():
            context.setFeature(link)
            if any(condition.evaluate(context) for condition in conditions):
                ids.add(link.id())
        drawn[city["city_id"]] = ids
    return drawn


@pytest.mark.parametrize("look", [{"threshold": 1e9}, {"focus": "a"}, {}])
def test_each_page_draws_all_links_of_its_city_whatever_the_map_leaves_out(page, look):
    from spatial_relations.cartography.city_atlas import make_city_atlas
    from spatial_relations.cartography.style import apply_style

    project, content, cities, links = page
    apply_style(cities, "core_dependence", focus=look.get("focus"))
    apply_style(links, **look)
    layout = make_city_atlas(project, content, cities, links, TEXTS)
    ends = {link.id(): (link["origin"], link["destination"]) for link in links.getFeatures()}
    expected = {city: {key for key, pair in ends.items() if city in pair} for city in TEXTS}
    assert all(expected.values())
    styles = layout.itemById("map").layerStyleOverrides()
    drawn = _drawn_on_pages(styles[links.id()], links, cities)
    assert {city: drawn[city] for city in TEXTS} == expected
    assert "IN ('a'" not in styles[cities.id()]


def test_an_atlas_keeps_a_look_that_an_analyst_made(page):
    from qgis.core import QgsLineSymbol, QgsRuleBasedRenderer

    from spatial_relations.cartography.city_atlas import make_city_atlas

    project, content, cities, links = page
    rules = QgsRuleBasedRenderer(QgsLineSymbol.createSimple({"color": "#123456"}))
    links.setRenderer(rules)
    layout = make_city_atlas(project, content, cities, links, TEXTS)
    assert "18,52,86" in layout.itemById("map").layerStyleOverrides()[links.id()]


def test_the_atlas_tells_of_the_period_asked_for(memory_layer, page):
    from spatial_relations.cartography.city_atlas import make_city_atlas
    from spatial_relations.cartography.style import apply_style

    project, content, _, _ = page
    rows = [("Point (1 1)", "a", "Alpha", "core", year, 1.0) for year in ("2006", "2023")]
    uri = "Point?crs=EPSG:4326&field=city_id:string&field=name:string&field=role:string"
    cities = memory_layer(f"{uri}&field=period:string&field=net_power:double", rows)
    cities.setCustomProperty("spatial_relations/kind", "cities")
    apply_style(cities)
    project.addMapLayer(cities)
    content = content._replace(layers=[cities], legend=[cities])
    layout = make_city_atlas(project, content, cities, None, {"a": ["x"]}, "2006")
    assert layout.atlas().beginRender()
    layout.atlas().next()
    feature = layout.reportContext().feature()
    assert feature["period"] == "2006"


def test_the_atlas_of_a_panel_takes_the_latest_period(memory_layer, page):
    from spatial_relations.cartography.city_atlas import make_city_atlas
    from spatial_relations.cartography.style import apply_style

    project, content, _, _ = page
    rows = [("Point (1 1)", "a", "Alpha", "core", year, 1.0) for year in ("2006", "2023")]
    uri = "Point?crs=EPSG:4326&field=city_id:string&field=name:string&field=role:string"
    cities = memory_layer(f"{uri}&field=period:string&field=net_power:double", rows)
    cities.setCustomProperty("spatial_relations/kind", "cities")
    apply_style(cities)
    project.addMapLayer(cities)
    layout = make_city_atlas(
        project, content._replace(layers=[cities], legend=[cities]), cities, None, {"a": ["x"]}
    )
    assert layout.atlas().updateFeatures() == 1


def test_long_chinese_labels_of_the_legend_are_broken_into_lines(page):
    from spatial_relations.cartography import rules
    from spatial_relations.cartography.layout import make_layout

    project, content, _, links = page
    rule = rules.rows_of(links)[0]
    rule.setLabel("次级城市之间的联系占全部流量的百分之四十一共有四百零四条")
    legend = make_layout(project, content).itemById("legend")
    node = legend.model().rootGroup().findLayer(links)
    label = str(legend.model().layerLegendNodes(node)[0].data(0))
    assert [len(line) for line in label.split("\n")] == [17, 11]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("To 成都市暨周边城镇群综合改革试验示范区 (9 cities)",
         ["To 成都市暨周边城镇群综合改革试验", "示范区 (9\u00a0cities)"]),
        ("To Detroit Metropolitan-Wayne County (5 cities)",
         ["To Detroit Metropolitan-Wayne", "County (5\u00a0cities)"]),
        ("到上海（虹桥）：长三角生态绿色一体化发展示范区",
         ["到上海（虹桥）：长三角生态绿色一体", "化发展示范区"]),
        ("x" * 40, ["x" * 34, "x" * 6]),
        ("", [""]),
    ],
)  # fmt: skip
def test_lines_of_the_legend_are_filled_whatever_the_script(qgis_app, text, lines):
    from spatial_relations.cartography.layout_legend import wrapped

    assert wrapped(text).split("\n") == lines


def test_a_long_legend_brings_rows_closer_and_its_text_can_still_be_read(page):
    from qgis.core import QgsLegendStyle

    from spatial_relations.cartography.layout import make_layout
    from spatial_relations.cartography.layout_legend import fit_legend

    project, content, *_ = page
    legend = make_layout(project, content).itemById("legend")
    full = fit_legend(legend, 62, 1000)
    assert legend.maximumSymbolSize() == 0
    for share in (0.95, 0.85, 0.75, 0.7):
        height = fit_legend(legend, 62, share * full)
        assert height <= share * full
        assert legend.styleFont(QgsLegendStyle.Style.SymbolLabel).pointSizeF() >= 6.5
        # No symbol reaches out of its row into the next.
        assert 0 < legend.maximumSymbolSize() <= legend.symbolHeight()


def test_rather_than_run_off_the_page_text_grows_smaller_still(page):
    from spatial_relations.cartography.layout import make_layout
    from spatial_relations.cartography.layout_legend import fit_legend

    project, content, *_ = page
    legend = make_layout(project, content).itemById("legend")
    full = fit_legend(legend, 62, 1000)
    assert fit_legend(legend, 62, 0.55 * full) <= 0.55 * full


@pytest.mark.parametrize("geometry", ["Point", "Polygon"])
def test_symbols_of_a_tight_legend_leave_room_between_them(page, city_layer, geometry):
    from qgis.core import QgsLayoutExporter

    from spatial_relations.cartography.layout import make_layout
    from spatial_relations.cartography.layout_legend import fit_legend
    from spatial_relations.cartography.style import apply_style

    project, content, *_ = page
    cities = city_layer(geometry=geometry)
    apply_style(cities)
    project.addMapLayer(cities)
    layout = make_layout(project, content._replace(layers=[cities], legend=[cities]))
    legend = layout.itemById("legend")
    fit_legend(legend, 62, 0.65 * fit_legend(legend, 62, 1000))
    image = QgsLayoutExporter(layout).renderRegionToImage(legend.sceneBoundingRect(), dpi=254)
    # Bands of ink where the symbols stand, and the first letters of the heading.
    left = range(round(10 * legend.symbolWidth()))
    inked = [
        any(image.pixelColor(x, y).lightness() < 225 for x in left) for y in range(image.height())
    ]
    bands = sum(is_ink and not before for before, is_ink in zip([False, *inked], inked))
    rows = [text for text in _labels(layout, cities) if "\n" not in text]
    assert bands - 1 == len(rows) > 2


def _labels(layout, layer):
    """The texts of a layer in the legend of a layout; None where it has no part in it."""
    model = layout.itemById("legend").model()
    node = model.rootGroup().findLayer(layer)
    return node and [str(entry.data(0)) for entry in model.layerLegendNodes(node)]


def test_the_circles_stand_for_the_amount_that_the_map_shows(theme_layers):
    layout, *_ = _theme_layout(theme_layers, "change")
    texts = texts_of(layout.itemById("scales"))
    assert texts[0].split("\n")[0] == "Change of share"
    assert all("points" in text for text in texts[1:])


def _theme_layout(theme_layers, key):
    """A layout of a theme's map, and its layers."""
    from qgis.core import QgsProject

    from spatial_relations.cartography import themes
    from spatial_relations.cartography.layout import Content, make_layout
    from spatial_relations.cartography.style import apply_style

    cities, links = theme_layers(key)
    look = themes.look_for(themes.find(key), cities, links)
    apply_style(cities, look.cities)
    layers = [cities]
    if links is not None:
        apply_style(links, look.links, cities=cities)
        layers.append(links)
    project = QgsProject()
    project.addMapLayers(layers)
    content = Content(key, key, "", "", layers, layers, cities.crs(), cities.extent())
    layout = make_layout(project, content)
    # The project goes with its layers else.
    layout.kept = project
    return layout, cities, links


def test_links_that_are_not_drawn_are_not_in_the_legend(page):
    from spatial_relations.cartography.layout import make_layout
    from spatial_relations.cartography.link_looks import HIDDEN
    from spatial_relations.cartography.style import apply_style

    project, content, cities, links = page
    apply_style(links, HIDDEN)
    layout = make_layout(project, content)
    assert _labels(layout, links) is None
    assert _labels(layout, cities)
    assert "Flow" not in texts_of(layout.itemById("scales"))


def test_the_legend_says_how_to_read_the_measure(page, layout):
    _, _, cities, _ = page
    assert _labels(layout, cities)[0].split("\n") == [
        "Core dependence", "High: the city depends on cores", "Low: it has ties of its own",
    ]  # fmt: skip


def test_no_line_of_the_legend_ends_between_a_number_and_its_unit(page):
    from spatial_relations.cartography import rules
    from spatial_relations.cartography.layout import make_layout

    project, content, _, links = page
    rule = next(one for one in rules.rows_of(links) if one.symbol() is not None)
    rule.setLabel("Between secondary cities there are 19 % of all flow")
    labels = _labels(make_layout(project, content), links)
    assert "Between secondary cities there are\n19\u00a0% of all flow" in labels


@pytest.mark.parametrize(
    ("height", "is_upright", "is_below"),
    [(1.0, False, False), (2.1, True, True), (4.0, True, False)],
)
def test_the_sheet_has_the_shape_of_the_region(page, height, is_upright, is_below):
    from qgis.core import QgsRectangle

    from spatial_relations.cartography.layout import make_layout

    project, content, *_ = page
    extent = QgsRectangle(0, 0, 2e5, height * 1e5)
    layout = make_layout(project, content._replace(extent=extent))
    size = layout.pageCollection().page(0).pageSize()
    assert (size.height() > size.width()) == is_upright
    boxes = {
        name: layout.itemById(name).sceneBoundingRect()
        for name in ("map", "legend", "scales", "scale", "north", "title", "sources")
        if layout.itemById(name) is not None
    }
    assert (boxes["legend"].top() > boxes["map"].bottom()) == is_below
    page_box = layout.pageCollection().page(0).sceneBoundingRect()
    assert all(page_box.contains(box) for box in boxes.values())
    names = sorted(boxes)
    meeting = [
        (one, other)
        for one in names
        for other in names
        if one < other and boxes[one].adjusted(0.5, 0.5, -0.5, -0.5).intersects(boxes[other])
    ]
    assert meeting == []
    shown = layout.itemById("map").extent()
    shown.grow(1)
    assert shown.contains(extent)
    # The region fills most of the map one way.
    assert max(extent.width() / shown.width(), extent.height() / shown.height()) > 0.99


def test_scale_bar_and_arrow_stand_apart_whatever_the_scale(page):
    from qgis.core import QgsRectangle

    from spatial_relations.cartography.layout import make_layout

    project, content, *_ = page
    for width in (9e3, 4.4e5, 6.1e5, 7.9e5):
        extent = QgsRectangle(0, 0, width, width / 2)
        layout = make_layout(project, content._replace(extent=extent))
        bar, north = layout.itemById("scale"), layout.itemById("north")
        assert bar.pos().x() + bar.rect().width() < north.pos().x()


def test_an_atlas_page_tells_the_arrows_of_its_city_without_counts_of_the_map(theme_layers):
    from spatial_relations.cartography.city_atlas import make_city_atlas

    made, cities, links = _theme_layout(theme_layers, "dependence")
    rows = _labels(made, links)
    assert any("cities)" in row or "(1 city)" in row for row in rows)
    content = _of_cities(cities, links)
    ids = {str(one["city_id"]): ["x"] for one in cities.getFeatures()}
    labels = _labels(make_city_atlas(made.kept, content, cities, links, ids), links)
    text = "Arrows from this city to its main core, and from cities whose main core it is"
    assert labels[0].replace("\n", " ") == text
    assert labels[1:]
    assert all(label.startswith("To ") for label in labels[1:])
    assert not any("(" in label or "Without" in label for label in labels)


def _of_cities(cities, links):
    """What the pages of an atlas show."""
    from spatial_relations.cartography.layout import Content

    layers = [cities, links]
    return Content(
        "Atlas", "Region", "Cities", "Source", layers, layers, cities.crs(), cities.extent()
    )


def test_an_atlas_of_lateral_links_counts_nothing_over_the_whole_map(theme_layers):
    from spatial_relations.cartography.city_atlas import make_city_atlas

    made, cities, links = _theme_layout(theme_layers, "lateral")
    content = _of_cities(cities, links)
    labels = _labels(make_city_atlas(made.kept, content, cities, links, {"1": ["x"]}), links)
    assert labels[0] == "Links of this city"
    assert "Between secondary cities" in labels


def test_cities_that_are_polygons_have_a_ring_too(page, city_layer):
    from qgis.core import QgsMapLayerStyle, QgsSymbol

    from spatial_relations.cartography.city_atlas import make_city_atlas
    from spatial_relations.cartography.style import apply_style

    project, content, *_ = page
    cities = city_layer(geometry="Polygon")
    apply_style(cities, "core_dependence")
    project.addMapLayer(cities)
    content = content._replace(layers=[cities], legend=[cities])
    layout = make_city_atlas(project, content, cities, None, TEXTS)
    copy = cities.clone()
    QgsMapLayerStyle(layout.itemById("map").layerStyleOverrides()[cities.id()]).writeToLayer(copy)
    ring = copy.renderer().rootRule().children()[-1]
    assert ring.label() == "The city of this page"
    assert ring.symbol().type() == QgsSymbol.SymbolType.Fill
    assert ring.symbol().symbolLayer(0).layerType() == "GeometryGenerator"
