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

#: Reweighting needs this share of the weight (2/3, less rounding).
LEAST_PRESENT = 2 / 3 - 1e-9
#: The dimension of indicators that name none.
NO_DIMENSION = "other"

#: Methods whose index runs from 0 to 1 and is shown from 0 to 100.
_PERCENT_AGGREGATIONS = ("arithmetic", "topsis")
_PERCENT_NORMALISATIONS = ("min-max", "percentile rank", "distance to cores")
_OWN_SCALING = ("mazziotta-pareto", "adjusted mazziotta-pareto", "topsis", "copeland")
_FROM_VALUES = ("entropy", "critic", "first component")
_CITY_MEASURES = ("index", "rank", "rank_low", "rank_high", "rank_agreement")

Peripheralization = namedtuple("Peripheralization", "cities indicators notes")
_Choices = namedtuple(
    "_Choices", "scope normalise pooled weights aggregate missing runs seed", defaults=(0, 0)
)
#: Rows normalised together: their positions, their periods as codes, their place as text.
_Group = namedtuple("_Group", "rows blocks region period")
_Index = namedtuple("_Index", "normalised basis weights drawn counted scores")


def peripheralization(
    cities,
    indicators,
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
    pooled : bool
        Normalise all periods of a region together, so that change over time shows.
    weights : str
        One of `WEIGHTINGS`.
    aggregate : str
        One of `AGGREGATIONS`.
    missing : str
        One of `MISSING_RULES`: refuse, leave out the row (not the city's other periods), or
        spread the weight over the indicators a row has, if they hold 2/3 of it.
    runs, seed : int
        Monte-Carlo runs with random weights (0 = none) for the indicators that have a weight.
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
        For a table of indicators that cannot be used, a city twice in a period, an infinite or
        (if not allowed) missing value, no city in scope, no core where one is the reference.
    """
    choices = _Choices(scope, normalise, pooled, weights, aggregate, missing, runs, seed)
    _check_choices(choices)
    scheme = _checked_scheme(indicators, cities, weights)
    _check_cities(cities)
    places = _places(cities)
    turned = _turned_values(cities, scheme)
    reference = _core_means(turned, cities, places, choices)
    in_scope = _rows_in_scope(cities, scope)
    notes = Notes()
    _note_choices(notes, choices, places[in_scope])
    kept = _apply_missing_rule(notes, turned, cities, scheme, in_scope, choices)
    result = _empty_result(cities, scheme)
    groups = list(_groups(places, in_scope, pooled))
    tables = []
    findings = _Findings(cities, scheme)
    for number, group in enumerate(groups):
        found = _index(_of_kept(group, kept), turned, reference, scheme, choices)
        _fill_cities(result, _of_kept(group, kept), found, scheme, choices)
        step = part(progress, number / len(groups), (number + 1) / len(groups))
        _fill_uncertainty(result, _of_kept(group, kept), found, choices, step)
        tables.append(_indicator_rows(group, kept, found, turned, scheme, choices))
        findings.add(group, kept, found, turned)
    findings.tell(notes, choices)
    result["index_change"] = _change(result["index"], cities, places, in_scope)
    return Peripheralization(
        pd.DataFrame(result, index=cities.index), pd.concat(tables, ignore_index=True), notes
    )
