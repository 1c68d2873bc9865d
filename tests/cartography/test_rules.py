"""What a legend's rows are, told from the layer alone."""

from qgis.core import QgsReadWriteContext, QgsSingleSymbolRenderer, QgsSymbol
from qgis.PyQt.QtXml import QDomDocument

from spatial_relations.cartography import rules
from spatial_relations.cartography.style import apply_style


def kinds(layer):
    return [rules.kind_of(rule) for rule in rules.rows_of(layer)]


def test_rows_are_told_apart_after_a_layer_was_saved(city_layer):
    layer, other = city_layer(), city_layer()
    apply_style(layer, "rank")
    expected = [rules.HEADING, *[rules.CLASS] * 4, *[rules.ROLE] * 3, rules.SCALE]
    assert kinds(layer) == expected
    document = QDomDocument()
    layer.exportNamedStyle(document, QgsReadWriteContext())
    other.importNamedStyle(document)
    assert kinds(other) == expected
    assert rules.measure_of(other) == "rank"


def test_a_layer_by_role_shows_no_measure(city_layer, link_layer):
    for layer in (city_layer(), link_layer()):
        apply_style(layer)
        assert rules.measure_of(layer) is None


def test_a_field_with_spaces_is_told_too(memory_layer):
    uri = "Point?field=city_id:string&field=my field:double"
    layer = memory_layer(uri, [("Point (0 0)", "a", 2.0)])
    layer.setCustomProperty("spatial_relations/kind", "cities")
    apply_style(layer, "my field")
    assert rules.measure_of(layer) == "my field"


def test_a_style_of_another_hand_has_no_rows(city_layer):
    layer = city_layer()
    layer.setRenderer(QgsSingleSymbolRenderer(QgsSymbol.defaultSymbol(layer.geometryType())))
    assert rules.rows_of(layer) == []
    assert rules.measure_of(layer) is None


def test_a_rule_of_another_hand_is_what_it_looks_like(city_layer):
    from qgis.core import QgsRuleBasedRenderer

    layer = city_layer()
    symbol = QgsSymbol.defaultSymbol(layer.geometryType())
    renderer = QgsRuleBasedRenderer(symbol)
    renderer.rootRule().insertChild(0, rules.row(None, "", "Title"))
    layer.setRenderer(renderer)
    assert kinds(layer) == [rules.HEADING, rules.CLASS]
    assert rules.measure_of(layer) is None
