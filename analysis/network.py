"""The flow network of one region in one period."""

from functools import cached_property

import numpy as np
import pandas as pd

from .cities import by_region_and_period, note_gaps
from .flows import match_flows

#: Networks up to this many cities are held as a dense matrix (8 bytes a pair).
DENSE = 1500
#: What a link joins, by the roles of its ends.
RELATIONS = ("core-core", "core-secondary", "secondary-core", "secondary-secondary")


class FlowNetwork:
    """Cities and the directed flows between them, each form made once, on demand.

    Parameters
    ----------
    cities : pandas.DataFrame
        Clean city rows of one region and period, each id once; the index is kept in results.
    origin, destination : array of int, shape (links,)
        Positions in `cities`; each directed pair at most once, no self-flow.
    flow : array of float, shape (links,)
        More than 0, in one unit.
    self_flow : array of float, shape (cities,), optional
        Flow of each city to itself; None where it is not known.
    """

    def __init__(self, cities, origin, destination, flow, self_flow=None):
        self.cities = cities
        self.size = len(cities)
        self.origin = np.asarray(origin, dtype=np.intp)
        self.destination = np.asarray(destination, dtype=np.intp)
        self.flow = np.asarray(flow, dtype=float)
        self.self_flow = self_flow

    @property
    def region(self):
        return self.cities["region"].iloc[0]

    @property
    def period(self):
        return self.cities["period"].iloc[0]

    @cached_property
    def ids(self):
        return self.cities["city_id"].to_numpy()

    @cached_property
    def is_core(self):
        return (self.cities["role"] == "core").to_numpy()

    @cached_property
    def is_secondary(self):
        return (self.cities["role"] == "secondary").to_numpy()

    @cached_property
    def total(self):
        """Sum of all flows between different cities."""
        return float(self.flow.sum())

    @cached_property
    def out_flow(self):
        return self.by_origin(self.flow)

    @cached_property
    def in_flow(self):
        return self.by_destination(self.flow)

    @cached_property
    def total_flow(self):
        return self.out_flow + self.in_flow

    @cached_property
    def out_degree(self):
        return np.bincount(self.origin, minlength=self.size)

    @cached_property
    def in_degree(self):
        return np.bincount(self.destination, minlength=self.size)

    def by_origin(self, values):
        """Sum of link values by the city where the link starts, shape (cities,)."""
        return np.bincount(self.origin, values, self.size).astype(float, copy=False)

    def by_destination(self, values):
        """Sum of link values by the city where the link ends, shape (cities,)."""
        return np.bincount(self.destination, values, self.size).astype(float, copy=False)

    @cached_property
    def matrix(self):
        """Flows as an array of shape (cities, cities): rows origins, columns destinations."""
        matrix = np.zeros((self.size, self.size))
        matrix[self.origin, self.destination] = self.flow
        return matrix

    def passed_on(self, values):
        """What each city gets if every link carries flow × the origin's value."""
        if self.size <= DENSE:
            return values @ self.matrix
        return self.by_destination(self.flow * values[self.origin])

    @cached_property
    def reverse_flow(self):
        """Flow of each link's opposite direction, 0 where there is none, shape (links,)."""
        return looked_up(self.origin, self.destination, self.flow, self.destination, self.origin)

    @cached_property
    def graph(self):
        """The network as ``networkx.DiGraph``: nodes are city ids with ``name`` and ``role``.

        Edges hold ``flow`` and ``cost`` = 1 / flow; shortest ways are wanted by cost, since a
        large flow brings cities together.
        """
        import networkx as nx

        graph = nx.DiGraph()
        for city in self.cities[["city_id", "name", "role"]].itertuples(index=False):
            graph.add_node(city.city_id, name=city.name, role=city.role)
        ends = zip(self.ids[self.origin], self.ids[self.destination], self.flow.tolist())
        graph.add_edges_from((o, d, {"flow": flow, "cost": 1 / flow}) for o, d, flow in ends)
        return graph


