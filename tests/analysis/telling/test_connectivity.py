"""What is told of flows: who depends on whom, what stands out, what changed."""

import numpy as np
import pandas as pd
import pytest


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


@pytest.fixture
def told(said):
    """What is told of connectivity: ``told(CITIES, REGIONS, LINKS)``; None for no table."""

    def read(cities=None, regions=None, links=None, **others):
        levels = {"city": cities, "region": regions, "link": links}
        levels = {level: rows for level, rows in levels.items() if rows is not None}
        return said("connectivity", **levels, **others)

    return read


# Dependence on cores


def test_what_is_said_of_a_region(told):
    assert told(CITIES, REGIONS, LINKS) == [
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


def test_flow_that_stays_within_cities_is_told_before_it_misleads(told):
    cities = CITIES.assign(self_flow=[900.0, 300.0, 0.0, 0.0, 0.0, 0.0], out_flow=50.0)
    sentence = (
        "80 % of the flow in these data stays within its city; all else that is told of flow is "
        "about the rest, which runs between cities."
    )
    assert told(cities)[1] == sentence
    assert sentence not in told(cities.assign(self_flow=0.0))
    assert sentence not in told(cities.assign(self_flow=np.nan))


def test_columns_and_tables_may_be_absent(told):
    assert told() == []
    assert told(CITIES[["city_id"]]) == []
    assert told(CITIES[["city_id", "total_flow"]]) == [
        "No flow reaches or leaves 6 in these data.",
        "83 % of all flow starts or ends in 1, more than in any other city.",
    ]
    assert told(None, REGIONS[["core_dependence_out"]]) == [
        "Secondary cities send 62 % of their flow to cores."
    ]
    assert told(CITIES.iloc[:0], REGIONS.iloc[:0], LINKS.iloc[:0]) == []


def test_ties_are_told_as_ties(told):
    cities = pd.DataFrame(
        [
            city("1", "Nanjing", "core", total_flow=300.0),
            city("2", "Shanghai", "core", total_flow=300.0),
            tied("4", "B", 100.0, 0.8, "1", 0.8),
            tied("3", "A", 100.0, 0.8, "2", 0.8),
            tied("5", "C", 100.0, 0.2, None, np.nan),
        ]
    )
    assert told(cities) == [
        "2 cities depend most on cores, with 80 % of their flow: A, B.",
        "Main core of 1 each of the 2 secondary cities tied to a core: Nanjing, Shanghai.",
        "67 % of all flow starts or ends in each of these: Nanjing, Shanghai.",
    ]
    alike = cities.assign(core_dependence=[np.nan, np.nan, 0.5, 0.5, 0.5])
    assert told(alike)[0] == (
        "All secondary cities with flow depend on cores alike: 50 % of it is with them."
    )
    alone = cities.assign(core_dependence=[np.nan, np.nan, 0.0, 0.0, 0.0])
    assert told(alone)[0] == "No secondary city has flow with a core."


def test_a_city_that_names_no_main_core(told):
    cities = CITIES.assign(main_core=None)
    assert told(cities)[0] == (
        "Chuzhou depends most on cores: 82 % of its flow is with them. Next: Ma'anshan (50 %), "
        "湖州 (25 %)."
    )


def test_one_core_of_all(told):
    cities = CITIES.assign(main_core=[None, None, "1", "1", "1", None])
    assert "Nanjing is the main core of all 3 secondary cities tied to a core." in told(cities)


def test_the_only_city_tied_to_a_core_is_not_called_all_1(told):
    cities = CITIES.assign(main_core=[None, None, "1", None, None, None])
    assert "Nanjing is the main core of the only secondary city tied to a core." in told(cities)


def test_a_region_of_secondary_cities_only_expects_no_flow_to_cores(told):
    cities = pd.DataFrame([city("1", "A", total_flow=1.0), city("2", "B", total_flow=1.0)])
    regions = REGIONS.assign(core_dependence_out=0.0)
    assert told(cities, regions)[0] == "Secondary cities send 0 % of their flow to cores."


def test_no_flow_at_all(told):
    cities = pd.DataFrame([city("1", "A", total_flow=0.0), city("2", "B", total_flow=0.0)])
    assert told(cities) == ["No flow runs between the cities in these data."]
    some = pd.DataFrame([city(str(i), f"C{i}", total_flow=float(i > 7)) for i in range(10)])
    assert told(some)[0] == (
        "No flow reaches or leaves 8 of 10 cities in these data: C0, C1, C2, C3, C4 and 3 more."
    )


def test_polycentricity_is_never_said_without_its_floor_nor_below_it(told):
    assert told(None, REGIONS[["functional_polycentricity"]]) == []
    below = REGIONS[["functional_polycentricity", "functional_polycentricity_floor"]]
    assert told(None, below.assign(functional_polycentricity=0.2)) == []


# Change


def test_first_and_last_period_are_compared_by_time_and_not_as_text(told):
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
            "functional_polycentricity_floor": [0.0, np.nan, 0.25],
        }
    )
    found = told(cities, regions)
    assert found[:2] == [
        "10: Secondary cities send 64 % of their flow to cores.",
        "10: 30 % of all flow runs between secondary cities; if every pair of cities had the same "
        "flow, it would be 100 %.",
    ]
    assert found[-4:] == [
        "9 – 10: Largest gain in the share of all flow: B, from 100.0 % to 150.0 %.",
        "9 – 10: Largest loss in the share of all flow: A, from 100.0 % to 50.0 %.",
        "9 – 10: The share of their flow that secondary cities send to cores went from 60.0 % to "
        "64.0 %.",
        "9 – 10: Functional polycentricity went from 0.40 (floor 0.00) to 0.35 (floor 0.25).",
    ]


