"""Ranks of a city on its card."""

import pytest

from spatial_relations.ui.cities import city_row, city_rows
from spatial_relations.ui.city_card import card_html
from spatial_relations.ui.city_ranks import MEASURES, city_ranks


def ranks(layer, city, period=None):
    found = city_ranks(layer, city_row(layer, city, period))
    return {entry.key: (value, place, count) for entry, value, place, count in found}


def test_the_highest_value_is_first_and_what_has_none_does_not_count(make_cities):
    layer = make_cities()
    assert ranks(layer, "341100") == {
        "total_flow": (40.0, 3, 3), "core_dependence": (0.82, 1, 3),
    }  # fmt: skip
    assert ranks(layer, "310100")["betweenness"] == (0.1, 2, 2)


def test_all_main_measures_and_the_one_shown_are_ranked(memory_layer, mark):
    keys = [*MEASURES, "pagerank", "group"]
    uri = "None?field=city_id:string&" + "&".join(f"field={key}:double" for key in keys)
    rows = [("", city, *[value] * len(keys)) for city, value in (("a", 2.0), ("b", 1.0))]
    layer = mark(memory_layer(uri, rows), "cities", ",".join(keys), "1")
    row = city_row(layer, "b")
    found = city_ranks(layer, row, "pagerank")
    assert [one[0].key for one in found] == [*MEASURES, "pagerank"]
    assert {one[2:] for one in found} == {(2, 2)}
    assert len(city_ranks(layer, row, "group")) == len(MEASURES), "kinds have no rank"
    assert len(city_ranks(layer, row, "index")) == len(MEASURES)


def test_equal_values_share_a_rank(make_cities):
    rows = [
        ("Point (1 1)", city, city, "core", None, None, flow, None, None, None, None)
        for city, flow in (("a", 5.0), ("b", 5.0), ("c", 1.0))
    ]
    layer = make_cities(rows=rows)
    assert [ranks(layer, city)["total_flow"][1] for city in "abc"] == [1, 1, 3]


def test_ranks_are_within_region_and_period(make_cities, periods_rows):
    layer = make_cities(rows=periods_rows)
    assert ranks(layer, "341100", "2010")["total_flow"] == (40.0, 3, 3)
    assert ranks(layer, "341100", "2020")["total_flow"] == (80.0, 3, 3)


def test_a_city_alone_has_no_rank(make_cities):
    rows = [("Point (1 1)", "a", "A", "core", None, None, 5.0, None, None, None, None)]
    assert ranks(make_cities(rows=rows), "a") == {}


def test_the_card_tells_them(controller):
    controller.set_focus("310100")
    html = card_html(controller)
    assert "Total flow" in html
    assert "2nd of 3" in html
    assert html.index("2nd of 3") < html.index("Strongest links")


@pytest.mark.parametrize("period", ["2010", "2020"])
def test_rows_of_a_period_are_those_of_each_city(make_cities, periods_rows, period):
    layer = make_cities(rows=periods_rows)
    rows = city_rows(layer, period)
    assert set(rows) == {"320100", "310100", "341100"}
    for city, row in rows.items():
        assert row == city_row(layer, city, period)


def test_rows_count_the_cities_that_are_ranked(memory_layer):
    rows = [("", city, "x", rank) for city, rank in (("a", 1), ("b", 2), ("c", None))]
    layer = memory_layer("None?field=city_id:string&field=region:string&field=rank:int", rows)
    found = city_rows(layer)
    assert [found[city]["_cities"] for city in "abc"] == [2, 2, None]
    assert found["a"] == city_row(layer, "a")
