"""Modularity: how much more flow stays inside groups than the cities' strengths make expect."""

from functools import cached_property, lru_cache

import numpy as np

#: Up to this many cities all partitions are tried; above it the search is Louvain's.
EXHAUSTIVE = 10
#: Orders of cities that Louvain's search is started from; the best result is kept.
STARTS = 10
#: Gains of modularity smaller than this are none.
_TIE = 1e-12


def modularity(flow):
    """Directed modularity of a grouping.

    ``sum over groups of F_gg / S - O_g I_g / S²``: the share of the flow inside groups, less the
    share expected if the cities' out-flow and in-flow met at random.

    Parameters
    ----------
    flow : array of float, shape (groups, groups)
        Flow from group to group, 0 or more; self-flows of cities are not in it.

    Returns
    -------
    float
        -1 to 1; 0 for a single group. NaN where nothing flows.

    References
    ----------
    Leicht, E. and Newman, M. (2008). Community structure in directed networks. Physical Review
    Letters 100, 118703.
    """
    total = flow.sum()
    if not total > 0:
        return np.nan
    share = flow / total
    return float(np.trace(share) - (share.sum(axis=0) * share.sum(axis=1)).sum())


def block_flows(network, group):
    """Flow from group to group.

    Parameters
    ----------
    network : FlowNetwork
    group : array of int, shape (cities,)
        0, 1, …; -1 leaves a city out.

    Returns
    -------
    array of float, shape (groups, groups)
    """
    number = group.max(initial=-1) + 1
    origin, destination = group[network.origin], group[network.destination]
    inside = (origin >= 0) & (destination >= 0)
    pair = origin[inside] * number + destination[inside]
    return np.bincount(pair, network.flow[inside], number**2).reshape(number, number)


def best_groups(network, resolution=1.0, seed=0, progress=None):
    """The grouping of the largest modularity that is found.

    Up to `EXHAUSTIVE` cities with flow every grouping is tried, so that it is the best there is;
    above it, Louvain's search starts from `STARTS` random orders of the cities, and each search
    goes back to single cities until that gains nothing more.

    Parameters
    ----------
    network : FlowNetwork
    resolution : float
        Weight of the flow expected at random, more than 0: large values make small groups.
    seed : int
        0 or more; draws the orders. The order of rows in the tables makes no difference.
    progress : callable, optional

    Returns
    -------
    array of int, shape (cities,)
        0, 1, … by size, largest first, then by smallest id; -1 where a city has no flow.

    References
    ----------
    Blondel, V., Guillaume, J.-L., Lambiotte, R. and Lefebvre, E. (2008). Fast unfolding of
    communities in large networks. Journal of Statistical Mechanics, P10008. Rotta, R. and Noack, A.
    (2011). Multilevel local search algorithms for modularity clustering. ACM Journal of
    Experimental Algorithmics 16, 2.3.
    """
    ids = network.ids.astype(str)
    flowing = np.flatnonzero(network.total_flow > 0)
    flowing = flowing[np.argsort(ids[flowing], kind="stable")]
    group = np.full(network.size, -1)
    if len(flowing):
        place = np.full(network.size, -1)
        place[flowing] = np.arange(len(flowing))
        links = _summed(
            place[network.origin], place[network.destination], network.flow / network.flow.max(),
            len(flowing),
        ).in_shares()  # fmt: skip
        if len(flowing) <= EXHAUSTIVE:
            found = _best_of_all(links, resolution)
        else:
            found = _best_of_starts(links, resolution, seed, progress)
        group[flowing] = _in_order(found)
    return group


def _in_order(group):
    """Groups renumbered by size, largest first, ties by their first city."""
    _, first, group, size = np.unique(
        group, return_index=True, return_inverse=True, return_counts=True
    )
    number = np.empty(len(size), dtype=int)
    number[np.lexsort((first, -size))] = np.arange(len(size))
    return number[group.ravel()]


def _best_of_all(links, resolution):
    """The best of all groupings; of equally good ones the first."""
    gain = np.zeros((links.size, links.size))
    gain[links.origin, links.destination] = links.share
    gain -= resolution * np.outer(links.sent, links.received)
    groupings = _groupings(links.size)
    quality = np.zeros(len(groupings))
    for here in range(links.size):
        for there in range(here):
            together = groupings[:, here] == groupings[:, there]
            quality += (gain[here, there] + gain[there, here]) * together
    return groupings[np.flatnonzero(quality >= quality.max() - _TIE)[0]].astype(int)


