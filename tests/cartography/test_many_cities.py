"""Maps of real regions: many cities, one that dwarfs the others, weak ties, symbols that touch."""

from math import cos, radians

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsDiagramLayerSettings,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsLabelingEngineSettings,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsPalLayerSettings,
    QgsRectangle,
    QgsRuleBasedLabeling,
)
from qgis.PyQt.QtCore import QSize

from spatial_relations.cartography import map_units, scales
from spatial_relations.cartography.city_sizes import city_size
from spatial_relations.cartography.gap_bars import GAPS, bar_reading, with_bars
from spatial_relations.cartography.labels import city_labeling
from spatial_relations.cartography.style import apply_style

CITY = "city_id:string name:string role:string"
KEYS = QgsPalLayerSettings.Property


@pytest.fixture
def cities(result_layer):
    """Make so many cities in a row; the first is a core: ``cities(80, index=[...])``."""

    def make(count, **values):
        columns = list(zip(*values.values())) if values else [()] * count
        rows = [
            ([(place, 1)], str(place), f"City {place}", "secondary" if place else "core", *more)
            for place, more in zip(range(count), columns)
        ]
        names = " ".join(f"{name}:double" for name in values)
        return result_layer("cities", "connectivity", f"{CITY} {names}", rows, ",".join(values))

    return make


def at_scale(layer, text, scale=None):
    """The values of an expression on a map of a scale; on none without one."""
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    if scale is not None:
        context.lastScope().setVariable("map_scale", scale)
    expression = QgsExpression(text)
    found = []
    for feature in layer.getFeatures():
        context.setFeature(feature)
        found.append(expression.evaluate(context))
        assert not expression.hasEvalError(), expression.evalErrorString()
    return found


def property_of(settings, key):
    return settings.dataDefinedProperties().property(key).expressionString()


# Sizes


def test_the_legend_says_up_to_which_value_symbols_are_of_the_smallest_size(cities):
    # Four cities have a largest symbol of 7.4 mm: the smallest, of 2.4, is of a share of 0.105.
    note = city_size(cities(4, total_flow=[1000.0, 500.0, 120.0, 50.0])).note
    assert note == "Size: Total flow, up to 1\u202f000; smallest symbol: up to 110"
    # Of cores, 3 mm: 0.164.
    note = city_size(cities(4, total_flow=[150.0, 500.0, 120.0, 1000.0])).note
    assert note == "Size: Total flow, up to 1\u202f000; smallest symbol of cores: up to 160"
    note = city_size(cities(4, total_flow=[150.0, 50.0, 120.0, 1000.0])).note
    assert note.endswith("; smallest symbol: up to 110, of cores 160")
    assert city_size(cities(3, total_flow=[900.0, 400.0, 1000.0])).note.endswith("up to 1\u202f000")


def test_one_city_that_dwarfs_the_others_leaves_them_large_enough_to_tell_colours(
    cities, values_of
):
    layer = cities(4, total_flow=[1.0, 1e6, 1.0, 2.0])
    widths = values_of(layer, city_size(layer).circle(layer))
    assert widths == pytest.approx([3.0, 7.4, 2.4, 2.4])


def test_of_very_many_cities_the_smallest_are_smaller():
    assert scales.smallest_city(200) == scales.SMALLEST_CITY
    assert scales.smallest_city(400) == pytest.approx(2.4 * 0.5**0.25)
    assert scales.smallest_city(100_000) == pytest.approx(2.4 * 0.6)
    assert scales.smallest_true(1000, 4) == pytest.approx(1000 * (2.4 / 7.4) ** 2)


# Names


def named(layer, measure=None, scale=None):
    """Places of the cities that may have a name."""
    labeling = city_labeling(layer, measure=measure)
    text = property_of(labeling.settings(), KEYS.Show)
    return [place for place, one in enumerate(at_scale(layer, text, scale)) if one]


def test_few_cities_all_have_names(cities):
    settings = city_labeling(cities(70, total_flow=[1.0] * 70))
    assert not settings.settings().dataDefinedProperties().isActive(KEYS.Show)


