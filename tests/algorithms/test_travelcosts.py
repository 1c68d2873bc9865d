"""Travel costs between cities, through Processing."""

import pytest
from qgis.core import (
    NULL,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from spatial_relations.analysis.errors import Cancelled

#: A metric CRS in which the lengths on the ellipsoid are those of the plane by 0.04 %.
CITY_URI = (
    "Point?crs=EPSG:32650&field=city_id:string&field=name:string&field=role:string"
    "&field=region:string&field=period:string"
)
ROAD_URI = "LineString?crs=EPSG:32650&field=speed:double&field=way:string"
CITIES = [
    ("Point (500000 3500000)", "1", "A", "core", None, None),
    ("Point (530000 3500000)", "2", "B", "secondary", None, None),
    ("Point (530000 3540000)", "3", "C", "secondary", None, None),
]
#: A to B, and B to C: A to C is 70 km by road, 50 km straight.
ROADS = [
    ("LineString (500000 3500000, 530000 3500000)", 60.0, "both"),
    ("LineString (530000 3500000, 530000 3540000)", 120.0, "there"),
]
TEMPORARY = {"OUTPUT": "memory:", "OUTPUT_CITIES": "memory:"}
FIELDS = ["origin", "destination", "region", "cost", "straight_km", "detour"]


@pytest.fixture
def travel(run_algorithm, memory_layer):
    def travel(cities=CITIES, roads=ROADS, city_uri=CITY_URI, road_uri=ROAD_URI, **parameters):
        given = {
            "CITIES": memory_layer(city_uri, cities, "cities"),
            "NETWORK": memory_layer(road_uri, roads, "roads"),
            **TEMPORARY,
            **parameters,
        }
        return run_algorithm("travelcosts", given)

    return travel


def pairs(results):
    """(origin, destination) -> (cost, straight distance, detour)."""
    found = {}
    for feature in results["OUTPUT"].getFeatures():
        values = [None if feature[key] == NULL else feature[key] for key in FIELDS[3:]]
        found[feature["origin"], feature["destination"]] = values
    return found


def test_minutes_are_those_of_the_fastest_way_at_one_speed(travel):
    results, _ = travel(SPEED=60)
    found = pairs(results)
    assert results["OUTPUT"].fields().names() == FIELDS
    assert len(found) == results["PAIR_COUNT"] == 6
    assert found["1", "2"] == pytest.approx([30, 30, 1], rel=1e-3)
    assert found["1", "3"] == pytest.approx([70, 50, 1.4], rel=1e-3)
    assert found["3", "1"] == pytest.approx(found["1", "3"])
    assert results["UNREACHABLE"] == 0
    assert results["DETOUR"] == pytest.approx((30 + 40 + 70) / (30 + 40 + 50), rel=1e-3)


def test_kilometres_do_not_depend_on_speed(travel):
    slow, fast = (pairs(travel(UNIT=1, SPEED=speed)[0]) for speed in (10, 100))
    assert slow == fast
    assert slow["1", "3"] == pytest.approx([70, 50, 1.4], rel=1e-3)


def test_each_line_has_its_speed_and_without_one_the_general_one(travel):
    roads = [*ROADS[:1], (ROADS[1][0], None, "both")]
    found = pairs(travel(SPEED_FIELD="speed", SPEED=80)[0])
    assert found["1", "3"][0] == pytest.approx(30 + 20, rel=1e-3)
    found = pairs(travel(roads=roads, SPEED_FIELD="speed", SPEED=80)[0])
    assert found["1", "3"][0] == pytest.approx(30 + 30, rel=1e-3)


def test_the_detour_is_that_of_the_shortest_way_also_where_another_is_faster(travel):
    short_but_slow = ("LineString (500000 3500000, 530000 3540000)", 10.0, "both")
    found = pairs(travel(roads=[*ROADS, short_but_slow], SPEED_FIELD="speed")[0])
    assert found["1", "3"] == pytest.approx([50, 50, 1], rel=1e-3)
    assert found["1", "3"][0] < 60  # by the short way it would take five hours


def test_one_way_lines_lead_nowhere_back_and_unreachable_pairs_are_listed_empty(travel):
    results, log = travel(DIRECTION_FIELD="way", VALUE_FORWARD="there", VALUE_BOTH="both", UNIT=1)
    found = pairs(results)
    assert found["1", "3"] == pytest.approx([70, 50, 1.4], rel=1e-3)
    cost, straight, detour = found["3", "1"]
    assert cost is None
    assert detour is None
    assert straight == pytest.approx(50, rel=1e-3)
    assert results["UNREACHABLE"] == 2
    assert "some cities cannot be reached" in log


def test_cities_get_their_mean_detour_and_how_many_they_reach(travel):
    results, _ = travel(DIRECTION_FIELD="way", VALUE_FORWARD="there", VALUE_BOTH="both")
    rows = {row["city_id"]: row for row in results["OUTPUT_CITIES"].getFeatures()}
    assert [rows[city]["reached"] for city in "123"] == [2, 2, 0]
    assert rows["1"]["mean_detour"] == pytest.approx((1 + 1.4) / 2, rel=1e-3)
    assert rows["3"]["mean_detour"] == NULL
    assert rows["1"]["role"] == "core"


def test_regions_are_apart(travel):
    rows = [(*city[:4], region, None) for city, region in zip(CITIES, ("N", "N", "S"))]
    results, _ = travel(cities=rows)
    assert set(pairs(results)) == {("1", "2"), ("2", "1")}
    assert {row["region"] for row in results["OUTPUT"].getFeatures()} == {"N"}


def test_a_city_with_two_periods_counts_once(travel):
    rows = [(*city[:5], period) for period in ("2010", "2020") for city in CITIES]
    results, log = travel(cities=rows)
    assert results["PAIR_COUNT"] == 6
    assert "each counts once" in log


def test_cities_in_degrees_enter_a_network_in_metres(travel):
    # The same places in degrees, by the transverse Mercator projection of zone 50.
    uri = CITY_URI.replace("EPSG:32650", "EPSG:4326")
    rows = [
        ("Point (117.0 31.63572)", "1", "A", "core", None, None),
        ("Point (117.31634 31.63546)", "2", "B", "secondary", None, None),
    ]
    found = pairs(travel(cities=rows, city_uri=uri, UNIT=1)[0])
    assert found["1", "2"][0] == pytest.approx(30, rel=1e-2)


def test_lines_that_end_close_to_each_other_are_joined_within_the_tolerance(travel):
    roads = [ROADS[0], ("LineString (530000 3500003, 530000 3540000)", 60.0, "both")]
    assert pairs(travel(roads=roads)[0])["1", "3"][0] is None
    assert pairs(travel(roads=roads, TOLERANCE=5)[0])["1", "3"][0] is not None


def test_cities_far_from_the_network_or_without_a_place_are_named(travel):
    rows = [
        *CITIES,
        ("Point (500000 3600000)", "4", "Far", "secondary", None, None),
        ("", "5", "Nowhere", "secondary", None, None),
    ]
    results, log = travel(cities=rows)
    assert "1 cities lie more than 5 km from the network: Far." in log
    assert "1 cities have no usable geometry, and no way to others: Nowhere." in log
    assert "shorter than the straight line" in log
    assert pairs(results)["1", "5"] == [None, None, None]


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [
        ({"roads": []}, "Network: The network has no usable line."),
        ({"cities": []}, "There is no city: the layer is empty."),
        ({"SPEED_FIELD": "sped"}, "has no field “sped”"),
        ({"cities": [CITIES[0], CITIES[0]]}, "City ids stand more than once: 1."),
    ],
)
def test_bad_input_is_one_sentence(travel, parameters, sentence):
    with pytest.raises(QgsProcessingException, match=sentence.replace("?", r"\?")) as caught:
        travel(**parameters)
    assert "Traceback" not in str(caught.value)


