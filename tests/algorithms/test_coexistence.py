"""The algorithm “Morphological polycentricity”, from layers to layers."""

import json

import pytest

CRS = "EPSG:32650"
#: Id, role, population, jobs, built-up km², and metres east and north of a corner.
CITIES = [
    ("A", "core", 1200.0, 500, 100.0, 0, 0),
    ("B", "core", 680.0, 320, 80.0, 60000, 0),
    ("C", "secondary", 290.0, 150, 120.0, 30000, 40000),
    ("D", "secondary", 190.0, 100, 150.0, 0, 50000),
    ("E", "secondary", 250.0, 120, 130.0, 90000, 40000),
    ("F", "secondary", 140.0, 80, 110.0, 120000, 0),
]
FIELDS = "city_id:string role:string population:double jobs:integer built:double"
REGION_FIELDS = [
    "region", "period", "size_field", "cities", "primacy", "primacy_two", "primacy_four",
    "rank_size_slope", "rank_size_r2", "gini", "hhi", "hhi_normalised", "effective_cities",
    "size_entropy", "polycentricity", "polycentricity_floor", "core_share",
    "core_secondary_ratio", "gap_index", "cv", "density_contrast", "centre_x", "centre_y",
    "standard_distance_km",
]  # fmt: skip
CITY_FIELDS = [
    "population", "jobs", "built", "city_id", "name", "role", "region", "period", "size_field",
    "size", "rank", "size_share", "expected_size", "size_gap",
]  # fmt: skip
OUTPUTS = ("OUTPUT", "OUTPUT_CITIES", "OUTPUT_CENTRES")


def uri(geometry, fields, crs=CRS):
    parts = [f"crs={crs}"] if crs else []
    return f"{geometry}?" + "&".join(parts + [f"field={field}" for field in fields.split()])


def point(east, north):
    return f"Point({500000 + east} {3500000 + north})"


@pytest.fixture
def cities(memory_layer):
    rows = [(point(x, y), *values) for *values, x, y in CITIES]
    return memory_layer(uri("Point", FIELDS), rows, "Cities")


@pytest.fixture
def measure(run_algorithm):
    """Run on a layer: ``results, log = measure(layer, SIZES=["population"])``."""

    def run(layer, **parameters):
        outputs = dict.fromkeys(OUTPUTS, "memory:")
        given = {"CITIES": layer, "SIZES": ["population"], **outputs, **parameters}
        return run_algorithm("coexistence", given)

    return run


def test_outputs_have_their_fields_and_numbers(cities, measure, rows):
    found, _ = measure(cities, AREA="built")
    regions = found["OUTPUT"]
    assert regions.fields().names() == REGION_FIELDS
    row = rows(regions)[0]
    assert row["size_field"] == "population"
    assert (row["region"], row["period"]) == (None, None)
    assert row["cities"] == 6
    assert row["rank_size_slope"] == pytest.approx(-1.214882616668938)
    assert row["polycentricity"] == pytest.approx(0.37480250034069473)
    assert row["density_contrast"] == pytest.approx(6.1226053639846745)
    assert row["centre_x"] == pytest.approx(532290.90909, abs=1e-4)
    # The distance is that on the ellipsoid, and the grid's is at most 0.04 % shorter here.
    assert row["standard_distance_km"] == pytest.approx(42.0815, rel=1e-3)
    assert row["standard_distance_km"] != pytest.approx(42.0815422, rel=1e-7)
    assert found["OUTPUT_CITIES"].fields().names() == CITY_FIELDS
    city = {row["city_id"]: row for row in rows(found["OUTPUT_CITIES"])}
    assert [city[name]["rank"] for name in "ABCDEF"] == [1, 2, 3, 5, 4, 6]
    assert city["A"]["size_share"] == pytest.approx(1200 / 2750)
    assert city["A"]["jobs"] == 500


def test_the_centre_is_a_point_where_the_weight_lies(cities, measure, rows):
    from qgis.core import QgsWkbTypes

    found, _ = measure(cities, SIZES=["population", "jobs"])
    centres = found["OUTPUT_CENTRES"]
    assert centres.wkbType() == QgsWkbTypes.Type.Point
    assert centres.crs().authid() == CRS
    assert [row["size_field"] for row in rows(centres)] == ["population", "jobs"]
    for feature in centres.getFeatures():
        place = feature.geometry().asPoint()
        assert place.x() == pytest.approx(feature["centre_x"])
        assert place.y() == pytest.approx(feature["centre_y"])


