"""Composite indices: normalise, weight, aggregate, and how safe the ranks are.

Arrays have a row for each city (and period) and a column for each indicator; NaN is missing.
Every indicator is already turned so that a high value means a high index: multiply it by its
direction, +1 or -1, first. Steps and names follow OECD and JRC (2008), Handbook on Constructing
Composite Indicators.
"""

import numpy as np
import pandas as pd

from .progress import silent

NORMALISATIONS = ("min-max", "z-score", "percentile rank", "distance to cores")
WEIGHTINGS = ("given", "equal", "entropy", "critic", "first component")
AGGREGATIONS = (
    "arithmetic",
    "geometric",
    "mazziotta-pareto",
    "adjusted mazziotta-pareto",
    "topsis",
    "copeland",
)

#: Differences below this part of the largest value are rounding, not differences.
ROUNDING = 1e-12
#: Numbers held at once: few enough that a step lasts well under a second.
CELLS = 250_000


# Normalise -----------------------------------------------------------------------------------


def varies(values):
    """Which columns have at least two different values, shape (columns,)."""
    return ~np.isnan(_column_range(values))


def min_max(values):
    """0 at the smallest, 1 at the largest value of each column; constant columns are NaN."""
    return (values - np.fmin.reduce(values, axis=0)) / _column_range(values)


def z_score(values, ddof=1):
    """Distance from the column's mean in standard deviations (`ddof` 1: sample, 0: population).

    Constant columns are NaN.
    """
    frame = pd.DataFrame(values)
    deviation = np.where(varies(values), frame.std(ddof=ddof).to_numpy(), np.nan)
    return (values - frame.mean().to_numpy()) / deviation


def percentile_rank(values):
    """(rank - 1) / (n - 1) in each column, 0 to 1, ties share their mean rank.

    Constant columns are NaN.
    """
    frame = pd.DataFrame(values)
    others = np.where(varies(values), frame.count().to_numpy() - 1.0, np.nan)
    return (frame.rank().to_numpy() - 1) / others


def distance_to_reference(values, reference):
    """0 like the reference, 1 at the largest value of the column, negative below the reference.

    Parameters
    ----------
    values : array, shape (rows, columns)
    reference : array, shape (columns,) or (rows, columns)
        The value each row is measured against, one for all rows or its own for each.

    Returns
    -------
    array, shape (rows, columns)
        NaN where no row lies above the reference: the distance has no scale there.

    Notes
    -----
    Distance to a reference, OECD and JRC (2008), with the furthest row as the unit.
    """
    furthest = np.fmax.reduce(values, axis=0)
    gap = furthest - reference
    rounding = ROUNDING * np.fmax(np.abs(furthest), np.abs(reference))
    with np.errstate(invalid="ignore"):
        gap = np.where(gap > rounding, gap, np.nan)
    return (values - reference) / gap


def normalise(values, method, reference=None):
    """Brings each column to a common scale by one of `NORMALISATIONS`, shape as `values`."""
    if method == "distance to cores":
        return distance_to_reference(values, reference)
    return {"min-max": min_max, "z-score": z_score, "percentile rank": percentile_rank}[method](
        values
    )


def _column_range(values):
    """Largest less smallest value of each column, NaN where they are equal or none is there."""
    low, high = np.fmin.reduce(values, axis=0), np.fmax.reduce(values, axis=0)
    rounding = ROUNDING * np.fmax(np.abs(low), np.abs(high))
    with np.errstate(invalid="ignore"):
        return np.where(high - low > rounding, high - low, np.nan)


# Weight --------------------------------------------------------------------------------------


def equal_weights(dimensions):
    """The same weight for each dimension, and within it for each of its indicators; sum 1."""
    dimensions = pd.Series(dimensions)
    sizes = dimensions.map(dimensions.value_counts()).to_numpy(dtype=float)
    return 1 / sizes / dimensions.nunique()


def entropy_weights(shares):
    """More weight for indicators that tell cities apart more; sum 1.

    Parameters
    ----------
    shares : array, shape (rows, columns)
        Min-max values; every column varies.

    Notes
    -----
    Shannon entropy weights of Hwang and Yoon (1981), Multiple Attribute Decision Making.
    """
    part = shares / np.nansum(shares, axis=0)
    logarithm = np.log(part, out=np.zeros_like(part), where=part > 0)
    entropy = -np.nansum(part * logarithm, axis=0) / np.log(np.sum(~np.isnan(shares), axis=0))
    return (1 - entropy) / np.sum(1 - entropy)


