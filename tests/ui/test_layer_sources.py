"""The sources of a layout: what was given to the analysis, and nothing that stood between."""

import json

import pytest

from spatial_relations.ui.layer_sources import source_names
from spatial_relations.ui.scenario_origin import PROPERTY, keep_origin

CONNECTIVITY, CHANGE = "spatialrelations:connectivity", "spatialrelations:connectivitychange"


@pytest.fixture
def add(project, make_cities, mark, provider):
    """Add a result: ``add(name, run, algorithm, **inputs)``."""

    def make(name, run="", algorithm=CONNECTIVITY, **inputs):
        layer = mark(make_cities(run, name=name), "cities", "total_flow", run, algorithm)
        layer.setCustomProperty("spatial_relations/parameters", json.dumps(inputs))
        project.addMapLayer(layer)
        return layer

    return make


def test_a_result_is_made_from_the_layers_that_it_was_given(project, add):
    result = add("Result", CITIES="Towns", LINKS="Trains", ROLE="role")
    assert source_names([result, result], project) == ["Towns", "Trains"]


def test_a_comparison_goes_back_to_what_the_compared_results_were_made_from(project, add):
    add("City connectivity", CITIES="Towns", LINKS="Trains")
    change = add("Change", algorithm=CHANGE, CITIES="City connectivity", LINKS="output")
    assert source_names([change], project) == ["Towns", "Trains"]


def test_a_part_of_an_analysis_was_made_from_what_the_whole_was_given(project, add):
    add("Cities", "1", CITIES="Towns", LINKS="Trains")
    change = add("Change", "1/2", CHANGE, CITIES="City connectivity", LINKS="Link connectivity")
    assert source_names([change], project) == ["Towns", "Trains"]


def test_a_scenario_was_made_from_what_its_baseline_was(project, add):
    baseline = [add(name, CITIES="Towns", LINKS="Trains") for name in ("Cities", "Links")]
    scenario = add("Change", "2/3", CHANGE, CITIES="output", CITIES_TO="cities")
    scenario.setCustomProperty(PROPERTY, keep_origin(baseline, None, []))
    assert source_names([scenario], project) == ["Towns", "Trains"]
    project.removeMapLayers([layer.id() for layer in baseline])
    assert source_names([scenario], project) == []


def test_outputs_that_nobody_kept_are_no_sources(project, add):
    change = add("Change", algorithm=CHANGE, CITIES="City connectivity", LINKS="output")
    assert source_names([change], project) == []


def test_layers_that_were_given_may_have_the_plainest_names(project, add):
    result = add("Result", CITIES="cities", LINKS="Links")
    assert source_names([result], project) == ["cities", "Links"]


def test_which_of_two_results_of_one_name_was_compared_is_not_guessed(project, add):
    for cities in ("Towns", "Villages"):
        add("City connectivity", CITIES=cities)
    change = add("Change", algorithm=CHANGE, CITIES="City connectivity", LINKS="Trains")
    assert source_names([change], project) == ["Trains"]


def test_results_named_as_their_own_inputs_lead_nowhere(project, add):
    one, _other = add("One", CITIES="Other"), add("Other", CITIES="One")
    assert source_names([one], project) == []


def test_a_layer_that_tells_no_input_stands_for_itself(project, add, make_cities):
    assert source_names([add("Result")], project) == ["Result"]
