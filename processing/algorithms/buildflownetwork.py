"""Build flow network."""

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterNumber,
)

from ...i18n import tr
from .. import parameters as shared
from ..algorithm import RelationAlgorithm
from ..line_shapes import SHAPES
from ..results import PLACE_KEYS, write_cities, write_drawn_links, write_rejected

CITY_KEYS = [
    "out_flow", "in_flow", "total_flow", "net_flow", "self_flow", "out_degree", "in_degree",
]  # fmt: skip
LINK_KEYS = [
    "link_id", "origin", "destination", "origin_name", "destination_name", "origin_role",
    "destination_role", "relation", "region", "period", "flow", "share", "reverse_flow",
    "distance_km",
]  # fmt: skip


class BuildFlowNetworkAlgorithm(RelationAlgorithm):
    RELATION = "network"
    RESULTS = {"city": CITY_KEYS, "link": LINK_KEYS[10:]}

    def name(self):
        return "buildflownetwork"

    def displayName(self):
        return tr("Build flow network")

    def tags(self):
        return tr("flows,origin-destination,matrix,desire lines,commuting,links,spider").split(",")

    def shortDescription(self):
        return tr("Turns a table of flows into links on the map, and sums them by city.")

    def example(self):
        return tr(
            "<p>Give the cities and a table with a row a flow (origin id, destination id, flow). "
            "Repeated pairs are summed. Rows that can't be used are written to “Unmatched rows” "
            "with the reason, and counted in the log. Flow from a city to itself is kept in the "
            "city's <code>self_flow</code>.</p>"
            "<p>What it writes goes into every other algorithm without choosing a field again. "
            "“Smallest flow” and “Largest out-links” thin only the links that are drawn.</p>"
        )

    def parameters(self):
        number = QgsProcessingParameterNumber
        flows_help = tr("A table or line layer, one row a flow from a city to a city.")
        return [
            *shared.cities(),
            *shared.flows("FLOWS", tr("Flows"), flows_help),
            shared.city_period(),
            QgsProcessingParameterBoolean(
                "DIRECTED", tr("Keep the two directions of a pair apart"), True
            ),
            shared.choice(
                "SHAPE", tr("Shape of links"), [tr("Straight"), tr("Arc"), tr("Great circle")]
            ),
            shared.advanced(
                QgsProcessingParameterBoolean(
                    "INTERNAL", tr("Write flows within a city as links too"), False
                )
            ),
            shared.advanced(
                number("MIN_FLOW", tr("Smallest flow written"), number.Type.Double, 0.0, minValue=0)
            ),
            shared.advanced(
                number("TOP_N", tr("Largest out-links of each city written (0 = all)"),
                       number.Type.Integer, 0, minValue=0)
            ),
            shared.output("OUTPUT_CITIES", tr("Cities of the network"), optional=False),
            shared.output("OUTPUT_LINKS", tr("Links"), shared.LINES),
            shared.output("UNMATCHED", tr("Unmatched rows")),
        ]  # fmt: skip

    def number_outputs(self):
        return [
            QgsProcessingOutputNumber("CITY_COUNT", tr("Number of cities")),
            QgsProcessingOutputNumber("LINK_COUNT", tr("Number of links written")),
            QgsProcessingOutputNumber("MATCHED_FLOW", tr("Flow between known cities")),
            QgsProcessingOutputNumber("UNMATCHED_ROWS", tr("Rows that can't be used")),
            QgsProcessingOutputNumber("UNMATCHED_FLOW", tr("Flow in rows that can't be used")),
        ]

    def measure(self, run):
        from ...analysis.flow_network import build_flow_network

        network = build_flow_network(
            run.cities(),
            run.flows("FLOWS"),
            directed=run.is_on("DIRECTED"),
            internal=run.is_on("INTERNAL"),
            min_flow=run.number("MIN_FLOW"),
            top=run.integer("TOP_N"),
            notes=run.notes,
            progress=run.progress,
        )
        write_cities(
            run,
            "OUTPUT_CITIES",
            network.cities,
            PLACE_KEYS + CITY_KEYS,
            tr("Cities of the network"),
        )
        links, keys = network.links, LINK_KEYS
        is_modelled = run.are_modelled("FLOWS")
        if is_modelled:
            # By this field every later layer, map and report knows that nobody observed them.
            links, keys = links.assign(estimated_flow=links["flow"]), [*keys, "estimated_flow"]
        write_drawn_links(
            run, "OUTPUT_LINKS", links, network.cities, keys, tr("Links"),
            run.choice("SHAPE", SHAPES), is_modelled,
        )  # fmt: skip
        write_rejected(run, "UNMATCHED", "FLOWS", network.unmatched, tr("Unmatched rows"))
        return {
            "CITY_COUNT": int(network.cities["city_id"].nunique()),
            "LINK_COUNT": len(network.links),
            "MATCHED_FLOW": network.matched_flow,
            "UNMATCHED_ROWS": len(network.unmatched),
            "UNMATCHED_FLOW": float(network.unmatched["flow"].sum()),
        }
