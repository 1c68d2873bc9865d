"""Governance: why do plans miss? Indices on scores that the analyst gives."""

from ..wording import Wording
from .entry import COUNT, SHARE, Field, Measure, city_measure, region_measure

_GOVERNANCE = {"relation": "governance"}
#: Differences and correlations, which open to both sides of 0.
_BALANCE = {"range": (-1, 1), "neutral": 0}


def _scored(source=""):
    """What a number rests on: the analyst's scores, and the measure that it is built on."""
    text = Wording("scored by the analyst")
    if source:
        text = Wording("{source} (scored by the analyst)", source=source)
    return {"source": text, **_GOVERNANCE}


def _pair_measure(key, label, description, **rest):
    return Measure(key, "pair", label, description, **rest)


_PLACE = [
    city_measure(
        "capacity_deficit",
        "Capacity deficit",
        "How far the city's capacity falls short of the mean of the cores, in parts of that mean.",
        high="the city is far less able to act than the cores",
        low="it is as able as they are",
        **SHARE,
        **_scored("after Charbit 2011"),
    ),
    city_measure(
        "willingness_deficit",
        "Willingness deficit",
        "How far the city's willingness falls short of the mean of the cores, in parts of that "
        "mean.",
        high="the city is far less willing to act than the cores",
        low="it is as willing as they are",
        **SHARE,
        **_scored("after Charbit 2011"),
    ),
    city_measure(
        "place_gap",
        "Gap of place",
        "One less the root of capacity times willingness: neither makes up for the other.",
        high="the city lacks the capacity or the will to act",
        low="it is able and willing",
        range=(0, 1),
        **_scored("after Charbit 2011"),
    ),
    city_measure(
        "place_balance",
        "Capacity less willingness",
        "Capacity less willingness, both from 0 to 1.",
        high="the city is more able than willing",
        low="it is more willing than able",
        **_BALANCE,
        **_scored(),
    ),
    city_measure(
        "place_quadrant",
        "Able and willing?",
        "Able, willing, both or neither; 0.5 and more counts as able, and as willing.",
        kind=str,
        **_scored(),
    ),
]

_PRIORITY = [
    city_measure(
        "priority_gap_vertical",
        "Vertical gap of priority",
        "Jensen-Shannon divergence of the goals of the city's actors, on average, from those of "
        "the actors of tier 0, where the vision is made.",
        high="the city wants something else than the vision does",
        low="it wants the same",
        range=(0, 1),
        **_scored("Lin 1991"),
    ),
    city_measure(
        "priority_gap_horizontal",
        "Horizontal gap of priority",
        "Mean Jensen-Shannon divergence of the goals of the city's actors from those of the actors "
        "of each (other) core, weighted by the flow between the two cities where links are given.",
        high="the city wants something else than the cores do",
        low="it wants the same",
        range=(0, 1),
        **_scored("Lin 1991"),
    ),
    region_measure(
        "agreement",
        "Agreement on goals",
        "Kendall's W of all actors' rankings of the goals, corrected for ties.",
        high="all rank the goals alike",
        low="there is no common ranking",
        range=(0, 1),
        **_scored("Kendall and Babington Smith 1939"),
    ),
    region_measure(
        "generalised_divergence",
        "Divergence of all goals",
        "Jensen-Shannon divergence of the goals of all actors, each of equal weight; at most the "
        "base-2 logarithm of their number.",
        high="the actors want different things",
        low="they all want the same",
        range=(0, None),
        **_scored("Lin 1991"),
    ),
    region_measure(
        "core_secondary_divergence",
        "Divergence of cores and secondary cities",
        "Mean Jensen-Shannon divergence of the goals of a core and a secondary city, weighted by "
        "the flow between the two where links are given.",
        high="cores and secondary cities want different things",
        low="they want the same",
        range=(0, 1),
        **_scored("Lin 1991"),
    ),
]

