"""The relation report: self-contained, readable, and true to its tables."""

import base64
import re
from html.parser import HTMLParser

import numpy as np
import pandas as pd
import pytest

from spatial_relations.analysis.findings import Finding
from spatial_relations.processing.report import write_report

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
NASTY = "<b>&\"' %s ${x} {y}"
NO_BREAK = "\u00a0"


class Page(HTMLParser):
    """What the tests ask of a page: tags with attributes, texts of cells, headings and lists."""

    VOID = {"meta", "img", "br", "hr", "link"}

    def __init__(self, markup):
        super().__init__()
        self.markup = markup
        self.tags = []
        self.open = []
        self.texts = {}
        self.rows = []
        self.feed(markup)
        assert self.open == [], "every element is closed"

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)
            self.texts.setdefault(tag, []).append("")
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th") and "tr" in self.open:
            self.rows[-1].append("")

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        for tag in set(self.open):
            self.texts[tag][-1] += data
        if {"td", "th"} & set(self.open):
            self.rows[-1][-1] += data

    def all(self, tag):
        return [attributes for name, attributes in self.tags if name == tag]


CITIES = pd.DataFrame(
    {
        "fid": [1, 2, 3],
        "city_id": ["1", "3", "5"],
        "name": ["Nanjing", NASTY, "Chizhou"],
        "role": ["core", "secondary", None],
        "region": [None] * 3,
        "period": ["2020"] * 3,
        "total_flow": [12345.0, 450.5, 0.0],
        "core_dependence": [np.nan, 0.82, None],
        "main_core": [None, "1", None],
        "net_power": [0.5, -0.25, np.nan],
        "eigenvector": [np.nan] * 3,
    }
)
REGIONS = pd.DataFrame(
    {
        "region": ["Delta", "Delta"],
        "period": ["2010", "2020"],
        "cities": [6, 6],
        "criss_cross": [0.2, np.nan],
        "best_cores": ["1, 3", None],
        "functional_polycentricity": [0.4047, 0.3748],
    }
)


@pytest.fixture
def write(qgis_app, tmp_path):
    def write(**parts):
        given = {
            "title": "Delta, 2010 to 2020",
            "map_png": PNG,
            "findings": [Finding("{share} of {city}'s flow.", {"share": "82 %", "city": NASTY})],
            "tables": [("Who depends on cores", "city", CITIES)],
            "method": {"Weights": "equal"},
            "left_out": ["3 rows: unknown origin."],
            "sources": ["Census <2020>, http://example.org/"],
            "generated": "24 November 2026",
            **parts,
        }
        path = tmp_path / "report.html"
        write_report(path, **given)
        return Page(path.read_text(encoding="utf-8"))

    return write


def test_the_page_needs_nothing_but_itself(write):
    page = write()
    assert not {"script", "link", "iframe", "object", "base", "form"} & {t for t, _ in page.tags}
    for _, attributes in page.tags:
        for name in ("src", "srcset", "data", "action", "background"):
            assert (attributes.get(name) or "data:").startswith("data:")
        assert (attributes.get("href") or "#").startswith("#")
        assert not any(name.startswith("on") for name in attributes)
    style = "".join(page.texts["style"])
    assert "@import" not in style
    assert "url(" not in style
    policy = [a["content"] for a in page.all("meta") if "http-equiv" in a]
    assert policy[0].startswith("default-src 'none'")


def test_the_map_is_in_the_page_with_its_text(write):
    (image,) = write().all("img")
    assert base64.b64decode(image["src"].removeprefix("data:image/png;base64,")) == PNG
    assert image["alt"] == "Map: Delta, 2010 to 2020"
    assert write(map_png=None).all("img") == []


def test_it_can_be_read_by_a_screen_reader(write):
    page = write(tables=[("A", "city", CITIES), ("B", "region", REGIONS)])
    assert page.all("html")[0]["lang"] == "en"
    assert all(attributes.get("scope") in ("col", "row") for attributes in page.all("th"))
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:]))
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert {a["href"][1:] for a in page.all("a")} <= set(ids)


