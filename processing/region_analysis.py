"""The chain behind “Analyse a region”: algorithms, one GeoPackage, map, report and project."""

import os
from datetime import date
from pathlib import Path

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorLayer,
)

from ..analysis.errors import InputError
from ..i18n import tr
from ..version import version
from .algorithms.buildflownetwork import BuildFlowNetworkAlgorithm
from .algorithms.connectivity import ConnectivityAlgorithm
from .algorithms.peripheralization import PeripheralizationAlgorithm
from .geopackage import GeoPackage
from .outputs import Staging, check_folder
from .results import copy_layer, write_cities
from .steps import Steps
from .styling import LayerDresser, set_default_view
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
        self._steps = Steps(run, 5)
        self._skipped = []
        self._layers = {}
        self._headline = ""
        run.outputs = GeoPackage(run.output_path("OUTPUT"), run.context.transformContext())

    def carry_out(self):
        """Run all parts; returns the paths that Processing reports."""
        run = self._run
        self._check_paths()
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
        paths = self._publish(table, findings)
        for finding in findings:
            run.say(FINDING.format(sentence=finding.sentence(tr)))
        return paths

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
        from ..analysis.region_findings import region_findings

        named = cities.drop_duplicates("city_id")[["city_id", "name", "role", "region"]]
        said = [
            region_findings(table.merge(named, on="city_id"), regions, links)
            for table, regions, links in (
                *((table, self._rows("regions"), self._rows("links")) for table in network),
                *((table, None, None) for table in left_behind),
            )
        ]
        self._headline = " ".join(findings[0].sentence(tr) for findings in said if findings)
        first = [finding for findings in said for finding in findings[:2]]
        return first + [finding for findings in said for finding in findings[2:]]

    def _rows(self, name):
        if name not in self._layers:
            return None
        layer = self._layers[name][1]
        return read_columns(layer, {field: field for field in layer.fields().names()}, _unwatched)

    def _publish(self, table, findings):
        """Put the GeoPackage in place, then what is made from it; returns all paths."""
        run = self._run
        dresses = run.outputs.commit()
        run.outputs = _Nothing()
        output = run.output_path("OUTPUT")
        views = {name: _View(output, name, dress, table) for name, dress in dresses.items()}
        self._steps.take(tr("Drawing the map and writing the report"))
        paths = {"OUTPUT": output}
        map_path, report_path = run.output_path("MAP"), run.output_path("REPORT")
        if map_path or report_path:
            png = self._map(views)
        if map_path:
            _replace(map_path, png)
            paths["MAP"] = map_path
        if report_path:
            self._report(report_path, png, findings, table)
            paths["REPORT"] = report_path
        if run.output_path("PROJECT"):
            paths["PROJECT"] = self._project(run.output_path("PROJECT"), views)
        if run.is_on("LOAD"):
            self._load(views)
        return paths

    def _title(self):
        return self._run.text("TITLE") or self._run.source("CITIES").sourceName()

    def _map(self, views):
        """The finished map as PNG bytes."""
        from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice

        from ..cartography.map_image import render_map
        from ..cartography.style import default_measure

        cities = views["cities"].layer()
        links = views["links"].layer() if "links" in views else None
        image = render_map(
            cities, links, self._title(), self._headline,
            tr("Source: {layers}. Spatial Relations {version}.").format(
                layers=", ".join(self._inputs()), version=version()
            ),
            measure=default_measure(cities),
        )  # fmt: skip
        content = QByteArray()
        buffer = QBuffer(content)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")
        return bytes(content)

    def _inputs(self):
        sources = [self._run.source(name) for name in ("CITIES", "FLOWS")]
        return [source.sourceName() for source in sources if source is not None]

    def _report(self, path, png, findings, table):
        from ..analysis.region_table import latest
        from .report import write_report

        shown = latest(table)
        tables = [(tr("Cities"), "city", shown)]
        for name, heading in (("regions", tr("Regions")), ("indicators", tr("Indicators"))):
            rows = self._rows(name)
            if rows is not None:
                tables.append((heading, {"regions": "region"}.get(name, "indicator"), rows))
        warnings = [text for text in self._run.note_sentences() if text.is_warning]
        try:
            write_report(
                path, self._title(), png, findings, tables, self._method(),
                self._skipped + [str(text) for text in warnings] + self._steps.warnings,
                self._sources(), tr("{date}, Spatial Relations {version}").format(
                    date=date.today().isoformat(), version=version()),
            )  # fmt: skip
        except OSError as error:
            raise QgsProcessingException(
                tr("“{path}” can't be written: {reason}.").format(path=path, reason=error.strerror)
            ) from error

    def _method(self):
        told = self._run.told_parameters()
        labels = {d.name(): d.description() for d in self._run.algorithm.parameterDefinitions()}
        return {labels[name]: value for name, value in told.items()}

    def _sources(self):
        return [tr("Layer “{layer}”").format(layer=layer) for layer in self._inputs()]

    def _project(self, path, views):
        """Write a project that shows the results, with paths relative to it."""
        from ..cartography.project import add_result_group, region_crs

        project = QgsProject()
        layers = [view.layer() for view in views.values()]
        add_result_group(project, self._title(), layers)
        project.setTitle(self._title())
        cities = layers[0]
        set_default_view(project, cities, region_crs(cities.extent(), cities.crs()))
        staging = Staging(path)
        try:
            if not project.write(path):
                raise QgsProcessingException(
                    tr("“{path}” can't be written: {reason}.").format(
                        path=path, reason=project.error()
                    )
                )
        finally:
            staging.discard()
        return path

    def _load(self, views):
        """Let QGIS load the layers, in a group of their own, when the run is done."""
        context = self._run.context
        if context.project() is None:
            return
        for view in views.values():
            details = QgsProcessingContext.LayerDetails(
                view.dress.title, context.project(), view.name, QgsProcessingUtils.LayerHint.Vector
            )
            details.setPostProcessor(LayerDresser(view.dress, self._title(), view.subset))
            context.addLayerToLoadOnCompletion(view.source, details)


