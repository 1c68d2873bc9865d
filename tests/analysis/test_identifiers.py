"""Ids, regions and periods meet as text, whatever type their column has."""

import numpy as np
import pandas as pd
import pytest

from spatial_relations.analysis.identifiers import as_text, in_order


def texts(*values):
    return as_text(pd.Series(values, dtype=object)).tolist()


@pytest.mark.parametrize(
    "value",
    [
        310000,
        310000.0,
        np.int64(310000),
        np.float32(310000),
        "310000",
        "310000.0",
        " 310000.0 ",
        "310000.000",
        "\t310000\n",
        "\u00a0310000\u3000",
    ],
)
def test_one_city_in_many_forms_is_one_text(value):
    assert texts(value) == ["310000"]


def test_leading_zeros_of_a_text_make_another_city():
    assert texts("0310", 310, "0310.0", "310") == ["0310", "310", "0310", "310"]


def test_neighbouring_large_integers_stay_apart():
    low, high = 2**53, 2**53 + 1
    assert texts(low, high) == ["9007199254740992", "9007199254740993"]
    assert as_text(pd.Series([low, high], dtype="int64")).nunique() == 2
    assert as_text(pd.Series([2**63 - 1], dtype="int64")).tolist() == ["9223372036854775807"]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1e15, "1000000000000000"),
        (1e16, "10000000000000000"),
        (1e22, "10000000000000000000000"),
        (-0.0, "0"),
        (-5.0, "-5"),
        (0.5, "0.5"),
        (1e-7, "0.0000001"),
        (123456.75, "123456.75"),
    ],
)
def test_a_float_has_no_exponent_and_no_needless_point(value, text):
    assert texts(value) == [text]


@pytest.mark.parametrize("text", ["1e5", "3.10", "A.0", "1.0.0", "-5.0", "12a", "０31.0x", "."])
def test_a_text_that_is_no_whole_number_stays_as_it_is(text):
    assert texts(text) == [text]


@pytest.mark.parametrize(
    "value", [None, float("nan"), np.nan, pd.NA, pd.NaT, "", "   ", "\n", float("inf")]
)
def test_what_is_no_id_is_missing(value):
    assert texts(value, "A") == [None, "A"]


def test_composed_and_decomposed_letters_are_one_id():
    assert texts("Ångström", "A\u030angstro\u0308m") == ["Ångström", "Ångström"]
    assert texts("上海市", " 上海市 ") == ["上海市", "上海市"]


@pytest.mark.parametrize(
    "column",
    [
        pd.Series([310000, 320100]),
        pd.Series([310000.0, 320100.0]),
        pd.Series(["310000", "320100"]),
        pd.Series(["310000", "320100"], dtype="category"),
        pd.Series([310000, 320100], dtype="Int64"),
        [310000, "320100.0"],
        np.array([310000.0, 320100.0]),
    ],
)
def test_columns_of_any_type_give_the_same_texts(column):
    assert as_text(column).tolist() == ["310000", "320100"]


def test_the_index_is_kept_and_missing_is_none():
    column = as_text(pd.Series([1.0, np.nan, 2.0], index=[7, 3, 5]))
    assert column.index.tolist() == [7, 3, 5]
    assert column.dtype == object
    assert column.tolist() == ["1", None, "2"]


def test_nothing_in_is_nothing_out():
    assert as_text(pd.Series([], dtype=float)).tolist() == []
    assert as_text([]).tolist() == []


def test_a_whole_column_without_values_is_missing():
    assert as_text(pd.Series([None, np.nan, " "])).isna().all()


def test_periods_that_are_numbers_are_in_the_order_of_numbers():
    assert in_order(pd.Series(["10", "9", "10", None, "100"])) == ["9", "10", "100"]
    assert in_order(["2020", "2006"]) == ["2006", "2020"]


def test_other_periods_are_in_the_order_of_text():
    assert in_order(["2010-07-01", "2009-12-31"]) == ["2009-12-31", "2010-07-01"]
    assert in_order(["before", "9", "10"]) == ["10", "9", "before"]


def test_without_periods_there_is_no_order():
    assert in_order(pd.Series([None, None], dtype=object)) == []
    assert in_order([]) == []
