"""The plugin object: what QGIS starts and stops."""

from pathlib import Path

from qgis.core import Qgis, QgsApplication, QgsProject, QgsSettings
from qgis.PyQt.QtCore import QLocale, Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QMenu, QMessageBox

from .i18n import install_translator, remove_translator, tr

RESOURCES = Path(__file__).parent / "resources"
MENU = "Spatial Relations"
#: How long a message stays.
MESSAGE_SECONDS = 15


class SpatialRelationsPlugin:
    """Starts with QGIS and with qgis_process; there `iface` is None and only the provider is."""

    def __init__(self, iface):
        self.iface = iface
        self.provider = None
        self.translator = None
        self.toolbar = None
        self.actions = []
        self.panel_action = None
        self.controller = None
        self.dock = None
        self.sample = None
        self.help = None

    def initProcessing(self):
        self.translator = install_translator(self._locale())
        from .processing.provider import register

        self.provider = register()

    def initGui(self):
        self.initProcessing()
        self.toolbar = self.iface.addToolBar(MENU)
        self.toolbar.setObjectName("SpatialRelationsToolBar")
        self._add_action(tr("Analyse a region…"), "analyse.svg", self.analyse_region)
        self._add_action(tr("Open sample region"), "sample.svg", self.open_sample)
        self.panel_action = self._add_action(tr("Relations panel"), "panel.svg", self.show_panel)
        self.panel_action.setCheckable(True)
        self._add_action(tr("Help"), "help.svg", self.show_help)

    def unload(self):
        """Take away all that `initGui` and `initProcessing` have added, last first."""
        if self.iface is not None:
            self._remove_gui()
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
        remove_translator(self.translator)
        self.__init__(self.iface)

    def _remove_gui(self):
        if self.help is not None:
            self.help.close()
            self.help.deleteLater()
        if self.sample is not None:
            self.sample.cancel()
        self._remove_dock()
        menus = self._menus()
        for action in reversed(self.actions):
            self.iface.removePluginMenu(MENU, action)
            self.toolbar.removeAction(action)
            action.deleteLater()
        for menu in menus:
            menu.setParent(None)
            menu.deleteLater()
        if self.toolbar is not None:
            self.iface.mainWindow().removeToolBar(self.toolbar)
            self.toolbar.setParent(None)
            self.toolbar.deleteLater()

    def _locale(self):
        """The language that QGIS speaks."""
        settings = QgsSettings()
        # The desktop writes down what it speaks; without one only what the user has set counts.
        is_told = self.iface is not None or settings.value("locale/overrideFlag", False, bool)
        return (is_told and settings.value("locale/userLocale", "")) or QLocale().name()

    def _menus(self):
        """Our menu, which QGIS takes out of the menu bar at unload but keeps."""
        menus = self.iface.mainWindow().findChildren(QMenu)
        return [menu for menu in menus if menu.title().replace("&", "") == MENU]

    def _add_action(self, text, icon, slot):
        action = QAction(QIcon(str(RESOURCES / "icons" / icon)), text, self.iface.mainWindow())
        action.triggered.connect(slot)
        self.iface.addPluginToMenu(MENU, action)
        self.toolbar.addAction(action)
        self.actions.append(action)
        return action

    # What the actions do

    def analyse_region(self):
        """Open the dialog of “Analyse a region”, or say what it lacks."""
        self._open_algorithm("spatialrelations:analyseregion", {})

    def _run_on_result(self, name):
        """Open the dialog of an algorithm, with the cities of the result that is looked at."""
        layer = self.controller.city_layer
        self._open_algorithm(name, {"CITIES": layer.id()} if layer is not None else {})

    def _open_algorithm(self, name, parameters):
        import processing

        algorithm = QgsApplication.processingRegistry().createAlgorithmById(name)
        can_run, why_not = algorithm.canExecute()
        if not can_run:
            QMessageBox.warning(self.iface.mainWindow(), MENU, why_not)
            return
        processing.createAlgorithmDialog(name, parameters).show()

    def open_sample(self):
        """Load the sample region, analyse it and show the result in the panel."""
        from .ui.sample_region import SampleRegion

        if self.sample is None:
            self.sample = SampleRegion(QgsProject.instance(), self.iface)
            self.sample.shown.connect(self._show_dock)
        self.sample.open()

    def show_panel(self, is_wanted=True):
        """Show or hide the panel; it is made when it is first wanted."""
        if self.dock is None:
            self._make_dock()
        self.dock.setUserVisible(is_wanted)

    def _show_dock(self):
        self.show_panel(True)
        self.panel_action.setChecked(True)

    def show_help(self):
        """Open the user guide."""
        from .ui.help import HelpWindow

        if self.help is None:
            self.help = HelpWindow(self.iface.mainWindow())
        self.help.show()
        self.help.raise_()

    def _make_dock(self):
        from .ui.controller import RelationsController
        from .ui.dock import RelationsDock

        self.controller = RelationsController(QgsProject.instance(), self.iface.mapCanvas())
        self.dock = RelationsDock(self.controller, self.iface.mainWindow())
        self.dock.sample_requested.connect(self.open_sample)
        self.dock.analysis_requested.connect(self.analyse_region)
        self.dock.algorithm_requested.connect(self._run_on_result)
        self.dock.done.connect(self._say_done)
        self.dock.failed.connect(self._say_failed)
        self.dock.layout_made.connect(self._open_layout)
        self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        width = self.dock.first_width
        self.iface.mainWindow().resizeDocks([self.dock], [width], Qt.Orientation.Horizontal)
        self.panel_action.triggered.disconnect(self.show_panel)
        self.dock.setToggleVisibilityAction(self.panel_action)

    def _open_layout(self, layout):
        designer = self.iface.openLayoutDesigner(layout)
        # Else an atlas shows the expressions that its texts are made of.
        designer.setAtlasPreviewEnabled(layout.atlas().enabled())

    def _say_done(self, text):
        self._say(text, Qgis.MessageLevel.Success)

    def _say_failed(self, text):
        self._say(text, Qgis.MessageLevel.Warning)

    def _say(self, text, level):
        self.iface.messageBar().pushMessage(MENU, text, level, MESSAGE_SECONDS)

    def _remove_dock(self):
        if self.dock is None:
            return
        self.dock.cleanup()
        self.iface.removeDockWidget(self.dock)
        self.dock.deleteLater()
        self.controller.deleteLater()
