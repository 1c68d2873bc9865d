"""How far two or more distributions over the same items agree."""

import numpy as np

from .progress import silent

#: Pairs of rows compared at once.
_BLOCK = 100_000


def cosine(share, first, second):
    """Cosine of pairs of rows.

    Parameters
    ----------
    share : array of float, shape (rows, items)
        0 or more.
    first, second : array of int, shape (pairs,)
        Rows of `share`.

    Returns
    -------
    array of float, shape (pairs,)
        0 (no item in common) to 1 (the same shares); NaN for a row that is NaN.

    References
    ----------
    UNIDO (1979). World industry since 1960: progress and prospects.
    """
    unit = share / np.sqrt((share**2).sum(axis=1, keepdims=True))
    found = by_blocks(lambda one, other: (one * other).sum(axis=1), unit, first, second)
    return np.minimum(found, 1)


def by_blocks(measure, values, first, second, progress=silent):
    """A measure of pairs of rows of `values`, as many at once as fit into memory.

    Parameters
    ----------
    measure : callable
        Takes two arrays of rows and returns a number a row.
    values : array, shape (rows, items)
    first, second : array of int, shape (pairs,)
        Rows of `values`.
    progress : callable, optional

    Returns
    -------
    array of float, shape (pairs,)
    """
    result = np.empty(len(first))
    for start in range(0, len(first), _BLOCK):
        block = slice(start, start + _BLOCK)
        result[block] = measure(values[first[block]], values[second[block]])
        progress(start / len(first))
    return result


def jensen_shannon(share, other):
    """Jensen-Shannon divergence of distributions, in bits: no root is taken.

    Mean of the relative entropies of both with respect to their mean.

    Parameters
    ----------
    share, other : array of float, shape (..., items)
        0 or more, summing to 1 over the last axis; broadcast against each other.

    Returns
    -------
    array of float, shape (...)
        0 (the same) to 1 (no item in common); NaN where either is NaN.

    References
    ----------
    Lin, J. (1991). Divergence measures based on the Shannon entropy. IEEE Transactions on
    Information Theory 37, 145-151.
    """
    share, other = np.broadcast_arrays(share, other)
    middle = (share + other) / 2
    both = _relative_entropy(share, middle) + _relative_entropy(other, middle)
    return np.clip(both / 2, 0, 1)


def generalised_jensen_shannon(share):
    """Jensen-Shannon divergence of several distributions of equal weight, in bits.

    Parameters
    ----------
    share : array of float, shape (distributions, items)
        0 or more, each row summing to 1.

    Returns
    -------
    float
        0 (all the same) to the base-2 logarithm of their number (no item in common); NaN for
        fewer than two.

    References
    ----------
    Lin, J. (1991). Divergence measures based on the Shannon entropy. IEEE Transactions on
    Information Theory 37, 145-151.
    """
    if len(share) < 2:
        return np.nan
    apart = _relative_entropy(share, share.mean(axis=0)).mean()
    return float(np.clip(apart, 0, np.log2(len(share))))


def _relative_entropy(share, reference):
    """Sum of share × log2(share / reference) over the last axis; shares of 0 add nothing."""
    reference = np.broadcast_to(reference, np.shape(share))
    ratio = np.ones(np.shape(share))
    np.divide(share, reference, out=ratio, where=(share > 0) & (reference > 0))
    return (share * np.log2(ratio)).sum(axis=-1)
