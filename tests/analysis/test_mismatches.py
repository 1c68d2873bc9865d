"""Mismatches of governance, against values worked out apart.

DELTA6 is governed by an actor a city (a to f) and a province above them, which makes the vision.
"""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spatial_relations.analysis.actor_ties import rank_gap
from spatial_relations.analysis.cities import clean_cities
from spatial_relations.analysis.errors import InputError
from spatial_relations.analysis.governance_tables import GovernanceTables
from spatial_relations.analysis.implementation import vertical_gap
from spatial_relations.analysis.measures import CATALOGUE, field
from spatial_relations.analysis.mismatches import main_mismatch, mismatches
from spatial_relations.analysis.notes import Notes
from spatial_relations.analysis.place import quadrant

IDS = list("ABCDEF")
CAPACITY = [0.9, 0.75, 0.6, 0.3, 0.7, 0.2]
WILLINGNESS = [0.8, 0.7, 0.5, 0.7, 0.4, 0.3]
GOALS = ["growth", "industry", "jobs", "culture", "green"]
PROVINCE = [0.30, 0.25, 0.20, 0.15, 0.10]
CORE = [0.40, 0.30, 0.15, 0.10, 0.05]
SEC_C = [0.10, 0.15, 0.20, 0.30, 0.25]
SEC_F = [0.05, 0.10, 0.15, 0.30, 0.40]
EVEN = [0.2] * 5
#: By actor: the province, and one of each city.
WEIGHTS = {
    "province": PROVINCE, "a": CORE, "b": CORE, "c": SEC_C, "d": EVEN, "e": PROVINCE, "f": SEC_F,
}  # fmt: skip
TIES = [
    ("a", "b", 2), ("b", "a", 1), ("a", "c", 3), ("a", "d", 4), ("a", "e", 2), ("a", "f", 1),
    ("b", "c", 2), ("b", "e", 2), ("b", "f", 3), ("c", "a", 1), ("c", "b", 1), ("e", "b", 1),
]  # fmt: skip
RANKS = [3, 2, 1, 1, 1, 1]
#: What each city does of an ambition of 0.8 in one goal, and of 0.4 in another of half its weight.
DONE = {"A": (0.8, 0.375), "B": (0.7, 0.4), "C": (0.45, 0.4), "D": (0.4, 0.15)}
CITY_KEYS = [
    "capacity_deficit", "willingness_deficit", "place_gap", "place_balance", "place_quadrant",
    "priority_gap_vertical", "priority_gap_horizontal", "actor_power", "actor_gap",
    "initiative_asymmetry", "vertical_gap", "vertical_alignment", "main_mismatch",
]  # fmt: skip
REGION_KEYS = [
    "actors", "agreement", "generalised_divergence", "core_secondary_divergence", "centralization",
    "rank_gap", "rank_initiative_tau", "horizontal_gap", "core_initiative",
]  # fmt: skip
quick = settings(derandomize=True, max_examples=20, deadline=None)


def cities_of(roles="ccssss", **columns):
    named = {"c": "core", "s": "secondary", "-": None}
    ids = [chr(ord("A") + place) for place in range(len(roles))]
    table = {"city_id": ids, "role": [named[role] for role in roles], **columns}
    return clean_cities(pd.DataFrame(table), Notes())


def priorities_of(weights, goals=GOALS):
    rows = [(actor, *pair) for actor, row in weights.items() for pair in zip(goals, row)]
    return pd.DataFrame(rows, columns=["actor", "goal", "weight"])


def ties_of(rows):
    return pd.DataFrame(rows, columns=["from", "to", "value"])


def actors_of(rows=None):
    if rows is None:
        rows = [("province", None, 0, None)]
        rows += [(city.lower(), city, 1, rank) for city, rank in zip(IDS, RANKS)]
    return pd.DataFrame(rows, columns=["actor", "city_id", "tier", "rank"])


def plan_of(rows):
    return pd.DataFrame(rows, columns=["goal", "ambition", "weight"])


def scores_of(rows):
    return pd.DataFrame(rows, columns=["city_id", "goal", "score"])


def measure(cities=None, flows=None, notes=None, **tables):
    cities = cities_of() if cities is None else cities
    return mismatches(cities, GovernanceTables(**tables), flows, notes)


def said(cities=None, flows=None, **tables):
    """The result and all that the log says."""
    result = measure(cities, flows, **tables)
    return result, "\n".join(result.notes.sentences())


def by_id(result):
    return result.cities.set_index("city_id")


def region_of(result):
    (row,) = result.regions.to_dict("records")
    return row


def pairs_of(result):
    names = result.pairs["actor_a"] + "-" + result.pairs["actor_b"]
    return result.pairs.set_index(names)


@pytest.fixture
def flows(flow_table, delta6):
    return flow_table(delta6["2023"])


# Place


def test_place_of_delta6():
    cities = by_id(measure(cities_of(capacity=CAPACITY, willingness=WILLINGNESS)))
    assert cities["place_gap"].tolist() == pytest.approx(
        [0.15147186257614287, 0.27543116269052814, 0.4522774424948339, 0.5417424305044161,
         0.47084973778708195, 0.7550510257216823], rel=1e-9,
    )  # fmt: skip
    assert cities["capacity_deficit"].tolist() == pytest.approx(
        [0, 0.09090909090909083, 0.2727272727272727, 0.6363636363636364, 0.1515151515151515,
         0.7575757575757576], rel=1e-9,
    )  # fmt: skip
    assert cities["willingness_deficit"].tolist() == pytest.approx(
        [0, 0.06666666666666676, 0.33333333333333337, 0.06666666666666676, 0.4666666666666667,
         0.6000000000000001], rel=1e-9,
    )  # fmt: skip
    assert cities["place_balance"].tolist() == pytest.approx([0.1, 0.05, 0.1, -0.4, 0.3, -0.1])
    assert cities["place_quadrant"].tolist() == [
        "able and willing", "able and willing", "able and willing", "willing, not able",
        "able, not willing", "neither",
    ]  # fmt: skip


