"""Build flow network, through Processing."""

import pytest

CITY_FIELDS = [
    "population", "city_id", "name", "role", "region", "period", "out_flow", "in_flow",
    "total_flow", "net_flow", "self_flow", "out_degree", "in_degree",
]  # fmt: skip
LINK_FIELDS = [
    "link_id", "origin", "destination", "origin_name", "destination_name", "origin_role",
    "destination_role", "relation", "region", "period", "flow", "share", "reverse_flow",
    "distance_km",
]  # fmt: skip


def kinds(layer):
    """Field -> "text", "double" or "integer"."""
    from qgis.PyQt.QtCore import QVariant

    types = {
        QVariant.String: "text",
        QVariant.Double: "double",
        QVariant.Int: "integer",
        QVariant.LongLong: "integer",
    }
    return {field.name(): types[field.type()] for field in layer.fields()}


def vertices(feature):
    return [(point.x(), point.y()) for point in feature.geometry().vertices()]


# Fields and numbers


def test_city_fields_stand_in_order_with_their_types(build):
    output = build()[0]["OUTPUT_CITIES"]
    assert output.fields().names() == CITY_FIELDS
    types = kinds(output)
    assert {types[key] for key in CITY_FIELDS[1:6]} == {"text"}
    assert {types[key] for key in CITY_FIELDS[6:11]} == {"double"}
    assert types["out_degree"] == types["in_degree"] == "integer"


def test_link_fields_stand_in_order_with_their_types(build):
    output = build()[0]["OUTPUT_LINKS"]
    assert output.fields().names() == LINK_FIELDS
    types = kinds(output)
    assert {types[key] for key in LINK_FIELDS[:10]} == {"text"}
    assert {types[key] for key in LINK_FIELDS[10:]} == {"double"}


def test_totals_of_delta6(build, rows):
    results, _ = build()
    cities = rows(results["OUTPUT_CITIES"], "city_id")
    assert [cities[key]["out_flow"] for key in "ABCDEF"] == [260, 285, 190, 130, 145, 120]
    assert [cities[key]["in_flow"] for key in "ABCDEF"] == [405, 350, 140, 75, 85, 75]
    assert [cities[key]["net_flow"] for key in "ABCDEF"] == [145, 65, -50, -55, -60, -45]
    assert [cities[key]["in_degree"] for key in "ABCDEF"] == [5, 5, 5, 3, 4, 4]
    assert {row["self_flow"] for row in cities.values()} == {0}
    assert cities["A"]["name"] == "Alpha"
    assert cities["A"]["population"] == 1200
    assert cities["A"]["region"] is None
    assert cities["A"]["period"] is None
    links = rows(results["OUTPUT_LINKS"], "origin", "destination")
    assert len(links) == 26
    link = links["DA"]
    assert (link["flow"], link["reverse_flow"]) == (90, 50)
    assert link["share"] == pytest.approx(90 / 1130)
    assert (link["origin_name"], link["destination_name"]) == ("Delta", "Alpha")
    assert (link["origin_role"], link["destination_role"]) == ("secondary", "core")
    assert link["relation"] == "secondary-core"
    assert link["region"] is None
    assert link["period"] is None
    assert {row["relation"] for row in links.values()} == {
        "core-core", "core-secondary", "secondary-core", "secondary-secondary",
    }  # fmt: skip


def test_numbers_tell_cities_links_and_flows(build):
    results, _ = build()
    assert results["CITY_COUNT"] == 6
    assert results["LINK_COUNT"] == 26
    assert results["MATCHED_FLOW"] == 1130
    assert results["UNMATCHED_ROWS"] == 0
    assert results["UNMATCHED_FLOW"] == 0


def test_link_ids_are_origin_arrow_destination_and_unique(build, rows, dated_flows):
    assert "A→B" in rows(build()[0]["OUTPUT_LINKS"], "link_id")
    dated = rows(build(FLOWS=dated_flows)[0]["OUTPUT_LINKS"], "link_id")
    assert len(dated) == 28 + 26