def test_of_many_cities_cores_extremes_and_the_largest_have_names(cities):
    sizes = [float(place) for place in range(100)]
    layer = cities(
        100, total_flow=sizes, core_dependence=[sizes[-1 - place] for place in range(100)]
    )
    # The core; the tenth of the largest dependence, which are the smallest; the 35 largest.
    assert named(layer, "core_dependence", 1e9) == [*range(10), *range(65, 100)]
    assert named(layer, None, 1e9) == [0, *range(65, 100)]


def test_all_have_names_on_a_map_of_a_part(cities):
    layer = cities(100, total_flow=[float(place) for place in range(100)])
    # 99 degrees on 200 mm, and cities in between: of the size of 70.
    whole = 99 * 111_320 / 0.2
    assert map_units.scale_of_whole(layer, 200) == pytest.approx(whole, rel=1e-3)
    limit = whole * (70 / 100) ** 0.5
    assert len(named(layer, None, limit * 0.99)) == 100
    assert len(named(layer, None, limit * 1.01)) == 36


def test_names_of_cores_are_always_seen(cities, values_of):
    layer = cities(3, total_flow=[1.0, 2.0, 3.0])
    labeling = city_labeling(layer)
    assert values_of(layer, property_of(labeling.settings(), KEYS.AlwaysShow)) == [1, 0, 0]


@pytest.mark.parametrize("is_sized", [True, False])
def test_of_very_many_cores_the_largest_alone_are_named_at_any_rate(
    result_layer, values_of, is_sized
):
    rows = [
        ([(place, 1)], str(place), f"City {place}", "core" if place % 2 else "secondary",
         float(place))
        for place in range(100)
    ]  # fmt: skip
    size = "total_flow" if is_sized else "other"
    layer = result_layer("cities", "connectivity", f"{CITY} {size}:double", rows, size)
    settings = city_labeling(layer).settings()
    always, bold, letters = (
        values_of(layer, property_of(settings, key))
        for key in (KEYS.AlwaysShow, KEYS.Bold, KEYS.Size)
    )
    found = [place for place, one in enumerate(always) if one]
    # Of 50 cores the 40 largest; of those without a size the first.
    assert found == list(range(21, 100, 2) if is_sized else range(1, 80, 2))
    assert letters[99 if is_sized else 1] == 10
    # The others are still cores, and named where there is room.
    assert sum(bold) == 50
    assert letters[1 if is_sized else 99] == 7
    assert set(range(1, 100, 2)) <= set(named(layer, None, 1e9))


def test_names_keep_clear_of_the_symbols_of_polygons(city_layer):
    layer = city_layer(geometry="Polygon")
    labeling = city_labeling(layer)
    assert isinstance(labeling, QgsRuleBasedLabeling)
    names, symbols = (rule.settings() for rule in labeling.rootRule().children())
    assert not names.obstacleSettings().isObstacle()
    # A letter as wide as the symbol, which nobody sees, takes its room.
    assert symbols.fieldName == "'O'"
    assert symbols.format().opacity() == 0
    width = city_size(layer).circle(layer)
    assert width in property_of(symbols, KEYS.Size)
    assert symbols.priority == 10


