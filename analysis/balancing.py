"""Flows that meet given sums by origin, by destination or both."""

import numpy as np

from .errors import InputError
from .progress import silent

#: Rounds of balancing, and the part by which each margin may then be missed.
_MOST_ROUNDS, _BALANCED = 10000, 1e-10
#: A margin that is larger than all that can meet it by this part is so by rounding.
_ROUNDING = 1e-9


def balanced(log_weight, margins, names, progress=silent):
    """Weights scaled by turns until every margin is met (Furness; IPF).

    Parameters
    ----------
    log_weight : array of float, shape (pairs,)
        Natural logarithms of weights.
    margins : list of tuple
        One or two of (end of each pair, sum wanted at each end); all have the same total.
    names : array of str, shape (ends,)
        What an error calls the ends.
    progress : callable

    Returns
    -------
    array of float, shape (pairs,)

    Raises
    ------
    InputError
        If two margins can't both be met.

    References
    ----------
    Wilson, A. (1971). A family of spatial interaction models. Environment and Planning 3, 1-32.
    """
    if len(margins) == 2:
        _refuse_what_no_flow_meets(margins, names)
    for end, target in margins:
        log_weight = _with_top_0(log_weight, end, len(target))
    weight = np.exp(log_weight)
    for done in range(_MOST_ROUNDS):
        progress(done / _MOST_ROUNDS)
        off = 0.0
        for end, target in margins:
            summed = np.bincount(end, weight, len(target))
            factor = np.ones(len(target))
            np.divide(target, summed, out=factor, where=summed > 0)
            lost = (summed == 0) & (target > 0)
            off = max(off, float(np.abs(factor - 1).max()), float(lost.any()))
            weight = weight * factor[end]
        if off < _BALANCED or len(margins) == 1:
            return weight
    raise InputError(
        "Out-flows and in-flows by mass are not both met in {rounds} rounds: a city has about as "
        "much as all others in its reach, or the decay is very steep. Choose a model with one "
        "margin.",
        rounds=_MOST_ROUNDS,
    )


def _refuse_what_no_flow_meets(margins, names):
    """Stop where a city has more to send or to receive than all in its reach can take."""
    for (end, wanted), (other, there) in (margins, margins[::-1]):
        in_reach = np.bincount(end, there[other], len(names))
        excess = wanted - in_reach * (1 + _ROUNDING)
        if (excess > 0).any():
            city = int(excess.argmax())
            raise InputError(
                "Out-flows and in-flows by mass can't both be met: city {city} has {share} % of "
                "all, more than the cities in its reach have together. Choose a model with one "
                "margin.",
                city=names[city], share=round(100 * wanted[city] / wanted.sum(), 1),
            )  # fmt: skip


def _with_top_0(log_weight, group, size):
    """Logarithms of weights, the largest of each group 0, so that no group is lost."""
    top = np.full(size, -np.inf)
    np.maximum.at(top, group, log_weight)
    return log_weight - top[group]