_ACTOR = [
    city_measure(
        "actor_power",
        "Power of actors",
        "Bonacich's power of the city's actors, summed, on the ties both ways; a tie with the "
        "powerful counts for more.",
        high="the city's actors have many ties, with those who have many",
        low="they have few",
        range=(0, None),
        **_scored("Bonacich 1987"),
    ),
    city_measure(
        "actor_gap",
        "Gap of power",
        "One less the power of the city's actors over the largest of a city in the region.",
        high="the city's actors have little power beside the most powerful",
        low="they are among the most powerful",
        range=(0, 1),
        **_scored("after Bonacich 1987"),
    ),
    city_measure(
        "initiative_asymmetry",
        "Initiative",
        "Ties from the city's actors to those of other cities less ties from them, over both.",
        high="the city acts on others",
        low="others act on it",
        **_BALANCE,
        **_scored(),
    ),
    region_measure(
        "actors",
        "Actors",
        "Number of actors that count in the region, those above its cities included.",
        high="many actors are scored",
        low="few are",
        **COUNT,
        **_GOVERNANCE,
    ),
    region_measure(
        "centralization",
        "Centralization of ties",
        "Freeman's degree centralization of the actors that have ties, by whether two have one at "
        "all.",
        high="all goes through one actor",
        low="all have as many ties",
        range=(0, 1),
        **_scored("Freeman 1979"),
    ),
    region_measure(
        "core_initiative",
        "Initiative of cores",
        "Ties from cores to secondary cities less ties from secondary cities to cores, over both.",
        high="cores act on secondary cities",
        low="secondary cities act on cores",
        **_BALANCE,
        **_scored(),
    ),
    region_measure(
        "rank_gap",
        "Gap of rank",
        "Mean rank of cores less mean rank of secondary cities, over the range of ranks; a city "
        "has the highest rank of its actors.",
        high="cores rank above secondary cities",
        low="secondary cities rank above cores",
        **_BALANCE,
        **_scored(),
    ),
    region_measure(
        "rank_initiative_tau",
        "Rank and initiative",
        "Kendall's tau-b of the cities' rank and their initiative.",
        high="those who rank high act first",
        low="those who rank low do",
        **_BALANCE,
        **_scored("Kendall 1945"),
    ),
]

_IMPLEMENTATION = [
    city_measure(
        "vertical_gap",
        "Vertical gap of implementation",
        "What the city falls short of the plan's ambitions, over these ambitions, each goal by its "
        "weight; more than the plan wants in one goal does not make up for another.",
        high="the plan is not carried out here",
        low="it is carried out",
        range=(0, 1),
        **_scored("after Alexander and Faludi 1989"),
    ),
    city_measure(
        "vertical_alignment",
        "Alignment with the plan",
        "Kendall's tau-b of the plan's ambitions and the city's scores, goal by goal.",
        high="the city does most where the plan wants most",
        low="it does most where the plan wants least",
        **_BALANCE,
        **_scored("Kendall 1945"),
    ),
    region_measure(
        "horizontal_gap",
        "Horizontal gap of implementation",
        "Mean vertical gap of secondary cities less that of cores.",
        high="secondary cities fall short of the plan, cores don't",
        low="cores fall short, secondary cities don't",
        **_BALANCE,
        **_scored(),
    ),
    city_measure(
        "main_mismatch",
        "Main mismatch",
        "Place, priority or actor: the largest of the gap of place, the vertical gap of priority "
        "and the gap of power, where at least two are known; the three are of different scales.",
        kind=str,
        categories=(
            ("place", "Gap of place"),
            ("priority", "Vertical gap of priority"),
            ("actor", "Gap of power"),
        ),
        **_scored(),
    ),
]

_PAIRS = [
    Field("actor_a", "pair", "Actor", "The actor whose id is the smaller one."),
    Field("actor_b", "pair", "Other actor", "The actor that it is compared with."),
    Field("region", "pair", "Region", "The region of the two; empty where both are above it."),
    _pair_measure(
        "divergence",
        "Divergence of goals",
        "Jensen-Shannon divergence of the weights that the two give to goals, in bits.",
        high="the two want different things",
        low="they want the same",
        range=(0, 1),
        **_scored("Lin 1991"),
    ),
    _pair_measure(
        "cosine",
        "Similarity of goals",
        "Cosine of the weights that the two give to goals.",
        high="the two want the same",
        low="they have no goal in common",
        range=(0, 1),
        **_scored(),
    ),
    _pair_measure(
        "tau",
        "Agreement on the order of goals",
        "Kendall's tau-b of the weights that the two give to goals.",
        high="the two rank goals alike",
        low="they rank them in opposite order",
        **_BALANCE,
        **_scored("Kendall 1945"),
    ),
    Field("direction", "pair", "Direction", "Vertical where the two are of different tiers."),
]

ENTRIES = [*_PLACE, *_PRIORITY, *_ACTOR, *_IMPLEMENTATION, *_PAIRS]
