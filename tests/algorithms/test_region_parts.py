"""Analyse a region runs every algorithm that the inputs allow, with the numbers of each."""

import gc
import re
import sqlite3
import weakref
from contextlib import closing

import pytest

TEMPORARY = "TEMPORARY_OUTPUT"
PERIODS = ("2006", "2023")
SECTORS = ["man", "log", "bus", "pub"]
INDICATORS = ["income", "economy", "-", "1", "old", "people", "+", "2"]
#: City -> place in km, role, people and GDP in both periods, jobs of 2023 by sector.
PANEL = {
    "A": ((0, 0), "core", (1000, 1200), (80, 140), (100, 60, 240, 100)),
    "B": ((60, 0), "core", (600, 680), (45, 70), (120, 60, 80, 60)),
    "C": ((30, 40), "secondary", (300, 290), (15, 20), (90, 15, 15, 30)),
    "D": ((0, 50), "secondary", (200, 190), (9, 11), (30, 10, 10, 50)),
    "E": ((90, 40), "secondary", (240, 250), (12, 18), (40, 50, 10, 20)),
    "F": ((120, 0), "secondary", (160, 140), (7, 8), (20, 20, 5, 35)),
}
CITY_FIELDS = (
    "city_id:string name:string role:string period:string population:double gdp:double man:double "
    "log:double bus:double pub:double income:double old:double"
)
TABLES = {
    "cities", "links", "regions", "unmatched", "city_change", "link_change", "dominant_links",
    "backbone", "expected_links", "model", "fit", "polycentricity", "sizes", "centres", "pairs",
    "sectors", "inequality", "trend", "shares", "indicators", "groups", "transitions",
}  # fmt: skip


def panel_rows(change=None):
    """The rows of the long city table; `change` takes and returns the values of a row."""
    rows = []
    for time, period in enumerate(PERIODS):
        for number, (city, (place, role, people, product, jobs)) in enumerate(PANEL.items()):
            row = {
                "city_id": city, "name": f"城市 {city}", "role": role, "period": period,
                "population": people[time], "gdp": product[time],
                **{sector: count * (0.7 + 0.3 * time) + 3 * place_ * (1 - time)
                   for place_, (sector, count) in enumerate(zip(SECTORS, jobs))},
                "income": product[time] / people[time], "old": 10.0 + 2 * number - time,
            }  # fmt: skip
            row = change(row) if change else row
            east, north = place
            rows.append((f"Point({500000 + 1000 * east} {3500000 + 1000 * north})", *row.values()))
    return rows


@pytest.fixture(scope="module")
def panel(layer):
    """Make the long city table: ``panel(change)``."""
    return lambda change=None: layer("Point", CITY_FIELDS, panel_rows(change), name="Panel")


@pytest.fixture(scope="module")
def trips(layer):
    """Flows of DELTA6 in both periods, or in the last without a period."""

    def make(with_period=True):
        from .conftest import FLOWS, _flow_rows

        fields = "origin:string destination:string flow:double period:string"
        years = FLOWS if with_period else PERIODS[-1:]
        rows = list(_flow_rows(years, with_period))
        return layer(
            "None", fields if with_period else fields.rsplit(" ", 1)[0], rows, name="Trips"
        )

    return make


@pytest.fixture(scope="module")
def analyse(provider, tmp_path_factory):
    """Analyse a region: ``path, log = analyse(CITIES=…)``."""
    import processing
    from qgis.core import QgsProcessingFeedback

    def run(feedback=None, context=None, **parameters):
        feedback = feedback or QgsProcessingFeedback()
        path = str(tmp_path_factory.mktemp("region") / "region.gpkg")
        parameters = {"OUTPUT": path, "LOAD": False, **parameters}
        processing.run(
            "spatialrelations:analyseregion", parameters, feedback=feedback, context=context
        )
        return parameters["OUTPUT"], feedback.textLog()

    return run


