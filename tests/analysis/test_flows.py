"""Each row of a flow table is matched to cities, or named with the reason why not."""

import numpy as np
import pandas as pd
import pytest

from spatial_relations.analysis.errors import InputError
from spatial_relations.analysis.flows import UNUSABLE, match_flows
from spatial_relations.analysis.notes import Notes

NAN, INF = float("nan"), float("inf")


@pytest.fixture(scope="module")
def match(city_table):
    """Match rows (origin, destination, flow[, period]) to cities A, B, C."""

    def run(rows, cities=None, columns=("origin", "destination", "flow", "period")):
        cities = city_table("css") if cities is None else cities
        table = pd.DataFrame(rows, columns=list(columns)[: len(rows[0])], dtype=object)
        notes = Notes()
        return match_flows(table, cities, notes), notes.sentences()

    return run


@pytest.fixture(scope="module")
def reason(match):
    """Why a row (origin, destination, flow) can't be used; None where it can."""

    def of(*row):
        rows = [("A", "B", 1.0, "1"), (*row, "1")[:4]]
        found, _ = match(rows)
        return found.unmatched["reason"].get(1)

    return of


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (("A", "B", 2), None),
        (("A", "B", 0), None),
        (("A", "A", 2), None),
        (("A", "B", "2.5"), None),
        (("A", "B", " 2 "), None),
        (("X", "B", 2), "unknown origin"),
        ((None, "B", 2), "unknown origin"),
        (("", "B", 2), "unknown origin"),
        (("A", "X", 2), "unknown destination"),
        (("A", NAN, 2), "unknown destination"),
        (("A", "B", None), "flow is empty"),
        (("A", "B", "  "), "flow is empty"),
        (("A", "B", NAN), "flow is not a number"),
        (("A", "B", INF), "flow is not a number"),
        (("A", "B", -INF), "flow is not a number"),
        (("A", "B", "many"), "flow is not a number"),
        (("A", "B", "nan"), "flow is not a number"),
        (("A", "B", "1,5"), "flow is not a number"),
        (("A", "B", "1e999"), "flow is not a number"),
        (("A", "B", -2), "flow is negative"),
        (("A", "B", "-2"), "flow is negative"),
        (("A", "B", -1e-300), "flow is negative"),
    ],
)
def test_each_row_is_usable_or_has_its_reason(reason, row, expected):
    assert reason(*row) == expected


def test_text_that_reads_true_is_no_number(reason):
    assert reason("A", "B", "True") == "flow is not a number"


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (("X", "X", None, None), "unknown origin"),
        (("X", "B", -1, "1"), "unknown origin"),
        (("A", "X", -1, None), "unknown destination"),
        (("A", "B", None, None), "flow is empty"),
        (("A", "B", "many", None), "flow is not a number"),
        (("A", "B", -1, None), "flow is negative"),
        (("A", "B", 1, None), "period is empty"),
        (("A", "B", 1, " "), "period is empty"),
    ],
)
def test_of_several_reasons_the_first_is_given(match, row, expected):
    found, _ = match([("A", "B", 1, "1"), row])
    assert found.unmatched["reason"].to_dict() == {1: expected}


def test_reasons_are_tried_in_this_order():
    assert UNUSABLE == (
        "unknown origin",
        "unknown destination",
        "flow is empty",
        "flow is not a number",
        "flow is negative",
        "period is empty",
    )


def test_a_numeric_column_reads_nan_as_no_number(city_table):
    table = pd.DataFrame({"origin": ["A", "A"], "destination": ["B", "C"], "flow": [1.0, np.nan]})
    found = match_flows(table, city_table("css"), Notes())
    assert found.unmatched["reason"].to_dict() == {1: "flow is not a number"}


def test_matched_and_unmatched_flow_together_are_the_total_of_the_table(match):
    rows = [("A", "B", 1.5), ("A", "X", 2), ("X", "B", 4), ("A", "A", 8), ("X", "X", -16)]
    found, _ = match(rows)
    assert found.flows["flow"].sum() == 9.5
    assert found.unmatched["flow"].sum() == 6
    assert np.isnan(found.unmatched["flow"][4])


def test_the_index_of_the_table_leads_back_to_its_rows(city_table):
    table = pd.DataFrame(
        {"origin": ["A", "X", "C"], "destination": ["B", "B", "A"], "flow": [1, 2, 3]},
        index=[30, 10, 20],
    )
    found = match_flows(table, city_table("css"), Notes())
    assert found.flows.index.tolist() == [30, 20]
    assert found.unmatched.index.tolist() == [10]
    assert found.flows["origin"].tolist() == [0, 2]
    assert found.flows["destination"].tolist() == [1, 0]


