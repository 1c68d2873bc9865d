"""Inequality of values, weighted or not."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spatial_relations.analysis.inequality import (
    absolute_differences,
    esteban_ray,
    gini,
    lorenz_curve,
    theil,
    tsui_wang,
    variation,
    wolfson,
)

pytestmark = pytest.mark.filterwarnings("error")

PEOPLE = np.array([1000.0, 600, 300, 200, 240, 160])
INCOME = np.array([80.0, 75, 50, 45, 50, 43.75])
ROLES = np.array([0, 0, 1, 1, 1, 1])

amounts = st.lists(st.floats(0.01, 1e6), min_size=1, max_size=12).map(np.array)


def near(value):
    return pytest.approx(value, rel=1e-6)


def values(*numbers):
    return np.array(numbers, dtype=float)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (values(20, 50, 20, 10), 0.3),
        (values(0, 10, 10, 30, 50), 0.48),
        (values(1000, 600, 300, 200, 240, 160), 0.364),
        (values(7), 0),
        (values(5, 5, 5), 0),
        (values(0, 0, 0, 9), 0.75),
    ],
)
def test_gini_of_known_values(value, expected):
    assert gini(value) == near(expected)


def test_measures_of_the_income_of_six_cities():
    assert gini(INCOME) == near(0.1315151515151515)
    assert gini(INCOME, PEOPLE) == near(0.11385714285714285)
    assert variation(INCOME) == near(0.25394734926426604)
    assert variation(INCOME, PEOPLE) == near(0.2200469730568315)
    assert esteban_ray(INCOME, PEOPLE) == near(0.05075619047619048)
    assert esteban_ray(INCOME, PEOPLE, alpha=1.6) == near(0.02438662470848271)
    assert wolfson(INCOME) == near(0.14027777777777786)
    assert tsui_wang(INCOME, PEOPLE) == near(0.3198954789660635)


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("T", (0.025559613942102617, 0.02477241113268422, 0.0007872028094183976)),
        ("L", (0.02731201483729974, 0.026392951086401953, 0.0009190637508977861)),
    ],
)
def test_theil_between_and_within_roles(form, expected):
    assert theil(INCOME, PEOPLE, ROLES, form) == near(expected)


def test_theil_of_unweighted_values():
    found = theil(values(10, 10, 10, 20, 50), np.ones(5), np.zeros(5), "L")
    assert found.total == pytest.approx(0.23263, abs=1e-6)
    assert np.isnan(found.between)
    assert np.isnan(found.within)


def test_documented_values_of_polarization():
    assert wolfson(values(6, 6, 8, 8, 10, 10, 12, 12)) == near(1 / 6)
    assert esteban_ray(values(1, 2) * 2 / 3) == near(1 / 6)
    assert tsui_wang(values(1, 2, 3)) == near((2 * np.sqrt(1 / 2)) / 3)


@given(amounts, st.randoms(use_true_random=False))
def test_the_order_and_the_unit_of_values_do_not_matter(value, shuffler):
    order = list(range(len(value)))
    shuffler.shuffle(order)
    weight = np.arange(1, len(value) + 1.0)
    for measure in (gini, variation, esteban_ray, tsui_wang):
        found = measure(value, weight)
        assert measure(value[order], weight[order]) == pytest.approx(found, rel=1e-7, abs=1e-9)
        assert measure(value * 8, weight * 4) == pytest.approx(found, rel=1e-9, abs=1e-12)


@given(amounts)
def test_theil_is_the_sum_of_its_parts_and_alpha_0_gives_twice_the_gini(value):
    weight = np.arange(1, len(value) + 1.0)
    assert esteban_ray(value, weight, alpha=0) == pytest.approx(2 * gini(value, weight), abs=1e-9)
    group = np.arange(len(value)) % 3
    for form in ("T", "L"):
        found = theil(value, weight, group, form)
        if len(value) > 1:
            assert found.between + found.within == pytest.approx(found.total, rel=1e-7, abs=1e-9)


@given(amounts, amounts)
def test_sorted_sums_give_the_differences_of_all_pairs(value, other):
    number = min(len(value), len(other))
    value, weight, other = value[:number], value[:number][::-1], other[:number]
    pairs = weight[:, None] * other * np.abs(value[:, None] - value)
    found = absolute_differences(value, weight, other)
    assert found == pytest.approx(pairs.sum(), rel=1e-6, abs=1e-3)


def test_equal_weights_are_as_good_as_none():
    weight = np.full(6, 7.0)
    for measure in (gini, variation, esteban_ray, tsui_wang):
        assert measure(INCOME, weight) == near(measure(INCOME))


def test_equal_values_have_no_inequality_at_all():
    value, weight = np.full(7, 0.1), np.arange(1.0, 8)
    assert gini(value, weight) == 0
    assert esteban_ray(value, weight) == 0
    assert tsui_wang(value, weight) == pytest.approx(0, abs=1e-6)
    assert wolfson(value) == pytest.approx(0, abs=1e-12)
    assert theil(value, weight, np.arange(7) % 2, "T") == (0, 0, 0)
    assert theil(value, weight, np.arange(7) % 2, "L") == (0, 0, 0)


@pytest.mark.parametrize("value", [values(), values(0), values(0, 0, 0, 0)])
def test_nothing_has_no_inequality_to_measure(value):
    group, weight = np.arange(len(value)) % 2, np.ones(len(value))
    for measure in (gini, variation, esteban_ray, tsui_wang, wolfson):
        assert np.isnan(measure(value))
    for form in ("T", "L"):
        assert np.isnan(theil(value, weight, group, form)).all()


def test_a_zero_counts_in_theil_t_and_leaves_theil_l_undefined():
    value, weight, group = values(0, 0, 3, 5), np.ones(4), np.array([0, 0, 1, 1])
    share = value[2:] * 4 / 8
    assert theil(value, weight, group, "T").total == near((share * np.log(share)).sum() / 4)
    assert theil(value, weight, group, "T").between == near(np.log(2))
    assert np.isnan(theil(value, weight, group, "L")).all()


def test_wolfson_needs_four_cities_and_a_median():
    assert np.isnan(wolfson(values(1, 2, 3)))
    assert np.isnan(wolfson(values(0, 0, 0, 5)))
    assert wolfson(values(1, 2, 3, 4)) > 0


def test_the_weighted_median_lies_between_two_cities_that_share_the_middle():
    assert tsui_wang(values(2, 4), values(5, 5)) == near(np.sqrt(1 / 3))
    assert tsui_wang(values(2, 4, 4), values(8, 1, 1)) == near(0.2)
    assert np.isnan(tsui_wang(values(0, 4), values(8, 1)))


def test_the_lorenz_curve_adds_up_from_the_smallest():
    curve = lorenz_curve(values(50, 0, 30, 10, 10))
    assert curve.cities == near([0, 0.2, 0.4, 0.6, 0.8, 1])
    assert curve.held == near([0, 0, 0.1, 0.2, 0.5, 1])
    assert lorenz_curve(values(0, 0)) is None
    assert lorenz_curve(values()) is None


@given(amounts)
def test_twice_the_area_above_the_lorenz_curve_is_the_gini_coefficient(value):
    curve = lorenz_curve(value)
    heights = (curve.held[1:] + curve.held[:-1]) / 2
    area = heights @ np.diff(curve.cities)
    assert 1 - 2 * area == pytest.approx(gini(value), abs=1e-9)
    assert (np.diff(curve.held) >= 0).all()
