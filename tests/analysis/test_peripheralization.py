import warnings

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spatial_relations.analysis import composite
from spatial_relations.analysis.errors import Cancelled, InputError
from spatial_relations.analysis.peripheralization import (
    AGGREGATIONS,
    MISSING_RULES,
    NORMALISATIONS,
    SCOPES,
    WEIGHTINGS,
    peripheralization,
)

NAN = np.nan
NAMES = ["popgr", "outmig", "gdprel", "coredep", "access"]
DIRECTIONS = [-1, 1, -1, 1, -1]
RAW = [
    [-0.2, 3.0, 0.617, 0.842, 37.6],
    [-0.3, 5.0, 0.518, 0.846, 32.7],
    [0.24, 1.0, 0.645, 0.759, 25.8],
    [-0.78, 9.0, 0.512, 0.875, 21.3],
]
CITY_FIELDS = ["city_id", "name", "role", "region", "period"]


@pytest.fixture(autouse=True)
def no_warnings():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield


def city_table(rows, names):
    """Rows of (id, role, region, period, value, ...); the name is the id in small letters."""
    table = pd.DataFrame(
        [[city, city.lower(), *rest] for city, *rest in rows], columns=[*CITY_FIELDS, *names]
    )
    return table.astype(dict.fromkeys(names, float))


def scheme(names, dimensions="all", directions=1, weights=1.0):
    return pd.DataFrame(
        {"indicator": names, "dimension": dimensions, "direction": directions, "weight": weights}
    )


def four_cities():
    rows = [[city, "secondary", None, None, *values] for city, values in zip("CDEF", RAW)]
    rows.insert(1, ["A", "core", None, None, 9.0, 9.0, 9.0, 9.0, 9.0])
    return city_table(rows, NAMES).set_axis(list("vwxyz"))


FIVE = scheme(NAMES, directions=DIRECTIONS)


def secondary(values, name="x", periods=None, regions=None):
    """One secondary city a value: S0, S1, ..."""
    count = len(values)
    rows = zip(periods or [None] * count, regions or [None] * count, values)
    return city_table(
        [[f"S{n}", "secondary", region, period, x] for n, (period, region, x) in enumerate(rows)],
        [name],
    )


def panel():
    """Two secondary cities and a core in 1990, 2000, 2010, not in order; y never varies."""
    rows = [
        ["S", "secondary", None, "2000", 4.0, 1.0],
        ["S", "secondary", None, "1990", 2.0, 1.0],
        ["T", "secondary", None, "2010", 10.0, 1.0],
        ["S", "secondary", None, "2010", 0.0, 1.0],
        ["T", "secondary", None, "1990", 0.0, 1.0],
        ["K", "core", None, "1990", -10.0, 1.0],
        ["K", "core", None, "2000", -4.0, 1.0],
        ["K", "core", None, "2010", -2.0, 1.0],
    ]
    return city_table(rows, ["x", "y"])


def assert_close(actual, expected):
    actual, expected = np.asarray(actual), np.asarray(expected, dtype=float)
    np.testing.assert_allclose(actual, expected, rtol=1e-6, atol=1e-9)


def sentences(found):
    return " ".join(found.notes.sentences())


def empty_rows(found):
    """Rows without index by the reason told."""
    return {
        note.values["code"]: note.values["count"] for note in found.notes if "code" in note.values
    }


# The four cities


@pytest.mark.parametrize(
    ("aggregate", "expected"),
    [
        ("arithmetic", [32.148322124, NAN, 60.698249594, 14.478527607, 100]),
        ("geometric", [17.757875336, NAN, 56.900718314, 2.356511113, 100]),
        ("mazziotta-pareto", [95.356987005, NAN, 102.292330870, 90.942326608, 112.652211823]),
        ("adjusted mazziotta-pareto", [91.612236838, NAN, 108.12943102, 82.523373248, 130]),
        ("topsis", [36.980306707, NAN, 51.568612898, 12.533013397, 100]),
        ("copeland", [-1, NAN, 1, -3, 3]),
    ],
)
def test_index_of_secondary_cities_on_the_scale_of_its_method(aggregate, expected):
    found = peripheralization(four_cities(), FIVE, aggregate=aggregate)
    assert_close(found.cities["index"], expected)
    assert_close(found.cities["rank"], [3, NAN, 2, 4, 1])


