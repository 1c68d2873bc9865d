"""Governance mismatches."""

from qgis.core import QgsProcessingParameterFeatureSource

from ...i18n import tr
from .. import parameters as shared
from ..algorithm import RelationAlgorithm
from ..results import PLACE_KEYS, write_cities, write_rows

CITY_KEYS = [
    "capacity_deficit", "willingness_deficit", "place_gap", "place_balance", "place_quadrant",
    "priority_gap_vertical", "priority_gap_horizontal", "actor_power", "actor_gap",
    "initiative_asymmetry", "vertical_gap", "vertical_alignment", "main_mismatch",
]  # fmt: skip
PAIR_KEYS = ["divergence", "cosine", "tau", "direction"]
REGION_KEYS = [
    "actors", "agreement", "generalised_divergence", "core_secondary_divergence", "centralization",
    "rank_gap", "rank_initiative_tau", "horizontal_gap", "core_initiative",
]  # fmt: skip
#: Table -> fields that it must have, and fields that it may lack.
TABLES = {
    "PRIORITIES": (("actor", "goal", "weight"), ()),
    "ACTORS": (("actor", "city_id"), ("tier", "rank", "region")),
    "TIES": (("from", "to", "value"), ()),
    "PLAN": (("goal", "ambition"), ("weight",)),
    "IMPLEMENTATION": (("city_id", "goal", "score"), ()),
}


class MismatchesAlgorithm(RelationAlgorithm):
    RELATION = "governance"
    RESULTS = {"city": CITY_KEYS, "pair": PAIR_KEYS, "region": REGION_KEYS}

    def name(self):
        return "mismatches"

    def displayName(self):
        return tr("Governance mismatches")

    def tags(self):
        return tr(
            "governance,actors,priorities,goals,capacity,willingness,power,plan,implementation,"
            "coordination,stakeholders"
        ).split(",")

    def shortDescription(self):
        return tr(
            "Why plans miss: mismatches of place, priority and actors, by the analyst's scores."
        )

    def example(self):
        return "".join([_introduction(), *_examples(), _reading(), _caveats()])

    def parameters(self):
        return [
            *shared.cities(table=True),
            shared.field(
                "CAPACITY", tr("Capacity field"), "CITIES", optional=True, numeric=True,
                help_text=tr("How able the city is to act, from 0 to 1, as you score it."),
            ),
            shared.field(
                "WILLINGNESS", tr("Willingness field"), "CITIES", optional=True, numeric=True,
                help_text=tr("How willing the city is to act, from 0 to 1, as you score it."),
            ),
            *_tables(),
            *shared.flows(
                "LINKS", tr("Links"),
                tr("Flows that weigh a city's distance from each core; without them all cores "
                   "count alike."),
                optional=True,
            ),
            shared.city_period(),
            shared.output("OUTPUT_CITIES", tr("City mismatches"), optional=False),
            shared.output("OUTPUT_PAIRS", tr("Pairs of actors")),
            shared.output("OUTPUT_REGIONS", tr("Region mismatches")),
        ]  # fmt: skip

    def measure(self, run):
        from ...analysis.governance_tables import GovernanceTables
        from ...analysis.mismatches import PLACE, mismatches

        source = run.source("CITIES")
        fields = {key: run.field(key.upper(), source) for key in PLACE}
        cities = run.cities(extra={key: name for key, name in fields.items() if name}, numbers=True)
        tables = GovernanceTables(
            **{
                name.lower(): run.named_table(name, needed, name.lower(), optional)
                for name, (needed, optional) in TABLES.items()
            }
        )
        result = mismatches(cities, tables, run.flows("LINKS"), run.notes, run.progress)
        write_cities(
            run, "OUTPUT_CITIES", result.cities, PLACE_KEYS + CITY_KEYS, tr("City mismatches")
        )
        write_rows(
            run, "OUTPUT_PAIRS", "pair", result.pairs,
            ["actor_a", "actor_b", "region", *PAIR_KEYS], tr("Pairs of actors"),
        )  # fmt: skip
        write_rows(
            run, "OUTPUT_REGIONS", "region", result.regions,
            ["region", "period", "cities", *REGION_KEYS], tr("Region mismatches"),
        )  # fmt: skip
        return {}


