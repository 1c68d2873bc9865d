"""Names with values: written as people read them, of few cities or of those that tell most."""

import pytest
from qgis.core import QgsExpression, QgsExpressionContext

from spatial_relations.analysis.measures import Measure
from spatial_relations.cartography.changes import change_since_first
from spatial_relations.cartography.labels import city_labeling
from spatial_relations.cartography.style import apply_style
from spatial_relations.cartography.value_text import points_text, value_text

FIELDS = "city_id:string name:string role:string period:string core_dependence:double"
#: City, role, dependence in 2010 and in 2020.
CITIES = [
    ("a", "core", 0.2, 0.25), ("b", "secondary", 0.78, 0.84), ("c", "secondary", 0.4, 0.3),
    ("d", "secondary", None, 0.5), ("e", "secondary", 0.6, None), ("f", "secondary", 0.3, 0.3),
]  # fmt: skip


@pytest.fixture
def panel(result_layer):
    rows = [
        ([(place, 0)], city, city.upper(), role, period, value)
        for place, (city, role, *values) in enumerate(CITIES)
        for period, value in zip(("2010", "2020"), values)
    ]
    return result_layer("cities", "connectivity", FIELDS, rows, "core_dependence")


def names(layer, values_of, **look):
    settings = city_labeling(layer, **look).settings()
    return values_of(layer, settings.fieldName)


def evaluate(text):
    expression = QgsExpression(text)
    found = expression.evaluate(QgsExpressionContext())
    assert not expression.hasParserError(), expression.parserErrorString()
    assert not expression.hasEvalError(), expression.evalErrorString()
    return found


@pytest.mark.parametrize(
    ("value", "unit", "neutral", "decimals", "expected"),
    [
        (0.8412, "share", None, 0, "84 %"),
        (0.8412, "share", None, None, "84.1 %"),
        (12.0, "", None, None, "12"),
        (1234567.8, "", None, None, "1\u202f234\u202f568"),
        (3.14159, "", None, None, "3.14"),
        (42.5, "km", None, None, "42.5 km"),
        (-0.052, "points", 0, None, "−5.20 points"),
        (0.0094, "points", 0.0, None, "+0.940 points"),
        (0.0, "points", 0.0, None, "0 points"),
        (0.01, "points", 0.0, None, "+1 point"),
        (-0.01, "points", 0.0, 0, "−1 point"),
        (0.01, "points", None, None, "1 point"),
    ],
)
def test_a_value_is_written_as_people_read_it(value, unit, neutral, decimals, expected, qgis_app):
    entry = Measure("x", "city", "X", "", unit=unit, neutral=neutral)
    assert evaluate(value_text(entry, repr(value), decimals)) == expected


@pytest.fixture
def german():
    """A locale with commas before decimals, and points between groups of digits."""
    from qgis.PyQt.QtCore import QLocale

    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Germany))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("value", "text"), [(2600, "2\u202f600"), (-78.5, "−78.5"), (7.25, "7.25")]
)
def test_titles_legends_and_labels_have_one_style_of_numbers(value, text, german, qgis_app):
    from spatial_relations.analysis.findings import number
    from spatial_relations.cartography.numbers import number_text

    label = evaluate(value_text(Measure("x", "city", "X", ""), repr(value)))
    assert number(value) == number_text(value) == label == text


def test_beside_a_name_two_digits_are_enough(qgis_app):
    entry = Measure("x", "city", "X", "", neutral=0)
    texts = {0.5249: "+0.52", -6.25: "−6.3", 61.27: "+61", 4000: "+4\u202f000"}
    for value, expected in texts.items():
        assert evaluate(value_text(entry, repr(value), digits=2)) == expected


@pytest.mark.parametrize("unit", ["share", "points"])
def test_a_missing_value_has_no_text(unit, qgis_app):
    entry = Measure("x", "city", "X", "", unit=unit)
    assert evaluate(f"{value_text(entry, 'NULL')} IS NULL") == 1


@pytest.mark.parametrize(
    ("change", "expected"), [(0.061, "+6"), (-0.1, "−10"), (0.001, "±0"), (-0.004, "±0")]
)
def test_a_change_is_written_in_points_with_its_sign(change, expected, qgis_app):
    assert evaluate(points_text(repr(change))) == expected


def test_dependence_is_told_with_its_change_since_the_first_period(panel, values_of):
    found = names(panel, values_of, measure="core_dependence", period="2020")[1::2]
    # Of the core the value would only take room; of d there is none before, of e none now.
    assert found == ["A", "B\n84 % (+6)", "C\n30 % (−10)", "D\n50 %", "E", "F\n30 % (±0)"]


def test_of_the_first_period_there_is_no_change(panel, values_of):
    found = names(panel, values_of, measure="core_dependence", period="2010")[::2]
    assert found[1] == "B\n78 %"
    assert change_since_first(panel, "core_dependence", "2010") is None
    assert change_since_first(panel, "core_dependence", None) is None


