"""Outputs never destroy an input, each other, or what else a file holds."""

import shutil
import sqlite3
from contextlib import closing

import pytest

TEMPORARY = "TEMPORARY_OUTPUT"


def tables(path):
    with closing(sqlite3.connect(path)) as database:
        rows = database.execute("select table_name from gpkg_contents").fetchall()
    return {name for (name,) in rows}


def content(path):
    """All rows of all tables of a GeoPackage: table -> rows."""
    with closing(sqlite3.connect(path)) as database:
        return {
            name: database.execute(f'select * from "{name}"').fetchall() for name in tables(path)
        }


@pytest.fixture
def stored(cities, flows, save):
    """Paths of DELTA6 in files: cities.gpkg and flows.csv."""
    return save(cities, "cities.gpkg"), save(flows, "flows.csv")


@pytest.fixture
def parameters(stored):
    towns, trips = stored
    return {
        "CITIES": str(towns), "FLOWS": str(trips),
        "OUTPUT_CITIES": TEMPORARY, "OUTPUT_LINKS": TEMPORARY, "UNMATCHED": TEMPORARY,
    }  # fmt: skip


@pytest.fixture
def refused(failure, parameters):
    def run(**changed):
        return failure("buildflownetwork", {**parameters, **changed})

    return run


@pytest.fixture
def written(run_algorithm, parameters):
    def run(**changed):
        return run_algorithm("buildflownetwork", {**parameters, **changed})[0]

    return run


def left_behind(folder):
    return [path.name for path in folder.iterdir() if path.name.startswith(".")]


# Over an input


@pytest.mark.parametrize("output", ["OUTPUT_CITIES", "OUTPUT_LINKS", "UNMATCHED"])
@pytest.mark.parametrize("source", [0, 1], ids=["cities", "flows"])
def test_an_output_over_an_input_is_refused_and_the_input_stays(
    refused, stored, tmp_path, output, source
):
    path = stored[source]
    before = path.read_bytes()
    text = refused(**{output: str(path)})
    assert path.name in text
    assert "overwrite" in text
    assert path.read_bytes() == before
    assert not left_behind(tmp_path)


def test_the_way_to_the_input_does_not_matter(refused, stored, tmp_path, monkeypatch):
    path = stored[0]
    before = path.read_bytes()
    link = tmp_path / "link.gpkg"
    link.symlink_to(path)
    (tmp_path / "sub").mkdir()
    monkeypatch.chdir(tmp_path)
    for way in (str(link), str(tmp_path / "sub" / ".." / path.name), path.name):
        assert "overwrite" in refused(OUTPUT_LINKS=way), way
    assert path.read_bytes() == before


@pytest.mark.parametrize("name", ["towns", "towns.2020"])
def test_a_name_without_ending_that_becomes_the_input_is_refused(refused, cities, save, name):
    path = save(cities, f"{name}.gpkg")
    before = path.read_bytes()
    text = refused(CITIES=str(path), OUTPUT_LINKS=str(path.with_name(name)))
    assert "overwrite" in text
    assert path.read_bytes() == before


def test_an_input_given_as_layer_or_selection_is_protected_too(refused, stored):
    from qgis.core import QgsProcessingFeatureSourceDefinition, QgsProject, QgsVectorLayer

    path = stored[0]
    before = path.read_bytes()
    layer = QgsVectorLayer(f"{path}|layername=cities", "Towns", "ogr")
    text = refused(CITIES=layer, OUTPUT_LINKS=str(path))
    assert "“Towns”" in text
    QgsProject.instance().addMapLayer(layer, False)
    try:
        for source in (str(path), layer.id()):
            chosen = QgsProcessingFeatureSourceDefinition(source, selectedFeaturesOnly=False)
            assert "overwrite" in refused(CITIES=chosen, OUTPUT_LINKS=str(path)), source
    finally:
        QgsProject.instance().removeMapLayer(layer.id())
    assert path.read_bytes() == before


@pytest.mark.parametrize("folder", ["plain", "with space"])
def test_a_delimited_text_input_is_protected_too(refused, stored, tmp_path, folder):
    from qgis.core import QgsVectorLayer
    from qgis.PyQt.QtCore import QUrl

    (tmp_path / folder).mkdir()
    path = tmp_path / folder / "trips.csv"
    shutil.copy(stored[1], path)
    before = path.read_bytes()
    uri = f"{QUrl.fromLocalFile(str(path)).toEncoded().data().decode()}?delimiter=,"
    layer = QgsVectorLayer(uri, "Trips", "delimitedtext")
    assert layer.isValid()
    assert "overwrite" in refused(FLOWS=layer, UNMATCHED=str(path))
    assert path.read_bytes() == before


def test_a_table_of_a_database_over_the_table_of_the_input_is_refused(refused, stored):
    path = stored[0]
    before = content(path)
    text = refused(OUTPUT_LINKS=f"ogr:dbname='{path}' table=\"cities\" (geom)")
    assert "overwrite" in text
    assert content(path) == before


@pytest.mark.parametrize("table", ["links", "citie"])
def test_another_table_of_the_database_of_the_input_can_be_written(
    written, stored, save, rows, table
):
    path = stored[0]
    before = content(path)["cities"]
    source = f"{path}|layername=cities"
    written(CITIES=source, OUTPUT_LINKS=f"ogr:dbname='{path}' table=\"{table}\" (geom)")
    assert content(path)["cities"] == before
    assert tables(path) >= {"cities", table}
    assert len(rows(f"{path}|layername={table}")) == 26