def test_results_keep_the_rows_and_say_what_they_are():
    found = peripheralization(four_cities(), FIVE)
    assert list(found.cities.index) == list("vwxyz")
    assert list(found.cities) == [
        "index",
        "rank",
        "dimension_all",
        "index_change",
        "rank_low",
        "rank_high",
        "rank_agreement",
    ]
    assert list(found.indicators) == [
        "indicator",
        "dimension",
        "region",
        "period",
        "weight",
        "direction",
        "correlation",
        "rank_shift",
        "missing",
    ]
    assert found.cities.dtypes.eq(float).all()
    assert found.cities.iloc[:, 3:].isna().all(axis=None)
    assert list(found.indicators["direction"]) == ["-", "+", "-", "+", "-"]
    assert found.indicators[["region", "period"]].isna().all(axis=None)


@pytest.mark.parametrize(
    ("weights", "expected"),
    [
        ("given", [0.5, 0.125, 0.125, 0.25, 0]),
        ("equal", [1 / 6, 1 / 6, 1 / 6, 1 / 4, 1 / 4]),
        ("entropy", [0.18604731651, 0.22486617614, 0.23073913295, 0.15626648190, 0.20208089249]),
        ("critic", [0.11655757863, 0.10501487931, 0.18372804419, 0.18862937890, 0.40607011897]),
        (
            "first component",
            [0.25774963244, 0.26125275858, 0.22719959969, 0.21986855101, 0.03392945828],
        ),
    ],
)
def test_weights_of_the_indicators(weights, expected):
    five = scheme(NAMES, list("aaabb"), DIRECTIONS, [4, 1, 1, 2, 0])
    found = peripheralization(four_cities(), five, weights=weights)
    assert_close(found.indicators["weight"], expected)


def test_critic_weights_let_e_overtake_c():
    found = peripheralization(four_cities(), FIVE, weights="critic")
    assert_close(found.cities["index"], [25.018062071, NAN, 55.319614668, 29.39648714, 100])
    assert_close(found.cities["rank"], [4, NAN, 2, 3, 1])
    assert "few values (cities: 4, indicators: 5)" in sentences(found)


@pytest.mark.parametrize("weights", ["entropy", "critic", "first component"])
@pytest.mark.parametrize("normalise", ["z-score", "percentile rank"])
def test_weights_from_the_values_always_look_at_min_max(weights, normalise):
    found = peripheralization(four_cities(), FIVE, weights=weights, normalise=normalise)
    expected = peripheralization(four_cities(), FIVE, weights=weights)
    assert_close(found.indicators["weight"], expected.indicators["weight"])


@pytest.mark.parametrize(("count", "warned"), [(3, True), (4, False)])
def test_weights_from_the_values_want_two_cities_an_indicator(count, warned):
    table = secondary([1.0, 2.0, 4.0, 8.0], periods=list("1111"))
    table["y"] = [3.0, 1.0, 7.0, 2.0]
    table = table.iloc[:count]
    twice = pd.concat([table, table.assign(period="2")], ignore_index=True)
    found = peripheralization(twice, scheme(["x", "y"]), weights="entropy")
    assert [note.is_warning for note in found.notes] == [True] * warned
    assert list(peripheralization(twice, scheme(["x", "y"])).notes) == []


@pytest.mark.parametrize("normalise", ["z-score", "percentile rank"])
def test_other_normalisations(normalise):
    table = secondary([1.0, 2.0, 6.0])
    found = peripheralization(table, scheme(["x"]), normalise=normalise)
    z = np.array([-2, -1, 3]) / np.std([1, 2, 6], ddof=1)
    expected = {"z-score": 100 * z, "percentile rank": [0, 50, 100]}[normalise]
    dimension = {"z-score": z, "percentile rank": [0, 50, 100]}[normalise]
    assert_close(found.cities["index"], expected)
    assert_close(found.cities["dimension_all"], dimension)


def test_scope_all_ranks_core_cities_and_those_without_role():
    table = secondary([4.0, 0.0, 1.0])
    table["role"] = ["secondary", "core", None]
    found = peripheralization(table, scheme(["x"]), scope="all")
    assert_close(found.cities["index"], [100, 0, 25])
    assert_close(found.cities["rank"], [1, 3, 2])


def test_ties_share_the_smallest_rank():
    found = peripheralization(secondary([1.0, 3.0, 3.0, 0.0]), scheme(["x"]))
    assert_close(found.cities["rank"], [3, 1, 1, 4])


# Dimensions


