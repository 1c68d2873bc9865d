"""Synthetic cities and flows, the same in every run."""

import numpy as np
import pandas as pd

SEED = 42
EPSG = 32650
#: One city in so many is a core.
CORE_SHARE = 20


def make_cities(number):
    """Cities of lognormal size, scattered over 1,000 by 2,000 km; the largest are cores.

    Returns
    -------
    pandas.DataFrame
        ``city_id``, ``name``, ``role``, ``region``, ``population``, ``x``, ``y``.
    """
    random = np.random.default_rng(SEED)
    population = np.round(np.exp(random.normal(12, 1.2, number)))
    is_core = np.zeros(number, dtype=bool)
    is_core[np.argsort(-population)[: max(3, number // CORE_SHARE)]] = True
    return pd.DataFrame(
        {
            "city_id": [f"C{place:05d}" for place in range(number)],
            "name": [f"City {place}" for place in range(number)],
            "role": np.where(is_core, "core", "secondary"),
            "region": "The region",
            "population": population,
            "x": random.uniform(200_000, 1_200_000, number),
            "y": random.uniform(2_500_000, 4_500_000, number),
        }
    )


def make_flows(cities, number, unknown=0.0):
    """Flows between distinct pairs of cities, after a gravity law with noise.

    Parameters
    ----------
    cities : pandas.DataFrame
        From `make_cities`.
    number : int
        Rows; up to n (n - 1), which are all pairs.
    unknown : float
        Share of rows whose destination is no city.

    Returns
    -------
    pandas.DataFrame
        ``origin``, ``destination``, ``flow``.
    """
    random = np.random.default_rng(SEED + 1)
    size = len(cities)
    pair = random.choice(size * (size - 1), number, replace=False)
    origin, other = np.divmod(pair, size - 1)
    destination = other + (other >= origin)
    x, y, mass = (cities[column].to_numpy() for column in ("x", "y", "population"))
    distance = np.hypot(x[origin] - x[destination], y[origin] - y[destination]) + 1000
    noise = np.exp(random.normal(0, 1, number))
    flow = np.round(noise * mass[origin] * mass[destination] / distance / 1000 + 0.01, 3)
    ids = cities["city_id"].to_numpy()
    flows = pd.DataFrame({"origin": ids[origin], "destination": ids[destination], "flow": flow})
    is_unknown = random.random(number) < unknown
    flows.loc[is_unknown, "destination"] = "X" + flows.loc[is_unknown, "destination"].str[1:]
    return flows


def write_geopackage(path, table, points=False):
    """Write a table as a GeoPackage, with a point of ``x`` and ``y`` a row or without geometry.

    Returns
    -------
    str
        The path.
    """
    from osgeo import ogr, osr

    crs = osr.SpatialReference()
    crs.ImportFromEPSG(EPSG)
    database = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    kind = ogr.wkbPoint if points else ogr.wkbNone
    layer = database.CreateLayer(path.stem, crs if points else None, kind)
    for column in table.columns:
        is_number = table[column].dtype.kind == "f"
        layer.CreateField(ogr.FieldDefn(column, ogr.OFTReal if is_number else ogr.OFTString))
    layer.StartTransaction()
    for row in table.itertuples(index=False):
        feature = ogr.Feature(layer.GetLayerDefn())
        for place, value in enumerate(row):
            feature.SetField(place, value)
        if points:
            feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POINT ({row.x!r} {row.y!r})"))
        layer.CreateFeature(feature)
    layer.CommitTransaction()
    return str(path)


def memory_layer(name, table, points=None):
    """A table as a memory layer, with geometry where points are given.

    Parameters
    ----------
    points : array of float, shape (rows, 2), optional

    Returns
    -------
    QgsVectorLayer
    """
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    types = {"f": "double", "O": "string"}
    fields = "&".join(f"field={name}:{types[table[name].dtype.kind]}" for name in table.columns)
    kind = "None" if points is None else f"Point?crs=EPSG:{EPSG}"
    layer = QgsVectorLayer(f"{kind}{'?' if points is None else '&'}{fields}", name, "memory")
    features = []
    for place, row in enumerate(table.itertuples(index=False)):
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(row))
        if points is not None:
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*points[place])))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer
