"""The relation report as a page: self-contained, readable, in its order, and true to its parts."""

import base64
import re

import pandas as pd
import pytest

from spatial_relations.analysis.findings import Finding

NO_BREAK = "\u00a0"


def test_the_page_needs_nothing_but_itself(write):
    page = write()
    assert not {"script", "link", "iframe", "object", "base", "form"} & {t for t, _ in page.tags}
    for _, attributes in page.tags:
        for name in ("src", "srcset", "data", "action", "background"):
            assert (attributes.get(name) or "data:").startswith("data:")
        for name in ("href", "xlink:href"):
            assert (attributes.get(name) or "#").startswith("#")
        assert not any(name.startswith("on") for name in attributes)
    style = "".join(page.texts["style"])
    assert "@import" not in style
    assert "url(" not in style
    policy = [a["content"] for a in page.all("meta") if "http-equiv" in a]
    assert policy[0].startswith("default-src 'none'")


def test_each_map_is_in_the_page_with_its_text(write, png):
    page = write(maps=[("Who depends", png), ("Who is <left> behind", png)])
    images = page.all("img")
    assert [image["alt"] for image in images] == ["Map: Who depends", "Map: Who is <left> behind"]
    for image in images:
        assert base64.b64decode(image["src"].removeprefix("data:image/png;base64,")) == png
    assert page.section("maps").texts["figcaption"] == ["Who depends", "Who is <left> behind"]
    assert write(maps=[]).all("img") == []


def test_it_can_be_read_by_a_screen_reader(write, table, cities, regions):
    page = write(tables=[table("city", cities), table("region", regions)])
    assert page.all("html")[0]["lang"] == "en"
    assert all(attributes.get("scope") in ("col", "row") for attributes in page.all("th"))
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:]))
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert {a["href"][1:] for a in page.all("a")} <= set(ids)
    named = [a["aria-labelledby"].split() for _, a in page.tags if "aria-labelledby" in a]
    assert {name for names in named for name in names} <= set(ids)


def test_names_cannot_break_the_page(write, table, tell, cities, regions, nasty):
    tell(
        connectivity=[Finding("{city} depends.", {"city": nasty, "place": nasty})],
        coexistence=[Finding("{city}", {"city": nasty, "place": nasty})],
    )
    pairs = {"origin_name": [nasty] * 2, "destination_name": ["A", "B"], "krugman": [1.0, 0.5],
             "flow": [0.0, 4.0], "cooperation_gap": [1.0, -1.0]}  # fmt: skip
    page = write(
        title=nasty,
        generated=nasty,
        left_out=[nasty],
        sources=[nasty],
        maps=[(nasty, b"")],
        tables=[
            table("city", cities, nasty),
            table("region", regions.assign(region=nasty), nasty, **{nasty: nasty}),
            table("indicator", {"indicator": [nasty], "weight": [1.0]}, nasty),
            table("city", cities.assign(**{f"dimension_{nasty}": [1.0, 2.0, 3.0]}), nasty),
            table("city", cities.assign(size=[3.0, 2.0, 1.0], rank=[1.0, 2.0, 3.0]), nasty),
            table("link", pairs, nasty),
        ],
    )
    assert page.all("b") == []
    assert page.texts["h1"] == [nasty]
    assert page.texts["title"][0] == nasty
    assert nasty in page.texts["li"]
    assert nasty in page.texts["dd"]
    assert nasty in page.texts["text"]
    assert sum(row[0] == nasty for row in page.rows) == 6
    broken = cities.assign(name=["\ud800", "B", "C"])
    assert write(tables=[table("city", broken)]).rows


def test_cities_of_one_name_are_told_apart_in_tables_and_figures(write, table):
    rows = [["320500", "Suzhou", "secondary", 0.5], ["341300", "Suzhou", "secondary", 0.25],
            ["310100", "Shanghai", "core", 0.1]]  # fmt: skip
    columns = ["city_id", "name", "role", "core_dependence"]
    page = write(tables=[table("city", pd.DataFrame(rows, columns=columns))])
    shown = [row[0] for row in page.section("tables").rows]
    assert {"Suzhou (320500)", "Suzhou (341300)", "Shanghai"} <= set(shown)
    assert "Suzhou" not in shown
    figure = page.markup[page.markup.index("<svg") : page.markup.index("</svg>")]
    assert "Suzhou (320500)" in figure
    assert "Suzhou (341300)" in figure
    assert ">Suzhou<" not in figure


def test_the_page_goes_from_what_matters_to_what_backs_it(write, tell):
    tell(connectivity=[Finding("One.", {}), Finding("Two.", {})])
    assert write().texts["h2"] == [
        "Maps",
        "In short",
        "Three relations",
        "Two pressures",
        "Three causes",
        "Tables",
        "How to read the measures",
        "Sources",
        "What the results can't say",
        "What was left out, and why",
    ]