def _tables():
    """The parameters of the tables of scores, none of which must be given."""
    told = {
        "PRIORITIES": (
            tr("Priorities of actors"),
            tr("Fields actor, goal and weight: what each actor wants, and how much."),
        ),
        "ACTORS": (
            tr("Actors"),
            tr("Fields actor, city_id (empty for an actor of no city), tier (0 where the vision is "
               "made) and rank (a high number is a high rank)."),
        ),
        "TIES": (
            tr("Ties between actors"),
            tr("Fields from, to and value: who convenes, approves or funds whom, and how much."),
        ),
        "PLAN": (
            tr("Plan"),
            tr("Fields goal, ambition (0 to 1) and weight (empty: 1): what the plan wants."),
        ),
        "IMPLEMENTATION": (
            tr("Implementation"),
            tr("Fields city_id, goal and score (0 to 1): what each city does."),
        ),
    }  # fmt: skip
    kinds = [shared.TABLE]
    return [
        shared.with_help(
            QgsProcessingParameterFeatureSource(name, label, kinds, optional=True), help_text
        )
        for name, (label, help_text) in told.items()
    ]


def _introduction():
    return tr(
        "<p>Give what you have; any one suffices, and what rests on the others is empty. Tables "
        "need no geometry: a CSV file or a sheet will do, with the fields named as below. "
        "<code>CAPACITY</code> and <code>WILLINGNESS</code> are fields of the city layer, from 0 "
        "to 1.</p>"
    )


def _examples():
    """A small example of each table."""
    return [
        _example(
            tr("Priorities: weights of one actor are scaled to sum to 1; a goal that it doesn't "
               "name weighs 0; repeated rows (of several raters) are added."),
            "actor,goal,weight", "province,growth,0.6", "province,green,0.4", "huzhou,green,1",
        ),
        _example(
            tr("Actors: who is of which city, and of which tier. An actor without a city counts "
               "for all regions, unless a field <code>region</code> names one; so does one that "
               "has priorities and is not in the table. Without the table, an actor that bears a "
               "city's id is of that city."),
            "actor,city_id,tier,rank", "province,,0,3", "shanghai,310100,1,3", "huzhou,330500,1,1",
        ),
        _example(
            tr("Ties: directed; repeated rows are added, ties with oneself and with actors that a "
               "table of actors lacks left out. An actor without a tie has no power."),
            "from,to,value", "province,huzhou,3", "shanghai,huzhou,1",
        ),
        _example(
            tr("Plan: ambition from 0 to 1; an empty weight counts 1."),
            "goal,ambition,weight", "growth,0.8,1", "green,0.6,1",
        ),
        _example(
            tr("Implementation: score from 0 to 1, on the scale of the ambition. A goal without a "
               "score is left out of its city's gap, not taken for 0. Repeated rows (of several "
               "raters) are averaged, here as in the plan, and the log says how far they differ."),
            "city_id,goal,score", "310100,growth,0.8", "330500,growth,0.5",
        ),
    ]  # fmt: skip


def _example(text, *rows):
    return f"<p>{text}</p><pre>{'<br>'.join(rows)}</pre>"


def _reading():
    return tr(
        "<p>Read five bars side by side, each on its own scale: place (<code>place_gap</code>), "
        "priority (<code>priority_gap_vertical</code>), actor (<code>actor_gap</code>), vertical "
        "(<code>vertical_gap</code>) and horizontal (<code>priority_gap_horizontal</code>). They "
        "are never made one number: <code>main_mismatch</code> names the largest of the first "
        "three as a first hint. Their scales differ: divergences are seldom above 0.4, gaps of "
        "power often near 1, so that it often reads actor. A pair of actors whose divergence is "
        "high and vertical stands between the vision and those who carry it out. A city with "
        "several actors has the mean of their goals, the sum of their power and the highest of "
        "their ranks.</p>"
    )


def _caveats():
    return tr(
        "<p>All of it is scored by the analyst, and describes the scoring, not the truth. Have at "
        "least two raters score, and report how far they disagree. Where weights are drawn from "
        "documents, store the source of each in the table. The indices are proposed here, built on "
        "cited measures, and reproduce no published one; power is Bonacich's on the ties both "
        "ways, with half the largest attenuation that they allow. Tables hold for all periods: for "
        "scores of several years, run it for each.</p>"
    )
