"""The catalogue says of each measure what a planner needs to read it."""

import pytest

from spatial_relations.analysis.measures import CATALOGUE, Measure

#: Numbers that only name a group, and have no more or less.
NAMES = ("community", "group", "from_group", "to_group")
NUMBERS = [
    entry
    for entry in CATALOGUE.values()
    if isinstance(entry, Measure) and entry.kind is not str and entry.key not in NAMES
]


@pytest.mark.parametrize("entry", NUMBERS, ids=lambda entry: f"{entry.level}-{entry.key}")
def test_high_and_low_are_told_in_plain_words(entry):
    assert entry.high != entry.low
    for reading in (entry.high, entry.low):
        assert reading
        assert not reading.endswith(".")
        assert not reading[0].isupper()
    assert entry.description.endswith(".")
    assert entry.label[0].isupper() or entry.label == entry.key  # such as z


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


def test_a_comment_says_what_high_and_low_mean_and_on_what_it_rests():
    assert CATALOGUE["city", "core_dependence"].comment == (
        "Share of the total flow that links the city with core cities other than itself. High: the "
        "city depends on cores. Low: it has ties of its own. Source: after Hirschman 1945 and "
        "Emerson 1962."
    )
    assert CATALOGUE["city", "name"].comment == CATALOGUE["city", "name"].description
    assert "floor" in CATALOGUE["region", "polycentricity"].comment


def test_comments_on_governance_say_that_the_analyst_scored():
    scored = [
        entry
        for entry in CATALOGUE.values()
        if isinstance(entry, Measure) and entry.relation == "governance" and entry.key != "actors"
    ]
    assert len(scored) > 20
    for entry in scored:
        assert "scored by the analyst" in entry.comment, entry.key