def test_dimensions_are_weighted_means_of_their_indicators():
    dimensions = [" people ", "people", "centre  and edge", "People", None]
    five = scheme(NAMES, dimensions, DIRECTIONS, [1, 2, 1, 1, 1])
    found = peripheralization(four_cities(), five).cities
    assert [name for name in found if name.startswith("dimension")] == [
        "dimension_people",
        "dimension_centre_and_edge",
        "dimension_other",
    ]
    c = [0.431372549, 0.25, 0.2105263158, 0.7155172414, 0]
    assert_close(found.loc["v", "dimension_people"], 100 * (c[0] + 2 * c[1] + c[3]) / 4)
    assert_close(found.loc["v", "dimension_centre_and_edge"], 100 * c[2])
    assert_close(found.loc["v", "dimension_other"], 0)
    table = peripheralization(four_cities(), five).indicators
    assert list(table["dimension"]) == ["people", "people", "centre and edge", "people", "other"]


def test_an_index_with_its_own_scaling_says_that_normalise_only_shapes_the_dimensions():
    found = peripheralization(four_cities(), FIVE, aggregate="topsis", normalise="z-score")
    usual = peripheralization(four_cities(), FIVE, aggregate="topsis")
    assert_close(found.cities["index"], usual.cities["index"])
    assert_close(found.cities.loc["v", "dimension_all"], -0.4281416387)
    assert "normalisation (z-score) is ignored" in sentences(found)
    assert list(usual.notes) == []
    assert list(peripheralization(four_cities(), FIVE, normalise="z-score").notes) == []


# Distance to the cores


def test_distance_is_0_like_the_mean_core_and_100_furthest_from_it():
    table = secondary([10.0, 30.0, 0.0, 8.0, 12.0, 50.0])
    table["role"] = ["secondary"] * 3 + ["core"] * 2 + ["secondary"]
    found = peripheralization(table, scheme(["x"]), normalise="distance to cores")
    assert_close(found.cities["index"], [0, 50, -25, NAN, NAN, 100])
    # Turned round, 0 is the worst; 40 better than the cores counts four times as far.
    found = peripheralization(
        table, scheme(["x"], directions=-1), normalise="distance to cores"
    ).cities
    assert_close(found["index"], [0, -200, 100, NAN, NAN, -400])
    assert_close(found["dimension_all"], found["index"])


def test_the_core_mean_is_that_of_the_period_and_the_worst_that_of_all():
    found = peripheralization(panel(), scheme(["x"]), normalise="distance to cores").cities
    # Cores -10, -4, -2; the worst is 10 (T in 2010).
    expected = [8 / 14, 12 / 20, 12 / 12, 2 / 12, 10 / 20, NAN, NAN, NAN]
    assert_close(found["index"], 100 * np.array(expected))


@pytest.mark.parametrize("aggregate", ["arithmetic", "topsis"])
def test_distance_without_core_is_refused(aggregate):
    table = secondary([1.0, 2.0])
    with pytest.raises(InputError, match="no core city, so") as caught:
        peripheralization(table, scheme(["x"]), normalise="distance to cores", aggregate=aggregate)
    assert (caught.value.table, caught.value.column) == ("cities", "role")


def test_distance_names_the_region_and_period_without_core():
    table = panel()
    table["region"] = "North"
    table.loc[6, "role"] = None
    with pytest.raises(InputError, match="no core city in North, 2000"):
        peripheralization(table, scheme(["x"]), normalise="distance to cores")


def worse_core():
    """In x no city is worse than the core."""
    table = city_table(
        [
            ["S", "secondary", None, None, 1.0, 1.0],
            ["T", "secondary", None, None, 2.0, 3.0],
            ["K", "core", None, None, 5.0, 0.0],
        ],
        ["x", "y"],
    )
    return table, scheme(["x", "y"])


def test_an_indicator_in_which_nobody_is_worse_than_the_cores_has_no_weight():
    found = peripheralization(*worse_core(), normalise="distance to cores")
    assert_close(found.cities["index"], [100 / 3, 100, NAN])
    assert_close(found.indicators["weight"], [0, 1])
    assert "core mean, or no core has a value, in x: the distance" in sentences(found)


def test_a_core_without_value_is_asked_for_unless_gaps_are_allowed():
    table, two = worse_core()
    table.loc[2, "x"] = NAN
    peripheralization(table, two)
    with pytest.raises(InputError, match=r"k \(K\) has no value of x"):
        peripheralization(table, two, normalise="distance to cores")
    found = peripheralization(table, two, normalise="distance to cores", missing="leave out")
    assert_close(found.cities["index"], [100 / 3, 100, NAN])


