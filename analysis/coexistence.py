"""Coexistence: how a region's size is spread over its cities, and where its weight lies."""

from collections import namedtuple

import numpy as np
import pandas as pd

from .cities import COLUMNS, by_region_and_period, names_of, note_gaps
from .city_values import amounts
from .inequality import gini, variation
from .notes import Notes
from .progress import silent
from .shares import core_secondary_ratio, core_share, ratio
from .sizes import evenness, polycentricity, polycentricity_floor, rank_size_line

Coexistence = namedtuple("Coexistence", "regions cities centres notes")

#: Measures that need this many cities at least.
_LEAST = {
    "primacy": 2,
    "primacy_two": 2,
    "primacy_four": 4,
    "rank_size_slope": 3,
    "rank_size_r2": 3,
    "hhi_normalised": 2,
    "size_entropy": 2,
    "polycentricity": 2,
    "polycentricity_floor": 2,
}
#: Measures that compare cores with secondary cities.
_BETWEEN_ROLES = ("core_secondary_ratio", "gap_index", "density_contrast")
_CENTRE = ("centre_x", "centre_y", "standard_distance_km")
_ON_LINE = ("expected_size", "size_gap")

#: The cities of one region and period that have a size: arrays of shape (cities,), `places` of
#: shape (cities, 2). `order` lists the positions from the largest city to the smallest, `counted`
#: those of the cities that make rank-size line and polycentricity.
_Group = namedtuple("_Group", "size is_core is_secondary area places order counted")


def planar_km(points, place):
    """Distances in the plane from points, shape (points, 2), to a place, in thousands of units."""
    return np.hypot(*(points - place).T) / 1000


def coexistence(cities, sizes, top=0, distances_km=planar_km, notes=None, progress=silent):
    """Measure the spread of one or more sizes over the cities of every region and period.

    Parameters
    ----------
    cities : pandas.DataFrame
        Clean city table (`cities.clean_cities`) with the columns of `sizes`, and optionally
        ``area`` (any unit) and ``x``, ``y``.
    sizes : dict
        Column of `cities`, with amounts of 0 or more, NaN where missing -> name of the size.
    top : int
        The largest cities that rank-size line and polycentricity count; 0 for all.
    distances_km : callable
        Takes points of shape (points, 2) and a place of shape (2,), in the units of ``x`` and
        ``y``, and returns kilometres of shape (points,); NaN where a place is not known.
    notes : Notes, optional
    progress : callable

    Returns
    -------
    Coexistence
        ``regions``: a row a region, period and size: ``size_field`` and the region measures of
        the catalogue. ``cities``: a row a city row and size: the columns of a clean city table,
        ``row`` (index in `cities`), ``size_field``, ``size``, ``rank`` (1 is the largest; ties
        by id), ``size_share``, ``expected_size`` and ``size_gap`` (ln of size over expected
        size). ``centres``: the rows of ``regions`` whose centre is known. NaN where undefined.

    Raises
    ------
    InputError
        If an amount is negative or infinite, or no city has one.
    """
    notes = notes or Notes()
    note_gaps(cities, notes)
    area = _areas(cities)
    places = _places(cities, notes)
    groups = list(by_region_and_period(cities))
    regions, ranked = [], []
    for column, name in sizes.items():
        size = amounts(cities, column)
        _note_without_size(cities, size, name, notes)
        for region, period, rows in groups:
            known = rows[size[rows.index].notna()]
            group = _group(known, size, area, places, top)
            line = rank_size_line(group.size[group.counted])
            measured = _region(group, line, distances_km, notes)
            regions.append({"region": region, "period": period, "size_field": name, **measured})
            ranked.append(_cities(rows, known, group, line, notes).assign(size_field=name))
            progress(len(regions) / (len(groups) * len(sizes)))
    regions, ranked = pd.DataFrame(regions), pd.concat(ranked, ignore_index=True)
    _note_outside(ranked, top, notes)
    centres = regions[regions["centre_x"].notna()].reset_index(drop=True)
    return Coexistence(regions, ranked, centres, notes)


def _areas(cities):
    """The cities' areas; NaN where they are missing, or not asked for."""
    if "area" not in cities:
        return pd.Series(np.nan, cities.index)
    return amounts(cities, "area", may_be_empty=True)


def _places(cities, notes):
    if "x" not in cities:
        return np.full((len(cities), 2), np.nan)
    places = cities[["x", "y"]].to_numpy(dtype=float)
    nowhere = np.isnan(places).any(axis=1)
    if nowhere.any() and not nowhere.all():
        notes.warning(
            "{count} cities have no usable geometry and are not in the weighted centre: {names}.",
            one="1 city has no usable geometry and is not in the weighted centre: {names}.",
            count=int(nowhere.sum()), names=names_of(cities, nowhere),
        )  # fmt: skip
    return places


def _note_without_size(cities, size, name, notes):
    gone = size.isna()
    if gone.any():
        notes.warning(
            "{count} city rows have no “{field}” and are left out of its measures: {names}.",
            one="1 city row has no “{field}” and is left out of its measures: {names}.",
            count=int(gone.sum()), field=name, names=names_of(cities, gone),
        )  # fmt: skip


def _note_outside(ranked, top, notes):
    outside = ranked["rank"] > top if top else np.zeros(len(ranked), dtype=bool)
    if outside.any():
        notes.info(
            "{count} rows have no expected size, since their city is below rank {top}.",
            one="1 row has no expected size, since its city is below rank {top}.",
            count=int(outside.sum()), top=top,
        )  # fmt: skip


