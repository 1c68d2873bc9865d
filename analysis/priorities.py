"""Mismatches of priority: how far apart the goals of actors are."""

import numpy as np
import pandas as pd

from .rank_agreement import kendall_w
from .similarity import generalised_jensen_shannon, jensen_shannon

_CITY_KEYS = ("priority_gap_vertical", "priority_gap_horizontal")
_REGION_KEYS = ("agreement", "generalised_divergence", "core_secondary_divergence")


def goal_shares(priorities, actors):
    """What share of its weight each actor gives to each goal that any of them names.

    Parameters
    ----------
    priorities : pandas.DataFrame
        ``actor``, ``goal`` and ``weight`` of 0 or more, each pair once.
    actors : array
        Actors as in ``priorities``, each once.

    Returns
    -------
    array of float, shape (actors, goals)
        Rows that sum to 1, 0 for goals that an actor doesn't weigh; NaN rows for actors without
        any weight. One column where nobody names a goal.
    """
    place = pd.Index(actors).get_indexer(priorities["actor"])
    rows = priorities[place >= 0]
    goal, goals = pd.factorize(rows["goal"].to_numpy(), sort=True)
    weight = np.zeros((len(actors), max(len(goals), 1)))
    weight[place[place >= 0], goal] = rows["weight"]
    largest = weight.max(axis=1, keepdims=True, initial=0)
    share = np.full(weight.shape, np.nan)
    np.divide(weight, largest, out=share, where=largest > 0)
    return share / share.sum(axis=1, keepdims=True)


def has_share(share):
    """Which rows of `goal_shares` are known."""
    return np.isfinite(share).all(axis=1)


def priority_measures(network, members, priorities, flow, notes):
    """How far each city's goals are from the vision's and from its cores', and do all agree.

    Parameters
    ----------
    network : FlowNetwork
    members : pandas.DataFrame
        ``actor`` (as in `priorities`), ``city`` (position in the network, -1 for none) and
        ``tier`` of the actors that count here.
    priorities : pandas.DataFrame or None
        As `goal_shares` takes them.
    flow : array of float, shape (cities, cores), or None
        Flow of each city with each core both ways, which weighs the core's actors; None weighs
        all actors of cores alike.
    notes : Notes

    Returns
    -------
    tuple of (dict, dict)
        City measures, arrays of shape (cities,), and region measures.
    """
    if priorities is None:
        for key in _CITY_KEYS:
            notes.undefined(key, "MISSING", network.size)
        for key in _REGION_KEYS:
            notes.undefined(key, "MISSING", 1)
        empty = np.full(network.size, np.nan)
        return dict.fromkeys(_CITY_KEYS, empty), dict.fromkeys(_REGION_KEYS, np.nan)
    share = goal_shares(priorities, members["actor"].to_numpy())
    city = members["city"].to_numpy()
    by_city = mean_by_city(share, city, network.size)
    vision = mean_of_known(share[(members["tier"] == 0).to_numpy()])
    of_core = (city >= 0) & network.is_core[city] & has_share(share)
    apart = _divergence_from_cores(by_city, share[of_core], city[of_core])
    if flow is not None:
        flow = flow[:, np.cumsum(network.is_core)[city[of_core]] - 1]
    horizontal, is_idle = core_mean(apart, flow)
    cities = {
        "priority_gap_vertical": jensen_shannon(by_city, vision),
        "priority_gap_horizontal": horizontal,
    }
    notes.undefined("priority_gap_horizontal", "ZERO_TOTAL", is_idle.sum())
    notes.undefined("priority_gap_horizontal", "MISSING", (np.isnan(horizontal) & ~is_idle).sum())
    notes.undefined(
        "priority_gap_vertical", "MISSING", np.isnan(cities["priority_gap_vertical"]).sum()
    )
    mixed = core_mean(
        apart[network.is_secondary].ravel()[None],
        None if flow is None else flow[network.is_secondary].ravel()[None],
    )
    return cities, _region_measures(share, mixed, notes)


def mean_by_city(share, city, number):
    """Mean shares of each city's actors, shape (number, goals); NaN for a city without any.

    Parameters
    ----------
    share : array of float, shape (actors, goals)
        NaN rows are in no mean.
    city : array of int, shape (actors,)
        Position of each actor's city, -1 for none.
    number : int
        Of cities.
    """
    counted = has_share(share) & (city >= 0)
    total = np.zeros((number, share.shape[1]))
    np.add.at(total, city[counted], share[counted])
    actors = np.bincount(city[counted], minlength=number)[:, None]
    mean = np.full(total.shape, np.nan)
    np.divide(total, actors, out=mean, where=actors > 0)
    return mean


def mean_of_known(share):
    """Mean of the rows that are known, shape (goals,); NaN where none is."""
    known = share[has_share(share)]
    return known.mean(axis=0) if len(known) else np.full(share.shape[1], np.nan)


def _divergence_from_cores(by_city, share, home):
    """Divergence of each city from each actor of the other cores, shape (cities, actors)."""
    apart = np.full((len(by_city), len(share)), np.nan)
    for place, city in enumerate(home):
        apart[:, place] = jensen_shannon(by_city, share[place])
        apart[city, place] = np.nan
    return apart


def core_mean(apart, flow):
    """Mean of the known divergences of each row, weighted by flow where there is one.

    Parameters
    ----------
    apart : array of float, shape (rows, actors of cores)
    flow : array of float of that shape, or None

    Returns
    -------
    tuple of (array of float, array of bool), each of shape (rows,)
        The means, NaN where nothing is known or nothing flows; and where it is the flow that is
        lacking.
    """
    known = np.isfinite(apart)
    weight = np.where(known, 1.0 if flow is None else flow, 0.0)
    total = weight.sum(axis=1)
    mean = np.full(len(apart), np.nan)
    np.divide((weight * np.where(known, apart, 0)).sum(axis=1), total, out=mean, where=total > 0)
    return mean, known.any(axis=1) & ~(total > 0)


def _region_measures(share, mixed, notes):
    known = share[has_share(share)]
    measured = {
        "agreement": kendall_w(known),
        "generalised_divergence": generalised_jensen_shannon(known),
        "core_secondary_divergence": float(mixed[0][0]),
    }
    is_small = len(known) < 2 or share.shape[1] < 2
    reasons = {
        "agreement": "N_TOO_SMALL" if is_small else "ZERO_VARIANCE",
        "generalised_divergence": "N_TOO_SMALL",
        "core_secondary_divergence": "ZERO_TOTAL" if mixed[1][0] else "MISSING",
    }
    for key, reason in reasons.items():
        notes.undefined(key, reason, np.isnan(measured[key]))
    return measured
