"""Coupling, development and coordination of systems."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from spatial_relations.analysis.coordination import coordination, coupling
from spatial_relations.analysis.errors import InputError

MEASURES = ["coupling", "development", "coordination"]


@pytest.fixture(scope="session")
def measure(city_table):
    """Measure rows of systems u, v, …: ``measure([[0.8, 0.5]])``."""

    def make(rows, weights=None, rescale=False, **columns):
        values = np.asarray(rows, dtype=float)
        systems = list("uvw"[: values.shape[1]])
        cities = city_table("s" * len(values), **dict(zip(systems, values.T)), **columns)
        return coordination(cities, {key: f"index {key}" for key in systems}, weights, rescale)

    return make


@pytest.mark.parametrize(
    ("systems", "expected"),
    [
        ([0.8, 0.5], [0.9730085108210398, 0.65, 0.7952707287670506]),
        ([0.2, 0.2], [1, 0.2, 0.4472135954999579]),
        ([0.9, 0.1], [0.6, 0.5, 0.5477225575051662]),
        ([0.8, 0.5, 0.3], [0.9248295278739264, 0.5333333333333333, 0.7023121918819963]),
    ],
)
def test_worked_examples(measure, systems, expected):
    found = measure([systems]).cities.iloc[0]
    assert found[MEASURES].tolist() == pytest.approx(expected, rel=1e-6)


def test_coupling_is_balance_and_not_level():
    assert coupling(np.array([[0.2, 0.2], [1.0, 1.0], [0.7, 0.7]])).tolist() == [1, 1, 1]
    assert coupling(np.array([[0.2, 0.1], [0.8, 0.4]])).tolist() == pytest.approx([0.942809] * 2)


def test_coupling_does_not_depend_on_weights_and_development_does(measure):
    plain, weighted = measure([[0.9, 0.1]]).cities, measure([[0.9, 0.1]], [3, 1]).cities
    assert plain["coupling"].tolist() == weighted["coupling"].tolist()
    assert weighted["development"].tolist() == pytest.approx([0.7])
    assert measure([[0.9, 0.1]], [300, 100]).cities["development"].tolist() == pytest.approx([0.7])


def test_the_order_of_systems_changes_nothing(measure):
    assert measure([[0.8, 0.5, 0.3]]).cities["coordination"].tolist() == pytest.approx(
        measure([[0.3, 0.8, 0.5]]).cities["coordination"].tolist()
    )


def test_measures_stay_between_0_and_1(measure):
    values = np.random.default_rng(4).uniform(1e-9, 1, size=(50, 3))
    found = measure(values, ids=[str(place) for place in range(50)]).cities
    assert found[MEASURES].ge(0).all(axis=None)
    assert found[MEASURES].le(1).all(axis=None)


def test_rescaling_runs_from_the_smallest_to_the_largest_of_the_region(measure):
    result = measure([[10, -3], [20, 0], [30, 3]], rescale=True)
    assert result.cities["development"].tolist() == pytest.approx([0.01, 0.5, 0.99])
    assert result.cities["coupling"].tolist() == pytest.approx([1, 1, 1])
    assert any("rescaled from 0.01 to 0.99" in said for said in result.notes.sentences())


def test_rescaling_is_within_the_region_and_over_all_periods(measure):
    rows = [[0, 0], [10, 10], [100, 100], [300, 300]]
    apart = measure(rows, rescale=True, region=["n", "n", "s", "s"]).cities
    assert apart["development"].tolist() == pytest.approx([0.01, 0.99, 0.01, 0.99])
    pooled = measure(rows, rescale=True, ids="AABB", period=["1", "2", "1", "2"]).cities
    assert pooled["development"].iloc[1] == pytest.approx(0.01 + 0.98 * 10 / 300)


def test_rescaling_does_not_depend_on_the_unit(measure):
    rows = np.array([[1, 5], [4, 2], [9, 7]], dtype=float)
    plain, scaled = measure(rows, rescale=True), measure(rows * [1000, 3] + [5, 0], rescale=True)
    assert plain.cities["coordination"].tolist() == pytest.approx(
        scaled.cities["coordination"].tolist()
    )


def test_a_system_without_differences_can_not_be_rescaled(measure):
    result = measure([[5, 1], [5, 2], [np.nan, 3]], rescale=True)
    assert result.cities[MEASURES].isna().all(axis=None)
    said = result.notes.sentences()
    assert "“index u” never varies (5.0 in 2 city rows), so it can't be rescaled." in said
    assert "1 city row lacks a system's value and is empty: C." in said
    told = "coupling, development, coordination."
    assert f"Empty in 2 rows, since all values are equal (ZERO_VARIANCE): {told}" in said
    assert any(text.startswith("Empty in 1 row,") and "(MISSING)" in text for text in said)


def test_a_system_may_vary_in_one_region_and_not_in_another(measure):
    result = measure([[5, 1], [5, 2], [1, 1], [2, 2]], rescale=True, region=["n", "n", "s", "s"])
    assert result.cities["development"].isna().tolist() == [True, True, False, False]
    assert (
        "“index u” never varies in region n (5.0 in 2 city rows), so it can't be rescaled there."
        in result.notes.sentences()
    )


def test_an_infinite_value_can_not_be_rescaled(measure):
    with pytest.raises(InputError, match=r"The value of B \(B\) is infinite: -inf") as caught:
        measure([[5, 1], [5, -np.inf], [4, 3]], rescale=True)
    assert caught.value.column == "v"


def test_a_city_that_lacks_a_system_is_empty_and_named(measure):
    result = measure([[0.5, np.nan], [0.4, 0.4]])
    assert result.cities["development"].isna().tolist() == [True, False]
    said = " ".join(result.notes.sentences())
    assert "1 city row lacks a system's value and is empty: A." in said
    assert "(MISSING)" in said


@pytest.mark.parametrize("value", [0, -0.1, 1.01, np.inf])
def test_values_off_the_scale_are_refused_with_city_and_system(measure, value):
    with pytest.raises(InputError, match=r"\(B\) is .*above 0, and 1 at most") as caught:
        measure([[0.5, 0.5], [0.5, value]])
    assert caught.value.column == "v"


@pytest.mark.parametrize("weights", [[1], [1, 1, 1], [-1, 2], [0, 0], [np.nan, 1]])
def test_weights_that_can_not_be_used_are_refused(measure, weights):
    with pytest.raises(InputError) as caught:
        measure([[0.5, 0.5]], weights)
    assert caught.value.parameter == "WEIGHTS"


def test_one_system_has_nothing_to_be_in_balance_with(measure):
    with pytest.raises(InputError, match="at least two systems"):
        measure([[0.5]])


@settings(max_examples=30)
@given(values=arrays(float, (4, 3), elements=st.floats(1e-6, 1)))
def test_balance_is_at_most_1_and_coordination_lies_between_its_parts(measure, values):
    found = measure(values, [1, 2, 3]).cities
    assert found[MEASURES].gt(0).all(axis=None)
    assert found["coupling"].le(1).all()
    parts = found[["coupling", "development"]]
    assert (found["coordination"] >= parts.min(axis=1) * (1 - 1e-12)).all()
    assert (found["coordination"] <= parts.max(axis=1) * (1 + 1e-12)).all()
    assert measure(values / 2, [1, 2, 3]).cities["coupling"].tolist() == pytest.approx(
        found["coupling"].tolist()
    )
