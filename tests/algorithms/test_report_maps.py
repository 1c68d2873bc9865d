"""The maps of a report: which rows of which layers are drawn, by which measure."""

from collections import namedtuple

import pytest

Drawn = namedtuple("Drawn", "cities links measure size")


@pytest.fixture
def drawn(monkeypatch, provider):
    """Draw maps of layers with a stand-in for the renderer: what it was given, and captions."""
    from qgis.PyQt.QtGui import QImage

    from spatial_relations.processing.report import maps
    from spatial_relations.processing.report.layers import Result
    from spatial_relations.processing.result_layers import read_result

    calls = []

    def render_map(cities, links, title, subtitle, source, measure, size, dpi, period, progress):
        ids = "".join(sorted(row["city_id"] for row in rows(cities, period)))
        number = None if links is None else len(rows(links, period))
        calls.append(Drawn(ids, number, measure, size))
        return QImage(1, 1, QImage.Format.Format_ARGB32)

    def rows(layer, period):
        """Those of the period; all of a layer without it, as a map shows them."""
        every = list(layer.getFeatures())
        return [row for row in every if str(row["period"]) == period] or every

    def draw(*layers):
        calls.clear()
        results = [Result(layer, read_result(layer)) for layer in layers]
        made = maps.draw_maps(results, "Delta", lambda fraction: None)
        assert all(png.startswith(b"\x89PNG") for _, png in made)
        return list(calls), [caption for caption, _ in made]

    monkeypatch.setattr(maps, "render_map", render_map)
    return draw


def test_dependence_is_shown_with_the_links_of_its_run(drawn, connect):
    network = connect()[0]
    calls, captions = drawn(network["OUTPUT_LINKS"], network["OUTPUT_CITIES"])
    assert calls == [Drawn("ABCDEF", 26, "core_dependence", (1600, 1200))]
    assert captions == [
        "Core dependence: Share of the total flow that links the city with core cities other than "
        "itself. High: the city depends on cores."
    ]


def test_of_several_periods_the_latest_is_drawn(drawn, connect, dated_flows):
    network = connect(LINKS=dated_flows)[0]
    calls, captions = drawn(network["OUTPUT_CITIES"], network["OUTPUT_LINKS"])
    assert calls == [Drawn("ABCDEF", 26, "core_dependence", (1600, 1200))]
    assert captions[0].startswith("2023. Core dependence")


def test_flows_without_a_period_are_not_said_to_be_of_the_cities_latest(
    drawn, connect, dated_flows
):
    cities, links = connect(LINKS=dated_flows)[0], connect()[0]
    calls, captions = drawn(cities["OUTPUT_CITIES"], links["OUTPUT_LINKS"])
    assert calls[0].links == 26
    assert captions[0].startswith("Core dependence: ")


def test_links_between_other_cities_are_not_drawn(drawn, connect, city_layer, flow_layer):
    towns = city_layer([("X", "core"), ("Y", "secondary"), ("Z", "secondary")])
    others = connect(CITIES=towns, LINKS=flow_layer([("X", "Y", 3.0), ("Y", "Z", 1.0)]))[0]
    network = connect()[0]
    calls, _ = drawn(network["OUTPUT_CITIES"], others["OUTPUT_LINKS"])
    assert calls[0].links is None
    calls, _ = drawn(network["OUTPUT_CITIES"], others["OUTPUT_LINKS"], network["OUTPUT_LINKS"])
    assert calls[0].links == 26


def test_modelled_links_are_not_drawn(drawn, connect, run_algorithm, cities):
    modelled, _ = run_algorithm(
        "estimateflows",
        {"CITIES": cities, "ORIGIN_MASS": "population", "DESTINATION_MASS": "population",
         "OUTPUT": "TEMPORARY_OUTPUT"},
    )  # fmt: skip
    calls, _ = drawn(connect()[0]["OUTPUT_CITIES"], modelled["OUTPUT"])
    assert calls[0].links is None


def test_each_region_is_drawn_by_itself_and_no_measure_by_halves(drawn, run_algorithm, layer):
    rows = [
        (f"Point({place} {place})", f"{region}{place}", "core" if place == 0 else "secondary",
         f"Region {region}", 10.0 + place * (1 + (period == "2020")), period)
        for region in "PQRST"
        for place in range(3)
        for period in ("2010", "2020")
    ]  # fmt: skip
    fields = "city_id:string role:string region:string size:double period:string"
    towns = layer("Point", fields, rows)
    made, _ = run_algorithm(
        "polarization",
        {"CITIES": towns, "VALUE": "size", "OUTPUT": "TEMPORARY_OUTPUT",
         "OUTPUT_CITIES": "TEMPORARY_OUTPUT"},
    )  # fmt: skip
    ranks, _ = run_algorithm(
        "peripheralization",
        {"CITIES": towns, "INDICATORS": ["size", "people", "-", "1"],
         "OUTPUT_CITIES": "TEMPORARY_OUTPUT"},
    )  # fmt: skip
    calls, captions = drawn(made["OUTPUT_CITIES"], ranks["OUTPUT_CITIES"])
    assert [call.measure for call in calls] == ["index"] * 5
    assert [call.cities for call in calls] == [f"{r}0{r}1{r}2" for r in "PQRST"]
    assert {call.size for call in calls} == {(1100, 825)}
    assert captions[0].startswith("Region P, 2020. Peripheralization")


def test_without_a_measure_the_cities_are_drawn_by_their_roles(drawn, connect, build):
    assert drawn(connect()[0]["OUTPUT_REGIONS"]) == ([], [])
    network = build()[0]
    calls, captions = drawn(network["OUTPUT_CITIES"], network["OUTPUT_LINKS"])
    assert calls == [Drawn("ABCDEF", 26, None, (1600, 1200))]
    assert captions == ["The cities by their roles, and their links."]
