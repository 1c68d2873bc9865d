"""Who is core and who is secondary. The analyst decides; these rules only propose."""

import numpy as np
import pandas as pd

from .cities import by_region_and_period
from .core_periphery import best_core_periphery
from .errors import InputError
from .flows import match_flows
from .identifiers import as_text
from .network import split, sum_pairs
from .notes import Notes, listed
from .progress import silent
from .wording import Wording

#: Rules in the order of the algorithm's choice.
METHODS = (
    "listed",
    "largest cities",
    "size threshold",
    "share of size",
    "head/tail breaks",
    "core-periphery fit",
)
#: Above this share of cities in the head, sizes are not heavy-tailed (Jiang 2013).
HEAD_LIMIT = 0.4


def listed_cores(cities, cores):
    """Roles from a list of ids or names.

    Parameters
    ----------
    cities : pandas.DataFrame
        Clean city table.
    cores : str
        Ids or names, separated by commas (also Chinese ones) or line breaks.

    Returns
    -------
    pandas.DataFrame
        ``role`` and ``role_reason``, index of `cities`.

    Raises
    ------
    InputError
        If the list is empty, an entry is no city's id or name, or a name is two cities'.
    """
    entries = _entries(cores)
    if not entries:
        raise InputError("Name at least one core city, by its id or name.", parameter="CORES")
    ids = set(cities["city_id"])
    by_name = cities.groupby("name")["city_id"].agg(lambda found: sorted(set(found)))
    chosen, unknown = set(), []
    for entry in entries:
        found = [entry] if entry in ids else by_name.get(entry, [])
        if len(found) > 1:
            raise InputError(
                "{count} cities are called {name}: name the core by its id ({ids}).",
                count=len(found), name=entry, ids=listed(found), parameter="CORES",
            )  # fmt: skip
        unknown += [] if len(found) else [entry]
        chosen.update(found)
    if unknown:
        raise InputError(
            "No city has the id or name {entries}. City ids read {ids}, names {names}.",
            entries=listed(f"“{entry}”" for entry in unknown),
            ids=listed(cities["city_id"].iloc[:3]), names=listed(cities["name"].iloc[:3]),
            parameter="CORES",
        )  # fmt: skip
    is_core = cities["city_id"].isin(chosen).to_numpy()
    return _roles(cities, is_core, np.where(is_core, "listed as core", "not listed as core"))


def _entries(cores):
    for separator in ("，", "、", ";", "；", "\n"):
        cores = cores.replace(separator, ",")
    return as_text(cores.split(",")).dropna().tolist()


def _roles(cities, is_core, reason):
    role = np.where(is_core, "core", "secondary").astype(object)
    return pd.DataFrame({"role": role, "role_reason": reason}, index=cities.index)


def roles_by_size(cities, method, count=3, threshold=0.0, share=50.0, notes=None):
    """Roles from a size field, within each region and period.

    Parameters
    ----------
    cities : pandas.DataFrame
        Clean city table with ``size``: persons, jobs, … in one unit.
    method : str
        "largest cities" (`count` of them), "size threshold" (size of `threshold` or more),
        "share of size" (the largest cities that together hold `share` per cent) or "head/tail
        breaks" (size above the mean; Jiang 2013).
    notes : Notes, optional

    Returns
    -------
    pandas.DataFrame
        ``role`` and ``role_reason``, index of `cities`; a city without a size has no role. Ties
        go to the smaller id.

    Raises
    ------
    InputError
        If no city has a size, or a size is negative or infinite.

    References
    ----------
    Jiang, B. (2013). Head/tail breaks. The Professional Geographer 65, 482-494.
    """
    notes = notes or Notes()
    size = _sizes(cities, notes)
    roles = []
    for region, _, rows in by_region_and_period(cities):
        known = size[rows.index].dropna()
        order = _largest_first(known, rows["city_id"])
        ranked = known.loc[order]
        number = _number_of_cores(ranked.to_numpy(), method, count, threshold, share)
        if method == "head/tail breaks" and number > HEAD_LIMIT * len(ranked):
            notes.warning(
                "{count} of {cities} cities are above the mean size{region}: sizes are not "
                "heavy-tailed, and head/tail breaks set no clear cores apart.",
                one="1 of {cities} cities is above the mean size{region}: sizes are not "
                "heavy-tailed, and head/tail breaks set no clear cores apart.",
                count=number, cities=len(ranked),
                region=Wording(" in {region}", region=region) if region else "",
            )  # fmt: skip
        roles.append(_ranked_roles(rows, ranked, number))
    return pd.concat(roles).reindex(cities.index)


