"""The composite index of being left behind, its dimensions, and how safe its ranks are.

Peripheralization as a process with several dimensions follows Kühn (2015), European Planning
Studies 23; the index is built as in OECD and JRC (2008), see `composite`.
"""

from collections import namedtuple

import numpy as np
import pandas as pd

from . import composite
from .composite import AGGREGATIONS, NORMALISATIONS, WEIGHTINGS
from .errors import InputError
from .notes import Notes, listed
from .progress import part, silent

SCOPES = ("secondary", "all")
MISSING_RULES = ("stop", "leave out", "reweight")

#: Reweighting needs indicators that hold this share of the weight.
LEAST_PRESENT = 2 / 3
#: The dimension of indicators that name none.
NO_DIMENSION = "other"

#: Methods whose index runs from 0 to 1 or thereabouts, and is shown from 0 to 100.
_PERCENT_AGGREGATIONS = ("arithmetic", "topsis")
_OWN_SCALING = ("mazziotta-pareto", "adjusted mazziotta-pareto", "topsis", "copeland")
_FROM_VALUES = ("entropy", "critic", "first component")

Peripheralization = namedtuple("Peripheralization", "cities indicators notes")

_Choices = namedtuple("_Choices", "scope normalise pooled weights aggregate missing runs seed")
#: What all groups share. `turned` are the indicators times their direction, one row a city row;
#: `values` the same without the rows that are left out; `reference` the cores' means.
_Data = namedtuple("_Data", "cities scheme places in_scope turned values reference choices")
#: City rows normalised together: positions, and the period of each as a code.
_Group = namedtuple("_Group", "rows blocks region period")
#: `usable` indicators tell cities apart; `counted` rows have enough of them.
_Index = namedtuple("_Index", "normalised basis usable weights counted scores")


def peripheralization(
    cities,
    indicators,
    *,
    scope="secondary",
    normalise="min-max",
    pooled=True,
    weights="given",
    aggregate="arithmetic",
    missing="stop",
    runs=0,
    seed=0,
    progress=silent,
):
    """Composite index of peripheralization for every city and period.

    Parameters
    ----------
    cities : DataFrame
        One row a city and period, with `city_id`, `name`, `role` ("core", "secondary" or None),
        `region`, `period` (text or None) and a number column for each indicator, NaN = missing.
    indicators : DataFrame
        `indicator` (column of `cities`), `dimension`, `direction` (+1 raises and -1 lowers
        peripheralization), `weight` (0 or more; used with the weights "given").
    scope : str
        One of `SCOPES`: the cities that are compared.
    normalise : str
        One of `NORMALISATIONS`. The index of the two Mazziotta-Pareto methods, TOPSIS and
        Copeland brings its own scaling; the dimensions are normalised like this all the same.
        With "distance to cores", 0 is like the mean of the region's cores in the same period.
    pooled : bool
        Normalise all periods of a region together, so that change over time shows.
    weights : str
        One of `WEIGHTINGS`; an indicator without differences has weight 0.
    aggregate : str
        One of `AGGREGATIONS`.
    missing : str
        One of `MISSING_RULES`: refuse, leave out the row (not the city's other periods), or
        spread the weight over the indicators a row has, if they hold 2/3 of it.
    runs, seed : int
        Monte-Carlo runs with random weights for the indicators that have one; 0 is none.
    progress : callable
        Told the fraction done; raises to stop.

    Returns
    -------
    Peripheralization
        `cities`: DataFrame with the index of the input and `index` (high = more peripheralized;
        arithmetic and TOPSIS x 100), `rank` (1 = most peripheralized in its region and period),
        `dimension_<name>` for each dimension, `index_change` from the previous period,
        `rank_low`, `rank_high`, `rank_agreement` (0 to 1); NaN where undefined.
        `indicators`: DataFrame, a row for each region and indicator (and period unless pooled):
        `indicator`, `dimension`, `region`, `period`, `weight` (sum 1), `direction` ("+", "-"),
        `correlation` with the index (-1 to 1), `rank_shift` (mean change of rank if dropped),
        `missing` (count). `notes`: Notes.

    Raises
    ------
    InputError
        For indicators that cannot be used, an infinite or (if not allowed) missing value, no
        city in scope, no core where the cores are the reference.
    """
    choices = _Choices(scope, normalise, pooled, weights, aggregate, missing, runs, seed)
    data = _prepare(cities, indicators, choices)
    groups = _groups(data)
    found = [_index(data, group) for group in groups]
    result = _city_results(data, groups, found)
    for number, (group, index) in enumerate(zip(groups, found)):
        step = part(progress, number / len(groups), (number + 1) / len(groups))
        _add_rank_safety(result, data, group, index, step)
    tables = [_indicator_rows(data, group, index) for group, index in zip(groups, found)]
    progress(1.0)
    return Peripheralization(
        pd.DataFrame(result, index=cities.index),
        pd.concat(tables, ignore_index=True),
        _notes(data, groups, found),
    )


def _prepare(cities, indicators, choices):
    _check_choices(choices)
    scheme = clean_scheme(indicators, cities, choices.weights)
    in_scope = _rows_in_scope(cities, choices.scope)
    turned = _number_columns(cities, scheme) * scheme["direction"].to_numpy()
    places = pd.DataFrame({key: _codes(cities[key]) for key in ("region", "period")})
    needed = in_scope
    reference = None
    if choices.normalise == "distance to cores":
        _refuse_places_without_core(cities, places, in_scope)
        needed = in_scope | _is_core(cities)
        reference = _core_means(turned, _is_core(cities), places)
    values = turned.copy()
    gaps = np.isnan(turned)
    if choices.missing == "stop":
        _refuse_gaps(gaps & needed[:, np.newaxis], cities, scheme)
    elif choices.missing == "leave out":
        values[gaps.any(axis=1)] = np.nan
    return _Data(cities, scheme, places, in_scope, turned, values, reference, choices)


# What the analyst gave -----------------------------------------------------------------------


def _check_choices(choices):
    allowed = {
        "scope": SCOPES,
        "normalise": NORMALISATIONS,
        "weights": WEIGHTINGS,
        "aggregate": AGGREGATIONS,
        "missing": MISSING_RULES,
    }
    for name, options in allowed.items():
        if getattr(choices, name) not in options:
            raise ValueError(f"{name} is {getattr(choices, name)!r}, not one of {options}")


def clean_scheme(indicators, cities, weighting):
    """The table of indicators with clean texts and numbers, refused where it cannot be used.

    Parameters
    ----------
    indicators : pandas.DataFrame
        As `peripheralization` takes it.
    cities : pandas.DataFrame or list of str
        What the indicators must be columns of.
    weighting : str
        One of `WEIGHTINGS`; only given weights must be numbers.

    Returns
    -------
    pandas.DataFrame
        ``indicator``, ``dimension``, ``field`` (of the dimension), ``direction``, ``weight``.
    """
    if indicators.empty:
        raise InputError("There is no indicator: name at least one.", table="indicators")
    scheme = indicators.reset_index(drop=True)
    _refuse_names(scheme["indicator"], cities)
    for name, direction in zip(scheme["indicator"], scheme["direction"]):
        if direction not in (1, -1):
            raise InputError(
                "The direction of {indicator} reads {direction}: choose + if it raises "
                "peripheralization, - if it lowers it.",
                table="indicators", column="direction", indicator=name, direction=direction,
            )  # fmt: skip
    weight = pd.to_numeric(scheme["weight"], errors="coerce").astype(float)
    if weighting == "given":
        _refuse_weights(scheme, weight)
    labels = scheme["dimension"].map(lambda text: " ".join(str(text).split()), na_action="ignore")
    labels = labels.where(labels.notna() & (labels != ""), NO_DIMENSION)
    # Field names of many formats ignore letter case: the first spelling stands for all.
    labels = labels.groupby(labels.str.casefold()).transform("first")
    return pd.DataFrame(
        {
            "indicator": scheme["indicator"],
            "dimension": labels,
            "field": "dimension_" + labels.str.replace(" ", "_", regex=False),
            "direction": scheme["direction"].astype(int),
            "weight": weight,
        }
    )


