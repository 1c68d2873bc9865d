"""How size is spread over cities, and where its weight lies."""

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from spatial_relations.analysis.coexistence import coexistence
from spatial_relations.analysis.errors import InputError
from spatial_relations.analysis.measures import field

pytestmark = pytest.mark.filterwarnings("error")

AREA = [100.0, 80, 120, 150, 130, 110]
X = [0.0, 60e3, 30e3, 0, 90e3, 120e3]
Y = [0.0, 0, 40e3, 50e3, 40e3, 0]
POPULATION = {
    "2006": [1000.0, 600, 300, 200, 240, 160],
    "2023": [1200.0, 680, 290, 190, 250, 140],
}
EXPECTED = {
    "2006": {
        "cities": 6,
        "primacy": 0.4,
        "primacy_two": 1.6666666666666667,
        "primacy_four": 0.8771929824561403,
        "rank_size_slope": -1.0519130340030067,
        "rank_size_r2": 0.9831026934,
        "gini": 0.364,
        "hhi": 0.251712,
        "hhi_normalised": 0.1020544,
        "effective_cities": 3.9727943046020853,
        "size_entropy": 0.8742295279109289,
        "polycentricity": 0.40472228703271995,
        "polycentricity_floor": 0.2546440075,
        "core_share": 0.64,
        "core_secondary_ratio": 3.5555555555555554,
        "gap_index": 0.71875,
        "cv": 0.7143332555,
        "density_contrast": 5.037037037037037,
        "centre_x": 34320.0,
        "centre_y": 12640.0,
        "standard_distance_km": 43.349371391059414,
    },
    "2023": {
        "cities": 6,
        "primacy": 0.43636363636363634,
        "primacy_two": 1.7647058823529411,
        "primacy_four": 0.9836065573770492,
        "rank_size_slope": -1.214882616668938,
        "rank_size_r2": 0.9770140443,
        "gini": 0.4127272727272727,
        "hhi": 0.27830743801652896,
        "hhi_normalised": 0.13396892561983476,
        "effective_cities": 3.593148667268494,
        "size_entropy": 0.8365000648622956,
        "polycentricity": 0.37480250034069473,
        "polycentricity_floor": 0.2546440075,
        "core_share": 0.6836363636363636,
        "core_secondary_ratio": 4.32183908045977,
        "gap_index": 0.7686170213,
        "cv": 0.8184403482,
        "density_contrast": 6.1226053639846745,
        "centre_x": 32290.90909090909,
        "centre_y": 11309.090909090909,
        "standard_distance_km": 42.081542252478194,
    },
}
UNITLESS = [
    key
    for key in EXPECTED["2006"]
    if key not in ("cities", "centre_x", "centre_y", "standard_distance_km")
]


@pytest.fixture
def delta6_cities(city_table):
    """DELTA6 in 2006 and 2023, with population, area and places."""
    return city_table(
        "ccssss" * 2,
        "ABCDEF" * 2,
        period=["2006"] * 6 + ["2023"] * 6,
        pop=POPULATION["2006"] + POPULATION["2023"],
        area=AREA * 2,
        x=X * 2,
        y=Y * 2,
    )


@pytest.fixture
def measured(city_table):
    """Measure sizes: ``measured([3, 2, 1], "css", top=…, area=[…])`` is the result."""

    def make(sizes, roles=None, top=0, ids=None, **columns):
        cities = city_table(roles or "s" * len(sizes), ids, pop=sizes, **columns)
        return coexistence(cities, {"pop": "people"}, top)

    return make


def only(found):
    assert len(found.regions) == 1
    return found.regions.iloc[0]


@pytest.mark.parametrize("period", EXPECTED)
def test_measures_of_six_cities(delta6_cities, period):
    found = coexistence(delta6_cities, {"pop": "population"})
    row = found.regions.set_index("period").loc[period]
    assert row["size_field"] == "population"
    assert row["region"] is None
    assert row[list(EXPECTED[period])].to_dict() == pytest.approx(EXPECTED[period], rel=1e-6)
    assert found.notes.sentences() == []


