"""The catalogue says of each measure what a planner needs to read it."""

import pytest

from spatial_relations.analysis.measures import CATALOGUE, Measure

MEASURES = [
    entry for entry in CATALOGUE.values() if isinstance(entry, Measure) and not entry.is_category
]


@pytest.mark.parametrize("entry", MEASURES, ids=lambda entry: f"{entry.level}-{entry.key}")
def test_high_and_low_are_told_in_plain_words(entry):
    assert entry.high != entry.low
    for reading in (entry.high, entry.low):
        assert reading
        assert not reading.endswith(".")
        assert not reading[0].isupper()
    assert entry.description.endswith(".")
    assert entry.label[0].isupper()


@pytest.mark.parametrize("key", ["esteban_ray", "wolfson", "tsui_wang", "kanbur_zhang"])
def test_advanced_measures_of_a_region_say_why_they_are(key):
    assert CATALOGUE["region", key].description.startswith("Advanced, since ")


def test_the_degree_of_coordination_is_advanced():
    assert CATALOGUE["city", "coordination"].description.startswith("Advanced, since ")


@pytest.mark.parametrize("key", ["polycentricity", "functional_polycentricity"])
def test_polycentricity_points_to_its_floor(key):
    entry = CATALOGUE["region", key]
    assert "floor" in entry.high + entry.low
    assert CATALOGUE["region", f"{key}_floor"].level == "region"