def _refuse_names(names, cities):
    if names.duplicated().any():
        raise InputError(
            "The indicator {indicator} stands more than once in the table: keep one row of it.",
            table="indicators", column="indicator", indicator=names[names.duplicated()].iloc[0],
        )  # fmt: skip
    for name in names:
        if name not in cities:
            raise InputError(
                "The cities have no field {indicator}: choose one of their number fields.",
                table="indicators", column="indicator", indicator=name,
            )  # fmt: skip


def _refuse_weights(scheme, weight):
    wrong = ~np.isfinite(weight) | (weight < 0)
    if wrong.any():
        row = scheme[wrong].iloc[0]
        raise InputError(
            "The weight of {indicator} reads {weight}: give a number of 0 or more.",
            table="indicators", column="weight", indicator=row["indicator"], weight=row["weight"],
        )  # fmt: skip
    if not weight.any():
        raise InputError(
            "All weights are 0: give at least one indicator a weight above 0.",
            table="indicators", column="weight",
        )  # fmt: skip


def _number_columns(cities, scheme):
    values = np.empty((len(cities), len(scheme)))
    for place, name in enumerate(scheme["indicator"]):
        try:
            values[:, place] = pd.to_numeric(cities[name]).astype(float).to_numpy()
        except (TypeError, ValueError):
            raise InputError(
                "The field {indicator} does not hold numbers: choose another, or convert it.",
                table="cities", column=name, indicator=name,
            ) from None  # fmt: skip
        infinite = np.isinf(values[:, place])
        if infinite.any():
            raise InputError(
                "{indicator} is infinite for {cities}: correct the values or empty them.",
                table="cities", column=name, indicator=name,
                cities=listed(_city_labels(cities, infinite)),
            )  # fmt: skip
    return values


def _rows_in_scope(cities, scope):
    if scope == "all":
        if cities.empty:
            raise InputError("There is no city: the layer is empty.", table="cities")
        return np.ones(len(cities), dtype=bool)
    secondary = (cities["role"] == "secondary").to_numpy(dtype=bool)
    if not secondary.any():
        raise InputError(
            "No city has the role secondary: name the secondary cities, or compare all cities.",
            table="cities", column="role",
        )  # fmt: skip
    return secondary


def _refuse_places_without_core(cities, places, in_scope):
    place = pd.MultiIndex.from_frame(places)
    alone = in_scope & ~place.isin(place[_is_core(cities)])
    if not alone.any():
        return
    row = cities[alone].iloc[0]
    label = listed(row[["region", "period"]].dropna())
    if label:
        raise InputError(
            "There is no core city in {place}, so no distance to the cores: name one, or choose "
            "another normalisation.",
            table="cities", column="role", place=label,
        )  # fmt: skip
    raise InputError(
        "There is no core city, so no distance to the cores: name one, or choose another "
        "normalisation.",
        table="cities", column="role",
    )  # fmt: skip


def _refuse_gaps(gaps, cities, scheme):
    if not gaps.any():
        return
    row, place = np.argwhere(gaps)[0]
    name = scheme["indicator"][place]
    city, period = _city_labels(cities, [row])[0], cities["period"].iloc[row]
    values = {"indicator": name, "city": city, "count": int(gaps.sum())}
    if pd.isna(period):
        raise InputError(
            "{city} has no value of {indicator} (values missing in all: {count}). Fill in what "
            "is missing, leave such cities out, or reweight the other indicators.",
            table="cities", column=name, **values,
        )  # fmt: skip
    raise InputError(
        "{city} has no value of {indicator} in period {period} (values missing in all: {count}). "
        "Fill in what is missing, leave such cities out, or reweight the other indicators.",
        table="cities", column=name, period=period, **values,
    )  # fmt: skip


