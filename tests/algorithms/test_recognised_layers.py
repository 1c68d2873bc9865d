"""Results that have lost their properties are known again as map layers, by their fields."""

import pytest
from qgis.core import QgsVectorLayer

from spatial_relations.cartography import fields, volumes
from spatial_relations.cartography.link_looks import LATERAL
from spatial_relations.cartography.style import apply_style
from spatial_relations.processing.result_layers import read_result, recognise

PLACE = "city_id:string name:string role:string region:string period:string"
ENDS = (
    "origin:string destination:string origin_name:string destination_name:string "
    "origin_role:string destination_role:string relation:string region:string period:string"
)


@pytest.fixture
def copied(tmp_path, provider):
    """A layer in a file of another format: ``copied(layer, "a.geojson")``."""
    from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter

    def write(source, file_name):
        path = tmp_path / file_name
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName = {"geojson": "GeoJSON", "shp": "ESRI Shapefile", "gpkg": "GPKG",
                              "csv": "CSV"}[path.suffix[1:]]  # fmt: skip
        if path.suffix == ".csv":
            options.layerOptions = ["GEOMETRY=AS_WKT"]
        QgsVectorFileWriter.writeAsVectorFormatV3(
            source, str(path), QgsCoordinateTransformContext(), options
        )
        if path.suffix == ".csv":
            uri = f"file://{path}?wktField=WKT&detectTypes=yes&crs=EPSG:4326"
            return QgsVectorLayer(uri, path.stem, "delimitedtext")
        return QgsVectorLayer(str(path), path.stem, "ogr")

    return write


@pytest.mark.parametrize("ending", ["geojson", "gpkg", "csv"])
def test_results_in_another_format_are_known_with_the_measures_that_have_numbers(
    connect, copied, ending
):
    results, _ = connect()
    for name, kind in (("OUTPUT_CITIES", "cities"), ("OUTPUT_LINKS", "links")):
        made = results[name]
        layer = copied(made, f"{kind}.{ending}")
        assert fields.kind(layer) == ""
        assert recognise(layer)
        assert (fields.kind(layer), fields.algorithm(layer)) == (kind, "connectivity")
        told = set(fields.results(made))
        found = set(fields.results(layer))
        has_values = {
            key for key in told if any(v is not None for v in fields.columns(made, key)[0])
        }
        assert found <= told
        assert has_values - found <= {"flow"}
        assert len(found) >= (4 if kind == "links" else 20)
        assert not recognise(layer)


@pytest.mark.parametrize("ending", ["geojson", "shp"])
@pytest.mark.parametrize("is_directed", [True, False])
def test_links_without_direction_are_known_as_such_and_can_be_styled(
    build, copied, ending, is_directed
):
    layer = copied(build(DIRECTED=is_directed)[0]["OUTPUT_LINKS"], f"links.{ending}")
    if recognise(layer):
        assert volumes.is_directed(layer) == is_directed
        for look in (None, LATERAL):
            apply_style(layer, look)
    else:
        assert ending == "shp"  # which has cut too many names


def test_a_shapefile_is_known_by_its_cut_names_and_keeps_the_measures_with_whole_ones(
    connect, copied
):
    results, _ = connect()
    cities = copied(results["OUTPUT_CITIES"], "cities.shp")
    links = copied(results["OUTPUT_LINKS"], "links.shp")
    assert [recognise(cities), recognise(links)] == [True, True]
    assert {"total_flow", "dominance", "net_power", "main_core"} <= set(fields.results(cities))
    assert not {"core_dependence", "core_depen"} & set(fields.results(cities))
    assert fields.results(links) == ["power_gap"]


def test_a_whole_region_is_known_with_the_measures_of_all_its_algorithms(layer, provider):
    measures = (
        "total_flow", "in_flow", "out_flow", "net_flow", "self_flow", "in_degree", "out_degree",
        "growth", "mix_effect", "local_effect", "regional_effect", "share",
    )  # fmt: skip
    known = layer("Point", f"{PLACE} " + " ".join(f"{key}:double" for key in measures), [])
    assert recognise(known)
    # A share alone is no growth of a region's parts: it may be the analyst's own.
    assert set(fields.results(known)) == set(measures) - {"share"}
    assert fields.algorithm(known) == "buildflownetwork"


def test_a_comparison_is_known_with_the_measures_compared(layer, provider):
    own = "period_from:string period_to:string status:string"
    compared = "flow_from:double flow_to:double flow_change:double"
    known = layer("LineString", f"{ENDS} {own} {compared}", [])
    assert recognise(known)
    assert fields.algorithm(known) == "connectivitychange"
    assert {"flow_from", "flow_to", "flow_change"} <= set(fields.results(known))


def test_what_is_known_again_is_read_as_the_result_it_was(connect, copied):
    results, _ = connect()
    made = read_result(results["OUTPUT_CITIES"])
    layer = copied(results["OUTPUT_CITIES"], "cities.geojson")
    recognise(layer)
    table = read_result(layer)
    assert (table.algorithm, table.level) == ("connectivity", "city")
    assert table.rows["core_dependence"].tolist() == pytest.approx(
        made.rows["core_dependence"].tolist(), nan_ok=True
    )


@pytest.mark.parametrize(
    ("geometry", "names"),
    [
        ("Point", "city_id:string name:string role:string population:double"),
        ("Point", f"{PLACE} population:double size:double rank:integer gdp:double"),
        ("Point", f"{PLACE} share:double index:double rank:double growth:double"),
        ("Polygon", "city_id:string name:string in_flow:double out_flow:double net_flow:double "
         "total_flow:double"),
        ("LineString", "origin:string destination:string flow:double"),
        ("LineString", "origin:string destination:string relation:string flow:double "
         "distance_km:double"),
        ("LineString", "origin:string destination:string flow:double distance_km:double "
         "share:double reverse_flow:double"),
        ("Point", "name:string height:double"),
    ],
)  # fmt: skip
def test_the_analysts_own_layers_stay_their_own(layer, provider, geometry, names):
    own = layer(geometry, names, [])
    assert not recognise(own)
    assert not [key for key in own.customPropertyKeys() if key.startswith("spatial_relations")]


def test_a_file_of_texts_is_none_as_no_measure_could_be_drawn(layer, provider):
    keys = ("total_flow", "in_flow", "out_flow", "net_flow", "self_flow", "in_degree", "out_degree")
    texts = layer("Point", f"{PLACE} " + " ".join(f"{key}:string" for key in keys), [])
    assert not recognise(texts)
