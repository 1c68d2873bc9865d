"""Functional complementarity."""

from ...i18n import tr
from .. import parameters as shared
from ..algorithm import RelationAlgorithm
from ..results import PLACE_KEYS, write_cities, write_drawn_links, write_rows

CITY_KEYS = [
    "specialisation", "diversity", "hachman", "main_sector", "main_sector_lq",
    "core_dissimilarity", "inertia_share",
]  # fmt: skip
END_KEYS = [
    "origin", "destination", "origin_name", "destination_name", "origin_role",
    "destination_role", "relation", "region", "period", "distance_km",
]  # fmt: skip
LINK_KEYS = ["flow", "krugman", "cosine", "overlap", "cooperation_gap"]
SECTOR_KEYS = ["value", "share", "lq", "lq_symmetric", "localisation"]
REGION_KEYS = [
    "inertia", "core_secondary_krugman", "core_secondary_mean_krugman", "mean_krugman",
    "flow_weighted_krugman",
]  # fmt: skip


class ComplementarityAlgorithm(RelationAlgorithm):
    RELATION = "cooperation"
    RESULTS = {
        "city": CITY_KEYS, "link": LINK_KEYS[1:], "sector": SECTOR_KEYS, "region": REGION_KEYS,
    }  # fmt: skip

    def name(self):
        return "complementarity"

    def displayName(self):
        return tr("Functional complementarity")

    def tags(self):
        return tr(
            "specialisation,location quotient,krugman,sectors,division of labour,similarity,jobs"
        ).split(",")

    def shortDescription(self):
        return tr("Compares what cities do, sector by sector, and whether flows follow.")

    def example(self):
        return tr(
            "<p>Choose the fields that hold jobs (or output, firms) by sector, in one unit, such "
            "as <code>manufacturing, logistics, business, public</code>. Results depend on the "
            "list of sectors: compare only regions and periods with the same one.</p>"
            "<p>Pairs of cities with a high <code>krugman</code> do different things and could "
            "complement each other; that they could does not say that they do. Give the links "
            "too, and <code>cooperation_gap</code> shows the pairs that differ much and are hardly "
            "linked. A region whose <code>flow_weighted_krugman</code> is below its "
            "<code>mean_krugman</code> has its flows between cities that are alike.</p>"
            "<p>A city that lacks a sector's value, or has no jobs, is left out and named in the "
            "log.</p>"
        )

    def parameters(self):
        links_help = tr("Links of “Build flow network”, or a table with a row a flow.")
        return [
            *shared.cities(table=True),
            shared.fields(
                "SECTORS", tr("Sector fields"), "CITIES",
                help_text=tr("Jobs, output or firms by sector, all in one unit."),
            ),
            shared.choice(
                "REFERENCE", tr("Specialisation is measured against"),
                [tr("The region"), tr("The rest of the region")],
                help_text=tr("The rest leaves the city itself out; it matters for large cores."),
            ),
            *shared.flows("LINKS", tr("Links"), links_help, optional=True),
            shared.city_period(),
            shared.output("OUTPUT_CITIES", tr("City specialisation"), optional=False),
            shared.output("OUTPUT_LINKS", tr("Pairs of cities"), shared.LINES),
            shared.output("OUTPUT_SECTORS", tr("Sectors of cities")),
            shared.output("OUTPUT_REGIONS", tr("Region complementarity")),
        ]  # fmt: skip

    def measure(self, run):
        from ...analysis.cooperation import REFERENCES, complementarity

        sectors = run.columns_of_fields("SECTORS", "CITIES")
        cities = run.cities(extra=sectors, numbers=True)
        flows = run.flows("LINKS")
        reference = run.choice("REFERENCE", REFERENCES)
        result = complementarity(cities, sectors, reference, flows, run.notes, run.progress)
        write_cities(
            run, "OUTPUT_CITIES", result.cities, PLACE_KEYS + CITY_KEYS, tr("City specialisation")
        )
        write_drawn_links(
            run, "OUTPUT_LINKS", result.links, result.cities, END_KEYS + LINK_KEYS,
            tr("Pairs of cities"), "straight",
        )  # fmt: skip
        write_rows(
            run, "OUTPUT_SECTORS", "sector", result.sectors,
            [*PLACE_KEYS, "sector", *SECTOR_KEYS], tr("Sectors of cities"),
        )  # fmt: skip
        write_rows(
            run, "OUTPUT_REGIONS", "region", result.regions,
            ["region", "period", "cities", *REGION_KEYS], tr("Region complementarity"),
        )  # fmt: skip
        return {}
