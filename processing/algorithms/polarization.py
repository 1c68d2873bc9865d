"""Polarization."""

from ...i18n import tr
from .. import parameters as shared
from ..algorithm import RelationAlgorithm
from ..results import PLACE_KEYS, write_cities, write_rows

REGION_KEYS = [
    "cities", "core_share", "core_secondary_ratio", "cv", "cv_weighted", "gini", "theil_t",
    "theil_t_between", "theil_l", "theil_l_between", "between_share", "sigma", "esteban_ray",
    "wolfson", "tsui_wang", "kanbur_zhang",
]  # fmt: skip
TREND_KEYS = [
    "core_share_change", "sigma_slope", "beta", "beta_r2", "convergence_speed", "half_life",
]  # fmt: skip
CITY_KEYS = ["share", "share_change", "annual_growth", "relative_to_core"]


class PolarizationAlgorithm(RelationAlgorithm):
    RELATION = "unevenness"
    RESULTS = {
        "region": REGION_KEYS,
        "trend": [*TREND_KEYS, "reading", "reading_why"],
        "city": CITY_KEYS,
    }

    def name(self):
        return "polarization"

    def displayName(self):
        return tr("Polarization")

    def tags(self):
        return tr(
            "inequality,convergence,theil,gini,williamson,sigma,beta,divergence,growth,share"
        ).split(",")

    def shortDescription(self):
        return tr("Measures whether cores and secondary cities grow apart, and who gains.")

    def example(self):
        return tr(
            "<p>Give a city table with a row a city and period and a value such as GDP or jobs. "
            "With the population, the value is taken per head and cities count by their people; "
            "shares and growth are always those of the value.</p>"
            "<p>Read first: <code>reading</code> with its reason, then <code>core_share</code> "
            "over the periods, <code>share_change</code> of the cities (who gains, who loses) and "
            "<code>between_share</code> (how much of the inequality is that between cores and "
            "secondary cities). Where every period is a year or a date, change is a year's; else "
            "one step a period.</p>"
            "<p>Esteban-Ray, Wolfson, Tsui-Wang and Kanbur-Zhang are advanced: with few cores they "
            "can fall while the gap between cores and secondary cities widens, so read them with "
            "the decomposition of Theil's measures beside them. A negative beta need not mean that "
            "differences shrink (Galton's fallacy): look at sigma too. With so few cities nothing "
            "here is a test of significance.</p>"
        )

    def parameters(self):
        return [
            *shared.cities(table=True),
            shared.field("VALUE", tr("Value field"), "CITIES", numeric=True,
                         help_text=tr("GDP, income, jobs: a total of each city, 0 or more.")),
            shared.field("POPULATION", tr("Population field"), "CITIES", optional=True,
                         numeric=True,
                         help_text=tr("The value is taken per head; cities count by people.")),
            shared.city_period("PERIOD"),
            shared.output("OUTPUT", tr("Inequality"), optional=False),
            shared.output("OUTPUT_TREND", tr("Trend")),
            shared.output("OUTPUT_CITIES", tr("City shares and growth")),
        ]  # fmt: skip

    def measure(self, run):
        from ...analysis.polarization import polarization

        source = run.source("CITIES")
        columns = {"value": run.field("VALUE", source)}
        population = run.field("POPULATION", source)
        if population:
            columns["population"] = population
        cities = run.cities("PERIOD", columns, numbers=True)
        result = polarization(cities, run.notes, run.progress)
        write_rows(
            run, "OUTPUT", "region", result.regions, ["region", "period", *REGION_KEYS],
            tr("Inequality"),
        )  # fmt: skip
        trend_keys = ["region", "first_period", "last_period", *TREND_KEYS]
        write_rows(
            run, "OUTPUT_TREND", "trend", result.trends, [*trend_keys, "reading", "reading_why"],
            tr("Trend"),
        )  # fmt: skip
        keys = PLACE_KEYS + CITY_KEYS
        write_cities(run, "OUTPUT_CITIES", result.cities, keys, tr("City shares and growth"))
        return {}
