"""Measures a scenario and its baseline and compares them, in the background."""

from pathlib import Path

from qgis.core import QgsApplication, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..i18n import tr
from .background_run import BackgroundRun
from .undirected_links import join_directions, store

#: Outputs of “Connectivity measures” -> table of the scenario.
MEASURED = {"OUTPUT_CITIES": "cities", "OUTPUT_LINKS": "links", "OUTPUT_REGIONS": "regions"}
#: Outputs of “Change between periods” -> table of the scenario.
COMPARED = {"OUTPUT_CITIES": "city_change", "OUTPUT_LINKS": "link_change"}
#: Without period fields what is compared bears the names that are given.
_UNDATED = {"CITY_PERIOD": "", "PERIOD": ""}


class ScenarioRun(QObject):
    """Three runs, one after the other: the baseline, the scenario, and what changes.

    Parameters
    ----------
    kept : scenario_model.KeptScenario
    folder : pathlib.Path
        Takes a GeoPackage for each layer.
    project : QgsProject
    """

    #: It is done: table -> layer, in the order of `MEASURED` and `COMPARED`.
    done = pyqtSignal(dict)
    #: It could not be done: why.
    failed = pyqtSignal(str)

    def __init__(self, kept, folder, project, parent=None):
        super().__init__(parent)
        self._kept = kept
        self._folder = folder
        self._project = project
        self._run = None
        self._before = {}
        self._layers = {}

    def start(self):
        """Begin with the baseline, whose layers nobody sees."""
        outputs = dict.fromkeys(MEASURED, "memory:")
        self._next("connectivity", _flows(self._kept.before), outputs, self._measure_scenario)

    def cancel(self):
        """Stop; neither signal is emitted then."""
        if self._run is not None:
            self._run.cancel()

    def _measure_scenario(self, layers):
        self._join_directions(layers)
        self._before = layers
        outputs = self._places(MEASURED)
        self._next("connectivity", _flows(self._kept.after), outputs, self._compare)

    def _compare(self, layers):
        self._join_directions(layers)
        parameters = {
            "CITIES": self._before["OUTPUT_CITIES"], "CITIES_TO": layers["OUTPUT_CITIES"],
            "LINKS": self._before["OUTPUT_LINKS"], "LINKS_TO": layers["OUTPUT_LINKS"],
            "FROM": tr("Baseline"), "TO": self._kept.name, **_UNDATED,
        }  # fmt: skip
        self._layers = {MEASURED[output]: layer for output, layer in layers.items()}
        self._next("connectivitychange", parameters, self._places(COMPARED), self._finish)

    def _finish(self, layers):
        self._layers.update({COMPARED[output]: layer for output, layer in layers.items()})
        try:
            self._store_links()
        except OSError as error:
            self.failed.emit(str(error))
        else:
            self.done.emit(self._layers)

    def _places(self, tables):
        """Output -> where it goes; links without direction are joined before they are stored."""
        return {
            output: self._place(table) if self._kept.is_directed or not _is_links(output)
            else "memory:"
            for output, table in tables.items()
        }  # fmt: skip

    def _join_directions(self, layers):
        if not self._kept.is_directed:
            join_directions(layers["OUTPUT_LINKS"])

    def _store_links(self):
        """Give files to the links that are still in memory."""
        if self._kept.is_directed:
            return
        for output, table in (*MEASURED.items(), *COMPARED.items()):
            if _is_links(output):
                self._layers[table] = store(self._layers[table], self._place(table))

    def _place(self, table):
        return str(self._folder / f"{table}.gpkg")

    def _next(self, name, parameters, outputs, then):
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(
            f"spatialrelations:{name}"
        )
        run = BackgroundRun(algorithm, {**parameters, **outputs}, self._project)
        problem = run.problem()
        if problem:
            self.failed.emit(problem)
            return

        def ended(is_successful, results):
            if is_successful:
                then({output: _taken(results[output], run.context) for output in outputs})
            else:
                self.failed.emit(run.last_line())

        self._run = run
        run.ended.connect(ended)
        run.start()


def _taken(source, context):
    """The layer that a run has written, in memory or with the style that is stored beside it."""
    return context.takeResultLayer(source) or QgsVectorLayer(source, Path(source).stem, "ogr")


def _flows(layers):
    """Parameters of “Connectivity measures” for a city layer and a flow table."""
    cities, flows = layers
    return {"CITIES": cities, "LINKS": flows}


def _is_links(output):
    return output == "OUTPUT_LINKS"
