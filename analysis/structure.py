"""The structure of a flow network: who is dominated by whom, what stands out, what belongs."""

from collections import namedtuple

import numpy as np
import pandas as pd

from .cities import COLUMNS
from .errors import InputError
from .flows import match_flows
from .modularity import best_groups, block_flows, modularity
from .network import between_cities, link_ends, note_between_regions, split, sum_pairs
from .notes import Notes, listed
from .progress import part, silent

#: Which ends of a link must find it significant for it to be kept.
RULES = ("either", "both")
#: Modularity from which communities are clear: Newman, M. and Girvan, M. (2004). Finding and
#: evaluating community structure in networks. Physical Review E 69, 026113.
_CLEAR = 0.3

DominantFlows = namedtuple("DominantFlows", "cities links notes")
#: ``kept_share`` is the share of the flow that kept links carry, NaN where nothing flows.
Backbone = namedtuple("Backbone", "links kept_links kept_share notes")
#: ``modularity`` and ``communities`` over all regions and periods, weighted by flow and summed.
Communities = namedtuple("Communities", "cities regions modularity communities notes")


def dominant_flows(cities, flows, notes=None, progress=silent):
    """Nodal regions: which city each city is dominated by.

    A city is dominated by the destination of its largest out-flow, if that city is larger, by
    in-flow, than itself.

    Parameters
    ----------
    cities : pandas.DataFrame
        Clean city table (`cities.clean_cities`).
    flows : pandas.DataFrame
        Flow table as `flows.match_flows` takes it; repeated pairs are summed, self-flows left out.
    notes : Notes, optional
    progress : callable

    Returns
    -------
    DominantFlows
        ``cities``: the columns of a clean city table, ``row`` (index in `cities`), ``in_flow``,
        ``dominated_by`` (id or None), ``level`` (dominant, intermediate, dominated, isolated),
        ``nodal_region`` (id of the city at the top of the chain, its own where nobody dominates
        it) and ``depth`` (steps to that city). ``links``: the dominant link of each dominated
        city with ``row`` (index in `flows`), ends, ``flow``, ``origin_dependence`` (the share of
        the origin's out-flow that it carries) and the ``nodal_region`` of both ends. Equal largest
        flows go to the destination of larger in-flow, then of smaller id; `notes` names such
        cities.

    Raises
    ------
    InputError
        If no flow matches.

    References
    ----------
    Nystuen, J. and Dacey, M. (1961). A graph theory interpretation of nodal regions. Papers and
    Proceedings of the Regional Science Association 7, 29-42.
    """
    notes = notes or Notes()
    parts, tied = [], []
    for network, rows, _ in _networks(cities, flows, notes, progress):
        first, is_tied = _largest_out_links(network)
        tied.extend(network.cities["name"].to_numpy()[network.origin[first[is_tied]]])
        larger = (
            network.in_flow[network.destination[first]] > network.in_flow[network.origin[first]]
        )
        dominant = np.sort(first[larger])
        regions = _nodal_regions(network, dominant)
        links = _dominant_links(network, rows, dominant)
        of_origin = regions["nodal_region"].to_numpy()[network.origin[dominant]]
        parts.append((regions, links.assign(nodal_region=of_origin)))
    result = DominantFlows(*(pd.concat(tables, ignore_index=True) for tables in zip(*parts)), notes)
    _note_levels(result.cities["level"], notes)
    _note_ties(tied, notes)
    return result


def _networks(cities, flows, notes, progress):
    """The network of each region and period, its rows of the flow table and its own progress."""
    matched = match_flows(flows, cities, notes)
    pairs = between_cities(sum_pairs(matched.flows), notes)
    note_between_regions(matched.cities, pairs, notes)
    networks = list(split(matched.cities, pairs))
    for number, (network, rows) in enumerate(networks):
        progress(number / len(networks))
        yield network, rows, part(progress, number / len(networks), (number + 1) / len(networks))
    progress(1)


def _largest_out_links(network):
    """The largest out-link of each city that has one, and whether another is as large."""
    id_rank = np.argsort(np.argsort(network.ids.astype(str), kind="stable"), kind="stable")
    size = network.in_flow[network.destination]
    order = np.lexsort((id_rank[network.destination], -size, -network.flow, network.origin))
    origin, flow = network.origin[order], network.flow[order]
    is_first = np.diff(origin, prepend=-1) != 0
    as_next = np.append((np.diff(origin) == 0) & (np.diff(flow) == 0), np.zeros(min(len(flow), 1)))
    return order[is_first], as_next.astype(bool)[is_first]


