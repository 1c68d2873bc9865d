"""A scenario as layers of the project, measured in the background."""

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..cartography.project import add_result_group
from ..i18n import tr
from .background_run import BackgroundRun

ALGORITHM = "spatialrelations:connectivity"
#: Outputs that become layers, in their order, with their names.
_OUTPUTS = ("OUTPUT_CITIES", "OUTPUT_LINKS", "OUTPUT_REGIONS")


class ScenarioLayers(QObject):
    """Adds scenarios to a project, each as a group of its own.

    Parameters
    ----------
    project : QgsProject
    """

    #: The group of this name is in the project.
    added = pyqtSignal(str)
    #: It could not be made: why.
    failed = pyqtSignal(str)

    def __init__(self, project, parent=None):
        super().__init__(parent)
        self._project = project
        self._run = None

    def add(self, name, cities, flows, baseline):
        """Measure the cities and flows of a scenario; nothing happens while one is under way.

        Parameters
        ----------
        name : str
        cities, flows : QgsVectorLayer
            City layer and flow table.
        baseline : list of QgsVectorLayer
            Layers that are hidden when those of the scenario come, which lie in the same place.
        """
        if self._run is not None:
            return
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
        parameters = {"CITIES": cities, "LINKS": flows, **dict.fromkeys(_OUTPUTS, "memory:")}
        run = BackgroundRun(algorithm, parameters, self._project)
        problem = run.problem()
        if problem:
            self.failed.emit(problem)
            return
        self._run = run
        hidden = [layer.id() for layer in baseline]
        run.ended.connect(lambda done, results: self._finish(name, hidden, done, results))
        run.start()

    def cancel(self):
        """Stop what is under way; nothing is added then."""
        if self._run is not None:
            self._run.cancel()
            self._run = None

    def _finish(self, name, hidden, is_successful, results):
        run, self._run = self._run, None
        if not is_successful:
            self.failed.emit(run.last_line())
            return
        layers = [run.context.takeResultLayer(results[output]) for output in _OUTPUTS]
        for layer, title in zip(layers, (tr("Cities"), tr("Links"), tr("Regions"))):
            layer.setName(tr("{title}, {scenario}").format(title=title, scenario=name))
        for layer_id in hidden:
            node = self._project.layerTreeRoot().findLayer(layer_id)
            if node is not None:
                node.setItemVisibilityChecked(False)
        group = add_result_group(self._project, self._free_name(name), layers)
        group.setExpanded(True)
        self.added.emit(name)

    def _free_name(self, name):
        """The name, or with a number where the project has a group of that name."""
        root, number, free = self._project.layerTreeRoot(), 2, name
        while root.findGroup(free) is not None:
            free = f"{name} ({number})"
            number += 1
        return free
