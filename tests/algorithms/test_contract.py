"""What saved models and scripts rely on, for every algorithm: outputs, fields, dress, refusals.

One region serves all: DELTA6 in 2006 and 2023, with sizes, jobs by sector, scores and a road.
"""

import gc
import json
import math
import weakref

import pytest

TEMPORARY = "TEMPORARY_OUTPUT"
PLACES = ["city_id", "name", "role", "region", "period"]
ENDS = ["origin", "destination", "region", "period"]
SECTORS = ["man", "log", "bus", "pub"]
#: The fields of the city table besides the usual ones; the last is named as a measure of ours.
OWN = ["population", "gdp", *SECTORS, "economy", "society", "total_flow"]
INDICATORS = ["gdp", "economy", "-", "1", "population", "people", "-", "2"]

#: Algorithm -> output -> our fields, as the public contract names them.
FIELDS = {
    "assignroles": {"OUTPUT": ["role", "role_reason"]},
    "buildflownetwork": {
        "OUTPUT_CITIES": [
            *PLACES, "out_flow", "in_flow", "total_flow", "net_flow", "self_flow", "out_degree",
            "in_degree",
        ],
        "OUTPUT_LINKS": [
            "link_id", "origin", "destination", "origin_name", "destination_name", "origin_role",
            "destination_role", "relation", "region", "period", "flow", "share", "reverse_flow",
            "distance_km",
        ],
        "UNMATCHED": ["reason"],
    },
    "estimateflows": {
        "OUTPUT": [
            *ENDS, "flow", "share", "reverse_flow", "distance_km", "estimated_flow",
            "observed_flow", "residual", "residual_ratio", "pearson_residual",
        ],
        "OUTPUT_MODEL": ["region", "period", "term", "estimate", "std_error", "z"],
        "OUTPUT_FIT": ["region", "period", "cpc", "srmse", "r2", "deviance", "d2"],
    },
    "organisationnetwork": {
        "OUTPUT_LINKS": [*ENDS, "flow"],
        "OUTPUT_CITIES": [*PLACES, "connectivity_gross", "connectivity_share"],
    },
    "travelcosts": {"OUTPUT": ["origin", "destination", "cost", "straight_km", "detour"]},
    "coexistence": {
        "OUTPUT": [
            "region", "period", "size_field", "cities", "primacy", "primacy_two", "primacy_four",
            "rank_size_slope", "rank_size_r2", "gini", "hhi", "hhi_normalised",
            "effective_cities", "size_entropy", "polycentricity", "polycentricity_floor",
            "core_share", "core_secondary_ratio", "gap_index", "cv", "density_contrast",
            "centre_x", "centre_y", "standard_distance_km",
        ],
        "OUTPUT_CITIES": [
            *PLACES, "size_field", "size", "rank", "size_share", "expected_size", "size_gap",
        ],
        "OUTPUT_CENTRES": ["region", "period", "size_field"],
    },
    "connectivity": {
        "OUTPUT_CITIES": [
            *PLACES, "out_flow", "in_flow", "total_flow", "net_flow", "self_flow", "out_degree",
            "in_degree", "dominance", "dominance_in", "node_symmetry", "core_dependence_out",
            "core_dependence_in", "core_dependence", "main_core", "main_core_share",
            "lateral_share", "partner_entropy", "partner_hhi", "net_power", "self_containment",
            "closeness_in", "closeness_out", "harmonic_in", "harmonic_out", "betweenness",
            "eigenvector", "pagerank", "alter_centrality", "alter_power",
        ],
        "OUTPUT_LINKS": [
            *ENDS, "flow", "relative_strength", "link_symmetry", "origin_dependence", "power_gap",
        ],
        "OUTPUT_REGIONS": [
            "region", "period", "cities", "links", "total_flow", "density", "entropy",
            "entropy_observed", "reciprocity", "share_core_core", "share_core_secondary",
            "share_secondary_core", "share_secondary_secondary", "criss_cross",
            "criss_cross_secondary", "core_dependence_out", "functional_polycentricity",
            "functional_polycentricity_floor", "special_functional_polycentricity",
            "role_assortativity", "role_modularity", "core_periphery_fit", "core_periphery_best",
            "best_cores", "rank_size_slope",
        ],
    },
    "connectivitychange": {
        "OUTPUT_CITIES": [
            *PLACES, "status", "total_flow_from", "total_flow_to", "total_flow_change",
        ],
        "OUTPUT_LINKS": [*ENDS, "flow", "flow_from", "flow_to", "flow_change"],
    },
    "dominantflows": {
        "OUTPUT_CITIES": [*PLACES, "dominated_by", "level", "nodal_region", "depth"],
        "OUTPUT_LINKS": [*ENDS, "flow"],
    },
    "flowbackbone": {
        "OUTPUT_LINKS": [*ENDS, "flow", "alpha_out", "alpha_in", "significant"],
        "BACKBONE": [*ENDS, "flow", "alpha_out", "alpha_in"],
    },
    "flowcommunities": {"OUTPUT_CITIES": [*PLACES, "community"]},
    "accessibility": {
        "OUTPUT_CITIES": [
            *PLACES, "potential", "potential_index", "core_potential", "reach", "nearest_core",
            "cost_to_nearest_core",
        ],
    },
    "complementarity": {
        "OUTPUT_CITIES": [
            *PLACES, "specialisation", "diversity", "hachman", "main_sector", "main_sector_lq",
            "core_dissimilarity", "inertia_share",
        ],
        "OUTPUT_LINKS": [*ENDS, "flow", "krugman", "cosine", "overlap", "cooperation_gap"],
        "OUTPUT_SECTORS": ["city_id", "sector", "value", "share", "lq", "lq_symmetric"],
        "OUTPUT_REGIONS": [
            "region", "period", "inertia", "core_secondary_krugman", "mean_krugman",
            "flow_weighted_krugman",
        ],
    },
    "polarization": {
        "OUTPUT": [
            "region", "period", "core_share", "core_secondary_ratio", "cv", "cv_weighted", "gini",
            "theil_t", "theil_t_between", "theil_l", "theil_l_between", "between_share", "sigma",
            "esteban_ray", "wolfson", "tsui_wang", "kanbur_zhang",
        ],
        "OUTPUT_TREND": [
            "region", "core_share_change", "sigma_slope", "beta", "convergence_speed",
            "half_life", "reading", "reading_why",
        ],
        "OUTPUT_CITIES": [*PLACES, "share", "share_change", "annual_growth", "relative_to_core"],
    },
    "shiftshare": {
        "OUTPUT_CITIES": [*PLACES, "growth", "regional_effect", "mix_effect", "local_effect"],
    },
    "peripheralization": {
        "OUTPUT_CITIES": [
            *PLACES, "index", "rank", "dimension_economy", "dimension_people", "index_change",
            "rank_low", "rank_high", "rank_agreement",
        ],
        "OUTPUT_INDICATORS": [
            "region", "period", "indicator", "dimension", "weight", "direction", "correlation",
            "rank_shift", "missing",
        ],
    },
    "citytypology": {
        "OUTPUT_CITIES": [*PLACES, "group", "group_label", "silhouette"],
        "OUTPUT_GROUPS": ["region", "group", "mean"],
        "OUTPUT_TRANSITIONS": ["region", "from_group", "to_group", "count", "probability"],
    },
    "coordination": {"OUTPUT_CITIES": [*PLACES, "coupling", "development", "coordination"]},
    "mismatches": {
        "OUTPUT_CITIES": [
            *PLACES, "capacity_deficit", "willingness_deficit", "place_gap", "place_quadrant",
            "priority_gap_vertical", "priority_gap_horizontal", "actor_power",
            "initiative_asymmetry", "vertical_gap", "main_mismatch",
        ],
        "OUTPUT_PAIRS": ["actor_a", "actor_b", "divergence", "cosine", "tau", "direction"],
        "OUTPUT_REGIONS": [
            "region", "period", "agreement", "generalised_divergence", "centralization",
            "rank_gap", "horizontal_gap", "core_initiative",
        ],
    },
}  # fmt: skip
#: Algorithm -> names of its number outputs.
NUMBERS = {
    "buildflownetwork": [
        "CITY_COUNT", "LINK_COUNT", "MATCHED_FLOW", "UNMATCHED_ROWS", "UNMATCHED_FLOW",
    ],
    "flowbackbone": ["KEPT_LINKS", "KEPT_SHARE"],
    "flowcommunities": ["MODULARITY", "COMMUNITIES"],
}  # fmt: skip
#: City -> place, role, people and GDP in 2006 and in 2023, jobs of 2023 by sector.
PANEL = {
    "A": ((0, 0), "core", (1000, 1200), (80, 140), (100, 60, 240, 100)),
    "B": ((60, 0), "core", (600, 680), (45, 70), (120, 60, 80, 60)),
    "C": ((30, 40), "secondary", (300, 290), (15, 20), (90, 15, 15, 30)),
    "D": ((0, 50), "secondary", (200, 190), (9, 11), (30, 10, 10, 50)),
    "E": ((90, 40), "secondary", (240, 250), (12, 18), (40, 50, 10, 20)),
    "F": ((120, 0), "secondary", (160, 140), (7, 8), (20, 20, 5, 35)),
}
EACH = pytest.mark.parametrize("name", sorted(FIELDS))