def panel(first, last, key="core_dependence", role="secondary"):
    return [
        city(name, name, role, period=period, **{key: value})
        for period, values in (("2010", first), ("2020", last))
        for name, value in zip("ABCD", values)
    ]


def test_changes_of_dependence(told):
    found = told(panel([0.5, 0.4, 0.3], [0.6, 0.4, 0.1]))
    assert found[1:] == [
        "2010 – 2020: Secondary cities that depend more on cores than before: 1 of 3; less: 1.",
        "2010 – 2020: Dependence on cores rose most in A: from 50.0 % to 60.0 % of its flow.",
        "2010 – 2020: Dependence on cores fell most in C: from 30.0 % to 10.0 % of its flow.",
    ]


def test_changes_that_tie_and_those_that_do_not_show(told):
    found = told(panel([0.5, 0.4, 0.3, 0.2], [0.6, 0.5, 0.2, 0.1]))
    assert found[2:] == [
        "2010 – 2020: Dependence on cores rose most, by 10 points, in each of these: A, B.",
        "2010 – 2020: Dependence on cores fell most, by 10 points, in each of these: C, D.",
    ]
    assert told(panel([0.5, 0.4], [0.50001, 0.4])) == [
        "2020: A depends most on cores: 50 % of its flow is with them. Next: B (40 %).",
        "2010 – 2020: Secondary cities that depend more on cores than before: 1 of 2; less: 0.",
    ]


def test_gains_and_losses_of_flow_that_tie(told):
    found = told(panel([1.0, 1.0, 2.0, 2.0], [2.0, 2.0, 1.0, 1.0], "total_flow", "core"))
    assert found[1:] == [
        "2010 – 2020: Largest gain in the share of all flow, 33.3 points each: A, B.",
        "2010 – 2020: Largest loss in the share of all flow, 33.3 points each: C, D.",
    ]


def test_change_as_it_was_written_by_its_algorithm(told):
    change = {"period": "2020", "period_from": "2010", "period_to": "2020"}
    cities = [
        city("1", "A", **change, core_dependence_from=0.5, core_dependence_to=0.75,
             core_dependence_change=0.25),
        city("2", "B", "core", **change, core_dependence_from=0.1, core_dependence_to=0.9,
             core_dependence_change=0.8),
    ]  # fmt: skip
    for row in cities:
        row["period"] = "2020"
    links = [
        {"origin": "1", "destination": "2", "status": status, **change}
        for status in ("lasting", "lasting", "appeared")
    ]
    assert told(cities, None, links) == [
        "2010 – 2020: Secondary cities that depend more on cores than before: 1 of 1; less: 0.",
        "2010 – 2020: Dependence on cores rose most in A: from 50.0 % to 75.0 % of its flow.",
        "2010 – 2020: Links that lasted: 2; that appeared: 1; that vanished: 0.",
    ]


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ((5.0, -2.0, 0.0), "Total flow grew most in A, by 5, and fell most in B, by 2."),
        ((5.0, 5.0, 0.0), "Total flow grew most in A, B, by 5; it fell in no city."),
        ((0.0, -1234.0, 0.0), "Total flow fell most in B, by 1\u202f234; it grew in no city."),
        ((0.0, 0.0, 0.0), "The total flow of no city has changed."),
    ],
)
def test_flow_that_was_compared_is_told_by_the_cities_that_gain_and_lose(told, changes, text):
    ends = {"period_from": "2010", "period_to": "2020"}
    cities = [
        city(str(place), name, **ends, total_flow_change=change)
        for place, (name, change) in enumerate(zip("ABC", changes))
    ]
    assert told(cities) == [f"2010 – 2020: {text}"]


# Structure


def nodal(*rows):
    keys = ("city_id", "name", "role", "level", "dominated_by", "nodal_region")
    return [dict(zip(keys, row)) for row in rows]


