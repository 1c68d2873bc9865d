"""Result layers known again: by their properties, else by their fields."""

import pytest


@pytest.fixture
def read(provider):
    from qgis.core import QgsVectorLayer

    from spatial_relations.processing.result_layers import read_result

    def read(source):
        if not isinstance(source, QgsVectorLayer):
            source = QgsVectorLayer(str(source), "layer", "ogr")
        assert source.isValid()
        return read_result(source)

    return read


@pytest.fixture
def save_plain(save):
    """Save a layer as a file that keeps fields and rows, but no property of ours."""
    from qgis.core import QgsVectorLayer

    def write(layer, file_name):
        path = save(layer, file_name)
        saved = QgsVectorLayer(str(path), layer.name(), "ogr")
        assert not saved.customProperty("spatial_relations/kind")
        return saved

    return write


def test_a_layer_is_known_by_its_properties(read, connect):
    results, _ = connect()
    table = read(results["OUTPUT_CITIES"])
    assert (table.algorithm, table.level) == ("connectivity", "city")
    assert table.title == results["OUTPUT_CITIES"].name()
    assert table.parameters["CITIES"] == "Cities"
    rows = table.rows.set_index("city_id")
    assert list(rows.index) == list("ABCDEF")
    assert rows.loc["C", "core_dependence"] == pytest.approx(0.7878787879)
    assert rows.loc["C", "role"] == "secondary"
    assert rows["period"].isna().all()
    assert (read(results["OUTPUT_LINKS"]).level, read(results["OUTPUT_REGIONS"]).level) == (
        "link", "region",
    )  # fmt: skip


def test_the_analysts_own_fields_are_not_taken_for_measures(read, run_algorithm, layer):
    rows = [(f"Point({place} 0)", name, "core" if name == "A" else "secondary", 9.0 - place, 7.0)
            for place, name in enumerate("ABC")]  # fmt: skip
    towns = layer("Point", "city_id:string role:string size:double index:double", rows)
    results, _ = run_algorithm(
        "polarization",
        {"CITIES": towns, "VALUE": "size", "OUTPUT": "TEMPORARY_OUTPUT",
         "OUTPUT_CITIES": "TEMPORARY_OUTPUT"},
    )  # fmt: skip
    assert "index" in results["OUTPUT_CITIES"].fields().names()
    table = read(results["OUTPUT_CITIES"])
    assert {"index", "size"} & set(table.rows) == set()
    assert table.rows["share"].tolist() == pytest.approx([9 / 24, 8 / 24, 7 / 24])


def test_what_is_measured_on_modelled_flows_is_told_as_modelled(read, run_algorithm, cities):
    from spatial_relations.analysis.story import tell

    made, _ = run_algorithm(
        "estimateflows",
        {"CITIES": cities, "ORIGIN_MASS": "population", "DESTINATION_MASS": "population",
         "OUTPUT": "TEMPORARY_OUTPUT"},
    )  # fmt: skip
    outputs = ("OUTPUT_CITIES", "OUTPUT_LINKS", "OUTPUT_REGIONS")
    results, log = run_algorithm(
        "connectivity",
        {"CITIES": cities, "LINKS": made["OUTPUT"], **dict.fromkeys(outputs, "TEMPORARY_OUTPUT")},
    )
    assert "The flows of layer “Modelled flows” are modelled, not observed" in log
    found = tell([read(results[name]) for name in outputs])["connectivity"]
    assert len(found) > 3
    assert {finding.place for finding in found} == {"modelled flows"}


@pytest.mark.parametrize("ending", ["csv", "geojson"])
def test_a_layer_that_lost_its_properties_is_known_by_its_fields(read, connect, save_plain, ending):
    results, _ = connect()
    for name, level in (("CITIES", "city"), ("LINKS", "link"), ("REGIONS", "region")):
        kept = read(results[f"OUTPUT_{name}"])
        table = read(save_plain(results[f"OUTPUT_{name}"], f"{name.lower()}.{ending}"))
        assert (table.algorithm, table.level) == ("connectivity", level)
        assert table.parameters == {}
        for key in ("core_dependence_out", "relative_strength", "criss_cross", "betweenness"):
            if key in kept.rows:
                assert table.rows[key].tolist() == pytest.approx(
                    kept.rows[key].tolist(), nan_ok=True
                )


