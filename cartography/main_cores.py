"""The core that each secondary city is tied to most, read of the links."""

from collections import defaultdict, namedtuple

from . import fields, volumes
from .layer_memory import recalled

#: Share of a city's flow below which it hardly depends on its main core: its arrow is faint.
WEAK = 0.05

#: A city other than a core in a period, its main core, the flow of the largest link that leads from
#: the one to the other (0 without one), and the share of the city's flow, both ways, that is with
#: the core; the core is None where all of the city's flow is with others.
Tie = namedtuple("Tie", "period city core flow share")


def main_core_ties(layer):
    """The tie of each city that is no core to its main core, a row a city and period.

    It is the core with the largest flow both ways; ties go to the core of the larger total flow,
    then to the smaller id: as “City connectivity” tells `main_core`.

    Parameters
    ----------
    layer : QgsVectorLayer
        Links with the roles of both ends.

    Returns
    -------
    list of Tie
    """
    is_directed = volumes.is_directed(layer)
    return recalled(layer, (Tie, is_directed), lambda: _ties(layer, is_directed))


def _ties(layer, is_directed):
    flows, totals, links, others = _flows_with_cores(layer, is_directed)
    found = []
    for (period, city), of_core in flows.items():
        core = min(of_core, key=lambda one: (-of_core[one], -totals[period, one], one))
        share = of_core[core] / totals[period, city]
        found.append(Tie(period, city, core, links.get((period, city, core), 0.0), share))
    untied = sorted(others - set(flows), key=str)
    return found + [Tie(period, city, None, 0.0, 0.0) for period, city in untied]


def _flows_with_cores(layer, is_directed):
    """Flow of each secondary city with each core, flow of each city, and flow of the links that
    lead to cores, or between them and a city where no link has a direction; then the cities that
    are no cores.
    """
    flows, totals = defaultdict(lambda: defaultdict(float)), defaultdict(float)
    links, others = {}, set()
    names = "origin", "destination", "origin_role", "destination_role", "period"
    for *ends, period, flow in zip(*fields.columns(layer, *names, volumes.flow_field(layer))):
        origin, destination, *roles = ends
        if not flow or origin == destination:
            continue
        when = None if period is None else str(period)
        for city, core, (role, other), is_there in (
            (origin, destination, roles, True),
            (destination, origin, roles[::-1], not is_directed),
        ):
            totals[when, str(city)] += flow
            if role != "core":
                others.add((when, str(city)))
            if role != "core" and other == "core":
                flows[when, str(city)][str(core)] += flow
                if is_there:
                    tie = when, str(city), str(core)
                    links[tie] = max(flow, links.get(tie, 0.0))
    return flows, totals, links, others
