"""Travel costs between cities."""

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...i18n import tr
from .. import parameters as shared
from ..algorithm import RelationAlgorithm
from ..costs import Distances
from ..results import PLACE_KEYS, write_cities, write_rows
from ..travel_costs import BUILT, DIRECTIONS, Travel, enter_network

PAIR_KEYS = ["origin", "destination", "region", "cost", "straight_km", "detour"]
CITY_KEYS = ["reached", "mean_detour"]


class TravelCostsAlgorithm(RelationAlgorithm):
    RELATION = "network"
    REQUIRES = ("numpy", "pandas")
    RESULTS = {"cost": PAIR_KEYS[3:], "city": CITY_KEYS}

    def name(self):
        return "travelcosts"

    def displayName(self):
        return tr("Travel costs between cities")

    def tags(self):
        return tr("travel time,distance,roads,railway,shortest path,detour,OD matrix").split(",")

    def shortDescription(self):
        return tr("Finds the cheapest ways between all cities on a network of roads or railways.")

    def example(self):
        return tr(
            "<p>Give the cities and a line layer. Lines are joined where they share a vertex: two "
            "that only cross are not joined, as with a bridge. A city enters the network at its "
            "nearest point, and the way to that point costs nothing; the log names cities that "
            "lie more than 5 km away.</p>"
            "<p>What it writes goes into “Accessibility” and “Estimate flows” as costs. A pair "
            "without a way is listed with an empty cost. <code>detour</code> is 1 for a straight "
            "way; 1.3 is usual on roads. It is measured on the shortest way, also where the cost "
            "is the time of the fastest.</p>"
            "<p>One-way lines: choose the field that says so and what it reads where a line may be "
            "travelled in the direction it was drawn, or against it. OpenStreetMap: "
            "<code>oneway</code>, forward “yes”, backward “-1”. A city that lies on a one-way line "
            "can only leave and be reached by its direction.</p>"
            "<p>Example: main roads with <code>maxspeed</code> as the speed field and 50 km/h "
            "where it is empty. From Suzhou to Wuxi, 40 km by a straight line, a "
            "<code>cost</code> of 45 is three quarters of an hour, and a <code>detour</code> of "
            "1.2 a road of 48 km.</p>"
        )

    def parameters(self):
        number = QgsProcessingParameterNumber
        network = QgsProcessingParameterFeatureSource("NETWORK", tr("Network"), [shared.LINES])
        network.setHelp(tr("Roads or railways, joined where they share a vertex."))
        return [
            *shared.cities(),
            network,
            shared.choice("UNIT", tr("Cost"), [tr("Minutes"), tr("Kilometres")]),
            number("SPEED", tr("Speed (km/h)"), number.Type.Double, 50.0, minValue=0.001),
            shared.field("SPEED_FIELD", tr("Speed field (km/h)"), "NETWORK", optional=True,
                         help_text=tr("Where it is empty or 0, the speed above counts.")),
            *_directions(),
            shared.advanced(shared.with_help(
                number("TOLERANCE", tr("Gap between lines that are joined all the same"),
                       number.Type.Double, 0.0, minValue=0),
                tr("In the unit of the network's CRS, such as metres or degrees. 0 joins only "
                   "lines that share a vertex."),
            )),
            shared.city_period("PERIOD"),
            shared.output("OUTPUT", tr("Travel costs"), optional=False),
            shared.output("OUTPUT_CITIES", tr("City detours")),
        ]  # fmt: skip

    def number_outputs(self):
        return [
            QgsProcessingOutputNumber("PAIR_COUNT", tr("Number of pairs")),
            QgsProcessingOutputNumber("UNREACHABLE", tr("Pairs without a way")),
            QgsProcessingOutputNumber("DETOUR", tr("Length of all ways over straight distances")),
        ]

    def measure(self, run):
        from ...analysis.detour import travel_costs
        from ...analysis.progress import part

        cities, is_timed = run.cities("PERIOD"), run.choice("UNIT", (True, False))
        network = enter_network(run, cities, _travel(run), is_timed)
        result = travel_costs(
            cities, network, Distances(run, network.crs), is_timed, run.notes,
            part(run.progress, BUILT, 1),
        )  # fmt: skip
        write_rows(run, "OUTPUT", "cost", result.pairs, PAIR_KEYS, tr("Travel costs"))
        write_cities(
            run, "OUTPUT_CITIES", result.cities, PLACE_KEYS + CITY_KEYS, tr("City detours")
        )
        return {
            "PAIR_COUNT": len(result.pairs),
            "UNREACHABLE": int(result.pairs["cost"].isna().sum()),
            "DETOUR": None if result.detour != result.detour else result.detour,
        }


def _directions():
    """The field that says which way lines may be travelled, and its values."""
    text = QgsProcessingParameterString
    parameters = [
        shared.field("DIRECTION_FIELD", tr("Direction field"), "NETWORK", optional=True,
                     help_text=tr("Without it, all lines have the direction chosen below.")),
        shared.with_help(
            text("VALUE_FORWARD", tr("Its value for forward"), "", False, True),
            tr("Lines that may only be travelled as they were drawn. Empty: none."),
        ),
        shared.with_help(
            text("VALUE_BACKWARD", tr("Its value for backward"), "", False, True),
            tr("Lines that may only be travelled against it. Empty: none."),
        ),
        text("VALUE_BOTH", tr("Its value for both directions"), "", False, True),
        shared.choice("DEFAULT_DIRECTION", tr("Direction where it has another value"), [
            tr("Forward"), tr("Backward"), tr("Both directions"),
        ], 2, tr("Or none at all.")),
    ]  # fmt: skip
    return [shared.advanced(parameter) for parameter in parameters]


def _travel(run):
    network = run.source("NETWORK")
    values = [run.text(name) for name in ("VALUE_FORWARD", "VALUE_BACKWARD", "VALUE_BOTH")]
    return Travel(
        run.field("SPEED_FIELD", network), run.number("SPEED"),
        run.field("DIRECTION_FIELD", network), values,
        run.choice("DEFAULT_DIRECTION", DIRECTIONS), run.number("TOLERANCE"),
    )  # fmt: skip
