"""How unequal cities are: measures of a value, each city counted once or by its weight.

All take arrays of shape (cities,) with values of 0 or more and weights above 0 (as people);
without weights every city counts alike. They are NaN without any city and where all values are 0.
"""

from collections import namedtuple

import numpy as np

from .least_squares import are_alike

#: The forms of `theil`.
THEIL_FORMS = ("T", "L")

#: Distances from the median below this part of it are rounding.
_ROUNDING = 1e-12

#: ``between`` and ``within`` groups sum to ``total``; NaN where there is one group only.
Theil = namedtuple("Theil", "total between within")
#: ``cities`` is the share of cities, the smallest first, ``held`` what they hold of the total; both
#: of shape (cities + 1,), from the point of no city on.
LorenzCurve = namedtuple("LorenzCurve", "cities held")


def mean(value, weight=None):
    """Mean, weighted where weights are given; NaN without any city or where all values are 0."""
    return float(_shares(value, weight) @ value) if len(value) and value.any() else np.nan


def _shares(value, weight):
    return np.full(len(value), 1 / len(value)) if weight is None else weight / weight.sum()


def variation(value, weight=None):
    """Coefficient of variation: population standard deviation over mean.

    Returns
    -------
    float
        0 to the root of cities - 1 without weights; 0 where all are equal.

    References
    ----------
    With weights: Williamson, J. (1965). Regional inequality and the process of national
    development. Economic Development and Cultural Change 13, 3-45.
    """
    average = mean(value, weight)
    if np.isnan(average):
        return np.nan
    if are_alike(value):
        return 0.0
    # In parts of the mean, so that no unit is too large or too small to square.
    return float(np.sqrt(_shares(value, weight) @ (value / average - 1) ** 2))


def gini(value, weight=None):
    """Gini coefficient: mean absolute difference between any two, over twice the mean.

    Returns
    -------
    float
        0 (all equal) to 1 - 1 / cities without weights, below 1 with them. There is no correction
        for small numbers of cities.

    References
    ----------
    Gini, C. (1921). Measurement of inequality of incomes. The Economic Journal 31, 124-126.
    """
    average = mean(value, weight)
    if np.isnan(average):
        return np.nan
    share = _shares(value, weight)
    return absolute_differences(value, share, share) / (2 * average)


def lorenz_curve(value):
    """The Lorenz curve: what share of all value the smallest cities hold together.

    Parameters
    ----------
    value : array of float, shape (cities,)

    Returns
    -------
    LorenzCurve
        Both from 0 to 1; None without any city or where all values are 0.

    References
    ----------
    Lorenz, M. (1905). Methods of measuring the concentration of wealth. Publications of the
    American Statistical Association 9, 209-219.
    """
    if np.isnan(mean(value)):
        return None
    reached = np.concatenate([[0], np.cumsum(np.sort(value))])
    return LorenzCurve(np.linspace(0, 1, len(reached)), reached / reached[-1])


def absolute_differences(value, weight, other):
    """Sum over all ordered pairs i, j of ``weight_i other_j |value_i - value_j|``."""
    order = np.argsort(value, kind="stable")
    # From the smallest value, so that equal values differ by 0 and not by rounding.
    value, weight, other = value[order] - value[order[0]], weight[order], other[order]
    below, moment = np.cumsum(other), np.cumsum(other * value)
    to_smaller = value * below - moment
    to_larger = (moment[-1] - moment) - value * (below[-1] - below)
    return float(weight @ (to_smaller + to_larger))