def test_one_half_is_able_and_willing():
    capacity, willingness = np.array([0.5, 0.5, 0.49, 0.49]), np.array([0.5, 0.49, 0.5, 0.49])
    assert quadrant(capacity, willingness).tolist() == [
        "able and willing", "able, not willing", "willing, not able", "neither",
    ]  # fmt: skip


def test_a_city_without_one_score_has_its_other_deficit_but_no_gap_of_place():
    capacity = [0.9, 0.75, None, 0.3, 0.7, 0.2]
    result, log = said(cities_of(capacity=capacity, willingness=WILLINGNESS))
    city = by_id(result).loc["C"]
    assert np.isnan(city["capacity_deficit"])
    assert city["willingness_deficit"] == pytest.approx(1 / 3)
    assert np.isnan(city["place_gap"])
    assert city["place_quadrant"] is None
    assert (
        "Empty in 1 row, since an input is missing, or there is no core or no secondary city "
        "(MISSING): capacity_deficit, place_gap, place_balance, place_quadrant," in log
    )


def test_without_a_core_nothing_falls_short_of_one():
    result, log = said(cities_of("ssssss", capacity=CAPACITY))
    assert by_id(result)["capacity_deficit"].isna().all()
    assert "(MISSING): capacity_deficit" in log


def test_cores_without_any_capacity_are_no_measure():
    result, log = said(cities_of(capacity=[0, 0, 0.5, 0.5, None, 1]))
    assert by_id(result)["capacity_deficit"].isna().all()
    assert "Empty in 5 rows, since nothing flows there, or a total is 0 (ZERO_TOTAL): " in log


@pytest.mark.parametrize("value", [1.2, -0.1, np.inf])
def test_a_capacity_outside_0_to_1_is_refused_by_its_city(value):
    with pytest.raises(InputError, match=r"The value of C is .*; it must be from 0 to 1\."):
        measure(cities_of(capacity=[0.5, 0.5, value, 0.5, 0.5, 0.5]))


# Priority


def test_pairs_of_four_stakeholders():
    weights = {"province": PROVINCE, "core": CORE, "secC": SEC_C, "secF": SEC_F}
    pairs = pairs_of(measure(priorities=priorities_of(weights)))
    order = ["core-province", "province-secC", "province-secF", "core-secC", "core-secF",
             "secC-secF"]  # fmt: skip
    assert sorted(pairs.index) == sorted(order)
    assert pairs.loc[order, "divergence"].tolist() == pytest.approx(
        [0.019155908564934876, 0.08919491236175947, 0.1858976540588375, 0.18072750167082496,
         0.2990224995673061, 0.02494216779815117], rel=1e-9,
    )  # fmt: skip
    assert pairs.loc[order, "tau"].tolist() == pytest.approx([1, -0.8, -1, -0.8, -1, 0.8])
    assert pairs.loc["core-secF", "cosine"] == pytest.approx(0.4298245614, rel=1e-9)
    assert pairs["direction"].tolist() == [None] * 6


def test_region_of_four_stakeholders():
    weights = {"province": PROVINCE, "core": CORE, "secC": SEC_C, "secF": SEC_F}
    region = region_of(measure(priorities=priorities_of(weights)))
    assert region["actors"] == 4
    assert region["agreement"] == pytest.approx(0.0125, rel=1e-9)
    assert region["generalised_divergence"] == pytest.approx(0.20001531829396546, rel=1e-9)


def test_gaps_of_priority_of_delta6():
    result = measure(priorities=priorities_of(WEIGHTS), actors=actors_of())
    cities = by_id(result)
    assert cities.loc[list("ACEF"), "priority_gap_vertical"].tolist() == pytest.approx(
        [0.019155908564934876, 0.08919491236175947, 0, 0.1858976540588375], rel=1e-9, abs=1e-15
    )
    assert cities.loc[list("ABCF"), "priority_gap_horizontal"].tolist() == pytest.approx(
        [0, 0, 0.18072750167082496, 0.2990224995673061], rel=1e-9, abs=1e-15
    )
    pairs = pairs_of(result)
    assert len(pairs) == 21
    assert pairs.loc["a-province", "direction"] == "vertical"
    assert pairs.loc["a-f", "direction"] == "horizontal"


def test_divergence_of_cores_and_secondary_cities_is_weighted_by_flow(flows, delta6):
    tables = {"priorities": priorities_of(WEIGHTS), "actors": actors_of()}
    plain = region_of(measure(**tables))["core_secondary_divergence"]
    weighted = region_of(measure(flows=flows, **tables))["core_secondary_divergence"]
    pairs = pairs_of(measure(**tables))
    found = [
        pairs.loc["-".join(sorted((core, other))), "divergence"]
        for core in "ab" for other in "cdef"
    ]  # fmt: skip
    both = delta6["2023"] + delta6["2023"].T
    weights = both[:2, 2:].ravel()
    assert plain == pytest.approx(np.mean(found), rel=1e-12)
    assert weighted == pytest.approx(np.average(found, weights=weights), rel=1e-12)
    # The roots of the same divergences, as they were worked out apart.
    assert np.average(np.sqrt(found), weights=weights) == pytest.approx(0.352638, abs=1e-6)
    assert np.mean(np.sqrt(found)) == pytest.approx(0.348904, abs=1e-6)


