"""Algorithms one after the other, in models and in the program qgis_process."""

import json

import pytest

TEMPORARY = "TEMPORARY_OUTPUT"
MODEL = "spatialrelations:Core dependence and peripheralization"
#: qgis_process of some versions of QGIS wants fields even where they have a default.
CITY_FIELD = {"CITY_ID": "city_id"}
FLOW_FIELDS = {"ORIGIN": "origin", "DESTINATION": "destination"}
MODEL_FIELDS = {
    "city_id": "city_id", "city_name": "name", "origin": "origin", "destination": "destination",
    "flow": "flow",
}  # fmt: skip
MODEL_OUTPUTS = {
    "buildflownetwork:Unmatched rows": 0,
    "connectivity:Links": 26,
    "connectivity:Regions": 1,
    "peripheralization:Cities": 6,
    "peripheralization:Indicators": 1,
}
NAMES = ["assignroles", "buildflownetwork", "connectivity", "peripheralization", "analyseregion"]


@pytest.fixture
def stored(cities, flows, save):
    """Files of DELTA6, cities without roles: paths of cities.gpkg and flows.csv."""
    return str(save(cities, "cities.gpkg")), str(save(flows, "flows.csv"))


# The provider


def test_the_provider_offers_the_algorithms_and_the_model(provider):
    assert provider.id() == "spatialrelations"
    assert provider.name() == "Spatial Relations"
    ids = {algorithm.id() for algorithm in provider.algorithms()}
    assert ids >= {f"spatialrelations:{name}" for name in NAMES} | {MODEL}


@pytest.mark.parametrize("name", NAMES)
def test_each_algorithm_explains_itself(provider, name):
    algorithm = provider.algorithm(name)
    assert algorithm.shortDescription()
    assert len(algorithm.shortHelpString()) > 200
    assert algorithm.tags()
    assert algorithm.displayName() == algorithm.displayName().strip()
    assert not algorithm.icon().isNull()
    assert all(definition.description() for definition in algorithm.parameterDefinitions())
    assert algorithm.create().name() == name


@pytest.mark.parametrize("name", NAMES)
def test_algorithms_may_run_in_a_thread_of_their_own(provider, name):
    from qgis.core import QgsProcessingAlgorithm

    flags = provider.algorithm(name).flags()
    assert not flags & QgsProcessingAlgorithm.FlagNoThreading


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("assignroles", "CITIES CITY_ID CITY_NAME REGION METHOD CORES SIZE COUNT THRESHOLD SHARE "
         "LINKS OUTPUT"),
        ("buildflownetwork", "CITIES CITY_ID CITY_NAME ROLE REGION FLOWS ORIGIN DESTINATION FLOW "
         "PERIOD CITY_PERIOD DIRECTED INTERNAL MIN_FLOW TOP_N SHAPE OUTPUT_CITIES OUTPUT_LINKS "
         "UNMATCHED"),
        ("connectivity", "CITIES CITY_ID CITY_NAME ROLE REGION LINKS ORIGIN DESTINATION FLOW "
         "PERIOD CITY_PERIOD REFERENCE OUTPUT_CITIES OUTPUT_LINKS OUTPUT_REGIONS"),
        ("peripheralization", "CITIES CITY_ID CITY_NAME ROLE REGION PERIOD INDICATORS SCOPE "
         "NORMALISE POOLED WEIGHTS AGGREGATE MISSING RUNS SEED OUTPUT_CITIES OUTPUT_INDICATORS"),
        ("analyseregion", "CITIES CITY_ID CITY_NAME ROLE REGION FLOWS ORIGIN DESTINATION FLOW "
         "PERIOD CITY_PERIOD POPULATION INDICATORS OUTPUT REPORT MAP"),
    ],
)  # fmt: skip
def test_parameters_have_the_names_that_models_and_scripts_hold(provider, name, expected):
    names = {definition.name() for definition in provider.algorithm(name).parameterDefinitions()}
    assert set(expected.split()) <= names