def test_names_cannot_break_the_page(write):
    parts = {
        "title": NASTY,
        "generated": NASTY,
        "method": {NASTY: NASTY},
        "left_out": [NASTY],
        "sources": [NASTY],
        "findings": [NASTY, Finding("{city}", {"city": NASTY, "place": NASTY})],
        "tables": [
            (NASTY, "city", CITIES),
            (NASTY, "region", REGIONS.assign(region=NASTY)),
            (NASTY, "indicator", pd.DataFrame({"indicator": [NASTY], "weight": [1.0]})),
            (NASTY, "city", CITIES.assign(**{f"dimension_{NASTY}": [1.0, 2.0, 3.0]})),
        ],
    }
    page = write(**parts)
    assert page.all("b") == []
    assert page.texts["h1"] == [NASTY]
    assert page.texts["title"] == [NASTY]
    assert NASTY in page.texts["li"]
    assert page.texts["dd"].count(NASTY) == 1
    assert sum(row[0] == NASTY for row in page.rows) == 3
    broken = CITIES.assign(name=["\ud800", "B", "C"])
    assert write(tables=[("A", "city", broken)]).rows


def test_findings_are_sentences_with_their_numbers_set_off(write):
    page = write()
    assert f"82{NO_BREAK}% of {NASTY}'s flow." in page.texts["li"]
    assert page.texts["strong"] == [f"82{NO_BREAK}%"]


def test_findings_stand_under_the_place_that_they_speak_of(write):
    findings = [
        Finding("One.", {"place": "Delta, 2020"}),
        Finding("Two.", {"place": "Bay, 2020"}),
        Finding("Three.", {"place": "Delta, 2020"}),
    ]
    page = write(findings=findings, tables=[])
    assert page.texts["h3"] == ["Delta, 2020", "Bay, 2020"]
    told = [text for text in page.texts["li"] if text in ("One.", "Two.", "Three.")]
    assert told == ["One.", "Three.", "Two."]