def test_cities_have_rank_share_and_gap_to_the_line(delta6_cities):
    cities = coexistence(delta6_cities, {"pop": "population"}).cities
    assert cities["row"].tolist() == list(range(12))
    assert cities["rank"].tolist() == [1, 2, 3, 5, 4, 6] * 2
    first = cities[cities["period"] == "2006"]
    assert first["size_share"].tolist() == pytest.approx([0.4, 0.24, 0.12, 0.08, 0.096, 0.064])
    intercept, slope = 6.9638993896, -1.0519130340
    line = np.exp(intercept + slope * np.log(first["rank"]))
    assert first["expected_size"].tolist() == pytest.approx(line.tolist(), rel=1e-6)
    assert first["size_gap"].sum() == pytest.approx(0, abs=1e-12)
    gap = np.log(first["size"] / first["expected_size"])
    assert first["size_gap"].tolist() == pytest.approx(gap.tolist())


def test_the_largest_cities_alone_make_line_and_polycentricity(measured):
    sizes = [1000, 600, 300, 200, 240, 160]
    row = only(measured(sizes, "ccssss", top=4))
    assert row["rank_size_slope"] == pytest.approx(-1.068879, abs=1e-6)
    assert row["polycentricity"] == only(measured([1000, 600, 300, 240]))["polycentricity"]
    assert row["polycentricity_floor"] == pytest.approx(0.133975, abs=1e-6)
    assert row["cities"] == 6
    assert row["primacy"] == pytest.approx(0.4)
    assert row["gini"] == pytest.approx(0.364)
    outside = measured(sizes, "ccssss", top=4).cities.set_index("city_id").loc[["D", "F"]]
    assert outside[["expected_size", "size_gap"]].isna().all(axis=None)
    assert outside["rank"].tolist() == [5, 6]
    assert only(measured(sizes, top=99))["polycentricity_floor"] == pytest.approx(
        0.254644, abs=1e-6
    )


def test_a_single_counted_city_is_too_few(measured, codes):
    found = measured([4, 3, 2, 1], top=1)
    assert codes(found)["N_TOO_SMALL"] == {
        "rank_size_slope", "rank_size_r2", "polycentricity", "polycentricity_floor",
        "expected_size", "size_gap",
    }  # fmt: skip
    assert "3 rows have no expected size, since their city is below rank 1." in (
        found.notes.sentences()
    )


def test_each_size_region_and_period_gets_a_row(city_table):
    cities = city_table(
        "cscs",
        region=["N", "N", "S", "S"],
        pop=[3.0, 1, 5, 5],
        jobs=[1.0, 1, 8, 2],
        x=[0.0, 4, 0, 4],
        y=[0.0, 0, 2, 2],
    )
    found = coexistence(cities, {"pop": "pop", "jobs": "jobs"})
    rows = found.regions.set_index(["size_field", "region"])
    assert rows["core_share"].to_dict() == {
        ("pop", "N"): 0.75, ("pop", "S"): 0.5, ("jobs", "N"): 0.5, ("jobs", "S"): 0.8,
    }  # fmt: skip
    assert found.centres.set_index(["size_field", "region"])["centre_x"].to_dict() == {
        ("pop", "N"): 1, ("pop", "S"): 2, ("jobs", "N"): 2, ("jobs", "S"): pytest.approx(0.8),
    }  # fmt: skip
    assert len(found.cities) == 8


def test_neither_order_nor_unit_of_size_matters(delta6_cities):
    usual = coexistence(delta6_cities, {"pop": "pop"}).regions[UNITLESS].to_numpy(dtype=float)
    turned = coexistence(delta6_cities.iloc[::-1], {"pop": "pop"}).regions[::-1]
    np.testing.assert_allclose(turned[UNITLESS].to_numpy(dtype=float), usual, rtol=1e-12)
    scaled = delta6_cities.assign(pop=delta6_cities["pop"] * 1000)
    larger = coexistence(scaled, {"pop": "pop"}).regions
    np.testing.assert_allclose(larger[UNITLESS].to_numpy(dtype=float), usual, rtol=1e-12)


