"""The projection of a region, and result groups."""

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsDatumTransform,
    QgsLabelingEngineSettings,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsUnitTypes,
)

from spatial_relations.cartography.project import (
    add_result_group,
    is_on_earth,
    keep_names_whole,
    region_crs,
)

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


@pytest.mark.parametrize("authid", ["EPSG:4269", "EPSG:4258", "EPSG:4490", "EPSG:2263"])
@pytest.mark.parametrize("width", [4, 20])
def test_the_datum_of_the_layers_stays(authid, width):
    crs, wgs84 = QgsCoordinateReferenceSystem(authid), QgsCoordinateReferenceSystem(WGS84)
    context = QgsCoordinateTransformContext()
    box = QgsRectangle(-76, 40, -76 + width, 42)
    extent = QgsCoordinateTransform(wgs84, crs, context).transformBoundingBox(box)
    found = region_crs(extent, crs)
    assert found.isValid()
    assert found.mapUnits() == QgsUnitTypes.DistanceUnit.DistanceMeters
    # One way from one to the other, which shifts nothing and needs no grid: nothing to ask.
    (way,) = QgsDatumTransform.operations(crs, found)
    assert "Ballpark" not in way.name
    assert " to " not in way.name
    assert way.grids == []


def test_a_zone_on_another_datum_measures_as_that_of_epsg():
    nad83 = QgsCoordinateReferenceSystem("EPSG:4269")
    found = region_crs(QgsRectangle(-76, 40, -72, 42), nad83)
    context, point = QgsCoordinateTransformContext(), QgsPointXY(-74, 41)
    ours = QgsCoordinateTransform(nad83, found, context).transform(point)
    zone = QgsCoordinateReferenceSystem("EPSG:26918")
    theirs = QgsCoordinateTransform(nad83, zone, context).transform(point)
    assert (ours.x(), ours.y()) == pytest.approx((theirs.x(), theirs.y()), abs=1e-3)


def test_longitudes_that_are_not_from_greenwich_get_the_zone_of_wgs84():
    paris = QgsCoordinateReferenceSystem("EPSG:27572")  # NTF (Paris) / Lambert zone II
    extent = QgsRectangle(800000, 2300000, 1000000, 2500000)
    assert region_crs(extent, paris).authid() == "EPSG:32632"


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


def test_a_layer_without_a_reference_system_stays_so_in_a_geopackage(memory_layer, tmp_path):
    from qgis.core import QgsVectorFileWriter, QgsVectorLayer

    plain = memory_layer("Point?field=city_id:string", [("Point (50 60)", "a")])
    plain.setCrs(QgsCoordinateReferenceSystem())
    options = QgsVectorFileWriter.SaveVectorOptions()
    path = str(tmp_path / "plain.gpkg")
    context = QgsCoordinateTransformContext()
    QgsVectorFileWriter.writeAsVectorFormatV3(plain, path, context, options)
    found = QgsVectorLayer(path, "plain", "ogr")
    assert found.featureCount() == 1
    assert not is_on_earth(found.extent(), found.crs())
    assert not region_crs(found.extent(), found.crs()).isValid()


@pytest.mark.parametrize(
    ("authid", "box", "expected"),
    [
        (WGS84, (-180, -90, 180, 90), True),
        (WGS84, (5, 9, 398, 60), False),
        (WGS84, (5, 9, 20, 297), False),
        (WGS84, (-400, 9, 20, 60), False),
        ("EPSG:32632", (300000, 5200000, 400000, 5300000), True),
        ("", (1, 1, 2, 2), False),
    ],
)
def test_degrees_that_no_place_has_are_not_on_earth(authid, box, expected):
    crs = QgsCoordinateReferenceSystem(authid)
    assert is_on_earth(QgsRectangle(*box), crs) is expected
    assert region_crs(QgsRectangle(*box), crs).isValid() is expected


def test_a_projection_of_ones_own_is_on_earth():
    crs = QgsCoordinateReferenceSystem.fromProj("+proj=laea +lat_0=30 +lon_0=110 +datum=WGS84")
    assert crs.authid() == ""
    assert is_on_earth(QgsRectangle(0, 0, 1000, 1000), crs)


def test_names_stay_whole_in_a_project_and_nothing_else_of_it_changes(tmp_path):
    project, flags = QgsProject(), QgsLabelingEngineSettings.Flag
    engine = project.labelingEngineSettings()
    engine.setFlag(flags.DrawUnplacedLabels, True)
    project.setLabelingEngineSettings(engine)
    assert engine.testFlag(flags.UsePartialCandidates)
    keep_names_whole(project)
    assert project.write(str(tmp_path / "a.qgz"))
    kept = QgsProject()
    assert kept.read(str(tmp_path / "a.qgz"))
    found = kept.labelingEngineSettings()
    assert not found.testFlag(flags.UsePartialCandidates)
    assert found.testFlag(flags.DrawUnplacedLabels)
