"""The flow network holds what the flow table says, in each of its forms."""

import networkx as nx
import numpy as np
import pandas as pd
import pytest

from spatial_relations.analysis import network as network_module
from spatial_relations.analysis.network import link_ends, looked_up, split, sum_pairs

MATRIX = [[0, 5, 2], [3, 0, 0], [0, 0, 0]]


def pair_table(*rows, index=None):
    table = pd.DataFrame(rows, columns=["origin", "destination", "flow"], index=index)
    return table.astype({"origin": int, "destination": int, "flow": float})


def test_strengths_and_degrees_are_row_and_column_sums(network):
    net = network(MATRIX)
    assert net.out_flow.tolist() == [7, 3, 0]
    assert net.in_flow.tolist() == [3, 5, 2]
    assert net.total_flow.tolist() == [10, 8, 2]
    assert net.out_degree.tolist() == [2, 1, 0]
    assert net.in_degree.tolist() == [1, 1, 1]
    assert net.total == 10


def test_matrix_and_graph_hold_the_same_flows(network):
    net = network(MATRIX, roles="cs-")
    assert net.matrix.tolist() == MATRIX
    assert nx.to_numpy_array(net.graph, nodelist=net.ids, weight="flow").tolist() == MATRIX


def test_the_graph_knows_cities_by_id_and_costs_are_inverse_flows(network):
    graph = network(MATRIX, roles="cs-", ids=["310000", "0310", "Å"]).graph
    assert isinstance(graph, nx.DiGraph)
    assert dict(graph.nodes(data=True))["310000"] == {"name": "310000", "role": "core"}
    assert list(graph) == ["310000", "0310", "Å"]
    assert graph.edges["310000", "0310"] == {"flow": 5, "cost": 0.2}


def test_reverse_flow_is_that_of_the_other_direction_or_0(network):
    net = network(MATRIX)
    found = dict(zip(zip(net.origin.tolist(), net.destination.tolist()), net.reverse_flow))
    assert found == {(0, 1): 3, (0, 2): 0, (1, 0): 5}


@pytest.mark.parametrize("dense", [0, 1500])
def test_what_is_passed_on_is_flow_times_the_value_of_its_origin(network, monkeypatch, dense):
    monkeypatch.setattr(network_module, "DENSE", dense)
    assert network(MATRIX).passed_on(np.array([1.0, 10, 100])).tolist() == [30, 5, 2]


def test_repeated_pairs_are_summed_and_keep_their_first_row_and_order():
    table = pair_table((2, 1, 1), (0, 1, 2), (2, 1, 3), (1, 1, 4), (0, 1, 5), index=[9, 8, 7, 6, 5])
    pairs = sum_pairs(table)
    assert pairs.to_dict("list") == {
        "origin": [2, 0, 1],
        "destination": [1, 1, 1],
        "flow": [4, 7, 4],
        "row": [9, 8, 6],
    }


def test_no_pairs_sum_to_none():
    assert len(sum_pairs(pair_table())) == 0


def test_looked_up_values_are_0_where_the_pair_is_absent():
    origin, destination = np.array([0, 4, 2]), np.array([1, 0, 3])
    wanted = looked_up(origin, destination, np.array([7.0, 8, 9]), destination, origin)
    assert wanted.tolist() == [0, 0, 0]
    wanted = looked_up(
        origin, destination, np.array([7.0, 8, 9]), np.array([2, 4, 1]), np.array([3, 0, 0])
    )
    assert wanted.tolist() == [9, 8, 0]
    nothing = np.array([], dtype=int)
    assert looked_up(nothing, nothing, np.array([]), origin, destination).tolist() == [0, 0, 0]


def test_each_region_and_period_has_its_own_network_without_links_between_regions(city_table):
    cities = city_table("csscs", region=["n", "n", None, None, "n"]).reset_index(drop=True)
    pairs = sum_pairs(pair_table((0, 1, 1), (1, 0, 2), (0, 2, 4), (3, 2, 8), (4, 1, 16)))
    networks = {net.region: (net, rows) for net, rows in split(cities, pairs, np.arange(5.0))}
    north, rows = networks["n"]
    assert north.ids.tolist() == ["A", "B", "E"]
    assert rows["flow"].tolist() == north.flow.tolist() == [1, 2, 16]
    assert north.matrix.tolist() == [[0, 1, 0], [2, 0, 0], [0, 16, 0]]
    assert north.self_flow.tolist() == [0, 1, 4]
    assert networks[None][0].matrix.tolist() == [[0, 0], [8, 0]]


def test_a_region_without_links_is_there_all_the_same(city_table):
    cities = city_table("cs", region=["n", "s"]).reset_index(drop=True)
    networks = [net for net, _ in split(cities, sum_pairs(pair_table((0, 1, 1))))]
    assert [(net.size, net.total) for net in networks] == [(1, 0), (1, 0)]


def test_link_ends_name_roles_and_the_relation_they_make(city_table):
    cities = city_table("cs-", name=["Alpha", None, "Gamma"]).reset_index(drop=True)
    ends = link_ends(cities, np.array([0, 0, 1, 1, 2]), np.array([0, 1, 0, 1, 0]))
    assert ends["relation"].tolist() == [
        "core-core",
        "core-secondary",
        "secondary-core",
        "secondary-secondary",
        None,
    ]
    assert ends["origin_name"].tolist() == ["Alpha", "Alpha", "B", "B", "Gamma"]
    assert ends["destination_role"].tolist() == ["core", "secondary", "core", "secondary", "core"]
    assert ends["origin_role"].tolist()[4] is None
