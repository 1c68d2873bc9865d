"""Rules that propose cores."""

import numpy as np
import pandas as pd
import pytest

from spatial_relations.analysis.errors import InputError
from spatial_relations.analysis.notes import Notes
from spatial_relations.analysis.roles import METHODS, listed_cores, roles_by_fit, roles_by_size

NAMES = ["Alpha", "Beta", "Gamma", "Delta", "Epsilon"]


def cores(cities, found):
    return cities["city_id"][found["role"] == "core"].tolist()


@pytest.fixture(scope="module")
def five(city_table):
    return city_table("-----", name=NAMES)


@pytest.fixture(scope="module")
def by_size(city_table):
    """Roles of cities A, B, … of some sizes: ids of the cores, the table and what was said."""

    def run(sizes, method, ids=None, columns=None, **options):
        cities = city_table("-" * len(sizes), ids, size=list(sizes), **(columns or {}))
        notes = Notes()
        found = roles_by_size(cities, method, notes=notes, **options)
        return cores(cities, found), found, notes.sentences()

    return run


def test_methods_stand_in_the_order_of_the_algorithm():
    assert METHODS == (
        "listed",
        "largest cities",
        "size threshold",
        "share of size",
        "head/tail breaks",
        "core-periphery fit",
    )


# Listed


@pytest.mark.parametrize(
    "text",
    [
        "A,C",
        " A , C ",
        "Alpha, Gamma",
        "Alpha，C",
        "A、C",
        "A;C",
        "A；Gamma",
        "A\nC\n",
        "A,,C,",
        "C,A,Alpha",
    ],
)
def test_listed_cores_are_found_by_id_or_name(five, text):
    found = listed_cores(five, text)
    assert cores(five, found) == ["A", "C"]
    assert found["role"].tolist() == ["core", "secondary", "core", "secondary", "secondary"]
    assert found.index.equals(five.index)
    assert found["role_reason"].tolist()[:2] == ["listed as core", "not listed as core"]


def test_listed_names_may_be_chinese(city_table):
    cities = city_table("---", ids=[310000, 320100, 330100], name=["上海", "南京", "杭州"])
    assert cores(cities, listed_cores(cities, "上海，320100")) == ["310000", "320100"]


def test_a_listed_id_may_be_written_as_a_number_with_a_point(city_table):
    cities = city_table("--", ids=[310000, 320100])
    assert cores(cities, listed_cores(cities, "310000.0")) == ["310000"]


def test_a_listed_name_may_be_in_another_unicode_form(city_table):
    cities = city_table("--", name=["Zürich", "Genève"])
    assert cores(cities, listed_cores(cities, "Zu\u0308rich")) == ["A"]


def test_a_listed_city_is_a_core_in_all_its_periods(city_table):
    cities = city_table("----", ids=["A", "B", "A", "B"], period=[1, 1, 2, 2], name=list("abab"))
    found = listed_cores(cities, "a")
    assert found["role"].tolist() == ["core", "secondary"] * 2


@pytest.mark.parametrize("text", ["", "  ", ",，、"])
def test_an_empty_list_is_refused(five, text):
    with pytest.raises(InputError) as caught:
        listed_cores(five, text)
    assert caught.value.parameter == "CORES"


def test_an_unknown_entry_is_refused_with_what_there_is(five):
    with pytest.raises(InputError) as caught:
        listed_cores(five, "Alpha, Atlantis, Z")
    said = str(caught.value)
    assert "“Atlantis”" in said
    assert "“Z”" in said
    assert "“Alpha”" not in said
    assert "A, B, C" in said
    assert "Alpha, Beta, Gamma" in said


def test_a_name_of_two_cities_is_refused_with_their_ids(city_table):
    cities = city_table("---", ids=["1", "2", "3"], name=["Suzhou", "Suzhou", "Wuxi"])
    with pytest.raises(InputError, match="1, 2"):
        listed_cores(cities, "Suzhou")
    assert cores(cities, listed_cores(cities, "2, Wuxi")) == ["2", "3"]


def test_an_id_comes_before_the_name_of_another_city(city_table):
    cities = city_table("--", ids=["1", "2"], name=["2", "Wuxi"])
    assert cores(cities, listed_cores(cities, "2")) == ["2"]


# By size


@pytest.mark.parametrize(
    ("method", "options", "expected"),
    [
        ("largest cities", {"count": 2}, ["A", "B"]),
        ("largest cities", {"count": 9}, ["A", "B", "C", "D", "E"]),
        ("size threshold", {"threshold": 30}, ["A", "B", "C"]),
        ("size threshold", {"threshold": 101}, []),
        ("share of size", {"share": 50}, ["A"]),
        ("share of size", {"share": 51}, ["A", "B"]),
        ("share of size", {"share": 75}, ["A", "B"]),
        ("share of size", {"share": 100}, ["A", "B", "C", "D", "E"]),
        ("head/tail breaks", {}, ["A", "B"]),
    ],
)
def test_cores_by_size(by_size, method, options, expected):
    found, table, _ = by_size([100, 50, 30, 15, 5], method, **options)
    assert found == expected
    assert table["role"].isin(["core", "secondary"]).all()