@pytest.fixture(scope="module")
def panel(layer):
    """Make the long city table; with another id field or fewer rows if wanted."""
    fields = (
        "{id}:string name:string role:string period:string population:double gdp:double "
        "man:double log:double bus:double pub:double economy:double society:double "
        "total_flow:double"
    )

    def make(id_field="city_id", name="Panel", rows=None):
        if rows is None:
            rows = [
                (f"Point({500000 + 1000 * x} {3500000 + 1000 * y})", city, f"城市 {city}", role,
                 period, people[time], product[time],
                 *(number * (0.7 + 0.3 * time + 0.1 * place * (1 - time))
                   for place, number in enumerate(jobs)),
                 product[time] / 150, people[time] / 1300, 100.0 + time)
                for time, period in enumerate(("2006", "2023"))
                for city, ((x, y), role, people, product, jobs) in PANEL.items()
            ]  # fmt: skip
        return layer("Point", fields.format(id=id_field), rows, name=name)

    return make


#: Tables of scores: fields and rows.
SCORES = {
    "PRIORITIES": ("actor:string goal:string weight:double", [
        ("province", "growth", 0.6), ("province", "green", 0.4), ("mayor A", "growth", 0.8),
        ("mayor A", "green", 0.2), ("mayor C", "growth", 0.3), ("mayor C", "green", 0.7),
    ]),
    "ACTORS": ("actor:string city_id:string tier:integer rank:integer", [
        ("province", None, 0, 3), ("mayor A", "A", 1, 2), ("mayor C", "C", 1, 1),
    ]),
    "TIES": ("from:string to:string value:double", [
        ("province", "mayor A", 2.0), ("mayor A", "mayor C", 1.0),
    ]),
    "PLAN": ("goal:string ambition:double weight:double", [
        ("growth", 0.8, 1.0), ("green", 0.5, None),
    ]),
    "IMPLEMENTATION": ("city_id:string goal:string score:double", [
        ("A", "growth", 0.7), ("C", "growth", 0.2), ("C", "green", 0.6),
    ]),
}  # fmt: skip


