"""One table of a region's cities from the tables of several measures."""

import pandas as pd

from .cities import COLUMNS
from .identifiers import in_order


def combine(cities, tables):
    """Join city measures to the cities and periods that they describe.

    Parameters
    ----------
    cities : pandas.DataFrame
        Clean city table; the index is the position of the input feature.
    tables : list of pandas.DataFrame
        ``city_id``, ``period`` (None where there is none) and measures; each id once a period.

    Returns
    -------
    pandas.DataFrame
        ``row`` (the index in `cities`), the columns of a clean city table and all measures: a row
        a city and period. Measures without a period join the latest one, since that is what an
        analyst compares them with; elsewhere they are missing.
    """
    base = cities[COLUMNS].rename_axis("row").reset_index()
    dated = [table for table in tables if table["period"].notna().any()]
    if base["period"].isna().all() and dated:
        periods = pd.concat([table[["city_id", "period"]] for table in dated]).drop_duplicates()
        base = base.drop(columns="period").merge(periods, on="city_id")
    order = in_order(base["period"])
    for table in tables:
        undated = order and table["period"].isna().all()
        placed = table.assign(period=order[-1]) if undated else table
        new = [column for column in table if column not in base] + ["city_id", "period"]
        base = base.merge(placed[new], on=["city_id", "period"], how="left")
    return base


def latest(table):
    """The rows of the latest period of a table with ``period``; all rows where there is none."""
    order = in_order(table["period"])
    return table[table["period"] == order[-1]] if order else table
