"""Functional complementarity: sectors of cities compared, against values worked out apart."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from spatial_relations.analysis.cities import clean_cities
from spatial_relations.analysis.cooperation import (
    complementarity,
    cooperation_gap,
    cosine,
    inertia_by_city,
    krugman,
    localisation,
    location_quotients,
    specialisation,
)
from spatial_relations.analysis.errors import InputError
from spatial_relations.analysis.notes import Notes

SECTORS = ["man", "log", "bus", "pub"]
JOBS = np.array(
    [
        [100, 60, 240, 100],
        [120, 60, 80, 60],
        [90, 15, 15, 30],
        [30, 10, 10, 50],
        [40, 50, 10, 20],
        [20, 20, 5, 35],
    ],
    dtype=float,
)
CITY_MEASURES = [
    "specialisation", "diversity", "hachman", "core_dissimilarity", "inertia_share",
]  # fmt: skip
PAIR_MEASURES = ["flow", "krugman", "cosine", "overlap", "cooperation_gap"]


def table_of(jobs, roles, **columns):
    ids = [chr(ord("A") + place) for place in range(len(jobs))]
    named = {"c": "core", "s": "secondary", "-": None}
    sectors = dict(zip(SECTORS, np.asarray(jobs, dtype=float).T))
    table = {"city_id": ids, "role": [named[role] for role in roles], **sectors, **columns}
    return clean_cities(pd.DataFrame(table), Notes())


def measure(jobs=JOBS, roles="ccssss", flows=None, reference="region", **columns):
    sectors = {sector: sector for sector in SECTORS[: np.shape(jobs)[1]]}
    return complementarity(table_of(jobs, roles, **columns), sectors, reference, flows)


def pairs_of(result):
    return result.links.set_index(result.links["origin"] + result.links["destination"])


@pytest.fixture
def flows(flow_table, delta6):
    return flow_table(delta6["2023"])


def test_specialisation_against_the_region_and_against_its_rest():
    assert specialisation(JOBS) == pytest.approx(
        [0.39307086614173226, 0.15649606299212598, 0.5700787401574803, 0.5354330708661417,
         0.5314960629921259, 0.5718503937007874], rel=1e-6,
    )  # fmt: skip
    assert specialisation(JOBS, "rest of region") == pytest.approx(
        [0.6483116883116883, 0.20921052631578946, 0.6464285714285714, 0.5811965811965811,
         0.5869565217391305, 0.6102941176470588], rel=1e-6,
    )  # fmt: skip


def test_location_quotients_of_delta6():
    quotients = location_quotients(JOBS)
    assert quotients[0] == pytest.approx(
        [0.635, 0.7088372093023255, 1.6933333333333334, 0.8610169491525425], rel=1e-6
    )
    assert quotients[3, 3] == pytest.approx(2.152542372881356, rel=1e-6)
    assert quotients[4, 1] == pytest.approx(2.4612403100775193, rel=1e-6)


def test_city_measures_of_delta6():
    cities = measure().cities
    assert cities["diversity"].tolist() == pytest.approx(
        [0.902053725693543, 0.9681390622295665, 0.7854752972273344, 0.8427376486136672,
         0.892079563925711, 0.885891110799899], rel=1e-6,
    )  # fmt: skip
    assert cities["hachman"].tolist() == pytest.approx(
        [0.8353773241649273, 0.9746700098291592, 0.7094458065571243, 0.6866392955717757,
         0.6568667758537162, 0.7115290193258238], rel=1e-6,
    )  # fmt: skip
    assert cities["inertia_share"].tolist() == pytest.approx(
        [0.3188353133327668, 0.026910194362504487, 0.1987872926839388, 0.14767443536866245,
         0.20284119445626791, 0.10495156979585953], rel=1e-6,
    )  # fmt: skip
    assert cities["main_sector"].tolist() == ["bus", "man", "man", "pub", "log", "pub"]
    assert cities["core_dissimilarity"].tolist() == pytest.approx(
        [0.485, 0.485, 0.6375, 0.7125, 0.65916666666667, 0.73], rel=1e-6
    )


def test_pairs_of_delta6():
    pairs = pairs_of(measure())
    assert len(pairs) == 15
    assert pairs.loc[["AB", "AC", "DF"], "krugman"].tolist() == pytest.approx([0.485, 0.8, 0.3])
    assert pairs.loc[["AB", "AC", "BC", "DF"], "cosine"].tolist() == pytest.approx(
        [0.8556637484357108, 0.5956484628119955, 0.9036961141150638, 0.9570732259820034], rel=1e-6
    )
    assert pairs.loc[["AB", "AE", "DF"], "overlap"].tolist() == pytest.approx([0.7575, 0.57, 0.85])


def test_region_of_delta6(flows):
    region = measure(flows=flows).regions.iloc[0]
    assert region["inertia"] == pytest.approx(0.24333626677031783, rel=1e-6)
    assert region["core_secondary_krugman"] == pytest.approx(0.602710027100271, rel=1e-6)
    assert region["core_secondary_mean_krugman"] == pytest.approx(0.6847916666666667, rel=1e-6)
    assert region["mean_krugman"] == pytest.approx(0.634222222222, rel=1e-6)
    assert region["flow_weighted_krugman"] == pytest.approx(0.6252802359882005, rel=1e-6)


def test_localisation_of_delta6():
    expected = [0.16043306087, 0.19520234389, 0.27296587927, 0.14640330976]
    assert localisation(JOBS) == pytest.approx(expected, rel=1e-6)
    rows = measure().sectors
    assert rows.loc[rows["sector"] == "bus", "localisation"].nunique() == 1


def test_sector_rows_hold_every_city_and_sector():
    rows = measure().sectors.set_index(["city_id", "sector"])
    assert len(rows) == 24
    assert rows.loc[("A", "bus"), ["value", "share"]].tolist() == [240, 0.48]
    quotient = 2.152542372881356
    assert rows.loc[("D", "pub"), "lq_symmetric"] == pytest.approx((quotient - 1) / (quotient + 1))


def test_quotients_of_a_table_worked_out_by_hand():
    jobs = np.array([[4, 3, 2, 0], [0, 2, 1, 1]])
    assert location_quotients(jobs)[0] == pytest.approx([13 / 9, 13 / 15, 26 / 27, 0], rel=1e-12)


def test_cities_without_a_sector_in_common_are_as_far_apart_as_can_be():
    apart = np.array([[0.2, 0.1, 0.7, 0, 0], [0, 0, 0, 0.6, 0.4]])
    assert krugman(apart, [0], [1]) == pytest.approx([2])
    assert cosine(apart, [0], [1]) == pytest.approx([0])


def test_inertia_is_chi_squared_over_jobs():
    everything = JOBS.sum()
    expected = np.outer(JOBS.sum(axis=1), JOBS.sum(axis=0)) / everything
    chi_squared = ((JOBS - expected) ** 2 / expected).sum()
    assert inertia_by_city(JOBS).sum() == pytest.approx(chi_squared / everything, rel=1e-12)


def test_inertia_has_the_singular_values_of_correspondence_analysis():
    margins = [JOBS.sum(axis=axis) / JOBS.sum() for axis in (1, 0)]
    residual = JOBS / JOBS.sum() / np.sqrt(np.outer(*margins)) - np.sqrt(np.outer(*margins))
    values = np.linalg.svd(residual, compute_uv=False)
    assert values[:3] == pytest.approx([0.380598, 0.226634, 0.217068], abs=1e-6)
    assert inertia_by_city(JOBS).sum() == pytest.approx((values**2).sum())


def test_an_empty_city_or_sector_changes_no_inertia():
    wider = np.zeros((7, 5))
    wider[:6, :4] = JOBS
    assert inertia_by_city(wider)[:6] == pytest.approx(inertia_by_city(JOBS), rel=1e-12)
    assert np.isnan(inertia_by_city(wider)[6])


def test_equal_structures_have_no_inertia_and_no_shares_of_it():
    result = measure([[1, 2, 3], [10, 20, 30], [7, 14, 21]], "css")
    assert result.regions["inertia"].tolist() == [0]
    assert result.cities["inertia_share"].isna().all()
    assert result.cities["specialisation"].tolist() == pytest.approx([0, 0, 0], abs=1e-12)
    assert result.cities["hachman"].tolist() == pytest.approx([1, 1, 1])
    # Every quotient is 1 but for rounding: the first sector is taken.
    assert result.cities["main_sector"].tolist() == ["man", "man", "man"]
    assert any("(ZERO_VARIANCE)" in said for said in result.notes.sentences())


def test_overlap_is_one_less_half_the_dissimilarity():
    share = JOBS / JOBS.sum(axis=1, keepdims=True)
    smaller = np.minimum(share[0], share[4]).sum()
    assert pairs_of(measure()).loc["AE", "overlap"] == pytest.approx(smaller)


def test_the_order_of_cities_and_of_sectors_changes_nothing(flows):
    table = table_of(JOBS, "ccssss")
    sectors = {sector: sector for sector in SECTORS}
    back = {sector: sector for sector in SECTORS[::-1]}
    straight = complementarity(table, sectors, flows=flows)
    turned = complementarity(table.iloc[::-1], back, flows=flows.iloc[::-1])
    cities = [found.cities.set_index("city_id").sort_index() for found in (straight, turned)]
    for key in CITY_MEASURES:
        assert cities[1][key].tolist() == pytest.approx(cities[0][key].tolist(), rel=1e-12), key
    assert cities[1]["main_sector"].tolist() == cities[0]["main_sector"].tolist()
    pairs = [pairs_of(found).sort_index() for found in (straight, turned)]
    assert pairs[0].index.tolist() == pairs[1].index.tolist()
    for key in PAIR_MEASURES:
        assert pairs[1][key].tolist() == pytest.approx(pairs[0][key].tolist(), rel=1e-12), key


def test_the_unit_of_jobs_and_of_flows_changes_nothing(flows):
    plain = measure(flows=flows)
    scaled = measure(JOBS * 1e6, flows=flows.assign(flow=flows["flow"] / 7))
    for key in CITY_MEASURES:
        assert scaled.cities[key].tolist() == pytest.approx(plain.cities[key].tolist()), key
    for key in PAIR_MEASURES[1:]:
        assert scaled.links[key].tolist() == pytest.approx(plain.links[key].tolist()), key
    region = plain.regions.drop(columns=["region", "period"]).iloc[0].tolist()
    assert scaled.regions.drop(columns=["region", "period"]).iloc[0].tolist() == pytest.approx(
        region
    )


def test_turning_the_flows_round_changes_nothing(flows):
    turned = flows.rename(columns={"origin": "destination", "destination": "origin"})
    plain, other = measure(flows=flows), measure(flows=turned)
    pd.testing.assert_frame_equal(plain.links, other.links)


def test_measures_stay_in_their_range():
    jobs = np.random.default_rng(3).gamma(0.3, size=(12, 4))
    result = measure(jobs, "cc" + "s" * 10)
    for key, highest in (("specialisation", 2), ("diversity", 1), ("hachman", 1 + 1e-12)):
        assert result.cities[key].between(0, highest).all(), key
    assert result.cities["inertia_share"].sum() == pytest.approx(1)
    for key, highest in (("krugman", 2), ("cosine", 1), ("overlap", 1)):
        assert result.links[key].between(0, highest).all(), key
    assert 0 <= result.regions["inertia"].iloc[0] <= 3


def test_flow_of_a_pair_is_both_directions_and_0_where_nothing_flows(flow_table):
    matrix = np.zeros((6, 6))
    matrix[0, 1], matrix[1, 0], matrix[3, 2], matrix[4, 4] = 5, 2, 4, 9
    pairs = pairs_of(measure(flows=flow_table(matrix)))
    assert pairs.loc["AB", "flow"] == 7
    assert pairs.loc["CD", "flow"] == 4
    assert pairs["flow"].sum() == 11


def test_cooperation_gap_ranks_dissimilarity_against_flow():
    gap = cooperation_gap(np.array([0.1, 0.5, 0.9]), np.array([30.0, 20.0, 0.0]))
    assert gap.tolist() == [-1, 0, 1]
    assert cooperation_gap(np.array([0.1, 0.5]), np.array([0.0, 0.0])).tolist() == [-0.5, 0.5]


def test_pairs_equally_dissimilar_tie_whatever_the_rounding():
    # A-C and A-D both differ by .8, which sums to .7999999999999999 for one of them.
    pairs = pairs_of(measure(flows=pd.DataFrame({"origin": ["E"], "destination": ["F"]})))
    assert pairs.loc["AC", "cooperation_gap"] == pairs.loc["AD", "cooperation_gap"]


def test_pairs_have_the_smaller_id_first_as_text():
    table = table_of(JOBS[:3], "css", city_id=["9", "10", "2"])
    links = complementarity(table, {"man": "man"}).links
    assert (links["origin"] + "-" + links["destination"]).tolist() == ["10-2", "10-9", "2-9"]


def test_without_links_what_needs_flows_is_missing(codes):
    result = measure()
    assert codes(result) == {"MISSING": {"cooperation_gap", "flow_weighted_krugman"}}
    assert result.links[["flow", "cooperation_gap"]].isna().all(axis=None)
    assert result.regions["flow_weighted_krugman"].isna().all()


def test_links_without_any_flow_between_cities_weigh_nothing(flow_table, codes):
    result = measure(flows=flow_table(np.diag([1, 0, 0, 0, 0, 0])))
    assert result.links["flow"].eq(0).all()
    assert result.regions["flow_weighted_krugman"].isna().all()
    assert codes(result)["ZERO_TOTAL"] == {"flow_weighted_krugman"}


def test_a_city_without_jobs_is_empty_and_in_no_mean(flows, codes):
    idle = JOBS.copy()
    idle[2] = 0
    result = measure(idle, flows=flows)
    city = result.cities.set_index("city_id").loc["C"]
    assert city[[*CITY_MEASURES, "main_sector", "main_sector_lq"]].isna().all()
    pairs = pairs_of(result)
    assert (
        pairs.loc[["AC", "CF"], ["krugman", "cosine", "overlap", "cooperation_gap"]]
        .isna()
        .all(axis=None)
    )
    without = measure(idle[[0, 1, 3, 4, 5]], "ccsss")
    assert result.regions["inertia"].iloc[0] == pytest.approx(without.regions["inertia"].iloc[0])
    assert result.regions["mean_krugman"].iloc[0] == pytest.approx(
        without.regions["mean_krugman"].iloc[0]
    )
    assert result.regions["cities"].tolist() == [5]
    assert codes(result)["MISSING"] == {
        *CITY_MEASURES, *PAIR_MEASURES[1:], "main_sector", "main_sector_lq", "share", "lq",
        "lq_symmetric",
    }  # fmt: skip
    assert "1 city row has no jobs in any sector and is left out: C." in (result.notes.sentences())


def test_a_city_that_lacks_a_value_is_left_out_and_named_not_counted_as_0():
    unknown = JOBS.copy()
    unknown[5, 0] = np.nan
    result = measure(unknown)
    assert np.isnan(result.cities["specialisation"].iloc[5])
    assert result.cities["specialisation"].iloc[:5].tolist() == pytest.approx(
        specialisation(JOBS[:5]).tolist()
    )
    row = result.sectors.set_index(["city_id", "sector"]).loc[("F", "log")]
    assert row["value"] == 20
    assert np.isnan(row["share"])
    assert any("1 city row lacks a sector's value" in said for said in result.notes.sentences())


def test_a_sector_that_the_region_lacks_has_no_quotient():
    quotients = location_quotients(np.array([[1.0, 0, 3], [2, 0, 2]]))
    assert np.isnan(quotients[:, 1]).all()
    assert np.isfinite(quotients[:, [0, 2]]).all()


def test_a_single_city_has_nothing_to_differ_from(codes):
    result = measure(JOBS[:1], "c", reference="rest of region")
    assert np.isnan(result.cities["specialisation"].iloc[0])
    assert np.isnan(result.regions["inertia"].iloc[0])
    assert np.isnan(result.regions["mean_krugman"].iloc[0])
    assert result.links.empty
    assert codes(result)["N_TOO_SMALL"] == {
        "specialisation", "inertia_share", "inertia", "mean_krugman",
    }  # fmt: skip
    assert "ZERO_VARIANCE" not in codes(result)


def test_a_sector_that_no_city_has_is_counted_as_such(codes):
    jobs = np.column_stack([JOBS[:, :3], np.zeros(6)])
    assert codes(measure(jobs))["ZERO_TOTAL"] == {"lq", "lq_symmetric", "localisation"}


def test_a_city_with_one_sector_has_no_diversity_and_no_sign_of_minus():
    found = measure([[5, 0], [0, 5]], "cs")
    assert [str(value) for value in found.cities["diversity"]] == ["0.0", "0.0"]


def test_a_sector_may_bear_the_name_of_another_column():
    table = table_of(JOBS, "ccssss").rename(columns={"man": "a row", "log": "a name"})
    found = complementarity(table, {"a row": "row", "a name": "name"})
    assert found.cities["main_sector"].tolist() == ["name", "row", "row", "row", "name", "name"]
    assert set(found.sectors["sector"]) == {"row", "name"}


def test_one_sector_has_no_diversity():
    result = measure(JOBS[:, :1])
    assert result.cities["diversity"].isna().all()
    assert result.cities["specialisation"].eq(0).all()


def test_without_cores_what_is_measured_against_them_is_missing():
    result = measure(roles="ssss--")
    assert result.cities["core_dissimilarity"].isna().all()
    assert result.regions["core_secondary_krugman"].isna().all()
    single = measure(roles="csssss").cities
    assert single["core_dissimilarity"].isna().tolist() == [True] + [False] * 5


def test_each_region_is_measured_by_itself(flows):
    result = measure(flows=flows, region=["n", "n", "n", "s", "s", "s"])
    assert len(result.links) == 6
    alone = measure(JOBS[:3], "ccs")
    north = result.cities[result.cities["region"] == "n"]
    for key in CITY_MEASURES:
        assert north[key].tolist() == pytest.approx(alone.cities[key].tolist()), key
    assert any("between regions" in said for said in result.notes.sentences())


def test_flows_with_periods_repeat_the_cities(flow_table, delta6):
    dated = pd.concat(
        [flow_table(matrix, period=period) for period, matrix in delta6.items()],
        ignore_index=True,
    )
    result = measure(flows=dated)
    assert result.regions["period"].tolist() == ["2006", "2023"]
    assert result.cities["row"].tolist() == [0, 1, 2, 3, 4, 5] * 2
    flows_of_ab = pairs_of(result).loc["AB", "flow"].tolist()
    assert flows_of_ab == [220, 270]


@pytest.mark.parametrize(
    ("jobs", "words"),
    [([[1, -2], [3, 4]], "negative"), ([[1, np.inf], [3, 4]], "infinite"),
     ([[1, np.nan], [3, np.nan]], "No city has a value")],
)  # fmt: skip
def test_values_that_are_no_amounts_are_refused(jobs, words):
    with pytest.raises(InputError, match=words) as caught:
        measure(jobs, "cs")
    assert caught.value.column == "log"


def test_an_unknown_reference_is_refused():
    with pytest.raises(InputError, match="rest of region"):
        measure(reference="world")


# Properties

#: Jobs of 2 to 7 cities in 2 to 4 sectors, with empty sectors and cities among them.
tables = arrays(
    float,
    array_shapes(min_dims=2, max_dims=2, min_side=2, max_side=7).filter(lambda shape: shape[1] < 5),
    elements=st.one_of(st.just(0.0), st.integers(1, 10**6).map(float)),
)


@settings(max_examples=20)
@given(tables)
def test_shares_of_sectors_and_of_inertia_sum_to_1(jobs):
    result = measure(jobs, "cs" + "s" * (len(jobs) - 2))
    whole = result.sectors["share"].notna()
    totals = result.sectors[whole].groupby("city_id")["share"].sum()
    assert totals.tolist() == pytest.approx([1] * len(totals))
    if result.regions["inertia"].iloc[0] > 0:
        assert result.cities["inertia_share"].sum() == pytest.approx(1)


@given(tables)
def test_inertia_is_the_chi_squared_of_the_cities_with_jobs(jobs):
    jobs = jobs[jobs.sum(axis=1) > 0][:, jobs.sum(axis=0) > 0]
    parts = inertia_by_city(jobs)
    if len(jobs) > 1:
        expected = np.outer(jobs.sum(axis=1), jobs.sum(axis=0)) / jobs.sum()
        chi_squared = ((jobs - expected) ** 2 / expected).sum()
        assert parts.sum() == pytest.approx(chi_squared / jobs.sum(), rel=1e-9, abs=1e-12)
        assert parts.sum() <= min(jobs.shape) - 1 + 1e-9


@settings(max_examples=20)
@given(tables)
def test_every_measure_stays_in_its_range(jobs):
    result = measure(jobs, "cs" + "s" * (len(jobs) - 2))
    for table, highest in (
        (result.cities, {"specialisation": 2, "diversity": 1, "core_dissimilarity": 2}),
        (result.links, {"krugman": 2, "cosine": 1, "overlap": 1}),
        (result.regions, {"core_secondary_krugman": 2, "mean_krugman": 2}),
    ):
        for key, largest in highest.items():
            assert table[key].dropna().between(0, largest).all(), key
    assert result.cities["hachman"].dropna().between(0, 1 + 1e-12).all()


@settings(max_examples=20)
@given(tables)
def test_a_city_without_jobs_or_with_a_gap_changes_nothing_for_the_others(jobs):
    roles = "cs" + "s" * (len(jobs) - 2)
    alone = measure(jobs, roles)
    width = jobs.shape[1]
    more = np.vstack([jobs, np.zeros(width), [np.nan, *[9.0] * (width - 1)]])
    joined = measure(more, roles + "cs")
    shown = ["inertia", "core_secondary_krugman", "mean_krugman"]
    pd.testing.assert_frame_equal(joined.regions[shown], alone.regions[shown])
    pd.testing.assert_frame_equal(
        joined.cities[CITY_MEASURES].iloc[: len(jobs)], alone.cities[CITY_MEASURES]
    )


@given(tables)
def test_the_same_cities_twice_have_the_same_quotients_and_inertia(jobs):
    once, twice = location_quotients(jobs), location_quotients(np.vstack([jobs, jobs]))
    np.testing.assert_allclose(twice[: len(jobs)], once, rtol=1e-9)
    if (jobs.sum(axis=1) > 0).sum() > 1:
        total = np.nansum(inertia_by_city(jobs))
        again = np.nansum(inertia_by_city(np.vstack([jobs, jobs])))
        assert again == pytest.approx(total, rel=1e-9, abs=1e-12)
