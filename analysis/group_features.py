"""What secondary cities are grouped by: fields, or shares beside those of the cores."""

import numpy as np
import pandas as pd

from .cities import by_region_and_period, names_of
from .errors import InputError

FEATURES = ("values", "difference to cores")
#: Numbers that differ by less than this part of them are equal but for rounding.
_ROUNDING = 1e-12


def group_features(cities, fields, features, notes):
    """The features of secondary cities.

    Parameters
    ----------
    cities : pandas.DataFrame
        Clean city table with the number columns of `fields`.
    fields : dict
        Columns of `cities` -> name of the field.
    features : str
        One of `FEATURES`: the fields as they are, or `difference_to_cores`.
    notes : Notes
        Takes the cities that lack a value.

    Returns
    -------
    pandas.DataFrame
        Columns named as the fields, index of `cities`; NaN for all rows but those of secondary
        cities, and where a value is missing. What differs by rounding only is equal.

    Raises
    ------
    InputError
        If no city is secondary, a field is empty for all of them, or there is no core to compare
        with.
    """
    secondary = cities["role"] == "secondary"
    if not secondary.any():
        raise InputError(
            "No city is secondary. Run “Assign city roles”, or choose the field that holds the "
            "roles.", table="cities",
        )  # fmt: skip
    values = cities[list(fields)].apply(pd.to_numeric, errors="coerce").astype(float)
    values = values.where(np.isfinite(values))
    for field in values:
        if values.loc[secondary, field].isna().all():
            raise InputError("No secondary city has a value.", table="cities", column=field)
    is_difference = features == "difference to cores"
    if is_difference:
        _refuse_without_core(cities)
        values = difference_to_cores(cities, values, notes)
    values = values.where(secondary)
    if values.isna().all(axis=None):
        raise InputError(
            "No secondary city has shares that can be compared: it or the cores of its region lack "
            "a value, or have 0 in every field.", table="cities",
        )  # fmt: skip
    _note_lacking(cities, secondary & values.isna().any(axis=1), is_difference, notes)
    # A difference has the rounding of the shares that it was made of, which go up to 1.
    settled = [_without_rounding(values[field], 1 if is_difference else 0) for field in values]
    return pd.concat(settled, axis=1, keys=list(fields.values()))


def _refuse_without_core(cities):
    if not (cities["role"] == "core").any():
        raise InputError(
            "No city is core, so there is nothing to take a difference to. Choose the field that "
            "holds the roles, or take the fields as they are.", table="cities",
        )  # fmt: skip


def _note_lacking(cities, lacking, is_difference, notes):
    if not lacking.any():
        return
    text = "{count} rows of secondary cities lack a value and are in no group: {names}."
    one = "1 row of a secondary city lacks a value and is in no group: {names}."
    if is_difference:
        text = (
            "{count} rows of secondary cities are in no group, since they or their cores lack a "
            "value or have nothing in any field: {names}."
        )
        one = (
            "1 row of a secondary city is in no group, since it or its cores lack a value or have "
            "nothing in any field: {names}."
        )
    notes.warning(text, one, count=int(lacking.sum()), names=names_of(cities, lacking))


def _without_rounding(values, size):
    """Values made equal where they differ by no more than the rounding of numbers of a size."""
    known = values.dropna().sort_values()
    ordered = known.to_numpy()
    is_new = np.diff(ordered, prepend=-np.inf) > _ROUNDING * np.maximum(np.abs(ordered), size)
    first = np.maximum.accumulate(np.where(is_new, np.arange(len(ordered)), 0))
    return pd.Series(ordered[first], index=known.index).reindex(values.index)


def difference_to_cores(cities, values, notes):
    """Shares of each city less the shares of all cores of its region and period together.

    Parameters
    ----------
    cities : pandas.DataFrame
        Clean city table.
    values : pandas.DataFrame
        Amounts such as jobs by sector, 0 or more; index of `cities`.
    notes : Notes
        Takes the cores that lack an amount and are left out.

    Returns
    -------
    pandas.DataFrame
        -1 to 1, rows that sum to 0. NaN where a city or the cores have no amounts.

    Raises
    ------
    InputError
        If an amount is negative.
    """
    _refuse_negative(cities, values)
    is_core = (cities["role"] == "core").to_numpy()
    lacking = is_core & values.isna().any(axis=1).to_numpy()
    if lacking.any():
        notes.warning(
            "{count} rows of core cities lack a value and are not among the cores that others are "
            "compared with: {names}.",
            one="1 row of a core city lacks a value and is not among the cores that others are "
            "compared with: {names}.",
            count=int(lacking.sum()), names=names_of(cities, lacking),
        )  # fmt: skip
    complete = values[is_core & ~lacking]
    parts = []
    for _, _, rows in by_region_and_period(cities):
        cores = complete.loc[complete.index.intersection(rows.index)]
        # Sorted, so that the order of rows makes no difference to the last digit.
        together = pd.DataFrame(np.sort(cores, axis=0), columns=values.columns).sum()
        shares = _row_shares(values.loc[rows.index])
        parts.append(shares - _row_shares(together.to_frame().T).to_numpy())
    return pd.concat(parts).reindex(values.index)


def _refuse_negative(cities, values):
    for field in values:
        negative = values[field] < 0
        if negative.any():
            first = cities[negative].iloc[0]
            raise InputError(
                "The value of {name} ({id}) is negative: {value}. Shares need amounts of 0 or "
                "more.", table="cities", column=field, name=first["name"], id=first["city_id"],
                value=values.loc[negative, field].iloc[0],
            )  # fmt: skip


def _row_shares(values):
    total = values.sum(axis=1, skipna=False)
    return values.div(total.where(total > 0), axis=0)
