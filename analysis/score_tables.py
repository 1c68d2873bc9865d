"""Tables of scores, row by row: keys as text, numbers in range, each combination of keys once."""

import numpy as np
import pandas as pd

from .errors import InputError
from .identifiers import as_text
from .notes import listed


def keyed(table, name, keys, notes):
    """The rows whose keys all have a value, as text."""
    table = table.assign(**{key: as_text(table[key]) for key in keys})
    empty = table[keys].isna().any(axis=1)
    if empty.any():
        notes.warning(
            "{count} rows of the table “{table}” have no {keys} and are left out.",
            one="1 row of the table “{table}” has no {keys} and is left out.",
            count=int(empty.sum()), table=name, keys=" or ".join(keys),
        )  # fmt: skip
    return table[~empty]


def scored_rows(table, name, keys, column, notes, highest=np.inf):
    """The rows with a number from 0 to `highest` in a column, as floats."""
    values = numbers(table, name, column, keys, highest)
    empty = values.isna()
    if empty.any():
        notes.warning(
            "{count} rows of the table “{table}” have no {column} and are left out: {rows}.",
            one="1 row of the table “{table}” has no {column} and is left out: {rows}.",
            count=int(empty.sum()), table=name, column=column, rows=rows_told(table[empty], keys),
        )  # fmt: skip
    return table.assign(**{column: values})[~empty]


def numbers(table, name, column, keys, highest=np.inf, lowest=0.0):
    """A column as floats, NaN where it is empty or absent.

    Parameters
    ----------
    table : pandas.DataFrame
    name, column : str
        What errors call the table, and the column.
    keys : list of str
        Columns that name a row.
    highest, lowest : float
        The range; the lowest is 0, or minus infinity for any finite number.

    Raises
    ------
    InputError
        If a text is no number, or a number is infinite or out of range; it names the first.
    """
    if column not in table:
        return pd.Series(np.nan, index=table.index)
    values = pd.to_numeric(table[column], errors="coerce").astype(float)
    text = as_text(table[column])
    strange = values.isna() & text.notna() & (text.str.lower() != "nan")
    if strange.any():
        raise InputError(
            "The value of {row} reads “{value}”, which is no number.",
            table=name, column=column, row=rows_told(table[strange][:1], keys),
            value=text[strange].iloc[0],
        )  # fmt: skip
    bad = (values < lowest) | (values > highest) | np.isinf(values)
    if bad.any():
        raise InputError(
            _refusal(lowest, highest),
            table=name, column=column, row=rows_told(table[bad][:1], keys),
            value=values[bad].iloc[0], highest=highest,
        )  # fmt: skip
    return values


def _refusal(lowest, highest):
    """The sentence that says what range a number is out of."""
    if np.isinf(lowest):
        return "The value of {row} is {value}; it must be finite."
    if np.isinf(highest):
        return "The value of {row} is {value}; it must be finite, and 0 or more."
    return "The value of {row} is {value}; it must be from 0 to {highest:g}."


def rows_told(table, keys):
    """The first few rows by their keys, for a sentence."""
    return listed(dict.fromkeys("/".join(map(str, row)) for row in table[keys].to_numpy()))


def summed(table, name, keys, column, notes):
    """Each combination of keys once, its values added."""
    again = table.duplicated(keys)
    if again.any():
        notes.info(
            "{count} rows of the table “{table}” repeat others and are added to them: {rows}.",
            one="1 row of the table “{table}” repeats another and is added to it: {rows}.",
            count=int(again.sum()), table=name, rows=rows_told(table[again], keys),
        )  # fmt: skip
    return table.groupby(keys, sort=False, as_index=False)[column].sum()


def averaged(table, name, keys, columns, notes):
    """Each combination of keys once, with the means over its raters."""
    groups = table.groupby(keys, sort=False)[columns]
    several = groups.size() > 1
    if several.any():
        apart = (groups.max() - groups.min())[columns[0]]
        notes.warning(
            "{count} scores of the table “{table}” are given more than once, as by several "
            "raters: their mean counts. They differ by {apart:g} at most: {rows}.",
            one="1 score of the table “{table}” is given more than once, as by several raters: the "
            "mean counts. The scores differ by {apart:g} at most: {rows}.",
            count=int(several.sum()), table=name, apart=round(float(apart.max()), 6),
            rows=rows_told(several[several].index.to_frame(), keys),
        )  # fmt: skip
    return groups.mean().reset_index()