@pytest.mark.parametrize(
    ("missing", "expected"),
    [("stop", [NAN, NAN]), ("leave out", [NAN, NAN]), ("reweight", [50, 100])],
)
def test_a_period_in_which_the_distance_has_no_scale_lacks_the_indicator(missing, expected):
    table = city_table(
        [
            ["S", "secondary", None, "1", 0.0, 5.0],
            ["T", "secondary", None, "1", 8.0, 10.0],
            ["K", "core", None, "1", 0.0, 0.0],
            ["S", "secondary", None, "2", 2.0, 5.0],
            ["T", "secondary", None, "2", 4.0, 10.0],
            ["K", "core", None, "2", 9.0, 0.0],
        ],
        ["x", "y"],
    )
    two = scheme(["x", "y"], weights=[1, 2])
    found = peripheralization(table, two, normalise="distance to cores", missing=missing)
    assert_close(found.cities["index"], [100 / 3, 100, NAN, *expected, NAN])
    assert "undefined there" in sentences(found)


# Missing values


def with_gaps():
    table = city_table(
        [
            ["S", "secondary", None, None, 0.0, 0.0, 4.0],
            ["T", "secondary", None, None, 5.0, NAN, 8.0],
            ["U", "secondary", None, None, 10.0, 4.0, 0.0],
            ["V", "secondary", None, None, NAN, NAN, 6.0],
            ["K", "core", None, None, NAN, NAN, NAN],
        ],
        ["x", "y", "z"],
    )
    return table, scheme(["x", "y", "z"])


def test_a_missing_value_stops_and_names_the_place_to_fill():
    with pytest.raises(InputError) as caught:
        peripheralization(*with_gaps())
    assert (caught.value.table, caught.value.column) == ("cities", "y")
    said = str(caught.value)
    assert said.startswith("t (T) has no value of y (values missing in all: 3). Fill in")


def test_a_missing_value_in_a_panel_names_the_period():
    table = panel()
    table.loc[2, "x"] = NAN
    with pytest.raises(InputError, match=r"t \(T\) has no value of x in period 2010"):
        peripheralization(table, scheme(["x"]))


def test_leaving_out_compares_the_others_as_if_alone():
    table, three = with_gaps()
    found = peripheralization(table, three, missing="leave out")
    alone = peripheralization(table.loc[[0, 2]], three)
    assert found.cities.loc[[0, 2]].equals(alone.cities)
    assert found.cities.loc[[1, 3, 4]].isna().all(axis=None)
    assert list(found.indicators["missing"]) == [1, 2, 0]
    assert_close(found.cities["index"], [100 / 3, NAN, 200 / 3, NAN, NAN])
    assert "2 city rows are left out, as an indicator is missing: t (T), v (V)." in sentences(found)
    assert empty_rows(found) == {"MISSING": 2}


def test_leaving_out_a_row_keeps_the_city_in_its_other_periods():
    table = panel()
    table.loc[0, "x"] = NAN
    found = peripheralization(table, scheme(["x"]), missing="leave out").cities
    assert_close(found["index"], [NAN, 20, 100, 0, 0, NAN, NAN, NAN])
    assert found["index_change"].isna().all()


def test_reweighting_needs_two_thirds_of_the_weight():
    table, three = with_gaps()
    found = peripheralization(table, three, missing="reweight")
    # T has two of three equal weights, V one.
    assert_close(found.cities["index"], [50 / 3, 75, 200 / 3, NAN, NAN])
    assert_close(found.cities["rank"], [3, 1, 2, NAN, NAN])
    assert list(found.indicators["missing"]) == [1, 2, 0]
    assert "1 city row lacks indicators; the weights of the others are" in sentences(found)
    assert empty_rows(found) == {"MISSING": 1}
    heavier = scheme(["x", "y", "z"], weights=[1, 1.1, 1])
    found = peripheralization(table, heavier, missing="reweight")
    assert found.cities["index"].isna().tolist() == [False, True, False, True, True]


@pytest.mark.parametrize("weights", [0.4, 0.3])
def test_an_indicator_that_nobody_has_counts_as_missing_weight(weights):
    table, three = with_gaps()
    table["y"] = NAN
    three["weight"] = [0.5 - weights / 2, weights, 0.5 - weights / 2]
    found = peripheralization(table.loc[[0, 1, 2]], three, missing="reweight")
    expected = [25, 75, 50] if weights == 0.3 else [NAN] * 3
    assert_close(found.cities["index"], expected)