def test_zero_flows_are_matched_but_no_links(build, flow_layer, rows):
    table = flow_layer([("A", "B", 0), ("A", "C", 2), ("B", "A", 0)])
    results, log = build(FLOWS=table)
    assert results["LINK_COUNT"] == 1
    assert results["MATCHED_FLOW"] == 2
    assert results["UNMATCHED_ROWS"] == 0
    assert rows(results["OUTPUT_CITIES"], "city_id")["A"]["out_degree"] == 1
    assert "2 pairs have a flow of 0" in log


@pytest.mark.parametrize("parameters", [{}, {"SHAPE": 1}, {"SHAPE": 2}, {"DIRECTED": False}])
def test_no_flows_leave_cities_and_no_links(build, flow_layer, rows, parameters):
    results, _ = build(FLOWS=flow_layer([]), **parameters)
    assert results["LINK_COUNT"] == 0
    assert results["CITY_COUNT"] == 6
    assert results["MATCHED_FLOW"] == results["UNMATCHED_FLOW"] == results["UNMATCHED_ROWS"] == 0
    assert rows(results["OUTPUT_LINKS"]) == rows(results["UNMATCHED"]) == []
    assert {row["total_flow"] for row in rows(results["OUTPUT_CITIES"])} == {0}


def test_a_threshold_above_all_flows_leaves_no_links(build, rows):
    results, _ = build(MIN_FLOW=1000)
    assert results["LINK_COUNT"] == 0
    assert rows(results["OUTPUT_LINKS"]) == []
    assert rows(results["OUTPUT_CITIES"], "city_id")["A"]["out_flow"] == 260


def test_without_a_flow_field_each_row_counts_1_and_it_is_said(build, flow_layer, rows):
    table = flow_layer([("A", "B"), ("A", "B"), ("C", "B")], "origin:string destination:string")
    results, log = build(FLOWS=table)
    links = rows(results["OUTPUT_LINKS"], "origin", "destination")
    assert {key: row["flow"] for key, row in links.items()} == {"AB": 2, "CB": 1}
    assert "each row counts 1" in log


def test_fields_of_any_name_can_be_chosen(build, layer, flow_layer, rows):
    towns = layer(
        "Point", "code:integer title:string rank:string", [("Point(0 0)", 1, "One", "CORE"),
                                                           ("Point(9 9)", 2, "Two", "Secondary ")],
    )  # fmt: skip
    table = flow_layer([(1, 2, 7)], "from:double to:double trains:integer")
    results, _ = build(
        CITIES=towns, CITY_ID="code", CITY_NAME="title", ROLE="rank",
        FLOWS=table, ORIGIN="from", DESTINATION="to", FLOW="trains",
    )  # fmt: skip
    (link,) = rows(results["OUTPUT_LINKS"])
    assert (link["origin"], link["destination"]) == ("1", "2")
    assert (link["relation"], link["flow"]) == ("core-secondary", 7)
    assert results["OUTPUT_CITIES"].fields().names()[:4] == ["code", "title", "rank", "city_id"]


def test_a_line_layer_of_flows_is_read_as_a_table(build, layer, rows):
    lines = layer(
        "LineString", "origin:string destination:string flow:double",
        [("LineString(0 0, 1 1)", "A", "B", 5), ("", "B", "A", 3)],
    )  # fmt: skip
    results, _ = build(FLOWS=lines)
    assert results["MATCHED_FLOW"] == 8
    (first, _) = results["OUTPUT_LINKS"].getFeatures()
    assert vertices(first) == [(500000, 3500000), (560000, 3500000)]
    assert results["UNMATCHED"].featureCount() == 0


def test_optional_outputs_can_be_skipped(build):
    results, _ = build(OUTPUT_LINKS=None, UNMATCHED=None)
    assert "OUTPUT_LINKS" not in results
    assert "UNMATCHED" not in results
    assert results["LINK_COUNT"] == 26


# Options


def test_undirected_links_are_sums_with_the_smaller_id_first(build, rows):
    results, _ = build(DIRECTED=False)
    links = rows(results["OUTPUT_LINKS"], "origin", "destination")
    assert len(links) == 13
    assert all(row["origin"] < row["destination"] for row in links.values())
    assert links["AB"]["flow"] == 270
    assert links["AB"]["share"] == pytest.approx(270 / 1130)
    assert {row["reverse_flow"] for row in links.values()} == {None}
    assert rows(results["OUTPUT_CITIES"], "city_id")["A"]["out_flow"] == 260
    assert results["LINK_COUNT"] == 13


