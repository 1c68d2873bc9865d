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
from ..costs import Distances, without_place
from ..results import PLACE_KEYS, write_cities, write_rows
from ..travel_costs import DIRECTIONS, Travel, network_costs

PAIR_KEYS = ["origin", "destination", "region", "cost", "straight_km", "detour"]
CITY_KEYS = ["reached", "mean_detour"]
#: A city farther from the network than this is named in the log.
FAR_KM = 5


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
            shared.advanced(
                number("TOLERANCE", tr("Gap between lines that are joined all the same"),
                       number.Type.Double, 0.0, minValue=0)
            ),
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

        cities = run.cities("PERIOD")
        crs, context = run.source("CITIES").sourceCrs(), run.context.transformContext()
        is_timed = run.choice("UNIT", (True, False))
        found = network_costs(
            run.source("NETWORK"), _travel(run), run.points(cities.index), crs,
            context, run.feedback, part(run.progress, 0, 0.9), is_timed,
        )  # fmt: skip
        _note_far(run, cities, found.off_km)
        result = travel_costs(
            cities, found.minutes if is_timed else found.km, found.km,
            Distances(run).between(cities), run.notes, part(run.progress, 0.9, 1),
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
        shared.field("DIRECTION_FIELD", tr("Direction field"), "NETWORK", optional=True),
        text("VALUE_FORWARD", tr("Its value for forward"), "", False, True),
        text("VALUE_BACKWARD", tr("Its value for backward"), "", False, True),
        text("VALUE_BOTH", tr("Its value for both directions"), "", False, True),
        shared.choice("DEFAULT_DIRECTION", tr("Direction where it has another value"), [
            tr("Forward"), tr("Backward"), tr("Both directions"),
        ], 2),
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


def _note_far(run, cities, off_km):
    from ...analysis.notes import listed

    far = cities[off_km > FAR_KM].drop_duplicates("city_id")
    if len(far):
        run.notes.warning(
            "{count} cities lie more than {distance} km from the network: {names}. The way there "
            "is not counted.",
            count=len(far), distance=FAR_KM, names=listed(far["name"]),
        )  # fmt: skip
    nowhere = cities[without_place(run, cities)].drop_duplicates("city_id")
    if len(nowhere):
        run.notes.warning(
            "{count} cities have no usable geometry, and no way to others: {names}.",
            count=len(nowhere), names=listed(nowhere["name"]),
        )  # fmt: skip