def test_results_keep_the_index_of_the_input(delta6_cities):
    moved = delta6_cities.set_axis(range(100, 112)).iloc[::-1]
    cities = coexistence(moved, {"pop": "pop"}).cities
    size = moved["pop"].loc[cities["row"]]
    assert cities["size"].tolist() == size.tolist()
    assert sorted(cities["row"]) == list(range(100, 112))


def test_equal_cities_are_polycentric_and_ranked_by_id(measured, codes):
    found = measured([5, 5, 5, 5], "ccss", ids=["b", "d", "a", "c"])
    row = only(found)
    assert found.cities["rank"].tolist() == [2, 4, 1, 3]
    assert row["polycentricity"] == 1
    assert row["rank_size_slope"] == pytest.approx(0)
    assert np.isnan(row["rank_size_r2"])
    assert (row["gini"], row["cv"], row["hhi_normalised"]) == (0, 0, 0)
    assert row["size_entropy"] == pytest.approx(1)
    assert row["gap_index"] == 0
    assert codes(found)["ZERO_VARIANCE"] == {"rank_size_r2"}


def test_one_city_has_no_rank_size_line_and_no_rival(measured, codes):
    found = measured([7], "c")
    row = only(found)
    assert row[["gini", "cv", "hhi", "effective_cities", "core_share"]].tolist() == [0, 0, 1, 1, 1]
    assert codes(found)["N_TOO_SMALL"] == {
        "primacy", "primacy_two", "primacy_four", "rank_size_slope", "rank_size_r2",
        "hhi_normalised", "size_entropy", "polycentricity", "polycentricity_floor",
        "expected_size", "size_gap",
    }  # fmt: skip
    assert {"core_secondary_ratio", "gap_index", "density_contrast"} <= codes(found)["MISSING"]
    assert found.cities["rank"].tolist() == [1]
    assert np.isnan(found.cities["expected_size"].iloc[0])


def test_two_cities_have_primacy_but_no_line(measured):
    row = only(measured([6, 3], "cs"))
    assert row["primacy_two"] == 2
    assert row["polycentricity"] == 0.5
    assert row["polycentricity_floor"] == 0
    assert row[["rank_size_slope", "primacy_four"]].isna().all()


def test_sizes_that_are_all_0_measure_nothing(measured, codes):
    found = measured([0, 0, 0, 0], "ccss", area=[1, 1, 1, 1], x=[0, 1, 2, 3], y=[0, 0, 0, 0])
    row = only(found)
    assert row["cities"] == 4
    assert row.drop(["region", "period", "size_field", "cities"]).isna().all()
    assert codes(found)["N_TOO_SMALL"] == {
        "rank_size_slope", "rank_size_r2", "expected_size", "size_gap",
    }  # fmt: skip
    nothing = {"gini", "cv", "polycentricity", "centre_x", "core_share", "size_share"}
    assert nothing <= codes(found)["ZERO_TOTAL"]
    assert found.cities["rank"].tolist() == [1, 2, 3, 4]
    assert found.centres.empty


def test_zeros_count_as_cities_but_not_in_the_line(measured, codes):
    found = measured([12, 6, 4, 3, 0])
    row = only(found)
    assert row["cities"] == 5
    assert row["rank_size_slope"] == pytest.approx(-1)
    assert row["hhi_normalised"] == pytest.approx((row["hhi"] - 0.2) / 0.8)
    last = found.cities.iloc[-1]
    assert last["rank"] == 5
    assert last[["expected_size", "size_gap"]].isna().all()
    assert {"expected_size", "size_gap"} <= codes(found)["ZERO_TOTAL"]


