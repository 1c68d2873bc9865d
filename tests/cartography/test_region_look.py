"""Layers of several regions on a sheet of one."""

import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsMapLayerStyle,
    QgsSingleSymbolRenderer,
    QgsSymbol,
)

from spatial_relations.cartography import rules
from spatial_relations.cartography.gap_bars import bar_rows
from spatial_relations.cartography.region_look import is_of, narrowed, part_of
from spatial_relations.cartography.style import apply_style, renderer_of

#: A second region among the cities of the first, called so; of it there are these cities.
OTHER = "Mid-'South'"
_OTHERS = "abce"
_IDS = "city_id", "origin", "destination"


@pytest.fixture
def layers(theme_layers):
    """Cities and links of the regions R and `OTHER`: ``layers("types")``."""

    def make(theme):
        found = theme_layers(theme)
        for layer in found:
            _add_other_region(layer)
        return found

    return make


def _add_other_region(layer):
    added = []
    for feature in layer.getFeatures():
        ids = [name for name in _IDS if layer.fields().lookupField(name) >= 0]
        if any(feature[name] not in _OTHERS for name in ids):
            continue
        other = QgsFeature(feature)
        for name in ids:
            other[name] = f"{feature[name]}2"
        other["region"] = OTHER
        moved = QgsGeometry(feature.geometry())
        moved.translate(0.3, -0.25)
        other.setGeometry(moved)
        added.append(other)
    layer.dataProvider().addFeatures(added)


@pytest.fixture
def look():
    """Style a layer and narrow a copy of it: ``look(layer, measure, region="R")``."""

    def make(layer, measure, region="R", threshold=1.0, **style):
        apply_style(layer, measure, threshold, **style)
        part = part_of(layer, region)
        return narrowed(layer, part, region, renderer_of(part, measure, threshold, **style))

    return make


def told(layer, *kinds):
    """What the legend tells, but for what sizes and widths stand for."""
    kinds = kinds or (rules.HEADING, rules.CLASS, rules.NOTE, rules.ACCENT)
    return [rule.label() for rule in rules.told_rows(layer) if rules.kind_of(rule) in kinds]


def test_kinds_are_those_of_the_region_with_the_number_of_its_cities(layers, look):
    cities, _ = layers("types")
    apply_style(cities, "group")
    assert "Group 1 of each region (3 cities)" in told(cities, rules.CLASS)
    assert told(look(cities, "group"), rules.CLASS) == [
        "Group 1: high industry (2 cities)", "Group 2: low services, high farming (2 cities)",
        "Group 3: high share of old (2 cities)", "cores: only secondary cities have a value",
    ]  # fmt: skip
    assert told(look(cities, "group", OTHER)) == [
        "Group", "Group 1: high industry (1 city)", "Group 2: low services, high farming (1 city)",
        "cores: only secondary cities have a value", "Well placed in its group",
    ]  # fmt: skip


def test_classes_of_numbers_stay_those_of_all_regions_but_not_the_row_of_no_value(layers, look):
    cities, _ = layers("dependence")
    apply_style(cities, "core_dependence")
    *classes, missing = told(cities, rules.CLASS)
    assert missing == "no value"
    assert told(look(cities, "core_dependence"), rules.CLASS) == [*classes, missing]
    assert told(look(cities, "core_dependence", OTHER), rules.CLASS) == classes


def test_accents_are_told_where_a_city_of_the_region_has_one(layers, look):
    cities, _ = layers("left_behind")
    (hatched,) = told(look(cities, "index"), rules.ACCENT)
    assert hatched.startswith("Hatched")
    assert told(look(cities, "index", OTHER), rules.ACCENT) == []


def test_lateral_links_and_their_share_are_those_of_the_region(layers, look):
    _, links = layers("lateral")
    apply_style(links, "lateral_links", 1.0)
    assert told(links)[1].endswith("in 7 links")
    # 35 + 30 of 35 + 30 + 60 + 70 + 90 + 80 + 45 between c and e.
    assert told(look(links, "lateral_links", OTHER)) == [
        "All 7 links", "Between secondary cities: 16 % of all flow, in 2 links",
        "Links with cores, and others",
    ]  # fmt: skip
    # Of at least 60 there are four, and all lead to a core.
    assert told(look(links, "lateral_links", OTHER, threshold=60.0)) == [
        "Drawn: 4 of 7 links, 73 % of all flow", "Links with cores, and others",
        "Between secondary cities: 16 % of all flow, in 2 links; drawn: 0",
    ]  # fmt: skip


def test_a_region_without_lateral_links_says_so(layers, look):
    _, links = layers("lateral")
    lateral = [
        feature.id() for feature in links.getFeatures(is_of(OTHER))
        if feature["relation"] == "secondary-secondary"
    ]  # fmt: skip
    links.dataProvider().deleteFeatures(lateral)
    assert told(look(links, "lateral_links", OTHER)) == [
        "All 5 links", "Links with cores, and others", "No links between secondary cities",
    ]  # fmt: skip


def test_arrows_lead_to_the_cores_of_the_region(layers, look):
    _, links = layers("dependence")
    rows = told(look(links, "to_main_core", OTHER))
    assert rows == [
        "One arrow a secondary city, to the core it has most flow with", "To Alpha (1 city)",
        "Without an arrow: 1 city that sends nothing to its main core",
    ]  # fmt: skip
    assert told(look(links, "to_main_core"))[1:] == [
        "To Beta (3 cities)", "To Alpha (1 city)",
        "Without an arrow: 1 city that sends nothing to its main core",
    ]  # fmt: skip


