"""Types of secondary cities and moves between them."""

import numpy as np
import pandas as pd
import pytest

from spatial_relations.analysis.cities import clean_cities
from spatial_relations.analysis.errors import InputError
from spatial_relations.analysis.notes import Notes
from spatial_relations.analysis.typology import (
    difference_to_cores,
    mobility,
    transition_probabilities,
    typology,
)

SECTORS = ["man", "log", "bus", "pub"]
JOBS = [
    [100, 60, 240, 100], [120, 60, 80, 60], [90, 15, 15, 30], [30, 10, 10, 50], [40, 50, 10, 20],
    [20, 20, 5, 35],
]  # fmt: skip


@pytest.fixture
def delta6_jobs():
    table = pd.DataFrame(JOBS, columns=SECTORS, dtype=float)
    roles = ["core", "core", *["secondary"] * 4]
    return clean_cities(table.assign(city_id=list("ABCDEF"), role=roles), Notes())


def secondary_table(values, periods=None, **columns):
    """A table of secondary cities A, B, … with one field ``x``, a column of values a period."""
    values = np.atleast_2d(np.asarray(values, dtype=float))
    ids = [f"c{place:02}" for place in range(values.shape[1])]
    table = pd.concat(
        [
            pd.DataFrame({"city_id": ids, "role": "secondary", "x": row, "period": period})
            for row, period in zip(values, periods or [None] * len(values))
        ],
        ignore_index=True,
    )
    return clean_cities(table.assign(**columns), Notes())


def test_difference_to_cores_of_delta6(delta6_jobs):
    found = difference_to_cores(delta6_jobs, delta6_jobs[SECTORS]).to_numpy()
    assert found[2:] == pytest.approx(np.array([
        [0.3317073170731707, -0.04634146341463413, -0.2902439024390244, 0.004878048780487809],
        [0.031707317073170704, -0.04634146341463413, -0.2902439024390244, 0.3048780487804878],
        [0.06504065040650403, 0.2703252032520326, -0.3069105691056911, -0.028455284552845544],
        [-0.018292682926829285, 0.10365853658536586, -0.3277439024390244, 0.2423780487804878],
    ]), rel=1e-6)  # fmt: skip
    assert found.sum(axis=1) == pytest.approx(np.zeros(6), abs=1e-12)


@pytest.mark.parametrize("method", ["k-means", "ward"])
def test_groups_of_delta6(delta6_jobs, method):
    result = typology(delta6_jobs, SECTORS, features="difference to cores", method=method, groups=2)
    assert result.cities["group"].isna().tolist() == [True, True] + [False] * 4
    # Both groups have two cities: the one with C, the smallest id, is the first.
    assert result.cities["group"].dropna().tolist() == [1, 2, 1, 2]
    assert result.cities["silhouette"].dropna().tolist() == pytest.approx(
        [0.049485110236660364, 0.6067837369314624, -0.04889579649268607, 0.5534347479090226],
        rel=1e-6,
    )
    assert any("mean silhouette 0.29" in said for said in result.notes.sentences())


def test_groups_are_numbered_from_the_largest(delta6_jobs):
    cities = secondary_table([5.0, 5.1, 0.0, 0.1, 0.2, 9.0])
    result = typology(cities, ["x"], groups=3)
    assert result.cities["group"].tolist() == [2, 2, 1, 1, 1, 3]


def test_the_best_silhouette_sets_the_number_of_groups():
    cities = secondary_table([0, 0.1, 0.2, 5, 5.1, 5.2, 20, 20.1, 20.2])
    for method in ("k-means", "ward"):
        assert typology(cities, ["x"], method=method).cities["group"].max() == 3


def test_the_order_of_cities_changes_no_group(delta6_jobs):
    for method in ("k-means", "ward"):
        plain = typology(delta6_jobs, SECTORS, method=method).cities
        turned = typology(delta6_jobs.iloc[::-1], SECTORS, method=method).cities
        pd.testing.assert_frame_equal(turned.sort_index(), plain)


