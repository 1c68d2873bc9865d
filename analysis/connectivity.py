"""Connectivity: who is linked with whom, how strongly, how evenly and on whose terms."""

from collections import namedtuple

import numpy as np
import pandas as pd

from .core_periphery import best_core_periphery, core_periphery_fit
from .errors import InputError
from .flows import match_flows
from .modularity import modularity
from .network import RELATIONS, link_ends, note_between_regions, split, sum_pairs
from .notes import Notes, listed
from .progress import part, silent
from .shortest_paths import betweenness, closeness, distances, harmonic_closeness
from .sizes import entropy, polycentricity, polycentricity_floor, rank_size_slope

#: What dominance is measured against: the mean of the other cities, or of all.
REFERENCES = ("others", "all")
#: Relation of a link -> the region's field with its share of the flow.
BLOCKS = {relation: f"share_{relation.replace('-', '_')}" for relation in RELATIONS}
#: Damping of PageRank: the traveller follows a flow with this probability, else jumps anywhere.
DAMPING = 0.85
#: Power iterations stop when the values of all cities change by less than this.
_STEADY = 1e-13

Connectivity = namedtuple("Connectivity", "cities links regions notes")


def connectivity(cities, flows, reference="others", notes=None, progress=silent):
    """Measure the flow network of every region and period.

    Parameters
    ----------
    cities : pandas.DataFrame
        Clean city table (`cities.clean_cities`); ``self_flow`` is used where the flows have no
        self-flow.
    flows : pandas.DataFrame
        Flow table as `flows.match_flows` takes it; repeated pairs are summed.
    reference : str
        One of `REFERENCES`, for dominance.
    notes : Notes, optional
    progress : callable

    Returns
    -------
    Connectivity
        ``cities``: one row a city and period: the columns of a clean city table, ``row`` (index
        in `cities`) and the city measures of the catalogue. ``links``: one row a link within a
        region: ``row`` (index in `flows` of the pair's first row), ends, roles, ``relation``,
        ``flow`` and the link measures. ``regions``: one row a region and period. ``notes``.
        Shares are fractions; what isn't defined is NaN.

    Raises
    ------
    InputError
        If no flow matches, or a parameter is unknown.
    """
    if reference not in REFERENCES:
        raise InputError("Reference must be one of {known}.", known=listed(REFERENCES))
    notes = notes or Notes()
    matched = match_flows(flows, cities, notes)
    pairs = sum_pairs(matched.flows)
    is_self = (pairs["origin"] == pairs["destination"]).to_numpy()
    self_flow = _self_flow(matched.cities, pairs[is_self])
    pairs = pairs[~is_self & (pairs["flow"] > 0).to_numpy()]
    _note_roles(matched.cities, notes)
    note_between_regions(matched.cities, pairs, notes)
    networks = list(split(matched.cities, pairs, self_flow))
    parts = []
    for number, (network, rows) in enumerate(networks):
        step = part(progress, number / len(networks), (number + 1) / len(networks))
        parts.append(_measure(network, rows, reference, step))
    result = Connectivity(*(pd.concat(tables, ignore_index=True) for tables in zip(*parts)), notes)
    _note_undefined(result, notes)
    return result


def _measure(network, rows, reference, progress):
    """City, link and region table of one network."""
    cost = distances(network, part(progress, 0, 0.4))
    between = betweenness(network, cost, part(progress, 0.4, 0.9))
    cities = network.cities.reset_index(drop=True).drop(columns="self_flow", errors="ignore")
    measured = {
        **_strength(network),
        **_dominance(network, reference),
        **_core_dependence(network),
        **_partners(network),
        **_power(network),
        **_closeness(network, cost),
        "betweenness": between,
        **_prestige(network, cost),
        **_alters(network),
    }
    cities = cities.drop(columns=list(measured), errors="ignore")
    cities = pd.concat([cities, pd.DataFrame(measured)], axis=1)
    return cities, _links(network, rows), pd.DataFrame([_region(network)])


def _ratio(numerator, denominator):
    """Quotient, NaN where the denominator is 0."""
    numerator, denominator = np.broadcast_arrays(numerator, denominator)
    result = np.full(numerator.shape, np.nan)
    np.divide(numerator, denominator, out=result, where=denominator != 0)
    return result


def _self_flow(cities, self_pairs):
    """Flow of each city to itself: from the flows, else the cities' own field, else unknown."""
    if len(self_pairs):
        return np.bincount(self_pairs["origin"], self_pairs["flow"], len(cities)).astype(float)
    if "self_flow" in cities:
        return pd.to_numeric(cities["self_flow"], errors="coerce").to_numpy(dtype=float)
    return None


