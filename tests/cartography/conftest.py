"""Result layers of four cities, small enough to reckon by hand."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

CITY_FIELDS = (
    "city_id:string name:string role:string total_flow:double core_dependence:double "
    "net_power:double dominance:double rank:integer population:double"
)
LINK_FIELDS = (
    "origin:string destination:string origin_name:string origin_role:string "
    "destination_role:string relation:string period:string flow:double power_gap:double"
)
CITIES = [
    ("Point (121.5 31.2)", "a", "Alpha", "core", 400.0, 0.25, 0.2, 2.0, 1, 100.0),
    ("Point (118.8 32.1)", "b", "Beta", "core", 100.0, 0.5, 0.1, 0.5, 2, 50.0),
    ("Point (120.6 31.3)", "c", "Gamma", "secondary", 100.0, 0.75, -0.1, 0.5, 3, 25.0),
    ("Point (117.2 31.8)", "d", "Delta", None, None, None, None, None, 4, None),
]
#: Origin, destination, flow, gap of power.
LINKS = [
    ("a", "b", 80.0, -0.2),
    ("b", "a", 60.0, 0.2),
    ("a", "c", 40.0, -0.4),
    ("c", "a", 20.0, 0.4),
    ("b", "d", 10.0, None),
]


def _uri(geometry, fields, crs):
    parts = "".join(f"&field={field}" for field in fields.split())
    return f"{geometry}?crs={crs}{parts}"


def _marked(layer, kind, algorithm, parameters="{}"):
    for key, value in (
        ("kind", kind),
        ("algorithm", f"spatialrelations:{algorithm}"),
        ("parameters", parameters),
        ("run", "1"),
    ):
        layer.setCustomProperty(f"spatial_relations/{key}", value)
    return layer


@pytest.fixture
def city_layer(memory_layer):
    """Make a city layer: ``city_layer(rows=CITIES, geometry="Point")``."""

    def make(rows=CITIES, geometry="Point", crs="EPSG:4326", algorithm="connectivity"):
        if geometry == "Polygon":
            rows = [(_square(wkt), *values) for wkt, *values in rows]
        return _marked(
            memory_layer(_uri(geometry, CITY_FIELDS, crs), rows, "Cities"), "cities", algorithm
        )

    return make


@pytest.fixture(scope="session")
def result_layer(memory_layer):
    """Make a result layer of any kind: ``result_layer("cities", "citytypology", fields, rows)``.

    A row is a point ``(x, y)``, two of them for a link, and its values; `measures` are the keys of
    the measures that the algorithm made, of which there may be others.
    """

    def make(kind, algorithm, fields, rows, measures="", parameters="{}"):
        geometry = "LineString" if kind == "links" else "Point"
        wkt = [
            (f"{geometry} ({', '.join(f'{x} {y}' for x, y in points)})", *values)
            for points, *values in rows
        ]
        layer = _marked(
            memory_layer(_uri(geometry, fields, "EPSG:4326"), wkt), kind, algorithm, parameters
        )
        layer.setCustomProperty("spatial_relations/measures", measures)
        return layer

    return make


@pytest.fixture(scope="session")
def beside():
    """Import a file of this folder that holds no tests: ``beside("theme_region")``."""

    def find(name):
        spec = spec_from_file_location(name, Path(__file__).parent / f"{name}.py")
        module = module_from_spec(spec)
        spec.loader.exec_module(module)
        return module

    return find


@pytest.fixture(scope="session")
def theme_layers(result_layer, beside):
    """Cities and links that hold what a theme needs: ``theme_layers("types", periods=...)``."""
    make = beside("theme_region").theme_layers
    return lambda theme, **options: make(result_layer, theme, **options)


def _square(point):
    x, y = (float(part) for part in point[7:-1].split())
    corners = [(x + dx, y + dy) for dx, dy in ((-0.2, -0.2), (0.2, -0.2), (0.2, 0.2), (-0.2, 0.2))]
    ring = ", ".join(f"{x} {y}" for x, y in [*corners, corners[0]])
    return f"Polygon (({ring}))"


@pytest.fixture
def link_layer(memory_layer):
    """Make a link layer between the four cities: ``link_layer(rows=LINKS, bend=0)``."""

    def make(rows=LINKS, bend=0.0, algorithm="connectivity", parameters="{}", flow="flow"):
        cities = {values[0]: (wkt[7:-1].split(), values) for wkt, *values in CITIES}
        full = []
        for origin, destination, value, gap in rows:
            (start, from_city), (end, to_city) = cities[origin], cities[destination]
            roles = from_city[2], to_city[2]
            relation = "-".join(roles) if all(roles) else None
            wkt = _line([float(v) for v in start], [float(v) for v in end], bend)
            full.append(
                (wkt, origin, destination, from_city[1], *roles, relation, None, value, gap)
            )
        fields = LINK_FIELDS.replace("flow:", f"{flow}:")
        return _marked(
            memory_layer(_uri("LineString", fields, "EPSG:4326"), full, "Links"),
            "links",
            algorithm,
            parameters,
        )

    return make


def _line(start, end, bend):
    (x, y), (x2, y2) = start, end
    middle = (x + x2) / 2 + bend * (y2 - y), (y + y2) / 2 - bend * (x2 - x)
    points = [(x, y), middle, (x2, y2)] if bend else [(x, y), (x2, y2)]
    return f"LineString ({', '.join(f'{px} {py}' for px, py in points)})"


@pytest.fixture
def values_of():
    """Evaluate an expression for every feature: ``values_of(layer, expression)``."""
    from qgis.core import (
        QgsExpression,
        QgsExpressionContext,
        QgsExpressionContextUtils,
    )

    def evaluate(layer, text):
        expression = QgsExpression(text)
        assert not expression.hasParserError(), expression.parserErrorString()
        context = QgsExpressionContext()
        context.appendScope(QgsExpressionContextUtils.layerScope(layer))
        found = []
        for feature in layer.getFeatures():
            context.setFeature(feature)
            found.append(expression.evaluate(context))
            assert not expression.hasEvalError(), expression.evalErrorString()
        return found

    return evaluate


@pytest.fixture
def draw(qgis_app):
    """Draw layers: ``draw(layers, size=(400, 300))`` is a QImage at 96 dpi.

    `extent` are the smallest x and y, and the largest.
    """
    from qgis.core import QgsMapRendererSequentialJob, QgsMapSettings, QgsRectangle
    from qgis.PyQt.QtCore import QSize
    from qgis.PyQt.QtGui import QColor

    def make(layers, size=(400, 300), extent=(116.5, 29.9, 122.5, 33.4), background="white"):
        settings = QgsMapSettings()
        settings.setBackgroundColor(QColor(background))
        settings.setLayers(layers)
        settings.setOutputSize(QSize(*size))
        settings.setOutputDpi(96)
        settings.setDestinationCrs(layers[0].crs())
        settings.setExtent(QgsRectangle(*extent))
        job = QgsMapRendererSequentialJob(settings)
        job.start()
        job.waitForFinished()
        return job.renderedImage()

    return make


@pytest.fixture
def legend_of():
    """Labels of a layer's legend, as the layer panel shows them, without samples of widths."""
    return lambda layer: [
        item.label()
        for item in layer.renderer().legendSymbolItems()
        if " width" not in item.ruleKey()
    ]