def critic_weights(shares):
    """More weight for indicators that vary more and agree less with the others; sum 1.

    Without any disagreement (one indicator, or all perfectly correlated) the weights are equal.
    Correlations use the rows that have both indicators.

    Parameters
    ----------
    shares : array, shape (rows, columns)
        Min-max values; every column varies.

    Notes
    -----
    CRITIC, Diakoulaki, Mavrotas and Papayannakis (1995), Computers & Operations Research 22.
    """
    conflict = 1 - _correlation_matrix(shares)
    conflict[conflict < ROUNDING] = 0
    content = np.nanstd(shares, axis=0) * conflict.sum(axis=0)
    if not content.any():
        content = np.ones_like(content)
    return content / content.sum()


def first_component_weights(shares):
    """Squared loadings on the first principal component of the correlations; sum 1.

    The simple form of the weights from a principal component analysis in OECD and JRC (2008):
    one component, no rotation. Correlations use the rows that have both indicators.

    Parameters
    ----------
    shares : array, shape (rows, columns)
        Min-max values; every column varies.
    """
    _, vectors = np.linalg.eigh(_correlation_matrix(shares))
    loadings = vectors[:, -1] ** 2
    return loadings / loadings.sum()


def indicator_weights(method, values, given, dimensions, usable):
    """The weight of each indicator by one of `WEIGHTINGS`.

    Parameters
    ----------
    method : str
    values : array, shape (rows, columns)
        Turned indicators.
    given : array, shape (columns,)
        The analyst's weights, used by the method "given".
    dimensions : sequence of str, shape (columns,)
        Dimension of each indicator, used by the method "equal".
    usable : array of bool, shape (columns,)
        Indicators that may have a weight. The others get 0 and the rest is rescaled. What is
        weighted by its own values must also vary.

    Returns
    -------
    array, shape (columns,)
        Sum 1, or all 0 where nothing is left to weight.
    """
    if method == "given":
        return rescaled(np.where(usable, given, 0))
    if method == "equal":
        return rescaled(np.where(usable, equal_weights(dimensions), 0))
    weigh = {
        "entropy": entropy_weights,
        "critic": critic_weights,
        "first component": first_component_weights,
    }[method]
    weights = np.zeros(values.shape[1])
    chosen = usable & varies(values)
    if chosen.any():
        weights[chosen] = weigh(min_max(values[:, chosen]))
    return weights


def rescaled(weights):
    """Weights with sum 1 along the last axis; all 0 stays all 0."""
    total = np.sum(weights, axis=-1, keepdims=True)
    return np.divide(weights, total, out=np.zeros(np.shape(weights)), where=total > 0)


def _correlation_matrix(values):
    """Pearson correlations over the rows that have both; 0 where that is undefined."""
    matrix = pd.DataFrame(values).corr().fillna(0).to_numpy(copy=True)
    np.fill_diagonal(matrix, 1)
    return matrix


# Aggregate -----------------------------------------------------------------------------------


def aggregation_basis(method, values, normalised, normalisation):
    """What a method of `AGGREGATIONS` adds up, shape (rows, columns).

    arithmetic: `normalised` as it is; geometric: `normalised` brought to 1..100, so that no
    factor is 0; Mazziotta-Pareto: 100 + 10 z (population standard deviation); adjusted: 70..130;
    TOPSIS: `values` of length 1 in each column; Copeland: `values`, of which only the order
    counts. Only the first two look at `normalised`.
    """
    if method == "arithmetic":
        return normalised
    if method == "geometric":
        bounded = normalisation in ("min-max", "percentile rank")
        return 1 + 99 * (normalised if bounded else min_max(normalised))
    if method == "mazziotta-pareto":
        return 100 + 10 * z_score(values, ddof=0)
    if method == "adjusted mazziotta-pareto":
        return 70 + 60 * min_max(values)
    if method == "topsis":
        return _of_length_one(values)
    return values


