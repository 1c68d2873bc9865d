"""Groups of rows that are alike: k-means, Ward's method, and how well the groups hold.

All take ``values`` of shape (rows, features) without NaN, in features that weigh alike.
"""

from collections import namedtuple

import numpy as np

#: Starts of k-means; the one with the smallest inertia is kept.
STARTS = 50
_STEPS = 300
#: Distances held at once.
_CELLS = 4_000_000

#: ``inertia`` is the sum of squared distances to the means of the groups.
Clustering = namedtuple("Clustering", "labels inertia")


def k_means(values, groups, seed=0, progress=None):
    """k-means by Lloyd's steps from `STARTS` seeded starts.

    Parameters
    ----------
    values : array of float, shape (rows, features)
    groups : int
        2 or more, at most the number of different rows.
    seed : int
    progress : callable, optional

    Returns
    -------
    Clustering
        ``labels`` from 0, shape (rows,); the same seed gives the same groups in any order of rows.

    References
    ----------
    MacQueen, J. (1967). Some methods for classification and analysis of multivariate observations.
    Arthur, D. and Vassilvitskii, S. (2007). k-means++: the advantages of careful seeding.
    """
    order = np.lexsort(values.T[::-1])
    ordered = values[order]
    generator = np.random.default_rng(seed)
    best = None
    for start in range(STARTS):
        found = _lloyd(ordered, _spread_centres(ordered, groups, generator))
        if best is None or found.inertia < best.inertia * (1 - 1e-12):
            best = found
        if progress:
            progress((start + 1) / STARTS)
    labels = np.empty(len(values), dtype=int)
    labels[order] = best.labels
    return Clustering(labels, best.inertia)


def _spread_centres(values, groups, generator):
    """First centres far from each other: each drawn by its squared distance to those before."""
    chosen = [int(generator.integers(len(values)))]
    distance = ((values - values[chosen[0]]) ** 2).sum(axis=1)
    while len(chosen) < groups:
        weight = np.cumsum(distance)
        chosen.append(int(np.searchsorted(weight, generator.random() * weight[-1], side="right")))
        distance = np.minimum(distance, ((values - values[chosen[-1]]) ** 2).sum(axis=1))
    return values[chosen]


def _lloyd(values, centres):
    labels = None
    for _ in range(_STEPS):
        distance = _squared_distances(values, centres)
        nearest = distance.argmin(axis=1)
        _fill_empty(nearest, distance, len(centres))
        if labels is not None and np.array_equal(nearest, labels):
            break
        labels = nearest
        centres = _means(values, labels, len(centres))
    return Clustering(labels, float(((values - centres[labels]) ** 2).sum()))


def _fill_empty(labels, distance, groups):
    """Give a group that lost all its rows the row that is farthest from its centre."""
    for group in np.setdiff1d(np.arange(groups), labels):
        own = distance[np.arange(len(labels)), labels]
        shared = np.bincount(labels, minlength=groups)[labels] > 1
        labels[np.where(shared, own, -1).argmax()] = group


def _means(values, labels, groups):
    """Mean of each group, shape (groups, features)."""
    sums = np.stack([np.bincount(labels, column, groups) for column in values.T], axis=1)
    return sums / np.bincount(labels, minlength=groups)[:, None]


def _squared_distances(values, others):
    """Squared Euclidean distances of shape (rows, others)."""
    result = np.zeros((len(values), len(others)))
    for column, other in zip(values.T, others.T):
        result += (column[:, None] - other[None, :]) ** 2
    return result


def ward(values):
    """Ward's hierarchical clustering by nearest-neighbour chains (Lance-Williams).

    Returns
    -------
    tuple of numpy.ndarray
        ``merges`` of shape (rows - 1, 2): a row of each of the two clusters joined; ``heights``,
        ascending: two single rows join at their distance.

    References
    ----------
    Ward, J. H. (1963). Hierarchical grouping to optimize an objective function. Journal of the
    American Statistical Association 58, 236-244. Murtagh, F. (1983). A survey of recent advances
    in hierarchical clustering algorithms. The Computer Journal 26, 354-359.
    """
    distance = _squared_distances(values, values)
    np.fill_diagonal(distance, np.inf)
    size = np.ones(len(values))
    chain, merges, heights = [], [], []
    while len(merges) < len(values) - 1:
        if not chain:
            chain = [int(np.flatnonzero(size > 0)[0])]
        here = chain[-1]
        near = int(distance[here].argmin())
        before = chain[-2] if len(chain) > 1 else None
        if before is not None and distance[here, before] <= distance[here, near]:
            near = before
        if near != before:
            chain.append(near)
            continue
        chain = chain[:-2]
        merges.append((here, near))
        heights.append(np.sqrt(distance[here, near]))
        _join(distance, size, here, near)
    order = np.argsort(heights, kind="stable")
    return np.array(merges, dtype=int).reshape(-1, 2)[order], np.array(heights)[order]


def _join(distance, size, kept, gone):
    """Put cluster `gone` into `kept`; distances to the new cluster after Lance and Williams."""
    others = size > 0
    others[[kept, gone]] = False
    joined = size[kept] + size[gone]
    new = (
        (size[kept] + size[others]) * distance[kept, others]
        + (size[gone] + size[others]) * distance[gone, others]
        - size[others] * distance[kept, gone]
    ) / (joined + size[others])
    distance[kept, others] = distance[others, kept] = new
    distance[gone, :] = distance[:, gone] = np.inf
    distance[kept, gone] = distance[gone, kept] = np.inf
    size[kept], size[gone] = joined, 0


def cut(merges, groups):
    """Labels from 0 of a hierarchy cut into a number of groups, shape (rows,)."""
    label = np.arange(len(merges) + 1)
    for one, other in merges[: len(merges) + 1 - groups]:
        label[label == label[other]] = label[one]
    return np.unique(label, return_inverse=True)[1]


def inertia(values, labels):
    """Sum of squared distances of rows to the mean of their group."""
    centres = _means(values, labels, labels.max() + 1)
    return float(((values - centres[labels]) ** 2).sum())


def silhouettes(values, labels, progress=None):
    """How much nearer each row is to its own group than to the next.

    ``(b - a) / max(a, b)``, a the mean distance to the others of its group and b the smallest mean
    distance to another group.

    Returns
    -------
    array of float, shape (rows,)
        -1 (in the wrong group) to 1 (well inside); 0 for a group of one, and where a = b = 0.

    References
    ----------
    Rousseeuw, P. J. (1987). Silhouettes. Journal of Computational and Applied Mathematics 20,
    53-65.
    """
    groups, count = labels.max() + 1, np.bincount(labels)
    membership = np.eye(groups)[labels]
    result = np.zeros(len(values))
    step = max(_CELLS // max(len(values), 1), 1)
    for start in range(0, len(values), step):
        block = slice(start, start + step)
        own = labels[block]
        rows = np.arange(len(own))
        sums = np.sqrt(_squared_distances(values[block], values)) @ membership
        within = sums[rows, own] / np.maximum(count[own] - 1, 1)
        between = sums / count
        between[rows, own] = np.inf
        nearest = between.min(axis=1)
        larger = np.maximum(within, nearest)
        inside = (count[own] > 1) & (larger > 0)
        np.divide(nearest - within, larger, out=result[block], where=inside)
        if progress:
            progress(min((start + step) / len(values), 1))
    return result
