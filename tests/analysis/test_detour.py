"""Detours of the ways on a network."""

import numpy as np
import pytest

from spatial_relations.analysis.detour import detour, overall_detour, travel_costs

PLACES = np.array([(0, 0), (60, 0), (30, 40), (0, 50), (90, 40), (120, 0)], dtype=float)
STRAIGHT = np.hypot(*(PLACES[:, None] - PLACES[None]).transpose(2, 0, 1))
NETWORK = np.array(
    [
        [0, 75, 62, 55, 130, 150],
        [75, 0, 65, 105, 60, 72],
        [62, 65, 0, 40, 75, 125],
        [55, 105, 40, 0, 120, 165],
        [130, 60, 75, 120, 0, 66],
        [150, 72, 125, 165, 66, 0],
    ],
    dtype=float,
)


def test_detours_of_delta6(city_table):
    result = travel_costs(city_table("ccssss"), NETWORK, NETWORK, STRAIGHT)
    assert result.cities["mean_detour"].to_numpy() == pytest.approx(
        [
            1.231990002934741, 1.2588774478590816, 1.2648187540968752, 1.2607414770983374,
            1.2830256655143726, 1.2616826951295586,
        ],
        rel=1e-6,
    )  # fmt: skip
    assert result.detour == pytest.approx(1.2671079522638113, rel=1e-6)
    assert len(result.pairs) == 30
    assert result.cities["reached"].tolist() == [5] * 6


def test_unit_and_order_change_nothing(city_table):
    cities = city_table("ccssss")
    plain = travel_costs(cities, NETWORK, NETWORK, STRAIGHT)
    scaled = travel_costs(cities, NETWORK, 1000 * NETWORK, 1000 * STRAIGHT)
    assert scaled.detour == pytest.approx(plain.detour)
    order = [3, 1, 0, 5, 4, 2]
    turned = travel_costs(
        cities.iloc[order],
        *(matrix[np.ix_(order, order)] for matrix in (NETWORK, NETWORK, STRAIGHT)),
    )
    found = turned.cities.set_index("city_id")["mean_detour"]
    assert found[cities["city_id"]].to_numpy() == pytest.approx(
        plain.cities["mean_detour"].to_numpy()
    )


def test_no_way_or_no_distance_is_no_detour():
    ways, straight = np.array([np.inf, np.nan, 5.0, 6.0]), np.array([2.0, 2.0, 0.0, 4.0])
    assert detour(ways, straight) == pytest.approx([np.nan, np.nan, np.nan, 1.5], nan_ok=True)
    assert overall_detour(ways, straight) == 1.5
    assert np.isnan(overall_detour(ways[:3], straight[:3]))


def test_pairs_without_a_way_are_listed_and_counted(city_table):
    ways = np.array([[0, 2, np.inf], [2, 0, np.inf], [np.nan, np.nan, 0]])
    result = travel_costs(city_table("css"), ways, ways, np.ones((3, 3)))
    assert result.pairs["cost"].tolist() == pytest.approx(
        [2, np.nan, 2, np.nan, np.nan, np.nan], nan_ok=True
    )
    assert result.cities["reached"].tolist() == [1, 1, 0]
    sentences = " ".join(result.notes.sentences())
    assert (
        "Empty in 4 rows, since some cities cannot be reached (NO_PATH): cost, detour" in sentences
    )


def test_a_way_shorter_than_the_straight_line_is_pointed_out(city_table):
    ways = np.array([[0, 1.0], [1.0, 0]])
    result = travel_costs(city_table("cs"), ways, ways, 2 * ways)
    assert "2 ways on the network are shorter than the straight line" in result.notes.sentences()[0]
    same = travel_costs(city_table("cs"), ways, ways, ways)
    assert same.notes.sentences() == []


def test_only_cities_of_one_region_make_a_pair(city_table):
    cities = city_table("csc", region=["N", "S", "N"])
    result = travel_costs(cities, np.ones((3, 3)), np.ones((3, 3)), np.ones((3, 3)))
    assert result.pairs[["origin", "destination", "region"]].values.tolist() == [
        ["A", "C", "N"],
        ["C", "A", "N"],
    ]
    assert result.cities["reached"].tolist() == [1, 0, 1]