def test_the_horizontal_gap_weighs_cores_by_flow_both_ways(flow_table):
    weights = {**WEIGHTS, "b": SEC_F}
    matrix = np.zeros((6, 6))
    matrix[2, 0], matrix[0, 2], matrix[1, 2] = 2, 1, 1
    tables = {"priorities": priorities_of(weights), "actors": actors_of()}
    cities = by_id(measure(flows=flow_table(matrix), **tables))
    expected = (3 * 0.18072750167082496 + 1 * 0.02494216779815117) / 4
    assert cities.loc["C", "priority_gap_horizontal"] == pytest.approx(expected, rel=1e-9)
    plain = by_id(measure(**tables)).loc["C", "priority_gap_horizontal"]
    assert plain == pytest.approx((0.18072750167082496 + 0.02494216779815117) / 2, rel=1e-9)


def test_a_core_is_compared_with_the_other_cores_and_a_single_one_with_none():
    tables = {"priorities": priorities_of({**WEIGHTS, "b": SEC_F}), "actors": actors_of()}
    cities = by_id(measure(**tables))
    assert cities.loc["A", "priority_gap_horizontal"] == pytest.approx(0.2990224995673061)
    cities = by_id(measure(cities_of("csssss"), **tables))
    assert np.isnan(cities.loc["A", "priority_gap_horizontal"])
    assert cities.loc["B", "priority_gap_horizontal"] == pytest.approx(0.2990224995673061)


def test_a_city_that_no_flow_joins_with_a_core_has_no_horizontal_gap(flow_table):
    matrix = np.zeros((6, 6))
    matrix[0, 3] = matrix[3, 2] = 1
    result, log = said(
        flows=flow_table(matrix), priorities=priorities_of(WEIGHTS), actors=actors_of()
    )
    assert np.isnan(by_id(result).loc["C", "priority_gap_horizontal"])
    assert "(ZERO_TOTAL): priority_gap_horizontal." in log


def test_several_actors_of_a_city_count_by_their_mean():
    rows = [("p", None, 0, 1), ("q", None, 0, 1), ("a", "A", 1, 1), ("c", "C", 1, 1),
            ("c2", "C", 2, 1)]  # fmt: skip
    weights = {"p": [1, 0], "q": [0, 1], "a": [1, 0], "c": [1, 0], "c2": [0, 1]}
    result = measure(priorities=priorities_of(weights, ["x", "y"]), actors=actors_of(rows))
    cities = by_id(result)
    assert cities.loc["C", "priority_gap_vertical"] == 0
    # Of (1, 0) and (1/2, 1/2): (log2(4/3) + log2(2/3)/2 + 1/2) / 2.
    expected = (np.log2(4 / 3) + np.log2(2 / 3) / 2 + 0.5) / 2
    assert cities.loc["A", "priority_gap_vertical"] == pytest.approx(expected, rel=1e-12)
    assert cities.loc["C", "priority_gap_horizontal"] == pytest.approx(expected, rel=1e-12)


def test_each_actor_of_a_core_is_compared_with_the_city():
    rows = [("a", "A", 1, 1), ("a2", "A", 1, 1), ("b", "B", 1, 1), ("c", "C", 1, 1)]
    weights = {"a": [1, 0], "a2": [0, 1], "b": [1, 0], "c": [1, 0]}
    result = measure(priorities=priorities_of(weights, ["x", "y"]), actors=actors_of(rows))
    # Divergences of 0, 1 and 0 bits, not those from the means of the two cores.
    assert by_id(result).loc["C", "priority_gap_horizontal"] == pytest.approx(1 / 3, rel=1e-12)


def test_weights_that_do_not_sum_to_one_are_scaled_and_said():
    percent = {actor: [100 * weight for weight in row] for actor, row in WEIGHTS.items()}
    plain, log = said(priorities=priorities_of(WEIGHTS), actors=actors_of())
    assert "are scaled" not in log
    scaled, log = said(priorities=priorities_of(percent), actors=actors_of())
    assert (
        "The weights of 7 actors don't sum to 1 and are scaled: province, a, b, c, d and 2 more."
        in log
    )
    for key in ("priority_gap_vertical", "priority_gap_horizontal"):
        assert by_id(scaled)[key].tolist() == pytest.approx(
            by_id(plain)[key].tolist(), rel=1e-9, abs=1e-12
        )


def test_goals_that_an_actor_does_not_weigh_weigh_nothing():
    table = priorities_of({"p": [0.5, 0.5, 0], "q": [0, 0.5, 0.5]}, ["x", "y", "z"])
    full, short = (
        pairs_of(measure(priorities=rows)).loc["p-q", ["divergence", "cosine", "tau"]].tolist()
        for rows in (table, table[table["weight"] > 0])
    )
    assert full == short
    assert full[0] == pytest.approx(0.5)


def test_repeated_rows_of_an_actor_and_goal_are_added_and_said():
    rows = [("p", "x", 0.3), ("p", "x", 0.3), ("p", "y", 0.4), ("q", "x", 0.6), ("q", "y", 0.4)]
    result, log = said(priorities=pd.DataFrame(rows, columns=["actor", "goal", "weight"]))
    assert pairs_of(result).loc["p-q", "divergence"] == pytest.approx(0, abs=1e-15)
    assert "1 row of the table “priorities” repeats another and is added to it: p/x." in log


def test_actors_are_one_whether_their_ids_are_numbers_or_texts():
    priorities = pd.DataFrame(
        {"actor": [1, 1.0, "2", " 2 "], "goal": ["x", "y"] * 2, "weight": [1, 1, 1, 3]}
    )
    actors = actors_of([("1.0", "A", 0, 1), (2, "C", 1, 1)])
    result = measure(priorities=priorities, actors=actors, ties=ties_of([(1, "2.0", 5)]))
    assert pairs_of(result).index.tolist() == ["1-2"]
    assert by_id(result).loc["A", "initiative_asymmetry"] == 1
    assert by_id(result).loc["C", "priority_gap_vertical"] > 0


