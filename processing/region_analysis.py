"""The chain behind “Analyse a region”: which algorithms run on which inputs, and what they say."""

from qgis.core import QgsProcessingException

from ..analysis.errors import InputError
from ..i18n import tr
from .algorithms.buildflownetwork import BuildFlowNetworkAlgorithm
from .algorithms.connectivity import ConnectivityAlgorithm
from .algorithms.peripheralization import PeripheralizationAlgorithm
from .outputs import check_folder
from .region_outputs import RegionOutputs
from .results import copy_layer, write_cities
from .steps import Steps
from .styling import PROPERTIES
from .tables import read_columns

TEMPORARY = "TEMPORARY_OUTPUT"
#: Runs with random weights that tell how safe the ranks are.
RUNS = 500
#: Lines that begin so in the log hold what the results say.
FINDING = "Finding: {sentence}"


class RegionAnalysis:
    """One run of “Analyse a region”."""

    def __init__(self, run):
        self._run = run
        self._steps = Steps(run, 6)
        run.feedback = self._steps  # its own reading and writing moves the same bar
        self._skipped = []
        self._layers = {}
        self._headline = ""
        run.outputs = RegionOutputs(run, self._title())

    def carry_out(self):
        """Run all parts and prepare their outputs; returns no numbers."""
        run = self._run
        self._check_paths()
        self._steps.take(tr("Reading the cities"))
        cities = run.cities()
        network, left_behind = self._network(cities), self._peripheralization(cities)
        tables = [*network, *left_behind]
        if not tables:
            raise InputError(
                "There is nothing to analyse: give a flow table, indicators, or both.",
                parameter="FLOWS",
            )
        table = self._write(cities, tables)
        findings = self._findings(cities, network, left_behind)
        self._steps.take(tr("Drawing the map and writing the report"))
        run.outputs.draw(self._headline, self._inputs())
        run.outputs.report(self._tables(table), self._left_out(), self._sources())
        for finding in findings:
            run.say(FINDING.format(sentence=finding.sentence(tr)))
        return {}

    def _check_paths(self):
        for name in ("OUTPUT", "REPORT", "MAP", "PROJECT"):
            path = self._run.output_path(name)
            problem = check_folder(path, name) if path else None
            if problem:
                raise QgsProcessingException(problem)

    # Parts

    def _network(self, cities):
        """Flow network and connectivity; the city table of connectivity, if there are flows."""
        if self._run.source("FLOWS") is None:
            self._skip(tr("Flow network and connectivity: there is no flow table."))
            self._steps.take(tr("No flow network"))
            self._steps.take(tr("No connectivity"))
            return []
        built = self._steps.run_algorithm(
            BuildFlowNetworkAlgorithm(),
            {**self._city_parameters(self._flow_cities(cities)),
             **self._run.passed_on(["FLOWS", "ORIGIN", "DESTINATION", "FLOW", "PERIOD"]),
             "SHAPE": 0, "OUTPUT_CITIES": TEMPORARY, "OUTPUT_LINKS": TEMPORARY,
             "UNMATCHED": TEMPORARY},
        )  # fmt: skip
        measured = self._steps.run_algorithm(
            ConnectivityAlgorithm(),
            {"CITIES": built["OUTPUT_CITIES"], "LINKS": built["OUTPUT_LINKS"],
             "OUTPUT_CITIES": TEMPORARY, "OUTPUT_LINKS": TEMPORARY, "OUTPUT_REGIONS": TEMPORARY},
        )  # fmt: skip
        self._layers["links"] = ("link", measured["OUTPUT_LINKS"], tr("Links"))
        self._layers["regions"] = ("region", measured["OUTPUT_REGIONS"], tr("Regions"))
        self._layers["unmatched"] = ("unmatched", built["UNMATCHED"], tr("Unmatched rows"))
        return [_measures_of(measured["OUTPUT_CITIES"])]

    def _flow_cities(self, cities):
        """The city layer for the flows: of the latest period, where only the cities have some."""
        from ..analysis.region_table import latest

        if cities["period"].isna().all() or self._run.has_field("PERIOD", "FLOWS"):
            return self._run.parameters["CITIES"], True
        rows = latest(cities)
        if rows["period"].nunique() < cities["period"].nunique():
            self._run.notes.info(
                "The flows have no period: they are laid over the cities of {period}.",
                period=rows["period"].iloc[0],
            )
        return self._run.memory_layer("CITIES", rows.index), False

    def _city_parameters(self, layer_and_has_period):
        layer, has_period = layer_and_has_period
        names = ["CITY_ID", "CITY_NAME", "ROLE", "REGION"]
        period = self._run.passed_on(["CITY_PERIOD"]) if has_period else {"CITY_PERIOD": ""}
        return {"CITIES": layer, **self._run.passed_on(names), **period}

    def _peripheralization(self, cities):
        if not self._run.matrix("INDICATORS"):
            self._skip(tr("Peripheralization: no indicators are listed."))
            self._steps.take(tr("No peripheralization"))
            return []
        everyone = not (cities["role"] == "secondary").any()
        if not everyone:
            self._skipped.append(tr("Only secondary cities are ranked; cores get no index."))
        found = self._steps.run_algorithm(
            PeripheralizationAlgorithm(),
            {**self._run.passed_on(
                ["CITIES", "CITY_ID", "CITY_NAME", "ROLE", "REGION", "INDICATORS"]),
             "PERIOD": self._run.parameters.get("CITY_PERIOD", "period"),
             "SCOPE": int(everyone), "MISSING": 2, "RUNS": RUNS,
             "OUTPUT_CITIES": TEMPORARY, "OUTPUT_INDICATORS": TEMPORARY},
        )  # fmt: skip
        self._layers["indicators"] = ("indicator", found["OUTPUT_INDICATORS"], tr("Indicators"))
        return [_measures_of(found["OUTPUT_CITIES"])]

    def _skip(self, sentence):
        self._skipped.append(sentence)
        self._run.say(tr("Skipped: {part}").format(part=sentence))

    # Results

    def _write(self, cities, tables):
        """Write all layers into the GeoPackage; returns the table of cities."""
        from ..analysis.region_table import combine

        run = self._run
        self._steps.take(tr("Writing the results"))
        table = combine(cities, tables)
        keys = [key for key in table if key != "row"]
        write_cities(run, "cities", table, keys, tr("Cities"))
        for name, (level, layer, title) in self._layers.items():
            copy_layer(run, name, level, layer, title)
        return table

    def _findings(self, cities, network, left_behind):
        """What the results say: first who depends on whom, then who is left behind, then more.

        Each table keeps its own periods, so that flows of no period are not said to be of one.
        """
        from ..analysis.result_tables import ResultTable
        from ..analysis.story import headline, tell

        named = cities.drop_duplicates("city_id")[["city_id", "name", "role", "region"]]
        rows = [("city", table.merge(named, on="city_id")) for table in [*network, *left_behind]]
        rows += [(level, self._rows(name)) for name, (level, *_) in self._layers.items()]
        told = tell([ResultTable("", level, "", table, {}) for level, table in rows])
        self._headline = " ".join(finding.sentence(tr) for finding in headline(told))
        first = [finding for findings in told.values() for finding in findings[:2]]
        return first + [finding for findings in told.values() for finding in findings[2:]]

    def _rows(self, name):
        if name not in self._layers:
            return None
        layer = self._layers[name][1]
        return read_columns(layer, {field: field for field in layer.fields().names()}, _unwatched)

    # What the report says besides

    def _title(self):
        return self._run.text("TITLE") or self._run.source("CITIES").sourceName()

    def _inputs(self):
        sources = [self._run.source(name) for name in ("CITIES", "FLOWS")]
        return [source.sourceName() for source in sources if source is not None]

    def _tables(self, cities):
        """All results, as the report reads them."""
        from ..analysis.result_tables import ResultTable

        found = [("city", tr("Cities"), cities)]
        for name in ("regions", "indicators", "links"):
            rows = self._rows(name)
            if rows is not None:
                level, _, title = self._layers[name]
                found.append((level, title, rows))
        told = self._run.told_parameters()
        if "indicators" in self._layers:
            told[tr("Peripheralization index")] = tr(
                "Indicators from the smallest to the largest value of all periods (min-max), "
                "weighted as given, arithmetic mean; missing values reweighted where 2/3 of the "
                "weight is there; {runs} runs with random weights."
            ).format(runs=RUNS)
        return [ResultTable("analyseregion", *table, told) for table in found]

    def _left_out(self):
        own = [str(text) for text in self._run.note_sentences() if text.is_warning]
        return self._skipped + own + self._steps.warnings

    def _sources(self):
        return [tr("Layer “{layer}”").format(layer=layer) for layer in self._inputs()]


def _measures_of(layer):
    """City id, period and the measures of a city layer that an algorithm of ours has made."""
    measures = layer.customProperty(f"{PROPERTIES}/measures").split(",")
    return read_columns(layer, {key: key for key in ["city_id", "period", *measures]}, _unwatched)


def _unwatched(fraction):
    """The tables of a region's results are small."""
