"""What cores have, and how far they are ahead."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spatial_relations.analysis.shares import (
    aggregate,
    core_secondary_ratio,
    core_share,
    ratio,
)

GDP = np.array([80.0, 45, 15, 9, 12, 7])
PEOPLE = np.array([1000.0, 600, 300, 200, 240, 160])
CORE = np.array([True, True, False, False, False, False])
NOBODY = np.zeros(6, dtype=bool)


def test_the_cores_of_delta6():
    assert core_share(GDP, CORE) == pytest.approx(0.7440476190476191)
    assert core_share(PEOPLE, CORE) == pytest.approx(0.64)
    assert core_secondary_ratio(PEOPLE, CORE, ~CORE) == pytest.approx(3.5555555555555554)
    assert core_secondary_ratio(GDP, CORE, ~CORE, PEOPLE) == pytest.approx(1.635174418604651)
    assert aggregate(GDP, ~CORE, PEOPLE) == pytest.approx(43 / 900)


def test_without_a_role_or_an_amount_there_is_nothing_to_compare():
    assert np.isnan(core_share(GDP, NOBODY))
    assert np.isnan(core_share(np.zeros(6), CORE))
    assert np.isnan(core_secondary_ratio(GDP, NOBODY, ~CORE))
    assert np.isnan(core_secondary_ratio(GDP, CORE, NOBODY, PEOPLE))
    assert np.isnan(core_secondary_ratio(np.where(CORE, GDP, 0), CORE, ~CORE))
    assert core_secondary_ratio(np.where(CORE, 0, GDP), CORE, ~CORE) == 0
    assert np.isnan(ratio(1.0, 0.0))
    assert np.isnan(ratio(1.0, np.nan))


@given(st.floats(1e-9, 1e9), st.floats(1e-9, 1e9))
def test_the_units_do_not_matter(money, people):
    assert core_share(GDP * money, CORE) == pytest.approx(core_share(GDP, CORE))
    scaled = core_secondary_ratio(GDP * money, CORE, ~CORE, PEOPLE * people)
    assert scaled == pytest.approx(core_secondary_ratio(GDP, CORE, ~CORE, PEOPLE))
