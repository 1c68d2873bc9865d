"""The tables of the report: names, rounded values, and what a reader would want of them."""

import numpy as np
import pandas as pd
import pytest

NO_BREAK = "\u00a0"


def test_a_table_of_cities_has_labels_and_rounded_values_by_rank(write, nasty):
    page = write().section("tables")
    assert page.rows == [
        ["Name", "Role", "Total flow", "Core dependence", "Main core", "Net power"],
        [nasty, "secondary", "450", f"82{NO_BREAK}%", "Nanjing", "\u22120.25"],
        ["Nanjing", "core", "12\u202f345", "–", "–", "0.50"],
        ["Chizhou", "–", "0", "–", "–", "–"],
    ]
    assert page.texts["caption"] == ["2020"]
    for raw in ("core_dependence<", "total_flow<", "fid", "nan", "None"):
        assert raw not in page.markup
    numbers = [a for a in page.all("td") if "number" in a.get("class", "")]
    assert len(numbers) == 9


@pytest.mark.parametrize(
    ("values", "texts"),
    [
        ([3.0, 20.0, 100.0], ["100", "20", "3"]),
        ([3.25, 20.5, 100.0], ["100.0", "20.5", "3.2"]),
        ([0.125, 0.5, 1.5], ["1.50", "0.50", "0.12"]),
        ([0.001, 0.02, 0.03], ["0.030", "0.020", "0.001"]),
    ],
)
def test_the_numbers_of_a_column_have_their_points_in_line(write, table, values, texts):
    rows = {"name": list("ABC"), "index": values}
    assert [row[1] for row in write(tables=[table("city", rows)]).rows[1:]] == texts


def test_each_measure_shown_is_explained_once_by_the_catalogue(write, table, cities, regions):
    page = write(tables=[table("city", cities), table("city", cities), table("region", regions)])
    reading = page.section("reading")
    labels = reading.texts["dt"]
    assert labels.count("Core dependence") == 1
    assert "Functional polycentricity" in labels
    assert "Eigenvector centrality" not in labels, "not shown, as no city has a value"
    texts = reading.texts["dd"]
    assert (
        "Share of the total flow that links the city with core cities other than itself." in texts
    )
    assert "High: the city depends on cores. Low: it has ties of its own." in texts
    assert "Source: after Hirschman 1945 and Emerson 1962." in texts


def test_regions_and_periods_stand_beside_each_other_measure_by_measure(
    write, table, cities, regions, nasty
):
    page = write(tables=[table("city", cities), table("region", regions)]).section("tables")
    assert page.rows[4:] == [
        ["Measure", "Delta, 2010", "Delta, 2020"],
        ["Cities", "6", "6"],
        ["Criss-cross flow", f"20{NO_BREAK}%", "–"],
        ["Best-fitting cores", f"Nanjing, {nasty}", "–"],
        ["Functional polycentricity", "0.40", "0.37"],
    ]


def test_one_region_is_a_list_of_key_figures(write, table, regions):
    page = write(tables=[table("region", regions.iloc[:1])]).section("tables")
    assert page.texts["caption"] == ["Delta, 2010"]
    assert page.rows[1] == ["Criss-cross flow", f"20{NO_BREAK}%"]


def test_of_many_regions_and_periods_the_latest_are_shown_and_the_rest_counted(write, table):
    rows = [
        {"region": region, "period": str(year), "cities": 3 + place}
        for place, region in enumerate("ABCDE")
        for year in (2000, 2010, 2020)
    ]
    page = write(tables=[table("region", rows, "Regions")]).section("tables")
    assert page.rows == [
        ["Measure", "A, 2020", "B, 2020", "C, 2020", "D, 2020", "E, 2020"],
        ["Cities", "3", "4", "5", "6", "7"],
    ]
    assert "And 10 more, see the layer “Regions”." in page.texts["p"]


def test_a_long_table_is_cut_and_says_so(write, table):
    rows = {"city_id": [str(i) for i in range(75)], "core_dependence": [i / 75 for i in range(75)]}
    page = write(tables=[table("city", rows, "Towns")]).section("tables")
    assert len(page.rows) == 61
    assert page.rows[0][0] == "City id"
    assert page.rows[1][0] == "74"
    assert "And 15 more, see the layer “Towns”." in page.texts["p"]


def test_of_several_periods_the_latest_is_shown(write, table, cities):
    both = pd.concat([cities, cities.assign(period="2010")])
    page = write(tables=[table("city", both, "Towns")]).section("tables")
    assert len(page.rows) == 4
    assert page.texts["caption"] == ["2020"]
    assert "Other periods, see the layer “Towns”: 2010." in page.texts["p"]


