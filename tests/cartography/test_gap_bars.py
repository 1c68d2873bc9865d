"""Bars of gaps: one for each that is known, all on one scale."""

import pytest
from qgis.core import QgsDiagramLayerSettings

from spatial_relations.cartography.gap_bars import bar_reading, bar_rows
from spatial_relations.cartography.legend import city_rows
from spatial_relations.cartography.style import apply_style, default_measure

GAPS = (
    "place_gap", "priority_gap_vertical", "priority_gap_horizontal", "actor_gap", "vertical_gap",
)  # fmt: skip
FIELDS = "city_id:string name:string role:string period:string " + " ".join(
    f"{key}:double" for key in GAPS
)


@pytest.fixture
def mismatches(result_layer):
    """Make a result of governance: ``mismatches([(gaps), ...], "place")``."""

    def make(rows, main="place", period=None):
        found = [
            ([(place, 0)], str(place), str(place), "secondary", period, *gaps, main)
            for place, gaps in enumerate(rows)
        ]
        fields = f"{FIELDS} main_mismatch:string"
        return result_layer(
            "cities", "mismatches", fields, found, ",".join([*GAPS, "main_mismatch"])
        )

    return make


FULL = (0.5, 0.1, 0.2, 1.0, 0.4)


def bars_of(layer):
    return [label for _, label in bar_rows(layer)]


def test_each_known_gap_has_a_bar(mismatches, legend_of):
    layer = mismatches([FULL, FULL])
    apply_style(layer, "main_mismatch")
    assert len(bars_of(layer)) == 5
    layer = mismatches([(0.5, None, None, 1.0, None), (None, None, None, 0.5, None)])
    apply_style(layer, "main_mismatch")
    assert bars_of(layer) == ["Gap of place", "Gap of power", "Not scored"]


def test_a_gap_that_a_scored_city_lacks_is_grey_and_not_like_none(mismatches, draw, values_of):
    unscored = (None, None, None, None, None)
    layer = mismatches([(0.0, None, 0.5, 0.5, 0.5), unscored, FULL], main=None)
    apply_style(layer, "main_mismatch")
    bars = layer.diagramRenderer().diagramSettings()[0]
    height = {
        label: values_of(layer, text)
        for label, text in zip(bars.categoryLabels, bars.categoryAttributes)
    }
    # No gap has a foot that is seen; what is not known may be anything up to 1.
    assert height["Gap of place"] == [0.06, 0, 0.5]
    assert height["Gap of place: not scored"] == [0, 1, 0]
    assert height["Vertical gap of priority"] == [0, 0, 0.1]
    assert height["Vertical gap of priority: not scored"] == [1, 1, 0]
    layer.setLabelsEnabled(False)
    grey = dict(map(reversed, bar_rows(layer)))["Not scored"]
    [unknown] = heights(draw([layer], extent=(-1, -1, 0.9, 1)), [grey])
    assert unknown == pytest.approx(9 / 25.4 * 96, abs=3)


def test_without_a_missing_gap_there_are_no_grey_bars(mismatches):
    layer = mismatches([FULL, (None, None, None, None, None)])
    apply_style(layer, "main_mismatch")
    assert "Not scored" not in bars_of(layer)
    assert len(layer.diagramRenderer().diagramSettings()[0].categoryLabels) == 5


def test_bars_keep_clear_of_the_symbol_of_their_city(mismatches, draw):
    layer = mismatches([FULL])
    apply_style(layer, "main_mismatch")
    layer.setLabelsEnabled(False)
    extent = (-2, -2, 2, 2)
    with_bars = draw([layer], (400, 400), extent)
    layer.setDiagramRenderer(None)
    bare = draw([layer], (400, 400), extent)
    symbol = [
        (x, y) for x in range(185, 216) for y in range(185, 216)
        if bare.pixelColor(x, y).name() != "#ffffff"
    ]  # fmt: skip
    assert symbol
    assert all(with_bars.pixelColor(x, y) == bare.pixelColor(x, y) for x, y in symbol)


def test_a_single_gap_needs_no_bars(mismatches):
    layer = mismatches([(0.5, None, None, None, None)])
    apply_style(layer, "main_mismatch")
    assert layer.diagramRenderer() is None


def test_bars_go_with_another_measure(mismatches):
    layer = mismatches([FULL])
    apply_style(layer, "main_mismatch")
    assert layer.diagramRenderer() is not None
    apply_style(layer, "place_gap")
    assert layer.diagramRenderer() is None
    assert bar_rows(layer) == []