def test_internal_flows_are_kept_apart_or_written_as_links(build, flow_layer, rows):
    table = flow_layer([("A", "A", 60), ("A", "B", 30), ("B", "A", 10)])
    results, _ = build(FLOWS=table)
    assert results["LINK_COUNT"] == 2
    assert results["MATCHED_FLOW"] == 100
    assert rows(results["OUTPUT_CITIES"], "city_id")["A"]["self_flow"] == 60
    results, _ = build(FLOWS=table, INTERNAL=True)
    links = rows(results["OUTPUT_LINKS"], "origin", "destination")
    assert results["LINK_COUNT"] == 3
    own = links["AA"]
    assert own["flow"] == 60
    assert own["distance_km"] == 0
    assert [own[key] for key in ("share", "relation", "reverse_flow")] == [None] * 3
    assert links["AB"]["share"] == 0.75
    city = rows(results["OUTPUT_CITIES"], "city_id")["A"]
    assert [city[key] for key in ("out_flow", "in_flow", "total_flow", "out_degree")] == [
        30, 10, 40, 1,
    ]  # fmt: skip


def test_thresholds_thin_only_the_links(build, rows):
    results, _ = build(MIN_FLOW=60)
    links = rows(results["OUTPUT_LINKS"], "origin", "destination")
    assert set(links) == {"AB", "AC", "BA", "CA", "CB", "DA", "EB", "FB"}
    assert links["AC"]["share"] == pytest.approx(60 / 1130)
    assert results["LINK_COUNT"] == 8
    assert results["MATCHED_FLOW"] == 1130
    assert rows(results["OUTPUT_CITIES"], "city_id")["F"]["out_degree"] == 4


def test_top_n_keeps_the_largest_out_links_ties_by_destination_id(build, rows):
    results, _ = build(TOP_N=2)
    links = rows(results["OUTPUT_LINKS"], "origin", "destination")
    # D sends 20 to both B and C.
    assert set(links) == {
        "AB", "AC", "BA", "BE", "CA", "CB", "DA", "DB", "EA", "EB", "FA", "FB",
    }  # fmt: skip
    assert rows(results["OUTPUT_CITIES"], "city_id")["A"]["out_degree"] == 5


def test_min_flow_comes_before_top_n(build, rows):
    links = rows(build(MIN_FLOW=45, TOP_N=1)[0]["OUTPUT_LINKS"], "origin", "destination")
    assert set(links) == {"AB", "BA", "CA", "DA", "EB", "FB"}


def test_undirected_top_n_keeps_a_link_of_either_end(build, rows):
    links = rows(build(DIRECTED=False, TOP_N=1)[0]["OUTPUT_LINKS"], "origin", "destination")
    assert set(links) == {"AB", "AC", "AD", "BE", "BF"}


# Regions and periods


def test_links_between_regions_are_named_and_counted(build, city_layer, flow_layer, rows):
    cities = city_layer(
        [("A", "core", "n"), ("B", None, "n"), ("C", None, None), ("D", None, None)],
        "city_id:string role:string region:string",
    )
    table = flow_layer([("A", "B", 1), ("A", "C", 2), ("C", "D", 4)])
    results, _ = build(CITIES=cities, FLOWS=table)
    links = rows(results["OUTPUT_LINKS"], "origin", "destination")
    assert {key: row["region"] for key, row in links.items()} == {
        "AB": "n",
        "AC": "between regions",
        "CD": None,
    }
    assert rows(results["OUTPUT_CITIES"], "city_id")["A"]["out_flow"] == 3
    assert sum(row["share"] for row in links.values()) == pytest.approx(1)


