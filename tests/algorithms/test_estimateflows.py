"""Estimate flows, through Processing."""

import json

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

from spatial_relations.cartography import volumes

URI = (
    "Point?crs=EPSG:32650&field=city_id:string&field=name:string&field=role:string"
    "&field=region:string&field=period:string&field=people:double&field=jobs:double"
)
FLOW_URI = "None?field=origin:string&field=destination:string&field=flow:double"
CITIES = [
    ("Point (500000 3500000)", "1", "A", "core", None, None, 1200.0, 700.0),
    ("Point (560000 3500000)", "2", "B", "core", None, None, 680.0, 400.0),
    ("Point (530000 3540000)", "3", "C", "secondary", None, None, 290.0, 90.0),
    ("Point (500000 3550000)", "4", "D", "secondary", None, None, 190.0, 80.0),
]
FLOWS = [
    ("", origin, destination, flow)
    for origin, destination, flow in (
        ("1", "2", 120.0), ("1", "3", 60.0), ("1", "4", 50.0), ("2", "1", 150.0),
        ("2", "3", 40.0), ("2", "4", 10.0), ("3", "1", 100.0), ("3", "2", 60.0),
        ("3", "4", 15.0), ("4", "1", 90.0), ("4", "2", 20.0), ("4", "3", 20.0),
    )
]  # fmt: skip
LINKS = [
    "link_id", "origin", "destination", "origin_name", "destination_name", "origin_role",
    "destination_role", "relation", "region", "period", "flow", "share", "reverse_flow",
    "distance_km", "cost", "estimated_flow",
]  # fmt: skip
RESIDUALS = ["observed_flow", "residual", "residual_ratio", "pearson_residual"]


@pytest.fixture
def estimate(run_algorithm, memory_layer):
    def estimate(cities=CITIES, flows=None, costs=None, **parameters):
        given = {
            "CITIES": memory_layer(URI, cities, "cities"),
            "ORIGIN_MASS": "people",
            "DESTINATION_MASS": "jobs",
            **dict.fromkeys(("OUTPUT", "OUTPUT_MODEL", "OUTPUT_FIT"), "memory:"),
            **parameters,
        }
        if flows is not None:
            given["OBSERVED"] = memory_layer(FLOW_URI, flows, "flows")
        if costs is not None:
            given["COSTS"] = memory_layer(FLOW_URI.replace("flow", "cost"), costs, "costs")
        return run_algorithm("estimateflows", given)

    return estimate


def column(layer, key):
    return [row[key] for row in layer.getFeatures()]


def test_without_observations_flows_read_as_per_mille(estimate):
    results, log = estimate()
    layer = results["OUTPUT"]
    assert layer.fields().names() == LINKS
    assert sum(column(layer, "estimated_flow")) == pytest.approx(1000)
    assert column(layer, "flow") == column(layer, "estimated_flow")
    assert column(layer, "cost") == pytest.approx(column(layer, "distance_km"))
    assert layer.featureCount() == 12
    assert "the model is not calibrated on anything" in log
    assert column(results["OUTPUT_MODEL"], "term")[-1] == "ln_cost"
    assert column(results["OUTPUT_MODEL"], "estimate")[-1] == -2
    assert not any(column(results["OUTPUT_FIT"], "cpc"))


def test_with_observations_links_say_what_is_stronger_than_expected(estimate):
    results, _ = estimate(flows=FLOWS)
    layer = results["OUTPUT"]
    assert layer.fields().names() == LINKS + RESIDUALS
    assert sum(column(layer, "estimated_flow")) == pytest.approx(735)
    for row in layer.getFeatures():
        expected = row["observed_flow"] / row["estimated_flow"]
        assert row["residual_ratio"] == pytest.approx(expected)
    model = results["OUTPUT_MODEL"]
    assert model.fields().names() == ["region", "period", "term", "estimate", "std_error", "z"]
    assert column(model, "term") == [
        "constant", "ln_origin_mass", "ln_destination_mass", "ln_cost",
    ]  # fmt: skip
    fit = results["OUTPUT_FIT"]
    assert fit.fields().names() == [
        "region", "period", "pairs", "cpc", "srmse", "r2", "deviance", "d2",
    ]  # fmt: skip
    assert 0.8 < column(fit, "cpc")[0] < 1


