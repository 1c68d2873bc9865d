"""Flow communities."""

from qgis.core import QgsProcessingOutputNumber, QgsProcessingParameterNumber

from ...i18n import tr
from .. import parameters as shared
from ..algorithm import RelationAlgorithm
from ..results import PLACE_KEYS, write_cities, write_rows

REGION_KEYS = ["communities", "modularity"]


class FlowCommunitiesAlgorithm(RelationAlgorithm):
    RELATION = "connectivity"
    REQUIRES = ("numpy", "pandas")
    RESULTS = {"city": ["community"], "region": REGION_KEYS}
    SOURCES = (
        "Blondel, V., Guillaume, J.-L., Lambiotte, R. and Lefebvre, E. (2008). Fast unfolding of "
        "communities in large networks. Journal of Statistical Mechanics, P10008.",
        "Leicht, E. and Newman, M. (2008). Community structure in directed networks. Physical "
        "Review Letters 100, 118703.",
    )

    def name(self):
        return "flowcommunities"

    def displayName(self):
        return tr("Flow communities")

    def tags(self):
        return tr("modularity,Louvain,clusters,groups,functional regions,partition").split(",")

    def shortDescription(self):
        return tr("Groups cities that exchange more flow than their sizes make expect.")

    def example(self):
        return tr(
            "<p>Up to ten cities every grouping is tried; above that the Louvain search starts "
            "from several orders of the cities, drawn with the seed. The same seed gives the same "
            "communities; another may give others that are as good, so try a few before you "
            "publish a border.</p>"
            "<p><code>MODULARITY</code> says how much more flow stays inside communities than "
            "expected: near 0 there is nothing to see, from about 0.3 the groups are clear. With "
            "several regions or periods, the number is their mean by flow, and the table has a "
            "row for each. Numbers of communities are those of their period: community 1 of two "
            "periods need not be the same.</p>"
        )

    def parameters(self):
        number = QgsProcessingParameterNumber
        resolution = number(
            "RESOLUTION", tr("Resolution"), number.Type.Double, 1.0, minValue=0.0
        )  # fmt: skip
        resolution.setHelp(tr("Above 1: more and smaller communities; below 1: fewer, larger."))
        return [
            *shared.cities(),
            *shared.links(),
            resolution,
            shared.advanced(
                number("SEED", tr("Seed of the search"), number.Type.Integer, 0, minValue=0)
            ),
            shared.output("OUTPUT_CITIES", tr("Flow communities"), optional=False),
            shared.output("OUTPUT_REGIONS", tr("Regions by community")),
        ]

    def number_outputs(self):
        return [
            QgsProcessingOutputNumber("MODULARITY", tr("Modularity")),
            QgsProcessingOutputNumber("COMMUNITIES", tr("Number of communities")),
        ]

    def measure(self, run):
        from ...analysis.structure import flow_communities

        result = flow_communities(
            run.cities(), run.flows("LINKS"), run.number("RESOLUTION"), run.integer("SEED"),
            run.notes, run.progress,
        )  # fmt: skip
        write_cities(
            run, "OUTPUT_CITIES", result.cities, [*PLACE_KEYS, "community"], tr("Flow communities")
        )
        write_rows(
            run, "OUTPUT_REGIONS", "region", result.regions, ["region", "period", *REGION_KEYS],
            tr("Regions by community"),
        )  # fmt: skip
        has_flow = result.modularity == result.modularity
        return {
            "MODULARITY": result.modularity if has_flow else None,
            "COMMUNITIES": result.communities,
        }