def test_each_size_has_a_row_and_each_city_one_a_size(cities, measure, rows):
    found, _ = measure(cities, SIZES="population;jobs;population")
    assert [row["size_field"] for row in rows(found["OUTPUT"])] == ["population", "jobs"]
    assert found["OUTPUT_CITIES"].featureCount() == 12
    jobs = [row for row in rows(found["OUTPUT_CITIES"]) if row["size_field"] == "jobs"]
    assert [row["size"] for row in jobs] == [500, 320, 150, 100, 120, 80]


def test_the_largest_cities_alone_can_count(cities, measure, rows):
    found, _ = measure(cities, TOP=4)
    row = rows(found["OUTPUT"])[0]
    assert row["rank_size_slope"] == pytest.approx(-1.201414, abs=1e-6)
    assert row["polycentricity_floor"] == pytest.approx(0.133975, abs=1e-6)
    city = {row["city_id"]: row for row in rows(found["OUTPUT_CITIES"])}
    assert city["F"]["expected_size"] is None
    assert city["F"]["rank"] == 6


def test_without_area_the_density_is_empty_and_the_log_says_so(cities, measure, rows):
    found, log = measure(cities)
    assert rows(found["OUTPUT"])[0]["density_contrast"] is None
    assert "MISSING" in log
    assert "Density contrast" in log


def test_a_table_of_texts_has_measures_but_no_centre(memory_layer, measure, rows):
    table = memory_layer(
        uri("None", "city_id:string role:string population:string period:string", None),
        [("", "A", "core", " 6 ", "2006"), ("", "B", "secondary", "3", "2006"),
         ("", "A", "core", "8", "2023"), ("", "B", "secondary", None, "2023")],
    )  # fmt: skip
    found, log = measure(table)
    first, last = rows(found["OUTPUT"])
    assert (first["period"], first["primacy_two"]) == ("2006", 2)
    assert (last["period"], last["cities"], last["primacy"]) == ("2023", 1, None)
    assert (first["centre_x"], first["standard_distance_km"]) == (None, None)
    assert found["OUTPUT_CENTRES"].featureCount() == 0
    assert "1 city row has no “population”" in log


def test_regions_and_periods_stand_apart(memory_layer, measure, rows):
    layer = memory_layer(
        uri("Point", "id:integer role:string region:string year:integer population:double"),
        [(point(10000 * place, 0), number, role, region, year, size)
         for place, (number, role, region, year, size) in enumerate([
             (1, "core", "N", 2006, 6.0), (2, "secondary", "N", 2006, 2.0),
             (1, "core", "N", 2023, 9.0), (2, "secondary", "N", 2023, 1.0),
             (3, "secondary", None, 2006, 5.0)])],
    )  # fmt: skip
    found, _ = measure(layer, CITY_ID="id", PERIOD="year")
    shares = {(row["region"], row["period"]): row["core_share"] for row in rows(found["OUTPUT"])}
    assert shares == {("N", "2006"): 0.75, ("N", "2023"): 0.9, (None, "2006"): None}
    assert found["OUTPUT_CENTRES"].featureCount() == 3


def test_degrees_are_measured_on_the_ellipsoid(memory_layer, measure, rows):
    layer = memory_layer(
        uri("Point", "city_id:string population:double", "EPSG:4326"),
        [("Point(120 30)", "A", 1.0), ("Point(121 30)", "B", 1.0)],
    )
    row = rows(measure(layer)[0]["OUTPUT"])[0]
    assert (row["centre_x"], row["centre_y"]) == (120.5, 30)
    assert row["standard_distance_km"] == pytest.approx(48.243, abs=0.01)


def test_without_crs_distances_are_planar(memory_layer, measure, rows):
    layer = memory_layer(
        uri("Point", "city_id:string population:double", None),
        [("Point(0 0)", "A", 1.0), ("Point(6000 8000)", "B", 1.0)],
    )
    layer.setCrs(type(layer.crs())())
    found, log = measure(layer)
    assert rows(found["OUTPUT"])[0]["standard_distance_km"] == pytest.approx(5)
    assert "has no CRS: distances are planar" in log


def test_with_a_crs_or_without_any_place_nothing_is_said_of_planes(cities, memory_layer, measure):
    table = memory_layer("None?field=city_id:string&field=population:double", [("", "A", 1.0)])
    for layer in (cities, table):
        assert "planar" not in measure(layer)[1]


def test_an_area_field_without_any_value_leaves_the_density_empty(memory_layer, measure, rows):
    rows_of = [(point(*place), *values, None) for *values, place in (
        ("A", "core", 3.0, (0, 0)), ("B", "secondary", 1.0, (9000, 0)),
    )]  # fmt: skip
    layer = memory_layer(
        uri("Point", "city_id:string role:string population:double built:double"), rows_of
    )
    found, log = measure(layer, AREA="built")
    assert rows(found["OUTPUT"])[0]["density_contrast"] is None
    assert "(MISSING): Density contrast" in log