def _city_labels(cities, rows):
    """Name and id of some rows, for a sentence."""
    some = cities.iloc[rows]
    return [
        str(city) if pd.isna(name) or name == city else f"{name} ({city})"
        for city, name in zip(some["city_id"], some["name"])
    ]


# Regions, periods, cores ---------------------------------------------------------------------


def _is_core(cities):
    return (cities["role"] == "core").to_numpy(dtype=bool)


def _codes(column):
    """Numbers that sort as the texts do: as numbers if all are, else as text; none comes last."""
    codes, labels = pd.factorize(column.to_numpy(dtype=object))
    texts = np.array([str(label) for label in labels], dtype=str)
    numbers = pd.to_numeric(pd.Series(texts, dtype=object), errors="coerce")
    keys = numbers.to_numpy(dtype=float) if numbers.notna().all() else texts
    position = np.empty(len(labels) + 1, dtype=int)
    position[np.argsort(keys, kind="stable")] = np.arange(len(labels))
    # The extra place at the end belongs to the code -1, which stands for none.
    position[-1] = len(labels)
    return position[codes]


def _core_means(turned, is_core, places):
    """The mean of the cores in the region and period of each row, shape as `turned`."""
    place = places["region"] * (places["period"].max() + 1) + places["period"]
    means = pd.DataFrame(turned[is_core]).groupby(place[is_core].to_numpy()).mean()
    return means.reindex(place).to_numpy()


def _groups(data):
    places = data.places[data.in_scope]
    key = places["region"]
    if not data.choices.pooled:
        key = key * (places["period"].max() + 1) + places["period"]
    groups = []
    for _, group in places.groupby(key.to_numpy()):
        first = data.cities.iloc[group.index[0]]
        region, period = (None if pd.isna(first[label]) else first[label] for label in places)
        rows, blocks = group.index.to_numpy(), group["period"].to_numpy()
        groups.append(_Group(rows, blocks, region, None if data.choices.pooled else period))
    return groups


# The index -----------------------------------------------------------------------------------


def _index(data, group):
    choices, values = data.choices, data.values[group.rows]
    reference = None if data.reference is None else data.reference[group.rows]
    normalised = composite.normalise(values, choices.normalise, reference)
    basis = composite.aggregation_basis(choices.aggregate, values, normalised, choices.normalise)
    usable = composite.varies(values) & composite.varies(basis)
    # An indicator that nobody has keeps its weight, as one that most cities lack would.
    weights = composite.indicator_weights(
        choices.weights,
        values,
        data.scheme["weight"].to_numpy(),
        data.scheme["dimension"],
        usable | np.isnan(values).all(axis=0),
    )
    counted = _has_enough(basis, weights, choices.missing)
    scores = composite.scores(choices.aggregate, basis, weights[np.newaxis], group.blocks, counted)[
        0
    ]
    return _Index(normalised, basis, usable, weights, counted & ~np.isnan(scores), scores)


def _has_enough(values, weights, missing):
    least = LEAST_PRESENT if missing == "reweight" else 1
    return composite.weight_present(values, weights) > least - 1e-9


def _city_results(data, groups, found):
    """The city measures that need no drawing of weights, as arrays of all rows."""
    fields = ["index", "rank", *data.scheme["field"].unique(), "index_change"]
    fields += ["rank_low", "rank_high", "rank_agreement"]
    result = {field: np.full(len(data.cities), np.nan) for field in fields}
    percent = 100 if data.choices.aggregate in _PERCENT_AGGREGATIONS else 1
    for group, index in zip(groups, found):
        result["index"][group.rows] = index.scores * percent
        for block in np.unique(group.blocks):
            rows = group.blocks == block
            result["rank"][group.rows[rows]] = composite.ranks(index.scores[rows])
        for field, columns in data.scheme.groupby("field").groups.items():
            result[field][group.rows] = _dimension(data, group, index, columns)
    result["index_change"] = _change(result["index"], data)
    return result