def test_a_table_of_cities_has_labels_and_rounded_values_by_rank(write):
    page = write()
    assert page.rows == [
        ["Name", "Role", "Total flow", "Core dependence", "Main core", "Net power"],
        [NASTY, "secondary", "450", f"82{NO_BREAK}%", "Nanjing", "\u22120.25"],
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
def test_the_numbers_of_a_column_have_their_points_in_line(write, values, texts):
    cities = pd.DataFrame({"name": list("ABC"), "index": values})
    assert [row[1] for row in write(tables=[("A", "city", cities)]).rows[1:]] == texts


def test_each_measure_shown_is_explained_once_by_the_catalogue(write):
    page = write(tables=[("A", "city", CITIES), ("B", "city", CITIES), ("C", "region", REGIONS)])
    labels = page.texts["dt"]
    assert labels.count("Core dependence") == 1
    assert "Functional polycentricity" in labels
    assert "Eigenvector centrality" not in labels, "not shown, as no city has a value"
    texts = page.texts["dd"]
    assert (
        "Share of the total flow that links the city with core cities other than itself." in texts
    )
    assert "High: the city depends on cores. Low: it has ties of its own." in texts
    assert "Source: after Hirschman 1945 and Emerson 1962." in texts


def test_regions_are_key_figures_for_each_region_and_period(write):
    page = write(tables=[("Cities", "city", CITIES), ("Region", "region", REGIONS)])
    assert page.texts["caption"][1:] == ["Delta, 2010", "Delta, 2020"]
    assert page.rows[4:] == [
        ["Cities", "6"],
        ["Criss-cross flow", f"20{NO_BREAK}%"],
        ["Best-fitting cores", f"Nanjing, {NASTY}"],
        ["Functional polycentricity", "0.40"],
        ["Cities", "6"],
        ["Criss-cross flow", "–"],
        ["Best-fitting cores", "–"],
        ["Functional polycentricity", "0.37"],
    ]


def test_a_long_table_is_cut_and_says_so(write):
    cities = pd.DataFrame(
        {"city_id": [str(i) for i in range(75)], "core_dependence": [i / 75 for i in range(75)]}
    )
    page = write(tables=[("A", "city", cities)])
    assert len(page.rows) == 61
    assert page.rows[0][0] == "City id"
    assert page.rows[1][0] == "74"
    assert "And 15 more, see the GeoPackage." in page.texts["p"]


def test_of_several_periods_the_latest_is_shown(write):
    cities = pd.concat([CITIES, CITIES.assign(period="2010")])
    page = write(tables=[("A", "city", cities)])
    assert len(page.rows) == 4
    assert page.texts["caption"] == ["2020"]
    assert "Other periods, see the GeoPackage: 2010." in page.texts["p"]


def test_a_wide_table_keeps_the_telling_measures(write):
    keys = [
        *("closeness_in", "closeness_out", "harmonic_in", "harmonic_out", "pagerank"),
        *("alter_power", "alter_centrality", "total_flow", "core_dependence", "dominance"),
    ]
    cities = CITIES[["city_id", "name"]].assign(**{key: [0.5, 0.6, 0.7] for key in keys})
    page = write(tables=[("A", "city", cities)])
    assert page.rows[0] == ["Name", "Core dependence", "Total flow", "Dominance"]
    assert "Measures that stand in the GeoPackage only: 7." in page.texts["p"]


def test_links_show_names_and_plain_relations(write):
    links = pd.DataFrame(
        {
            "link_id": ["3→1", "1→3"],
            "origin": ["3", "1"],
            "destination": ["1", "3"],
            "origin_name": ["Chuzhou", "Nanjing"],
            "destination_name": ["Nanjing", "Chuzhou"],
            "relation": ["secondary-core", "core-secondary"],
            "flow": [90.0, 120.0],
            "distance_km": [48.3, 48.3],
        }
    )
    assert write(tables=[("A", "link", links)]).rows == [
        ["Origin", "Destination", "Relation", "Flow", "Distance (km)"],
        ["Nanjing", "Chuzhou", "core to secondary", "120", "48.3"],
        ["Chuzhou", "Nanjing", "secondary to core", "90", "48.3"],
    ]


def test_indicators_and_empty_tables(write):
    indicators = pd.DataFrame(
        {"indicator": ["gdp"], "direction": ["-"], "weight": [0.25], "missing": [2]}
    )
    page = write(tables=[("A", "indicator", indicators), ("B", "city", CITIES.iloc[:0])])
    assert page.rows == [
        ["Indicator", "Direction", "Weight", "Missing values"],
        ["gdp", "-", f"25{NO_BREAK}%", "2"],
    ]
    assert "No rows." in page.texts["p"]


def test_method_sources_and_what_was_left_out_are_said(write):
    page = write()
    assert "Weights" in page.texts["dt"]
    assert "equal" in page.texts["dd"]
    assert "3 rows: unknown origin." in page.texts["li"]
    assert "Census <2020>, http://example.org/" in page.texts["li"]
    bare = write(method={}, sources=[], left_out=[], findings=[], tables=[])
    assert bare.texts["h2"] == ["What was left out, and why"]
    assert "Nothing was left out." in bare.texts["p"]


def test_a_report_replaces_the_former_at_once_and_leaves_no_traces(write, tmp_path):
    write(title="first")
    assert write(title="second").texts["h1"] == ["second"]
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]


def test_a_report_that_cannot_be_written_says_so(qgis_app, tmp_path):
    folder = tmp_path / "folder"
    folder.mkdir()
    with pytest.raises(OSError, match="folder"):
        write_report(folder, "A", None, [], [], {}, [], [], "")
    with pytest.raises(FileNotFoundError):
        write_report(tmp_path / "none" / "a.html", "A", None, [], [], {}, [], [], "")
    assert list(tmp_path.iterdir()) == [folder]
