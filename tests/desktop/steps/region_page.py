"""An analyst reads of the sample region and makes a layout and an atlas of it."""

from desktop_inside import check, click, plugin, shot, until, wait, xclick
from qgis.core import QgsProject
from qgis.utils import iface

spatial = plugin("spatial_relations")
spatial.open_sample()
until(lambda: spatial.dock is not None and spatial.dock.isVisible(), 60000)
dock, manager = spatial.dock, QgsProject.instance().layoutManager()
page = dock.region_page

bar = dock.tabs.tabBar()
place = bar.tabRect(dock.tabs.indexOf(page)).center()
xclick(bar, place.x(), place.y())
until(page.isVisible)
until(lambda: not page.model.is_reading)
figures = page.figures.model()
check(figures.rowCount() >= 3, "the page has key figures")
check("Nanjing is the main core of" in page.findings.toPlainText(), "and findings")
shot("region")

xclick(page.layout_button)
until(lambda: len(iface.openLayoutDesigners()) == 1)
(layout,) = manager.printLayouts()
check("peripheralized" in layout.itemById("title").text(), "the layout states a finding")
wait(1500)
shot("layout")
iface.openLayoutDesigners()[0].close()
wait(300)

click(page.atlas_button)
until(lambda: len(manager.printLayouts()) == 2)
atlas = next(layout.atlas() for layout in manager.printLayouts() if layout.atlas().enabled())
check(atlas.updateFeatures() == 41, "the atlas has a page a city")
wait(500)
for designer in iface.openLayoutDesigners():
    designer.close()
wait(300)
QgsProject.instance().setDirty(False)
