"""Costs between cities: from a table, or else distances on the ellipsoid."""

from .line_shapes import distances_km

COLUMNS = {"COST_ORIGIN": "origin", "COST_DESTINATION": "destination", "COST": "cost"}


def read_costs(run, cities):
    """What gives the costs between cities: the table `COSTS` where it is set, else distances.

    Parameters
    ----------
    run : processing.run.Run
    cities : pandas.DataFrame
        Clean city table with ``x`` and ``y``.

    Returns
    -------
    analysis.costs.CostTable or Distances
    """
    from ..analysis.costs import CostTable
    from ..analysis.notes import listed

    table = run.table("COSTS", COLUMNS, "costs")
    if table is not None:
        return CostTable(table, cities, run.notes)
    run.notes.info("Costs are straight distances in km.")
    nowhere = cities[without_place(run, cities)]
    if len(nowhere):
        run.notes.warning(
            "{count} cities have no usable geometry, and no distance to others: {names}.",
            count=nowhere["city_id"].nunique(), names=listed(nowhere["name"].drop_duplicates()),
        )  # fmt: skip
    return Distances(run)


def without_place(run, cities):
    """Whether each city has no usable geometry, shape (cities,)."""
    import numpy as np

    return np.isnan(run.points(positions_of(cities))).any(axis=1)


def positions_of(cities):
    """Positions of the input features of city rows."""
    return cities.get("row", cities.index).to_numpy()


class Distances:
    """Straight distances between cities in km, on the ellipsoid."""

    def __init__(self, run):
        self._run = run
        self._crs = run.source("CITIES").sourceCrs()
        self._transform_context = run.context.transformContext()

    def between(self, cities):
        """Distances between the rows of a city table, shape (rows, rows); NaN without a place."""
        import numpy as np

        points = self._run.points(positions_of(cities))
        low, high = np.triu_indices(len(points), 1)
        length = distances_km(points, low, high, self._crs, self._transform_context)
        distance = np.zeros((len(points), len(points)))
        distance[low, high] = distance[high, low] = length
        return distance