def _dimension(data, group, index, columns):
    """Weighted mean of one dimension's normalised indicators, shape (rows,)."""
    normalised = index.normalised[:, columns]
    empty = np.isnan(data.values[group.rows][:, columns]).all(axis=0)
    usable = composite.varies(normalised) | empty
    weights = composite.rescaled(np.where(usable, index.weights[columns], 0))
    mean = composite.weighted_mean(normalised, weights[np.newaxis])[0]
    percent = 1 if data.choices.normalise == "z-score" else 100
    return np.where(_has_enough(normalised, weights, data.choices.missing), mean * percent, np.nan)


def _change(index, data):
    """Index less the index of the same city in the region's previous period."""
    rows = data.places.assign(city=pd.factorize(data.cities["city_id"].to_numpy())[0], index=index)
    rows = rows[data.in_scope & data.cities["period"].notna().to_numpy()]
    rows["step"] = rows.groupby("region")["period"].rank(method="dense")
    rows = rows.sort_values("step")
    earlier = rows.groupby(["region", "city"])[["index", "step"]].shift()
    change = (rows["index"] - earlier["index"]).where(rows["step"] - earlier["step"] == 1)
    return change.reindex(data.places.index).to_numpy()


def _add_rank_safety(result, data, group, index, progress):
    """How the ranks hold when the weights of the weighted indicators are drawn at random."""
    choices = data.choices
    drawn = index.usable & (index.weights > 0)
    if not choices.runs or not index.counted.any():
        return
    acceptability = composite.rank_acceptability(
        choices.aggregate, index.basis, drawn, group.blocks, index.counted,
        runs=choices.runs, seed=choices.seed, progress=progress,
    )  # fmt: skip
    for rows, tally in acceptability.values():
        at = group.rows[rows]
        result["rank_low"][at], result["rank_high"][at] = composite.rank_interval(tally)
        result["rank_agreement"][at] = composite.rank_agreement(tally, result["rank"][at])


def _indicator_rows(data, group, index):
    scheme, method = data.scheme, data.choices.aggregate
    shifts = composite.rank_shifts(method, index.basis, index.weights, group.blocks, index.counted)
    return pd.DataFrame(
        {
            "indicator": scheme["indicator"],
            "dimension": scheme["dimension"],
            "region": pd.Series([group.region] * len(scheme), dtype=object),
            "period": pd.Series([group.period] * len(scheme), dtype=object),
            "weight": index.weights if index.weights.any() else np.nan,
            "direction": scheme["direction"].map({1: "+", -1: "-"}),
            "correlation": composite.correlations(index.normalised, index.scores),
            "rank_shift": shifts,
            "missing": np.isnan(data.turned[group.rows]).sum(axis=0),
        }
    )


# What the analyst should know ----------------------------------------------------------------


def _notes(data, groups, found):
    notes = Notes()
    _note_choices(notes, data)
    _note_missing(notes, data, groups, found)
    _note_indicators(notes, data, groups, found)
    if data.choices.weights in _FROM_VALUES:
        _note_few_cities(notes, data, groups)
    for group, index in zip(groups, found):
        _note_undefined(notes, data, group, index)
    return notes


