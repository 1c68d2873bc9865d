"""How the layers of each algorithm look when they are loaded: what is seen, and what is said."""

from itertools import permutations

import pytest

from spatial_relations.analysis.measures import CATALOGUE
from spatial_relations.cartography import rules

SECTORS = ["farming", "making", "serving"]
SHARES = {
    "A": (1, 30, 69), "B": (2, 40, 58), "C": (10, 70, 20), "D": (40, 40, 20), "E": (12, 68, 20),
    "F": (38, 44, 18),
}  # fmt: skip


@pytest.fixture
def panel(layer, cities):
    """The six cities in two periods, with jobs by sector; F shrinks."""
    rows = []
    for feature in cities.getFeatures():
        city, name, role, people = feature.attributes()
        for period, growth in (("2010", 1.0), ("2020", 0.8 if city == "F" else 1.2)):
            jobs = [people * share * growth for share in SHARES[city]]
            wkt = feature.geometry().asWkt()
            rows.append((wkt, city, name, role, period, people * growth, *jobs, 0.5, sum(jobs)))
    fields = "city_id:string name:string role:string period:string population:double "
    fields += " ".join(f"{sector}:double" for sector in SECTORS)
    return layer("Point", f"{fields} wealth:double jobs:double", rows, name="Cities")


@pytest.fixture
def offices(layer):
    rows = [
        ("", city, firm, 1.0) for firm, cities in (("f", "ABC"), ("g", "ADE")) for city in cities
    ]
    return layer("None", "city:string organisation:string value:double", rows, name="Firms")


@pytest.fixture
def roads(layer, cities):
    places = {f["city_id"]: f.geometry().asPoint() for f in cities.getFeatures()}
    rows = [
        (f"LineString ({places[a].x()} {places[a].y()}, {places[b].x()} {places[b].y()})", 60.0)
        for a, b in ("AB", "BF", "AD", "AC", "CE", "EF")
    ]
    return layer("LineString", "speed:double", rows, name="Roads")


#: Algorithm -> its parameters but the outputs, as names of fixtures or as values; then what each
#: spatial output is first seen by, and a row of its legend.
LOOKS = {
    "connectivity": (
        {"CITIES": "cities", "LINKS": "flows"},
        {"OUTPUT_CITIES": ("core_dependence", "Core dependence"),
         "OUTPUT_LINKS": (None, "Between cores")},
    ),
    "dominantflows": (
        {"CITIES": "cities", "LINKS": "flows"},
        {"OUTPUT_CITIES": ("nodal_region", "Dominant city, dominated by none"),
         "OUTPUT_LINKS": ("nodal_region", "To the dominating city, in the colour of its region")},
    ),
    "flowbackbone": (
        {"CITIES": "cities", "LINKS": "flows", "ALPHA": 0.3},
        {"OUTPUT_LINKS": ("significant", "Links that chance explains"),
         "BACKBONE": ("significant", "Between cores")},
    ),
    "flowcommunities": (
        {"CITIES": "cities", "LINKS": "flows"}, {"OUTPUT_CITIES": ("community", "Community")},
    ),
    "estimateflows": (
        {"CITIES": "cities", "ORIGIN_MASS": "population", "DESTINATION_MASS": "population",
         "OBSERVED": "flows"},
        {"OUTPUT": ("residual_ratio", "Observed over modelled")},
    ),
    "organisationnetwork": (
        {"CITIES": "cities", "TABLE": "offices"},
        {"OUTPUT_CITIES": ("connectivity_share", "Share of the best linked city"),
         "OUTPUT_LINKS": (None, "Worked out from offices")},
    ),
    "travelcosts": (
        {"CITIES": "cities", "NETWORK": "roads"}, {"OUTPUT_CITIES": ("mean_detour", "Mean detour")},
    ),
    "coexistence": (
        {"CITIES": "panel", "SIZES": ["population", "jobs"], "PERIOD": "period"},
        {"OUTPUT_CITIES": ("size_gap", "Gap to the expected size, 2020"),
         "OUTPUT_CENTRES": (None, "Centre of: Jobs, 2010 to 2020")},
    ),
    "accessibility": (
        {"CITIES": "cities", "MASS": "population"},
        {"OUTPUT_CITIES": ("potential_index", "Potential, mean = 100")},
    ),
    "complementarity": (
        {"CITIES": "panel", "SECTORS": SECTORS},
        {"OUTPUT_CITIES": ("core_dissimilarity", "Dissimilarity from cores, 2020"),
         "OUTPUT_LINKS": ("krugman", "Dissimilarity")},
    ),
    "polarization": (
        {"CITIES": "panel", "VALUE": "jobs", "PERIOD": "period"},
        {"OUTPUT_CITIES": ("share_change", "Change of share in jobs, 2010 to 2020")},
    ),
    "shiftshare": (
        {"CITIES": "panel", "SECTORS": SECTORS, "PERIOD": "period"},
        {"OUTPUT_CITIES": ("local_effect", "Local effect")},
    ),
    "citytypology": (
        {"CITIES": "panel", "FIELDS": SECTORS, "FEATURES": 1, "PERIOD": "period", "GROUPS": 2},
        {"OUTPUT_CITIES": ("group", "Well placed in its group")},
    ),
    "coordination": (
        {"CITIES": "panel", "SYSTEMS": ["population", "jobs"], "RESCALE": True},
        {"OUTPUT_CITIES": ("coordination", "Coupling coordination degree, 2020")},
    ),
    "peripheralization": (
        {"CITIES": "panel", "PERIOD": "period", "INDICATORS": ["farming", "economy", "+", "1"]},
        {"OUTPUT_CITIES": ("index", "Peripheralization, 2020")},
    ),
}  # fmt: skip


