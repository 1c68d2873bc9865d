"""Spatial interaction models against the worked example, and what must hold of any of them."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from spatial_relations.analysis.errors import Cancelled, InputError
from spatial_relations.analysis.interaction import (
    DECAYS,
    MODELS,
    common_part,
    estimate_flows,
)
from spatial_relations.analysis.radiation import radiation_probability, sum_of_others

POPULATION = [1200.0, 680.0, 290.0, 190.0, 250.0, 140.0]
PLACES = [(0, 0), (60, 0), (30, 40), (0, 50), (90, 40), (120, 0)]
RADIATION = [
    [0, 0.20581113801452786, 0.1726190476190476, 0.1130952380952381, 0.0487044613286577,
     0.023406478578892373],
    [0.26127049180327866, 0, 0.23770491803278687, 0.018352272727272727, 0.20491803278688522,
     0.030481557377049183],
    [0.3072033898305085, 0.1740819209039548, 0, 0.3958333333333333, 0.011770244821092278,
     0.0056565656565656566],
    [0.28273809523809523, 0.03258676351896691, 0.6041666666666666, 0, 0.007711539710370803,
     0.003706025774991293],
    [0.07038123167155426, 0.6355140186915889, 0.049821330401319405, 0.022533206831119545, 0,
     0.1308411214953271],
    [0.04825367647058824, 0.22813323747903186, 0.027899945024738866, 0.003778409090909091,
     0.6410256410256411, 0],
]  # fmt: skip


class Plane:
    def between(self, cities):
        points = cities[["x", "y"]].to_numpy(dtype=float)
        return np.hypot(*(points[:, None] - points[None]).transpose(2, 0, 1))


@pytest.fixture
def make(city_table):
    def make(**columns):
        x, y = zip(*PLACES)
        given = {"origin_mass": POPULATION, "destination_mass": POPULATION, "x": x, "y": y}
        return city_table("ccssss", **{**given, **columns})

    return make


@pytest.fixture
def flows(flow_table, delta6):
    return flow_table(delta6["2023"])


def terms(result):
    return result.terms.set_index("term")["estimate"]


def matrix(result, key="estimated_flow"):
    return (
        result.links.pivot(index="origin", columns="destination", values=key).fillna(0).to_numpy()
    )


def fit_of(result):
    return result.fit.iloc[0]


def test_unconstrained_gravity_of_delta6(make, flows):
    result = estimate_flows(make(), Plane(), flows)
    assert terms(result).index.tolist() == [
        "constant", "ln_origin_mass", "ln_destination_mass", "ln_cost",
    ]  # fmt: skip
    assert terms(result).to_numpy() == pytest.approx(
        [-1.3434774796487348, 0.6335228886999851, 1.0604107235239375, -1.2841786164752684],
        rel=1e-5,
    )
    fit = fit_of(result)
    assert fit["deviance"] == pytest.approx(161.51906987790372, rel=1e-5)
    assert fit["srmse"] == pytest.approx(0.3210060884652399, rel=1e-5)
    assert fit["cpc"] == pytest.approx(0.8966529663951692, rel=1e-5)
    assert fit["r2"] == pytest.approx(0.9002397474020596, rel=1e-5)
    assert fit["pairs"] == 30
    assert 0 < fit["d2"] < 1
    assert matrix(result)[0, 1] == pytest.approx(122.29985855699049, rel=1e-5)


def test_constrained_gravity_of_delta6(make, flows):
    production = estimate_flows(make(), Plane(), flows, "production")
    assert terms(production)["ln_cost"] == pytest.approx(-1.688657, rel=1e-5)
    doubly = estimate_flows(make(), Plane(), flows, "doubly")
    assert terms(doubly)["ln_cost"] == pytest.approx(-1.940995, rel=1e-5)
    assert fit_of(doubly)["srmse"] == pytest.approx(0.236277, rel=1e-5)
    assert fit_of(doubly)["cpc"] == pytest.approx(0.914840, rel=1e-5)


def test_gravity_without_observations_scaled_to_a_total(make):
    result = estimate_flows(make(), Plane(), total=1130)
    assert matrix(result)[0] == pytest.approx(
        [0, 161.09885135283363, 98.93364753668136, 64.81859666196365, 21.981347213091308,
         8.291852643160555], rel=1e-6,
    )  # fmt: skip
    assert result.links["estimated_flow"].sum() == pytest.approx(1130)
    assert terms(result).to_dict() == {
        "ln_origin_mass": 1, "ln_destination_mass": 1, "ln_cost": -2,
    }  # fmt: skip
    assert result.terms["std_error"].isna().all()
    assert np.isnan(fit_of(result)["cpc"])
    assert "observed_flow" not in result.links


def test_radiation_of_delta6(make, flows):
    result = estimate_flows(make(), Plane(), flows, "radiation")
    found = matrix(result)
    assert found[0, 1] == pytest.approx(94.93868624541123, rel=1e-6)
    assert found[1, 0] == pytest.approx(98.92306664290805, rel=1e-6)
    assert found[5, 4] == pytest.approx(81.04921898025347, rel=1e-6)
    assert fit_of(result)["cpc"] == pytest.approx(0.6902274341518277, rel=1e-6)
    assert fit_of(result)["srmse"] == pytest.approx(0.8593139122154433, rel=1e-6)
    assert fit_of(result)["r2"] == pytest.approx(0.388794571384272, rel=1e-6)
    assert result.terms.empty


def test_radiation_probabilities_of_delta6_where_two_cities_are_equally_far(make):
    cost = Plane().between(make())
    origin, destination = np.nonzero(~np.eye(6, dtype=bool))
    mass = np.array(POPULATION)
    found = np.zeros((6, 6))
    found[origin, destination] = radiation_probability(
        origin, cost[origin, destination], mass[origin], mass[destination]
    )
    assert found == pytest.approx(np.array(RADIATION), rel=1e-6)
    assert found.sum(axis=1) == pytest.approx(1 - mass / mass.sum(), rel=1e-12)


def test_radiation_does_not_care_about_rounding_of_equal_distances():
    cost = np.array([50.0, 50.0 * (1 + 1e-13), 80.0])
    mass, origin = np.array([3.0, 5.0, 7.0]), np.zeros(3, dtype=int)
    own = np.full(3, 10.0)
    found = radiation_probability(origin, cost, own, mass)
    assert found[:2] == pytest.approx(found[:2].sum() * mass[:2] / 8)


@pytest.mark.parametrize("decay", DECAYS)
@pytest.mark.parametrize("is_observed", [True, False])
def test_constrained_models_meet_their_margins(make, flows, delta6, decay, is_observed):
    observed = flows if is_observed else None
    beta = None if is_observed else {"power": 1.5, "exponential": 0.02}[decay]
    mass = np.array(POPULATION)
    wanted_out = delta6["2023"].sum(axis=1) if is_observed else 1000 * mass / mass.sum()
    wanted_in = delta6["2023"].sum(axis=0) if is_observed else 1000 * mass / mass.sum()
    for model, axes in (("production", [1]), ("attraction", [0]), ("doubly", [0, 1])):
        found = matrix(estimate_flows(make(), Plane(), observed, model, decay, beta))
        if 1 in axes:
            assert found.sum(axis=1) == pytest.approx(wanted_out, rel=1e-8)
        if 0 in axes:
            assert found.sum(axis=0) == pytest.approx(wanted_in, rel=1e-8)


def test_doubly_constrained_calibration_keeps_the_mean_of_ln_cost(make, flows, delta6):
    found = matrix(estimate_flows(make(), Plane(), flows, "doubly"))
    ln_cost = np.log(np.where(np.eye(6), 1, Plane().between(make())))
    assert (found * ln_cost).sum() == pytest.approx((delta6["2023"] * ln_cost).sum(), rel=1e-8)


@pytest.mark.parametrize("model", MODELS)
def test_order_of_cities_unit_of_flow_and_unit_of_mass_change_nothing_else(make, flows, model):
    plain = matrix(estimate_flows(make(), Plane(), flows, model))
    turned = estimate_flows(make().iloc[::-1], Plane(), flows.iloc[::-1], model)
    assert matrix(turned) == pytest.approx(plain, rel=1e-6)
    scaled = estimate_flows(make(), Plane(), flows.assign(flow=flows["flow"] * 1e4), model)
    assert matrix(scaled) == pytest.approx(1e4 * plain, rel=1e-6)
    mass = 1e3 * np.array(POPULATION)
    massive = estimate_flows(make(origin_mass=mass, destination_mass=mass), Plane(), flows, model)
    assert matrix(massive) == pytest.approx(plain, rel=1e-6)


def test_turning_all_flows_round_swaps_production_and_attraction(make, flows):
    turned = flows.rename(columns={"origin": "destination", "destination": "origin"})
    production = matrix(estimate_flows(make(), Plane(), flows, "production"))
    attraction = matrix(estimate_flows(make(), Plane(), turned, "attraction"))
    assert attraction == pytest.approx(production.T, rel=1e-6)


def test_residuals_say_what_is_stronger_than_expected(make, flows):
    links = estimate_flows(make(), Plane(), flows).links
    expected = links["estimated_flow"]
    assert (links["flow"] == expected).all()
    assert links["observed_flow"].sum() == 1130
    assert links["residual"].sum() == pytest.approx(0, abs=1e-6)
    assert (links["residual_ratio"] * expected).to_numpy() == pytest.approx(links["observed_flow"])
    assert (links["pearson_residual"] * expected**0.5).to_numpy() == pytest.approx(
        links["residual"].to_numpy()
    )
    assert links["share"].sum() == pytest.approx(1)
    first = links.iloc[0]
    assert first["link_id"] == "A→B"
    assert first["reverse_flow"] == matrix(estimate_flows(make(), Plane(), flows))[1, 0]


def test_a_city_that_sends_nothing_is_expected_to_send_nothing(make, flows):
    without = flows[flows["origin"] != "F"]
    result = estimate_flows(make(), Plane(), without, "production")
    assert matrix(result)[5].tolist() == [0] * 6
    assert "origin F" not in terms(result)
    assert fit_of(result)["pairs"] == 30
    assert result.links["residual_ratio"].isna().sum() == 5


def test_regions_and_periods_are_calibrated_one_by_one(make, flow_table, delta6):
    flows = pd.concat(
        [flow_table(delta6[period], period=period) for period in ("2006", "2023")],
        ignore_index=True,
    )
    result = estimate_flows(make(), Plane(), flows)
    assert result.fit["period"].tolist() == ["2006", "2023"]
    assert result.terms.groupby("period").size().to_dict() == {"2006": 4, "2023": 4}
    later = result.terms[result.terms["period"] == "2023"].set_index("term")["estimate"]
    assert later["ln_cost"] == pytest.approx(-1.2841786164752684, rel=1e-5)
    assert result.links.groupby("period")["share"].sum().to_numpy() == pytest.approx([1, 1])


def test_flows_between_regions_are_not_modelled(make):
    cities = make(region=["N", "N", "N", "S", "S", "S"])
    result = estimate_flows(cities, Plane())
    assert len(result.links) == 12
    assert result.links.groupby("region")["estimated_flow"].sum().to_numpy() == pytest.approx(
        [1000, 1000]
    )


def test_a_region_that_cannot_be_calibrated_is_named_and_the_others_are(make, flows):
    cities = make(region=["N", "N", "N", "N", "S", "S"])
    result = estimate_flows(cities, Plane(), flows)
    assert result.fit["region"].tolist() == ["N"]
    said = " ".join(result.notes.sentences())
    assert "No flows were estimated for S: There are too few pairs" in said
    apart = make(region=["N", "N", "S", "S", None, None])
    with pytest.raises(InputError, match="Nothing can be estimated, for instance N: There are too"):
        estimate_flows(apart, Plane(), flows)


def test_regions_and_periods_that_fail_alike_are_said_in_one_sentence(make, flow_table, delta6):
    flows = pd.concat(
        [flow_table(delta6["2023"], period=period) for period in ("2006", "2023")],
        ignore_index=True,
    )
    flows = flows[~flows["origin"].isin(["E", "F"])]
    cities = make(region=["N", "N", "N", "N", None, None])
    said = estimate_flows(cities, Plane(), flows).notes.sentences()
    failed = [sentence for sentence in said if sentence.startswith("No flows were")]
    assert failed == [
        "No flows were estimated for 2006, 2023: No observed flow runs between its cities."
    ]


def test_flows_within_cities_and_between_regions_are_said(make, flow_table, delta6):
    matrix = delta6["2023"].copy()
    np.fill_diagonal(matrix, 1000)
    cities = make(region=["N", "N", "N", "N", "S", "S"])
    said = " ".join(estimate_flows(cities, Plane(), flow_table(matrix)).notes.sentences())
    assert "84.2 % of the observed flow stays within its city and is not modelled." in said
    assert "12 links between regions, with 32.3 % of all flow, are not measured." in said


def test_cities_that_some_periods_lack_are_named(make):
    cities = make()
    dated = pd.concat([cities.assign(period="2010"), cities.iloc[1:].assign(period="2020")])
    result = estimate_flows(dated.reset_index(drop=True), Plane())
    assert "1 city is missing in some periods: A." in result.notes.sentences()
    assert result.fit["pairs"].tolist() == [30, 20]


def test_what_is_not_measured_has_its_reason(make, flows):
    said = estimate_flows(make(), Plane()).notes.sentences()[-2:]
    assert said[0].startswith("Empty in 3 rows, since an input is missing")
    assert said[0].endswith("(MISSING): std_error, z.")
    assert said[1].endswith("(MISSING): cpc, srmse, r2, deviance, d2.")
    saturated = estimate_flows(make(), Plane(), flows[flows["origin"].isin(["A", "B"])].assign(
        flow=7.0), "production").notes.sentences()  # fmt: skip
    assert any("(ZERO_TOTAL): residual_ratio" in sentence for sentence in saturated)


def test_a_decay_that_is_set_beside_observed_flows_is_said_to_be_unused(make, flows):
    result = estimate_flows(make(), Plane(), flows, beta=3.0)
    assert terms(result)["ln_cost"] == pytest.approx(-1.2841786164752684, rel=1e-5)
    assert any("The decay that is set is not used" in said for said in result.notes.sentences())


def test_cities_without_mass_and_pairs_without_cost_are_left_out_and_said(make, flows):
    mass = [np.nan, 0.0, *POPULATION[2:]]
    result = estimate_flows(make(origin_mass=mass), Plane(), flows)
    assert set(result.links["origin"]) == set("CDEF")
    said = " ".join(result.notes.sentences())
    assert "2 city rows have no mass above 0 on one side: A, B." in said
    assert "Observed flow of 545.0 runs between pairs that are left out." in said
    x = [0, 0, *(place[0] for place in PLACES[2:])]
    y = [0, 0, *(place[1] for place in PLACES[2:])]
    result = estimate_flows(make(x=x, y=y), Plane())
    assert len(result.links) == 28
    said = " ".join(result.notes.sentences())
    assert "2 pairs of cities have no cost above 0 and are left out, such as A→B, B→A." in said


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"decay": "exponential"}, "has no usual rate"),
        ({"model": "quantum"}, "Choose one of"),
        ({"total": 0.0}, "must be above 0"),
        ({"beta": -1.0}, "must be 0 or more"),
    ],
)
def test_parameters_that_cannot_be_are_refused(make, options, sentence):
    with pytest.raises(InputError, match=sentence):
        estimate_flows(make(), Plane(), **options)


def test_inputs_from_which_nothing_follows_are_refused(make, city_table, flows):
    one = city_table("c", origin_mass=[1.0], destination_mass=[1.0], x=[0], y=[0])
    with pytest.raises(InputError, match="There is only one city"):
        estimate_flows(one, Plane())
    with pytest.raises(InputError, match="No two cities have masses above 0"):
        estimate_flows(make(origin_mass=[5] + [0] * 5, destination_mass=[5] + [0] * 5), Plane())
    with pytest.raises(InputError, match="All costs between cities that have masses are") as caught:
        estimate_flows(make(x=[0] * 6, y=[0] * 6), Plane())
    assert caught.value.table == "costs"
    with pytest.raises(InputError, match="Only one city has a mass that sends"):
        estimate_flows(make(origin_mass=[5] + [0] * 5), Plane(), model="radiation")
    for model in ("unconstrained", "radiation"):
        with pytest.raises(InputError, match="No observed flow runs"):
            estimate_flows(make(), Plane(), flows.assign(flow=0.0), model)
    alike = np.ones(6)
    with pytest.raises(InputError, match="can't be told apart"):
        estimate_flows(make(origin_mass=alike, destination_mass=alike), Plane(), flows)
    lopsided = [1e6, 1.0, 1.0, 1.0, 1.0, 1.0]
    with pytest.raises(InputError, match=r"can't both be met: city A has 100\.0 % of all"):
        estimate_flows(make(origin_mass=lopsided, destination_mass=lopsided), Plane(),
                       model="doubly")  # fmt: skip


class OneWay:
    """As `Plane`, but no way leads to A, and only that from A leads to B."""

    def between(self, cities):
        cost = Plane().between(cities)
        cost[1:, 0] = np.inf
        cost[2:, 1] = np.inf
        return cost


def test_margins_that_no_flow_meets_are_refused_before_they_are_tried(make):
    told = []
    with pytest.raises(InputError, match=r"city B has 43\.9 % of all, more than the cities in its"):
        estimate_flows(make(), OneWay(), model="doubly", progress=told.append)
    assert told == [1]


def test_margins_that_are_hardly_met_are_refused_after_many_rounds(make):
    half = [5.0, 1, 1, 1, 1, 1]
    with pytest.raises(InputError, match="not both met in 10000 rounds"):
        estimate_flows(make(origin_mass=half, destination_mass=half), Plane(), model="doubly")


def test_both_margins_of_a_very_small_city_are_met_to_all_digits(make):
    mass = np.array([400.0, 300, 200, 90, 50, 1e-6])
    found = matrix(
        estimate_flows(make(origin_mass=mass, destination_mass=mass), Plane(), model="doubly")
    )
    expected = pytest.approx(1000 * mass / mass.sum(), rel=1e-8)
    assert found.sum(axis=0) == expected
    assert found.sum(axis=1) == expected


def test_a_city_whose_flows_leave_no_fit_is_refused_at_any_model(make, flow_table):
    apart = np.zeros((6, 6))
    apart[0, 1], apart[1, 0], apart[2, 3], apart[3, 2] = 5, 4, 3, 2
    for model in ("unconstrained", "production", "doubly"):
        with pytest.raises(InputError, match=r"does not settle|can't be told apart"):
            estimate_flows(make(), Plane(), flow_table(apart), model)


@pytest.mark.parametrize("model", MODELS)
def test_masses_near_the_largest_number_do_no_harm(make, model):
    plain = estimate_flows(make(), Plane(), model=model)
    mass = 1.4e305 * np.array(POPULATION) / 1200
    with np.errstate(all="raise"):
        large = estimate_flows(
            make(origin_mass=1e3 * mass, destination_mass=1e3 * mass), Plane(), model=model
        )
    assert matrix(large) == pytest.approx(matrix(plain), rel=1e-9)


def test_radiation_of_small_cities_beside_a_very_large_one_keeps_all_digits():
    # Each of three small cities in turn, then the large one: s is 0, 2, 5 and 7 by hand.
    large, origin = 1e15, np.repeat([0, 1], 4)
    cost, mass = np.tile([1.0, 2, 3, 4], 2), np.array([large, 1, 1, 1, 2, 3, 2, large])
    found = radiation_probability(origin, cost, np.ones(8), mass)[4:]
    before = np.array([0.0, 2, 5, 7])
    assert found == pytest.approx(mass[4:] / ((1 + before) * (1 + before + mass[4:])), rel=1e-14)


def test_the_sum_of_others_is_exact_beside_a_giant():
    assert sum_of_others(np.array([1.0, 1e16, 2.0])).tolist() == [1e16 + 2, 3, 1e16]
    assert sum_of_others(np.array([5.0])).tolist() == [0]


def test_radiation_gives_out_all_flow_of_a_giant_to_its_dwarfs(make):
    mass = [1e15, 3.0, 2.0, 4.0, 1.0, 5.0]
    found = matrix(estimate_flows(make(origin_mass=mass, destination_mass=mass), Plane(),
                                  model="radiation"))  # fmt: skip
    assert found[0].sum() == pytest.approx(1000, rel=1e-9)


def test_radiation_with_two_masses_follows_its_formula_and_says_what_it_gives_out(make):
    sends, attracts = np.array(POPULATION), np.array([300.0, 900, 80, 200, 40, 10])
    result = estimate_flows(make(destination_mass=attracts), Plane(), model="radiation")
    cost, found = Plane().between(make()), matrix(result)
    whole = sends.sum()
    here = 3  # no two cities are equally far from D
    for there in (0, 1, 2, 4, 5):
        others = [city for city in range(6) if city not in (here, there)]
        nearer = sum(attracts[city] for city in others if cost[here, city] < cost[here, there])
        p = sends[here] * attracts[there] / (
            (sends[here] + nearer) * (sends[here] + nearer + attracts[there])
        )  # fmt: skip
        expected = 1000 * sends[here] / whole * p / (1 - sends[here] / whole)
        assert found[here, there] == pytest.approx(expected)
    share = round(100 * found.sum() / 1000, 1)
    assert any(f"sum to {share} % of the total" in said for said in result.notes.sentences())
    same = estimate_flows(make(), Plane(), model="radiation").notes.sentences()
    assert not any("of the total" in said for said in same)


@st.composite
def regions(draw):
    """Masses that send and attract, places and flows of four to seven cities."""
    size = draw(st.integers(4, 7))
    mass = st.lists(st.integers(1, 500), min_size=size, max_size=size)
    place = st.tuples(st.integers(0, 30), st.integers(0, 30))
    places = draw(st.lists(place, min_size=size, max_size=size, unique=True))
    flow = st.lists(st.integers(1, 40), min_size=size * size, max_size=size * size)
    flows = np.array(draw(flow), dtype=float).reshape(size, size)
    return draw(mass), draw(mass), places, flows


def built(city_table, flow_table, region):
    sends, attracts, places, flows = region
    x, y = zip(*places)
    cities = city_table(
        "s" * len(places), origin_mass=sends, destination_mass=attracts, x=x, y=y
    )  # fmt: skip
    return cities, flow_table(flows * (1 - np.eye(len(flows))))


def calibrated(cities, flows, model, decay="power"):
    """The estimate, or an example to do without where the terms can't be told apart."""
    try:
        return estimate_flows(cities, Plane(), flows, model, decay)
    except InputError as error:
        assume("told apart" not in str(error))
        raise


