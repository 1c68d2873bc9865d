"""Functional complementarity: how far cities do different things, and whether flows follow."""

from collections import namedtuple

import numpy as np
import pandas as pd

from .cities import COLUMNS, names_of
from .city_values import amounts
from .errors import InputError
from .network import cities_and_pairs, link_ends, looked_up, split
from .notes import Notes, listed
from .progress import part, silent
from .similarity import by_blocks, cosine
from .sizes import evenness

#: What a city's specialisation is measured against.
REFERENCES = ("region", "rest of region")
#: Differences below this are rounding: shares are 0 to 1.
_ROUNDING = 1e-12

Complementarity = namedtuple("Complementarity", "cities links sectors regions notes")


def complementarity(cities, sectors, reference="region", flows=None, notes=None, progress=silent):
    """Compare what cities do, sector by sector, within every region and period.

    Parameters
    ----------
    cities : pandas.DataFrame
        Clean city table (`cities.clean_cities`) with the columns of `sectors`.
    sectors : dict
        Column of `cities`, with jobs (or output, firms) of 0 or more, all in one unit -> name of
        the sector.
    reference : str
        One of `REFERENCES`, for the specialisation only.
    flows : pandas.DataFrame, optional
        As `flows.match_flows` takes it.
    notes : Notes, optional
    progress : callable

    Returns
    -------
    Complementarity
        ``cities``: one row a city and period with ``row`` (index in `cities`) and the city
        measures. ``links``: one row an unordered pair of cities in a region, the smaller id
        first, with ``origin_position`` and ``destination_position`` (rows of ``cities``), ends and
        pair measures. ``sectors``: one row a city, period and sector. ``regions``: one row a
        region and period. A city with a missing value or without any jobs is empty throughout and
        in no mean.

    Raises
    ------
    InputError
        If a value is negative or infinite, a sector has no value, or no flow matches.
    """
    if reference not in REFERENCES:
        raise InputError("Reference must be one of {known}.", known=listed(REFERENCES))
    notes = notes or Notes()
    cities = cities.assign(**{sector: amounts(cities, sector) for sector in sectors})
    cities, pairs = cities_and_pairs(cities, flows, notes)
    _note_incomplete(cities, list(sectors), notes)
    parts = []
    networks = list(split(cities, pairs))
    for number, (network, _) in enumerate(networks):
        step = part(progress, number / len(networks), (number + 1) / len(networks))
        parts.append(_measure(network, sectors, reference, flows is not None, step))
        _note_undefined(*parts[-1], flows is not None, notes)
    return Complementarity(*(pd.concat(tables, ignore_index=True) for tables in zip(*parts)), notes)


def _note_incomplete(cities, sectors, notes):
    missing = cities[sectors].isna().any(axis=1)
    idle = ~missing & ~(cities[sectors].sum(axis=1) > 0)
    for rows, text, one in (
        (missing, "{count} city rows lack a sector's value and are left out: {names}.",
         "1 city row lacks a sector's value and is left out: {names}."),
        (idle, "{count} city rows have no jobs in any sector and are left out: {names}.",
         "1 city row has no jobs in any sector and is left out: {names}."),
    ):  # fmt: skip
        if rows.any():
            notes.warning(text, one, count=int(rows.sum()), names=names_of(cities, rows))


def _measure(network, sectors, reference, has_flows, progress):
    """City, pair, sector and region table of one region in one period."""
    jobs = network.cities[list(sectors)].to_numpy(dtype=float)
    names = list(sectors.values())
    share = _shares(jobs)
    counted = np.isfinite(share).all(axis=1)
    quotient = location_quotients(jobs)
    pairs = _pairs(network, share, has_flows, progress)
    cities = network.cities[["row", *COLUMNS]].assign(
        specialisation=specialisation(jobs, reference),
        diversity=diversity(share),
        hachman=hachman(share, quotient),
        **_main_sector(quotient, names),
        core_dissimilarity=_core_dissimilarity(network, share),
        inertia_share=_inertia_shares(jobs),
    )
    region = {
        "region": network.region,
        "period": network.period,
        "cities": int(counted.sum()),
        **_region(network, jobs, pairs, has_flows),
    }
    sector_rows = _sector_rows(network, names, jobs, share, quotient)
    return cities, pairs, sector_rows, pd.DataFrame([region])


def _counted(jobs):
    """Cities whose jobs are all known and not all 0."""
    return np.isfinite(jobs).all(axis=1) & (jobs.sum(axis=1) > 0)


