"""Power and centralization in networks of ties, against published and worked out values."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spatial_relations.analysis.errors import InputError
from spatial_relations.analysis.tie_centrality import (
    bonacich_power,
    degree_centralization,
    largest_eigenvalue,
)

#: Six actors: A has a tie with each, B with four, D with A only.
SIX = np.array(
    [
        [0, 1, 1, 1, 1, 1],
        [1, 0, 1, 0, 1, 1],
        [1, 1, 0, 0, 0, 0],
        [1, 0, 0, 0, 0, 0],
        [1, 1, 0, 0, 0, 0],
        [1, 1, 0, 0, 0, 0],
    ],
    dtype=float,
)
quick = settings(derandomize=True, max_examples=40, deadline=None)


@pytest.mark.parametrize(
    ("beta", "expected"),
    [
        (-0.2, [1.9558795158481752, 1.3712416170892097, 0.3082636193456362, 0.09566801979692159]),
        (0, [1.6666666666666665, 1.3333333333333333, 0.6666666666666666, 0.3333333333333333]),
        (0.2, [1.4731397076042627, 1.2954583832221698, 0.8108729530891884, 0.42320460898280354]),
    ],
)
def test_power_of_six_actors(beta, expected):
    power = bonacich_power(SIX, beta)
    assert power[:4] == pytest.approx(expected, rel=1e-9)
    assert power[[4, 5]] == pytest.approx([expected[2]] * 2, rel=1e-9)


@pytest.mark.parametrize(
    ("beta", "expected"), [(-0.5, (0, 1.58, 0)), (0, (1.20, 1.20, 0.60)), (0.5, (1.28, 1.12, 0.64))]
)
def test_power_on_a_path_of_five_as_another_package_documents_it(beta, expected):
    path = nx.to_numpy_array(nx.Graph([(1, 2), (1, 3), (2, 4), (3, 5)]), nodelist=[1, 2, 4, 3, 5])
    assert bonacich_power(path, beta)[:3] == pytest.approx(expected, abs=0.005)


def test_an_actor_without_ties_has_no_power():
    ties = np.pad(SIX, (0, 1))
    power = bonacich_power(ties, 0.2)
    assert power[6] == 0
    assert (power**2).sum() == pytest.approx(7)


def test_power_is_undefined_where_nobody_has_a_tie():
    assert np.isnan(bonacich_power(np.zeros((3, 3)), 0.1)).all()


@pytest.mark.parametrize("beta", [0.4, -0.4])
def test_a_beta_beyond_the_limit_is_refused(beta):
    with pytest.raises(InputError, match="nearer to 0"):
        bonacich_power(SIX, beta)


def test_centralization_of_six_actors_of_a_star_and_of_a_ring():
    assert degree_centralization(SIX > 0) == pytest.approx(0.7, rel=1e-12)
    star, ring = (nx.to_numpy_array(graph) > 0 for graph in (nx.star_graph(4), nx.cycle_graph(5)))
    assert degree_centralization(star) == 1
    assert degree_centralization(ring) == 0


def test_centralization_needs_three_actors():
    assert np.isnan(degree_centralization(np.array([[False, True], [True, False]])))


@quick
@given(st.integers(3, 8), st.integers(0, 10_000))
def test_power_follows_a_permutation_and_ignores_the_unit(number, seed):
    generator = np.random.default_rng(seed)
    ties = np.triu(generator.integers(0, 5, (number, number)), 1).astype(float)
    ties += ties.T
    ties[0, 1] = ties[1, 0] = 1
    order = generator.permutation(number)
    power = bonacich_power(ties, 0.5 / largest_eigenvalue(ties))
    assert (power >= 0).all()
    other = 7 * ties[np.ix_(order, order)]
    again = bonacich_power(other, 0.5 / largest_eigenvalue(other))
    assert again == pytest.approx(power[order], rel=1e-9, abs=1e-12)
