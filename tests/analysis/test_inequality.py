"""Inequality of values, weighted or not."""

import numpy as np
import pytest
from hypothesis import assume, given
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


def test_no_unit_is_too_large_or_too_small():
    for unit in (1e-300, 1e-200, 1e160, 1e300):
        assert variation(INCOME * unit) == near(variation(INCOME))
        assert variation(INCOME * unit, PEOPLE / unit) == near(variation(INCOME, PEOPLE))
        assert gini(INCOME * unit, PEOPLE) == near(gini(INCOME, PEOPLE))
        assert wolfson(INCOME * unit) == near(wolfson(INCOME))
        assert tsui_wang(INCOME * unit, PEOPLE) == near(tsui_wang(INCOME, PEOPLE))
        assert theil(INCOME * unit, PEOPLE, ROLES, "L") == near(theil(INCOME, PEOPLE, ROLES, "L"))


def test_rounding_makes_no_bipolarization():
    value = 0.1 * np.array([3.0, 3, 3, 3]) + np.array([0, 1e-17, 5e-17, 6e-17])
    assert tsui_wang(value) == 0
    assert wolfson(value) == 0
    assert variation(value, np.arange(1.0, 5)) == 0


@pytest.mark.parametrize("form", ["T", "L"])
def test_theil_of_values_that_hardly_differ_is_small_and_not_below_0(form):
    for apart in (1e-5, 1e-7, 1e-9, 1e-11):
        value = values(1, 1 + apart, 1, 1 - apart)
        found = theil(value, np.ones(4), np.array([0, 0, 1, 1]), form)
        # Of second order: the mean squared distance, halved; half of it lies between the groups.
        assert found.total == pytest.approx(apart**2 / 4, rel=1e-4)
        assert found.between == pytest.approx(apart**2 / 8, rel=1e-4)


@given(amounts)
def test_the_same_cities_twice_are_as_unequal(value):
    twice = np.concatenate([value, value])
    weight, group = np.arange(1, len(value) + 1.0), np.arange(len(value)) % 2
    for measure in (gini, variation, tsui_wang):
        found = measure(twice, np.concatenate([weight, weight]))
        assert found == pytest.approx(measure(value, weight), rel=1e-9, abs=1e-9)
    if len(value) >= 4:
        assert wolfson(twice) == pytest.approx(wolfson(value), rel=1e-9, abs=1e-9)
    for form in ("T", "L"):
        once = theil(value, weight, group, form)
        again = theil(twice, np.tile(weight, 2), np.tile(group, 2), form)
        assert again == pytest.approx(once, rel=1e-9, abs=1e-12, nan_ok=True)


@given(amounts)
def test_no_measure_is_below_0_and_none_above_its_bound(value):
    number, weight = len(value), np.arange(1, len(value) + 1.0)
    assert 0 <= gini(value) <= 1 - 1 / number + 1e-12
    assert 0 <= variation(value) <= np.sqrt(number - 1) + 1e-9
    theil_t, theil_l = (theil(value, weight, weight, form).total for form in ("T", "L"))
    assert 0 <= theil_t <= np.log(weight.sum() / weight.min()) + 1e-9
    assert theil_l >= 0
    assert esteban_ray(value, weight) >= 0
    assert number < 4 or wolfson(value) >= 0


@given(amounts, st.floats(0.1, 0.9))
def test_a_gift_from_rich_to_poor_lowers_inequality(value, part):
    assume(len(value) > 1 and np.ptp(value) > 0.01)
    low, high = value.argmin(), value.argmax()
    after = value.copy()
    gift = part * (value[high] - value[low]) / 2
    after[low] += gift
    after[high] -= gift
    alone = np.zeros(len(value))
    for measure in (gini, variation, lambda v: theil(v, alone + 1, alone, "T").total):
        assert measure(after) < measure(value)
