"""Accessibility: potential, reach and the nearest core."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spatial_relations.analysis.accessibility import MEASURES, accessibility
from spatial_relations.analysis.errors import InputError

POPULATION = [1200.0, 680.0, 290.0, 190.0, 250.0, 140.0]
PLACES = [(0, 0), (60, 0), (30, 40), (0, 50), (90, 40), (120, 0)]
NAN = np.nan


class Plane:
    """Distances between points of the plane, in km."""

    def between(self, cities):
        points = cities[["x", "y"]].to_numpy(dtype=float)
        return np.hypot(*(points[:, None] - points[None]).transpose(2, 0, 1))


class Given:
    """A matrix of costs."""

    def __init__(self, matrix):
        self.matrix = np.array(matrix, dtype=float)

    def between(self, cities):
        return self.matrix


@pytest.fixture
def delta(city_table):
    x, y = zip(*PLACES)
    return city_table("ccssss", mass=POPULATION, x=x, y=y)


def column(result, key):
    return result.cities[key].to_numpy()


def test_potential_of_delta6_with_exponential_decay(delta):
    result = accessibility(delta, Plane(), "exponential", 0.02)
    assert column(result, "potential") == pytest.approx(
        [428.966889, 642.099234, 887.384589, 789.395858, 587.454739, 460.207176], rel=1e-6
    )


def test_potential_of_delta6_falls_with_the_square_of_distance_if_nothing_else_is_said(delta):
    assert column(accessibility(delta, Plane()), "potential") == pytest.approx(
        [0.416384, 0.619370, 1.025877, 0.920247, 0.555438, 0.413362], rel=2e-6
    )


def test_potential_of_the_cores_of_delta6(delta):
    result = accessibility(delta, Plane(), beta=1)
    assert column(result, "core_potential") == pytest.approx(
        [
            11.333333333333334, 20.0, 37.6, 32.70650783543693, 25.784153981603428,
            21.333333333333332,
        ],
        rel=1e-6,
    )  # fmt: skip


def test_mass_within_60_km_in_delta6_by_reach_and_by_cumulative_potential(delta):
    within = [1160, 1880, 2320, 1490, 1110, 930]
    result = accessibility(delta, Plane(), "cumulative", threshold=60)
    assert column(result, "potential").tolist() == within
    assert column(result, "reach").tolist() == within
    assert column(accessibility(delta, Plane(), threshold=60), "reach").tolist() == within


def test_reach_without_a_threshold_is_missing(delta):
    result = accessibility(delta, Plane())
    assert np.isnan(column(result, "reach")).all()
    assert any("reach" in sentence for sentence in result.notes.sentences())


def test_the_index_has_a_mean_of_100(delta):
    index = column(accessibility(delta, Plane()), "potential_index")
    assert index.mean() == pytest.approx(100)
    assert index.argmax() == 2


def test_the_nearest_core_of_a_core_is_another_one(delta):
    result = accessibility(delta, Plane())
    assert column(result, "nearest_core").tolist() == ["B", "A", "A", "A", "B", "B"]
    assert column(result, "cost_to_nearest_core") == pytest.approx([60, 60, 50, 50, 50, 60])


def test_of_equally_near_cores_the_smaller_id_is_named(city_table):
    cities = city_table("ccs", ids=["b", "a", "c"], mass=[1.0, 1.0, 1.0])
    result = accessibility(cities, Given([[0, 2, 1], [2, 0, 1], [1, 1, 0]]))
    assert column(result, "nearest_core")[2] == "a"


def test_order_of_cities_and_unit_of_mass_change_nothing_else(delta):
    plain = accessibility(delta, Plane()).cities.set_index("city_id")
    turned = accessibility(delta.iloc[::-1], Plane()).cities.set_index("city_id")
    assert turned.loc[plain.index, "potential"].to_numpy() == pytest.approx(
        plain["potential"].to_numpy()
    )
    scaled = accessibility(delta.assign(mass=delta["mass"] * 7), Plane()).cities
    assert scaled["potential"].to_numpy() == pytest.approx(7 * plain["potential"].to_numpy())
    assert scaled["potential_index"].to_numpy() == pytest.approx(
        plain["potential_index"].to_numpy()
    )


def test_costs_count_from_the_city_to_what_it_reaches(city_table):
    cities = city_table("cs", mass=[10.0, 10.0])
    result = accessibility(cities, Given([[0, 1], [np.inf, 0]]))
    assert column(result, "potential").tolist() == [10, 0]
    assert np.isnan(column(result, "cost_to_nearest_core")).all()


def test_what_cannot_be_reached_adds_nothing_and_a_city_without_a_place_has_no_potential(
    city_table,
):
    cities = city_table("css", mass=[10.0, 20.0, 40.0])
    result = accessibility(cities, Given([[0, 1, NAN], [1, 0, NAN], [NAN, NAN, 0]]))
    assert column(result, "potential") == pytest.approx([20, 10, NAN], nan_ok=True)
    assert column(result, "potential_index") == pytest.approx([400 / 3, 200 / 3, NAN], nan_ok=True)


def test_a_city_without_mass_adds_nothing_but_has_a_potential(city_table):
    result = accessibility(city_table("css", mass=[10.0, NAN, 5.0]), Given(np.ones((3, 3))))
    assert column(result, "potential").tolist() == [5, 15, 10]
    assert "1 city row has no mass: B" in result.notes.sentences()[0]


def test_regions_and_periods_are_apart_and_rows_keep_their_place(city_table):
    cities = city_table(
        "cscs", mass=[1.0, 2.0, 3.0, 4.0], region=["N", "S", "N", "S"], x=[0, 0, 1, 1], y=[0] * 4
    )
    result = accessibility(cities, Plane()).cities.set_index("row")
    assert result["potential"].to_dict() == {0: 3, 2: 1, 1: 4, 3: 2}
    assert result.loc[[1, 3], "nearest_core"].isna().all()
    dated = city_table(
        "cscs", ids=list("ABAB"), period=[1, 1, 2, 2], mass=[1.0, 2, 3, 4], x=[0, 1] * 2, y=[0] * 4
    )
    assert accessibility(dated, Plane()).cities["potential"].tolist() == [2, 1, 4, 3]


@pytest.mark.parametrize(
    ("roles", "size", "expected"),
    [
        ("s", 1, [NAN] * 3),
        ("ss", 2, [NAN, 1.0, 100.0]),
        ("cs", 2, [NAN, 1.0, 100.0]),
        ("cc", 2, [1.0, 1.0, 100.0]),
    ],
)
def test_what_is_not_defined_is_missing(city_table, roles, size, expected):
    cost = Given(np.ones((size, size)) - np.eye(size))
    result = accessibility(city_table(roles, mass=[1.0] * size), cost)
    first = result.cities.iloc[0]
    keys = ["core_potential", "potential", "potential_index"]
    assert [first[key] for key in keys] == pytest.approx(expected, nan_ok=True)
    assert list(result.cities)[-len(MEASURES) :] == MEASURES


@pytest.mark.parametrize(
    ("options", "parameter"),
    [
        ({"decay": "exponential"}, "BETA"),
        ({"beta": -1.0}, "BETA"),
        ({"decay": "cumulative"}, "THRESHOLD"),
        ({"threshold": 0.0}, "THRESHOLD"),
        ({"decay": "linear"}, None),
    ],
)
def test_parameters_that_cannot_be_are_refused(delta, options, parameter):
    with pytest.raises(InputError) as caught:
        accessibility(delta, Plane(), **options)
    assert caught.value.parameter == parameter


@pytest.mark.parametrize(("mass", "cost"), [(1e308, 1e-3), (1e3, 1e-170), (1.7e308, 1e9)])
def test_potentials_too_large_for_a_number_are_refused(city_table, mass, cost):
    cities = city_table("css", mass=[mass] * 3)
    with pytest.raises(InputError, match="too large for a number"):
        accessibility(cities, Given(cost * (1 - np.eye(3))), threshold=1e10)


def test_two_cities_at_one_place_are_refused_by_name(city_table):
    cities = city_table("cs", mass=[1.0, 1.0], name=["Alpha", "Beta"])
    with pytest.raises(InputError, match="between “Alpha” and “Beta” is 0"):
        accessibility(cities, Given([[0, 0], [0, 0]]))


@st.composite
def regions(draw):
    """Roles, masses and costs of a few cities; some costs are infinite."""
    size = draw(st.integers(2, 6))
    roles = draw(st.text("cs-", min_size=size, max_size=size))
    masses = draw(st.lists(st.integers(0, 50), min_size=size, max_size=size).filter(any))
    some = st.lists(st.sampled_from([2.0, 3.5, 10.0, np.inf]), min_size=size, max_size=size)
    costs = np.array(draw(st.lists(some, min_size=size, max_size=size)))
    np.fill_diagonal(costs, 0)
    return roles, masses, costs


@given(regions(), st.randoms())
@settings(max_examples=60, deadline=None, derandomize=True)
def test_any_order_of_cities_gives_the_same(city_table, region, chance):
    roles, masses, costs = region
    order = list(range(len(roles)))
    chance.shuffle(order)
    plain = accessibility(city_table(roles, mass=masses), Given(costs), threshold=4)
    cities = city_table(roles, mass=masses).iloc[order].reset_index(drop=True)
    turned = accessibility(cities, Given(costs[np.ix_(order, order)]), threshold=4)
    for key in MEASURES:
        found = turned.cities.set_index("city_id")[key].reindex(plain.cities["city_id"])
        if key == "nearest_core":
            assert found.fillna("").tolist() == plain.cities[key].fillna("").tolist()
        else:
            assert found.to_numpy() == pytest.approx(column(plain, key), nan_ok=True)


@given(regions())
@settings(max_examples=60, deadline=None, derandomize=True)
def test_potential_is_that_of_cores_and_that_of_all_others(city_table, region):
    roles, masses, costs = region
    others = [0 if role == "c" else mass for role, mass in zip(roles, masses)]
    whole = accessibility(city_table(roles, mass=masses), Given(costs), beta=1.5)
    potential, core = column(whole, "potential"), column(whole, "core_potential")
    if any(others):
        rest = accessibility(city_table(roles, mass=others), Given(costs), beta=1.5)
        assert (potential - column(rest, "potential"))[~np.isnan(core)] == pytest.approx(
            core[~np.isnan(core)]
        )
    assert (np.isnan(core) == (roles.count("c") - np.array([r == "c" for r in roles]) < 1)).all()


@given(regions())
@settings(max_examples=60, deadline=None, derandomize=True)
def test_a_city_that_nobody_reaches_changes_only_the_mean(city_table, region):
    roles, masses, costs = region
    size = len(roles)
    wider = np.full((size + 1, size + 1), np.inf)
    wider[:size, :size] = costs
    plain = accessibility(city_table(roles, mass=masses), Given(costs), threshold=4)
    found = accessibility(city_table(roles + "s", mass=[*masses, 9]), Given(wider), threshold=4)
    for key in ("potential", "core_potential", "reach", "cost_to_nearest_core"):
        assert column(found, key)[:size] == pytest.approx(column(plain, key), nan_ok=True)
    assert column(found, "potential")[size] == 0
