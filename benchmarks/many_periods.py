"""Each measure family on a panel: 20 periods of 300 cities, all pairs of them linked.

Its cost stands against that of a single period: what is done again in each period for nothing
would show as more than twenty times, what is shared between them as less.
"""

import numpy as np
import pandas as pd
from data import make_cities, make_flows
from ratio import Verdict, measure

CITIES, PERIODS, SECTORS = 300, 20, 8
#: Families that compare the rows of all periods with each other, as groups pooled over time need.
POOLED = ("typology",)
#: A period this many times as dear in a panel as alone would be work repeated.
DEARER = 2


def benchmark(folder, repeat):
    """Verdicts on every family of measures."""
    one, panel = _Region([2000]), _Region(range(2000, 2000 + PERIODS))
    return [_verdict(name, one, panel, repeat) for name in _Region.FAMILIES]


def _verdict(name, one, panel, repeat):
    calls = {"one": getattr(one, name), "panel": getattr(panel, name)}
    costs = measure(calls, 1 if repeat < 5 else repeat)
    ratio, most = costs["panel"].cpu / costs["one"].cpu, PERIODS * DEARER
    is_pooled = name in POOLED
    return Verdict(
        f"one period / {PERIODS} periods: {name.replace('_', ' ')}",
        costs["one"].cpu, costs["panel"].cpu, f"1 : {ratio:.1f}",
        "" if is_pooled else f"≤ {most:g}", is_pooled or ratio <= most,
    )  # fmt: skip


class _Region:
    """Tables of some periods, and the families of measures as calls without parameters."""

    FAMILIES = (
        "flow_network", "connectivity", "dominant_flows", "flow_backbone", "flow_communities",
        "accessibility", "estimated_flows", "coexistence", "complementarity", "polarization",
        "peripheralization", "typology", "coordination",
    )  # fmt: skip

    def __init__(self, years):
        from spatial_relations.analysis.cities import clean_cities
        from spatial_relations.analysis.notes import Notes

        cities = make_cities(CITIES)
        flows = make_flows(cities, CITIES * (CITIES - 1))
        self.sectors = [f"sector_{number}" for number in range(SECTORS)]
        self.named_sectors = {sector: sector for sector in self.sectors}
        dated = [_dated(cities, self.sectors, year) for year in years]
        table = pd.concat(dated, ignore_index=True)
        self.cities = clean_cities(table, Notes())
        self.flows = pd.concat(
            [flows.assign(period=str(year), flow=flows["flow"] * (1 + year % 7)) for year in years],
            ignore_index=True,
        )
        place = cities[["x", "y"]].to_numpy() / 1000
        self._km = np.hypot(*(place[:, None] - place[None]).transpose(2, 0, 1))

    def between(self, rows):
        """Distances between rows of the city table, as costs."""
        places = rows.index.to_numpy() % CITIES
        return self._km[np.ix_(places, places)]

    def flow_network(self):
        from spatial_relations.analysis.flow_network import build_flow_network

        return build_flow_network(self.cities, self.flows)

    def connectivity(self):
        from spatial_relations.analysis.connectivity import connectivity

        return connectivity(self.cities, self.flows)

    def dominant_flows(self):
        from spatial_relations.analysis.structure import dominant_flows

        return dominant_flows(self.cities, self.flows)

    def flow_backbone(self):
        from spatial_relations.analysis.structure import flow_backbone

        return flow_backbone(self.cities, self.flows)

    def flow_communities(self):
        from spatial_relations.analysis.structure import flow_communities

        return flow_communities(self.cities, self.flows)

    def accessibility(self):
        from spatial_relations.analysis.accessibility import accessibility

        return accessibility(self.cities.assign(mass=self.cities["population"]), self)

    def estimated_flows(self):
        from spatial_relations.analysis.interaction import estimate_flows

        people = self.cities["population"]
        cities = self.cities.assign(origin_mass=people, destination_mass=people)
        return estimate_flows(cities, self, self.flows)

    def coexistence(self):
        from spatial_relations.analysis.coexistence import coexistence

        return coexistence(self.cities, {"population": "population"})

    def complementarity(self):
        from spatial_relations.analysis.cooperation import complementarity

        return complementarity(self.cities, self.named_sectors, flows=self.flows)

    def polarization(self):
        from spatial_relations.analysis.polarization import polarization

        return polarization(self.cities.assign(value=self.cities["sector_0"]))

    def peripheralization(self):
        from spatial_relations.analysis.peripheralization import peripheralization

        scheme = pd.DataFrame(
            {"indicator": self.sectors, "dimension": "all", "direction": 1, "weight": 1.0}
        )
        return peripheralization(self.cities, scheme, runs=200)

    def typology(self):
        from spatial_relations.analysis.typology import typology

        return typology(self.cities, self.named_sectors, groups=4)

    def coordination(self):
        from spatial_relations.analysis.coordination import coordination

        return coordination(self.cities, self.named_sectors, None, True)


def _dated(cities, sectors, year):
    """The cities in one year, with jobs by sector that drift apart."""
    random = np.random.default_rng(year)
    people = cities["population"].to_numpy()
    jobs = people[:, None] / 20 * random.lognormal(0, 0.4, (len(cities), len(sectors)))
    return cities.assign(
        period=str(year), population=people * random.lognormal(0, 0.02, len(cities)),
        **dict(zip(sectors, jobs.T)),
    )  # fmt: skip