@pytest.fixture
def drawn():
    """The features that a layer's renderer fetches and draws."""
    from qgis.core import QgsFeatureRequest, QgsRenderContext

    def find(layer):
        renderer, context = layer.renderer().clone(), QgsRenderContext()
        renderer.startRender(context, layer.fields())
        text = renderer.filter(layer.fields())
        request = QgsFeatureRequest().setFilterExpression(text) if text else QgsFeatureRequest()
        features = list(layer.getFeatures(request))
        renderer.stopRender(context)
        return features

    return find


@pytest.fixture
def symbols_of():
    """Copies of the first layers of the symbols that a city is drawn with, also as played."""
    from qgis.core import QgsExpressionContextScope, QgsRenderContext

    def find(layer, feature, is_played=False):
        renderer, context = layer.renderer().clone(), QgsRenderContext()
        scope = QgsExpressionContextScope()
        if is_played:
            scope.setVariable("map_start_time", "then")
        context.expressionContext().appendScope(scope)
        context.expressionContext().setFeature(feature)
        renderer.startRender(context, layer.fields())
        found = [one.symbolLayer(0).clone() for one in renderer.symbolsForFeature(feature, context)]
        renderer.stopRender(context)
        return found

    return find


@pytest.fixture
def unlike(qgis_app):
    """Compare two images: ``unlike(image, golden)`` is the share of them that differs."""
    from qgis.PyQt.QtGui import QImage

    def compare(image, golden):
        """Share of the red, green and blue values that differ by more than 24 of 255."""
        assert image.size() == golden.size()
        form = QImage.Format.Format_RGB888
        parts = []
        for one in (image.convertToFormat(form), golden.convertToFormat(form)):
            bits = one.constBits()
            bits.setsize(one.sizeInBytes())
            parts.append(bytes(bits))
        differing = sum(abs(a - b) > 24 for a, b in zip(*parts))
        return differing / len(parts[0])

    return compare
