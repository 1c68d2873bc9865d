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


class Given:
    """Matrices by the letters of cities: lengths, times and straight distances."""

    def __init__(self, km, minutes=None):
        self._km = np.asarray(km, dtype=float)
        self._minutes = self._km if minutes is None else np.asarray(minutes, dtype=float)
        self.asked = 0

    def km(self, cities, progress):
        return self._of(self._km, cities)

    def minutes(self, cities, progress):
        return self._of(self._minutes, cities)

    def between(self, cities):
        self.asked += 1
        return self._of(self._km, cities)

    @staticmethod
    def _of(matrix, cities):
        place = [ord(city) - ord("A") for city in cities["city_id"]]
        return matrix[np.ix_(place, place)]


def costs_of(cities, ways, straight, **options):
    return travel_costs(cities, Given(ways), Given(straight), **options)


def test_detours_of_delta6(city_table):
    result = costs_of(city_table("ccssss"), NETWORK, STRAIGHT)
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
    plain = costs_of(cities, NETWORK, STRAIGHT)
    scaled = costs_of(cities, 1000 * NETWORK, 1000 * STRAIGHT)
    assert scaled.detour == pytest.approx(plain.detour)
    turned = costs_of(cities.iloc[[3, 1, 0, 5, 4, 2]], NETWORK, STRAIGHT)
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
    result = costs_of(city_table("css"), ways, np.ones((3, 3)))
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
    result = costs_of(city_table("cs"), ways, 2 * ways)
    assert "2 ways on the network are shorter than the straight line" in result.notes.sentences()[0]
    same = costs_of(city_table("cs"), ways, ways)
    assert same.notes.sentences() == []


def test_only_cities_of_one_region_make_a_pair(city_table):
    cities = city_table("csc", region=["N", "S", "N"])
    result = costs_of(cities, np.ones((3, 3)), np.ones((3, 3)))
    assert result.pairs[["origin", "destination", "region"]].values.tolist() == [
        ["A", "C", "N"],
        ["C", "A", "N"],
    ]
    assert result.cities["reached"].tolist() == [1, 0, 1]


def test_costs_are_minutes_or_km_and_the_detour_is_that_of_the_km(city_table):
    network = Given([[0, 20], [20, 0]], minutes=[[0, 7], [8, 0]])
    timed = travel_costs(city_table("cs"), network, Given([[0, 10], [10, 0]]))
    assert timed.pairs["cost"].tolist() == [7, 8]
    assert timed.pairs["detour"].tolist() == [2, 2]
    long = travel_costs(city_table("cs"), network, Given([[0, 10], [10, 0]]), is_timed=False)
    assert long.pairs["cost"].tolist() == [20, 20]


def test_a_city_in_many_periods_is_asked_for_once(city_table):
    cities = city_table("cs" * 20, ids=["A", "B"] * 20, period=np.repeat(np.arange(20), 2))
    straight = Given(np.ones((2, 2)))
    result = travel_costs(cities, Given(2 * np.ones((2, 2))), straight)
    assert straight.asked == 1
    assert len(result.pairs) == 2
    assert "each counts once" in result.notes.sentences()[0]


def test_cities_that_enter_at_one_point_are_named_since_models_need_a_cost(city_table):
    ways = np.array([[0, 0.0, 3], [0, 0, 3], [3, 3, 0]])
    said = " ".join(costs_of(city_table("css"), ways, np.ones((3, 3))).notes.sentences())
    assert "2 pairs have a cost of 0, such as A and B" in said


def test_what_is_missing_has_the_reason_that_holds(city_table):
    straight = np.array([[0, np.nan, 1], [np.nan, 0, np.nan], [1, np.nan, 0]])
    ways = np.where(np.isnan(straight), np.nan, np.inf)
    said = costs_of(city_table("css"), ways, straight).notes.sentences()
    for reason, rows in (("(MISSING): straight_km", 4), ("(NO_PATH): cost", 2)):
        sentence = next(sentence for sentence in said if reason in sentence)
        assert sentence.startswith(f"Empty in {rows} rows")
    alone = costs_of(city_table("c"), np.zeros((1, 1)), np.zeros((1, 1)))
    assert "(N_TOO_SMALL): mean_detour" in alone.notes.sentences()[0]
    assert alone.pairs.empty