def _shares(jobs):
    """Each city's jobs by sector over all its jobs; NaN rows for cities not counted."""
    share = np.full(jobs.shape, np.nan)
    counted = _counted(jobs)
    share[counted] = jobs[counted] / jobs[counted].sum(axis=1, keepdims=True)
    return share


def location_quotients(jobs):
    """A sector's share in a city over its share in the region (Hoover-Balassa).

    Parameters
    ----------
    jobs : array of float, shape (cities, sectors)
        0 or more; cities without jobs or with NaN are left out of the region.

    Returns
    -------
    array of float, shape (cities, sectors)
        0 or more, 1 as in the region; NaN where the region lacks the sector, and for cities left
        out.

    References
    ----------
    Balassa, B. (1965). Trade liberalisation and "revealed" comparative advantage. The Manchester
    School 33, 99-123. Hoover, E. M. (1936). The measurement of industrial localization. Review of
    Economics and Statistics 18, 162-171.
    """
    region = jobs[_counted(jobs)].sum(axis=0)
    quotient = np.full(jobs.shape, np.nan)
    if region.sum() > 0:
        np.divide(_shares(jobs), region / region.sum(), out=quotient, where=region > 0)
    return quotient


def specialisation(jobs, reference="region"):
    """Krugman's index: how far each city's sectors differ from those of the region.

    ``sum over sectors of |share in the city - share in the reference|``.

    Parameters
    ----------
    jobs : array of float, shape (cities, sectors)
    reference : str
        One of `REFERENCES`; the rest of the region leaves the city itself out.

    Returns
    -------
    array of float, shape (cities,)
        0 (as the reference) to 2 (no sector in common); NaN for cities without jobs, and where
        there is no other city to compare with.

    References
    ----------
    Krugman, P. (1991). Geography and trade. MIT Press.
    """
    counted = _counted(jobs)
    known = jobs[counted]
    base = np.broadcast_to(known.sum(axis=0), known.shape)
    if reference == "rest of region":
        # Summed from the others where a city has nearly all, a difference would be rounding.
        base = _sums_of_others(known)
    total = base.sum(axis=1, keepdims=True)
    shares = np.full(known.shape, np.nan)
    np.divide(base, total, out=shares, where=total > 0)
    result = np.full(len(jobs), np.nan)
    result[counted] = _apart(_shares(known), shares)
    return result


def _sums_of_others(values):
    """For each row the sum of all other rows, without subtracting."""
    before, after = np.zeros(values.shape), np.zeros(values.shape)
    before[1:] = np.cumsum(values, axis=0)[:-1]
    after[:-1] = np.cumsum(values[::-1], axis=0)[::-1][1:]
    return before + after


def diversity(share):
    """Entropy of each city's shares over that of even shares in all sectors given.

    Returns
    -------
    array of float, shape (cities,)
        0 (one sector) to 1 (all alike); NaN for cities without jobs and with fewer than two
        sectors.
    """
    known = np.isfinite(share).all(axis=1)
    return np.array([evenness(row) if ok else np.nan for row, ok in zip(share, known)])


def hachman(share, quotient):
    """Hachman index: 1 / sum of location quotient times share.

    Returns
    -------
    array of float, shape (cities,)
        Above 0; 1 where the city's sectors are the region's.

    References
    ----------
    Hachman, F., in: Hoover, E. M. and Giarratani, F. (1984). An introduction to regional economics.
    """
    weighted = np.where(share > 0, quotient * share, 0).sum(axis=1)
    result = np.full(len(share), np.nan)
    np.divide(1, weighted, out=result, where=weighted > 0)
    return result


def _main_sector(quotient, names):
    """The sector of the highest location quotient, the first of those that tie."""
    known = np.where(np.isfinite(quotient), quotient, -np.inf)
    highest = known.max(axis=1, initial=-np.inf)
    has_one = np.isfinite(highest)
    tied = known >= np.where(has_one, highest * (1 - _ROUNDING), np.inf)[:, None]
    found = np.array(names, dtype=object)[tied.argmax(axis=1)]
    return {
        "main_sector": np.where(has_one, found, None),
        "main_sector_lq": np.where(has_one, highest, np.nan),
    }


def krugman(share, origin, destination, progress=silent):
    """Dissimilarity of pairs of cities: ``sum over sectors of |share - other share|``.

    Parameters
    ----------
    share : array of float, shape (cities, sectors)
        Rows that sum to 1.
    origin, destination : array of int, shape (pairs,)

    Returns
    -------
    array of float, shape (pairs,)
        0 (the same sectors) to 2 (none in common).
    """
    return by_blocks(_apart, share, origin, destination, progress)


