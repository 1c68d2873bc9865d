"""Types of secondary cities: which are alike, and how cities move between types."""

from collections import namedtuple

import numpy as np
import pandas as pd

from . import clusters
from .cities import by_region_and_period, note_gaps
from .errors import InputError
from .identifiers import in_order
from .least_squares import are_alike
from .notes import Notes, listed
from .progress import part, silent
from .wording import Wording

FEATURES = ("values", "difference to cores")
METHODS = ("k-means", "ward")
#: The most groups tried where their number is left open.
MOST_GROUPS = 8
#: A group's mean this many standard deviations off the mean of all is worth a word.
_STANDS_OUT = 0.5

Typology = namedtuple("Typology", "cities groups transitions notes")
_Choices = namedtuple("_Choices", "method groups standardise seed")


def typology(
    cities,
    fields,
    *,
    features="values",
    method="k-means",
    groups=0,
    standardise=False,
    seed=0,
    notes=None,
    progress=silent,
):
    """Group the secondary cities of each region, all periods together.

    Parameters
    ----------
    cities : pandas.DataFrame
        Clean city table with number columns `fields`.
    fields : list of str
    features : str
        "values": the fields as they are; "difference to cores": each city's shares of the fields'
        sum (such as sectors) less those of all cores of its region and period together.
    method : str
        One of `METHODS`.
    groups : int
        2 or more; 0 takes the number, up to `MOST_GROUPS`, with the best mean silhouette.
    standardise : bool
        Scale each feature to mean 0 and standard deviation 1 over the cities grouped.
    seed : int
        For the starts of k-means.
    notes : Notes, optional
    progress : callable

    Returns
    -------
    Typology
        ``cities``: ``group`` (from 1, the largest first), ``group_label`` and ``silhouette``,
        index of `cities`; missing for all that are not grouped. ``groups``: a row a region, group
        and field. ``transitions``: a row a region and pair of groups, where there are periods.

    Raises
    ------
    InputError
        If there are too few (different) cities, or a parameter is unknown.
    """
    _check(features, method, groups)
    notes = notes or Notes()
    note_gaps(cities, notes)
    table = _features(cities, fields, features, notes)
    choices = _Choices(method, groups, standardise, seed)
    found, profiles, moves = [], [], []
    regions = list(by_region_and_period(cities.assign(period=None)))
    for number, (region, _, rows) in enumerate(regions):
        step = part(progress, number / len(regions), (number + 1) / len(regions))
        known = table.loc[rows.index].dropna()
        grouped = _grouped(known, cities.loc[known.index], region, choices, notes, step)
        if grouped is None:
            continue
        found.append(grouped)
        profiles.append(_profiles(known, grouped, region))
        moves.append(_moves(cities.loc[known.index], grouped, cities["period"], region))
    if not found:
        raise InputError(
            "There are too few secondary cities that differ: groups need at least three with a "
            "value in every field."
        )
    lacking = cities["role"].eq("secondary") & table.isna().any(axis=1)
    notes.undefined("group", "MISSING", lacking.sum())
    tables = [pd.concat(tables, ignore_index=True) for tables in (profiles, moves)]
    return Typology(pd.concat(found).reindex(cities.index), *tables, notes)


def _check(features, method, groups):
    for value, known in ((features, FEATURES), (method, METHODS)):
        if value not in known:
            raise InputError("“{value}” is none of {known}.", value=value, known=listed(known))
    if groups < 0 or groups == 1:
        raise InputError(
            "Choose two groups or more, or 0 for the number with the best silhouette.",
            parameter="GROUPS",
        )


def _features(cities, fields, features, notes):
    """The features of secondary cities, NaN for all other rows."""
    values = cities[fields].apply(pd.to_numeric, errors="coerce").astype(float)
    values = values.where(np.isfinite(values))
    if features == "difference to cores":
        values = difference_to_cores(cities, values)
    secondary = cities["role"] == "secondary"
    if not secondary.any():
        raise InputError(
            "No city is secondary. Run “Assign city roles”, or choose the field that holds the "
            "roles.", table="cities",
        )  # fmt: skip
    lacking = secondary & values.isna().any(axis=1)
    if lacking.any():
        notes.warning(
            "{count} rows of secondary cities lack a value, or their cores do, and are in no "
            "group: {names}.",
            count=int(lacking.sum()), names=listed(cities.loc[lacking, "name"].drop_duplicates()),
        )  # fmt: skip
    return values.where(secondary)


