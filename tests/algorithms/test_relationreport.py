"""Relation report: any set of result layers as one page."""

import re

import pytest

#: Of the 205 that flow from and to Delta in 2023, 110 go to Alpha and Beta and 60 come from there.
DEPENDS_MOST = "Delta depends most on cores: 83\u00a0% of its flow is with them"


@pytest.fixture
def report(run_algorithm, tmp_path):
    """Make a report: ``page, log = report(layer, ..., TITLE="Delta")``."""

    def run(*layers, **parameters):
        results, log = run_algorithm(
            "relationreport",
            {"LAYERS": list(layers), "OUTPUT": str(tmp_path / "report.html"), **parameters},
        )
        with open(results["OUTPUT"], encoding="utf-8") as file:
            return file.read(), log

    return run


@pytest.fixture
def measure(run_algorithm, cities):
    """Run an algorithm on the six cities: its layers by the names of their outputs."""

    def run(name, outputs, **parameters):
        wanted = dict.fromkeys(outputs, "TEMPORARY_OUTPUT")
        results, _ = run_algorithm(name, {"CITIES": cities, **wanted, **parameters})
        return results

    return run


@pytest.fixture
def left_behind(measure):
    def run(**parameters):
        return measure(
            "peripheralization", ["OUTPUT_CITIES", "OUTPUT_INDICATORS"],
            **{"INDICATORS": ["population", "people", "-", "1"], "RUNS": 20, **parameters},
        )  # fmt: skip

    return run


def plain(page):
    """The words of a page, without its maps, style and tags."""
    body = re.sub(r"<style>.*?</style>|data:image[^\"]*", "", page, flags=re.DOTALL)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", body)).replace("\u00a0", " ")


def titles(page):
    return re.findall(r'<p class="chart-title">(.*?)</p>', page)


def left_out(page):
    part = re.search(r'<section id="left-out".*?</section>', page, re.DOTALL).group()
    return re.findall(r"<li>(.*?)</li>", part)


def test_layers_of_several_algorithms_become_one_page(report, connect, left_behind, measure):
    network, _ = connect()
    sizes = measure("coexistence", ["OUTPUT", "OUTPUT_CITIES"], SIZES=["population"])
    ranks = left_behind()
    layers = [*network.values(), *sizes.values(), *ranks.values()]
    page, log = report(*layers, TITLE="Delta <six>")
    assert "Traceback" not in log
    words = plain(page)
    assert "Delta &lt;six&gt;" in page
    sizes, form_and_flow, dependence, ranks, together = titles(page)
    assert sizes == "Alpha holds 44\u00a0% of all population, the 2 cores together 68\u00a0%"
    assert form_and_flow.endswith("more balanced than flow: polycentricity is 0.37 against 0.33")
    assert dependence == DEPENDS_MOST
    assert ranks.startswith("Zeta is the most peripheralized of 4 cities")
    assert together.startswith("2 of 4 secondary cities are in the upper half of both")
    for heading in ("Connectivity measures: cities", "Morphological polycentricity: region"):
        assert heading in words
    assert "Layer “Region connectivity”, made by “Connectivity measures” from “Cities”" in words
    assert "Size fields population" in words
    assert "Nothing was left out." in words
    assert page.count("<img ") == 3


def test_the_most_telling_maps_are_drawn_and_named(report, connect, left_behind):
    network, _ = connect()
    page, _ = report(left_behind()["OUTPUT_CITIES"], network["OUTPUT_CITIES"])
    captions = re.findall(r'alt="Map: ([^"]*)"', page)
    assert [caption.split(":")[0] for caption in captions] == [
        "Core dependence", "Peripheralization",
    ]  # fmt: skip
    assert "High: the city depends on cores." in captions[0]
    page, _ = report(network["OUTPUT_REGIONS"])
    assert "<img " not in page


def test_each_region_has_its_map_and_its_figure(report, measure, layer):
    rows = [
        (f"Point({place} {place})", f"{region}{place}", "core" if place == 0 else "secondary",
         region, 10.0 - place)
        for region in ("Bay", "Delta")
        for place in range(4)
    ]  # fmt: skip
    towns = layer("Point", "city_id:string role:string region:string size:double", rows)
    results = measure("coexistence", ["OUTPUT", "OUTPUT_CITIES"], CITIES=towns, SIZES=["size"])
    page, _ = report(*results.values())
    captions = re.findall(r'alt="Map: ([^"]*)"', page)
    assert [caption.split(".")[0] for caption in captions] == ["Bay", "Delta"]
    assert len(titles(page)) == 2
    assert "<h1>Bay, Delta</h1>" in page


def test_several_periods_are_compared(report, connect, dated_flows):
    network, _ = connect(LINKS=dated_flows)
    page, _ = report(*network.values())
    assert "Rings show 2006." in page
    assert titles(page) == [DEPENDS_MOST]
    assert "Other periods, see the layer" in page


def test_layers_that_are_not_ours_are_left_out_by_name(report, connect, cities, flows):
    page, log = report(cities, connect()[0]["OUTPUT_CITIES"], flows)
    expected = [
        f"Layer “{name}” is left out: it is no result of Spatial Relations."
        for name in ("Cities", "Flows")
    ]
    assert left_out(page) == expected
    assert all(sentence in log for sentence in expected)