def looked_up(origin, destination, values, wanted_origin, wanted_destination):
    """Values of wanted directed pairs, 0 where a pair is absent.

    Parameters
    ----------
    origin, destination : array of int
        Ends of the pairs that exist, each at most once.
    values : array of float
    wanted_origin, wanted_destination : array of int

    Returns
    -------
    array of float, shape of the wanted ends
    """
    if not len(values):
        return np.zeros(len(wanted_origin))
    width = max(destination.max(), wanted_destination.max(initial=0)) + 1
    key, wanted = origin * width + destination, wanted_origin * width + wanted_destination
    order = np.argsort(key)
    place = np.searchsorted(key[order], wanted).clip(max=len(key) - 1)
    found = order[place]
    return np.where(key[found] == wanted, values[found], 0.0)


def sum_pairs(flows):
    """Sum repeated pairs.

    Parameters
    ----------
    flows : pandas.DataFrame
        ``origin``, ``destination`` (positions of cities) and ``flow``, with the index of the flow
        table's rows.

    Returns
    -------
    pandas.DataFrame
        ``origin``, ``destination``, ``flow`` and ``row``, the index of the pair's first row; in
        the order of first appearance; self-flows and sums of 0 are still in it.
    """
    rows = flows.index.to_numpy()
    origin, destination = flows["origin"].to_numpy(), flows["destination"].to_numpy()
    width = int(destination.max()) + 1 if len(flows) else 1
    code, pair = pd.factorize(origin.astype(np.int64) * width + destination)
    first = np.full(len(pair), len(flows))
    np.minimum.at(first, code, np.arange(len(flows)))
    return pd.DataFrame(
        {
            "origin": origin[first],
            "destination": destination[first],
            "flow": np.bincount(code, flows["flow"].to_numpy(), len(pair)),
            "row": rows[first],
        }
    )


def cities_and_pairs(cities, flows, notes):
    """The cities in every period and the summed flows between them, where flows may be missing.

    Parameters
    ----------
    cities : pandas.DataFrame
        Clean city table (`cities.clean_cities`).
    flows : pandas.DataFrame or None
        As `flows.match_flows` takes it; None gives no pairs and leaves the cities as they are.
    notes : Notes
        Takes what can't be used or runs between regions, and cities that some periods lack.

    Returns
    -------
    tuple of (pandas.DataFrame, pandas.DataFrame)
        As `split` takes them; the cities have ``row``, the index in the table given.
    """
    if flows is None:
        note_gaps(cities, notes)
        none = {"origin": np.zeros(0, int), "destination": np.zeros(0, int), "flow": np.zeros(0)}
        return cities.rename_axis("row").reset_index(), pd.DataFrame(
            {**none, "row": none["origin"]}
        )
    matched = match_flows(flows, cities, notes)
    pairs = sum_pairs(matched.flows)
    pairs = pairs[(pairs["origin"] != pairs["destination"]) & (pairs["flow"] > 0)]
    note_between_regions(matched.cities, pairs, notes)
    return matched.cities, pairs


def between_cities(pairs, notes):
    """The pairs that are links: of two cities, with a flow above 0.

    Parameters
    ----------
    pairs : pandas.DataFrame
        As `sum_pairs` returns them.
    notes : Notes
        Takes the count of the others.

    Returns
    -------
    pandas.DataFrame
        Some of the rows of `pairs`.
    """
    is_self = (pairs["origin"] == pairs["destination"]).to_numpy()
    flow = pairs["flow"].to_numpy()
    note_zeros(pairs[~is_self], notes)
    if flow[is_self].sum() > 0:
        notes.info(
            "{count} cities have a flow to themselves, {share} % of all flow, which is no link.",
            one="1 city has a flow to itself, {share} % of all flow, which is no link.",
            count=int((flow[is_self] > 0).sum()),
            share=round(100 * flow[is_self].sum() / flow.sum(), 1),
        )
    return pairs[~is_self & (flow > 0)]


