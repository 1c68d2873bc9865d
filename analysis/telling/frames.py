"""Result tables taken apart, so that in each part a row is a city (or region, …) of one period."""

import numpy as np
import pandas as pd

from ..findings import in_time
from ..identifiers import as_text
from ..measures import measures
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
#: Measures of a city by a size, and by a value; which value, its table says or a parameter.
_OF_SIZE = ("size", "rank", "size_share", "expected_size", "size_gap")
_OF_VALUE = ("share", "share_change", "annual_growth", "relative_to_core")
#: By what tables of sizes and of values are known.
_SIZE_MARKS = ("size_share", "primacy")
_VALUE_MARKS = ("share_change", "relative_to_core", "sigma", "reading_why")
#: What a value is called where no table says which field it is.
_UNNAMED = "value"
#: By what tables of the flows of a network are known, the surest first.
_FLOW_MARKS = {
    "link": ("relative_strength", "significant", "share"),
    "region": ("core_dependence_out", "functional_polycentricity", "density"),
}
#: Parts of the catalogue whose measures of cities and regions are of flows.
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
    has_undated_flows, unnamed = _has_undated_flows(tables), _unnamed_value(tables)
    # Totals of the flows within a region come before those that cross its border.
    tables = sorted(tables, key=lambda table: not table.has("dominance"))
    return [part for table in tables for part in _parts(table, has_undated_flows, unnamed)]


def _parts(table, has_undated_flows, unnamed):
    rows = _placed(table, unnamed)
    if table.level in ("city", "region"):
        flows = _laid_over_latest(table.level, rows) if has_undated_flows else []
        yield Frame(table.level, _once(_with_values(rows.assign(period=""), flows)), {})
        rows = rows.drop(columns=flows)
    if table.level != "city":
        yield Frame(table.level, rows, table.parameters)
        return
    for part in _parts_of_cities(table, rows, unnamed):
        yield Frame("city", part, table.parameters)


def _placed(table, unnamed):
    """The rows with region and period as text, and the field that each is about."""
    rows = table.rows.copy(deep=False)
    for key in ("region", "period"):
        rows[key] = as_text(rows[key]).fillna("") if key in rows else ""
    rows["of"] = _field_of(table, unnamed)
    return rows


def _parts_of_cities(table, rows, unnamed):
    """Measures by a size, measures by a value and all others, a city once in each and a field."""
    sizes, values = _size_measures(table), _value_measures(table)
    value = _value_of(table, unnamed)
    yield _with_values(rows.assign(of=_size_of(table)), sizes)
    if value is not None:
        yield _once(_with_values(rows.assign(of=value), values))
    yield _once(rows.drop(columns=[*sizes, *values]).assign(of=""))


def _size_measures(table):
    if not table.has("size_share"):
        return []
    # A rank beside an index is one by it, unless the table is of sizes alone.
    is_of_size = table.algorithm == "coexistence" or not table.has("index")
    return [key for key in _OF_SIZE if key in table.rows and (key != "rank" or is_of_size)]


def _value_measures(table):
    return [key for key in _OF_VALUE if key in table.rows] if _is_of_value(table) else []


def _with_values(rows, keys):
    """The rows that have a value of one of `keys`, with these measures only."""
    places = [key for key in _PLACES if key in rows]
    return rows.loc[rows[keys].notna().any(axis=1), [*places, *keys]]


def _once(rows):
    """Each city or region once in a period, by a field."""
    keys = ("city_id", "region", "period", "of")
    return rows.drop_duplicates([key for key in keys if key in rows])


# Which field sizes and values are of ---------------------------------------------------------


def _is_of_value(table):
    return any(table.has(key) for key in _VALUE_MARKS)


def _is_of_size(table):
    return any(table.has(key) for key in _SIZE_MARKS)


def _field_of(table, unnamed):
    """The field that each row of a table is about; empty where it is about none."""
    if _is_of_size(table) or not _is_of_value(table):
        return _size_of(table)
    return _value_of(table, unnamed or _UNNAMED)


def _size_of(table):
    return as_text(table.rows["size_field"]).fillna("") if "size_field" in table.rows else ""


def _value_of(table, unnamed):
    """The field that each row's value is; `unnamed` where nothing says so."""
    if table.has("size_field") and not _is_of_size(table):
        return _size_of(table)
    return table.parameters.get("VALUE") or unnamed


def _unnamed_value(tables):
    """The field of values that no table names: the only one that others name.

    None where others name several: what these say then is a part of it.
    """
    named = set()
    for table in filter(_is_of_value, tables):
        field = _value_of(table, "")
        named |= {field} if isinstance(field, str) else set(field)
    named.discard("")
    if len(named) > 1:
        return None
    return named.pop() if named else _UNNAMED


# Flows without a period ----------------------------------------------------------------------


def _has_undated_flows(tables):
    """Whether flows are known to have no period, so that no period may be said of them."""
    for level, marks in _FLOW_MARKS.items():
        measured = [
            table for table in tables if table.level == level and any(map(table.has, marks))
        ]
        if measured:
            return not any(table.has("period") for table in measured)
    return False


def _laid_over_latest(level, rows):
    """Measures of flows that have values in the latest of several periods only."""
    periods = sorted(set(rows["period"]) - {""}, key=in_time)
    if level not in ("city", "region") or len(periods) < 2:
        return []
    is_earlier = rows["period"] != periods[-1]
    entries = measures(level, list(rows.columns))
    keys = [entry.key for entry in entries if entry.relation in _FLOW_RELATIONS]
    return [
        key
        for key in keys
        if rows[key].notna().any() and not rows.loc[is_earlier, key].notna().any()
    ]
