"""Small results to look at: three cities, four links."""

import json
import time

import pytest
from qgis.PyQt.QtCore import QCoreApplication, QThreadPool

#: How long what runs in threads is waited for after a test.
MOST_SECONDS = 10
CITY_URI = (
    "Point?crs=EPSG:4326&field=city_id:string&field=name:string&field=role:string"
    "&field=region:string&field=period:string&field=total_flow:double"
    "&field=core_dependence:double&field=main_core:string&field=main_core_share:double"
    "&field=betweenness:double"
)
LINK_URI = (
    "LineString?crs=EPSG:4326&field=origin:string&field=destination:string&field=flow:double"
    "&field=relation:string&field=origin_role:string&field=destination_role:string"
    "&field=period:string&field=link_symmetry:double"
)
#: Two cores and a secondary city whose flow is all with them, most of it with Nanjing.
CITIES = [
    ("Point (118.8 32.0)", "320100", "Nanjing", "core", None, None, 90.0, 0.5, None, None, 0.5),
    ("Point (121.5 31.2)", "310100", "Shanghai", "core", None, None, 70.0, 0.6, None, None, 0.1),
    ("Point (118.3 32.3)", "341100", "Chuzhou", "secondary", None, None, 40.0, 0.82, "320100",
     0.7, None),
]  # fmt: skip
_LINKS = [
    ("320100", "310100", 40.0, "core-core", "core", "core"),
    ("310100", "320100", 20.0, "core-core", "core", "core"),
    ("341100", "320100", 28.0, "secondary-core", "secondary", "core"),
    ("310100", "341100", 12.0, "core-secondary", "core", "secondary"),
]
_PLACES = {"320100": "118.8 32.0", "310100": "121.5 31.2", "341100": "118.3 32.3"}
LINKS = [
    (f"LineString ({_PLACES[link[0]]}, {_PLACES[link[1]]})", *link, None, 0.5) for link in _LINKS
]


def mark(layer, kind, measures, run, algorithm="spatialrelations:connectivity"):
    """Give a layer the custom properties of a result."""
    for key, value in {
        "kind": kind,
        "measures": measures,
        "algorithm": algorithm,
        "parameters": json.dumps({}),
        "run": run,
    }.items():
        layer.setCustomProperty(f"spatial_relations/{key}", value)
    return layer


@pytest.fixture(name="mark")
def mark_fixture():
    """Make a result of a layer: ``mark(layer, kind, measures, run)``."""
    return mark


@pytest.fixture
def make_cities(memory_layer):
    """A city layer of a result: ``make_cities(run="1", rows=CITIES, uri=CITY_URI)``."""

    def make(run="1", rows=CITIES, uri=CITY_URI, name="City connectivity"):
        layer = memory_layer(uri, rows, name)
        return mark(layer, "cities", "total_flow,core_dependence,main_core,betweenness", run)

    return make


@pytest.fixture
def make_links(memory_layer):
    """A link layer of a result: ``make_links(run="1", rows=LINKS)``."""

    def make(run="1", rows=LINKS, name="Link connectivity"):
        return mark(memory_layer(LINK_URI, rows, name), "links", "flow,link_symmetry", run)

    return make


@pytest.fixture
def project(qgis_app):
    """The project of the session, empty before and after."""
    from qgis.core import QgsProject

    project = QgsProject.instance()
    project.clear()
    yield project
    # The previews of layouts are drawn in threads, which QGIS 3.22 does not stop for a project
    # that closes: they may then copy what is no longer there.
    _let_threads_end()
    project.clear()


def _let_threads_end():
    """Tasks in Python need the interpreter, and end in the event loop: neither may be blocked."""
    ends_at = time.monotonic() + MOST_SECONDS
    while QThreadPool.globalInstance().activeThreadCount() and time.monotonic() < ends_at:
        QCoreApplication.processEvents()
        time.sleep(0.005)


@pytest.fixture
def result(project, make_cities, make_links):
    """City and link layer of a result in the project, styled as the toolbox does."""
    from spatial_relations.cartography.style import apply_style, default_measure

    layers = make_cities(), make_links()
    for layer in layers:
        apply_style(layer, measure=default_measure(layer))
    project.addMapLayers(list(layers))
    return layers


@pytest.fixture
def periods_rows():
    """Rows of the three cities in two periods."""
    return [
        (wkt, *row[:4], period, flow * factor, *rest)
        for period, factor in (("2010", 1), ("2020", 2))
        for wkt, *row, _period, flow, dependence, core, share, between in CITIES
        for rest in [(dependence, core, share, between)]
    ]


@pytest.fixture
def make_controller(project, qgis_canvas):
    """Make a controller of the project; it is cleaned up after the test."""
    from spatial_relations.ui.controller import RelationsController

    made = []

    def make():
        made.append(RelationsController(project, qgis_canvas))
        return made[-1]

    yield make
    for controller in made:
        controller.cleanup()


@pytest.fixture
def controller(result, make_controller):
    """A controller that looks at `result`."""
    return make_controller()


@pytest.fixture
def dock(controller, qtbot):
    """A dock for `controller`, shown."""
    from spatial_relations.ui.dock import RelationsDock

    dock = RelationsDock(controller)
    qtbot.addWidget(dock)
    dock.show()
    yield dock
    dock.cleanup()