def test_reweighting_a_dimension_needs_two_thirds_of_it():
    table, three = with_gaps()
    three["dimension"] = ["a", "b", "b"]
    found = peripheralization(table, three, missing="reweight").cities
    assert_close(found["dimension_a"], [0, 50, 100, NAN, NAN])
    assert_close(found["dimension_b"], [25, NAN, 50, NAN, NAN])
    table["y"] = NAN
    found = peripheralization(table, three, missing="reweight").cities
    assert_close(found["index"], [25, 75, 50, NAN, NAN])
    assert found["dimension_b"].isna().all()


@pytest.mark.parametrize("aggregate", AGGREGATIONS)
@pytest.mark.parametrize("weights", WEIGHTINGS)
def test_gaps_in_everything_are_survived(aggregate, weights):
    table, three = with_gaps()
    for missing in ["leave out", "reweight"]:
        table[["x", "y", "z"]] = NAN
        found = peripheralization(
            table, three, aggregate=aggregate, weights=weights, missing=missing, runs=3
        )
        assert found.cities.isna().all(axis=None)
        assert empty_rows(found) == {"MISSING": 4}


# No difference


def test_an_indicator_without_differences_has_no_weight():
    found = peripheralization(panel(), scheme(["x", "y"]))
    assert_close(found.cities["index"], [40, 20, 100, 0, 0, NAN, NAN, NAN])
    assert_close(found.indicators["weight"], [1, 0])
    assert_close(found.indicators["correlation"], [1, NAN])
    assert_close(found.indicators["rank_shift"], [NAN, 0])
    assert "do not differ in y: weight 0" in sentences(found)


@pytest.mark.parametrize("aggregate", AGGREGATIONS)
@pytest.mark.parametrize("normalise", NORMALISATIONS)
def test_one_city_has_nothing_to_be_compared_with(aggregate, normalise):
    table = four_cities().loc[["w", "x"]]
    found = peripheralization(
        table, FIVE, aggregate=aggregate, normalise=normalise, runs=5, weights="entropy"
    )
    assert found.cities.isna().all(axis=None)
    assert found.indicators["weight"].isna().all()
    assert empty_rows(found) == {"N_TOO_SMALL": 1}


@pytest.mark.parametrize("aggregate", AGGREGATIONS)
def test_equal_cities_have_no_index(aggregate):
    found = peripheralization(secondary([3.0, 3.0, 3.0]), scheme(["x"]), aggregate=aggregate)
    assert found.cities.isna().all(axis=None)
    assert empty_rows(found) == {"ZERO_VARIANCE": 3}


# Regions and periods


def test_pooled_periods_share_one_scale_and_are_ranked_apart():
    found = peripheralization(panel(), scheme(["x"]))
    assert_close(found.cities["index"], [40, 20, 100, 0, 0, NAN, NAN, NAN])
    assert_close(found.cities["rank"], [1, 1, 1, 2, 2, NAN, NAN, NAN])
    # T is not there in 2000: nothing to compare its 2010 with.
    assert_close(found.cities["index_change"], [20, NAN, NAN, -40, NAN, NAN, NAN, NAN])
    assert found.indicators[["region", "period"]].isna().all(axis=None)
    assert list(found.notes) == []


def test_periods_apart_have_a_scale_each():
    found = peripheralization(panel(), scheme(["x"]), pooled=False)
    assert_close(found.cities["index"], [NAN, 100, 100, 0, 0, NAN, NAN, NAN])
    assert found.indicators["period"].tolist() == ["1990", "2000", "2010"]
    assert "do not differ in x (2000)" in sentences(found)
    assert "Each period is normalised on its own" in sentences(found)


def test_periods_are_in_the_order_of_their_numbers():
    table = secondary([1.0, 2.0, 5.0], periods=["9", "10", "100"])
    table["city_id"] = "S"
    found = peripheralization(table, scheme(["x"]))
    assert_close(found.cities["index_change"], [NAN, 25, 75])
    table["period"] = ["9", "10", "x"]
    found = peripheralization(table, scheme(["x"]))
    assert_close(found.cities["index_change"], [-25, NAN, 100])


def test_copeland_compares_within_the_period():
    found = peripheralization(panel(), scheme(["x"]), aggregate="copeland")
    assert_close(found.cities["index"], [NAN, 1, 1, -1, -1, NAN, NAN, NAN])
    assert found.cities["index_change"].isna().all()
    assert empty_rows(found) == {"N_TOO_SMALL": 1}