def test_change_is_that_of_each_city(panel, values_of):
    change = change_since_first(panel, "core_dependence", "2020")
    assert change.since == "2010"
    assert sorted(change.values) == pytest.approx([-0.1, 0, 0.05, 0.06])
    found = values_of(panel, change.expression)
    assert set(found[::2]) == {None}
    assert found[3] == pytest.approx(0.06)


def test_a_ring_tells_the_change_by_colours_around_no_change(panel, legend_of, symbols_of):
    apply_style(panel, "core_dependence", period="2020")
    rings = [label for label in legend_of(panel) if label.startswith("Ring")]
    assert rings == [
        "Ring: −10 – −5 points since 2010", "Ring: −5 – 0 points since 2010",
        "Ring: 0 – 6 points since 2010",
    ]  # fmt: skip
    rows = {(row["city_id"], row["period"]): row for row in panel.getFeatures()}
    rise, fall = (symbols_of(panel, rows[city, "2020"])[-1].strokeColor() for city in ("b", "c"))
    assert rise.red() > rise.blue()
    assert fall.blue() > fall.red()
    # Class and role, and no ring: there is nothing to compare with; and none of a core.
    assert len(symbols_of(panel, rows["a", "2020"])) == 2
    assert len(symbols_of(panel, rows["d", "2020"])) == 2
    apply_style(panel, "core_dependence", period="2010")
    assert not [label for label in legend_of(panel) if label.startswith("Ring")]


def test_rings_are_in_classes_of_the_cities_that_have_them(result_layer, legend_of):
    rows = [
        ([(n, 0)], city, city, role, period, value)
        for n, (city, role, values) in enumerate(
            [("a", "core", (0.1, 0.9)), ("b", "secondary", (0.5, 0.52))]
        )
        for period, value in zip(("2010", "2020"), values)
    ]
    layer = result_layer("cities", "connectivity", FIELDS, rows, "core_dependence")
    apply_style(layer, "core_dependence", period="2020")
    rings = [label for label in legend_of(layer) if label.startswith("Ring")]
    assert rings == ["Ring: 2 points since 2010"]


def test_where_nothing_has_changed_there_are_no_rings_and_no_zeros(
    result_layer, legend_of, values_of
):
    rows = [([(0, 0)], "b", "B", "secondary", period, 0.5) for period in ("2010", "2020")]
    layer = result_layer("cities", "connectivity", FIELDS, rows, "core_dependence")
    apply_style(layer, "core_dependence", period="2020")
    assert not [label for label in legend_of(layer) if label.startswith("Ring")]
    assert names(layer, values_of, measure="core_dependence", period="2020")[1] == "B\n50 %"


@pytest.mark.parametrize(("count", "told"), [(30, 30), (40, 4)])
def test_of_many_cities_only_the_extremes_have_values(result_layer, values_of, count, told):
    rows = [([(n, 0)], str(n), f"N{n}", "secondary", n / 100) for n in range(count)]
    layer = result_layer(
        "cities", "connectivity", FIELDS.replace("period:string ", ""), rows, "core_dependence"
    )
    found = names(layer, values_of, measure="core_dependence")
    assert sum("\n" in name for name in found) == told
    assert found[-1].endswith(f"\n{count - 1} %")


def test_where_most_have_not_changed_only_those_that_have_are_told(result_layer, values_of):
    rows = [([(n, 0)], str(n), f"N{n}", "secondary", -5.0 if n < 2 else 0.0) for n in range(40)]
    fields = "city_id:string name:string role:string total_flow_change:double"
    layer = result_layer("cities", "connectivitychange", fields, rows, "total_flow_change")
    found = names(layer, values_of, measure="total_flow_change")
    assert [name for name in found if "\n" in name] == ["N0\n−5", "N1\n−5"]


def test_roles_and_kinds_have_no_values(panel, values_of):
    assert set(names(panel, values_of)) == set("ABCDEF")
    assert set(names(panel, values_of, measure="main_core")) == set("ABCDEF")


def test_below_a_name_of_several_lines_the_value_has_its_own(result_layer, values_of):
    rows = [([(0, 0)], "a", "Detroit Metropolitan-Wayne County", "secondary", "2020", 0.5),
            ([(1, 0)], "b", "成都市暨周边城镇群综合改革试验示范区", "secondary", "2020", 0.25),
            ([(2, 0)], "c", "Paris", "secondary", "2020", None)]  # fmt: skip
    layer = result_layer("cities", "connectivity", FIELDS, rows, "core_dependence")
    assert names(layer, values_of, measure="core_dependence") == [
        "Detroit\nMetropolitan-\nWayne County\n50 %",
        "成都市暨周边\n城镇群综合改\n革试验示范区\n25 %", "Paris",
    ]  # fmt: skip


def test_of_a_change_only_what_has_changed_is_told(result_layer, values_of):
    rows = [([(n, 0)], str(n), f"N{n}", "secondary", change) for n, change in enumerate((5.0, 0.0))]
    fields = "city_id:string name:string role:string total_flow_change:double"
    layer = result_layer("cities", "connectivitychange", fields, rows, "total_flow_change")
    assert names(layer, values_of, measure="total_flow_change") == ["N0\n+5", "N1"]
