"""Estimate flows."""

from ...i18n import tr
from .. import parameters as shared
from ..algorithm import RelationAlgorithm
from ..costs import read_costs
from ..results import write_drawn_links, write_rows

LINK_KEYS = [
    "link_id", "origin", "destination", "origin_name", "destination_name", "origin_role",
    "destination_role", "relation", "region", "period", "flow", "share", "reverse_flow",
    "distance_km", "cost", "estimated_flow",
]  # fmt: skip
RESIDUAL_KEYS = ["observed_flow", "residual", "residual_ratio", "pearson_residual"]
TERM_KEYS = ["term", "estimate", "std_error", "z"]
FIT_KEYS = ["pairs", "cpc", "srmse", "r2", "deviance", "d2"]


class EstimateFlowsAlgorithm(RelationAlgorithm):
    RELATION = "network"
    REQUIRES = ("numpy", "pandas")
    RESULTS = {"link": [*LINK_KEYS[-2:], *RESIDUAL_KEYS], "term": TERM_KEYS[1:], "fit": FIT_KEYS}
    SOURCES = (
        "Wilson, A. (1971). A family of spatial interaction models. Environment and Planning 3, "
        "1-32.",
        "Simini, F. et al. (2012). A universal model for mobility and migration patterns. Nature "
        "484, 96-100.",
        "Masucci, A. et al. (2013). Gravity versus radiation models. Physical Review E 88, 022812.",
    )

    def name(self):
        return "estimateflows"

    def displayName(self):
        return tr("Estimate flows")

    def tags(self):
        return tr("gravity,radiation,model,spatial interaction,residuals,Poisson,PPML").split(",")

    def shortDescription(self):
        return tr(
            "Models the flows that size and distance make likely, and finds relations that are "
            "stronger or weaker."
        )

    def example(self):
        return tr(
            "<p>What it writes is <b>modelled</b>, never observed, and is drawn with dashes in a "
            "colour of its own.</p>"
            "<p><b>With observed flows</b> the model is calibrated on them by Poisson pseudo "
            "maximum likelihood; pairs without flow stay in. Read <code>residual_ratio</code>: 2 "
            "is a relation twice as strong as size and cost explain, 0.5 half as strong. The map "
            "leaves out what is about as expected, and dashes what is expected but was not "
            "observed. Look at the fit first: where <code>cpc</code> is low, the residuals say "
            "little.</p>"
            "<p><b>Without</b>, flow is mass times mass over cost to the power of 2 (or the decay "
            "you set), scaled to a total of 1000 in each region: an assumption in figures, to be "
            "used where there is nothing else. Try several decays, such as 1, 1.5 and 2.5.</p>"
            "<p>Constrained models keep each city's out-flow, in-flow or both; without "
            "observations these are the total, shared out by mass. Radiation has no decay: only "
            "the mass that is nearer counts, and costs serve to order cities; its flows only sum "
            "to the total where the same mass sends and attracts.</p>"
            "<p>Self-flows and flows between regions are not modelled, nor are cities without "
            "mass and pairs without a cost above 0; the log counts them.</p>"
            "<p>Example: the cities of the sample region in 2020, <code>population</code> for both "
            "masses, its trains as observed flows. The exponent is -1.12 with a "
            "<code>cpc</code> of 0.49: size and distance explain half of the trains. Some 126 a "
            "day are expected from Shanghai to Nantong, and there were none: no line crossed the "
            "Yangtze there.</p>"
        )

    def parameters(self):
        flows_help = tr("Flows that were observed, to calibrate the model on.")
        return [
            *shared.cities(table=True),
            shared.field("ORIGIN_MASS", tr("Mass that sends"), "CITIES", numeric=True,
                         help_text=tr("Such as people.")),
            shared.field("DESTINATION_MASS", tr("Mass that attracts"), "CITIES", numeric=True,
                         help_text=tr("Such as jobs, or the same as the mass that sends.")),
            *shared.costs(),
            shared.choice("MODEL", tr("Model"), [
                tr("Gravity, unconstrained"), tr("Gravity, out-flows given (production)"),
                tr("Gravity, in-flows given (attraction)"),
                tr("Gravity, both given (doubly constrained)"), tr("Radiation"),
            ]),
            shared.choice("DECAY", tr("Flow falls with cost"), [
                tr("By a power"), tr("Exponentially"),
            ]),
            shared.decimal("BETA", tr("Exponent or rate of decay"), tr(
                "Used without observed flows. 2 where a power has none; an exponential decay "
                "needs one, such as 0.02 for km."
            )),
            shared.decimal("TOTAL", tr("Sum of the modelled flows"), tr(
                "In each region, used without observed flows: of 1000, flows read as per mille."
            ), default=1000.0),
            *shared.flows("OBSERVED", tr("Observed flows"), flows_help, optional=True),
            shared.city_period(),
            shared.output("OUTPUT", tr("Modelled flows"), shared.LINES, optional=False),
            shared.output("OUTPUT_MODEL", tr("Terms of the model")),
            shared.output("OUTPUT_FIT", tr("Fit of the model")),
        ]  # fmt: skip

    def measure(self, run):
        from ...analysis.interaction import DECAYS, MODELS, USUAL_TOTAL, estimate_flows

        masses = {
            parameter.lower(): run.needed_field(parameter, "CITIES")
            for parameter in ("ORIGIN_MASS", "DESTINATION_MASS")
        }
        cities = run.cities(extra=masses, numbers=True)
        total = run.number_or_none("TOTAL")
        result = estimate_flows(
            cities,
            read_costs(run, cities),
            _observed(run),
            run.choice("MODEL", MODELS),
            run.choice("DECAY", DECAYS),
            run.number_or_none("BETA"),
            USUAL_TOTAL if total is None else total,
            run.notes,
            run.progress,
        )
        keys = LINK_KEYS + [key for key in RESIDUAL_KEYS if key in result.links]
        write_drawn_links(
            run, "OUTPUT", result.links, result.cities, keys, tr("Modelled flows"), "straight",
            is_modelled=True,
        )  # fmt: skip
        for name, level, table, columns, title in (
            ("OUTPUT_MODEL", "term", result.terms, TERM_KEYS, tr("Terms of the model")),
            ("OUTPUT_FIT", "fit", result.fit, FIT_KEYS, tr("Fit of the model")),
        ):
            write_rows(run, name, level, table, ["region", "period", *columns], title)
        return {}


def _observed(run):
    """The observed flows; None where no table is set, and then the model is not calibrated."""
    if run.source("OBSERVED") is None:
        run.notes.info("There are no observed flows: the model is not calibrated on anything.")
        return None
    for end in ("ORIGIN", "DESTINATION"):
        run.needed_field(end, "OBSERVED")
    return run.flows("OBSERVED")