ANY = settings(max_examples=12, deadline=None, derandomize=True)
GRAVITY = MODELS[:-1]


@pytest.mark.parametrize("decay", DECAYS)
@pytest.mark.parametrize("model", GRAVITY)
@given(region=regions())
@ANY
def test_calibrated_flows_meet_margins_and_moments(city_table, flow_table, model, decay, region):
    cities, flows = built(city_table, flow_table, region)
    result = calibrated(cities, flows, model, decay)
    found, seen = matrix(result), matrix(result, "observed_flow")
    assert found.sum() == pytest.approx(seen.sum(), rel=1e-8)
    if model in ("production", "doubly"):
        assert found.sum(axis=1) == pytest.approx(seen.sum(axis=1), rel=1e-8)
    if model in ("attraction", "doubly"):
        assert found.sum(axis=0) == pytest.approx(seen.sum(axis=0), rel=1e-8)
    cost = Plane().between(cities) + np.eye(len(cities))
    moment = np.log(cost) if decay == "power" else cost
    assert (found * moment).sum() == pytest.approx((seen * moment).sum(), rel=1e-7, abs=1e-6)


@given(region=regions())
@ANY
def test_the_doubly_constrained_model_is_a_balanced_table(city_table, flow_table, region):
    cities, flows = built(city_table, flow_table, region)
    result = calibrated(cities, flows, "doubly")
    cost, seen = Plane().between(cities) + np.eye(len(cities)), matrix(result, "observed_flow")
    balanced = cost ** terms(result)["ln_cost"] * (1 - np.eye(len(cities)))
    for _ in range(2000):
        balanced *= (seen.sum(axis=1) / balanced.sum(axis=1))[:, None]
        balanced *= seen.sum(axis=0) / balanced.sum(axis=0)
    assert matrix(result) == pytest.approx(balanced, rel=1e-5, abs=1e-7)