def test_two_cities_of_one_name_are_told_apart(memory_layer, measure):
    layer = memory_layer(
        uri("Point", "city_id:string name:string population:double"),
        [(point(0, 0), "320500", "Suzhou", None), (point(9000, 0), "341300", "Suzhou", 5.0)],
    )
    assert (
        "1 city row has no “population” and is left out of its measures: Suzhou (320500)."
        in (measure(layer)[1])
    )


def test_places_in_many_periods_are_measured_once():
    import numpy as np
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext

    from spatial_relations.processing import line_shapes

    crs, transforms = QgsCoordinateReferenceSystem(CRS), QgsCoordinateTransformContext()
    points = np.array([[5e5, 35e5], [56e4, 35e5], [np.nan, np.nan]] * 3)
    lengths = line_shapes.distances_km(
        points, np.array([0, 3, 7, 0, 6]), np.array([1, 4, 6, 2, 6]), crs, transforms
    )
    assert lengths[0] == pytest.approx(60, rel=1e-3)
    assert lengths.tolist() == pytest.approx([lengths[0]] * 3 + [np.nan, 0], nan_ok=True)


def test_a_size_field_may_bear_the_name_of_another_column(memory_layer, measure, rows):
    layer = memory_layer(
        uri("Point", "city_id:string x:double area:double"),
        [(point(0, 0), "A", 3.0, 2.0), (point(9000, 0), "B", 1.0, 4.0)],
    )
    found, _ = measure(layer, SIZES=["x", "area"], AREA="x")
    first, second = rows(found["OUTPUT"])
    assert (first["primacy"], second["primacy"]) == (0.75, pytest.approx(2 / 3))
    assert first["centre_x"] == pytest.approx(502250)


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [
        ({"SIZES": ["people"]}, "Layer “Cities” has no field “people” (Size fields)."),
        ({"AREA": "land"}, "Layer “Cities” has no field “land” (Area field)."),
        ({"SIZES": ["role"]}, "Layer “Cities”, field “role”: The value of city A reads “core”"),
    ],
)
def test_bad_input_is_said_in_one_sentence(cities, measure, parameters, sentence):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException) as caught:
        measure(cities, **parameters)
    assert sentence in str(caught.value)
    assert "Traceback" not in str(caught.value)


def test_a_negative_size_is_refused_by_name(memory_layer, measure):
    from qgis.core import QgsProcessingException

    layer = memory_layer(
        uri("Point", "city_id:string population:double"), [(point(0, 0), "A", -3.0)], "Towns"
    )
    with pytest.raises(QgsProcessingException) as caught:
        measure(layer)
    assert str(caught.value).endswith(
        "Layer “Towns”, field “population”: The value of A (A) is negative: -3.0. It must be 0 or "
        "more."
    )


def test_help_explains_every_measure(provider):
    algorithm = provider.algorithm("coexistence")
    text = algorithm.shortHelpString()
    for key in (*REGION_FIELDS[3:], *CITY_FIELDS[9:]):
        assert f"<code>{key}</code>" in text
    assert algorithm.group() == "Coexistence"


def test_loaded_cities_are_coloured_by_their_gap_to_the_line(cities, measure):
    from qgis.core import QgsRuleBasedRenderer

    from spatial_relations.analysis.measures import field
    from spatial_relations.processing.styling import LayerDress

    layer = measure(cities)[0]["OUTPUT_CITIES"]
    entries = [field("city", key) for key in CITY_FIELDS[3:]]
    LayerDress("cities", "City sizes", entries, "coexistence", {}, "run").put_on(layer)
    assert isinstance(layer.renderer(), QgsRuleBasedRenderer)
    assert "size_gap" in layer.renderer().dump()
    position = layer.fields().lookupField("size_gap")
    assert layer.attributeAlias(position) == "Gap to the expected size"


def test_qgis_process_runs_it(qgis_process, tmp_path):
    source = tmp_path / "cities.geojson"
    features = [
        {
            "type": "Feature",
            "properties": {"city_id": city, "role": role, "population": size, "jobs": jobs},
            "geometry": {"type": "Point", "coordinates": [120 + x / 1e5, 30 + y / 1e5]},
        }
        for city, role, size, jobs, _, x, y in CITIES
    ]
    source.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    output = tmp_path / "regions.geojson"
    done = qgis_process(
        "run",
        "spatialrelations:coexistence",
        CITIES=source,
        CITY_ID="city_id",
        SIZES="population;jobs",
        OUTPUT=output,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    written = json.loads(output.read_text())["features"]
    assert [row["properties"]["size_field"] for row in written] == ["population", "jobs"]
    assert written[0]["properties"]["gini"] == pytest.approx(0.4127272727)
    assert "Traceback" not in done.stdout + done.stderr
