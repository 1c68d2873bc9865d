"""Functional complementarity, through Processing."""

import pytest

SECTORS = ["man", "log", "bus", "pub"]
CITIES = [
    ("A", "core", 100.0, 60.0, 240.0, 100.0),
    ("B", "core", 120.0, 60.0, 80.0, 60.0),
    ("C", "secondary", 90.0, 15.0, 15.0, 30.0),
    ("D", "secondary", 30.0, 10.0, 10.0, 50.0),
    ("E", "secondary", 40.0, 50.0, 10.0, 20.0),
    ("F", "secondary", 20.0, 20.0, 5.0, 35.0),
]
FIELDS = "city_id:string role:string " + " ".join(f"{sector}:double" for sector in SECTORS)
OUTPUTS = ["OUTPUT_CITIES", "OUTPUT_LINKS", "OUTPUT_SECTORS", "OUTPUT_REGIONS"]


@pytest.fixture
def jobs(city_layer):
    return city_layer(CITIES, FIELDS)


@pytest.fixture
def compare(run_algorithm, jobs):
    """Compare the cities of DELTA6: ``results, log = compare(REFERENCE=1)``."""

    def run(**parameters):
        outputs = dict.fromkeys(OUTPUTS, "TEMPORARY_OUTPUT")
        return run_algorithm(
            "complementarity", {"CITIES": jobs, "SECTORS": SECTORS, **outputs, **parameters}
        )

    return run


def test_fields_stand_in_order(compare):
    results, _ = compare()
    names = {output: results[output].fields().names() for output in OUTPUTS}
    places = ["city_id", "name", "role", "region", "period"]
    assert names["OUTPUT_CITIES"] == [
        *SECTORS, *places, "specialisation", "diversity", "hachman", "main_sector",
        "main_sector_lq", "core_dissimilarity", "inertia_share",
    ]  # fmt: skip
    assert names["OUTPUT_LINKS"] == [
        "origin", "destination", "origin_name", "destination_name", "origin_role",
        "destination_role", "relation", "region", "period", "distance_km", "flow", "krugman",
        "cosine", "overlap", "cooperation_gap",
    ]  # fmt: skip
    assert names["OUTPUT_SECTORS"] == [
        *places, "sector", "value", "share", "lq", "lq_symmetric", "localisation",
    ]  # fmt: skip
    assert names["OUTPUT_REGIONS"] == [
        "region", "period", "cities", "inertia", "core_secondary_krugman",
        "core_secondary_mean_krugman", "mean_krugman", "flow_weighted_krugman",
    ]  # fmt: skip
    assert not results["OUTPUT_SECTORS"].isSpatial()
    kinds = [results[output].customProperty("spatial_relations/kind") for output in OUTPUTS]
    assert kinds == ["cities", "links", "sectors", "regions"]


def test_delta6_in_2023(compare, flows, rows):
    results, _ = compare(LINKS=flows)
    cities = rows(results["OUTPUT_CITIES"], "city_id")
    assert [cities[name]["specialisation"] for name in "ABCDEF"] == pytest.approx(
        [0.3930708661, 0.1564960630, 0.5700787402, 0.5354330709, 0.5314960630, 0.5718503937]
    )
    assert cities["E"]["main_sector"] == "log"
    assert cities["E"]["main_sector_lq"] == pytest.approx(2.4612403101)
    pairs = rows(results["OUTPUT_LINKS"], "origin", "destination")
    assert len(pairs) == 15
    assert pairs["AC"]["krugman"] == pytest.approx(0.8)
    assert pairs["AB"]["flow"] == 270
    assert pairs["AB"]["relation"] == "core-core"
    sectors = rows(results["OUTPUT_SECTORS"], "city_id", "sector")
    assert len(sectors) == 24
    assert sectors["Abus"]["lq"] == pytest.approx(1.6933333333)
    (region,) = rows(results["OUTPUT_REGIONS"])
    assert region["inertia"] == pytest.approx(0.2433362668)
    assert region["core_secondary_krugman"] == pytest.approx(0.6027100271)
    assert region["flow_weighted_krugman"] == pytest.approx(0.6252802360)