@lru_cache(maxsize=2)
def _groupings(size):
    """All groupings of `size` cities, shape (groupings, size); groups are numbered as they come."""
    groupings = np.zeros((1, 1), dtype=np.int8)
    for _ in range(size - 1):
        choices = groupings.max(axis=1).astype(int) + 2
        before = np.repeat(groupings, choices, axis=0)
        start = np.repeat(np.cumsum(choices) - choices, choices)
        chosen = (np.arange(len(before)) - start).astype(np.int8)
        groupings = np.column_stack([before, chosen])
    return groupings


class _Links:
    """Shares of the flow from node to node, each pair once; nodes are cities, later groups."""

    def __init__(self, origin, destination, share, size):
        self.origin, self.destination, self.share, self.size = origin, destination, share, size
        self.sent = np.bincount(origin, share, size)
        self.received = np.bincount(destination, share, size)

    def in_shares(self):
        """The same links with shares that sum to 1."""
        return _Links(self.origin, self.destination, self.share / self.share.sum(), self.size)

    @cached_property
    def neighbours(self):
        """For each node its partners and the shares both ways together, without itself."""
        apart = self.origin != self.destination
        here = np.concatenate([self.origin[apart], self.destination[apart]])
        there = np.concatenate([self.destination[apart], self.origin[apart]])
        both = _summed(here, there, np.tile(self.share[apart], 2), self.size)
        cuts = np.cumsum(np.bincount(both.origin, minlength=self.size))[:-1]
        return np.split(both.destination, cuts), np.split(both.share, cuts)


def _summed(origin, destination, share, size):
    """Links with repeated pairs summed, in the order of their nodes."""
    pair, code = np.unique(origin * size + destination, return_inverse=True)
    share = np.bincount(code.ravel(), share, len(pair))
    return _Links(pair // size, pair % size, share, size)


def _best_of_starts(links, resolution, seed, progress):
    draw = np.random.RandomState(seed)
    best, found = -np.inf, None
    for start in range(STARTS):
        group = _louvain(links, resolution, draw)
        quality = _quality(links, group, resolution)
        if quality > best + _TIE:
            best, found = quality, group
        if progress is not None:
            progress((start + 1) / STARTS)
    return found


def _quality(links, group, resolution):
    inside = links.share[group[links.origin] == group[links.destination]].sum()
    return (
        inside
        - resolution * (np.bincount(group, links.sent) * np.bincount(group, links.received)).sum()
    )


def _louvain(links, resolution, draw):
    """Move single cities between groups, then whole groups, in turn until nothing is gained."""
    group, quality = np.arange(links.size), -np.inf
    while True:
        moved = _moved(links, group, resolution, draw)
        found = _merged(links, moved, resolution, draw)
        reached = _quality(links, found, resolution)
        if reached <= quality + _TIE:
            return group
        group, quality = found, reached


def _merged(links, group, resolution, draw):
    """Groups after whole groups have gone together, as long as any goes."""
    while True:
        numbers, group = np.unique(group, return_inverse=True)
        group = group.ravel()
        whole = _summed(
            group[links.origin], group[links.destination], links.share, len(numbers)
        )  # fmt: skip
        joined = _moved(whole, np.arange(whole.size), resolution, draw)
        if len(np.unique(joined)) == len(numbers):
            return group
        group = joined[group]


def _moved(links, group, resolution, draw):
    """Groups of the nodes after each has gone where it adds most, as long as any goes."""
    group = group.copy()
    sent = np.bincount(group, links.sent, links.size)
    received = np.bincount(group, links.received, links.size)
    partners, shares = links.neighbours
    order = draw.permutation(links.size)
    is_moving = True
    while is_moving:
        is_moving = False
        for node in order:
            own = group[node]
            sent[own] -= links.sent[node]
            received[own] -= links.received[node]
            tied = np.bincount(group[partners[node]], shares[node], links.size)
            expected = links.sent[node] * received + links.received[node] * sent
            gain = tied - resolution * expected
            best = (gain >= gain.max() - _TIE).argmax()  # the first, whatever rounding says
            if gain[best] > gain[own] + _TIE:
                group[node], is_moving = best, True
            sent[group[node]] += links.sent[node]
            received[group[node]] += links.received[node]
    return group
