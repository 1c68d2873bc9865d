"""The same jobs by what QGIS and networkx offer: what our costs are measured against."""

from warnings import catch_warnings, simplefilter

import networkx as nx

#: Stops networkx's iterations where results can be compared; it hardly adds to their cost.
TOLERANCE = 1e-12


def run(algorithm, **parameters):
    """Run a Processing algorithm without log."""
    import processing
    from qgis.core import QgsProcessingFeedback

    return processing.run(algorithm, parameters, feedback=QgsProcessingFeedback(False))


def hub_lines(cities, spokes, output):
    """Bare lines by hub lines, from each flow's destination to its spoke at the origin.

    For each city QGIS looks through all spokes, so the cost is cities times flows, unless the
    spokes lie in a database that has an index on their field.

    Parameters
    ----------
    cities, spokes : QgsVectorLayer or str
        A spoke is a point with ``origin``, ``destination`` and ``flow``.
    output : str
    """
    return run(
        "native:hublines",
        HUBS=cities, HUB_FIELD="city_id", HUB_FIELDS=["city_id"],
        SPOKES=spokes, SPOKE_FIELD="destination", SPOKE_FIELDS=["origin", "destination", "flow"],
        GEODESIC=False, OUTPUT=output,
    )["OUTPUT"]  # fmt: skip


def native_chain(cities, flows, output):
    """Bare lines by the cheapest chain of native algorithms that we found.

    The city layer has its coordinates as fields, which spares the chain a step. Chains that were
    dearer: intermediate GeoPackages (1.3 times), dropping the coordinates at the end (1.2 times),
    `get_feature` in the expression instead of joins (3.4 times).
    """
    both_ends = flows
    for end in ("origin", "destination"):
        both_ends = run(
            "native:joinattributestable",
            INPUT=both_ends, FIELD=end, INPUT_2=cities, FIELD_2="city_id",
            FIELDS_TO_COPY=["x", "y"], METHOD=1, DISCARD_NONMATCHING=True, PREFIX=f"{end}_",
            OUTPUT="memory:",
        )["OUTPUT"]  # fmt: skip
    start, end = (f'make_point("{end}_x", "{end}_y")' for end in ("origin", "destination"))
    return run(
        "native:geometrybyexpression",
        INPUT=both_ends, OUTPUT_GEOMETRY=1, EXPRESSION=f"make_line({start}, {end})", OUTPUT=output,
    )["OUTPUT"]  # fmt: skip


def networkx_measures(flows):
    """Strengths, degrees and centralities by the calls that networkx offers for them.

    Parameters
    ----------
    flows : pandas.DataFrame
        ``origin``, ``destination``, ``flow``; each pair once.

    Returns
    -------
    dict
        Our key of a measure -> {city id: value}.
    """
    graph = nx.DiGraph()
    rows = zip(flows["origin"].tolist(), flows["destination"].tolist(), flows["flow"].tolist())
    graph.add_edges_from(
        (origin, destination, {"flow": flow, "cost": 1 / flow})
        for origin, destination, flow in rows
    )
    turned = graph.reverse()
    return {
        "out_flow": dict(graph.out_degree(weight="flow")),
        "in_flow": dict(graph.in_degree(weight="flow")),
        "out_degree": dict(graph.out_degree()),
        "in_degree": dict(graph.in_degree()),
        "closeness_in": nx.closeness_centrality(graph, distance="cost"),
        "closeness_out": nx.closeness_centrality(turned, distance="cost"),
        "harmonic_in": nx.harmonic_centrality(graph, distance="cost"),
        "harmonic_out": nx.harmonic_centrality(turned, distance="cost"),
        "betweenness": nx.betweenness_centrality(graph, weight="cost"),
        "pagerank": _pagerank(graph),
        "eigenvector": nx.eigenvector_centrality(
            graph, max_iter=1000, tol=TOLERANCE, weight="flow"
        ),
    }


def _pagerank(graph):
    """networkx's PageRank, which needs scipy; without it, networkx's own in Python."""
    options = {"alpha": 0.85, "max_iter": 1000, "tol": TOLERANCE, "weight": "flow"}
    try:
        with catch_warnings():
            simplefilter("ignore")  # of older networkx, on its own call
            return nx.pagerank(graph, **options)
    except ImportError:
        from networkx.algorithms.link_analysis.pagerank_alg import _pagerank_python

        return _pagerank_python(graph, **options)