@pytest.fixture(scope="module")
def everything(panel, trips):
    """The parameters that let every part run."""
    return {
        "CITIES": panel(), "FLOWS": trips(), "POPULATION": "population",
        "SIZES": ["gdp", "population"], "SECTORS": SECTORS, "INDICATORS": INDICATORS,
    }  # fmt: skip


@pytest.fixture(scope="module")
def whole(analyse, everything):
    """Path and log of one run with everything."""
    return analyse(**everything)


def tables(path):
    with closing(sqlite3.connect(path)) as database:
        found = database.execute("select table_name from gpkg_contents").fetchall()
    return {name for (name,) in found} - {"layer_styles", "qgis_projects"}


@pytest.fixture
def table(rows):
    """Rows of a table of a GeoPackage: ``table(path, "cities", "city_id", "period")``."""
    return lambda path, name, *keys: rows(f"{path}|layername={name}", *keys)


# Everything at once


def test_with_everything_given_every_table_is_there(whole, provider):
    path, log = whole
    assert tables(path) == TABLES
    assert set(provider.algorithm("analyseregion").tables()) == TABLES
    assert "Traceback" not in log


def test_only_what_needs_other_tables_is_skipped_then(whole):
    _, log = whole
    skipped = [line for line in log.splitlines() if line.startswith("Skipped: ")]
    assert len(skipped) == 1
    assert "overnance mismatches" in skipped[0]