def test_a_negative_weight_is_refused_by_actor_and_goal():
    weights = {**WEIGHTS, "c": [0.5, -0.1, 0.2, 0.2, 0.2]}
    with pytest.raises(InputError, match=r"The value of c/industry is -0\.1; it must be finite,"):
        measure(priorities=priorities_of(weights))


def test_a_weight_that_is_no_number_is_refused():
    with pytest.raises(InputError, match="The value of p/x reads “much”, which is no number"):
        measure(priorities=priorities_of({"p": ["much"]}, ["x"]))


def test_an_actor_who_gives_no_goal_any_weight_is_in_no_comparison():
    weights = {**WEIGHTS, "c": [0] * 5}
    result, log = said(priorities=priorities_of(weights), actors=actors_of())
    assert np.isnan(by_id(result).loc["C", "priority_gap_vertical"])
    assert np.isnan(pairs_of(result).loc["c-d", "divergence"])
    assert "1 actor gives no goal any weight and is in no comparison: c." in log
    assert "Empty in 6 rows, since nothing flows there, or a total is 0 (ZERO_TOTAL): div" in log


def test_even_weights_have_no_order():
    pairs = pairs_of(measure(priorities=priorities_of(WEIGHTS)))
    assert pairs.loc[["a-d", "d-province"], "tau"].isna().all()
    assert pairs.loc["a-d", "divergence"] > 0


def test_one_actor_alone_has_nobody_to_agree_with():
    result, log = said(priorities=priorities_of({"a": CORE}))
    assert result.pairs.empty
    assert np.isnan(region_of(result)["agreement"])
    assert np.isnan(region_of(result)["generalised_divergence"])
    assert "(N_TOO_SMALL): agreement, generalised_divergence." in log


def test_without_an_actor_of_tier_0_there_is_no_vision_to_fall_short_of():
    actors = actors_of().assign(tier=1)
    result, log = said(priorities=priorities_of(WEIGHTS), actors=actors)
    assert by_id(result)["priority_gap_vertical"].isna().all()
    assert by_id(result)["priority_gap_horizontal"].notna().all()
    assert "No actor of tier 0, where the vision is made, has priorities" in log


# Actors


def test_power_rests_on_ties_both_ways_with_half_the_largest_attenuation():
    result = measure(ties=ties_of(TIES), actors=actors_of())
    ties = np.zeros((6, 6))
    for start, end, value in TIES:
        ties["abcdef".index(start), "abcdef".index(end)] += value
        ties["abcdef".index(end), "abcdef".index(start)] += value
    beta = 0.5 / np.linalg.eigvalsh(ties)[-1]
    power = np.linalg.inv(np.eye(6) - beta * ties) @ ties @ np.ones(6)
    # The province has no tie: it does not count.
    expected = power * np.sqrt(6 / (power @ power))
    cities = by_id(result)
    assert cities["actor_power"].tolist() == pytest.approx(expected.tolist(), rel=1e-9)
    assert cities["actor_gap"].tolist() == pytest.approx(
        (1 - expected / expected.max()).tolist(), rel=1e-9, abs=1e-12
    )


def test_initiative_of_delta6():
    result = measure(ties=ties_of(TIES), actors=actors_of())
    assert by_id(result)["initiative_asymmetry"].tolist() == pytest.approx(
        [0.7142857142857143, 0.3333333333333333, -0.42857142857142855, -1, -0.6, -1], rel=1e-9
    )
    region = region_of(result)
    assert region["core_initiative"] == pytest.approx(0.7, rel=1e-12)
    assert region["rank_gap"] == pytest.approx(0.75, rel=1e-12)
    assert region["rank_initiative_tau"] == pytest.approx(0.801784, abs=1e-6)


def test_centralization_looks_at_whether_there_is_a_tie_and_at_those_who_have_one():
    for tables in ({}, {"actors": actors_of()}):
        region = region_of(measure(ties=ties_of(TIES), **tables))
        assert region["centralization"] == pytest.approx(0.7, rel=1e-12)


def test_two_actors_alone_are_too_few_to_be_centralised():
    result, log = said(ties=ties_of([("a", "c", 1)]), actors=actors_of())
    assert np.isnan(region_of(result)["centralization"])
    assert "(N_TOO_SMALL): centralization" in log


def test_ties_with_actors_of_no_city_give_power_but_no_initiative():
    ties = ties_of([("province", "a", 9), ("a", "c", 1)])
    cities = by_id(measure(ties=ties, actors=actors_of()))
    assert cities.loc["A", "initiative_asymmetry"] == 1
    assert cities.loc["A", "actor_power"] > cities.loc["C", "actor_power"] > 0
    assert cities.loc["B", "actor_power"] == 0
    assert np.isnan(cities.loc["B", "initiative_asymmetry"])


def test_several_actors_of_a_city_add_their_power_and_lend_it_the_highest_rank():
    rows = [("a", "A", 1, 2), ("a2", "A", 1, 5), ("c", "C", 1, 1), ("d", "D", 1, None)]
    ties = ties_of([("a", "c", 1), ("a2", "c", 1), ("a", "a2", 1)])
    result = measure(ties=ties, actors=actors_of(rows))
    cities = by_id(result)
    # A triangle of equals, and one without ties.
    assert cities.loc[["A", "C", "D"], "actor_power"].tolist() == pytest.approx([2, 1, 0])
    assert cities.loc["A", "initiative_asymmetry"] == 1
    assert region_of(result)["rank_gap"] == 1