def test_every_output_of_the_sample_algorithms_is_known_by_its_fields(
    read, run_algorithm, build, cities, dated_flows, save_plain
):
    def temporary(*names):
        return dict.fromkeys(names, "TEMPORARY_OUTPUT")

    common = {"CITIES": cities}
    runs = {
        "coexistence": {**common, "SIZES": ["population"],
                        **temporary("OUTPUT", "OUTPUT_CITIES", "OUTPUT_CENTRES")},
        "peripheralization": {**common, "INDICATORS": ["population", "people", "-", "1"],
                              **temporary("OUTPUT_CITIES", "OUTPUT_INDICATORS")},
        "dominantflows": {**common, "LINKS": dated_flows,
                          **temporary("OUTPUT_CITIES", "OUTPUT_LINKS")},
        "flowcommunities": {**common, "LINKS": dated_flows, **temporary("OUTPUT_CITIES")},
        "connectivitychange": {
            "LINKS": dated_flows, "CITIES": build(FLOWS=dated_flows)[0]["OUTPUT_CITIES"],
            **temporary("OUTPUT_CITIES", "OUTPUT_LINKS"),
        },
    }  # fmt: skip
    for algorithm, parameters in runs.items():
        results, _ = run_algorithm(algorithm, parameters)
        layers = {name: found for name, found in results.items() if hasattr(found, "fields")}
        assert layers, algorithm
        for name, layer in layers.items():
            told = read(layer)
            guessed = read(save_plain(layer, f"{algorithm}_{name}.csv"))
            assert told.algorithm == algorithm
            assert guessed.level == told.level, (algorithm, name)
            assert guessed.algorithm in (algorithm, ""), (algorithm, name)
            measured = [key for key in told.rows if told.rows[key].notna().any()]
            assert set(measured) <= set(guessed.rows), (algorithm, name)


@pytest.mark.parametrize(
    ("geometry", "fields", "row"),
    [
        ("Point", "name:string height:double", ("Hill", 3.0)),
        ("None", "city_id:string name:string role:string period:string size:double",
         ("1", "A", "core", "2020", 4.0)),
        ("None", "origin:string destination:string flow:double", ("A", "B", 3.0)),
        ("None", "region:string period:string cities:integer", ("A", "2020", 3)),
        ("None", "reason:string", ("none",)),
    ],
)  # fmt: skip
def test_other_layers_are_not_taken_for_results(read, layer, geometry, fields, row):
    shape = "Point(0 0)" if geometry == "Point" else ""
    assert read(layer(geometry, fields, [(shape, *row)])) is None


def test_texts_and_numbers_are_what_the_catalogue_says(read, layer):
    fields = (
        "city_id:double name:string role:string region:string period:integer "
        "index:string rank:string rank_low:double rank_high:double index_change:string"
    )
    rows = [
        ("", 310000.0, "上海", "core", None, 2020, "nan", " ", None, 3.0, "inf"),
        ("", 320100.0, " Nanjing ", "secondary", "YRD", 2020, "61.5", "1", 1.0, 4.0, "-2"),
    ]
    table = read(layer("None", fields, rows))
    assert (table.algorithm, table.level) == ("peripheralization", "city")
    assert table.rows["city_id"].tolist() == ["310000", "320100"]
    assert table.rows["period"].tolist() == ["2020", "2020"]
    assert table.rows["region"].tolist() == [None, "YRD"]
    assert table.rows["name"].tolist() == ["上海", "Nanjing"]
    for key, values in (
        ("index", [None, 61.5]), ("rank", [None, 1]), ("rank_low", [None, 1]),
        ("rank_high", [3, 4]), ("index_change", [None, -2]),
    ):  # fmt: skip
        found = table.rows[key]
        assert found.dtype == float
        assert [None if value != value else value for value in found] == values, key


def test_a_result_without_rows_is_a_result(read, build, flow_layer):
    results, _ = build(FLOWS=flow_layer([]))
    table = read(results["OUTPUT_LINKS"])
    assert (table.level, len(table.rows)) == ("link", 0)
    assert read(results["UNMATCHED"]).level == "unmatched"


def test_reading_can_be_stopped(qgis_app, connect):
    from spatial_relations.analysis.errors import Cancelled
    from spatial_relations.processing.result_layers import read_result

    def stop(fraction):
        raise Cancelled

    with pytest.raises(Cancelled):
        read_result(connect()[0]["OUTPUT_CITIES"], stop)


def test_of_a_level_only_the_fields_wanted_are_read(provider, connect):
    from spatial_relations.processing.result_layers import read_result

    results, _ = connect()
    only = {"link": ("origin", "destination", "flow", "period")}
    whole = read_result(results["OUTPUT_LINKS"])
    table = read_result(results["OUTPUT_LINKS"], only=only)
    assert set(table.rows.columns) == set(only["link"])
    for key in ("origin", "destination", "flow"):
        assert list(table.rows[key]) == list(whole.rows[key])
    assert table.rows["period"].isna().all()
    cities = read_result(results["OUTPUT_CITIES"], only=only)
    assert "core_dependence" in cities.rows
