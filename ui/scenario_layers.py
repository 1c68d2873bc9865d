"""Scenarios as layers of the project: named, stored beside their baseline, and ready to compare."""

import os
import re
import shutil
from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..cartography import fields
from ..cartography.project import add_result_group
from ..i18n import tr
from .scenario_origin import PROPERTY
from .scenario_run import COMPARED, ScenarioRun

#: What no file may have in its name on some system.
_UNFIT = re.compile(r'[\\/:*?"<>|\'\s]+')


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
        self._run = self._folder = None
        # What is kept belongs to the project that it was made in.
        project.cleared.connect(self.cancel)

    def add(self, kept, baseline):
        """Measure a scenario and store its layers; nothing happens while one is under way.

        Parameters
        ----------
        kept : scenario_model.KeptScenario
        baseline : list of QgsVectorLayer
            The first says by its file where the scenario is stored. All are hidden when its layers
            come, which lie in the same place.
        """
        if self._run is not None:
            return
        self._folder = _free_folder(kept.name, baseline[0], self._project)
        self._folder.mkdir()
        run = ScenarioRun(kept, self._folder, self._project, self)
        hidden = [layer.id() for layer in baseline]
        run.done.connect(lambda layers: self._finish(kept, hidden, layers))
        run.failed.connect(self._fail)
        self._run = run
        run.start()

    def cancel(self):
        """Stop what is under way; nothing is added then."""
        if self._run is not None:
            self._run.cancel()
            self._forget()

    def _forget(self):
        """Leave nothing of what was not finished."""
        self._run = None
        shutil.rmtree(self._folder, ignore_errors=True)

    def _fail(self, why):
        self._forget()
        self.failed.emit(why)

    def _finish(self, kept, hidden, layers):
        self._run = None
        titles = {
            "cities": tr("Cities"), "links": tr("Links"), "regions": tr("Regions"),
            "city_change": tr("Change of cities"), "link_change": tr("Change of links"),
        }  # fmt: skip
        name = free_name(kept.name, self._project)
        for table, layer in layers.items():
            layer.setName(tr("{title}, {scenario}").format(title=titles[table], scenario=name))
        for layer in layers.values():
            layer.setCustomProperty(PROPERTY, kept.origin)
        change = [layers[table] for table in COMPARED.values()]
        _make_parts(change, layers["cities"])
        self._hide(hidden)
        group = add_result_group(self._project, name, [*layers.values()], change)
        group.setExpanded(True)
        self.added.emit(name)

    def _hide(self, layer_ids):
        for layer_id in layer_ids:
            node = self._project.layerTreeRoot().findLayer(layer_id)
            if node is not None:
                node.setItemVisibilityChecked(False)


def free_name(name, project):
    """The name, or with a number where the project has a group of that name."""
    root, number, free = project.layerTreeRoot(), 2, name
    while root.findGroup(free) is not None:
        free = f"{name} ({number})"
        number += 1
    return free


def _make_parts(layers, main):
    """Let layers count as parts of the main one's run: they tell of it, and stand behind it."""
    run = main.customProperty(fields.PREFIX + "run")
    for layer in layers:
        part = layer.customProperty(fields.PREFIX + "algorithm") or ""
        layer.setCustomProperty(fields.PREFIX + "run", f"{run}/{part.rpartition(':')[2]}")


def _free_folder(name, layer, project):
    """A folder that is not there yet: beside the baseline, the project, or in our own place."""
    stem = _UNFIT.sub("_", name).strip("._") or "scenario"
    place, number = _place(layer, project), 2
    folder = place / stem
    while folder.exists():
        folder = place / f"{stem}_{number}"
        number += 1
    return folder


def _place(layer, project):
    own = Path(QgsApplication.qgisSettingsDirPath()) / "spatial_relations"
    file = layer.source().partition("|")[0]
    wanted = [Path(file).parent] if os.path.isfile(file) else []
    wanted += [Path(project.homePath())] if project.homePath() else []
    for folder in wanted:
        if folder.is_dir() and os.access(folder, os.W_OK):
            return folder
    own.mkdir(parents=True, exist_ok=True)
    return own