def test_the_rest_of_the_region_as_reference(compare, rows):
    cities = rows(compare(REFERENCE=1)[0]["OUTPUT_CITIES"], "city_id")
    assert cities["A"]["specialisation"] == pytest.approx(0.6483116883)
    assert cities["A"]["hachman"] == pytest.approx(0.8353773242)


def test_pairs_are_lines_between_the_points_of_their_cities(compare):
    lines = {
        feature["origin"] + feature["destination"]: feature.geometry().asPolyline()
        for feature in compare()[0]["OUTPUT_LINKS"].getFeatures()
    }
    start, end = lines["CF"]
    assert [(point.x(), point.y()) for point in (start, end)] == [
        (520000, 3500000), (550000, 3500000),
    ]  # fmt: skip


def test_without_links_what_needs_flows_is_null(compare, rows):
    results, log = compare()
    assert {row["flow"] for row in rows(results["OUTPUT_LINKS"])} == {None}
    assert {row["cooperation_gap"] for row in rows(results["OUTPUT_LINKS"])} == {None}
    assert rows(results["OUTPUT_REGIONS"])[0]["flow_weighted_krugman"] is None
    assert "(MISSING)" in log


def test_cities_and_links_with_periods_are_compared_within_each(
    compare, city_layer, dated_flows, rows
):
    early = [(*row[:2], 1.0, 1.0, 1.0, 1.0, "2006") for row in CITIES]
    late = [(*row, "2023") for row in CITIES]
    layer = city_layer([*early, *late], FIELDS + " period:string")
    results, _ = compare(CITIES=layer, LINKS=dated_flows)
    regions = rows(results["OUTPUT_REGIONS"], "period")
    assert regions["2006"]["inertia"] == 0
    assert regions["2023"]["flow_weighted_krugman"] == pytest.approx(0.6252802360)
    pairs = rows(results["OUTPUT_LINKS"], "origin", "destination", "period")
    assert pairs["AB2006"]["flow"] == 220
    assert len(rows(results["OUTPUT_SECTORS"])) == 48
    cities = rows(results["OUTPUT_CITIES"], "city_id", "period")
    assert cities["A2006"]["inertia_share"] is None


def test_a_period_field_that_cities_of_one_table_share_needs_no_links(compare, city_layer, rows):
    layer = city_layer(
        [(*row, period) for period in ("a", "b") for row in CITIES], FIELDS + " year:string"
    )
    results, _ = compare(CITIES=layer, CITY_PERIOD="year")
    assert [row["period"] for row in rows(results["OUTPUT_REGIONS"])] == ["a", "b"]


def test_regions_are_compared_apart(compare, city_layer, rows):
    layer = city_layer(
        [(*row, "n" if row[0] in "ABC" else None) for row in CITIES], FIELDS + " region:string"
    )
    results, _ = compare(CITIES=layer)
    pairs = rows(results["OUTPUT_LINKS"], "origin", "destination")
    assert {key: row["region"] for key, row in pairs.items()} == {
        "AB": "n", "AC": "n", "BC": "n", "DE": None, "DF": None, "EF": None,
    }  # fmt: skip
    assert {row["region"] for row in rows(results["OUTPUT_REGIONS"])} == {"n", None}


def test_a_city_without_jobs_or_values_is_null_and_named(compare, city_layer, rows):
    table = [*CITIES[:4], ("E", "secondary", 0.0, 0.0, 0.0, 0.0), ("F", None, None, 1.0, 1.0, 1.0)]
    results, log = compare(CITIES=city_layer(table, FIELDS))
    cities = rows(results["OUTPUT_CITIES"], "city_id")
    for name in "EF":
        assert cities[name]["hachman"] is None
        assert cities[name]["main_sector"] is None
    assert "1 city row has no jobs in any sector and is left out: E." in log
    assert "1 city row lacks a sector's value and is left out: F." in log


def test_a_table_without_geometry_gives_pairs_without_lines(compare, layer, rows):
    table = layer("None", FIELDS, [("", *row) for row in CITIES], crs="")
    links = compare(CITIES=table)[0]["OUTPUT_LINKS"]
    assert len(rows(links)) == 15
    assert all(feature.geometry().isNull() for feature in links.getFeatures())

    table = layer("None", FIELDS, [("", *row) for row in CITIES], crs="", name="Jobs")
    said = compare(CITIES=table)[1]
    assert "Layer “Jobs” has no geometry: links have no line and no distance." in said
    assert "usable geometry" not in said
    assert "has no CRS" not in said