def test_one_city_has_no_pair_and_no_detour(travel):
    results, _ = travel(cities=CITIES[:1])
    assert results["PAIR_COUNT"] == 0
    assert results["DETOUR"] is None
    assert results["OUTPUT"].featureCount() == 0


def test_a_stop_while_the_graph_is_built_writes_nothing(memory_layer):
    import numpy as np

    from spatial_relations.processing.travel_costs import Travel, network_costs

    roads = memory_layer(ROAD_URI, ROADS)
    feedback = QgsProcessingFeedback()
    feedback.cancel()
    travel = Travel(None, 50.0, None, ["", "", ""], "both", 0.0)
    points = np.array([[500000.0, 3500000.0], [530000.0, 3500000.0]])
    context = QgsProcessingContext().transformContext()
    with pytest.raises(Cancelled):
        network_costs(roads, travel, points, roads.crs(), context, feedback, lambda fraction: None)


def test_a_stop_between_two_cities_stops_the_run(provider, memory_layer, tmp_path):
    from qgis.core import QgsApplication

    class StopsSoon(QgsProcessingFeedback):
        def setProgress(self, percent):
            if percent > 35:
                self.cancel()

    algorithm = QgsApplication.processingRegistry().createAlgorithmById(
        f"{provider.id()}:travelcosts"
    )
    target = tmp_path / "costs.gpkg"
    parameters = {
        "CITIES": memory_layer(CITY_URI, CITIES),
        "NETWORK": memory_layer(ROAD_URI, ROADS),
        "OUTPUT": str(target),
    }
    context = QgsProcessingContext()
    feedback = StopsSoon()
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        algorithm.create().processAlgorithm(parameters, context, feedback)
    assert not target.exists()


def test_it_runs_as_a_program(qgis_process, memory_layer, tmp_path):
    paths = {}
    for name, layer in (
        ("cities", memory_layer(CITY_URI, CITIES)),
        ("roads", memory_layer(ROAD_URI, ROADS)),
    ):
        paths[name] = str(tmp_path / f"{name}.gpkg")
        options = QgsVectorFileWriter.SaveVectorOptions()
        QgsVectorFileWriter.writeAsVectorFormatV3(
            layer, paths[name], QgsProcessingContext().transformContext(), options
        )
    target = tmp_path / "costs.gpkg"
    done = qgis_process(
        "run", "spatialrelations:travelcosts", CITIES=paths["cities"], NETWORK=paths["roads"],
        UNIT=1, OUTPUT=target, CITY_ID="city_id",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    layer = QgsVectorLayer(str(target), "costs", "ogr")
    assert layer.featureCount() == 6
