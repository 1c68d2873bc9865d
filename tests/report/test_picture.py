"""A figure as SVG of its own: complete, and drawn by Qt as by a browser."""

import pytest

pytestmark = pytest.mark.usefixtures("qgis_app")


@pytest.fixture
def figure(nasty):
    from spatial_relations.processing.report.figures.figure import Figure
    from spatial_relations.processing.report.figures.svg import mark, words

    return Figure(
        nasty, "How to read: so.", "And a note.", nasty, "Delta, 2020", 100.0,
        [mark("rect", "core", nasty, x=10.0, y=20.0, width=30.0, height=40.0),
         words(100, 50, "left", "tick"), words(300, 80, "end", "strong", "end")],
    )  # fmt: skip


def image_of(svg):
    from qgis.PyQt.QtCore import QByteArray
    from qgis.PyQt.QtGui import QImage, QPainter
    from qgis.PyQt.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(QByteArray(svg.encode("utf-8")))
    assert renderer.isValid()
    image = QImage(renderer.defaultSize(), QImage.Format.Format_RGB32)
    image.fill(0xFFFF00FF)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def colours(is_dark=False):
    from spatial_relations.processing.report.figures.style import page_colours

    return page_colours(is_dark)


def read(svg):
    """Its document; a broken one has no root."""
    from qgis.PyQt.QtXml import QDomDocument

    document = QDomDocument()
    document.setContent(svg)
    assert document.documentElement().tagName() == "svg"
    return document


@pytest.mark.parametrize("is_dark", [False, True])
def test_its_style_knows_no_variables_and_names_the_colours(is_dark):
    from spatial_relations.processing.report.figures.style import style

    found = colours(is_dark)
    rules = style(found)
    assert "var(" not in rules
    assert f".core, .form {{ fill: {found.core}; }}" in rules
    assert f"text {{ fill: {found.ink}; }}" in rules
    assert "font-weight: bold" in rules
    assert ".halo" not in style(found, has_halo=False)


def test_dark_and_light_differ_in_paper_and_ink():
    light, dark = colours(), colours(True)
    assert (light.paper, light.ink) == ("#ffffff", "#22262b")
    assert (dark.paper, dark.ink) == ("#15181d", "#e7eaef")


def test_a_drawing_is_drawn_in_the_colours_given(figure):
    from spatial_relations.processing.report.figures.picture import drawing

    image = image_of(drawing(figure, colours()._replace(core="#123456")))
    assert (image.width(), image.height()) == (600, 100)
    assert image.pixelColor(25, 40).name() == "#123456"
    assert image.pixelColor(5, 5).name() == "#ff00ff", "nothing is painted behind the marks"


def test_a_picture_says_all_that_stands_around_the_figure(figure, nasty):
    from spatial_relations.processing.report.figures.picture import picture

    svg = picture(figure, colours())
    document = read(svg)
    root = document.documentElement()
    assert root.firstChildElement("title").text() == nasty
    assert root.firstChildElement("desc").text() == nasty
    texts = document.elementsByTagName("text")
    said = [texts.at(place).toElement().text() for place in range(texts.count())]
    assert said[:2] == ["Delta, 2020", nasty]
    assert said[-1] == "How to read: so. And a note."
    image = image_of(svg)
    assert image.pixelColor(1, 1).name() == "#ffffff"


def test_long_texts_are_broken_into_lines_that_fit(figure):
    from spatial_relations.processing.report.figures.lettering import width_of
    from spatial_relations.processing.report.figures.picture import picture

    long = figure._replace(title="word " * 60, note="南京" * 120, width=400)
    document = read(picture(long, colours()))
    texts = document.elementsByTagName("text")
    said = [texts.at(place).toElement().text() for place in range(texts.count())]
    assert sum(text.count("word") for text in said) == 60
    assert sum(text.count("南京") for text in said) >= 110, "a line may break between two letters"
    assert all(width_of(text) <= 400 for text in said)


def test_texts_keep_their_size_where_they_do_not_begin_at_their_place(figure):
    from spatial_relations.processing.report.figures.picture import drawing
    from spatial_relations.processing.report.figures.svg import words

    def width(kind, anchor):
        marks = [words(300, 50, "A text to measure", kind, anchor)]
        image = image_of(drawing(figure._replace(marks=marks), colours()))
        inked = [x for x in range(600) for y in range(30, 70)
                 if image.pixelColor(x, y).name() != "#ff00ff"]  # fmt: skip
        return max(inked) - min(inked)

    assert width("small", "end") == pytest.approx(width("small", "start"), abs=2)
    assert width("small", "middle") < 0.8 * width("tick", "middle")
