"""How a size is spread over cities."""

import numpy as np
import pytest

from spatial_relations.analysis.sizes import (
    entropy,
    evenness,
    polycentricity,
    polycentricity_floor,
    rank_size_slope,
)


def sizes(*values):
    return np.array(values, dtype=float)


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        (sizes(1000, 600, 300, 200, 240, 160), 0.404722),
        (sizes(1200, 680, 290, 190, 250, 140), 0.374803),
        (sizes(10, 5), 0.5),
        (sizes(10, 0), 0),
        (sizes(10, 0, 0, 0), 0.133975),
        (sizes(5, 5, 5, 5), 1),
        (sizes(8, 8, 0, 0), 0),
    ],
)
def test_polycentricity_of_known_regions(size, expected):
    assert polycentricity(size) == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize("size", [sizes(), sizes(5), sizes(0, 0, 0)])
def test_polycentricity_of_fewer_than_two_cities_or_of_nothing_is_missing(size):
    assert np.isnan(polycentricity(size))


def test_the_unit_of_the_size_does_not_matter():
    size = sizes(3, 1, 4, 1, 5)
    assert polycentricity(size * 1e9) == pytest.approx(polycentricity(size), rel=1e-12)
    assert rank_size_slope(size * 1e-9) == pytest.approx(rank_size_slope(size), rel=1e-12)


@pytest.mark.parametrize(("number", "floor"), [(2, 0), (4, 0.133975), (6, 0.254644), (20, 0.56411)])
def test_the_floor_is_what_one_city_with_everything_has(number, floor):
    assert polycentricity_floor(number) == pytest.approx(floor, abs=1e-6)
    assert polycentricity(np.eye(number)[0]) == pytest.approx(floor, abs=1e-6)


@pytest.mark.parametrize("number", [0, 1])
def test_below_two_cities_there_is_no_floor(number):
    assert np.isnan(polycentricity_floor(number))


@pytest.mark.parametrize(
    ("size", "slope"),
    [
        (sizes(1000, 600, 300, 200, 240, 160), -1.051913),
        (sizes(1200, 680, 290, 190, 250, 140), -1.214883),
        (sizes(12, 6, 4, 3), -1),
        (sizes(7, 7, 7), 0),
    ],
)
def test_rank_size_slope_of_known_regions(size, slope):
    assert rank_size_slope(size) == pytest.approx(slope, abs=1e-6)


def test_zero_and_missing_sizes_are_not_in_the_rank_size_line():
    assert rank_size_slope(sizes(0, 3, np.nan, 12, 4, 6, 0)) == pytest.approx(-1)


@pytest.mark.parametrize("size", [sizes(), sizes(1, 2), sizes(1, 2, 0, 0)])
def test_below_three_sizes_there_is_no_slope(size):
    assert np.isnan(rank_size_slope(size))


def test_entropy_is_largest_where_shares_are_equal():
    assert entropy(sizes(0.25, 0.25, 0.25, 0.25)) == pytest.approx(np.log(4))
    assert entropy(sizes(1, 0, 0)) == 0
    assert entropy(sizes(0.5, 0.5, 0)) == pytest.approx(np.log(2))


def test_a_share_of_1_has_an_entropy_of_0_and_no_sign_of_minus():
    assert str(entropy(sizes(1, 0, 0))) == "0.0"
    assert str(evenness(sizes(1, 0, 0))) == "0.0"


def test_evenness_is_entropy_over_its_largest_value():
    people = sizes(1000, 600, 300, 200, 240, 160)
    assert evenness(people / people.sum()) == pytest.approx(0.8742295279109289)
    assert evenness(sizes(0.5, 0.5, 0)) == pytest.approx(np.log(2) / np.log(3))
    assert np.isnan(evenness(sizes(1)))
    for number in range(2, 60):
        assert evenness(np.full(number, 1 / number)) <= 1