def test_ranks_that_are_all_alike_leave_no_gap_and_no_order():
    actors = actors_of().assign(rank=2)
    result, log = said(ties=ties_of(TIES), actors=actors)
    assert region_of(result)["rank_gap"] == 0
    assert np.isnan(region_of(result)["rank_initiative_tau"])
    assert "(ZERO_VARIANCE): rank_initiative_tau." in log


def test_the_gap_of_rank_is_negative_where_secondary_cities_rank_higher():
    is_core = np.array([True, False, False, False])
    is_secondary = np.array([False, True, True, False])
    assert rank_gap(np.array([1, 2, 3, 5.0]), is_core, is_secondary) == pytest.approx(-1.5 / 4)
    assert np.isnan(rank_gap(np.array([np.nan, 2, 3, 5]), is_core, is_secondary))


def test_self_ties_and_ties_of_unknown_actors_are_left_out_and_counted():
    odd = [("a", "a", 9), ("x", "a", 9), ("a", "y", 9), ("b", None, 9), ("c", "d", None),
           ("d", "e", 0)]  # fmt: skip
    result, log = said(ties=ties_of(TIES + odd), actors=actors_of())
    plain = measure(ties=ties_of(TIES), actors=actors_of())
    pd.testing.assert_frame_equal(result.cities, plain.cities)
    assert "1 tie of an actor with itself is left out: a." in log
    assert (
        "2 rows of the table “ties” name actors that the table of actors doesn't, and are left "
        "out: x, y." in log
    )
    assert "1 row of the table “ties” has no from or to and is left out." in log
    assert "1 row of the table “ties” has no value and is left out: c/d." in log


def test_repeated_ties_are_added():
    halves = [(start, end, value / 2) for start, end, value in TIES for _ in range(2)]
    result, log = said(ties=ties_of(halves), actors=actors_of())
    assert by_id(result)["initiative_asymmetry"].iloc[0] == pytest.approx(5 / 7)
    assert "12 rows of the table “ties” repeat others" in log


def test_a_negative_tie_is_refused():
    with pytest.raises(InputError, match=r"The value of a/b is -2\.0; it must be finite, and 0"):
        measure(ties=ties_of([("a", "b", -2)]))


def test_where_nobody_has_a_tie_nothing_is_central():
    result, log = said(ties=ties_of([("a", "b", 0)]), actors=actors_of())
    assert by_id(result)["actor_power"].isna().all()
    assert np.isnan(region_of(result)["centralization"])
    assert "(ZERO_TOTAL): actor_power, actor_gap, initiative_asymmetry." in log


def test_huge_ties_break_nothing():
    huge = ties_of([(start, end, value * 1e307) for start, end, value in TIES])
    cities = by_id(measure(ties=huge, actors=actors_of()))
    plain = by_id(measure(ties=ties_of(TIES), actors=actors_of()))
    for key in ("actor_power", "initiative_asymmetry"):
        assert cities[key].tolist() == pytest.approx(plain[key].tolist(), rel=1e-9)


# Who the actors are


def test_an_actor_that_stands_twice_is_refused():
    with pytest.raises(InputError, match=r"Actors stand more than once: a\. Keep one row an actor"):
        measure(actors=actors_of([("a", "A", 1, 1), ("a ", "B", 1, 1)]))


def test_actors_of_unknown_cities_and_without_an_id_are_left_out_and_named():
    rows = [("province", None, 0, 9), ("a", "A", 1, 3), ("c", "C", 1, 1), ("z", "Z", 0, 9),
            (None, "A", 0, 9)]  # fmt: skip
    weights = {name: WEIGHTS.get(name, EVEN) for name in ("province", "a", "c", "z")}
    result, log = said(priorities=priorities_of(weights), actors=actors_of(rows))
    assert sorted(pairs_of(result).index) == ["a-c", "a-province", "c-province"]
    assert by_id(result).loc["A", "priority_gap_vertical"] == pytest.approx(0.0191559086)
    assert region_of(result)["actors"] == 3
    assert "1 actor is of a city that is not in the city layer and is left out: z/Z." in log
    assert "1 row of the table “actors” has no actor and is left out." in log
    assert "1 actor is of no city and counts for all cities of all regions: province." in log


def test_who_has_priorities_but_is_no_listed_actor_is_compared_without_city_and_tier():
    actors = actors_of([("province", None, 0, 9), ("a", "A", 1, 3)])
    weights = {name: WEIGHTS[name] for name in ("province", "a", "f")}
    result, log = said(priorities=priorities_of(weights), actors=actors, ties=ties_of(TIES))
    pairs = pairs_of(result)
    assert pairs.loc["a-f", "divergence"] == pytest.approx(0.2990224995673061)
    assert pairs["direction"].to_dict() == {
        "a-f": None, "a-province": "vertical", "f-province": None,
    }  # fmt: skip
    assert np.isnan(by_id(result).loc["F", "priority_gap_vertical"])
    assert "1 actor with priorities is not in the table of actors: f. It is compared" in log
    assert "12 rows of the table “ties” name actors that the table of actors doesn't" in log


def test_without_a_table_of_actors_one_who_bears_a_citys_id_is_of_that_city():
    upper = [(start.upper(), end.upper(), value) for start, end, value in TIES]
    result, log = said(ties=ties_of(upper))
    assert by_id(result)["initiative_asymmetry"].tolist() == pytest.approx(
        [5 / 7, 1 / 3, -3 / 7, -1, -0.6, -1]
    )
    assert "There is no table of actors: 6 of 6 actors bear the id of a city" in log


def test_tier_and_rank_may_be_lacking():
    actors = actors_of()[["actor", "city_id"]]
    result = measure(priorities=priorities_of(WEIGHTS), ties=ties_of(TIES), actors=actors)
    assert by_id(result)["priority_gap_horizontal"].notna().all()
    assert by_id(result)["priority_gap_vertical"].isna().all()
    assert np.isnan(region_of(result)["rank_gap"])
    assert result.pairs["direction"].isna().all()


