"""Mismatches of governance: of place, of priority and of actors, vertical and horizontal.

The concepts are measured by indices proposed here, built on cited measures. They rest on scores
that the analyst gives, and describe the scoring.
"""

from collections import namedtuple

import numpy as np
import pandas as pd

from .actor_pairs import actor_pairs
from .actor_ties import actor_measures
from .cities import COLUMNS
from .errors import InputError
from .governance_tables import GovernanceTables, clean_governance
from .implementation import implementation_measures
from .network import cities_and_pairs, split
from .notes import Notes
from .place import place_measures
from .priorities import priority_measures
from .progress import part, silent
from .score_tables import numbers

#: City scores that may be given: columns of the city table.
PLACE = ("capacity", "willingness")
#: Kinds of mismatch that compare on one scale, and the measure of each.
KINDS = {"place": "place_gap", "priority": "priority_gap_vertical", "actor": "actor_gap"}
#: Gaps that differ by less are alike.
_ROUNDING = 1e-12

Mismatches = namedtuple("Mismatches", "cities pairs regions notes")


def mismatches(cities, tables=None, flows=None, notes=None, progress=silent):
    """Measure mismatches of governance within every region and period.

    Parameters
    ----------
    cities : pandas.DataFrame
        Clean city table (`cities.clean_cities`), optionally with ``capacity`` and ``willingness``
        from 0 to 1.
    tables : GovernanceTables, optional
        As `governance_tables.clean_governance` takes them. They hold for all periods; an actor of
        no city counts in every region.
    flows : pandas.DataFrame, optional
        As `flows.match_flows` takes it: weighs a city's divergence from each core.
    notes : Notes, optional
    progress : callable

    Returns
    -------
    Mismatches
        ``cities``: one row a city and period with ``row`` (index in `cities`), the columns of a
        clean city table and the city measures. ``pairs``: as of `actor_pairs.actor_pairs`.
        ``regions``: one row a region and period. What rests on a table that is not given is
        empty.

    Raises
    ------
    InputError
        If no score is given at all, or one can't be used.
    """
    notes, tables = notes or Notes(), tables or GovernanceTables()
    _refuse_nothing(cities, tables)
    cities = cities.assign(**{key: _score(cities, key) for key in PLACE})
    scored = clean_governance(tables, cities, notes)
    actors = _with_regions(scored.actors, cities)
    cities, pairs = cities_and_pairs(cities, flows, notes)
    compared = actor_pairs(scored.priorities, actors, notes, part(progress, 0, 0.5))
    networks = list(split(cities, pairs))
    found, regions = [], []
    for number, (network, _) in enumerate(networks):
        measured, region = _measure(network, scored, actors, flows is not None, notes)
        found.append(measured)
        regions.append(region)
        progress(0.5 + 0.5 * (number + 1) / len(networks))
    notes.info(
        "All numbers rest on scores of the analyst, and describe the scoring, not the truth."
    )
    return Mismatches(pd.concat(found, ignore_index=True), compared, pd.DataFrame(regions), notes)


def _refuse_nothing(cities, tables):
    has_place = any(key in cities for key in PLACE)
    if not has_place and all(table is None for table in tables):
        raise InputError(
            "There is nothing to measure. Choose at least one of: the fields of capacity and "
            "willingness, and the tables of priorities, actors, ties, plan and implementation."
        )


def _score(cities, column):
    return numbers(cities, "cities", column, ["name"], highest=1)


def _with_regions(actors, cities):
    """The actors with their region and its ``region_code``, -1 where it is not known.

    It is that of their city, or their own; one that ``is_above`` has neither city nor region.
    """
    known = cities.drop_duplicates("city_id")
    code, names = pd.factorize(known["region"].to_numpy())
    # The cities without a region form a region of their own.
    code = np.append(np.where(code < 0, len(names), code), -1)
    names = np.array([*names, None, None], dtype=object)
    by_city = code[pd.Index(known["city_id"]).get_indexer(actors["city_id"])]
    own = pd.Index(names[:-2]).get_indexer(actors["region"])
    place = np.where(actors["region"].isna(), by_city, own)
    is_above = actors["city_id"].isna() & actors["region"].isna()
    return actors.assign(is_above=is_above, region=names[place], region_code=place)


def _measure(network, scored, actors, has_flows, notes):
    """City rows and the region's row of one region in one period."""
    members = _members(actors, network)
    flow = _flow_with_cores(network) if has_flows else None
    place = place_measures(network, notes)
    priority, region = priority_measures(network, members, scored.priorities, flow, notes)
    actor, ties = actor_measures(network, members, scored.ties, notes)
    implementation, gaps = implementation_measures(
        network, scored.plan, scored.implementation, notes
    )
    measured = {**place, **priority, **actor, **implementation}
    cities = network.cities[["row", *COLUMNS]].assign(
        **measured, main_mismatch=main_mismatch(measured)
    )
    notes.undefined("main_mismatch", "MISSING", cities["main_mismatch"].isna().sum())
    return cities, {
        "region": network.region, "period": network.period, "cities": network.size,
        "actors": len(members), **region, **ties, **gaps,
    }  # fmt: skip


def _members(actors, network):
    """The actors that count here: of these cities, of the region, and of no city and region."""
    city = pd.Index(network.ids).get_indexer(actors["city_id"])
    homeless, is_above = (
        actors["city_id"].isna().to_numpy(),
        actors["is_above"].to_numpy(dtype=bool),
    )
    bound = homeless & ~is_above & (actors["region"] == network.region).to_numpy()
    members = pd.DataFrame(
        {"actor": actors.index, "city": city, "tier": actors["tier"], "rank": actors["rank"]}
    )
    return members[(city >= 0) | is_above | bound]


def _flow_with_cores(network):
    """Flow of each city with each core both ways, shape (cities, cores)."""
    core = np.cumsum(network.is_core) - 1
    flow = np.zeros((network.size, int(network.is_core.sum())))
    for end, other in (
        (network.origin, network.destination),
        (network.destination, network.origin),
    ):
        with_core = network.is_core[other]
        np.add.at(flow, (end[with_core], core[other[with_core]]), network.flow[with_core])
    return flow


def main_mismatch(measured):
    """The kind of mismatch whose gap is largest, the first of those that tie.

    Parameters
    ----------
    measured : dict
        The measures of `KINDS`, arrays of shape (cities,), 0 to 1.

    Returns
    -------
    array of object, shape (cities,)
        Of `KINDS`; None for a city with fewer than two of the gaps.
    """
    gaps = np.column_stack([measured[key] for key in KINDS.values()])
    known = np.where(np.isfinite(gaps), gaps, -1)
    largest = (known >= known.max(axis=1, keepdims=True) - _ROUNDING).argmax(axis=1)
    names = np.array(list(KINDS), dtype=object)[largest]
    return np.where(np.isfinite(gaps).sum(axis=1) >= 2, names, None)
