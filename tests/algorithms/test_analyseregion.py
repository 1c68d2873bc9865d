"""Analyse a region: one GeoPackage, a map, a report and a project."""

import sqlite3
from contextlib import closing

import pytest

INDICATORS = ["population", "people", "-", "1"]
#: The tables that flows alone give.
NETWORK = {"cities", "links", "regions", "unmatched", "dominant_links", "backbone"}


@pytest.fixture
def analyse(run_algorithm, cities, flows, tmp_path):
    def run(**parameters):
        return run_algorithm(
            "analyseregion",
            {"CITIES": cities, "FLOWS": flows, "OUTPUT": str(tmp_path / "region.gpkg"),
             "LOAD": False, **parameters},
        )  # fmt: skip

    return run


@pytest.fixture
def table(tmp_path, rows):
    """Rows of a table of the GeoPackage."""
    return lambda name, *keys: rows(f"{tmp_path / 'region.gpkg'}|layername={name}", *keys)


def tables(path):
    with closing(sqlite3.connect(path)) as database:
        found = database.execute("select table_name from gpkg_contents").fetchall()
    return {name for (name,) in found} - {"layer_styles", "qgis_projects"}


def test_all_that_the_inputs_allow_is_in_one_geopackage(analyse, table, tmp_path):
    results, log = analyse(INDICATORS=INDICATORS)
    path = tmp_path / "region.gpkg"
    assert results["OUTPUT"] == str(path)
    assert tables(path) == {*NETWORK, "indicators", "groups", "transitions"}
    cities = table("cities", "city_id")
    assert cities["C"]["core_dependence"] == pytest.approx(0.7878787879)
    assert [cities[name]["rank"] for name in "ABCDEF"] == [None, None, 4, 2, 3, 1]
    assert cities["A"]["population"] == 1200
    assert len(table("links")) == 26
    assert table("regions")[0]["criss_cross"] == pytest.approx(0.0884955752)
    assert table("indicators")[0]["indicator"] == "population"
    assert table("unmatched") == []
    assert log.count("Finding: ") >= 3


def test_layers_are_known_again_when_they_are_opened(analyse, tmp_path):
    from qgis.core import QgsVectorLayer

    analyse(INDICATORS=INDICATORS)
    joined = {"cities": "cities", "links": "links", "regions": "regions"}
    own = {
        "indicators": ("indicators", "peripheralization"),
        "unmatched": ("unmatched", "buildflownetwork"),
        "backbone": ("links", "flowbackbone"),
        "groups": ("groups", "citytypology"),
    }
    expected = {**{name: (kind, "analyseregion") for name, kind in joined.items()}, **own}
    for name, (kind, algorithm) in expected.items():
        layer = QgsVectorLayer(f"{tmp_path / 'region.gpkg'}|layername={name}", name, "ogr")
        assert layer.isValid(), name
        assert layer.customProperty("spatial_relations/kind") == kind
        assert layer.customProperty("spatial_relations/algorithm") == algorithm


def test_map_report_and_project_are_written_where_they_are_asked_for(analyse, tmp_path):
    from qgis.core import QgsLabelingEngineSettings, QgsProject
    from qgis.PyQt.QtGui import QImage

    paths = {key: str(tmp_path / name) for key, name in
             (("REPORT", "r.html"), ("MAP", "m.png"), ("PROJECT", "p.qgz"))}  # fmt: skip
    results, _ = analyse(**paths, TITLE="Delta <six>", POPULATION="population")
    assert {key: results[key] for key in paths} == paths
    assert QImage(paths["MAP"]).width() > 500
    report = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "Delta &lt;six&gt;" in report
    assert "Delta <six>" not in report
    assert "http://" not in report.replace("http://www.w3.org", "")
    assert str(tmp_path) not in report
    project = QgsProject()
    assert project.read(paths["PROJECT"])
    layers = list(project.mapLayers().values())
    assert layers
    assert all(layer.isValid() for layer in layers)
    is_cut = QgsLabelingEngineSettings.Flag.UsePartialCandidates
    assert not project.labelingEngineSettings().testFlag(is_cut)


