"""Bad input is answered in a sentence that names layer, field and value; never by a traceback."""

import pytest

TEMPORARY = "TEMPORARY_OUTPUT"


@pytest.fixture
def refused(failure, cities, flows):
    """What is said when DELTA6 with some parameters changed is refused."""

    def run(name="buildflownetwork", **parameters):
        source = {"buildflownetwork": "FLOWS", "connectivity": "LINKS"}[name]
        return failure(
            name, {"CITIES": cities, source: flows, "OUTPUT_CITIES": TEMPORARY, **parameters}
        )

    return run


BOTH = pytest.mark.parametrize(
    ("name", "source"), [("buildflownetwork", "FLOWS"), ("connectivity", "LINKS")]
)


# Cities


@BOTH
def test_an_empty_city_layer_is_refused(refused, city_layer, name, source):
    text = refused(name, CITIES=city_layer([], name="Towns"))
    assert "“Towns”" in text
    assert "empty" in text


@BOTH
def test_a_city_id_that_stands_twice_is_refused_by_layer_field_and_id(refused, layer, name, source):
    rows = [("Point(0 0)", "31", "core"), ("Point(1 0)", "32", "core"), ("Point(2 0)", "31", None)]
    towns = layer("Point", "code:string role:string", rows, name="Towns")
    text = refused(name, CITIES=towns, CITY_ID="code")
    assert "“Towns”" in text
    assert "“code”" in text
    assert "31" in text
    assert "32" not in text


def test_numbers_and_texts_of_one_id_are_twins(refused, city_layer):
    towns = city_layer([("310000", "core"), ("310000.0", "core")])
    assert "310000" in refused(CITIES=towns)


def test_an_id_twice_within_a_period_is_refused_by_its_period(refused, city_layer):
    rows = [("A", "core", 2006), ("A", "core", 2023), ("A", "core", 2023)]
    text = refused(CITIES=city_layer(rows, "city_id:string role:string period:integer"))
    assert "A" in text
    assert "2023" in text


def test_a_city_table_with_periods_that_are_not_chosen_is_refused_with_the_way_out(
    refused, city_layer
):
    rows = [("A", "core", 2006), ("A", "core", 2023)]
    text = refused(CITIES=city_layer(rows, "city_id:string role:string year:integer"))
    assert "period" in text


def test_only_empty_ids_are_refused(refused, city_layer):
    text = refused(CITIES=city_layer([(None, "core"), (" ", "core")], name="Towns"))
    assert "“Towns”" in text
    assert "“city_id”" in text


def test_cities_without_id_are_left_out_and_counted(build, city_layer, flow_layer):
    towns = city_layer([("A", "core"), (None, "core"), ("B", "secondary")])
    results, log = build(CITIES=towns, FLOWS=flow_layer([("A", "B", 1), (None, "B", 2)]))
    assert results["CITY_COUNT"] == 2
    assert results["UNMATCHED_ROWS"] == 1
    assert "1 city has no id and is left out." in log


def test_one_city_is_answered(build, connect, city_layer, flow_layer, rows):
    towns, trips = city_layer([("A", "core")]), flow_layer([("A", "A", 5)])
    results, _ = build(CITIES=towns, FLOWS=trips)
    assert results["LINK_COUNT"] == 0
    assert rows(results["OUTPUT_CITIES"])[0]["self_flow"] == 5
    results, _ = connect(CITIES=towns, LINKS=trips)
    (city,) = rows(results["OUTPUT_CITIES"])
    assert city["self_containment"] == 1
    assert city["dominance"] is None
    assert city["harmonic_in"] is None


def test_two_cities_are_answered(connect, city_layer, flow_layer, rows):
    towns = city_layer([("A", "core"), ("B", "secondary")])
    results, _ = connect(CITIES=towns, LINKS=flow_layer([("A", "B", 3), ("B", "A", 1)]))
    found = rows(results["OUTPUT_CITIES"], "city_id")
    assert found["B"]["core_dependence"] == 1
    assert found["B"]["partner_entropy"] is None
    assert found["B"]["betweenness"] is None


@BOTH
def test_a_city_table_without_geometry_is_answered_without_lines(
    build, connect, layer, flow_layer, rows, name, source
):
    towns = layer("None", "city_id:string role:string", [("", "A", "core"), ("", "B", None)])
    run = {"buildflownetwork": build, "connectivity": connect}[name]
    results, _ = run(CITIES=towns, **{source: flow_layer([("A", "B", 3)])})
    assert not results["OUTPUT_CITIES"].isSpatial()
    (link,) = results["OUTPUT_LINKS"].getFeatures()
    assert link["flow"] == 3
    assert not link.hasGeometry()


