"""Relation report: any set of result layers as one page."""

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
)

from ...i18n import tr
from .. import parameters as shared
from ..algorithm import RelationAlgorithm
from ..report.chosen import UNREADABLE, unreadable


class RelationReportAlgorithm(RelationAlgorithm):
    REQUIRES = ("numpy", "pandas")

    def name(self):
        return "relationreport"

    def displayName(self):
        return tr("Relation report")

    def tags(self):
        return tr("html,page,figures,maps,tables,findings,summary,print,share").split(",")

    def shortDescription(self):
        return tr("Tells what result layers say, on one page for readers without a GIS.")

    def example(self):
        return tr(
            "<p>Choose the layers that other algorithms of Spatial Relations have written: of one "
            "run or of several, of any regions and periods, in files or in memory. The report "
            "tells the region in three relations (coexistence, connectivity, cooperation), two "
            "pressures (polarization, peripheralization) and three causes (place, priority, "
            "actor), each with its findings and a figure as far as the layers hold its measures; "
            "then tables, how to read them, method, sources and limits.</p>"
            "<p>The page needs nothing but itself: send it, print it, or open it in any browser. "
            "Layers are known by what QGIS stores with them; one that has lost that, such as a "
            "CSV, by its fields. Others are left out, and the page says so. A GeoPackage that is "
            "added as a file counts with all its layers.</p>"
        )

    def parameters(self):
        title = QgsProcessingParameterString("TITLE", tr("Title"), "", optional=True)
        layers = QgsProcessingParameterMultipleLayers(
            "LAYERS", tr("Result layers"), QgsProcessing.SourceType.TypeVector
        )
        return [
            shared.with_help(layers, tr("Layers that algorithms of Spatial Relations wrote.")),
            shared.with_help(title, tr("Stands over the page and its maps; else the region does.")),
            QgsProcessingParameterFileDestination("OUTPUT", tr("Report"), tr("Web page (*.html)")),
        ]

    def checkParameterValues(self, parameters, context):
        missing = unreadable(parameters.get("LAYERS"), context)
        if missing:
            return False, tr(UNREADABLE).format(layer=missing)
        return super().checkParameterValues(parameters, context)

    def measure(self, run):
        # Loaded with the first report, as all that only a run needs.
        from ..report.layers import read_results, sources, title_of, unmatched
        from ..report.maps import draw_maps
        from ..report.output import PageOutput

        run.outputs = PageOutput(run, "OUTPUT")
        results = read_results(run, "LAYERS")
        title = run.text("TITLE") or title_of(results)
        maps = draw_maps(results, title, run.writing_progress)
        left_out = [str(note) for note in run.note_sentences() if note.is_warning]
        run.outputs.write(
            title or self.displayName(), maps, [result.table for result in results],
            [*left_out, *unmatched(results)], sources(results),
        )  # fmt: skip
        return {}
