"""Whether rankings of the same items agree, however far apart the values are."""

import numpy as np
import pandas as pd

#: Digits that count: values of one row that differ by less than rounding tie.
_DIGITS = 12


def kendall_tau_b(first, second):
    """Kendall's tau-b of two values of each item, row by row.

    Pairs of items in the same order less pairs in opposite order, over the geometric mean of the
    pairs that are untied in either.

    Parameters
    ----------
    first, second : array of float, shape (rows, items)
        Items with NaN in either are left out of their row.

    Returns
    -------
    array of float, shape (rows,)
        -1 (opposite orders) to 1 (the same order); NaN where all items tie in either, and below
        two items.

    References
    ----------
    Kendall, M. G. (1945). The treatment of ties in ranking problems. Biometrika 33, 239-251.
    """
    known = np.isfinite(first) & np.isfinite(second)
    both = np.stack([_rounded(np.where(known, values, np.nan)) for values in (first, second)])
    concordant, untied = np.zeros(both.shape[1]), np.zeros(both.shape[:2])
    for place in range(both.shape[2] - 1):
        orders = np.sign(both[:, :, place + 1 :] - both[:, :, [place]])
        concordant += np.nansum(orders[0] * orders[1], axis=1)
        untied += np.nansum(np.abs(orders), axis=2)
    tau = np.full(len(concordant), np.nan)
    pairs = np.sqrt(untied[0] * untied[1])
    np.divide(concordant, pairs, out=tau, where=pairs > 0)
    return np.clip(tau, -1, 1)


def kendall_w(values):
    """Kendall's coefficient of concordance of several rankings, corrected for ties.

    Parameters
    ----------
    values : array of float, shape (raters, items)
        No NaN; ties get their mean rank.

    Returns
    -------
    float
        0 (no agreement) to 1 (all rank alike); NaN below two raters or two items, and where no
        rater tells any items apart.

    References
    ----------
    Kendall, M. G. and Babington Smith, B. (1939). The problem of m rankings. The Annals of
    Mathematical Statistics 10, 275-287.
    """
    raters, items = values.shape
    if raters < 2 or items < 2:
        return np.nan
    ranks = pd.DataFrame(_rounded(values)).rank(axis=1).to_numpy()
    # With its ties taken off, a rater's sum of squares is what its ranks vary by.
    most = raters * ((ranks - (items + 1) / 2) ** 2).sum()
    if not most > 0:
        return np.nan
    sums = ranks.sum(axis=0)
    return float(np.clip(((sums - sums.mean()) ** 2).sum() / most, 0, 1))


def _rounded(values):
    """Each row in parts of its largest value, so that sums of the same parts tie."""
    largest = np.nan_to_num(np.abs(values)).max(axis=1, keepdims=True, initial=0)
    return np.round(values / np.where(largest > 0, largest, 1), _DIGITS)
