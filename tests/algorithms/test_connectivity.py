"""Connectivity measures, through Processing."""

import pytest

CITY_MEASURES = [
    "out_flow", "in_flow", "total_flow", "net_flow", "self_flow", "out_degree", "in_degree",
    "dominance", "dominance_in", "node_symmetry", "core_dependence_out", "core_dependence_in",
    "core_dependence", "main_core", "main_core_share", "lateral_share", "partner_entropy",
    "partner_hhi", "net_power", "self_containment", "closeness_in", "closeness_out",
    "harmonic_in", "harmonic_out", "betweenness", "eigenvector", "pagerank",
    "alter_centrality", "alter_power",
]  # fmt: skip
REGION_FIELDS = [
    "region", "period", "cities", "links", "total_flow", "density", "entropy", "entropy_observed",
    "reciprocity", "share_core_core", "share_core_secondary", "share_secondary_core",
    "share_secondary_secondary", "criss_cross", "criss_cross_secondary", "core_dependence_out",
    "functional_polycentricity", "functional_polycentricity_floor",
    "special_functional_polycentricity", "role_assortativity", "role_modularity",
    "core_periphery_fit", "core_periphery_best", "best_cores", "rank_size_slope",
]  # fmt: skip
TEXTS = {"city_id", "name", "role", "region", "period", "main_core", "best_cores"}
COUNTS = {"out_degree", "in_degree", "cities", "links"}


def assert_types(layer, fields):
    from qgis.PyQt.QtCore import QVariant

    for field in layer.fields():
        if field.name() not in fields:
            continue
        if field.name() in TEXTS:
            assert field.type() == QVariant.String, field.name()
        elif field.name() in COUNTS:
            assert field.type() in (QVariant.Int, QVariant.LongLong), field.name()
        else:
            assert field.type() == QVariant.Double, field.name()


def test_city_fields_stand_in_order_with_their_types(connect):
    output = connect()[0]["OUTPUT_CITIES"]
    assert output.fields().names() == [
        "population", "city_id", "name", "role", "region", "period", *CITY_MEASURES,
    ]  # fmt: skip
    assert_types(output, {*CITY_MEASURES, "city_id", "name", "role", "region", "period"})


def test_region_fields_stand_in_order_with_their_types(connect):
    output = connect()[0]["OUTPUT_REGIONS"]
    assert output.fields().names() == REGION_FIELDS
    assert_types(output, set(REGION_FIELDS))
    assert not output.isSpatial()


def test_link_fields_hold_the_ends_and_the_measures(connect):
    names = connect()[0]["OUTPUT_LINKS"].fields().names()
    assert {"origin", "destination", "region", "period", "flow"} <= set(names)
    assert names[-5:] == [
        "flow", "relative_strength", "link_symmetry", "origin_dependence", "power_gap",
    ]  # fmt: skip


def test_delta6_in_2023(connect, rows):
    results, _ = connect()
    cities = rows(results["OUTPUT_CITIES"], "city_id")
    for key, values in {
        "core_dependence": [270 / 665, 270 / 635, 0.7878787879, 0.8292682927, 0.7608695652,
                            0.7948717949],
        "closeness_in": [73.6411455289, 70.1949860724, 35.4032031470, 31.8906605923,
                         29.7520661157, 27.2138228942],
        "betweenness": [0.55, 0.7, 0, 0, 0, 0],
        "net_power": [0.2458269347, 0.2161198753, -0.0659837591, -0.1387314440, -0.1258434548,
                      -0.1313881521],
        "alter_power": [2.0333289092, 1.9707714194, 0.7287912295, 0.3638310163, 0.5009316557,
                        0.4023457698],
    }.items():  # fmt: skip
        assert [cities[name][key] for name in "ABCDEF"] == pytest.approx(values, rel=1e-6), key
    assert [cities[name]["main_core"] for name in "ABCDEF"] == ["B", "A", "A", "A", "B", "B"]
    assert cities["A"]["pagerank"] == pytest.approx(0.3059791828, rel=1e-5)
    (region,) = rows(results["OUTPUT_REGIONS"])
    assert region["criss_cross"] == pytest.approx(0.0884955752)
    assert region["role_assortativity"] == pytest.approx(-0.3293088770)
    assert region["best_cores"] == "A, B"
    assert region["region"] is None
    assert region["period"] is None
    links = rows(results["OUTPUT_LINKS"], "origin", "destination")
    assert len(links) == 26
    assert links["CA"]["power_gap"] == pytest.approx(0.295547, abs=1e-6)
    assert links["AB"]["link_symmetry"] == pytest.approx(0.991076, abs=1e-6)