MASSES = {"ORIGIN_MASS": "population", "DESTINATION_MASS": "population"}
CITY_ROW, LINK_ROW = ("city_id", "period"), ("origin", "destination", "period")
#: Algorithm, its parameters besides the cities, and (output, table, what tells rows apart).
ALONE = [
    ("connectivity", {"LINKS": None}, [
        ("OUTPUT_CITIES", "cities", CITY_ROW), ("OUTPUT_LINKS", "links", LINK_ROW),
        ("OUTPUT_REGIONS", "regions", ("period",)),
    ]),
    ("dominantflows", {"LINKS": None}, [
        ("OUTPUT_CITIES", "cities", CITY_ROW), ("OUTPUT_LINKS", "dominant_links", LINK_ROW),
    ]),
    ("flowbackbone", {"LINKS": None}, [
        ("OUTPUT_LINKS", "links", LINK_ROW), ("BACKBONE", "backbone", LINK_ROW),
    ]),
    ("flowcommunities", {"LINKS": None}, [
        ("OUTPUT_CITIES", "cities", CITY_ROW), ("OUTPUT_REGIONS", "regions", ("period",)),
    ]),
    ("estimateflows", {"OBSERVED": None, **MASSES}, [
        ("OUTPUT", "expected_links", LINK_ROW), ("OUTPUT_MODEL", "model", ("term", "period")),
        ("OUTPUT_FIT", "fit", ("period",)),
    ]),
    ("accessibility", {"MASS": "population"}, [("OUTPUT_CITIES", "cities", CITY_ROW)]),
    ("coexistence", {"SIZES": ["gdp", "population"]}, [
        ("OUTPUT", "polycentricity", ("size_field", "period")),
        ("OUTPUT_CITIES", "sizes", ("size_field", *CITY_ROW)),
        ("OUTPUT_CENTRES", "centres", ("size_field", "period")),
    ]),
    ("complementarity", {"SECTORS": SECTORS, "LINKS": None}, [
        ("OUTPUT_CITIES", "cities", CITY_ROW), ("OUTPUT_LINKS", "pairs", LINK_ROW),
        ("OUTPUT_SECTORS", "sectors", ("sector", *CITY_ROW)),
        ("OUTPUT_REGIONS", "regions", ("period",)),
    ]),
    ("polarization", {"VALUE": "gdp", "POPULATION": "population"}, [
        ("OUTPUT_CITIES", "cities", CITY_ROW), ("OUTPUT", "inequality", ("period",)),
        ("OUTPUT_TREND", "trend", ("last_period",)), ("OUTPUT_CITIES", "shares", CITY_ROW),
    ]),
    ("shiftshare", {"SECTORS": SECTORS}, [("OUTPUT_CITIES", "cities", CITY_ROW)]),
    ("peripheralization", {"INDICATORS": INDICATORS, "RUNS": 500, "MISSING": 2}, [
        ("OUTPUT_CITIES", "cities", CITY_ROW), ("OUTPUT_INDICATORS", "indicators", ("indicator",)),
    ]),
    ("citytypology", {"FIELDS": SECTORS, "FEATURES": 1}, [
        ("OUTPUT_CITIES", "cities", CITY_ROW),
        ("OUTPUT_GROUPS", "groups", ("group", "indicator")),
        ("OUTPUT_TRANSITIONS", "transitions", ("from_group", "to_group")),
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "parameters", "expected"), ALONE, ids=[a[0] for a in ALONE])
def test_each_number_is_the_one_of_the_algorithm_alone(
    whole, run_algorithm, panel, trips, rows, table, name, parameters, expected
):
    given = {key: trips() if value is None else value for key, value in parameters.items()}
    outputs = dict.fromkeys((output for output, _, _ in expected), TEMPORARY)
    alone, _ = run_algorithm(name, {"CITIES": panel(), **given, **outputs})
    compared = 0
    for output, place, keys in expected:
        measures = alone[output].customProperty("spatial_relations/measures").split(",")
        found = table(whole[0], place)
        if name == "polarization":
            found = [row for row in found if row.get("size_field", "gdp") == "gdp"]
        found = {"".join(str(row[key]) for key in keys): row for row in found}
        for key, row in rows(alone[output], *keys).items():
            for measure in measures:
                if measure in ("self_flow", "self_containment"):  # 0 once the network is built
                    continue
                assert found[key][measure] == same(row[measure]), (place, key, measure)
                compared += 1
    assert compared > 0


def same(value):
    return pytest.approx(value) if isinstance(value, float) else value


def test_change_is_that_of_connectivity(whole, table):
    path, _ = whole
    cities = table(path, "cities", "city_id", "period")
    for city, change in table(path, "city_change", "city_id").items():
        before, after = (cities[f"{city}{period}"]["core_dependence"] for period in PERIODS)
        assert change["core_dependence_from"] == pytest.approx(before)
        assert change["core_dependence_change"] == pytest.approx(after - before)
    vanished = {
        f"{row['origin']}{row['destination']}"
        for row in table(path, "link_change")
        if row["status"] == "vanished"
    }
    assert vanished == {"DE", "ED"}


def test_a_city_and_period_has_one_row_with_its_own_fields(whole, table):
    cities = table(whole[0], "cities")
    assert len(cities) == 12
    assert {(row["city_id"], row["period"]) for row in cities} == {
        (city, period) for city in PANEL for period in PERIODS
    }
    assert cities[0]["gdp"] == 80


def test_a_size_that_is_the_population_is_not_divided_by_it(whole, run_algorithm, panel, table):
    alone, _ = run_algorithm(
        "polarization", {"CITIES": panel(), "VALUE": "population", "OUTPUT": TEMPORARY}
    )
    found = {
        row["period"]: row["gini"]
        for row in table(whole[0], "inequality")
        if row["size_field"] == "population"
    }
    for feature in alone["OUTPUT"].getFeatures():
        assert found[feature["period"]] == pytest.approx(feature["gini"])


def test_every_table_says_what_it_is(whole):
    from qgis.core import QgsVectorLayer

    made_by = {
        "cities": "analyseregion", "links": "analyseregion", "regions": "analyseregion",
        "unmatched": "buildflownetwork", "city_change": "connectivitychange",
        "link_change": "connectivitychange", "dominant_links": "dominantflows",
        "backbone": "flowbackbone", "expected_links": "estimateflows", "model": "estimateflows",
        "fit": "estimateflows", "polycentricity": "coexistence", "sizes": "coexistence",
        "centres": "coexistence", "pairs": "complementarity", "sectors": "complementarity",
        "inequality": "polarization", "trend": "polarization", "shares": "polarization",
        "indicators": "peripheralization", "groups": "citytypology",
        "transitions": "citytypology",
    }  # fmt: skip
    runs = {}
    for name, algorithm in made_by.items():
        layer = QgsVectorLayer(f"{whole[0]}|layername={name}", name, "ogr")
        assert layer.customProperty("spatial_relations/algorithm") == algorithm, name
        runs[name] = layer.customProperty("spatial_relations/run")
        measures = (layer.customProperty("spatial_relations/measures") or "").split(",")
        names = layer.fields().names()
        assert [key for key in measures if key and key not in names] == []
    assert runs["cities"] == runs["links"] == runs["regions"]
    assert runs["city_change"] == runs["link_change"] != runs["backbone"]
    assert all(run.startswith(runs["cities"]) for run in runs.values())


def test_a_run_lets_go_of_its_context(analyse, everything, tmp_path):
    from qgis.core import QgsProcessingContext

    context = QgsProcessingContext()
    seen = weakref.ref(context)
    gc.collect()
    gc.disable()
    try:
        analyse(
            context=context, **everything, MAP=str(tmp_path / "map.png"),
            REPORT=str(tmp_path / "report.html"),
        )  # fmt: skip
        del context
        assert seen() is None, "destroyed after QGIS, it would take QGIS along"
    finally:
        gc.enable()


def test_links_hold_the_measures_of_all_that_measured_them(whole):
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer(f"{whole[0]}|layername=links", "links", "ogr")
    measures = set(layer.customProperty("spatial_relations/measures").split(","))
    assert {"flow", "share", "relative_strength", "power_gap", "alpha_out"} <= measures


@pytest.mark.parametrize(
    ("name", "measure"),
    [("cities", "index"), ("links", "to_main_core"), ("backbone", "significant"),
     ("expected_links", "residual_ratio"), ("link_change", "status")],
)  # fmt: skip
def test_maps_are_first_seen_by_what_they_are_about(whole, name, measure):
    from qgis.core import QgsVectorLayer

    from spatial_relations.cartography.style import default_measure

    layer = QgsVectorLayer(f"{whole[0]}|layername={name}", name, "ogr")
    assert default_measure(layer) == measure


def test_no_two_measures_of_different_meaning_share_a_field_of_the_cities():
    from spatial_relations.processing.region_parts import PARTS

    seen = {}
    for part in PARTS:
        for output, name in part.joins.items():
            level = {"OUTPUT_CITIES": "city", "OUTPUT_REGIONS": "region"}[output]
            for key in part.algorithm.RESULTS[level]:
                seen.setdefault((name, key), []).append(part.algorithm.__name__)
    shared = {key for (_, key), names in seen.items() if len(names) > 1}
    # The city count of complementarity is that of the cities with jobs; connectivity's stands.
    assert shared <= {"cities", "in_flow"}


# Told


@pytest.fixture(scope="module")
def told(analyse, everything, tmp_path_factory):
    """The report of a run with everything, and the one made of its GeoPackage afterwards."""
    import processing

    folder = tmp_path_factory.mktemp("told")
    path, log = analyse(**everything, REPORT=str(folder / "run.html"))
    processing.run(
        "spatialrelations:relationreport",
        {"LAYERS": [path], "OUTPUT": str(folder / "layers.html"), "TITLE": "Panel"},
    )
    pages = [(folder / name).read_text(encoding="utf-8") for name in ("run.html", "layers.html")]
    return (*pages, log)


def said(page, tag):
    return re.findall(rf"<{tag}>(.*?)</{tag.split()[0]}>", page)


@pytest.mark.parametrize("tag", ['p class="chart-title"', "figcaption"])
def test_the_report_shows_each_figure_and_map_once(told, tag):
    titles = said(told[0], tag)
    assert len(titles) >= 3
    assert len(titles) == len(set(titles))


@pytest.mark.parametrize("tag", ['p class="chart-title"', "figcaption"])
def test_a_report_on_the_file_shows_what_the_report_of_the_run_shows(told, tag):
    assert said(told[1], tag) == said(told[0], tag)


def test_the_report_tells_all_three_relations_and_two_pressures_of_both_sizes(told):
    page = told[0]
    assert "run “Functional complementarity”" not in page
    assert page.count("run “Governance mismatches”") == 3
    for text in ("“gdp”", "“population”", "Modelled flows", "overnance mismatches"):
        assert text in page, text


def test_the_log_tells_the_headline_and_some_of_each_part(told):
    findings = [line for line in told[2].splitlines() if line.startswith("Finding: ")]
    assert 5 <= len(findings) <= 14
    assert "flow to cores" in findings[0]
    assert "most peripheralized" in findings[1]
    assert "more findings" in told[2]


def test_modelled_flows_are_told_as_modelled_throughout(
    analyse, panel, run_algorithm, table, tmp_path
):
    cities = panel(lambda row: {**row, "period": None} if row["period"] == "2023" else row)
    cities.setSubsetString("period IS NULL")
    made, _ = run_algorithm(
        "estimateflows",
        {"CITIES": cities, "ORIGIN_MASS": "population", "DESTINATION_MASS": "population",
         "OUTPUT": TEMPORARY},
    )  # fmt: skip
    path, log = analyse(CITIES=cities, FLOWS=made["OUTPUT"], POPULATION="population",
                        REPORT=str(tmp_path / "report.html"))  # fmt: skip
    links = table(path, "links")
    assert links
    assert all(link["estimated_flow"] == link["flow"] for link in links)
    assert "Finding: modelled flows: Secondary cities send" in log
    assert "Skipped: Estimate flows: the flows are modelled, not observed." in log
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "They were not observed." in page


# Loaded and seen


@pytest.fixture
def loaded(analyse, everything):
    """What is to be loaded after a run with everything: the details, by table."""
    import processing
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProject

    def run(path, **parameters):
        context, project, feedback = QgsProcessingContext(), QgsProject(), QgsProcessingFeedback()
        context.setProject(project)
        parameters = {**everything, "OUTPUT": path, "LOAD": True, **parameters}
        processing.run(
            "spatialrelations:analyseregion", parameters, context=context, feedback=feedback
        )
        sources = list(context.layersToLoadOnCompletion())
        return [source.rpartition("=")[2] for source in sources], feedback.textLog()

    return run


def test_maps_and_the_few_tables_to_read_are_loaded_once_and_the_rest_is_said(loaded, tmp_path):
    names, log = loaded(str(tmp_path / "a.gpkg"))
    assert len(names) == len(set(names)) <= 13
    assert {"cities", "links", "regions", "polycentricity", "trend", "indicators"} <= set(names)
    said = next(line for line in log.splitlines() if "not loaded" in line)
    for name in TABLES - set(names) - {"unmatched"}:
        assert f"({name})" in said
    assert "unmatched" not in said + " ".join(names), "an empty table says nothing"


def test_cities_and_links_are_drawn_and_the_rest_waits_to_be_ticked(analyse, everything, tmp_path):
    from qgis.core import QgsProject

    path = str(tmp_path / "region.qgz")
    analyse(**everything, PROJECT=path, OUTPUT=str(tmp_path / "a.gpkg"))
    project = QgsProject()
    assert project.read(path)
    (group,) = project.layerTreeRoot().children()
    nodes = group.children()
    assert [node.name() for node in nodes] == [
        "Cities", "Links", "Weighted centres", "Change of cities", "Backbone", "Change of links",
        "Dominant links", "Modelled flows", "Regions", "Polycentricity", "Trend",
        "Indicators of peripheralization",
    ]  # fmt: skip
    drawn = [node.name() for node in nodes if node.isVisible() and node.layer().isSpatial()]
    assert drawn == ["Cities", "Links"]


# What is skipped, and why


@pytest.mark.parametrize(
    ("without", "title", "reason"),
    [
        ("FLOWS", "Connectivity measures", "there is no flow table"),
        ("FLOWS", "Change between periods", "there is no flow table"),
        ("FLOWS", "Estimate flows", "there is no flow table"),
        ("SECTORS", "Functional complementarity", "no sector fields are chosen"),
        ("SECTORS", "Shift-share", "no sector fields are chosen"),
        ("INDICATORS", "Peripheralization index", "no indicators are listed"),
        ("SIZES", "Morphological polycentricity", "no size and no population field is chosen"),
        ("SIZES", "Polarization", "no size and no population field is chosen"),
        ("SIZES", "Accessibility", "no population and no size field is chosen"),
    ],
)
def test_a_part_that_lacks_an_input_is_skipped_with_its_reason(
    runs_without, without, title, reason
):
    lines = [line for line in runs_without(without).splitlines() if line.startswith("Skipped: ")]
    (line,) = [line for line in lines if title in line]
    assert reason in line


@pytest.fixture(scope="module")
def runs_without(analyse, everything):
    """The log of a run without one of the inputs; each is run once."""
    logs = {}

    def log(name):
        if name not in logs:
            gone = {"SIZES": ("SIZES", "POPULATION")}.get(name, (name,))
            given = {key: value for key, value in everything.items() if key not in gone}
            logs[name] = analyse(**given)[1]
        return logs[name]

    return log


def test_a_reason_is_said_once_for_all_parts_that_it_stops(runs_without):
    log = runs_without("FLOWS")
    assert log.count("there is no flow table") == 1


@pytest.fixture(scope="module")
def one_period(analyse, layer, trips, everything):
    """A run with the cities of one period, and flows without one."""
    last = [row for row in panel_rows() if row[4] == PERIODS[-1]]
    cities = layer("Point", CITY_FIELDS, last, name="Panel")
    return analyse(**{**everything, "CITIES": cities, "FLOWS": trips(with_period=False)})


@pytest.mark.parametrize(
    ("title", "reason"),
    [
        ("Change between periods", "the flows have no two periods"),
        ("Shift-share", "the cities have no two periods"),
    ],
)
def test_what_compares_periods_is_skipped_where_there_is_one(one_period, title, reason):
    assert f"Skipped: {title}: {reason}." in one_period[1]
    assert "city_change" not in tables(one_period[0])


def test_flows_without_period_are_measured_beside_the_cities_of_the_latest(
    analyse, everything, trips, table
):
    path, log = analyse(**{**everything, "FLOWS": trips(with_period=False)})
    assert "laid over the cities of 2023" in log
    cities = table(path, "cities", "city_id", "period")
    assert cities["C2023"]["core_dependence"] == pytest.approx(0.7878787879)
    assert cities["C2006"]["core_dependence"] is None
    assert cities["C2006"]["specialisation"] is not None
    pairs = table(path, "pairs", "origin", "destination", "period")
    assert pairs["AC2006"]["flow"] is None
    assert pairs["AC2006"]["krugman"] is not None
    assert pairs["AC2023"]["flow"] == 160
    regions = table(path, "regions", "period")
    assert set(regions) == set(PERIODS)
    assert regions["2006"]["density"] is None
    assert regions["2023"]["flow_weighted_krugman"] is not None


def test_cities_without_geometry_get_all_but_what_needs_distances(
    analyse, layer, everything, tmp_path
):
    rows = [("", *row[1:]) for row in panel_rows()]
    paths = {key: str(tmp_path / name) for key, name in
             (("REPORT", "r.html"), ("MAP", "m.png"), ("PROJECT", "p.qgz"))}  # fmt: skip
    cities = layer("None", CITY_FIELDS, rows, name="Panel")
    path, log = analyse(**{**everything, "CITIES": cities}, **paths)
    assert "Skipped: Estimate flows, Accessibility: the cities have no geometry." in log
    assert "No map" in log
    assert tables(path) == TABLES - {"expected_links", "model", "fit"}
    assert (tmp_path / "r.html").exists()
    assert not (tmp_path / "m.png").exists()


# What fails does not take the rest with it


def test_a_sector_without_values_costs_only_what_needs_sectors(analyse, panel, everything):
    cities = panel(lambda row: {**row, "bus": None})
    path, log = analyse(**{**everything, "CITIES": cities})
    (line,) = [line for line in log.splitlines() if "Functional complementarity" in line and
               line.startswith("Skipped")]  # fmt: skip
    assert "“Panel”" in line
    assert "“bus”" in line
    assert "No city has a value" in line
    assert TABLES - tables(path) == {"pairs", "sectors", "groups", "transitions"}


def test_a_size_that_cannot_be_used_costs_only_itself(analyse, panel, everything, table):
    cities = panel(lambda row: {**row, "gdp": -row["gdp"]})
    path, log = analyse(**{**everything, "CITIES": cities})
    assert "Skipped: Morphological polycentricity (gdp), Polarization (gdp): " in log
    assert tables(path) == TABLES
    assert {row["size_field"] for row in table(path, "inequality")} == {"population"}
    assert table(path, "cities")[0]["share"] == pytest.approx(1000 / 2500)


def test_too_few_secondary_cities_cost_only_their_types(analyse, panel, everything):
    cities = panel(lambda row: {**row, "role": "secondary" if row["city_id"] == "C" else "core"})
    path, log = analyse(**{**everything, "CITIES": cities})
    (line,) = [line for line in log.splitlines() if line.startswith("Skipped: Typology")]
    assert "Groups need at least three secondary cities" in line
    assert TABLES - tables(path) == {"groups", "transitions"}


def test_types_by_sectors_need_a_core(analyse, panel, everything):
    cities = panel(lambda row: {**row, "role": "secondary"})
    path, log = analyse(**{**everything, "CITIES": cities})
    assert "Typology of secondary cities: there is no core city to compare sectors with." in log
    assert "groups" not in tables(path)


def test_types_are_made_of_indicators_where_there_are_no_sectors(analyse, everything, table):
    given = {key: everything[key] for key in ("CITIES", "INDICATORS")}
    path, _ = analyse(**given)
    assert {row["indicator"] for row in table(path, "groups")} == {"income", "old"}


def test_where_all_parts_fail_the_reason_is_the_answer(failure, panel, tmp_path):
    cities = panel(lambda row: {**row, "gdp": None})
    path = tmp_path / "a.gpkg"
    said = failure("analyseregion", {"CITIES": cities, "SIZES": ["gdp"], "OUTPUT": str(path)})
    assert "Accessibility (gdp): " in said
    assert "No city has a value" in said
    assert not path.exists()


# What the analyst wrote wrong stops the run


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        ({"SIZES": ["gdp", "jobs"]}, "“jobs”"),
        ({"SECTORS": ["man", "mining"]}, "“mining”"),
        ({"POPULATION": "people"}, "“people”"),
        ({"INDICATORS": ["age", "people", "+", "1"]}, "“age”"),
        ({"INDICATORS": ["old", "people", "up", "1"]}, "“up”"),
        ({"INDICATORS": ["old", "people", "+", "1"] * 2}, "old"),
        ({"INDICATORS": ["old", "people", "+", "-1"]}, "old"),
        ({"FLOW": "trains"}, "“trains”"),
        ({"ORIGIN": "from"}, "“from”"),
        ({"CITY_ID": "code"}, "“code”"),
        ({"CITY_PERIOD": "year"}, "“year”"),
        ({"ORIGIN": "period"}, "“Trips”"),
    ],
    ids=str,
)
def test_a_wrong_entry_stops_the_run_early_in_one_sentence(
    failure, everything, tmp_path, wrong, named
):
    path = tmp_path / "a.gpkg"
    said = failure("analyseregion", {**everything, **wrong, "OUTPUT": str(path), "LOAD": False})
    assert named in said
    assert "Estimate flows" not in said, "it is said before anything takes time"
    assert list(tmp_path.iterdir()) == []


