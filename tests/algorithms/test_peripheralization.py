"""Peripheralization index, through Processing."""

import pytest

ROWS = [
    ("A", "core", 0.6, 0.1, 1.4, 0.2, 11.3),
    ("B", "core", 0.4, 0.2, 1.2, 0.3, 20.0),
    ("C", "secondary", -0.2, 3.0, 0.617, 0.842, 37.6),
    ("D", "secondary", -0.3, 5.0, 0.518, 0.846, 32.7),
    ("E", "secondary", 0.24, 1.0, 0.645, 0.759, 25.8),
    ("F", "secondary", -0.78, 9.0, 0.512, 0.875, 21.3),
]
FIELDS = (
    "city_id:string role:string popgr:double outmig:double gdprel:double coredep:double "
    "access:double"
)
INDICATORS = [
    "popgr", "people", "-", "1", "outmig", "people", "+", "1", "gdprel", "economy", "-", "1",
    "coredep", "ties", "+", "1", "access", "ties", "-", "1",
]  # fmt: skip


@pytest.fixture
def towns(city_layer):
    return city_layer(ROWS, FIELDS)


@pytest.fixture
def index(run_algorithm, towns):
    def run(**parameters):
        return run_algorithm(
            "peripheralization",
            {
                "CITIES": towns,
                "INDICATORS": INDICATORS,
                "OUTPUT_CITIES": "TEMPORARY_OUTPUT",
                "OUTPUT_INDICATORS": "TEMPORARY_OUTPUT",
                **parameters,
            },
        )

    return run


def column(found, key, names="CDEF"):
    return [found[name][key] for name in names]


@pytest.mark.parametrize(
    ("aggregate", "expected"),
    [
        (0, [32.1483, 60.6982, 14.4785, 100]),
        (1, [17.757875, 56.900718, 2.356511, 100]),
        (2, [95.356987, 102.292331, 90.942327, 112.652212]),
        (3, [91.612237, 108.129431, 82.523373, 130]),
        (4, [36.9803, 51.5686, 12.5330, 100]),
        (5, [-1, 1, -3, 3]),
    ],
)
def test_known_values_of_each_aggregation(index, rows, aggregate, expected):
    found = rows(index(AGGREGATE=aggregate)[0]["OUTPUT_CITIES"], "city_id")
    assert column(found, "index") == pytest.approx(expected, rel=1e-5)
    assert column(found, "rank") == [3, 2, 4, 1]
    assert column(found, "index", "AB") == column(found, "rank", "AB") == [None, None]


def test_fields_stand_in_order_with_their_types(index):
    from qgis.PyQt.QtCore import QVariant

    results, _ = index()
    output = results["OUTPUT_CITIES"]
    assert output.fields().names() == [
        "popgr", "outmig", "gdprel", "coredep", "access",
        "city_id", "name", "role", "region", "period", "index", "rank",
        "dimension_people", "dimension_economy", "dimension_ties",
        "index_change", "rank_low", "rank_high", "rank_agreement",
    ]  # fmt: skip
    types = {field.name(): field.type() for field in output.fields()}
    whole = (QVariant.Int, QVariant.LongLong)
    assert all(types[key] in whole for key in ("rank", "rank_low", "rank_high"))
    assert all(types[key] == QVariant.Double for key in ("index", "dimension_ties"))
    names = results["OUTPUT_INDICATORS"].fields().names()
    assert names[:4] == ["indicator", "dimension", "region", "period"]
    assert set(names[4:]) == {"weight", "direction", "correlation", "rank_shift", "missing"}


def test_indicators_are_told_with_weight_direction_and_influence(index, rows):
    found = rows(index(WEIGHTS=3)[0]["OUTPUT_INDICATORS"], "indicator")
    order = ["popgr", "outmig", "gdprel", "coredep", "access"]
    assert list(found) == order
    assert [found[key]["weight"] for key in order] == pytest.approx(
        [0.116558, 0.105015, 0.183728, 0.188629, 0.406070], abs=1e-6
    )
    assert [found[key]["direction"] for key in order] == ["-", "+", "-", "+", "-"]
    assert found["popgr"]["dimension"] == "people"
    assert {row["missing"] for row in found.values()} == {0}
    assert all(-1 <= row["correlation"] <= 1 for row in found.values())