def test_reference_all_measures_dominance_against_all(connect, rows):
    cities = rows(connect(REFERENCE=1)[0]["OUTPUT_CITIES"], "city_id")
    assert cities["A"]["dominance"] == pytest.approx(1.7654867257)
    assert sum(row["dominance"] for row in cities.values()) == pytest.approx(6)


def test_periods_have_rows_of_their_own(connect, dated_flows, rows):
    results, _ = connect(LINKS=dated_flows)
    cities = rows(results["OUTPUT_CITIES"], "city_id", "period")
    assert len(cities) == 12
    assert cities["C2006"]["core_dependence_out"] == pytest.approx(0.7784431138)
    assert cities["C2023"]["core_dependence_out"] == pytest.approx(0.8421052632)
    regions = rows(results["OUTPUT_REGIONS"], "period")
    assert regions["2006"]["core_periphery_fit"] == pytest.approx(0.5988314499)
    assert regions["2023"]["core_periphery_fit"] == pytest.approx(0.6297936430)
    links = rows(results["OUTPUT_LINKS"], "origin", "destination", "period")
    assert links["AB2006"]["relative_strength"] == pytest.approx(100 / 992)


def test_links_between_regions_are_dropped_and_said(connect, city_layer, flow_layer, rows):
    cities = city_layer(
        [("A", "core", "n"), ("B", "secondary", "n"), ("C", None, None), ("D", None, None)],
        "city_id:string role:string region:string",
    )
    table = flow_layer([("A", "B", 3), ("C", "D", 4), ("A", "C", 3)])
    results, log = connect(CITIES=cities, LINKS=table)
    links = rows(results["OUTPUT_LINKS"], "origin", "destination")
    assert {key: row["region"] for key, row in links.items()} == {"AB": "n", "CD": None}
    found = rows(results["OUTPUT_CITIES"], "city_id")
    assert found["A"]["out_flow"] == 3
    assert found["C"]["in_flow"] == 0
    regions = {row["region"]: row["total_flow"] for row in rows(results["OUTPUT_REGIONS"])}
    assert regions == {"n": 3, None: 4}
    assert "1 link between regions, with 30.0 % of all flow, is not measured." in log


def test_what_is_not_defined_is_null_and_counted_with_its_reason(
    connect, city_layer, flow_layer, rows
):
    cities = city_layer([("A", "core"), ("B", "secondary"), ("C", "secondary")])
    results, log = connect(CITIES=cities, LINKS=flow_layer([("A", "B", 4)]))
    found = rows(results["OUTPUT_CITIES"], "city_id")
    assert found["C"]["core_dependence"] is None
    assert found["C"]["main_core"] is None
    assert found["C"]["total_flow"] == 0
    assert found["C"]["harmonic_in"] == 0
    assert found["A"]["core_dependence"] is None
    assert found["A"]["eigenvector"] is None
    assert found["A"]["self_flow"] is None
    assert found["A"]["closeness_in"] is None
    (region,) = rows(results["OUTPUT_REGIONS"])
    assert region["share_core_core"] is None
    assert region["entropy_observed"] is None
    assert region["criss_cross"] == 0
    for code in ("NO_PATH", "ZERO_TOTAL", "MISSING"):
        assert f"({code})" in log


def test_no_field_is_ever_nan_or_infinite(connect, city_layer, flow_layer, rows):
    cities = city_layer([("A", "core"), ("B", "secondary"), ("C", None), ("D", "secondary")])
    for flows in ([("A", "B", 1)], [("A", "B", 1), ("A", "A", 1)], [("B", "A", 1e100)]):
        results, _ = connect(CITIES=cities, LINKS=flow_layer(flows))
        for output in results.values():
            for row in rows(output):
                for key, value in row.items():
                    assert not isinstance(value, float) or abs(value) < float("inf"), key


@pytest.mark.parametrize("flows", [[], [("A", "B", 0)], [("A", "A", 5)]])
def test_where_nothing_flows_there_are_cities_a_region_and_no_links(
    connect, flow_layer, rows, flows
):
    results, _ = connect(LINKS=flow_layer(flows))
    assert rows(results["OUTPUT_LINKS"]) == []
    found = rows(results["OUTPUT_CITIES"], "city_id")
    assert [found[name]["total_flow"] for name in "ABCDEF"] == [0] * 6
    assert {row["pagerank"] for row in found.values()} == {None}
    (region,) = rows(results["OUTPUT_REGIONS"])
    assert (region["cities"], region["links"], region["total_flow"]) == (6, 0, 0)
    assert region["reciprocity"] is None