def test_steps_of_ratio_that_no_link_of_the_region_is_in_have_no_row(layers, look):
    _, links = layers("expected")
    rows = told(look(links, "residual_ratio"))
    assert rows[2:] == [
        "expected, none observed", "0.25 – 0.74", "1.35 – 4", "over 4",
        "0.74 – 1.35: as expected, not drawn",
    ]  # fmt: skip
    # Of the other region the flows are 90 of 60, 80 of 60, 60 of 62, 70 of 20, 35 of 10, 30 of 45
    # and 45 of 12: none is missing, and none is far off. Alone it would have steps at 0.5 and 2.
    assert told(look(links, "residual_ratio", OTHER)) == [
        "5 of 7 links", "Observed over modelled", "0.25 – 0.74", "1.35 – 4",
        "0.74 – 1.35: as expected, not drawn",
    ]  # fmt: skip


def test_bars_that_no_city_of_the_region_has_are_not_told(layers, look):
    cities, _ = layers("coordination")
    scored = [
        feature.id() for feature in cities.getFeatures(is_of(OTHER)) if feature["city_id"] != "e2"
    ]
    place = cities.fields().lookupField("vertical_gap")
    changes = {one: {place: None} for one in cities.allFeatureIds() if one in scored}
    changes.update({
        feature.id(): {place: None, cities.fields().lookupField("priority_gap_horizontal"): 0.5}
        for feature in cities.getFeatures("\"city_id\" = 'e2'")
    })  # fmt: skip
    cities.dataProvider().changeAttributeValues(changes)
    labels = [label for _, label in bar_rows(look(cities, "main_mismatch"))]
    assert labels == [
        "Gap of place", "Vertical gap of priority", "Horizontal gap of priority", "Gap of power",
        "Vertical gap of implementation", "Not scored",
    ]  # fmt: skip
    labels = [label for _, label in bar_rows(look(cities, "main_mismatch", OTHER))]
    assert labels == [
        "Gap of place", "Vertical gap of priority", "Horizontal gap of priority", "Gap of power",
        "Not scored",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("theme", "kind", "measure"),
    [
        ("types", 0, "group"), ("coordination", 0, "main_mismatch"), ("dependence", 0, None),
        ("lateral", 1, "lateral_links"), ("dependence", 1, "to_main_core"),
        ("expected", 1, "residual_ratio"),
    ],
)  # fmt: skip
def test_only_the_region_is_drawn_as_on_the_map_of_all(layers, look, draw, theme, kind, measure):
    layer = layers(theme)[kind]
    sheet = draw([look(layer, measure)])
    assert sheet != draw([layer])
    assert layer.setSubsetString(is_of("R"))
    assert sheet == draw([layer])


@pytest.mark.parametrize(("theme", "kind"), [("coordination", 0), ("dependence", 1)])
def test_the_layers_stay_as_they_are(layers, theme, kind):
    layer = layers(theme)[kind]
    measure = ("main_mismatch", "to_main_core")[kind]
    apply_style(layer, measure)
    before, texts = _style(layer), told(layer)
    part = part_of(layer, "R")
    narrowed(layer, part, "R", renderer_of(part, measure))
    assert (_style(layer), told(layer)) == (before, texts)
    assert layer.subsetString() == ""


def _style(layer):
    style = QgsMapLayerStyle()
    style.readFromLayer(layer)
    return style.xmlData()


def test_polygons_of_another_region_are_neither_drawn_nor_named(city_layer, look, draw):
    from qgis.core import QgsField
    from qgis.PyQt.QtCore import QVariant

    cities = city_layer(geometry="Polygon")
    cities.dataProvider().addAttributes([QgsField("region", QVariant.String)])
    cities.updateFields()
    place = cities.fields().lookupField("region")
    regions = dict(zip(cities.allFeatureIds(), ("R", "R", None, "")))
    cities.dataProvider().changeAttributeValues({one: {place: of} for one, of in regions.items()})
    for region in ("R", ""):
        sheet = draw([look(cities, "core_dependence", region)])
        assert cities.setSubsetString(is_of(region))
        assert cities.featureCount() == 2
        assert sheet == draw([cities])
        cities.setSubsetString("")


def test_a_look_that_is_not_ours_is_narrowed_too(layers, draw):
    cities, _ = layers("types")
    cities.setLabelsEnabled(False)
    symbol = QgsSymbol.defaultSymbol(cities.geometryType())
    symbol.setSize(4)
    cities.setRenderer(QgsSingleSymbolRenderer(symbol))
    part = part_of(cities, "R")
    sheet = draw([narrowed(cities, part, "R", renderer_of(part))])
    assert isinstance(cities.renderer(), QgsSingleSymbolRenderer)
    assert sheet != draw([cities])
    assert cities.setSubsetString(is_of("R"))
    assert sheet == draw([cities])


def test_layers_that_tell_no_regions_have_no_part(city_layer):
    assert part_of(city_layer(), "R") is None


def test_a_part_is_called_as_the_layer_is(layers):
    cities, _ = layers("types")
    place = cities.fields().lookupField("population")
    cities.setFieldAlias(place, "Inhabitants")
    part = part_of(cities, OTHER)
    assert part.featureCount() == len(_OTHERS)
    assert part.attributeAlias(place) == "Inhabitants"
    assert part.customProperty("spatial_relations/kind") == "cities"