def test_a_city_without_a_size_is_left_out_and_named(measured, codes):
    found = measured([6, 3, np.nan, 1], "csss")
    assert only(found)["cities"] == 3
    assert only(found)["primacy"] == pytest.approx(0.6)
    gone = {"size", "rank", "size_share", "expected_size", "size_gap"}
    assert found.cities.iloc[2][list(gone)].isna().all()
    assert gone <= codes(found)["MISSING"]
    assert any("1 city row has no “people”" in text and "C" in text
               for text in found.notes.sentences())  # fmt: skip


@pytest.mark.parametrize(("roles", "share"), [("ssss", np.nan), ("cccc", 1), ("--ss", np.nan)])
def test_without_both_roles_there_is_no_gap(measured, roles, share):
    row = only(measured([4, 3, 2, 1], roles))
    assert row["core_share"] == pytest.approx(share, nan_ok=True)
    assert row[["core_secondary_ratio", "gap_index", "density_contrast"]].isna().all()


def test_cities_that_are_neither_count_in_the_core_share(measured):
    row = only(measured([4, 2, 4], "cs-"))
    assert row["core_share"] == pytest.approx(0.4)
    assert row["core_secondary_ratio"] == 2


def test_secondary_cities_without_size_have_no_ratio(measured, codes):
    found = measured([4, 0, 0], "css", area=[1, 1, 1])
    assert only(found)[["core_secondary_ratio", "gap_index"]].isna().all()
    assert {"core_secondary_ratio", "density_contrast"} <= codes(found)["ZERO_TOTAL"]


@pytest.mark.parametrize("area", [[1, 0, 1], [np.nan, 1, 1], [1, 1, np.nan]])
def test_a_missing_area_leaves_no_density(measured, area, codes):
    found = measured([4, 2, 2], "css", area=area)
    assert np.isnan(only(found)["density_contrast"])
    assert "density_contrast" in codes(found)["MISSING"]


def test_areas_that_are_all_missing_leave_no_density(measured):
    found = measured([4, 2, 2], "css", area=[None, None, None])
    assert np.isnan(only(found)["density_contrast"])
    assert only(found)["core_share"] == 0.5


def test_the_area_of_a_city_without_role_is_not_needed(measured):
    row = only(measured([8, 2, 2], "cs-", area=[2, 1, np.nan]))
    assert row["density_contrast"] == 2


def test_cities_without_a_place_are_not_in_the_centre(measured):
    found = measured([4, 2, 2], "css", x=[0, 3, np.nan], y=[0, 0, np.nan])
    assert only(found)["centre_x"] == pytest.approx(1)
    assert any("no usable geometry" in text for text in found.notes.sentences())


def test_a_table_without_places_has_no_centre(measured, codes):
    found = measured([4, 2, 2], "css")
    assert only(found)[["centre_x", "centre_y", "standard_distance_km"]].isna().all()
    assert {"centre_x", "standard_distance_km"} <= codes(found)["MISSING"]
    assert found.centres.empty


def test_the_standard_distance_is_measured_as_the_caller_says(delta6_cities):
    def doubled(points, place):
        return 2 * np.hypot(*(points - place).T) / 1000

    found = coexistence(delta6_cities, {"pop": "pop"}, distances_km=doubled).regions
    assert found["standard_distance_km"].tolist() == pytest.approx([86.698742782, 84.163084505])


@pytest.mark.parametrize(("value", "problem"), [(-1.0, "negative"), (np.inf, "infinite")])
@pytest.mark.parametrize("column", ["pop", "area"])
def test_impossible_sizes_are_refused_by_name(city_table, column, value, problem):
    columns = {"pop": [1.0, 2, 3], "area": [1.0, 2, 3]}
    columns[column][1] = value
    with pytest.raises(InputError, match=problem) as caught:
        coexistence(city_table("css", **columns), {"pop": "pop"})
    assert (caught.value.table, caught.value.column) == ("cities", column)
    assert "B" in str(caught.value)


