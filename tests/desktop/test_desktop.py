"""The plugin in a real QGIS desktop, on a screen of its own, with a fresh profile."""

from pathlib import Path

import pytest

STEPS = Path(__file__).parent / "steps"


@pytest.fixture
def image_of(qgis_app):
    """The picture of a file."""
    from qgis.PyQt.QtGui import QImage

    def read(path):
        image = QImage(str(path))
        assert not image.isNull(), path
        return image

    return read


def colors(image, left, top, right, bottom):
    """Names of the colours that stand in a part of a picture, given in parts of 1."""
    width, height = image.width(), image.height()
    return {
        image.pixelColor(x, y).name()
        for x in range(int(left * width), int(right * width), 2)
        for y in range(int(top * height), int(bottom * height), 2)
    }


MAP, PANEL = (0.23, 0.2, 0.77, 0.95), (0.8, 0.4, 0.99, 0.8)


def test_an_analyst_opens_the_sample_clicks_a_city_and_goes_back(desktop, image_of):
    result = desktop(STEPS / "sample_region.py", timeout=150)
    assert result.returncode == 0, result.output
    sample = image_of(result.shots / "all_links.png")
    thinned = image_of(result.shots / "thinned.png")
    city = image_of(result.shots / "city.png")
    on_map = colors(sample, *MAP)
    assert len(on_map) > 60, "the map shows more than a blank page"
    assert len(colors(thinned, *MAP)) < len(on_map), "fewer links leave fewer colours"
    assert colors(city, *PANEL) != colors(sample, *PANEL), "the card fills the panel"


def test_a_map_made_with_keys_and_pointer_is_there_again_when_its_project_is_reopened(
    desktop, image_of
):
    result = desktop(STEPS / "save_and_reopen.py", timeout=150)
    assert result.returncode == 0, result.output
    before, after = (
        colors(image_of(result.shots / f"{name}.png"), *MAP) for name in ("before", "reopened")
    )
    assert len(after) > 20, "the map shows more than a blank page"
    assert abs(len(after) - len(before)) <= len(before) / 10


def test_an_analyst_works_with_a_chart(desktop):
    result = desktop(STEPS / "charts.py", timeout=150)
    assert result.returncode == 0, result.output


def test_an_analyst_works_with_keys_alone(desktop):
    result = desktop(STEPS / "keyboard.py", timeout=150)
    assert result.returncode == 0, result.output


def test_the_packed_plugin_starts_and_stops(desktop, tmp_path):
    steps = tmp_path / "steps.py"
    steps.write_text(
        "from desktop_inside import check, plugin\n"
        "spatial = plugin('spatial_relations')\n"
        "check(len(spatial.provider.algorithms()) > 4, 'the provider has its algorithms')\n",
        encoding="utf-8",
    )
    result = desktop(steps, zip=True, timeout=100)
    assert result.returncode == 0, result.output


def test_an_analyst_reads_of_the_region_and_makes_a_layout(desktop, image_of):
    result = desktop(STEPS / "region_page.py", timeout=150)
    assert result.returncode == 0, result.output
    panel = colors(image_of(result.shots / "region.png"), *PANEL)
    assert len(panel) > 20, "the page shows text"
    page = colors(image_of(result.shots / "layout.png"), 0.17, 0.3, 0.6, 0.8)
    assert len(page) > 60, "the designer shows the layout"


def test_in_a_chinese_qgis_the_plugin_is_chinese(desktop, tmp_path):
    steps = tmp_path / "steps.py"
    steps.write_text(
        "from desktop_inside import check, plugin\n"
        "spatial = plugin('spatial_relations')\n"
        "check(spatial.actions[0].text() == '分析区域…', 'an action')\n"
        "names = [one.displayName() for one in spatial.provider.algorithms()]\n"
        "check('主导流' in names, 'an algorithm')\n",
        encoding="utf-8",
    )
    result = desktop(steps, locale="zh-Hans", timeout=100)
    assert result.returncode == 0, result.output
