"""The same measures by plain use of well-kept libraries: what each family is measured against.

What a library lacks is written as one would who only has networkx: a loop over its graph.
"""

import networkx as nx
import numpy as np


def inequality(periods):
    """PySAL inequality: Gini, and Theil T with its part between groups, for each period."""
    from inequality.gini import Gini
    from inequality.theil import TheilD

    found = []
    for value, group in periods:
        theil = TheilD(value, group)
        found.append((Gini(value).g, float(theil.T), float(theil.bg[0])))
    return np.array(found)


def k_means(values, groups):
    """scikit-learn: k-means from 50 starts, and the silhouettes of its groups."""
    from sklearn.cluster import KMeans
    from sklearn.metrics import silhouette_samples

    found = KMeans(groups, n_init=50, random_state=0, algorithm="lloyd", tol=0).fit(values)
    return found.inertia_, silhouette_samples(values, found.labels_)


def ward(values):
    """scipy: heights of Ward's joins."""
    from scipy.cluster.hierarchy import linkage

    return linkage(values, "ward")[:, 2]


def dissimilarity(share):
    """scipy: city-block distance and cosine similarity of all pairs."""
    from scipy.spatial.distance import pdist

    return pdist(share, "cityblock"), 1 - pdist(share, "cosine")


def poisson(links):
    """statsmodels: Poisson regression with a constant for each origin, and its HC1 errors."""
    import pandas as pd
    import statsmodels.api as statsmodels

    design = pd.get_dummies(links["origin"], dtype=float)
    design["mass"], design["cost"] = np.log(links["mass"]), np.log(links["cost"])
    model = statsmodels.GLM(links["flow"], design, family=statsmodels.families.Poisson())
    found = model.fit(cov_type="HC1", tol=1e-12)
    # For such a model statsmodels leaves out what makes HC1 of HC0: n / (n - k).
    correction = np.sqrt(found.nobs / found.df_resid)
    slopes = np.array([found.params["mass"], found.params["cost"]])
    return slopes, found.bse["cost"] * correction


def graph(flows):
    made = nx.DiGraph()
    made.add_weighted_edges_from(flows[["origin", "destination", "flow"]].to_numpy().tolist())
    return made


def communities(flows):
    """networkx: modularity of the best of ten Louvain searches."""
    made = graph(flows)
    quality = nx.algorithms.community.quality.modularity
    return max(
        quality(made, nx.algorithms.community.louvain_communities(made, seed=seed))
        for seed in range(10)
    )


def backbone(flows, alpha):
    """A loop over a networkx graph: links that the disparity filter keeps at either end."""
    made = graph(flows)
    kept = set()
    for origin, destination, flow in made.edges(data="weight"):
        chances = (
            (1 - flow / made.out_degree(origin, "weight")) ** (made.out_degree(origin) - 1),
            (1 - flow / made.in_degree(destination, "weight")) ** (made.in_degree(destination) - 1),
        )
        if min(chances) < alpha:
            kept.add((origin, destination))
    return kept


def dominant(flows):
    """A loop over a networkx graph: city -> the larger city that it sends most to."""
    made = graph(flows)
    size = dict(made.in_degree(weight="weight"))
    found = {}
    for city in made:
        links = made.out_edges(city, "weight")
        if not links:
            continue
        first = max(links, key=lambda link: link[2])[1]
        if size[first] > size[city]:
            found[city] = first
    return found
