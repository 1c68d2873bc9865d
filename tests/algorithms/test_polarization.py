"""The algorithm “Polarization”, from layers to layers."""

import pytest

#: Id, role, year, population, GDP.
ROWS = [
    ("A", "core", 2006, 1000.0, 80000.0),
    ("B", "core", 2006, 600.0, 45000.0),
    ("C", "secondary", 2006, 300.0, 15000.0),
    ("D", "secondary", 2006, 200.0, 9000.0),
    ("E", "secondary", 2006, 240.0, 12000.0),
    ("F", "secondary", 2006, 160.0, 7000.0),
    ("A", "core", 2023, 1200.0, 140000.0),
    ("B", "core", 2023, 680.0, 70000.0),
    ("C", "secondary", 2023, 290.0, 20000.0),
    ("D", "secondary", 2023, 190.0, 11000.0),
    ("E", "secondary", 2023, 250.0, 18000.0),
    ("F", "secondary", 2023, 140.0, 8000.0),
]
FIELDS = ["city_id:string", "role:string", "period:integer", "people:double", "gdp:double"]
REGION_FIELDS = [
    "region", "period", "cities", "core_share", "core_secondary_ratio", "cv", "cv_weighted",
    "gini", "theil_t", "theil_t_between", "theil_l", "theil_l_between", "between_share", "sigma",
    "esteban_ray", "wolfson", "tsui_wang", "kanbur_zhang",
]  # fmt: skip
TREND_FIELDS = [
    "region", "first_period", "last_period", "core_share_change", "sigma_slope", "beta",
    "beta_r2", "convergence_speed", "half_life", "reading", "reading_why",
]  # fmt: skip
CITY_FIELDS = [
    "people", "gdp", "city_id", "name", "role", "region", "period", "share", "share_change",
    "annual_growth", "relative_to_core",
]  # fmt: skip
OUTPUTS = ("OUTPUT", "OUTPUT_TREND", "OUTPUT_CITIES")


@pytest.fixture
def table(memory_layer):
    """Make a table of cities: ``table(rows, fields)``."""

    def make(rows=ROWS, fields=FIELDS, name="Cities"):
        uri = "None?" + "&".join(f"field={field}" for field in fields)
        return memory_layer(uri, [("", *row) for row in rows], name)

    return make


@pytest.fixture
def measure(run_algorithm):
    """Run on a table: ``results, log = measure(table, POPULATION="people")``."""

    def run(layer, **parameters):
        outputs = dict.fromkeys(OUTPUTS, "memory:")
        return run_algorithm(
            "polarization", {"CITIES": layer, "VALUE": "gdp", **outputs, **parameters}
        )

    return run


def test_outputs_have_their_fields_and_numbers(table, measure, rows):
    found, log = measure(table(), POPULATION="people")
    assert found["OUTPUT"].fields().names() == REGION_FIELDS
    first, last = rows(found["OUTPUT"])
    assert (first["period"], last["period"]) == ("2006", "2023")
    assert first["gini"] == pytest.approx(0.11385714285714285)
    assert last["theil_l_between"] == pytest.approx(0.028599085310002798)
    assert last["kanbur_zhang"] == pytest.approx(10.967113997558894)
    assert found["OUTPUT_TREND"].fields().names() == TREND_FIELDS
    trend = rows(found["OUTPUT_TREND"])[0]
    assert trend["beta"] == pytest.approx(0.0071294676959855995)
    assert trend["half_life"] is None
    assert trend["reading"] == "polarizing"
    assert "4.2 points" in trend["reading_why"]
    assert found["OUTPUT_CITIES"].fields().names() == CITY_FIELDS
    cities = {(row["city_id"], row["period"]): row for row in rows(found["OUTPUT_CITIES"])}
    assert cities["A", "2006"]["share_change"] is None
    assert cities["A", "2023"]["share_change"] == pytest.approx(0.0481540930979133)
    assert cities["C", "2023"]["annual_growth"] == pytest.approx((4 / 3) ** (1 / 17) - 1)
    assert cities["F", "2006"]["relative_to_core"] == pytest.approx(0.56)
    assert "do not converge" in log


def test_without_people_the_weighted_measure_is_empty(table, measure, rows):
    found, log = measure(table())
    assert [row["cv_weighted"] for row in rows(found["OUTPUT"])] == [None, None]
    assert rows(found["OUTPUT"])[0]["gini"] == pytest.approx(476 / 1008)
    assert "Williamson index" in log


def test_one_period_is_no_trend(table, measure, rows):
    fields = [field for field in FIELDS if not field.startswith("period")]
    found, log = measure(table([(*row[:2], *row[3:]) for row in ROWS[:6]], fields))
    trend = rows(found["OUTPUT_TREND"])[0]
    assert trend["reading"] is None
    assert trend["sigma_slope"] is None
    assert rows(found["OUTPUT"])[0]["period"] is None
    assert "no two periods to compare" in log


def test_regions_have_trends_of_their_own(table, measure, rows):
    twins = [(f"{city}2", *rest) for city, *rest in ROWS]
    regions = [(*row, "N") for row in ROWS] + [(*row, None) for row in twins[:6]]
    found, _ = measure(table(regions, [*FIELDS, "region:string"]))
    trends = {row["region"]: row for row in rows(found["OUTPUT_TREND"])}
    assert trends["N"]["reading"] == "polarizing"
    assert trends[None]["reading"] is None
    assert len(rows(found["OUTPUT"])) == 3


def test_a_missing_value_is_empty_and_named(table, measure, rows):
    gap = [*ROWS[:11], (*ROWS[11][:4], None)]
    found, log = measure(table(gap), POPULATION="people")
    assert [row["cities"] for row in rows(found["OUTPUT"])] == [6, 5]
    assert rows(found["OUTPUT_CITIES"])[11]["share"] is None
    assert "1 city row has no value or no people and is left out: F." in log


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [
        ({"VALUE": "income"}, "Layer “Cities” has no field “income” (Value field)."),
        ({"VALUE": "role"}, "Layer “Cities”, field “role”: The value of city A reads “core”"),
        ({"POPULATION": "souls"}, "Layer “Cities” has no field “souls” (Population field)."),
    ],
)
def test_bad_input_is_said_in_one_sentence(table, measure, parameters, sentence):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException) as caught:
        measure(table(), **parameters)
    assert sentence in str(caught.value)
    assert "Traceback" not in str(caught.value)


def test_a_city_twice_in_a_period_is_refused(table, measure):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match=r"more than once within a period: A"):
        measure(table([*ROWS, ROWS[0]]))


def test_help_says_why_measures_are_advanced(provider):
    text = provider.algorithm("polarization").shortHelpString()
    for key in (*REGION_FIELDS[2:], *TREND_FIELDS[3:], *CITY_FIELDS[7:]):
        assert f"<code>{key}</code>" in text
    assert "Galton" in text
    assert "are advanced: with few cores they can fall while the gap" in text


def test_qgis_process_runs_it(qgis_process, tmp_path):
    source, output = tmp_path / "cities.csv", tmp_path / "trend.csv"
    header = ",".join(field.split(":")[0] for field in FIELDS)
    source.write_text("\n".join([header, *(",".join(map(str, row)) for row in ROWS)]))
    done = qgis_process(
        "run", "spatialrelations:polarization", CITIES=source, CITY_ID="city_id", VALUE="gdp",
        POPULATION="people", PERIOD="period", ROLE="role", OUTPUT=tmp_path / "inequality.csv",
        OUTPUT_TREND=output,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert "polarizing" in output.read_text()
    assert "Traceback" not in done.stdout + done.stderr
