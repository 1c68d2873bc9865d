"""Peripheralization index."""

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterNumber,
)

from ...i18n import tr
from .. import parameters as shared
from ..algorithm import RelationAlgorithm
from ..indicators import read_indicators
from ..results import PLACE_KEYS, write_cities, write_rows

CITY_KEYS = ["index", "rank", "index_change", "rank_low", "rank_high", "rank_agreement"]
INDICATOR_KEYS = [
    "indicator", "dimension", "region", "period", "weight", "direction", "correlation",
    "rank_shift", "missing",
]  # fmt: skip


class PeripheralizationAlgorithm(RelationAlgorithm):
    RELATION = "unevenness"
    RESULTS = {"city": CITY_KEYS, "indicator": ["weight", "correlation", "rank_shift", "missing"]}
    SOURCES = (
        "OECD and JRC (2008). Handbook on constructing composite indicators.",
        "Kühn, M. (2015). Peripheralization: theoretical concepts explaining socio-spatial "
        "inequalities. European Planning Studies 23, 367-378.",
        "De Muro, P., Mazziotta, M. and Pareto, A. (2011). Composite indices of development and "
        "poverty. Social Indicators Research 104, 1-18.",
        "Hwang, C.-L. and Yoon, K. (1981). Multiple attribute decision making (TOPSIS).",
        "Saisana, M., Saltelli, A. and Tarantola, S. (2005). Uncertainty and sensitivity "
        "analysis. Journal of the Royal Statistical Society A 168, 307-323.",
    )

    def name(self):
        return "peripheralization"

    def displayName(self):
        return tr("Peripheralization index")

    def tags(self):
        return tr("left behind,composite index,shrinking,decline,periphery,ranking").split(",")

    def shortDescription(self):
        return tr("Ranks cities by how far they are left behind, and says how safe the ranks are.")

    def example(self):
        return tr(
            "<p>List the indicators: the field, the dimension it belongs to, its direction "
            "(<b>+</b> raises, <b>-</b> lowers peripheralization) and its weight. For example: "
            "<code>share_65_plus, demography, +, 1</code> and <code>urban_share, economy, -, 1"
            "</code>.</p>"
            "<p>A high index means more peripheralized; 1 is the most peripheralized city. With "
            "several periods, all are normalised together, so that change shows. Set “Runs” to "
            "1000 or so to see between which ranks a city moves when the weights are drawn at "
            "random: a rank that hangs on the weights should not be published.</p>"
            "<p>Each dimension gets a field <code>dimension_…</code>.</p>"
        )

    def parameters(self):
        number = QgsProcessingParameterNumber
        return [
            *shared.cities(table=True),
            shared.city_period("PERIOD"),
            shared.indicators("INDICATORS"),
            *_choices(),
            number("RUNS", tr("Runs with random weights (0 = none)"), number.Type.Integer, 0,
                   minValue=0, maxValue=100000),
            shared.advanced(
                number("SEED", tr("Seed of the random weights"), number.Type.Integer, 0, minValue=0)
            ),
            shared.output("OUTPUT_CITIES", tr("City peripheralization"), optional=False),
            shared.output("OUTPUT_INDICATORS", tr("Indicators of peripheralization")),
        ]  # fmt: skip

    def measure(self, run):
        from ...analysis import peripheralization as science

        indicators = read_indicators(run, "INDICATORS")
        cities = run.cities(
            "PERIOD", {field: field for field in indicators["indicator"]}, numbers=True
        )
        result = science.peripheralization(
            cities,
            indicators,
            scope=run.choice("SCOPE", science.SCOPES),
            normalise=run.choice("NORMALISE", science.NORMALISATIONS),
            pooled=run.is_on("POOLED"),
            weights=run.choice("WEIGHTS", science.WEIGHTINGS),
            aggregate=run.choice("AGGREGATE", science.AGGREGATIONS),
            missing=run.choice("MISSING", science.MISSING_RULES),
            runs=run.integer("RUNS"),
            seed=run.integer("SEED"),
            progress=run.progress,
        )
        run.notes.extend(result.notes)
        dimensions = [key for key in result.cities if key.startswith("dimension_")]
        table = cities[PLACE_KEYS].join(result.cities).assign(row=cities.index)
        write_cities(
            run, "OUTPUT_CITIES", table, [*PLACE_KEYS, *CITY_KEYS[:2], *dimensions, *CITY_KEYS[2:]],
            tr("City peripheralization"),
        )  # fmt: skip
        write_rows(
            run, "OUTPUT_INDICATORS", "indicator", result.indicators, INDICATOR_KEYS,
            tr("Indicators of peripheralization"),
        )  # fmt: skip
        return {}


def _choices():
    """How the index is made, in the order in which it is."""
    choice = shared.choice
    return [
        choice("SCOPE", tr("Cities compared"), [tr("Secondary cities"), tr("All cities")]),
        choice("NORMALISE", tr("Indicators are made comparable by"), [
            tr("Smallest to largest value (min-max)"), tr("z-score"), tr("Percentile rank"),
            tr("Distance to the mean of the cores"),
        ]),
        QgsProcessingParameterBoolean("POOLED", tr("Normalise all periods together"), True),
        choice("WEIGHTS", tr("Weights"), [
            tr("As given"), tr("Equal, by dimension"), tr("Entropy"), tr("CRITIC"),
            tr("First principal component"),
        ]),
        choice("AGGREGATE", tr("Aggregation"), [
            tr("Arithmetic mean"), tr("Geometric mean"), tr("Mazziotta-Pareto"),
            tr("Adjusted Mazziotta-Pareto"), tr("TOPSIS"), tr("Copeland"),
        ]),
        choice("MISSING", tr("Where an indicator is missing"), [
            tr("Stop and say so"), tr("Leave the city out"), tr("Reweight the others"),
        ]),
    ]  # fmt: skip
