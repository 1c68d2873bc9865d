"""Flow communities, through Processing."""

import pytest

TEMPORARY = "TEMPORARY_OUTPUT"


@pytest.fixture
def group(run_algorithm, cities, flows):
    """Communities of DELTA6 in 2023: ``results, log = group(SEED=3)``."""

    def run(**parameters):
        given = {"CITIES": cities, "LINKS": flows, "OUTPUT_CITIES": TEMPORARY,
                 "OUTPUT_REGIONS": TEMPORARY}  # fmt: skip
        return run_algorithm("flowcommunities", {**given, **parameters})

    return run


def test_each_core_of_delta6_has_its_community(group, rows):
    results, _ = group()
    output = results["OUTPUT_CITIES"]
    assert output.fields().names() == [
        "population", "city_id", "name", "role", "region", "period", "community",
    ]  # fmt: skip
    found = rows(output, "city_id")
    assert [found[city]["community"] for city in "ABCDEF"] == [1, 2, 1, 1, 2, 2]
    assert results["MODULARITY"] == pytest.approx(0.0296812593, rel=1e-6)
    assert results["COMMUNITIES"] == 2


def test_each_region_and_period_has_its_row(group, dated_flows, rows):
    results, _ = group(LINKS=dated_flows)
    regions = rows(results["OUTPUT_REGIONS"], "period")
    assert results["OUTPUT_REGIONS"].fields().names() == [
        "region", "period", "communities", "modularity",
    ]  # fmt: skip
    assert regions["2006"]["modularity"] == pytest.approx(0.0328433923, rel=1e-6)
    assert results["COMMUNITIES"] == 4


def test_the_same_seed_gives_the_same_communities(group, city_layer, flow_layer, rows):
    ids = [f"c{number:02}" for number in range(20)]
    towns = city_layer([(city, None) for city in ids])
    links = flow_layer([(a, b, float((7 * i + 3 * j) % 11)) for i, a in enumerate(ids)
                        for j, b in enumerate(ids) if i != j])  # fmt: skip
    found = [
        [
            row["community"]
            for row in rows(group(CITIES=towns, LINKS=links, SEED=5)[0]["OUTPUT_CITIES"])
        ]
        for _ in range(2)
    ]
    assert found[0] == found[1]
    assert len(set(found[0])) > 1


def test_a_city_without_flow_has_no_community(group, flow_layer, rows):
    results, log = group(LINKS=flow_layer([("A", "B", 1.0)]))
    found = rows(results["OUTPUT_CITIES"], "city_id")
    assert [found[city]["community"] for city in "ABC"] == [1, 1, None]
    assert "ZERO_TOTAL" in log


def test_without_flow_modularity_is_empty(group, flow_layer):
    results, _ = group(LINKS=flow_layer([("A", "B", 0.0)]))
    assert results["MODULARITY"] is None
    assert results["COMMUNITIES"] == 0


def test_a_resolution_of_0_is_refused_by_its_name(failure, cities, flows):
    given = {"CITIES": cities, "LINKS": flows, "RESOLUTION": 0, "OUTPUT_CITIES": TEMPORARY}
    assert "Resolution: It must be above 0" in failure("flowcommunities", given)


def test_the_program_runs_it_on_files(qgis_process, tmp_path, rows):
    (tmp_path / "cities.csv").write_text("city_id,name\nA,Alpha\nB,Beta\n")
    (tmp_path / "flows.csv").write_text("origin,destination,flow\nB,A,3\n")
    output = tmp_path / "out.gpkg"
    done = qgis_process(
        "run", "spatialrelations:flowcommunities", CITIES=tmp_path / "cities.csv",
        CITY_ID="city_id", LINKS=tmp_path / "flows.csv", ORIGIN="origin",
        DESTINATION="destination", OUTPUT_CITIES=output,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert [row["community"] for row in rows(str(output))] == [1, 1]