def test_a_city_has_a_row_in_each_period(build, dated_flows, rows):
    results, _ = build(FLOWS=dated_flows)
    cities = rows(results["OUTPUT_CITIES"], "city_id", "period")
    assert len(cities) == 12
    assert cities["A2006"]["out_flow"] == 230
    assert cities["A2023"]["out_flow"] == 260
    assert results["CITY_COUNT"] == 6
    links = rows(results["OUTPUT_LINKS"], "origin", "destination", "period")
    assert len(links) == 54
    assert links["AB2006"]["share"] == pytest.approx(100 / 992)
    assert links["AB2023"]["share"] == pytest.approx(120 / 1130)


def test_a_period_of_numbers_is_written_as_text(build, flow_layer, rows):
    table = flow_layer(
        [("A", "B", 1, 2006.0), ("A", "B", 2, 2023.0)],
        "origin:string destination:string flow:double year:double",
    )
    results, _ = build(FLOWS=table, PERIOD="year")
    assert set(rows(results["OUTPUT_LINKS"], "period")) == {"2006", "2023"}


def test_a_period_field_that_is_empty_everywhere_counts_as_not_set(build, flow_layer, rows):
    table = flow_layer(
        [("A", "B", 1, None), ("B", "A", 2, " ")],
        "origin:string destination:string flow:double period:string",
    )
    results, _ = build(FLOWS=table)
    assert results["LINK_COUNT"] == 2
    assert len(rows(results["OUTPUT_CITIES"])) == 6


def test_an_alias_is_no_field_name(build, cities, rows):
    cities.setFieldAlias(cities.fields().lookupField("population"), "region")
    links = rows(build(CITIES=cities)[0]["OUTPUT_LINKS"])
    assert {row["region"] for row in links} == {None}


def test_periods_in_both_tables_meet_as_text(build, layer, flow_layer, rows):
    fields = "city_id:string role:string population:double year:integer"
    cities = layer(
        "Point", fields,
        [("Point(0 0)", "A", "core", 1, 2006), ("Point(1 0)", "B", "secondary", 2, 2006),
         ("Point(0 0)", "A", "core", 3, 2023), ("Point(2 0)", "C", "secondary", 4, 2023)],
    )  # fmt: skip
    table = flow_layer(
        [("A", "B", 1, "2006"), ("A", "C", 2, "2023"), ("A", "B", 4, "2023")],
        "origin:string destination:string flow:double period:string",
    )
    results, log = build(CITIES=cities, FLOWS=table, CITY_PERIOD="year")
    found = rows(results["OUTPUT_CITIES"], "city_id", "period")
    assert set(found) == {"A2006", "B2006", "A2023", "C2023"}
    assert [found[key]["population"] for key in ("A2006", "A2023")] == [1, 3]
    (unmatched,) = rows(results["UNMATCHED"])
    assert unmatched["reason"] == "unknown destination"
    assert results["UNMATCHED_FLOW"] == 4
    assert results["CITY_COUNT"] == 3
    assert "2 cities are missing in some periods: B, C." in log


# Unmatched


def test_unmatched_rows_have_their_own_fields_and_the_reason(build, flow_layer, rows):
    table = flow_layer(
        [
            ("A", "B", "5", "2006", 1), ("X", "B", "-1", None, 2), ("A", "Y", "7", "2006", 3),
            ("A", "B", None, "2006", 4), ("A", "B", "many", "2006", 5),
            ("A", "B", "-2", "2006", 6), ("A", "B", "8", None, 7), (None, "B", "16", "2006", 8),
            ("A", "B", " ", "2006", 9), ("A", "B", "inf", "2006", 10),
        ],
        "origin:string destination:string flow:string period:string Line:integer",
    )  # fmt: skip
    results, log = build(FLOWS=table)
    output = results["UNMATCHED"]
    assert output.fields().names() == [
        "origin", "destination", "flow", "period", "Line", "reason",
    ]  # fmt: skip
    assert not output.isSpatial()
    assert {row["Line"]: row["reason"] for row in rows(output)} == {
        2: "unknown origin",
        3: "unknown destination",
        4: "flow is empty",
        5: "flow is not a number",
        6: "flow is negative",
        7: "period is empty",
        8: "unknown origin",
        9: "flow is empty",
        10: "flow is not a number",
    }
    assert rows(output, "Line")["5"]["flow"] == "many"
    assert rows(output, "Line")["4"]["flow"] is None
    assert results["UNMATCHED_ROWS"] == 9
    assert results["UNMATCHED_FLOW"] == 7 + 8 + 16
    assert results["MATCHED_FLOW"] == 5
    assert "2 flow rows can't be used: unknown origin." in log
    assert "1 flow row can't be used: period is empty." in log