def _strength(network):
    """Flow out, in, together, net and within, and numbers of partners (B1, B7)."""
    unknown = np.full(network.size, np.nan)
    self_flow = unknown if network.self_flow is None else network.self_flow
    return {
        "out_flow": network.out_flow,
        "in_flow": network.in_flow,
        "total_flow": network.total_flow,
        "net_flow": network.in_flow - network.out_flow,
        "self_flow": self_flow,
        "out_degree": network.out_degree,
        "in_degree": network.in_degree,
        "self_containment": _ratio(self_flow, self_flow + network.out_flow),
    }


def _dominance(network, reference):
    """Dominance (DIT, DII) and node symmetry of Limtanakool et al. 2007 (B2, B3)."""
    return {
        "dominance": _over_mean(network.total_flow, reference),
        "dominance_in": _over_mean(network.in_flow, reference),
        "node_symmetry": _ratio(network.in_flow - network.out_flow, network.total_flow),
    }


def _over_mean(strength, reference):
    size = len(strength)
    if size < 2:
        return np.full(size, np.nan)
    if reference == "all":
        return _ratio(strength * size, strength.sum())
    return _ratio(strength * (size - 1), strength.sum() - strength)


def _core_dependence(network):
    """Shares of each city's flow with (other) cores, its main core and its peers (B15)."""
    to_core = network.by_origin(network.flow * network.is_core[network.destination])
    from_core = network.by_destination(network.flow * network.is_core[network.origin])
    lateral = network.by_origin(network.flow * network.is_secondary[network.destination])
    lateral += network.by_destination(network.flow * network.is_secondary[network.origin])
    main_core, main_flow = _main_core(network)
    other_cores = network.is_core.sum() - network.is_core
    shares = {
        "core_dependence_out": _ratio(to_core, network.out_flow),
        "core_dependence_in": _ratio(from_core, network.in_flow),
        "core_dependence": _ratio(to_core + from_core, network.total_flow),
        "main_core_share": _ratio(main_flow, network.total_flow),
    }
    shares = {key: np.where(other_cores > 0, value, np.nan) for key, value in shares.items()}
    shares["main_core"] = main_core
    lateral_share = _ratio(lateral, network.total_flow)
    shares["lateral_share"] = np.where(network.is_core.any(), lateral_share, np.nan)
    return shares


def _main_core(network):
    """Id of the core with the largest two-way flow and that flow; None and NaN without one.

    Ties go to the core of larger total flow, then to the smaller id.
    """
    cores = np.flatnonzero(network.is_core)
    cores = cores[np.lexsort((network.ids[cores].astype(str), -network.total_flow[cores]))]
    main, flow = np.full(network.size, None, dtype=object), np.full(network.size, np.nan)
    if not len(cores):
        return main, flow
    ties = np.zeros((network.size, len(cores)))
    column = np.full(network.size, -1)
    column[cores] = np.arange(len(cores))
    for here, there in (
        (network.origin, network.destination),
        (network.destination, network.origin),
    ):
        with_core = column[there] >= 0
        np.add.at(ties, (here[with_core], column[there[with_core]]), network.flow[with_core])
    best = ties.argmax(axis=1)
    largest = ties[np.arange(network.size), best]
    main[largest > 0] = network.ids[cores][best[largest > 0]]
    flow[largest > 0] = largest[largest > 0]
    return main, flow


def _partners(network):
    """Evenness and concentration of each city's out-flow over destinations (B11, B15)."""
    share = network.flow / network.out_flow[network.origin]
    sends = network.out_flow > 0
    uneven = network.by_origin(-share * np.log(share))
    possible = np.log(network.size - 1) if network.size > 2 else np.nan
    return {
        "partner_entropy": np.where(sends, uneven / possible, np.nan),
        "partner_hhi": np.where(sends, network.by_origin(share**2), np.nan),
    }


def _power(network):
    """Mean over all other cities of their dependence on a city less its own on them (B16)."""
    share = network.flow / network.out_flow[network.origin]
    if network.size < 2:
        return {"net_power": np.full(network.size, np.nan)}
    depended_on = network.by_destination(share)
    net = (depended_on - (network.out_flow > 0)) / (network.size - 1)
    return {"net_power": np.where(network.total_flow > 0, net, np.nan)}


def _closeness(network, cost):
    """Closeness and harmonic closeness, inward and outward (B4)."""
    return {
        "closeness_in": closeness(cost.T),
        "closeness_out": closeness(cost),
        "harmonic_in": harmonic_closeness(cost.T),
        "harmonic_out": harmonic_closeness(cost),
    }


def _prestige(network, cost):
    """Eigenvector centrality and PageRank (B6)."""
    nothing = np.full(network.size, np.nan)
    connected = network.size > 1 and np.isfinite(cost).all()
    return {
        "eigenvector": _eigenvector(network) if connected else nothing,
        "pagerank": _pagerank(network) if network.total > 0 else nothing,
    }


