"""Polarization: whether cores and secondary cities grow apart, and whose growth it is."""

from collections import namedtuple

import numpy as np
import pandas as pd

from . import trend_reasons
from .cities import COLUMNS, by_region_and_period, names_of, note_gaps
from .city_values import amounts
from .errors import InputError
from .inequality import esteban_ray, gini, theil, tsui_wang, variation, wolfson
from .least_squares import are_alike, fit_line
from .notes import Notes
from .progress import silent
from .shares import aggregate, core_secondary_ratio, core_share, ratio
from .times import times_of

Polarization = namedtuple("Polarization", "regions trends cities notes")

#: Growth of a city and its parts.
EFFECTS = ("growth", "regional_effect", "mix_effect", "local_effect")
READINGS = ("polarizing", "stable", "converging")
#: The core share must change by more than this to be read as polarizing or converging.
SHARE_CHANGE = 0.005
#: A slope nearer to 0 is 0 but for rounding.
_FLAT = 1e-12
#: One period of a region: its time in years or steps, and rows.
_Step = namedtuple("_Step", "period time rows")
#: Groups of Theil's decomposition; cities that are neither form the third.
_GROUPS = {"core": 0, "secondary": 1}
#: Measures that need this many cities at least.
_LEAST = {"wolfson": 4, "beta": 3}
_BETA = ("beta", "beta_r2", "convergence_speed", "half_life")
#: Measures that need a core, and those that need two groups of cities.
_NEEDS_ROLES = (
    "core_share", "core_secondary_ratio", "theil_t_between", "theil_l_between", "between_share",
    "kanbur_zhang",
)  # fmt: skip


def polarization(cities, notes=None, progress=silent):
    """Measure inequality between cities, its change, and who gains and loses.

    Parameters
    ----------
    cities : pandas.DataFrame
        Clean city table (`cities.clean_cities`) with ``value`` (income, jobs, … 0 or more) and
        optionally ``population``: then the value is taken per head, and cities are weighted.
    notes : Notes, optional
    progress : callable

    Returns
    -------
    Polarization
        ``regions``: a row a region and period with the region measures of the catalogue.
        ``trends``: a row a region: change from its first to its last period. ``cities``: a row a
        city row: the columns of a clean city table, ``row`` (index in `cities`), ``share``,
        ``share_change`` and ``annual_growth`` since the first period, ``relative_to_core``.
        Shares are fractions; NaN where undefined.

    Raises
    ------
    InputError
        If a value or population is negative or infinite, or no city has one.
    """
    notes = notes or Notes()
    note_gaps(cities, notes)
    panel = _panel(cities, notes)
    times = times_of(cities["period"])
    groups = list(by_region_and_period(panel))
    regions = []
    for number, (region, period, rows) in enumerate(groups):
        measured = _region(rows[rows["usable"]], "population" in cities, notes)
        regions.append({"region": region, "period": period, **measured})
        progress((number + 1) / (len(groups) + 1))
    table = _city_table(panel, groups, notes)
    trends = []
    for region, every in _by_region(groups, times).items():
        steps = _usable(every)
        _add_change(table, steps, notes)
        trends.append({"region": region, **_trend(steps, notes)})
    trends = pd.DataFrame(trends)
    _note_trends(trends, notes)
    progress(1.0)
    return Polarization(pd.DataFrame(regions), trends, table, notes)


def _panel(cities, notes):
    """The city rows with ``value``, ``weight``, ``per_head`` and whether they are ``usable``."""
    value = amounts(cities, "value")
    if "population" in cities:
        weight = amounts(cities, "population")
        text = "{count} city rows have no value or no people and are left out: {names}."
        one = "1 city row has no value or no people and is left out: {names}."
    else:
        weight = pd.Series(1.0, index=cities.index)
        text = "{count} city rows have no value and are left out: {names}."
        one = "1 city row has no value and is left out: {names}."
    usable = value.notna() & (weight > 0)
    if not usable.all():
        notes.warning(text, one, count=int((~usable).sum()), names=names_of(cities, ~usable))
    per_head = value / weight.where(weight > 0)
    return cities[COLUMNS].assign(value=value, weight=weight, per_head=per_head, usable=usable)