def test_nan_and_infinity_of_a_number_field_are_no_numbers_and_null_is_empty(
    build, flow_layer, rows
):
    nan, inf = float("nan"), float("inf")
    table = flow_layer([("A", "B", 1), ("A", "C", nan), ("A", "D", inf), ("A", "E", None)])
    found = rows(build(FLOWS=table)[0]["UNMATCHED"], "destination")
    assert {key: row["reason"] for key, row in found.items()} == {
        "C": "flow is not a number",
        "D": "flow is not a number",
        "E": "flow is empty",
    }


def test_matched_and_unmatched_flow_are_the_total_of_the_table(build, flow_layer):
    table = flow_layer([("A", "A", 3), ("A", "B", 5), ("A", "X", 7), ("Y", "Z", 11)])
    results, _ = build(FLOWS=table, MIN_FLOW=4, TOP_N=1)
    assert results["MATCHED_FLOW"] + results["UNMATCHED_FLOW"] == 26


def test_a_line_that_cannot_be_used_keeps_its_geometry(build, layer, rows):
    lines = layer(
        "LineString", "origin:string destination:string flow:double",
        [("LineString(0 0, 1 1)", "A", "B", 5), ("LineString(0 0, 2 2)", "A", "X", 3)],
    )  # fmt: skip
    (feature,) = build(FLOWS=lines)[0]["UNMATCHED"].getFeatures()
    assert vertices(feature) == [(0, 0), (2, 2)]


# Geometry


def test_links_are_lines_in_the_crs_of_the_cities(build, cities):
    output = build()[0]["OUTPUT_LINKS"]
    assert output.crs() == cities.crs()
    assert output.wkbType() == 2
    feature = next(f for f in output.getFeatures() if f["link_id"] == "C→A")
    assert vertices(feature) == [(530000, 3540000), (500000, 3500000)]


