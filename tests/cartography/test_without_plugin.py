"""A saved project looks the same, and exports the same, in a QGIS that lacks the plugin."""

import gc
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsDiagramSettings,
    QgsHistogramDiagram,
    QgsPalLayerSettings,
    QgsProject,
    QgsRuleBasedRenderer,
    QgsSingleCategoryDiagramRenderer,
    QgsSymbol,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from spatial_relations.cartography import themes
from spatial_relations.cartography.focus import partners_of
from spatial_relations.cartography.layout import Content, make_layout
from spatial_relations.cartography.style import apply_style

#: Name of a project -> its theme, and what else its layers are styled with.
CASES = {theme.key: (theme.key, {}) for theme in themes.themes()}
CASES["focus"] = ("lateral", {"focus": "c"})
PERIODS = "2010", "2020"
#: The project that an analysis saves.
REGION = "sample"
SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
#: Themes of which a layout is saved: arrows with an arrowhead, dashes, and bars.
PRINTED = ("dependence", "expected", "coordination")
#: Share of the colour values that may differ by more than a shade.
TOLERANCE = 0.001


@pytest.fixture(scope="module")
def plain(beside):
    """The module that the QGIS without the plugin runs."""
    return beside("plain_qgis")


@pytest.fixture(scope="module")
def saved(provider, theme_layers, plain, tmp_path_factory):
    """A folder of projects, one a case and one of the sample, and what either QGIS makes of them.

    NAME.png and LAYOUT.* are of the QGIS without the plugin, those in with/ of the one with it.
    """
    folder = tmp_path_factory.mktemp("saved")
    (folder / "with").mkdir()
    for name, (theme, options) in CASES.items():
        project = QgsProject()
        layers = theme_layers(theme, periods=PERIODS)
        save_project(project, name, theme, layers, folder, options)
        plain.draw_project(project).save(str(folder / "with" / f"{name}.png"))
        for layout in project.layoutManager().printLayouts():
            plain.export_layout(layout, folder / "with" / layout.name())
        project.clear()
    save_sample(folder)
    run_plain(plain, folder)
    return folder


def save_sample(folder):
    """Save the project that “Analyse a region” makes of the sample."""
    import processing

    processing.run(
        "spatialrelations:analyseregion",
        {"CITIES": str(SAMPLE / "cities.geojson"), "FLOWS": str(SAMPLE / "trains.csv"),
         "POPULATION": "population", "LOAD": False, "REPORT": None, "MAP": None,
         "OUTPUT": str(folder / f"{REGION}.gpkg"), "PROJECT": str(folder / f"{REGION}.qgz")},
    )  # fmt: skip
    # The layers that the run has read must not outlive QGIS, which closes their files as it ends.
    gc.collect()


def save_project(project, name, theme, layers, folder, options):
    """Style the layers of a theme and save them as a project."""
    cities, links = (
        stored(layer, folder / f"{name}_{kind}.gpkg")
        for layer, kind in zip(layers, ("cities", "links"))
    )
    project.addMapLayers([cities, links])
    look = themes.look_for(themes.find(theme), cities, links)
    options = {"period": PERIODS[-1], **options}
    if "focus" in options:
        options["partners"] = partners_of(links, options["focus"])
    apply_style(cities, look.cities, **options)
    apply_style(links, look.links, **options)
    if name in PRINTED:
        make_layout(project, content(project, name, cities, links))
    assert project.write(str(folder / f"{name}.qgz"))


