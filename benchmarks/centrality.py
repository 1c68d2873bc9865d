"""Connectivity of a network in which every city is linked with every other, against networkx."""

import numpy as np
from baselines import networkx_measures, run
from data import make_cities, make_flows, memory_layer
from ratio import compare, measure

CITIES = 300


def benchmark(folder, repeat):
    """Verdicts on all our measures, against the ones that networkx has too."""
    from spatial_relations.analysis.cities import clean_cities
    from spatial_relations.analysis.connectivity import connectivity
    from spatial_relations.analysis.notes import Notes

    cities = make_cities(CITIES)
    flows = make_flows(cities, CITIES * (CITIES - 1))
    city_layer = memory_layer("cities", cities, cities[["x", "y"]].to_numpy())
    link_layer = memory_layer("links", flows)
    outputs = ("OUTPUT_CITIES", "OUTPUT_LINKS", "OUTPUT_REGIONS")

    def function():
        return connectivity(clean_cities(cities, Notes()), flows).cities

    def algorithm():
        places = dict.fromkeys(outputs, "memory:")
        return run("spatialrelations:connectivity", CITIES=city_layer, LINKS=link_layer, **places)

    costs = measure({"function": function, "algorithm": algorithm}, repeat)
    theirs = measure({"networkx": lambda: networkx_measures(flows)}, 1)["networkx"]
    written = _city_table(costs["algorithm"].result["OUTPUT_CITIES"], theirs.result)
    return [
        compare(
            "networkx / connectivity, all its measures",
            theirs, costs["function"], 30, _are_same(costs["function"].result, theirs.result),
        ),
        compare(
            "networkx / connectivity as an algorithm, memory layers",
            theirs, costs["algorithm"], None, _are_same(written, theirs.result),
        ),
    ]  # fmt: skip


def _city_table(layer, keys):
    from qgis.core import QgsVectorLayerUtils

    return {key: QgsVectorLayerUtils.getValues(layer, f'"{key}"')[0] for key in ("city_id", *keys)}


def _are_same(table, theirs):
    ids = list(table["city_id"])
    return all(
        np.allclose(np.array(table[key], dtype=float), [values[city] for city in ids], rtol=1e-6)
        for key, values in theirs.items()
    )