def _nodal_regions(network, dominant):
    """City rows with what the dominant links make of them; in-flow grows along them: no rings."""
    above = np.arange(network.size)
    above[network.origin[dominant]] = network.destination[dominant]
    top, depth = above, (above != np.arange(network.size)).astype(int)
    while (above[top] != top).any():
        depth += above[top] != top
        top = above[top]
    is_dominated = above != np.arange(network.size)
    dominates = np.bincount(network.destination[dominant], minlength=network.size) > 0
    levels = np.array([["isolated", "dominant"], ["dominated", "intermediate"]], dtype=object)
    return _city_rows(
        network,
        in_flow=network.in_flow,
        dominated_by=np.where(is_dominated, network.ids[above], None),
        level=levels[is_dominated.astype(int), dominates.astype(int)],
        nodal_region=network.ids[top],
        depth=depth,
    )


def _dominant_links(network, rows, dominant):
    dependence = network.flow[dominant] / network.out_flow[network.origin[dominant]]
    return _link_rows(network, rows, dominant, origin_dependence=dependence)


def _city_rows(network, **measured):
    """The network's cities, with their place in the table given, and what was measured."""
    rows = network.cities[["row", *COLUMNS]].reset_index(drop=True)
    return rows.assign(**measured)


def _link_rows(network, rows, links, **measured):
    """Some of the network's links, with ends and roles, and what was measured."""
    ends = link_ends(network.cities, network.origin[links], network.destination[links])
    return ends.assign(
        region=network.region,
        period=network.period,
        row=rows["row"].to_numpy()[links],
        flow=network.flow[links],
        **measured,
    )


def _note_levels(levels, notes):
    count = levels.value_counts()
    if not {"dominated", "intermediate"} & set(count.index):
        notes.warning("No city is dominated: no largest out-flow goes to a city of larger in-flow.")
        return
    notes.info(
        "Cities dominated by a larger one: {dominated}; that dominate and are not dominated: "
        "{dominant}; that are neither: {isolated} (over all regions and periods).",
        dominated=int(count.get("dominated", 0) + count.get("intermediate", 0)),
        dominant=int(count.get("dominant", 0)), isolated=int(count.get("isolated", 0)),
    )  # fmt: skip


def _note_ties(names, notes):
    if names:
        notes.warning(
            "{count} cities have two largest flows that are equal: {names}. The destination of "
            "larger in-flow was taken, then the one of the smaller id.",
            one="1 city has two largest flows that are equal: {names}. The destination of larger "
            "in-flow was taken, then the one of the smaller id.",
            count=len(names), names=listed(names),
        )  # fmt: skip


def flow_backbone(cities, flows, alpha=0.05, rule="either", notes=None, progress=silent):
    """The links that carry more than chance would give them, seen from their ends.

    A link's probability at its origin is ``(1 - F_ij / O_i) ** (k_i - 1)``: how likely a share as
    large is if the out-flow were cut into k_i parts at random. At the destination likewise.

    Parameters
    ----------
    cities, flows : pandas.DataFrame
        As in `dominant_flows`.
    alpha : float
        More than 0, at most 1: links of a probability below it are significant.
    rule : str
        One of `RULES`.
    notes : Notes, optional
    progress : callable

    Returns
    -------
    Backbone
        ``links``: one row a link within a region: ``row``, ends, ``flow``, ``alpha_out``,
        ``alpha_in`` (0 to 1) and ``significant`` (1 or 0). An end with this link only has a
        probability of 1 by formula, but counts as significant: else no city of one link would
        ever keep it.

    Raises
    ------
    InputError
        If alpha or rule can't be used, or no flow matches.

    References
    ----------
    Serrano, M., Boguñá, M. and Vespignani, A. (2009). Extracting the multiscale backbone of
    complex weighted networks. Proceedings of the National Academy of Sciences 106, 6483-6488.
    """
    if not 0 < alpha <= 1:
        raise InputError(
            "It must be above 0 and at most 1, not {value}.", parameter="ALPHA", value=alpha
        )
    if rule not in RULES:
        raise InputError("Rule must be one of {known}.", known=listed(RULES))
    notes = notes or Notes()
    parts = [
        _significance(network, rows, alpha, rule)
        for network, rows, _ in _networks(cities, flows, notes, progress)
    ]
    links = pd.concat(parts, ignore_index=True)
    is_kept = links["significant"] == 1
    total, kept = links["flow"].sum(), links["flow"][is_kept].sum()
    backbone = Backbone(links, int(is_kept.sum()), kept / total if total > 0 else np.nan, notes)
    _note_kept(backbone, alpha, notes)
    return backbone


