"""A style that the analyst gives a layer by hand while the dock has given it another."""

import pytest
from qgis.core import QgsMarkerSymbol, QgsSingleSymbolRenderer

from spatial_relations.cartography import rules
from spatial_relations.ui.legend import legend_html


def make_red(layer):
    """As QGIS's layer styling panel does."""
    symbol = QgsMarkerSymbol.createSimple({"color": "#ff0000"})
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    layer.triggerRepaint()
    layer.emitStyleChanged()


def is_red(layer):
    renderer = layer.renderer()
    return renderer.type() == "singleSymbol" and renderer.symbol().color().name() == "#ff0000"


@pytest.fixture
def themed(controller):
    controller.set_theme("lateral")
    assert controller.view.theme == "lateral"
    return controller


def test_the_map_is_no_longer_said_to_show_the_theme(themed, dock, result, qtbot):
    with qtbot.waitSignal(themed.view_changed):
        make_red(result[0])
    assert dock.map_page.theme_combo.currentText() == "None: own choice"
    assert dock.map_page.measure_combo.currentIndex() == -1
    assert "style of their own" in legend_html(themed)


def test_undo_brings_the_style_back_that_was_made_by_hand(themed, result):
    cities = result[0]
    make_red(cities)
    themed.set_theme("lateral")
    assert rules.is_ours(cities)
    themed.undo()
    assert is_red(cities)
    assert not themed.can_undo


def test_undo_at_once_leaves_the_style_made_by_hand(themed, result):
    make_red(result[0])
    themed.undo()
    assert is_red(result[0])
    assert not themed.can_undo


def test_it_stays_when_a_city_is_chosen(themed, result):
    themed.look_closely("320100")
    assert themed.view.focus == "320100"
    make_red(result[0])
    themed.look_closely("341100")
    assert is_red(result[0])
    themed.set_fades(True)
    assert rules.is_ours(result[0])
    themed.undo()
    assert is_red(result[0])


def test_it_is_seen_when_it_was_made_while_the_dock_was_closed(themed, dock, result):
    dock.hide()
    make_red(result[0])
    dock.show()
    assert (themed.view.theme, themed.view.is_worn) == (None, False)
    assert is_red(result[0])


def test_it_is_seen_in_a_project_that_was_saved_with_it(themed, result, make_controller):
    make_red(result[0])
    view = make_controller().view
    assert (view.theme, view.is_worn) == (None, False)


def test_rules_by_hand_among_others_are_a_style_by_hand(themed, result):
    renderer = result[0].renderer().clone()
    renderer.rootRule().appendChild(rules.row(QgsMarkerSymbol(), "TRUE", "Mine"))
    result[0].setRenderer(renderer)
    assert themed.view.theme is None


def test_a_style_applied_as_it_was_is_none_by_hand(themed, result):
    view = themed.view
    for layer in result:
        layer.setRenderer(layer.renderer().clone())
    assert themed.view == view


def test_both_layers_by_hand_and_then_a_theme(themed, result):
    for layer in result:
        layer.setRenderer(QgsSingleSymbolRenderer(QgsMarkerSymbol()))
    assert themed.view.link_measure is None
    themed.set_theme("lateral")
    assert all(map(rules.is_ours, result))
    assert (themed.view.theme, themed.view.is_worn) == ("lateral", True)
