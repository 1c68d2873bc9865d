"""Dominant flows, through Processing."""

import pytest

FIELDS = ["in_flow", "dominated_by", "level", "nodal_region", "depth"]


@pytest.fixture
def dominate(run_algorithm, cities, flows):
    """Dominant flows of DELTA6 in 2023: ``results, log = dominate(PERIOD="year")``."""

    def run(**parameters):
        given = {"CITIES": cities, "LINKS": flows, "OUTPUT_CITIES": "TEMPORARY_OUTPUT",
                 "OUTPUT_LINKS": "TEMPORARY_OUTPUT"}  # fmt: skip
        return run_algorithm("dominantflows", {**given, **parameters})

    return run


def test_cities_keep_their_own_fields_and_get_their_place_in_the_hierarchy(dominate, rows):
    output = dominate()[0]["OUTPUT_CITIES"]
    assert output.fields().names() == [
        "population", "city_id", "name", "role", "region", "period", *FIELDS,
    ]  # fmt: skip
    found = rows(output, "city_id")
    assert [found[city]["dominated_by"] for city in "ABCDEF"] == [None, "A", "A", "A", "B", "B"]
    assert [found[city]["depth"] for city in "ABCDEF"] == [0, 1, 1, 1, 2, 2]
    assert found["B"]["level"] == "intermediate"
    assert {row["nodal_region"] for row in found.values()} == {"A"}


def test_the_dominant_links_are_lines_with_their_flow(dominate, rows):
    output = dominate()[0]["OUTPUT_LINKS"]
    assert output.fields().names()[-2:] == ["flow", "origin_dependence"]
    assert output.geometryType() == 1
    found = rows(output, "origin", "destination")
    assert sorted(found) == ["BA", "CA", "DA", "EB", "FB"]
    assert found["FB"]["flow"] == 80
    assert found["FB"]["origin_dependence"] == pytest.approx(80 / 120)
    assert found["FB"]["relation"] == "secondary-core"


def test_each_period_has_its_own_hierarchy(dominate, dated_flows, rows):
    results, _ = dominate(LINKS=dated_flows)
    assert len(rows(results["OUTPUT_CITIES"])) == 12
    assert sorted({row["period"] for row in rows(results["OUTPUT_LINKS"])}) == ["2006", "2023"]


def test_each_region_has_its_own_hierarchy(dominate, city_layer, flow_layer, rows):
    fields = "city_id:string role:string region:string"
    towns = city_layer([("A", "core", "x"), ("B", None, "x"), ("C", None, "y")], fields)
    links = flow_layer([("B", "A", 2.0), ("B", "C", 9.0)])
    results, log = dominate(CITIES=towns, LINKS=links)
    found = rows(results["OUTPUT_CITIES"], "city_id")
    assert [found[city]["dominated_by"] for city in "ABC"] == [None, "A", None]
    assert found["C"]["level"] == "isolated"
    assert "between regions" in log


def test_equal_largest_flows_are_named(dominate, flow_layer):
    _, log = dominate(LINKS=flow_layer([("C", "A", 2.0), ("C", "B", 2.0)]))
    assert "Gamma" in log


def test_unknown_ids_are_said_in_a_sentence(failure, cities, flow_layer):
    links = flow_layer([("X", "Y", 1.0)])
    text = failure(
        "dominantflows", {"CITIES": cities, "LINKS": links, "OUTPUT_CITIES": "TEMPORARY_OUTPUT"}
    )
    assert "No flow runs between two known cities" in text


def test_the_program_runs_it_on_files(qgis_process, tmp_path, rows):
    (tmp_path / "cities.csv").write_text("city_id,role\nA,core\nB,secondary\n")
    (tmp_path / "flows.csv").write_text("origin,destination,flow\nB,A,3\n")
    output = tmp_path / "out.gpkg"
    done = qgis_process(
        "run", "spatialrelations:dominantflows", CITIES=tmp_path / "cities.csv",
        CITY_ID="city_id", LINKS=tmp_path / "flows.csv", ORIGIN="origin",
        DESTINATION="destination", OUTPUT_CITIES=output,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert rows(str(output), "city_id")["B"]["dominated_by"] == "A"
