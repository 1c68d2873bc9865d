"""Network from organisations, through Processing."""

import pytest

FIRMS = {"A": [5, 4, 5, 3], "B": [4, 4, 2, 3], "C": [2, 0, 2, 0], "D": [0, 2, 0, 1],
         "E": [1, 2, 0, 0], "F": [0, 0, 2, 0]}  # fmt: skip
OFFICES = [
    (city, f"firm {number}", value)
    for city, values in FIRMS.items()
    for number, value in enumerate(values)
    if value
]
FIELDS = "city:string organisation:string value:double"
OUTPUTS = ["OUTPUT_CITIES", "OUTPUT_LINKS"]


@pytest.fixture
def table(layer):
    """Make a table of organisations."""

    def make(rows=OFFICES, fields=FIELDS):
        return layer("None", fields, [("", *row) for row in rows], crs="", name="Firms")

    return make


@pytest.fixture
def link(run_algorithm, cities, table):
    def run(**parameters):
        outputs = dict.fromkeys(OUTPUTS, "TEMPORARY_OUTPUT")
        given = {"CITIES": cities, **outputs, **parameters}
        given.setdefault("TABLE", table())
        return run_algorithm("organisationnetwork", given)

    return run


def test_fields_stand_in_order(link):
    results, _ = link()
    assert results["OUTPUT_CITIES"].fields().names() == [
        "population", "city_id", "name", "role", "region", "period", "organisations",
        "connectivity_gross", "connectivity_share",
    ]  # fmt: skip
    assert results["OUTPUT_LINKS"].fields().names() == [
        "link_id", "origin", "destination", "origin_name", "destination_name", "origin_role",
        "destination_role", "relation", "region", "period", "flow", "share", "organisations",
        "distance_km",
    ]  # fmt: skip


def test_four_firms_in_six_cities(link, rows):
    results, _ = link()
    cities = rows(results["OUTPUT_CITIES"], "city_id")
    assert [cities[name]["connectivity_gross"] for name in "ABCDEF"] == [109, 94, 38, 26, 31, 18]
    assert cities["B"]["connectivity_share"] == pytest.approx(0.8623853211)
    assert cities["A"]["organisations"] == 4
    links = rows(results["OUTPUT_LINKS"], "origin", "destination")
    assert len(links) == 12
    assert links["AB"]["flow"] == 55
    assert links["AB"]["distance_km"] == pytest.approx(60, rel=1e-2)


def test_links_are_lines_between_the_points(link):
    for feature in link()[0]["OUTPUT_LINKS"].getFeatures():
        assert len(feature.geometry().asPolyline()) == 2


@pytest.mark.parametrize(("method", "strength"), [(0, 55), (1, 4), (2, 2 + 1 / 3)])
def test_each_undirected_method_links_a_pair_once(link, rows, method, strength):
    links = rows(link(METHOD=method)[0]["OUTPUT_LINKS"], "origin", "destination")
    # Firms are in 4, 4, 4 and 3 cities.
    expected = 1 / 3 + 1 / 3 + 1 / 3 + 1 / 2 if method == 2 else strength
    assert links["AB"]["flow"] == pytest.approx(expected)
    assert "BA" not in links


def test_headquarters_to_branches_is_directed_and_drawn_so(link, table, rows):
    from spatial_relations.cartography.volumes import is_directed

    offices = table(
        [("A", "x", 1, "1"), ("B", "x", 3, "0"), ("B", "y", 1, "yes"), ("A", "y", 4, None)],
        "city:string firm:string value:double head:string",
    )
    results, _ = link(TABLE=offices, ORGANISATION="firm", IS_HQ="head", METHOD=3)
    links = rows(results["OUTPUT_LINKS"], "origin", "destination")
    assert {key: row["flow"] for key, row in links.items()} == {"AB": 3, "BA": 4}
    assert links["AB"]["link_id"] == "A→B"
    assert is_directed(results["OUTPUT_LINKS"])
    assert not is_directed(link()[0]["OUTPUT_LINKS"])


