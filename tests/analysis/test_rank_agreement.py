"""Whether rankings agree, against values worked out by hand and pair by pair."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spatial_relations.analysis.rank_agreement import kendall_tau_b, kendall_w

FOUR = np.array(
    [
        [0.30, 0.25, 0.20, 0.15, 0.10],
        [0.40, 0.30, 0.15, 0.10, 0.05],
        [0.10, 0.15, 0.20, 0.30, 0.25],
        [0.05, 0.10, 0.15, 0.30, 0.40],
    ]
)
quick = settings(derandomize=True, max_examples=60, deadline=None)
tables = st.integers(2, 5).flatmap(
    lambda items: st.lists(
        st.lists(st.integers(0, 4), min_size=items, max_size=items), min_size=2, max_size=5
    )
)


def tau(first, second):
    return float(kendall_tau_b(np.array([first], dtype=float), np.array([second], dtype=float))[0])


def counted_tau(first, second):
    """tau-b by looking at every pair of items."""
    signs = [
        (np.sign(first[a] - first[b]), np.sign(second[a] - second[b]))
        for a, b in combinations(range(len(first)), 2)
    ]
    untied = [sum(sign[side] != 0 for sign in signs) for side in (0, 1)]
    if 0 in untied:
        return np.nan
    return sum(one * other for one, other in signs) / np.sqrt(untied[0] * untied[1])


def test_tau_of_four_stakeholders():
    pairs = np.array([(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)]).T
    assert kendall_tau_b(FOUR[pairs[0]], FOUR[pairs[1]]) == pytest.approx(
        [1, -0.8, -1, -0.8, -1, 0.8], rel=1e-12
    )


def test_ties_take_pairs_out_of_the_scale():
    ranks, initiative = [3, 2, 1, 1, 1, 1], [5 / 7, 1 / 3, -3 / 7, -1, -0.6, -1]
    assert tau(ranks, initiative) == pytest.approx(9 / np.sqrt(126), rel=1e-12)


def test_tau_is_undefined_where_all_items_tie_or_there_is_one():
    assert np.isnan(tau([1, 1, 1], [1, 2, 3]))
    assert np.isnan(tau([1], [2]))


def test_items_that_lack_a_value_are_left_out_of_their_row():
    first = np.array([[1, 2, 3, np.nan], [1, 2, 3, 4]])
    second = np.array([[3, np.nan, 4, 9], [4, 3, 2, 1.0]])
    assert kendall_tau_b(first, second).tolist() == [1, -1]


def test_sums_of_the_same_parts_tie_in_spite_of_rounding():
    assert 0.1 + 0.2 != 0.3
    assert np.isnan(tau([0.1 + 0.2, 0.3], [1, 2]))
    assert np.isnan(kendall_w(np.array([[0.1 + 0.2, 0.3], [1, 1]])))


def test_concordance_of_four_stakeholders():
    assert kendall_w(FOUR) == pytest.approx(0.0125, rel=1e-12)


def test_concordance_with_ties_worked_out_by_hand():
    # Ranks 1, 2.5, 2.5 and 1, 2, 3: sums 2, 4.5, 5.5; S = 6.5; 2 × (1.5 + 2) = 7.
    assert kendall_w(np.array([[1, 2, 2], [1, 2, 3.0]])) == pytest.approx(6.5 / 7, rel=1e-12)


def test_all_who_rank_alike_agree_fully_even_with_ties():
    assert kendall_w(np.array([[1, 2, 2, 5], [10, 20, 20, 21.0]])) == pytest.approx(1)


@pytest.mark.parametrize("values", [np.zeros((1, 3)), np.ones((3, 1)), np.ones((3, 3))])
def test_concordance_is_undefined_without_two_raters_two_items_and_a_difference(values):
    assert np.isnan(kendall_w(values))


@quick
@given(tables)
def test_tau_is_what_counting_pairs_gives(table):
    first, second = table[0], table[1]
    assert tau(first, second) == pytest.approx(counted_tau(first, second), nan_ok=True)


@quick
@given(tables, st.floats(1e-6, 1e6), st.randoms(use_true_random=False))
def test_concordance_is_between_0_and_1_whatever_the_scale_and_the_order(table, factor, shuffler):
    values = np.array(table, dtype=float)
    found = kendall_w(values)
    assert np.isnan(found) or 0 <= found <= 1
    order = list(range(values.shape[1]))
    shuffler.shuffle(order)
    assert kendall_w(values[::-1, order] * factor) == pytest.approx(found, abs=1e-12, nan_ok=True)