def test_what_was_skipped_is_said_with_its_reason(analyse, table, tmp_path):
    _, log = analyse()
    assert "Skipped: Peripheralization" in log
    assert tables(tmp_path / "region.gpkg") == NETWORK
    analyse(FLOWS=None, INDICATORS=INDICATORS, OUTPUT=str(tmp_path / "other.gpkg"))
    assert tables(tmp_path / "other.gpkg") == {"cities", "indicators", "groups", "transitions"}


def test_skipped_parts_are_in_the_report_too(analyse, tmp_path):
    analyse(REPORT=str(tmp_path / "r.html"))
    assert "no indicators are listed" in (tmp_path / "r.html").read_text(encoding="utf-8")


def test_without_flows_and_indicators_there_is_nothing_to_do(failure, cities, tmp_path):
    text = failure("analyseregion", {"CITIES": cities, "OUTPUT": str(tmp_path / "a.gpkg")})
    assert "nothing to analyse" in text
    assert not (tmp_path / "a.gpkg").exists()


def test_periods_of_the_flows_are_kept(analyse, dated_flows, table):
    analyse(FLOWS=dated_flows, INDICATORS=INDICATORS)
    cities = table("cities", "city_id", "period")
    assert len(cities) == 12
    assert cities["C2006"]["core_dependence_out"] == pytest.approx(0.7784431138)
    assert cities["C2023"]["core_dependence_out"] == pytest.approx(0.8421052632)


def test_flows_without_period_are_laid_over_the_latest_cities(analyse, layer, flows, table):
    fields = "city_id:string role:string size:double period:string"
    rows = [
        (f"Point({place} {place})", name, "core" if name in "AB" else "secondary", place, year)
        for year in ("2006", "2023")
        for place, name in enumerate("ABCDEF")
    ]
    _, log = analyse(
        CITIES=layer("Point", fields, rows), INDICATORS=["size", "people", "-", "1"], FLOWS=flows
    )
    cities = table("cities", "city_id", "period")
    assert cities["C2023"]["core_dependence"] == pytest.approx(0.7878787879)
    assert cities["C2006"]["core_dependence"] is None
    assert [cities[f"{name}2006"]["rank"] for name in "CDEF"] == [1, 2, 3, 4]
    assert "laid over the cities of 2023" in log


def test_rows_that_cannot_be_used_are_kept_with_their_reason(analyse, flow_layer, table):
    trips = flow_layer([("A", "B", 5), ("A", "X", 1), ("C", "A", 3), ("D", "B", None)])
    analyse(FLOWS=trips)
    assert [row["reason"] for row in table("unmatched")] == [
        "unknown destination", "flow is empty",
    ]  # fmt: skip


def test_no_flow_at_all_is_answered(analyse, flow_layer, table, tmp_path):
    paths = {"REPORT": str(tmp_path / "r.html"), "MAP": str(tmp_path / "m.png")}
    _, log = analyse(FLOWS=flow_layer([]), INDICATORS=INDICATORS, **paths)
    assert "Traceback" not in log
    assert len(table("cities")) == 6
    assert table("links") == []


def test_cities_without_crs_geometry_or_core_are_answered(analyse, layer, flow_layer, tmp_path):
    towns = layer(
        "Polygon", "city_id:string role:string",
        [("Polygon((0 0, 4 4, 4 0, 0 4, 0 0))", "A", "secondary"), ("", "B", "secondary"),
         ("Polygon((9 9, 11 9, 11 11, 9 9))", "C", None)],
        crs="",
    )  # fmt: skip
    trips = flow_layer([("A", "B", 1), ("B", "C", 2), ("C", "A", 3)])
    paths = {"REPORT": str(tmp_path / "r.html"), "MAP": str(tmp_path / "m.png")}
    _, log = analyse(CITIES=towns, FLOWS=trips, **paths)
    assert "Traceback" not in log
    assert "no CRS" in log