# Over other things


def test_a_geopackage_that_holds_other_layers_is_refused_by_their_names(
    refused, cities, flows, save
):
    save(cities, "project.gpkg", "roads")
    path = save(flows, "project.gpkg", "census")
    before = path.read_bytes()
    text = refused(OUTPUT_LINKS=str(path))
    for words in ("project.gpkg", "roads", "census"):
        assert words in text
    assert path.read_bytes() == before


def test_a_table_beside_other_layers_is_added_and_they_stay(written, cities, save, rows):
    path = save(cities, "project.gpkg", "roads")
    before = content(path)["roads"]
    written(OUTPUT_LINKS=f"ogr:dbname='{path}' table=\"links\" (geom)")
    assert content(path)["roads"] == before
    assert len(rows(f"{path}|layername=links")) == 26


def test_an_earlier_result_is_replaced(written, tmp_path, rows):
    path = str(tmp_path / "links.gpkg")
    written(OUTPUT_LINKS=path)
    written(OUTPUT_LINKS=path, MIN_FLOW=100)
    assert len(rows(path)) == 3
    assert tables(path) <= {"links", "layer_styles"}
    assert not left_behind(tmp_path)


def test_one_file_for_two_outputs_is_refused(refused, tmp_path):
    path = tmp_path / "both.gpkg"
    text = refused(OUTPUT_LINKS=str(path), OUTPUT_CITIES=str(path))
    assert "both.gpkg" in text
    assert not path.exists()


def test_one_table_for_two_outputs_is_refused(refused, cities, save):
    path = save(cities, "project.gpkg", "roads")
    before = content(path)
    destination = f"ogr:dbname='{path}' table=\"result\" (geom)"
    text = refused(OUTPUT_LINKS=destination, OUTPUT_CITIES=destination)
    assert "result" in text
    assert content(path) == before


@pytest.mark.parametrize(
    "name", ["assignroles", "buildflownetwork", "connectivity", "peripheralization"]
)
def test_a_folder_that_is_missing_is_named(failure, cities, flows, tmp_path, name):
    output = "OUTPUT" if name == "assignroles" else "OUTPUT_CITIES"
    path = tmp_path / "gone" / "out.gpkg"
    indicators = ["population", "people", "-", "1"]
    parameters = {
        "CITIES": cities, "FLOWS": flows, "LINKS": flows, "CORES": "A", "INDICATORS": indicators,
        output: str(path),
    }  # fmt: skip
    text = failure(name, parameters)
    assert str(path.parent) in text
    assert not path.parent.exists()


def test_a_folder_that_is_a_file_is_named(refused, tmp_path):
    (tmp_path / "file").write_text("mine")
    assert "file" in refused(OUTPUT_LINKS=str(tmp_path / "file" / "out.gpkg"))
    assert (tmp_path / "file").read_text() == "mine"


# When a run fails, nothing is half there


def test_a_run_that_fails_leaves_an_earlier_result_as_it_was(
    written, refused, city_layer, tmp_path
):
    path = tmp_path / "links.gpkg"
    written(OUTPUT_LINKS=str(path))
    before = path.read_bytes()
    refused(CITIES=city_layer([("Q", "core")]), OUTPUT_LINKS=str(path))
    assert path.read_bytes() == before
    assert not left_behind(tmp_path)


def test_if_one_output_cannot_be_written_none_is(refused, tmp_path):
    path = tmp_path / "links.gpkg"
    refused(OUTPUT_LINKS=str(path), UNMATCHED=str(tmp_path / "gone" / "rest.gpkg"))
    assert not path.exists()
    assert not left_behind(tmp_path)


def test_if_writing_breaks_off_nothing_is_left(refused, tmp_path, monkeypatch):
    from qgis.core import QgsProcessingException

    from spatial_relations.processing import outputs

    def full(self, batch):
        raise QgsProcessingException("The disk is full.")

    monkeypatch.setattr(outputs._Written, "_add_batch", full)
    path = tmp_path / "towns.gpkg"
    assert "The disk is full." in refused(OUTPUT_CITIES=str(path))
    assert not path.exists()
    assert not left_behind(tmp_path)


def test_nothing_but_the_results_is_written_beside_them(written, tmp_path):
    before = {path.name for path in tmp_path.iterdir()}
    written(OUTPUT_CITIES=str(tmp_path / "a.gpkg"), OUTPUT_LINKS=str(tmp_path / "b.gpkg"))
    after = {path.name for path in tmp_path.iterdir()} - before
    assert after == {"a.gpkg", "b.gpkg"}


# Loading into the project


def test_a_loaded_result_wears_its_look_and_lies_where_it_was_asked_for(
    provider, parameters, tmp_path
):
    import processing
    from qgis.core import (
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProcessingOutputLayerDefinition,
        QgsProject,
    )

    project = QgsProject()
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(project)
    path = str(tmp_path / "out.gpkg")
    results = processing.run(
        "spatialrelations:buildflownetwork",
        {**parameters, "OUTPUT_CITIES": QgsProcessingOutputLayerDefinition(path, project)},
        context=context, feedback=feedback,
    )  # fmt: skip
    assert results["OUTPUT_CITIES"] == path
    details = context.layersToLoadOnCompletion()
    assert list(details) == [path]
    assert details[path].postProcessor() is not None
    assert details[path].name == "Cities of the network"
