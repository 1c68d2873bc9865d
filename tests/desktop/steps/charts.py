"""A chart is worked with as an analyst does: a frame, a click, keys, and the map beside it."""

from desktop_inside import check, plugin, shot, until, wait, xclick, xdotool
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.utils import iface

spatial = plugin("spatial_relations")


def settle():
    wait(300)
    until(lambda: not iface.mapCanvas().isDrawing())


def choose(title):
    row = page.chart_combo.findText(title)
    page.chart_combo.setCurrentIndex(row)
    page.chart_combo.activated.emit(row)
    settle()


def selected():
    return {feature["name"] for feature in spatial.controller.city_layer.selectedFeatures()}


def place_of(name):
    mark = next(mark for mark in page.view.marks if mark.tip.startswith(f"{name}:"))
    return page.view.place_of(mark).center().toPoint()


def drag(start, end):
    start, end = page.view.mapToGlobal(start), page.view.mapToGlobal(end)
    xdotool("mousemove", "--sync", start.x(), start.y(), "mousedown", 1)
    xdotool("mousemove", "--sync", (start.x() + end.x()) // 2, (start.y() + end.y()) // 2)
    xdotool("mousemove", "--sync", end.x(), end.y(), "mouseup", 1)
    settle()


spatial.open_sample()
until(lambda: spatial.dock is not None and spatial.dock.isVisible(), 60000)
iface.messageBar().clearWidgets()
dock = spatial.dock
page = dock.charts_page
iface.mainWindow().resizeDocks([dock], [460], Qt.Orientation.Horizontal)
dock.tabs.setCurrentWidget(page)
settle()
titles = [page.chart_combo.itemText(row) for row in range(page.chart_combo.count())]
check("Flow matrix" in titles and "Core dependence" in titles, "charts are offered")

choose("Dependence against peripheralization")
corner = QPoint(page.view.width() - 8, 20)
drag(corner, place_of("Huzhou") + QPoint(-12, 12))
check(selected() == {"Huzhou", "Lu'an"}, f"a frame selects what is within: {selected()}")
shot("framed")

place = place_of("Xuzhou")
xclick(page.view, place.x(), place.y())
settle()
check(selected() == {"Xuzhou"}, "a click selects one city")
check(spatial.controller.names[spatial.controller.city] == "Xuzhou", "and the card tells of it")

choose("Core dependence")
check([mark.tip.split(":")[0] for mark in page.view.ringed()] == ["Xuzhou"], "it stays ringed")
page.view.setFocus()
for key in ("Home", "Down", "Return"):
    xdotool("key", key)
check(selected() == {"Shaoxing"}, f"keys go to the second bar and select it: {selected()}")
xdotool("key", "Escape")
check(selected() == set(), "Escape clears")
