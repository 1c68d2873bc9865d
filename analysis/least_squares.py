"""A straight line through points, by least squares."""

from collections import namedtuple

import numpy as np

#: Values that differ by less than this share of the largest are equal but for rounding.
_ALIKE = 1e-12

#: ``r2`` is the share of the variance of y that the line explains.
Line = namedtuple("Line", "slope intercept r2")
NO_LINE = Line(np.nan, np.nan, np.nan)


def fit_line(x, y):
    """The line ``y = intercept + slope x`` with the smallest sum of squared residuals.

    Parameters
    ----------
    x, y : array of float, shape (points,)
        No NaN.

    Returns
    -------
    Line
        ``r2`` from 0 to 1, NaN where all y are equal; `NO_LINE` for fewer than two points or
        where all x are equal.
    """
    if len(x) < 2 or are_alike(x):
        return NO_LINE
    across, up = x - x.mean(), y - y.mean()
    slope = float(across @ up / (across @ across))
    intercept = float(y.mean() - slope * x.mean())
    if are_alike(y):
        return Line(slope, intercept, np.nan)
    return Line(slope, intercept, float(slope * (across @ up) / (up @ up)))


def are_alike(values):
    """Whether numbers, at least one, differ by no more than rounding."""
    return bool(np.ptp(values) <= _ALIKE * np.abs(values).max())
