"""Values before and after, and their change: what is printed adds up."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spatial_relations.analysis.printed_numbers import MINUS, THIN_SPACE
from spatial_relations.ui.compared_numbers import ComparedNumbers

NAN = float("nan")


@pytest.mark.parametrize(
    ("before", "after", "unit", "texts"),
    [
        (0.3516, 0.3513, "share", ["35.2 %", "35.1 %", "−0.1 pp"]),
        (0.9976, 0.9964, "share", ["99.8 %", "99.6 %", "−0.2 pp"]),
        (0.4, 0.535, "share", ["40.0 %", "53.5 %", "+13.5 pp"]),
        (1.0, 0.7, "share", ["100 %", "70 %", "−30 pp"]),
        (0.5, 0.5, "share", ["50 %", "50 %", "0 pp"]),
        (0.00043, 0.0005, "share", ["0.043 %", "0.050 %", "+0.007 pp"]),
        (0.4294, 0.4665, "", ["0.429", "0.467", "+0.038"]),
        (0.05, 0.467, "", ["0.050", "0.467", "+0.417"]),
        (0.5, 0.5002, "", ["0.5", "0.5", "0.0"]),
        (28, 84, "", ["28", "84", "+56"]),
        (0, 0, "", ["0", "0", "0"]),
        (24870899.6, 24870901.2, "", ["24 870 900", "24 870 901", "+1"]),
        (12.5, 8, "km", ["12.5 km", "8.0 km", "−4.5"]),
        (NAN, 1.0, "share", ["–", "100 %", "–"]),
        (0.7, NAN, "", ["0.7", "–", "–"]),
        (NAN, NAN, "", ["–", "–", "–"]),
    ],
)
def test_all_have_the_same_decimals_and_the_change_is_the_difference(before, after, unit, texts):
    printed = ComparedNumbers(before, after, unit).texts
    assert [text.replace(THIN_SPACE, " ") for text in printed] == texts


@pytest.mark.parametrize(
    ("before", "after", "has_changed"),
    [
        (0.0321, 0.0324, False),
        (0.0321, 0.0326, True),
        (NAN, 0.5, True),
        (0.5, NAN, True),
        (NAN, NAN, False),
    ],
)
def test_a_change_is_one_that_is_seen(before, after, has_changed):
    assert ComparedNumbers(before, after, "share").has_changed is has_changed


@settings(derandomize=True, deadline=None)
@given(
    st.floats(-1e6, 1e6, allow_nan=False),
    st.floats(-1e6, 1e6, allow_nan=False),
    st.sampled_from(["", "share", "km"]),
)
def test_whoever_subtracts_what_is_printed_finds_the_change(before, after, unit):
    numbers = ComparedNumbers(before, after, unit)
    first, last, change = map(_read, numbers.texts)
    assert last - first == pytest.approx(change, abs=1e-7)
    assert numbers.has_changed == (first != last)


def _read(text):
    number = text.replace(THIN_SPACE, "").replace(MINUS, "-")
    return float(number.replace(" %", "").replace(" pp", "").replace(" km", ""))
