"""A scenario of the result that is looked at: its changes, and the measures before and after."""

from contextlib import suppress
from dataclasses import dataclass
from functools import partial

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..analysis.errors import InputError
from ..cartography import fields, volumes
from ..i18n import tr
from .background_work import BackgroundWork
from .cities import city_names
from .scenario_changes import ScenarioChanges
from .scenario_copies import CITY_FIELDS, city_copy, flow_table
from .scenario_measures import measure
from .scenario_origin import keep_origin, scenario_of

_LINK_FIELDS = ("origin", "destination", "flow", "period")
#: Those of both that count as not there where they are empty in all rows.
_OPTIONAL = ("period", "self_flow")
#: Field by which links are known that compare two periods: it is not told what flows now.
_COMPARED = "flow_to"


@dataclass(frozen=True)
class Baseline:
    """Layers that a scenario changes, and the period of them that it is about."""

    cities: QgsVectorLayer = None
    links: QgsVectorLayer = None
    period: str = None


@dataclass(frozen=True)
class KeptScenario:
    """What is made into layers: city layer and flow table without changes, and with them."""

    name: str
    before: tuple
    after: tuple
    #: What the scenario's layers are to remember, as text.
    origin: str
    #: False: each link stands in the flow tables both ways, with half of its flow.
    is_directed: bool = True


