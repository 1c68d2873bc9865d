"""The strongest ways between cities: shortest paths by cost = 1 / flow.

Flows are strengths, and shortest paths want costs: a large flow brings two cities together. All
sources are treated at once in numpy; scipy, where present, gives the same distances sooner.
"""

import numpy as np

from .network import DENSE

#: Two ways whose costs differ by less than this part are equally strong.
_TIE = 1e-12


def distances(network, progress):
    """Cost of the cheapest way between all cities.

    Parameters
    ----------
    network : FlowNetwork
    progress : callable
        Called with 0 to 1; may raise to stop.

    Returns
    -------
    array of float, shape (cities, cities)
        Row: from, column: to; 0 on the diagonal, inf where there is no way.
    """
    try:
        return _by_scipy(network, progress)
    except ImportError:
        if network.size <= DENSE:
            return _by_floyd_warshall(network, progress)
        return _by_networkx(network, progress)


def _by_floyd_warshall(network, progress):
    """Each round lets one more city be passed through; a round is one numpy operation."""
    cost = np.full((network.size, network.size), np.inf)
    cost[network.origin, network.destination] = 1 / network.flow
    np.fill_diagonal(cost, 0)
    way = np.empty_like(cost)
    for through in range(network.size):
        np.add(cost[:, through, None], cost[None, through], out=way)
        np.minimum(cost, way, out=cost)
        progress(through / network.size)
    return cost


def _by_scipy(network, progress):
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import dijkstra

    shape = (network.size, network.size)
    graph = csr_matrix((1 / network.flow, (network.origin, network.destination)), shape)
    cost = np.empty(shape)
    step = max(1, int(2e6 // max(len(network.flow), 1)))
    for start in range(0, network.size, step):
        rows = np.arange(start, min(start + step, network.size))
        cost[rows] = dijkstra(graph, indices=rows)
        progress(start / network.size)
    return cost


def _by_networkx(network, progress):
    import networkx as nx

    position = {city: place for place, city in enumerate(network.ids)}
    cost = np.full((network.size, network.size), np.inf)
    for row, city in enumerate(network.ids):
        found = nx.single_source_dijkstra_path_length(network.graph, city, weight="cost")
        cost[row, [position[other] for other in found]] = list(found.values())
        progress(row / network.size)
    return cost


def closeness(cost):
    """Closeness of each city from its distances, corrected for cities out of reach.

    Parameters
    ----------
    cost : array of float, shape (cities, cities)
        Row i: distances of city i to others (outward) or, transposed, from others (inward).

    Returns
    -------
    array of float, shape (cities,)
        ``(r / sum d) · (r / (n - 1))`` with r the cities in reach; NaN where there is none. In
        the unit of flow.

    References
    ----------
    Freeman, L. (1979). Centrality in social networks. Social Networks 1, 215-239.
    Wasserman, S. and Faust, K. (1994). Social network analysis, 200-201.
    """
    reached = np.isfinite(cost)
    others = reached.sum(axis=1) - 1
    total = np.where(reached, cost, 0).sum(axis=1)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(others > 0, others / total * others / (len(cost) - 1), np.nan)


def harmonic_closeness(cost):
    """Sum of the inverse distances of each row; 0 where nothing is in reach, NaN for one city.

    References
    ----------
    Marchiori, M. and Latora, V. (2000). Harmony in the small-world. Physica A 285, 539-546.
    """
    if len(cost) < 2:
        return np.full(len(cost), np.nan)
    with np.errstate(divide="ignore"):
        inverse = 1 / cost
    np.fill_diagonal(inverse, 0)
    return inverse.sum(axis=1)


def betweenness(network, cost, progress):
    """Share of the cheapest ways between other cities that pass through each city.

    Links that are on no cheapest way are dropped first, which leaves few; then Brandes' counts run
    for all sources at once, city by city in order of distance. Equal ways share.

    Parameters
    ----------
    network : FlowNetwork
    cost : array of float, shape (cities, cities)
        From `distances`.
    progress : callable

    Returns
    -------
    array of float, shape (cities,)
        0 to 1, over the (n - 1)(n - 2) ordered pairs of others. NaN below three cities, and where
        nothing flows.

    References
    ----------
    Freeman, L. (1977). A set of measures of centrality based on betweenness. Sociometry 40, 35-41.
    Brandes, U. (2001). A faster algorithm for betweenness centrality. Journal of Mathematical
    Sociology 25, 163-177.
    """
    if network.size < 3 or not network.total > 0:
        return np.full(network.size, np.nan)
    ways = _Ways(network, cost)
    pairs = (network.size - 1) * (network.size - 2)
    through = np.zeros(network.size)
    step = max(1, int(4e6 // network.size))
    for start in range(0, network.size, step):
        sources = np.arange(start, min(start + step, network.size))
        through += _passages(ways, cost[sources], sources, progress)
    return through / pairs


class _Ways:
    """The links that lie on a cheapest way, sorted by destination."""

    def __init__(self, network, cost):
        link_cost = 1 / network.flow
        on_way = link_cost <= cost[network.origin, network.destination] * (1 + _TIE)
        order = np.argsort(network.destination[on_way], kind="stable")
        self.origin = network.origin[on_way][order]
        self.cost = link_cost[on_way][order]
        into = np.bincount(network.destination[on_way], minlength=network.size)
        self.into = into
        self.first = np.cumsum(into) - into

    def last_steps(self, cost, cities):
        """Links that end a cheapest way to city ``cities[row]`` from the source of each row.

        Returns
        -------
        tuple of (array of int, array of int)
            Rows, and the cities from which the last step is taken.
        """
        count = self.into[cities]
        row = np.repeat(np.arange(len(cities)), count)
        offset = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
        link = self.first[cities][row] + offset
        before, reached = self.origin[link], cost[row, cities[row]]
        tight = np.abs(cost[row, before] + self.cost[link] - reached) <= _TIE * reached
        return row[tight], before[tight]


def _passages(ways, cost, sources, progress):
    """For each city, the ways from `sources` that pass through it, equal ways sharing."""
    rows, size = cost.shape
    order = np.argsort(cost, axis=1, kind="stable")
    reachable = np.isfinite(cost).sum(axis=1)
    number = np.zeros((rows, size))
    number[np.arange(rows), sources] = 1
    steps = []
    for rank in range(1, size):
        live = np.flatnonzero(reachable > rank)
        cities = order[live, rank]
        row, before = ways.last_steps(cost[live], cities)
        row, city = live[row], cities[row]
        np.add.at(number, (row, city), number[row, before])
        steps.append((row, city, before))
        progress(rank / size / 2)
    passing = np.zeros((rows, size))
    for done, (row, city, before) in enumerate(reversed(steps)):
        part = number[row, before] / number[row, city] * (1 + passing[row, city])
        passing[row, before] += part
        progress(0.5 + done / size / 2)
    passing[np.arange(rows), sources] = 0
    return passing.sum(axis=0)