def _eigenvector(network):
    """Principal left eigenvector of the flows, length 1 (Bonacich 1972).

    The identity is added, which leaves the vector as it is and lets the iteration settle where
    flows alternate between two groups.
    """
    scale = network.total_flow.max()
    vector = np.full(network.size, 1 / np.sqrt(network.size))
    for _ in range(20000):
        following = vector + network.passed_on(vector) / scale
        following /= np.linalg.norm(following)
        if np.abs(following - vector).max() < _STEADY:
            return following
        vector = following
    return vector


def _pagerank(network):
    """Where a traveller along flows is found; sums to 1 (Brin and Page 1998).

    From a city that sends nothing the traveller jumps anywhere.
    """
    sends = network.out_flow > 0
    weight = np.divide(1, network.out_flow, out=np.zeros(network.size), where=sends)
    rank = np.full(network.size, 1 / network.size)
    for _ in range(1000):
        stranded = rank[~sends].sum() / network.size
        following = DAMPING * (network.passed_on(rank * weight) + stranded)
        following += (1 - DAMPING) / network.size
        if np.abs(following - rank).max() < _STEADY:
            return following
        rank = following
    return rank


def _alters(network):
    """Centrality and power through partners, on flows both ways (B8; Neal 2011)."""
    strength = network.total_flow
    with np.errstate(divide="ignore"):
        inverse = np.where(strength > 0, 1 / strength, 0)
    return {
        "alter_centrality": _over_ties(network, strength),
        "alter_power": _over_ties(network, inverse),
    }


def _over_ties(network, value):
    """Sum over partners of the flow with them, both ways, times their value."""
    there = network.by_origin(network.flow * value[network.destination])
    return there + network.by_destination(network.flow * value[network.origin])


def link_symmetry(flow, reverse):
    """Entropy (base 2) of the two directions: 1 equal, 0 one-way (B11b)."""
    share = flow / (flow + reverse)
    other = 1 - share
    with np.errstate(divide="ignore", invalid="ignore"):
        terms = np.where(other > 0, other * np.log2(other), 0) + share * np.log2(share)
    return np.abs(terms)


def _links(network, rows):
    """The network's links with ends, roles and measures (B10, B11b, B16)."""
    reverse = network.reverse_flow
    ends = link_ends(network.cities, network.origin, network.destination)
    dependence = _ratio(network.flow, network.out_flow[network.origin])
    measured = {
        "row": rows["row"].to_numpy(),
        "flow": network.flow,
        "relative_strength": _ratio(network.flow, network.total),
        "link_symmetry": link_symmetry(network.flow, reverse),
        "origin_dependence": dependence,
        "power_gap": dependence
        - np.where(reverse > 0, _ratio(reverse, network.out_flow[network.destination]), 0),
    }
    links = pd.concat([ends, pd.DataFrame(measured, index=ends.index)], axis=1)
    return links.assign(region=network.region, period=network.period)


def _region(network):
    """The region's figures (B1, B11 to B14, B18, B21)."""
    possible = network.size * (network.size - 1)
    links = len(network.flow)
    density = links / possible if possible else np.nan
    flowing = network.total > 0
    polycentric = polycentricity(network.in_flow)
    best = best_core_periphery(network)
    return {
        "region": network.region,
        "period": network.period,
        "cities": network.size,
        "links": links,
        "total_flow": network.total,
        "density": density,
        "entropy": _evenness(network, possible),
        "entropy_observed": _evenness(network, links),
        "reciprocity": _reciprocity(network),
        **_blocks(network),
        "functional_polycentricity": polycentric,
        "functional_polycentricity_floor": (
            polycentricity_floor(network.size) if flowing else np.nan
        ),
        "special_functional_polycentricity": polycentric * density,
        "role_assortativity": _assortativity(network),
        "role_modularity": _modularity(network),
        "core_periphery_fit": core_periphery_fit(network, network.is_core),
        "core_periphery_best": best.fit,
        "best_cores": _as_ids(network, best.is_core),
        "rank_size_slope": rank_size_slope(network.in_flow),
    }


def _evenness(network, links):
    """Entropy of the flows over `links` links, 0 to 1 (B11)."""
    if links < 2 or not network.total > 0:
        return np.nan
    return entropy(network.flow / network.total) / np.log(links)


def _reciprocity(network):
    """Share of the flow that is matched the other way (Squartini et al. 2013; B13)."""
    if not network.total > 0:
        return np.nan
    return float(np.minimum(network.flow, network.reverse_flow).sum() / network.total)


def _block_flows(network):
    """Flow from group to group; groups core, secondary, neither: array of shape (3, 3)."""
    group = np.where(network.is_core, 0, np.where(network.is_secondary, 1, 2))
    block = group[network.origin] * 3 + group[network.destination]
    return np.bincount(block, network.flow, 9).reshape(3, 3)


