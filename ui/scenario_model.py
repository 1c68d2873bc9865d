"""A scenario of the result that is looked at: its changes, and the measures before and after."""

from qgis.core import NULL, QgsFeature, QgsVectorLayer, QgsWkbTypes
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..cartography import fields
from ..i18n import tr

_CITY_FIELDS = ("city_id", "name", "role", "region", "period")
_LINK_FIELDS = ("origin", "destination", "flow", "period")


class ScenarioModel(QObject):
    """Holds the changes; the layers of the result stay as they are.

    Parameters
    ----------
    controller : RelationsController
    """

    #: Changes came or went, or another result is looked at.
    changed = pyqtSignal()

    def __init__(self, controller, parent=None):
        super().__init__(parent)
        self._controller = controller
        self.changes = []
        #: `analysis.scenario.Comparison`; None without changes or where something is wrong.
        self.comparison = None
        #: Why there is no comparison; empty where all is well.
        self.problem = ""

    @property
    def is_possible(self):
        """Whether the result has cities and observed flows between them."""
        cities, links = self._controller.city_layer, self._controller.link_layer
        return (
            cities is not None
            and links is not None
            and all(fields.has(links, name) for name in ("origin", "destination", "flow"))
            and not fields.has(links, "estimated_flow")
        )

    @property
    def cities(self):
        """City id -> name."""
        return self._controller.names

    def reset(self):
        """Forget all changes."""
        self.changes = []
        self._compare()

    def add(self, change):
        """Add a change, after those that are there."""
        self.changes = [*self.changes, change]
        self._compare()

    def remove(self, place):
        """Take a change back."""
        self.changes = [*self.changes[:place], *self.changes[place + 1 :]]
        self._compare()

    def flow(self, origin, destination):
        """The flow from a city to another in the period that is looked at; 0 without a link."""
        layer, period = self._controller.link_layer, self._controller.view.period
        rows = zip(*fields.columns(layer, "origin", "destination", "flow", "period"))
        return float(
            sum(
                flow
                for one, other, flow, when in rows
                if flow
                and str(one) == origin
                and str(other) == destination
                and (None in (period, when) or str(when) == period)
            )
        )

    def _compare(self):
        self.comparison, self.problem = None, ""
        if self.changes and self.is_possible:
            self._measure()
        self.changed.emit()

    def _measure(self):
        # pandas comes with the first change, not with the dock.
        from ..analysis.errors import InputError
        from ..analysis.scenario import Scenario, compare

        try:
            self.comparison = compare(
                self._cities(), self._flows(), Scenario("", tuple(self.changes))
            )
        except InputError as error:
            self.problem = error.sentence(tr)

    def _cities(self):
        return self._table(self._controller.city_layer, _CITY_FIELDS)

    def _flows(self):
        table = self._table(self._controller.link_layer, _LINK_FIELDS)
        return table[table["flow"].notna()].astype({"flow": float}).reset_index(drop=True)

    def _table(self, layer, names):
        """Columns of a layer, narrowed to the period that is looked at."""
        import pandas as pd

        columns = dict(zip(names, fields.columns(layer, *names)))
        table = pd.DataFrame(columns, dtype=object)
        period = self._controller.view.period
        if period is not None and (table["period"] == period).any():
            table = table[table["period"] == period]
        if table["period"].isna().all():
            table = table.drop(columns="period")
        return table.reset_index(drop=True)

    # As layers

    def layers(self, name):
        """City layer and flow table of the scenario, in memory, for “Connectivity measures”.

        Parameters
        ----------
        name : str
            Of the scenario.

        Returns
        -------
        tuple of QgsVectorLayer
        """
        from ..analysis.scenario import Scenario

        scenario = Scenario(name, tuple(self.changes))
        cities, table = self._cities(), self._flows()
        flows = scenario.flows(table, cities)
        roles = dict(zip(cities["city_id"], scenario.cities(cities)["role"]))
        return self._city_copy(name, roles), _flow_table(name, flows)

    def _city_copy(self, name, roles):
        """A copy of the cities that are looked at, with their roles in the scenario."""
        layer, period = self._controller.city_layer, self._controller.view.period
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
        return copy


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