def test_without_a_flow_field_each_row_counts_1(match):
    found, _ = match([("A", "B"), ("A", "B"), ("X", "B")])
    assert found.flows["flow"].tolist() == [1, 1]
    assert found.unmatched["flow"].tolist() == [1]


def test_ids_of_other_types_meet(city_table):
    cities = city_table("cs", ids=[310000, 320100])
    table = pd.DataFrame({"origin": ["310000.0"], "destination": [320100.0], "flow": [1]})
    assert len(match_flows(table, cities, Notes()).flows) == 1


def test_unmatched_rows_are_counted_by_reason(match):
    _, said = match([("A", "B", 1), ("X", "B", 1), ("Y", "B", 1), ("A", "B", None)])
    assert said == [
        "2 flow rows can't be used: unknown origin.",
        "1 flow row can't be used: flow is empty.",
    ]


def test_flows_that_never_match_are_refused_with_three_ids_of_each_side(city_table):
    cities = city_table("csss", ids=["31", "32", "33", "34"])
    table = pd.DataFrame({"origin": list("PQRS"), "destination": list("QRSP"), "flow": 1})
    with pytest.raises(InputError) as caught:
        match_flows(table, cities, Notes())
    said = str(caught.value)
    assert all(f"“{name}”" in said for name in ("P", "Q", "R", "31", "32", "33"))
    assert "“34”" not in said
    assert "“S”" not in said
    assert caught.value.table == "flows"


def test_flows_of_other_periods_than_the_cities_are_refused_by_their_periods(city_table):
    cities = city_table("cs", period=["2010", "2010"])
    table = pd.DataFrame({"origin": ["A"], "destination": ["B"], "flow": [1], "period": ["2020"]})
    with pytest.raises(InputError) as caught:
        match_flows(table, cities, Notes())
    assert "2010" in str(caught.value)
    assert "2020" in str(caught.value)


def test_an_empty_flow_table_is_no_error(city_table):
    table = pd.DataFrame({"origin": [], "destination": [], "flow": []})
    found = match_flows(table, city_table("css"), Notes())
    assert len(found.flows) == len(found.unmatched) == 0
    assert found.cities["city_id"].tolist() == ["A", "B", "C"]


# Periods


def test_a_period_column_that_is_empty_everywhere_is_not_set(match):
    found, said = match([("A", "B", 1, None), ("B", "A", 1, None)])
    assert len(found.flows) == 2
    assert found.cities["period"].isna().all()
    assert said == []


def test_cities_without_periods_are_in_every_period_of_the_flows(match):
    found, _ = match([("A", "B", 1, 2023), ("B", "A", 2, 2006)])
    assert found.cities["period"].tolist() == ["2006"] * 3 + ["2023"] * 3
    assert found.cities["row"].tolist() == [0, 1, 2] * 2
    ends = found.cities["period"].to_numpy()[found.flows["origin"]]
    assert ends.tolist() == found.flows["period"].tolist() == ["2023", "2006"]


def test_a_city_that_is_missing_in_a_period_is_unknown_there(match, city_table):
    cities = city_table("csc", ids=["A", "B", "A"], period=["1", "1", "2"], name=["a", "Beta", "a"])
    found, said = match([("A", "B", 1, 1), ("A", "B", 1, 2), ("B", "A", 1, 2)], cities)
    assert found.unmatched["reason"].to_dict() == {1: "unknown destination", 2: "unknown origin"}
    assert "1 city is missing in some periods: Beta." in said


def test_periods_of_one_table_only_are_named(match, city_table):
    cities = city_table("cscs", ids=["A", "B", "A", "B"], period=[1, 1, 2, 2])
    found, said = match([("A", "B", 1, 1), ("A", "B", 1, 3)], cities)
    assert found.unmatched["reason"].to_dict() == {1: "unknown origin"}
    assert "Periods without any city: 3; their flows can't be used." in said
    assert "Periods without any flow: 2." in said


def test_periods_in_the_cities_only_are_refused(match, city_table):
    cities = city_table("cscs", ids=["A", "B", "A", "B"], period=[1, 1, 2, 2])
    with pytest.raises(InputError, match="1, 2") as caught:
        match([("A", "B", 1)], cities)
    assert caught.value.table == "flows"


def test_flows_without_period_belong_to_the_only_period_of_the_cities(match, city_table):
    found, _ = match([("A", "B", 1)], city_table("cs", period=[2020, 2020]))
    assert found.flows["period"].tolist() == ["2020"]


def test_a_row_without_period_is_unusable_where_others_have_one(match, city_table):
    cities = city_table("cscs", ids=["A", "B", "A", "B"], period=[1, 1, 2, 2])
    found, _ = match([("A", "B", 1, 1), ("A", "B", 1, None), ("A", "X", 1, None)], cities)
    assert found.unmatched["reason"].to_dict() == {1: "period is empty", 2: "unknown destination"}
