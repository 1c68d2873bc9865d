"""A cancelled run says so, stops at once, and leaves everything as it was."""

import time

import pytest


@pytest.fixture
def runs(cities, dated_flows, connect, tmp_path):
    """Algorithm -> parameters with two outputs in files; the paths of these."""

    def make(name):
        paths = [tmp_path / "first.gpkg", tmp_path / "second.gpkg"]
        first, second = map(str, paths)
        common = {"CITIES": cities}
        if name == "relationreport":
            results = connect(LINKS=dated_flows)[0]
            layers = [results[f"OUTPUT_{part}"] for part in ("CITIES", "LINKS", "REGIONS")]
            return {"LAYERS": layers, "OUTPUT": str(tmp_path / "report.html")}
        return {
            "assignroles": {
                **common, "METHOD": 5, "LINKS": dated_flows, "OUTPUT": first,
            },
            "buildflownetwork": {
                **common, "FLOWS": dated_flows, "OUTPUT_CITIES": first, "OUTPUT_LINKS": second,
            },
            "connectivity": {
                **common, "LINKS": dated_flows, "OUTPUT_CITIES": first, "OUTPUT_REGIONS": second,
            },
            "peripheralization": {
                **common, "INDICATORS": ["population", "people", "-", "1"], "RUNS": 50,
                "OUTPUT_CITIES": first, "OUTPUT_INDICATORS": second,
            },
            "analyseregion": {
                **common, "FLOWS": dated_flows, "INDICATORS": ["population", "people", "-", "1"],
                "OUTPUT": first, "REPORT": str(tmp_path / "report.html"),
                "MAP": str(tmp_path / "map.png"), "LOAD": False,
            },
        }[name]  # fmt: skip

    return make


ALGORITHMS = pytest.mark.parametrize(
    "name",
    [
        *("assignroles", "buildflownetwork", "connectivity", "peripheralization"),
        *("analyseregion", "relationreport"),
    ],
)


def kept(folder):
    """Everything in a folder: name -> bytes."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def folders(folder):
    return [path.name for path in folder.iterdir() if path.is_dir()]


def run(name, parameters, feedback):
    import processing

    return processing.run(f"spatialrelations:{name}", parameters, feedback=feedback)


def number_of_changes(name, parameters, canceller):
    """How often progress changes below 100 % in a run that nobody cancels."""
    feedback = canceller()
    run(name, parameters, feedback)
    return sum(percent < 100 for percent in feedback.changes)


@ALGORITHMS
def test_a_run_cancelled_at_any_change_of_progress_says_so_and_writes_nothing(
    runs, failure, canceller, tmp_path, name
):
    changes = number_of_changes(name, runs(name), canceller)
    assert changes >= 1
    for path in tmp_path.iterdir():
        path.unlink()
    # A region's analysis has a hundred; a fourth of them meets every part.
    for change in sorted({*range(1, changes + 1, 1 + changes // 25), changes}):
        feedback = canceller(change)
        text = failure(name, runs(name), feedback)
        assert feedback.cancelled_at is not None
        assert "Cancelled" in text, change
        assert kept(tmp_path) == {}, change
        assert folders(tmp_path) == [], change


@ALGORITHMS
def test_a_cancelled_run_leaves_an_earlier_result_as_it_was(
    runs, failure, canceller, tmp_path, name
):
    changes = number_of_changes(name, runs(name), canceller)
    before = kept(tmp_path)
    assert before
    for change in sorted({1, changes // 3, 2 * changes // 3, changes} - {0}):
        assert "Cancelled" in failure(name, runs(name), canceller(change))
        assert kept(tmp_path) == before, change
        assert folders(tmp_path) == [], change


def test_a_run_that_is_cancelled_before_it_starts_writes_nothing(
    runs, failure, canceller, tmp_path
):
    feedback = canceller()
    feedback.cancel()
    assert "Cancelled" in failure("buildflownetwork", runs("buildflownetwork"), feedback)
    assert kept(tmp_path) == {}


def test_a_cancelled_run_leaves_other_tables_of_a_database(
    runs, failure, canceller, cities, save, tmp_path, rows
):
    path = save(cities, "project.gpkg", "precious")
    parameters = runs("buildflownetwork")
    parameters["OUTPUT_CITIES"] = f"ogr:dbname='{path}' table=\"result\" (geom)"
    del parameters["OUTPUT_LINKS"]
    for percent in (5, 40, 70):
        assert "Cancelled" in failure("buildflownetwork", parameters, canceller(None, percent))
        assert len(rows(f"{path}|layername=precious")) == 6
        from osgeo import ogr

        database = ogr.Open(str(path))
        names = [database.GetLayer(place).GetName() for place in range(database.GetLayerCount())]
        database = None
        assert names == ["precious"]


@pytest.fixture(scope="module")
def large(layer):
    """100,000 flows between 500 cities."""
    import numpy as np

    random = np.random.default_rng(1)
    places = random.random((500, 2)) * 1000
    cities = layer(
        "Point", "city_id:string role:string population:double",
        [(f"Point({x} {y})", str(place), "core" if place < 5 else "secondary", x)
         for place, (x, y) in enumerate(places.tolist())],
    )  # fmt: skip
    pairs = random.integers(0, 500, (100_000, 2)).tolist()
    flow = random.integers(1, 1000, 100_000).tolist()
    flows = layer(
        "None", "origin:string destination:string flow:double",
        [("", str(o), str(d), f) for (o, d), f in zip(pairs, flow)],
    )  # fmt: skip
    return cities, flows


@pytest.mark.parametrize("percent", [35, 60, 85])
@pytest.mark.parametrize(
    ("name", "source"), [("buildflownetwork", "FLOWS"), ("connectivity", "LINKS")]
)
def test_a_large_run_stops_within_a_second(
    failure, canceller, large, tmp_path, name, source, percent
):
    cities, flows = large
    feedback = canceller(percent=percent)
    parameters = {
        "CITIES": cities, source: flows, "OUTPUT_CITIES": str(tmp_path / "cities.gpkg"),
        "OUTPUT_LINKS": str(tmp_path / "links.gpkg"),
    }  # fmt: skip
    text = failure(name, parameters, feedback)
    stopped = time.process_time()
    assert "Cancelled" in text
    assert stopped - feedback.cancelled_at < 1
    assert kept(tmp_path) == {}
    assert folders(tmp_path) == []


@pytest.mark.parametrize(
    ("name", "source"), [("buildflownetwork", "FLOWS"), ("connectivity", "LINKS")]
)
def test_between_two_looks_at_the_cancel_button_less_than_a_second_passes(
    canceller, large, name, source
):
    """An analyst may press it at any moment, not only when progress has just moved on."""
    cities, flows = large
    feedback, looks = canceller(), [time.process_time()]
    feedback.progressChanged.connect(lambda _: looks.append(time.process_time()))
    parameters = {
        "CITIES": cities, source: flows, "OUTPUT_CITIES": "TEMPORARY_OUTPUT",
        "OUTPUT_LINKS": "TEMPORARY_OUTPUT",
    }  # fmt: skip
    run(name, parameters, feedback)
    assert max(b - a for a, b in zip(looks, looks[1:])) < 1


@ALGORITHMS
def test_progress_stays_between_0_and_100_and_never_runs_back(runs, canceller, name):
    feedback = canceller()
    run(name, runs(name), feedback)
    assert all(0 <= percent <= 100 for percent in feedback.changes)
    assert feedback.changes == sorted(feedback.changes)
