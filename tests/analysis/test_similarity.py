"""How far distributions agree, against values worked out apart."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spatial_relations.analysis.similarity import (
    cosine,
    generalised_jensen_shannon,
    jensen_shannon,
)

PROVINCE = [0.30, 0.25, 0.20, 0.15, 0.10]
CORE = [0.40, 0.30, 0.15, 0.10, 0.05]
SEC_C = [0.10, 0.15, 0.20, 0.30, 0.25]
SEC_F = [0.05, 0.10, 0.15, 0.30, 0.40]
FOUR = np.array([PROVINCE, CORE, SEC_C, SEC_F])

quick = settings(derandomize=True, max_examples=60, deadline=None)
rows = st.lists(
    st.lists(st.integers(0, 20), min_size=4, max_size=4).filter(any), min_size=2, max_size=5
)


def shares(lists):
    weights = np.array(lists, dtype=float)
    return weights / weights.sum(axis=1, keepdims=True)


def test_divergence_is_in_bits_without_the_root():
    pairs = [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)]
    expected = [
        0.019155908564934876, 0.08919491236175947, 0.1858976540588375, 0.18072750167082496,
        0.2990224995673061, 0.02494216779815117,
    ]  # fmt: skip
    first, second = np.array(pairs).T
    assert jensen_shannon(FOUR[first], FOUR[second]) == pytest.approx(expected, rel=1e-12)


def test_nothing_in_common_diverges_by_one_bit_and_the_same_by_none():
    assert jensen_shannon(np.array([1.0, 0, 0]), np.array([0, 0.5, 0.5])) == pytest.approx(1)
    assert jensen_shannon(np.array(CORE), np.array(CORE)) == 0


def test_what_is_not_known_has_no_divergence():
    assert np.isnan(jensen_shannon(np.full(5, np.nan), np.array(CORE)))
    assert np.isnan(jensen_shannon(np.array(CORE), np.full(5, np.nan)))


def test_one_distribution_is_compared_with_several():
    assert jensen_shannon(FOUR, FOUR[1])[1] == 0
    assert jensen_shannon(FOUR, FOUR[1]).shape == (4,)


def test_generalised_divergence_of_four():
    assert generalised_jensen_shannon(FOUR) == pytest.approx(0.20001531829396546, rel=1e-12)


def test_generalised_divergence_reaches_the_logarithm_of_the_number():
    assert generalised_jensen_shannon(np.eye(4)) == pytest.approx(2)
    assert np.isnan(generalised_jensen_shannon(FOUR[:1]))
    assert np.isnan(generalised_jensen_shannon(FOUR[:0]))


def test_cosine_of_core_and_secondary_city():
    assert cosine(FOUR, [1], [3]) == pytest.approx([0.4298245614], rel=1e-9)


@quick
@given(rows)
def test_divergence_is_symmetric_and_between_0_and_1(lists):
    share = shares(lists)
    there = jensen_shannon(share[:-1], share[1:])
    assert ((there >= 0) & (there <= 1)).all()
    assert there.tolist() == jensen_shannon(share[1:], share[:-1]).tolist()


@quick
@given(rows)
def test_of_two_the_generalised_divergence_is_the_divergence(lists):
    share = shares(lists)[:2]
    assert generalised_jensen_shannon(share) == pytest.approx(
        jensen_shannon(share[0], share[1]), abs=1e-12
    )


@quick
@given(rows)
def test_divergence_is_the_entropy_of_the_mean_less_the_mean_entropy(lists):
    share = shares(lists)

    def entropy(values):
        known = values[values > 0]
        return -(known * np.log2(known)).sum()

    expected = entropy(share.mean(axis=0)) - np.mean([entropy(row) for row in share])
    assert generalised_jensen_shannon(share) == pytest.approx(expected, abs=1e-12)