def _apart(share, other):
    """Sum over sectors of absolute differences; 2 where shares have no sector in common."""
    return np.minimum(np.abs(share - other).sum(axis=-1), 2)


def _core_dissimilarity(network, share):
    """Mean dissimilarity of each city with the (other) cores that have jobs."""
    counted = np.isfinite(share).all(axis=1)
    cores = np.flatnonzero(network.is_core & counted)
    everyone = np.arange(network.size)
    total, number = np.zeros(network.size), np.zeros(network.size)
    for core in cores:
        others = everyone[counted & (everyone != core)]
        total[others] += krugman(share, others, np.full(len(others), core))
        number[others] += 1
    result = np.full(network.size, np.nan)
    np.divide(total, number, out=result, where=number > 0)
    return result


def inertia_by_city(jobs):
    """Each city's part of the total inertia of correspondence analysis (chi-squared over jobs).

    Parameters
    ----------
    jobs : array of float, shape (cities, sectors)
        Cities without jobs or with NaN, and sectors without jobs, are left out.

    Returns
    -------
    array of float, shape (cities,)
        0 or more; their sum is 0 (all cities alike) to the smaller of cities and sectors, less 1.
        NaN for cities left out, and where fewer than two cities are left.

    References
    ----------
    Meijers, E. (2007). Clones or complements? The division of labour between the main cities of
    the Randstad, the Flemish Diamond and the RheinRuhr area. Regional Studies 41, 889-900.
    """
    result = np.full(len(jobs), np.nan)
    counted = _counted(jobs)
    if counted.sum() < 2:
        return result
    known = jobs[counted]
    known = known[:, known.sum(axis=0) > 0] / known.sum()
    expected = np.outer(known.sum(axis=1), known.sum(axis=0))
    parts = (known - expected) ** 2 / expected
    # Equal structures differ by rounding only, whose square is far below any real difference.
    parts[np.abs(known - expected) <= _ROUNDING * expected] = 0
    result[counted] = parts.sum(axis=1)
    return result


def _inertia_shares(jobs):
    parts = inertia_by_city(jobs)
    total = np.nansum(parts)
    return parts / total if total > 0 else np.full(len(jobs), np.nan)


def localisation(jobs):
    """Hoover's localisation of each sector: how far its jobs lie elsewhere than all jobs.

    ``half the sum over cities of |share of the sector's jobs - share of all jobs|``.

    Returns
    -------
    array of float, shape (sectors,)
        0 (spread as all jobs) to below 1; NaN for a sector without jobs.

    References
    ----------
    Hoover, E. M. (1936). The measurement of industrial localization. Review of Economics and
    Statistics 18, 162-171.
    """
    known = jobs[_counted(jobs)]
    spread = np.full(known.shape, np.nan)
    np.divide(known, known.sum(axis=0), out=spread, where=known.sum(axis=0) > 0)
    everything = known.sum(axis=1, keepdims=True) / known.sum() if len(known) else known[:, :1]
    return np.where(known.sum(axis=0) > 0, np.abs(spread - everything).sum(axis=0) / 2, np.nan)


def _pairs(network, share, has_flows, progress):
    """All unordered pairs of cities of a network, the smaller id first, with their measures."""
    order = np.argsort(network.ids.astype(str), kind="stable")
    first, second = np.triu_indices(network.size, k=1)
    origin, destination = order[first], order[second]
    dissimilarity = krugman(share, origin, destination, progress)
    flow = _two_way_flow(network, origin, destination) if has_flows else np.nan
    pairs = link_ends(network.cities, origin, destination).assign(
        origin_position=network.cities.index.to_numpy()[origin],
        destination_position=network.cities.index.to_numpy()[destination],
        region=network.region,
        period=network.period,
        flow=flow,
        krugman=dissimilarity,
        cosine=cosine(share, origin, destination),
        overlap=1 - dissimilarity / 2,
    )
    progress(1)
    return pairs.assign(cooperation_gap=cooperation_gap(dissimilarity, pairs["flow"].to_numpy()))


def _two_way_flow(network, origin, destination):
    known = (network.origin, network.destination, network.flow)
    return looked_up(*known, origin, destination) + looked_up(*known, destination, origin)