def test_the_headline_is_the_first_finding_on_who_depends_and_is_not_said_twice(write, tell):
    tell(
        coexistence=[Finding("Size.", {})],
        connectivity=[Finding("{city} depends.", {"city": "Chuzhou"}), Finding("Flow.", {})],
        polarization=[Finding("Gain.", {"place": "Delta"})],
    )
    page = write()
    assert page.of_kind("headline")
    assert '<p class="headline">Chuzhou depends.</p>' in page.markup
    assert page.section("short").texts["li"] == ["Size.", "Flow.", "Delta Gain."]
    tell(peripheralization=[Finding("Behind.", {"place": "Delta, 2020"})])
    page = write()
    assert "Delta, 2020: Behind." in page.markup
    assert page.section("short") is None


def test_in_short_has_five_findings_of_five_parts(write, tell):
    from spatial_relations.analysis.story import PARTS

    tell(**{part: [Finding(f"{part} {n}", {}) for n in (1, 2)] for part in PARTS})
    assert write().section("short").texts["li"] == [
        "coexistence 1", "connectivity 2", "cooperation 1", "polarization 1",
        "peripheralization 1",
    ]  # fmt: skip


def test_each_part_has_its_question_and_its_findings(write, tell):
    tell(cooperation=[Finding("Alike.", {}), Finding("Linked.", {})])
    relations = write().section("three-relations")
    assert relations.texts["h3"] == ["Coexistence", "Connectivity", "Cooperation"]
    assert "Do cities complement each other, and does flow follow?" in relations.texts["p"]
    assert relations.texts["li"] == ["Alike.", "Linked."]


def test_the_findings_beyond_the_first_six_stand_below_the_figures(write, tell):
    tell(cooperation=[Finding(f"Number {place}.", {}) for place in range(8)])
    part = write().section("three-relations")
    assert part.texts["li"] == [f"Number {place}." for place in range(8)]
    first, further = part.markup.split('class="further"')
    assert re.findall(r"Number \d", first) == [f"Number {place}" for place in range(6)]
    assert re.findall(r"Number \d", further) == ["Number 6", "Number 7"]


def test_places_share_the_room_for_first_findings(write, tell):
    tell(polarization=[Finding(f"{place}{n}", {"place": place}) for place in "ABC" for n in "123"])
    first, further = write().section("two-pressures").markup.split('class="further"')
    assert re.findall(r"<li>(..)</li>", first) == ["A1", "A2", "B1", "B2", "C1", "C2"]
    assert re.findall(r"<li>(..)</li>", further) == ["A3", "B3", "C3"]


def test_a_part_without_data_says_what_to_give(write, table, cities):
    page = write(tables=[table("city", cities[["city_id", "name", "role", "total_flow"]])])
    told = page.section("three-relations").texts["p"]
    assert any(t.startswith("Not measured") and "Morphological polycentricity" in t for t in told)
    assert "Measured: see the tables." in told
    causes = page.section("three-causes").texts["p"]
    assert sum("Governance mismatches" in text for text in causes) == 3


def test_findings_are_sentences_with_their_numbers_set_off(write, tell, nasty):
    values = {"share": "82 %", "city": nasty, "slope": "−0.71", "place": "2020"}
    tell(coexistence=[Finding("{share} of {city}'s flow, {slope}.", values)])
    page = write().section("three-relations")
    assert page.texts["li"] == [f"82{NO_BREAK}% of {nasty}'s flow, −0.71."]
    assert page.texts["strong"] == [f"82{NO_BREAK}%", "−0.71"]


def test_findings_stand_under_the_place_that_they_speak_of(write, tell):
    tell(
        connectivity=[
            Finding("One.", {"place": "Delta, 2020"}),
            Finding("Two.", {"place": "Bay, 2020"}),
            Finding("Three.", {"place": "Delta, 2020"}),
        ]
    )
    part = write(tables=[]).section("three-relations")
    assert [text for text in part.texts["p"] if "2020" in text] == ["Delta, 2020", "Bay, 2020"]
    assert part.texts["li"] == ["One.", "Three.", "Two."]


def test_sources_limits_and_what_was_left_out_are_said(write):
    page = write()
    assert page.section("sources").texts["li"] == ["Census <2020>, http://example.org/"]
    assert page.section("left-out").texts["li"] == ["3 rows: unknown origin."]
    bare = write(maps=[], sources=[], left_out=[], tables=[])
    assert "Nothing was left out." in bare.section("left-out").texts["p"]
    assert bare.section("sources") is None
    assert bare.section("tables") is None


