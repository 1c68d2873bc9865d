"""Numbers that an analyst gives for each city, checked before anything is made of them."""

import numpy as np
import pandas as pd

from .errors import InputError
from .notes import listed


def amounts(cities, column):
    """A column of amounts: people, jobs, money, area.

    Parameters
    ----------
    cities : pandas.DataFrame
        Clean city table.
    column : str

    Returns
    -------
    pandas.Series of float
        0 or more, NaN where missing; index of `cities`.

    Raises
    ------
    InputError
        If an amount is negative or infinite, or no city has one.
    """
    values = pd.to_numeric(cities[column], errors="coerce").astype(float)
    for bad, problem in ((values < 0, "negative"), (np.isinf(values), "infinite")):
        if bad.any():
            first = cities[bad].iloc[0]
            raise InputError(
                "The value of {name} ({id}) is {problem}: {value}. It must be 0 or more.",
                table="cities", column=column, name=first["name"], id=first["city_id"],
                problem=problem, value=values[bad].iloc[0],
            )  # fmt: skip
    if values.isna().all():
        raise InputError("No city has a value.", table="cities", column=column)
    return values


def names_of(cities, rows):
    """The first few names of some rows' cities, each once, for a sentence."""
    return listed(cities.loc[rows, "name"].drop_duplicates())
