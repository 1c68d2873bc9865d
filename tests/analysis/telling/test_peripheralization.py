"""What is told of who is left behind, how sure that is, and of which type cities are."""

import pandas as pd
import pytest


@pytest.fixture
def told(said):
    def read(cities, **others):
        return said("peripheralization", city=cities, **others)

    return read


def city(name, period=None, role="secondary", **fields):
    return {"city_id": name, "name": name, "role": role, "period": period, **fields}


def ranked(name, period, index, rank, change=None, low=None, high=None, agreement=None, **rest):
    return city(
        name,
        period,
        index=index,
        rank=rank,
        index_change=change,
        rank_low=low,
        rank_high=high,
        rank_agreement=agreement,
        **rest,
    )


def test_who_is_left_behind_gains_and_loses(told):
    cities = pd.DataFrame(
        [
            ranked("A", "2010", 60.0, 1),
            ranked("B", "2010", 50.0, 2),
            ranked("C", "2010", 40.0, 3),
            ranked("A", "2020", 55.0, 2, -5.0, 1, 3, 0.9),
            ranked("B", "2020", 62.5, 1, 12.5, 1, 2, 0.5),
            ranked("C", "2020", 40.0, 3, 0.0, 2, 3, 0.8),
        ]
    )
    assert told(cities) == [
        "2020: B is the most peripheralized of 3 cities; with other weights its rank would be "
        "between 1 and 2 in nine of ten runs.",
        "2020: Of 3 cities ranked, 2 stay in the same fifth of the ranking in at least 80 % of "
        "the runs with other weights.",
        "2010 – 2020: The peripheralization index rose in 1 of 3 cities and fell in 1.",
        "2010 – 2020: It rose most in B, by 12.5.",
        "2010 – 2020: It fell most in A, by 5.",
    ]


def test_a_safe_first_rank_and_one_safe_city(told):
    cities = [ranked("A", None, 60.0, 1, low=1, high=1, agreement=1.0),
              ranked("B", None, 50.0, 2, low=2, high=4, agreement=0.3)]  # fmt: skip
    assert told(cities) == [
        "A is the most peripheralized of 2 cities, and with other weights would be so in nine of "
        "ten runs.",
        "Of 2 cities ranked, 1 stays in the same fifth of the ranking in at least 80 % of the runs "
        "with other weights.",
    ]


def test_ties_one_city_and_ranks_without_runs(told):
    assert told([ranked("A", None, 60.0, 1), ranked("B", None, 50.0, 2)]) == [
        "A is the most peripheralized of 2 cities; how safe that rank is was not measured."
    ]
    assert told([ranked("A", None, 60.0, 1), ranked("B", None, 60.0, 1)]) == [
        "Most peripheralized of 2 cities, with the same index: A, B; how safe that is was not "
        "measured."
    ]
    runs = [ranked("A", None, 60.0, 1, low=1, high=2), ranked("B", None, 60.0, 1, low=1, high=3)]
    assert told(runs) == [
        "Most peripheralized of 2 cities, with the same index: A, B; with other weights their "
        "ranks would be between 1 and 3 in nine of ten runs."
    ]
    assert told([ranked("A", None, 60.0, 1)]) == []


def test_ranks_of_sizes_are_no_ranks_of_peripheralization(told):
    sizes = [city(name, rank=rank, size_field="population", size=3.0 - rank, size_share=0.5)
             for rank, name in enumerate("AB", 1)]  # fmt: skip
    assert told(sizes) == []
    behind = [ranked("A", None, 50.0, 2), ranked("B", None, 60.0, 1)]
    assert told([sizes, behind]) == told([behind, sizes])
    assert told([sizes, behind]) == [
        "B is the most peripheralized of 2 cities; how safe that rank is was not measured."
    ]
    assert told([city(name, rank=rank) for rank, name in enumerate("AB", 1)]) == []


