"""apply_style by kind, labels, and what a saved style keeps."""

import pytest
from qgis.core import QgsMapLayer, QgsPalLayerSettings, QgsProject, QgsReadWriteContext
from qgis.PyQt.QtXml import QDomDocument

from spatial_relations.cartography.labels import city_labeling, font_family
from spatial_relations.cartography.style import apply_style, default_measure


@pytest.mark.parametrize(
    ("algorithm", "key"),
    [("connectivity", "core_dependence"), ("buildflownetwork", None), ("peripheralization", None)],
)
def test_default_measure_is_what_a_result_is_best_seen_by(city_layer, algorithm, key):
    assert default_measure(city_layer(algorithm=algorithm)) == key


def test_a_measure_that_no_city_has_is_not_what_a_result_is_seen_by(city_layer, memory_layer):
    uri = "Point?field=city_id:string&field=core_dependence:double&field=net_power:double"
    layer = memory_layer(uri, [("Point (0 0)", "a", None, 0.1), ("Point (1 0)", "b", None, -0.1)])
    for key, value in (("kind", "cities"), ("algorithm", "analyseregion")):
        layer.setCustomProperty(f"spatial_relations/{key}", value)
    assert default_measure(layer) == "net_power"


def test_links_have_no_default_measure(link_layer):
    assert default_measure(link_layer()) is None


def test_tables_and_foreign_layers_are_left_as_they_are(memory_layer, city_layer):
    table = memory_layer("None?field=region:string", [("", "r")])
    table.setCustomProperty("spatial_relations/kind", "regions")
    apply_style(table)
    foreign = city_layer()
    foreign.removeCustomProperty("spatial_relations/kind")
    before = foreign.renderer().type()
    apply_style(foreign)
    assert foreign.renderer().type() == before


@pytest.mark.parametrize("options", [{}, {"measure": "core_dependence"}, {"focus": "a"}])
@pytest.mark.parametrize("geometry", ["Point", "Polygon"])
def test_a_saved_city_style_comes_back_the_same(city_layer, draw, unlike, geometry, options):
    layer, other = city_layer(geometry=geometry), city_layer(geometry=geometry)
    apply_style(layer, **options)
    _copy_style(layer, other)
    assert unlike(draw([other]), draw([layer])) < 0.001


@pytest.mark.parametrize("options", [{}, {"measure": "power_gap"}, {"focus": "a"}])
@pytest.mark.parametrize("bend", [0, 0.2])
def test_a_saved_link_style_comes_back_the_same(link_layer, draw, unlike, bend, options):
    layer, other = link_layer(bend=bend), link_layer(bend=bend)
    apply_style(layer, threshold=15, **options)
    _copy_style(layer, other)
    assert unlike(draw([other]), draw([layer])) < 0.001
    assert unlike(draw([other]), draw([link_layer(bend=bend)])) > 0.001


def _copy_style(layer, other):
    document, context = QDomDocument("qgis"), QgsReadWriteContext()
    category = QgsMapLayer.StyleCategory.AllStyleCategories
    layer.exportNamedStyle(document, context, category)
    text = document.toString()
    assert "spatial_relations.cartography" not in text
    again = QDomDocument()
    assert again.setContent(text)
    assert other.importNamedStyle(again, category)[0]


def property_values(values_of, layer, key):
    settings = layer.labeling().settings()
    return values_of(layer, settings.dataDefinedProperties().property(key).expressionString())


def test_names_of_cores_are_bold_large_and_first(city_layer, values_of):
    layer = city_layer()
    apply_style(layer)
    keys = QgsPalLayerSettings.Property
    assert property_values(values_of, layer, keys.Bold) == [1, 1, 0, 0]
    sizes = property_values(values_of, layer, keys.Size)
    assert sizes[0] > sizes[2]
    priorities = property_values(values_of, layer, keys.Priority)
    assert priorities[0] == 10 > priorities[2] > priorities[3]


def test_a_city_without_a_name_is_labelled_by_its_id(city_layer, values_of):
    layer = city_layer([("Point (1 1)", "x1", None, "core", *[None] * 6)])
    assert values_of(layer, city_labeling(layer).settings().fieldName) == ["x1"]


def test_names_out_of_focus_fade(city_layer, values_of):
    layer = city_layer()
    apply_style(layer, focus="a", partners=["b"])
    key = QgsPalLayerSettings.Property.FontOpacity
    opacities = property_values(values_of, layer, key)
    assert opacities[:2] == [100, 100]
    assert max(opacities[2:]) < 20


def test_partners_are_found_in_the_link_layer_of_the_same_run(city_layer, link_layer, values_of):
    cities, links = city_layer(), link_layer()
    QgsProject.instance().addMapLayers([cities, links])
    apply_style(cities, focus="c")
    key = QgsPalLayerSettings.Property.FontOpacity
    assert property_values(values_of, cities, key)[:3] == [100, 12, 100]
    QgsProject.instance().removeMapLayers([cities.id(), links.id()])


def test_the_label_font_is_installed():
    from qgis.PyQt.QtGui import QFont, QFontInfo

    assert QFontInfo(QFont(font_family())).family() == font_family()
