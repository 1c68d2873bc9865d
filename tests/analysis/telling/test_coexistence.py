"""What is told of sizes: who holds most, how evenly it is spread, and form beside flow."""

import numpy as np
import pandas as pd
import pytest

FIELD = "population"
REGION = {
    "region": None, "period": "2020", "size_field": FIELD, "cities": 4, "primacy": 0.4,
    "effective_cities": 3.125, "core_share": 0.7, "core_secondary_ratio": 2.333,
    "polycentricity": 0.5, "polycentricity_floor": 0.1340, "rank_size_slope": -0.8,
    "standard_distance_km": 80.0,
}  # fmt: skip


def sizes(shares, gaps=(None,) * 4, period="2020", field=FIELD, names="ABCD"):
    return [
        {"city_id": str(number), "name": name, "role": "core" if number < 2 else "secondary",
         "period": period, "size_field": field, "size_share": share, "size_gap": gap}
        for number, (name, share, gap) in enumerate(zip(names, shares, gaps))
    ]  # fmt: skip


@pytest.fixture
def told(said):
    def read(*regions, cities=(), flows=()):
        tables = [[{**REGION, **region} for region in regions or ({},)]]
        levels = {"region": [*tables, list(flows)] if flows else tables}
        return said("coexistence", **levels, **({"city": list(cities)} if cities else {}))

    return read


def test_what_is_said_of_a_size(told):
    cities = sizes([0.4, 0.3, 0.2, 0.1], [np.log(1.25), 0.0, np.log(0.8), 0.0])
    assert told(cities=cities) == [
        "A has the largest share of “population”, 40 %. Next: B (30 %), C (20 %), D (10 %).",
        "Cores, 2 of 4 cities, hold 70 % of “population”.",
        "The mean core has 2.33 times as much “population” as the mean secondary city.",
        "“population” is spread as if over 3.12 cities of equal size; there are 4.",
        "By “population”, morphological polycentricity is 0.50; 1 would be full balance, and if "
        "one of as many cities had everything, it would be 0.13.",
        "Beside the rank-size line of “population”, A has 1.25 times what the line has at its "
        "rank, C 0.80 times.",
    ]


def test_one_core_and_a_size_that_is_all_in_one_city_are_told_as_one(told):
    cities = sizes([0.4, 0.3, 0.2, 0.1])
    for city in cities[1:]:
        city["role"] = "secondary"
    found = told({"effective_cities": 1.0}, cities=cities)
    assert "The core, 1 of 4 cities, holds 70 % of “population”." in found
    assert "“population” is spread as if it were all in one city; number of cities: 4." in found


def test_ties_and_equal_sizes(told):
    assert told(cities=sizes([0.3, 0.3, 0.2, 0.2]))[0] == (
        "A, B have the largest share of “population”, 30 % each."
    )
    assert told(cities=sizes([0.25] * 4))[0] == "All 4 cities have the same share of “population”."


def test_without_a_table_of_cities(told):
    assert told()[:2] == [
        "The largest city has 40 % of “population”.",
        "Cores hold 70 % of “population”.",
    ]


def test_what_is_missing_is_not_said(told):
    empty = dict.fromkeys(REGION, None)
    bare = {**empty, "size_field": FIELD, "primacy": 0.4, "cities": 4}
    assert told(bare) == ["The largest city has 40 % of “population”."]
    assert told({"cities": 1}) == []
    assert told({**bare, "polycentricity": 0.5}) == ["The largest city has 40 % of “population”."]


def test_a_region_of_cores_only_is_not_said_to_be_held_by_cores(told):
    cities = [{**row, "role": "core"} for row in sizes([0.4, 0.3, 0.2, 0.1])]
    found = told({"core_share": 1.0, "core_secondary_ratio": None}, cities=cities)
    assert not any("ores" in sentence for sentence in found)


def test_two_periods_are_compared(told):
    first = {
        "period": "2010", "core_share": 0.65, "core_secondary_ratio": 2.0, "polycentricity": 0.6,
        "rank_size_slope": -0.7, "standard_distance_km": 90.0,
    }  # fmt: skip
    found = told({}, first)
    assert "2010 – 2020: The cores' share of “population” went from 65.0 % to 70.0 %." in found
    assert (
        "2010 – 2020: The mean core has 2.33 times as much “population” as the mean secondary "
        "city; it had 2 times."
    ) in found
    assert (
        "2010 – 2020: By “population”, morphological polycentricity went from 0.60 to 0.50; 1 "
        "would be full balance, and if one of as many cities had everything, it would be 0.13."
    ) in found
    assert found[-2:] == [
        "2010 – 2020: The rank-size line of “population” became steeper, from −0.70 to −0.80: less "
        "balance.",
        "2010 – 2020: “population” moved closer together: its standard distance from its centre "
        "went from 90 to 80 km.",
    ]
    found = told({"period": "2000"}, first)
    assert found[-2:] == [
        "2000 – 2010: The rank-size line of “population” became flatter, from −0.80 to −0.70: more "
        "balance.",
        "2000 – 2010: “population” moved outwards: its standard distance from its centre went from "
        "80 to 90 km.",
    ]


