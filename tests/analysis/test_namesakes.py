"""Two cities of one name are never shown by the name alone."""

import pandas as pd

from spatial_relations.analysis.namesakes import names_apart, told_apart
from spatial_relations.analysis.result_tables import ResultTable


def table(level, **columns):
    return ResultTable("connectivity", level, "Layer", pd.DataFrame(columns), {})


CITIES = table(
    "city", city_id=["320500", "341300", "310100"], name=["Suzhou", "Suzhou", "Shanghai"]
)
LINKS = table(
    "link", origin=["320500", "310100"], origin_name=["Suzhou", "Shanghai"],
    destination=["310100", "341300"], destination_name=["Shanghai", "Suzhou"],
)  # fmt: skip


def test_namesakes_stand_with_their_ids_in_every_table():
    cities, links = told_apart([CITIES, LINKS])
    assert list(cities.rows["name"]) == ["Suzhou (320500)", "Suzhou (341300)", "Shanghai"]
    assert list(links.rows["origin_name"]) == ["Suzhou (320500)", "Shanghai"]
    assert list(links.rows["destination_name"]) == ["Shanghai", "Suzhou (341300)"]
    assert list(CITIES.rows["name"]) == ["Suzhou", "Suzhou", "Shanghai"]


def test_ends_of_links_alone_tell_namesakes_apart():
    (links,) = told_apart([LINKS])
    assert list(links.rows["origin_name"]) == ["Suzhou (320500)", "Shanghai"]


def test_a_city_of_two_periods_is_no_namesake_of_itself():
    panel = table("city", city_id=["1", 1.0], name=["Metz", "Metz "], period=["2010", "2020"])
    (same,) = told_apart([panel])
    assert same is panel


def test_missing_names_and_ids_are_left_alone():
    rows = table("city", city_id=["1", "2", None, None], name=["A", "A", None, "A"])
    (told,) = told_apart([rows])
    assert list(told.rows["name"]) == ["A (1)", "A (2)", "", "A"]


def test_names_by_id_have_the_id_behind_them_only_where_they_are_shared():
    names = {"320500": "Suzhou", "341300": "Suzhou", "310100": "Shanghai", "9": "9"}
    assert names_apart(names) == {
        "320500": "Suzhou (320500)", "341300": "Suzhou (341300)", "310100": "Shanghai", "9": "9",
    }  # fmt: skip