def test_a_table_of_links_is_drawn_straight_between_the_cities(connect, cities):
    output = connect()[0]["OUTPUT_LINKS"]
    assert output.crs() == cities.crs()
    feature = next(f for f in output.getFeatures() if (f["origin"], f["destination"]) == ("C", "A"))
    assert feature.geometry().asWkt() == "LineString (530000 3540000, 500000 3500000)"


def test_a_line_layer_keeps_its_shapes_and_own_fields(connect, layer, rows):
    lines = layer(
        "LineString", "origin:string destination:string flow:double note:string",
        [("LineString(0 0, 5 5, 9 0)", "A", "B", 2, "first"),
         ("LineString(7 7, 8 8)", "B", "A", 1, "x"),
         ("LineString(1 1, 2 2)", "A", "B", 3, "second")],
        crs="EPSG:3857",
    )  # fmt: skip
    output = connect(LINKS=lines)[0]["OUTPUT_LINKS"]
    assert output.crs() == lines.crs()
    feature = next(f for f in output.getFeatures() if f["origin"] == "A")
    assert feature.geometry().asWkt() == "LineString (0 0, 5 5, 9 0)"
    assert feature["note"] == "first"
    assert feature["flow"] == 5
    assert output.fields().names()[0] == "note"


def test_self_flows_are_taken_from_the_links_or_else_from_the_cities(
    connect, city_layer, flow_layer, rows
):
    cities = city_layer(
        [("A", "core", 60.0), ("B", "secondary", None)],
        "city_id:string role:string self_flow:double",
    )
    flows = [("A", "B", 40), ("B", "A", 10)]
    found = rows(connect(CITIES=cities, LINKS=flow_layer(flows))[0]["OUTPUT_CITIES"], "city_id")
    assert (found["A"]["self_flow"], found["A"]["self_containment"]) == (60, 0.6)
    assert (found["B"]["self_flow"], found["B"]["self_containment"]) == (None, None)
    own = [*flows, ("B", "B", 30)]
    found = rows(connect(CITIES=cities, LINKS=flow_layer(own))[0]["OUTPUT_CITIES"], "city_id")
    assert (found["A"]["self_flow"], found["A"]["self_containment"]) == (0, 0)
    assert (found["B"]["self_flow"], found["B"]["self_containment"]) == (30, 0.75)


def test_rows_that_cannot_be_used_are_counted_in_the_log(connect, flow_layer):
    _, log = connect(LINKS=flow_layer([("A", "B", 1), ("A", "X", 2), ("A", "B", -2)]))
    assert "1 flow row can't be used: unknown destination." in log
    assert "1 flow row can't be used: flow is negative." in log


def test_without_a_role_field_core_measures_are_null_and_it_is_said(
    connect, city_layer, flow_layer, rows
):
    cities = city_layer([("A",), ("B",), ("C",)], "city_id:string", name="Towns")
    results, log = connect(CITIES=cities, LINKS=flow_layer([("A", "B", 1), ("B", "C", 2)]))
    found = rows(results["OUTPUT_CITIES"])
    for key in ("role", "core_dependence", "main_core", "lateral_share"):
        assert {row[key] for row in found} == {None}, key
    assert "Layer “Towns” has no field for roles" in log


def test_with_no_core_among_the_roles_it_is_said(connect, city_layer, flow_layer, rows):
    cities = city_layer([("A", "secondary"), ("B", "secondary"), ("C", "hub")])
    results, log = connect(CITIES=cities, LINKS=flow_layer([("A", "B", 1), ("B", "C", 2)]))
    assert {row["core_dependence"] for row in rows(results["OUTPUT_CITIES"])} == {None}
    assert "No city is a core" in log
    assert "hub" in log


def test_the_input_layers_are_left_as_they_are(connect, cities, flows, rows):
    before = rows(cities), rows(flows), cities.fields().names()
    connect()
    assert (rows(cities), rows(flows), cities.fields().names()) == before
    assert not cities.isModified()


def test_links_without_a_direction_are_told_to_be_read_as_if_they_had_one(build, connect):
    directed, undirected = (build(DIRECTED=one)[0]["OUTPUT_LINKS"] for one in (True, False))
    assert "have no direction" not in connect(LINKS=directed)[1]
    _, log = connect(LINKS=undirected)
    assert "have no direction: each is read as a flow from its origin to its destination" in log
