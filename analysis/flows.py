"""The flow table as every measure expects it: what can't be used is named, not dropped."""

from collections import namedtuple

import numpy as np
import pandas as pd

from .cities import note_gaps
from .errors import InputError
from .identifiers import as_text, in_order
from .notes import listed

#: Reasons why a row can't be used, in the order in which they are tried.
UNUSABLE = (
    "unknown origin",
    "unknown destination",
    "flow is empty",
    "flow is not a number",
    "flow is negative",
    "period is empty",
)

#: Rows matched to cities, rows that can't be used, and the cities in every period.
MatchedFlows = namedtuple("MatchedFlows", "flows unmatched cities")


def match_flows(table, cities, notes):
    """Match the rows of a flow table to the cities of their period.

    Parameters
    ----------
    table : pandas.DataFrame
        One row a flow: ``origin``, ``destination``, optionally ``flow`` (absent: each row counts
        1) and ``period``. Any unique index.
    cities : pandas.DataFrame
        A clean city table (`cities.clean_cities`).
    notes : Notes
        Takes the count of rows that can't be used, by reason.

    Returns
    -------
    MatchedFlows
        ``flows``: ``origin``, ``destination`` (row positions in ``cities``), ``flow`` (float,
        0 or more) and ``period``, one row a usable row of `table` with its index.
        ``unmatched``: ``reason``, one of `UNUSABLE`, and ``flow`` (NaN where it is no finite
        number of 0 or more), with the index of `table`.
        ``cities``: the city table, repeated for each period where only the flows have periods,
        with a fresh index and ``row``, the index in the table given.

    Raises
    ------
    InputError
        If no row has a known origin and destination, or only the cities have periods.
    """
    period = _periods(table)
    cities = _in_every_period(cities, period, notes)
    if period.isna().all() and cities["period"].notna().any():
        period = pd.Series(cities["period"].iloc[0], index=table.index, dtype=object)
    origin = _positions(table["origin"], period, cities)
    destination = _positions(table["destination"], period, cities)
    flow, reason = _flow_and_reason(table)
    reason[(reason == "") & _lacks_period(period)] = "period is empty"
    reason[destination < 0] = "unknown destination"
    reason[origin < 0] = "unknown origin"
    _refuse_if_nothing_matches(table, cities, period, origin, destination)
    usable = reason == ""
    flows = pd.DataFrame(
        {
            "origin": origin[usable],
            "destination": destination[usable],
            "flow": flow[usable],
            "period": period.to_numpy()[usable],
        },
        index=table.index[usable],
    )
    finite = np.where(np.isfinite(flow) & (flow >= 0), flow, np.nan)
    unmatched = pd.DataFrame(
        {"reason": reason[~usable], "flow": finite[~usable]}, index=table.index[~usable]
    )
    _note_unmatched(unmatched, notes)
    return MatchedFlows(flows, unmatched, cities)


def _periods(table):
    if "period" in table:
        return as_text(table["period"])
    return pd.Series(np.full(len(table), None), index=table.index, dtype=object)


def _lacks_period(period):
    """A row without a period is unusable only where other rows have one."""
    empty = period.isna().to_numpy()
    return empty & ~empty.all()


def _in_every_period(cities, flow_period, notes):
    """The cities of every period, with their place in the table given as ``row``."""
    cities = cities.rename_axis("row").reset_index()
    city_periods, flow_periods = in_order(cities["period"]), in_order(flow_period)
    if city_periods and not flow_periods:
        if len(city_periods) > 1 and len(flow_period):
            raise InputError(
                "The cities have periods ({periods}), but the flows have none. Choose the flows' "
                "period field, or keep the cities of one period.",
                table="flows", column="period", periods=listed(city_periods),
            )  # fmt: skip
        return cities
    if flow_periods and not city_periods:
        repeated = pd.concat([cities.assign(period=period) for period in flow_periods])
        return repeated.reset_index(drop=True)
    _note_periods_apart(city_periods, flow_periods, notes)
    note_gaps(cities, notes)
    return cities


