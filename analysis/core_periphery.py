"""How well a set of cores explains a flow network as one of core and periphery."""

from collections import namedtuple

import numpy as np

#: Up to this many cities all sets of cores are tried; above it, prefixes by total flow.
EXHAUSTIVE = 16
#: Fits closer than this are ties.
_TIE = 1e-12

BestCores = namedtuple("BestCores", "fit is_core")


def core_periphery_fit(network, is_core):
    """Correlation of the flows with the ideal pattern in which every link touches a core.

    Parameters
    ----------
    network : FlowNetwork
    is_core : array of bool, shape (cities,)

    Returns
    -------
    float
        -1 to 1 over all ordered pairs of different cities, absent links as 0. NaN below three
        cities, or where flows or pattern do not vary.

    References
    ----------
    Borgatti, S. and Everett, M. (2000). Models of core/periphery structures. Social Networks 21,
    375-395.
    """
    both_outside = ~is_core[network.origin] & ~is_core[network.destination]
    outside = network.flow[both_outside].sum()
    return float(_fit(network, np.array([is_core.sum()]), np.array([outside]))[0])


def best_core_periphery(network):
    """The set of cores of the largest fit.

    All sets of 1 to n - 2 cities are tried up to `EXHAUSTIVE` cities, else the first cities by
    total flow and id. Ties go to fewer cities, then to smaller ids.

    Returns
    -------
    BestCores
        ``fit`` (NaN where it is not defined) and ``is_core``, array of bool (None then).
    """
    if network.size < 3:
        return BestCores(np.nan, None)
    if network.size <= EXHAUSTIVE:
        candidates, outside = _all_sets(network)
    else:
        candidates, outside = _prefixes(network)
    fit = _fit(network, candidates.sum(axis=1), outside)
    if np.isnan(fit).all():
        return BestCores(np.nan, None)
    best = np.flatnonzero(fit >= np.nanmax(fit) - _TIE)[0]
    return BestCores(float(fit[best]), candidates[best])


def _fit(network, cores, outside):
    """Correlations for sets of `cores` cities that leave `outside` flow between the others."""
    number = network.size * (network.size - 1)
    others = network.size - cores
    touching = number - others * (others - 1)
    if network.size < 3:
        return np.full(len(cores), np.nan)
    # In parts of the largest flow, so that no unit is too large or too small to square.
    largest = network.flow.max(initial=0) or 1.0
    flow, total = network.flow / largest, network.total / largest
    mean = total / number
    spread = np.sqrt(max((flow**2).sum() / number - mean**2, 0))
    spread = 0.0 if spread <= 1e-7 * mean else spread
    pattern_mean = touching / number
    pattern_spread = np.sqrt(pattern_mean * (1 - pattern_mean))
    covariance = (total - outside / largest) / number - mean * pattern_mean
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(spread * pattern_spread > 0, covariance / (spread * pattern_spread), np.nan)


def _all_sets(network):
    """All sets of 1 to n - 2 cities, fewer cities first, then by the smallest ids."""
    size = network.size
    by_id = np.argsort(network.ids.astype(str), kind="stable")
    masks = np.arange(2**size)
    # The highest bit is the smallest id, so that among sets of one size the descending number
    # lists ids in ascending order.
    bits = (masks[:, None] >> np.arange(size - 1, -1, -1)) & 1
    number = bits.sum(axis=1)
    chosen = (number >= 1) & (number <= size - 2)
    order = np.lexsort((-masks[chosen], number[chosen]))
    candidates = np.zeros((chosen.sum(), size), dtype=bool)
    candidates[:, by_id] = bits[chosen][order].astype(bool)
    others = (~candidates).astype(float)
    outside = np.einsum("si,si->s", others @ network.matrix, others)
    return candidates, outside


def _prefixes(network):
    """The 1, 2, … n - 2 cities of the largest total flow, ties by id."""
    order = np.lexsort((network.ids.astype(str), -network.total_flow))
    place = np.empty(network.size, dtype=int)
    place[order] = np.arange(network.size)
    first = np.minimum(place[network.origin], place[network.destination])
    touching = np.cumsum(np.bincount(first, network.flow, network.size))
    cores = np.arange(1, network.size - 1)
    return place < cores[:, None], network.total - touching[cores - 1]
