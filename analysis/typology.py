"""Types of secondary cities: which are alike, and how cities move between types."""

from collections import namedtuple

import numpy as np
import pandas as pd

from . import clusters, group_labels
from .cities import by_region_and_period, names_of, note_gaps
from .errors import InputError
from .group_features import FEATURES, group_features
from .least_squares import are_alike
from .notes import Notes, listed
from .progress import part, silent
from .transitions import transitions

METHODS = ("k-means", "ward")
#: The most groups tried where their number is left open.
MOST_GROUPS = 8
#: A group's mean this many standard deviations off the mean of all is worth a word.
_STANDS_OUT = 0.5
#: Largest mean silhouette -> what is said of it: of one region, and of all cities.
#: Kaufman, L. and Rousseeuw, P. J. (1990). Finding groups in data. Wiley.
_VERDICTS = (
    (0.25, "Region {region}: {groups} groups, mean silhouette {silhouette}: hardly any structure "
     "(Kaufman and Rousseeuw 1990). Take the groups as a way to sort cities, not as types.",
     "{groups} groups, mean silhouette {silhouette}: hardly any structure (Kaufman and Rousseeuw "
     "1990). Take the groups as a way to sort cities, not as types."),
    (0.5, "Region {region}: {groups} groups, mean silhouette {silhouette}: a weak structure "
     "(Kaufman and Rousseeuw 1990). Another number of groups or other fields may give others.",
     "{groups} groups, mean silhouette {silhouette}: a weak structure (Kaufman and Rousseeuw "
     "1990). Another number of groups or other fields may give others."),
    (1.0, "Region {region}: {groups} groups, mean silhouette {silhouette}: they hold together.",
     "{groups} groups, mean silhouette {silhouette}: they hold together."),
)  # fmt: skip

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
        Clean city table with the number columns of `fields`.
    fields : dict
        Columns of `cities` -> name of the field.
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
        Neither the order of rows nor that of ids changes who is grouped with whom.

    Raises
    ------
    InputError
        If there are too few (different) cities, or a parameter is unknown.
    """
    _check(features, method, groups)
    notes = notes or Notes()
    note_gaps(cities, notes)
    table = group_features(cities, fields, features, notes)
    choices = _Choices(method, groups, standardise, seed)
    found, regions = [], _with_secondary(cities)
    for number, (region, rows) in enumerate(regions):
        step = part(progress, number / len(regions), (number + 1) / len(regions))
        known = table.loc[rows.index].dropna()
        members = cities.loc[known.index]
        grouped = _grouped(known, members, region, choices, notes, step)
        if grouped is not None:
            group = grouped["group"].to_numpy(dtype=int)
            moves = transitions(members, group, cities["period"], region, notes)
            found.append((grouped, _profiles(known, grouped, region, notes), moves))
    if not found:
        _refuse_too_few(cities, table)
    lacking = cities["role"].eq("secondary") & table.isna().any(axis=1)
    notes.undefined("group", "MISSING", lacking.sum())
    grouped, *tables = zip(*found)
    tables = [pd.concat(parts, ignore_index=True) for parts in tables]
    return Typology(pd.concat(grouped).reindex(cities.index), *tables, notes)


def _check(features, method, groups):
    for value, known in ((features, FEATURES), (method, METHODS)):
        if value not in known:
            raise InputError("“{value}” is none of {known}.", value=value, known=listed(known))
    if groups < 0 or groups == 1:
        raise InputError(
            "Choose two groups or more, or 0 for the number with the best silhouette.",
            parameter="GROUPS",
        )


def _with_secondary(cities):
    """The regions that have a secondary city in some period, with their rows."""
    regions = by_region_and_period(cities.assign(period=None))
    return [(region, rows) for region, _, rows in regions if (rows["role"] == "secondary").any()]


def _refuse_too_few(cities, table):
    known = table.dropna()
    raise InputError(
        "Groups need at least three secondary cities with a value in every field, two of them "
        "different, in one region. Rows of secondary cities: {rows}; with a value in every field: "
        "{complete}, {different} of them different.",
        table="cities", rows=int((cities["role"] == "secondary").sum()), complete=len(known),
        different=len(known.drop_duplicates()),
    )  # fmt: skip


def _grouped(known, cities, region, choices, notes, progress):
    """Group, label and silhouette of one region's rows; None where they can't be grouped."""
    # In the order of their values, so that no tie is broken by the order of rows.
    order = np.lexsort(known.to_numpy().T[::-1])
    rows, known, cities = known.index, known.iloc[order], cities.iloc[order]
    values = known.to_numpy()
    different = len(np.unique(values, axis=0))
    _refuse_too_many(choices.groups, len(values), different, region)
    most = min(MOST_GROUPS, len(values) - 1, different)
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
    _note_structure(cities, silhouette, labels.max() + 1, region, notes)
    group = _ordered(labels, cities["city_id"] + "\n" + cities["period"].fillna("")) + 1
    texts = _group_labels(known, group)
    return pd.DataFrame(
        {
            "group": pd.array(group, dtype="Int64"),
            "group_label": [texts[number] for number in group],
            "silhouette": silhouette,
        },
        index=known.index,
    ).reindex(rows)


def _refuse_too_many(groups, rows, different, region):
    if groups == 0 or (groups < rows and groups <= different):
        return
    text = (
        "{count} groups are too many for the rows of secondary cities with a value in every field: "
        "{rows}, {different} of them different. Choose fewer groups."
    )
    if region:
        text = (
            "{count} groups are too many for the rows of secondary cities with a value in every "
            "field in region {region}: {rows}, {different} of them different. Choose fewer groups."
        )
    raise InputError(
        text, parameter="GROUPS", count=groups, rows=rows, different=different, region=region
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


def _note_structure(cities, silhouette, groups, region, notes):
    """Say how well the groups hold, and which cities sit in the wrong one."""
    mean = float(silhouette.mean())
    told = next(texts for most, *texts in _VERDICTS if mean <= most)[0 if region else 1]
    say = notes.warning if mean <= _VERDICTS[-2][0] else notes.info
    say(told, region=region, groups=groups, silhouette=round(mean, 3))
    misplaced = silhouette < 0
    if misplaced.any():
        notes.info(
            "{count} rows of cities would fit another group better (silhouette below 0): {names}.",
            one="1 row of a city would fit another group better (silhouette below 0): {names}.",
            count=int(misplaced.sum()), names=names_of(cities, misplaced),
        )  # fmt: skip


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
        # Rounded, so that of two that are as far off the first field is named first.
        farthest = far.abs().round(9).sort_values(ascending=False, kind="stable").index[:2]
        texts[number] = str(group_labels.label(number, far[farthest].to_dict()))
    return texts


def _profiles(known, grouped, region, notes):
    """One row a group and field."""
    group = grouped["group"].to_numpy(dtype=int)
    means, deviations = known.groupby(group).mean(), _deviations(known, group)
    notes.undefined("deviation", "ZERO_VARIANCE", deviations.isna().to_numpy().sum())
    of_group = grouped.groupby(group).agg(
        group_label=("group_label", "first"),
        cities=("group_label", "size"),
        silhouette=("silhouette", "mean"),
    )
    numbers = np.repeat(means.index.to_numpy(), means.shape[1])
    return pd.DataFrame(
        {
            "region": region,
            "group": numbers,
            **of_group.loc[numbers].to_dict("list"),
            "indicator": list(known) * len(means),
            "mean": means.to_numpy().ravel(),
            "deviation": deviations.to_numpy().ravel(),
        }
    )