class _View:
    """A table of the GeoPackage as a layer to look at: of the latest period, where it has some."""

    def __init__(self, path, name, dress, table):
        from ..analysis.identifiers import in_order

        self.name, self.dress = name, dress
        self.source = f"{path}|layername={name}"
        periods = in_order(dress.periods)
        is_map = name in ("cities", "links")
        self.subset = (
            f"\"period\" = '{_quoted(periods[-1])}'" if is_map and len(periods) > 1 else ""
        )

    def layer(self):
        layer = QgsVectorLayer(self.source, self.dress.title, "ogr")
        if self.subset:
            layer.setSubsetString(self.subset)
        self.dress.put_on(layer)
        return layer


def _quoted(text):
    return text.replace("'", "''")


class _Nothing:
    """What is left to discard once all is in place."""

    def commit(self):
        return {}

    def discard(self):
        """Nothing."""


def _measures_of(layer):
    """City id, period and the measures of a city layer."""
    from ..analysis.measures import Measure, field

    keys = [name for name in layer.fields().names() if _is_measure(name, field, Measure)]
    return read_columns(layer, {key: key for key in ["city_id", "period", *keys]}, _unwatched)


def _is_measure(name, field, measure):
    try:
        return isinstance(field("city", name), measure)
    except KeyError:
        return False


def _unwatched(fraction):
    """The tables of a region's results are small."""


def _replace(path, content):
    """Write a file at once: a reader never finds half of it."""
    part = Path(f"{path}.part")
    try:
        part.write_bytes(content)
        os.replace(part, path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise QgsProcessingException(
            tr("“{path}” can't be written: {reason}.").format(path=path, reason=error.strerror)
        ) from error