def test_a_tier_that_is_no_number_is_refused():
    with pytest.raises(InputError, match="The value of a reads “first”"):
        measure(actors=actors_of([("a", "A", "first", 1)]))


# Implementation


def test_vertical_gap_of_delta6_and_what_it_means_for_the_roles():
    gaps = [0.025, 0.1, 0.35, 0.525, 0.1125, 0.7]
    scores = [(city, "x", 0.8 * (1 - gap)) for city, gap in zip(IDS, gaps)]
    result = measure(plan=plan_of([("x", 0.8, None)]), implementation=scores_of(scores))
    assert by_id(result)["vertical_gap"].tolist() == pytest.approx(gaps, rel=1e-9)
    assert region_of(result)["horizontal_gap"] == pytest.approx(0.359375, rel=1e-9)


def test_the_vertical_gap_weighs_goals_and_over_achievement_makes_up_for_nothing():
    ambition, weight = np.array([0.8, 0.4]), np.array([2, 1])
    done = np.array([[1, 0], [0.4, 0.4], [0, 0], [0.8, 0.9]])
    assert vertical_gap(ambition, done, weight) == pytest.approx([0.2, 0.4, 1, 0])


def test_a_goal_without_a_score_is_in_neither_sum():
    plan = plan_of([("x", 0.8, 2), ("y", 0.4, 1)])
    result, log = said(
        plan=plan,
        implementation=scores_of([("A", "x", 0.4), ("A", "y", 0.4), ("C", "y", 0.1),
                                  ("D", "x", None)]),
    )  # fmt: skip
    cities = by_id(result)
    assert cities.loc["A", "vertical_gap"] == pytest.approx(0.4)
    assert cities.loc["C", "vertical_gap"] == pytest.approx(0.75)
    assert np.isnan(cities.loc["D", "vertical_gap"])
    assert "1 score of a scored city and goal is missing" in log
    assert "has no score and is left out: D/x." in log
    assert "The weights of the plan's goals sum to 3 and are scaled to 1." in log


def test_alignment_is_the_order_of_goals():
    plan = plan_of([("x", 0.9, 1), ("y", 0.5, 1), ("z", 0.1, 1)])
    rows = [("A", "x", 0.5), ("A", "y", 0.4), ("A", "z", 0.3), ("B", "x", 0.1), ("B", "y", 0.2),
            ("B", "z", 0.3), ("C", "x", 0.2), ("D", "x", 0.2), ("D", "y", 0.2)]  # fmt: skip
    result, log = said(plan=plan, implementation=scores_of(rows))
    aligned = by_id(result)["vertical_alignment"]
    assert aligned.tolist()[:2] == [1, -1]
    assert aligned.tolist()[2:] == pytest.approx([np.nan] * 4, nan_ok=True)
    assert "(N_TOO_SMALL): vertical_alignment." in log
    assert "(ZERO_VARIANCE): vertical_alignment." in log


def test_a_plan_that_wants_nothing_leaves_no_gap_to_measure():
    plan = plan_of([("x", 0, 1), ("y", 0, 1)])
    result, log = said(plan=plan, implementation=scores_of([("A", "x", 0.5), ("C", "y", 0)]))
    assert by_id(result)["vertical_gap"].isna().all()
    assert "Empty in 2 rows, since nothing flows there, or a total is 0 (ZERO_TOTAL): vert" in log


def test_a_plan_without_any_weight_leaves_no_gap_to_measure():
    result = measure(plan=plan_of([("x", 0.5, 0)]), implementation=scores_of([("A", "x", 0.5)]))
    assert by_id(result)["vertical_gap"].isna().all()


def test_goals_and_cities_that_do_not_meet_are_counted():
    plan = plan_of([("x", 0.8, 1), ("y", None, 1), ("z", 0.5, 1)])
    scores = scores_of([("A", "x", 0.4), ("A", "y", 1), ("A", "q", 1), ("Z", "x", 1)])
    result, log = said(plan=plan, implementation=scores)
    assert by_id(result).loc["A", "vertical_gap"] == pytest.approx(0.5)
    assert "1 row of the table “plan” has no ambition and is left out: y." in log
    assert "2 rows of the table “implementation” name goals that the plan doesn't have" in log
    assert "names a city that is not there and is left out: Z." in log
    assert "1 goal of the plan has no score in any city and is left out: z." in log


def test_scores_of_several_raters_are_averaged_and_their_disagreement_is_said():
    scores = scores_of([("A", "x", 0.2), ("A", "x", 0.6), ("B", "x", 0.4)])
    result, log = said(plan=plan_of([("x", 0.8, 1)]), implementation=scores)
    assert by_id(result)["vertical_gap"].tolist()[:2] == pytest.approx([0.5, 0.5])
    assert (
        "1 score of the table “implementation” is given more than once, as by several raters: "
        "the mean counts. The scores differ by 0.4 at most: A/x." in log
    )


def test_ambitions_of_several_raters_are_averaged_too():
    plan = plan_of([("x", 0.6, 1), ("x", 1, 1)])
    result = measure(plan=plan, implementation=scores_of([("A", "x", 0.4)]))
    assert by_id(result).loc["A", "vertical_gap"] == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("plan", "scores"),
    [([("x", 1.5, 1)], [("A", "x", 0.5)]), ([("x", -0.5, 1)], [("A", "x", 0.5)]),
     ([("x", 0.5, 1)], [("A", "x", 2)]), ([("x", 0.5, -1)], [("A", "x", 0.5)])],
)  # fmt: skip
def test_ambitions_scores_and_weights_out_of_range_are_refused(plan, scores):
    with pytest.raises(InputError, match="it must be"):
        measure(plan=plan_of(plan), implementation=scores_of(scores))