def test_without_runs_ranks_have_no_range_and_with_runs_a_seed_repeats_them(index, rows):
    plain = rows(index()[0]["OUTPUT_CITIES"], "city_id")
    assert column(plain, "rank_low") == column(plain, "rank_agreement") == [None] * 4
    once, again = (rows(index(RUNS=200, SEED=3)[0]["OUTPUT_CITIES"], "city_id") for _ in range(2))
    assert once == again
    assert column(once, "rank_low") == [3, 2, 3, 1]
    assert column(once, "rank_high") == [4, 2, 4, 1]
    assert once["F"]["rank_agreement"] == 1


def test_all_cities_can_be_compared(index, rows):
    found = rows(index(SCOPE=1)[0]["OUTPUT_CITIES"], "city_id")
    assert sorted(column(found, "rank", "ABCDEF")) == [1, 2, 3, 4, 5, 6]


def test_change_is_from_the_previous_period(index, city_layer, rows):
    table = city_layer(
        [(name, "secondary", value, year)
         for year, values in (("2006", (0, 5, 10)), ("2023", (5, 5, 0)))
         for name, value in zip("abc", values)],
        "city_id:string role:string loss:double period:string",
    )  # fmt: skip
    found = rows(
        index(CITIES=table, INDICATORS=["loss", "all", "+", "1"])[0]["OUTPUT_CITIES"],
        "city_id", "period",
    )  # fmt: skip
    assert [found[f"{name}2006"]["index"] for name in "abc"] == [0, 50, 100]
    assert [found[f"{name}2023"]["index_change"] for name in "abc"] == [50, 0, -100]
    assert [found[f"{name}2006"]["index_change"] for name in "abc"] == [None] * 3


@pytest.mark.parametrize("name", ["x", "y"])
def test_an_indicator_field_may_have_any_name(index, city_layer, rows, name):
    """The places of the cities run the other way than the indicator's values."""
    table = city_layer(
        [("a", "secondary", 9.0), ("b", "secondary", 5.0), ("c", "secondary", 1.0)],
        f"city_id:string role:string {name}:double",
    )
    found = rows(
        index(CITIES=table, INDICATORS=[name, "all", "+", "1"])[0]["OUTPUT_CITIES"], "city_id"
    )
    assert column(found, "index", "abc") == [100, 50, 0]


@pytest.mark.parametrize(
    ("indicators", "said"),
    [
        ([], ["INDICATORS"]),
        (["wealth", "economy", "-", "1"], ["“Cities”", "“wealth”", "popgr"]),
        (["popgr", "people", "down", "1"], ["“popgr”", "“down”"]),
        (["popgr", "people", "-", "much"], ["“popgr”", "“much”"]),
        (["popgr", "people", "-", "-1"], ["popgr"]),
        (["popgr", "people", "-"], ["four entries"]),
        (["role", "people", "-", "1"], ["“Cities”", "“role”", "core"]),
    ],
)
def test_indicators_that_cannot_be_used_are_refused(failure, towns, indicators, said):
    parameters = {"CITIES": towns, "INDICATORS": indicators, "OUTPUT_CITIES": "TEMPORARY_OUTPUT"}
    text = failure("peripheralization", parameters)
    assert all(words in text for words in said), text


def test_a_missing_value_is_refused_by_layer_field_and_city_or_left_out(
    failure, index, city_layer, rows
):
    gappy = [row if row[0] != "D" else ("D", "secondary", None, *row[3:]) for row in ROWS]
    table = city_layer(gappy, FIELDS, name="Towns")
    parameters = {
        "CITIES": table, "INDICATORS": INDICATORS, "OUTPUT_CITIES": "TEMPORARY_OUTPUT",
    }  # fmt: skip
    text = failure("peripheralization", parameters)
    assert "“Towns”" in text
    assert "popgr" in text
    assert "D" in text
    found = rows(index(CITIES=table, MISSING=1)[0]["OUTPUT_CITIES"], "city_id")
    assert found["D"]["index"] is None
    found = rows(index(CITIES=table, MISSING=2)[0]["OUTPUT_CITIES"], "city_id")
    assert found["D"]["index"] is not None


def test_distance_to_cores_without_a_core_is_refused(failure, city_layer):
    table = city_layer([row for row in ROWS if row[1] != "core"], FIELDS)
    parameters = {
        "CITIES": table, "INDICATORS": INDICATORS, "NORMALISE": 3,
        "OUTPUT_CITIES": "TEMPORARY_OUTPUT",
    }  # fmt: skip
    assert "core" in failure("peripheralization", parameters)