def _note_periods_apart(city_periods, flow_periods, notes):
    for here, there, text in (
        (flow_periods, city_periods, "Periods without any city: {periods}; their flows can't be "
         "used."),
        (city_periods, flow_periods, "Periods without any flow: {periods}."),
    ):  # fmt: skip
        alone = [period for period in here if period not in set(there)]
        if alone:
            notes.warning(text, periods=listed(alone))


def _positions(ids, period, cities):
    """Row positions in `cities` of ids within their period; -1 where there is none."""
    ids = as_text(ids)
    wanted = pd.MultiIndex.from_arrays([ids.to_numpy(), period.to_numpy()])
    known = pd.MultiIndex.from_frame(cities[["city_id", "period"]])
    if cities["period"].isna().all():
        wanted, known = pd.Index(ids.to_numpy()), pd.Index(cities["city_id"])
    elif period.isna().any():
        return _positions_in_any_period(ids, period, cities)
    positions = known.get_indexer(wanted)
    return np.where(ids.isna(), -1, positions)


def _positions_in_any_period(ids, period, cities):
    """As `_positions`; a row without a period is looked up in all of them, to name its reason."""
    positions = np.full(len(ids), -1)
    has_period = period.notna().to_numpy()
    positions[has_period] = _positions(ids[has_period], period[has_period], cities)
    known = cities.drop_duplicates("city_id")
    anywhere = pd.Index(known["city_id"]).get_indexer(ids[~has_period])
    positions[~has_period] = np.where(ids[~has_period].isna(), -1, anywhere)
    return positions


def _flow_and_reason(table):
    """Flows as floats, and for each row why its flow can't be used, or an empty text."""
    if "flow" not in table:
        return np.ones(len(table)), np.full(len(table), "", dtype=object)
    raw = table["flow"].to_numpy()
    empty = np.zeros(len(raw), dtype=bool)
    if raw.dtype == object:
        empty = pd.Series([_is_blank(value) for value in raw], dtype=bool).to_numpy()
    flow = pd.to_numeric(pd.Series(raw), errors="coerce").to_numpy(dtype=float)
    reason = np.full(len(raw), "", dtype=object)
    reason[flow < 0] = "flow is negative"
    reason[~np.isfinite(flow)] = "flow is not a number"
    reason[empty] = "flow is empty"
    return flow, reason


def _is_blank(value):
    return value is None or value is pd.NA or (isinstance(value, str) and not value.strip())


def _refuse_if_nothing_matches(table, cities, period, origin, destination):
    if not len(table) or ((origin >= 0) & (destination >= 0)).any():
        return
    ends = pd.concat([as_text(table["origin"]), as_text(table["destination"])]).dropna()
    known = [as_text(table[end]).isin(cities["city_id"]) for end in ("origin", "destination")]
    if (known[0] & known[1]).any() and cities["period"].notna().any():
        raise InputError(
            "No flow runs between two cities that are known in its period. The flows' periods are "
            "{flow_periods}, the cities' {city_periods}. Choose the fields that hold the same "
            "periods.",
            table="flows", column="period",
            flow_periods=listed(in_order(period)) or "empty",
            city_periods=listed(in_order(cities["period"])),
        )  # fmt: skip
    raise InputError(
        "No flow runs between two known cities. Its ids read {ends}; the city ids read {ids}. "
        "Choose the fields that hold the same ids.",
        table="flows", column="origin",
        ends=listed([f"“{end}”" for end in ends.drop_duplicates()[:3]]) or "empty",
        ids=listed([f"“{city}”" for city in cities["city_id"].drop_duplicates()[:3]]),
    )  # fmt: skip


def _note_unmatched(unmatched, notes):
    counts = unmatched["reason"].value_counts()
    for reason in UNUSABLE:
        if reason in counts:
            notes.warning(
                "{count} flow rows can't be used: {reason}.",
                one="1 flow row can't be used: {reason}.",
                count=int(counts[reason]), reason=reason,
            )  # fmt: skip