def test_several_dominant_cities_and_secondary_cities_that_dominate(told):
    assert told(
        nodal(
            ("1", "A", "core", "dominant", None, "1"),
            ("2", "B", "secondary", "dominant", None, "2"),
            ("3", "C", "secondary", "intermediate", "1", "1"),
            ("4", "D", "secondary", "dominated", "3", "1"),
            ("5", "E", "secondary", "dominated", "2", "2"),
            ("6", "F", "secondary", "isolated", None, "6"),
        )
    ) == [
        "Followed to ever larger cities, the largest flows end in 2 cities: A (2), B (1); in "
        "brackets, the number of cities that they come from.",
        "Secondary cities that draw the largest flow of smaller cities: B (1), C (1); in brackets, "
        "of how many.",
    ]


def test_one_dominant_city_and_no_secondary_city_that_dominates(told):
    assert told(
        nodal(
            ("1", "A", "core", "dominant", None, "1"),
            ("2", "B", "secondary", "dominated", "1", "1"),
            ("3", "C", "secondary", "isolated", None, "3"),
        )
    ) == [
        "Followed to ever larger cities, the largest flow of the only city that depends on a "
        "larger one ends in A.",
        "No secondary city draws the largest flow of a smaller city.",
    ]
    assert told(nodal(("1", "A", "core", "isolated", None, "1"))) == []


def test_communities_with_and_without_a_core(told):
    cities = [
        city("1", "A", "core", community=1),
        city("2", "B", community=1),
        city("3", "C", community=2),
        city("4", "D", community=None),
    ]
    regions = [{"region": None, "period": None, "communities": 2, "modularity": 0.414}]
    assert told(cities, regions) == [
        "Cities fall into 2 communities that exchange more flow than expected; modularity is 0.41: "
        "near 0 they hardly stand apart, from about 0.3 clearly.",
        "A core city stands in 1 of the 2 communities.",
    ]
    assert told(cities)[0] == (
        "Cities fall into 2 communities that exchange more flow than expected."
    )
    assert told([{**row, "role": "core"} for row in cities])[1] == (
        "A core city stands in each of the 2 communities."
    )
    assert told(None, [{"communities": 1, "modularity": 0.0}]) == [
        "Flows set no group of cities apart: all with flow make one community."
    ]


def test_the_backbone_is_told_from_the_table_that_knows_all_links(told):
    links = pd.DataFrame(
        {"origin": list("ABC"), "destination": list("BCA"), "flow": [70.0, 20.0, 10.0],
         "significant": [1, 0, 0]}
    )  # fmt: skip
    sentence = (
        "1 of 3 links carries more of a city's flow than a random division would likely give it: "
        "70 % of all flow."
    )
    kept = links[links["significant"] == 1]
    assert sentence in told(None, None, [kept, links])
    assert told(None, None, kept) == []


@pytest.mark.parametrize(
    "fields",
    [
        {"krugman": 0.5},
        {"organisations": 3},
        {"status": "lasting"},
        {"origin_dependence": 0.4},
        {"significant": 1},
    ],
)
def test_links_that_are_not_all_observed_flows_make_no_strongest_tie(told, fields):
    assert not any("strongest tie" in said for said in told(None, None, LINKS.assign(**fields)))


def test_thinned_links_make_no_strongest_tie(told, result):
    assert told(None, None, [result("link", LINKS, TOP_N="3")]) == []
    assert len(told(None, None, [result("link", LINKS, TOP_N="0", MIN_FLOW="0.0")])) == 1


def test_some_of_the_links_that_connectivity_measured_make_no_strongest_tie(told):
    links = pd.DataFrame(
        {"origin": ["A", "B", "C"], "destination": ["B", "C", "A"], "flow": [3.0, 2.0, 5.0],
         "relative_strength": [0.3, 0.2, 0.5]}
    )  # fmt: skip
    some = links.iloc[:2]
    assert told(None, None, some) == []
    assert told(None, None, [some, links]) == [
        "The strongest tie, both ways together, is between A and C: 50 % of all flow."
    ]


def test_two_strongest_ties_are_none(told):
    links = pd.DataFrame({"origin": ["A", "C"], "destination": ["B", "D"], "flow": [1.0, 1.0]})
    assert told(None, None, links) == []


def test_reciprocity(told):
    assert told(None, [{"reciprocity": 0.9969}]) == [
        "99.7 % of all flow is matched by flow in the other direction."
    ]


# Modelled flows


def modelled(**columns):
    return pd.DataFrame(
        {"origin": ["A", "B", "A"], "destination": ["B", "A", "C"],
         "estimated_flow": [10.0, 40.0, 50.0], **columns}
    )  # fmt: skip