def _region(rows, is_weighted, notes):
    """The measures of one region and period (D1 to D9)."""
    value, weight, per_head = (rows[key].to_numpy() for key in ("value", "weight", "per_head"))
    group = rows["role"].map(_GROUPS).fillna(len(_GROUPS)).to_numpy(dtype=int)
    is_core, is_secondary = (group == _GROUPS[role] for role in ("core", "secondary"))
    theil_t, theil_l = (theil(per_head, weight, group, form) for form in ("T", "L"))
    measured = {
        "core_share": core_share(value, is_core),
        "core_secondary_ratio": core_secondary_ratio(value, is_core, is_secondary, weight),
        "cv": variation(per_head),
        "cv_weighted": variation(per_head, weight) if is_weighted else np.nan,
        "gini": gini(per_head, weight),
        "theil_t": theil_t.total,
        "theil_t_between": theil_t.between,
        "theil_l": theil_l.total,
        "theil_l_between": theil_l.between,
        "between_share": ratio(theil_l.between, theil_l.total),
        "sigma": _sigma(rows),
        "esteban_ray": esteban_ray(per_head, weight),
        "wolfson": wolfson(per_head),
        "tsui_wang": tsui_wang(per_head, weight),
        "kanbur_zhang": ratio(theil_t.between, theil_t.within),
    }
    for key, number in measured.items():
        if np.isnan(number):
            notes.undefined(key, _reason(key, rows, is_weighted), 1)
    return {"cities": len(rows), **measured}


def _reason(key, rows, is_weighted):
    """Why a measure of the region is missing."""
    if len(rows) < _LEAST.get(key, 1):
        return "N_TOO_SMALL"
    roles = rows["role"]
    has_both = (roles == "core").any() and (roles == "secondary").any()
    needs_core = key == "core_share" and not (roles == "core").any()
    if (key == "cv_weighted" and not is_weighted) or needs_core:
        return "MISSING"
    if key in _NEEDS_ROLES and key != "core_share" and not has_both:
        return "MISSING"
    if key in ("between_share", "kanbur_zhang") and rows["per_head"].all():
        return "ZERO_VARIANCE"
    return "ZERO_TOTAL"


def _sigma(rows):
    """Standard deviation of ln value per head, each city counted once (D9)."""
    per_head = rows["per_head"].to_numpy(dtype=float)
    if not len(per_head) or not per_head.all():
        return np.nan
    return 0.0 if are_alike(per_head) else float(np.log(per_head).std())


# Change ----------------------------------------------------------------------------------------


def _city_table(panel, groups, notes):
    """The rows of the cities with what needs one period only."""
    table = panel[COLUMNS].assign(share=np.nan, share_change=np.nan, annual_growth=np.nan)
    table["relative_to_core"] = np.nan
    for key in ("share", "share_change", "annual_growth", "relative_to_core"):
        notes.undefined(key, "MISSING", (~panel["usable"]).sum())
    for _, _, rows in groups:
        usable = rows[rows["usable"]]
        value, is_core = usable["value"].to_numpy(), (usable["role"] == "core").to_numpy()
        core = aggregate(value, is_core, usable["weight"].to_numpy())
        if value.sum() > 0:
            table.loc[usable.index, "share"] = value / value.sum()
        else:
            notes.undefined("share", "ZERO_TOTAL", len(usable))
        if core > 0:
            table.loc[usable.index, "relative_to_core"] = usable["per_head"] / core
        else:
            reason = "ZERO_TOTAL" if is_core.any() else "MISSING"
            notes.undefined("relative_to_core", reason, len(usable))
    return table.rename_axis("row").reset_index().set_axis(panel.index)


def _by_region(groups, times):
    """Region to its periods with their rows, earliest first."""
    steps = {}
    for region, period, rows in groups:
        steps.setdefault(region, []).append(_Step(period, times.at.get(period, 0.0), rows))
    return {region: sorted(known, key=lambda step: step.time) for region, known in steps.items()}


def _usable(steps):
    """The periods with the rows that are usable; those without one are none."""
    usable = [step._replace(rows=step.rows[step.rows["usable"]]) for step in steps]
    return [step for step in usable if len(step.rows)]


def _common(first, last):
    """The rows of the cities that are in both, in one order."""
    first, last = first.assign(row=first.index), last.assign(row=last.index)
    first, last = first.set_index("city_id"), last.set_index("city_id")
    shared = last.index[last.index.isin(first.index)]
    return first.loc[shared], last.loc[shared]


def _add_change(table, steps, notes):
    """Put change since the region's first period into `table`."""
    for key in ("share_change", "annual_growth"):
        notes.undefined(key, "MISSING", sum(len(step.rows) for step in steps[:1]))
    for period, time, rows in steps[1:]:
        first = steps[0].rows
        before, now = _common(first, rows)
        absent = len(rows) - len(now)
        if absent or len(now) < len(first):
            notes.warning(
                "Period {period}: for changes of share, only the {count} cities count that are in "
                "the first period too.",
                one="Period {period}: for changes of share, only 1 city counts that is in the "
                "first period too.", count=len(now), period=period,
            )  # fmt: skip
        at = now["row"].to_numpy()
        if before["value"].sum() > 0 and now["value"].sum() > 0:
            change = now["value"] / now["value"].sum() - before["value"] / before["value"].sum()
            table.loc[at, "share_change"] = change.to_numpy()
        else:
            notes.undefined("share_change", "ZERO_TOTAL", len(now))
        growth = now["value"] / before["value"].where(before["value"] > 0)
        growth = growth ** (1 / (time - steps[0].time)) - 1
        table.loc[at, "annual_growth"] = growth.to_numpy()
        notes.undefined("share_change", "MISSING", absent)
        notes.undefined("annual_growth", "MISSING", absent)
        notes.undefined("annual_growth", "ZERO_TOTAL", growth.isna().sum())


