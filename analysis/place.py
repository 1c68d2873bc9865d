"""Mismatches of place: whether cities are able and willing to act."""

import numpy as np

#: From here on a city counts as able, or as willing.
THRESHOLD = 0.5
#: By whether a city is able and whether it is willing.
QUADRANTS = {
    (True, True): "able and willing",
    (True, False): "able, not willing",
    (False, True): "willing, not able",
    (False, False): "neither",
}


def place_measures(network, notes):
    """How far each city falls short of its cores, and of being able and willing.

    Parameters
    ----------
    network : FlowNetwork
        Its cities have ``capacity`` and ``willingness`` from 0 to 1, NaN where missing.
    notes : Notes

    Returns
    -------
    dict
        Measure -> array of shape (cities,): ``capacity_deficit``, ``willingness_deficit``,
        ``place_gap``, ``place_balance`` (capacity less willingness) and ``place_quadrant``.
    """
    capacity, willingness = (
        network.cities[key].to_numpy(dtype=float) for key in ("capacity", "willingness")
    )
    measured = {}
    for key, values in (("capacity_deficit", capacity), ("willingness_deficit", willingness)):
        reference = _mean(values[network.is_core])
        measured[key] = deficit(values, reference)
        reason = "ZERO_TOTAL" if reference == 0 else "MISSING"
        empty, known = np.isnan(measured[key]), np.isfinite(values)
        notes.undefined(key, reason, (empty & known).sum())
        notes.undefined(key, "MISSING", (empty & ~known).sum())
    measured["place_gap"] = place_gap(capacity, willingness)
    measured["place_balance"] = capacity - willingness
    measured["place_quadrant"] = quadrant(capacity, willingness)
    for key in ("place_gap", "place_balance", "place_quadrant"):
        notes.undefined(key, "MISSING", np.isnan(measured["place_gap"]).sum())
    return measured


def _mean(values):
    known = values[np.isfinite(values)]
    return known.mean() if len(known) else np.nan


def deficit(values, reference):
    """How far each city falls short of a reference: ``max(0, 1 - value / reference)``.

    Parameters
    ----------
    values : array of float, shape (cities,)
        0 or more, NaN where missing.
    reference : float
        What counts as enough, such as the mean of the cores.

    Returns
    -------
    array of float, shape (cities,)
        0 (as the reference or beyond) to 1 (has nothing); NaN without a value, and where the
        reference is not above 0.
    """
    if not reference > 0:
        return np.full(len(values), np.nan)
    return np.maximum(1 - values / reference, 0)


def place_gap(capacity, willingness):
    """Gap of place: ``1 - sqrt(capacity × willingness)``, so that neither makes up for the other.

    Parameters
    ----------
    capacity, willingness : array of float, shape (cities,)
        0 to 1.

    Returns
    -------
    array of float, shape (cities,)
        0 (able and willing) to 1 (lacks one altogether); NaN where either is missing.

    References
    ----------
    Proposed here, after the gaps of Charbit, C. (2011). Governance of public policies in
    decentralised contexts. OECD Regional Development Working Papers 2011/04.
    """
    return 1 - np.sqrt(capacity * willingness)


def quadrant(capacity, willingness):
    """Which of `QUADRANTS` each city stands in, by `THRESHOLD`; None where either is missing."""
    pairs = zip((capacity >= THRESHOLD).tolist(), (willingness >= THRESHOLD).tolist())
    known = np.isfinite(capacity) & np.isfinite(willingness)
    return np.array(
        [QUADRANTS[pair] if is_known else None for pair, is_known in zip(pairs, known)],
        dtype=object,
    )