def test_links_go_into_connectivity_as_they_are(link, run_algorithm, cities, rows):
    links = link()[0]["OUTPUT_LINKS"]
    results, _ = run_algorithm(
        "connectivity", {"CITIES": cities, "LINKS": links, "OUTPUT_CITIES": "TEMPORARY_OUTPUT"}
    )
    found = rows(results["OUTPUT_CITIES"], "city_id")
    assert [found[name]["total_flow"] for name in "ABCDEF"] == [109, 94, 38, 26, 31, 18]


def test_periods_and_regions(link, table, city_layer, rows):
    offices = [(*row, year) for year in ("2006", "2023") for row in OFFICES]
    cities = city_layer(
        [(city, "core", "n" if city in "AB" else "s") for city in FIRMS],
        "city_id:string role:string region:string",
    )
    results, _ = link(TABLE=table(offices, FIELDS + " period:string"), CITIES=cities)
    found = rows(results["OUTPUT_CITIES"], "city_id", "period")
    assert len(found) == 12
    assert found["A2023"]["connectivity_gross"] == 55
    links = rows(results["OUTPUT_LINKS"], "link_id")
    assert links["A↔B 2006"]["region"] == "n"
    assert "A↔C 2006" not in links


def test_what_can_not_be_used_is_counted_and_no_share_is_null(link, table, rows):
    offices = table([("A", "x", 1), ("Z", "x", 1), ("B", None, 1), ("B", "y", None)])
    results, log = link(TABLE=offices)
    assert {row["connectivity_share"] for row in rows(results["OUTPUT_CITIES"])} == {None}
    assert {row["connectivity_gross"] for row in rows(results["OUTPUT_CITIES"])} == {0}
    assert "unknown city" in log
    assert "1 row names no organisation" in log
    assert "value is empty" in log
    assert "(ZERO_TOTAL)" in log


def test_an_empty_table_gives_no_link(link, table, rows):
    results, _ = link(TABLE=table([]))
    assert rows(results["OUTPUT_LINKS"]) == []
    assert len(rows(results["OUTPUT_CITIES"])) == 6


def test_the_program_qgis_process_runs_it(qgis_process, cities, table, save, tmp_path):
    from qgis.core import QgsVectorLayer

    output = tmp_path / "links.gpkg"
    done = qgis_process(
        "run", "spatialrelations:organisationnetwork",
        CITIES=save(cities, "cities.gpkg"), CITY_ID="city_id", TABLE=save(table(), "firms.csv"),
        CITY="city", ORGANISATION="organisation", VALUE="value", METHOD=1,
        OUTPUT_CITIES=tmp_path / "out.gpkg", OUTPUT_LINKS=output,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    links = QgsVectorLayer(str(output), "links", "ogr")
    assert {link["link_id"]: link["flow"] for link in links.getFeatures()}["A↔B"] == 4


def test_headquarters_without_a_field_are_said(failure, cities, table):
    said = failure(
        "organisationnetwork",
        {"CITIES": cities, "TABLE": table(), "METHOD": 3, "OUTPUT_CITIES": "TEMPORARY_OUTPUT"},
    )
    assert "Headquarters field: The chosen method needs it: choose a field." in said


def test_periods_that_do_not_meet_are_said_of_the_organisations(failure, city_layer, table):
    cities = city_layer(
        [("A", "core", "2010"), ("B", "core", "2010"), ("A", "core", "2020")],
        "city_id:string role:string period:string",
    )
    said = failure(
        "organisationnetwork", {"CITIES": cities, "TABLE": table(), "OUTPUT_CITIES": "memory:"}
    )
    assert "Layer “Firms”: The cities have periods (2010, 2020), but the organisations" in said


def test_a_table_of_other_cities_is_said_with_layer_and_field(failure, cities, table):
    said = failure(
        "organisationnetwork",
        {
            "CITIES": cities,
            "TABLE": table([("Paris", "x", 1)]),
            "OUTPUT_CITIES": "TEMPORARY_OUTPUT",
        },
    )
    assert "Layer “Firms”, field “city”: No row names a known city." in said
