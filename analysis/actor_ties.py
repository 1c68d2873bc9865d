"""Mismatches of actors: who has power in the ties of governance, who acts first, who ranks high."""

import numpy as np

from .rank_agreement import kendall_tau_b
from .tie_centrality import bonacich_power, degree_centralization, largest_eigenvalue

#: Weight of a tie's tie, over the largest that has a finite sum.
ATTENUATION = 0.5
_CITY_KEYS = ("actor_power", "actor_gap", "initiative_asymmetry")
_REGION_KEYS = ("centralization", "core_initiative")


def actor_measures(network, members, ties, notes):
    """Power and initiative of each city's actors, and how centralised the region's ties are.

    Parameters
    ----------
    network : FlowNetwork
    members : pandas.DataFrame
        ``actor`` (as in `ties`), ``city`` (position in the network, -1 for none) and ``rank`` of
        the actors that count here; a high number is a high rank.
    ties : pandas.DataFrame or None
        ``from``, ``to`` and ``value`` above 0, each directed pair once.
    notes : Notes

    Returns
    -------
    tuple of (dict, dict)
        City measures, arrays of shape (cities,), and region measures.
    """
    city = members["city"].to_numpy()
    if ties is None:
        cities, regions = _not_given(network.size, notes)
    else:
        directed = tie_matrix(ties, members["actor"].to_numpy())
        cities, between = _city_measures(directed, city, network.size, notes)
        regions = _tie_measures(network, directed, between, notes)
    rank = highest_by_city(members["rank"].to_numpy(dtype=float), city, network.size)
    ranked = _rank_measures(network, rank, cities["initiative_asymmetry"], notes)
    return cities, {**regions, **ranked}


def _not_given(number, notes):
    for keys, count in ((_CITY_KEYS, number), (_REGION_KEYS, 1)):
        for key in keys:
            notes.undefined(key, "MISSING", count)
    empty = np.full(number, np.nan)
    return dict.fromkeys(_CITY_KEYS, empty), dict.fromkeys(_REGION_KEYS, np.nan)


def _city_measures(directed, city, number, notes):
    """What rests on ties, by city, and the ties between cities."""
    between = by_city(directed, city, number)
    power = city_power(directed, city, number)
    initiative = asymmetry(between.sum(axis=1), between.sum(axis=0))
    measured = {**power, "initiative_asymmetry": initiative}
    has_actor = np.bincount(city[city >= 0], minlength=number) > 0
    for key, values in measured.items():
        notes.undefined(key, "ZERO_TOTAL", (np.isnan(values) & has_actor).sum())
        notes.undefined(key, "MISSING", (np.isnan(values) & ~has_actor).sum())
    return measured, between


def tie_matrix(ties, actors):
    """Ties between some actors as an array: rows act, columns are acted on.

    Parameters
    ----------
    ties : pandas.DataFrame
        ``from``, ``to``, ``value``, each directed pair once, none with oneself.
    actors : array
        Each once; ties with others are left out.

    Returns
    -------
    array of float, shape (actors, actors)
        In parts of the largest, so that no unit is too large to sum.
    """
    place = {actor: number for number, actor in enumerate(actors)}
    start, end = (ties[column].map(place) for column in ("from", "to"))
    inside = (start.notna() & end.notna()).to_numpy()
    matrix = np.zeros((len(actors), len(actors)))
    matrix[start[inside].astype(int), end[inside].astype(int)] = ties["value"][inside]
    return matrix / matrix.max() if matrix.any() else matrix


def tied(directed):
    """Who has a tie, shape (actors,), and the sum of ties both ways among these."""
    ties = directed + directed.T
    has_tie = ties.any(axis=1)
    return has_tie, ties[np.ix_(has_tie, has_tie)]


def by_city(directed, city, number):
    """Ties summed by the cities of their actors, shape (number, number); none within a city."""
    is_of = city == np.arange(number)[:, None]
    between = is_of @ directed @ is_of.T
    np.fill_diagonal(between, 0)
    return between


