"""Each family of measures against a plain library implementation of the same measures."""

import libraries
import numpy as np
from data import make_cities, make_flows
from ratio import compare, measure

CITIES, PERIODS, SECTORS, GROUPS = 300, 20, 12, 5
#: A dense regression on a constant for each of 300 origins takes statsmodels minutes.
FEW_CITIES = 100


def benchmark(folder, repeat):
    """Verdicts on one measure family after the other."""
    cities = make_cities(CITIES)
    flows = make_flows(cities, CITIES * (CITIES - 1))
    share = _shares()
    return [
        _inequality(cities, repeat),
        _k_means(share, repeat),
        _ward(share, repeat),
        _dissimilarity(share, repeat),
        _poisson(repeat),
        _communities(cities, flows, repeat),
        _backbone(cities, flows, repeat),
        _dominant(cities, flows, repeat),
    ]


def _verdict(what, theirs, ours, are_same, repeat):
    costs = measure({"theirs": theirs, "ours": ours}, repeat)
    is_same = are_same(costs["theirs"].result, costs["ours"].result)
    return compare(what, costs["theirs"], costs["ours"], None, is_same)


def _shares():
    """Shares of sectors in the jobs of cities, in as many kinds of city as there are groups."""
    random = np.random.default_rng(3)
    kinds = random.dirichlet(np.ones(SECTORS), GROUPS)
    jobs = kinds[np.arange(CITIES) % GROUPS] * random.lognormal(0, 0.3, (CITIES, SECTORS))
    return jobs / jobs.sum(axis=1, keepdims=True)


def _inequality(cities, repeat):
    from spatial_relations.analysis.inequality import gini, theil

    random, is_core = np.random.default_rng(4), (cities["role"] == "core").to_numpy()
    periods = [(random.lognormal(3, 0.5, CITIES), is_core.astype(int)) for _ in range(PERIODS)]
    alike = np.ones(CITIES)

    def ours():
        found = []
        for value, group in periods:
            parts = theil(value, alike, group, "T")
            found.append((gini(value), parts.total, parts.between))
        return np.array(found)

    return _verdict(
        "PySAL inequality / Gini, Theil T and its part between roles, 20 periods",
        lambda: libraries.inequality(periods), ours, np.allclose, repeat,
    )  # fmt: skip


def _k_means(share, repeat):
    from spatial_relations.analysis.clusters import k_means, silhouettes

    def ours():
        found = k_means(share, GROUPS)
        return found.inertia, silhouettes(share, found.labels)

    def are_same(theirs, ours):
        return np.isclose(theirs[0], ours[0]) and np.allclose(theirs[1], ours[1])

    return _verdict(
        "scikit-learn / k-means of 50 starts with silhouettes",
        lambda: libraries.k_means(share, GROUPS), ours, are_same, repeat,
    )  # fmt: skip


def _ward(share, repeat):
    from spatial_relations.analysis.clusters import ward

    return _verdict(
        "scipy / Ward's joins",
        lambda: libraries.ward(share), lambda: ward(share)[1], np.allclose, repeat,
    )  # fmt: skip


def _dissimilarity(share, repeat):
    from spatial_relations.analysis.cooperation import cosine, krugman

    first, second = np.triu_indices(CITIES, k=1)

    def are_same(theirs, ours):
        return all(np.allclose(one, other) for one, other in zip(theirs, ours))

    return _verdict(
        "scipy / dissimilarity and cosine of all pairs",
        lambda: libraries.dissimilarity(share),
        lambda: (krugman(share, first, second), cosine(share, first, second)),
        are_same, repeat,
    )  # fmt: skip


def _poisson(repeat):
    from spatial_relations.analysis.cities import clean_cities
    from spatial_relations.analysis.interaction import estimate_flows
    from spatial_relations.analysis.notes import Notes

    cities = make_cities(FEW_CITIES)
    flows = make_flows(cities, FEW_CITIES * (FEW_CITIES - 1))
    costs = _Distances(cities)
    by_id = cities.set_index("city_id")
    place = {city: number for number, city in enumerate(cities["city_id"])}
    ends = [flows[end].map(place).to_numpy() for end in ("origin", "destination")]
    links = flows.assign(
        mass=by_id.loc[flows["destination"], "population"].to_numpy(), cost=costs.km[tuple(ends)]
    )
    clean = clean_cities(cities, Notes()).assign(
        origin_mass=cities["population"], destination_mass=cities["population"]
    )

    def ours():
        found = estimate_flows(clean, costs, flows, "production").terms
        found = found.set_index("term")
        slopes = found.loc[["ln_destination_mass", "ln_cost"], "estimate"]
        return slopes.to_numpy(), found.loc["ln_cost", "std_error"]

    def are_same(theirs, ours):
        return np.allclose(theirs[0], ours[0], rtol=1e-6) and np.isclose(theirs[1], ours[1])

    return _verdict(
        f"statsmodels / production-constrained gravity by PPML, {FEW_CITIES} cities",
        lambda: libraries.poisson(links), ours, are_same, repeat,
    )  # fmt: skip


class _Distances:
    """Distances between rows of the city table, as costs."""

    def __init__(self, cities):
        place = cities[["x", "y"]].to_numpy() / 1000
        self.km = np.hypot(*(place[:, None] - place[None]).transpose(2, 0, 1))

    def between(self, rows):
        return self.km[np.ix_(rows.index, rows.index)]


def _communities(cities, flows, repeat):
    from spatial_relations.analysis.structure import flow_communities

    def at_least_as_good(theirs, ours):
        return ours >= theirs - 1e-9

    return _verdict(
        "networkx / Louvain from ten starts (ours: modularity at least theirs)",
        lambda: libraries.communities(flows),
        lambda: flow_communities(_clean(cities), flows).modularity,
        at_least_as_good, repeat,
    )  # fmt: skip


def _backbone(cities, flows, repeat):
    from spatial_relations.analysis.structure import flow_backbone

    def ours():
        links = flow_backbone(_clean(cities), flows, 0.05).links
        kept = links[links["significant"].astype(bool)]
        return set(zip(kept["origin"], kept["destination"]))

    return _verdict(
        "a loop over networkx / disparity filter",
        lambda: libraries.backbone(flows, 0.05), ours, set.__eq__, repeat,
    )  # fmt: skip


def _dominant(cities, flows, repeat):
    from spatial_relations.analysis.structure import dominant_flows

    def ours():
        found = dominant_flows(_clean(cities), flows).cities
        found = found[found["dominated_by"].notna()]
        return dict(zip(found["city_id"], found["dominated_by"]))

    return _verdict(
        "a loop over networkx / dominant flows, nodal regions and depths",
        lambda: libraries.dominant(flows), ours, dict.__eq__, repeat,
    )  # fmt: skip


def _clean(cities):
    from spatial_relations.analysis.cities import clean_cities
    from spatial_relations.analysis.notes import Notes

    return clean_cities(cities, Notes())