def test_standardised_features_do_not_depend_on_their_unit(delta6_jobs):
    scaled = delta6_jobs.assign(man=delta6_jobs["man"] * 1000)
    for method in ("k-means", "ward"):
        options = {"method": method, "groups": 2, "standardise": True}
        plain, other = (typology(table, SECTORS, **options) for table in (delta6_jobs, scaled))
        assert plain.cities["group"].tolist()[2:] == other.cities["group"].tolist()[2:]
        assert plain.cities["silhouette"].tolist()[2:] == pytest.approx(
            other.cities["silhouette"].tolist()[2:]
        )


def test_one_unit_that_drowns_the_others_is_warned_of(delta6_jobs):
    scaled = delta6_jobs.assign(man=delta6_jobs["man"] * 1000)
    warned = "The differences in “man” are more than ten times"
    said = typology(scaled, SECTORS).notes.sentences()
    assert any(sentence.startswith(warned) for sentence in said)
    said = typology(scaled, SECTORS, standardise=True).notes.sentences()
    assert not any(sentence.startswith(warned) for sentence in said)


def test_a_constant_field_changes_nothing(delta6_jobs):
    same = delta6_jobs.assign(same=7.0)
    for standardise in (False, True):
        plain = typology(delta6_jobs, SECTORS, groups=2, standardise=standardise)
        with_it = typology(same, [*SECTORS, "same"], groups=2, standardise=standardise)
        pd.testing.assert_frame_equal(plain.cities, with_it.cities)
    rows = with_it.groups[with_it.groups["indicator"] == "same"]
    assert rows["deviation"].isna().all()


def test_profiles_hold_the_mean_of_each_field_and_group(delta6_jobs):
    result = typology(delta6_jobs, SECTORS, groups=2)
    profile = result.groups.set_index(["group", "indicator"])
    for group in (1, 2):
        mine = delta6_jobs[(result.cities["group"] == group).fillna(False).to_numpy(dtype=bool)]
        for sector in SECTORS:
            assert profile.loc[(group, sector), "mean"] == pytest.approx(mine[sector].mean())
        assert profile.loc[(group, "man"), "cities"] == len(mine)
    weighted = result.groups["deviation"] * result.groups["cities"]
    assert weighted.groupby(result.groups["indicator"]).sum().tolist() == pytest.approx(
        [0] * 4, abs=1e-12
    )


def test_labels_name_what_a_group_stands_out_by():
    result = typology(secondary_table([0, 0.1, 0.2, 9, 9.1]), ["x"], groups=2)
    assert result.cities["group_label"].tolist() == ["1: low x"] * 3 + ["2: high x"] * 2


def test_moves_between_groups_are_counted_over_consecutive_periods():
    # Five cities, three periods: ggs, gsd, sss, sdd, dds with g = 0, s = 5, d = 10.
    values = [[0, 0, 5, 5, 10], [0, 5, 5, 10, 10], [5, 10, 5, 10, 5]]
    result = typology(secondary_table(values, ["2000", "2010", "2020"]), ["x"], groups=3)
    group = dict(zip([5.0, 10.0, 0.0], [1, 2, 3]))
    moves = result.transitions.set_index(["from_group", "to_group"])
    g, s, d = group[0.0], group[5.0], group[10.0]
    probability = moves["probability"]
    assert probability[(d, d)] == pytest.approx(2 / 3)
    assert probability[(d, s)] == pytest.approx(1 / 3)
    assert probability[(g, g)] == pytest.approx(1 / 3)
    assert probability[(g, s)] == pytest.approx(2 / 3)
    assert probability[(s, d)] == pytest.approx(0.5)
    assert probability[(s, s)] == pytest.approx(0.5)
    assert moves["count"].sum() == 10
    assert moves["mobility"].tolist() == pytest.approx([0.75] * 9)


def test_transition_probabilities_and_mobility_of_a_worked_example():
    counts = np.array([[2, 0, 1], [0, 1, 2], [2, 0, 2]])
    probability = transition_probabilities(counts)
    assert probability == pytest.approx(
        np.array([[2 / 3, 0, 1 / 3], [0, 1 / 3, 2 / 3], [0.5, 0, 0.5]])
    )
    assert mobility(probability) == pytest.approx(0.75)
    assert mobility(np.eye(3)) == 0


