"""Numbers that an analyst gives for each city."""

import numpy as np
import pytest

from spatial_relations.analysis.city_values import amounts
from spatial_relations.analysis.errors import InputError


def test_amounts_are_floats_and_gaps_stay(city_table):
    found = amounts(city_table("css", jobs=[3, None, 0]), "jobs")
    assert found.tolist() == pytest.approx([3, np.nan, 0], nan_ok=True)


@pytest.mark.parametrize(
    ("jobs", "sentence"),
    [
        ([1, -2, 3], "The value of B (B) is negative: -2.0. It must be 0 or more."),
        ([1, 2, np.inf], "The value of C (C) is infinite: inf. It must be 0 or more."),
        ([None, None, None], "No city has a value."),
        ([1, 1e308, 1e308], "The values are too large to be added up (largest: 1e+308). Choose a "
         "larger unit."),
    ],
)  # fmt: skip
def test_what_is_no_amount_is_refused(city_table, jobs, sentence):
    with pytest.raises(InputError) as caught:
        amounts(city_table("css", jobs=jobs), "jobs")
    assert str(caught.value) == sentence
    assert (caught.value.table, caught.value.column) == ("cities", "jobs")


def test_what_only_adds_to_the_results_may_be_empty(city_table):
    cities = city_table("css", area=[None, None, None])
    assert amounts(cities, "area", may_be_empty=True).isna().all()
