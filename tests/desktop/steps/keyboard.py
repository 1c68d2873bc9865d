"""An analyst without a mouse: to the panel and back, and through all that stands on its pages."""

from desktop_inside import check, plugin, shot, until, wait, xdotool
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAction, QApplication, QComboBox
from qgis.utils import iface

spatial = plugin("spatial_relations")


def settle():
    wait(200)
    until(lambda: not iface.mapCanvas().isDrawing())


def keys(*names):
    xdotool("key", "--delay", 30, *names)


def focused():
    return QApplication.focusWidget()


def walked(page, key):
    """What has the focus, in order, while Tab goes through a page."""
    seen = []
    for _ in range(20):
        keys(key)
        if not page.isAncestorOf(focused()):
            break
        seen.append(focused().accessibleName())
    return seen


spatial.open_sample()
until(lambda: spatial.dock is not None and spatial.dock.isVisible(), 60000)
iface.messageBar().clearWidgets()
dock, controller, canvas = spatial.dock, spatial.controller, iface.mapCanvas()
window = iface.mainWindow()
window.resizeDocks([dock], [400], Qt.Orientation.Horizontal)
settle()

taken = {action.shortcut().toString() for action in window.findChildren(QAction)}
digits = {tab.key().toString() for tab in dock.tab_keys}
check(not digits & taken, "no action of QGIS has the keys of the tabs")
menus = [action.text() for action in window.menuBar().actions()]
check({text[text.index("&") + 1].lower() for text in menus} <= set("jevlspordwmch"), "menus")

# From the map to the panel and back.
window.activateWindow()
canvas.setFocus()
settle()
keys("alt+u")
check(focused() is dock.result_combo, "Alt+U goes from the map to the result")
keys("Tab")
check(focused() is dock.tabs.tabBar(), "Tab goes on to the tabs")
keys("Right", "Right")
check(dock.tabs.currentWidget() is dock.charts_page, "arrows go from tab to tab")
keys("alt+1")
check(dock.tabs.currentWidget() is dock.map_page, "Alt+1 goes to the first tab")
keys("Escape")
check(focused() is canvas, "Escape goes back to the map")

# Each page by Tab, and back.
controller.set_focus(next(iter(controller.names)))
controller.set_measure("core_dependence")
for place, (page, wanted) in enumerate(
    (
        (dock.map_page, ["Theme", "Colour of cities", "Colour of links", "Period",
                         "Muted basemap", "Undo style", "Legend"]),
        (dock.city_page, ["Chosen city", "Pick a city", "Fade other cities", "City"]),
        (dock.charts_page, ["Chart", None, "Save SVG…", "Copy"]),
        (dock.region_page, ["Key figures", "Findings", "Layout", "Export…", "City atlas",
                            "Report…"]),
        (dock.scenario_page, ["Kind of change", "Origin, or the city", "Destination",
                              "Add change", "Changes of the scenario",
                              "Measures before and after", "Name of the scenario"]),
    ),
    1,
):  # fmt: skip
    keys(f"alt+{place}")
    settle()
    found = walked(page, "Tab")
    check(
        len(found) == len(wanted) and all(w in (None, f) for w, f in zip(wanted, found)),
        f"Tab walks page {place}: {found}",
    )
    keys(f"alt+{place}")
    keys("Tab")
    keys("shift+Tab")
    check(focused() is dock.tabs.tabBar(), "and Shift+Tab goes back")

# Letters reach what they stand beside.
keys("alt+1", "alt+b")
check(focused() is dock.map_page.measure_combo, "Alt+B goes to the measure of cities")
before = controller.view.measure
keys("Down")
settle()
check(controller.view.measure != before, "an arrow chooses another")
# Only where links are drawn by their size is there a slider.
controller.set_link_measure(None)
settle()
keys("alt+g", "Left")
settle()
check(focused() is dock.map_page.slider, "Alt+G goes to the slider")
keys("alt+y")
settle()
check(not controller.can_undo, "Alt+Y takes the style back")
keys("alt+1", "Tab", "alt+Down")
shown = dock.map_page.theme_combo.view()
check(shown.isVisible(), "Alt+Down opens a list")
shot("list")
keys("Escape")
check(not shown.isVisible(), "Escape closes it")
check(isinstance(focused(), QComboBox), "and the focus stays")

# Charts, and a scenario.
keys("alt+3")
settle()
keys("Tab", "Tab", "Home", "Right", "Return")
settle()
check(len(controller.city_layer.selectedFeatureIds()) > 0, "keys select a city in a chart")
shot("chart")
keys("Escape", "Escape")
check(len(controller.city_layer.selectedFeatureIds()) == 0, "Escape clears the selection")
keys("alt+5", "alt+g")
settle()
check(len(dock.scenario_page.model.changes) == 1, "Alt+G adds a change")
keys("alt+n")
keys("alt+k")
settle()
check(not dock.scenario_page.model.changes, "Alt+K takes it back")
keys("alt+5", "Tab", "Tab", "Tab", "Tab", "Return")
settle()
check(len(dock.scenario_page.model.changes) == 1, "Enter presses a button that has the focus")
shot("scenario")
dock.setFloating(True)
settle()
dock.activateWindow()
keys("alt+2")
check(dock.tabs.currentWidget() is dock.city_page, "the keys work in a panel of its own")
dock.setFloating(False)
