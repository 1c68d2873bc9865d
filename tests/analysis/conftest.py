"""Small regions as tables. DELTA6 has two cores, A and B, and four secondary cities."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import settings

from spatial_relations.analysis.cities import clean_cities
from spatial_relations.analysis.connectivity import connectivity
from spatial_relations.analysis.network import FlowNetwork
from spatial_relations.analysis.notes import Notes

# The same examples in every run: a test that fails here fails for everybody.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")

DELTA6 = {
    "2006": [
        [0, 100, 55, 45, 20, 10],
        [120, 0, 40, 10, 40, 35],
        [80, 50, 0, 20, 12, 5],
        [70, 15, 25, 0, 5, 0],
        [30, 55, 15, 5, 0, 25],
        [20, 60, 5, 0, 20, 0],
    ],
    "2023": [
        [0, 120, 60, 50, 20, 10],
        [150, 0, 40, 10, 45, 40],
        [100, 60, 0, 15, 10, 5],
        [90, 20, 20, 0, 0, 0],
        [40, 70, 15, 0, 0, 20],
        [25, 80, 5, 0, 10, 0],
    ],
}
ROLES = {"c": "core", "s": "secondary", "-": None}


def _ids(number):
    return [chr(ord("A") + place) for place in range(number)]


@pytest.fixture(scope="session")
def city_table():
    """Make a clean city table: ``city_table("ccs-", period=…)``, a letter a city A, B, …"""

    def make(roles, ids=None, **columns):
        ids = _ids(len(roles)) if ids is None else ids
        table = {"city_id": list(ids), "role": [ROLES[role] for role in roles], **columns}
        return clean_cities(pd.DataFrame(table), Notes())

    return make


@pytest.fixture(scope="session")
def flow_table():
    """Make a flow table of a matrix: a row for each flow that is not 0, self-flows included."""

    def make(matrix, ids=None, **columns):
        matrix = np.asarray(matrix, dtype=float)
        ids = np.array(_ids(len(matrix)) if ids is None else list(ids), dtype=object)
        origin, destination = np.nonzero(matrix)
        flow = matrix[origin, destination]
        table = {"origin": ids[origin], "destination": ids[destination], "flow": flow}
        return pd.DataFrame({**table, **columns})

    return make


@pytest.fixture(scope="session")
def network(city_table):
    """Make a network of one region of a matrix; the diagonal is left out."""

    def make(matrix, roles=None, ids=None):
        matrix = np.array(matrix, dtype=float)
        np.fill_diagonal(matrix, 0)
        origin, destination = np.nonzero(matrix)
        cities = city_table(roles or "s" * len(matrix), ids)
        return FlowNetwork(cities, origin, destination, matrix[origin, destination])

    return make


@pytest.fixture(scope="session")
def measured(city_table, flow_table):
    """Measure a matrix: ``measured([[0, 1], [2, 0]], "cs")`` is the result of connectivity."""

    def make(matrix, roles, ids=None, reference="others", **columns):
        cities = city_table(roles, ids, **columns)
        return connectivity(cities, flow_table(matrix, ids), reference)

    return make


@pytest.fixture
def delta6_jobs():
    """Cities of DELTA6 with jobs in manufacturing, logistics, business and public services."""
    jobs = {
        "man": [100, 120, 90, 30, 40, 20],
        "log": [60, 60, 15, 10, 50, 20],
        "bus": [240, 80, 15, 10, 10, 5],
        "pub": [100, 60, 30, 50, 20, 35],
    }
    roles = ["core", "core", *["secondary"] * 4]
    table = pd.DataFrame({"city_id": _ids(6), "role": roles, **jobs})
    return clean_cities(table.astype(dict.fromkeys(jobs, float)), Notes())


@pytest.fixture(scope="session")
def delta6():
    """Flows of DELTA6 from row to column: ``delta6["2006"]``, ``delta6["2023"]``."""
    return {period: np.array(matrix, dtype=float) for period, matrix in DELTA6.items()}


@pytest.fixture(scope="session")
def codes():
    """What is missing in a result, by the reason that its notes give: ``codes(result)``."""

    def missing_by_reason(result):
        found = {}
        for note in result.notes:
            if "code" in note.values:
                found.setdefault(note.values["code"], set()).update(note.values["measures"])
        return found

    return missing_by_reason


@pytest.fixture
def no_scipy(monkeypatch):
    """As in a QGIS without scipy: importing it fails."""
    import sys

    loaded = [name for name in sys.modules if name == "scipy" or name.startswith("scipy.")]
    for name in {"scipy", "scipy.sparse", "scipy.sparse.csgraph", *loaded}:
        monkeypatch.setitem(sys.modules, name, None)