def test_modelled_flows_are_known_as_such_and_never_wear_the_style_of_observed_ones(estimate):
    layer = estimate(flows=FLOWS)[0]["OUTPUT"]
    assert volumes.flow_field(layer) == volumes.MODELLED
    assert layer.metadata().title() == "Modelled flows"
    assert "modelled, not observed" in layer.metadata().abstract()
    assert layer.customProperty("spatial_relations/kind") == "links"
    told = json.loads(layer.customProperty("spatial_relations/parameters"))
    assert told["ORIGIN_MASS"] == "people"


def test_each_field_of_a_modelled_flow_says_that_it_is_modelled(estimate):
    layer = estimate(flows=FLOWS)[0]["OUTPUT"]
    aliases = set()
    for key in ("flow", "estimated_flow", "share", "reverse_flow"):
        position = layer.fields().lookupField(key)
        aliases.add(layer.attributeAlias(position))
        assert "odelled" in layer.attributeAlias(position), key
        assert "odelled" in layer.fields().at(position).comment(), key
    assert len(aliases) == 4
    assert "modelled" in layer.fields().field("period").comment()
    observed = layer.fields().lookupField("observed_flow")
    assert layer.attributeAlias(observed) == "Observed flow"


def test_a_table_without_geometry_is_estimated_by_its_costs(run_algorithm, memory_layer):
    rows = [("", *city[1:]) for city in CITIES]
    cities = memory_layer(URI.replace("Point?crs=EPSG:32650&", "None?"), rows, "cities")
    costs = [("", o[1], d[1], 10.0) for o in CITIES for d in CITIES if o is not d]
    results, log = run_algorithm(
        "estimateflows",
        {
            "CITIES": cities, "ORIGIN_MASS": "people", "DESTINATION_MASS": "jobs",
            "COSTS": memory_layer(FLOW_URI.replace("flow", "cost"), costs, "costs"),
            "OUTPUT": "memory:",
        },
    )  # fmt: skip
    assert sum(column(results["OUTPUT"], "flow")) == pytest.approx(1000)
    assert not any(feature.hasGeometry() for feature in results["OUTPUT"].getFeatures())
    assert "Layer “cities” has no geometry: links have no line and no distance." in log


def test_self_flows_flows_between_regions_and_of_strangers_are_counted(estimate):
    rows = [(*city[:4], region, *city[5:]) for city, region in zip(CITIES, "NNNS")]
    flows = [*FLOWS, ("", "1", "1", 735.0), ("", "1", "9", 5.0), ("", None, "1", 5.0)]
    results, log = estimate(cities=rows, flows=flows, MODEL=4)
    assert "50.0 % of the observed flow stays within its city and is not modelled." in log
    assert "6 links between regions, with 27.9 % of all flow, are not measured." in log
    assert "1 flow row can't be used: unknown origin." in log
    assert "1 flow row can't be used: unknown destination." in log
    assert "No flows were estimated for S: There is only one city, and flow needs two." in log
    assert sum(column(results["OUTPUT"], "observed_flow")) == 530


@pytest.mark.parametrize(("model", "terms"), [(1, 6), (2, 6), (3, 8), (4, 0)])
def test_every_model_can_be_calibrated(estimate, model, terms):
    results, _ = estimate(flows=FLOWS, MODEL=model)
    assert results["OUTPUT_MODEL"].featureCount() == terms
    if model in (1, 3):
        sent = sum(
            row["estimated_flow"] for row in results["OUTPUT"].getFeatures() if row["origin"] == "1"
        )
        assert sent == pytest.approx(230)


def test_exponential_decay_counts_cost_itself(estimate):
    results, _ = estimate(flows=FLOWS, DECAY=1)
    assert column(results["OUTPUT_MODEL"], "term")[-1] == "cost"


def test_costs_of_a_table_decide_which_pairs_there_are(estimate):
    costs = [("", "1", "2", 10.0), ("", "2", "1", 20.0), ("", "1", "3", None)]
    results, log = estimate(costs=costs, BETA=1, TOTAL=300)
    flow = dict(zip(column(results["OUTPUT"], "link_id"), column(results["OUTPUT"], "flow")))
    ratio = (1200 * 400 / 10) / (680 * 700 / 20)
    assert flow["1→2"] / flow["2→1"] == pytest.approx(ratio)
    assert sum(flow.values()) == pytest.approx(300)
    assert "10 pairs of cities have no cost above 0 and are left out, such as 1→3, 1→4," in log


