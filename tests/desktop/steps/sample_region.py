"""An analyst's first minutes: open the sample, look, click a city, thin, undo, toggle the panel."""

from desktop_inside import check, click, find, plugin, shot, until, wait, xclick, xdotool
from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QMenu, QToolBar
from qgis.utils import iface, reloadPlugin

spatial = plugin("spatial_relations")
project = QgsProject.instance()
window = iface.mainWindow()


def action(text):
    return next(action for action in spatial.actions if action.text().startswith(text))


def layer(kind):
    return next(
        layer
        for layer in project.mapLayers().values()
        if layer.customProperty("spatial_relations/kind") == kind
    )


def settle():
    canvas = iface.mapCanvas()
    wait(200)
    until(lambda: not canvas.isDrawing())
    wait(200)


def menus():
    """How many menus of ours the Plugins menu has."""
    texts = [action.text().replace("&", "") for action in iface.pluginMenu().actions()]
    return texts.count("Spatial Relations")


check(menus() == 1, "the plugin has its menu")
check(
    [a.text() for a in spatial.actions]
    == ["Analyse a region…", "Open sample region", "Relations panel", "Help"],
    "the menu offers four actions",
)

action("Open sample region").trigger()
until(lambda: spatial.dock is not None and spatial.dock.isVisible(), 60000)
iface.messageBar().clearWidgets()
settle()
shot("sample")
check(len(project.mapLayers()) == 12, "ten layers are loaded, and two of the background")
nodes = project.layerTreeRoot().findLayers()
drawn = [node.name() for node in nodes if node.isVisible() and node.layer().isSpatial()]
check(drawn == ["Cities", "Links", "Boundaries", "Land"], "cities, links and land are drawn")
check(layer("cities").featureCount() == 82, "the cities of both periods")
dock, controller = spatial.dock, spatial.controller
check(controller.view.measure == "index", "cities are coloured by peripheralization")
check(controller.view.link_measure == "to_main_core", "an arrow leads to each city's main core")
check(controller.view.period == "2020", "the latest period is drawn")

# A city is clicked on the map, with the pointer of the screen.
dock.tabs.setCurrentWidget(dock.city_page)
wait(200)
click(dock.city_page.pick_button)
canvas = iface.mapCanvas()
chuzhou = next(city for city in layer("cities").getFeatures() if city["name"] == "Chuzhou")
crs = canvas.mapSettings()
point = crs.layerToMapCoordinates(layer("cities"), chuzhou.geometry().asPoint())
pixel = canvas.getCoordinateTransform().transform(point)
xclick(canvas.viewport(), pixel.x(), pixel.y())
until(lambda: controller.city == chuzhou["city_id"])
settle()
shot("city")
card = dock.city_page.card.toPlainText()
print(card)
check("Chuzhou" in card and "Nanjing" in card, "the card names the city and its main core")
check("%" in card, "the card tells its figures in words")
check(not {"nan", "None", "NULL"} & set(card.split()), "no missing value in the card")
check("_" not in card, "no raw field name in the card")

xdotool("key", "Escape")
until(lambda: controller.view.focus is None)

controller.set_link_measure(None)
settle()
shot("all_links")
before = dock.map_page.slider_text.text()
dock.map_page.slider.setValue(dock.map_page.slider.minimum() + 2)
until(lambda: dock.map_page.slider_text.text() != before)
wait(400)
settle()
shot("thinned")
dock.tabs.setCurrentWidget(dock.map_page)
wait(200)

# A theme is chosen with the keyboard.
xdotool("key", "alt+t")
until(dock.map_page.theme_combo.hasFocus)
xdotool("key", "Down")
until(lambda: controller.view.theme == "dependence")
settle()
shot("theme")
check(
    "To Nanjing (10 cities)" in dock.map_page.legend.toPlainText(),
    "one arrow a city leads to its main core",
)

click(dock.map_page.undo_button)
settle()
check(not controller.can_undo, "the layers wear their own style again")

action("Relations panel").trigger()
wait(200)
check(not dock.isVisible(), "the action hides the panel")
action("Relations panel").trigger()
wait(200)
check(dock.isVisible(), "and shows it again")

action("Open sample region").trigger()
wait(500)
check(len(project.mapLayers()) == 12, "the sample is not loaded twice")

reloadPlugin("spatial_relations")
wait(300)
check(menus() == 1, "reloading leaves one menu")
kept = [menu.title().replace("&", "") for menu in window.findChildren(QMenu)]
check(kept.count("Spatial Relations") == 1, "and no empty one behind it")
bars = [bar for bar in window.findChildren(QToolBar) if bar.windowTitle() == "Spatial Relations"]
check(len(bars) == 1, "and one toolbar")
spatial = plugin("spatial_relations")
spatial.show_panel(True)
wait(500)
check(spatial.controller.result is not None, "the panel finds the result again")
check("Peripheralization" in find("RelationsDock").map_page.legend.toPlainText(), "and its legend")
shot("reloaded")
