"""What every result layer wears: own fields, aliases, comments, metadata, properties, time."""

import json

import pytest

from spatial_relations.analysis.measures import CATALOGUE
from spatial_relations.version import version

LEVELS = {
    "OUTPUT_CITIES": ("city", "cities"),
    "OUTPUT_LINKS": ("link", "links"),
    "OUTPUT_REGIONS": ("region", "regions"),
    "UNMATCHED": ("unmatched", "unmatched"),
}


@pytest.fixture
def results(build, connect, dated_flows):
    """All result layers of two algorithms: (algorithm, output) -> layer."""
    built, measured = build(FLOWS=dated_flows)[0], connect(LINKS=dated_flows)[0]
    return {
        (algorithm, name): layer
        for algorithm, outputs in (("buildflownetwork", built), ("connectivity", measured))
        for name, layer in outputs.items()
        if name in LEVELS
    }


def test_each_of_our_fields_has_alias_and_comment_from_the_catalogue(results):
    assert len(results) == 6
    for (_, name), layer in results.items():
        level, _ = LEVELS[name]
        known = 0
        for position, field in enumerate(layer.fields()):
            entry = CATALOGUE.get((level, field.name()))
            if entry is None:
                continue
            known += 1
            assert layer.attributeAlias(position) == entry.label
            assert layer.fields().at(position).comment() == entry.comment
        assert known >= (1 if name == "UNMATCHED" else 9)


def test_custom_properties_make_a_layer_known_again(results):
    for (algorithm, name), layer in results.items():
        level, kind = LEVELS[name]
        assert layer.customProperty("spatial_relations/kind") == kind
        assert layer.customProperty("spatial_relations/algorithm") == algorithm
        measures = [
            key for key in layer.customProperty("spatial_relations/measures").split(",") if key
        ]
        assert measures == [
            key for key in layer.fields().names()
            if hasattr(CATALOGUE.get((level, key)), "high")
        ]  # fmt: skip
        parameters = json.loads(layer.customProperty("spatial_relations/parameters"))
        assert parameters["CITIES"] == "Cities"
        assert parameters["CITY_ID"] == "city_id"
        assert not any(key.startswith("OUTPUT") for key in parameters)
        assert layer.customProperty("spatial_relations/run")


def test_layers_of_one_run_share_its_mark_and_others_do_not(results):
    marks = {}
    for (algorithm, _), layer in results.items():
        marks.setdefault(algorithm, set()).add(layer.customProperty("spatial_relations/run"))
    assert [len(found) for found in marks.values()] == [1, 1]
    assert marks["buildflownetwork"] != marks["connectivity"]


def test_metadata_tell_title_parameters_fields_source_and_version(results):
    for (algorithm, _), layer in results.items():
        metadata = layer.metadata()
        assert metadata.title()
        for words in (algorithm, version(), "CITIES = Cities", "Flows"):
            assert words in metadata.abstract(), words
        assert version() in " ".join(metadata.history())


def test_metadata_hold_no_path_of_this_machine(build, cities, flows, save, tmp_path):
    parameters = {
        "CITIES": str(save(cities, "towns.gpkg")), "FLOWS": str(save(flows, "trains.csv")),
    }  # fmt: skip
    layer = build(**parameters)[0]["OUTPUT_CITIES"]
    assert str(tmp_path) not in layer.customProperty("spatial_relations/parameters")
    assert str(tmp_path) not in layer.metadata().abstract()


# Time


def evaluated(layer, feature, expression):
    from qgis.core import QgsExpression, QgsExpressionContext, QgsExpressionContextUtils

    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(feature)
    parsed = QgsExpression(expression)
    value = parsed.evaluate(context)
    assert not parsed.hasEvalError(), parsed.evalErrorString()
    return value


def time_of(layer, period):
    temporal = layer.temporalProperties()
    assert temporal.isActive()
    feature = next(f for f in layer.getFeatures() if f["period"] == period)
    return [
        evaluated(layer, feature, expression)
        for expression in (temporal.startExpression(), temporal.endExpression())
    ]


def test_years_can_be_played_by_the_temporal_controller(results):
    for name in ("OUTPUT_CITIES", "OUTPUT_LINKS"):
        begin, end = time_of(results["connectivity", name], "2006")
        assert begin.toString("yyyy-MM-dd hh:mm:ss") == "2006-01-01 00:00:00"
        assert end.toString("yyyy-MM-dd") == "2006-12-31"


def test_dates_can_be_played_by_the_temporal_controller(build, flow_layer):
    from qgis.PyQt.QtCore import QDate

    table = flow_layer(
        [("A", "B", 1, QDate(2020, 1, 31)), ("A", "B", 2, QDate(2020, 2, 29))],
        "origin:string destination:string flow:double day:date",
    )
    layer = build(FLOWS=table, PERIOD="day")[0]["OUTPUT_LINKS"]
    begin, end = time_of(layer, "2020-02-29")
    assert begin.toString("yyyy-MM-dd hh:mm") == "2020-02-29 00:00"
    assert end > begin