def _trend(steps, notes):
    """Change of one region from its first to its last period (D1, D9, D10)."""
    trend = dict.fromkeys(["core_share_change", "sigma_slope", *_BETA], np.nan)
    trend["first_period"] = steps[0].period if steps else None
    trend["last_period"] = steps[-1].period if steps else None
    if len(steps) > 1:
        trend.update(_changes(steps, notes))
    else:
        for key in ("core_share_change", "sigma_slope", *_BETA):
            notes.undefined(key, "N_TOO_SMALL", 1)
    trend["reading"], trend["reading_why"] = _reading(trend, len(steps))
    return trend


def _changes(steps, notes):
    """The numbers of `_trend` for a region with two periods or more."""
    first, last = _common(steps[0].rows, steps[-1].rows)
    shares = [
        core_share(rows["value"].to_numpy(), (rows["role"] == "core").to_numpy())
        for rows in (first, last)
    ]
    times, sigma = np.array([[step.time, _sigma(step.rows)] for step in steps]).T
    known = np.isfinite(sigma)
    changes = {
        "core_share_change": shares[1] - shares[0],
        "sigma_slope": fit_line(times[known], sigma[known]).slope,
        **beta_convergence(first["per_head"], last["per_head"], steps[-1].time - steps[0].time),
    }
    has_core = all((rows["role"] == "core").any() for rows in (first, last))
    reasons = {
        "core_share_change": "ZERO_TOTAL" if has_core else "MISSING",
        "sigma_slope": "ZERO_TOTAL",
        **dict.fromkeys(_BETA, _no_beta(first["per_head"], last["per_head"])),
    }
    for key, reason in reasons.items():
        # Without a beta below 0 there is nothing to tell a speed of: no reason, but a sentence.
        steady = key not in _BETA[2:] or np.isnan(changes["beta"])
        notes.undefined(key, reason, int(np.isnan(changes[key]) and steady))
    return changes


def _no_beta(first, last):
    """Why beta, or its fit, would be missing."""
    return "N_TOO_SMALL" if ((first > 0) & (last > 0)).sum() < _LEAST["beta"] else "ZERO_VARIANCE"


def beta_convergence(first, last, years):
    """Whether places that start low grow faster.

    Mean growth ``ln(last / first) / years`` is fitted by a line on ``ln first``.

    Parameters
    ----------
    first, last : array of float, shape (cities,)
        Value per head at the start and the end; cities with a 0 are left out.
    years : float
        More than 0.

    Returns
    -------
    dict
        ``beta``, the slope (below 0: converging), ``beta_r2``, ``convergence_speed`` a year
        (``-ln(1 + beta years) / years``) and ``half_life`` of the differences in years; the last
        two are NaN unless beta is below 0. All are NaN below three cities, or where all start
        alike.

    References
    ----------
    Barro, R. and Sala-i-Martin, X. (1992). Convergence. Journal of Political Economy 100, 223-251.
    """
    first, last = np.asarray(first, dtype=float), np.asarray(last, dtype=float)
    known = (first > 0) & (last > 0)
    start, growth = np.log(first[known]), np.log(last[known] / first[known]) / years
    if known.sum() < _LEAST["beta"] or are_alike(first[known]):
        return dict.fromkeys(_BETA, np.nan)
    line = fit_line(start, growth)
    speed = np.nan
    if -1 / years < line.slope < -_FLAT:
        speed = -np.log1p(line.slope * years) / years
    return dict(zip(_BETA, [line.slope, line.r2, float(speed), float(np.log(2) / speed)]))


def _reading(trend, periods):
    """A reading of the trend, and why, in words."""
    share, slope = trend["core_share_change"], trend["sigma_slope"]
    if periods < 2:
        return None, trend_reasons.TOO_FEW_PERIODS
    if np.isnan(share):
        return None, trend_reasons.NO_SHARE
    if np.isnan(slope):
        return None, trend_reasons.NO_SPREAD
    slope = 0.0 if abs(slope) < _FLAT else slope
    reading = "stable"
    if share > SHARE_CHANGE and slope > 0:
        reading = "polarizing"
    elif share < -SHARE_CHANGE and slope < 0:
        reading = "converging"
    return reading, str(trend_reasons.reason(share, slope, SHARE_CHANGE))


