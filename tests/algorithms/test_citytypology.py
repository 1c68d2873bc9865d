"""Typology of secondary cities, through Processing."""

import pytest

SECTORS = ["man", "log", "bus", "pub"]
CITIES = [
    ("A", "core", 100.0, 60.0, 240.0, 100.0),
    ("B", "core", 120.0, 60.0, 80.0, 60.0),
    ("C", "secondary", 90.0, 15.0, 15.0, 30.0),
    ("D", "secondary", 30.0, 10.0, 10.0, 50.0),
    ("E", "secondary", 40.0, 50.0, 10.0, 20.0),
    ("F", "secondary", 20.0, 20.0, 5.0, 35.0),
]
FIELDS = "city_id:string role:string " + " ".join(f"{sector}:double" for sector in SECTORS)
OUTPUTS = ["OUTPUT_CITIES", "OUTPUT_GROUPS", "OUTPUT_TRANSITIONS"]
SILHOUETTES = [0.0494851102, 0.6067837369, -0.0488957965, 0.5534347479]


@pytest.fixture
def jobs(city_layer):
    return city_layer(CITIES, FIELDS)


@pytest.fixture
def group(run_algorithm, jobs):
    """Group the cities of DELTA6: ``results, log = group(GROUPS=2)``."""

    def run(**parameters):
        outputs = dict.fromkeys(OUTPUTS, "TEMPORARY_OUTPUT")
        return run_algorithm(
            "citytypology",
            {"CITIES": jobs, "FIELDS": SECTORS, "FEATURES": 1, **outputs, **parameters},
        )

    return run


def test_fields_stand_in_order(group):
    results, _ = group()
    names = {output: results[output].fields().names() for output in OUTPUTS}
    assert names["OUTPUT_CITIES"] == [
        *SECTORS, "city_id", "name", "role", "region", "period", "group", "group_label",
        "silhouette",
    ]  # fmt: skip
    assert names["OUTPUT_GROUPS"] == [
        "region", "group", "group_label", "cities", "silhouette", "indicator", "mean", "deviation",
    ]  # fmt: skip
    assert names["OUTPUT_TRANSITIONS"] == [
        "region", "from_group", "to_group", "count", "probability", "mobility",
    ]  # fmt: skip


@pytest.mark.parametrize("method", [0, 1])
def test_groups_of_delta6(group, rows, method):
    results, log = group(GROUPS=2, METHOD=method)
    cities = rows(results["OUTPUT_CITIES"], "city_id")
    assert [cities[name]["group"] for name in "ABCDEF"] == [None, None, 1, 2, 1, 2]
    assert [cities[name]["silhouette"] for name in "CDEF"] == pytest.approx(SILHOUETTES)
    assert results["GROUP_COUNT"] == 2
    assert results["SILHOUETTE"] == pytest.approx(0.2902019496)
    assert cities["A"]["group_label"] is None
    assert cities["C"]["group_label"].startswith("1: ")
    assert "mean silhouette 0.29" in log
    assert rows(results["OUTPUT_TRANSITIONS"]) == []
    profiles = rows(results["OUTPUT_GROUPS"], "group", "indicator")
    assert len(profiles) == 8
    assert profiles["1man"]["mean"] == pytest.approx((0.3317073171 + 0.0650406504) / 2)
    assert profiles["1man"]["cities"] == 2


def test_cities_move_between_groups_over_periods(group, city_layer, rows):
    turned = {"C": CITIES[3][2:], "D": CITIES[2][2:]}
    late = [(*row[:2], *turned.get(row[0], row[2:]), "2023") for row in CITIES]
    layer = city_layer([*((*row, "2006") for row in CITIES), *late], FIELDS + " period:string")
    results, _ = group(CITIES=layer, GROUPS=2)
    cities = rows(results["OUTPUT_CITIES"], "city_id", "period")
    assert [cities[key]["group"] for key in ("C2006", "C2023", "D2006", "D2023")] == [1, 2, 2, 1]
    moves = rows(results["OUTPUT_TRANSITIONS"], "from_group", "to_group")
    assert {key: row["count"] for key, row in moves.items()} == {
        "11": 1, "12": 1, "21": 1, "22": 1
    }  # fmt: skip
    assert moves["12"]["probability"] == 0.5
    assert moves["12"]["mobility"] == 1


def test_regions_have_groups_of_their_own(group, city_layer, rows):
    table = [(f"{region}{row[0]}", *row[1:], region) for region in "ns" for row in CITIES]
    results, _ = group(CITIES=city_layer(table, FIELDS + " region:string"), GROUPS=2)
    cities = rows(results["OUTPUT_CITIES"], "city_id")
    for region in "ns":
        assert [cities[region + name]["group"] for name in "CDEF"] == [1, 2, 1, 2]
    assert len(rows(results["OUTPUT_GROUPS"])) == 16
    assert results["GROUP_COUNT"] == 4


