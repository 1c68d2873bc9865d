"""`buildflownetwork` from GeoPackage to GeoPackage, against QGIS's own ways to draw the lines."""

import sqlite3
from contextlib import closing

import numpy as np
import pandas as pd
from baselines import hub_lines, native_chain, run
from data import make_cities, make_flows, write_geopackage
from ratio import compare, measure

CITIES, ROWS, UNKNOWN = 3000, 100_000, 0.01
OUTPUTS = ("OUTPUT_CITIES", "OUTPUT_LINKS", "UNMATCHED")


def benchmark(folder, repeat):
    """Verdicts on all our outputs with all fields, against bare lines."""
    cities = make_cities(CITIES)
    flows = make_flows(cities, ROWS, UNKNOWN)
    city_file = write_geopackage(folder / "cities.gpkg", cities, points=True)
    flow_file = write_geopackage(folder / "flows.gpkg", flows)
    spoke_files = _spoke_files(folder, cities, flows)

    def ours():
        files = {name: _output(folder, name.lower()) for name in OUTPUTS}
        return run("spatialrelations:buildflownetwork", CITIES=city_file, FLOWS=flow_file, **files)

    def chain():
        return native_chain(city_file, flow_file, _output(folder, "chain"))

    def hubs(name, spokes):
        return lambda: hub_lines(city_file, spokes, _output(folder, f"hubs_{name}"))

    costs = measure(
        {"ours": ours, "chain": chain, "index": hubs("index", spoke_files["index"])}, repeat
    )
    # Later and once: it takes minutes, and a large layer in memory slows whatever runs after it.
    in_memory = _in_memory(spoke_files["plain"])
    costs |= measure(
        {"file": hubs("file", spoke_files["plain"]), "memory": hubs("memory", in_memory)}, 1
    )
    mine = costs["ours"]
    links = _lines(mine.result["OUTPUT_LINKS"])
    is_whole = len(links) + mine.result["UNMATCHED_ROWS"] == ROWS
    return [
        compare(
            f"{what} / buildflownetwork",
            costs[name], mine, goal, is_whole and _are_same(links, _lines(costs[name].result)),
        )
        for name, what, goal in (
            ("memory", "native:hublines, spokes in memory", 30),
            ("file", "native:hublines, spokes in a GeoPackage", None),
            ("index", "native:hublines, spokes in a GeoPackage, indexed", None),
            ("chain", "two joins, native:geometrybyexpression", 0.5),
        )
    ]  # fmt: skip


def _spoke_files(folder, cities, flows):
    """Layers with a point a flow, at its origin: without and with an index on the destination."""
    place = pd.Index(cities["city_id"]).get_indexer(flows["origin"])
    points = flows.assign(**{axis: cities[axis].to_numpy()[place] for axis in ("x", "y")})
    files = {
        name: write_geopackage(folder / f"spokes_{name}.gpkg", points, points=True)
        for name in ("plain", "index")
    }
    with closing(sqlite3.connect(files["index"])) as database, database:
        database.execute("create index by_destination on spokes_index (destination)")
    return files


def _in_memory(path):
    from qgis.core import QgsFeatureRequest, QgsVectorLayer

    return QgsVectorLayer(path, "spokes", "ogr").materialize(QgsFeatureRequest())


def _output(folder, name):
    path = folder / f"{name}.gpkg"
    path.unlink(missing_ok=True)
    return str(path)


def _lines(path):
    """Ends, flow and coordinates of the lines in a file, sorted by ends."""
    from qgis.core import QgsVectorLayer, QgsVectorLayerUtils

    layer = QgsVectorLayer(path, "lines", "ogr")
    is_turned = layer.fields().lookupField("city_id") >= 0  # hub lines start at the hub
    points = ("end_point", "start_point") if is_turned else ("start_point", "end_point")
    expressions = ['"origin"', '"destination"', '"flow"']
    expressions += [f"{axis}({point}($geometry))" for point in points for axis in "xy"]
    values = [QgsVectorLayerUtils.getValues(layer, expression)[0] for expression in expressions]
    lines = pd.DataFrame(dict(enumerate(values)))
    return lines.sort_values([0, 1], ignore_index=True)


def _are_same(lines, others):
    if len(lines) != len(others) or not (lines[[0, 1]] == others[[0, 1]]).all(axis=None):
        return False
    numbers, other_numbers = (table.iloc[:, 2:].to_numpy(float) for table in (lines, others))
    return np.allclose(numbers, other_numbers, rtol=1e-12, atol=1e-9)
