"""Key figures of a region, from any set of tables."""

import pandas as pd
import pytest

from spatial_relations.analysis.region_figures import (
    key_figures,
    region_names,
    tables_of,
    tables_until,
)
from spatial_relations.analysis.result_tables import ResultTable


def table(level="region", algorithm="connectivity", **columns):
    return ResultTable(algorithm, level, "Table", pd.DataFrame(columns), {})


@pytest.fixture
def panel():
    return table(
        region=["Delta"] * 3, period=["2023", "999", "2006"], criss_cross=[0.4, None, 0.3],
        functional_polycentricity=[0.8, 0.7, 0.6],
        functional_polycentricity_floor=[0.25, None, 0.2], best_cores=["a", "b", "c"],
    )  # fmt: skip


def test_values_run_in_time_and_the_latest_one_counts(panel):
    crossing, polycentricity = key_figures([panel])
    assert (crossing.entry.label, crossing.of) == ("Criss-cross flow", "")
    assert list(crossing.values.items()) == [("2006", 0.3), ("2023", 0.4)]
    assert (crossing.period, crossing.value, crossing.floor) == ("2023", 0.4, None)
    assert list(polycentricity.values) == ["999", "2006", "2023"]
    assert polycentricity.floors == {"2006": 0.2, "2023": 0.25}
    assert polycentricity.floor == 0.25


def test_without_periods_there_is_one_value():
    (figure,) = key_figures([table(period=[None], agreement=[0.5])])
    assert figure.values == {"": 0.5}
    assert (figure.period, figure.value) == ("", 0.5)


def test_each_field_that_sizes_are_measured_in_has_its_own():
    sizes = table(algorithm="coexistence", size_field=["people", "jobs"], core_share=[0.6, 0.7])
    assert [(figure.of, figure.value) for figure in key_figures([sizes])] == [
        ("people", 0.6), ("jobs", 0.7),
    ]  # fmt: skip


def test_they_come_in_the_order_of_the_theory_whatever_that_of_the_tables():
    governance = table(algorithm="mismatches", agreement=[0.2])
    flows = table(core_dependence_out=[0.4])
    sizes = table(algorithm="coexistence", size_field=["people"], core_share=[0.6])
    keys = [figure.entry.key for figure in key_figures([governance, flows, sizes])]
    assert keys == ["core_share", "core_dependence_out", "agreement"]


def test_tables_without_any_give_none():
    assert key_figures([]) == []
    assert key_figures([table("city", city_id=["a"], core_dependence=[0.2])]) == []
    assert key_figures([table(criss_cross=[None])]) == []


def test_regions_are_named_once_and_what_has_none_comes_last():
    cities = table("city", city_id=["a", "b", "c"], region=["North", None, "South"])
    links = table("link", origin=["a"], destination=["c"], region=["between regions"])
    assert region_names([cities, links]) == ["North", "South", ""]
    assert region_names([table("city", region=["North", None])]) == ["North", ""]
    assert region_names(
        [links, table(criss_cross=[0.5]), table(region=["North"], criss_cross=[1.0])]
    ) == ["North"]
    assert region_names([table(criss_cross=[1.0])]) == []


def test_tables_of_a_region_hold_its_rows_only():
    cities = table("city", city_id=["a", "b", "c"], region=["North", None, "South"])
    scores = table("city", city_id=["d"], total_flow=[1.0])
    (north,) = tables_of([cities, scores], "North")
    assert list(north.rows["city_id"]) == ["a"]
    unnamed = tables_of([cities, scores], "")
    assert [list(part.rows["city_id"]) for part in unnamed] == [["b"], ["d"]]
    flows = table(region=["South", "North"], criss_cross=[0.1, 0.9])
    assert key_figures(tables_of([flows], "North"))[0].value == 0.9


def test_what_was_known_in_a_period_leaves_later_rows_aside(panel):
    changes = table(period_to=["2006", "2023"], core_dependence_change=[0.1, 0.2])
    undated = table(period=[None], reciprocity=[0.9])
    later = table(period=["2023"], agreement=[0.5])
    rows = [one.rows for one in tables_until([panel, changes, undated, later], "2006")]
    assert rows[0]["period"].tolist() == ["999", "2006"]
    assert rows[1]["period_to"].tolist() == ["2006"]
    assert rows[2]["reciprocity"].tolist() == [0.9]
    assert len(rows) == 3