@pytest.fixture
def scores(layer):
    """Make one of the tables of scores."""
    return lambda name: layer(
        "None", SCORES[name][0], [("", *row) for row in SCORES[name][1]], name=name
    )


@pytest.fixture
def given(panel, dated_flows, layer, scores):
    """Algorithm -> its parameters without outputs."""
    road = layer("LineString", "speed:double", [
        ("LineString(500000 3500000, 560000 3500000, 620000 3500000)", 100.0),
        ("LineString(500000 3500000, 500000 3550000, 530000 3540000, 590000 3540000)", 80.0),
        ("LineString(560000 3500000, 590000 3540000)", 80.0),
    ], name="Roads")  # fmt: skip
    offices = [("A", "f"), ("B", "f"), ("C", "f"), ("A", "g"), ("E", "g"), ("F", "g"), ("D", "h")]
    offices = layer("None", "city:string organisation:string value:double period:string", [
        ("", city, organisation, 2.0 + number, period)
        for number, (city, organisation) in enumerate(offices) for period in ("2006", "2023")
    ], name="Offices")  # fmt: skip

    def make(name):
        cities = panel()
        links = {"CITIES": cities, "LINKS": dated_flows}
        people = {"ORIGIN_MASS": "population", "DESTINATION_MASS": "population"}
        return {
            "assignroles": {**links, "METHOD": 5},
            "buildflownetwork": {"CITIES": cities, "FLOWS": dated_flows},
            "estimateflows": {"CITIES": cities, "OBSERVED": dated_flows, **people},
            "organisationnetwork": {
                "CITIES": cities, "TABLE": offices, "CITY": "city",
                "ORGANISATION": "organisation", "VALUE": "value",
            },
            "travelcosts": {"CITIES": cities, "NETWORK": road, "SPEED_FIELD": "speed"},
            "coexistence": {"CITIES": cities, "SIZES": ["population", "gdp"]},
            "connectivity": links,
            "connectivitychange": links,
            "dominantflows": links,
            "flowbackbone": links,
            "flowcommunities": links,
            "accessibility": {"CITIES": cities, "MASS": "population"},
            "complementarity": {**links, "SECTORS": SECTORS},
            "polarization": {"CITIES": cities, "VALUE": "gdp", "POPULATION": "population"},
            "shiftshare": {"CITIES": cities, "SECTORS": SECTORS},
            "peripheralization": {"CITIES": cities, "INDICATORS": INDICATORS, "RUNS": 20},
            "citytypology": {"CITIES": cities, "FIELDS": SECTORS, "FEATURES": 1, "GROUPS": 2},
            "coordination": {"CITIES": cities, "SYSTEMS": ["economy", "society"]},
            "mismatches": {
                **links, "CAPACITY": "economy", "WILLINGNESS": "society",
                "PRIORITIES": scores("PRIORITIES"), "ACTORS": scores("ACTORS"),
                "TIES": scores("TIES"), "PLAN": scores("PLAN"),
                "IMPLEMENTATION": scores("IMPLEMENTATION"),
            },
        }[name]  # fmt: skip

    return make