def test_arcs_bend_aside_so_that_both_directions_stand_apart(build):
    output = build(SHAPE=1)[0]["OUTPUT_LINKS"]
    there, back = (
        next(f for f in output.getFeatures() if f["link_id"] == name) for name in ("A→B", "B→A")
    )
    points = vertices(there)
    assert len(points) > 10
    assert points[0] == pytest.approx((500000, 3500000))
    assert points[-1] == pytest.approx((560000, 3500000))
    middle, opposite = points[len(points) // 2], vertices(back)[len(points) // 2]
    assert middle[0] == pytest.approx(530000)
    assert middle[1] - 3500000 == pytest.approx(-(opposite[1] - 3500000))
    assert abs(middle[1] - 3500000) > 1000


@pytest.fixture
def far(layer):
    """Three cities on the globe, the last one beyond the date line."""
    return layer(
        "Point", "city_id:string",
        [("Point(121.5 31.2)", "A"), ("Point(-0.1 51.5)", "B"), ("Point(-122.4 37.8)", "C")],
        crs="EPSG:4326",
    )  # fmt: skip


def test_a_great_circle_passes_north_of_the_straight_line(build, far, flow_layer):
    from qgis.core import QgsDistanceArea

    output = build(CITIES=far, FLOWS=flow_layer([("A", "B", 1)]), SHAPE=2)[0]["OUTPUT_LINKS"]
    (feature,) = output.getFeatures()
    points = vertices(feature)
    assert points[0] == pytest.approx((121.5, 31.2))
    assert points[-1] == pytest.approx((-0.1, 51.5))
    assert max(latitude for _, latitude in points) > 60
    measure = QgsDistanceArea()
    measure.setEllipsoid("EPSG:7030")
    measure.setSourceCrs(far.crs(), _transform_context())
    curve = measure.measureLength(feature.geometry()) / 1000
    assert curve == pytest.approx(feature["distance_km"], rel=3e-3)


def _transform_context():
    from qgis.core import QgsCoordinateTransformContext

    return QgsCoordinateTransformContext()


def test_a_great_circle_over_the_date_line_does_not_run_round_the_globe(build, far, flow_layer):
    output = build(CITIES=far, FLOWS=flow_layer([("A", "C", 1)]), SHAPE=2)[0]["OUTPUT_LINKS"]
    (feature,) = output.getFeatures()
    longitudes = [longitude for longitude, _ in vertices(feature)]
    assert max(abs(a - b) for a, b in zip(longitudes, longitudes[1:])) < 30


@pytest.mark.parametrize("shape", [0, 1, 2])
def test_distance_is_ellipsoidal_whatever_the_shape(build, far, flow_layer, shape):
    from qgis.core import QgsDistanceArea, QgsPointXY

    output = build(CITIES=far, FLOWS=flow_layer([("A", "B", 1)]), SHAPE=shape)[0]["OUTPUT_LINKS"]
    (feature,) = output.getFeatures()
    measure = QgsDistanceArea()
    measure.setEllipsoid("EPSG:7030")
    measure.setSourceCrs(far.crs(), _transform_context())
    expected = measure.measureLine(QgsPointXY(121.5, 31.2), QgsPointXY(-0.1, 51.5)) / 1000
    assert feature["distance_km"] == pytest.approx(expected, rel=1e-9)
    assert 9000 < expected < 9500


def test_distance_in_a_projected_crs_is_ellipsoidal_too(build, cities, rows):
    from qgis.core import QgsDistanceArea, QgsPointXY

    links = rows(build()[0]["OUTPUT_LINKS"], "origin", "destination")
    measure = QgsDistanceArea()
    measure.setEllipsoid("EPSG:7030")
    measure.setSourceCrs(cities.crs(), _transform_context())
    expected = measure.measureLine(QgsPointXY(500000, 3500000), QgsPointXY(530000, 3540000)) / 1000
    assert links["AC"]["distance_km"] == pytest.approx(expected, rel=1e-6)
    assert links["CA"]["distance_km"] == links["AC"]["distance_km"]


@pytest.mark.parametrize("shape", [0, 1, 2])
def test_without_crs_distances_are_planar_and_it_is_said(
    build, city_layer, flow_layer, rows, shape
):
    cities = city_layer([("A", "core"), ("B", "secondary")], crs="")
    assert not cities.crs().isValid()
    results, log = build(CITIES=cities, FLOWS=flow_layer([("A", "B", 1)]), SHAPE=shape)
    (link,) = rows(results["OUTPUT_LINKS"])
    assert link["distance_km"] == pytest.approx(10)
    assert "no CRS" in log
    assert "“Cities”" in log


@pytest.mark.parametrize(
    ("geometry", "wkt"),
    [
        ("Polygon", "Polygon((0 0, 4 0, 4 1, 1 1, 1 4, 0 4, 0 0))"),
        ("MultiPolygon", "MultiPolygon(((0 0, 4 0, 4 1, 1 1, 0 4, 0 0)), ((8 8, 9 8, 9 9, 8 8)))"),
        ("Polygon", "Polygon((0 0, 4 4, 4 0, 0 4, 0 0))"),
        ("MultiPoint", "MultiPoint(0 0, 4 4)"),
    ],
    ids=["hooked polygon", "multipolygon", "bow-tie", "multipoint"],
)  # fmt: skip
def test_other_geometries_count_by_a_point_on_them(build, layer, flow_layer, geometry, wkt):
    from qgis.core import QgsGeometry, QgsPointXY

    other = {"Polygon": "Polygon((50 0, 60 0, 60 9, 50 0))",
             "MultiPolygon": "MultiPolygon(((50 0, 60 0, 60 9, 50 0)))",
             "MultiPoint": "MultiPoint(50 0)"}[geometry]  # fmt: skip
    cities = layer(geometry, "city_id:string", [(wkt, "A"), (other, "B")])
    results, _ = build(CITIES=cities, FLOWS=flow_layer([("A", "B", 1)]))
    (link,) = results["OUTPUT_LINKS"].getFeatures()
    start = QgsGeometry.fromPointXY(QgsPointXY(*vertices(link)[0]))
    shape = QgsGeometry.fromWkt(wkt).makeValid()
    assert shape.distance(start) == pytest.approx(0, abs=1e-9)
    kept = next(results["OUTPUT_CITIES"].getFeatures()).geometry()
    assert kept.asWkt(3) == QgsGeometry.fromWkt(wkt).asWkt(3)


def test_cities_without_place_have_no_lines_and_are_named(build, layer, flow_layer, rows):
    cities = layer(
        "Point", "city_id:string name:string",
        [("Point(0 0)", "A", "Alpha"), ("", "B", "Beta"), ("Point EMPTY", "C", "Gamma"),
         ("Point(9 9)", "D", "Delta")],
    )  # fmt: skip
    table = flow_layer([("A", "B", 1), ("C", "A", 2), ("A", "D", 4)])
    results, log = build(CITIES=cities, FLOWS=table, SHAPE=1)
    links = rows(results["OUTPUT_LINKS"], "origin", "destination")
    assert [links[key]["distance_km"] is None for key in ("AB", "CA", "AD")] == [True, True, False]
    drawn = {f["link_id"]: f.hasGeometry() for f in results["OUTPUT_LINKS"].getFeatures()}
    assert drawn == {"A→B": False, "C→A": False, "A→D": True}
    assert rows(results["OUTPUT_CITIES"], "city_id")["B"]["in_flow"] == 1
    assert "2 cities have no usable geometry: Beta, Gamma." in log


def test_a_place_that_is_no_number_is_no_place(build, memory_layer, flow_layer, rows):
    from qgis.core import QgsFeature, QgsGeometry, QgsPoint

    cities = memory_layer("Point?crs=EPSG:32650&field=city_id:string", [("Point(0 0)", "A")])
    feature = QgsFeature(cities.fields())
    feature.setGeometry(QgsGeometry(QgsPoint(float("nan"), float("inf"))))
    feature.setAttributes(["B"])
    assert cities.dataProvider().addFeatures([feature])[0]
    results, log = build(CITIES=cities, FLOWS=flow_layer([("A", "B", 1)]))
    (link,) = rows(results["OUTPUT_LINKS"])
    assert link["distance_km"] is None
    assert "no usable geometry: B" in log


def test_a_network_of_modelled_flows_does_not_look_observed(build, run_algorithm, cities):
    from spatial_relations.cartography.volumes import is_modelled

    made, _ = run_algorithm(
        "estimateflows",
        {"CITIES": cities, "ORIGIN_MASS": "population", "DESTINATION_MASS": "population",
         "OUTPUT": "TEMPORARY_OUTPUT"},
    )  # fmt: skip
    results, log = build(FLOWS=made["OUTPUT"])
    links = results["OUTPUT_LINKS"]
    assert links.fields().names() == [*LINK_FIELDS, "estimated_flow"]
    assert all(link["estimated_flow"] == link["flow"] for link in links.getFeatures())
    assert links.attributeAlias(links.fields().lookupField("flow")) == "Flow (modelled)"
    assert is_modelled(links)
    assert "are modelled, not observed" in log


def test_two_cities_at_one_place_are_0_km_apart(build, layer, flow_layer, rows):
    cities = layer("Point", "city_id:string", [("Point(5 5)", "A"), ("Point(5 5)", "B")])
    for shape in (0, 1, 2):
        results, _ = build(CITIES=cities, FLOWS=flow_layer([("A", "B", 1)]), SHAPE=shape)
        (link,) = rows(results["OUTPUT_LINKS"])
        assert link["distance_km"] == 0


def test_only_selected_features_can_be_read(build, cities, rows):
    from qgis.core import QgsProcessingFeatureSourceDefinition, QgsProject

    QgsProject.instance().addMapLayer(cities, False)
    try:
        cities.selectByExpression("city_id in ('A', 'B')")
        chosen = QgsProcessingFeatureSourceDefinition(cities.id(), selectedFeaturesOnly=True)
        results, _ = build(CITIES=chosen)
    finally:
        QgsProject.instance().takeMapLayer(cities)
    assert results["CITY_COUNT"] == 2
    assert results["MATCHED_FLOW"] == 270
    assert results["UNMATCHED_ROWS"] == 24
