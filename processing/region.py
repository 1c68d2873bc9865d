"""The region that “Analyse a region” looks at: what is given, and what was made of it so far."""

import math
from functools import cached_property

from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsWkbTypes

from ..i18n import tr
from .indicators import read_indicators
from .kept_outputs import memory_layer

#: The fields of a city that every algorithm takes under the same name.
_CITY_FIELDS = ("CITY_ID", "CITY_NAME", "ROLE", "REGION")
_FLOWS = ("FLOWS", "ORIGIN", "DESTINATION", "FLOW", "PERIOD")


class Region:
    """Cities, flows and fields, read once, as parameters for the algorithms that take them.

    Parameters
    ----------
    run : Run

    Raises
    ------
    InputError, QgsProcessingException
        If a layer or field that the analyst named can't be used.
    """

    def __init__(self, run):
        self._run = run
        self.cities = run.cities()
        self.sizes = self._fields("SIZES")
        self.sectors = self._fields("SECTORS")
        self.population = run.field("POPULATION", run.source("CITIES"))
        self.indicators = self._indicators()
        self.has_flows = run.source("FLOWS") is not None
        #: What the report says besides, on how the inputs were taken.
        self.remarks = []
        self._made, self._layers = {}, {}

    def _fields(self, name):
        return self._run.fields(name, "CITIES") if self._run.texts(name) else []

    def _indicators(self):
        """The fields of the indicators, if there are any."""
        from ..analysis.peripheralization import clean_scheme

        if not self._run.matrix("INDICATORS"):
            return []
        scheme = read_indicators(self._run, "INDICATORS")
        return list(clean_scheme(scheme, list(scheme["indicator"]), "given")["indicator"])

    # What is there

    @property
    def measured_sizes(self):
        """The fields whose spread over cities is measured: the sizes, else the population."""
        return self.sizes or ([self.population] if self.population else [])

    @property
    def mass(self):
        """The field that makes flows likely: the population, else the first size; or None."""
        return self.population or next(iter(self.sizes), None)

    @cached_property
    def periods(self):
        """The periods of the cities, earliest first."""
        from ..analysis.identifiers import in_order

        return in_order(self.cities["period"])

    @cached_property
    def has_places(self):
        """Whether two cities have a usable geometry."""
        import numpy as np

        points = self._run.points(self.cities.index.to_numpy())
        return int(np.isfinite(points).all(axis=1).sum()) > 1

    @cached_property
    def are_flows_undated(self):
        """Whether only the cities have periods, so that flows are laid over the latest."""
        is_undated = bool(self.periods) and not self._run.has_field("PERIOD", "FLOWS")
        if is_undated and len(self.periods) > 1:
            text = tr("The flows have no period: they are laid over the cities of {period}.")
            self.remark(text.format(period=self.periods[-1]))
        return is_undated

    @property
    def are_flows_modelled(self):
        """Whether a model made the flows, as their layer tells."""
        return self._run.are_modelled("FLOWS")

    @property
    def flow_periods(self):
        """The periods of the flows, once their network is built."""
        built = self._made.get(("buildflownetwork", "OUTPUT_LINKS"))
        return built.dress.periods if built is not None else []

    def remark(self, sentence):
        """Say in log and report how the inputs were taken."""
        self.remarks.append(sentence)
        self._run.say(sentence)

    # What was made

    def remember(self, algorithm, outputs):
        """Keep what an algorithm has made for those that come after it.

        Parameters
        ----------
        algorithm : str
            Its id, without the provider's.
        outputs : KeptOutputs
        """
        self._made.update({(algorithm, name): layer for name, layer in outputs.items()})

    def has_made(self, algorithm):
        """Whether an algorithm has made something."""
        return any(name == algorithm for name, _ in self._made)

    def made(self, algorithm, output):
        """A layer that an algorithm has made, for another to read."""
        if (algorithm, output) not in self._layers:
            layer = self._made[algorithm, output]
            self._layers[algorithm, output] = layer.layer(self._run.stop_if_cancelled)
        return self._layers[algorithm, output]

    # As parameters

    def all_cities(self, period="PERIOD"):
        """The cities of all periods.

        Parameters
        ----------
        period : str
            The algorithm's parameter for their period field.
        """
        return {**self._named(self._all_cities), period: self._period_field}

    def flow_cities(self):
        """The cities that the flows are laid over, without a period where the flows have none."""
        if not self.are_flows_undated:
            return self.all_cities("CITY_PERIOD")
        return {**self._named(self._latest_cities), "CITY_PERIOD": ""}

    def latest_cities(self):
        """The cities of the latest period."""
        return {**self._named(self._latest_cities), "CITY_PERIOD": self._period_field}

    def earlier_cities(self):
        """The cities of all periods but the latest."""
        return {**self._named(self._earlier_cities), "CITY_PERIOD": self._period_field}

    def flows(self):
        """The flow table with its fields."""
        return self._run.passed_on(_FLOWS)

    def indicator_rows(self):
        """The table of indicators."""
        return self._run.passed_on(["INDICATORS"])

    @property
    def _period_field(self):
        return self._run.parameters.get("CITY_PERIOD", "period")

    def _named(self, layer):
        return {"CITIES": layer, **self._run.passed_on(_CITY_FIELDS)}

    # City layers, each made once: algorithms read them from memory, by a point a city

    @cached_property
    def _all_cities(self):
        return self._city_layer(self.cities)

    @cached_property
    def _latest_cities(self):
        return self._city_layer(self.cities[self._is_latest])

    @cached_property
    def _earlier_cities(self):
        return self._city_layer(self.cities[~self._is_latest])

    @property
    def _is_latest(self):
        return (self.cities["period"] == self.periods[-1]).to_numpy()

    def _city_layer(self, cities):
        source, features = self._run.source("CITIES"), self._run.features("CITIES")
        points = self._run.points(cities.index.to_numpy()).tolist()
        rows = [
            _at_point(features[row], point) for row, point in zip(cities.index.tolist(), points)
        ]
        is_table = source.wkbType() == QgsWkbTypes.Type.NoGeometry
        kind = QgsWkbTypes.Type.NoGeometry if is_table else QgsWkbTypes.Type.Point
        return memory_layer(
            source.sourceName(), source.fields(), kind, source.sourceCrs(), rows,
            self._run.stop_if_cancelled,
        )  # fmt: skip


def _at_point(feature, point):
    """A feature's attributes at a point; without geometry where a coordinate is NaN."""
    placed = QgsFeature()
    placed.setAttributes(feature.attributes())
    if all(map(math.isfinite, point)):
        placed.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*point)))
    return placed