# Progress and warnings


@pytest.mark.parametrize("with_period", [True, False])
def test_the_bar_never_runs_back(analyse, everything, trips, with_period):
    from qgis.core import QgsProcessingFeedback

    feedback, seen = QgsProcessingFeedback(), []
    feedback.progressChanged.connect(seen.append)
    analyse(feedback, **{**everything, "FLOWS": trips(with_period)})
    assert len(seen) > 30
    assert seen == sorted(seen)
    assert seen[-1] <= 100


def test_a_warning_on_the_cities_is_said_once_for_all_parts(analyse, layer, everything):
    rows = [row if row[1] != "F" else ("", *row[1:]) for row in panel_rows()]
    cities = layer("Point", CITY_FIELDS, rows, name="Panel")
    _, log = analyse(CITIES=cities, FLOWS=everything["FLOWS"], POPULATION="population")
    warnings = [line for line in log.splitlines() if "no usable geometry" in line]
    assert len(warnings) == len(set(warnings)) > 0


# Over an own file, from a GeoPackage, and cancelled


def test_a_second_run_over_its_own_file_replaces_all_of_it(analyse, everything, tmp_path):
    path = str(tmp_path / "region.gpkg")
    given = {key: everything[key] for key in ("CITIES", "SECTORS", "INDICATORS")}
    analyse(**given, OUTPUT=path)
    assert {"pairs", "sectors", "groups", "indicators"} < tables(path)
    del given["SECTORS"]
    analyse(**given, OUTPUT=path)
    assert tables(path) == {"cities", "groups", "transitions", "indicators"}
    assert [place.name for place in tmp_path.iterdir()] == ["region.gpkg"]