def test_a_group_that_none_leaves_or_stays_in_has_no_probability():
    probability = transition_probabilities(np.array([[0, 0], [1, 1]]))
    assert np.isnan(probability[0]).all()
    assert np.isnan(mobility(probability))


def test_a_gap_in_the_periods_of_a_city_is_no_transition():
    cities = secondary_table([[0, 0.1, 5], [0, 0.1, 5], [0, 0.1, 5]], ["1", "2", "3"])
    gap = cities[~((cities["city_id"] == "c00") & (cities["period"] == "2"))]
    assert typology(gap, ["x"], groups=2).transitions["count"].sum() == 4


def test_without_periods_there_is_no_transition(delta6_jobs):
    assert typology(delta6_jobs, SECTORS).transitions.empty


def test_all_periods_are_grouped_together():
    result = typology(secondary_table([[0, 0.1, 5], [5.1, 0, 5]], ["a", "b"]), ["x"], groups=2)
    assert result.cities["group"].tolist()[0] != result.cities["group"].tolist()[3]
    assert result.cities["group"].tolist()[2:4] == [2, 2] or (
        result.cities["group"].tolist()[2:4] == [1, 1]
    )


def test_regions_are_grouped_apart():
    cities = secondary_table([0, 1, 10, 100, 101, 200], region=list("nnnsss"))
    result = typology(cities, ["x"], groups=2)
    assert result.cities["group"].tolist() == [1, 1, 2, 1, 1, 2]
    assert result.groups["region"].tolist() == ["n", "n", "s", "s"]


def test_the_difference_is_to_the_cores_of_the_same_region_and_period(delta6_jobs):
    later = delta6_jobs.assign(period="2")
    later.loc[0, "man"] = 500.0
    both = pd.concat([delta6_jobs.assign(period="1"), later], ignore_index=True)
    found = difference_to_cores(both, both[SECTORS])
    assert found.loc[2, "man"] == pytest.approx(0.3317073170731707)
    assert found.loc[8, "man"] == pytest.approx(0.6 - 620 / 1220)


def test_a_city_that_lacks_a_value_is_in_no_group_and_named(delta6_jobs):
    delta6_jobs.loc[5, "log"] = np.nan
    result = typology(delta6_jobs, SECTORS, groups=2)
    assert result.cities["group"].isna().tolist() == [True, True, False, False, False, True]
    said = " ".join(result.notes.sentences())
    assert "and are in no group: F." in said
    assert "(MISSING)" in said


@pytest.mark.parametrize(
    ("values", "groups", "words"),
    [
        ([1, 2, 3], 3, "3 groups are too many"),
        ([1, 1, 1, 2], 3, "2 of them different"),
        ([1, 2], 0, "too few secondary cities"),
        ([4, 4, 4, 4], 0, "too few secondary cities"),
        ([1, 2, 3], 1, "two groups or more"),
    ],
)
def test_too_few_cities_are_refused(values, groups, words):
    with pytest.raises(InputError, match=words):
        typology(secondary_table(values), ["x"], groups=groups)


def test_a_region_too_small_for_the_best_number_is_empty_beside_others():
    cities = secondary_table([0, 1, 10, 3], region=["n", "n", "n", "s"])
    result = typology(cities, ["x"])
    assert result.cities["group"].isna().tolist() == [False, False, False, True]
    assert any("(N_TOO_SMALL)" in said for said in result.notes.sentences())


def test_without_secondary_cities_nothing_is_grouped(city_table):
    with pytest.raises(InputError, match="No city is secondary"):
        typology(city_table("cc-", x=[1, 2, 3]), ["x"])


def test_negative_amounts_have_no_shares(delta6_jobs):
    delta6_jobs.loc[3, "bus"] = -1.0
    with pytest.raises(InputError, match="negative: -1") as caught:
        typology(delta6_jobs, SECTORS, features="difference to cores")
    assert caught.value.column == "bus"


@pytest.mark.parametrize("change", [{"features": "none"}, {"method": "single linkage"}])
def test_unknown_choices_are_refused(delta6_jobs, change):
    with pytest.raises(InputError, match="is none of"):
        typology(delta6_jobs, SECTORS, **change)
