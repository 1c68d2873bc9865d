"""Rows of result tables: which are there, which are the latest, which stand out."""

import numpy as np

from ..findings import TIE, in_time


def known(values):
    """Which values of a column are there: numbers that are no NaN, texts that are not empty."""
    return values.notna() if values.dtype.kind == "f" else values != ""


def periods(rows):
    """The periods of rows, in time."""
    return sorted(rows["period"].unique(), key=in_time)


def latest(rows):
    """The latest period of rows, and its rows; no period without any."""
    if rows.empty:
        return "", rows
    period = periods(rows)[-1]
    return period, rows[rows["period"] == period]


def first_and_last(rows):
    """Rows of the first and rows of the last period; None below two periods."""
    order = periods(rows)
    if len(order) < 2:
        return None
    return tuple(rows[rows["period"] == period] for period in (order[0], order[-1]))


def secondary(rows):
    """The rows of secondary cities."""
    return rows[rows["role"] == "secondary"]


def largest(rows, key):
    """The largest value of a measure, and the rows that have it."""
    return _at(rows, key, rows[key].max())


def smallest(rows, key):
    """The smallest value of a measure, and the rows that have it."""
    return _at(rows, key, rows[key].min())


def _at(rows, key, value):
    return value, rows[np.isclose(rows[key], value, rtol=TIE, atol=TIE)]
