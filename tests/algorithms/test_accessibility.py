"""Accessibility, through Processing."""

import pytest
from qgis.core import NULL, QgsProcessingException, QgsVectorLayer

URI = (
    "Point?crs=EPSG:32650&field=city_id:string&field=name:string&field=role:string"
    "&field=region:string&field=period:string&field=people:double"
)
COST_URI = "None?field=origin:string&field=destination:string&field=cost:string"
#: On a line, 10 km and 20 km apart.
CITIES = [
    ("Point (500000 3500000)", "1", "A", "core", None, None, 100.0),
    ("Point (510000 3500000)", "2", "B", "secondary", None, None, 50.0),
    ("Point (530000 3500000)", "3", "C", "secondary", None, None, 20.0),
]
FIELDS = [
    "potential", "potential_index", "core_potential", "reach", "nearest_core",
    "cost_to_nearest_core",
]  # fmt: skip


@pytest.fixture
def access(run_algorithm, memory_layer):
    def access(cities=CITIES, costs=None, uri=URI, **parameters):
        given = {
            "CITIES": memory_layer(uri, cities, "cities"),
            "MASS": "people",
            "OUTPUT_CITIES": "memory:",
            **parameters,
        }
        if costs is not None:
            given["COSTS"] = memory_layer(COST_URI, costs, "costs")
        results, log = run_algorithm("accessibility", given)
        return results["OUTPUT_CITIES"], log

    return access


def by_id(layer):
    return {
        row["city_id"]: [None if row[key] == NULL else row[key] for key in FIELDS]
        for row in layer.getFeatures()
    }


def test_without_costs_distances_on_the_ellipsoid_count(access):
    layer, log = access(BETA=1, THRESHOLD=25)
    assert layer.fields().names()[-6:] == FIELDS
    found = by_id(layer)
    assert found["1"][0] == pytest.approx(50 / 10 + 20 / 30, rel=1e-3)
    assert found["2"][:1] + found["2"][2:] == pytest.approx(
        [100 / 10 + 20 / 20, 10, 120, "1", 10], rel=1e-3
    )
    assert found["3"][3:] == [50, "1", pytest.approx(30, rel=1e-3)]
    assert found["1"][2] is None
    assert found["1"][4] is None
    assert "Costs are straight distances in km." in log


def test_the_decay_is_that_of_a_square_where_nothing_is_set(access):
    found = by_id(access()[0])
    assert found["2"][0] == pytest.approx(100 / 100 + 20 / 400, rel=1e-3)
    assert found["2"][3] is None


def test_costs_of_a_table_count_and_missing_pairs_add_nothing(access):
    layer, log = access(costs=[("", "2", "1", "5"), ("", "3", "1", None), ("", "1", "2", "x")])
    found = by_id(layer)
    assert found["2"][0] == pytest.approx(4)
    assert found["1"][0] == 0
    assert found["3"][4:] == [None, None]
    assert "1 cost row can't be used: cost is not a number." in log
    assert "1 cost row has no cost: there is no way." in log


def test_periods_and_regions_are_apart(access):
    rows = [
        (wkt, *values[:3], region, period, mass)
        for period in ("2010", "2020")
        for region, (wkt, *values, mass) in zip(("N", "N", "S"), CITIES)
    ]
    layer, _ = access(cities=rows)
    assert layer.featureCount() == 6
    for row in layer.getFeatures():
        alone = row["region"] == "S"
        assert (row["potential"] == NULL) is alone
    assert layer.temporalProperties().isActive()


def test_a_city_without_a_mass_or_a_place_is_named(access):
    rows = [
        *CITIES,
        ("Point (540000 3500000)", "4", "D", None, None, None, None),
        ("", "5", "E", None, None, None, 9.0),
    ]
    layer, log = access(cities=rows)
    assert "1 city row has no mass: D." in log
    assert "1 city has no geometry, or one outside its CRS, and so no distance to" in log
    assert "others: E." in log
    assert by_id(layer)["5"] == [None] * 6


