"""Strongest ways, checked against networkx with exact fractions as costs."""

from fractions import Fraction

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spatial_relations.analysis import shortest_paths
from spatial_relations.analysis.errors import Cancelled
from spatial_relations.analysis.progress import silent
from spatial_relations.analysis.shortest_paths import (
    betweenness,
    closeness,
    distances,
    harmonic_closeness,
)


@st.composite
def matrices(draw, smallest=1, largest=8):
    """Whole flows; many are 0, so that parts are out of reach, and few values, so that ways tie."""
    size = draw(st.integers(smallest, largest))
    flow = st.sampled_from([0, 0, 0, 1, 1, 2, 3, 6])
    cells = draw(st.lists(flow, min_size=size * size, max_size=size * size))
    matrix = np.array(cells).reshape(size, size)
    np.fill_diagonal(matrix, 0)
    return matrix


def exact_graph(matrix):
    graph = nx.DiGraph()
    graph.add_nodes_from(range(len(matrix)))
    for origin, destination in zip(*np.nonzero(matrix)):
        cost = Fraction(1, int(matrix[origin, destination]))
        graph.add_edge(int(origin), int(destination), cost=cost)
    return graph


def exact_distances(matrix):
    cost = np.full(matrix.shape, np.inf)
    for origin, found in nx.all_pairs_dijkstra_path_length(exact_graph(matrix), weight="cost"):
        for destination, length in found.items():
            cost[origin, destination] = float(length)
    return cost


def in_order(values, size):
    return np.array([float(values[place]) for place in range(size)])


@settings(max_examples=80, deadline=None, derandomize=True)
@given(matrix=matrices())
def test_every_way_of_finding_distances_gives_those_of_networkx(network, matrix):
    net = network(matrix)
    expected = exact_distances(matrix)
    for find in (
        distances,
        shortest_paths._by_scipy,
        shortest_paths._by_floyd_warshall,
        shortest_paths._by_networkx,
    ):
        assert find(net, silent) == pytest.approx(expected, rel=1e-12)


@settings(max_examples=80, deadline=None, derandomize=True)
@given(matrix=matrices(smallest=2))
def test_closeness_is_that_of_networkx_but_missing_where_nothing_is_in_reach(network, matrix):
    cost = distances(network(matrix), silent)
    for found, graph in (
        (closeness(cost.T), exact_graph(matrix)),
        (closeness(cost), exact_graph(matrix).reverse()),
    ):
        expected = in_order(nx.closeness_centrality(graph, distance="cost"), len(matrix))
        assert found == pytest.approx(np.where(expected > 0, expected, np.nan), nan_ok=True)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(matrix=matrices(smallest=2))
def test_harmonic_closeness_is_that_of_networkx(network, matrix):
    cost = distances(network(matrix), silent)
    for found, graph in (
        (harmonic_closeness(cost.T), exact_graph(matrix)),
        (harmonic_closeness(cost), exact_graph(matrix).reverse()),
    ):
        expected = nx.harmonic_centrality(graph, distance="cost")
        assert found == pytest.approx(in_order(expected, len(matrix)))


@settings(max_examples=120, deadline=None, derandomize=True)
@given(matrix=matrices(smallest=3))
def test_betweenness_is_that_of_networkx_also_where_ways_tie(network, matrix):
    net = network(matrix)
    found = betweenness(net, distances(net, silent), silent)
    if not matrix.any():
        assert np.isnan(found).all()  # there is no way at all
        return
    expected = nx.betweenness_centrality(exact_graph(matrix), weight="cost")
    assert found == pytest.approx(in_order(expected, len(matrix)), abs=1e-12)


@pytest.mark.parametrize("factor", [1, 1e-9, 1e9, 0.1, 1 / 3])
def test_equal_ways_share_whatever_the_unit(network, factor):
    # From A to D: directly, or by B, or by C, all of cost 1/2.
    matrix = np.zeros((4, 4))
    for origin, destination, flow in [
        (0, 3, 2), (0, 1, 6), (1, 3, 3), (0, 2, 3), (2, 3, 6),
    ]:  # fmt: skip
        matrix[origin, destination] = flow * factor
    net = network(matrix)
    found = betweenness(net, distances(net, silent), silent)
    assert found == pytest.approx([0, 1 / 18, 1 / 18, 0])


def test_larger_networks_agree_with_networkx_too(network):
    random = np.random.default_rng(3)
    matrix = random.integers(1, 60, (60, 60)) * (random.random((60, 60)) < 0.12)
    matrix[50:, :50] = 0  # ten cities that reach the others' part by no way
    np.fill_diagonal(matrix, 0)
    net = network(matrix, ids=[str(place) for place in range(60)])
    cost = distances(net, silent)
    assert np.isinf(cost).any()
    assert cost == pytest.approx(exact_distances(matrix))
    expected = nx.betweenness_centrality(exact_graph(matrix), weight="cost")
    assert betweenness(net, cost, silent) == pytest.approx(in_order(expected, 60), abs=1e-12)


def test_betweenness_in_several_rounds_of_sources_is_the_same(network):
    # Three passages of one network, a part of the sources each, are what one passage is.
    matrix = np.random.default_rng(4).integers(0, 4, (12, 12))
    net = network(matrix)
    cost = distances(net, silent)
    ways = shortest_paths._Ways(net, cost)
    parts = [
        shortest_paths._passages(ways, cost[sources], sources, silent)
        for sources in np.split(np.arange(12), [5, 10])
    ]
    assert sum(parts) / 110 == pytest.approx(betweenness(net, cost, silent))


def test_a_large_flow_brings_cities_together(network):
    cost = distances(network([[0, 10, 1], [10, 0, 10], [1, 10, 0]]), silent)
    assert cost[0].tolist() == [0, 0.1, 0.2]


@pytest.mark.parametrize("size", [1, 2])
def test_below_three_cities_nobody_is_between(network, size):
    net = network(np.ones((size, size)))
    assert np.isnan(betweenness(net, distances(net, silent), silent)).all()


def test_one_city_has_no_closeness():
    cost = np.zeros((1, 1))
    assert np.isnan(closeness(cost)).all()
    assert np.isnan(harmonic_closeness(cost)).all()


def test_a_city_that_reaches_nobody_has_no_closeness_but_a_harmonic_one_of_0():
    cost = np.array([[0, 0.5], [np.inf, 0]])
    assert closeness(cost) == pytest.approx([2, np.nan], nan_ok=True)
    assert harmonic_closeness(cost).tolist() == [2, 0]


def test_without_scipy_distances_are_found_all_the_same(network, no_scipy, monkeypatch, delta6):
    with pytest.raises(ImportError):
        import scipy.sparse  # noqa: F401
    net = network(delta6["2023"])
    expected = exact_distances(delta6["2023"].astype(int))
    assert distances(net, silent) == pytest.approx(expected)
    monkeypatch.setattr(shortest_paths, "DENSE", 3)
    assert distances(net, silent) == pytest.approx(expected)


@pytest.mark.parametrize(
    "find",
    [
        shortest_paths._by_scipy,
        shortest_paths._by_floyd_warshall,
        shortest_paths._by_networkx,
        lambda net, progress: betweenness(net, distances(net, silent), progress),
    ],
    ids=["scipy", "Floyd-Warshall", "networkx", "betweenness"],
)
def test_progress_stays_within_bounds_and_can_stop_it(network, delta6, find):
    told = []
    find(network(delta6["2006"]), told.append)
    assert told
    assert all(0 <= fraction <= 1 for fraction in told)

    def stop(fraction):
        raise Cancelled

    with pytest.raises(Cancelled):
        find(network(delta6["2006"]), stop)
