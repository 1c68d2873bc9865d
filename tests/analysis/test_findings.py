"""Findings say the numbers of the results, nothing that is missing, and nothing more."""

import re

import numpy as np
import pandas as pd
import pytest

from spatial_relations.analysis.city_findings import city_findings
from spatial_relations.analysis.findings import Finding, number, percent, points

NAMES = {"1": "Nanjing", "2": "Shanghai", "9": "Xi'an"}
CHUZHOU = {
    "city_id": "3",
    "name": "Chuzhou",
    "role": "secondary",
    "total_flow": 1450.0,
    "out_flow": 1260.0,
    "in_flow": 190.0,
    "core_dependence": 0.82,
    "main_core": "1",
    "main_core_share": 0.61,
    "lateral_share": 0.11,
}


def said_of(city, **fields):
    return [finding.sentence() for finding in city_findings({**city, **fields}, NAMES)]


# Formats


@pytest.mark.parametrize(
    ("share", "text"),
    [
        (0, "0 %"),
        (0.0003, "< 0.1 %"),
        (0.004, "0.4 %"),
        (0.823, "82 %"),
        (0.9971, "99.7 %"),
        (0.9999, "> 99.9 %"),
        (1, "100 %"),
    ],
)
def test_a_percentage_does_not_claim_none_or_all_by_rounding(share, text):
    assert percent(share) == text


@pytest.mark.parametrize(
    ("change", "text"),
    [
        (0.01, "1 point"),
        (-0.01, "1 point"),
        (0.04, "4 points"),
        (-0.0686, "6.9 points"),
        (0.1, "10 points"),
        (0.0045, "0.45 points"),
        (0.0001, "< 0.1 points"),
        (0.0, "0 points"),
    ],
)
def test_points_have_no_zeros_behind_and_one_is_one(change, text):
    assert points(change) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (-0.0, "0"),
        (1234567, "1\u202f234\u202f567"),
        (123.456, "123"),
        (12.345, "12.3"),
        (1.239, "1.24"),
        (0.01234, "0.012"),
        (-5, "\u22125"),
    ],
)
def test_numbers_are_rounded_to_what_counts_and_grouped(value, text):
    assert number(value) == text


def test_a_finding_is_translated_before_it_is_filled():
    finding = Finding("{share} with {core}", {"share": "5 %", "core": "{x}", "place": "Delta"})
    german = {
        "{share} with {core}": "mit {core}: {share}",
        "{place}: {sentence}": "{sentence} ({place})",
    }
    assert finding.sentence(german.get) == "mit {x}: 5 % (Delta)"


# One city