def note_zeros(pairs, notes):
    """Say how many pairs have a flow of 0, and so are no links."""
    zero = int((pairs["flow"] == 0).sum())
    if zero:
        notes.info(
            "{count} pairs have a flow of 0 and are no links.",
            one="1 pair has a flow of 0 and is no link.",
            count=zero,
        )


def split(cities, pairs, self_flow=None):
    """The network of each region and period; links between regions are in none.

    Parameters
    ----------
    cities : pandas.DataFrame
        Clean cities of all regions and periods, with a fresh index.
    pairs : pandas.DataFrame
        Summed pairs (`sum_pairs`) between positions in `cities`; flows more than 0, no self-flow.
    self_flow : array of float, shape (all cities,), optional

    Yields
    ------
    tuple of (FlowNetwork, pandas.DataFrame)
        The network, and its rows of `pairs` in the order of its links.
    """
    group, place = np.empty(len(cities), dtype=int), np.empty(len(cities), dtype=int)
    groups = [rows for _, _, rows in by_region_and_period(cities)]
    for number, rows in enumerate(groups):
        positions = cities.index.get_indexer(rows.index)
        group[positions], place[positions] = number, np.arange(len(rows))
    origin, destination = pairs["origin"].to_numpy(), pairs["destination"].to_numpy()
    inside = np.where(group[origin] == group[destination], group[origin], -1)
    by_group = dict(list(pairs.groupby(inside, sort=False)))
    for number, rows in enumerate(groups):
        links = by_group.get(number, pairs.iloc[:0])
        yield (
            FlowNetwork(
                rows,
                place[links["origin"].to_numpy()],
                place[links["destination"].to_numpy()],
                links["flow"].to_numpy(),
                None if self_flow is None else self_flow[cities.index.get_indexer(rows.index)],
            ),
            links,
        )


def note_between_regions(cities, pairs, notes):
    """Say how many links run between regions: `split` leaves them out.

    Parameters
    ----------
    cities, pairs : pandas.DataFrame
        As `split` takes them.
    notes : Notes
    """
    if not cities["region"].notna().any():
        return
    region = pd.factorize(cities["region"].to_numpy())[0]
    between = region[pairs["origin"]] != region[pairs["destination"]]
    if between.any():
        flow = pairs["flow"].to_numpy()
        notes.info(
            "{count} links between regions, with {share} % of all flow, are not measured.",
            one="1 link between regions, with {share} % of all flow, is not measured.",
            count=int(between.sum()),
            share=round(100 * flow[between].sum() / flow.sum(), 1),
        )


def link_ends(cities, origin, destination):
    """Ids, names and roles of link ends, and the relation that the roles make.

    Parameters
    ----------
    cities : pandas.DataFrame
        Clean city rows.
    origin, destination : array of int
        Positions in `cities`.

    Returns
    -------
    pandas.DataFrame
        ``origin``, ``destination``, ``origin_name``, ``destination_name``, ``origin_role``,
        ``destination_role``, ``relation`` (None where an end has no role); one row a link.
    """
    ids, names = cities["city_id"].to_numpy(), cities["name"].to_numpy()
    roles = cities["role"].to_numpy()
    kinds = {None: 0, "core": 1, "secondary": 2}
    code = np.array([kinds.get(role, 0) for role in roles], dtype=int)
    relations = np.full((3, 3), None, dtype=object)
    for relation in RELATIONS:
        relations[tuple(kinds[role] for role in relation.split("-"))] = relation
    return pd.DataFrame(
        {
            "origin": ids[origin],
            "destination": ids[destination],
            "origin_name": names[origin],
            "destination_name": names[destination],
            "origin_role": roles[origin],
            "destination_role": roles[destination],
            "relation": relations[code[origin], code[destination]],
        }
    )
