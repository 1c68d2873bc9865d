"""Costs between cities, and how they deter."""

import numpy as np
import pandas as pd
import pytest

from spatial_relations.analysis.costs import CostTable, known_beta, log_deterrence, numeric_mass
from spatial_relations.analysis.errors import InputError
from spatial_relations.analysis.notes import Notes


def table(*rows):
    return pd.DataFrame(list(rows), columns=["origin", "destination", "cost"]).astype(object)


def test_costs_are_directed_and_what_is_absent_cannot_be_reached(city_table):
    cities = city_table("ccs")
    costs = CostTable(table(("A", "B", 5), ("B", "C", "7.5")), cities, Notes())
    inf = np.inf
    assert costs.between(cities).tolist() == [[0, 5, inf], [inf, 0, 7.5], [inf, inf, 0]]


def test_costs_are_found_whatever_the_order_of_the_cities(city_table):
    cities = city_table("ccs")
    costs = CostTable(table(("A", "B", 5), ("C", "A", 3)), cities, Notes())
    turned = cities.iloc[::-1]
    assert costs.between(turned).tolist() == costs.between(cities)[::-1, ::-1].tolist()


def test_ids_meet_as_text(city_table):
    cities = city_table("cs", ids=["310000", "0310"])
    costs = CostTable(table((310000.0, "0310", 2)), cities, Notes())
    assert costs.between(cities)[0, 1] == 2


def test_the_smallest_cost_of_a_repeated_pair_counts(city_table):
    notes = Notes()
    costs = CostTable(table(("A", "B", 5), ("A", "B", 4)), city_table("cs"), notes)
    assert costs.between(city_table("cs"))[0, 1] == 4
    assert notes.sentences() == ["1 cost row repeats a pair; the smallest cost of the pair counts."]


def test_rows_without_a_cost_a_number_or_a_city_are_counted(city_table):
    notes = Notes()
    rows = [("A", "B", None), ("B", "A", "far"), ("A", "X", 3), ("B", "A", 8)]
    costs = CostTable(table(*rows), city_table("cs"), notes)
    assert costs.between(city_table("cs")).tolist() == [[0, np.inf], [8, 0]]
    assert notes.sentences() == [
        "1 cost row can't be used: cost is not a number.",
        "1 cost row has no cost: there is no way.",
        "1 cost row has an end that is no city and is not used.",
    ]


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ([("A", "B", -1)], "1 cost is negative: -1.0."),
        ([("1", "2", 1)], "No cost belongs to two known cities. Its ids read “1”, “2”"),
        ([], "Its ids read empty"),
    ],
)
def test_tables_that_cannot_be_meant_are_refused(city_table, rows, sentence):
    with pytest.raises(InputError) as caught:
        CostTable(table(*rows), city_table("cs"), Notes())
    assert sentence in str(caught.value)
    assert caught.value.table == "costs"


def test_a_power_has_a_usual_exponent_and_an_exponential_decay_has_none():
    assert known_beta("power", None) == 2
    assert known_beta("exponential", 0.02) == 0.02
    for decay, beta in (("exponential", None), ("power", -1.0), ("power", np.nan)):
        with pytest.raises(InputError) as caught:
            known_beta(decay, beta)
        assert caught.value.parameter == "BETA"


def test_interaction_falls_with_cost():
    cost = np.array([1.0, 2.0, 4.0])
    assert np.exp(log_deterrence(cost, "power", 2)) == pytest.approx([1, 1 / 4, 1 / 16])
    assert np.exp(log_deterrence(cost, "exponential", 1)) == pytest.approx(np.exp(-cost))


@pytest.mark.parametrize("masses", [[1.0, -2.0], [1.0, np.inf], [0.0, np.nan]])
def test_masses_that_cannot_be_are_refused(city_table, masses):
    with pytest.raises(InputError):
        numeric_mass(city_table("cs", mass=masses), "mass", "MASS")
