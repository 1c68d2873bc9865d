"""Findings say the numbers of the results, nothing that is missing, and nothing more."""

import re

import numpy as np
import pandas as pd
import pytest

from spatial_relations.analysis.city_findings import city_findings
from spatial_relations.analysis.findings import Finding, number, percent
from spatial_relations.analysis.region_findings import region_findings

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
    german = {"{share} with {core}": "mit {core}: {share}"}
    assert finding.sentence(german.get) == "Delta: mit {x}: 5 %"


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
            "It ranks 12th of 36 by peripheralization, 1st being the most.",
        ),
        ({"rank": 2}, "It ranks 2nd by peripheralization, 1st being the most."),
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
    assert ranked[1] == "It ranks 1st of 36 by peripheralization, 1st being the most."


def test_nothing_missing_gets_into_a_sentence_and_eight_findings_are_enough():
    keys = [
        *("total_flow", "out_flow", "in_flow", "net_flow", "out_degree", "in_degree"),
        *("core_dependence", "main_core", "main_core_share", "lateral_share", "net_power"),
        *("dominance", "node_symmetry", "betweenness", "index", "rank", "self_containment"),
        *("index_change", "rank_low", "rank_high", "rank_agreement"),
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


# Regions


def city(city_id, name, role="secondary", region=None, period=None, **fields):
    row = {"city_id": city_id, "name": name, "role": role, "region": region, "period": period}
    return {**row, **fields}


def tied(city_id, name, flow, dependence, core, share, **rest):
    return city(
        city_id,
        name,
        total_flow=flow,
        core_dependence=dependence,
        main_core=core,
        main_core_share=share,
        **rest,
    )


CITIES = pd.DataFrame(
    [
        city("1", "Nanjing", "core", total_flow=500.0),
        city("2", "Shanghai", "core", total_flow=300.0),
        tied("3", "Chuzhou", 200.0, 0.82, "1", 0.61),
        tied("4", "Ma'anshan", 100.0, 0.5, "1", 0.5),
        tied("5", "湖州", 100.0, 0.25, "2", 0.2),
        tied("6", "Chizhou", 0.0, np.nan, None, np.nan),
    ]
)
REGIONS = pd.DataFrame(
    [
        {
            "region": None,
            "period": None,
            "cities": 6,
            "core_dependence_out": 0.62,
            "criss_cross": 0.08,
            "functional_polycentricity": 0.3748,
            "functional_polycentricity_floor": 0.2546,
        }
    ]
)
LINKS = pd.DataFrame(
    {
        "origin": ["3", "1", "4", "2", "2"],
        "destination": ["1", "3", "1", "1", "2"],
        "flow": [90.0, 60.0, 100.0, 50.0, 999.0],
    }
)


def sentences(*tables):
    return [finding.sentence() for finding in region_findings(*tables)]


def test_what_is_said_of_a_region():
    assert sentences(CITIES, REGIONS, LINKS) == [
        "Secondary cities send 62 % of their flow to cores; if each sent the same to every other "
        "city, it would be 40 %.",
        "Chuzhou depends most on cores: 82 % of its flow is with them, 61 % with Nanjing. "
        "Next: Ma'anshan (50 %), 湖州 (25 %).",
        "Nanjing is the main core of 2 of the 3 secondary cities tied to a core. "
        "Next: Shanghai (1).",
        "8 % of all flow runs between secondary cities; if every pair of cities had the same "
        "flow, it would be 40 %.",
        "No flow reaches or leaves Chizhou in these data.",
        "83 % of all flow starts or ends in Nanjing, more than in any other city.",
        "Functional polycentricity is 0.37; 1 would be full balance, and if one of as many cities "
        "had all in-flow, it would be 0.25.",
        "The strongest tie, both ways together, is between Nanjing and Chuzhou: 50 % of all flow.",
    ]


def test_columns_and_tables_may_be_absent():
    assert sentences(None, None) == []
    assert sentences(CITIES[["city_id"]], None) == []
    assert sentences(CITIES[["city_id", "total_flow"]], None) == [
        "No flow reaches or leaves 6 in these data.",
        "83 % of all flow starts or ends in 1, more than in any other city.",
    ]
    assert sentences(None, REGIONS[["core_dependence_out"]]) == [
        "Secondary cities send 62 % of their flow to cores."
    ]
    assert sentences(CITIES.iloc[:0], REGIONS.iloc[:0], LINKS.iloc[:0]) == []


def test_ties_are_told_as_ties():
    cities = pd.DataFrame(
        [
            city("1", "Nanjing", "core", total_flow=300.0),
            city("2", "Shanghai", "core", total_flow=300.0),
            tied("4", "B", 100.0, 0.8, "1", 0.8),
            tied("3", "A", 100.0, 0.8, "2", 0.8),
            tied("5", "C", 100.0, 0.2, None, np.nan),
        ]
    )
    assert sentences(cities, None) == [
        "2 cities depend most on cores, with 80 % of their flow: A, B.",
        "Main core of 1 each of the 2 secondary cities tied to a core: Nanjing, Shanghai.",
        "67 % of all flow starts or ends in each of these: Nanjing, Shanghai.",
    ]
    alike = cities.assign(core_dependence=[np.nan, np.nan, 0.5, 0.5, 0.5])
    assert sentences(alike, None)[0] == (
        "All secondary cities with flow depend on cores alike: 50 % of it is with them."
    )
    alone = cities.assign(core_dependence=[np.nan, np.nan, 0.0, 0.0, 0.0])
    assert sentences(alone, None)[0] == "No secondary city has flow with a core."


def test_one_core_of_all():
    cities = CITIES.assign(main_core=[None, None, "1", "1", "1", None])
    assert "Nanjing is the main core of all 3 secondary cities tied to a core." in sentences(
        cities, None
    )


def test_no_flow_at_all():
    cities = pd.DataFrame([city("1", "A", total_flow=0.0), city("2", "B", total_flow=0.0)])
    assert sentences(cities, None) == ["No flow runs between the cities in these data."]
    some = pd.DataFrame([city(str(i), f"C{i}", total_flow=float(i > 7)) for i in range(10)])
    assert sentences(some, None)[0] == (
        "No flow reaches or leaves 8 of 10 cities in these data: C0, C1, C2, C3, C4 and 3 more."
    )


def ranked(name, period, index, rank, change=None, low=None, high=None, agreement=None):
    return city(
        name,
        name,
        period=period,
        index=index,
        rank=rank,
        index_change=change,
        rank_low=low,
        rank_high=high,
        rank_agreement=agreement,
    )


def test_who_is_left_behind_gains_and_loses():
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
    assert sentences(cities, None) == [
        "2020: B is the most peripheralized of 3 cities; with other weights its rank would be "
        "between 1 and 2 in nine of ten runs.",
        "2020: Of 3 cities ranked, 2 stay in the same fifth of the ranking in at least 80 % of "
        "the runs with other weights.",
        "2010 – 2020: Of 3 cities, 1 fell behind and 1 caught up.",
        "2010 – 2020: Fell behind most: B; the peripheralization index rose by 12.5.",
        "2010 – 2020: Caught up most: A; the peripheralization index fell by 5.",
    ]


def test_first_and_last_period_are_compared_by_time_and_not_as_text():
    cities = pd.DataFrame(
        [
            city(name, name, period=period, total_flow=flow)
            for period, flows in (("10", (50.0, 150.0)), ("9", (100.0, 100.0)), ("9.5", (1.0, 1.0)))
            for name, flow in zip("AB", flows)
        ]
    )
    regions = pd.DataFrame(
        {
            "period": ["9", "9.5", "10"],
            "core_dependence_out": [0.6, 0.1, 0.64],
            "criss_cross": [0.3, 0.2, 0.3],
            "functional_polycentricity": [0.4, np.nan, 0.35],
        }
    )
    said = sentences(cities, regions)
    assert said[:2] == [
        "10: Secondary cities send 64 % of their flow to cores.",
        "10: 30 % of all flow runs between secondary cities; if every pair of cities had the same "
        "flow, it would be 100 %.",
    ]
    assert said[-4:] == [
        "9 – 10: Largest gain in the share of all flow: B, from 100.0 % to 150.0 %.",
        "9 – 10: Largest loss in the share of all flow: A, from 100.0 % to 50.0 %.",
        "9 – 10: The share of their flow that secondary cities send to cores went from 60.0 % to "
        "64.0 %.",
        "9 – 10: Functional polycentricity went from 0.40 to 0.35.",
    ]


def test_each_region_is_told_apart():
    regions = pd.DataFrame(
        {
            "region": ["Delta", "Delta", "Bay"],
            "period": ["2010", "2020", "2020"],
            "functional_polycentricity": [0.4, 0.4, 0.9],
        }
    )
    found = region_findings(None, regions)
    assert [finding.place for finding in found] == ["Delta, 2020", "Bay, 2020"]
    assert found[1].sentence() == (
        "Bay, 2020: Functional polycentricity is 0.90; 1 would be full balance."
    )


def test_flows_without_and_indicators_with_periods_may_stand_in_one_table():
    cities = pd.concat([CITIES, pd.DataFrame([ranked("A", "2020", 5.0, 1)])], ignore_index=True)
    said = sentences(cities, REGIONS)
    assert "No flow reaches or leaves Chizhou in these data." in said
    assert said[0].endswith("it would be 40 %.")