@pytest.mark.parametrize("name", ["plan", "implementation"])
def test_a_plan_or_its_implementation_alone_measures_nothing_and_says_so(name):
    rows = {"plan": plan_of([("x", 0.5, 1)]), "implementation": scores_of([("A", "x", 0.5)])}[name]
    result, log = said(**{name: rows})
    assert by_id(result)["vertical_gap"].isna().all()
    assert "give the plan and its implementation, both" in log


# Altogether


def everything():
    plan = plan_of([("growth", 0.8, 1), ("green", 0.4, 0.5)])
    scores = [(city, *pair) for city, row in DONE.items() for pair in zip(("growth", "green"), row)]
    return {
        "priorities": priorities_of(WEIGHTS), "actors": actors_of(), "ties": ties_of(TIES),
        "plan": plan, "implementation": scores_of(scores),
    }  # fmt: skip


def scored_cities(roles="ccssss", **columns):
    return cities_of(roles, capacity=CAPACITY, willingness=WILLINGNESS, **columns)


def test_the_main_mismatch_is_the_largest_of_three_gaps():
    gaps = {
        "place_gap": np.array([0.5, 0.2, 0.1, np.nan, 0.3, np.nan]),
        "priority_gap_vertical": np.array([0.4, 0.3, np.nan, 0.2, 0.3, np.nan]),
        "actor_gap": np.array([0.1, 0.1, 0.2, np.nan, 0.3, 0.9]),
    }
    assert main_mismatch(gaps).tolist() == ["place", "priority", "actor", None, "place", None]


def test_the_main_mismatch_of_delta6():
    cities = by_id(measure(scored_cities(), **everything()))
    for city in cities.itertuples():
        gaps = [city.place_gap, city.priority_gap_vertical, city.actor_gap]
        assert city.main_mismatch == ("place", "priority", "actor")[int(np.argmax(gaps))]


def test_every_measure_is_in_the_catalogue_with_its_reading():
    result = measure(scored_cities(), **everything())
    for level, table, keys in (
        ("city", result.cities, CITY_KEYS), ("region", result.regions, REGION_KEYS),
        ("pair", result.pairs, ["divergence", "cosine", "tau"]),
    ):  # fmt: skip
        for key in keys:
            entry = field(level, key)
            assert key in table
            assert entry.relation == "governance"
            assert entry.kind is not float or (entry.high and entry.low)
            values = table[key].dropna()
            assert len(values)
            if entry.kind is float:
                lowest, highest = entry.range
                assert (values >= lowest).all()
                assert highest is None or (values <= highest).all()
                assert "scored by the analyst" in entry.source


def test_no_entry_claims_to_reproduce_a_study():
    entries = [
        entry for entry in CATALOGUE.values() if getattr(entry, "relation", "") == "governance"
    ]
    assert len(entries) == len(CITY_KEYS) + len(REGION_KEYS) + 3
    texts = " ".join(f"{entry.description} {entry.source}" for entry in entries)
    assert not any(name in texts for name in ("Du ", "Cardoso", "Rocco"))


@pytest.mark.parametrize("name", ["priorities", "actors", "ties", "plan", "implementation"])
def test_any_table_suffices_and_what_rests_on_others_is_empty(name):
    rests_on = {
        "priorities": {"agreement", "generalised_divergence"},
        "actors": {"rank_gap"},
        "ties": {"centralization"},
        "plan": set(),
        "implementation": set(),
    }
    result = measure(**{name: everything()[name]})
    region = {key for key, value in region_of(result).items() if pd.notna(value)}
    assert region - {"cities", "actors"} == rests_on[name]
    assert len(result.cities) == 6


def test_nothing_given_is_refused_with_what_could_be():
    with pytest.raises(InputError, match=r"There is nothing to measure\. Choose at least one of"):
        measure()


def test_flows_alone_are_nothing_to_measure(flows):
    with pytest.raises(InputError, match="There is nothing to measure"):
        measure(flows=flows)


@pytest.mark.parametrize("name", ["priorities", "actors", "ties", "plan", "implementation"])
def test_an_empty_table_counts_as_not_given_and_is_said(name):
    result, log = said(**{name: everything()[name][:0]})
    assert result.pairs.empty
    assert f"The table “{name}” has no rows and counts as not given." in log


def test_tables_whose_rows_are_all_unusable_are_answered():
    result, log = said(
        priorities=priorities_of({"p": [None]}, ["x"]),
        actors=actors_of([(None, "A", 1, 1)]),
        ties=ties_of([("p", "p", 1)]),
        plan=plan_of([("x", None, 1)]),
        implementation=scores_of([("Z", "x", 0.5)]),
    )
    assert len(result.cities) == 6
    assert result.cities[CITY_KEYS].isna().all(axis=None)
    assert "left out" in log


def test_regions_are_measured_apart_and_an_actor_above_counts_in_both():
    region = ["n", "n", "n", "s", "s", None]
    result, log = said(scored_cities("csscs-", region=region), **everything())
    assert result.regions["region"].tolist() == ["n", "s", None]
    assert result.regions["actors"].tolist() == [4, 3, 2]
    pairs = pairs_of(result)
    assert pairs.loc["a-c", "region"] == "n"
    assert pairs.loc["d-province", "region"] == "s"
    assert pairs.loc["f-province", "region"] is None
    assert "a-d" not in pairs.index
    assert len(pairs) == 6 + 3 + 1
    assert "11 pairs of actors of two regions are not compared." in log
    north = {name: row for name, row in WEIGHTS.items() if name in ("province", "a", "b", "c")}
    alone = region_of(measure(priorities=priorities_of(north)))
    assert result.regions["agreement"][0] == pytest.approx(alone["agreement"])


