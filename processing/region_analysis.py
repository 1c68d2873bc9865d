"""The chain behind “Analyse a region”: the parts that the inputs allow run, the rest is said."""

from qgis.core import QgsProcessingException

from ..analysis.errors import Cancelled, InputError
from ..i18n import tr
from .kept_outputs import KeptOutputs, joined
from .outputs import check_folder
from .region import Region
from .region_outputs import RegionOutputs
from .region_parts import JOINED, PARTS, TABLES
from .region_report import write_report
from .results import PLACE_KEYS, write_cities, write_rows
from .run import Run
from .steps import Steps

#: Findings of a part of the theory that the log tells beside a report.
_MOST_FINDINGS = 2
#: Steps besides the parts: reading, writing, map and report.
_OTHER_STEPS = 3


class RegionAnalysis:
    """One run of “Analyse a region”."""

    def __init__(self, run):
        self._run = run
        self._steps = Steps(run.feedback, len(PARTS) + _OTHER_STEPS)
        run.feedback = self._steps  # its own reading and writing moves the same bar
        run.outputs = RegionOutputs(run, self._title())
        self._region = None
        #: What the parts have made, each for itself: KeptLayers.
        self._results = []
        #: Table of the GeoPackage -> KeptLayer.
        self._layers = {}
        #: Table that several parts share -> the KeptLayer of each.
        self._measures = {name: [] for name in JOINED}
        #: Why parts were skipped, and which: reason -> titles.
        self._skipped = {}
        self._failures = []

    def carry_out(self):
        """Run all parts and prepare their outputs; returns no numbers."""
        self._check_paths()
        self._steps.take(tr("Reading the cities"))
        self._region = Region(self._run)
        for part in PARTS:
            self._carry_out(part)
        self._refuse_nothing()
        for sentence in self._skipped_sentences():
            self._run.say(tr("Skipped: {part}").format(part=sentence))
        self._steps.take(tr("Writing the results"))
        self._write()
        self._steps.take(tr("Drawing the map and writing the report"))
        self._tell()
        return {}

    def _check_paths(self):
        for name in ("OUTPUT", "REPORT", "MAP", "PROJECT"):
            path = self._run.output_path(name)
            problem = check_folder(path, name) if path else None
            if problem:
                raise QgsProcessingException(problem)

    # Parts

    def _carry_out(self, part):
        """Run one part, or remember why not."""
        algorithm = part.algorithm()
        algorithm.initAlgorithm()
        reason = next(filter(None, (need(self._region) for need in part.needs)), None)
        self._steps.take("" if reason else algorithm.displayName())
        if reason:
            self._skip(algorithm.displayName(), tr("{reason}.").format(reason=reason))
            return
        for output, layer in self._made_by(part, algorithm).items():
            self._results.append(layer)
            if output in part.tables:
                self._layers[part.tables[output].name] = layer
            if output in part.joins:
                self._measures[part.joins[output]].append(layer)

    def _made_by(self, part, algorithm):
        """What all runs of a part have made: output -> KeptLayer; empty where none could run."""
        given = part.given(self._region)
        steps = self._steps.within(len(given))
        made = []
        for number, one in enumerate(given):
            steps.setCurrentStep(number)
            made.append(self._outputs_of(part, algorithm, one, steps))
        made = [outputs for outputs in made if outputs]
        names = made[0] if made else ()
        return {name: joined([outputs[name] for outputs in made]) for name in names}

    def _outputs_of(self, part, algorithm, given, steps):
        """The outputs of one run that are shown; none where its inputs don't allow it."""
        if steps.isCanceled():
            raise Cancelled
        run = Run(algorithm, given.parameters, self._run.context, steps)
        run.id = f"{self._run.id}/{run.id}"  # a run within a run
        run.outputs = KeptOutputs(part.outputs)
        try:
            algorithm.measure(run)
        except InputError as error:
            self._fail(part, algorithm, given, run.sentence_of(error))
            return {}
        run.say_notes()
        self._region.remember(algorithm.name(), run.outputs)
        shown = {name: run.outputs[name] for name in (*part.tables, *part.joins)}
        if part.is_by_field:
            return {name: layer.of_size(given.field) for name, layer in shown.items()}
        return shown

    def _fail(self, part, algorithm, given, sentence):
        if part.is_indispensable:
            raise QgsProcessingException(sentence)
        title = algorithm.displayName()
        title = f"{title} ({given.field})" if given.field else title
        self._failures.append(tr("{parts}: {reason}").format(parts=title, reason=sentence))
        self._skip(title, sentence)

    def _skip(self, title, reason):
        self._skipped.setdefault(reason, []).append(title)

    def _skipped_sentences(self):
        """One sentence a reason, then what these inputs can never give."""
        sentences = [
            tr("{parts}: {reason}").format(parts=tr(", ").join(titles), reason=why)
            for why, titles in self._skipped.items()
        ]
        return [
            *sentences,
            tr("Governance mismatches, networks from organisations, travel costs and coordination "
               "need tables that this algorithm does not take: run them by themselves, and give "
               "their layers to “Relation report”."),
        ]  # fmt: skip

    def _refuse_nothing(self):
        """Stop where no part has made anything."""
        if self._layers or any(self._measures.values()):
            return
        if self._failures:
            raise QgsProcessingException(self._failures[0])
        raise InputError(
            "There is nothing to analyse: give a flow table, sizes, sectors or indicators.",
            parameter="FLOWS",
        )

    # Results

    def _write(self):
        """Write all tables into the GeoPackage, in the order in which they are listed."""
        run = self._run
        cities, regions = self._city_table(), self._region_table()
        write_cities(run, "cities", cities, [key for key in cities if key != "row"], tr("Cities"))
        if len(regions):
            write_rows(run, "regions", "region", regions, list(regions), tr("Regions"))
        if "links" in self._layers:  # several parts have measured them
            self._layers["links"] = self._layers["links"].dressed_by(run, tr("Links"))
        for name in TABLES:
            if name in self._layers:
                self._layers[name].write(run, name)

    def _city_table(self):
        from ..analysis.region_table import combine

        return combine(self._region.cities, self._measure_tables("cities", "city_id"))

    def _region_table(self):
        from ..analysis.region_table import combine_regions

        return combine_regions(self._measure_tables("regions", "region"))

    def _measure_tables(self, name, key):
        """Key, period and measures of what parts have made, one table a part."""
        keys = [key, "period"]
        tables = []
        for layer in self._measures[name]:
            measures = [
                column for column in layer.rows if column not in (*PLACE_KEYS, "size_field")
            ]
            # Of several sizes the first counts.
            tables.append(layer.rows.drop_duplicates(keys)[[*keys, *measures]])
        return tables

    def _tell(self):
        """Draw the maps, write the report, and say the findings."""
        from ..analysis.story import headline, tell

        outputs, sources = self._run.outputs, self._sources()
        outputs.finish(self._progress(0, 0.2))
        tables = self._tables(self._progress(0.2, 0.3))
        told = tell(tables, self._progress(0.3, 0.4))
        first = headline(told)
        said = " ".join(finding.sentence(tr) for finding in first)
        outputs.draw_map(said, sources, self._progress(0.4, 0.5))
        if self._run.output_path("REPORT"):
            maps = outputs.maps_of_report(sources, self._progress(0.5, 0.7))
            write_report(
                outputs.stage("REPORT"), self._title(), maps, tables, self._left_out(), sources,
                told, self._progress(0.7, 1),
            )  # fmt: skip
        self._say_findings(first, told)

    def _progress(self, start, end):
        """What moves the bar through a part of the present step, and stops where it is wanted."""
        return lambda fraction: self._steps.reach(start + (end - start) * fraction)

    def _tables(self, progress):
        """What all parts have made, in the order in which a report tells it."""
        from ..analysis.namesakes import told_apart
        from .report.layers import reading_order

        tables = []
        for done, layer in enumerate(self._results):
            share = done / len(self._results)
            tables.append(layer.result_table(lambda _, share=share: progress(share)))
        return told_apart(sorted(tables, key=reading_order))

    def _say_findings(self, first, told):
        """Say the headline, then the findings of each part; a few where the report has them all."""
        most = _MOST_FINDINGS if self._run.output_path("REPORT") else None
        others = [
            [finding for finding in findings if finding not in first] for findings in told.values()
        ]
        said = [*first, *(finding for findings in others for finding in findings[:most])]
        for finding in said:
            self._run.say(tr("Finding: {sentence}").format(sentence=finding.sentence(tr)))
        unsaid = len(first) + sum(map(len, others)) - len(said)
        if unsaid:
            text = (
                tr("The report tells 1 more finding.")
                if unsaid == 1
                else tr("The report tells {count} more findings.")
            )
            self._run.say(text.format(count=unsaid))

    def _title(self):
        return self._run.text("TITLE") or self._run.source("CITIES").sourceName()

    def _sources(self):
        sources = [self._run.source(name) for name in ("CITIES", "FLOWS")]
        return [source.sourceName() for source in sources if source is not None]

    def _left_out(self):
        own = [str(text) for text in self._run.note_sentences() if text.is_warning]
        said = [*self._skipped_sentences(), *self._region.remarks, *own, *self._steps.warnings]
        return list(dict.fromkeys(said))
