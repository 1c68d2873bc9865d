"""The legend of the panel: what the map shows, in words and pictures."""

import base64
import re
from html import unescape

import pytest
from qgis.PyQt.QtGui import QColor, QImage

from spatial_relations.cartography import ramps
from spatial_relations.cartography.gap_bars import bar_rows
from spatial_relations.cartography.link_rows import ALIKE
from spatial_relations.cartography.style import apply_style
from spatial_relations.ui.city_card import card_html
from spatial_relations.ui.legend import legend_html


def lines(controller):
    """The texts of the legend, in their order."""
    text = re.sub(r"<(?:/p|/tr)>", "\n", legend_html(controller))
    text = unescape(re.sub(r"<[^>]+>", "", text)).replace("\u00a0", " ")
    return [line for line in text.split("\n") if line]


def pictures(controller):
    found = re.findall(r"base64,([^\"]+)", legend_html(controller))
    return [QImage.fromData(base64.b64decode(data)) for data in found]


def colors(image):
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


def test_classes_come_with_how_to_read_them(controller):
    found = lines(controller)
    classes = [line for line in found if line.endswith(" %")]
    assert len(classes) > 2
    assert found == [
        "Core dependence", *classes,
        "High: the city depends on cores. Low: it has ties of its own.", "Core city",
        "Secondary city", "Size: Total flow, up to 90", "80", "25", "8", "Links", "All 4 links",
        "Between cores", "From core to secondary city", "From secondary city to core",
        "Width: Flow, up to 40", "40", "10", "4",
    ]  # fmt: skip


def test_kinds_are_told_by_name_and_not_as_high_or_low(controller):
    controller.set_measure("main_core")
    cores = "cores: only secondary cities have a value"
    assert lines(controller)[:4] == ["Main core", "Nanjing (1 city)", cores, "Core city"]
    assert not any(line.startswith("High") for line in lines(controller))
    controller.set_focus("341100")
    assert "Main core:</b> Nanjing" in card_html(controller)


@pytest.mark.parametrize(
    ("measure", "title"), [("link_symmetry", "Links: Link symmetry"), (ALIKE, "Links")]
)
def test_links_have_a_title_of_their_own(controller, measure, title):
    controller.set_link_measure(measure)
    assert title in lines(controller)


def test_pictures_show_what_the_map_shows(controller):
    controller.set_measure(None)
    core, secondary, *links = pictures(controller)
    circles, links = links[:3], links[3:]
    # Sizes are as on the map, the largest first.
    heights = [image.height() for image in circles]
    assert heights == sorted(heights, reverse=True)
    assert len(set(heights)) == 3
    assert len({image.width() for image in circles}) == 1
    assert ramps.ROLES["core"] in colors(core)
    assert ramps.ROLES["secondary"] in colors(secondary)
    relations = [ramps.RELATIONS[key] for key in ("core-core", "core-secondary", "secondary-core")]
    assert [color in colors(image) for image, color in zip(links, relations)] == [True] * 3
    # A dark panel would swallow dark edges: all lie on paper.
    assert QColor(ramps.PAPER).name() in colors(core)


def test_bars_of_diagrams_are_told(project, memory_layer, mark, make_controller):
    uri = "Point?field=city_id:string&field=name:string&field=place_gap:double"
    layer = memory_layer(f"{uri}&field=vertical_gap:double", [("Point (0 0)", "1", "A", 0.5, 0.4)])
    mark(layer, "cities", "place_gap,vertical_gap", "1", "spatialrelations:mismatches")
    apply_style(layer, "main_mismatch")
    project.addMapLayer(layer)
    controller = make_controller()
    assert lines(controller)[-2:] == [label for _, label in bar_rows(layer)]
    assert [color.name() in colors(image) for (color, _), image in
            zip(bar_rows(layer), pictures(controller)[-2:])] == [True, True]  # fmt: skip


def test_a_style_of_another_hand_has_no_legend(project, make_cities, make_controller):
    project.addMapLayer(make_cities())
    assert lines(make_controller()) == ["The layers wear a style of their own."]


@pytest.mark.parametrize("measure", [None, "core_dependence"])
def test_sizes_are_those_of_the_map_though_a_filter_has_left_small_cities(
    controller, result, measure
):
    from spatial_relations.cartography import scales
    from spatial_relations.ui.drawn_sizes import drawn_size

    controller.set_measure(measure)
    cities = result[0]
    assert drawn_size(cities, 40.0) == pytest.approx(scales.city_size(40, 90, 3), rel=1e-3)
    cities.setSubsetString("total_flow < 50")
    # The map still draws it as one of up to 90.
    assert drawn_size(cities, 40.0) == pytest.approx(scales.city_size(40, 90, 3), rel=1e-3)
    pixels = (scales.city_size(40, 90, 3) + 0.5) * 96 / 25.4
    found = re.search(r'height="(\d+)" [^>]*/></td><td[^>]*>40<', legend_html(controller))
    assert int(found.group(1)) == pytest.approx(pixels, abs=1)


@pytest.fixture
def chinese():
    """Speak Chinese from when it is called until the test ends."""
    from spatial_relations import i18n

    made = []
    yield lambda: made.append(i18n.install_translator("zh-Hans"))
    for translator in made:
        i18n.remove_translator(translator)


def test_rows_written_in_english_speak_the_language_of_the_reader(
    project, make_cities, make_links, make_controller, chinese
):
    cities, links = make_cities(), make_links()
    apply_style(cities, "core_dependence")
    apply_style(links)
    renamed = cities.renderer().rootRule().children()[1]
    renamed.setLabel("mine")
    project.addMapLayers([cities, links])
    chinese()
    before = _filters(cities)
    found = lines(make_controller())
    words = {re.sub(r"[\W\d_]", "", line) for line in found} - {"", "mine"}
    assert {word for word in words if word.isascii()} == set()
    assert "mine" in found
    assert "次级城市" in found
    assert any("90" in line for line in found), "also what is put together with numbers"
    assert _filters(cities) == before


def _filters(layer):
    return [rule.filterExpression() for rule in layer.renderer().rootRule().children()]


def test_rows_in_the_language_of_the_reader_are_not_written_anew(controller, monkeypatch):
    from spatial_relations.ui import legend_rows

    monkeypatch.setattr(legend_rows, "rename_rows", lambda *_: pytest.fail("nothing to translate"))
    controller.look_at(controller.result)