@pytest.mark.parametrize("output", ["OUTPUT", "REPORT", "MAP", "PROJECT"])
def test_an_output_over_an_input_is_refused(failure, cities, flows, save, tmp_path, output):
    path = save(cities, "towns.gpkg")
    before = path.read_bytes()
    parameters = {
        "CITIES": str(path), "FLOWS": flows, "OUTPUT": str(tmp_path / "a.gpkg"),
        output: str(path),
    }  # fmt: skip
    assert "overwrite" in failure("analyseregion", parameters)
    assert path.read_bytes() == before
    assert not (tmp_path / "a.gpkg").exists()


def test_a_geopackage_of_other_layers_is_refused(failure, cities, flows, save):
    path = save(cities, "project.gpkg", "roads")
    before = path.read_bytes()
    parameters = {"CITIES": cities, "FLOWS": flows, "OUTPUT": str(path)}
    text = failure("analyseregion", parameters)
    assert "roads" in text
    assert path.read_bytes() == before


@pytest.mark.parametrize("output", ["OUTPUT", "REPORT", "MAP", "PROJECT"])
def test_a_missing_folder_is_named_before_anything_is_written(
    failure, cities, flows, tmp_path, output
):
    names = {"OUTPUT": "a.gpkg", "REPORT": "a.html", "MAP": "a.png", "PROJECT": "a.qgz"}
    paths = {key: str(tmp_path / name) for key, name in names.items()}
    paths[output] = str(tmp_path / "gone" / names[output])
    text = failure("analyseregion", {"CITIES": cities, "FLOWS": flows, "LOAD": False, **paths})
    assert str(tmp_path / "gone") in text
    assert list(tmp_path.iterdir()) == []


def test_one_file_for_two_outputs_is_refused(failure, cities, flows, tmp_path):
    path = str(tmp_path / "both.html")
    parameters = {
        "CITIES": cities, "FLOWS": flows, "OUTPUT": str(tmp_path / "a.gpkg"), "REPORT": path,
        "MAP": path,
    }  # fmt: skip
    assert "both.html" in failure("analyseregion", parameters)
    assert list(tmp_path.iterdir()) == []


def test_an_earlier_result_is_replaced_and_nothing_lies_about(analyse, table, tmp_path):
    paths = {"REPORT": str(tmp_path / "r.html"), "MAP": str(tmp_path / "m.png")}
    analyse(INDICATORS=INDICATORS, **paths)
    analyse(**paths)
    assert tables(tmp_path / "region.gpkg") == NETWORK
    assert {path.name for path in tmp_path.iterdir()} == {"region.gpkg", "r.html", "m.png"}


def test_if_the_report_cannot_be_written_the_layers_are_whole_and_it_is_said(
    failure, cities, flows, tmp_path, monkeypatch
):
    from spatial_relations.processing.report import page

    def full(*arguments, **options):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(page, "write_report", full)
    path = tmp_path / "a.gpkg"
    parameters = {
        "CITIES": cities, "FLOWS": flows, "OUTPUT": str(path),
        "REPORT": str(tmp_path / "r.html"), "LOAD": False,
    }  # fmt: skip
    text = failure("analyseregion", parameters)
    assert "No space left on device" in text
    assert "r.html" in text
    assert not (tmp_path / "r.html").exists()
    assert not path.exists() or tables(path) == NETWORK


def test_results_are_loaded_into_the_project_when_asked_for(cities, flows, provider, tmp_path):
    import processing
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProject

    context, project = QgsProcessingContext(), QgsProject()
    context.setProject(project)
    parameters = {
        "CITIES": cities, "FLOWS": flows, "OUTPUT": str(tmp_path / "a.gpkg"), "LOAD": True,
    }  # fmt: skip
    processing.run(
        "spatialrelations:analyseregion", parameters, context=context,
        feedback=QgsProcessingFeedback(),
    )  # fmt: skip
    names = [details.name for details in context.layersToLoadOnCompletion().values()]
    assert sorted(names) == ["Backbone", "Cities", "Dominant links", "Links", "Regions"]
    assert all(d.postProcessor() for d in context.layersToLoadOnCompletion().values())