@pytest.mark.parametrize(
    ("parameter", "default"),
    [
        ("CITY_ID", "city_id"), ("CITY_NAME", "name"), ("ROLE", "role"), ("REGION", "region"),
        ("ORIGIN", "origin"), ("DESTINATION", "destination"), ("FLOW", "flow"),
        ("PERIOD", "period"), ("CITY_PERIOD", "period"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["buildflownetwork", "connectivity", "analyseregion"])
def test_fields_have_their_defaults(provider, name, parameter, default):
    assert provider.algorithm(name).parameterDefinition(parameter).defaultValue() == default


# One after the other


def test_what_one_algorithm_writes_goes_into_the_next_without_choosing_a_field(
    run_algorithm, cities, dated_flows, rows
):
    built, _ = run_algorithm(
        "buildflownetwork",
        {"CITIES": cities, "FLOWS": dated_flows, "OUTPUT_CITIES": TEMPORARY,
         "OUTPUT_LINKS": TEMPORARY},
    )  # fmt: skip
    measured, log = run_algorithm(
        "connectivity",
        {"CITIES": built["OUTPUT_CITIES"], "LINKS": built["OUTPUT_LINKS"],
         "OUTPUT_CITIES": TEMPORARY, "OUTPUT_LINKS": TEMPORARY, "OUTPUT_REGIONS": TEMPORARY},
    )  # fmt: skip
    assert "can't be used" not in log
    cities_measured = rows(measured["OUTPUT_CITIES"], "city_id", "period")
    assert cities_measured["C2006"]["core_dependence"] == pytest.approx(0.7328990228)
    assert cities_measured["C2023"]["core_dependence"] == pytest.approx(0.7878787879)
    assert cities_measured["C2023"]["self_flow"] == 0
    names = measured["OUTPUT_CITIES"].fields().names()
    assert len(names) == len({name.casefold() for name in names})
    links = rows(measured["OUTPUT_LINKS"], "link_id")
    assert len(links) == 54
    link = next(iter(links.values()))
    assert {"share", "reverse_flow", "distance_km", "power_gap"} <= set(link)
    left, _ = run_algorithm(
        "peripheralization",
        {"CITIES": measured["OUTPUT_CITIES"],
         "INDICATORS": ["core_dependence", "ties", "+", "1", "net_power", "ties", "-", "1"],
         "OUTPUT_CITIES": TEMPORARY, "OUTPUT_INDICATORS": TEMPORARY},
    )  # fmt: skip
    found = rows(left["OUTPUT_CITIES"], "city_id", "period")
    assert len(found) == 12
    assert found["D2023"]["rank"] == 1
    assert found["A2023"]["index"] is None
    assert found["D2023"]["index_change"] is not None
    assert found["D2023"]["core_dependence"] == pytest.approx(0.8292682927)


def test_without_periods_and_regions_the_empty_fields_count_as_not_set(build, connect, rows):
    built, _ = build()
    results, log = connect(CITIES=built["OUTPUT_CITIES"], LINKS=built["OUTPUT_LINKS"])
    assert "can't be used" not in log
    assert len(rows(results["OUTPUT_LINKS"])) == 26
    (region,) = rows(results["OUTPUT_REGIONS"])
    assert (region["region"], region["period"], region["total_flow"]) == (None, None, 1130)


def test_internal_links_of_one_algorithm_are_self_flows_of_the_next(
    build, connect, flow_layer, rows
):
    table = flow_layer([("A", "A", 60), ("A", "B", 40), ("B", "A", 10)])
    for internal in (False, True):
        built, _ = build(FLOWS=table, INTERNAL=internal)
        results, _ = connect(CITIES=built["OUTPUT_CITIES"], LINKS=built["OUTPUT_LINKS"])
        found = rows(results["OUTPUT_CITIES"], "city_id")
        assert found["A"]["self_flow"] == 60
        assert found["A"]["self_containment"] == 0.6
        assert found["B"]["self_containment"] == 0
        assert len(rows(results["OUTPUT_LINKS"])) == 2


def test_assigned_roles_are_taken_by_the_next(run_algorithm, connect, city_layer, flow_layer, rows):
    towns = city_layer([("A", None), ("B", None), ("C", None)])
    assigned, _ = run_algorithm("assignroles", {"CITIES": towns, "CORES": "B", "OUTPUT": TEMPORARY})
    trips = flow_layer([("A", "B", 3), ("A", "C", 1)])
    results, _ = connect(CITIES=assigned["OUTPUT"], LINKS=trips)
    assert rows(results["OUTPUT_CITIES"], "city_id")["A"]["core_dependence"] == 0.75


def test_running_twice_gives_the_same_rows(connect, rows):
    once, again = connect()[0], connect()[0]
    for name, output in once.items():
        assert rows(output) == rows(again[name])


# Models


def test_the_model_runs(provider, run_algorithm, cities, flows, rows):
    outputs = dict.fromkeys(MODEL_OUTPUTS, TEMPORARY)
    results, log = run_algorithm(
        MODEL,
        {"cities": cities, "flows": flows, "cores": "A,B",
         "indicators": ["core_dependence", "ties", "+", "1"], **MODEL_FIELDS, **outputs},
    )  # fmt: skip
    assert "Traceback" not in log
    for name, number in MODEL_OUTPUTS.items():
        assert results[name].featureCount() == number, name
    found = rows(results["peripheralization:Cities"], "city_id")
    assert found["D"]["core_dependence"] == pytest.approx(0.8292682927)
    assert [found[name]["rank"] for name in "ABCDEF"] == [None, None, 3, 1, 4, 2]


def test_an_error_inside_the_model_is_said_in_a_sentence(provider, cities, flows):
    import processing
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    feedback = QgsProcessingFeedback()
    parameters = {
        "cities": cities, "flows": flows, "cores": "Atlantis",
        "indicators": ["core_dependence", "ties", "+", "1"], **MODEL_FIELDS,
    }  # fmt: skip
    with pytest.raises(QgsProcessingException) as caught:
        processing.run(MODEL, {**parameters, **dict.fromkeys(MODEL_OUTPUTS, TEMPORARY)},
                       feedback=feedback)  # fmt: skip
    said = f"{caught.value}\n{feedback.textLog()}"
    assert "“Atlantis”" in said
    assert "Traceback" not in said


# qgis_process


def answer(finished):
    """What qgis_process gave back as JSON."""
    assert finished.returncode == 0, finished.stdout + finished.stderr
    assert "Traceback" not in finished.stdout + finished.stderr
    return json.loads(finished.stdout[finished.stdout.index("{") :])["results"]


def test_qgis_process_assigns_roles(qgis_process, stored, tmp_path, rows):
    path = tmp_path / "roles.gpkg"
    finished = qgis_process(
        "--json", "run", "spatialrelations:assignroles", CITIES=stored[0], METHOD=5,
        LINKS=stored[1], OUTPUT=path, **CITY_FIELD,
    )  # fmt: skip
    assert answer(finished)["OUTPUT"] == str(path)
    found = rows(str(path), "city_id")
    assert [name for name, row in found.items() if row["role"] == "core"] == ["A", "B"]


def test_qgis_process_builds_the_network(qgis_process, stored, tmp_path, rows):
    finished = qgis_process(
        "--json", "run", "spatialrelations:buildflownetwork", CITIES=stored[0], FLOWS=stored[1],
        OUTPUT_CITIES=tmp_path / "a.gpkg", OUTPUT_LINKS=tmp_path / "b.gpkg",
        UNMATCHED=tmp_path / "c.csv", **CITY_FIELD, **FLOW_FIELDS,
    )  # fmt: skip
    results = answer(finished)
    assert [results[key] for key in ("CITY_COUNT", "LINK_COUNT", "MATCHED_FLOW")] == [6, 26, 1130]
    assert len(rows(str(tmp_path / "b.gpkg"))) == 26
    assert rows(str(tmp_path / "a.gpkg"), "city_id")["A"]["out_flow"] == 260


def test_qgis_process_measures_connectivity(qgis_process, stored, tmp_path, rows):
    finished = qgis_process(
        "--json", "run", "spatialrelations:connectivity", CITIES=stored[0], LINKS=stored[1],
        OUTPUT_CITIES=tmp_path / "a.gpkg", OUTPUT_REGIONS=tmp_path / "b.csv",
        **CITY_FIELD, **FLOW_FIELDS,
    )  # fmt: skip
    answer(finished)
    found = rows(str(tmp_path / "a.gpkg"), "city_id")
    assert found["A"]["closeness_in"] == pytest.approx(73.6411455289)
    assert found["A"]["self_flow"] is None


def test_qgis_process_measures_peripheralization(qgis_process, stored, tmp_path, rows):
    finished = qgis_process(
        "--json", "run", "spatialrelations:peripheralization", CITIES=stored[0],
        INDICATORS="population,people,-,1", SCOPE=1, OUTPUT_CITIES=tmp_path / "a.gpkg",
        **CITY_FIELD,
    )  # fmt: skip
    answer(finished)
    found = rows(str(tmp_path / "a.gpkg"), "city_id")
    assert [found[name]["rank"] for name in "ABCDEF"] == [6, 5, 4, 2, 3, 1]


def test_qgis_process_analyses_the_region(qgis_process, stored, tmp_path):
    paths = {key: tmp_path / name for key, name in
             (("OUTPUT", "a.gpkg"), ("REPORT", "a.html"), ("MAP", "a.png"))}  # fmt: skip
    finished = qgis_process(
        "--json", "run", "spatialrelations:analyseregion", CITIES=stored[0], FLOWS=stored[1],
        INDICATORS="population,people,-,1", **paths, **CITY_FIELD, **FLOW_FIELDS,
    )  # fmt: skip
    answer(finished)
    assert all(path.stat().st_size > 1000 for path in paths.values())


def test_qgis_process_runs_the_model(qgis_process, stored, tmp_path, rows):
    outputs = {name: tmp_path / f"{place}.gpkg" for place, name in enumerate(MODEL_OUTPUTS)}
    finished = qgis_process(
        "--json", "run", MODEL, cities=stored[0], flows=stored[1], cores="A,B",
        indicators="core_dependence,ties,+,1", **MODEL_FIELDS, **outputs,
    )  # fmt: skip
    answer(finished)
    for name, number in MODEL_OUTPUTS.items():
        assert len(rows(str(outputs[name]))) == number, name


def test_qgis_process_takes_the_default_fields(qgis_process, stored, tmp_path, rows):
    path = tmp_path / "a.gpkg"
    finished = qgis_process(
        "--json", "run", "spatialrelations:connectivity", CITIES=stored[0], LINKS=stored[1],
        OUTPUT_CITIES=path,
    )  # fmt: skip
    answer(finished)
    assert rows(str(path), "city_id")["A"]["out_flow"] == 260


def test_qgis_process_fails_with_a_sentence_and_writes_nothing(qgis_process, stored, tmp_path):
    path = tmp_path / "a.gpkg"
    finished = qgis_process(
        "run", "spatialrelations:buildflownetwork", CITIES=stored[0], FLOWS=stored[1],
        CITY_ID="city_id", ORIGIN="from", DESTINATION="destination", OUTPUT_CITIES=path,
    )  # fmt: skip
    said = finished.stdout + finished.stderr
    assert finished.returncode != 0
    assert "“from”" in said
    assert "Traceback" not in said
    assert not path.exists()
