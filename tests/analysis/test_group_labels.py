"""Labels of groups: kept in English, told in any language."""

import pytest

from spatial_relations.analysis.group_labels import label, name, told

GERMAN = {
    "{number}: {words}": "Gruppe {number}: {words}",
    "Group {number}: {words}": "{number}. Gruppe: {words}",
    "high {field}": "viel {field}",
    "low {field}": "wenig {field}",
    "near the mean": "nahe am Mittel",
    ", ": " und ",
}


def german(text):
    return GERMAN.get(text, text)


@pytest.mark.parametrize(
    ("fields", "english", "other"),
    [
        ({"gdp": 1.2, "urban_share": -0.8}, "2: high gdp, low urban_share",
         "Gruppe 2: viel gdp und wenig urban share"),
        ({"gdp": -1.2}, "2: low gdp", "Gruppe 2: wenig gdp"),
        ({}, "2: near the mean", "Gruppe 2: nahe am Mittel"),
    ],
)  # fmt: skip
def test_a_label_is_kept_in_english_and_told_in_another_language(fields, english, other):
    assert str(label(2, fields)) == english
    assert told(english) == english.replace("_", " ")
    assert told(english).said(german) == other


@pytest.mark.parametrize("text", ["Northern towns", "2: busy_towns", "1: high a, b", ""])
def test_a_text_that_is_no_label_stays_but_for_underscores(text):
    found = told(text)
    assert found == text.replace("_", " ")
    assert not hasattr(found, "said")


def test_a_group_is_named_by_its_label():
    assert name("2: high urban_share") == "Group 2: high urban share"
    assert name("2: near the mean").said(german) == "2. Gruppe: nahe am Mittel"
    # Words of the analyst's own stay as they are.
    assert name("2: busy_towns").said(german) == "2. Gruppe: busy towns"
    assert name("Northern_towns") == "Northern towns"
