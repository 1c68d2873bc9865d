"""How cities move between groups from period to period."""

import numpy as np
import pandas as pd

from .identifiers import in_order

COLUMNS = ["region", "from_group", "to_group", "count", "probability", "mobility"]


def transitions(cities, group, periods, region, notes):
    """The moves between consecutive periods in one region.

    Parameters
    ----------
    cities : pandas.DataFrame
        ``city_id`` and ``period`` of the rows that have a group.
    group : array of int, shape (rows of cities,)
        From 1.
    periods : pandas.Series of str or None
        The periods of the whole table; a city that lacks one of them makes no move across it.
    region : str or None
    notes : Notes
        Takes what is not defined.

    Returns
    -------
    pandas.DataFrame
        `COLUMNS`, a row an ordered pair of groups; none where there are fewer than two periods.
    """
    order = in_order(periods)
    if len(order) < 2:
        return pd.DataFrame(columns=COLUMNS)
    counts = _counts(cities, group, order)
    probability = transition_probabilities(counts)
    moving = mobility(probability)
    notes.undefined("probability", "ZERO_TOTAL", np.isnan(probability).sum())
    notes.undefined("mobility", "ZERO_TOTAL", counts.size if np.isnan(moving) else 0)
    place = np.indices(counts.shape).reshape(2, -1) + 1
    return pd.DataFrame(
        {
            "region": region, "from_group": place[0], "to_group": place[1],
            "count": counts.ravel(), "probability": probability.ravel(), "mobility": moving,
        }
    )[COLUMNS]  # fmt: skip


def _counts(cities, group, order):
    """Number of cities in one group in a period and in another in the next."""
    step = cities["period"].map({period: place for place, period in enumerate(order)})
    table = pd.DataFrame({"city": cities["city_id"], "step": step, "group": group})
    following = table.assign(step=table["step"] - 1)
    both = table.merge(following, on=["city", "step"], suffixes=("_from", "_to"))
    counts = np.zeros((group.max(), group.max()), dtype=int)
    np.add.at(counts, (both["group_from"].to_numpy() - 1, both["group_to"].to_numpy() - 1), 1)
    return counts


def transition_probabilities(counts):
    """Share of the moves out of each group that go to each group (Markov matrix).

    Parameters
    ----------
    counts : array of int, shape (groups, groups)
        Moves from row to column, stays on the diagonal.

    Returns
    -------
    array of float, shape (groups, groups)
        Rows that sum to 1; NaN for a group that no city was in before its last period.

    References
    ----------
    Rey, S. J. (2001). Spatial empirics for economic growth and convergence. Geographical Analysis
    33, 195-214.
    """
    total = counts.sum(axis=1, keepdims=True)
    return np.divide(counts, total, out=np.full(counts.shape, np.nan), where=total > 0)


def mobility(probability):
    """Mobility between groups: ``(groups - sum of staying) / (groups - 1)``.

    Returns
    -------
    float
        0 (all stay) to groups / (groups - 1); NaN where a group has no moves out.

    References
    ----------
    Shorrocks, A. F. (1978). The measurement of mobility. Econometrica 46, 1013-1024. Prais, S. J.
    (1955). Measuring social mobility. Journal of the Royal Statistical Society A 118, 56-66.
    """
    groups = len(probability)
    return float((groups - np.trace(probability)) / (groups - 1)) if groups > 1 else np.nan
