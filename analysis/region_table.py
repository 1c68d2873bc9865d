"""One table of a region's cities, and one of regions, from the tables of several measures."""

import numpy as np
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
    return _joined(base, tables, "city_id")


def combine_regions(tables):
    """Join region measures to regions and periods.

    Parameters
    ----------
    tables : list of pandas.DataFrame
        ``region``, ``period`` (None where there is none) and measures; each region once a period.

    Returns
    -------
    pandas.DataFrame
        ``region``, ``period`` and all measures: a row a region and period that any table has.
        Measures without a period join the latest one, as those of cities do.
    """
    keys = ["region", "period"]
    if not tables:
        return pd.DataFrame(columns=keys)
    order = in_order(pd.concat([table["period"] for table in tables]))
    rows = pd.concat([_placed(table, order)[keys] for table in tables]).drop_duplicates()
    places = {period: place for place, period in enumerate(order)}
    regions, _ = pd.factorize(rows["region"])
    sorted_rows = rows.iloc[np.lexsort((rows["period"].map(places), regions))]
    return _joined(sorted_rows.reset_index(drop=True), tables, "region")


def _joined(base, tables, key):
    """The rows of `base` with the measures of all tables; of twins the first counts."""
    order = in_order(base["period"])
    for table in tables:
        new = [column for column in table if column not in base]
        placed = _placed(table, order)[[key, "period", *new]]
        base = base.merge(placed, on=[key, "period"], how="left")
    return base


def _placed(table, order):
    """A table whose rows have a period: the latest where it has none."""
    is_undated = bool(order) and table["period"].isna().all()
    return table.assign(period=order[-1]) if is_undated else table


def latest(table):
    """The rows of the latest period of a table with ``period``; all rows where there is none."""
    order = in_order(table["period"])
    return table[table["period"] == order[-1]] if order else table
