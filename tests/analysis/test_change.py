"""Change between two periods, on tables written by hand."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spatial_relations.analysis import measures
from spatial_relations.analysis.change import change, comparable, note_periods_apart
from spatial_relations.analysis.compared_periods import choose_periods, clean_links
from spatial_relations.analysis.errors import InputError
from spatial_relations.analysis.notes import Notes


def links(*rows, columns=("origin", "destination", "period", "flow", "power_gap")):
    return pd.DataFrame(rows, columns=columns)


@pytest.fixture
def two_periods():
    return links(
        ("A", "B", "2006", 10.0, 0.2),
        ("B", "C", "2006", 4.0, -0.1),
        ("A", "B", "2023", 16.0, 0.1),
        ("C", "A", "2023", 3.0, None),
    )


def compared(table, keys, level="link", notes=None):
    chosen = choose_periods(table, None, None, None, level)
    return change(chosen, level, keys, [], notes or Notes())


def test_links_of_either_period_stand_once_and_are_told_apart(two_periods):
    notes = Notes()
    table = compared(two_periods, ["flow"], notes=notes)
    assert (table["origin"] + table["destination"]).tolist() == ["AB", "BC", "CA"]
    assert table["status"].tolist() == ["lasting", "vanished", "appeared"]
    assert table["row_from"].tolist() == [0, 1, -1]
    assert table["row_to"].tolist() == [2, -1, 3]
    assert "Links in both periods: 1; that appeared: 1; vanished: 1." in notes.sentences()


def test_no_link_is_a_flow_of_0_but_other_measures_are_missing(two_periods):
    notes = Notes()
    table = compared(two_periods, ["flow", "power_gap"], notes=notes)
    assert table["flow_from"].tolist() == [10, 4, 0]
    assert table["flow_to"].tolist() == [16, 0, 3]
    assert table["flow_change"].tolist() == [6, -4, 3]
    assert table["power_gap_change"].tolist() == pytest.approx([-0.1, np.nan, np.nan], nan_ok=True)
    assert any("power_gap" in text and "(MISSING)" in text for text in notes.sentences())


def test_counts_stay_whole_and_missing_ones_are_none():
    table = pd.DataFrame(
        {"city_id": ["A", "A", "B"], "period": ["1", "2", "2"], "in_degree": [3, 5, 1]}
    )
    found = compared(table, ["in_degree"], "city")
    assert found["in_degree_change"].tolist() == [2, None]
    assert found["in_degree_from"].tolist() == [3, None]
    assert all(isinstance(value, int) for value in found["in_degree_to"])


def test_texts_are_the_same_or_changed():
    table = pd.DataFrame(
        {
            "city_id": ["A", "B", "C", "A", "B", "C"],
            "period": ["1", "1", "1", "2", "2", "2"],
            "main_core": ["X", "X", None, "X", "Y", "Y"],
        }
    )
    found = compared(table, ["main_core"], "city")
    assert found["main_core_change"].tolist() == ["same", "changed", None]


def test_what_is_no_number_counts_as_missing_and_is_said():
    notes = Notes()
    table = links(("A", "B", "1", "4", 0.0), ("A", "B", "2", "many", 0.0))
    found = compared(table, ["flow"], notes=notes)
    assert found["flow_from"].tolist() == [4]
    assert np.isnan(found["flow_change"].iloc[0])
    assert any("1 value of flow is no number" in text for text in notes.sentences())


def test_periods_are_taken_by_number_and_may_be_chosen():
    table = links(*(("A", "B", period, flow, 0.0) for period, flow in
                    (("10", 1.0), ("9", 5.0), ("8", 7.0))))  # fmt: skip
    assert compared(table, ["flow"])["flow_change"].tolist() == [-6]
    chosen = choose_periods(table, None, "9", "8", "link")
    assert change(chosen, "link", ["flow"], [], Notes())["flow_change"].tolist() == [2]
    assert (chosen.period_from, chosen.period_to) == ("9", "8")


def test_places_come_from_the_second_period_else_from_the_first():
    table = pd.DataFrame(
        {"city_id": ["A", "B", "A"], "period": ["1", "1", "2"], "role": ["core", "core", None]}
    )
    chosen = choose_periods(table, None, None, None, "city")
    found = change(chosen, "city", [], ["role"], Notes())
    assert found["role"].tolist() == [None, "core"]


@pytest.mark.parametrize(
    ("start", "end", "parameter"),
    [("1999", None, "FROM"), (None, "1999", "TO"), ("2023", "2023", "TO")],
)
def test_periods_that_are_not_two_are_refused(two_periods, start, end, parameter):
    with pytest.raises(InputError) as caught:
        choose_periods(two_periods, None, start, end, "link")
    assert caught.value.parameter == parameter


def test_two_tables_need_no_periods_but_one_of_several_must_be_chosen(two_periods):
    plain = two_periods[two_periods["period"] == "2023"].assign(period=None)
    chosen = choose_periods(plain, plain, None, None, "link")
    assert (chosen.period_from, chosen.period_to) == (None, None)
    assert change(chosen, "link", ["flow"], [], Notes())["flow_change"].tolist() == [0, 0]
    with pytest.raises(InputError, match="say which") as caught:
        choose_periods(plain, two_periods, None, None, "link")
    assert caught.value.parameter == "TO"
    chosen = choose_periods(two_periods, plain, "2006", None, "link")
    assert chosen.before["flow"].tolist() == [10, 4]


def test_one_period_of_one_table_is_refused(two_periods):
    with pytest.raises(InputError, match="needs two periods") as caught:
        choose_periods(two_periods[:2], None, None, None, "city")
    assert caught.value.parameter == "CITIES"


def test_links_are_compared_by_ids_as_text_and_useless_rows_are_counted():
    notes = Notes()
    table = links((1, 2.0, 2006, 1.0, 0), (None, "2", 2006, 1.0, 0), ("1", "2", None, 1.0, 0))
    found = clean_links(table, notes)
    assert found[["origin", "destination", "period"]].to_numpy().tolist() == [["1", "2", "2006"]]
    assert any("2 links have no origin" in text for text in notes.sentences())


def test_a_link_twice_within_a_period_is_named():
    table = links(("A", "B", "1", 1.0, 0), ("A", "B", "2", 1.0, 0), ("A", "B", "1", 2.0, 0))
    with pytest.raises(InputError, match="from A to B stands more than once"):
        clean_links(table, Notes())


def test_measures_of_both_periods_are_compared_but_not_changes():
    fields = ["city_id", "population", "out_flow", "main_core", "index_change", "dimension_jobs"]
    notes = Notes()
    assert comparable("city", [fields], [], notes) == ["out_flow", "main_core", "dimension_jobs"]
    assert comparable("city", [fields], ["main_core"], notes) == ["main_core"]
    assert notes.sentences() == []
    with pytest.raises(InputError, match="“population”"):
        comparable("city", [fields], ["population"], notes)
    with pytest.raises(InputError, match="no field with a measure") as caught:
        comparable("city", [fields, ["city_id"]], [], notes)
    assert caught.value.parameter == "CITIES_TO"


def test_a_measure_that_one_layer_has_alone_is_named():
    notes = Notes()
    layers = [["out_flow", "net_power"], ["in_flow", "out_flow"]]
    assert comparable("city", layers, [], notes) == ["out_flow"]
    assert notes.sentences() == ["Only one of the two layers has net_power, in_flow: not compared."]


def test_layers_without_a_measure_in_common_are_told_apart():
    with pytest.raises(InputError, match="the first has out_flow, the second in_flow"):
        comparable("city", [["out_flow"], ["in_flow"]], [], Notes())


def two_years(**columns):
    """Cities A and B in 2006 and in 2023, a column of values in the order of rows."""
    table = {"city_id": ["A", "B"] * 2, "period": ["2006", "2006", "2023", "2023"]}
    return pd.DataFrame({**table, **columns})


def test_numbers_of_groups_are_the_same_or_changed_since_they_only_name_them():
    notes = Notes()
    found = compared(two_years(community=[1, 2, 3, 2]), ["community"], "city", notes)
    assert found["community_from"].tolist() == [1, 2]
    assert found["community_to"].tolist() == [3, 2]
    assert found["community_change"].tolist() == ["changed", "same"]
    entry = measures.field("city", "community_change")
    assert (entry.kind, entry.range) == (str, (None, None))
    assert measures.field("city", "community_to").kind is int


def test_the_log_says_which_periods_are_compared():
    notes = Notes()
    compared(two_years(), [], "city", notes)
    assert "The cities of 2006 are compared with those of 2023." in notes.sentences()


@pytest.mark.parametrize(
    ("column", "words"),
    [("role", "1 city has another role in the second period: B."),
     ("region", "1 city is in another region in the second period: B.")],
)  # fmt: skip
def test_a_city_that_changes_its_role_or_region_is_named(column, words):
    notes = Notes()
    compared(two_years(**{column: ["x", None, "x", "y"]}), [], "city", notes)
    assert sum(words in text for text in notes.sentences()) == 1
    notes = Notes()
    compared(two_years(**{column: ["x", None, "x", None]}), [], "city", notes)
    assert not any("another" in text for text in notes.sentences())


def test_a_period_without_any_city_of_the_other_is_warned_of_with_ids():
    notes = Notes()
    table = pd.DataFrame({"city_id": ["1", "2", "A"], "period": ["1", "1", "2"]})
    compared(table, [], "city", notes)
    assert any(
        "No city is in both periods: ids read “1”, “2” in the first, “A” in the second." in text
        for text in notes.sentences()
    )


def test_two_layers_of_one_period_are_warned_of(two_periods):
    notes = Notes()
    now = two_periods[two_periods["period"] == "2023"]
    chosen = choose_periods(now, now, None, None, "link")
    change(chosen, "link", ["flow"], [], notes)
    assert any("Both layers are of period 2023" in text for text in notes.sentences())


def test_a_period_is_found_however_its_number_is_written(two_periods):
    assert choose_periods(two_periods, None, "2023.0", " 2006 ", "link")[2:] == ("2023", "2006")


def test_cities_and_links_of_other_periods_are_warned_of(two_periods):
    links, cities = (choose_periods(t, None, None, None, level) for t, level in
                     ((two_periods, "link"), (two_years(period=list("1122")), "city")))  # fmt: skip
    for apart, number in ((cities, 1), (links, 0), (None, 0)):
        notes = Notes()
        note_periods_apart(apart, links, notes)
        assert len(notes.sentences()) == number
    notes = Notes()
    note_periods_apart(cities, links, notes)
    assert notes.sentences() == ["Cities are compared from 1 to 2, but links from 2006 to 2023."]


@settings(max_examples=40, deadline=None, derandomize=True)
@given(data=st.data())
def test_turning_the_periods_round_turns_every_change_round(data):
    pairs = [(a, b) for a in "ABC" for b in "ABC" if a != b]
    rows = [
        (*pair, period, float(data.draw(st.integers(1, 9))), 0.0)
        for period in ("1", "2")
        for pair in data.draw(st.lists(st.sampled_from(pairs), unique=True, min_size=1))
    ]
    table = links(*rows)
    key = ["origin", "destination"]
    there = compared(table, ["flow"]).set_index(key).sort_index()
    back = change(choose_periods(table, None, "2", "1", "link"), "link", ["flow"], [], Notes())
    back = back.set_index(key).sort_index()
    assert there.index.equals(back.index)
    assert (there["flow_change"] == -back["flow_change"]).all()
    assert ((there["status"] == "appeared") == (back["status"] == "vanished")).all()


def test_the_catalogue_knows_values_and_changes_of_its_measures():
    entry = measures.field("city", "core_dependence_change")
    assert (entry.label, entry.range, entry.neutral) == ("Core dependence, change", (-1, 1), 0)
    assert measures.field("city", "core_dependence_from").range == (0, 1)
    assert measures.field("link", "flow_to").kind is float
    assert measures.field("city", "main_core_change").kind is str
    assert measures.field("city", "dimension_jobs_change").label == "Dimension: jobs, change"
    assert [entry.key for entry in measures.measures("city", ["in_flow_to", "x_to", "name"])] == [
        "in_flow_to"
    ]
    for key in ("population_change", "name_from", "_change", "in_flow_change_change_x"):
        with pytest.raises(KeyError):
            measures.field("city", key)