def test_the_reason_is_the_rank_by_size(by_size):
    _, table, _ = by_size([5, 50, 30], "largest cities", count=1)
    assert table["role_reason"].tolist() == [
        "number 3 of 3 by size",
        "number 1 of 3 by size",
        "number 2 of 3 by size",
    ]


def test_ties_of_size_go_to_the_smaller_id_as_text(by_size):
    found, _, _ = by_size([7, 7, 7], "largest cities", ids=["9", "10", "2"], count=1)
    assert found == ["10"]


def test_a_share_that_sizes_reach_up_to_rounding_is_reached(by_size):
    found, _, _ = by_size([0.1, 0.2, 0.3, 0.4], "share of size", share=70)
    assert found == ["C", "D"]


def test_a_city_without_size_has_no_role_and_is_named(by_size):
    found, table, said = by_size([None, 50, 30], "largest cities", count=1)
    assert found == ["B"]
    assert table["role"].tolist() == [None, "core", "secondary"]
    assert table["role_reason"].tolist()[0] == "size is empty"
    assert said == ["1 city has no size and gets no role: A."]


def test_each_region_and_period_has_its_own_cores(by_size):
    columns = {"region": ["n", "n", "s", "s"]}
    found, _, _ = by_size([9, 8, 2, 1], "largest cities", count=1, columns=columns)
    assert found == ["A", "C"]
    columns = {"period": [1, 1, 2, 2]}
    _, table, _ = by_size(
        [9, 8, 1, 2], "largest cities", ids=["A", "B", "A", "B"], count=1, columns=columns
    )
    assert table["role"].tolist() == ["core", "secondary", "secondary", "core"]


def test_sizes_without_a_heavy_tail_are_warned_of(by_size):
    _, _, said = by_size([10, 9, 8, 1, 1], "head/tail breaks")
    assert len(said) == 1
    assert "3 of 5 cities are above the mean size" in said[0]
    assert by_size([100, 5, 4, 3, 2], "head/tail breaks")[2] == []


@pytest.mark.parametrize("method", METHODS[1:5])
def test_sizes_of_0_or_of_one_value_break_nothing(by_size, method):
    for sizes in ([0, 0, 0], [4, 4, 4], [4]):
        _, table, _ = by_size(sizes, method)
        assert table["role"].isin(["core", "secondary"]).all()
    assert by_size([0, 0, 0], "share of size")[0] == []


@pytest.mark.parametrize(
    ("sizes", "said"),
    [
        ([5, -3], ["negative", "-3", "B"]),
        ([5, np.inf], ["infinite", "B"]),
        ([None, None], ["No city has a size"]),
        (["big", None], ["No city has a size"]),
    ],
)
def test_sizes_that_are_none_are_refused(by_size, sizes, said):
    with pytest.raises(InputError) as caught:
        by_size(sizes, "largest cities")
    assert all(word in str(caught.value) for word in said)
    assert (caught.value.table, caught.value.column) == ("cities", "size")


# By fit


def test_the_fit_finds_the_cores_of_delta6(city_table, flow_table, delta6):
    cities = city_table("------")
    found = roles_by_fit(cities, flow_table(delta6["2023"]))
    assert cores(cities, found) == ["A", "B"]
    assert found["role_reason"].tolist() == ["core-periphery fit 0.630"] * 6
    assert found.index.equals(cities.index)


def test_flows_of_several_periods_are_summed_where_the_cities_have_none(
    city_table, flow_table, delta6
):
    cities = city_table("------")
    table = [flow_table(delta6[year], period=year) for year in delta6]
    found = roles_by_fit(cities, pd.concat(table, ignore_index=True))
    assert len(found) == 6
    summed = roles_by_fit(cities, flow_table(delta6["2006"] + delta6["2023"]))
    assert found["role_reason"].tolist() == summed["role_reason"].tolist()


def test_each_region_is_fitted_apart(city_table, flow_table):
    star = np.zeros((8, 8))
    star[1, [0, 2, 3]] = star[6, [4, 5, 7]] = 5
    cities = city_table("-" * 8, region=["n"] * 4 + ["s"] * 4)
    assert cores(cities, roles_by_fit(cities, flow_table(star))) == ["B", "G"]


@pytest.mark.parametrize("matrix", [np.ones((3, 3)), np.ones((2, 2)), np.eye(4)])
def test_flows_that_set_no_cores_apart_give_no_roles_and_say_so(city_table, flow_table, matrix):
    cities = city_table("-" * len(matrix))
    notes = Notes()
    found = roles_by_fit(cities, flow_table(matrix), notes)
    assert found["role"].isna().all()
    assert found["role_reason"].tolist() == ["flows fit no pattern"] * len(matrix)
    assert any("do not set cores apart" in text for text in notes.sentences())
