"""A straight line through points."""

import numpy as np
import pytest

from spatial_relations.analysis.least_squares import are_alike, fit_line

pytestmark = pytest.mark.filterwarnings("error")


def line(x, y):
    return fit_line(np.array(x, dtype=float), np.array(y, dtype=float))


def test_points_on_a_line_are_fitted_exactly():
    assert line([1, 2, 4], [5, 3, -1]) == pytest.approx((-2, 7, 1))


def test_the_fit_is_the_squared_correlation():
    x, y = [1, 2, 3, 5], [2, 1, 4, 3]
    assert line(x, y).r2 == pytest.approx(np.corrcoef(x, y)[0, 1] ** 2)
    assert line(x, y)[:2] == pytest.approx(np.polyfit(x, y, 1))


def test_a_level_line_explains_nothing_since_nothing_varies():
    assert line([1, 2, 3], [4, 4, 4])[:2] == (0, 4)
    assert np.isnan(line([1, 2, 3], [4, 4, 4]).r2)


@pytest.mark.parametrize(("x", "y"), [([], []), ([1], [2]), ([3, 3, 3], [1, 2, 3])])
def test_without_two_places_there_is_no_line(x, y):
    assert np.isnan(line(x, y)).all()


def test_rounding_does_not_set_values_apart():
    assert are_alike(np.array([0.3, 0.1 + 0.2]))
    assert are_alike(np.zeros(3))
    assert not are_alike(np.array([1, 1 + 1e-9]))
