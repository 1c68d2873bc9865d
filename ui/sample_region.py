"""The sample region: loaded, analysed and shown at one click."""

from functools import partial
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateTransform,
    QgsCsException,
    QgsPointXY,
    QgsProcessingUtils,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QPushButton

from ..cartography.background import show_background
from ..cartography.project import keep_names_whole, region_crs
from ..i18n import tr
from .background_run import BackgroundRun

SAMPLE = Path(__file__).parents[1] / "resources" / "sample"
#: How long a message stays.
MESSAGE_SECONDS = 15
#: Field of the sample with the names of its cities: in Chinese, and for everybody else.
_NAMES_ZH, _NAMES = "name_zh", "name"
#: Milliseconds after which QGIS has said what it says.
_LATER = 500
#: Degrees between north and up that a map should have at most, measured over a step of degrees.
_MOST_ASKEW, _STEP = 20, 0.1
ALGORITHM = "spatialrelations:analyseregion"
INDICATORS = [
    "share_65_plus", "demography", "+", "1",
    "share_0_14", "demography", "-", "1",
    "urban_share", "economy", "-", "1",
]  # fmt: skip


class SampleRegion(QObject):
    """Analyses the sample region in the background and adds the result to the project.

    Parameters
    ----------
    project : QgsProject
    iface : QgisInterface
        Says in its message bar how it went, and shows the region on its canvas.
    """

    #: The result is in the project.
    shown = pyqtSignal()

    def __init__(self, project, iface):
        super().__init__()
        self._project = project
        self._iface = iface
        self._run = None
        self._message = None
        project.cleared.connect(self.cancel)

    def open(self):
        """Start, unless it is under way."""
        if self._run is not None:
            return
        shown = self._shown_cities()
        if shown is not None:
            self._zoom_to(shown)
            self.shown.emit()
            return
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
        run = BackgroundRun(algorithm, self._parameters(), self._project)
        problem = run.problem()
        if problem:
            self._say(problem, Qgis.MessageLevel.Critical)
            return
        self._run = run
        run.ended.connect(self._show)
        self._say(tr("Analysing the sample region…"), Qgis.MessageLevel.Info)
        run.start()

    def _shown_cities(self):
        """The sample's city layer, if it is in the project already."""
        group = self._project.layerTreeRoot().findGroup(tr("Yangtze River Delta"))
        layers = [node.layer() for node in group.findLayers()] if group is not None else []
        return next((layer for layer in layers if _is_cities(layer)), None)

    def cancel(self):
        """Stop what is under way; nothing is shown then, nor said to be under way."""
        if self._run is not None:
            self._run.cancel()
            self._run = None
            self._unsay()

    def _parameters(self):
        # Not in Processing's own folder, which goes with QGIS: a saved project must find them.
        folder = Path(QgsApplication.qgisSettingsDirPath()) / "spatial_relations"
        folder.mkdir(parents=True, exist_ok=True)
        return {
            "CITIES": str(SAMPLE / "cities.geojson"),
            "CITY_NAME": _NAMES_ZH if QgsApplication.locale().startswith("zh") else _NAMES,
            "FLOWS": str(SAMPLE / "trains.csv"),
            "POPULATION": "population",
            "INDICATORS": INDICATORS,
            "TITLE": tr("Yangtze River Delta"),
            "OUTPUT": str(folder / "yangtze_river_delta.gpkg"),
            "REPORT": str(folder / "yangtze_river_delta.html"),
        }

    def _show(self, is_successful, results):
        run, self._run = self._run, None
        if not is_successful:
            self._say(
                tr("The sample region could not be analysed: {log}").format(log=run.last_line()),
                Qgis.MessageLevel.Critical,
            )
            return
        was_empty = not self._project.mapLayers()
        cities = self._add_layers(run)
        if was_empty:
            show_background(self._project, True)
            keep_names_whole(self._project)
        # QGIS takes the CRS of a first layer over when the event loop next turns: ours comes after.
        zoom = self._zoom_in_own_crs if was_empty else self._zoom_to
        QTimer.singleShot(0, partial(zoom, cities))
        # QGIS says now that its task is done: this comes on top of that.
        QTimer.singleShot(_LATER, partial(self._say_done, results["REPORT"], cities.id()))
        self.shown.emit()

    def _say_done(self, report, city_id):
        """Say what is shown, in few words that the bar has room for, and offer the report."""
        button = QPushButton(tr("Open report"))
        button.setAutoDefault(True)
        button.clicked.connect(partial(QDesktopServices.openUrl, QUrl.fromLocalFile(report)))
        text = tr("Sample: 41 cities, trains of 10 March 2016.")
        cities = self._project.mapLayer(city_id)
        if cities is None or not _is_askew(cities, self._to_project(cities)):
            self._say(text, Qgis.MessageLevel.Success, button)
            return
        # The CRS of a project that holds other layers is the analyst's to choose.
        crs = QPushButton(tr("Fit CRS"))
        crs.setToolTip(tr("Give the project a CRS that is made for where the sample lies."))
        crs.clicked.connect(partial(self._take_crs, city_id))
        text = tr("Sample: drawn askew in this project's CRS.")
        self._say(text, Qgis.MessageLevel.Success, crs, button)

    def _take_crs(self, city_id, *_):
        cities = self._project.mapLayer(city_id)
        if cities is not None:
            self._zoom_in_own_crs(cities)

    def _add_layers(self, run):
        """Load what the run has asked to be loaded; returns the city layer."""
        cities = None
        for source, details in run.context.layersToLoadOnCompletion().items():
            layer = QgsProcessingUtils.mapLayerFromString(source, run.context)
            layer = run.context.temporaryLayerStore().takeMapLayer(layer)
            details.setOutputLayerName(layer)
            self._project.addMapLayer(layer)
            details.postProcessor().postProcessLayer(layer, run.context, run.feedback)
            if _is_cities(layer):
                cities = layer
        return cities

    def _zoom_in_own_crs(self, cities):
        self._project.setCrs(region_crs(cities.extent(), cities.crs()))
        self._zoom_to(cities)

    def _zoom_to(self, cities):
        canvas = self._iface.mapCanvas()
        extent = self._to_project(cities).transformBoundingBox(cities.extent())
        extent.scale(1.2)
        canvas.setExtent(extent)
        canvas.refresh()

    def _to_project(self, cities):
        """From the cities' CRS to that of the map."""
        return QgsCoordinateTransform(
            cities.crs(), self._project.crs(), self._project.transformContext()
        )

    def _say(self, text, level, *buttons):
        """Say something instead of what was said before."""
        self._unsay()
        bar = self._iface.messageBar()
        message = bar.createMessage(tr("Spatial Relations"), text)
        for button in buttons:
            message.layout().addWidget(button)
        self._message = bar.pushWidget(message, level, MESSAGE_SECONDS)

    def _unsay(self):
        message, self._message = self._message, None
        if message is not None and not sip.isdeleted(message):
            self._iface.messageBar().popWidget(message)


def _is_cities(layer):
    return layer is not None and layer.customProperty("spatial_relations/kind") == "cities"


def _is_askew(cities, to_project):
    """Whether north is far from up where cities are drawn, as in a CRS made for elsewhere."""
    centre = cities.extent().center()
    to_north = QgsPointXY(centre.x(), centre.y() + _STEP)
    try:
        bearing = to_project.transform(centre).azimuth(to_project.transform(to_north))
    except QgsCsException:
        return True
    return abs(bearing) > _MOST_ASKEW
