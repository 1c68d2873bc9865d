"""Finished maps: whole, the same every time, and made in any thread.

``SPATIAL_RELATIONS_NEW_IMAGES=1 pytest tests/cartography/test_map_image.py`` draws the golden
images anew; look at them before they are committed.
"""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from qgis.core import Qgis
from qgis.PyQt.QtCore import QLocale
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from spatial_relations.cartography import labels, map_image, themes
from spatial_relations.cartography.legend_rows import Sizes
from spatial_relations.cartography.map_image import render_map
from spatial_relations.cartography.pen import Pen

IMAGES = Path(__file__).resolve().parents[1] / "images"
#: Share of the colour values that may differ by more than a shade: edges of text and lines. Two
#: colours of city that change places make 0.0008.
TOLERANCE = 0.0005
#: The images are of QGIS 3.22; others put a label of two lines some pixels aside.
OTHER_VERSION = 0.002


@pytest.fixture(autouse=True)
def _same_everywhere(monkeypatch, qgis_app):
    monkeypatch.setattr(labels, "FAMILIES", ("DejaVu Sans",))
    # The world map differs between releases of QGIS.
    monkeypatch.setattr(map_image, "background_layers", lambda: ())
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


CASES = {
    "roles": {},
    "core_dependence": {"measure": "core_dependence"},
    "focus": {"focus": "c"},
    "dependence": {"theme": "dependence"},
    "form_flow": {"theme": "form_flow"},
}


@pytest.mark.parametrize("name", CASES)
def test_map_looks_as_it_should(name, city_layer, link_layer, unlike, tmp_path):
    image = render_map(
        city_layer(),
        link_layer(),
        "Who is linked with whom",
        "Four cities, made up",
        "Source: none.",
        size=(800, 560),
        dpi=96,
        **CASES[name],
    )
    check_image(image, f"map_{name}.png", unlike, tmp_path)


@pytest.mark.parametrize("theme", [theme.key for theme in themes.themes()])
def test_a_theme_looks_as_it_should(theme, theme_layers, unlike, tmp_path):
    cities, links = theme_layers(theme)
    title = themes.find(theme).title
    image = render_map(
        cities, links, title, "Eight cities, made up", "Source: none.", size=(800, 560), dpi=96,
        theme=theme,
    )  # fmt: skip
    check_image(image, f"theme_{theme}.png", unlike, tmp_path)


def check_image(image, name, unlike, folder):
    """Compare an image with the golden one of this name, or draw that anew where it is asked."""
    path = IMAGES / name
    if os.environ.get("SPATIAL_RELATIONS_NEW_IMAGES"):
        path.parent.mkdir(exist_ok=True)
        assert image.convertToFormat(QImage.Format.Format_RGB888).save(str(path))
    assert path.exists()
    image.save(str(folder / name))
    share = unlike(image, QImage(str(path)))
    tolerance = TOLERANCE if Qgis.QGIS_VERSION_INT < 32300 else OTHER_VERSION
    assert share < tolerance, f"{share:.2%} differ; see {folder / name}"


def test_a_worker_thread_draws_the_same_map(city_layer, link_layer, unlike):
    cities, links = city_layer(), link_layer()
    here = render_map(cities, links, "Map", size=(600, 420), dpi=96)
    with ThreadPoolExecutor(1) as pool:
        there = pool.submit(render_map, cities, links, "Map", size=(600, 420), dpi=96).result(60)
    assert unlike(there, here) < TOLERANCE


def test_layers_passed_in_are_not_touched(city_layer, link_layer):
    cities, links = city_layer(), link_layer()
    before = [cities.renderer().dump(), links.renderer().dump()]
    render_map(cities, links, "Map", measure="net_power", size=(600, 420), dpi=96)
    assert [cities.renderer().dump(), links.renderer().dump()] == before
    assert not cities.labelsEnabled()


def is_white(image, box):
    left, top, right, bottom = box
    white = QColor("white")
    return all(
        image.pixelColor(x, y) == white for x in range(left, right) for y in range(top, bottom)
    )


@pytest.mark.parametrize("height", [320, 420, 900])
def test_the_legend_is_never_cut_off(city_layer, link_layer, height):
    image = render_map(
        city_layer(),
        link_layer(),
        "Map",
        measure="core_dependence",
        source="Source",
        size=(700, height),
        dpi=96,
    )
    assert is_white(image, (0, height - 12, 700, height))
    assert is_white(image, (690, 0, 700, height))


def test_cities_alone_make_a_map(city_layer):
    image = render_map(city_layer(), None, "Cities", size=(600, 420), dpi=96)
    assert (image.width(), image.height()) == (600, 420)


@pytest.mark.parametrize("count", [0, 1])
def test_few_or_no_cities_make_a_map(city_layer, count):
    layer = city_layer([("Point (7 48)", "a", "A", "core", *[None] * 6)][:count])
    assert not render_map(layer, None, "Map", size=(600, 420), dpi=96).isNull()


def test_layers_without_a_crs_are_drawn_as_they_are(city_layer):
    assert not render_map(city_layer(crs=""), None, "Map", size=(600, 420), dpi=96).isNull()


@pytest.mark.parametrize("scale", [1.0, 0.5])
def test_symbols_in_a_legend_that_shrinks_keep_the_size_they_have_on_the_map(scale):
    image = QImage(400, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    try:
        pen = Pen(painter, 254).scaled(scale)  # 10 pixels a mm
        Sizes([(100.0, 8.0), (25.0, 4.0)]).draw(pen, 1, 1, 100)
    finally:
        painter.end()
    rows = [y for y in range(200) if any(image.pixelColor(x, y).red() < 99 for x in range(70))]
    assert rows[-1] - rows[0] == pytest.approx(80, abs=6)


@pytest.mark.parametrize(
    ("periods", "period", "expected"),
    [(("2000", "2010"), "2010", 1), (("2000", "2010"), "2020", 0), (("2000",), "2020", 1),
     (("2000", "2010"), None, 2), (("2000", "2010"), "", 2), ((None,), "2020", 1)],
)  # fmt: skip
def test_of_several_periods_only_the_links_of_the_one_shown_are_drawn(
    city_layer, result_layer, drawn, periods, period, expected
):
    fields = "origin:string destination:string period:string flow:double"
    rows = [([(0, 0), (1, 1)], "a", "b", one, 5.0) for one in periods]
    links = result_layer("links", "connectivity", fields, rows, "flow")
    clones = map_image._styled_clones(city_layer(), links, None, 0.0, None, None, period)
    assert len(drawn(clones[1])) == expected
