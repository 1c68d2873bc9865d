"""Network from organisations."""

from qgis.core import QgsProcessingParameterFeatureSource

from ...i18n import tr
from .. import parameters as shared
from ..algorithm import RelationAlgorithm
from ..results import PLACE_KEYS, write_cities, write_drawn_links

CITY_KEYS = ["organisations", "connectivity_gross", "connectivity_share"]
LINK_KEYS = [
    "link_id", "origin", "destination", "origin_name", "destination_name", "origin_role",
    "destination_role", "relation", "region", "period", "flow", "share", "organisations",
    "distance_km",
]  # fmt: skip


class OrganisationNetworkAlgorithm(RelationAlgorithm):
    RELATION = "network"
    RESULTS = {"city": CITY_KEYS, "link": ["flow", "share", "organisations"]}

    def name(self):
        return "organisationnetwork"

    def displayName(self):
        return tr("Network from organisations")

    def tags(self):
        return tr(
            "firms,headquarters,branches,projects,patents,agreements,world cities,interlocking"
        ).split(",")

    def shortDescription(self):
        return tr("Links cities through firms, joint projects, agreements or patents they share.")

    def example(self):
        return tr(
            "<p>Give a table with a row a city and organisation: a firm and the city of an office, "
            "a project and a city that takes part. <code>VALUE</code> may hold how much it matters "
            "there (0 to 5, as service values of world city studies). What it writes goes into "
            "“Connectivity measures” like any links.</p>"
            "<ul><li>Interlocking network: value × value, summed over organisations. Links are "
            "<b>modelled</b> from offices; nothing was seen to flow. Organisations in many cities "
            "weigh heavily, and part of the structure follows from their number alone "
            "(Neal 2012).</li>"
            "<li>Joint presence: the number of organisations in both cities. Fractional, each "
            "counts 1 / (its cities - 1), so that a project of ten cities doesn't weigh more than "
            "nine of two. A value above 0 is presence.</li>"
            "<li>Headquarters to branches: directed, from the city of the headquarters to those of "
            "its branches, each branch by its value.</li></ul>"
            "<p>Undirected links stand once, the smaller id first. An organisation in one city "
            "only makes no link; cities outside the region don't count.</p>"
            "<p>Example: a bank with a head office of value 5 in Shanghai and branches of 3 in "
            "Suzhou and 2 in Wuxi. Interlocking, Shanghai and Suzhou get 15, Suzhou and Wuxi 6. "
            "Joint presence gives 1 to each of the three pairs, the fractional count 0.5. By "
            "headquarters, Shanghai sends 3 to Suzhou and 2 to Wuxi, and the branches have no "
            "link. <code>connectivity_share</code> is 1 for the best linked city.</p>"
        )

    def parameters(self):
        return [
            *shared.cities(table=True),
            *_offices(),
            shared.choice(
                "METHOD", tr("Method"),
                [tr("Interlocking network"), tr("Joint presence (count)"),
                 tr("Joint presence (fractional)"), tr("Headquarters to branches (directed)")],
            ),
            shared.city_period(),
            shared.output("OUTPUT_LINKS", tr("Links through organisations"), shared.LINES),
            shared.output("OUTPUT_CITIES", tr("Cities by organisations"), optional=False),
        ]  # fmt: skip

    def measure(self, run):
        from ...analysis.organisations import METHODS, organisation_network

        cities = run.cities()
        offices = run.table(
            "TABLE", {"CITY": "city", "ORGANISATION": "organisation"}, "organisations",
            optional={"VALUE": "value", "IS_HQ": "is_hq", "PERIOD": "period"},
        )  # fmt: skip
        method = run.choice("METHOD", METHODS)
        network = organisation_network(cities, offices, method, run.notes, run.progress)
        write_cities(
            run, "OUTPUT_CITIES", network.cities, PLACE_KEYS + CITY_KEYS,
            tr("Cities by organisations"),
        )  # fmt: skip
        write_drawn_links(
            run, "OUTPUT_LINKS", network.links, network.cities, LINK_KEYS,
            tr("Links through organisations"), "straight",
        )  # fmt: skip
        return {}


def _offices():
    """The table of organisations with its fields."""
    field = shared.field
    table = QgsProcessingParameterFeatureSource("TABLE", tr("Organisations"), [shared.TABLE])
    table.setHelp(tr("One row a city and organisation; repeated rows are summed."))
    return [
        table,
        field("CITY", tr("City id field of the organisations"), "TABLE", "city"),
        field("ORGANISATION", tr("Organisation field"), "TABLE", "organisation"),
        field("VALUE", tr("Value field"), "TABLE", "value", optional=True,
              help_text=tr("Service value or staff; 0 or more. Without it each row counts 1.")),
        field("IS_HQ", tr("Headquarters field"), "TABLE", "is_hq", optional=True,
              help_text=tr("1 or “yes” for headquarters, else 0, “no” or empty. Only "
                                "the method “Headquarters to branches” reads it.")),
        shared.advanced(
            field("PERIOD", tr("Period field of the organisations"), "TABLE", "period",
                  optional=True, help_text=tr("Everything is computed within each period."))
        ),
    ]  # fmt: skip
