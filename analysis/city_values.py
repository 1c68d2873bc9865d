"""Numbers that an analyst gives for each city, checked before anything is made of them."""

import numpy as np
import pandas as pd

from .errors import InputError
from .wording import Wording


def amounts(cities, column, may_be_empty=False):
    """A column of amounts: people, jobs, money, area.

    Parameters
    ----------
    cities : pandas.DataFrame
        Clean city table.
    column : str
    may_be_empty : bool
        Whether all of it may be missing, as for what only adds to the results.

    Returns
    -------
    pandas.Series of float
        0 or more, NaN where missing; index of `cities`.

    Raises
    ------
    InputError
        If an amount is negative or infinite, if all together are more than a number can hold, or
        if no city has one.
    """
    values = pd.to_numeric(cities[column], errors="coerce").astype(float)
    for bad, problem in (
        (values < 0, Wording("negative")),
        (np.isinf(values), Wording("infinite")),
    ):
        if bad.any():
            first = cities[bad].iloc[0]
            raise InputError(
                "The value of {name} ({id}) is {problem}: {value}. It must be 0 or more.",
                table="cities", column=column, name=first["name"], id=first["city_id"],
                problem=problem, value=values[bad].iloc[0],
            )  # fmt: skip
    with np.errstate(over="ignore"):
        is_too_large = np.isinf(values.sum())
    if is_too_large:
        raise InputError(
            "The values are too large to be added up (largest: {value}). Choose a larger unit.",
            table="cities", column=column, value=values.max(),
        )  # fmt: skip
    if values.isna().all() and not may_be_empty:
        raise InputError("No city has a value.", table="cities", column=column)
    return values