def _sizes(cities, notes):
    size = pd.to_numeric(cities["size"], errors="coerce")
    for bad, problem in ((size < 0, Wording("negative")), (np.isinf(size), Wording("infinite"))):
        if bad.any():
            first = cities[bad].iloc[0]
            raise InputError(
                "The size of {name} ({id}) is {problem}: {value}. Sizes must be 0 or more.",
                table="cities", column="size", name=first["name"], id=first["city_id"],
                problem=problem, value=first["size"],
            )  # fmt: skip
    empty = size.isna()
    if empty.all():
        raise InputError("No city has a size.", table="cities", column="size")
    if empty.any():
        notes.warning(
            "{count} cities have no size and get no role: {names}.",
            one="1 city has no size and gets no role: {names}.",
            count=int(empty.sum()), names=listed(cities.loc[empty, "name"]),
        )  # fmt: skip
    return size


def _largest_first(size, city_id):
    order = np.lexsort((city_id.loc[size.index].to_numpy().astype(str), -size.to_numpy()))
    return size.index[order]


def _number_of_cores(size, method, count, threshold, share):
    """How many of the sizes, largest first, are cores'."""
    if method == "largest cities":
        return min(count, len(size))
    if method == "size threshold":
        return int((size >= threshold).sum())
    if method == "share of size":
        reached = np.cumsum(size) >= share / 100 * size.sum() * (1 - 1e-12)
        return int(reached.argmax()) + 1 if len(size) and size.sum() > 0 else 0
    return int((size > size.mean()).sum()) if len(size) else 0


def _ranked_roles(rows, ranked, number):
    place = pd.Series(np.arange(1, len(ranked) + 1), index=ranked.index).reindex(rows.index)
    roles = _roles(rows, (place <= number).to_numpy(), None)
    roles["role_reason"] = [
        "size is empty" if np.isnan(rank) else f"number {rank:.0f} of {len(ranked)} by size"
        for rank in place
    ]
    roles.loc[place.isna(), "role"] = None
    return roles


def roles_by_fit(cities, flows, notes=None, progress=silent):
    """Roles that make the flows fit a core-periphery pattern best (`core_periphery`).

    Parameters
    ----------
    cities : pandas.DataFrame
        Clean city table.
    flows : pandas.DataFrame
        As `flows.match_flows` takes it. Where only the flows have periods, they are summed.

    Returns
    -------
    pandas.DataFrame
        ``role`` and ``role_reason``, index of `cities`; no role where the fit is not defined.
    """
    notes = notes or Notes()
    if cities["period"].isna().all() and "period" in flows:
        flows = flows.drop(columns="period")
    matched = match_flows(flows, cities, notes)
    pairs = sum_pairs(matched.flows)
    pairs = pairs[(pairs["origin"] != pairs["destination"]) & (pairs["flow"] > 0)]
    roles = []
    for number, (network, _) in enumerate(split(matched.cities, pairs)):
        best = best_core_periphery(network)
        if best.is_core is None:
            found = _roles(network.cities, np.zeros(network.size, bool), "flows fit no pattern")
            found["role"] = None
            notes.warning("Flows do not set cores apart: fewer than three cities, or all alike.")
        else:
            reason = f"core-periphery fit {best.fit:.3f}"
            found = _roles(network.cities, best.is_core, reason)
        found.index = network.cities["row"]
        roles.append(found)
        progress((number + 1) / (number + 2))
    return pd.concat(roles).reindex(cities.index)
