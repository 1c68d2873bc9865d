"""Travel costs as pairs of cities, and how roundabout the ways of a network are."""

from collections import namedtuple

import numpy as np
import pandas as pd

from .cities import by_region_and_period
from .notes import Notes
from .progress import part, silent

#: ``detour`` is the length of all ways over all straight distances, NaN where there is none.
TravelCosts = namedtuple("TravelCosts", "cities pairs detour notes")

#: A way may be shorter than the straight line by this part, which is no more than rounding.
_ROUNDING = 1e-6


def detour(network_km, straight_km):
    """Length of ways over straight distances.

    Parameters
    ----------
    network_km, straight_km : array of float, same shape
        inf or NaN where there is no way.

    Returns
    -------
    array of float
        1 or more, if the network is drawn as finely as the cities are placed; NaN where there is
        no way or no distance.

    References
    ----------
    Barthelemy, M. (2011). Spatial networks. Physics Reports 499, 1-101.
    """
    network_km, straight_km = np.broadcast_arrays(network_km, straight_km)
    ratio = np.full(network_km.shape, np.nan)
    np.divide(network_km, straight_km, out=ratio, where=np.isfinite(network_km) & (straight_km > 0))
    return ratio


def overall_detour(network_km, straight_km):
    """`detour` of many ways together: the sum of lengths over the sum of straight distances."""
    used = ~np.isnan(detour(network_km, straight_km))
    return float(network_km[used].sum() / straight_km[used].sum()) if used.any() else np.nan


def travel_costs(cities, network, straight, is_timed=True, notes=None, progress=silent):
    """Costs of all ordered pairs of cities within a region, and the detour of their ways.

    Parameters
    ----------
    cities : pandas.DataFrame
        Clean city table (`cities.clean_cities`). A city with several periods counts once.
    network : object
        ``network.km(rows, progress)`` and ``network.minutes(rows, progress)`` give lengths and
        times of ways between rows of a city table, shape (rows, rows); row: from, column: to; inf
        or NaN where there is no way.
    straight : object
        ``straight.between(rows)`` gives straight distances in km likewise.
    is_timed : bool
        Whether costs are minutes, else km.
    notes : Notes, optional
    progress : callable

    Returns
    -------
    TravelCosts
        ``pairs``: ``origin``, ``destination``, ``region``, ``cost``, ``straight_km``,
        ``detour``; NaN where there is no way. ``cities``: one row a city with ``row`` (index in
        `cities`), ``reached`` (cities) and ``mean_detour``. ``detour``, ``notes``.
    """
    notes = notes or Notes()
    once = cities.drop_duplicates("city_id").assign(period=None)
    if len(once) < len(cities):
        notes.info("Cities stand in several periods; each counts once, where it stands first.")
    pairs, done = [], 0
    for _, _, rows in by_region_and_period(once):
        step = part(progress, done / len(once), (done + len(rows)) / len(once))
        pairs.append(_pairs(rows, network, straight, is_timed, step))
        done += len(rows)
    pairs = pd.concat(pairs, ignore_index=True)
    pairs["detour"] = detour(pairs["km"].to_numpy(), pairs["straight_km"].to_numpy())
    whole = overall_detour(pairs["km"].to_numpy(), pairs["straight_km"].to_numpy())
    table = _by_city(once, pairs)
    _note(pairs, table, notes)
    return TravelCosts(table, pairs.drop(columns="km"), whole, notes)


def _pairs(rows, network, straight, is_timed, progress):
    """All ordered pairs of one region, with ``km`` besides what is given out."""
    km = network.km(rows, part(progress, 0, 0.5))
    cost = network.minutes(rows, part(progress, 0.5, 1)) if is_timed else km
    origin, destination = at = np.nonzero(~np.eye(len(rows), dtype=bool))
    ids = rows["city_id"].to_numpy()
    table = {"origin": ids[origin], "destination": ids[destination]}
    table.update(region=rows["region"].iloc[0], cost=_finite(cost[at]))
    table.update(straight_km=straight.between(rows)[at], km=km[at])
    progress(1)
    return pd.DataFrame(table).astype({"region": object})


def _finite(values):
    return np.where(np.isfinite(values), values, np.nan)


def _by_city(cities, pairs):
    by_origin = pairs.groupby("origin", sort=False)
    measured = pd.DataFrame(
        {"reached": by_origin["cost"].count(), "mean_detour": by_origin["detour"].mean()}
    ).reindex(cities["city_id"])
    table = cities.rename_axis("row").reset_index()
    return table.assign(
        reached=measured["reached"].fillna(0).to_numpy(dtype=int),
        mean_detour=measured["mean_detour"].to_numpy(dtype=float),
    )


def _note(pairs, cities, notes):
    nowhere, unreached = pairs["straight_km"].isna(), pairs["cost"].isna()
    notes.undefined("straight_km", "MISSING", int(nowhere.sum()))
    for key in ("cost", "detour"):
        notes.undefined(key, "MISSING", int((unreached & nowhere).sum()))
        notes.undefined(key, "NO_PATH", int((unreached & ~nowhere).sum()))
    notes.undefined("detour", "ZERO_TOTAL", int((pairs["detour"].isna() & ~unreached).sum()))
    lonely = "N_TOO_SMALL" if len(cities) < 2 else "NO_PATH"
    notes.undefined("mean_detour", lonely, int(cities["mean_detour"].isna().sum()))
    together = pairs[pairs["cost"] == 0]
    if len(together):
        first = together.iloc[0]
        notes.warning(
            "{count} pairs have a cost of 0, such as {origin} and {destination}: they enter the "
            "network at one point. Models and potentials need a cost above 0.",
            one="1 pair has a cost of 0, {origin} and {destination}: they enter the network at one "
            "point. Models and potentials need a cost above 0.",
            count=len(together), origin=first["origin"], destination=first["destination"],
        )  # fmt: skip
    short = int((pairs["detour"] < 1 - _ROUNDING).sum())
    if short:
        notes.warning(
            "{count} ways on the network are shorter than the straight line: cities lie beside "
            "the network, or its lines are drawn coarsely.",
            one="1 way on the network is shorter than the straight line: cities lie beside the "
            "network, or its lines are drawn coarsely.",
            count=short,
        )
