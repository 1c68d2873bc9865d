"""The land behind a map."""

import pytest

from spatial_relations.cartography import background


@pytest.fixture
def project(qgis_app, city_layer):
    from qgis.core import QgsProject

    project = QgsProject()
    project.addMapLayer(city_layer())
    yield project
    project.clear()


def test_background_comes_from_the_world_map_of_qgis_where_it_is_installed(qgis_app):
    layers = list(background.background_layers())
    assert [layer.name() for layer in layers] in ([], ["states_provinces", "countries"])


def test_no_world_map_is_no_error(project, monkeypatch):
    monkeypatch.setattr(background.QgsApplication, "pkgDataPath", lambda: "/nowhere")
    assert list(background.background_layers()) == []
    background.show_background(project, True)
    assert len(project.mapLayers()) == 1
    assert project.backgroundColor().name() == "#ffffff"


def test_it_lies_below_all_else_and_is_added_once(project):
    background.show_background(project, True)
    background.show_background(project, True)
    tree = [node.name() for node in project.layerTreeRoot().children()]
    assert tree[-1] == "World (background)"
    assert len(tree) == 2
    assert [layer.name() for layer in project.layerTreeRoot().layerOrder()][-2:] == [
        "Boundaries", "Land",
    ]  # fmt: skip
    assert background.is_background_shown(project)


def test_it_is_added_hidden_for_a_layout(project):
    assert [layer.name() for layer in background.add_background(project)] == ["Boundaries", "Land"]
    assert not background.is_background_shown(project)
    assert project.backgroundColor().name() == "#ffffff"


def test_hidden_it_stays_in_the_project_and_the_canvas_gets_its_colour_back(project):
    from qgis.PyQt.QtGui import QColor

    project.setBackgroundColor(QColor("#112233"))
    background.show_background(project, True)
    assert project.backgroundColor().name() == background.SEA
    background.show_background(project, False)
    assert not background.is_background_shown(project)
    assert len(background.project_background(project)) == 2
    assert project.backgroundColor().name() == "#112233"


def test_a_colour_chosen_meanwhile_stays(project):
    from qgis.PyQt.QtGui import QColor

    background.show_background(project, True)
    project.setBackgroundColor(QColor("#445566"))
    background.show_background(project, False)
    assert project.backgroundColor().name() == "#445566"


def test_layers_dragged_out_of_their_group_are_hidden_too(project):
    background.show_background(project, True)
    root = project.layerTreeRoot()
    land = root.findLayer(background.project_background(project)[1].id())
    root.insertChildNode(0, land.clone())
    land.parent().removeChildNode(land)
    background.show_background(project, False)
    assert not background.is_background_shown(project)


def test_it_is_known_again_after_the_project_was_saved(project, tmp_path):
    from qgis.core import QgsProject

    background.show_background(project, True)
    path = str(tmp_path / "project.qgs")
    assert project.write(path)
    again = QgsProject()
    assert again.read(path)
    assert background.is_background_shown(again)
    background.show_background(again, False)
    assert again.backgroundColor().name() == "#ffffff"
    again.clear()


def test_land_comes_to_the_datum_of_the_project_by_the_best_way_there_is(project):
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform

    wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
    nad83 = QgsCoordinateReferenceSystem("EPSG:26918")
    project.setCrs(nad83)
    background.show_background(project, True)
    assert project.transformContext().hasTransform(wgs84, nad83)
    way = QgsCoordinateTransform(wgs84, nad83, project).instantiatedCoordinateOperationDetails()
    assert "Ballpark" not in way.name


def test_a_way_that_the_analyst_chose_stays(project):
    from qgis.core import QgsCoordinateReferenceSystem

    wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
    nad83 = QgsCoordinateReferenceSystem("EPSG:26918")
    project.setCrs(nad83)
    context = project.transformContext()
    context.addCoordinateOperation(wgs84, nad83, "+proj=utm +zone=18")
    project.setTransformContext(context)
    background.show_background(project, True)
    assert project.transformContext().calculateCoordinateOperation(wgs84, nad83) == (
        "+proj=utm +zone=18"
    )


@pytest.mark.parametrize("crs", ["EPSG:32650", "EPSG:3857", ""])
def test_where_there_is_but_one_way_none_is_chosen(project, crs):
    from qgis.core import QgsCoordinateReferenceSystem

    project.setCrs(QgsCoordinateReferenceSystem(crs))
    background.show_background(project, True)
    assert project.transformContext().coordinateOperations() == {}
