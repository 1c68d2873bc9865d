"""Measures of how a size is spread over cities, whatever the size is: people, jobs or flow."""

import numpy as np

from .least_squares import NO_LINE, fit_line


def polycentricity(size):
    """Polycentricity of a size distribution.

    ``1 - sd / (max / 2)`` with the population standard deviation: the spread observed over that
    of two places of which one has all.

    Parameters
    ----------
    size : array of float, shape (cities,)
        0 or more.

    Returns
    -------
    float
        0 to 1; 1 where all are equal. NaN for fewer than two cities or where all are 0. Compare
        `polycentricity_floor`: the lowest value depends on the number of cities.

    References
    ----------
    Green, N. (2007). Functional polycentricity. Urban Studies 44, 2077-2103.
    """
    if len(size) < 2 or not size.max() > 0:
        return np.nan
    # In parts of the largest, so that no unit is too large or too small to square.
    return float(1 - 2 * (size / size.max()).std())


def polycentricity_floor(number):
    """`polycentricity` of `number` cities of which one has everything; NaN below two cities."""
    return 1 - 2 * np.sqrt(number - 1) / number if number >= 2 else np.nan


def rank_size_slope(size):
    """Slope of ln size on ln rank (Lotka form), by least squares.

    Parameters
    ----------
    size : array of float, shape (cities,)
        Zeros and NaN are left out; ties get sequential ranks.

    Returns
    -------
    float
        0 or less; steep where few cities have most. NaN below three cities.

    References
    ----------
    Burger, M. and Meijers, E. (2012). Form follows function? Urban Studies 49, 1127-1149.
    """
    return rank_size_line(size).slope


def rank_size_line(size):
    """The line of `rank_size_slope` as `least_squares.Line`, with its intercept and R²."""
    size = np.sort(size[size > 0])[::-1]
    if len(size) < 3:
        return NO_LINE
    return fit_line(np.log(np.arange(1, len(size) + 1)), np.log(size))


def entropy(share):
    """Shannon entropy ``-sum s ln s`` of shares that sum to 1; shares of 0 add nothing."""
    share = share[share > 0]
    return float(0 - (share * np.log(share)).sum())


def evenness(share):
    """Entropy of shares over its largest value, that of equal shares.

    Parameters
    ----------
    share : array of float, shape (parts,)
        They sum to 1.

    Returns
    -------
    float
        0 (one part has all) to 1 (all parts are equal); NaN for fewer than two parts.

    References
    ----------
    Shannon, C. (1948). A mathematical theory of communication. Bell System Technical Journal 27,
    379-423.
    """
    return min(entropy(share) / np.log(len(share)), 1.0) if len(share) > 1 else np.nan