def scores(method, basis, weights, blocks, counted):
    """The composite index of each row under each set of weights.

    Where a row lacks indicators, the weights of the others are rescaled for it.

    Parameters
    ----------
    method : str
        One of `AGGREGATIONS`.
    basis : array, shape (rows, columns)
        From `aggregation_basis`.
    weights : array, shape (runs, columns)
        Each row has sum 1.
    blocks : array, shape (rows,)
        Copeland compares only rows of the same block, as of the same period.
    counted : array of bool, shape (rows,)
        Rows that get an index; the others are NaN and no rival to anybody.

    Returns
    -------
    array, shape (runs, rows)
        arithmetic: scale of `basis`; geometric: 1 to 100; Mazziotta-Pareto: about 100, adjusted
        about 70 to 130; TOPSIS: 0 to 1; Copeland: wins less losses.

    Notes
    -----
    De Muro, Mazziotta and Pareto (2011), Social Indicators Research 104, in the form for
    phenomena that are bad when high: unbalanced rows get a higher index. TOPSIS: Hwang and Yoon
    (1981). Copeland: OECD and JRC (2008).
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        if method == "arithmetic":
            result = weighted_mean(basis, weights)
        elif method == "geometric":
            result = np.exp(weighted_mean(np.log(basis), weights))
        elif method == "topsis":
            result = _closeness_to_largest(basis, weights)
        elif method == "copeland":
            result = _wins_less_losses(basis, weights, blocks, counted)
        else:
            result = _mean_with_imbalance(basis, weights)
    result[:, ~counted] = np.nan
    return result


def weight_present(values, weights):
    """How much of the weight each row has a value for, 0 to 1, shape (rows,)."""
    return ~np.isnan(values) @ weights


def weighted_mean(values, weights):
    """Mean of the columns that a row has, shape (runs, rows); weights have shape (runs, columns).

    NaN for a row without any column that has a weight.
    """
    present = ~np.isnan(values)
    with np.errstate(divide="ignore", invalid="ignore"):
        return (weights @ np.where(present, values, 0).T) / (weights @ present.T)


def _mean_with_imbalance(basis, weights):
    """Mean + standard deviation x coefficient of variation of each row's indicators."""
    # Moments about 100, the middle of both scales, so that the variance keeps its digits.
    mean = weighted_mean(basis - 100, weights)
    variance = np.maximum(weighted_mean((basis - 100) ** 2, weights) - mean**2, 0)
    mean += 100
    return np.where(mean > 0, mean + variance / mean, np.nan)


def _of_length_one(values):
    # Divided by the largest first: squares of very large or small numbers leave the floats.
    scale = np.fmax.reduce(np.abs(values), axis=0)
    scaled = values / np.where(scale > 0, scale, np.nan)
    return scaled / np.sqrt(np.nansum(scaled**2, axis=0))


def _closeness_to_largest(basis, weights):
    """Distance from the column's smallest values / distances from smallest and largest."""

    def distance(extreme):
        return np.sqrt(weights**2 @ np.where(np.isnan(basis), 0, (basis - extreme) ** 2).T)

    # What a row lacks is left out of both distances, so rescaling its weights cancels out.
    from_smallest = distance(np.fmin.reduce(basis, axis=0))
    return from_smallest / (from_smallest + distance(np.fmax.reduce(basis, axis=0)))


def _wins_less_losses(basis, weights, blocks, counted):
    result = np.full((len(weights), len(basis)), np.nan)
    for block in np.unique(blocks[counted]):
        rows = np.flatnonzero(counted & (blocks == block))
        if len(rows) > 1:
            result[:, rows] = _pairwise_balance(basis[rows], weights)
    return result


