"""Class breaks: few, round, and true to the neutral value."""

import pytest

from spatial_relations.cartography.classes import MOST, value_classes
from spatial_relations.cartography.numbers import number_text, percent_text


@pytest.fixture(autouse=True)
def _english():
    from qgis.PyQt.QtCore import QLocale

    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


def labels(*args, **options):
    return [c.label for c in value_classes(*args, **options)]


def test_shares_from_0_to_1_are_cut_at_every_20_percent():
    values = [i / 20 for i in range(21)]
    expected = ["0 – 20 %", "20 – 40 %", "40 – 60 %", "60 – 80 %", "80 – 100 %"]
    assert labels(values, "pretty", unit="share") == expected


def test_every_value_falls_into_exactly_one_class():
    for method in ("pretty", "quantile"):
        values = [(i * 37 % 101) ** 2 / 7 - 50 for i in range(101)]
        classes = value_classes(values, method)
        assert 3 <= len(classes) <= MOST
        assert all(sum(c.holds(v) for c in classes) == 1 for v in values)


def test_quantile_classes_hold_about_the_same_number_of_values():
    values = [1.07**i for i in range(100)]
    classes = value_classes(values, "quantile")
    counts = [sum(c.holds(v) for v in values) for c in classes]
    assert len(counts) == 5
    assert all(15 <= count <= 25 for count in counts)


def test_quantile_breaks_have_at_most_two_digits():
    for label in labels([1.07**i for i in range(100)], "quantile"):
        for number in label.replace(",", "").split(" – "):
            assert len(number.replace(".", "").strip("0")) <= 2


def test_empty_values_are_ignored():
    assert value_classes([None, float("nan")]) == []
    classes = value_classes([None, 1.5, 2.5, 3.25, 4.5, 9.75, 7.1])
    assert all(c.lower is None or c.lower > 0 for c in classes)


def test_equal_values_make_one_class_with_their_value():
    assert labels([0.4, 0.4, 0.4], unit="share") == ["40 %"]


def test_few_whole_numbers_make_a_class_each():
    assert labels([3, 1, 2, 3, 1]) == ["1", "2", "3"]


def test_diverging_classes_lie_at_the_same_distance_from_the_neutral_value():
    classes = value_classes([-0.5, -0.2, -0.1, 0.05, 0.1, 0.3, 0.9], neutral=0)
    bounds = [c.upper for c in classes[:-1]]
    assert bounds == [-bounds[2], 0, bounds[2]]
    assert [c.position for c in classes] == [0, 0.25, 0.75, 1]


def test_diverging_classes_of_a_ratio_are_symmetric_as_ratios():
    classes = value_classes([0.1, 0.4, 0.7, 1.5, 2.2, 3, 8], neutral=1, low=0)
    bounds = [c.upper for c in classes[:-1]]
    assert bounds[1] == 1
    assert bounds[0] * bounds[2] == pytest.approx(1)


def test_a_side_without_values_is_left_out_but_keeps_its_colours_free():
    classes = value_classes([0.1, 0.2, 0.5, 0.9, 0.31, 0.44], neutral=0)
    assert all(c.position > 0.5 for c in classes)


def test_outer_classes_are_open_so_that_rounding_loses_no_value():
    classes = value_classes([i / 7 for i in range(50)])
    assert classes[0].lower is None
    assert classes[-1].upper is None


def test_expression_leaves_nulls_to_the_row_without_value():
    first = value_classes([1.5, 2.5, 3.5, 4.5, 5.5, 6.25])[0]
    assert first.expression('"m"').startswith('"m" IS NOT NULL AND "m" <')


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (0.5, "share", "50 %"),
        (0.123, "share", "12.3 %"),
        (1234567, "", "1,234,570"),
        (-0.005, "", "−0.005"),
        (0.1 + 0.2, "", "0.3"),
        (200, "km", "200 km"),
    ],
)
def test_numbers_are_written_as_people_read_them(value, unit, text):
    assert number_text(value, unit) == text


@pytest.mark.parametrize(
    ("share", "text"), [(1, "100 %"), (0.9999, "99.9 %"), (0, "0 %"), (0.0001, "0.1 %")]
)
def test_a_share_is_100_percent_only_when_it_is(share, text):
    assert percent_text(share) == text