def test_the_same_seed_gives_the_same_answer(group, rows):
    first, second = (
        rows(group(FEATURES=0, STANDARDISE=True, SEED=11)[0]["OUTPUT_CITIES"]) for _ in range(2)
    )
    assert first == second


def test_a_city_without_a_value_has_no_group(group, city_layer, rows):
    layer = city_layer([*CITIES, ("G", "secondary", None, 1.0, 1.0, 1.0)], FIELDS)
    results, log = group(CITIES=layer, GROUPS=2)
    assert rows(results["OUTPUT_CITIES"], "city_id")["G"]["group"] is None
    assert "1 row of a secondary city is in no group" in log
    assert "in any field: G." in log
    assert "(MISSING)" in log


def test_the_program_qgis_process_runs_it(qgis_process, jobs, save, tmp_path):
    from qgis.core import QgsVectorLayer

    output = tmp_path / "groups.gpkg"
    done = qgis_process(
        "run", "spatialrelations:citytypology", CITIES=save(jobs, "cities.gpkg"),
        CITY_ID="city_id", FIELDS=";".join(SECTORS), FEATURES=1, GROUPS=2, OUTPUT_CITIES=output,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    found = QgsVectorLayer(str(output), "groups", "ogr").getFeatures("group is not null")
    assert {city["city_id"]: city["group"] for city in found} == {"C": 1, "D": 2, "E": 1, "F": 2}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"GROUPS": 4}, "Number of groups (0 = best silhouette): 4 groups are too many"),
        ({"GROUPS": 1}, "Choose two groups or more"),
        ({"FIELDS": ["steel"]}, "has no field “steel”"),
    ],
)
def test_what_can_not_be_grouped_is_said(failure, jobs, change, words):
    parameters = {
        "CITIES": jobs, "FIELDS": SECTORS, "OUTPUT_CITIES": "TEMPORARY_OUTPUT", **change,
    }  # fmt: skip
    assert words in failure("citytypology", parameters)


def test_a_field_may_bear_the_name_of_one_of_ours(group, city_layer, rows):
    fields = FIELDS.replace("role", "kind").replace("man:", "role:").replace("pub:", "name:")
    results, _ = group(
        CITIES=city_layer(CITIES, fields), ROLE="kind", CITY_NAME="log", GROUPS=2,
        FIELDS=["role", "log", "bus", "name"],
    )  # fmt: skip
    cities = rows(results["OUTPUT_CITIES"], "city_id")
    assert [cities[name]["group"] for name in "CDEF"] == [1, 2, 1, 2]
    assert "high role" in cities["C"]["group_label"]
    assert cities["A"]["role"] == "core"


def test_without_any_core_there_is_no_difference(failure, city_layer):
    towns = city_layer([(row[0], "secondary", *row[2:]) for row in CITIES], FIELDS, name="Towns")
    said = failure(
        "citytypology",
        {"CITIES": towns, "FIELDS": SECTORS, "FEATURES": 1, "OUTPUT_CITIES": "TEMPORARY_OUTPUT"},
    )
    assert "Layer “Towns”: No city is core" in said


def test_a_field_that_is_empty_or_no_number_is_named_with_its_layer(failure, city_layer):
    for value, words in ((None, "No secondary city has a value."), ("much", "reads “much”")):
        towns = city_layer(
            [(row[0], row[1], value, *row[3:]) for row in CITIES],
            FIELDS.replace("man:double", "man:string"), name="Towns",
        )  # fmt: skip
        said = failure(
            "citytypology",
            {"CITIES": towns, "FIELDS": SECTORS, "OUTPUT_CITIES": "TEMPORARY_OUTPUT"},
        )
        assert "Layer “Towns”, field “man”: " in said
        assert words in said


def test_a_weak_structure_is_said_to_be_weak(group):
    _, log = group(GROUPS=2)
    assert "2 groups, mean silhouette 0.29: a weak structure" in log
    assert "1 row of a city would fit another group better" in log


def test_cities_without_roles_are_said(failure, city_layer):
    layer = city_layer([(row[0], None, *row[2:]) for row in CITIES], FIELDS)
    said = failure(
        "citytypology", {"CITIES": layer, "FIELDS": SECTORS, "OUTPUT_CITIES": "TEMPORARY_OUTPUT"}
    )
    assert "Layer “Cities”: No city is secondary." in said