def test_a_secondary_city_with_its_main_core():
    assert said_of(CHUZHOU) == [
        "82 % of Chuzhou's flow is with cores; its main core is Nanjing (61 %).",
        "11 % of its flow is with other secondary cities.",
        "It sends more than it receives: 1\u202f260 out, 190 in.",
    ]


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        (
            {"main_core_share": 0.82},
            "82 % of Chuzhou's flow is with cores, all of it with Nanjing.",
        ),
        ({"main_core": None}, "82 % of Chuzhou's flow is with cores."),
        ({"main_core": "77"}, "82 % of Chuzhou's flow is with cores; its main core is 77 (61 %)."),
        ({"core_dependence": 0.0}, "None of Chuzhou's flow is with cores."),
        (
            {"name": "Huai'an", "main_core": "9"},
            "82 % of Huai'an's flow is with cores; its main core is Xi'an (61 %).",
        ),
        ({"name": "滁州"}, "82 % of 滁州's flow is with cores; its main core is Nanjing (61 %)."),
        (
            {"name": "{0} & <b>"},
            "82 % of {0} & <b>'s flow is with cores; its main core is Nanjing (61 %).",
        ),
        (
            {"role": "core"},
            "82 % of Chuzhou's flow is with other cores, most with Nanjing (61 %).",
        ),
    ],
)
def test_dependence_on_cores(fields, sentence):
    assert said_of(CHUZHOU, **fields)[0] == sentence


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        (
            {"rank": 3, "_cities": 36, "rank_low": 2, "rank_high": 7},
            "It ranks 3rd of 36 by peripheralization, 1st being the most; with other weights its "
            "rank would be between 2 and 7 in nine of ten runs.",
        ),
        (
            {"rank": 21, "rank_low": 2, "rank_high": 7},
            "It ranks 21st by peripheralization, 1st being the most; with other weights its rank "
            "would be between 2 and 7 in nine of ten runs.",
        ),
        (
            {"rank": 12.0, "_cities": 36, "rank_low": float("nan"), "rank_high": None},
            "It ranks 12th of 36 by peripheralization, 1st being the most; how safe that is was "
            "not measured.",
        ),
        (
            {"rank": 2},
            "It ranks 2nd by peripheralization, 1st being the most; how safe that is was not "
            "measured.",
        ),
        (
            {"rank": 1, "_cities": 36, "rank_low": 1, "rank_high": 1},
            "It ranks 1st of 36 by peripheralization, 1st being the most, and with other weights "
            "would do so in nine of ten runs.",
        ),
    ],
)
def test_rank_and_how_far_the_weights_move_it(fields, sentence):
    assert said_of(CHUZHOU, **fields)[1] == sentence


