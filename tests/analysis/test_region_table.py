"""One table of cities and one of regions from the measures of many parts."""

import numpy as np
import pandas as pd
import pytest

from spatial_relations.analysis.region_table import combine, combine_regions


@pytest.fixture
def cities():
    """Two cities in two periods."""
    return pd.DataFrame(
        {
            "city_id": ["a", "b", "a", "b"],
            "name": ["A", "B", "A", "B"],
            "role": ["core", "secondary"] * 2,
            "region": None,
            "period": ["2010", "2010", "2020", "2020"],
        }
    )


def cities_of(period, **measures):
    return pd.DataFrame({"city_id": ["a", "b"], "period": period, **measures})


def test_each_city_and_period_has_one_row_with_all_measures(cities):
    tables = [
        pd.concat([cities_of("2010", share=[0.6, 0.4]), cities_of("2020", share=[0.7, 0.3])]),
        cities_of("2020", growth=[5.0, -1.0]),
    ]
    found = combine(cities, tables)
    assert found["row"].tolist() == [0, 1, 2, 3]
    assert found["share"].tolist() == [0.6, 0.4, 0.7, 0.3]
    assert found["growth"].fillna(99).tolist() == [99, 99, 5.0, -1.0]


def test_measures_without_a_period_join_the_latest(cities):
    found = combine(cities, [cities_of(None, flow=[3.0, 1.0])])
    assert found["flow"].fillna(99).tolist() == [99, 99, 3.0, 1.0]


def test_cities_without_periods_are_repeated_for_those_of_the_measures(cities):
    undated = cities.iloc[:2].assign(period=None)
    tables = [
        pd.concat([cities_of("2010", flow=[1.0, 2.0]), cities_of("2020", flow=[3.0, 4.0])]),
        cities_of(None, share=[0.6, 0.4]),
    ]
    found = combine(undated, tables)
    assert found.groupby("period")["flow"].sum().to_dict() == {"2010": 3.0, "2020": 7.0}
    assert found.groupby("period")["share"].count().to_dict() == {"2010": 0, "2020": 2}


def test_of_two_measures_of_one_key_the_first_counts(cities):
    found = combine(cities, [cities_of("2020", x=[1.0, 2.0]), cities_of("2010", x=[8.0, 9.0])])
    assert found["x"].fillna(99).tolist() == [99, 99, 1.0, 2.0]


def regions_of(region, period, **measures):
    return pd.DataFrame({"region": [region], "period": [period], **measures})


def test_regions_get_the_rows_and_measures_of_all_tables():
    tables = [
        pd.concat([regions_of("r", "2020", density=0.5), regions_of("s", "2020", density=0.7)]),
        pd.concat([regions_of("r", "2010", inertia=0.1), regions_of("r", "2020", inertia=0.2)]),
    ]
    found = combine_regions(tables)
    assert found[["region", "period"]].to_numpy().tolist() == [
        ["r", "2010"], ["r", "2020"], ["s", "2020"],
    ]  # fmt: skip
    assert found["density"].fillna(9).tolist() == [9, 0.5, 0.7]
    assert found["inertia"].fillna(9).tolist() == [0.1, 0.2, 9]


def test_regions_without_name_and_period_have_one_row():
    found = combine_regions([regions_of(None, None, density=0.5), regions_of(None, None, x=1.0)])
    assert len(found) == 1
    assert found.loc[0, "region"] is None
    assert found.loc[0, "period"] is None
    assert (found.loc[0, "density"], found.loc[0, "x"]) == (0.5, 1.0)


def test_measures_of_regions_without_a_period_join_the_latest_by_number():
    dated = pd.concat([regions_of(None, "900", x=1.0), regions_of(None, "1000", x=2.0)])
    found = combine_regions([regions_of(None, None, density=0.5), dated])
    assert found["period"].tolist() == ["900", "1000"]
    assert np.isnan(found.loc[0, "density"])
    assert found.loc[1, "density"] == 0.5


def test_without_any_table_there_are_no_regions():
    assert len(combine_regions([])) == 0
