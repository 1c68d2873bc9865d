"""The projection of a region, and result groups."""

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRectangle

from spatial_relations.cartography.project import add_result_group, region_crs

WGS84 = "EPSG:4326"


@pytest.mark.parametrize(
    ("box", "crs"),
    [
        ((5.0, 47.5, 8.2, 50.2), "EPSG:32632"),  # Alsace and Lorraine
        ((150.0, -35.0, 152.0, -33.0), "EPSG:32756"),  # Sydney
        ((-170, -50, 170, 70), "EPSG:8857"),  # the world
    ],
)
def test_projection_fits_the_size_of_the_region(box, crs):
    assert region_crs(QgsRectangle(*box), QgsCoordinateReferenceSystem(WGS84)).authid() == crs


def test_a_large_region_gets_an_equal_area_projection_of_its_own():
    box = QgsRectangle(105.7, 27.5, 122.3, 34.7)
    text = region_crs(box, QgsCoordinateReferenceSystem(WGS84)).toProj()
    assert "+proj=laea" in text
    assert "+lat_0=31.1 +lon_0=114" in text


def test_layers_without_a_crs_stay_so():
    crs = QgsCoordinateReferenceSystem()
    assert not region_crs(QgsRectangle(0, 0, 10, 10), crs).isValid()


def test_result_group_has_cities_on_top_and_tables_collapsed(city_layer, link_layer, memory_layer):
    table = memory_layer("None?field=region:string", [("", "r")], "Regions")
    table.setCustomProperty("spatial_relations/kind", "regions")
    project = QgsProject()
    group = add_result_group(project, "Connectivity", [table, link_layer(), city_layer()])
    assert [node.name() for node in group.children()] == ["Cities", "Links", "Regions"]
    assert [node.isExpanded() for node in group.children()] == [True, True, False]
    assert project.layerTreeRoot().children()[0].name() == "Connectivity"
    assert len(project.mapLayers()) == 3


def test_centres_lie_over_the_cities(city_layer, result_layer):
    centres = result_layer("centres", "coexistence", "size_field:string", [([(0, 0)], "people")])
    centres.setName("Centres")
    project = QgsProject()
    group = add_result_group(project, "Coexistence", [city_layer(), centres])
    assert [node.name() for node in group.children()] == ["Centres", "Cities"]