def difference_to_cores(cities, values):
    """Shares of each city less the shares of all cores of its region and period together.

    Parameters
    ----------
    cities : pandas.DataFrame
        Clean city table.
    values : pandas.DataFrame
        Amounts such as jobs by sector, 0 or more; index of `cities`.

    Returns
    -------
    pandas.DataFrame
        -1 to 1, rows that sum to 0. NaN where a city or the cores have no amounts.

    Raises
    ------
    InputError
        If an amount is negative.
    """
    for field in values:
        negative = values[field] < 0
        if negative.any():
            first = cities[negative].iloc[0]
            raise InputError(
                "The value of {name} ({id}) is negative: {value}. Shares need amounts of 0 or "
                "more.", table="cities", column=field, name=first["name"], id=first["city_id"],
                value=values.loc[negative, field].iloc[0],
            )  # fmt: skip
    parts = []
    for _, _, rows in by_region_and_period(cities):
        here = values.loc[rows.index]
        cores = here[(rows["role"] == "core").to_numpy()].dropna().sum()
        parts.append(_row_shares(here) - _row_shares(cores.to_frame().T).to_numpy())
    return pd.concat(parts).reindex(values.index)


def _row_shares(values):
    total = values.sum(axis=1, skipna=False)
    return values.div(total.where(total > 0), axis=0)


def _grouped(known, cities, region, choices, notes, progress):
    """Group, label and silhouette of one region's rows; None where they can't be grouped."""
    values = known.to_numpy(dtype=float)
    different = len(np.unique(values, axis=0))
    most = min(MOST_GROUPS, len(values) - 1, different)
    if choices.groups and (choices.groups >= len(values) or choices.groups > different):
        raise InputError(
            "{count} groups are too many: {place} has {cities} rows of secondary cities with a "
            "value in every field, {different} of them different. Choose fewer groups.",
            parameter="GROUPS", count=choices.groups, cities=len(values), different=different,
            place=Wording("region {region}", region=region) if region else Wording("the layer"),
        )  # fmt: skip
    if most < 2:
        reason = "N_TOO_SMALL" if len(values) < 3 else "ZERO_VARIANCE"
        notes.undefined("group", reason, len(values))
        return None
    if choices.standardise:
        values = _standardised(values)
    else:
        _note_scales(known, notes)
    labels = _labels(values, choices, most, progress)
    silhouette = clusters.silhouettes(values, labels)
    notes.info(
        "{groups} groups{region}, mean silhouette {silhouette}: below 0.25 there is hardly any "
        "structure, and below 0.5 it is weak (Kaufman and Rousseeuw 1990).",
        groups=labels.max() + 1, silhouette=round(float(silhouette.mean()), 3),
        region=Wording(" in {region}", region=region) if region else "",
    )  # fmt: skip
    group = _ordered(labels, cities["city_id"] + "\n" + cities["period"].fillna("")) + 1
    texts = _group_labels(known, group)
    return pd.DataFrame(
        {
            "group": pd.array(group, dtype="Int64"),
            "group_label": [texts[number] for number in group],
            "silhouette": silhouette,
        },
        index=known.index,
    )


def _standardised(values):
    """Each feature with mean 0 and (population) standard deviation 1; constant ones are 0."""
    centred = values - values.mean(axis=0)
    constant = np.array([are_alike(column) for column in values.T])
    return np.where(constant, 0, centred / np.where(constant, 1, values.std(axis=0)))


def _note_scales(known, notes):
    """Warn where one field's differences drown another's."""
    deviation = known.to_numpy().std(axis=0)
    spread = np.array([not are_alike(known[field].to_numpy()) for field in known])
    if spread.sum() > 1 and deviation[spread].max() > 10 * deviation[spread].min():
        notes.warning(
            "The differences in “{large}” are more than ten times those in “{small}”, which hardly "
            "counts. Standardise, unless all fields have one unit.",
            large=known.columns[deviation.argmax()],
            small=known.columns[np.where(spread, deviation, np.inf).argmin()],
        )  # fmt: skip


