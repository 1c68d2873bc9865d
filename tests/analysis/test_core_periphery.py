"""The fit of cores, checked against a correlation over all pairs, set by set."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spatial_relations.analysis import core_periphery
from spatial_relations.analysis.core_periphery import best_core_periphery, core_periphery_fit


def correlation(matrix, cores):
    """Pearson correlation of flows and pattern over ordered pairs; NaN where one is constant."""
    apart = ~np.eye(len(matrix), dtype=bool)
    pattern = (cores[:, None] | cores[None, :])[apart].astype(float)
    flow = np.asarray(matrix, dtype=float)[apart]
    if flow.std() == 0 or pattern.std() == 0:
        return np.nan
    return np.corrcoef(flow, pattern)[0, 1]


def chosen(size, positions):
    cores = np.zeros(size, dtype=bool)
    cores[list(positions)] = True
    return cores


def best_by_trial(matrix):
    size = len(matrix)
    sets = [c for number in range(1, size - 1) for c in combinations(range(size), number)]
    fits = [correlation(matrix, chosen(size, cores)) for cores in sets]
    best = np.flatnonzero(np.array(fits) >= np.nanmax(fits) - 1e-10)[0]
    return fits[best], sets[best]


@pytest.mark.parametrize(("period", "fit"), [("2006", 0.59883145), ("2023", 0.629793643)])
def test_the_cores_of_delta6_fit_best(network, delta6, period, fit):
    net = network(delta6[period])
    assert core_periphery_fit(net, chosen(6, [0, 1])) == pytest.approx(fit, rel=1e-6)
    best = best_core_periphery(net)
    assert best.fit == pytest.approx(fit, rel=1e-6)
    assert best.is_core.tolist() == [True, True, False, False, False, False]


def test_links_alone_make_c_a_core_of_delta6_too(network, delta6):
    best = best_core_periphery(network(delta6["2023"] > 0))
    assert best.fit == pytest.approx(0.784465, abs=1e-6)
    assert np.flatnonzero(best.is_core).tolist() == [0, 1, 2]


@settings(max_examples=60, deadline=None, derandomize=True)
@given(data=st.data(), size=st.integers(3, 6))
def test_fit_and_best_fit_are_those_of_trying_every_set(network, data, size):
    cells = data.draw(st.lists(st.integers(0, 5), min_size=size * size, max_size=size * size))
    matrix = np.array(cells, dtype=float).reshape(size, size)
    np.fill_diagonal(matrix, 0)
    net = network(matrix)
    cores = np.array(data.draw(st.lists(st.booleans(), min_size=size, max_size=size)))
    assert core_periphery_fit(net, cores) == pytest.approx(
        correlation(matrix, cores), nan_ok=True, abs=1e-12
    )
    best = best_core_periphery(net)
    if matrix[~np.eye(size, dtype=bool)].std() == 0:
        assert best.is_core is None
        assert np.isnan(best.fit)
    else:
        fit, expected = best_by_trial(matrix)
        assert best.fit == pytest.approx(fit)
        assert tuple(np.flatnonzero(best.is_core)) == expected


def test_ties_of_sets_go_to_smaller_ids(network):
    # In a ring of four, each pair of opposite cities touches every link.
    ring = np.roll(np.eye(4), 1, axis=1) + np.roll(np.eye(4), -1, axis=1)
    best = best_core_periphery(network(ring, ids=["9", "10", "b", "a"]))
    one, other = chosen(4, [0, 2]), chosen(4, [1, 3])
    assert correlation(ring, one) == pytest.approx(correlation(ring, other))
    assert best.is_core.tolist() == other.tolist()


def test_a_star_has_its_centre_as_its_only_core(network):
    matrix = np.zeros((5, 5))
    matrix[0, 1:] = matrix[1:, 0] = 1
    best = best_core_periphery(network(matrix))
    assert best.fit == pytest.approx(1)
    assert best.is_core.tolist() == [True, False, False, False, False]


def test_ids_of_a_tie_are_compared_as_text(network):
    star = np.zeros((3, 3))
    star[0, 1] = star[1, 0] = 1  # as a core, A and B explain the link alike
    best = best_core_periphery(network(star, ids=["9", "10", "2"]))
    assert best.is_core.tolist() == [False, True, False]


@pytest.mark.parametrize("size", [1, 2])
def test_below_three_cities_there_is_no_fit(network, size):
    net = network(np.ones((size, size)))
    assert np.isnan(core_periphery_fit(net, np.arange(size) == 0))
    assert best_core_periphery(net).is_core is None


@pytest.mark.parametrize("flow", [0, 1, 0.1, 1e9])
def test_equal_flows_have_no_fit(network, flow):
    net = network(np.full((5, 5), flow))
    assert np.isnan(core_periphery_fit(net, chosen(5, [0])))
    assert best_core_periphery(net).is_core is None


@pytest.mark.parametrize("added", [1e3, 1e6])
def test_a_flow_added_to_every_pair_changes_no_fit(network, delta6, added):
    # Close to equal, as counts of one large operator may be.
    fit = core_periphery_fit(network(delta6["2023"] + added), chosen(6, [0, 1]))
    assert fit == pytest.approx(0.629793643, rel=1e-6)


@pytest.mark.parametrize("cores", [[], [0, 1, 2], [0, 1]])
def test_a_pattern_of_all_links_or_none_has_no_fit(network, cores):
    net = network([[0, 1, 2], [3, 0, 4], [5, 6, 0]])
    assert np.isnan(core_periphery_fit(net, chosen(3, cores)))


def test_above_16_cities_the_largest_by_flow_are_tried_in_order(network):
    size = core_periphery.EXHAUSTIVE + 1
    random = np.random.default_rng(5)
    matrix = random.random((size, size))
    matrix[[4, 9]] += 5
    matrix[:, [4, 9]] += 5
    np.fill_diagonal(matrix, 0)
    order = np.argsort(-(matrix.sum(axis=0) + matrix.sum(axis=1)))
    fits = [correlation(matrix, chosen(size, order[:number])) for number in range(1, size - 1)]
    best = best_core_periphery(network(matrix, ids=[f"{place:02}" for place in range(size)]))
    assert np.flatnonzero(best.is_core).tolist() == sorted(order[: int(np.argmax(fits)) + 1])
    assert best.fit == pytest.approx(max(fits))
    assert np.flatnonzero(best.is_core).tolist() == [4, 9]


def test_sixteen_cities_are_still_tried_in_every_set(network):
    size = core_periphery.EXHAUSTIVE
    matrix = np.zeros((size, size))
    matrix[3, :] = matrix[:, 3] = 1
    matrix[0, 1] = matrix[1, 0] = 30
    net = network(matrix, ids=[f"{place:02}" for place in range(size)])
    assert best_core_periphery(net).fit >= correlation(matrix, chosen(size, [3]))
