"""Weighted centres: where they lie, of what and when, and how they moved."""

import pytest

from spatial_relations.cartography import ramps
from spatial_relations.cartography.style import apply_style, default_measure

FIELDS = "region:string period:string size_field:string"
EXTENT = (0, 0, 12, 9)


@pytest.fixture
def centres(result_layer):
    """Make centres: ``centres([((x, y), period, size), ...])``."""

    def make(rows):
        rows = [([place], None, period, size) for place, period, size in rows]
        return result_layer("centres", "coexistence", FIELDS, rows)

    return make


def test_each_size_has_a_target_of_its_own_colour_and_is_named(centres, legend_of):
    layer = centres([((1, 1), None, "residents"), ((2, 2), None, "jobs_total")])
    assert default_measure(layer) is None
    apply_style(layer)
    assert legend_of(layer) == ["Centre of: Residents", "Centre of: Jobs total"]
    rules = layer.renderer().rootRule().children()
    symbols = [rule.symbol().clone() for rule in rules]
    colors = [symbol.symbolLayer(0).strokeColor().name() for symbol in symbols]
    assert len(set(colors)) == 2
    assert set(colors) <= set(ramps.CATEGORIES)


def test_centres_are_labelled_by_their_period(centres, values_of):
    layer = centres([((1, 1), "2010", "residents"), ((2, 2), "2020", "residents")])
    apply_style(layer)
    assert layer.labelsEnabled()
    settings = layer.labeling().settings()
    assert values_of(layer, settings.fieldName) == ["2010", "2020"]


def test_the_legend_says_between_which_periods_a_centre_moved(centres, legend_of):
    layer = centres([((1, 1), "2010", "residents"), ((2, 2), "2020", "residents")])
    apply_style(layer)
    assert legend_of(layer) == ["Centre of: Residents, 2010 to 2020"]


def inked(image, x, y):
    """Whether the image has colour near a place of the extent."""
    column, row = round(x / 12 * 400), round((9 - y) / 9 * 300)
    return any(
        image.pixelColor(column + dx, row + dy).name() != "#ffffff"
        for dx in range(-2, 3) for dy in range(-2, 3)
    )  # fmt: skip


def test_the_way_leads_through_the_periods_in_their_order(centres, draw):
    places = {"2010": (2, 2), "2030": (10, 2), "2020": (2, 7)}
    layer = centres([(place, period, "residents") for period, place in places.items()])
    apply_style(layer)
    layer.setLabelsEnabled(False)
    image = draw([layer], extent=EXTENT)
    assert inked(image, 2, 4.5)
    assert inked(image, 6, 4.5)
    # No way back from the last to the first, which lie side by side.
    assert not inked(image, 6, 2)


def test_centres_of_other_sizes_and_regions_are_not_joined(centres, draw):
    layer = centres([
        ((2, 2), "2010", "residents"), ((10, 2), "2020", "residents"),
        ((2, 7), "2010", "jobs"), ((10, 7), "2020", "jobs"),
    ])  # fmt: skip
    apply_style(layer)
    layer.setLabelsEnabled(False)
    image = draw([layer], extent=EXTENT)
    assert inked(image, 6, 2)
    assert inked(image, 6, 7)
    assert not inked(image, 6, 4.5)


def test_centres_without_periods_are_not_joined(centres, draw):
    layer = centres([((2, 2), None, "residents"), ((10, 2), None, "residents")])
    apply_style(layer)
    assert not inked(draw([layer], extent=EXTENT), 6, 2)