def city_power(directed, city, number):
    """Bonacich's power of each city's actors, summed, and its shortfall from the region's largest.

    On the ties of both directions together, with beta half of its limit, so that the unit of the
    ties does not matter. Squares sum to the number of actors that have a tie; the others have no
    power.

    Returns
    -------
    dict
        ``actor_power``, 0 or more, and ``actor_gap``, 0 (the most powerful city) to 1 (no power);
        arrays of shape (number,), NaN for a city without actors, and where nobody has a tie.
    """
    has_tie, ties = tied(directed)
    power = np.full(len(directed), 0.0 if len(ties) else np.nan)
    if len(ties):
        power[has_tie] = bonacich_power(ties, ATTENUATION / largest_eigenvalue(ties))
    placed = city >= 0
    total = np.bincount(city[placed], power[placed], number).astype(float)
    total[np.bincount(city[placed], minlength=number) == 0] = np.nan
    largest = np.nanmax(total, initial=0)
    gap = 1 - total / largest if largest > 0 else np.full(number, np.nan)
    return {"actor_power": total, "actor_gap": gap}


def asymmetry(given, taken):
    """``(given - taken) / (given + taken)``: -1 (only takes) to 1 (only gives); NaN without both.

    Parameters
    ----------
    given, taken : array of float
        0 or more, of one shape.
    """
    total = given + taken
    result = np.full(np.shape(total), np.nan)
    np.divide(given - taken, total, out=result, where=total > 0)
    return result


def highest_by_city(rank, city, number):
    """The highest rank of each city's actors, shape (number,); NaN where none is known."""
    known = np.isfinite(rank) & (city >= 0)
    highest = np.full(number, -np.inf)
    np.maximum.at(highest, city[known], rank[known])
    return np.where(np.isfinite(highest), highest, np.nan)


def rank_gap(rank, is_core, is_secondary):
    """Mean rank of cores less that of secondary cities, over the range of all ranks.

    Parameters
    ----------
    rank : array of float, shape (cities,)
        NaN where unknown.
    is_core, is_secondary : array of bool, shape (cities,)

    Returns
    -------
    float
        -1 to 1, 0 where all rank alike; NaN without the rank of a core and of a secondary city.
    """
    known = np.isfinite(rank)
    if not (known & is_core).any() or not (known & is_secondary).any():
        return np.nan
    span = np.ptp(rank[known])
    difference = rank[known & is_core].mean() - rank[known & is_secondary].mean()
    return float(difference / span) if span > 0 else 0.0


def _tie_measures(network, directed, between, notes):
    """Centralization of all ties, and whether cores or secondary cities act first."""
    _, ties = tied(directed)
    down = between[np.ix_(network.is_core, network.is_secondary)].sum()
    up = between[np.ix_(network.is_secondary, network.is_core)].sum()
    measured = {
        "centralization": degree_centralization(ties > 0),
        "core_initiative": float(asymmetry(down, up)),
    }
    has_both = network.is_core.any() and network.is_secondary.any()
    reasons = {
        "centralization": "N_TOO_SMALL" if len(ties) else "ZERO_TOTAL",
        "core_initiative": "ZERO_TOTAL" if has_both else "MISSING",
    }
    for key, reason in reasons.items():
        notes.undefined(key, reason, np.isnan(measured[key]))
    return measured


def _rank_measures(network, rank, initiative, notes):
    """The gap of rank between the roles, and whether those who rank high act first."""
    known = np.isfinite(rank) & np.isfinite(initiative)
    measured = {
        "rank_gap": rank_gap(rank, network.is_core, network.is_secondary),
        "rank_initiative_tau": float(kendall_tau_b(rank[None], initiative[None])[0]),
    }
    reason = "ZERO_VARIANCE" if known.sum() > 1 else "N_TOO_SMALL" if known.any() else "MISSING"
    notes.undefined("rank_gap", "MISSING", np.isnan(measured["rank_gap"]))
    notes.undefined("rank_initiative_tau", reason, np.isnan(measured["rank_initiative_tau"]))
    return measured