def test_rows_without_period_are_a_period_without_change():
    table = secondary([0.0, 1.0, 2.0, 4.0], periods=["1", "2", None, None])
    table["city_id"] = ["S", "S", "S", "T"]
    found = peripheralization(table, scheme(["x"]))
    assert_close(found.cities["index_change"], [NAN, 25, NAN, NAN])
    assert_close(found.cities["rank"], [1, 1, 2, 1])
    found = peripheralization(table, scheme(["x"]), pooled=False)
    assert_close(found.cities["index"], [NAN, NAN, 0, 100])
    assert found.indicators["period"].where(found.indicators["period"].notna(), "").tolist() == [
        "1",
        "2",
        "",
    ]


def test_each_region_and_the_cities_without_one_are_computed_apart():
    regions = ["North", None, "South", "North", None, "South", "North"]
    table = secondary([0.0, 5.0, 0.0, 4.0, 9.0, 100.0, 1.0], regions=regions)
    found = peripheralization(table, scheme(["x"]))
    assert_close(found.cities["index"], [0, 0, 0, 100, 100, 100, 25])
    assert_close(found.cities["rank"], [3, 2, 2, 1, 1, 1, 2])
    regions = found.indicators["region"]
    assert regions.where(regions.notna(), "").tolist() == ["North", "South", ""]


def test_change_stays_within_the_region():
    # S is north in 1 and south in 2; T is south in both, U north.
    table = secondary(
        [0.0, 1.0, 4.0, 2.0, 2.0, 1.0], periods=list("121212"), regions=list("nsssnn")
    )
    table["city_id"] = list("SSTTUU")
    found = peripheralization(table, scheme(["x"])).cities
    assert_close(found["index"], [0, 0, 100, 100 / 3, 100, 50])
    assert_close(found["index_change"], [NAN, NAN, NAN, -200 / 3, NAN, -50])


@pytest.mark.parametrize("pooled", [True, False])
@pytest.mark.parametrize("normalise", NORMALISATIONS)
def test_a_region_is_as_if_it_were_alone(normalise, pooled):
    south = panel().assign(region="South", x=[3.0, 9.0, 1.0, 5.0, 4.0, -3.0, -2.0, -7.0])
    north = panel().assign(region="North")
    both = pd.concat([south, north], ignore_index=True)
    options = {"normalise": normalise, "pooled": pooled}
    found = peripheralization(both, scheme(["x"]), **options)
    for region, rows in [(south, slice(0, 8)), (north, slice(8, 16))]:
        alone = peripheralization(region, scheme(["x"]), **options)
        assert_close(found.cities.iloc[rows], alone.cities)
        table = found.indicators[found.indicators["region"] == region["region"].iloc[0]]
        assert_close(table["correlation"], alone.indicators["correlation"])


def test_a_region_without_secondary_city_is_named():
    table = secondary([1.0, 2.0, 5.0], regions=["North", "North", "South"])
    table["role"] = ["secondary", "secondary", "core"]
    found = peripheralization(table, scheme(["x"]))
    assert_close(found.cities["index"], [0, 100, NAN])
    assert found.indicators["region"].tolist() == ["North"]
    assert "without a secondary city have no index: South." in sentences(found)


# How safe the ranks are


def test_random_weights_swap_c_and_e_but_never_f():
    found = peripheralization(four_cities(), FIVE, runs=20_000, seed=1).cities
    assert_close(found["rank_low"], [3, NAN, 2, 3, 1])
    assert_close(found["rank_high"], [4, NAN, 2, 4, 1])
    assert found["rank_agreement"].loc["z"] == 1
    assert list(found["rank_agreement"]) == pytest.approx(
        [0.818, NAN, 0.978, 0.818, 1], abs=0.01, nan_ok=True
    )


@pytest.mark.parametrize("aggregate", AGGREGATIONS)
def test_a_seed_repeats_and_every_method_can_be_drawn(aggregate):
    def run(seed):
        return peripheralization(
            four_cities(), FIVE, aggregate=aggregate, runs=300, seed=seed
        ).cities

    first = run(7)
    assert first.equals(run(7))
    assert not first.equals(run(8))
    low, high, rank = first["rank_low"], first["rank_high"], first["rank"]
    inside = (low <= rank) & (rank <= high)
    assert inside.drop("w").all()
    assert first["rank_agreement"].drop("w").between(0.3, 1).all()


