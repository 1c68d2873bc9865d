"""Modularity, and the search for the grouping that has most of it."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spatial_relations.analysis import modularity as module
from spatial_relations.analysis.modularity import best_groups, block_flows, modularity


def quality(net, group):
    return modularity(block_flows(net, np.asarray(group)))


def communities(group):
    return [{int(city) for city in np.flatnonzero(group == number)} for number in set(group)]


def clusters(number, size, seed=3):
    """Flows of `number` groups of `size` cities that hold together, with a little between."""
    draw = np.random.RandomState(seed)
    group = np.repeat(np.arange(number), size)
    together = group[:, None] == group[None, :]
    return np.where(
        together, draw.uniform(5, 10, together.shape), draw.uniform(0, 1, together.shape)
    )


@pytest.mark.parametrize(("period", "value"), [("2006", 0.0328433923), ("2023", 0.0296812593)])
def test_the_best_grouping_of_delta6_is_each_core_with_its_cities(network, delta6, period, value):
    net = network(delta6[period])
    group = best_groups(net)
    assert group.tolist() == [0, 1, 0, 0, 1, 1]
    assert quality(net, group) == pytest.approx(value, rel=1e-6)


@pytest.mark.parametrize(("period", "value"), [("2006", -0.1356822320), ("2023", -0.1666144569)])
def test_cores_and_secondary_cities_are_no_groups_of_delta6(network, delta6, period, value):
    assert quality(network(delta6[period]), [0, 0, 1, 1, 1, 1]) == pytest.approx(value, rel=1e-6)


def test_one_group_has_a_modularity_of_0_and_no_flow_has_none(network, delta6):
    assert quality(network(delta6["2023"]), [0] * 6) == pytest.approx(0, abs=1e-12)
    assert np.isnan(quality(network(np.zeros((3, 3))), [0, 1, 2]))
    assert best_groups(network(np.zeros((3, 3)))).tolist() == [-1, -1, -1]


@settings(max_examples=40, deadline=None, derandomize=True)
@given(data=st.data(), size=st.integers(2, 6))
def test_modularity_is_that_of_networkx_and_no_grouping_beats_the_best(network, data, size):
    cells = data.draw(st.lists(st.integers(0, 5), min_size=size * size, max_size=size * size))
    matrix = np.array(cells, dtype=float).reshape(size, size)
    np.fill_diagonal(matrix, 0)
    matrix += np.diag(np.ones(size - 1), 1)
    net = network(matrix)
    group = best_groups(net)
    best = quality(net, group)
    expected = nx.community.modularity(net.graph, _named(net, group), weight="flow")
    assert best == pytest.approx(expected, abs=1e-9)
    other = np.array(data.draw(st.lists(st.integers(0, 2), min_size=size, max_size=size)))
    other = np.unique(other, return_inverse=True)[1].ravel()
    assert quality(net, other) <= best + 1e-9


def _named(net, group):
    return [{net.ids[city] for city in members} for members in communities(group)]


def test_louvain_finds_the_groups_that_are_there_whatever_the_seed(network):
    net = network(clusters(5, 8), ids=[f"c{number:02}" for number in range(40)])
    for seed in range(5):
        assert best_groups(net, seed=seed).tolist() == np.repeat(np.arange(5), 8).tolist()


def test_louvain_reaches_the_best_that_trying_every_grouping_finds(network, monkeypatch):
    for seed in range(10):
        net = network(clusters(3, 3, seed) ** 0.5)
        best = quality(net, best_groups(net))
        with monkeypatch.context() as patch:
            patch.setattr(module, "EXHAUSTIVE", 0)
            assert quality(net, best_groups(net)) == pytest.approx(best, rel=1e-9)


@settings(max_examples=25, deadline=None, derandomize=True)
@given(data=st.data(), seed=st.integers(0, 9))
def test_louvain_never_ends_below_its_start_nor_above_the_best(network, data, seed):
    size = data.draw(st.integers(3, 8))
    cells = data.draw(st.lists(st.integers(0, 3), min_size=size * size, max_size=size * size))
    matrix = np.array(cells, dtype=float).reshape(size, size)
    matrix[0, 1] = 1
    net = network(matrix)
    best = quality(net, best_groups(net))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "EXHAUSTIVE", 0)
        group = best_groups(net, seed=seed)
        assert group.tolist() == best_groups(net, seed=seed).tolist()
    assert quality(net, np.arange(size)) - 1e-12 <= quality(net, group) <= best + 1e-12


def test_going_back_to_single_cities_finds_what_moves_of_whole_groups_miss(network, monkeypatch):
    matrix = np.zeros((8, 8))
    matrix[0, 1:4] = 1, 2, 1
    matrix[4, [2, 3, 5, 7]] = 2, 3, 3, 3
    for here, there, flow in ((1, 2, 1), (2, 5, 2), (3, 4, 3), (6, 2, 3), (6, 3, 2), (7, 2, 2)):
        matrix[here, there] = flow
    net = network(matrix)
    assert quality(net, best_groups(net)) == pytest.approx(8 / 49)
    monkeypatch.setattr(module, "EXHAUSTIVE", 0)
    for seed in range(5):
        assert quality(net, best_groups(net, seed=seed)) == pytest.approx(8 / 49)


def test_louvain_is_no_worse_than_that_of_networkx(network):
    draw = np.random.RandomState(2)
    matrix = clusters(6, 5) * (draw.uniform(size=(30, 30)) < 0.4)
    net = network(matrix, ids=[f"c{number:02}" for number in range(30)])
    theirs = nx.community.louvain_communities(net.graph, weight="flow", seed=1)
    known = nx.community.modularity(net.graph, theirs, weight="flow")
    assert quality(net, best_groups(net)) >= known - 1e-12


@pytest.mark.parametrize("size", [6, 24])
def test_the_order_of_rows_and_the_unit_of_flow_make_no_difference(network, size):
    matrix = np.random.RandomState(5).poisson(1, (size, size)).astype(float)
    ids = np.array([f"c{number:02}" for number in range(size)])
    group = best_groups(network(matrix, ids=ids), seed=7)
    order = np.random.RandomState(6).permutation(size)
    moved = best_groups(network(matrix[np.ix_(order, order)] * 1000, ids=ids[order]), seed=7)
    assert moved.tolist() == group[order].tolist()


def test_turning_all_flows_round_leaves_the_modularity_of_the_best(network, delta6):
    net, turned = network(delta6["2023"]), network(delta6["2023"].T)
    assert best_groups(turned).tolist() == best_groups(net).tolist()
    assert quality(turned, best_groups(turned)) == pytest.approx(quality(net, best_groups(net)))


def test_a_city_without_flow_is_in_no_group_and_changes_nothing(network, delta6):
    wider = np.zeros((7, 7))
    wider[:6, :6] = delta6["2023"]
    assert best_groups(network(wider)).tolist() == [0, 1, 0, 0, 1, 1, -1]


def test_a_higher_resolution_makes_more_groups(network):
    net = network(clusters(4, 4), ids=[f"c{number:02}" for number in range(16)])
    numbers = [best_groups(net, resolution).max() + 1 for resolution in (0.1, 1, 20)]
    assert numbers == [1, 4, 16]


def test_groups_are_numbered_by_size_then_by_smallest_id(network):
    matrix = np.zeros((7, 7))
    for here, there in ((5, 6), (0, 1), (2, 3), (3, 4), (2, 4)):
        matrix[here, there] = matrix[there, here] = 1
    assert best_groups(network(matrix)).tolist() == [1, 1, 0, 0, 0, 2, 2]


def test_progress_goes_on_while_louvain_searches(network):
    seen = []
    net = network(clusters(3, 5), ids=[f"c{number:02}" for number in range(15)])
    best_groups(net, progress=seen.append)
    assert seen == sorted(seen)
    assert seen[-1] == 1
