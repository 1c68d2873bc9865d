"""From a flow table to a network that can be drawn: links, city totals, and what didn't fit."""

from collections import namedtuple

import numpy as np
import pandas as pd

from .flows import match_flows
from .network import link_ends, looked_up, note_zeros, sum_pairs
from .notes import Notes
from .progress import silent

BETWEEN_REGIONS = "between regions"

#: ``matched_flow`` is the sum of all usable rows, self-flows included.
BuiltNetwork = namedtuple("BuiltNetwork", "cities links unmatched matched_flow notes")


def build_flow_network(
    cities, flows, directed=True, internal=False, min_flow=0.0, top=0, notes=None, progress=silent
):
    """Match flows to cities, sum repeated pairs and describe cities and links.

    Parameters
    ----------
    cities : pandas.DataFrame
        Clean city table (`cities.clean_cities`).
    flows : pandas.DataFrame
        As `flows.match_flows` takes it.
    directed : bool
        False: both directions are summed into one link, the smaller id (as text) first.
    internal : bool
        Whether self-flows are written as links too.
    min_flow : float
        Links below are not written, but count in everything else.
    top : int
        Only the largest out-links of each city and period are written; 0 for all. Undirected, a
        link stays that is among the largest of either end.
    notes : Notes, optional
    progress : callable

    Returns
    -------
    BuiltNetwork
        ``cities``: the city table in every period, with ``row`` (index in `cities`) and the
        totals ``out_flow`` … ``in_degree``, which no threshold changes and self-flows are not
        in. ``links``: ``origin_position`` and ``destination_position`` in the cities returned,
        the columns of `network.link_ends`, ``link_id``, ``region``, ``period``, ``flow``,
        ``share`` (of the period's flow) and ``reverse_flow``. ``unmatched``: reason by index of
        `flows`.
    """
    notes = notes or Notes()
    matched = match_flows(flows, cities, notes)
    progress(0.4)
    pairs = sum_pairs(matched.flows)
    is_self = (pairs["origin"] == pairs["destination"]).to_numpy()
    self_pairs, pairs = pairs[is_self], pairs[~is_self]
    note_zeros(pairs, notes)
    pairs = pairs[pairs["flow"] > 0]
    described = _with_totals(matched.cities, pairs, self_pairs)
    progress(0.6)
    drawn = pairs if directed else _undirected(pairs, described)
    drawn = _with_shares(drawn, described, directed)
    drawn = _largest(drawn[drawn["flow"] >= min_flow], described, top, directed)
    if internal:
        inside = self_pairs[(self_pairs["flow"] > 0) & (self_pairs["flow"] >= min_flow)]
        drawn = pd.concat([drawn, inside.assign(share=np.nan, reverse_flow=np.nan)])
    links = _described(drawn, described, directed)
    progress(1)
    total = float(matched.flows["flow"].sum())
    _note_inside(self_pairs, total, notes)
    return BuiltNetwork(described, links, matched.unmatched, total, notes)


def _note_inside(self_pairs, total, notes):
    inside = self_pairs["flow"].sum()
    if inside > 0:
        notes.info(
            "{count} pairs are of a city with itself, with {share} % of all flow: it is kept apart "
            "in the city's self_flow, and in no other sum.",
            one="1 pair is of a city with itself, with {share} % of all flow: it is kept apart in "
            "the city's self_flow, and in no other sum.",
            count=int((self_pairs["flow"] > 0).sum()),
            share=round(100 * inside / total, 1),
        )


def _with_totals(cities, pairs, self_pairs):
    """Strengths and degrees of each city; the clean table's order and index are kept."""
    origin, destination = pairs["origin"].to_numpy(), pairs["destination"].to_numpy()
    flow, size = pairs["flow"].to_numpy(), len(cities)
    out_flow = np.bincount(origin, flow, size)
    in_flow = np.bincount(destination, flow, size)
    totals = {
        "out_flow": out_flow,
        "in_flow": in_flow,
        "total_flow": out_flow + in_flow,
        "net_flow": in_flow - out_flow,
        "self_flow": np.bincount(self_pairs["origin"], self_pairs["flow"], size),
        "out_degree": np.bincount(origin, minlength=size),
        "in_degree": np.bincount(destination, minlength=size),
    }
    return cities.assign(**totals)


def _undirected(pairs, cities):
    """Both directions summed into one pair, the smaller id (as text) first."""
    rank = _ranks(cities["city_id"])
    origin, destination = pairs["origin"].to_numpy(), pairs["destination"].to_numpy()
    turned = rank[origin] > rank[destination]
    return sum_pairs(
        pairs.assign(
            origin=np.where(turned, destination, origin),
            destination=np.where(turned, origin, destination),
        )
    )


def _ranks(ids):
    """Places of ids in the order of text."""
    order = np.argsort(ids.to_numpy().astype(str), kind="stable")
    rank = np.empty(len(ids), dtype=int)
    rank[order] = np.arange(len(ids))
    return rank


def _with_shares(pairs, cities, directed):
    origin, destination = pairs["origin"].to_numpy(), pairs["destination"].to_numpy()
    flow = pairs["flow"].to_numpy()
    period = pd.factorize(cities["period"].to_numpy())[0][origin] + 1
    total = np.bincount(period, flow)
    reverse = (
        looked_up(origin, destination, flow, destination, origin)
        if directed
        else np.full(len(pairs), np.nan)
    )
    share = flow / total[period] if len(flow) else flow
    return pairs.assign(share=share, reverse_flow=reverse)


def _largest(pairs, cities, top, directed):
    """The `top` largest links of each city; ties go to the smaller id of the other end."""
    if not top:
        return pairs
    rank = _ranks(cities["city_id"])
    origin, destination = pairs["origin"].to_numpy(), pairs["destination"].to_numpy()
    flow = pairs["flow"].to_numpy()
    kept = _place_within(origin, flow, rank[destination]) < top
    if not directed:
        both_ends = np.concatenate([origin, destination])
        others = np.concatenate([rank[destination], rank[origin]])
        place = _place_within(both_ends, np.tile(flow, 2), others)
        kept = (place.reshape(2, -1) < top).any(axis=0)
    return pairs[kept]


def _place_within(group, flow, tie):
    """Place of each link within its group, 0 for the largest flow."""
    order = np.lexsort((tie, -flow, group))
    start = np.flatnonzero(np.r_[True, np.diff(group[order]) != 0]) if len(group) else []
    length = np.diff(np.r_[start, len(group)]).astype(int)
    place = np.empty(len(group), dtype=int)
    place[order] = np.arange(len(group)) - np.repeat(start, length)
    return place


def _described(pairs, cities, directed):
    """The links with the names, roles, region and period of their ends."""
    origin, destination = pairs["origin"].to_numpy(), pairs["destination"].to_numpy()
    links = link_ends(cities, origin, destination)
    own = origin == destination
    links.loc[own, "relation"] = None
    period = cities["period"].to_numpy()[origin]
    arrow = "→" if directed else "↔"
    link_id = links["origin"] + arrow + links["destination"]
    dated = pd.Series(period, dtype=object).notna().to_numpy()
    link_id[dated] += " " + pd.Series(period[dated], index=links.index[dated], dtype=object)
    return links.assign(
        link_id=link_id,
        origin_position=origin,
        destination_position=destination,
        region=_link_regions(cities, origin, destination),
        period=period,
        flow=pairs["flow"].to_numpy(),
        share=pairs["share"].to_numpy(),
        reverse_flow=pairs["reverse_flow"].to_numpy(),
    )


def _link_regions(cities, origin, destination):
    """The region of both ends, else that the link runs between regions; None where not set."""
    code, regions = pd.factorize(cities["region"].to_numpy())
    names = np.append(np.asarray(regions, dtype=object), None)
    same = code[origin] == code[destination]
    return np.where(same, names[code[origin]], BETWEEN_REGIONS)


def describe_links(pairs, cities, directed=True):
    """Pairs as links with all that an output says of them.

    Parameters
    ----------
    pairs : pandas.DataFrame
        ``origin``, ``destination`` (positions in `cities`, each pair once) and ``flow``, whose
        sum is above 0 in every period.
    cities : pandas.DataFrame
        Clean cities of all regions and periods.
    directed : bool
        False: a pair stands for both directions.

    Returns
    -------
    pandas.DataFrame
        As ``links`` of `build_flow_network`, one row a pair in the order given, fresh index.
    """
    return _described(_with_shares(pairs, cities, directed), cities, directed)