@pytest.mark.parametrize("model", GRAVITY)
@given(region=regions(), chance=st.randoms(), times=st.sampled_from([0.01, 7.0, 1e5]))
@ANY
def test_order_and_unit_of_flows_move_no_elasticity(
    city_table, flow_table, model, region, chance, times
):
    cities, flows = built(city_table, flow_table, region)
    plain = calibrated(cities, flows, model)
    order = list(range(len(cities)))
    chance.shuffle(order)
    turned = calibrated(cities.iloc[order].reset_index(drop=True), flows.iloc[::-1], model)
    scaled = calibrated(cities, flows.assign(flow=times * flows["flow"]), model)
    assert matrix(turned) == pytest.approx(matrix(plain), rel=1e-6)
    assert matrix(scaled) == pytest.approx(times * matrix(plain), rel=1e-6)
    for key in ("ln_origin_mass", "ln_destination_mass", "ln_cost"):
        if key in terms(plain):
            assert terms(turned)[key] == pytest.approx(terms(plain)[key], rel=1e-6, abs=1e-8)
            assert terms(scaled)[key] == pytest.approx(terms(plain)[key], rel=1e-6, abs=1e-8)
            error = scaled.terms.set_index("term")["std_error"][key]
            expected = plain.terms.set_index("term")["std_error"][key]
            assert error == pytest.approx(expected, rel=1e-5, abs=1e-7)


