"""Whether cores and secondary cities grow apart, and whose growth it is."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from spatial_relations.analysis.errors import InputError
from spatial_relations.analysis.notes import Notes
from spatial_relations.analysis.polarization import (
    EFFECTS,
    beta_convergence,
    effects,
    polarization,
    shift_share,
)

pytestmark = pytest.mark.filterwarnings("error")

POPULATION = {
    "2006": [1000.0, 600, 300, 200, 240, 160],
    "2023": [1200.0, 680, 290, 190, 250, 140],
}
GDP = {"2006": [80000.0, 45000, 15000, 9000, 12000, 7000],
       "2023": [140000.0, 70000, 20000, 11000, 18000, 8000]}  # fmt: skip
EXPECTED = {
    "2006": {
        "core_share": 0.7440476190476191,
        "core_secondary_ratio": 1.635174418604651,
        "cv": 0.25394734926426604,
        "cv_weighted": 0.2200469730568315,
        "gini": 0.11385714285714285,
        "theil_t": 0.025559613942102617,
        "theil_t_between": 0.02477241113268422,
        "theil_l": 0.02731201483729974,
        "theil_l_between": 0.026392951086401953,
        "between_share": 0.9663494880,
        "sigma": 0.24038111866186937,
        "esteban_ray": 0.05075619047619048,
        "wolfson": 0.14027777777777786,
        "tsui_wang": 0.3198954789660635,
        "kanbur_zhang": 31.468905898578548,
    },
    "2023": {
        "core_share": 0.7865168539325843,
        "core_secondary_ratio": 1.7049272116461363,
        "cv": 0.28509873346271586,
        "cv_weighted": 0.23116246962855597,
        "gini": 0.12156622403813419,
        "theil_t": 0.02868712596769009,
        "theil_t_between": 0.0262899627106557,
        "theil_l": 0.031341786829241935,
        "theil_l_between": 0.028599085310002798,
        "between_share": 0.9124905413,
        "sigma": 0.2718416708876537,
        "esteban_ray": 0.05863625839601326,
        "wolfson": 0.1653954860803572,
        "tsui_wang": 0.34942233068994927,
        "kanbur_zhang": 10.967113997558894,
    },
}
KEYS = list(EXPECTED["2006"])
CHANGES = (
    "core_share_change", "sigma_slope", "beta", "beta_r2", "convergence_speed", "half_life",
)  # fmt: skip
UNWEIGHTED = {
    "core_share": 0.7440476190476191,
    "gini": 476 / 1008,
    "cv": np.sqrt(4220 / 6) / 28,
    "core_secondary_ratio": 62.5 / 10.75,
}


@pytest.fixture
def panel(city_table):
    """DELTA6 in two periods with GDP and population; ``panel(periods=…)`` names the periods."""

    def make(periods=("2006", "2023"), **columns):
        given = {
            "value": GDP["2006"] + GDP["2023"],
            "population": POPULATION["2006"] + POPULATION["2023"],
            **columns,
        }
        return city_table(
            "ccssss" * 2,
            "ABCDEF" * 2,
            period=np.repeat(periods, 6).astype(object),
            **{key: column for key, column in given.items() if column is not None},
        )

    return make


@pytest.fixture
def measured(city_table):
    """Measure one period: ``measured([3, 2, 1], "css", population=[…])``."""

    def make(value, roles, **columns):
        return polarization(city_table(roles, value=value, **columns))

    return make


def only(found):
    assert len(found.regions) == 1
    return found.regions.iloc[0]


def only_of(found, period):
    (row,) = found.regions[found.regions["period"] == period].to_dict("records")
    return row


# Inequality


@pytest.mark.parametrize("period", EXPECTED)
def test_inequality_of_six_cities(panel, period):
    row = polarization(panel()).regions.set_index("period").loc[period]
    assert row["cities"] == 6
    assert row[KEYS].to_dict() == pytest.approx(EXPECTED[period], rel=1e-6)


def test_without_people_every_city_counts_alike(panel, codes):
    found = polarization(panel(population=None))
    row = found.regions.iloc[0]
    assert row[list(UNWEIGHTED)].to_dict() == pytest.approx(UNWEIGHTED, rel=1e-6)
    assert found.regions["cv_weighted"].isna().all()
    assert "cv_weighted" in codes(found)["MISSING"]
    weighted = polarization(panel(population=[3.0] * 12)).regions.iloc[0]
    same = [key for key in KEYS if key != "cv_weighted"]
    assert row[same].to_dict() == pytest.approx(weighted[same].to_dict())
    assert weighted["cv_weighted"] == pytest.approx(row["cv"])


def test_neither_order_nor_unit_matters(panel):
    usual = polarization(panel()).regions[KEYS].to_numpy(dtype=float)
    turned = polarization(panel().iloc[::-1]).regions[::-1]
    np.testing.assert_allclose(turned[KEYS].to_numpy(dtype=float), usual, rtol=1e-9)
    cities = panel()
    scaled = cities.assign(value=cities["value"] * 8, population=cities["population"] * 1000)
    np.testing.assert_allclose(
        polarization(scaled).regions[KEYS].to_numpy(dtype=float), usual, rtol=1e-9
    )


def test_cities_that_are_neither_are_a_third_group(measured):
    row = only(measured([4.0, 2, 6], "cs-"))
    assert row["theil_t_between"] == pytest.approx(row["theil_t"])
    assert row["between_share"] == pytest.approx(1)
    assert row["core_share"] == pytest.approx(1 / 3)
    assert np.isnan(row["kanbur_zhang"])


@pytest.mark.parametrize("roles", ["ssss", "cccc", "----"])
def test_one_group_only_has_nothing_between(measured, roles, codes):
    found = measured([4.0, 3, 2, 1], roles)
    between = [
        "core_secondary_ratio", "theil_t_between", "theil_l_between", "between_share",
        "kanbur_zhang",
    ]  # fmt: skip
    assert only(found)[between].isna().all()
    assert set(between) <= codes(found)["MISSING"]
    assert only(found)["theil_t"] > 0
    assert np.isnan(only(found)["core_share"]) == (roles != "cccc")


def test_equal_cities_have_no_inequality_to_share_out(measured, codes):
    found = measured([1.0, 2, 3, 4], "ccss", population=[10.0, 20, 30, 40])
    row = only(found)
    equal = ["cv", "cv_weighted", "gini", "theil_t", "theil_l", "theil_t_between", "sigma"]
    assert row[equal].tolist() == pytest.approx([0] * 7, abs=1e-15)
    assert row["core_secondary_ratio"] == pytest.approx(1)
    assert row[["between_share", "kanbur_zhang"]].isna().all()
    assert codes(found)["ZERO_VARIANCE"] == {"between_share", "kanbur_zhang"}


def test_alike_secondary_cities_and_one_core_leave_kanbur_zhang_undefined(measured):
    found = measured([0.9, 0.1, 0.1, 0.1], "csss")
    assert np.isnan(only(found)["kanbur_zhang"])
    assert only(found)["between_share"] == pytest.approx(1)


def test_a_value_of_0_leaves_logarithms_undefined(measured, codes):
    found = measured([4.0, 3, 2, 0], "ccss")
    row = only(found)
    gone = ["theil_l", "theil_l_between", "between_share", "sigma"]
    assert row[gone].isna().all()
    assert set(gone) <= codes(found)["ZERO_TOTAL"]
    assert row["theil_t"] > 0
    assert row["kanbur_zhang"] > 0


def test_values_that_are_all_0_measure_nothing(measured):
    found = measured([0.0, 0, 0, 0], "ccss")
    assert only(found).drop(["region", "period", "cities"]).isna().all()
    assert found.cities[["share", "relative_to_core"]].isna().all(axis=None)


@pytest.mark.parametrize("value", [[5.0], [5.0, 3]])
def test_few_cities_have_no_bipolarization(measured, value, codes):
    found = measured(value, "cs"[: len(value)])
    assert np.isnan(only(found)["wolfson"])
    assert codes(found)["N_TOO_SMALL"] == {"wolfson", *CHANGES}
    assert np.isfinite(only(found)["gini"])


@pytest.mark.parametrize(
    ("column", "gone"), [("value", np.nan), ("population", np.nan), ("population", 0.0)]
)
def test_a_city_without_value_or_people_is_left_out_and_named(measured, column, gone):
    columns = {"value": [6.0, 3, 3, 2], "population": [2.0, 2, 2, 2]}
    columns[column][1] = gone
    found = measured(columns["value"], "cssc", population=columns["population"])
    assert only(found)["cities"] == 3
    assert only(found)["core_share"] == pytest.approx(8 / 11)
    assert found.cities["share"].tolist() == pytest.approx(
        [6 / 11, np.nan, 3 / 11, 2 / 11], nan_ok=True
    )
    assert any("left out: B." in text for text in found.notes.sentences())


@pytest.mark.parametrize("column", ["value", "population"])
def test_negative_amounts_are_refused_by_name(panel, column):
    cities = panel()
    cities.loc[4, column] = -1
    with pytest.raises(InputError, match=r"E \(E\) is negative") as caught:
        polarization(cities)
    assert (caught.value.table, caught.value.column) == ("cities", column)


# Change


def test_shares_and_growth_of_six_cities(panel):
    cities = polarization(panel()).cities
    first, last = cities[:6], cities[6:]
    assert first[["share_change", "annual_growth"]].isna().all(axis=None)
    assert last["share_change"].tolist() == pytest.approx(
        [0.0481540930979133, -0.0056848582129481184, -0.014379347244515783,
         -0.012372926698769396, -0.004012841091492775, -0.011704119850187263]
    )  # fmt: skip
    assert last["share_change"].sum() == pytest.approx(0, abs=1e-15)
    assert first["share"].sum() == pytest.approx(1)
    assert last["relative_to_core"].iloc[0] == pytest.approx(140 / 1200 / (210 / 1880))
    assert cities["row"].tolist() == list(range(12))


def test_growth_is_that_of_the_value_and_compound(panel):
    people = POPULATION["2006"] + POPULATION["2023"]
    cities = polarization(panel(value=people, population=None)).cities
    assert cities["annual_growth"][6:].tolist() == pytest.approx(
        [0.010782514247816843, 0.007389707941821699, -0.00199222180861236,
         -0.0030127052790058784, 0.002404179210369062, -0.00782401956775891]
    )  # fmt: skip
    weighted = polarization(panel(value=people, population=people[::-1])).cities
    assert weighted["annual_growth"][6:].tolist() == cities["annual_growth"][6:].tolist()


@pytest.mark.parametrize("periods", [("2006-01-01", "2023-01-01"), ("2006", "2023")])
def test_years_and_dates_are_years_apart(panel, periods):
    trend = polarization(panel(periods)).trends.iloc[0]
    assert trend["beta"] == pytest.approx(0.0071294676959855995)
    assert trend["beta_r2"] == pytest.approx(0.40264757766356574)
    assert trend["sigma_slope"] == pytest.approx((0.2718416708876537 - 0.24038111866186937) / 17)
    assert trend[["first_period", "last_period"]].tolist() == list(periods)


def test_other_periods_are_one_step_apart(panel):
    found = polarization(panel(("t0", "t1")))
    assert found.trends["sigma_slope"].iloc[0] == pytest.approx(0.0314605522)
    assert found.cities["annual_growth"].iloc[6] == pytest.approx(0.75)


def test_six_cities_polarize(panel):
    found = polarization(panel())
    trend = found.trends.iloc[0]
    assert trend["core_share_change"] == pytest.approx(0.7865168539325843 - 0.7440476190476191)
    assert trend["reading"] == "polarizing"
    assert trend["reading_why"] == (
        "cores gained 4.2 points of the region's value; differences between cities grew"
    )
    assert trend[["convergence_speed", "half_life"]].isna().all()
    assert any("do not converge" in text for text in found.notes.sentences())


@pytest.mark.parametrize(
    ("last", "reading", "why"),
    [
        ([6.0, 4, 2], "converging", "cores lost 8.3 points"),
        ([8.0, 3, 2], "polarizing", "cores gained 3.2 points"),
        ([7.0, 3, 2], "stable", "the cores' share hardly changed (+0.0 points)"),
        ([7.0, 2.4, 2.6], "stable", "the cores' share hardly changed (+0.0 points)"),
        ([7.0, 4.5, 0.5], "stable", "the cores' share hardly changed (+0.0 points)"),
        ([6.0, 5.5, 0.5], "stable", "cores lost 8.3 points"),
    ],
)
def test_a_reading_wants_share_and_spread_to_go_one_way(city_table, last, reading, why):
    cities = city_table(
        "css" * 2, "ABC" * 2, period=["1"] * 3 + ["2"] * 3, value=[7.0, 3, 2, *last]
    )
    trend = polarization(cities).trends.iloc[0]
    assert trend["reading"] == reading
    assert trend["reading_why"].startswith(why)


def test_the_slope_of_sigma_sees_all_periods_in_time(city_table, codes):
    spread = {"2010": 3.0, "2000": 1.0, "2020": 0.5}
    cities = city_table(
        "cs" * 3,
        "AB" * 3,
        period=[period for period in spread for _ in "AB"],
        value=[number for wide in spread.values() for number in (np.exp(wide), np.exp(-wide))],
    )
    found = polarization(cities)
    assert found.regions["sigma"].tolist() == pytest.approx([3, 1, 0.5])
    assert found.trends["sigma_slope"].iloc[0] == pytest.approx(-0.025)
    assert found.trends[["first_period", "last_period"]].iloc[0].tolist() == ["2000", "2020"]
    assert np.isnan(found.trends["beta"].iloc[0])
    assert "beta" in codes(found)["N_TOO_SMALL"]
    assert found.cities["share_change"].isna().tolist() == [False, False, True, True, False, False]


def test_each_region_has_its_own_trend(panel):
    north, south = panel(), panel(("2006", "2020"))
    south["city_id"] = south["city_id"] + "2"
    both = pd.concat(
        [north.assign(region="N"), south.assign(region=None)], ignore_index=True
    ).sample(frac=1, random_state=1)
    trends = polarization(both).trends
    trends = trends.set_index(trends["region"].fillna("none"))
    alone = polarization(north).trends.iloc[0]
    assert trends.loc["N", "sigma_slope"] == pytest.approx(alone["sigma_slope"])
    assert trends.loc["none", "sigma_slope"] == pytest.approx(alone["sigma_slope"] * 17 / 14)
    assert trends.loc["none", "last_period"] == "2020"


def test_only_cities_in_both_periods_count_for_change(city_table):
    cities = city_table(
        "cssccs", "ABCABD", period=["1"] * 3 + ["2"] * 3, value=[6.0, 3, 1, 6, 4, 10]
    )
    found = polarization(cities)
    change = found.cities.set_index(["period", "city_id"])["share_change"]
    assert change["2"].to_dict() == pytest.approx(
        {"A": 0.6 - 2 / 3, "B": 0.4 - 1 / 3, "D": np.nan}, nan_ok=True
    )
    sentences = found.notes.sentences()
    assert any("only the 2 cities count" in text for text in sentences)
    assert any("missing in some periods: B, C, D" in text or "missing in some periods: C, D" in text
               for text in sentences)  # fmt: skip


def test_one_period_has_no_trend(measured, codes):
    found = measured([4.0, 3, 2, 1], "ccss")
    trend = found.trends.iloc[0]
    assert trend["reading"] is None
    assert trend["reading_why"] == "fewer than two periods"
    assert trend[list(CHANGES)].isna().all()
    assert set(CHANGES) == codes(found)["N_TOO_SMALL"]
    assert {"share_change", "annual_growth"} <= codes(found)["MISSING"]
    assert found.cities[["share_change", "annual_growth"]].isna().all(axis=None)
    assert "There are no two periods to compare: changes and trends are empty." in (
        found.notes.sentences()
    )


def test_a_city_that_starts_from_nothing_has_no_growth(city_table, codes):
    cities = city_table("cscs", "ABAB", period=list("1122"), value=[1.0, 0, 2, 3])
    found = polarization(cities)
    assert found.cities["annual_growth"].tolist() == pytest.approx([np.nan, np.nan, 1, np.nan],
                                                                   nan_ok=True)  # fmt: skip
    assert "annual_growth" in codes(found)["ZERO_TOTAL"]
    assert found.trends["reading"].iloc[0] is None
    assert "spread is not known" in found.trends["reading_why"].iloc[0]


def test_places_that_start_low_and_catch_up_converge():
    found = beta_convergence([10, 20, 40], [20, 32, 48], 10)
    assert found["beta"] == pytest.approx(-0.036848279708310304)
    assert found["convergence_speed"] == pytest.approx(0.04596300962057072)
    assert found["half_life"] == pytest.approx(15.080543817342363)


@pytest.mark.parametrize(
    ("first", "last"),
    [([10, 20], [20, 30]), ([10, 20, 0], [20, 30, 40]), ([5, 5, 5], [1, 2, 3])],
)
def test_beta_wants_three_places_that_start_apart(first, last):
    assert np.isnan(list(beta_convergence(first, last, 10).values())).all()


@pytest.mark.parametrize("last", [[10, 20, 40], [10, 30, 90], [400, 20, 1]])
def test_without_steady_convergence_there_is_no_speed(last):
    found = beta_convergence([10, 20, 40], last, 10)
    assert np.isfinite(found["beta"])
    assert np.isnan([found["convergence_speed"], found["half_life"]]).all()


def test_places_that_start_alike_have_no_beta_for_want_of_variance(city_table, codes):
    cities = city_table("css" * 2, "ABC" * 2, period=list("111222"), value=[5.0, 5, 5, 6, 7, 8])
    found = polarization(cities)
    assert {"beta", "convergence_speed", "half_life"} <= codes(found)["ZERO_VARIANCE"]
    assert "beta" not in codes(found).get("N_TOO_SMALL", ())


def test_cores_that_have_nothing_are_no_missing_cores(city_table, codes):
    found = polarization(city_table("css" * 2, "ABC" * 2, period=list("111222"),
                                    value=[0.0, 5, 5, 0, 7, 8]))  # fmt: skip
    assert only_of(found, "1")["core_share"] == 0
    assert found.cities["relative_to_core"].isna().all()
    assert "relative_to_core" in codes(found)["ZERO_TOTAL"]
    assert "relative_to_core" not in codes(found).get("MISSING", ())
    assert found.trends["core_share_change"].tolist() == [0]


def test_a_region_without_any_value_in_a_period_is_compared_without_it(city_table):
    cities = city_table(
        "css" * 3, "ABC" * 3, period=list("111222333"), value=[None] * 3 + [6.0, 3, 1, 8, 3, 1]
    )
    found = polarization(cities)
    assert found.trends[["first_period", "last_period"]].iloc[0].tolist() == ["2", "3"]
    assert only_of(found, "1")["cities"] == 0
    assert found.cities["share_change"].iloc[6] == pytest.approx(8 / 12 - 0.6)


# Properties

panels = arrays(float, (2, 5), elements=st.one_of(st.floats(0.01, 1e6), st.integers(1, 3)))
few = settings(max_examples=25)


def panel_of(city_table, value, people, **changes):
    """Five cities in two periods, the first two of them cores."""
    columns = {"value": value.ravel(), "population": people.ravel(), **changes}
    return city_table("ccss-" * 2, "ABCDE" * 2, period=["2000"] * 5 + ["2010"] * 5, **columns)


@few
@given(value=panels, people=panels)
def test_shares_sum_to_1_and_their_changes_to_0(city_table, value, people):
    cities = polarization(panel_of(city_table, value, people)).cities
    assert cities.groupby("period")["share"].sum().tolist() == pytest.approx([1, 1])
    assert cities["share_change"].sum() == pytest.approx(0, abs=1e-12)


@few
@given(value=panels, people=panels, unit=st.sampled_from([1e-200, 1e-3, 1e3, 1e200]))
def test_any_order_of_cities_and_any_unit_give_the_same(city_table, value, people, unit):
    usual = polarization(panel_of(city_table, value, people))
    order = [3, 0, 4, 1, 2]
    turned = panel_of(city_table, value * unit, people * 10).iloc[[*order, *(5 + n for n in order)]]
    other = polarization(turned)
    for measured, again, shown in (
        (usual.regions, other.regions, KEYS),
        (usual.trends, other.trends, ["core_share_change", "sigma_slope"]),
    ):
        np.testing.assert_allclose(
            again[shown].to_numpy(float), measured[shown].to_numpy(float), rtol=1e-6, atol=1e-9
        )


@few
@given(value=panels, people=panels)
def test_a_city_without_a_value_or_people_changes_nothing(city_table, value, people):
    usual = panel_of(city_table, value, people)
    gap = city_table("ccss", ["V", "W", "V", "W"], period=["2000", "2000", "2010", "2010"],
                     value=[None, 5.0, None, 5.0], population=[5.0, 0.0, 5.0, None])  # fmt: skip
    joined = polarization(pd.concat([usual, gap], ignore_index=True))
    alone = polarization(usual)
    pd.testing.assert_frame_equal(joined.regions, alone.regions)
    pd.testing.assert_frame_equal(joined.trends, alone.trends)


@few
@given(value=panels, people=panels)
def test_theil_between_roles_is_no_more_than_the_whole(city_table, value, people):
    regions = polarization(panel_of(city_table, value, people)).regions
    assert (regions["theil_t_between"] <= regions["theil_t"] + 1e-12).all()
    assert (regions["theil_l_between"] <= regions["theil_l"] + 1e-12).all()
    assert regions["between_share"].dropna().between(0, 1 + 1e-9).all()


# Shift-share

JOBS = [[90.0, 20, 10, 60], [310.0, 130, 140, 340]]
LATER = [[100.0, 40, 10, 55], [340.0, 170, 125, 425]]
SECTORS = ["man", "log", "bus", "pub"]


@pytest.fixture
def jobs(city_table):
    """City A and the rest of its nation, in two periods, a column a sector."""
    columns = dict(zip(SECTORS, np.array(JOBS + LATER).T))
    return city_table("cs" * 2, "ABAB", period=["1990"] * 2 + ["2000"] * 2, **columns)


def test_growth_is_split_into_region_mix_and_local_part(jobs):
    table = shift_share(jobs, SECTORS)
    assert table["city_id"].tolist() == ["A", "B"]
    assert table["period"].tolist() == ["2000", "2000"]
    assert table["row"].tolist() == [2, 3]
    assert table[list(EFFECTS)].iloc[0].tolist() == pytest.approx([25, 27, 1, -3])
    assert table[list(EFFECTS)].iloc[1].tolist() == pytest.approx([140, 138, -1, 3])


counts = arrays(float, (4, 3), elements=st.integers(0, 10**6).map(float))


@given(counts, counts)
def test_the_effects_add_up_to_growth_and_cancel_out_in_the_region(before, now):
    growth, regional, mix, local = effects(before, now).values()
    if before.sum() > 0:
        assert regional + mix + local == pytest.approx(growth, rel=1e-9, abs=1e-3)
        if (before.sum(axis=0) > 0).all():
            assert mix.sum() == pytest.approx(0, abs=1e-3)
            assert local.sum() == pytest.approx(0, abs=1e-3)
    else:
        assert np.isnan([regional, mix, local]).all()


def test_a_sector_that_the_region_lacked_grows_locally_only():
    found = effects(np.array([[10.0, 0], [10, 0]]), np.array([[10.0, 6], [10, 0]]))
    assert found["growth"].tolist() == [6, 0]
    assert (found["regional_effect"] + found["mix_effect"]).tolist() == pytest.approx([0, 0])
    assert found["local_effect"].tolist() == [6, 0]


def test_the_first_and_last_period_are_compared_in_time(jobs):
    between = jobs[jobs["period"] == "1990"].assign(period="1995", man=1.0)
    every = pd.concat([jobs, between.set_axis([4, 5])])[::-1]
    notes = Notes()
    table = shift_share(every, SECTORS, notes).set_index("city_id")
    assert table.loc["A", list(EFFECTS)].tolist() == pytest.approx([25, 27, 1, -3])
    assert table.loc["A", "row"] == 2
    assert any("first period is compared with its last" in text for text in notes.sentences())


def test_each_region_is_its_own_base(jobs):
    other = jobs.assign(region="South", city_id=jobs["city_id"] + "2")
    other[SECTORS] *= 2
    both = pd.concat([jobs.assign(region="North"), other], ignore_index=True)
    table = shift_share(both, SECTORS).set_index("city_id")
    assert table.loc["A2", list(EFFECTS)].tolist() == pytest.approx([50, 54, 2, -6])
    assert table.loc["A", list(EFFECTS)].tolist() == pytest.approx([25, 27, 1, -3])


def test_a_city_without_a_value_is_left_out_of_the_base(jobs):
    more = pd.concat([jobs, jobs.assign(city_id=["C", "D"] * 2)], ignore_index=True)
    more.loc[4, "log"] = np.nan
    more = more.drop(index=5)
    notes = Notes()
    table = shift_share(more, SECTORS, notes).set_index("city_id")
    assert table.loc["A", list(EFFECTS)].tolist() == pytest.approx([25, 27, 1, -3])
    assert table.loc[["C", "D"], list(EFFECTS)].isna().all(axis=None)
    assert any("1 city row lacks a value in some sector" in text for text in notes.sentences())


def test_a_region_with_one_period_has_no_growth(jobs):
    alone = jobs[jobs["period"] == "2000"].assign(region="South", city_id=["X", "Y"])
    both = pd.concat([jobs.assign(region="North"), alone], ignore_index=True)
    table = shift_share(both, SECTORS).set_index("city_id")
    assert table.loc[["X", "Y"], list(EFFECTS)].isna().all(axis=None)
    assert table.loc["A", "growth"] == pytest.approx(25)


def test_a_region_that_had_nothing_has_growth_only(jobs):
    jobs.loc[jobs["period"] == "1990", SECTORS] = 0.0
    table = shift_share(jobs, SECTORS)
    assert table["growth"].tolist() == [205, 1060]
    assert table[list(EFFECTS[1:])].isna().all(axis=None)


def test_one_period_is_refused(jobs):
    with pytest.raises(InputError, match="two periods") as caught:
        shift_share(jobs[jobs["period"] == "2000"], SECTORS)
    assert caught.value.parameter == "PERIOD"


def test_negative_jobs_are_refused_by_name(jobs):
    jobs.loc[1, "bus"] = -2
    with pytest.raises(InputError, match=r"B \(B\) is negative: -2") as caught:
        shift_share(jobs, SECTORS)
    assert caught.value.column == "bus"
