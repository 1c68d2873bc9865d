"""Vertical mismatches: how far what cities do falls short of what the plan wants."""

import numpy as np
import pandas as pd

from .rank_agreement import kendall_tau_b

_CITY_KEYS = ("vertical_gap", "vertical_alignment")


def implementation_measures(network, plan, scores, notes):
    """How far each city falls short of the plan, and secondary cities more than cores.

    Parameters
    ----------
    network : FlowNetwork
    plan : pandas.DataFrame or None
        ``goal``, ``ambition`` (0 to 1) and ``weight`` (0 or more), each goal once.
    scores : pandas.DataFrame or None
        ``city_id``, ``goal`` of the plan and ``score`` (0 to 1), each pair once.
    notes : Notes

    Returns
    -------
    tuple of (dict, dict)
        City measures, arrays of shape (cities,), and region measures.
    """
    if plan is None or scores is None:
        cities = dict.fromkeys(_CITY_KEYS, np.full(network.size, np.nan))
        for key in _CITY_KEYS:
            notes.undefined(key, "MISSING", network.size)
    else:
        done = _score_matrix(scores, network.ids, plan["goal"].to_numpy())
        ambition = plan["ambition"].to_numpy()
        cities = {
            "vertical_gap": vertical_gap(ambition, done, plan["weight"].to_numpy()),
            "vertical_alignment": kendall_tau_b(ambition[None], done),
        }
        number = np.isfinite(done).sum(axis=1)
        for key, reason in zip(_CITY_KEYS, ("ZERO_TOTAL", "ZERO_VARIANCE")):
            empty = np.isnan(cities[key])
            small = empty & (number == 1) & (key == "vertical_alignment")
            notes.undefined(key, "MISSING", (empty & (number == 0)).sum())
            notes.undefined(key, "N_TOO_SMALL", small.sum())
            notes.undefined(key, reason, (empty & (number > 0) & ~small).sum())
    gap = horizontal_gap(cities["vertical_gap"], network.is_core, network.is_secondary)
    notes.undefined("horizontal_gap", "MISSING", np.isnan(gap))
    return cities, {"horizontal_gap": gap}


def _score_matrix(scores, ids, goals):
    """Scores as an array of shape (cities, goals), NaN where there is none."""
    city = pd.Index(ids).get_indexer(scores["city_id"])
    goal = pd.Index(goals).get_indexer(scores["goal"])
    here = (city >= 0) & (goal >= 0)
    matrix = np.full((len(ids), len(goals)), np.nan)
    matrix[city[here], goal[here]] = scores["score"].to_numpy()[here]
    return matrix


def vertical_gap(ambition, done, weight):
    """Weighted shortfall from the plan: ``sum w max(0, p - a) / sum w p`` over the goals scored.

    What goes beyond the plan in one goal does not make up for another.

    Parameters
    ----------
    ambition, weight : array of float, shape (goals,)
        0 to 1, and 0 or more.
    done : array of float, shape (cities, goals)
        0 to 1, NaN where there is no score; such a goal is in neither sum.

    Returns
    -------
    array of float, shape (cities,)
        0 (all is done) to 1 (nothing is); NaN without a score, and where nothing is wanted.

    References
    ----------
    Proposed here, for the conformance that Alexander, E. R. and Faludi, A. (1989) set against
    performance: Planning and plan implementation. Environment and Planning B 16, 127-140.
    """
    known = np.isfinite(done)
    short = np.where(known, np.maximum(ambition - done, 0), 0) @ weight
    wanted = np.where(known, ambition, 0) @ weight
    gap = np.full(len(done), np.nan)
    np.divide(short, wanted, out=gap, where=wanted > 0)
    return gap


def horizontal_gap(gap, is_core, is_secondary):
    """Mean vertical gap of secondary cities less that of cores.

    Returns
    -------
    float
        -1 (cores fall short) to 1 (secondary cities do); NaN without the gap of a core and of a
        secondary city.
    """
    known = np.isfinite(gap)
    if not (known & is_core).any() or not (known & is_secondary).any():
        return np.nan
    return float(gap[known & is_secondary].mean() - gap[known & is_core].mean())