def _group(known, size, area, places, top):
    values = size[known.index].to_numpy()
    order = np.lexsort((known["city_id"].to_numpy().astype(str), -values))
    return _Group(
        values,
        (known["role"] == "core").to_numpy(),
        (known["role"] == "secondary").to_numpy(),
        area[known.index].to_numpy(),
        places[size.index.get_indexer(known.index)],
        order,
        order[:top] if top else order,
    )


def _region(group, line, distances_km, notes):
    """The measures of one region, period and size (A1 to A9)."""
    counted = group.size[group.counted]
    balance = polycentricity(counted)
    measured = {
        **_primacy(group.size[group.order]),
        "rank_size_slope": line.slope,
        "rank_size_r2": line.r2,
        "gini": gini(group.size),
        **_concentration(group.size),
        "polycentricity": balance,
        "polycentricity_floor": np.nan if np.isnan(balance) else polycentricity_floor(len(counted)),
        **_roles(group),
        "cv": variation(group.size),
        "density_contrast": _density_contrast(group),
        **_centre(group, distances_km),
    }
    for key, value in measured.items():
        if np.isnan(value):
            notes.undefined(key, _reason(key, group), 1)
    return {"cities": len(group.size), **measured}


def _reason(key, group):
    """Why a measure of the region is missing."""
    number = len(group.counted) if key.startswith("polycentricity") else len(group.size)
    if key.startswith("rank_size"):
        number = np.count_nonzero(group.size[group.counted])
    if number < _LEAST.get(key, 1):
        return "N_TOO_SMALL"
    if key == "rank_size_r2":
        return "ZERO_VARIANCE"
    has_both = group.is_core.any() and group.is_secondary.any()
    lacks_input = (
        (key in _CENTRE and np.isnan(group.places).all())
        or (key == "core_share" and not group.is_core.any())
        or (key in _BETWEEN_ROLES and not has_both)
        or (key == "density_contrast" and not _has_areas(group))
    )
    return "MISSING" if lacks_input else "ZERO_TOTAL"


def _primacy(size):
    """The largest city against all, the second, and the next three (Jefferson 1939; A2)."""
    if len(size) < 2:
        return dict.fromkeys(["primacy", "primacy_two", "primacy_four"], np.nan)
    return {
        "primacy": ratio(size[0], size.sum()),
        "primacy_two": ratio(size[0], size[1]),
        "primacy_four": ratio(size[0], size[1:4].sum()) if len(size) >= 4 else np.nan,
    }


def _concentration(size):
    """Herfindahl-Hirschman index, cities as good as equal, and evenness (A4, A5)."""
    keys = ["hhi", "hhi_normalised", "effective_cities", "size_entropy"]
    if not size.sum() > 0:
        return dict.fromkeys(keys, np.nan)
    number, share = len(size), size / size.sum()
    hhi = float(share @ share)
    # What the index is above 1 / number, without the rounding of a difference.
    above = float(((share - 1 / number) ** 2).sum())
    normalised = above / (1 - 1 / number) if number > 1 else np.nan
    return dict(zip(keys, [hhi, normalised, 1 / hhi, evenness(share)]))


def _roles(group):
    """Share of the cores, and the gap between the mean core and the mean secondary city (A7)."""
    ahead = core_secondary_ratio(group.size, group.is_core, group.is_secondary)
    return {
        "core_share": core_share(group.size, group.is_core),
        "core_secondary_ratio": ahead,
        "gap_index": 1 - 1 / ahead if ahead > 0 else np.nan,
    }


def _has_areas(group):
    """Whether every core and secondary city has an area above 0."""
    return bool((group.area[group.is_core | group.is_secondary] > 0).all())


def _density_contrast(group):
    """Density of all cores over density of all secondary cities (A8)."""
    if not _has_areas(group):
        return np.nan
    return core_secondary_ratio(group.size, group.is_core, group.is_secondary, group.area)


def _centre(group, distances_km):
    """Weighted mean centre and standard distance of the cities that have a place (Bachi; A9)."""
    placed = ~np.isnan(group.places).any(axis=1)
    size, places = group.size[placed], group.places[placed]
    if not size.sum() > 0:
        return dict.fromkeys(_CENTRE, np.nan)
    share = size / size.sum()
    centre = share @ places
    spread = np.sqrt(share @ distances_km(places, centre) ** 2)
    return dict(zip(_CENTRE, [*centre.tolist(), float(spread)]))


def _cities(rows, known, group, line, notes):
    """Rank, share and distance from the rank-size line of the cities of one region and period."""
    size, total = group.size, group.size.sum()
    rank = np.empty(len(size))
    rank[group.order] = np.arange(1, len(size) + 1)
    is_counted = rank <= len(group.counted)
    on_line = is_counted & (size > 0)
    expected = np.where(on_line, np.exp(line.intercept + line.slope * np.log(rank)), np.nan)
    measured = {
        "size": size,
        "rank": rank,
        "size_share": size / total if total > 0 else np.nan,
        "expected_size": expected,
        "size_gap": np.log(size, out=np.full(len(size), np.nan), where=on_line) - np.log(expected),
    }
    for key in measured:
        notes.undefined(key, "MISSING", len(rows) - len(known))
    if not total > 0:
        notes.undefined("size_share", "ZERO_TOTAL", len(size))
    for key in _ON_LINE:
        if np.isnan(line.slope):
            notes.undefined(key, "N_TOO_SMALL", is_counted.sum())
        else:
            notes.undefined(key, "ZERO_TOTAL", (is_counted & (size == 0)).sum())
    measured = pd.DataFrame(measured, index=known.index)
    return rows[COLUMNS].join(measured).rename_axis("row").reset_index()