def test_without_any_result_it_says_what_to_choose(failure, cities, tmp_path):
    parameters = {"LAYERS": [cities], "OUTPUT": str(tmp_path / "r.html")}
    text = failure("relationreport", parameters)
    assert "None of the layers is a result" in text
    assert "Connectivity measures" in text
    assert list(tmp_path.iterdir()) == []


def test_no_layer_at_all_is_refused(failure, tmp_path):
    assert failure("relationreport", {"LAYERS": [], "OUTPUT": str(tmp_path / "r.html")})
    assert list(tmp_path.iterdir()) == []


def test_what_is_chosen_twice_counts_once(report, connect, save):
    found = connect()[0]["OUTPUT_CITIES"]
    page, _ = report(found, found)
    assert len(titles(page)) == 1
    assert left_out(page) == ["Layer “City connectivity” was chosen twice."]
    path = save(found, "copy.gpkg")
    page, _ = report(found, str(path))
    assert len(titles(page)) == 1
    assert left_out(page) == ["Layer “copy” is left out: it holds the same as “City connectivity”."]


def test_a_csv_is_known_by_its_fields_and_its_source_says_so(report, connect, save):
    path = save(connect()[0]["OUTPUT_CITIES"], "towns.csv")
    page, _ = report(str(path))
    assert titles(page) == [DEPENDS_MOST]
    assert "Layer “towns”, known by its fields" in page
    assert "<img " not in page


def test_a_file_says_itself_how_it_was_made(report, run_algorithm, cities, flows, tmp_path):
    paths = {f"OUTPUT_{part}": str(tmp_path / f"{part}.gpkg") for part in ("CITIES", "REGIONS")}
    run_algorithm("connectivity", {"CITIES": cities, "LINKS": flows, "REFERENCE": 1, **paths})
    page, _ = report(*paths.values())
    words = plain(page)
    assert "Layer “CITIES”, made by “Connectivity measures” from “Cities”, “Flows”." in words
    assert "Dominance is measured against the mean of All cities" in words
    assert "known by its fields" not in words


def test_a_geopackage_named_without_a_layer_counts_with_all(report, connect, save):
    network, _ = connect()
    save(network["OUTPUT_CITIES"], "all.gpkg", "towns")
    save(network["OUTPUT_REGIONS"], "all.gpkg", "whole")
    path = save(network["OUTPUT_LINKS"], "all.gpkg", "ties")
    page, _ = report(str(path))
    words = plain(page)
    for name in ("towns", "whole", "ties"):
        assert f"Layer “{name}”" in words
    page, _ = report(f"{path}|layername=towns")
    assert "Layer “whole”" not in plain(page)


@pytest.mark.parametrize("missing", ["gone.gpkg", "all.gpkg|layername=gone"])
def test_a_layer_that_cannot_be_read_is_named(failure, connect, save, tmp_path, missing):
    path = save(connect()[0]["OUTPUT_CITIES"], "all.gpkg", "towns")
    output = tmp_path / "r.html"
    layers = [f"{path}|layername=towns", str(tmp_path / missing)]
    text = failure("relationreport", {"LAYERS": layers, "OUTPUT": str(output)})
    assert missing in text
    assert "can't be read" in text
    assert not output.exists()


def test_an_output_over_an_input_is_refused(failure, connect, save):
    path = save(connect()[0]["OUTPUT_CITIES"], "towns.gpkg")
    before = path.read_bytes()
    text = failure("relationreport", {"LAYERS": [str(path)], "OUTPUT": str(path)})
    assert "overwrite the input layer" in text
    assert path.read_bytes() == before


def test_rows_that_could_not_be_used_are_counted_by_reason(report, build, flow_layer):
    trips = flow_layer([("A", "B", 5), ("A", "X", 1), ("A", "Y", 1), ("D", "B", None)])
    page, _ = report(*(found for found in build(FLOWS=trips)[0].values() if hasattr(found, "id")))
    assert left_out(page) == [
        "Rows that could not be used, in the layer “Unmatched rows”: unknown destination (2), "
        "flow is empty (1)."
    ]


def test_layers_without_rows_are_answered(report, build, connect, flow_layer):
    empty = flow_layer([])
    network, _ = connect(LINKS=empty)
    page, log = report(*network.values())
    assert "Traceback" not in log
    assert "No rows." in page


def test_modelled_links_are_not_drawn_as_observed_ones(report, measure, connect):
    modelled = measure(
        "estimateflows", ["OUTPUT"], ORIGIN_MASS="population", DESTINATION_MASS="population"
    )
    page, _ = report(modelled["OUTPUT"], connect()[0]["OUTPUT_CITIES"])
    assert "They were not observed." in page
    header = re.search(r"Estimate flows: links</h3>.*?</thead>", page, re.DOTALL).group()
    assert "Modelled flow" in header
    assert ">Flow<" not in header


def test_it_runs_without_a_desktop(qgis_process, connect, save, tmp_path):
    network, _ = connect()
    save(network["OUTPUT_CITIES"], "all.gpkg", "towns")
    path = save(network["OUTPUT_REGIONS"], "all.gpkg", "whole")
    output = tmp_path / "page.html"
    words = ["run", "spatialrelations:relationreport", "--", f"LAYERS={path}|layername=towns",
             f"LAYERS={path}|layername=whole", f"OUTPUT={output}", "TITLE=Delta"]  # fmt: skip
    done = qgis_process(*words)
    assert done.returncode == 0, done.stderr
    page = output.read_text(encoding="utf-8")
    assert "<h1>Delta</h1>" in page
    assert "Connectivity measures: region" in page
