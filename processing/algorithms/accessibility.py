"""Accessibility."""

from ...i18n import tr
from .. import parameters as shared
from ..algorithm import RelationAlgorithm
from ..costs import read_costs
from ..results import PLACE_KEYS, write_cities

CITY_KEYS = [
    "potential", "potential_index", "core_potential", "reach", "nearest_core",
    "cost_to_nearest_core",
]  # fmt: skip


class AccessibilityAlgorithm(RelationAlgorithm):
    RELATION = "connectivity"
    REQUIRES = ("numpy", "pandas")
    RESULTS = {"city": CITY_KEYS}

    def name(self):
        return "accessibility"

    def displayName(self):
        return tr("Accessibility")

    def tags(self):
        return tr("potential,reach,travel time,distance,gravity,Hansen,nearest core").split(",")

    def shortDescription(self):
        return tr("Measures how much each city can reach at what cost, and how far the cores are.")

    def example(self):
        return tr(
            "<p>Choose what there is to reach (people, jobs) and, if you have it, a table of "
            "travel costs; else straight distances in km are taken. A city's own mass never "
            "counts for itself. Everything is computed within each region and period.</p>"
            "<p>Read first: <code>potential_index</code> (100 is the region's mean city; 60 has 40 "
            "percent less than it) and <code>cost_to_nearest_core</code>. Potential is in units "
            "of mass that fall with cost: compare it between cities, not between decays. "
            "<code>core_potential</code> that is a large part of <code>potential</code> says that "
            "a city lives by its nearness to cores.</p>"
            "<p>A pair that the costs lack can't be reached and adds nothing. Costs run from the "
            "city to what it reaches; where the way back costs more, that does not count.</p>"
            "<p>Example: <code>population</code>, travel costs in minutes, the decay exponential "
            "with 0.02, the threshold 60. What is an hour away counts 0.3 of what is next door, "
            "and <code>reach</code> is how many people a city has within the hour.</p>"
        )

    def parameters(self):
        return [
            *shared.cities(table=True),
            shared.field("MASS", tr("What there is to reach"), "CITIES", numeric=True,
                         help_text=tr("Such as people or jobs.")),
            shared.city_period("PERIOD"),
            *shared.costs(),
            shared.choice("DECAY", tr("What is reached counts less with cost"), [
                tr("By a power"), tr("Exponentially"), tr("Not at all up to the threshold"),
            ]),
            shared.decimal("BETA", tr("Exponent or rate of decay"), tr(
                "2 where a power has none; an exponential decay needs one, such as 0.02 for km."
            )),
            shared.decimal("THRESHOLD", tr("Threshold cost of reach"), tr(
                "Largest cost within reach, in minutes or km as the costs are."
            )),
            shared.output("OUTPUT_CITIES", tr("City accessibility"), optional=False),
        ]  # fmt: skip

    def measure(self, run):
        from ...analysis.accessibility import accessibility
        from ...analysis.costs import DECAYS

        mass = run.needed_field("MASS", "CITIES")
        cities = run.cities("PERIOD", {"mass": mass}, numbers=True)
        result = accessibility(
            cities,
            read_costs(run, cities),
            run.choice("DECAY", DECAYS),
            run.number_or_none("BETA"),
            run.number_or_none("THRESHOLD"),
            run.notes,
            run.progress,
        )
        write_cities(
            run, "OUTPUT_CITIES", result.cities, PLACE_KEYS + CITY_KEYS, tr("City accessibility")
        )
        return {}