def test_no_size_at_all_is_refused(city_table):
    with pytest.raises(InputError, match="No city has a value"):
        coexistence(city_table("css", pop=[None] * 3), {"pop": "pop"})


def test_a_city_that_lacks_a_period_is_named(city_table):
    cities = city_table("csc", "ABA", period=["1", "1", "2"], pop=[2.0, 1, 2])
    found = coexistence(cities, {"pop": "pop"})
    assert "1 city is missing in some periods: B." in found.notes.sentences()
    assert found.regions["cities"].tolist() == [2, 1]


def test_progress_reaches_the_end(delta6_cities):
    told = []
    coexistence(delta6_cities, {"pop": "pop", "area": "area"}, progress=told.append)
    assert told == sorted(told)
    assert told[-1] == 1


# Properties

#: Sizes of 1 to 9 cities, some alike, some 0.
sizes = st.lists(
    st.one_of(st.just(0.0), st.integers(1, 9).map(float), st.floats(1e-3, 1e6)),
    min_size=1,
    max_size=9,
)
few = settings(max_examples=25)


@pytest.fixture(scope="session")
def row_of(city_table):
    """The region row of sizes, the first city a core: ``row_of([3, 2, 1])``."""

    def measure(size, ids=None, roles=None):
        roles = roles or "c" + "s" * (len(size) - 1)
        cities = city_table(roles, ids, pop=size)
        row = coexistence(cities, {"pop": "pop"}).regions.iloc[0]
        return row[UNITLESS].to_numpy(dtype=float)

    return measure


@few
@given(size=sizes, seed=st.integers(0, 99), unit=st.sampled_from([1e-200, 1e-3, 7.0, 1e200]))
def test_any_order_and_any_unit_give_the_same(row_of, size, seed, unit):
    order = np.random.default_rng(seed).permutation(len(size))
    roles, ids = "c" + "s" * (len(size) - 1), [chr(ord("A") + place) for place in range(len(size))]
    turned = [[values[place] for place in order] for values in (size, ids, roles)]
    turned[0] = [value * unit for value in turned[0]]
    np.testing.assert_allclose(row_of(*turned), row_of(size), rtol=1e-7, atol=1e-9)


@few
@given(size=sizes)
def test_measures_stay_in_the_range_that_the_catalogue_gives(city_table, size):
    cities = city_table("c" + "s" * (len(size) - 1), pop=size)
    row = coexistence(cities, {"pop": "pop"}).regions.iloc[0]
    for key in UNITLESS:
        lowest, highest = field("region", key).range
        assert not row[key] < (lowest if lowest is not None else -np.inf) - 1e-12, key
        assert not row[key] > (highest if highest is not None else np.inf) + 1e-12, key


@few
@given(size=sizes)
def test_shares_sum_to_1_and_gaps_to_0(city_table, size):
    cities = coexistence(city_table("s" * len(size), pop=size), {"pop": "pop"}).cities
    assert sorted(cities["rank"]) == list(range(1, len(size) + 1))
    if sum(size) > 0:
        assert cities["size_share"].sum() == pytest.approx(1)
    assert cities["size_gap"].sum() == pytest.approx(0, abs=1e-9)


@few
@given(size=sizes)
def test_a_city_without_a_size_changes_nothing(row_of, size):
    joined = row_of([*size, np.nan], roles="c" + "s" * (len(size) - 1) + "c")
    np.testing.assert_array_equal(joined, row_of(size))


@few
@given(size=sizes)
def test_every_city_twice_changes_neither_inequality_nor_balance(row_of, size):
    keys = ["gini", "cv", "polycentricity", "core_share", "core_secondary_ratio"]
    places = [UNITLESS.index(key) for key in keys]
    assume(len(size) > 1)  # one city alone has no balance, two alike have
    twice = row_of(size * 2, roles=("c" + "s" * (len(size) - 1)) * 2)
    np.testing.assert_allclose(twice[places], row_of(size)[places], rtol=1e-9, atol=1e-12)