@pytest.fixture
def outputs_of(provider):
    """The destination parameters of an algorithm."""
    return lambda name: [
        definition.name()
        for definition in provider.algorithm(name).destinationParameterDefinitions()
    ]


@pytest.fixture
def run_whole(run_algorithm, given, outputs_of):
    """Run an algorithm with all its outputs: ``results, log = run_whole(name)``."""

    def run(name, context=None, **parameters):
        wanted = dict.fromkeys(outputs_of(name), TEMPORARY)
        return run_algorithm(name, {**given(name), **wanted, **parameters}, context=context)

    return run


@pytest.fixture
def reference_counts_alone():
    """No circle of references is resolved meanwhile."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


# Outputs


def test_no_algorithm_is_forgotten(provider):
    measuring = {
        algorithm.name()
        for algorithm in provider.algorithms()
        if hasattr(algorithm, "RELATION") and algorithm.RELATION
    }
    assert measuring == set(FIELDS)


@EACH
def test_outputs_and_fields_have_the_names_of_the_contract(run_whole, name):
    results, log = run_whole(name)
    assert "Traceback" not in log
    for output, fields in FIELDS[name].items():
        names = results[output].fields().names()
        assert [field for field in fields if field not in names] == [], output
        assert len({text.casefold() for text in names}) == len(names), output
        assert results[output].featureCount() > 0 or output == "UNMATCHED"
    for number in NUMBERS.get(name, ()):
        assert isinstance(results[number], (int, float)), number


@pytest.mark.parametrize("name", sorted(name for name in FIELDS if "OUTPUT_CITIES" in FIELDS[name]))
def test_cities_keep_their_own_fields_before_ours(run_whole, name):
    results, _ = run_whole(name)
    names = results["OUTPUT_CITIES"].fields().names()
    place = names.index("city_id")
    assert names[place : place + 5] == PLACES
    compared = OWN[-1:] if name == "connectivitychange" else []
    assert names[:place] == [own for own in OWN if own not in names[place:] + compared]


@EACH
def test_values_are_plain_texts_or_finite_numbers(run_whole, rows, name):
    results, _ = run_whole(name)
    for output in FIELDS[name]:
        for row in rows(results[output]):
            for key, value in row.items():
                assert value is None or isinstance(value, (str, int, float, bool)), (output, key)
                assert not isinstance(value, float) or math.isfinite(value), (output, key)
                if key in ("city_id", "origin", "destination", "region", "period"):
                    assert value is None or isinstance(value, str), (output, key)


@EACH
def test_every_output_says_what_it_is(run_whole, name):
    from spatial_relations.analysis.measures import field, modelled

    results, _ = run_whole(name)
    levels = {
        "cities": "city", "links": "link", "regions": "region", "unmatched": "unmatched",
        "indicators": "indicator", "sectors": "sector", "groups": "group", "trends": "trend",
        "transitions": "transition", "centres": "centre", "costs": "cost", "terms": "term",
        "fits": "fit", "pairs": "pair",
    }  # fmt: skip
    for output in FIELDS[name]:
        layer = results[output]
        assert layer.customProperty("spatial_relations/algorithm") == name, output
        level = levels[layer.customProperty("spatial_relations/kind")]
        parameters = json.loads(layer.customProperty("spatial_relations/parameters"))
        assert parameters["CITIES"] == "Panel"
        assert name in layer.metadata().abstract()
        for key in layer.customProperty("spatial_relations/measures").split(","):
            if key:
                position = layer.fields().indexOf(key)
                is_modelled = name == "estimateflows" and output == "OUTPUT"
                entry = modelled(key) if is_modelled else field(level, key)
                assert layer.attributeAlias(position) == entry.label
                assert layer.fields().at(position).comment() == entry.comment


@EACH
def test_a_run_lets_go_of_its_context(run_whole, reference_counts_alone, name):
    from qgis.core import QgsProcessingContext

    context = QgsProcessingContext()
    seen = weakref.ref(context)
    run_whole(name, context=context)
    del context
    assert seen() is None, "destroyed after QGIS, it would take QGIS along"


@EACH
def test_a_run_that_failed_is_let_go_of_with_its_tables(
    failure, canceller, given, outputs_of, name
):
    from spatial_relations.processing.run import Run

    feedback = canceller()
    feedback.cancel()
    parameters = {**given(name), **dict.fromkeys(outputs_of(name), TEMPORARY)}
    assert "Cancelled" in failure(name, parameters, feedback)
    gc.collect()
    assert not [left for left in gc.get_objects() if isinstance(left, Run)]


@EACH
def test_the_same_run_gives_the_same_rows(run_whole, rows, name):
    first, second = run_whole(name)[0], run_whole(name)[0]
    for output in FIELDS[name]:
        assert rows(first[output]) == rows(second[output]), output


@EACH
def test_help_shows_an_example_and_explains_the_fields(provider, name):
    algorithm = provider.algorithm(name)
    text = algorithm.shortHelpString()
    assert len(text) > 400
    assert algorithm.example()
    assert algorithm.groupId() in (
        "network", "coexistence", "connectivity", "cooperation", "unevenness", "governance",
    )  # fmt: skip
    shown = [
        key
        for output, keys in FIELDS[name].items()
        for key in keys
        if output == "OUTPUT_CITIES"
        and key not in (*PLACES, "size_field")
        and not key.startswith("dimension_")
    ]
    if name != "connectivitychange":
        assert [key for key in shown if f"<code>{key}</code>" not in text] == []


# Refusals


@EACH
def test_an_empty_city_layer_is_said_in_a_sentence(failure, given, outputs_of, panel, name):
    wanted = dict.fromkeys(outputs_of(name), TEMPORARY)
    said = failure(name, {**given(name), **wanted, "CITIES": panel(name="Towns", rows=[])})
    assert "“Towns”" in said


@EACH
def test_a_city_id_that_stands_twice_is_named(failure, given, outputs_of, panel, name):
    twice = [
        (f"Point({500000 + 9000 * number} 3500000)", city, city, role, "2023", *[1.0 + number] * 6,
         0.5, 0.5, 1.0)
        for number, (city, role) in enumerate(
            [("31", "core"), ("32", "secondary"), ("33", "secondary"), ("32", "core")]
        )
    ]  # fmt: skip
    wanted = dict.fromkeys(outputs_of(name), TEMPORARY)
    parameters = {**given(name), **wanted, "CITIES": panel(name="Towns", rows=twice)}
    said = failure(name, parameters)
    assert "“Towns”" in said
    assert "32" in said


@EACH
def test_a_field_that_is_not_there_is_named(failure, given, outputs_of, name):
    wanted = dict.fromkeys(outputs_of(name), TEMPORARY)
    said = failure(name, {**given(name), **wanted, "CITY_ID": "kode"})
    assert "“Panel”" in said
    assert "“kode”" in said


@EACH
def test_an_output_that_would_destroy_an_input_is_refused(
    failure, given, outputs_of, panel, save, rows, name
):
    path = str(save(panel(), "towns.gpkg"))
    outputs = outputs_of(name)
    wanted = {**dict.fromkeys(outputs, TEMPORARY), outputs[0]: path}
    said = failure(name, {**given(name), **wanted, "CITIES": path})
    assert "towns.gpkg" in said
    assert len(rows(path)) == 12


# Cancel


@EACH
def test_a_cancelled_run_says_so_and_leaves_nothing(
    run_algorithm, failure, canceller, given, outputs_of, tmp_path, name
):
    import processing

    parameters, outputs = given(name), outputs_of(name)
    whole = canceller()
    processing.run(
        f"spatialrelations:{name}", {**parameters, **dict.fromkeys(outputs, TEMPORARY)},
        feedback=whole,
    )  # fmt: skip
    changes = sum(percent < 100 for percent in whole.changes)
    assert changes >= 1
    assert whole.changes == sorted(whole.changes)
    folder = tmp_path / "results"
    folder.mkdir()
    paths = {output: str(folder / f"{output.lower()}.gpkg") for output in outputs}
    for change in sorted({1, (changes + 1) // 2, changes}):
        said = failure(name, {**parameters, **paths}, canceller(change))
        assert "Cancelled" in said, change
        assert list(folder.iterdir()) == [], change
