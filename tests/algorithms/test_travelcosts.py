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


def test_a_city_at_a_junction_enters_it_also_where_rounding_puts_it_beside(travel):
    # B lies where a two-way and a one-way line meet, but is stored in another CRS.
    from qgis.core import (
        QgsCoordinateReferenceSystem,
        QgsCoordinateTransform,
        QgsCoordinateTransformContext,
        QgsPointXY,
    )

    to_web = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:32650"), QgsCoordinateReferenceSystem("EPSG:3857"),
        QgsCoordinateTransformContext(),
    )  # fmt: skip
    places = [(500000, 3500000), (530000, 3500000), (530000, 3540000)]
    web = [to_web.transform(QgsPointXY(*place)) for place in places]
    rows = [(f"Point ({p.x()!r} {p.y()!r})", *city[1:]) for p, city in zip(web, CITIES)]
    for first, second in ((0, 1), (1, 0)):
        found = pairs(
            travel(
                cities=rows, city_uri=CITY_URI.replace("32650", "3857"),
                roads=[ROADS[first], ROADS[second]], UNIT=1,
                DIRECTION_FIELD="way", VALUE_BACKWARD="there", VALUE_BOTH="both",
            )[0]
        )  # fmt: skip
        assert found["2", "1"][0] == pytest.approx(30, rel=1e-3)
        assert found["3", "1"][0] == pytest.approx(70, rel=1e-3)
        assert found["1", "3"][0] is None


@pytest.mark.parametrize(
    ("given", "reached"),
    [
        ({"VALUE_FORWARD": "there"}, [True, False]),
        ({"VALUE_BACKWARD": "there"}, [False, True]),
        ({"VALUE_BOTH": "there", "DEFAULT_DIRECTION": 0}, [True, True]),
        ({"DEFAULT_DIRECTION": 0}, [True, False]),
        ({"DEFAULT_DIRECTION": 1}, [False, True]),
    ],
)
def test_a_line_may_be_drawn_along_or_against_its_traffic(travel, given, reached):
    found = pairs(travel(DIRECTION_FIELD="way", cities=CITIES[1:], **given)[0])
    assert [found["2", "3"][0] is not None, found["3", "2"][0] is not None] == reached


@pytest.mark.parametrize("empty", [None, ""])
def test_an_empty_direction_is_that_of_other_values_not_of_the_value_left_empty(travel, empty):
    roads = [ROADS[0], (*ROADS[1][:2], empty)]
    for default, reached in ((2, [True, True]), (0, [True, False]), (1, [False, True])):
        found = pairs(
            travel(
                roads=roads, cities=CITIES[1:], DIRECTION_FIELD="way", VALUE_FORWARD="there",
                DEFAULT_DIRECTION=default,
            )[0]
        )  # fmt: skip
        assert [found["2", "3"][0] is not None, found["3", "2"][0] is not None] == reached


def test_lines_whose_speed_or_direction_cannot_be_read_are_counted(travel):
    roads = [
        (ROADS[0][0], None, "both"), (ROADS[1][0], 0.0, None), (ROADS[1][0], -3.0, "x"),
        (ROADS[1][0], 120.0, "there"),
    ]  # fmt: skip
    _, log = travel(
        roads=roads, SPEED_FIELD="speed", SPEED=80, DIRECTION_FIELD="way", VALUE_FORWARD="there",
        VALUE_BACKWARD="back", VALUE_BOTH="both",
    )  # fmt: skip
    assert "3 of 4 lines have no speed above 0 in field “speed”; 80.0 km/h counts for them." in log
    assert "No line has “back” in the direction field “way”." in log
    assert "2 of 4 lines have another value in the direction field “way” (empty, x)" in log
    _, log = travel(roads=roads, SPEED_FIELD="speed", UNIT=1)
    assert "speed above 0" not in log


def test_whole_numbers_are_directions_as_qgis_reads_them(travel):
    uri = ROAD_URI.replace("way:string", "way:double")
    roads = [(*ROADS[0][:2], 0.0), (*ROADS[1][:2], 1.0)]
    results, log = travel(
        roads=roads, road_uri=uri, cities=CITIES[1:], DIRECTION_FIELD="way", VALUE_FORWARD="1",
        VALUE_BOTH="0",
    )  # fmt: skip
    assert "direction field" not in log
    assert results["UNREACHABLE"] == 1


def test_a_speed_without_bound_is_none(travel):
    roads = [(ROADS[0][0], float("inf"), "both")]
    found = pairs(travel(roads=roads, cities=CITIES[:2], SPEED_FIELD="speed", SPEED=60)[0])
    assert found["1", "2"][0] == pytest.approx(30, rel=1e-3)


def test_one_broken_line_does_no_harm(travel):
    point = ("LineString (530000 3540000, 530000 3540000)", 60.0, "both")
    assert pairs(travel(roads=[*ROADS, point, ("", 60.0, "both")])[0]) == pairs(travel()[0])


def test_curves_and_lines_of_several_parts_are_travelled(travel):
    several = "MultiLineString ((500000 3500000, 530000 3500000), (530000 3500000, 530000 3540000))"
    uri = ROAD_URI.replace("LineString", "MultiLineString")
    assert pairs(travel(roads=[(several, 60.0, "both")], road_uri=uri, SPEED=60)[0])["1", "3"] == (
        pytest.approx([70, 50, 1.4], rel=1e-3)
    )
    # Half a circle of 15 km radius from A to B.
    curve = "CompoundCurve (CircularString (500000 3500000, 515000 3515000, 530000 3500000))"
    uri = ROAD_URI.replace("LineString", "CompoundCurve")
    found = pairs(travel(roads=[(curve, 60.0, "both")], road_uri=uri, cities=CITIES[:2])[0])
    assert found["1", "2"][2] == pytest.approx(3.14159 / 2, rel=1e-3)


