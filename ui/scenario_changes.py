"""The changes that were asked for, result by result, for as long as its layers are there."""

from qgis.PyQt.QtCore import QObject

from .connections import Connections
from .layer_origin import whole_run_of
from .scenario_origin import scenario_of


class ScenarioChanges(QObject):
    """Remembers changes in memory; all results of one scenario that was kept share theirs.

    Parameters
    ----------
    project : QgsProject
        What it loses is forgotten.
    """

    def __init__(self, project, parent=None):
        super().__init__(parent)
        self._project = project
        #: Ids of a result's layers, or the run of a scenario -> tuple of changes.
        self._changes = {}
        self._connections = Connections()
        for signal in (project.layersRemoved, project.cleared):
            self._connections.add(signal, self._forget_lost)

    def cleanup(self):
        """Disconnect from the project."""
        self._connections.clear()

    def of(self, result):
        """The changes that were kept of a result; None where none ever were."""
        return self._changes.get(_key(result))

    def keep(self, result, changes):
        """Remember the changes of a result in place of those it had."""
        self._changes[_key(result)] = tuple(changes)

    def _forget_lost(self, *_):
        layers = self._project.mapLayers()
        there = {*layers, *map(whole_run_of, layers.values()), ""}
        self._changes = {
            key: changes for key, changes in self._changes.items() if there.issuperset(key)
        }


def _key(result):
    if scenario_of(result) is not None:
        return (next(filter(None, map(whole_run_of, result.layers)), result.key),)
    return result.city_id, result.link_id
