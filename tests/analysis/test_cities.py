"""The city table is made clean, and what was wrong with it is said."""

import numpy as np
import pandas as pd
import pytest

from spatial_relations.analysis.cities import (
    COLUMNS,
    by_region_and_period,
    clean_cities,
    names_of,
)
from spatial_relations.analysis.errors import InputError
from spatial_relations.analysis.notes import Notes


def clean(**columns):
    notes = Notes()
    table = pd.DataFrame({column: list(values) for column, values in columns.items()})
    return clean_cities(table, notes), notes.sentences()


def refusal(**columns):
    with pytest.raises(InputError) as caught:
        clean(**columns)
    return caught.value


def test_roles_are_read_in_any_letter_case_and_trimmed():
    cities, said = clean(city_id="ABCDE", role=["Core", " SECONDARY ", "core", "Core\n", "corE"])
    assert cities["role"].tolist() == ["core", "secondary", "core", "core", "core"]
    assert said == []


def test_other_roles_are_neither_and_counted_with_what_they_read():
    cities, said = clean(city_id="ABCDE", role=["core", "hub", "核心", None, "cores"])
    assert cities["role"].tolist() == ["core", None, None, None, None]
    assert len(said) == 1
    assert said[0].startswith("3 cities are neither")
    assert all(word in said[0] for word in ("hub", "核心", "cores"))


def test_cities_without_role_are_counted_where_others_have_one():
    cities, said = clean(city_id="ABC", role=["core", None, ""])
    assert cities["role"].tolist() == ["core", None, None]
    assert said == ["2 cities are neither core nor secondary."]


def test_absent_columns_are_not_set_and_the_name_falls_back_to_the_id():
    cities, _ = clean(city_id=[310000.0, 320100.0])
    assert cities["city_id"].tolist() == cities["name"].tolist() == ["310000", "320100"]
    assert cities[["role", "region", "period"]].isna().all(axis=None)


def test_an_empty_name_falls_back_to_the_id():
    cities, _ = clean(city_id="ABC", name=["Alpha", " ", None])
    assert cities["name"].tolist() == ["Alpha", "B", "C"]


def test_index_and_other_columns_are_kept():
    table = pd.DataFrame({"city_id": ["A", None, "C"], "size": [3, 2, 1]}, index=[9, 4, 6])
    cities = clean_cities(table, Notes())
    assert cities.index.tolist() == [9, 6]
    assert cities["size"].tolist() == [3, 1]
    assert set(COLUMNS) <= set(cities)
    assert "name" not in table


def test_rows_without_id_are_left_out_and_counted():
    cities, said = clean(city_id=["A", None, np.nan, " ", "B"])
    assert cities["city_id"].tolist() == ["A", "B"]
    assert said == ["3 cities have no id and are left out."]


@pytest.mark.parametrize("ids", [[None, None], ["", " "], [np.nan]])
def test_only_empty_ids_are_refused(ids):
    error = refusal(city_id=ids)
    assert (error.table, error.column) == ("cities", "city_id")
    assert "empty" in str(error)


def test_an_empty_layer_is_refused():
    assert "no city" in str(refusal(city_id=[]))


def test_an_id_that_stands_twice_is_refused_by_name():
    error = refusal(city_id=["A", "B", "A", "C", "C"])
    assert "A, C" in str(error)
    assert (error.table, error.column) == ("cities", "city_id")


def test_forms_of_one_id_are_twins():
    assert "310000" in str(refusal(city_id=[310000, "310000.0"]))


def test_an_id_may_stand_once_a_period_but_not_twice():
    cities, _ = clean(city_id=["A", "A"], period=["2006", "2023"])
    assert len(cities) == 2
    error = refusal(city_id=["A", "A", "A"], period=[2006, 2023, 2023.0])
    assert "A" in str(error)
    assert "2023" in str(error)


def test_a_period_or_region_that_is_empty_everywhere_is_not_set():
    cities, said = clean(city_id="AB", period=[None, " "], region=[np.nan, None])
    assert cities[["period", "region"]].isna().all(axis=None)
    assert said == []


def test_rows_without_period_are_left_out_where_others_have_one():
    cities, said = clean(city_id="AAB", period=["2006", "2023", None], name=["a", "a", "Beta"])
    assert cities["city_id"].tolist() == ["A", "A"]
    assert len(said) == 1
    assert said[0].startswith("1 city row has no period")
    assert "Beta" in said[0]


def test_groups_are_regions_and_periods_and_the_cities_without_region_are_one():
    cities, _ = clean(
        city_id=["A", "B", "C", "D", "A"],
        region=["north", None, "north", None, "north"],
        period=["2", "1", "1", "1", "1"],
    )
    groups = {(r, p): rows["city_id"].tolist() for r, p, rows in by_region_and_period(cities)}
    assert groups == {("north", "2"): ["A"], (None, "1"): ["B", "D"], ("north", "1"): ["C", "A"]}


def test_without_region_and_period_there_is_one_group():
    cities, _ = clean(city_id="AB")
    assert [(r, p, len(rows)) for r, p, rows in by_region_and_period(cities)] == [(None, None, 2)]


def test_cities_of_one_name_are_told_apart_by_their_ids():
    cities, _ = clean(
        city_id=["320500", "341300", "310000", "320500", "341300"],
        name=["Suzhou", "Suzhou", "Shanghai", "Suzhou", "Suzhou"],
        period=["2010", "2010", "2010", "2020", "2020"],
    )
    assert names_of(cities, cities["period"] == "2020") == "Suzhou (320500), Suzhou (341300)"
    assert names_of(cities, cities["city_id"] == "310000") == "Shanghai"