def test_only_an_unsafe_rank_is_said_to_hang_on_the_weights():
    sentence = (
        "Its rank hangs on the weights: 55 % of the runs with other weights leave it in the same "
        "fifth of the ranking."
    )
    assert sentence in said_of(CHUZHOU, rank=3, rank_agreement=0.55)
    assert not any("hangs" in said for said in said_of(CHUZHOU, rank=3, rank_agreement=0.9))


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        (
            {"index_change": 4.25},
            "It has fallen behind since the previous period: its index rose by 4.25.",
        ),
        (
            {"index_change": -12.34},
            "It has caught up since the previous period: its index fell by 12.3.",
        ),
        ({"index_change": 0.0}, "Its peripheralization is as it was in the previous period."),
        (
            {"out_flow": 100, "in_flow": 101},
            "It sends about as much as it receives: 100 out, 101 in.",
        ),
        ({"in_flow": 2000}, "It receives more than it sends: 2\u202f000 in, 1\u202f260 out."),
        (
            {"net_power": 0.2},
            "On balance, other cities depend on it more than it depends on them.",
        ),
        (
            {"net_power": -0.2},
            "On balance, it depends on other cities more than they depend on it.",
        ),
        ({"dominance": 2.08}, "Its flow is 2.1 times that of the average other city."),
        ({"dominance": 0.47}, "Its flow is 47 % of that of the average other city."),
        (
            {"betweenness": 0.7},
            "70 % of the strongest ways between other cities pass through it.",
        ),
        (
            {"out_degree": 5, "in_degree": 3},
            "Number of cities that it sends to: 5; that it receives from: 3.",
        ),
        ({"self_containment": 0.6}, "60 % of the flow that starts in it stays in it."),
    ],
)
def test_what_else_is_said_of_a_city(fields, sentence):
    assert sentence in said_of(CHUZHOU, **fields)


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        (
            {"share_change": 0.0123},
            "Its share of the region's value rose by 1.2 points since the first period.",
        ),
        (
            {"share_change": -0.0001},
            "Its share of the region's value fell by < 0.1 points since the first period.",
        ),
        (
            {"share_change": 0.0123, "_value": "population"},
            "Its share of the region's population rose by 1.2 points since the first period.",
        ),
        ({"share_change": 0}, "Its share of the region's value is as it was in the first period."),
        (
            {"level": "dominant", "nodal_region": "3"},
            "Smaller cities send it their largest flow; its own goes to no larger city.",
        ),
        (
            {"level": "dominated", "dominated_by": "1", "nodal_region": "1"},
            "Its largest flow goes to Nanjing, a city that draws more flow.",
        ),
        (
            {"level": "intermediate", "dominated_by": 1.0, "nodal_region": "2"},
            "Its largest flow goes to Nanjing, a city that draws more flow; at the top stands "
            "Shanghai.",
        ),
        (
            {"main_mismatch": "place", "place_quadrant": "neither"},
            "Of its gaps scored by the analyst, that of place is the largest: being able and "
            "willing to act.",
        ),
        (
            {"main_mismatch": "priority"},
            "Of its gaps scored by the analyst, the vertical one of priority is the largest: its "
            "goals beside the plan's.",
        ),
        (
            {"main_mismatch": "actor"},
            "Of its gaps scored by the analyst, that of power is the largest: its power beside "
            "that of others.",
        ),
        (
            {"place_quadrant": "able and willing"},
            "The analyst scored it as able and willing to act.",
        ),
        (
            {"place_quadrant": "able, not willing"},
            "The analyst scored it as able but not willing to act.",
        ),
        (
            {"place_quadrant": "willing, not able"},
            "The analyst scored it as willing but not able to act.",
        ),
        (
            {"place_quadrant": "neither"},
            "The analyst scored it as neither able nor willing to act.",
        ),
        (
            {"group": 2, "group_label": "2: high x", "silhouette": 0.4},
            "Among secondary cities it belongs to group 2: high x.",
        ),
        (
            {"group": 2, "group_label": "2: high x", "silhouette": -0.1},
            "Among secondary cities it belongs to group 2: high x; another would fit it better.",
        ),
        (
            {"size_field": "people", "size": 9, "size_share": 0.11, "rank": 3},
            "It holds 11 % of “people” in the region and ranks 3rd by it.",
        ),
        (
            {"size_field": "people", "size_share": 0.11, "rank": 3, "index": 60},
            "It holds 11 % of “people” in the region.",
        ),
        (
            {"core_dependence_from": 0.5, "core_dependence_to": 0.62},
            "Its dependence on cores went from 50.0 % to 62.0 % of its flow.",
        ),
        (
            {"core_dependence_from": 0.5, "core_dependence_to": 0.50001},
            "Its dependence on cores is as it was: 50.0 % of its flow.",
        ),
        (
            {"growth": -5, "local_effect": 12.34},
            "Its growth is 12.3 above that of its sectors in the region.",
        ),
        (
            {"growth": 5, "local_effect": -3},
            "Its growth is 3 below that of its sectors in the region.",
        ),
        ({"growth": 5, "local_effect": 0}, "Its growth is that of its sectors in the region."),
        (
            {"main_sector": "mining", "main_sector_lq": 2.5},
            "It stands out in “mining”: its share is 2.50 times the region's.",
        ),
        (
            {"potential_index": 33.3, "nearest_core": "1"},
            "Its potential to reach other cities is 33 % of the mean city's; its nearest core is "
            "Nanjing.",
        ),
        (
            {"potential_index": 120.4},
            "Its potential to reach other cities is 120 % of the mean city's.",
        ),
        (
            {"connectivity_share": 0.67},
            "Through organisations it has 67 % of the links of the best linked city.",
        ),
        ({"connectivity_share": 1.0}, "No city is better linked through organisations."),
        ({"connectivity_share": 0.0}, "No organisation links it with another city."),
    ],
)
def test_one_sentence_for_each_other_measure(fields, sentence):
    ranks = "peripheralization, 1st being"
    new = [said for said in said_of(CHUZHOU, **fields) if said not in said_of(CHUZHOU)]
    assert [said for said in new if ranks not in said] == [sentence]


def test_a_rank_by_size_is_none_by_peripheralization():
    sizes = {"size_field": "people", "size": 9, "size_share": 0.11, "rank": 3}
    assert not any("peripheralization" in said for said in said_of(CHUZHOU, **sizes))
    both = said_of(CHUZHOU, **sizes, index=60.0)
    assert any(said.startswith("It ranks 3rd by peripheralization") for said in both)


