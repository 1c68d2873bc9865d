"""Moves between groups and how often they happen."""

import numpy as np
import pytest

from spatial_relations.analysis.transitions import mobility, transition_probabilities


def test_transition_probabilities_and_mobility_of_a_worked_example():
    counts = np.array([[2, 0, 1], [0, 1, 2], [2, 0, 2]])
    probability = transition_probabilities(counts)
    assert probability == pytest.approx(
        np.array([[2 / 3, 0, 1 / 3], [0, 1 / 3, 2 / 3], [0.5, 0, 0.5]])
    )
    assert mobility(probability) == pytest.approx(0.75)
    assert mobility(np.eye(3)) == 0


def test_a_group_that_none_leaves_or_stays_in_has_no_probability():
    probability = transition_probabilities(np.array([[0, 0], [1, 1]]))
    assert np.isnan(probability[0]).all()
    assert np.isnan(mobility(probability))