def theil(value, weight, group, form):
    """Theil's inequality, and how much of it lies between and within groups.

    T weighs cities by their share of the total, L by their weight (people): only for L are the
    parts comparable when the totals of groups differ.

    Parameters
    ----------
    value : array of float, shape (cities,)
        Per head.
    weight : array of float, shape (cities,)
    group : array, shape (cities,)
        Label of each city's group.
    form : str
        One of `THEIL_FORMS`.

    Returns
    -------
    Theil
        0 (all equal) or more. L is NaN where a value is 0.

    References
    ----------
    Theil, H. (1967). Economics and information theory. Shorrocks, A. (1980). The class of
    additively decomposable inequality measures. Econometrica 48, 613-625.
    """
    total = _theil(value, weight, form)
    labels, code = np.unique(group, return_inverse=True)
    if len(labels) < 2 or np.isnan(total):
        return Theil(total, np.nan, np.nan)
    group_weight = np.bincount(code, weight)
    group_value = np.bincount(code, weight * value) / group_weight
    part = group_weight / weight.sum()
    if form == "T":
        part = part * group_value / mean(value, weight)
    members = [code == number for number in range(len(labels))]
    inside = [_theil(value[chosen], weight[chosen], form) for chosen in members]
    # A group in which all values are 0 has no part in T, and no inequality of its own.
    within = float(part @ np.where(part > 0, inside, 0))
    return Theil(total, _theil(group_value, group_weight, form), within)


def _theil(value, weight, form):
    average = mean(value, weight)
    if np.isnan(average) or (form == "L" and not value.all()):
        return np.nan
    if are_alike(value):
        return 0.0
    ratio, share = value / average, _shares(value, weight)
    logarithm = np.log(ratio, out=np.zeros(len(ratio)), where=ratio > 0)
    # Ratios less 1 sum to 0; with them no city's part is below 0, and little is lost to rounding.
    parts = ratio * logarithm - (ratio - 1) if form == "T" else ratio - 1 - logarithm
    return float(share @ parts)


def esteban_ray(value, weight=None, alpha=1.0):
    """Polarization: cities alike identify with each other and are alienated from the others.

    ``sum_ij share_i^(1 + alpha) share_j |z_i - z_j|`` with z the value over its mean; each city
    is a group.

    Parameters
    ----------
    alpha : float
        1 to 1.6; 0 gives twice the Gini coefficient.

    Returns
    -------
    float
        0 (all equal) or more.

    References
    ----------
    Esteban, J. and Ray, D. (1994). On the measurement of polarization. Econometrica 62, 819-851.
    """
    average = mean(value, weight)
    if np.isnan(average):
        return np.nan
    share = _shares(value, weight)
    return absolute_differences(value / average, share ** (1 + alpha), share)


def wolfson(value):
    """Bipolarization: how far cities move from the median to both sides, each counted once.

    ``2 (2 T - G) mean / median`` with G the Gini coefficient and T the distance of the Lorenz
    curve, interpolated, from equality at the median city.

    Returns
    -------
    float
        0 (all equal) or more. NaN below four cities, or where the median is 0.

    References
    ----------
    Wolfson, M. (1994). When inequalities diverge. American Economic Review 84, 353-358.
    """
    if len(value) < 4 or not np.median(value) > 0:
        return np.nan
    at_half = np.interp(0.5, *lorenz_curve(value))
    apart = 2 * (0.5 - at_half) - gini(value)
    return max(float(2 * apart * (value.mean() / np.median(value))), 0.0)


def tsui_wang(value, weight=None, exponent=0.5):
    """Bipolarization: mean over cities of the distance from the median, to a power below 1.

    Parameters
    ----------
    exponent : float
        Above 0 and below 1.

    Returns
    -------
    float
        0 (all equal) or more. NaN where the (weighted) median is 0.

    References
    ----------
    Wang, Y. and Tsui, K. (2000). Polarization orderings and new classes of polarization indices.
    Journal of Public Economic Theory 2, 349-363.
    """
    if not len(value):
        return np.nan
    share = _shares(value, weight)
    middle = _weighted_median(value, share)
    if not middle > 0:
        return np.nan
    distance = np.abs(value - middle) / middle
    # A power below 1 would make much of what is only rounding.
    distance[distance <= _ROUNDING] = 0
    return float(share @ distance**exponent)


def _weighted_median(value, share):
    """The value at half the weight; the mean of two where half lies between them."""
    order = np.argsort(value, kind="stable")
    reached = np.cumsum(share[order])
    low = np.searchsorted(reached, 0.5 * (1 - 1e-12))
    high = np.searchsorted(reached, 0.5 * (1 + 1e-12), side="right")
    return float((value[order[low]] + value[order[min(high, len(value) - 1)]]) / 2)