def test_two_actors_above_all_regions_are_one_pair():
    rows = [("p", None, 0, 1), ("q", None, 1, 1), ("a", "A", 1, 1), ("d", "D", 1, 1)]
    weights = dict(zip("pqad", (PROVINCE, CORE, SEC_C, SEC_F)))
    result = measure(
        cities_of(region=list("nnnsss")),
        priorities=priorities_of(weights), actors=actors_of(rows),
    )  # fmt: skip
    assert sorted(pairs_of(result).index) == ["a-p", "a-q", "d-p", "d-q", "p-q"]
    assert pairs_of(result).loc["p-q", "region"] is None


def test_an_actor_above_may_be_bound_to_a_region():
    rows = [("p", None, 0, 1), ("q", None, 0, 1), ("a", "A", 1, 1), ("d", "D", 1, 1)]
    actors = actors_of(rows).assign(region=["n", "s", "elsewhere", None])
    weights = dict(zip("pqad", (SEC_C, SEC_F, SEC_C, SEC_F)))
    result = measure(
        cities_of(region=list("nnnsss")), priorities=priorities_of(weights), actors=actors
    )
    assert by_id(result).loc[["A", "D"], "priority_gap_vertical"].tolist() == [0, 0]
    assert result.regions["actors"].tolist() == [2, 2]
    assert sorted(pairs_of(result).index) == ["a-p", "d-q"]


def test_ties_between_regions_count_in_neither():
    region = list("nnnsss")
    ties = ties_of([("a", "c", 1), ("a", "d", 50), ("d", "e", 1)])
    cities = by_id(measure(cities_of(region=region), ties=ties, actors=actors_of()))
    assert cities.loc["C", "initiative_asymmetry"] == -1
    assert cities.loc["D", "initiative_asymmetry"] == 1
    assert cities.loc["A", "actor_power"] == pytest.approx(cities.loc["C", "actor_power"])


def test_scores_of_cities_may_change_from_period_to_period_while_tables_hold_for_all():
    cities = pd.concat(
        [scored_cities().assign(period="2010"), scored_cities().assign(period="2020", capacity=1.0)]
    ).reset_index(drop=True)
    result = mismatches(cities, GovernanceTables(**everything()))
    assert len(result.cities) == 12
    assert result.regions["period"].tolist() == ["2010", "2020"]
    early, late = (rows.set_index("city_id") for _, rows in result.cities.groupby("period"))
    assert early["actor_power"].tolist() == late["actor_power"].tolist()
    assert (late["place_gap"] < early["place_gap"]).all()
    assert len(result.pairs) == 21


def test_periods_of_flows_weigh_cores_anew(flow_table, delta6):
    flows = pd.concat(
        [flow_table(delta6[period], period=period) for period in ("2006", "2023")],
        ignore_index=True,
    )
    tables = {"priorities": priorities_of({**WEIGHTS, "b": SEC_F}), "actors": actors_of()}
    result = measure(flows=flows, **tables)
    early, late = (rows.set_index("city_id") for _, rows in result.cities.groupby("period"))
    gap = "priority_gap_horizontal"
    for period, rows in (("2006", early), ("2023", late)):
        flow = (delta6[period] + delta6[period].T)[2, :2]
        expected = flow @ [0.18072750167082496, 0.02494216779815117] / flow.sum()
        assert rows.loc["C", gap] == pytest.approx(expected, rel=1e-9)


def test_an_actor_whose_city_is_missing_in_a_period_does_not_count_then():
    cities = pd.concat(
        [cities_of().assign(period="2010"), cities_of()[:5].assign(period="2020")]
    ).reset_index(drop=True)
    result = mismatches(cities, GovernanceTables(priorities=priorities_of(WEIGHTS),
                                                 actors=actors_of()))  # fmt: skip
    assert result.regions["actors"].tolist() == [7, 6]


@quick
@given(st.permutations(IDS), st.integers(1, 1000))
def test_the_order_of_all_rows_and_the_unit_of_weights_and_ties_change_nothing(order, factor):
    tables = everything()
    plain = by_id(measure(scored_cities(), **tables))
    places = [IDS.index(city) for city in order]
    shuffled = {
        name: table.sample(frac=1, random_state=factor).reset_index(drop=True)
        for name, table in tables.items()
    }
    shuffled["priorities"]["weight"] *= factor
    shuffled["ties"]["value"] *= factor
    shuffled["plan"]["weight"] *= factor
    cities = scored_cities().iloc[places]
    found = by_id(measure(cities, **shuffled)).loc[IDS]
    for key in CITY_KEYS:
        if plain[key].dtype == object:
            assert found[key].tolist() == plain[key].tolist()
        else:
            assert found[key].tolist() == pytest.approx(
                plain[key].tolist(), rel=1e-9, abs=1e-12, nan_ok=True
            )


@quick
@given(
    st.lists(
        st.lists(st.integers(0, 9), min_size=3, max_size=3).filter(any), min_size=7, max_size=7
    )
)
def test_gaps_of_priority_keep_their_range_whatever_the_weights(lists):
    weights = dict(zip(WEIGHTS, lists))
    result = measure(priorities=priorities_of(weights, GOALS[:3]), actors=actors_of())
    for key in ("priority_gap_vertical", "priority_gap_horizontal"):
        assert by_id(result)[key].between(0, 1).all()
    agreement = region_of(result)["agreement"]
    assert np.isnan(agreement) or 0 <= agreement <= 1
    assert result.pairs["divergence"].between(0, 1).all()
    assert result.pairs["cosine"].between(0, 1).all()
    assert (result.pairs["actor_a"] < result.pairs["actor_b"]).all()