def test_of_several_sizes_the_first_is_shown(write, table, cities):
    cities = cities[["city_id", "name", "role"]].assign(size=[3.0, 2.0, 1.0])
    both = pd.concat([cities.assign(size_field="people"), cities.assign(size_field="jobs")])
    page = write(tables=[table("city", both, "Towns")]).section("tables")
    assert len(page.rows) == 4
    assert page.texts["caption"] == ["people"]
    assert "Other sizes, see the layer “Towns”: jobs." in page.texts["p"]


def test_a_wide_table_keeps_the_telling_measures(write, table, cities):
    keys = [
        *("closeness_in", "closeness_out", "harmonic_in", "harmonic_out", "pagerank"),
        *("alter_power", "alter_centrality", "total_flow", "core_dependence", "dominance"),
    ]
    rows = cities[["city_id", "name"]].assign(**{key: [0.5, 0.6, 0.7] for key in keys})
    page = write(tables=[table("city", rows, "Towns")]).section("tables")
    assert page.rows[0] == ["Name", "Core dependence", "Total flow", "Dominance"]
    assert "Measures that stand in the layer “Towns” only: 7." in page.texts["p"]


def test_links_show_names_and_plain_relations(write, table):
    links = {
        "link_id": ["3→1", "1→3"],
        "origin": ["3", "1"],
        "destination": ["1", "3"],
        "origin_name": ["Chuzhou", "Nanjing"],
        "destination_name": ["Nanjing", "Chuzhou"],
        "relation": ["secondary-core", "core-secondary"],
        "flow": [90.0, 120.0],
        "distance_km": [48.3, 48.3],
    }
    assert write(tables=[table("link", links)]).rows == [
        ["Origin", "Destination", "Relation", "Flow", "Distance (km)"],
        ["Nanjing", "Chuzhou", "core to secondary", "120", "48.3"],
        ["Chuzhou", "Nanjing", "secondary to core", "90", "48.3"],
    ]


def test_a_modelled_flow_is_not_shown_as_a_flow(write, table):
    links = {"origin_name": ["A"], "destination_name": ["B"], "flow": [3.0], "share": [1.0],
             "estimated_flow": [3.0]}  # fmt: skip
    rows = write(tables=[table("link", links, algorithm="estimateflows")]).rows
    assert rows[0] == ["Origin", "Destination", "Modelled flow"]


def test_a_trend_says_its_reading_and_why(write, table):
    trend = {"region": ["Delta"], "first_period": ["2010"], "last_period": ["2020"],
             "core_share_change": [0.02], "reading": ["polarizing"],
             "reading_why": ["cores gained 2 points"], "half_life": [np.nan]}  # fmt: skip
    head, row = write(tables=[table("trend", trend)]).rows
    assert head[:4] == ["First period", "Last period", "Reading", "Reason for reading"]
    assert head[4:] == ["Change of the cores' share"], "an empty measure is not shown"
    assert row == ["2010", "2020", "polarizing", "cores gained 2 points", "0.020"]


def test_indicators_and_empty_tables(write, table, cities):
    indicators = {"indicator": ["gdp"], "direction": ["-"], "weight": [0.25], "missing": [2]}
    page = write(tables=[table("indicator", indicators), table("city", cities.iloc[:0])])
    assert page.rows == [
        ["Indicator", "Direction", "Weight", "Missing values"],
        ["gdp", "-", f"25{NO_BREAK}%", "2"],
    ]
    assert "No rows." in page.texts["p"]


def test_tables_are_headed_by_what_made_them_and_told_apart_by_their_layers(write, table, cities):
    page = write(
        tables=[
            table("city", cities, "Towns 2010", "connectivity"),
            table("city", cities, "Towns 2020", "connectivity"),
            table("city", cities, "Cities of the delta", "analyseregion"),
            table("city", cities, "My towns"),
        ]
    )
    assert page.section("tables").texts["h3"] == [
        "Connectivity measures: cities (Towns 2010)",
        "Connectivity measures: cities (Towns 2020)",
        "Cities of the delta",
        "My towns",
    ]


def test_tables_that_only_a_gis_has_use_for_are_named_and_not_shown(write, table, cities):
    sectors = {"city_id": ["1"], "sector": ["steel"], "value": [3.0]}
    page = write(
        tables=[
            table("city", cities, "Towns", "connectivity"),
            table("city", cities, "Network towns", "buildflownetwork"),
            table("sector", sectors, "Sectors"),
            table("city", cities[["city_id", "name", "role"]], "Roles"),
        ]
    ).section("tables")
    assert page.texts["h3"] == ["Connectivity measures: cities"]
    assert page.texts["p"] == [
        "Not shown as tables, see the layers: Network towns, Sectors, Roles."
    ]
