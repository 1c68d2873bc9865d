"""Change between periods, through Processing, on what the other algorithms write."""

import pytest

TEMPORARY = "TEMPORARY_OUTPUT"


@pytest.fixture
def connected(connect, dated_flows):
    """Connectivity of DELTA6 in both periods: the city and the link layer."""
    results, _ = connect(LINKS=dated_flows)
    return {"CITIES": results["OUTPUT_CITIES"], "LINKS": results["OUTPUT_LINKS"]}


@pytest.fixture
def compare(run_algorithm):
    """Compare layers: ``results, log = compare(LINKS=layer, FROM="2006")``."""

    def run(**parameters):
        given = {"OUTPUT_CITIES": TEMPORARY, "OUTPUT_LINKS": TEMPORARY}
        return run_algorithm("connectivitychange", {**given, **parameters})

    return run


def test_first_and_last_period_are_compared_and_the_change_is_the_difference(
    compare, connected, rows
):
    results, log = compare(**connected)
    output = results["OUTPUT_CITIES"]
    names = output.fields().names()
    assert names[:12] == [
        "population", "city_id", "name", "role", "region", "period", "period_from", "period_to",
        "status", "out_flow_from", "out_flow_to", "out_flow_change",
    ]  # fmt: skip
    assert "out_flow" not in names
    found = rows(output, "city_id")
    assert sorted(found) == list("ABCDEF")
    before = [0.7328990228, 0.7179487180, 0.6387665198, 0.6944444444]
    after = [0.7878787879, 0.8292682927, 0.7608695652, 0.7948717949]
    for city, then, now in zip("CDEF", before, after):
        assert found[city]["core_dependence_from"] == pytest.approx(then, rel=1e-6)
        assert found[city]["core_dependence_to"] == pytest.approx(now, rel=1e-6)
        assert found[city]["core_dependence_change"] == pytest.approx(now - then, rel=1e-6)
    assert found["A"]["in_degree_change"] == 0
    assert found["A"]["main_core_change"] == "same"
    assert {(row["period_from"], row["period_to"], row["period"]) for row in found.values()} == {
        ("2006", "2023", "2023")
    }
    assert "Cities in both periods: 6; that appeared: 0; vanished: 0." in log


def test_links_that_vanish_have_a_flow_of_0_and_empty_measures(compare, connected, rows):
    results, log = compare(**connected)
    links = rows(results["OUTPUT_LINKS"], "origin", "destination")
    assert len(links) == 28
    assert {pair for pair, link in links.items() if link["status"] == "vanished"} == {"DE", "ED"}
    assert links["ED"]["flow_from"] == 5
    assert links["ED"]["flow_to"] == 0
    assert links["ED"]["flow_change"] == -5
    assert links["ED"]["flow"] == 0
    assert links["ED"]["origin_dependence_change"] is None
    assert links["FB"]["flow_change"] == 20
    assert links["FB"]["status"] == "lasting"
    assert links["FB"]["relation"] == "secondary-core"
    assert results["VANISHED_LINKS"] == 2
    assert results["LASTING_LINKS"] == 26
    assert results["APPEARED_LINKS"] == 0
    assert "MISSING" in log


def test_turned_round_what_vanished_has_appeared(compare, connected, rows):
    results, _ = compare(**connected, FROM="2023", TO="2006")
    links = rows(results["OUTPUT_LINKS"], "origin", "destination")
    assert {pair for pair, link in links.items() if link["status"] == "appeared"} == {"DE", "ED"}
    assert links["ED"]["flow_change"] == 5
    assert links["FB"]["flow_change"] == -20
    assert results["APPEARED_LINKS"] == 2


def test_lines_stay_lines_and_points_stay_points(compare, connected):
    results, _ = compare(**connected)
    assert all(not feature.geometry().isNull() for feature in results["OUTPUT_LINKS"].getFeatures())
    assert results["OUTPUT_LINKS"].geometryType() == 1
    assert results["OUTPUT_CITIES"].geometryType() == 0


