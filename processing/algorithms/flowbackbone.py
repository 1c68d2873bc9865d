"""Flow backbone."""

from qgis.core import QgsProcessingOutputNumber, QgsProcessingParameterNumber

from ...i18n import tr
from .. import parameters as shared
from ..algorithm import RelationAlgorithm
from ..results import END_KEYS, write_measured_links

LINK_KEYS = ["flow", "alpha_out", "alpha_in", "significant"]


class FlowBackboneAlgorithm(RelationAlgorithm):
    RELATION = "connectivity"
    REQUIRES = ("numpy", "pandas")
    RESULTS = {"link": LINK_KEYS[1:]}
    SOURCES = (
        "Serrano, M., Boguñá, M. and Vespignani, A. (2009). Extracting the multiscale backbone of "
        "complex weighted networks. Proceedings of the National Academy of Sciences 106, "
        "6483-6488.",
    )

    def name(self):
        return "flowbackbone"

    def displayName(self):
        return tr("Flow backbone")

    def tags(self):
        return tr("disparity filter,significant links,thin,filter,hairball,network").split(",")

    def shortDescription(self):
        return tr("Keeps the links that carry more of a city's flow than chance would give them.")

    def example(self):
        return tr(
            "<p>One threshold for all flows would keep only the links of large cities. Here each "
            "link is weighed at its own ends: it is kept if its share of the origin's out-flow, or "
            "of the destination's in-flow, is larger than a random division would make it.</p>"
            "<p>Keep a low <code>ALPHA</code> (0.05) for many cities. Between six cities hardly "
            "any share is unlikely: try 0.2. The log says what share of the flow the kept links "
            "carry: say it beside the map. The probability assumes a random division of flow; it "
            "is a filter for maps, no test of a hypothesis.</p>"
        )

    def parameters(self):
        number = QgsProcessingParameterNumber
        return [
            *shared.cities(),
            *shared.links(),
            number("ALPHA", tr("Keep links less likely than"), number.Type.Double, 0.05,
                   minValue=0, maxValue=1),
            shared.choice(
                "RULE", tr("A link is kept if it is significant at"),
                [tr("Either end"), tr("Both ends")],
            ),
            shared.output("OUTPUT_LINKS", tr("Links with significance"), shared.LINES),
            shared.output("BACKBONE", tr("Backbone"), shared.LINES),
        ]  # fmt: skip

    def number_outputs(self):
        return [
            QgsProcessingOutputNumber("KEPT_LINKS", tr("Number of links kept")),
            QgsProcessingOutputNumber("KEPT_SHARE", tr("Share of the flow kept (0 to 1)")),
        ]

    def measure(self, run):
        from ...analysis.structure import RULES, flow_backbone

        cities = run.cities()
        result = flow_backbone(
            cities, run.flows("LINKS"), run.number("ALPHA"), run.choice("RULE", RULES), run.notes,
            run.progress,
        )  # fmt: skip
        kept = result.links[result.links["significant"] == 1]
        for name, links, title in (
            ("OUTPUT_LINKS", result.links, tr("Links with significance")),
            ("BACKBONE", kept, tr("Backbone")),
        ):
            write_measured_links(run, name, "LINKS", links, cities, END_KEYS + LINK_KEYS, title)
        has_flow = result.kept_share == result.kept_share
        return {
            "KEPT_LINKS": result.kept_links,
            "KEPT_SHARE": float(result.kept_share) if has_flow else None,
        }
