"""The map of a result against QGIS's own ways to draw and to class the same lines."""

from baselines import run
from data import make_cities, make_flows, memory_layer
from ratio import compare, measure

CITIES = 400
#: Links -> how many times as much all lines, drawn plain, have to cost: ours are thinned.
REDRAW_GOALS = {10_000: 0.8, 100_000: 1.5}
#: The same of all lines drawn with arrows of QGIS; ours leave none of them out.
ALL_GOAL = 1
#: The same of another look, against classes of flow; of few links the symbols cost more than rows.
RESTYLE_GOALS = {10_000: None, 100_000: 1}
#: Pixels of the map.
WIDTH, HEIGHT = 1200, 900


def benchmark(folder, repeat):
    """Verdicts on a redraw and on a change of the look, for few and for many links."""
    verdicts = []
    for number, goal in REDRAW_GOALS.items():
        cities, links = _result(number)
        plain = links.clone()
        verdicts += [
            _redraw(cities, links, plain, number, goal, repeat),
            _restyle(links, plain, number, RESTYLE_GOALS[number], repeat),
        ]
        if number == min(REDRAW_GOALS):
            verdicts.append(_all_drawn(cities, links, number, repeat))
    return verdicts


def _result(number):
    """The city and link layers of “Connectivity measures”, as they come from the toolbox."""
    from spatial_relations.cartography.style import apply_style, default_measure

    cities = make_cities(CITIES)
    places = memory_layer("cities", cities, cities[["x", "y"]].to_numpy())
    flows = memory_layer("flows", make_flows(cities, number))
    built = run(
        "spatialrelations:buildflownetwork", CITIES=places, FLOWS=flows,
        OUTPUT_CITIES="memory:", OUTPUT_LINKS="memory:",
    )  # fmt: skip
    made = run(
        "spatialrelations:connectivity", CITIES=built["OUTPUT_CITIES"], LINKS=built["OUTPUT_LINKS"],
        OUTPUT_CITIES="memory:", OUTPUT_LINKS="memory:",
    )  # fmt: skip
    layers = made["OUTPUT_CITIES"], made["OUTPUT_LINKS"]
    for layer, kind in zip(layers, ("cities", "links")):
        layer.setCustomProperty("spatial_relations/kind", kind)
        layer.setCustomProperty("spatial_relations/algorithm", "spatialrelations:connectivity")
        apply_style(layer, default_measure(layer))
    return layers


def _redraw(cities, links, plain, number, goal, repeat):
    from qgis.core import QgsFeatureRenderer, QgsWkbTypes

    plain.setRenderer(QgsFeatureRenderer.defaultRenderer(QgsWkbTypes.GeometryType.LineGeometry))
    costs = measure(
        {"plain": lambda: _drawn([cities, plain]), "ours": lambda: _drawn([cities, links])}, repeat
    )
    what = f"QGIS, all lines plain / ours, redraw of {number:,} links"
    return compare(what, costs["plain"], costs["ours"], goal, None)


def _all_drawn(cities, links, number, repeat):
    from qgis.core import QgsArrowSymbolLayer, QgsLineSymbol, QgsProperty, QgsSingleSymbolRenderer

    from spatial_relations.cartography.flow_lines import flow_renderer

    ours, arrows = links.clone(), links.clone()
    ours.setRenderer(flow_renderer(links, cities=cities))
    arrow = QgsArrowSymbolLayer()
    largest = links.maximumValue(links.fields().indexOf("flow"))
    width = QgsProperty.fromExpression(f'0.2 + 3 * "flow" / {largest}')
    arrow.setDataDefinedProperty(arrow.Property.PropertyArrowWidth, width)
    symbol = QgsLineSymbol()
    symbol.changeSymbolLayer(0, arrow)
    arrows.setRenderer(QgsSingleSymbolRenderer(symbol))
    costs = measure({"arrows": lambda: _drawn([arrows]), "ours": lambda: _drawn([ours])}, repeat)
    what = f"QGIS, its own arrows / ours, redraw of all {number:,} links"
    return compare(what, costs["arrows"], costs["ours"], ALL_GOAL, None)


def _drawn(layers):
    from qgis.core import QgsMapRendererSequentialJob, QgsMapSettings
    from qgis.PyQt.QtCore import QSize

    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(layers[0].crs())
    settings.setExtent(layers[0].extent())
    settings.setOutputSize(QSize(WIDTH, HEIGHT))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def _restyle(links, plain, number, goal, repeat):
    """Another number of links, as the slider of the panel asks for, on a layer looked at."""
    from spatial_relations.cartography.layer_memory import remember
    from spatial_relations.cartography.style import apply_style
    from spatial_relations.cartography.thinning import LinkVolumes

    remember([links])
    try:
        threshold = LinkVolumes.of_layer(links).threshold(1000)
        apply_style(links, threshold=threshold)  # as the panel has done when it opened
        costs = measure(
            {
                "graduated": lambda: _graduated(plain),
                "ours": lambda: apply_style(links, threshold=threshold),
            },
            repeat,
        )
    finally:
        remember([])
    what = f"QGIS, graduated by flow / ours, other look of {number:,} links"
    return compare(what, costs["graduated"], costs["ours"], goal, None)


def _graduated(layer):
    from qgis.core import QgsClassificationQuantile, QgsGraduatedSymbolRenderer, QgsSymbol

    renderer = QgsGraduatedSymbolRenderer("flow")
    renderer.setClassificationMethod(QgsClassificationQuantile())
    renderer.setSourceSymbol(QgsSymbol.defaultSymbol(layer.geometryType()))
    renderer.updateClasses(layer, 5)
    layer.setRenderer(renderer)