@pytest.mark.parametrize("model", MODELS)
@given(region=regions())
@ANY
def test_a_city_without_mass_changes_nothing(city_table, flow_table, model, region):
    sends, attracts, places, flows = region
    cities, flows = built(city_table, flow_table, region)
    wider, _ = built(
        city_table, flow_table,
        ([*sends, 0], [*attracts, 0], [*places, (31, 31)], np.zeros((len(sends) + 1,) * 2)),
    )  # fmt: skip
    plain, found = calibrated(cities, flows, model), calibrated(wider, flows, model)
    assert len(found.links) == len(plain.links)
    assert matrix(found) == pytest.approx(matrix(plain), rel=1e-9)
    assert found.fit["cpc"][0] == pytest.approx(plain.fit["cpc"][0])


@given(region=regions())
@ANY
def test_radiation_gives_out_the_out_flow_of_each_city(city_table, flow_table, region):
    mass, _, places, matrix_of_flows = region
    cities, flows = built(city_table, flow_table, (mass, mass, places, matrix_of_flows))
    result = estimate_flows(cities, Plane(), flows, "radiation")
    seen = matrix(result, "observed_flow")
    assert matrix(result).sum(axis=1) == pytest.approx(seen.sum(axis=1), rel=1e-12)


def test_a_steep_decay_loses_no_city(make):
    wanted = 1000 * np.array(POPULATION) / sum(POPULATION)
    for model, axis in (("production", 1), ("attraction", 0)):
        result = estimate_flows(make(), Plane(), model=model, decay="exponential", beta=100.0)
        assert matrix(result).sum(axis=axis) == pytest.approx(wanted)


