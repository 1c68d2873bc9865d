"""Dominant flows."""

from ...i18n import tr
from .. import parameters as shared
from ..algorithm import RelationAlgorithm
from ..results import END_KEYS, PLACE_KEYS, write_cities, write_measured_links

CITY_KEYS = ["in_flow", "dominated_by", "level", "nodal_region", "depth"]
LINK_KEYS = ["nodal_region", "flow", "origin_dependence"]


class DominantFlowsAlgorithm(RelationAlgorithm):
    RELATION = "connectivity"
    REQUIRES = ("numpy", "pandas")
    RESULTS = {"city": CITY_KEYS[1:], "link": ["nodal_region", "origin_dependence"]}
    SOURCES = (
        "Nystuen, J. and Dacey, M. (1961). A graph theory interpretation of nodal regions. Papers "
        "and Proceedings of the Regional Science Association 7, 29-42.",
    )

    def name(self):
        return "dominantflows"

    def displayName(self):
        return tr("Dominant flows")

    def tags(self):
        return tr("nodal regions,hierarchy,Nystuen,Dacey,largest flow,tree,subordinate").split(",")

    def shortDescription(self):
        return tr("Finds which city each city is dominated by, and so the nodal regions.")

    def example(self):
        return tr(
            "<p>A city is dominated by the city that its largest out-flow goes to, if that city is "
            "larger by in-flow. The links make trees: follow <code>dominated_by</code> upwards and "
            "you reach the dominant city, whose id stands in <code>nodal_region</code>.</p>"
            "<p>The map colours cities and links by <code>nodal_region</code>, and a second ring "
            "marks dominant cities. Only the largest flow of each city counts: look at "
            "<code>origin_dependence</code>, the share of the out-flow that it carries, which is "
            "the width of its arrow. A low one says that the city could as well belong elsewhere. "
            "Equal largest flows are named in the log.</p>"
        )

    def parameters(self):
        return [
            *shared.cities(),
            *shared.links(),
            shared.output("OUTPUT_CITIES", tr("Cities by nodal region"), optional=False),
            shared.output("OUTPUT_LINKS", tr("Dominant links"), shared.LINES),
        ]

    def measure(self, run):
        from ...analysis.structure import dominant_flows

        cities = run.cities()
        result = dominant_flows(cities, run.flows("LINKS"), run.notes, run.progress)
        write_cities(
            run, "OUTPUT_CITIES", result.cities, PLACE_KEYS + CITY_KEYS,
            tr("Cities by nodal region"),
        )  # fmt: skip
        write_measured_links(
            run, "OUTPUT_LINKS", "LINKS", result.links, cities, END_KEYS + LINK_KEYS,
            tr("Dominant links"),
        )  # fmt: skip
        return {}
