"""All themes by keyboard, links by the slider, a city by the pointer; saved, reopened, undone."""

import os
from pathlib import Path

from desktop_inside import check, plugin, shot, until, wait, xclick, xdotool
from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QStyle, QStyleOptionSlider
from qgis.utils import iface

PATH = Path(os.environ["DESKTOP_SHOTS"]) / "delta.qgz"
spatial = plugin("spatial_relations")
project = QgsProject.instance()


def settle():
    wait(100)
    until(lambda: not iface.mapCanvas().isDrawing())


def go_to(page):
    bar = dock.tabs.tabBar()
    place = bar.tabRect(dock.tabs.indexOf(page)).center()
    xclick(bar, place.x(), place.y())
    until(page.isVisible)


def styles():
    """How the layers of the result are drawn, as their style files would have it."""
    return [layer.renderer().dump() for layer in controller.result.layers]


def drag_slider(share):
    """Drag the handle of the slider to a part of its length, with the real pointer."""
    slider, option = page.slider, QStyleOptionSlider()
    slider.initStyleOption(option)
    complex_control, part = QStyle.ComplexControl.CC_Slider, QStyle.SubControl.SC_SliderHandle
    handle = slider.style().subControlRect(complex_control, option, part, slider).center()
    start = slider.mapToGlobal(handle)
    handle.setX(int(share * slider.width()))
    end = slider.mapToGlobal(handle)
    xdotool("mousemove", "--sync", start.x(), start.y(), "mousedown", 1)
    xdotool("mousemove", "--sync", (start.x() + end.x()) // 2, end.y())
    xdotool("mousemove", "--sync", end.x(), end.y(), "mouseup", 1)


def pixel_of(name):
    """Where a city lies on the canvas."""
    layer, canvas = controller.city_layer, iface.mapCanvas()
    city = next(city for city in layer.getFeatures() if city["name"] == name)
    point = canvas.mapSettings().layerToMapCoordinates(layer, city.geometry().asPoint())
    return city["city_id"], canvas.getCoordinateTransform().transform(point).toQPointF().toPoint()


def shown():
    view = controller.view
    return view.theme, view.period, view.focus, controller.threshold


spatial.open_sample()
until(lambda: spatial.dock is not None and spatial.dock.isVisible(), 60000)
iface.messageBar().clearWidgets()
dock, controller = spatial.dock, spatial.controller
page = dock.map_page
go_to(page)
settle()
born = styles()

# Each theme that the layers hold enough for, with the arrow key.
offered = [theme.key for theme, is_offered in controller.themes() if is_offered]
check(len(offered) >= 6, f"the sample region offers its themes: {offered}")
xdotool("key", "alt+t")
until(page.theme_combo.hasFocus)
legends = set()
for key in offered:
    xdotool("key", "Down")
    until(lambda key=key: controller.view.theme == key)
    settle()
    legends.add(page.legend.toPlainText())
check(len(legends) == len(offered), "each theme has a legend of its own")

xdotool("key", "Home", *["Down"] * (1 + offered.index("lateral")))
until(lambda: controller.view.theme == "lateral")
check(page.slider.isVisible(), "lateral links are thinned")

threshold, text = controller.threshold, page.slider_text.text()
drag_slider(0.3)
until(lambda: controller.threshold > threshold)
check(page.slider_text.text() != text, "what share of the flow is left is said")
check(page.slider_text.text() in page.legend.toPlainText(), "by the legend too")

go_to(dock.city_page)
xclick(dock.city_page.pick_button)
settle()
chuzhou, pixel = pixel_of("Chuzhou")
xclick(iface.mapCanvas().viewport(), pixel.x(), pixel.y())
until(lambda: controller.view.focus == chuzhou)
settle()
check(dock.city_page.city_combo.currentText() == "Chuzhou", "the page tells of the city picked")

go_to(dock.map_page)
xdotool("key", "alt+i")
until(page.period_combo.hasFocus)
xdotool("key", "Up")
until(lambda: controller.view.period == "2010")
settle()
check("No links in this period" in page.legend.toPlainText(), "trains of 2016 are not of 2010")
before = shown()
check(before[:3] == ("lateral", "2010", chuzhou), f"the map shows what was chosen: {before}")
worn = styles()
shot("before")

project.setFileName(str(PATH))
xdotool("key", "ctrl+s")
until(lambda: PATH.exists() and not project.isDirty())
project.clear()
until(lambda: controller.result is None)
check(dock.empty_page.isVisible(), "without a result the panel says so")
iface.addProject(str(PATH))
until(lambda: controller.result is not None)
settle()
check(shown() == before, f"theme, period, focus and links are restored: {shown()}")
check(page.theme_combo.currentData() == "lateral", "the theme is shown")
check(page.period_combo.currentText() == "2010", "the period is shown")
check(dock.city_page.city_combo.currentText() == "Chuzhou", "the city in focus is shown")
check(styles() == worn, "the layers look as they did")
shot("reopened")

xclick(page.undo_button)
until(lambda: not controller.can_undo)
check(styles() == born, "undo restores the style that was there, after reopening too")
project.setDirty(False)
