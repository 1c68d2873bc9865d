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
        return tr("report,all,overview,mega-region,core,secondary,polarization").split(",")

    def shortDescription(self):
        return tr("Does all that your inputs allow: network, measures, map and report.")

    def example(self):
        return tr(
            "<p>Give the cities with their roles, and what else you have: a flow table, indicators "
            "of peripheralization. What an input is missing for is skipped, and the log and the "
            "report say so.</p>"
            "<p>The result is one GeoPackage with the layers <i>cities</i>, <i>links</i>, "
            "<i>regions</i>, <i>indicators</i> and <i>unmatched</i>, styled in a group of your "
            "project; a map as PNG; and a report, one HTML page that needs nothing else.</p>"
            "<p>Where the cities have periods and the flows have none, the flows are laid over the "
            "cities of the latest period.</p>"
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
                help_text=tr("Sizes the cities on the map; without it their flow does."),
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