def test_an_indicator_with_weight_0_is_not_drawn():
    table, two = worse_core()
    table["x"] = [2.0, 1.0, 0.0]
    two["weight"] = [0, 1]
    found = peripheralization(table, two, runs=200).cities
    assert_close(found["rank_agreement"], [1, 1, NAN])
    two["weight"] = [0.01, 1]
    found = peripheralization(table, two, runs=200).cities
    assert found["rank_agreement"].iloc[0] == pytest.approx(0.5, abs=0.12)


def test_a_region_is_drawn_as_if_it_were_alone():
    north = four_cities()
    south = four_cities().assign(region="South", popgr=[3.0, 0.0, -2.0, 8.0, 1.0])
    both = pd.concat([south, north.assign(region="North")], ignore_index=True)
    found = peripheralization(both, FIVE, runs=500, seed=3).cities
    alone = peripheralization(north, FIVE, runs=500, seed=3).cities
    assert np.array_equal(found.iloc[5:].to_numpy(), alone.to_numpy(), equal_nan=True)


def test_progress_moves_on_and_cancel_stops(monkeypatch):
    monkeypatch.setattr(composite, "CELLS", 500)
    table = pd.concat([four_cities().assign(region=name) for name in "ab"], ignore_index=True)
    told = []
    peripheralization(table, FIVE, runs=1000, progress=told.append)
    assert told == sorted(told)
    assert len(told) == 21
    assert told[0] == 0.05
    assert told[-1] == 1

    def stop(fraction):
        if fraction > 0.2:
            raise Cancelled

    with pytest.raises(Cancelled):
        peripheralization(table, FIVE, runs=1000, progress=stop)


# What each indicator does


def test_correlation_and_rank_shift_of_each_indicator():
    found = peripheralization(four_cities(), FIVE)
    turned = np.array(RAW) * DIRECTIONS
    index = found.cities["index"].dropna()
    expected = [np.corrcoef(turned[:, place], index)[0, 1] for place in range(5)]
    assert_close(found.indicators["correlation"], expected)
    shifts = []
    for name in NAMES:
        without = peripheralization(four_cities(), FIVE[FIVE["indicator"] != name])
        shifts.append((without.cities["rank"] - found.cities["rank"]).abs().mean())
    assert_close(found.indicators["rank_shift"], shifts)


def test_the_correlation_is_that_with_the_normalised_indicator():
    found = peripheralization(four_cities(), FIVE, aggregate="topsis", normalise="percentile rank")
    # Access falls from C to F.
    expected = np.corrcoef([0, 1, 2, 3], found.cities["index"].dropna().to_numpy())[0, 1]
    assert_close(found.indicators["correlation"].iloc[4], expected)


# What is refused


@pytest.mark.parametrize(
    ("change", "column", "said"),
    [
        ({"indicator": ["x", "x"]}, "indicator", "x stands more than once"),
        ({"indicator": ["x", "gone"]}, "indicator", "no field gone"),
        ({"weight": [1, -2.0]}, "weight", "weight of y reads -2.0"),
        ({"weight": [NAN, 1]}, "weight", "weight of x reads nan"),
        ({"weight": [1, np.inf]}, "weight", "weight of y reads inf"),
        ({"weight": [0, 0]}, "weight", "All weights are 0"),
        ({"direction": [1, 0]}, "direction", "direction of y reads 0"),
    ],
)
def test_indicators_that_cannot_be_used_are_refused(change, column, said):
    with pytest.raises(InputError, match=said) as caught:
        peripheralization(panel(), scheme(["x", "y"]).assign(**change))
    assert (caught.value.table, caught.value.column) == ("indicators", column)


def test_weights_are_not_asked_for_where_they_are_not_used():
    two = scheme(["x", "y"], weights=[0, NAN])
    found = peripheralization(panel(), two, weights="equal")
    assert_close(found.indicators["weight"], [1, 0])


def test_no_indicator_is_refused():
    with pytest.raises(InputError, match="no indicator") as caught:
        peripheralization(panel(), scheme([]))
    assert caught.value.table == "indicators"


def test_infinite_values_are_refused_by_name():
    table = secondary([1.0, np.inf, -np.inf])
    with pytest.raises(InputError, match=r"x is infinite for s1 \(S1\), s2 \(S2\)") as caught:
        peripheralization(table, scheme(["x"]))
    assert (caught.value.table, caught.value.column) == ("cities", "x")