def test_fields_have_a_name_to_read_and_their_kind(compare, connected):
    from qgis.PyQt.QtCore import QVariant

    layer = compare(**connected)[0]["OUTPUT_CITIES"]
    field = layer.fields().field("core_dependence_change")
    assert field.alias() == "Core dependence, change"
    assert field.type() == QVariant.Double
    assert layer.fields().field("out_degree_change").type() == QVariant.LongLong
    assert layer.customProperty("spatial_relations/kind") == "cities"
    assert "core_dependence_change" in layer.customProperty("spatial_relations/measures").split(",")


def test_two_layers_without_periods_are_compared(compare, layer, rows):
    fields = "city_id:string core_dependence:double note:string"
    then = layer("Point", fields, [("Point(1 1)", "A", 0.5, "old"), ("Point(2 2)", "B", 0.1, "b")])
    now = layer(
        "Point", "core_dependence:double city_id:integer note:string",
        [("Point(3 3)", 0.75, 7, "new")],
    )  # fmt: skip
    results, _ = compare(CITIES=then, CITIES_TO=now)
    found = rows(results["OUTPUT_CITIES"], "city_id")
    assert [found[city]["status"] for city in "AB7"] == ["vanished", "vanished", "appeared"]
    assert found["7"]["note"] == "new"
    assert found["7"]["core_dependence_to"] == 0.75
    assert found["7"]["core_dependence_change"] is None
    assert found["A"]["period"] is None
    points = [
        feature.geometry().asPoint().x() for feature in results["OUTPUT_CITIES"].getFeatures()
    ]
    assert points == [1, 2, 3]


def test_the_second_layer_is_brought_into_the_crs_of_the_first(compare, layer):
    fields = "city_id:string out_flow:double"
    then = layer("Point", fields, [("Point(9 48)", "A", 1.0)], crs="EPSG:4326")
    now = layer("Point", fields, [("Point(1001875.417 6106854.835)", "B", 1.0)], crs="EPSG:3857")
    output = compare(CITIES=then, CITIES_TO=now)[0]["OUTPUT_CITIES"]
    *_, appeared = output.getFeatures()
    assert output.crs().authid() == "EPSG:4326"
    assert appeared.geometry().asPoint().x() == pytest.approx(9, abs=1e-5)
    assert appeared.geometry().asPoint().y() == pytest.approx(48, abs=1e-5)


def test_only_the_measures_chosen_are_compared(compare, connected):
    results, _ = compare(**connected, CITY_MEASURES=["net_power"], LINK_MEASURES=["power_gap"])
    names = results["OUTPUT_CITIES"].fields().names()
    assert names[-3:] == ["net_power_from", "net_power_to", "net_power_change"]
    assert not {"out_flow", "out_flow_from"} & set(names)
    names = results["OUTPUT_LINKS"].fields().names()
    assert names[-6:] == [
        "flow_from", "flow_to", "flow_change", "power_gap_from", "power_gap_to", "power_gap_change",
    ]  # fmt: skip


def test_a_period_that_is_not_there_is_named_with_those_that_are(failure, connected):
    text = failure("connectivitychange", {**connected, "FROM": "1999", "OUTPUT_CITIES": TEMPORARY})
    assert "First period: There is no period 1999. The periods are 2006, 2023." in text


def test_one_period_is_not_enough(failure, connect):
    cities = connect()[0]["OUTPUT_CITIES"]
    text = failure("connectivitychange", {"CITIES": cities, "OUTPUT_CITIES": TEMPORARY})
    assert "Change needs two periods" in text


def test_a_layer_without_measures_is_refused(failure, cities):
    text = failure(
        "connectivitychange", {"CITIES": cities, "CITIES_TO": cities, "OUTPUT_CITIES": TEMPORARY}
    )
    assert "no field with a measure of ours" in text


def test_without_cities_and_links_there_is_nothing_to_compare(failure):
    assert "Give cities or links" in failure("connectivitychange", {"OUTPUT_CITIES": TEMPORARY})


def test_a_second_layer_alone_is_refused(failure, connected):
    text = failure(
        "connectivitychange",
        {"LINKS": connected["LINKS"], "CITIES_TO": connected["CITIES"], "OUTPUT_LINKS": TEMPORARY},
    )
    assert "first period too" in text