def test_what_stands_out_comes_before_the_rest_of_the_flows():
    found = said_of(CHUZHOU, rank=3, index=60.0, share_change=0.01, level="dominated",
                    dominated_by="1", place_quadrant="neither")  # fmt: skip
    assert [said.split()[0] for said in found] == ["82", "It", "Its", "Its", "The", "11", "It"]


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"core_dependence": 0.0}, "None of Nanjing's flow is with other cores."),
        ({"core_dependence": 0.3}, "30 % of Nanjing's flow is with other cores."),
        ({}, "Nanjing is one of the core cities."),
    ],
)
def test_a_core_city(fields, sentence):
    assert said_of({"city_id": "1", "name": "Nanjing", "role": "core"}, **fields)[0] == sentence


def test_a_city_without_any_flow():
    chizhou = {
        "city_id": "5",
        "name": "Chizhou",
        "role": "secondary",
        "total_flow": 0,
        "out_flow": 0,
        "in_flow": 0,
        "core_dependence": float("nan"),
        "dominance": 0.0,
        "out_degree": 0,
        "in_degree": 0,
    }
    assert said_of(chizhou) == [
        "No flow reaches or leaves Chizhou in these data.",
        "Flows that these data do not count may still link it with others.",
        "Chizhou is one of the secondary cities.",
    ]
    del chizhou["total_flow"]
    assert said_of(chizhou)[0] == "No flow reaches or leaves Chizhou in these data."
    ranked = said_of(chizhou, rank=1, _cities=36)
    assert ranked[1] == (
        "It ranks 1st of 36 by peripheralization, 1st being the most; how safe that is was not "
        "measured."
    )


def test_nothing_missing_gets_into_a_sentence_and_eight_findings_are_enough():
    keys = [
        *("total_flow", "out_flow", "in_flow", "net_flow", "out_degree", "in_degree"),
        *("core_dependence", "main_core", "main_core_share", "lateral_share", "net_power"),
        *("dominance", "node_symmetry", "betweenness", "index", "rank", "self_containment"),
        *("index_change", "rank_low", "rank_high", "rank_agreement", "share_change", "level"),
        *("dominated_by", "nodal_region", "main_mismatch", "place_quadrant", "group_label"),
        *("silhouette", "size_field", "size_share", "core_dependence_from", "growth"),
        *("core_dependence_to", "local_effect", "main_sector", "main_sector_lq"),
        *("potential_index", "nearest_core", "connectivity_share"),
    ]
    for missing in (None, float("nan"), np.nan, pd.NA, float("inf"), "", object()):
        empty = dict.fromkeys(keys, missing)
        assert said_of({"city_id": "3", "name": missing, "role": "secondary", **empty}) == [
            "3 is one of the secondary cities."
        ]
        for key in keys:
            for sentence in said_of(CHUZHOU, **{"rank": 3, "index_change": 1, key: missing}):
                assert not re.search(r"nan|None|NA\b|inf\b|_|object", sentence), sentence
    full = {**dict.fromkeys(keys, 0.5), **CHUZHOU, "rank": 3, "rank_low": 1, "rank_high": 4}
    assert len(said_of(full)) == 8
    assert said_of({}) == []


def test_a_city_of_no_role_is_said_to_have_none():
    assert said_of({"city_id": 310000.0, "role": None}) == [
        "310000 is neither a core nor a secondary city here."
    ]


def test_only_a_secondary_city_has_other_secondary_cities():
    for role, cities in (("secondary", "other secondary cities"), ("core", "secondary cities"),
                         (None, "secondary cities")):  # fmt: skip
        told = said_of({"city_id": "1", "role": role, "lateral_share": 0.5})
        assert f"50 % of its flow is with {cities}." in told