# Fields


@pytest.mark.parametrize(
    ("parameter", "layer_name", "fields"),
    [
        ("CITY_ID", "Cities", "population"),
        ("CITY_NAME", "Cities", "population"),
        ("ROLE", "Cities", "population"),
        ("REGION", "Cities", "population"),
        ("CITY_PERIOD", "Cities", "population"),
        ("ORIGIN", "Flows", "destination"),
        ("DESTINATION", "Flows", "origin"),
        ("FLOW", "Flows", "origin"),
        ("PERIOD", "Flows", "origin"),
    ],
)
def test_an_unknown_field_is_refused_with_the_layer_and_its_fields(
    refused, parameter, layer_name, fields
):
    text = refused(**{parameter: "nonsense"})
    assert f"“{layer_name}”" in text
    assert "“nonsense”" in text
    assert fields in text


def test_a_needed_field_that_the_layer_lacks_is_named(refused, flow_layer):
    trips = flow_layer([("A", "B", 1)], "from:string to:string flow:double", name="Trips")
    text = refused(FLOWS=trips)
    assert "“Trips”" in text
    assert "“origin”" in text
    assert "from, to, flow" in text


def test_an_optional_default_that_the_layer_lacks_is_not_set(build, layer, flow_layer, rows):
    towns = layer("Point", "city_id:string", [("Point(0 0)", "A"), ("Point(1 1)", "B")])
    trips = flow_layer([("A", "B"), ("A", "B")], "origin:string destination:string")
    results, _ = build(CITIES=towns, FLOWS=trips)
    (link,) = rows(results["OUTPUT_LINKS"])
    assert link["flow"] == 2
    assert link["origin_name"] == "A"
    assert [link[key] for key in ("origin_role", "region", "period", "relation")] == [None] * 4


# Flows


@BOTH
def test_flows_that_never_match_are_refused_with_three_ids_of_each_side(
    refused, city_layer, flow_layer, name, source
):
    towns = city_layer([(str(code), "core") for code in (31, 32, 33, 34)])
    trips = flow_layer([("P", "Q", 1), ("Q", "R", 1), ("R", "S", 1)], name="Trips")
    text = refused(name, CITIES=towns, **{source: trips})
    assert "“Trips”" in text
    assert "“origin”" in text
    for shown in ("“P”", "“Q”", "“R”", "“31”", "“32”", "“33”"):
        assert shown in text
    assert "“34”" not in text
    assert "“S”" not in text


@BOTH
def test_flows_of_other_periods_than_the_cities_are_refused_by_the_periods(
    refused, city_layer, flow_layer, name, source
):
    towns = city_layer([("A", "core", "2010"), ("B", "core", "2010")],
                       "city_id:string role:string period:string")  # fmt: skip
    trips = flow_layer([("A", "B", 1, "2020")],
                       "origin:string destination:string flow:double period:string")  # fmt: skip
    text = refused(name, CITIES=towns, **{source: trips})
    assert "2010" in text
    assert "2020" in text


@pytest.mark.parametrize(
    ("city_type", "city_ids"),
    [("integer", [310000, 320100]), ("double", [310000.0, 320100.0]),
     ("string", ["310000", "320100"]), ("string", ["310000.0", " 320100 "])],
)  # fmt: skip
@pytest.mark.parametrize(
    ("flow_type", "flow_ids"),
    [("integer", [310000, 320100]), ("double", [310000.0, 320100.0]),
     ("string", ["310000", "320100"])],
)  # fmt: skip
def test_ids_of_other_types_match(
    build, city_layer, flow_layer, rows, city_type, city_ids, flow_type, flow_ids
):
    towns = city_layer([(city_id, None) for city_id in city_ids],
                       f"city_id:{city_type} role:string")  # fmt: skip
    trips = flow_layer([(*flow_ids, 4)], f"origin:{flow_type} destination:{flow_type} flow:double")
    results, _ = build(CITIES=towns, FLOWS=trips)
    (link,) = rows(results["OUTPUT_LINKS"])
    assert (link["origin"], link["destination"], link["flow"]) == ("310000", "320100", 4)


