"""Class breaks: few, round, and true to the neutral value."""

import pytest

from spatial_relations.cartography.classes import MOST, value_classes
from spatial_relations.cartography.numbers import (
    bound_text,
    number_text,
    percent_text,
    range_text,
    unbroken,
)


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


def test_outer_labels_end_at_the_extremes_rounded_outward():
    values = [-0.67213, -0.02, -0.001, 0.001, 0.004, 0.005, 0.0531]
    found = labels(values, neutral=0, unit="points")
    assert (found[0].split(" – ")[0], found[-1].split(" – ")[1]) == ("−68", "5.4 points")
    assert not any("over" in label or "under" in label for label in found)


def test_a_side_that_reaches_far_has_three_classes_at_the_same_distances():
    values = [-60, *(step / 10 for step in range(-20, 21)), 5]
    classes = value_classes(values, neutral=0)
    # Half of them lie within 1, and 60 is far beyond.
    assert [c.upper for c in classes] == [-10, -1, 0, 1, 10]
    assert [c.label for c in classes] == ["−60 – −10", "−10 – −1", "−1 – 0", "0 – 1", "1 – 5"]
    assert [c.position for c in classes] == pytest.approx([0, 1 / 6, 1 / 3, 2 / 3, 5 / 6])


def test_an_outer_class_that_hardly_begins_is_joined_with_the_next():
    values = [-0.55, *(step / 10 for step in range(-8, 9)), 0.55]
    classes = value_classes(values, neutral=0)
    assert [c.label for c in classes] == ["−0.8 – −0.5", "−0.5 – 0", "0 – 0.5", "0.5 – 0.8"]
    joined = value_classes([v for v in values if v > -0.6], neutral=0)
    assert [c.label for c in joined] == ["−0.55 – 0", "0 – 0.5", "0.5 – 0.8"]
    assert [c.position for c in joined] == [0.25, 0.75, 1]
    assert joined[0].lower is None


def test_most_values_far_from_the_neutral_one_do_not_share_one_class():
    values = [0.38, 0.5, 0.8, *(1.2 + step / 10 for step in range(33))]
    classes = value_classes(values, neutral=1, low=0)
    assert [c.label for c in classes] == ["0.38 – 0.5", "0.5 – 1", "1 – 2", "2 – 4.4"]
    assert max(sum(c.holds(v) for v in values) for c in classes) < 0.75 * len(values)
    differences = value_classes([-0.4, *(0.7 + step / 100 for step in range(30))], neutral=0)
    assert [c.label for c in differences] == ["−0.4 – 0", "0 – 0.5", "0.5 – 0.99"]


def test_ratios_close_to_1_have_two_classes_a_side():
    classes = value_classes([0.88 + step / 100 for step in range(32)], neutral=1, low=0)
    assert [c.label for c in classes] == ["0.88 – 0.909", "0.909 – 1", "1 – 1.1", "1.1 – 1.2"]


def test_ratios_that_reach_far_have_three_classes_a_side():
    values = [0.01, *(0.9 + step / 50 for step in range(11)), 90]
    classes = value_classes(values, neutral=1, low=0)
    bounds = [c.upper for c in classes[:-1]]
    assert len(bounds) == 5
    assert [low * high for low, high in zip(bounds, bounds[::-1])] == pytest.approx([1] * 5)
    assert classes[0].label.startswith("0.01 – ")
    assert classes[-1].label.endswith(" – 90")


def test_skewed_shares_are_cut_at_friendly_numbers_that_share_out_the_cities():
    values = [i / 1000 for i in range(60)] + [0.2, 0.3, 0.45, 0.5, 0.7, 0.85, 0.97]
    classes = value_classes(values, "pretty", unit="share")
    assert [c.label for c in classes] == [
        "0 – 1.5 %", "1.5 – 2.5 %", "2.5 – 4 %", "4 – 5 %", "5 – 100 %"
    ]  # fmt: skip
    counts = [sum(c.holds(v) for v in values) for c in classes]
    assert sum(counts) == len(values)
    assert max(counts) < len(values) / 3


def test_values_of_which_most_are_alike_keep_equal_steps():
    values = [0.0] * 80 + [i / 20 for i in range(1, 21)]
    assert labels(values, unit="share")[-1] == "80 – 100 %"


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (24870900, "", "25\u202f000\u202f000"),
        (8229.4, "", "8\u202f300"),
        (-67.2, "", "−68"),
        (90, "", "90"),
        (0.0104, "points", "1.1 points"),
        (0, "", "0"),
    ],
)
def test_a_bound_is_round_and_no_value_is_beyond_it(value, unit, text):
    assert bound_text(value, unit) == text


@pytest.mark.parametrize(
    ("value", "text"), [(0.359, "0.36"), (8229.4, "8\u202f229"), (84.12, "84"), (3.14159, "3.1")]
)
def test_fewer_digits_can_be_asked_for(value, text):
    assert number_text(value, digits=2) == text


def test_no_line_ends_between_a_number_and_its_unit():
    text = unbroken("Between cities: 19 % of all flow, in 12 links within 50 km, −5 – 1.5 points")
    assert text == (
        "Between cities: 19\u00a0% of all flow, in 12\u00a0links within 50\u00a0km, "
        "−5 – 1.5\u00a0points"
    )


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (0.5, "share", "50 %"),
        (19803.4, "", "19\u202f803"),
        (0.123, "share", "12.3 %"),
        (1234567, "", "1\u202f234\u202f570"),
        (-0.005, "", "−0.005"),
        (0.1 + 0.2, "", "0.3"),
        (200, "km", "200 km"),
        (0.01, "points", "1 point"),
        (-0.01, "points", "−1 point"),
        (0.1, "points", "10 points"),
        (0.015, "points", "1.5 points"),
    ],
)
def test_numbers_are_written_as_people_read_them(value, unit, text):
    assert number_text(value, unit) == text


@pytest.mark.parametrize(
    ("low", "high", "unit", "text"),
    [
        (0.005, 0.01, "points", "0.5 – 1 points"),
        (0.01, 0.01, "points", "1 point"),
        (0.2, 0.4, "share", "20 – 40 %"),
        (-2, 0.5, "", "−2 – 0.5"),
    ],
)
def test_points_of_a_range_are_several(low, high, unit, text):
    assert range_text(low, high, unit) == text


@pytest.mark.parametrize(
    ("share", "text"), [(1, "100 %"), (0.9999, "99.9 %"), (0, "0 %"), (0.0001, "0.1 %")]
)
def test_a_share_is_100_percent_only_when_it_is(share, text):
    assert percent_text(share) == text