@pytest.mark.parametrize("known", ["cities", "roads"])
def test_a_layer_without_a_crs_is_taken_to_be_in_that_of_the_other(run_algorithm, layer, known):
    fields = "city_id:string name:string role:string region:string period:string"
    inputs = {
        "CITIES": layer("Point", fields, CITIES, crs="EPSG:32650" if known == "cities" else "",
                        name="cities"),
        "NETWORK": layer("LineString", "speed:double way:string", ROADS,
                         crs="EPSG:32650" if known == "roads" else "", name="roads"),
    }  # fmt: skip
    results, log = run_algorithm("travelcosts", {**inputs, **TEMPORARY, "UNIT": 1})
    assert pairs(results)["1", "3"] == pytest.approx([70.03, 50.02, 1.4], rel=1e-4)
    unknown = "roads" if known == "cities" else "cities"
    assert f"Layer “{unknown}” has no CRS: it is taken to be in that of “{known}”." in log


def test_places_that_their_crs_cannot_hold_are_no_places(travel):
    uri = CITY_URI.replace("EPSG:32650", "EPSG:4326")
    mixed_up = [("Point (31.6 117.0)", *CITIES[0][1:]), ("Point (117.3 31.6)", *CITIES[1][1:])]
    results, log = travel(cities=mixed_up, city_uri=uri)
    assert pairs(results)["1", "2"] == [None, None, None]
    assert "or one outside its CRS, and so no way to others: A." in log


def test_twenty_periods_cost_no_more_ways_than_one(travel, monkeypatch):
    from spatial_relations.processing.travel_costs import RoadNetwork

    asked = []
    one_way = RoadNetwork._from

    def counted(self, *arguments):
        asked.append(arguments)
        return one_way(self, *arguments)

    monkeypatch.setattr(RoadNetwork, "_from", counted)
    rows = [(*city[:5], str(2000 + year)) for year in range(20) for city in CITIES]
    results, _ = travel(cities=rows)
    assert results["PAIR_COUNT"] == 6
    assert len(asked) == 2 * 3  # the shortest and the fastest ways from each of three cities


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
    assert "1 city lies more than 5 km from the network: Far." in log
    assert "1 city has no geometry, or one outside its CRS, and so no way to others: No" in log
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


def test_what_it_writes_goes_into_accessibility_and_models_as_it_is(
    travel, run_algorithm, memory_layer
):
    uri = CITY_URI + "&field=people:double"
    cities = memory_layer(uri, [(*city, 100.0 * (1 + row)) for row, city in enumerate(CITIES)])
    costs = travel(SPEED=60)[0]["OUTPUT"]
    given = {"CITIES": cities, "COSTS": costs}
    results, log = run_algorithm(
        "accessibility", {**given, "MASS": "people", "BETA": 1, "OUTPUT_CITIES": "memory:"}
    )
    found = {row["city_id"]: row["potential"] for row in results["OUTPUT_CITIES"].getFeatures()}
    assert found["1"] == pytest.approx(200 / 30 + 300 / 70, rel=1e-3)
    assert "straight distances" not in log
    results, _ = run_algorithm(
        "estimateflows",
        {**given, "ORIGIN_MASS": "people", "DESTINATION_MASS": "people", "OUTPUT": "memory:"},
    )
    costs = {(row["origin"], row["destination"]): row["cost"] for row in costs.getFeatures()}
    assert {
        (row["origin"], row["destination"]): row["cost"] for row in results["OUTPUT"].getFeatures()
    } == costs


def test_one_city_has_no_pair_and_no_detour(travel):
    results, _ = travel(cities=CITIES[:1])
    assert results["PAIR_COUNT"] == 0
    assert results["DETOUR"] is None
    assert results["OUTPUT"].featureCount() == 0


def test_a_stop_while_the_graph_is_built_writes_nothing(memory_layer):
    import numpy as np

    from spatial_relations.processing.travel_costs import RoadNetwork, Travel

    roads = memory_layer(ROAD_URI, ROADS)
    feedback = QgsProcessingFeedback()
    feedback.cancel()
    travel = Travel(None, 50.0, None, ["", "", ""], "both", 0.0)
    points = np.array([[500000.0, 3500000.0], [530000.0, 3500000.0]])
    context = QgsProcessingContext().transformContext()
    with pytest.raises(Cancelled):
        RoadNetwork(roads, travel, points, roads.crs(), context, feedback)


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


def test_the_bar_never_goes_back_while_the_graph_is_built(provider, memory_layer):
    from qgis.core import QgsApplication

    told = []
    feedback = QgsProcessingFeedback()
    feedback.progressChanged.connect(told.append)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(
        f"{provider.id()}:travelcosts"
    )
    parameters = {
        "CITIES": memory_layer(CITY_URI, CITIES),
        "NETWORK": memory_layer(ROAD_URI, ROADS * 50),
        "OUTPUT": "memory:",
    }
    algorithm.create().processAlgorithm(parameters, QgsProcessingContext(), feedback)
    assert told == sorted(told)
    assert len({value for value in told if 30 < value < 40}) > 5
    assert told[-1] == 100


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