def test_a_table_without_geometry_needs_costs(run_algorithm, failure, memory_layer):
    rows = [("", *city[1:]) for city in CITIES]
    given = {
        "CITIES": memory_layer(URI.replace("Point?crs=EPSG:32650&", "None?"), rows, "cities"),
        "MASS": "people",
        "OUTPUT_CITIES": "memory:",
    }
    said = failure("accessibility", given)
    assert "Layer “cities”: No city has a geometry that lies within its CRS" in said
    costs = memory_layer(COST_URI, [("", "2", "1", "5"), ("", "3", "1", "10")], "costs")
    results, log = run_algorithm("accessibility", {**given, "COSTS": costs})
    assert by_id(results["OUTPUT_CITIES"])["2"][0] == pytest.approx(100 / 25)
    assert "geometry" not in log


def test_a_latitude_that_cannot_be_is_no_place(access):
    uri_rows = [("Point (31 117)", *CITIES[0][1:]), ("Point (117 31)", *CITIES[1][1:]),
                ("Point (117 32)", *CITIES[2][1:])]  # fmt: skip
    layer, log = access(cities=uri_rows, uri=URI.replace("EPSG:32650", "EPSG:4326"))
    assert by_id(layer)["1"] == [None] * 6
    assert by_id(layer)["2"][0] == pytest.approx(20 / 110.89**2, rel=1e-3)
    assert "or one outside its CRS, and so no distance to others: A." in log


def test_distances_without_a_crs_are_planar_and_that_is_said(run_algorithm, layer):
    fields = "city_id:string name:string role:string region:string period:string people:double"
    cities = layer("Point", fields, CITIES, crs="", name="cities")
    results, log = run_algorithm(
        "accessibility", {"CITIES": cities, "MASS": "people", "OUTPUT_CITIES": "memory:"}
    )
    assert by_id(results["OUTPUT_CITIES"])["2"][0] == pytest.approx(100 / 100 + 20 / 400)
    assert "Layer “cities” has no CRS: distances are planar" in log


def test_a_pair_of_places_is_measured_once_in_twenty_periods(access, monkeypatch):
    from spatial_relations.processing import costs

    measured = []
    distances = costs.distances_km

    def counted(places, low, high, *rest):
        measured.extend(zip(low.tolist(), high.tolist()))
        return distances(places, low, high, *rest)

    monkeypatch.setattr(costs, "distances_km", counted)
    rows = [(*city[:5], str(2000 + year), city[6]) for year in range(20) for city in CITIES[:3]]
    layer, _ = access(cities=rows[:-1])  # a city is missing in the last period
    assert layer.featureCount() == 59
    assert len(measured) == len(set(measured)) == 3


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [
        ({"DECAY": 1}, "Exponent or rate of decay: An exponential decay has no usual rate"),
        ({"DECAY": 2}, "Threshold cost of reach: A cumulative decay"),
        ({"MASS": "peeple"}, "has no field “peeple”"),
        ({"MASS": "name"}, "Layer “cities”, field “name”"),
        ({"costs": [("", "7", "8", "1")]}, "Layer “costs”, field “origin”: No cost belongs to"),
        ({"costs": [("", "1", "2", "-1")]}, "Layer “costs”, field “cost”: 1 cost is negative"),
        ({"costs": [("", "1", "2", "0")]}, "The cost between “A” and “B” is 0"),
        ({"costs": [("", "1", "2", "1")], "COST": "price"}, "has no field “price”"),
        ({"cities": []}, "There is no city: the layer is empty."),
        (
            {"cities": [CITIES[0], (CITIES[0][0], *CITIES[1][1:])]},
            "Layer “cities”: The cost between “A” and “B” is 0",
        ),
    ],
)
def test_bad_input_is_one_sentence(access, parameters, sentence):
    with pytest.raises(QgsProcessingException) as caught:
        access(**parameters)
    assert sentence in str(caught.value)
    assert "Traceback" not in str(caught.value)


def test_it_runs_as_a_program(qgis_process, plugin_folder, tmp_path):
    cities = plugin_folder / "spatial_relations" / "resources" / "sample" / "cities.geojson"
    target = tmp_path / "access.gpkg"
    done = qgis_process(
        "run", "spatialrelations:accessibility", CITIES=cities, CITY_ID="city_id",
        MASS="population", PERIOD="period", OUTPUT_CITIES=target,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    layer = QgsVectorLayer(str(target), "access", "ogr")
    assert layer.featureCount() == 82
    index = [row["potential_index"] for row in layer.getFeatures() if row["period"] == "2020"]
    assert sum(index) / 41 == pytest.approx(100)