def stored(layer, path):
    """A memory layer as a layer of a file, with the properties of a result."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    context = QgsProject.instance().transformContext()
    error, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), context, options)
    assert error == QgsVectorFileWriter.WriterError.NoError
    copy = QgsVectorLayer(str(path), layer.name(), "ogr")
    assert copy.featureCount() == layer.featureCount()
    for key in layer.customPropertyKeys():
        copy.setCustomProperty(key, layer.customProperty(key))
    return copy


def content(project, name, cities, links):
    crs = QgsCoordinateReferenceSystem("EPSG:32650")
    transform = QgsCoordinateTransform(cities.crs(), crs, project)
    extent = transform.transformBoundingBox(cities.extent())
    extent.scale(1.2)
    layers = [cities, links]
    return Content(
        f"layout_{name}", "What the map tells", "Eight cities", "Source: invented.", layers,
        layers, crs, extent,
    )  # fmt: skip


def run_plain(plain, folder):
    """Let a QGIS look at the projects in which the plugin can't even be imported."""
    environment = {
        key: value for key, value in os.environ.items()
        if key not in ("PYTHONPATH", "QGIS_PLUGINPATH")
    }  # fmt: skip
    ran = subprocess.run(
        [sys.executable, "-I", plain.__file__, str(folder)],
        cwd=folder,
        env={**environment, "QGIS_CUSTOM_CONFIG_PATH": str(folder / "profile")},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=120,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr


def is_empty(image):
    white = QColor("white")
    return all(
        image.pixelColor(x, y) == white
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    )


@pytest.mark.parametrize("name", CASES)
def test_a_map_is_drawn_alike(name, saved, unlike):
    mine, other = (QImage(str(saved / file)) for file in (f"with/{name}.png", f"{name}.png"))
    assert not is_empty(other)
    assert unlike(other, mine) < TOLERANCE


def test_the_project_of_an_analysis_is_drawn(saved):
    assert not is_empty(QImage(str(saved / f"{REGION}.png")))


@pytest.mark.parametrize("name", [*CASES, REGION])
def test_no_style_calls_a_function_that_the_plugin_brings(name, saved):
    noted = json.loads((saved / f"{name}.json").read_text(encoding="utf-8"))
    assert noted["unknown"] == {}
    assert noted["expressions"] > 5, "labels, sizes and filters are expressions"


@pytest.mark.parametrize("place", ["a label", "a map tip", "a filter", "a bar"])
def test_a_function_that_nobody_has_would_be_found(place, theme_layers, plain):
    layer, _ = theme_layers("coordination")
    apply_style(layer, "main_mismatch")
    assert plain.unknown_functions(plain.expressions_of(layer)) == {}
    PLANT[place](layer, 'brought_by_plugin("name")')
    assert len(plain.unknown_functions(plain.expressions_of(layer))) == 1


def as_label(layer, text):
    settings = QgsPalLayerSettings()
    settings.fieldName, settings.isExpression = text, True
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))


def as_bar(layer, text):
    settings = QgsDiagramSettings()
    settings.categoryAttributes = [text]
    settings.categoryColors, settings.categoryLabels = [QColor("red")], ["Bar"]
    renderer = QgsSingleCategoryDiagramRenderer()
    renderer.setDiagram(QgsHistogramDiagram())
    renderer.setDiagramSettings(settings)
    layer.setDiagramRenderer(renderer)


def as_filter(layer, text):
    renderer = QgsRuleBasedRenderer(QgsSymbol.defaultSymbol(layer.geometryType()))
    renderer.rootRule().children()[0].setFilterExpression(text)
    layer.setRenderer(renderer)


#: Part of a style -> what puts an expression there.
PLANT = {
    "a label": as_label,
    "a bar": as_bar,
    "a map tip": lambda layer, text: layer.setMapTipTemplate(f"<b>[% {text} %]</b>"),
    "a filter": as_filter,
}


@pytest.mark.parametrize("theme", PRINTED)
def test_a_layout_is_printed_alike(theme, saved, unlike):
    name = f"layout_{theme}.png"
    mine, other = QImage(str(saved / "with" / name)), QImage(str(saved / name))
    assert (other.width(), other.height()) == (1122, 793)  # A4 at 96 dots an inch
    assert not is_empty(other)
    assert unlike(other, mine) < TOLERANCE


@pytest.mark.parametrize("theme", PRINTED)
def test_a_layout_is_exported_as_pdf(theme, saved):
    written = (saved / f"layout_{theme}.pdf").read_bytes()
    assert written.startswith(b"%PDF-")
    assert written.rstrip().endswith(b"%%EOF")
    mine = (saved / "with" / f"layout_{theme}.pdf").read_bytes()
    assert len(written) == pytest.approx(len(mine), rel=0.02)


@pytest.mark.parametrize("theme", PRINTED)
def test_a_layout_is_exported_as_a_drawing(theme, saved, unlike):
    from qgis.PyQt.QtSvg import QSvgRenderer

    images = []
    for folder in (saved / "with", saved):
        image = QImage(1122, 793, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        drawing = QSvgRenderer(str(folder / f"layout_{theme}.svg"))
        assert drawing.isValid()
        drawing.render(painter)
        painter.end()
        images.append(image)
    assert not is_empty(images[1])
    assert unlike(*images) < TOLERANCE