def test_text_is_refused_as_an_indicator():
    table = secondary([1.0, 2.0]).assign(x=["1", "two"])
    with pytest.raises(InputError, match="x does not hold numbers") as caught:
        peripheralization(table, scheme(["x"]))
    assert (caught.value.table, caught.value.column) == ("cities", "x")


def test_no_secondary_city_is_refused():
    with pytest.raises(InputError, match="No city has the role secondary") as caught:
        peripheralization(secondary([1.0]).assign(role=None), scheme(["x"]))
    assert (caught.value.table, caught.value.column) == ("cities", "role")


@pytest.mark.parametrize("scope", SCOPES)
def test_no_city_at_all_is_refused(scope):
    with pytest.raises(InputError):
        peripheralization(secondary([1.0]).iloc[:0], scheme(["x"]), scope=scope)


@pytest.mark.parametrize(
    "option", [{"missing": "skip"}, {"aggregate": "median"}, {"scope": "cores"}]
)
def test_an_unknown_option_is_no_input_error(option):
    with pytest.raises(ValueError, match="not one of") as caught:
        peripheralization(panel(), scheme(["x"]), **option)
    assert not isinstance(caught.value, InputError)


def test_options_stand_in_the_order_of_the_algorithm():
    assert SCOPES == ("secondary", "all")
    assert NORMALISATIONS == ("min-max", "z-score", "percentile rank", "distance to cores")
    assert WEIGHTINGS == ("given", "equal", "entropy", "critic", "first component")
    assert AGGREGATIONS == (
        "arithmetic",
        "geometric",
        "mazziotta-pareto",
        "adjusted mazziotta-pareto",
        "topsis",
        "copeland",
    )
    assert MISSING_RULES == ("stop", "leave out", "reweight")


# Properties


@st.composite
def panels(draw):
    """Three to five secondary cities and a core in two periods, three indicators."""
    cities = [*(f"S{n}" for n in range(draw(st.integers(3, 5)))), "K"]
    count = 2 * len(cities)
    columns = [
        draw(st.lists(st.integers(-30, 30), min_size=count, max_size=count, unique=True))
        for _ in range(3)
    ]
    rows = [
        [city, "core" if city == "K" else "secondary", None, period]
        for city in cities
        for period in ("1", "2")
    ]
    table = [[*row, *values] for row, values in zip(rows, zip(*columns))]
    return city_table(table, ["x", "y", "z"])


THREE = scheme(["x", "y", "z"], ["a", "b", "b"], [1, -1, 1], [1, 2, 3])


@settings(max_examples=25, deadline=None)
@given(
    table=panels(),
    aggregate=st.sampled_from(AGGREGATIONS),
    weights=st.sampled_from(WEIGHTINGS),
    pooled=st.booleans(),
    data=st.data(),
)
def test_the_order_of_the_rows_does_not_matter(table, aggregate, weights, pooled, data):
    order = data.draw(st.permutations(range(len(table))))
    options = {"aggregate": aggregate, "weights": weights, "pooled": pooled, "runs": 20}
    found = peripheralization(table, THREE, **options)
    shuffled = peripheralization(table.iloc[order], THREE, **options)
    assert list(shuffled.cities.index) == list(order)
    pd.testing.assert_frame_equal(shuffled.cities.sort_index(), found.cities, atol=1e-8)
    pd.testing.assert_frame_equal(shuffled.indicators, found.indicators, atol=1e-8)


@settings(max_examples=25, deadline=None)
@given(table=panels(), factor=st.floats(0.01, 1000), constant=st.integers(-100, 100))
@pytest.mark.parametrize("normalise", NORMALISATIONS)
def test_neither_unit_nor_origin_of_an_indicator_matters(table, factor, constant, normalise):
    moved = table.assign(x=table["x"] * factor, y=table["y"] + constant)
    found = peripheralization(moved, THREE, normalise=normalise, missing="reweight")
    expected = peripheralization(table, THREE, normalise=normalise, missing="reweight")
    pd.testing.assert_frame_equal(found.cities, expected.cities, atol=1e-6)


@settings(max_examples=25, deadline=None)
@given(table=panels(), aggregate=st.sampled_from(AGGREGATIONS))
def test_a_turned_indicator_with_the_other_sign_is_the_same(table, aggregate):
    turned = THREE.assign(direction=[-1, -1, 1])
    found = peripheralization(table.assign(x=-table["x"]), turned, aggregate=aggregate)
    expected = peripheralization(table, THREE, aggregate=aggregate)
    pd.testing.assert_frame_equal(found.cities, expected.cities)