def _blocks(network):
    """Shares of the flow between roles, criss-cross flow and core dependence (B14, B15).

    A share is missing where the region has no such pair of cities, 0 where it has no such flow.
    """
    flow = _block_flows(network)
    cores, secondaries = network.is_core.sum(), network.is_secondary.sum()
    exists = {
        "core-core": cores >= 2,
        "core-secondary": cores and secondaries,
        "secondary-core": cores and secondaries,
        "secondary-secondary": secondaries >= 2,
    }
    place = {"core": 0, "secondary": 1}
    shares = {}
    for relation, key in BLOCKS.items():
        block = flow[tuple(place[role] for role in relation.split("-"))]
        shares[key] = _share(block, network.total, exists[relation])
    lateral, sent = flow[1, 1], flow[1].sum()
    shares["criss_cross"] = _share(lateral, network.total, secondaries >= 2)
    shares["criss_cross_secondary"] = _share(lateral, network.total - flow[0, 0], secondaries >= 2)
    shares["core_dependence_out"] = _share(flow[1, 0], sent, cores and secondaries)
    return shares


def _share(some, whole, exists=True):
    return float(some / whole) if exists and whole > 0 else np.nan


def _assortativity(network):
    """Assortativity of core and secondary cities, weighted by flow (Newman 2003; B21)."""
    mixing = _block_flows(network)[:2, :2]
    if not mixing.sum() > 0 or not (network.is_core.any() and network.is_secondary.any()):
        return np.nan
    mixing = mixing / mixing.sum()
    expected = (mixing.sum(axis=0) * mixing.sum(axis=1)).sum()
    return _share(np.trace(mixing) - expected, 1 - expected)


def _modularity(network):
    """Directed modularity of the roles (Leicht and Newman 2008; B21); one group: missing."""
    flow = _block_flows(network)
    neither = ~network.is_core & ~network.is_secondary
    groups = sum(group.any() for group in (network.is_core, network.is_secondary, neither))
    if groups < 2 or not network.total > 0:
        return np.nan
    return modularity(flow)


def _as_ids(network, is_core):
    return None if is_core is None else ", ".join(sorted(network.ids[is_core].astype(str)))


def _note_roles(cities, notes):
    for role, text in (
        ("core", "No city is a core: what is measured against cores is empty. Run “Assign city "
         "roles”, or choose the field that holds the roles."),
        ("secondary", "No city is secondary: what is measured on secondary cities is empty."),
    ):  # fmt: skip
        if not (cities["role"] == role).any():
            notes.warning(text)


#: City measure -> the total that it is a share of; where that is 0 the measure is empty.
_WHOLE = {
    "core_dependence_out": "out_flow",
    "core_dependence_in": "in_flow",
    "partner_entropy": "out_flow",
    "partner_hhi": "out_flow",
    "self_flow": None,
    "closeness_in": None,
    "closeness_out": None,
}
#: Why a measure is empty where there is such a total; else there are too few cities.
_REASONS = {
    "eigenvector": "NO_PATH",
    "closeness_in": "NO_PATH",
    "closeness_out": "NO_PATH",
    "core_periphery_fit": "ZERO_VARIANCE",
    "core_periphery_best": "ZERO_VARIANCE",
    "best_cores": "ZERO_VARIANCE",
    **dict.fromkeys(("self_flow", "self_containment", "main_core", "main_core_share"), "MISSING"),
    **dict.fromkeys(("core_dependence", "core_dependence_out", "core_dependence_in"), "MISSING"),
    **dict.fromkeys(("lateral_share", "criss_cross", "criss_cross_secondary"), "MISSING"),
    **dict.fromkeys(("role_assortativity", "role_modularity", *BLOCKS.values()), "MISSING"),
}


def _note_undefined(result, notes):
    """Count what is empty, by the most telling reason."""
    cities = result.regions["cities"].to_numpy()
    _note_empty(result.cities, "out_flow", np.repeat(cities < 2, cities), notes)
    _note_empty(result.regions, "cities", cities < 3, notes)


def _note_empty(table, first, is_small, notes):
    """Count empty measures from the column `first` on; `is_small` are rows of too few cities."""
    for key in table.columns[table.columns.get_loc(first) :]:
        empty = table[key].isna()
        whole = _WHOLE.get(key, "total_flow")
        whole = whole if whole in table else whole and "total_flow"
        lacks_total = (table[whole] == 0) if whole else np.zeros(len(table), dtype=bool)
        reason = _REASONS.get(key, "N_TOO_SMALL")
        notes.undefined(key, "N_TOO_SMALL", (empty & is_small).sum())
        notes.undefined(key, "ZERO_TOTAL", (empty & ~is_small & lacks_total).sum())
        notes.undefined(key, reason, (empty & ~is_small & ~lacks_total).sum())
