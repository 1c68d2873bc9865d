"""Costs between cities: from a table, or else distances on the ellipsoid."""

from ..analysis.errors import InputError
from .line_shapes import distances_km, distinct_places, on_globe
from .results import note_missing_crs

COLUMNS = {"COST_ORIGIN": "origin", "COST_DESTINATION": "destination", "COST": "cost"}


def read_costs(run, cities):
    """What gives the costs between cities: the table `COSTS` where it is set, else distances.

    Parameters
    ----------
    run : processing.run.Run
    cities : pandas.DataFrame
        Clean city table.

    Returns
    -------
    analysis.costs.CostTable or Distances

    Raises
    ------
    InputError
        If distances are wanted and no city has a place.
    """
    from ..analysis.costs import CostTable
    from ..analysis.notes import listed

    table = run.table("COSTS", COLUMNS, "costs")
    if table is not None:
        return CostTable(table, cities, run.notes)
    run.name_table("costs", run.source("CITIES"), {})
    nowhere = cities[without_place(run, cities)]
    if len(nowhere) == len(cities):
        raise InputError(
            "No city has a geometry that lies within its CRS, so that there are no distances. Set "
            "the CRS that its coordinates are in, or choose a table of costs.",
            table="cities",
        )
    run.notes.info("Costs are straight distances in km.")
    note_missing_crs(run, run.points(slice(None)), run.source("CITIES").sourceCrs())
    if len(nowhere):
        run.notes.warning(
            "{count} cities have no geometry, or one outside its CRS, and so no distance to "
            "others: {names}.",
            one="1 city has no geometry, or one outside its CRS, and so no distance to others: "
            "{names}.",
            count=nowhere["city_id"].nunique(), names=listed(nowhere["name"].drop_duplicates()),
        )  # fmt: skip
    return Distances(run)


def without_place(run, cities):
    """Whether each city has no geometry, or one where its CRS has no place, shape (cities,)."""
    import numpy as np

    places, place = distinct_places(run.points(positions_of(cities)))
    crs = run.source("CITIES").sourceCrs()
    if crs.isValid():
        places = on_globe(places, crs, run.context.transformContext())
    return ~np.isfinite(places).all(axis=1)[place]


def positions_of(cities):
    """Positions of the input features of city rows."""
    return cities.get("row", cities.index).to_numpy()


class Distances:
    """Straight distances between cities in km, on the ellipsoid.

    Each pair of places is measured once, in however many periods it stands.

    Parameters
    ----------
    run : processing.run.Run
    crs : QgsCoordinateReferenceSystem, optional
        That of the cities, where another than their layer's is meant.
    """

    def __init__(self, run, crs=None):
        import numpy as np

        self._run = run
        self._crs = crs or run.source("CITIES").sourceCrs()
        self._places, self._place = distinct_places(run.points(slice(None)))
        self._pairs, self._lengths = np.empty(0, dtype=np.int64), np.empty(0)

    def between(self, cities):
        """Distances between the rows of a city table, shape (rows, rows); NaN without a place."""
        import numpy as np

        place = self._place[positions_of(cities)]
        low, high = np.triu_indices(len(place), 1)
        distance = np.zeros((len(place), len(place)))
        distance[low, high] = distance[high, low] = self._between(place[low], place[high])
        return distance

    def _between(self, start, end):
        """Distances between places by their numbers."""
        import numpy as np

        pairs = np.minimum(start, end) * len(self._places) + np.maximum(start, end)
        unknown = np.setdiff1d(pairs, self._pairs)
        if len(unknown):
            known = np.concatenate([self._pairs, unknown])
            lengths = np.concatenate([self._lengths, self._measured(unknown)])
            order = np.argsort(known)
            self._pairs, self._lengths = known[order], lengths[order]
        return self._lengths[np.searchsorted(self._pairs, pairs)]

    def _measured(self, pairs):
        import numpy as np

        return distances_km(
            self._places, *np.divmod(pairs, len(self._places)),
            self._crs, self._run.context.transformContext(),
            lambda fraction: self._run.progress(0),  # no step of its own, but it can be stopped
        )  # fmt: skip