def covered(layer, extent, size=(640, 520)):
    """Names that lie over a point of another city; and which are drawn: by their first line."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setOutputSize(QSize(*size))
    settings.setOutputDpi(96)
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(QgsRectangle(*extent))
    engine = settings.labelingEngineSettings()
    engine.setFlag(QgsLabelingEngineSettings.Flag.UsePartialCandidates, False)
    settings.setLabelingEngineSettings(engine)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    places = {one.id(): one.geometry().asPoint() for one in layer.getFeatures()}
    labels = [one for one in job.takeLabelingResults().allLabels() if not one.isUnplaced]
    over = [
        one.labelText for one in labels for city, place in places.items()
        if city != one.featureId and one.labelRect.contains(place)
    ]  # fmt: skip
    return over, {one.labelText.split("\n")[0] for one in labels}


@pytest.mark.parametrize("name", ["Detroit Metropolitan-Wayne County", "底特律都会韦恩县" * 2])
def test_the_long_name_of_a_core_lies_over_no_other_city(result_layer, name):
    # The core is at the right edge: a name on one line would have to lie over what is on its left.
    places = {"a": (96, 50), "b": (84, 53), "c": (72, 50), "d": (62, 53), "e": (84, 46)}
    rows = [
        ([place], city, name if city == "a" else city, "core" if city == "a" else "secondary")
        for city, place in places.items()
    ]
    layer = result_layer("cities", "connectivity", CITY, rows)
    apply_style(layer)
    over, drawn = covered(layer, (0, 10, 110, 90))
    assert over == []
    assert len(drawn) == 5


def test_a_name_whose_usual_places_are_taken_stands_above_or_below(result_layer):
    # Others on both sides, in whatever height: but straight above or below is room.
    rows = [([(50, 50)], "a", "Abbeville Airport", "core")] + [
        ([(50 + dx, 50 + dy)], f"{dx} {dy}", "", "secondary")
        for dx in (-8, 8) for dy in (-2, 0, 2)
    ]  # fmt: skip
    layer = result_layer("cities", "connectivity", CITY, rows)
    apply_style(layer)
    over, drawn = covered(layer, (20, 25, 80, 75))
    assert "Abbeville Airport" in drawn
    assert over == []


@pytest.mark.parametrize("geometry", ["Point", "Polygon"])
def test_a_name_does_not_lie_on_the_symbol_beside_it(city_layer, draw, geometry):
    rest = (0.5, 0.1, 1.0, 1, 1.0)
    rows = [
        ("Point (0 0)", "a", "Long name", "secondary", 9.0, *rest),
        ("Point (0.6 0.12)", "b", "B", "secondary", 8.0, *rest),
    ]
    layer = city_layer(rows, geometry)
    apply_style(layer)
    view = (400, 200), (-1, -0.5, 1, 0.5)
    with_names = draw([layer], *view)
    layer.setLabelsEnabled(False)
    bare = draw([layer], *view)
    symbol = [
        (x, y) for x in range(300, 340) for y in range(50, 100)
        if bare.pixelColor(x, y).lightness() < 200
    ]  # fmt: skip
    assert symbol
    assert all(with_names.pixelColor(x, y) == bare.pixelColor(x, y) for x, y in symbol)
    assert with_names != bare


# Bars


@pytest.fixture
def scored(result_layer):
    """Make so many cities with gaps; those of the last are the widest."""

    def make(count):
        rows = [
            ([(place, 0)], str(place), str(place), "secondary" if place else "core",
             *[place / count] * 5, "place")
            for place in range(count)
        ]  # fmt: skip
        fields = f"{CITY} {' '.join(f'{key}:double' for key in GAPS)} main_mismatch:string"
        layer = result_layer(
            "cities", "mismatches", fields, rows, ",".join([*GAPS, "main_mismatch"])
        )
        apply_style(layer, "main_mismatch")
        return layer

    return make


def test_of_many_cities_cores_and_those_with_the_widest_gaps_have_bars(
    scored, values_of, legend_of
):
    layer = scored(60)
    assert all(values_of(layer, with_bars(layer)))
    layer = scored(100)
    found = [place for place, one in enumerate(values_of(layer, with_bars(layer))) if one]
    assert found == [0, *range(90, 100)]
    assert "11 cities have bars: the cores" in bar_reading(layer)
    assert bar_reading(layer) in legend_of(layer)
    # Whose bars are seen is told by name.
    assert {0, *range(90, 100)} <= set(named(layer, "main_mismatch", 1e9))


@pytest.mark.parametrize(
    ("count", "height"), [(20, 9.0), (45, 6.0), (60, 9 * 3**-0.5), (300, 7.26)]
)
def test_the_more_bars_the_smaller_they_are(scored, count, height):
    # In proportion to the root of how many there are: of 300 cities 31 have bars.
    assert scored(count).diagramRenderer().upperSize().height() == pytest.approx(height, rel=0.01)


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857"])
def test_bars_stand_at_the_right_of_their_city_and_on_its_foot(scored, crs):
    layer = scored(3)
    settings = QgsMapSettings()
    settings.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
    settings.setOutputSize(QSize(400, 400))
    settings.setOutputDpi(25.4)  # a pixel a mm
    half = 2 if settings.destinationCrs().isGeographic() else 2 * 111_320
    settings.setExtent(QgsRectangle(-half, -half, half, half))
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    feature = list(layer.getFeatures())[1]
    context.setFeature(feature)
    placement = layer.diagramLayerSettings()  # takes its properties along when it goes
    properties = placement.dataDefinedProperties()
    keys = QgsDiagramLayerSettings.Property
    x, y = (
        properties.property(key).valueAsDouble(context, -1)[0]
        for key in (keys.PositionX, keys.PositionY)
    )
    # A mm is 0.01 degrees. The symbol reaches 1.5 mm; then 0.5 mm and half of five bars of 1.5 mm.
    assert x - 1 == pytest.approx((1.5 + 0.5 + 3.75) / 100, rel=0.02)
    # Half of bars of 9 mm times 1/3, less what the symbol reaches down.
    assert y == pytest.approx((9 / 3 / 2 - 1.5) / 100, abs=2e-4)


def test_in_coordinates_without_a_name_bars_have_no_fixed_place(scored):
    layer = scored(3)
    placement = layer.diagramLayerSettings()
    place = placement.dataDefinedProperties().property(QgsDiagramLayerSettings.Property.PositionX)
    text = place.expressionString()
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    for name, value in (("map_scale", 1e6), ("map_crs", "")):
        context.lastScope().setVariable(name, value)
    context.setFeature(next(layer.getFeatures()))
    # QGIS then places them around the city itself.
    assert QgsExpression(text).evaluate(context) is None
    assert placement.placement() == QgsDiagramLayerSettings.Placement.AroundPoint


# Units of the map


@pytest.mark.parametrize(
    ("crs", "scale", "expected"),
    [
        ("EPSG:32631", 1_000_000, 1000.0),  # meters
        ("EPSG:2263", 1_000_000, 1000 / 0.3048),  # feet
        ("EPSG:4326", 1_000_000, 1000 / 111_320),  # degrees, at the equator
    ],
)
def test_a_mm_is_so_many_units_of_the_map(qgis_app, crs, scale, expected):
    settings = QgsMapSettings()
    settings.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
    settings.setOutputSize(QSize(100, 100))
    settings.setExtent(QgsRectangle(-1, -1, 1, 1))
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    context.lastScope().setVariable("map_scale", scale)
    found = QgsExpression(map_units.UNITS_IN_MM).evaluate(context)
    assert found == pytest.approx(expected, rel=1e-3)


def test_where_no_map_is_drawn_a_mm_is_unknown(qgis_app):
    assert QgsExpression(map_units.UNITS_IN_MM).evaluate(QgsExpressionContext()) is None


@pytest.mark.parametrize("y", [89.9, 150, 200, 297])
def test_coordinates_that_only_seem_degrees_leave_a_mm_above_zero(qgis_app, y):
    settings = QgsMapSettings()
    settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    settings.setOutputSize(QSize(100, 100))
    settings.setExtent(QgsRectangle(100, y - 1, 102, y + 1))
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    context.lastScope().setVariable("map_scale", 1_000_000)
    found = QgsExpression(map_units.UNITS_IN_MM).evaluate(context)
    expected = 1000 / 111_320 / max(0.01, abs(cos(radians(y))))
    assert found == pytest.approx(expected, rel=1e-3)


def test_the_whole_of_a_layer_has_a_scale_where_its_degrees_are_none(memory_layer):
    points = [("Point (100 170)", "a"), ("Point (110 170)", "b")]
    layer = memory_layer("Point?crs=EPSG:4326&field=city_id:string", points)
    expected = 10 * abs(cos(radians(170))) * 111_320 * 1000 / 100
    assert map_units.scale_of_whole(layer, 100) == pytest.approx(expected)