def test_large_neighbouring_integers_are_two_cities(build, city_layer, flow_layer, rows):
    low, high = 2**53, 2**53 + 1
    towns = city_layer([(low, None), (high, None)], "city_id:int8 role:string")
    trips = flow_layer([(low, high, 4)], "origin:int8 destination:int8 flow:double")
    (link,) = rows(build(CITIES=towns, FLOWS=trips)[0]["OUTPUT_LINKS"])
    assert (link["origin"], link["destination"]) == ("9007199254740992", "9007199254740993")


def test_leading_zeros_make_another_city(build, city_layer, flow_layer):
    towns = city_layer([("0310", None), ("310", None)])
    results, _ = build(CITIES=towns, FLOWS=flow_layer([("0310", "310", 4), ("310.0", "0310", 2)]))
    assert results["LINK_COUNT"] == 2


def test_letters_of_other_unicode_forms_match(build, city_layer, flow_layer):
    towns = city_layer([("Ångström", None), ("B", None)])
    results, _ = build(CITIES=towns, FLOWS=flow_layer([("A\u030angstro\u0308m", "B", 4)]))
    assert results["MATCHED_FLOW"] == 4


def test_an_empty_flow_layer_is_answered(build, connect, flow_layer, rows):
    empty = flow_layer([])
    results, _ = build(FLOWS=empty)
    assert results["LINK_COUNT"] == 0
    assert rows(results["OUTPUT_LINKS"]) == []
    results, _ = connect(LINKS=empty)
    assert len(rows(results["OUTPUT_CITIES"])) == 6


def test_only_unusable_values_are_answered_with_their_reasons(build, flow_layer, rows):
    trips = flow_layer([("A", "B", None), ("B", "A", -1), ("A", "C", float("nan"))])
    results, log = build(FLOWS=trips)
    assert results["LINK_COUNT"] == 0
    assert results["UNMATCHED_ROWS"] == 3
    assert "flow is negative" in log


@pytest.mark.filterwarnings("ignore:overflow")
def test_flows_too_large_to_square_break_nothing(connect, flow_layer, rows):
    results, _ = connect(LINKS=flow_layer([("A", "B", 1e200), ("C", "A", 3e200)]))
    for output in results.values():
        for row in rows(output):
            for value in row.values():
                assert not isinstance(value, float) or abs(value) < float("inf")


# Periods in one table only


def test_periods_in_the_flows_only_repeat_the_cities(build, dated_flows, rows):
    results, _ = build(FLOWS=dated_flows)
    assert len(rows(results["OUTPUT_CITIES"])) == 12


@BOTH
def test_periods_in_the_cities_only_are_refused_by_layer_and_periods(
    refused, city_layer, flow_layer, name, source
):
    towns = city_layer(
        [(city, "core", year) for year in ("2010", "2020") for city in "AB"],
        "city_id:string role:string period:string",
    )
    text = refused(name, CITIES=towns, **{source: flow_layer([("A", "B", 1)], name="Trips")})
    assert "“Trips”" in text
    assert "2010, 2020" in text


# Geometry


@BOTH
def test_cities_without_geometry_or_crs_and_broken_polygons_are_answered(
    build, connect, layer, flow_layer, rows, name, source
):
    towns = layer(
        "Polygon", "city_id:string role:string",
        [("Polygon((0 0, 4 4, 4 0, 0 4, 0 0))", "A", "core"), ("", "B", "secondary"),
         ("Polygon((9 9, 9 9, 9 9, 9 9))", "C", "secondary"), ("Polygon EMPTY", "D", None)],
        crs="",
    )  # fmt: skip
    trips = flow_layer([("A", "B", 1), ("B", "C", 2), ("C", "D", 3), ("A", "C", 4)])
    run = {"buildflownetwork": build, "connectivity": connect}[name]
    results, _ = run(CITIES=towns, **{source: trips})
    assert len(rows(results["OUTPUT_LINKS"])) == 4
    assert len(rows(results["OUTPUT_CITIES"])) == 4


# Nothing chosen


@pytest.mark.parametrize(
    "name",
    ["assignroles", "buildflownetwork", "connectivity", "peripheralization", "analyseregion"],
)
def test_nothing_chosen_is_answered_in_a_sentence(failure, name):
    assert "CITIES" in failure(name, {})


@pytest.mark.parametrize("name", ["buildflownetwork", "connectivity"])
def test_a_layer_that_is_not_there_is_answered_in_a_sentence(refused, name, tmp_path):
    text = refused(name, CITIES=str(tmp_path / "gone.gpkg"))
    assert "gone.gpkg" in text or "CITIES" in text