def test_changes_that_do_not_show_or_do_not_compare_are_not_said(told):
    same = told({}, {"period": "2010", "standard_distance_km": 80.9, "core_share": 0.70001})
    assert not any("2010" in sentence for sentence in same)
    fewer = told({}, {"period": "2010", "cities": 3, "rank_size_slope": -0.7,
                      "polycentricity": 0.6, "polycentricity_floor": 0.0572})  # fmt: skip
    assert not any("went from" in said or "became" in said for said in fewer)


def test_polycentricity_below_its_floor_is_not_said_and_not_taken_from_an_earlier_period(told):
    found = told({"polycentricity": 0.1}, {"period": "2010", "polycentricity": 0.6})
    assert not any("polycentricity" in sentence for sentence in found)


def test_each_size_field_is_told(told):
    jobs = sizes([0.1, 0.2, 0.3, 0.4], field="jobs")
    cities = [*sizes([0.4, 0.3, 0.2, 0.1]), *jobs]
    found = told({}, {"size_field": "jobs", "core_share": 0.3}, cities=cities)
    assert found[0].startswith("A has the largest share of “population”, 40 %.")
    assert any(
        sentence.startswith("D has the largest share of “jobs”, 40 %.") for sentence in found
    )
    assert "Cores, 2 of 4 cities, hold 30 % of “jobs”." in found


def flow(value, floor=0.1340, period=None):
    return {
        "region": None, "period": period, "functional_polycentricity": value,
        "functional_polycentricity_floor": floor,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        (
            0.3,
            "Size by “population” is more balanced than flow: polycentricity is 0.50 by size and "
            "0.30 by in-flow, over a floor of 0.13.",
        ),
        (
            0.8,
            "Flow is more balanced than size by “population”: polycentricity is 0.80 by in-flow "
            "and 0.50 by size, over a floor of 0.13.",
        ),
        (
            0.501,
            "Size by “population” and flow are about as balanced: both polycentricities are 0.50, "
            "over a floor of 0.13.",
        ),
    ],
)
def test_form_beside_flow(told, value, sentence):
    assert sentence in told(flows=[flow(value)])


@pytest.mark.parametrize(
    "flows",
    [[flow(0.3, floor=0.4)], [flow(0.1)], [flow(0.3, period="2015")], [flow(None)]],
)
def test_form_and_flow_that_do_not_compare(told, flows):
    assert not any("balanced" in sentence for sentence in told(flows=flows))


def test_undated_flows_beside_dated_sizes_are_named_so(told):
    found = told({}, {"period": "2010"}, flows=[flow(0.3)])
    assert any(said.startswith("flows of no period, 2020: Size by") for said in found)


def test_form_and_flow_of_the_latest_period_that_both_have(told):
    flows = [flow(0.3, period="2010"), flow(0.9, period="2016")]
    found = told({}, {"period": "2010"}, flows=flows)
    assert any(said.startswith("2010: Size by “population” is more balanced") for said in found)


# Form against flow, city by city


def with_flows(flows, period="2020"):
    return [
        {"city_id": str(number), "period": period, "total_flow": flow, "core_dependence": 0.5}
        for number, flow in enumerate(flows)
    ]


@pytest.fixture
def beyond(said):
    """The finding on shares of flow beside shares of size, as a list of none or one."""

    def read(shares, flows, period="2020"):
        tables = [sizes(shares), with_flows(flows, period)]
        found = said("coexistence", region=[REGION], city=[pd.DataFrame(one) for one in tables])
        return [sentence for sentence in found if "share of flow" in sentence]

    return read


def test_the_cities_with_most_flow_beyond_and_below_their_size(beyond):
    assert beyond([0.4, 0.3, 0.2, 0.1], [30.0, 40.0, 25.0, 5.0]) == [
        "The share of flow is farthest above the share of “population” in B, by 10 points, and "
        "farthest below it in A, by 10 points."
    ]


def test_a_city_without_a_size_or_a_flow_still_counts_in_the_sums(beyond):
    # Of all flow, 100, A has 0.5 and B 0.2; C is without a size, D without flow.
    assert beyond([0.4, 0.3, None, 0.3], [50.0, 20.0, 30.0, None]) == [
        "The share of flow is farthest above the share of “population” in A, by 10 points, and "
        "farthest below it in B, by 10 points."
    ]


def test_flows_without_a_period_stand_beside_the_latest_sizes(beyond):
    assert beyond([0.5, 0.5, 0.0, 0.0], [60.0, 40.0, 0.0, 0.0], None)[0].endswith(
        "in A, by 10 points, and farthest below it in B, by 10 points."
    )


@pytest.mark.parametrize("flows", [[1.0] * 4, [0.0] * 4, [None] * 4])
def test_flow_in_step_with_size_or_none_is_not_told(beyond, flows):
    assert beyond([0.25] * 4, flows) == []
