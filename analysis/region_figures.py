"""The key figures of a region, period by period, and which regions result tables speak of."""

from collections import namedtuple

import pandas as pd

from .findings import in_time
from .identifiers import as_text
from .measures import field
from .telling.region import BETWEEN, regions_of

#: Measure of a region -> its floor, if it has one; in the order of the theory.
_KEYS = {
    "core_share": None,
    "polycentricity": "polycentricity_floor",
    "core_dependence_out": None,
    "criss_cross": None,
    "functional_polycentricity": "functional_polycentricity_floor",
    "reciprocity": None,
    "core_secondary_krugman": None,
    "between_share": None,
    "sigma": None,
    "agreement": None,
    "core_initiative": None,
    "centralization": None,
    "horizontal_gap": None,
}


class KeyFigure(namedtuple("KeyFigure", "entry of values floors")):
    """A measure of a region.

    Parameters
    ----------
    entry : Measure
        Of the catalogue.
    of : str
        The field that sizes or values are measured in; empty for a measure of none.
    values : dict
        Period -> value, in time; the period is empty where there is none.
    floors : dict
        Period -> the value of a region of as many cities in which one has all; empty for a
        measure without a floor.
    """

    __slots__ = ()

    @property
    def period(self):
        """The latest period that has a value."""
        return next(reversed(self.values))

    @property
    def value(self):
        """The latest value."""
        return self.values[self.period]

    @property
    def floor(self):
        """The floor of the latest period, or None."""
        return self.floors.get(self.period)


def key_figures(tables):
    """The figures that tell of one region at a glance, as far as its tables hold them.

    Parameters
    ----------
    tables : list of ResultTable
        Of one region, as `tables_of` gives them.

    Returns
    -------
    list of KeyFigure
        In the order of the theory; a measure of several fields, such as people and jobs, comes
        once for each.
    """
    return [
        KeyFigure(field("region", key), of, *series)
        for region in regions_of(tables)[:1]
        for key, floor in _KEYS.items()
        for of, *series in _series(region, key, floor)
    ]


def _series(region, key, floor):
    """Field, values and floors of a measure, for each field that it is measured in."""
    for of, rows in region.by_field("region", key, *([floor] if floor else [])):
        yield of, _by_period(rows, key), _by_period(rows, floor) if floor else {}


def _by_period(rows, key):
    """Period -> the first value of it that is known, in time."""
    known = rows.dropna(subset=[key]).drop_duplicates("period").set_index("period")[key]
    return {period: float(known[period]) for period in sorted(known.index, key=in_time)}


def region_names(tables):
    """The regions that tables name, in order of appearance.

    Returns
    -------
    list of str
        With an empty one at the end for rows that name none, unless it is plain which they mean:
        tables that name no region are of the one that others name.
    """
    columns = [set(_regions(table).unique()) - {BETWEEN} for table in tables]
    found = dict.fromkeys(name for table in tables for name in _regions(table).unique())
    names = [name for name in found if name not in ("", BETWEEN)]
    has_others = "" in found and any(len(column) > 1 for column in columns if "" in column)
    return [*names, ""] if has_others or ("" in found and len(names) > 1) else names


def tables_of(tables, region):
    """The rows of one region.

    Parameters
    ----------
    tables : list of ResultTable
    region : str
        One of `region_names`.

    Returns
    -------
    list of ResultTable
        Without the tables that have no row of it.
    """
    parts = ((table, _regions(table) == region) for table in tables)
    return [
        table._replace(rows=table.rows[is_here].reset_index(drop=True))
        for table, is_here in parts
        if is_here.any()
    ]


def tables_until(tables, period):
    """The rows of a period, of those before it and of none: what was known then.

    Parameters
    ----------
    tables : list of ResultTable
    period : str

    Returns
    -------
    list of ResultTable
        Without the tables that have no such row.
    """
    parts = ((table, _is_until(table, period)) for table in tables)
    return [
        table._replace(rows=table.rows[is_there].reset_index(drop=True))
        for table, is_there in parts
        if is_there.any()
    ]


def _is_until(table, period):
    """Whether rows are of a period or of one before it; those that are of two, by the later."""
    rows = table.rows
    key = next((key for key in ("period", "period_to", "last_period") if key in rows), None)
    if key is None:
        return pd.Series(True, index=rows.index)
    periods = as_text(rows[key]).fillna("")
    return periods.map(lambda one: in_time(one) <= in_time(period) or not one)


def _regions(table):
    rows = table.rows
    if "region" not in rows:
        return pd.Series("", index=rows.index)
    return as_text(rows["region"]).fillna("")
