"""Assign city roles, through Processing."""

import pytest


@pytest.fixture
def assign(run_algorithm, cities):
    def run(**parameters):
        results, log = run_algorithm(
            "assignroles", {"CITIES": cities, "OUTPUT": "TEMPORARY_OUTPUT", **parameters}
        )
        return results["OUTPUT"], log

    return run


def cores(found):
    return sorted(key for key, row in found.items() if row["role"] == "core")


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ({"METHOD": 0, "CORES": "A, Gamma"}, "AC"),
        ({"METHOD": 0, "CORES": "Alpha，Beta"}, "AB"),
        ({"METHOD": 1, "SIZE": "population", "COUNT": 3}, "ABC"),
        ({"METHOD": 1, "SIZE": "population"}, "ABC"),
        ({"METHOD": 2, "SIZE": "population", "THRESHOLD": 250}, "ABCE"),
        ({"METHOD": 3, "SIZE": "population", "SHARE": 50}, "AB"),
        ({"METHOD": 4, "SIZE": "population"}, "AB"),
        ({"METHOD": 5}, "AB"),
    ],
)
def test_each_method_names_the_cores(assign, flows, rows, parameters, expected):
    if parameters["METHOD"] == 5:
        parameters = {**parameters, "LINKS": flows}
    output, _ = assign(**parameters)
    found = rows(output, "city_id")
    assert cores(found) == list(expected)
    assert {row["role"] for row in found.values()} == {"core", "secondary"}
    assert all(row["role_reason"] for row in found.values())


def test_the_output_has_the_own_fields_then_role_and_reason(assign):
    output, _ = assign(METHOD=0, CORES="A")
    names = ["city_id", "name", "population", "role", "role_reason"]
    assert output.fields().names() == names
    assert [field.typeName() for field in output.fields()][3:] == ["string", "string"]


def test_geometry_and_crs_of_the_cities_stay(assign, cities):
    output, _ = assign(METHOD=0, CORES="A")
    assert output.crs() == cities.crs()
    assert [f.geometry().asWkt() for f in output.getFeatures()] == [
        f.geometry().asWkt() for f in cities.getFeatures()
    ]


def test_a_table_without_geometry_can_have_roles(assign, layer, rows):
    table = layer("None", "city_id:integer size:integer", [("", 1, 10), ("", 2, 30)])
    output, _ = assign(CITIES=table, METHOD=1, SIZE="size", COUNT=1)
    assert not output.isSpatial()
    assert {key: row["role"] for key, row in rows(output, "city_id").items()} == {
        "1": "secondary",
        "2": "core",
    }


def test_a_city_without_size_has_no_role_and_is_said(assign, layer, rows):
    table = layer("None", "city_id:string size:double", [("", "a", 10), ("", "b", None)])
    output, log = assign(CITIES=table, METHOD=1, SIZE="size", COUNT=1)
    assert rows(output, "city_id")["b"]["role"] is None
    assert "1 city has no size" in log


def test_regions_have_cores_of_their_own(assign, layer, rows):
    table = layer(
        "None",
        "city_id:string size:double region:string",
        [("", "a", 10, "n"), ("", "b", 9, "n"), ("", "c", 2, "s"), ("", "d", 1, "s")],
    )
    output, _ = assign(CITIES=table, METHOD=1, SIZE="size", COUNT=1)
    assert cores(rows(output, "city_id")) == ["a", "c"]


def test_periods_have_cores_of_their_own(assign, layer, rows):
    table = layer(
        "None",
        "city_id:string size:double period:integer",
        [("", "a", 10, 2006), ("", "b", 9, 2006), ("", "a", 1, 2023), ("", "b", 2, 2023)],
    )
    output, _ = assign(CITIES=table, METHOD=1, SIZE="size", COUNT=1)
    found = rows(output, "city_id", "period")
    assert cores(found) == ["a2006", "b2023"]


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        ({"METHOD": 0, "CORES": "Atlantis"}, ["Core cities", "“Atlantis”", "Alpha"]),
        ({"METHOD": 0}, ["Core cities", "at least one core"]),
        ({"METHOD": 1}, ["Size field"]),
        ({"METHOD": 5}, ["Flows"]),
        ({"METHOD": 1, "SIZE": "people"}, ["“Cities”", "“people”", "population"]),
    ],
)
def test_what_a_method_lacks_is_said(failure, cities, parameters, said):
    text = failure("assignroles", {"CITIES": cities, "OUTPUT": "TEMPORARY_OUTPUT", **parameters})
    assert all(words in text for words in said), text


def test_a_negative_size_is_refused_by_layer_field_and_value(failure, layer):
    table = layer(
        "None", "city_id:string jobs:double", [("", "a", 10), ("", "b", -3)], name="Towns"
    )
    parameters = {"CITIES": table, "METHOD": 1, "SIZE": "jobs", "OUTPUT": "TEMPORARY_OUTPUT"}
    text = failure("assignroles", parameters)
    assert "“Towns”" in text
    assert "“jobs”" in text
    assert "-3" in text