def _significance(network, rows, alpha, rule):
    """The links of one network with their probability at either end."""
    ends = {}
    keeps = []
    for key, city, strength, degree in (
        ("alpha_out", network.origin, network.out_flow, network.out_degree),
        ("alpha_in", network.destination, network.in_flow, network.in_degree),
    ):
        share = np.minimum(network.flow / strength[city], 1)
        ends[key] = (1 - share) ** (degree[city] - 1)
        keeps.append((ends[key] < alpha) | (degree[city] == 1))
    significant = keeps[0] & keeps[1] if rule == "both" else keeps[0] | keeps[1]
    every = np.arange(len(network.flow))
    return _link_rows(network, rows, every, **ends, significant=significant.astype(int))


def _note_kept(backbone, alpha, notes):
    if not len(backbone.links):
        notes.warning("There is no link within a region: there is no backbone.")
    elif not backbone.kept_links:
        notes.warning(
            "No link is significant at {alpha}. Between few cities every share is likely: try a "
            "larger value, such as 0.2.", alpha=alpha,
        )  # fmt: skip
    else:
        notes.info(
            "{count} of {links} links are kept; they carry {share} % of the flow.",
            one="1 of {links} links is kept; it carries {share} % of the flow.",
            count=backbone.kept_links, links=len(backbone.links),
            share=round(100 * backbone.kept_share, 1),
        )  # fmt: skip


def flow_communities(cities, flows, resolution=1.0, seed=0, notes=None, progress=silent):
    """Groups of cities that exchange more flow than their strengths make expect.

    Parameters
    ----------
    cities, flows : pandas.DataFrame
        As in `dominant_flows`.
    resolution : float
        More than 0. Above 1 more and smaller communities are found, below 1 fewer and larger.
    seed : int
        0 or more. The same seed gives the same communities.
    notes : Notes, optional
    progress : callable

    Returns
    -------
    Communities
        ``cities``: the columns of a clean city table, ``row`` and ``community``: 1, 2, … within
        each region and period, by number of cities, largest first, then by smallest id; None for a
        city without flow. ``regions``: ``region``, ``period``, ``communities`` and ``modularity``
        (of the directed flows, whatever the resolution; NaN where nothing flows).

    Raises
    ------
    InputError
        If resolution or seed can't be used, or no flow matches.

    References
    ----------
    Leicht, E. and Newman, M. (2008). Community structure in directed networks. Physical Review
    Letters 100, 118703. The search: `modularity.best_groups`.
    """
    if not (np.isfinite(resolution) and resolution > 0):
        raise InputError("It must be above 0, not {value}.", parameter="RESOLUTION",
                         value=resolution)  # fmt: skip
    if not 0 <= seed < 2**32:
        raise InputError("It must be 0 or more, not {value}.", parameter="SEED", value=seed)
    notes = notes or Notes()
    parts, regions, flow = [], [], []
    for network, _, step in _networks(cities, flows, notes, progress):
        group = best_groups(network, resolution, seed, step)
        parts.append(_city_rows(network, community=np.where(group < 0, None, group + 1)))
        regions.append(
            {
                "region": network.region,
                "period": network.period,
                "communities": int(group.max(initial=-1) + 1),
                "modularity": modularity(block_flows(network, group)),
            }
        )
        flow.append(network.total)
    found, regions = pd.concat(parts, ignore_index=True), pd.DataFrame(regions)
    notes.undefined("community", "ZERO_TOTAL", found["community"].isna().sum())
    notes.undefined("modularity", "ZERO_TOTAL", regions["modularity"].isna().sum())
    total = sum(flow)
    mean = np.nansum(regions["modularity"] * flow) / total if total > 0 else np.nan
    result = Communities(found, regions, float(mean), int(regions["communities"].sum()), notes)
    _note_modularity(result, notes)
    return result


def _note_modularity(result, notes):
    if not result.communities:
        notes.warning("Nothing flows between cities of a region: there are no communities.")
        return
    values = {"communities": result.communities, "modularity": round(result.modularity, 3)}
    if result.modularity < _CLEAR:
        notes.warning(
            "Communities: {communities}, with a modularity of {modularity}. Their borders are "
            "weak, since clear ones begin at about 0.3 (Newman and Girvan 2004).", **values
        )  # fmt: skip
    else:
        notes.info(
            "Communities: {communities}, with a modularity of {modularity}. Their borders are "
            "clear (from about 0.3, Newman and Girvan 2004).", **values
        )  # fmt: skip
