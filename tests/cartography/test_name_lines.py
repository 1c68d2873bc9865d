"""Long names over several lines, as QGIS's own expressions make them."""

import pytest
from qgis.core import QgsExpression, QgsExpressionContext

from spatial_relations.cartography.name_lines import in_lines


def lines_of(text):
    """The value of the expression for an expression of a name."""
    expression = QgsExpression(in_lines(text))
    assert not expression.hasParserError(), expression.parserErrorString()
    found = expression.evaluate(QgsExpressionContext())
    assert not expression.hasEvalError(), expression.evalErrorString()
    return found


def broken(name):
    return lines_of(QgsExpression.quotedString(name))


@pytest.mark.parametrize(
    "name",
    ["", "Paris", "Port Columbus Intl", "Ma'anshan", 'The "Hague"', "博尔塔拉蒙古自治州", "a\\b",
     " led by a space", "Straße – Süd", "两行\n名字", "\t", "呼和浩特 Hohhot"],
)  # fmt: skip
def test_a_short_name_stays_as_it_is(name, qgis_app):
    assert broken(name) == name


def test_what_is_no_text_stays_as_it_is(qgis_app):
    assert lines_of("NULL") is None
    assert lines_of("310000") == 310000


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Detroit Metropolitan-Wayne County", ["Detroit", "Metropolitan-", "Wayne County"]),
        ("Minneapolis-St Paul Intl", ["Minneapolis-", "St Paul Intl"]),
        ("Chicago O'Hare International", ["Chicago O'Hare", "International"]),
        ("Greater Peoria Regional", ["Greater Peoria", "Regional"]),
        ("Sarreguemines (partie francaise)", ["Sarreguemines", "(partie francaise)"]),
        # No line begins with a dash.
        ("Sarrebruck (ALL) - Forbach", ["Sarrebruck (ALL) -", "Forbach"]),
        ('the "old" town\'s back\\slash', ['the "old" town\'s', "back\\slash"]),
        ("Чебоксары-Новочебоксарск", ["Чебоксары-", "Новочебоксарск"]),
        ("Чебоксары Łódź\nНовочебоксарск", ["Чебоксары Łódź", "Новочебоксарск"]),
    ],
)
def test_a_long_name_is_broken_between_words_and_after_hyphens(name, lines, qgis_app):
    assert broken(name).split("\n") == lines


def test_a_word_that_is_too_long_for_a_line_has_one_of_its_own(qgis_app):
    assert broken("Llanfairpwllgwyngyll Station").split("\n") == ["Llanfairpwllgwyngyll", "Station"]


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("成都市暨周边城镇群综合改革试验示范区", [6, 6, 6]),
        ("乌鲁木齐市与昌吉回族自治州之间的联合示范区", [7, 7, 7]),
        ("西双版纳傣族自治州州府", [6, 5]),
        ("克孜勒苏柯尔克孜自治州", [6, 5]),
        ("𠮷野家都市圏連合会議所都市", [7, 6]),
    ],
)
def test_names_without_spaces_have_lines_about_alike(name, lines, qgis_app):
    found = broken(name).split("\n")
    assert "".join(found) == name
    assert [len(line) for line in found] == lines


def test_no_line_ends_in_an_opening_bracket_or_begins_with_a_closing_one(qgis_app):
    found = broken("长三角生态绿色一体化（上海青浦）示范区").split("\n")
    assert len(found) == 3
    assert not any(line.endswith("（") or line.startswith("）") for line in found)


def test_where_scripts_are_mixed_each_has_its_own_room(qgis_app):
    found = broken("上海 Hongqiao International 机场航站楼")
    assert found.split("\n") == ["上海 Hongqiao", "International", "机场航站楼"]
