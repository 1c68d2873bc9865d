"""Analyse a region: all that the inputs allow, in one GeoPackage, on a map and in a report."""

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ...i18n import tr
from .. import parameters as shared
from ..algorithm import RelationAlgorithm


class AnalyseRegionAlgorithm(RelationAlgorithm):
    PACKAGE = "OUTPUT"

    def name(self):
        return "analyseregion"

    def displayName(self):
        return tr("Analyse a region")

    def tags(self):
        return tr(
            "report,all,overview,mega-region,core,secondary,polarization,polycentricity,sectors"
        ).split(",")

    def shortDescription(self):
        return tr("Runs every algorithm that your inputs allow, and makes one result of them.")

    def example(self):
        return tr(
            "<p>Give the cities with their roles, and what else you have. Each input opens more:"
            "</p><ul>"
            "<li><b>flows</b>: connectivity, dominant flows, backbone, communities; with two "
            "periods, change; with a population or size, which links are stronger or weaker than "
            "size and distance let expect</li>"
            "<li><b>sizes</b> or the <b>population</b>: polycentricity, polarization, accessibility"
            "</li>"
            "<li><b>sectors</b>: complementarity, types of secondary cities; with two periods, "
            "shift-share</li>"
            "<li><b>indicators</b>: peripheralization, and types where there are no sectors</li>"
            "</ul>"
            "<p>A part that lacks an input, or that your data don't allow (too few cities, a field "
            "without values), is skipped; the log and the report say why, and the others are "
            "there. A field that your layer lacks stops the run before anything is computed.</p>"
            "<p>The result is one GeoPackage. <i>cities</i> has all measures of a city in one row "
            "a period, <i>links</i> those of a link, <i>regions</i> those of the region; what has "
            "rows of its own (sizes, sectors, pairs, trends, groups …) has a table of its own. The "
            "map shows cities and links; backbone, dominant and modelled flows, change and centres "
            "wait in the group to be ticked. Tables for further work are in the file only, and the "
            "log names them. The report is one HTML page that needs nothing else.</p>"
            "<p>Where the cities have periods and the flows have none, the flows are laid over the "
            "cities of the latest period. With several sizes, <i>cities</i> has the shares and the "
            "growth of the first; <i>shares</i> has those of all. Every part runs with its "
            "defaults: to choose otherwise, run its algorithm by itself.</p>"
        )

    def parameters(self):
        file = QgsProcessingParameterFileDestination
        flows_help = tr("A table or line layer, one row a flow from a city to a city.")
        title = QgsProcessingParameterString("TITLE", tr("Name of the region"), "", optional=True)
        return [
            *shared.cities(table=True),
            shared.city_period(),
            *shared.flows("FLOWS", tr("Flows"), flows_help, optional=True),
            shared.field(
                "POPULATION", tr("Population field"), "CITIES", optional=True, numeric=True,
                help_text=tr("Sizes the cities on the map, makes flows likely, and divides sizes."),
            ),
            shared.fields(
                "SIZES", tr("Size fields"), "CITIES", optional=True,
                help_text=tr("Persons, jobs, value added; without one the population is taken."),
            ),
            shared.fields(
                "SECTORS", tr("Sector fields"), "CITIES", optional=True,
                help_text=tr("Jobs, output or firms by sector, all in one unit."),
            ),
            shared.indicators("INDICATORS", optional=True),
            shared.with_help(title, tr("Stands over map and report; else the layer's name does.")),
            shared.advanced(
                QgsProcessingParameterBoolean("LOAD", tr("Add the results to the project"), True)
            ),
            file("OUTPUT", tr("Results"), tr("GeoPackage (*.gpkg)")),
            file("REPORT", tr("Report"), tr("Web page (*.html)"), optional=True),
            file("MAP", tr("Map"), tr("PNG image (*.png)"), optional=True, createByDefault=False),
            file("PROJECT", tr("Styled project"), tr("QGIS project (*.qgz)"), optional=True,
                 createByDefault=False),
        ]  # fmt: skip

    def tables(self):
        from ..region_parts import TABLES

        return tuple(TABLES)

    def measure(self, run):
        from ..region_analysis import RegionAnalysis

        return RegionAnalysis(run).carry_out()