def test_what_the_second_layer_lacks_comes_from_the_first(compare, layer, rows):
    then = layer(
        "Point", "city_id:string out_flow:double net_power:double note:string",
        [("Point(0 0)", "A", 1.0, 0.5, "old"), ("Point(1 1)", "B", 1.0, 0.5, "b")],
    )  # fmt: skip
    now = layer("Point", "city_id:string out_flow:double", [("Point(9 9)", "A", 4.0)])
    results, log = compare(CITIES=then, CITIES_TO=now)
    found = rows(results["OUTPUT_CITIES"], "city_id")
    assert [found[city]["note"] for city in "AB"] == ["old", "b"]
    assert found["A"]["out_flow_change"] == 3
    assert "net_power" not in found["A"]
    assert "Only one of the two layers has net_power: not compared." in log
    first, _ = results["OUTPUT_CITIES"].getFeatures()
    assert first.geometry().asPoint().x() == 9


def test_a_shape_without_a_place_in_the_first_crs_is_left_out_and_counted(compare, layer):
    fields = "city_id:string out_flow:double"
    then = layer("Point", fields, [("Point(0 0)", "A", 1.0)], crs="EPSG:3857")
    now = layer("Point", fields, [("Point(0 1e30)", "A", 2.0)], crs="EPSG:4326")
    results, log = compare(CITIES=then, CITIES_TO=now)
    (city,) = results["OUTPUT_CITIES"].getFeatures()
    assert city["out_flow_change"] == 1
    assert city.geometry().isNull()
    assert "1 shape of the second layer has no place" in log


def test_the_layer_of_a_link_that_stands_twice_is_named(failure, flow_layer):
    once, twice = flow_layer([("A", "B", 1.0)]), flow_layer([("A", "B", 1.0)] * 2, name="Later")
    text = failure(
        "connectivitychange", {"LINKS": once, "LINKS_TO": twice, "OUTPUT_LINKS": TEMPORARY}
    )
    assert "Layer “Later”: The link from A to B stands more than once" in text


@pytest.mark.parametrize("parameter", ["LINKS", "LINKS_TO"])
def test_cities_given_as_links_are_refused_by_name_and_fields(failure, cities, flows, parameter):
    given = {"LINKS": flows, "LINKS_TO": flows, parameter: cities, "OUTPUT_LINKS": TEMPORARY}
    text = failure("connectivitychange", given)
    assert "Layer “Cities” has no field “origin” (Origin id field). Its fields are city_id" in text


def test_roles_that_changed_are_said(compare, city_layer):
    fields = "city_id:string role:string period:string out_flow:double"
    towns = city_layer(
        [("A", "core", "1", 1.0), ("B", "secondary", "1", 2.0), ("A", "core", "2", 1.0),
         ("B", "core", "2", 3.0)], fields,
    )  # fmt: skip
    assert "1 city has another role in the second period: B." in compare(CITIES=towns)[1]


def test_a_city_twice_is_named_with_its_layer(failure, layer):
    twice = layer("Point", "city_id:string out_flow:double",
                  [("Point(0 0)", "A", 1.0), ("Point(1 1)", "A", 2.0)], name="Towns")  # fmt: skip
    text = failure(
        "connectivitychange", {"CITIES": twice, "CITIES_TO": twice, "OUTPUT_CITIES": TEMPORARY}
    )
    assert "“Towns”" in text
    assert "more than once" in text


def test_a_layer_without_ids_is_refused(failure, layer):
    towns = layer("Point", "code:string out_flow:double", [("Point(0 0)", "A", 1.0)])
    text = failure(
        "connectivitychange", {"CITIES": towns, "CITIES_TO": towns, "OUTPUT_CITIES": TEMPORARY}
    )
    assert "City id field" in text


def test_the_program_runs_it_on_files(qgis_process, tmp_path, rows):
    head = "city_id,period,out_flow\n"
    (tmp_path / "cities.csv").write_text(head + "A,2006,5\nA,2023,7\nB,2023,2\n")
    output = tmp_path / "out.gpkg"
    done = qgis_process(
        "run", "spatialrelations:connectivitychange", CITIES=tmp_path / "cities.csv",
        OUTPUT_CITIES=output,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    found = rows(str(output), "city_id")
    assert found["A"]["out_flow_change"] == 2
    assert found["B"]["status"] == "appeared"