def cooperation_gap(dissimilarity, flow):
    """How much higher a pair ranks by dissimilarity than by flow.

    Parameters
    ----------
    dissimilarity, flow : array of float, shape (pairs,)
        Pairs with NaN in either are not ranked.

    Returns
    -------
    array of float, shape (pairs,)
        -1 (alike and strongly linked) to 1 (complementary, but hardly linked); ties get their mean
        rank. NaN below two pairs.
    """
    result = np.full(len(flow), np.nan)
    ranked = np.isfinite(dissimilarity) & np.isfinite(flow)
    if ranked.sum() < 2:
        return result
    # Pairs that are equally dissimilar must tie, whatever the order in which shares are summed.
    by_structure = pd.Series(dissimilarity[ranked].round(12)).rank().to_numpy()
    by_flow = pd.Series(flow[ranked]).rank().to_numpy()
    result[ranked] = (by_structure - by_flow) / (ranked.sum() - 1)
    return result


def _sector_rows(network, names, jobs, share, quotient):
    """One row a city and sector."""
    number = len(names)
    places = network.cities[COLUMNS]
    rows = places.loc[places.index.repeat(number)].reset_index(drop=True)
    return rows.assign(
        sector=np.tile(np.array(names, dtype=object), len(places)),
        value=jobs.ravel(),
        share=share.ravel(),
        lq=quotient.ravel(),
        lq_symmetric=((quotient - 1) / (quotient + 1)).ravel(),
        localisation=np.tile(localisation(jobs), len(places)),
    )


def _region(network, jobs, pairs, has_flows):
    """The region's inertia and mean dissimilarities."""
    parts = inertia_by_city(jobs)
    known = pairs[pairs["krugman"].notna()]
    mixed = known["relation"].isin(["core-secondary", "secondary-core"])
    return {
        "inertia": float(np.nansum(parts)) if np.isfinite(parts).any() else np.nan,
        "core_secondary_krugman": _between_roles(network, jobs),
        "core_secondary_mean_krugman": known.loc[mixed, "krugman"].mean(),
        "mean_krugman": known["krugman"].mean(),
        "flow_weighted_krugman": _weighted_mean(known) if has_flows else np.nan,
    }


def _between_roles(network, jobs):
    """Dissimilarity of all cores together and all secondary cities together."""
    counted = _counted(jobs)
    groups = [jobs[role & counted] for role in (network.is_core, network.is_secondary)]
    if not all(len(group) for group in groups):
        return np.nan
    cores, secondaries = (group.sum(axis=0) / group.sum() for group in groups)
    return float(_apart(cores, secondaries))


def _weighted_mean(pairs):
    flow = pairs["flow"].to_numpy()
    return float(flow @ pairs["krugman"] / flow.sum()) if flow.sum() > 0 else np.nan


#: Why a measure is empty though the city's or the pair's sectors are known, if not MISSING.
_REASONS = {
    "specialisation": "N_TOO_SMALL",
    "diversity": "N_TOO_SMALL",
    "inertia": "N_TOO_SMALL",
    "mean_krugman": "N_TOO_SMALL",
    "cooperation_gap": "N_TOO_SMALL",
    "lq": "ZERO_TOTAL",
    "lq_symmetric": "ZERO_TOTAL",
    "localisation": "ZERO_TOTAL",
}


def _note_undefined(cities, pairs, sectors, regions, has_flows, notes):
    """Count what is empty in one region and period, by the most telling reason."""
    number = regions["cities"].iloc[0]
    reasons = {**_REASONS, "inertia_share": "ZERO_VARIANCE" if number > 1 else "N_TOO_SMALL"}
    if has_flows:
        reasons["flow_weighted_krugman"] = "ZERO_TOTAL" if number > 1 else "N_TOO_SMALL"
    else:
        reasons["cooperation_gap"] = "MISSING"
    for table, first, whole in (
        (cities, "specialisation", cities["hachman"].notna()),
        (pairs, "krugman", pairs["krugman"].notna()),
        (sectors, "share", sectors["share"].notna()),
        (regions, "inertia", regions["cities"].notna()),
    ):
        keys = table.columns[table.columns.get_loc(first) :]
        empty = table[keys].isna().to_numpy()
        absent, undefined = (empty[rows.to_numpy()].sum(axis=0) for rows in (~whole, whole))
        for place, key in enumerate(keys):
            notes.undefined(key, "MISSING", absent[place])
            notes.undefined(key, reasons.get(key, "MISSING"), undefined[place])
