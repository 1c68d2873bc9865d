"""The algorithm “Shift-share”, from layers to layers."""

import pytest

#: A city and the rest of its nation: id, period, jobs in four sectors.
ROWS = [
    ("A", "1990", 90, 20, 10, 60),
    ("B", "1990", 310, 130, 140, 340),
    ("A", "2000", 100, 40, 10, 55),
    ("B", "2000", 340, 170, 125, 425),
]
FIELDS = ["city_id:string", "period:string", *(f"s{n}:integer" for n in range(1, 5))]
SECTORS = ["s1", "s2", "s3", "s4"]
EFFECTS = ["growth", "regional_effect", "mix_effect", "local_effect"]


@pytest.fixture
def table(memory_layer):
    """Make a table of cities: ``table(rows, fields)``."""

    def make(rows=ROWS, fields=FIELDS, name="Jobs"):
        uri = "None?" + "&".join(f"field={field}" for field in fields)
        return memory_layer(uri, [("", *row) for row in rows], name)

    return make


@pytest.fixture
def split(run_algorithm):
    """Run on a table: ``rows, log = split(table)``; the rows are dicts by city."""
    from qgis.core import NULL

    def run(layer, **parameters):
        given = {"CITIES": layer, "SECTORS": SECTORS, "OUTPUT_CITIES": "memory:", **parameters}
        found, log = run_algorithm("shiftshare", given)
        names = found["OUTPUT_CITIES"].fields().names()
        rows = {}
        for feature in found["OUTPUT_CITIES"].getFeatures():
            values = [None if value == NULL else value for value in feature.attributes()]
            rows[feature["city_id"]] = dict(zip(names, values))
        return rows, log

    return run


def test_growth_is_split_into_its_parts(table, split):
    found, log = split(table())
    assert "roles" not in log
    assert list(found["A"]) == [*SECTORS, "city_id", "name", "role", "region", "period", *EFFECTS]
    assert [found["A"][key] for key in EFFECTS] == pytest.approx([25, 27, 1, -3])
    assert [found["B"][key] for key in EFFECTS] == pytest.approx([140, 138, -1, 3])
    assert (found["A"]["period"], found["A"]["s2"]) == ("2000", 40)


def test_a_city_that_lacks_a_value_is_empty_and_named(table, split):
    more = [("C", "1990", 5, 5, None, 5), ("C", "2000", 9, 9, 9, 9), ("D", "2000", 1, 1, 1, 1)]
    found, log = split(table([*ROWS, *more]))
    assert [found["A"][key] for key in EFFECTS] == pytest.approx([25, 27, 1, -3])
    assert [found[city][key] for city in "CD" for key in EFFECTS] == [None] * 8
    assert "1 city row lacks a value in some sector and is left out: C." in log
    assert "1 city is missing in some periods: D." in log


def test_regions_are_bases_of_their_own(table, split):
    regions = [("N", *row) for row in ROWS]
    regions += [("S", f"{city}2", period, *(2 * n for n in jobs)) for city, period, *jobs in ROWS]
    found, _ = split(table(regions, ["region:string", *FIELDS]))
    assert [found["A2"][key] for key in EFFECTS] == pytest.approx([50, 54, 2, -6])
    assert found["A2"]["region"] == "S"


@pytest.mark.parametrize(
    ("rows", "parameters", "sentence"),
    [
        (ROWS[:2], {}, "Period field of the cities: Shift-share compares two periods"),
        (ROWS, {"SECTORS": ["s1", "s9"]}, "Layer “Jobs” has no field “s9” (Sector fields)."),
        ([*ROWS[:3], ("B", "2000", 1, -4, 1, 1)], {}, "field “s2”: The value of B (B) is negative"),
    ],
)
def test_bad_input_is_said_in_one_sentence(table, split, rows, parameters, sentence):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException) as caught:
        split(table(rows), **parameters)
    assert sentence in str(caught.value)
    assert "Traceback" not in str(caught.value)


def test_help_explains_the_effects(provider):
    text = provider.algorithm("shiftshare").shortHelpString()
    assert all(f"<code>{key}</code>" in text for key in EFFECTS)
    assert "Dunn 1960" in text


def test_qgis_process_runs_it(qgis_process, tmp_path):
    source, output = tmp_path / "jobs.csv", tmp_path / "growth.csv"
    header = ",".join(field.split(":")[0] for field in FIELDS)
    source.write_text("\n".join([header, *(",".join(map(str, row)) for row in ROWS)]))
    done = qgis_process(
        "run", "spatialrelations:shiftshare", CITIES=source, CITY_ID="city_id",
        SECTORS=";".join(SECTORS), PERIOD="period", OUTPUT_CITIES=output,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    header, first, *_ = output.read_text().splitlines()
    row = dict(zip(header.split(","), first.split(",")))
    assert [float(row[key]) for key in EFFECTS] == pytest.approx([25, 27, 1, -3])