def _pairwise_balance(basis, weights):
    """Rows that a row beats less rows that beat it, by the weight of the indicators it leads."""
    rows, columns = basis.shape
    step = max(1, 8 * CELLS // (rows * max(columns, len(weights))))
    parts = []
    for start in range(0, rows, step):
        some = basis[start : start + step, np.newaxis]
        leads = (some > basis).astype(float) - (some < basis)
        margin = (weights @ leads.reshape(-1, columns).T).reshape(len(weights), -1, rows)
        wins = np.count_nonzero(margin > ROUNDING, axis=2)
        parts.append(wins - np.count_nonzero(margin < -ROUNDING, axis=2))
    return np.concatenate(parts, axis=1)


# Ranks and how safe they are -----------------------------------------------------------------


def ranks(values):
    """Ranks along the last axis: 1 is the largest, ties get the smallest rank, NaN stays NaN."""
    values = np.asarray(values, dtype=float)
    scale = np.fmax.reduce(np.abs(values), axis=-1, keepdims=True)
    # Sums of the same numbers in another order differ in the last digits; that is a tie.
    rounded = np.round(values / np.where(scale > 0, scale, 1), 10)
    order = np.argsort(-rounded, axis=-1, kind="stable")
    in_order = np.take_along_axis(rounded, order, axis=-1)
    first = np.broadcast_to(np.arange(values.shape[-1]), values.shape).copy()
    first[..., 1:][in_order[..., 1:] == in_order[..., :-1]] = 0
    first = np.maximum.accumulate(first, axis=-1)
    result = np.empty(values.shape)
    np.put_along_axis(result, order, first + 1.0, axis=-1)
    return np.where(np.isnan(values), np.nan, result)


def rank_acceptability(method, basis, drawn, blocks, counted, *, runs, seed, progress=silent):
    """How often each row takes each rank when the weights are drawn at random.

    The weights of the indicators in `drawn` follow a Dirichlet(1) distribution: every set of
    weights is equally likely. Normalisation and aggregation stay.

    Parameters
    ----------
    method, basis, blocks, counted
        As in `scores`; ranks are taken within blocks, among rows that are counted.
    drawn : array of bool, shape (columns,)
        Indicators that get a weight; at least one.
    runs : int
        Number of draws.
    seed : int
        The same seed gives the same draws, whatever the rows.
    progress : callable
        Told the fraction done after each batch of runs.

    Returns
    -------
    dict
        block -> (rows, tally): positions of its counted rows, and an array of shape
        (rows, ranks) with the number of runs in which the row takes rank 1, 2, ...

    Notes
    -----
    Rank acceptability of Lahdelma and Salminen (2001), Operations Research 49; Monte-Carlo
    uncertainty analysis after Saisana, Saltelli and Tarantola (2005), JRSS A 168.
    """
    generator = np.random.default_rng(seed)
    members = {block: np.flatnonzero(counted & (blocks == block)) for block in np.unique(blocks)}
    members = {block: rows for block, rows in members.items() if len(rows)}
    tallies = {block: np.zeros((len(rows),) * 2, np.int32) for block, rows in members.items()}
    batch = _runs_at_once(method, basis)
    for start in range(0, runs, batch):
        weights = np.zeros((min(batch, runs - start), len(drawn)))
        weights[:, drawn] = generator.dirichlet(np.ones(drawn.sum()), size=len(weights))
        result = scores(method, basis, weights, blocks, counted)
        for block, rows in members.items():
            taken = ranks(result[:, rows]).astype(int) - 1
            np.add.at(tallies[block], (np.arange(len(rows)), taken), 1)
        progress((start + len(weights)) / runs)
    return {block: (rows, tallies[block]) for block, rows in members.items()}


def rank_interval(tally, low=5, high=95):
    """The smallest ranks that at least `low` and `high` % of the runs do not exceed; integers.

    The inverse of the cumulative distribution: always ranks that the row did take.

    Parameters
    ----------
    tally : array of int, shape (rows, ranks)
        From `rank_acceptability`.
    """
    reached = np.cumsum(tally, axis=1, dtype=np.int64)
    return [
        np.argmax(reached * 100 >= level * reached[:, -1:], axis=1) + 1 for level in (low, high)
    ]


def rank_agreement(tally, nominal):
    """Share of the runs, 0 to 1, in which a row stays in the fifth of its nominal rank.

    Parameters
    ----------
    tally : array of int, shape (rows, ranks)
        From `rank_acceptability`.
    nominal : array, shape (rows,)
        Ranks under the weights chosen, 1 to the number of rows.
    """
    count = tally.shape[1]
    fifth = np.arange(count) * 5 // count
    own = (np.asarray(nominal, dtype=int) - 1) * 5 // count
    return np.where(fifth == own[:, np.newaxis], tally, 0).sum(axis=1) / tally.sum(axis=1)


def _runs_at_once(method, basis):
    rows, columns = basis.shape
    if method == "copeland":
        # Enough runs to share the pairwise comparison, few enough for a moment.
        return max(1, min(32 * CELLS // rows**2, CELLS // max(rows, columns)))
    return max(1, CELLS // max(rows, columns))


# What each indicator does to the index -------------------------------------------------------


def correlations(values, index):
    """Pearson correlation of each column with the index, -1 to 1, NaN where either is constant.

    Parameters
    ----------
    values : array, shape (rows, columns)
    index : array, shape (rows,)
    """
    both = np.where(np.isnan(values) | np.isnan(index)[:, np.newaxis], np.nan, values)
    paired = np.where(np.isnan(both), np.nan, index[:, np.newaxis])
    both, paired = z_score(both, ddof=0), z_score(paired, ddof=0)
    return np.clip(pd.DataFrame(both * paired).mean().to_numpy(), -1, 1)


def rank_shifts(method, basis, weights, blocks, counted):
    """Mean absolute change of rank when an indicator is dropped, in ranks, shape (columns,).

    The other weights keep their proportions. Ranks are taken within blocks. NaN for the only
    indicator that has a weight.

    Parameters
    ----------
    method, basis, blocks, counted
        As in `scores`.
    weights : array, shape (columns,)
    """
    dropped = rescaled(weights * (1 - np.eye(len(weights))))
    every = np.vstack([weights, dropped])
    result = scores(method, basis, every, blocks, counted)
    result[~every.any(axis=1)] = np.nan
    for block in np.unique(blocks):
        rows = blocks == block
        result[:, rows] = ranks(result[:, rows])
    return pd.DataFrame(np.abs(result[1:] - result[0])).mean(axis=1).to_numpy()
