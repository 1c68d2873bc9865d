"""Coupling coordination degree, through Processing."""

import pytest

FIELDS = "city_id:string economy:double society:double"
ROWS = [("A", 0.8, 0.5), ("B", 0.2, 0.2), ("C", 0.9, 0.1), ("D", None, 0.4)]
SYSTEMS = ["economy", "society"]


@pytest.fixture
def systems(city_layer):
    return city_layer(ROWS, FIELDS)


@pytest.fixture
def coordinate(run_algorithm, systems, rows):
    def run(**parameters):
        given = {"CITIES": systems, "SYSTEMS": SYSTEMS, "OUTPUT_CITIES": "TEMPORARY_OUTPUT"}
        results, log = run_algorithm("coordination", {**given, **parameters})
        return results["OUTPUT_CITIES"], log

    return run


def test_fields_stand_in_order(coordinate):
    assert coordinate()[0].fields().names() == [
        "economy", "society", "city_id", "name", "role", "region", "period", "coupling",
        "development", "coordination",
    ]  # fmt: skip


def test_worked_examples_and_a_city_that_lacks_a_system(coordinate, rows):
    output, log = coordinate()
    found = rows(output, "city_id")
    measured = [
        [found[name][key] for key in ("coupling", "development", "coordination")] for name in "ABCD"
    ]
    assert measured[0] == pytest.approx([0.9730085108, 0.65, 0.7952707288])
    assert measured[1] == pytest.approx([1, 0.2, 0.4472135955])
    assert measured[2] == pytest.approx([0.6, 0.5, 0.5477225575])
    assert measured[3] == [None, None, None]
    assert "is empty: D." in log
    assert "roles" not in log


@pytest.mark.parametrize("weights", ["3, 1", "0.75,0.25", "3;1", "3，1"])
def test_weights_count_in_the_development(coordinate, rows, weights):
    found = rows(coordinate(WEIGHTS=weights)[0], "city_id")
    assert found["C"]["development"] == pytest.approx(0.7)
    assert found["C"]["coupling"] == pytest.approx(0.6)


def test_rescaling_takes_any_indicator_over_all_periods_of_a_region(coordinate, city_layer, rows):
    layer = city_layer(
        [("A", 0, -5, "n", 1), ("B", 50, 0, "n", 1), ("A", 100, 5, "n", 2), ("C", 7, 1, "s", 1),
         ("D", 9, 2, "s", 1)],
        FIELDS + " region:string period:integer",
    )  # fmt: skip
    output, log = coordinate(CITIES=layer, RESCALE=True)
    found = rows(output, "city_id", "period")
    assert [found[key]["development"] for key in ("A1", "B1", "A2", "C1", "D1")] == pytest.approx(
        [0.01, 0.5, 0.99, 0.01, 0.99]
    )
    assert "rescaled from 0.01 to 0.99" in log


def test_a_system_that_never_varies_is_named_by_its_field(coordinate, city_layer, rows):
    layer = city_layer([("A", 0.5, 1.0), ("B", 0.5, 3.0)], FIELDS)
    output, log = coordinate(CITIES=layer, RESCALE=True)
    assert [row["coordination"] for row in rows(output)] == [None, None]
    assert "“economy” never varies (0.5 in 2 city rows), so it can't be rescaled." in log
    assert "(ZERO_VARIANCE): Coupling, Development, Coupling coordination degree." in log
    assert "lack a system's value" not in log


def test_a_system_field_may_bear_the_name_of_another_column(coordinate, city_layer, rows):
    layer = city_layer(ROWS, FIELDS.replace("economy", "name"))
    output, _ = coordinate(CITIES=layer, SYSTEMS=["name", "society"], CITY_NAME="")
    assert rows(output, "city_id")["A"]["coordination"] == pytest.approx(0.7952707288)


def test_the_program_qgis_process_runs_it(qgis_process, systems, save, tmp_path):
    from qgis.core import QgsVectorLayer

    output = tmp_path / "found.gpkg"
    done = qgis_process(
        "run", "spatialrelations:coordination", CITIES=save(systems, "cities.gpkg"),
        CITY_ID="city_id", SYSTEMS=";".join(SYSTEMS), OUTPUT_CITIES=output,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    first = next(QgsVectorLayer(str(output), "found", "ogr").getFeatures("city_id = 'A'"))
    assert first["coordination"] == pytest.approx(0.7952707288)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"WEIGHTS": "a, b"}, "Weights: “a, b” is no list of numbers"),
        ({"WEIGHTS": "1, 2, 3"}, "Weights: There are 3 weights for 2 systems."),
        ({"SYSTEMS": ["economy"]}, "Systems: Choose at least two systems."),
    ],
)
def test_what_can_not_be_used_is_said(failure, systems, change, words):
    parameters = {
        "CITIES": systems, "SYSTEMS": SYSTEMS, "OUTPUT_CITIES": "TEMPORARY_OUTPUT", **change,
    }  # fmt: skip
    assert words in failure("coordination", parameters)


def test_a_value_off_the_scale_is_said_with_layer_field_and_city(failure, city_layer):
    layer = city_layer([("A", 0.5, 0.5), ("B", 0.5, 40.0)], FIELDS)
    said = failure(
        "coordination",
        {"CITIES": layer, "SYSTEMS": SYSTEMS, "OUTPUT_CITIES": "TEMPORARY_OUTPUT"},
    )
    assert "Layer “Cities”, field “society”: The value of B (B) is 40.0;" in said