def test_what_exceeds_and_falls_short_of_a_model(told):
    links = modelled(observed_flow=[30.0, 40.0, 20.0], residual_ratio=[3.0, 1.0, 0.4])
    assert told(None, None, links, fit=[{"cpc": 0.62}]) == [
        "The flow furthest above a model of size and cost runs from A to B: 30 observed, 10 "
        "modelled.",
        "The flow furthest below a model of size and cost runs from A to C: 20 observed, 50 "
        "modelled.",
        "The model puts 62 % of the flow on the pairs where it is observed; where that is little, "
        "such differences say little.",
    ]
    exact = links.assign(observed_flow=links["estimated_flow"], residual_ratio=1.0)
    assert told(None, None, exact) == []


def test_the_furthest_from_a_model_is_the_widest_of_the_links_that_the_map_draws(told):
    links = pd.DataFrame(
        {"origin": ["A", "A", "B", "B", "C"], "destination": ["B", "C", "A", "C", "A"],
         # Of the largest Pearson residual, of the largest difference as a ratio, and as a flow;
         # then about as expected, for all that it differs most; and below by little.
         "observed_flow": [8.0, 45.0, 161.0, 1300.0, 4.0],
         "estimated_flow": [0.0001, 4.0, 100.0, 1000.0, 9.0],
         "pearson_residual": [800.0, 20.5, 6.1, 9.5, -1.7]}
    )  # fmt: skip
    links["residual_ratio"] = links["observed_flow"] / links["estimated_flow"]
    assert told(None, None, links) == [
        "The flow furthest above a model of size and cost runs from B to A: 161 observed, 100 "
        "modelled.",
        "The flow furthest below a model of size and cost runs from C to A: 4 observed, 9 "
        "modelled.",
    ]


@pytest.mark.parametrize(
    ("observed", "estimated", "text"),
    [
        (195.0, 29.97, "195 observed, 30 modelled"),
        (195.0, 0.42, "195 observed, 0.42 modelled"),
        (19.5, 12.34, "19.5 observed, 12.3 modelled"),
    ],
)
def test_a_modelled_flow_has_no_decimals_beside_a_whole_one(told, observed, estimated, text):
    links = pd.DataFrame(
        {"origin": ["A"], "destination": ["B"], "observed_flow": [observed],
         "estimated_flow": [estimated], "residual_ratio": [observed / estimated]}
    )  # fmt: skip
    (sentence,) = told(None, None, links)
    assert text in sentence


def test_no_flow_is_far_from_a_model_that_has_all_within_the_bounds_of_the_map(told):
    links = modelled(observed_flow=[13.0, 40.0, 37.0], residual_ratio=[1.3, 1.0, 0.74])
    assert told(None, None, links, fit=[{"cpc": 0.9}]) == [
        "The model puts 90 % of the flow on the pairs where it is observed; where that is little, "
        "such differences say little."
    ]


def test_flows_without_observations_are_named_as_modelled(told):
    assert told(None, None, modelled()) == [
        "The strongest modelled flow runs from A to C: 50 % of all modelled flow. It is not "
        "observed."
    ]
    assert told(None, None, modelled().assign(estimated_flow=0.0)) == []


def test_a_network_of_modelled_flows_is_named_so_in_every_finding(told):
    links = modelled(flow=[10.0, 40.0, 50.0], relative_strength=[0.1, 0.4, 0.5])
    found = told(CITIES, REGIONS, links)
    assert found[0].startswith("modelled flows: Secondary cities send 62 %")
    assert all("modelled" in sentence for sentence in found)


def test_a_network_of_organisations_is_named_so(told):
    links = LINKS.assign(organisations=3, relative_strength=0.25)
    assert told(CITIES, REGIONS, links)[0].startswith("links through organisations: Secondary")


# Accessibility


def reached(potential, cost=(None, None, None), period=None):
    keys = "ABC"
    return [
        city(name, name, "core" if name == "A" else "secondary", period=period,
             potential_index=index, nearest_core="A", cost_to_nearest_core=away)
        for name, index, away in zip(keys, potential, cost)
    ]  # fmt: skip


def test_best_and_worst_placed_cities_and_the_farthest_from_a_core(told, result):
    rows = reached([100.4, 33.3, 166.3], [None, 312.0, 80.0])
    assert told(rows) == [
        "Worst placed to reach other cities: B, with 33 % of the mean city's potential; best "
        "placed: C, with 166 %.",
        "Farthest from a core: B, at a cost of 312.",
    ]
    distances = result("city", rows, MASS="population", DECAY="0")
    assert told([distances])[1] == "Farthest from a core: B, 312 km away."
    minutes = result("city", rows, MASS="population", COSTS="Travel costs")
    assert told([minutes])[1] == "Farthest from a core: B, at a cost of 312."


def test_cities_that_are_placed_alike_are_not_told_apart(told):
    assert told(reached([100.0, 100.0, 100.0], [None, 50.0, 50.0])) == []