def _note_choices(notes, data):
    choices = data.choices
    if choices.normalise != "min-max" and choices.aggregate in _OWN_SCALING:
        notes.info(
            "The {aggregate} index has a scaling of its own: the normalisation ({normalise}) is "
            "ignored in it and only used for the dimensions and correlations.",
            aggregate=choices.aggregate, normalise=choices.normalise,
        )  # fmt: skip
    if not choices.pooled and data.places["period"][data.in_scope].nunique() > 1:
        notes.info(
            "Each period is normalised on its own: index_change shows how a city moved against "
            "the others, not whether conditions got better or worse."
        )
    without = ~data.places["region"].isin(data.places["region"][data.in_scope]).to_numpy()
    if without.any():
        regions = data.cities["region"][without]
        notes.warning(
            "Regions without a secondary city have no index: {regions}.",
            regions=listed(regions.where(regions.notna(), "NULL").unique()),
        )


def _note_missing(notes, data, groups, found):
    gaps = np.isnan(data.turned).any(axis=1) & data.in_scope
    if not gaps.any():
        return
    if data.choices.missing == "leave out":
        notes.warning(
            "{count} city rows are left out, as an indicator is missing: {cities}.",
            one="1 city row is left out, as an indicator is missing: {cities}.",
            count=int(gaps.sum()), cities=listed(_row_labels(data, gaps)),
        )  # fmt: skip
        return
    for group, index in zip(groups, found):
        gaps[group.rows] &= index.counted
    if gaps.any():
        notes.warning(
            "{count} city rows lack indicators; the weights of the others are rescaled: {cities}.",
            one="1 city row lacks indicators; the weights of the others are rescaled: {cities}.",
            count=int(gaps.sum()), cities=listed(_row_labels(data, gaps)),
        )  # fmt: skip


def _row_labels(data, rows):
    periods = data.cities["period"].iloc[rows]
    labels = zip(_city_labels(data.cities, rows), periods)
    return [city if pd.isna(period) else f"{city} {period}" for city, period in labels]


def _note_indicators(notes, data, groups, found):
    constant, without_scale = [], []
    for group, index in zip(groups, found):
        values = data.values[group.rows]
        known = ~np.isnan(values).all(axis=0)
        undefined = (np.isnan(index.normalised) & ~np.isnan(values)).any(axis=0)
        constant += _labelled(data, group, known & ~composite.varies(values))
        without_scale += _labelled(data, group, undefined & composite.varies(values))
    if constant:
        notes.warning(
            "The cities do not differ in {indicators}: weight 0, the other weights are rescaled.",
            indicators=listed(constant),
        )
    if without_scale:
        notes.warning(
            "No city is more peripheralized than the core mean, or no core has a value, in "
            "{indicators}: the distance to the cores is undefined there and counts as missing.",
            indicators=listed(without_scale),
        )


def _labelled(data, group, columns):
    """Indicators with the region and period of the group."""
    place = ", ".join(str(label) for label in (group.region, group.period) if label is not None)
    names = data.scheme["indicator"][columns]
    return [f"{name} ({place})" if place else str(name) for name in names]


def _note_few_cities(notes, data, groups):
    some = ~np.isnan(data.values).all(axis=1)
    fewest = min(data.cities["city_id"].iloc[rows[some[rows]]].nunique() for rows, *_ in groups)
    if fewest < 2 * len(data.scheme):
        notes.warning(
            "The weights come from few values (cities: {cities}, indicators: {indicators}); with "
            "fewer than two cities an indicator they say little. Give weights instead.",
            cities=fewest, indicators=len(data.scheme),
        )  # fmt: skip


def _note_undefined(notes, data, group, index):
    values = data.values[group.rows]
    blank = np.isnan(values).all(axis=1)
    lost = ~index.counted & ~blank
    notes.undefined("index", "MISSING", (blank & ~index.counted).sum())
    if not lost.any():
        return
    reason = "MISSING"
    if not index.weights.any():
        reason = "ZERO_VARIANCE" if (~blank).sum() > 1 else "N_TOO_SMALL"
    elif data.choices.aggregate == "copeland" and not np.isnan(values).any():
        reason = "N_TOO_SMALL"
    notes.undefined("index", reason, lost.sum())
