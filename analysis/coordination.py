"""Coupling coordination: whether several systems of a city are developed, and in balance."""

from collections import namedtuple

import numpy as np
import pandas as pd

from .cities import by_region_and_period, names_of, note_gaps
from .errors import InputError
from .least_squares import are_alike
from .notes import Notes
from .progress import silent

#: Where rescaling puts the smallest and the largest value: a 0 would make the coordination 0.
FLOOR, CEILING = 0.01, 0.99

#: ``cities`` holds the index of the table given.
Coordination = namedtuple("Coordination", "cities notes")


def coordination(cities, systems, weights=None, rescale=False, notes=None, progress=silent):
    """Coupling, development and coupling coordination degree of every city and period.

    Parameters
    ----------
    cities : pandas.DataFrame
        Clean city table with the number columns of `systems`.
    systems : dict
        Two or more columns of `cities` -> name of the system; 0 < value <= 1 unless `rescale`.
    weights : list of float, optional
        One a system, 0 or more; scaled to sum 1. None: equal.
    rescale : bool
        Bring each system to `FLOOR` … `CEILING` by its smallest and largest value in the region,
        all periods together.
    notes : Notes, optional
    progress : callable

    Returns
    -------
    Coordination
        ``cities``: ``coupling`` (geometric over arithmetic mean of the systems), ``development``
        (weighted mean) and ``coordination`` (root of their product), each 0 to 1; NaN where a
        system is missing, or has one value only and can't be rescaled.

    Raises
    ------
    InputError
        If a value is out of range, or systems or weights can't be used.

    References
    ----------
    Wang, S., Kong, W., Ren, L., Zhi, D. and Dai, B. (2021). Research on misuses and modification of
    coupling coordination degree model in China. Journal of Natural Resources 36, 793-810.
    """
    notes = notes or Notes()
    if len(systems) < 2:
        raise InputError("Choose at least two systems.", parameter="SYSTEMS")
    weights = _weights(weights, len(systems))
    note_gaps(cities, notes)
    values = cities[list(systems)].apply(pd.to_numeric, errors="coerce").astype(float)
    _refuse_out_of_range(cities, values, rescale)
    missing = values.isna().any(axis=1)
    if missing.any():
        notes.warning(
            "{count} city rows lack a system's value and are empty: {names}.",
            one="1 city row lacks a system's value and is empty: {names}.",
            count=int(missing.sum()), names=names_of(cities, missing),
        )  # fmt: skip
    values = _rescaled(cities, values, systems, notes) if rescale else values
    constant = values.isna().any(axis=1) & ~missing
    coupled = coupling(values.to_numpy())
    developed = values.to_numpy() @ weights
    progress(1)
    measured = {
        "coupling": coupled,
        "development": developed,
        "coordination": np.sqrt(coupled * developed),
    }
    for key in measured:
        notes.undefined(key, "MISSING", missing.sum())
        notes.undefined(key, "ZERO_VARIANCE", constant.sum())
    return Coordination(pd.DataFrame(measured, index=cities.index), notes)


def coupling(values):
    """How even the systems are: geometric over arithmetic mean of each row.

    Parameters
    ----------
    values : array of float, shape (cities, systems)
        Above 0.

    Returns
    -------
    array of float, shape (cities,)
        Above 0, to 1 where all systems are alike, however low; NaN where one is missing.
    """
    return np.minimum(np.exp(np.log(values).mean(axis=1)) / values.mean(axis=1), 1)


def _weights(weights, number):
    if weights is None:
        return np.full(number, 1 / number)
    weights = np.asarray(weights, dtype=float)
    if len(weights) != number:
        text = (
            "There are {weights} weights for {systems} systems. Give one a system, in their order."
        )
        if len(weights) == 1:
            text = "There is 1 weight for {systems} systems. Give one a system, in their order."
        raise InputError(text, parameter="WEIGHTS", weights=len(weights), systems=number)
    if not np.isfinite(weights).all() or (weights < 0).any() or not weights.sum() > 0:
        raise InputError("Weights must be 0 or more, and one above 0.", parameter="WEIGHTS")
    return weights / weights.sum()


def _rescaled(cities, values, systems, notes):
    """Each system from `FLOOR` to `CEILING` within its region; one that never varies is missing."""
    notes.info(
        "Systems are rescaled from {floor} to {ceiling} by their smallest and largest value in the "
        "region: values say where a city stands among these cities and periods.",
        floor=FLOOR, ceiling=CEILING,
    )  # fmt: skip
    parts = []
    for region, _, rows in by_region_and_period(cities.assign(period=None)):
        here = values.loc[rows.index]
        for system, name in systems.items():
            known = here[system].dropna()
            if len(known) and are_alike(known.to_numpy()):
                _note_constant(name, region, known, notes)
                here = here.assign(**{system: np.nan})
        lowest, highest = here.min(), here.max()
        parts.append(FLOOR + (CEILING - FLOOR) * ((here - lowest) / (highest - lowest)))
    return pd.concat(parts).reindex(values.index)


def _note_constant(name, region, known, notes):
    values = {"field": name, "value": known.iloc[0], "count": len(known)}
    if region is None:
        notes.warning(
            "“{field}” never varies ({value} in {count} city rows), so it can't be rescaled.",
            one="“{field}” never varies ({value} in 1 city row), so it can't be rescaled.",
            **values,
        )
        return
    notes.warning(
        "“{field}” never varies in region {region} ({value} in {count} city rows), so it can't be "
        "rescaled there.",
        one="“{field}” never varies in region {region} ({value} in 1 city row), so it can't be "
        "rescaled there.", region=region, **values,
    )  # fmt: skip


def _refuse_out_of_range(cities, values, rescale):
    text = (
        "The value of {name} ({id}) is {value}; systems must be above 0, and 1 at most. Turn "
        "rescaling on, or choose an index on that scale."
    )
    if rescale:
        text = "The value of {name} ({id}) is infinite: {value}. Correct it, or leave it empty."
    for system in values:
        value = values[system]
        bad = np.isinf(value) if rescale else value.notna() & ~((value > 0) & (value <= 1))
        if bad.any():
            first = cities[bad].iloc[0]
            raise InputError(
                text, table="cities", column=system, name=first["name"], id=first["city_id"],
                value=value[bad].iloc[0],
            )  # fmt: skip
