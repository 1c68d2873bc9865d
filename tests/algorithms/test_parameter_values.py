"""Numbers and choices that can't be used are refused in a sentence that names them."""

import pytest

TEMPORARY = "TEMPORARY_OUTPUT"


@pytest.mark.parametrize(
    ("name", "parameters", "words"),
    [
        ("flowbackbone", {"ALPHA": -1}, "Keep links less likely than: It must be from 0 to 1, not"),
        ("flowbackbone", {"ALPHA": 1.5}, "It must be from 0 to 1, not 1.5."),
        ("flowbackbone", {"ALPHA": float("nan")}, "It must be from 0 to 1, not nan."),
        ("flowbackbone", {"ALPHA": "few"}, "“few” is no number."),
        ("flowbackbone", {"RULE": 2}, "2 is no choice. The choices are 0 (Either end), 1 (Both"),
        ("flowcommunities", {"RESOLUTION": -1}, "Resolution: It must be a number of 0 or more"),
        ("flowcommunities", {"SEED": -3}, "Seed of the search: It must be a number of 0 or more"),
    ],
)
def test_what_can_not_be_used_is_named_with_its_value(
    failure, cities, flows, name, parameters, words
):
    outputs = dict.fromkeys(["OUTPUT_CITIES", "OUTPUT_LINKS"], TEMPORARY)
    assert words in failure(name, {"CITIES": cities, "LINKS": flows, **outputs, **parameters})


@pytest.mark.parametrize("alpha", ["0.2", 0.2, None])
def test_numbers_may_be_texts_or_left_empty(run_algorithm, cities, flows, alpha):
    given = {"CITIES": cities, "LINKS": flows, "ALPHA": alpha, "BACKBONE": TEMPORARY}
    assert run_algorithm("flowbackbone", given)[0]["KEPT_LINKS"] == (10 if alpha else 1)


def test_a_number_may_be_an_expression(run_algorithm, cities, flows):
    from qgis.core import QgsProperty

    alpha = QgsProperty.fromExpression("1 / 5.0")
    given = {"CITIES": cities, "LINKS": flows, "ALPHA": alpha, "BACKBONE": TEMPORARY}
    assert run_algorithm("flowbackbone", given)[0]["KEPT_LINKS"] == 10


@pytest.mark.parametrize("fields", [None, []])
def test_fields_that_are_not_chosen_are_asked_for(failure, cities, fields):
    given = {"CITIES": cities, "FIELDS": fields, "OUTPUT_CITIES": TEMPORARY}
    assert "Fields that describe a city: Choose at least one field." in failure(
        "citytypology", given
    )