def test_cities_from_a_geopackage_may_stand_in_several_rows(
    analyse, panel, save, everything, table
):
    source = f"{save(panel(), 'towns.gpkg')}|layername=towns"
    path, _ = analyse(CITIES=source, SIZES=everything["SIZES"])
    assert len(table(path, "sizes")) == 24
    assert table(path, "cities", "city_id", "period")["F2023"]["population"] == 140


def test_polygons_stay_polygons_and_are_read_by_a_point(analyse, layer, everything, table):
    rows = []
    for point, *values in panel_rows():
        x, y = map(float, point[6:-1].split())
        ring = ", ".join(
            f"{x + a} {y + b}" for a, b in ((-9, -9), (9, -9), (9, 9), (-9, 9), (-9, -9))
        )
        rows.append((f"Polygon(({ring}))", *values))
    cities = layer("Polygon", CITY_FIELDS, rows, name="Panel")
    path, _ = analyse(CITIES=cities, FLOWS=everything["FLOWS"], POPULATION="population")
    from qgis.core import QgsVectorLayer

    found = QgsVectorLayer(f"{path}|layername=cities", "cities", "ogr")
    assert found.geometryType() == cities.geometryType()
    fit = table(path, "expected_links", "origin", "destination", "period")
    assert fit["AB2023"]["distance_km"] == pytest.approx(60, abs=0.1)


@pytest.mark.parametrize("percent", [20, 50, 75, 88, 95, 97, 99])
def test_a_cancelled_run_stops_and_leaves_nothing(failure, everything, tmp_path, percent):
    from qgis.core import QgsProcessingFeedback

    feedback = QgsProcessingFeedback()
    feedback.progressChanged.connect(lambda now: feedback.cancel() if now >= percent else None)
    paths = {"OUTPUT": str(tmp_path / "a.gpkg"), "REPORT": str(tmp_path / "a.html")}
    said = failure("analyseregion", {**everything, **paths, "LOAD": False}, feedback)
    assert "Cancelled" in said
    assert list(tmp_path.iterdir()) == []


def test_a_run_that_is_cancelled_before_it_starts_does_nothing(failure, everything, tmp_path):
    from qgis.core import QgsProcessingFeedback

    feedback = QgsProcessingFeedback()
    feedback.cancel()
    said = failure("analyseregion", {**everything, "OUTPUT": str(tmp_path / "a.gpkg")}, feedback)
    assert "Cancelled" in said
    assert "Connectivity" not in said
    assert list(tmp_path.iterdir()) == []
