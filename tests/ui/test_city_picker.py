"""Picking a city on the map."""

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent
from qgis.PyQt.QtCore import QEvent, QPoint, Qt
from qgis.PyQt.QtTest import QTest

from spatial_relations.cartography.style import apply_style
from spatial_relations.ui.city_picker import CityPicker

SQUARE = "Polygon ((117 31, 117 33, 119 33, 119 31, 117 31))"


@pytest.fixture
def canvas(qgis_app, qtbot):
    """A canvas of 600 x 400 pixels; a hidden one would not know its size."""
    canvas = QgsMapCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(600, 400)
    with qtbot.waitExposed(canvas):
        canvas.show()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    canvas.setExtent(QgsRectangle(116, 29, 123, 34))
    return canvas


@pytest.fixture
def pick(canvas):
    """Click on the map at a place given in WGS 84; returns what the tool says."""

    def click(layer, x, y, button=Qt.MouseButton.LeftButton):
        tool = CityPicker(canvas, lambda: layer)
        said = []
        tool.picked.connect(said.append)
        tool.cleared.connect(lambda: said.append(None))
        transform = QgsCoordinateTransform(
            QgsCoordinateReferenceSystem("EPSG:4326"),
            canvas.mapSettings().destinationCrs(),
            QgsProject.instance(),
        )
        place = canvas.getCoordinateTransform().transform(transform.transform(QgsPointXY(x, y)))
        at = QPoint(round(place.x()), round(place.y()))
        event = QgsMapMouseEvent(canvas, QEvent.Type.MouseButtonRelease, at, button)
        tool.canvasReleaseEvent(event)
        return said

    return click


def test_the_nearest_city_is_picked(pick, make_cities):
    assert pick(make_cities(), 118.37, 32.27) == ["341100"]
    assert pick(make_cities(), 118.7, 32.06) == ["320100"]


def test_beside_the_cities_the_focus_is_cleared(pick, make_cities):
    assert pick(make_cities(), 120, 30) == [None]


def test_other_buttons_do_nothing(pick, make_cities):
    assert pick(make_cities(), 118.3, 32.3, Qt.MouseButton.RightButton) == []


@pytest.mark.parametrize("crs", ["EPSG:3857", "EPSG:32650"])
def test_the_map_may_have_another_projection(pick, make_cities, canvas, crs):
    there = QgsCoordinateReferenceSystem(crs)
    transform = QgsCoordinateTransform(
        canvas.mapSettings().destinationCrs(), there, QgsProject.instance()
    )
    extent = transform.transformBoundingBox(canvas.extent())
    canvas.setDestinationCrs(there)
    canvas.setExtent(extent)
    assert pick(make_cities(), 118.3, 32.3) == ["341100"]
    assert pick(make_cities(), 120, 30) == [None]


def test_reach_is_measured_on_the_screen(pick, make_cities, canvas):
    layer = make_cities()
    assert pick(layer, 118.4, 32.3) == ["341100"]
    canvas.setExtent(QgsRectangle(118.2, 32.2, 118.6, 32.4))
    assert pick(layer, 118.4, 32.3) == [None]


@pytest.fixture
def polygons(memory_layer, mark):
    uri = "Polygon?crs=EPSG:4326&field=city_id:string&field=name:string&field=role:string"
    return mark(memory_layer(uri, [(SQUARE, "1", "A", "core")]), "cities", "", "1")


def test_a_polygon_is_picked_anywhere(pick, polygons):
    assert pick(polygons, 117.1, 31.1) == ["1"]
    assert pick(polygons, 121, 31) == [None]


def test_a_polygon_drawn_by_a_symbol_is_picked_at_the_symbol(pick, polygons):
    apply_style(polygons)
    assert pick(polygons, 118, 32) == ["1"]
    assert pick(polygons, 117.1, 31.1) == [None]


def test_without_a_layer_or_its_features(pick, make_cities):
    assert pick(None, 118.3, 32.3) == [None]
    assert pick(make_cities(rows=[("", "9", *[None] * 9)]), 118.3, 32.3) == [None]


def test_escape_clears(canvas, make_cities, qtbot):
    tool = CityPicker(canvas, make_cities)
    canvas.setMapTool(tool)
    with qtbot.waitSignal(tool.cleared):
        QTest.keyClick(canvas, Qt.Key.Key_Escape)
    canvas.unsetMapTool(tool)