@pytest.mark.parametrize("beta", [0.1, 1.0, 10.0])
def test_a_steep_decay_still_meets_both_margins(make, beta):
    found = matrix(estimate_flows(make(), Plane(), model="doubly", decay="exponential", beta=beta))
    wanted = pytest.approx(1000 * np.array(POPULATION) / sum(POPULATION), rel=1e-8)
    assert found.sum(axis=0) == wanted
    assert found.sum(axis=1) == wanted


@pytest.mark.parametrize("beta", [100.0, 1e4])
def test_a_decay_so_steep_that_nothing_reaches_a_city_never_passes_for_an_answer(make, beta):
    with pytest.raises(InputError, match=r"not both met .* the decay is very steep"):
        estimate_flows(make(), Plane(), model="doubly", decay="exponential", beta=beta)


def test_the_common_part_of_equal_flows_is_1_and_of_flows_apart_0():
    flow = np.array([1.0, 2.0, 0.0])
    assert common_part(flow, flow) == 1
    assert common_part(flow, np.array([0.0, 0.0, 4.0])) == 0


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("is_observed", [True, False])
def test_progress_stays_within_bounds_and_can_stop_it(make, flows, model, is_observed):
    told = []
    observed = flows if is_observed else None
    estimate_flows(make(), Plane(), observed, model, progress=told.append)
    assert told[-1] == 1
    assert all(0 <= fraction <= 1 for fraction in told)

    def stop(fraction):
        raise Cancelled

    with pytest.raises(Cancelled):
        estimate_flows(make(), Plane(), observed, model, progress=stop)