def test_other_periods_are_not_taken_for_time(build, flow_layer, flows):
    table = flow_layer(
        [("A", "B", 1, "before"), ("A", "B", 2, "2020")],
        "origin:string destination:string flow:double period:string",
    )
    assert not build(FLOWS=table)[0]["OUTPUT_LINKS"].temporalProperties().isActive()
    assert not build(FLOWS=flows)[0]["OUTPUT_LINKS"].temporalProperties().isActive()


# Own fields


@pytest.fixture
def clashing(city_layer):
    return city_layer(
        [("A", "core", "Own name", 1.5, "kept", 7), ("B", "secondary", "Other", 2.5, "too", 8)],
        "city_id:string role:string Name:string out_flow:double note:string NAME_2:integer",
    )


def test_an_own_field_with_one_of_our_names_is_replaced(build, clashing, flow_layer, rows):
    output = build(CITIES=clashing, FLOWS=flow_layer([("A", "B", 4)]))[0]["OUTPUT_CITIES"]
    names = output.fields().names()
    assert names.count("out_flow") == 1
    assert rows(output, "city_id")["A"]["out_flow"] == 4
    assert rows(output, "city_id")["A"]["note"] == "kept"


def test_an_own_field_that_differs_in_case_is_renamed_and_said(build, city_layer, flow_layer, rows):
    cities = city_layer(
        [("A", "core", "Own"), ("B", "secondary", "Other")],
        "city_id:string role:string Name:string",
    )
    results, log = build(CITIES=cities, FLOWS=flow_layer([("A", "B", 4)]), CITY_NAME="")
    output = results["OUTPUT_CITIES"]
    assert output.fields().names()[:2] == ["name_2", "city_id"]
    assert rows(output, "city_id")["A"]["name_2"] == "Own"
    assert "“Name”" in log
    assert "“name_2”" in log


def test_no_two_fields_differ_only_in_case(build, clashing, flow_layer, tmp_path, rows):
    path = str(tmp_path / "out.gpkg")
    build(CITIES=clashing, FLOWS=flow_layer([("A", "B", 4)]), OUTPUT_CITIES=path)
    first = rows(path, "city_id")["A"]
    names = [name.casefold() for name in first]
    assert len(names) == len(set(names))
    assert {"Own name", 7, "kept", "core"} <= set(first.values())


def test_own_fields_come_before_ours_in_their_order(build, city_layer, flow_layer):
    cities = city_layer(
        [("z", "A", 1, "core")], "zeta:string city_id:string alpha:integer role:string"
    )
    output = build(CITIES=cities, FLOWS=flow_layer([]))[0]["OUTPUT_CITIES"]
    assert output.fields().names()[:4] == ["zeta", "alpha", "city_id", "name"]


def test_own_values_keep_their_type_and_null(build, city_layer, flow_layer, rows):
    from qgis.PyQt.QtCore import QDate

    cities = city_layer(
        [("A", QDate(1993, 4, 11), None, 3), ("B", None, 2.5, None)],
        "city_id:string founded:date area:double seats:integer",
    )
    found = rows(
        build(CITIES=cities, FLOWS=flow_layer([("A", "B", 4)]))[0]["OUTPUT_CITIES"], "city_id"
    )
    assert found["A"]["founded"] == QDate(1993, 4, 11)
    assert [found["A"]["area"], found["A"]["seats"]] == [None, 3]
    assert [found["B"]["founded"], found["B"]["area"], found["B"]["seats"]] == [None, 2.5, None]


# In a file


def test_a_geopackage_is_known_again_when_it_is_opened(build, dated_flows, tmp_path):
    from qgis.core import QgsVectorLayer

    path = tmp_path / "cities.gpkg"
    build(FLOWS=dated_flows, OUTPUT_CITIES=str(path))
    layer = QgsVectorLayer(str(path), "cities", "ogr")
    assert layer.featureCount() == 12
    assert layer.customProperty("spatial_relations/kind") == "cities"
    assert layer.customProperty("spatial_relations/algorithm") == "buildflownetwork"
    position = layer.fields().lookupField("out_flow")
    assert layer.attributeAlias(position) == "Out-flow"


def test_a_geopackage_of_cities_with_fid_goes_through_periods(
    build, cities, dated_flows, save, tmp_path, rows
):
    source = save(cities, "towns.gpkg")
    path = tmp_path / "out.gpkg"
    results, _ = build(CITIES=str(source), FLOWS=dated_flows, OUTPUT_CITIES=str(path))
    found = rows(results["OUTPUT_CITIES"], "city_id", "period")
    assert len(found) == 12
    assert len({row["fid"] for row in found.values()}) == 12


@pytest.mark.parametrize("ending", ["gpkg", "geojson", "csv", "shp"])
def test_results_can_be_written_in_several_formats(build, tmp_path, rows, ending):
    path = tmp_path / f"out.{ending}"
    results, _ = build(OUTPUT_CITIES=str(path))
    assert path.exists()
    assert len(rows(results["OUTPUT_CITIES"])) == 6
    assert not list(tmp_path.glob(".spatial_relations_*"))
