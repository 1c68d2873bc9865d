"""Accessibility: how much is within reach of a city, at what cost, and how far the cores are."""

from collections import namedtuple

import numpy as np
import pandas as pd

from .cities import COLUMNS, by_region_and_period, note_gaps
from .costs import DECAYS, known_beta, log_deterrence, numeric_mass
from .errors import InputError
from .notes import Notes, listed
from .progress import silent

MEASURES = [
    "potential", "potential_index", "core_potential", "reach", "nearest_core",
    "cost_to_nearest_core",
]  # fmt: skip

Accessibility = namedtuple("Accessibility", "cities notes")


def accessibility(
    cities, costs, decay="power", beta=None, threshold=None, notes=None, progress=silent
):
    """Measure the potential of every city within its region and period.

    Parameters
    ----------
    cities : pandas.DataFrame
        Clean city table (`cities.clean_cities`) with ``mass``: number of 0 or more, NaN counts
        as nothing to reach.
    costs : object
        ``costs.between(rows)`` gives the costs between rows of `cities` as an array of shape
        (rows, rows): inf where there is no way, NaN where a city has no place.
    decay : str
        One of `costs.DECAYS`.
    beta : float, optional
        Exponent or rate of decay, 0 or more; 2 where a power decay has none.
    threshold : float, optional
        Largest cost that counts as within reach, in the unit of the costs.
    notes : Notes, optional
    progress : callable

    Returns
    -------
    Accessibility
        ``cities``: one row a city: ``row`` (index in `cities`), the columns of a clean city table
        and `MEASURES`; what isn't defined is NaN or None. A city's own mass never counts for
        itself. ``notes``.

    Raises
    ------
    InputError
        If a mass, beta or threshold can't be used, or two cities have a cost of 0.

    References
    ----------
    Hansen, W. (1959). How accessibility shapes land use. Journal of the American Institute of
    Planners 25, 73-76.
    """
    notes = notes or Notes()
    weigh = _weighing(decay, beta, threshold)
    mass = numeric_mass(cities, "mass", "MASS")
    _note_without_mass(cities, mass, notes)
    note_gaps(cities, notes)
    cities = cities.assign(mass=np.nan_to_num(mass))
    parts = []
    for _, _, rows in by_region_and_period(cities):
        parts.append(_measure(rows, costs.between(rows), weigh, threshold, notes))
        progress(sum(map(len, parts)) / len(cities))
    return Accessibility(pd.concat(parts, ignore_index=True), notes)


def _weighing(decay, beta, threshold):
    """The function that turns costs into weights."""
    if decay not in DECAYS:
        raise InputError("Decay must be one of {known}.", known=listed(DECAYS))
    if threshold is not None and not threshold > 0:
        raise InputError("It must be above 0, not {value}.", parameter="THRESHOLD", value=threshold)
    if decay == "cumulative":
        if threshold is None:
            raise InputError(
                "A cumulative decay counts what lies within it: set it.", parameter="THRESHOLD"
            )
        return lambda cost: (cost <= threshold).astype(float)
    beta = known_beta(decay, beta)
    return lambda cost: np.exp(log_deterrence(cost, decay, beta))


def _measure(rows, cost, weigh, threshold, notes):
    """The measures of one region and period."""
    size = len(rows)
    other = ~np.eye(size, dtype=bool)
    _refuse_cost_0(rows, cost, other)
    mass, is_core = rows["mass"].to_numpy(), (rows["role"] == "core").to_numpy()
    reached = np.isfinite(cost) & other
    weight = np.zeros((size, size))
    within = reached & (cost <= threshold) if threshold is not None else reached
    with np.errstate(over="ignore", invalid="ignore"):
        weight[reached] = weigh(cost[reached])
        potential, reach = weight @ mass, within @ mass
    if not (np.isfinite(potential) & np.isfinite(reach)).all():
        raise InputError(
            "With these masses and costs, potentials are too large for a number. Choose larger "
            "units.",
            parameter="MASS",
        )  # fmt: skip
    placed = ~np.isnan(np.where(other, cost, np.nan)).all(axis=1)
    other_cores = is_core.sum() - is_core
    measured = {
        "potential": np.where(placed, potential, np.nan),
        "core_potential": np.where(placed & (other_cores > 0), weight @ (mass * is_core), np.nan),
        "reach": np.where(placed & (threshold is not None), reach, np.nan),
    }
    measured["potential_index"] = _index(measured["potential"])
    measured.update(_nearest_core(rows, cost, is_core))
    _note_undefined(measured, size, placed, other_cores, notes)
    table = rows[COLUMNS].assign(**{key: measured[key] for key in MEASURES})
    return table.rename_axis("row").reset_index()


def _index(potential):
    """Potential in percent of the mean of the region's cities."""
    known = potential[~np.isnan(potential)]
    mean = known.mean() if len(known) else 0
    return 100 * potential / mean if mean > 0 else np.full(len(potential), np.nan)


def _nearest_core(rows, cost, is_core):
    """Id of, and cost to, the nearest other core; of equally near ones the smallest id."""
    ids = rows["city_id"].to_numpy()
    cores = np.flatnonzero(is_core)
    cores = cores[np.argsort(ids[cores].astype(str), kind="stable")]
    if not len(cores):
        nothing = np.full(len(rows), np.nan)
        return {"nearest_core": [None] * len(rows), "cost_to_nearest_core": nothing}
    to_core = np.where(np.isnan(cost), np.inf, cost)[:, cores]
    to_core[cores, np.arange(len(cores))] = np.inf
    nearest = to_core.argmin(axis=1)
    least = to_core[np.arange(len(rows)), nearest]
    found = np.isfinite(least)
    return {
        "nearest_core": np.where(found, ids[cores[nearest]], None),
        "cost_to_nearest_core": np.where(found, least, np.nan),
    }


def _refuse_cost_0(rows, cost, other):
    here, there = np.nonzero((cost == 0) & other)
    if len(here):
        names = rows["name"].to_numpy()
        raise InputError(
            "The cost between “{origin}” and “{destination}” is 0, so that potential has no "
            "bound. Give different cities a cost above 0, and set those at one place apart.",
            table="costs", column="cost", origin=names[here[0]], destination=names[there[0]],
        )  # fmt: skip


def _note_without_mass(cities, mass, notes):
    without = cities[np.isnan(mass)]
    if len(without):
        notes.warning(
            "{count} city rows have no mass: {names}. They add nothing to what others reach.",
            one="1 city row has no mass: {names}. It adds nothing to what others reach.",
            count=len(without), names=listed(without["name"].drop_duplicates()),
        )  # fmt: skip


def _note_undefined(measured, size, placed, other_cores, notes):
    """Count what is empty, by the most telling reason."""
    alone = np.full(size, size < 2)
    for key, values in measured.items():
        empty = pd.isna(pd.Series(values, dtype=object)).to_numpy()
        no_core = (other_cores < 1) & ("core" in key) & ~alone
        missing = ~alone & (no_core | ~placed | (key == "reach"))
        rest = "ZERO_TOTAL" if key == "potential_index" else "NO_PATH"
        for reason, why in (
            ("N_TOO_SMALL", alone), ("MISSING", missing), (rest, ~alone & ~missing),
        ):  # fmt: skip
            notes.undefined(key, reason, int((empty & why).sum()))