def test_changes_that_tie_and_none_at_all(told):
    cities = [
        ranked(name, period, index, rank, 1.0)
        for period, indices in (("2010", (10.0, 10.0, 10.0)), ("2020", (20.0, 20.0, 5.0)))
        for rank, (name, index) in enumerate(zip("ABC", indices), 1)
    ]
    assert told(cities)[1:] == [
        "2010 – 2020: The peripheralization index rose in 2 of 3 cities and fell in 1.",
        "2010 – 2020: It rose most in A, B, by 10.",
        "2010 – 2020: It fell most in C, by 5.",
    ]
    unknown = [{**row, "index_change": None} for row in cities]
    assert told(unknown) == [
        "2020: A is the most peripheralized of 3 cities; how safe that rank is was not measured."
    ]


def test_the_dimension_in_which_the_first_city_stands_out(told):
    cities = [
        ranked("A", None, 60.0, 1, dimension_economy=80.0, dimension_daily_life=90.0),
        ranked("B", None, 50.0, 2, dimension_economy=20.0, dimension_daily_life=70.0),
    ]
    assert told(cities)[1] == (
        "A is farthest above the mean in the dimension “economy”: 80 against 50, high being more "
        "peripheralized."
    )
    one = [{**row, "dimension_economy": None} for row in cities]
    assert len(told(one)) == 1


def test_the_indicator_that_the_ranking_hangs_on(told):
    indicators = [
        {"indicator": "aged", "rank_shift": 0.5},
        {"indicator": "income", "rank_shift": 2.25},
    ]
    assert told([city("A")], indicator=indicators) == [
        "The ranking hangs most on “income”: without it, a city's rank would change by 2.2 places "
        "on average."
    ]
    assert told([city("A")], indicator=[{**row, "rank_shift": 0.0} for row in indicators]) == []


# Types


def grouped(*rows, period=None):
    return [
        city(name, period, group=group, group_label=f"{group}: high x", silhouette=silhouette)
        for name, group, silhouette in rows
    ]


def test_groups_and_how_many_cities_are_in_each(told):
    assert told(grouped(("A", 1, 0.6), ("B", 1, 0.24), ("C", 2, 0.7))) == [
        "3 cities fall into 2 types; the largest has 2: “Group 1: high x”. Fitting badly in "
        "their type: 1 of 3.",
        "Groups of secondary cities, with the number of cities in brackets: 1: high x (2); 2: high "
        "x (1).",
    ]
    assert told([city("A", group=1), city("B", group=2)]) == [], "groups of the analyst's own"


def test_one_type_is_told_in_the_singular(told):
    found = told(grouped(("A", 1, 0.6), ("B", 1, 0.24)))
    assert found[0] == "All 2 cities are of one type: “Group 1: high x”."
    assert told(grouped(("A", 1, None))) == [
        "Groups of secondary cities, with the number of cities in brackets: 1: high x (1)."
    ]


def test_types_that_are_equally_large_are_all_named(told):
    found = told(grouped(("A", 1, None), ("B", 2, None)))
    text = "2 cities fall into 2 types; the largest has 1: “Group 1: high x”, “Group 2: high x”."
    assert found[0] == text


def test_weak_groups_are_named_as_weak(told):
    assert told(grouped(("A", 1, 0.2), ("B", 2, 0.1)))[2] == (
        "These groups are weak: the mean silhouette is 0.15, where 1 would set them clearly apart; "
        "other groups would sort the cities about as well."
    )
    assert len(told(grouped(("A", 1, 0.25), ("B", 2, 0.25)))) == 2


def test_moves_between_groups(told):
    first = grouped(("A", 1, 0.6), ("B", 1, 0.5), ("C", 2, 0.7), period="2010")
    last = grouped(("A", 2, 0.6), ("B", 1, 0.5), ("D", 2, 0.7), period="2020")
    assert told([*first, *last])[2] == "2010 – 2020: 1 of 2 cities changed its group: A."
    stayed = grouped(("A", 1, 0.6), ("B", 1, 0.5), period="2020")
    assert told([*first, *stayed])[2] == "2010 – 2020: No city changed its group: all 2 stayed."


def test_the_least_and_the_best_coordinated_cities(told):
    cities = [city(name, coordination=value) for name, value in zip("ABC", (0.4, 0.81, 0.81))]
    assert told(cities) == [
        "Least developed and in balance by the coordination degree: A (0.40); most: B, C (0.81). 1 "
        "would be full development in balance."
    ]
    assert told([{**row, "coordination": 0.5} for row in cities]) == []
