"""Types of secondary cities and moves between them."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from spatial_relations.analysis.cities import clean_cities
from spatial_relations.analysis.errors import InputError
from spatial_relations.analysis.notes import Notes, fill
from spatial_relations.analysis.typology import typology

SECTORS = {sector: sector for sector in ("man", "log", "bus", "pub")}
X = {"x": "x"}


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
    result = typology(cities, X, groups=3)
    assert result.cities["group"].tolist() == [2, 2, 1, 1, 1, 3]


def test_the_best_silhouette_sets_the_number_of_groups():
    cities = secondary_table([0, 0.1, 0.2, 5, 5.1, 5.2, 20, 20.1, 20.2])
    for method in ("k-means", "ward"):
        assert typology(cities, X, method=method).cities["group"].max() == 3


METHODS = pytest.mark.parametrize("method", ["k-means", "ward"])
#: Few values, so that distances tie and cities are alike.
TABLES = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=4, max_size=12)


def partition(result):
    """Who is grouped with whom: a set of sets of ids."""
    ids = result.cities["group"].dropna()
    return {frozenset(ids.index[ids == group]) for group in set(ids)}


@METHODS
@pytest.mark.parametrize("standardise", [False, True])
@settings(max_examples=20, deadline=None, derandomize=True)
@given(values=TABLES, data=st.data())
def test_neither_the_order_of_cities_nor_their_ids_change_who_is_grouped_with_whom(
    method, standardise, values, data
):
    assume(len(set(values)) > 1)
    options = {"method": method, "standardise": standardise, "groups": 2}
    fields = {"x": "x", "y": "y"}
    table = pd.DataFrame(values, columns=["x", "y"]) * 0.1
    ids = [f"c{place:02}" for place in range(len(values))]
    cities = clean_cities(table.assign(city_id=ids, role="secondary"), Notes())
    plain = typology(cities, fields, **options)
    mixed = cities.loc[data.draw(st.permutations(range(len(values))))]
    turned = typology(mixed, fields, **options)
    pd.testing.assert_frame_equal(turned.cities.sort_index(), plain.cities, check_exact=True)
    renamed = cities.assign(city_id=data.draw(st.permutations(ids)))
    assert partition(typology(renamed, fields, **options)) == partition(plain)


@METHODS
@settings(max_examples=20, deadline=None, derandomize=True)
@given(values=TABLES)
def test_groups_are_numbered_by_size_then_by_smallest_id_and_silhouettes_are_in_range(
    method, values
):
    assume(len(set(values)) > 1)
    table = pd.DataFrame(values, columns=["x", "y"], dtype=float)
    ids = [f"c{place:02}" for place in range(len(values))]
    cities = clean_cities(table.assign(city_id=ids, role="secondary"), Notes())
    result = typology(cities, {"x": "x", "y": "y"}, method=method)
    group = result.cities["group"]
    places = [(-(group == number).sum(), group.index[group == number][0])
              for number in range(1, group.max() + 1)]  # fmt: skip
    assert places == sorted(places)
    assert result.cities["silhouette"].between(-1, 1).all()


@METHODS
@settings(max_examples=20, deadline=None, derandomize=True)
@given(values=st.lists(st.lists(st.integers(0, 9), min_size=5, max_size=5), min_size=2, max_size=4))
def test_chances_of_moves_sum_to_1_for_each_group_that_any_city_leaves_or_stays_in(method, values):
    assume(len({value for row in values for value in row}) > 1)
    periods = [str(2000 + 10 * place) for place in range(len(values))]
    moves = typology(secondary_table(values, periods), X, method=method).transitions
    assert moves["count"].sum() == 5 * (len(values) - 1)
    for _, rows in moves.groupby("from_group"):
        assert rows["probability"].isna().all() == (rows["count"].sum() == 0)
        if rows["count"].sum():
            assert rows["probability"].sum() == pytest.approx(1)


@pytest.mark.parametrize("standardise", [False, True])
@METHODS
def test_cities_that_differ_by_rounding_only_are_one(method, standardise):
    cities = secondary_table([0.3, 0.1 + 0.2, 0.3, 0.7])
    result = typology(cities, X, method=method, standardise=standardise)
    assert result.cities["group"].tolist() == [1, 1, 1, 2]
    with pytest.raises(InputError, match="1 of them different"):
        typology(cities.iloc[:3], X, method=method, standardise=standardise)


@pytest.mark.parametrize(
    ("values", "region", "words", "warns"),
    [
        ([0, 1, 2, 3, 4, 5.5], None, "2 groups, mean silhouette 0.483: a weak structure", True),
        ([0, 0.1, 5, 5.1], None, "2 groups, mean silhouette 0.98: they hold together.", False),
        ([0, 0.1, 5, 5.1], "North", "Region North: 2 groups, mean silhouette 0.98", False),
    ],
)
def test_the_log_says_how_well_the_groups_hold(values, region, words, warns):
    result = typology(secondary_table(values, region=region), X, groups=2)
    (said,) = [note for note in result.notes if fill(note).startswith(words)]
    assert said.is_warning == warns


def test_hardly_any_structure_is_said_as_such():
    values = np.random.default_rng(4).normal(size=(40, 6))
    fields = {f"f{place}": f"f{place}" for place in range(6)}
    table = pd.DataFrame(values, columns=list(fields))
    cities = clean_cities(table.assign(city_id=range(40), role="secondary"), Notes())
    said = typology(cities, fields, groups=3).notes.sentences()
    assert any("hardly any structure" in text for text in said)


def test_cities_in_the_wrong_group_are_named(delta6_jobs):
    said = typology(
        delta6_jobs, SECTORS, features="difference to cores", groups=2
    ).notes.sentences()
    assert any("1 row of a city would fit another group better" in text and "E." in text
               for text in said)  # fmt: skip


def test_a_region_without_secondary_cities_is_no_hindrance():
    cities = secondary_table([0, 1, 10, 3], region=["n", "n", "n", "s"])
    cities.loc[3, "role"] = "core"
    assert typology(cities, X, groups=2).cities["group"].tolist()[:3] == [1, 1, 2]


def test_a_region_whose_cities_lack_values_is_empty_beside_others():
    cities = secondary_table([0, 1, 10, np.nan], region=["n", "n", "n", "s"])
    assert typology(cities, X).cities["group"].isna().tolist() == [False] * 3 + [True]


def test_a_group_that_is_only_there_in_the_last_period_has_no_chances_and_is_counted():
    cities = secondary_table([[0, 0.1, 5], [0, 0.1, 5], [0, 20, 5]], ["1", "2", "3"])
    result = typology(cities, X, groups=3)
    assert result.transitions["probability"].isna().sum() == 3
    assert result.transitions["mobility"].isna().all()
    said = " ".join(result.notes.sentences())
    assert "Empty in 3 rows" in said
    assert "(ZERO_TOTAL): probability" in said


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
        with_it = typology(same, {**SECTORS, "same": "same"}, groups=2, standardise=standardise)
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
    result = typology(secondary_table([0, 0.1, 0.2, 9, 9.1]), X, groups=2)
    assert result.cities["group_label"].tolist() == ["1: low x"] * 3 + ["2: high x"] * 2


def test_of_two_fields_that_are_as_far_off_the_first_is_named_first():
    shares = np.array([0.1, 0.2, 0.15, 0.7, 0.9, 0.6])
    table = pd.DataFrame({"town": shares, "land": 1 - shares, "city_id": list("ABCDEF")})
    cities = clean_cities(table.assign(role="secondary"), Notes())
    labels = typology(cities, {"town": "town", "land": "land"}, groups=2).cities["group_label"]
    assert labels.unique().tolist() == ["1: low town, high land", "2: high town, low land"]


def test_moves_between_groups_are_counted_over_consecutive_periods():
    # Five cities, three periods: ggs, gsd, sss, sdd, dds with g = 0, s = 5, d = 10.
    values = [[0, 0, 5, 5, 10], [0, 5, 5, 10, 10], [5, 10, 5, 10, 5]]
    result = typology(secondary_table(values, ["2000", "2010", "2020"]), X, groups=3)
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


def test_a_gap_in_the_periods_of_a_city_is_no_transition():
    cities = secondary_table([[0, 0.1, 5], [0, 0.1, 5], [0, 0.1, 5]], ["1", "2", "3"])
    gap = cities[~((cities["city_id"] == "c00") & (cities["period"] == "2"))]
    assert typology(gap, X, groups=2).transitions["count"].sum() == 4


def test_without_periods_there_is_no_transition(delta6_jobs):
    assert typology(delta6_jobs, SECTORS).transitions.empty


def test_all_periods_are_grouped_together():
    result = typology(secondary_table([[0, 0.1, 5], [5.1, 0, 5]], ["a", "b"]), X, groups=2)
    assert result.cities["group"].tolist()[0] != result.cities["group"].tolist()[3]
    assert result.cities["group"].tolist()[2:4] == [2, 2] or (
        result.cities["group"].tolist()[2:4] == [1, 1]
    )


def test_regions_are_grouped_apart():
    cities = secondary_table([0, 1, 10, 100, 101, 200], region=list("nnnsss"))
    result = typology(cities, X, groups=2)
    assert result.cities["group"].tolist() == [1, 1, 2, 1, 1, 2]
    assert result.groups["region"].tolist() == ["n", "n", "s", "s"]


def test_a_city_that_lacks_a_value_is_in_no_group_and_named(delta6_jobs):
    delta6_jobs.loc[5, "log"] = np.nan
    result = typology(delta6_jobs, SECTORS, groups=2)
    assert result.cities["group"].isna().tolist() == [True, True, False, False, False, True]
    said = " ".join(result.notes.sentences())
    assert "and is in no group: F." in said
    assert "(MISSING)" in said


@pytest.mark.parametrize(
    ("values", "groups", "words"),
    [
        ([1, 2, 3], 3, "3 groups are too many"),
        ([1, 1, 1, 2], 3, "2 of them different"),
        ([1, 2], 0, "Rows of secondary cities: 2; with a value in every field: 2, 2 of"),
        ([4, 4, 4, 4], 0, "1 of them different"),
        ([1, 2, 3], 1, "two groups or more"),
    ],
)
def test_too_few_cities_are_refused(values, groups, words):
    with pytest.raises(InputError, match=words):
        typology(secondary_table(values), X, groups=groups)


def test_a_region_too_small_for_the_best_number_is_empty_beside_others():
    cities = secondary_table([0, 1, 10, 3], region=["n", "n", "n", "s"])
    result = typology(cities, X)
    assert result.cities["group"].isna().tolist() == [False, False, False, True]
    assert any("(N_TOO_SMALL)" in said for said in result.notes.sentences())


def test_without_secondary_cities_nothing_is_grouped(city_table):
    with pytest.raises(InputError, match="No city is secondary"):
        typology(city_table("cc-", x=[1, 2, 3]), X)


def test_negative_amounts_have_no_shares(delta6_jobs):
    delta6_jobs.loc[3, "bus"] = -1.0
    with pytest.raises(InputError, match="negative: -1") as caught:
        typology(delta6_jobs, SECTORS, features="difference to cores")
    assert caught.value.column == "bus"


@pytest.mark.parametrize("change", [{"features": "none"}, {"method": "single linkage"}])
def test_unknown_choices_are_refused(delta6_jobs, change):
    with pytest.raises(InputError, match="is none of"):
        typology(delta6_jobs, SECTORS, **change)
