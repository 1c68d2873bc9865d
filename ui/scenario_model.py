"""A scenario of the result that is looked at: its changes, and the measures before and after."""

from contextlib import suppress
from dataclasses import dataclass, replace

from qgis.core import NULL, QgsFeature, QgsVectorLayer, QgsWkbTypes
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..cartography import fields, volumes
from ..i18n import tr
from .scenario_origin import keep_origin, origin_of

_CITY_FIELDS = ("city_id", "name", "role", "region", "period")
_LINK_FIELDS = ("origin", "destination", "flow", "period")


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
    #: What the scenario's city layer is to remember, as text.
    origin: str


class ScenarioModel(QObject):
    """Holds the changes; the layers of the result stay as they are.

    Where the result is a scenario that was kept, its changes and the layers that it was made of
    are taken up again.

    Parameters
    ----------
    controller : RelationsController
    """

    #: Changes came or went, or another result is looked at.
    changed = pyqtSignal()

    def __init__(self, controller, parent=None):
        super().__init__(parent)
        self._controller = controller
        self._kept = None
        self.changes = []
        #: `analysis.scenario.Comparison`; None without changes or where something is wrong.
        self.comparison = None
        self._compared_period = None
        #: Why there is no comparison; empty where all is well.
        self.problem = ""

    @property
    def is_possible(self):
        """Whether the result has cities of its own and observed flows between them."""
        result, base = self._controller.result, self.baseline
        if result is None or result.is_lent:
            return False
        return (
            base.cities is not None
            and base.links is not None
            and all(fields.has(base.links, name) for name in ("origin", "destination", "flow"))
            and not fields.has(base.links, "estimated_flow")
        )

    @property
    def is_orphan(self):
        """Whether the result is a scenario whose baseline is no longer in the project."""
        return self._kept is not None and self.baseline.cities is None

    @property
    def baseline(self):
        """What the changes are made to, as a `Baseline`."""
        controller = self._controller
        if self._kept is None:
            return Baseline(controller.city_layer, controller.link_layer, controller.view.period)
        layers = [controller.project.mapLayer(layer) for layer in self._kept["layers"]]
        return Baseline(*layers, self._kept["period"]) if all(layers) else Baseline()

    @property
    def cities(self):
        """City id -> name."""
        return self._controller.names

    def reset(self):
        """Forget all changes; those of a scenario that was kept come back."""
        self._kept, self.changes = origin_of(self._controller.city_layer), []
        if self._kept is not None:
            from ..analysis.scenario import changes_of

            with suppress(TypeError):
                self.changes = [*changes_of(self._kept["changes"])]
        self._compare()

    def follow_period(self):
        """Compare in the period that is looked at now; tells whether it is another than before."""
        is_other = self.baseline.period != self._compared_period
        if is_other:
            self._compare()
        return is_other

    def add(self, change):
        """Add a change, after those that are there."""
        self.changes = [*self.changes, self._as_stored(change)]
        self._compare()

    def _as_stored(self, change):
        """A change of a link without direction, named from the end that it is stored from."""
        links = self.baseline.links
        if not hasattr(change, "flow") or volumes.is_directed(links):
            return change
        ends = change.origin, change.destination
        stored = {tuple(map(str, pair)) for pair in zip(*fields.columns(links, *_LINK_FIELDS[:2]))}
        if ends in stored or ends[::-1] not in stored:
            return change
        return replace(change, origin=ends[1], destination=ends[0])

    def remove(self, place):
        """Take a change back."""
        self.changes = [*self.changes[:place], *self.changes[place + 1 :]]
        self._compare()

    def flow(self, origin, destination):
        """The flow from a city to another in the period that is looked at; 0 without a link."""
        base = self.baseline
        period, ends = base.period, {(origin, destination)}
        if not volumes.is_directed(base.links):
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

    def _compare(self):
        self.comparison, self.problem = None, ""
        self._compared_period = self.baseline.period
        if self.changes and self.is_possible:
            self._measure()
        self.changed.emit()

    def _measure(self):
        # pandas comes with the first change, not with the dock.
        from ..analysis.errors import InputError
        from ..analysis.scenario import Scenario, compare

        cities, flows = self._cities(), self._flows()
        if cities.empty or flows.empty:
            self.problem = tr(
                "The layers of the baseline are empty. Temporary layers are when their project was "
                "closed: analyse the region again."
            )
            return
        try:
            self.comparison = compare(cities, flows, Scenario("", tuple(self.changes)))
        except InputError as error:
            self.problem = error.sentence(tr)

    def _cities(self):
        return self._table(self.baseline.cities, _CITY_FIELDS)

    def _flows(self):
        table = self._table(self.baseline.links, _LINK_FIELDS)
        return table[table["flow"].notna()].astype({"flow": float}).reset_index(drop=True)

    def _table(self, layer, names):
        """Columns of a layer, narrowed to the period that is looked at."""
        import pandas as pd

        columns = dict(zip(names, fields.columns(layer, *names)))
        table = pd.DataFrame(columns, dtype=object)
        period = self.baseline.period
        if period is not None and (table["period"] == period).any():
            table = table[table["period"] == period]
        if table["period"].isna().all():
            table = table.drop(columns="period")
        return table.reset_index(drop=True)

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
        return KeptScenario(
            name, self._layers(tr("Baseline"), ()), self._layers(name, self.changes), origin
        )

    def _layers(self, name, changes):
        """City layer and flow table with changes made, for “Connectivity measures”."""
        from ..analysis.scenario import Scenario

        scenario = Scenario(name, tuple(changes))
        cities, table = self._cities(), self._flows()
        flows = scenario.flows(table, cities)
        roles = dict(zip(cities["city_id"], scenario.cities(cities)["role"]))
        return self._city_copy(name, roles), _flow_table(name, flows)

    def _city_copy(self, name, roles):
        """A copy of the cities that are looked at, with their roles in the scenario.

        What was measured of them stays behind: it holds for the baseline.
        """
        layer, period = self.baseline.cities, self.baseline.period
        geometry = QgsWkbTypes.displayString(layer.wkbType())
        copy = QgsVectorLayer(geometry, name, "memory")
        copy.setCrs(layer.crs())
        copy.dataProvider().addAttributes(list(layer.fields()))
        copy.updateFields()
        role, when = (layer.fields().lookupField(key) for key in ("role", "period"))
        kept = []
        for feature in layer.getFeatures():
            if period is not None and when >= 0 and str(feature[when]) != period:
                continue
            if role >= 0:
                feature.setAttribute(role, roles.get(str(feature["city_id"])) or NULL)
            kept.append(feature)
        copy.dataProvider().addFeatures(kept)
        copy.dataProvider().deleteAttributes(_measured(layer))
        copy.updateFields()
        return copy


def _measured(layer):
    """Places of the fields with what algorithms have measured."""
    is_told = bool(layer.customProperty(fields.PREFIX + "measures"))
    found = set(fields.results(layer)) - set(_CITY_FIELDS) if is_told else set()
    return [place for place, name in enumerate(layer.fields().names()) if name in found]


def _flow_table(name, flows):
    uri = "None?field=origin:string&field=destination:string&field=flow:double"
    has_period = "period" in flows
    layer = QgsVectorLayer(f"{uri}&field=period:string" if has_period else uri, name, "memory")
    keys = ["origin", "destination", "flow", *(["period"] if has_period else [])]
    rows = []
    for values in flows[keys].itertuples(index=False, name=None):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([NULL if value is None else value for value in values])
        rows.append(feature)
    layer.dataProvider().addFeatures(rows)
    return layer