@pytest.mark.parametrize("field", ["row", "region", "name", "period", "flow"])
def test_a_sector_field_may_bear_the_name_of_another_column(compare, city_layer, rows, field):
    layer = city_layer(CITIES, FIELDS.replace("man:", f"{field}:"))
    parameters = {"SECTORS": [field, "log", "bus", "pub"]}
    if field in ("region", "name"):
        parameters["REGION" if field == "region" else "CITY_NAME"] = ""
    if field == "period":
        parameters["CITY_PERIOD"] = ""
    results, _ = compare(CITIES=layer, **parameters)
    cities = rows(results["OUTPUT_CITIES"], "city_id")
    assert cities["A"]["specialisation"] == pytest.approx(0.3930708661)
    assert cities["C"]["main_sector"] == field


def test_the_program_qgis_process_runs_it(qgis_process, jobs, flows, save, tmp_path):
    from qgis.core import QgsVectorLayer

    output = tmp_path / "regions.gpkg"
    done = qgis_process(
        "run", "spatialrelations:complementarity",
        CITIES=save(jobs, "cities.gpkg"), CITY_ID="city_id", LINKS=save(flows, "flows.csv"),
        SECTORS=";".join(SECTORS), OUTPUT_CITIES=tmp_path / "out.gpkg", OUTPUT_REGIONS=output,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    (region,) = QgsVectorLayer(str(output), "regions", "ogr").getFeatures()
    assert region["flow_weighted_krugman"] == pytest.approx(0.6252802360)


def test_a_sector_that_the_layer_lacks_is_said(failure, jobs):
    parameters = {
        "CITIES": jobs, "SECTORS": ["man", "steel"], "OUTPUT_CITIES": "TEMPORARY_OUTPUT",
    }  # fmt: skip
    assert "has no field “steel”" in failure("complementarity", parameters)


def test_a_negative_number_of_jobs_is_said_with_city_and_field(failure, city_layer):
    layer = city_layer([CITIES[0], ("B", "core", 1.0, 1.0, -3.0, 1.0)], FIELDS)
    parameters = {"CITIES": layer, "SECTORS": SECTORS, "OUTPUT_CITIES": "TEMPORARY_OUTPUT"}
    said = failure("complementarity", parameters)
    assert "Layer “Cities”, field “bus”: The value of B (B) is negative: -3.0." in said


@pytest.mark.parametrize("field", ["origin", "destination"])
def test_links_without_ends_are_said(failure, jobs, flow_layer, field):
    fields = "origin:string destination:string flow:double".replace(field, "place")
    parameters = {
        "CITIES": jobs, "SECTORS": SECTORS, "OUTPUT_CITIES": "TEMPORARY_OUTPUT",
        "LINKS": flow_layer([("A", "B", 1.0)], fields),
    }  # fmt: skip
    said = failure("complementarity", parameters)
    assert f"Layer “Flows” has no field “{field}” (" in said
    assert "Its fields are" in said


def test_an_empty_link_layer_is_no_flow_in_any_period(compare, city_layer, flow_layer, rows):
    layer = city_layer(
        [(*row, period) for period in ("1", "2") for row in CITIES], FIELDS + " period:string"
    )
    results, log = compare(CITIES=layer, LINKS=flow_layer([]))
    assert {row["flow"] for row in rows(results["OUTPUT_LINKS"])} == {0}
    assert len(rows(results["OUTPUT_LINKS"])) == 30
    assert "(ZERO_TOTAL): Dissimilarity weighted by flow" in log


def test_an_empty_city_layer_is_said(failure, city_layer):
    parameters = {
        "CITIES": city_layer([], FIELDS), "SECTORS": SECTORS, "OUTPUT_CITIES": "TEMPORARY_OUTPUT",
    }  # fmt: skip
    assert "There is no city: the layer is empty." in failure("complementarity", parameters)