def test_regions_and_periods_have_each_their_total(estimate):
    rows = [
        (wkt, *values[:3], region, period, *masses)
        for period in ("2010", "2020")
        for region, (wkt, *values, people, jobs) in zip("NNSS", CITIES)
        for masses in [(people, jobs)]
    ]
    results, _ = estimate(cities=rows)
    assert sum(column(results["OUTPUT"], "flow")) == pytest.approx(4000)
    found = zip(column(results["OUTPUT_FIT"], "region"), column(results["OUTPUT_FIT"], "period"))
    assert sorted(found) == [("N", "2010"), ("N", "2020"), ("S", "2010"), ("S", "2020")]
    assert results["OUTPUT"].temporalProperties().isActive()


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [
        ({"DECAY": 1}, "Exponent or rate of decay: An exponential decay has no usual rate"),
        ({"ORIGIN_MASS": "pepole"}, "has no field “pepole”"),
        ({"ORIGIN_MASS": "name"}, "Layer “cities”, field “name”"),
        ({"TOTAL": 0}, "Sum of the modelled flows: It must be above 0"),
        ({"flows": FLOWS, "ORIGIN": "from"}, "has no field “from”"),
        ({"flows": [("", "8", "9", 1.0)]}, "No flow runs between two known cities."),
        ({"flows": []}, "No observed flow runs between its cities."),
        ({"cities": []}, "There is no city: the layer is empty."),
        ({"flows": []}, "Layer “flows”: No observed flow runs between its cities."),
        ({"cities": CITIES[:1]}, "Layer “cities”: There is only one city, and flow needs two."),
        (
            {"cities": [(CITIES[0][0], *city[1:]) for city in CITIES]},
            "Layer “cities”: All costs between cities that have masses are missing or 0.",
        ),
        (
            {"costs": [("", "1", "2", 0.0)]},
            "Layer “costs”, field “cost”: All costs between cities that have masses are missing",
        ),
        (
            {"cities": [("", *city[1:]) for city in CITIES]},
            "Layer “cities”: No city has a geometry that lies within its CRS",
        ),
        (
            {"cities": [(*city[:-2], 0.0, 1.0) for city in CITIES]},
            "Mass that sends: No city has a value above 0",
        ),
        (
            {"cities": [(*city[:-2], -1.0, 1.0) for city in CITIES]},
            "Layer “cities”, field “people”: The value of “A” is -1.0.",
        ),
        (
            {"cities": [*CITIES[:2], (*CITIES[2][:-2], 1e9, 1e9)], "MODEL": 3},
            "can't both be met: city 3 has 100.0 % of all",
        ),
    ],
)
def test_bad_input_is_one_sentence(estimate, parameters, sentence):
    with pytest.raises(QgsProcessingException) as caught:
        estimate(**parameters)
    assert sentence in str(caught.value)
    assert "Traceback" not in str(caught.value)


def test_what_it_writes_goes_into_connectivity_as_it_is(estimate, run_algorithm, memory_layer):
    modelled = estimate()[0]["OUTPUT"]
    results, _ = run_algorithm(
        "connectivity",
        {
            "CITIES": memory_layer(URI, CITIES),
            "LINKS": modelled,
            "OUTPUT_CITIES": "memory:",
            "OUTPUT_LINKS": "memory:",
        },
    )
    assert sum(column(results["OUTPUT_CITIES"], "out_flow")) == pytest.approx(1000)
    assert volumes.flow_field(results["OUTPUT_LINKS"]) == volumes.MODELLED


def test_it_runs_as_a_program_on_the_sample(qgis_process, plugin_folder, tmp_path):
    sample = plugin_folder / "spatial_relations" / "resources" / "sample"
    target = tmp_path / "modelled.gpkg"
    done = qgis_process(
        "run", "spatialrelations:estimateflows", CITIES=sample / "cities.geojson",
        CITY_ID="city_id", CITY_PERIOD="period", ORIGIN_MASS="population",
        DESTINATION_MASS="population", OUTPUT=target,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    layer = QgsVectorLayer(str(target), "modelled", "ogr")
    assert layer.featureCount() == 2 * 41 * 40


@pytest.mark.parametrize("name", ["accessibility", "estimateflows", "travelcosts"])
def test_the_help_explains_each_field_and_how_to_read_it(provider, name):
    algorithm = provider.algorithm(name)
    text = algorithm.shortHelpString()
    assert algorithm.example() in text
    for keys in algorithm.RESULTS.values():
        assert all(f"<code>{key}</code>" in text for key in keys)