@pytest.fixture
def look(request, run_algorithm):
    """The spatial layers of an algorithm: ``look("connectivity")`` is output -> layer."""

    def run(algorithm):
        parameters, outputs = LOOKS[algorithm]
        given = {
            name: request.getfixturevalue(value)
            if isinstance(value, str)
            and name in ("CITIES", "LINKS", "OBSERVED", "TABLE", "NETWORK")
            else value
            for name, value in parameters.items()
        }
        wanted = dict.fromkeys(("OUTPUT", *outputs), "TEMPORARY_OUTPUT")
        results, _ = run_algorithm(algorithm, {**given, **wanted})
        return {name: results[name] for name in outputs}

    return run


def legend(layer):
    return [item.label() for item in layer.renderer().legendSymbolItems()]


@pytest.mark.parametrize("algorithm", LOOKS)
def test_a_result_is_first_seen_by_what_answers_its_question(look, algorithm):
    for name, layer in look(algorithm).items():
        measure, row = LOOKS[algorithm][1][name]
        assert rules.measure_of(layer) == measure, name
        assert row in legend(layer), (name, legend(layer))


@pytest.mark.parametrize("algorithm", LOOKS)
def test_legends_are_in_plain_words(look, algorithm):
    known = {key for _, key in CATALOGUE}
    for name, layer in look(algorithm).items():
        labels = legend(layer)
        assert all(labels), name
        assert len(labels) == len(set(labels)), labels
        words = {word.strip(".,:()") for label in labels for word in label.split()}
        assert not {word for word in words if "_" in word}, labels
        # Words such as “jobs” are fields too; keys of ours that are no words are not.
        assert not {label for label in labels if label in known}, labels


@pytest.mark.parametrize("algorithm", LOOKS)
def test_something_is_drawn_of_every_result(look, algorithm):
    from qgis.core import QgsFeatureRequest, QgsRenderContext

    for name, layer in look(algorithm).items():
        renderer, context = layer.renderer().clone(), QgsRenderContext()
        renderer.startRender(context, layer.fields())
        text = renderer.filter(layer.fields())
        renderer.stopRender(context)
        found = list(layer.getFeatures(QgsFeatureRequest().setFilterExpression(text)))
        assert found, name
        if layer.fields().lookupField("period") >= 0 and name != "OUTPUT_CENTRES":
            # Of several periods the latest, and a city once.
            assert len({str(feature["period"]) for feature in found}) == 1
        if "city_id" in layer.fields().names():
            assert len({feature["city_id"] for feature in found}) == len(found)


def test_the_change_between_periods_tells_links_and_cities_apart(
    run_algorithm, connect, dated_flows
):
    measured = connect(LINKS=dated_flows)[0]
    found, _ = run_algorithm(
        "connectivitychange",
        {"CITIES": measured["OUTPUT_CITIES"], "LINKS": measured["OUTPUT_LINKS"],
         "OUTPUT_CITIES": "TEMPORARY_OUTPUT", "OUTPUT_LINKS": "TEMPORARY_OUTPUT"},
    )  # fmt: skip
    assert rules.measure_of(found["OUTPUT_CITIES"]) == "core_dependence_change"
    assert legend(found["OUTPUT_CITIES"])[0] == "Core dependence, change, 2006 to 2023"
    labels = legend(found["OUTPUT_LINKS"])
    assert labels[1] == "Status, 2006 to 2023"
    assert [label.split()[0] for label in labels[2:4]] == ["Vanished", "Lasting"]


def test_flows_without_observations_are_seen_as_modelled(run_algorithm, cities):
    found, _ = run_algorithm(
        "estimateflows",
        {"CITIES": cities, "ORIGIN_MASS": "population", "DESTINATION_MASS": "population",
         "OUTPUT": "TEMPORARY_OUTPUT"},
    )  # fmt: skip
    assert legend(found["OUTPUT"])[1] == "Modelled flow"


@pytest.mark.parametrize("order", list(permutations(("centres", "cities", "links"))))
def test_layers_come_to_lie_one_over_the_other_in_whatever_order_they_are_loaded(layer, order):
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProject

    from spatial_relations.processing.styling import LayerDress

    project = QgsProject.instance()
    project.clear()
    project.addMapLayer(layer("None", "a:string", [], name="before"))
    for kind in order:
        geometry = "LineString" if kind == "links" else "Point"
        loaded = layer(geometry, "city_id:string", [], name=kind)
        project.addMapLayer(loaded)
        dress = LayerDress(kind, kind, [], "coexistence", {}, "1")
        dress.post_processor().postProcessLayer(
            loaded, QgsProcessingContext(), QgsProcessingFeedback()
        )
    names = [node.name() for node in project.layerTreeRoot().children()]
    project.clear()
    assert names == ["centres", "cities", "links", "before"]