def heights(image, colors):
    """Rows of pixels that each colour covers."""
    found = []
    for color in colors:
        rows = [
            y for y in range(image.height())
            if any(image.pixelColor(x, y) == color for x in range(image.width()))
        ]  # fmt: skip
        found.append(len(rows))
    return found


def test_bars_of_all_cities_are_on_one_scale(mismatches, draw):
    drawn = []
    for gaps in ((1.0, None, None, 0.5, None), (0.5, None, None, 0.25, None)):
        layer = mismatches([gaps], main=None)
        apply_style(layer, "main_mismatch")
        layer.setLabelsEnabled(False)
        colors = [color for color, _ in bar_rows(layer)]
        drawn.append(heights(draw([layer], extent=(-2, -2, 2, 2)), colors))
    (place, actor), (half_place, half_actor) = drawn
    assert place == pytest.approx(9 / 25.4 * 96, abs=3)
    assert actor == pytest.approx(place / 2, abs=2)
    assert half_place == pytest.approx(place / 2, abs=2)
    assert half_actor == pytest.approx(place / 4, abs=2)


def test_only_cities_of_the_period_shown_have_bars(mismatches):
    layer = mismatches([FULL], period="2020")
    apply_style(layer, "main_mismatch", period="2020")
    settings = layer.diagramLayerSettings()
    shown = settings.dataDefinedProperties().property(QgsDiagramLayerSettings.Property.Show)
    assert "'2020'" in shown.expressionString()


def test_the_legend_of_a_map_tells_the_bars(mismatches):
    from spatial_relations.cartography.legend import city_rows
    from spatial_relations.cartography.legend_rows import ColorKey

    layer = mismatches([FULL])
    apply_style(layer, "main_mismatch")
    rows = [row for row in city_rows(layer) if isinstance(row, ColorKey)]
    assert [row.label for row in rows] == bars_of(layer)


def test_without_a_main_mismatch_the_first_gap_known_is_seen(mismatches):
    assert default_measure(mismatches([FULL], main=None)) == "place_gap"
    assert default_measure(mismatches([(None, *FULL[1:])], main=None)) == "priority_gap_vertical"


def test_gaps_of_which_none_is_the_main_one_have_bars_too(mismatches, legend_of):
    layer = mismatches([(0.5, None, None, None, 0.2)], main=None)
    apply_style(layer, "place_gap")
    assert bars_of(layer) == ["Gap of place", "Vertical gap of implementation"]
    assert bar_reading(layer) in legend_of(layer)
    # One gap is told by colour alone.
    layer = mismatches([(0.5, None, None, None, None)], main=None)
    apply_style(layer, "place_gap")
    assert bars_of(layer) == []


def test_a_city_without_any_score_has_no_diagram(mismatches, values_of):
    layer = mismatches([FULL, (None, None, None, None, None), (None, 0.0, None, None, None)])
    apply_style(layer, "main_mismatch")
    properties = layer.diagramLayerSettings().dataDefinedProperties()
    text = properties.property(QgsDiagramLayerSettings.Property.Show).expressionString()
    assert values_of(layer, text) == [1, 0, 1]


def test_both_legends_say_how_high_a_bar_can_be(mismatches, legend_of):
    layer = mismatches([FULL])
    apply_style(layer, "main_mismatch")
    assert bar_reading(layer) in [getattr(row, "text", "") for row in city_rows(layer)]
    assert bar_reading(layer) in legend_of(layer)
    apply_style(layer, "place_gap")
    assert bar_reading(layer) not in legend_of(layer)


def test_the_legend_of_a_layout_explains_the_bars(mismatches):
    from qgis.core import QgsProject

    from spatial_relations.cartography.layout import Content, make_layout

    layer = mismatches([FULL, FULL])
    apply_style(layer, "main_mismatch")
    project = QgsProject()
    project.addMapLayer(layer)
    content = Content(
        "Map", "Title", "", "Source", [layer], [layer], layer.crs(), layer.extent().buffered(1)
    )
    legend = make_layout(project, content).itemById("legend")
    node = legend.model().rootGroup().findLayer(layer)
    labels = [
        str(entry.data(0)).replace("\n", " ") for entry in legend.model().layerLegendNodes(node)
    ]
    assert labels[-5:] == bars_of(layer)
    assert bar_reading(layer) in labels
    project.clear()
