"""Connectivity measures."""

from ...i18n import tr
from .. import parameters as shared
from ..algorithm import RelationAlgorithm
from ..results import END_KEYS, PLACE_KEYS, write_cities, write_measured_links, write_rows

CITY_KEYS = [
    "out_flow", "in_flow", "total_flow", "net_flow", "self_flow", "out_degree", "in_degree",
    "dominance", "dominance_in", "node_symmetry", "core_dependence_out", "core_dependence_in",
    "core_dependence", "main_core", "main_core_share", "lateral_share", "partner_entropy",
    "partner_hhi", "net_power", "self_containment", "closeness_in", "closeness_out",
    "harmonic_in", "harmonic_out", "betweenness", "eigenvector", "pagerank",
    "alter_centrality", "alter_power",
]  # fmt: skip
LINK_KEYS = ["flow", "relative_strength", "link_symmetry", "origin_dependence", "power_gap"]
REGION_KEYS = [
    "cities", "links", "total_flow", "density", "entropy", "entropy_observed", "reciprocity",
    "share_core_core", "share_core_secondary", "share_secondary_core",
    "share_secondary_secondary", "criss_cross", "criss_cross_secondary", "core_dependence_out",
    "functional_polycentricity", "functional_polycentricity_floor",
    "special_functional_polycentricity", "role_assortativity", "role_modularity",
    "core_periphery_fit", "core_periphery_best", "best_cores", "rank_size_slope",
]  # fmt: skip


class ConnectivityAlgorithm(RelationAlgorithm):
    RELATION = "connectivity"
    RESULTS = {"city": CITY_KEYS, "link": LINK_KEYS[1:], "region": REGION_KEYS}

    def name(self):
        return "connectivity"

    def displayName(self):
        return tr("Connectivity measures")

    def tags(self):
        return tr(
            "dependence,core,centrality,polycentricity,flows,betweenness,power,network"
        ).split(",")

    def shortDescription(self):
        return tr("Measures who is linked with whom, how strongly, and who depends on which core.")

    def example(self):
        return tr(
            "<p>Takes what “Build flow network” writes, or your own cities and flow table. "
            "Everything is computed within each region and period. A measure that isn't defined "
            "is empty, never 0; the log says why.</p>"
            "<p>Read first: <code>core_dependence</code> with <code>main_core</code> (who depends "
            "on whom), <code>lateral_share</code> (ties among secondary cities) and, for the "
            "region, <code>criss_cross</code>.</p>"
        )

    def parameters(self):
        return [
            *shared.cities(),
            *shared.links(),
            shared.choice(
                "REFERENCE", tr("Dominance is measured against the mean of"),
                [tr("The other cities"), tr("All cities")],
            ),
            shared.output("OUTPUT_CITIES", tr("City connectivity"), optional=False),
            shared.output("OUTPUT_LINKS", tr("Link connectivity"), shared.LINES),
            shared.output("OUTPUT_REGIONS", tr("Region connectivity")),
        ]  # fmt: skip

    def measure(self, run):
        from ...analysis.connectivity import REFERENCES, connectivity

        cities = run.cities(extra={"self_flow": "self_flow"})
        flows = run.flows("LINKS")
        reference = run.choice("REFERENCE", REFERENCES)
        result = connectivity(cities, flows, reference, run.notes, run.progress)
        write_cities(
            run, "OUTPUT_CITIES", result.cities, PLACE_KEYS + CITY_KEYS, tr("City connectivity")
        )
        write_measured_links(
            run, "OUTPUT_LINKS", "LINKS", result.links, cities, END_KEYS + LINK_KEYS,
            tr("Link connectivity"),
        )  # fmt: skip
        write_rows(
            run, "OUTPUT_REGIONS", "region", result.regions, ["region", "period", *REGION_KEYS],
            tr("Region connectivity"),
        )  # fmt: skip
        return {}