class ScenarioModel(QObject):
    """Holds the changes; the layers of the result stay as they are.

    Each result has changes of its own, which are there again when it is looked at again. Where it
    is of a scenario that was kept, that one's changes are taken up, and made to the layers that it
    was made of.

    Parameters
    ----------
    controller : RelationsController
    """

    #: Changes came or went, another result is looked at, or its measures are there.
    changed = pyqtSignal()

    def __init__(self, controller, parent=None):
        super().__init__(parent)
        self._controller = controller
        self._kept_changes = ScenarioChanges(controller.project, self)
        self._origin = None
        self.changes = []
        #: `scenario_measures.Measured`; None without changes or where something is wrong. While
        #: others are being measured it is that of the changes before.
        self.measured = None
        self._work = self._before = self._compared_period = None
        #: Why there is no comparison; empty where all is well.
        self.problem = ""

    def cleanup(self):
        """Stop what is under way, and follow nothing any more."""
        self._stop()
        self._kept_changes.cleanup()

    @property
    def is_measuring(self):
        """Whether the measures of the present changes are still to come."""
        return self._work is not None

    @property
    def comparison(self):
        """`analysis.scenario.Comparison`, or None."""
        return self.measured.comparison if self.measured is not None else None

    @property
    def is_possible(self):
        """Whether there are cities, and observed flows between them, to make changes to."""
        base = self.baseline
        if base.cities is None or base.links is None:
            return False
        return all(fields.has(base.links, name) for name in _LINK_FIELDS[:3]) and not any(
            fields.has(base.links, name) for name in (volumes.MODELLED, _COMPARED)
        )

    @property
    def is_orphan(self):
        """Whether the result is of a scenario whose baseline is no longer in the project."""
        return self._origin is not None and self.baseline.cities is None

    @property
    def is_directed(self):
        """Whether a link leads from one city to the other."""
        links = self.baseline.links
        return links is None or volumes.is_directed(links)

    @property
    def baseline(self):
        """What the changes are made to, as a `Baseline`."""
        controller, origin = self._controller, self._origin
        if origin is not None:
            layers = [controller.project.mapLayer(layer) for layer in origin["layers"]]
            return Baseline(*layers, origin["period"]) if all(layers) else Baseline()
        if controller.result is None or controller.result.is_lent:
            return Baseline()
        return Baseline(controller.city_layer, controller.link_layer, controller.view.period)

    @property
    def cities(self):
        """City id -> name."""
        cities = self.baseline.cities
        if self._origin is None or cities is None:
            return self._controller.names
        return city_names(cities)

    def look(self):
        """Take up the changes of the result that is looked at, on the rows that it has now."""
        result, former = self._controller.result, self.baseline
        self._origin = scenario_of(result)
        changes = self._kept_changes.of(result) if result is not None else ()
        self.changes = [*(self._changes_of_origin() if changes is None else changes)]
        if self.baseline != former:
            self.measured = None
        self._compare()

    def _changes_of_origin(self):
        if self._origin is None:
            return ()
        from ..analysis.scenario import changes_of

        with suppress(TypeError):
            return changes_of(self._origin["changes"])
        return ()

    def follow_period(self):
        """Compare in the period that is looked at now; tells whether it is another than before."""
        is_other = self.baseline.period != self._compared_period
        if is_other:
            self._compare()
        return is_other

    def add(self, change):
        """Add a change, after those that are there."""
        self._set_changes([*self.changes, self._scenario().named(change)])

    def remove(self, place):
        """Take a change back."""
        self._set_changes([*self.changes[:place], *self.changes[place + 1 :]])

    def _set_changes(self, changes):
        self.changes = changes
        self._kept_changes.keep(self._controller.result, changes)
        self._compare()

    def flow(self, origin, destination):
        """The flow from a city to another in the period that is looked at; 0 without a link."""
        base = self.baseline
        period, ends = base.period, {(origin, destination)}
        if not self.is_directed:
            ends.add((destination, origin))
        rows = zip(*fields.columns(base.links, "origin", "destination", "flow", "period"))
        return float(
            sum(
                flow
                for one, other, flow, when in rows
                if flow
                and (str(one), str(other)) in ends
                and (None in (period, when) or str(when) == period)
            )
        )

    def flow_if(self, origin, destination, flow):
        """What the changes make of a flow from a city to another."""
        return self._scenario().flow(origin, destination, flow) if self.changes else flow

    def _scenario(self, name="", changes=None):
        """The changes, or others, as a scenario."""
        # pandas comes with the first change, not with the dock.
        from ..analysis.scenario import Scenario

        changes = self.changes if changes is None else changes
        return Scenario(name, tuple(changes), self.is_directed)

    # Measures, in the background

    def _compare(self):
        self._stop()
        self.problem = ""
        self._compared_period = self.baseline.period
        if self.changes and self.is_possible:
            self._start()
        else:
            self.measured = None
        self.changed.emit()

    def _start(self):
        cities, flows = self._cities(), self._flows()
        if cities.empty or flows.empty:
            self._fail(
                tr(
                    "The layers of the baseline are empty. Temporary layers are when their project "
                    "was closed: analyse the region again."
                )
            )
            return
        work = partial(measure, cities, flows, self._scenario(), self._before)
        self._work = BackgroundWork(tr("Measuring a scenario"), work)
        self._work.ended.connect(self._take)
        self._work.start()

    def _stop(self):
        work, self._work = self._work, None
        if work is not None:
            work.cancel()

    def _fail(self, why):
        self.measured, self.problem = None, why

    def _take(self, measured):
        work, self._work = self._work, None
        if measured is None:
            self._fail(_said(work.error))
        else:
            self.measured, self._before = measured, measured.before
        self.changed.emit()

    # Rows

    def _cities(self):
        return self._table(self.baseline.cities, CITY_FIELDS)

    def _flows(self):
        table = self._table(self.baseline.links, _LINK_FIELDS)
        return table[table["flow"].notna()].astype({"flow": float}).reset_index(drop=True)

    def _table(self, layer, names):
        """Columns of a layer that hold anything, narrowed to the period that is looked at."""
        import pandas as pd

        columns = dict(zip(names, fields.columns(layer, *names)))
        table = pd.DataFrame(columns, dtype=object)
        period = self.baseline.period
        if period is not None and (table["period"].map(str) == period).any():
            table = table[table["period"].map(str) == period]
        empty = [name for name in _OPTIONAL if name in table and table[name].isna().all()]
        return table.drop(columns=empty).reset_index(drop=True)

    # As layers

    def kept(self, name):
        """The scenario and its baseline, ready to be measured.

        Parameters
        ----------
        name : str
            Of the scenario.

        Returns
        -------
        KeptScenario
            Its layers are in memory.
        """
        from ..analysis.scenario import records_of

        base = self.baseline
        origin = keep_origin([base.cities, base.links], base.period, records_of(self.changes))
        before, after = self._layers(tr("Baseline"), ()), self._layers(name, self.changes)
        return KeptScenario(name, before, after, origin, self.is_directed)

    def _layers(self, name, changes):
        """City layer and flow table with changes made, for “Connectivity measures”."""
        from ..analysis.scenario import both_ways

        scenario = self._scenario(name, changes)
        cities, table = self._cities(), self._flows()
        flows = scenario.flows(table, cities)
        flows = flows if scenario.is_directed else both_ways(flows)
        roles = dict(zip(cities["city_id"].map(str), scenario.cities(cities)["role"]))
        base = self.baseline
        return city_copy(name, base.cities, base.period, roles), flow_table(name, flows)


def _said(error):
    """Why changes were not measured, in a sentence."""
    if error is None:
        # In QGIS's list of tasks the analyst can stop any.
        return tr("It was stopped: the changes are not measured.")
    if isinstance(error, InputError):
        return error.sentence(tr)
    return tr("The changes could not be measured: {reason}").format(reason=error)