@pytest.mark.parametrize(
    ("algorithm", "level", "key", "said"),
    [
        ("estimateflows", "link", "estimated_flow", "They were not observed."),
        ("peripheralization", "city", "index", "ranks move with both"),
        ("mismatches", "city", "place_gap", "scored by the analyst"),
        ("coexistence", "region", "polycentricity", "the floor"),
        ("polarization", "region", "kanbur_zhang", "are advanced measures"),
        ("polarization", "trend", "beta", "Galton's fallacy"),
        ("complementarity", "region", "inertia", "could complement each other"),
        ("connectivity", "city", "core_dependence", "stand only for themselves"),
    ],
)
def test_the_limits_of_what_was_measured_are_said_and_no_others(
    write, table, algorithm, level, key, said
):
    def limits(*tables):
        return " ".join(write(tables=list(tables)).section("limits").texts["li"])

    assert said in limits(table(level, {key: [1.0]}, algorithm=algorithm))
    assert "no causes" in limits()
    assert said not in limits(table("city", {"betweenness": [1.0]}))


def test_the_method_is_told_by_algorithm_in_the_words_of_its_dialog(write, table):
    ranks = {"city_id": ["1"], "index": [3.0]}
    given = {"CITIES": "towns", "POOLED": "True", "WEIGHTS": "2", "RUNS": "500",
             "INDICATORS": "gdp, economy, -, 1, aged, demography, +, 2", "ODD": "x"}  # fmt: skip
    method = write(
        tables=[
            table("city", ranks, algorithm="peripheralization", **given),
            table("indicator", {"weight": [1.0]}, algorithm="peripheralization", **given),
            table("city", ranks, algorithm="peripheralization", CITIES="villages"),
            table("city", ranks),
        ]
    ).section("method")
    assert method.texts["h3"] == ["Peripheralization index"]
    told = list(zip(method.texts["dt"], method.texts["dd"]))
    assert told == [
        ("Cities", "towns"),
        ("Normalise all periods together", "yes"),
        ("Weights", "Entropy"),
        ("Runs with random weights (0 = none)", "500"),
        ("Indicators", "gdp economy - 1; aged demography + 2"),
        ("ODD", "x"),
        ("Cities", "villages"),
    ]


def test_a_report_replaces_the_former_at_once_and_leaves_no_traces(write, tmp_path):
    write(title="first")
    assert write(title="second").texts["h1"] == ["second"]
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]


def test_a_report_that_cannot_be_written_says_so(qgis_app, tmp_path):
    from spatial_relations.processing.report.page import write_report

    folder = tmp_path / "folder"
    folder.mkdir()
    with pytest.raises(OSError, match="folder"):
        write_report(folder, "A", [], [], [], [], "")
    with pytest.raises(FileNotFoundError):
        write_report(tmp_path / "none" / "a.html", "A", [], [], [], [], "")
    assert list(tmp_path.iterdir()) == [folder]


def test_a_large_region_makes_a_page_that_can_be_mailed(write, table):
    size = 300
    ids = [str(place) for place in range(size)]
    cities = pd.DataFrame(
        {"city_id": ids, "name": ids, "role": ["core"] * 5 + ["secondary"] * (size - 5),
         "size": [float(size - place) for place in range(size)],
         "rank": [place + 1.0 for place in range(size)],
         "core_dependence": [0.5] * size, "share_change": [place / 1e6 for place in range(size)]}
    )  # fmt: skip
    pairs = [(a, b) for a in range(size) for b in range(a)]
    links = pd.DataFrame(
        {"origin": [ids[a] for a, _ in pairs], "destination": [ids[b] for _, b in pairs],
         "krugman": [(a * b % 97) / 50 for a, b in pairs],
         "flow": [float(a * b % 1009) for a, b in pairs],
         "cooperation_gap": [(a - b) / size for a, b in pairs]}
    )  # fmt: skip
    page = write(maps=[], tables=[table("city", cities), table("link", links)])
    assert len(page.markup) < 600_000


@pytest.mark.parametrize("after", [0, 5, 15])
def test_a_report_that_is_stopped_leaves_no_file(tmp_path, after):
    from spatial_relations.analysis.errors import Cancelled
    from spatial_relations.analysis.result_tables import ResultTable
    from spatial_relations.processing.report import page

    rows = pd.DataFrame({"city_id": ["A", "B"], "name": ["Alpha", "Beta"], "total_flow": [2.0, 1]})
    tables = [ResultTable("connectivity", "city", "Cities", rows, {})]
    asked = []

    def stop(fraction):
        asked.append(fraction)
        if len(asked) > after:
            raise Cancelled

    with pytest.raises(Cancelled):
        page.write_report(tmp_path / "a.html", "Region", [], tables, [], [], "today", progress=stop)
    assert list(tmp_path.iterdir()) == []
    assert asked == sorted(asked)