def _note_trends(trends, notes):
    """Say where nothing can be compared, and where no differences close."""
    if (trends["first_period"].isna() | (trends["first_period"] == trends["last_period"])).all():
        notes.info("There are no two periods to compare: changes and trends are empty.")
        return
    steady = trends["beta"].isna() | trends["convergence_speed"].notna()
    if not steady.all():
        notes.info(
            "{count} regions have no speed of convergence and no half-life: their cities do not "
            "converge steadily (beta is not below 0, or too far below).",
            one="1 region has no speed of convergence and no half-life: its cities do not converge "
            "steadily (beta is not below 0, or too far below).",
            count=int((~steady).sum()),
        )


# Shift-share -----------------------------------------------------------------------------------


def shift_share(cities, sectors, notes=None, progress=silent):
    """Split each city's growth between the region's first and last period into three parts.

    Parameters
    ----------
    cities : pandas.DataFrame
        Clean city table (`cities.clean_cities`), a row a city and period, with the columns of
        `sectors`.
    sectors : list of str
        Columns with amounts of 0 or more (jobs, output), in one unit; NaN where missing.
    notes : Notes, optional
    progress : callable

    Returns
    -------
    pandas.DataFrame
        A row a city in the last period of its region: the columns of a clean city table, ``row``
        (index in `cities`) and what `effects` returns, NaN for cities that lack a value.

    Raises
    ------
    InputError
        If there are no two periods, an amount is negative or infinite, or a sector has none.
    """
    notes = notes or Notes()
    times = times_of(cities["period"])
    if len(times.at) < 2:
        raise InputError(
            "Shift-share compares two periods: choose the field of a city table that has a row a "
            "city and period.", parameter="PERIOD",
        )  # fmt: skip
    note_gaps(cities, notes)
    panel = cities[COLUMNS].assign(**{name: amounts(cities, name) for name in sectors})
    panel["usable"] = panel[sectors].notna().all(axis=1)
    _note_compared(panel, times, notes)
    regions = _by_region(by_region_and_period(panel), times)
    parts = []
    for steps in regions.values():
        parts.append(_shift_share_of_region(steps, sectors, notes))
        progress(len(parts) / len(regions))
    return pd.concat(parts, ignore_index=True)


def _note_compared(panel, times, notes):
    gone = ~panel["usable"]
    if gone.any():
        notes.warning(
            "{count} city rows lack a value in some sector and are left out: {names}.",
            one="1 city row lacks a value in some sector and is left out: {names}.",
            count=int(gone.sum()), names=names_of(panel, gone),
        )  # fmt: skip
    if len(times.at) > 2:
        notes.info("Each region's first period is compared with its last; others are not used.")


def _shift_share_of_region(steps, sectors, notes):
    """The cities of a region's last period with their growth since its first."""
    first, last = steps[0].rows, steps[-1].rows
    table = last[COLUMNS].rename_axis("row").reset_index().set_axis(last.index)
    table[list(EFFECTS)] = np.nan
    if len(steps) < 2:
        for key in EFFECTS:
            notes.undefined(key, "N_TOO_SMALL", len(table))
        return table
    before, now = _common(first[first["usable"]], last[last["usable"]])
    found = effects(before[sectors].to_numpy(dtype=float), now[sectors].to_numpy(dtype=float))
    for key, values in found.items():
        table.loc[now["row"], key] = values
        notes.undefined(key, "MISSING", len(table) - len(now))
        notes.undefined(key, "ZERO_TOTAL", np.isnan(values).sum())
    return table


def effects(before, now):
    """Growth of cities, split by what the region, their sectors and they themselves did.

    Parameters
    ----------
    before, now : array of float, shape (cities, sectors)
        All cities of the region; 0 or more.

    Returns
    -------
    dict
        Arrays of shape (cities,) in the unit of the sectors: ``growth`` is the sum of
        ``regional_effect`` (growth at the region's rate), ``mix_effect`` (what its sectors grew
        more in the region than all sectors) and ``local_effect`` (what it grew more than its
        sectors did in the region). A sector that the region lacked grows locally only. The effects
        are NaN where the region had nothing.

    References
    ----------
    Dunn, E. (1960). A statistical and analytical technique for regional analysis. Papers of the
    Regional Science Association 6, 97-112.
    """
    growth = now.sum(axis=1) - before.sum(axis=1)
    if not before.sum() > 0:
        return dict(zip(EFFECTS, [growth, *np.full((3, len(growth)), np.nan)]))
    rate = now.sum() / before.sum()
    start = before.sum(axis=0)
    by_sector = np.divide(now.sum(axis=0), start, out=np.full(len(start), rate), where=start > 0)
    return dict(
        zip(
            EFFECTS,
            [
                growth,
                before.sum(axis=1) * (rate - 1),
                before @ (by_sector - rate),
                (now - before * by_sector).sum(axis=1),
            ],
        )
    )
