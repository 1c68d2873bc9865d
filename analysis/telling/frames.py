"""Result tables taken apart, so that in each part a row is a city (or region, …) of one period."""

import numpy as np
import pandas as pd

from ..findings import in_time
from ..identifiers import as_text
from ..measures import measures
from ..result_tables import value_of
from .rows import known

#: Fields that hold text; all others are read as numbers.
TEXTS = frozenset(
    (
        *("city_id", "name", "role", "region", "period", "of"),
        *("origin", "destination", "origin_name", "destination_name", "main_core", "nearest_core"),
        *("dominated_by", "level", "nodal_region", "status", "period_from", "period_to"),
        *("main_sector", "group_label", "indicator", "first_period", "last_period"),
        *("reading", "reading_why", "place_quadrant", "main_mismatch"),
    )
)
_PLACES = ("city_id", "name", "role", "region", "period", "of")
#: Measures of the size field that a row names, and of the value that a run was given.
_OF_SIZE = ("size", "rank", "size_share", "expected_size", "size_gap")
_OF_VALUE = ("share", "share_change", "annual_growth", "relative_to_core")
#: What only measures of a value hold, so that the parameter VALUE says of which.
_VALUE_MARKS = ("share_change", "relative_to_core", "sigma", "reading_why")
#: What stands in a row of a region's flows, and which measures of a city are of flows.
_FLOW_MARKS = ("core_dependence_out", "functional_polycentricity", "density")
_FLOW_RELATIONS = ("network", "connectivity")


class Frame:
    """Some rows of one table.

    Parameters
    ----------
    level : str
        Level of the catalogue.
    rows : pandas.DataFrame
        With ``region``, ``period`` and ``of`` as text, empty where there is none; ``of`` is the
        field that sizes or values are measured in. Other fields are as the table has them.
    parameters : dict
        What the algorithm was run with: parameter -> text.
    """

    def __init__(self, level, rows, parameters):
        self.level, self.rows, self.parameters = level, rows, parameters
        self._clean = {}

    def with_rows(self, rows):
        return Frame(self.level, rows, self.parameters)

    def has(self, *keys):
        """Whether each of these fields has a value in some row."""
        return all(key in self.rows and known(self.column(key)).any() for key in keys)

    def column(self, key):
        """A field as text, empty where missing, or as numbers, NaN where missing or absent."""
        if key not in self._clean:
            self._clean[key] = self._cleaned(key)
        return self._clean[key]

    def columns(self, *keys):
        return pd.DataFrame({key: self.column(key) for key in keys})

    def _cleaned(self, key):
        if key not in self.rows:
            return pd.Series("" if key in TEXTS else np.nan, index=self.rows.index)
        if key in TEXTS:
            return as_text(self.rows[key]).fillna("")
        numbers = pd.to_numeric(self.rows[key], errors="coerce").astype(float)
        return numbers.where(np.isfinite(numbers))


def frames_of(tables):
    """The parts of result tables.

    Measures of a size or a value stand apart from others of a city, since a row then is a city
    and a field; and so do undated flows that a table of several periods lays over its latest one.

    Parameters
    ----------
    tables : list of ResultTable

    Returns
    -------
    list of Frame
    """
    has_undated_flows = _has_undated_flows(tables)
    # Totals of the flows within a region come before those that cross its border.
    tables = sorted(tables, key=lambda table: not table.has("dominance"))
    return [part for table in tables for part in _parts(table, has_undated_flows)]


def _has_undated_flows(tables):
    """Whether flows are known to have no period, so that no period may be said of them."""
    measured = [
        table
        for table in tables
        if table.level == "region" and any(table.has(key) for key in _FLOW_MARKS)
    ]
    return bool(measured) and not any(table.has("period") for table in measured)


def _parts(table, has_undated_flows):
    rows = _placed(table)
    if table.level != "city":
        yield Frame(table.level, rows, table.parameters)
        return
    of_field = _of_field(table)
    flows = _laid_over_latest(rows) if has_undated_flows else []
    rest = rows.drop(columns=[*of_field, *flows]).assign(of="")
    for part in (
        _with_values(rows, of_field),
        _with_values(rows.assign(period="", of=""), flows),
        rest.drop_duplicates([key for key in ("city_id", "region", "period") if key in rest]),
    ):
        yield Frame("city", part, table.parameters)


def _placed(table):
    """The rows with region, period and `of` as text."""
    rows = table.rows.copy(deep=False)
    for key in ("region", "period"):
        rows[key] = as_text(rows[key]).fillna("") if key in rows else ""
    is_of_value = any(table.has(key) for key in _VALUE_MARKS)
    rows["of"] = value_of(table.parameters) if is_of_value else ""
    if "size_field" in rows:
        rows["of"] = as_text(rows["size_field"]).fillna("")
    return rows


def _of_field(table):
    """The measures of a city table that are of a size or value field."""
    keys = list(_OF_VALUE) if any(table.has(key) for key in _VALUE_MARKS) else []
    if table.has("size_field"):
        # A rank beside an index is one by it, unless the table is of sizes alone.
        is_of_size = table.algorithm == "coexistence" or not table.has("index")
        keys += [key for key in _OF_SIZE if key != "rank" or is_of_size]
    return [key for key in keys if key in table.rows]


def _laid_over_latest(rows):
    """Measures of flows that have values in the latest of several periods only."""
    periods = sorted(set(rows["period"]) - {""}, key=in_time)
    if len(periods) < 2:
        return []
    is_earlier = rows["period"] != periods[-1]
    entries = measures("city", list(rows.columns))
    keys = [entry.key for entry in entries if entry.relation in _FLOW_RELATIONS]
    return [
        key
        for key in keys
        if rows[key].notna().any() and not rows.loc[is_earlier, key].notna().any()
    ]


def _with_values(rows, keys):
    """The rows of cities that have a value of one of `keys`, with these measures only."""
    places = [key for key in _PLACES if key in rows]
    return rows.loc[rows[keys].notna().any(axis=1), [*places, *keys]]