def _labels(values, choices, most, progress):
    """Labels from 0 with the number of groups wanted, or the one with the best silhouette."""
    numbers = [choices.groups] if choices.groups else list(range(2, most + 1))
    merges = clusters.ward(values)[0] if choices.method == "ward" else None
    best, highest = None, -np.inf
    for step, number in enumerate(numbers):
        here = part(progress, step / len(numbers), (step + 1) / len(numbers))
        if merges is None:
            labels = clusters.k_means(values, number, choices.seed, here).labels
        else:
            labels = clusters.cut(merges, number)
        mean = clusters.silhouettes(values, labels).mean()
        if mean > highest + 1e-12:
            best, highest = labels, mean
        here(1)
    return best


def _ordered(labels, ids):
    """Labels from 0 by number of rows, largest first; ties by the smallest id and period."""
    ids = ids.to_numpy().astype(str)
    order = sorted(
        np.unique(labels), key=lambda label: (-(labels == label).sum(), min(ids[labels == label]))
    )
    place = np.empty(len(order), dtype=int)
    place[order] = np.arange(len(order))
    return place[labels]


def _deviations(known, group):
    """Mean of each group less the mean of all, in standard deviations; NaN for constant fields."""
    constant = np.array([are_alike(known[field].to_numpy()) for field in known])
    deviation = known.std(ddof=0).where(~constant)
    return known.groupby(np.asarray(group)).mean().sub(known.mean()).div(deviation)


def _group_labels(known, group):
    """Group -> its number and the two fields by which it stands out most."""
    texts = {}
    for number, row in _deviations(known, group).iterrows():
        far = row[row.abs() >= _STANDS_OUT]
        far = far.reindex(far.abs().sort_values(ascending=False, kind="stable").index)[:2]
        words = [f"{'high' if value > 0 else 'low'} {field}" for field, value in far.items()]
        texts[number] = f"{number}: {', '.join(words) or 'near the mean'}"
    return texts


def _profiles(known, grouped, region):
    """One row a group and field."""
    group = grouped["group"].to_numpy(dtype=int)
    means, deviations = known.groupby(group).mean(), _deviations(known, group)
    rows = []
    for number in means.index:
        mine = grouped[group == number]
        for field in known:
            rows.append(
                {
                    "region": region,
                    "group": int(number),
                    "group_label": mine["group_label"].iloc[0],
                    "cities": len(mine),
                    "silhouette": float(mine["silhouette"].mean()),
                    "indicator": field,
                    "mean": means.loc[number, field],
                    "deviation": deviations.loc[number, field],
                }
            )
    return pd.DataFrame(rows)


def _moves(cities, grouped, periods, region):
    """The transitions between consecutive periods of one region, empty without periods."""
    columns = ["region", "from_group", "to_group", "count", "probability", "mobility"]
    order = in_order(periods)
    if len(order) < 2:
        return pd.DataFrame(columns=columns)
    groups = grouped["group"].to_numpy(dtype=int)
    step = cities["period"].map({period: place for place, period in enumerate(order)})
    table = pd.DataFrame({"city": cities["city_id"], "step": step, "group": groups})
    following = table.assign(step=table["step"] - 1)
    both = table.merge(following, on=["city", "step"], suffixes=("_from", "_to"))
    number = groups.max()
    counts = np.zeros((number, number), dtype=int)
    np.add.at(counts, (both["group_from"].to_numpy() - 1, both["group_to"].to_numpy() - 1), 1)
    probability = transition_probabilities(counts)
    place = np.indices(counts.shape).reshape(2, -1) + 1
    return pd.DataFrame(
        {
            "region": region, "from_group": place[0], "to_group": place[1],
            "count": counts.ravel(), "probability": probability.ravel(),
            "mobility": mobility(probability),
        }
    )[columns]  # fmt: skip


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
