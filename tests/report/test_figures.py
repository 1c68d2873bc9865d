"""The figures of the report: marks where the values are, titles that state what they show."""

import re

import numpy as np
import pandas as pd
import pytest

pytestmark = pytest.mark.usefixtures("qgis_app")


@pytest.fixture
def draw(table):
    """The figures of a part: ``draw("connectivity", ("city", rows), ...)``."""
    from spatial_relations.processing.report.figures.gallery import figures_of

    def draw(part, *tables):
        return figures_of(part, [table(*given) for given in tables])

    return draw


# Coexistence


def test_rank_and_size_stand_on_logarithmic_axes(draw, marks, city_rows):
    rows = city_rows(size=[800.0, 400.0, 200.0, 100.0], rank=[1.0, 2.0, 3.0, 4.0])
    (figure,) = draw("coexistence", ("city", rows.iloc[::-1]))
    assert figure.title == "Alpha holds 53 % of all size, the 2 cores together 80 %"
    cores = [m for m in marks(figure, "rect", "core") if m["tip"]]
    dots = [m for m in marks(figure, "circle", "secondary") if m["tip"]]
    assert [m["tip"] for m in cores] == ["Alpha: 800, rank 1", "Beta: 400, rank 2"]
    assert [m["tip"] for m in dots] == ["Gamma: 200, rank 3", "Delta: 100, rank 4"]
    across = [m["x"] + m["width"] / 2 for m in cores] + [m["cx"] for m in dots]
    down = [m["y"] + m["height"] / 2 for m in cores] + [m["cy"] for m in dots]
    # Halving the size is the same step down each time; from rank 1 to 2 as far as from 2 to 4.
    assert np.diff(down) == pytest.approx([np.diff(down)[0]] * 3, abs=0.15)
    assert down == sorted(down)
    assert across[1] - across[0] == pytest.approx(across[3] - across[1], abs=0.15)


def test_the_line_of_expected_sizes_passes_through_a_city_that_is_as_large_as_expected(
    draw, marks, city_rows
):
    rows = city_rows(size=[800.0, 400.0, 200.0], rank=[1.0, 2.0, 3.0],
                  expected_size=[900.0, 400.0, np.nan], size_field=["people"] * 3)  # fmt: skip
    (figure,) = draw("coexistence", ("city", rows))
    assert "of all people" in figure.title
    (line,) = marks(figure, "polyline", "expected")
    (first, second) = [tuple(map(float, p.split(","))) for p in line["points"].split()]
    alpha, beta = (m for m in marks(figure, "rect", "core") if m["tip"])
    assert second == pytest.approx((beta["x"] + 4.5, beta["y"] + 4.5), abs=0.15)
    assert first[0] == pytest.approx(alpha["x"] + 4.5, abs=0.15)
    assert 0 < first[1] < alpha["y"] + 4.5, "900 stands above 800, in the drawing"


def test_two_cities_of_one_name_are_told_apart(draw, texts, city_rows):
    rows = city_rows(size=[800.0, 400.0, 200.0, 150.0, 90.0, 20.0], rank=[1.0, 2, 3, 4, 5, 6],
                  size_gap=[0.0, 0, 0, 0, 0, -2.0])  # fmt: skip
    rows["name"] = ["Alpha", "Beta", "Suzhou", "Delta", "Suzhou", "Suzhou"]
    (figure,) = draw("coexistence", ("city", rows))
    assert texts(figure).count("Suzhou") == 2, "the third largest, and the one far off the line"
    assert "Delta" not in texts(figure)


def test_each_region_has_its_figure_and_says_how_to_read_it_once(draw, city_rows):
    rows = city_rows(size=[8.0, 4.0, 2.0, 1.0], rank=[1.0, 2, 3, 4])
    both = pd.concat([rows.assign(region="Bay"), rows.assign(region="Delta", period="2020")])
    first, second = draw("coexistence", ("city", both))
    assert (first.place, second.place) == ("Bay", "Delta, 2020")
    assert first.reading.startswith("How to read")
    assert second.reading == ""


FORM = {"region": ["A"], "period": ["2020"], "polycentricity": [0.6],
        "polycentricity_floor": [0.2]}  # fmt: skip
FLOW = {"region": ["A"], "period": [None], "functional_polycentricity": [0.4],
        "functional_polycentricity_floor": [0.2]}  # fmt: skip


def test_form_and_flow_stand_on_one_scale_with_their_floor(draw, marks):
    (figure,) = draw("coexistence", ("region", FORM), ("region", FLOW))
    assert figure.title == "Size is more balanced than flow: polycentricity is 0.60 against 0.40"
    assert (figure.place, figure.note) == ("A, 2020", "Flows have no period.")
    (square,), (dot,) = (
        [m for m in marks(figure, tag, kind) if m["tip"]]
        for tag, kind in (("rect", "form"), ("circle", "flow"))
    )
    (zero,), (floor,) = marks(figure, "line", "zero"), marks(figure, "line", "floor")
    third = floor["x1"] - zero["x1"]
    assert dot["cx"] - zero["x1"] == pytest.approx(2 * third, abs=0.3)
    assert square["x"] + 6 - zero["x1"] == pytest.approx(3 * third, abs=0.3)


@pytest.mark.parametrize(
    "flow",
    [
        {"functional_polycentricity": [0.1]},
        {"functional_polycentricity_floor": [0.3]},
        {"period": ["2010"]},
        {"region": ["B"]},
    ],
)
def test_form_and_flow_that_do_not_compare_are_not_compared(draw, flow):
    assert draw("coexistence", ("region", FORM), ("region", {**FLOW, **flow})) == []
    below = {**FORM, "polycentricity": [0.15]}
    assert draw("coexistence", ("region", below), ("region", FLOW)) == []
    assert draw("coexistence", ("region", FORM)) == []


def test_several_regions_are_counted(draw, texts):
    form, flow = pd.DataFrame(FORM), pd.DataFrame(FLOW)
    forms = pd.concat([form, form.assign(region="B", polycentricity=0.3)])
    flows = pd.concat([flow, flow.assign(region="B")])
    (figure,) = draw("coexistence", ("region", forms), ("region", flows))
    assert figure.title == "Size is more balanced than flow in 1 of 2 regions"
    assert texts(figure).count("A") == 1


# Connectivity


def test_bars_of_core_dependence_are_as_long_as_the_shares(draw, marks, texts, city_rows):
    rows = city_rows(core_dependence=[0.9, 0.8, 0.4, 0.8], main_core_share=[0.5, 0.5, 0.1, 0.6],
                  main_core=["1", "0", "1", "0"])  # fmt: skip
    (figure,) = draw("connectivity", ("city", rows))
    assert figure.title == "Delta depends most on cores: 80 % of its flow is with them"
    whole = [m for m in marks(figure, "rect", "secondary") if m["tip"]]
    main = [m for m in marks(figure, "rect", "core") if m["tip"]]
    assert [m["tip"] for m in whole] == ["Delta: 80 %", "Gamma: 40 %"]
    assert whole[0]["width"] == pytest.approx(2 * whole[1]["width"], abs=0.15)
    assert main[0]["width"] == pytest.approx(0.75 * whole[0]["width"], abs=0.15)
    assert main[1]["width"] == pytest.approx(0.25 * whole[1]["width"], abs=0.15)
    assert {m["x"] for m in whole + main} == {whole[0]["x"]}
    assert "80 %  Alpha" in texts(figure)
    # Two cores among three others: spread evenly, 2/3 of the flow would be with cores.
    (even,) = marks(figure, "line", "rule")
    assert (even["x1"] - whole[0]["x"]) / whole[0]["width"] == pytest.approx(2 / 3 / 0.8, abs=0.01)


def test_the_first_period_is_a_ring_on_the_bar_of_the_last(draw, marks, city_rows):
    first = city_rows(core_dependence=[0.9, 0.8, 0.4, 0.6]).assign(period="2006")
    last = city_rows(core_dependence=[0.9, 0.8, 0.8, 0.3]).assign(period="2023")
    (figure,) = draw("connectivity", ("city", pd.concat([last, first])))
    assert figure.place == "2023"
    assert "Rings show 2006." in figure.note
    gamma, delta = (m for m in marks(figure, "rect", "secondary") if m["tip"])
    rings = marks(figure, "circle", "former")
    assert rings[0]["cx"] - gamma["x"] == pytest.approx(gamma["width"] / 2, abs=0.15)
    assert rings[1]["cx"] - delta["x"] == pytest.approx(delta["width"] * 2, abs=0.15)


@pytest.mark.parametrize(
    ("shares", "title"),
    [
        ([0.5, 0.5], "2 cities depend most on cores, with 50 % of their flow: Delta, Gamma"),
        ([0.0, 0.0], "No secondary city has flow with a core"),
    ],
)
def test_ties_are_said(draw, shares, title, city_rows):
    (figure,) = draw("connectivity", ("city", city_rows(core_dependence=[0.9, 0.8, *shares])))
    assert figure.title == title


def test_cities_without_flow_and_those_beyond_the_room_are_counted(draw, marks):
    count = 50
    rows = pd.DataFrame(
        {"city_id": list(map(str, range(count))), "role": "secondary",
         "core_dependence": [np.nan, np.nan, *np.linspace(0.1, 0.9, count - 2)]}
    )  # fmt: skip
    (figure,) = draw("connectivity", ("city", rows))
    assert figure.title.startswith("49 depends most")
    assert len([m for m in marks(figure, "rect", "secondary") if m["tip"]]) == 36
    assert "nothing flows there: 2." in figure.note
    assert "The first 36 of 48 cities." in figure.note


# Cooperation


def links(krugman, flow, gap):
    count = len(krugman)
    return pd.DataFrame(
        {"origin": list("abcdefgh"[:count]), "destination": list("ijklmnop"[:count]),
         "krugman": krugman, "flow": flow, "cooperation_gap": gap}
    )  # fmt: skip


def test_pairs_stand_at_their_difference_and_flow(draw, marks, texts):
    rows = links([0.8, 0.4, 0.2], [0.0, 10.0, 1000.0], [1.0, 0.0, -1.0])
    (figure,) = draw("cooperation", ("link", rows))
    assert figure.title == "a – i differ most for how little flows between them"
    (path,) = marks(figure, "path", "pairs")
    dots = [tuple(map(float, p)) for p in re.findall(r"M(-?\d+) (-?\d+)h0", path["d"])]
    assert len(dots) == 3
    zero, ten, thousand = dots
    assert zero[0] < ten[0] < thousand[0]
    assert ten[1] - zero[1] == pytest.approx(2 * (thousand[1] - ten[1]), abs=2.1)
    (named,) = marks(figure, "circle", "telling")
    assert (named["cx"], named["cy"]) == pytest.approx(zero, abs=0.6)
    assert named["tip"] == "a – i: difference 0.80, flow 0"
    assert "a – i" in texts(figure)
    assert "0" in texts(figure)


def test_where_no_pair_stands_out_none_is_named(draw, marks):
    (figure,) = draw("cooperation", ("link", links([0.8, 0.4], [9.0, 1.0], [0.0, 0.0])))
    assert figure.title == "No pair of cities stands out as different and hardly linked"
    assert marks(figure, "circle", "telling") == []


def test_without_flows_the_distance_from_cores_is_shown(draw, marks, city_rows):
    pairs = links([0.8, 0.4], [np.nan, np.nan], [np.nan, np.nan])
    rows = city_rows(core_dissimilarity=[0.1, 0.2, 0.5, 1.0])
    (figure,) = draw("cooperation", ("link", pairs), ("city", rows))
    assert figure.title == "Delta differs most from the cores in what it does"
    first, second = marks(figure, "rect", "secondary")
    assert first["width"] == pytest.approx(2 * second["width"], abs=0.15)
    with_flow = links([0.8, 0.4], [1.0, 2.0], [0.5, -0.5])
    assert len(draw("cooperation", ("link", with_flow), ("city", rows))) == 1


# Polarization


def test_gains_go_to_the_right_and_losses_to_the_left(draw, marks, city_rows):
    rows = city_rows(share_change=[0.03, -0.01, -0.005, -0.015], share=[0.4, 0.3, 0.2, 0.1])
    first = rows.assign(share_change=np.nan, period="2010")
    both = pd.concat([first, rows.assign(period="2020")])
    (figure,) = draw("polarization", ("city", both, "Shares", "polarization"))
    assert figure.place == "2010 – 2020"
    assert figure.title == ("Cores gained 2.0 points of the region's value; Delta lost most (−1.5)")
    bars = {m["tip"]: m for kind in ("core", "secondary") for m in marks(figure, "rect", kind)}
    (zero,) = marks(figure, "line", "zero")
    gain, loss = bars["Alpha: +3.0"], bars["Delta: −1.5"]
    assert gain["x"] == pytest.approx(zero["x1"], abs=0.1)
    assert loss["x"] + loss["width"] == pytest.approx(zero["x1"], abs=0.1)
    assert gain["width"] == pytest.approx(2 * loss["width"], abs=0.15)
    assert (gain["class"], loss["class"]) == ("core", "secondary")


@pytest.mark.parametrize(
    ("changes", "title"),
    [
        ([-0.03, -0.01, 0.01, 0.03],
         "Cores lost 4.0 points of the region's gdp; Delta gained most (+3.0)"),
        ([0.01, -0.01, 0.02, -0.02],
         "Gamma gained most of the region's gdp (+2.0), Delta lost most (−2.0)"),
    ],
)  # fmt: skip
def test_who_gained_and_who_lost_is_in_the_title(qgis_app, table, changes, title, city_rows):
    from spatial_relations.processing.report.figures.gallery import figures_of

    rows = city_rows(share_change=changes)
    given = table("city", rows, "Shares", "polarization", VALUE="gdp")
    (figure,) = figures_of("polarization", [given])
    assert figure.title == title


def test_the_cores_share_is_a_line_over_two_periods_or_more(draw, marks):
    rows = {"period": ["2020", "2000", "2010"], "core_share": [0.45, 0.40, 0.41],
            "sigma": [0.3, 0.2, 0.2]}  # fmt: skip
    (figure,) = draw("polarization", ("region", rows))
    assert figure.title == (
        "Cores gained: their share of all value rose from 40.0 % in 2000 to 45.0 % in 2020"
    )
    (line,) = marks(figure, "polyline", "course")
    places = [tuple(map(float, place.split(","))) for place in line["points"].split()]
    (x0, y0), (x1, y1), (x2, y2) = places
    assert x1 - x0 == pytest.approx(x2 - x1, abs=0.15)
    assert y0 - y2 == pytest.approx(5 * (y0 - y1), abs=0.6)
    two = {key: values[:2] for key, values in rows.items()}
    (figure,) = draw("polarization", ("region", two))
    assert "from 40.0 % in 2000 to 45.0 % in 2020" in figure.title
    one = {key: values[:1] for key, values in rows.items()}
    assert draw("polarization", ("region", one)) == []


def test_marks_of_the_axis_differ_and_values_stand_clear_of_them(draw, marks, texts):
    rows = {"period": ["2010", "2020"], "core_share": [0.418, 0.435], "sigma": [1.0] * 2}
    (figure,) = draw("polarization", ("region", rows))
    ticks = [mark["text"] for mark in marks(figure, "text", "tick end")]
    assert ticks == ["41.5 %", "42.0 %", "42.5 %", "43.0 %", "43.5 %"]
    first, last = marks(figure, "rect", "core")
    at_first = next(m for m in marks(figure, "text", "label halo") if m["text"] == "41.8 %")
    at_last = next(m for m in marks(figure, "text", "label halo end") if m["text"] == "43.5 %")
    # Beside the marks, a ring apart, on the side where the line does not run.
    assert at_first["x"] - (first["x"] + 4.5) >= 10
    assert at_first["y"] > first["y"] + 9
    assert (last["x"] + 4.5) - at_last["x"] >= 10
    assert at_last["y"] < last["y"] + 4.5


def test_a_gap_of_years_is_as_wide_as_it_was_long(draw, marks):
    rows = {"period": ["2000", "2005", "2020"], "core_share": [0.4, 0.5, 0.4], "sigma": [1.0] * 3}
    (figure,) = draw("polarization", ("region", rows))
    (line,) = marks(figure, "polyline", "course")
    x = [float(place.split(",")[0]) for place in line["points"].split()]
    assert x[2] - x[1] == pytest.approx(3 * (x[1] - x[0]), abs=0.3)
    assert figure.title == "Cores held 40.0 % of all value in 2020, as in 2000"


def test_of_one_period_the_levels_are_shown(draw, marks, city_rows):
    rows = city_rows(relative_to_core=[1.1, 0.9, 0.5, 1.2])
    (figure,) = draw("polarization", ("city", rows))
    assert figure.title == "Gamma is the only one of 2 cities behind the cores"
    gamma, delta = (m["cx"] for m in marks(figure, "circle", "secondary"))
    (rule,) = marks(figure, "line", "rule")
    assert (rule["x1"] - gamma) / (delta - gamma) == pytest.approx(0.5 / 0.7, abs=0.01)
    (figure,) = draw("polarization", ("city", city_rows(relative_to_core=[1.1, 0.9, 0.5, 0.8])))
    assert figure.title == "2 of 2 cities are behind the cores, Gamma the farthest"


# Peripheralization


def test_ranks_stand_with_their_intervals(draw, marks, texts, city_rows):
    rows = city_rows(index=[np.nan, np.nan, 60.0, 40.0, 30.0, 20.0],
                  rank=[np.nan, np.nan, 1, 2, 3, 4], rank_low=[np.nan, np.nan, 1, 1, 2, 4],
                  rank_high=[np.nan, np.nan, 2, 4, 3, 4])  # fmt: skip
    (figure,) = draw("peripheralization", ("city", rows))
    assert figure.title == (
        "Gamma is the most peripheralized of 4 cities; with other weights its rank would mostly be "
        "from 1 to 2"
    )
    dots, whiskers = marks(figure, "circle", "secondary"), marks(figure, "line", "whisker")
    x = [m["cx"] for m in dots]
    assert np.diff(x) == pytest.approx([np.diff(x)[0]] * 3, abs=0.15)
    assert [(m["x1"], m["x2"]) for m in whiskers] == [
        (x[0], x[1]), (x[0], x[3]), (x[1], x[2]), (x[3], x[3]),
    ]  # fmt: skip
    assert dots[1]["tip"] == "Delta: rank 2, from 1 to 4"
    assert "60" in texts(figure)


@pytest.mark.parametrize(
    ("low", "high", "title"),
    [
        ([1, 2], [1, 2], ", with most other weights too"),
        ([2, 1], [2, 1], "; with other weights its rank would mostly be from 2 to 2"),
        ([np.nan] * 2, [np.nan] * 2, ""),
        ([np.nan, 1], [np.nan, 2], ""),
    ],
)
def test_how_safe_the_first_rank_is_stands_in_the_title(draw, low, high, title, city_rows):
    nothing = [np.nan, np.nan]
    rows = city_rows(index=[*nothing, 60.0, 40.0], rank=[*nothing, 1, 2], rank_low=[*nothing, *low],
                  rank_high=[*nothing, *high])  # fmt: skip
    (figure,) = draw("peripheralization", ("city", rows))
    assert figure.title == f"Gamma is the most peripheralized of 2 cities{title}"


def test_sizes_and_their_ranks_are_no_peripheralization(draw, city_rows):
    rows = city_rows(size=[8.0, 4.0, 2.0, 1.0], rank=[1.0, 2, 3, 4])
    assert draw("peripheralization", ("city", rows)) == []


# Governance


def test_each_city_has_five_bars_and_what_was_not_scored_is_grey(draw, marks, texts, city_rows):
    rows = city_rows(place_gap=[0.1, 0.2, 0.4, np.nan], priority_gap_vertical=[0.0, 0.1, 0.2, 0.8],
                  actor_power=[2.0, 1.0, 0.5, np.nan], vertical_gap=[np.nan] * 4,
                  main_mismatch=["actor", "actor", "place", None])  # fmt: skip
    (figure,) = draw("Three causes", ("city", rows))
    title = "The gap of power is the largest in 2 of 3 cities, as scored by the analyst"
    assert figure.title == title
    assert [text for text in texts(figure) if text in ("Place", "Priority", "Power", "Vertical",
                                                       "Horizontal")] == [
        "Place", "Priority", "Power", "Vertical", "Horizontal"]  # fmt: skip
    scored = [m for m in marks(figure, "rect", "loss") if m["tip"]]
    assert [m["tip"] for m in scored] == [
        "0.10", "0.00", "0.00", "0.20", "0.10", "0.50", "0.80", "0.40", "0.20", "0.75",
    ]  # fmt: skip
    whole = marks(figure, "rect", "track")[0]["width"]
    assert [m["width"] / whole for m in scored] == pytest.approx(
        [0.1, 0, 0, 0.2, 0.1, 0.5, 0.8, 0.4, 0.2, 0.75], abs=0.005
    )
    grey = [m for m in marks(figure, "rect", "unscored") if m["width"] == whole]
    assert len(grey) == 20 - 10


def test_a_measure_of_governance_that_is_not_given_at_all_is_grey_too(draw, marks, city_rows):
    (figure,) = draw("Three causes", ("city", city_rows(vertical_gap=[0.1, 0.2, 0.3, 0.4])))
    assert "as scored by the analyst" in figure.title
    assert len([m for m in marks(figure, "rect", "loss") if m["tip"]]) == 4


# All of them


def test_a_figure_is_an_image_with_a_name_and_a_description(write, table, city_rows):
    rows = city_rows(core_dependence=[0.9, 0.8, 0.4, 0.8])
    page = write(maps=[], tables=[table("city", rows)])
    (svg,) = page.all("svg")
    assert svg["role"] == "img"
    named, described = svg["aria-labelledby"].split()
    assert {named, described} <= {a.get("id") for _, a in page.tags}
    assert "Delta depends most on cores: 80 % of its flow is with them" in page.texts["title"]
    assert page.texts["desc"] == ["Delta 80 %, Gamma 40 %"]
    assert page.of_kind("chart-title")
    assert any(text.startswith("How to read") for text in page.texts["figcaption"])


def test_every_mark_stays_within_its_drawing(draw, marks, city_rows):
    long = "Some very long name of a city, 马鞍山市博望区丹阳镇经济开发区"
    rows = city_rows(core_dependence=[0.9, 0.8, 1.0, 0.0], main_core=["0"] * 4,
                  size=[9e9, 1.0, 3.0, 2.0], rank=[1, 4, 2, 3], index=[1.0, 2.0, 3.0, 4.0],
                  share_change=[0.5, -0.5, 1e-9, 0.0], core_dissimilarity=[2.0, 0.0, 2.0, 1.0],
                  place_gap=[1.5, -0.5, 0.5, 0.0]).assign(name=long)  # fmt: skip
    parts = ("coexistence", "connectivity", "cooperation", "polarization", "peripheralization")
    figures = [figure for part in (*parts, "Three causes") for figure in draw(part, ("city", rows))]
    assert len(figures) == 6
    for figure in figures:
        for rect in marks(figure, "rect"):
            assert 0 <= rect["x"] <= rect["x"] + rect["width"] <= 600.1
            assert 0 <= rect["y"] <= rect["y"] + rect["height"] <= figure.height
        for circle in marks(figure, "circle"):
            assert 0 <= circle["cx"] <= 600
            assert 0 <= circle["cy"] <= figure.height


@pytest.mark.parametrize(
    "columns",
    [
        {"core_dependence": [np.nan] * 4, "size": [np.nan] * 4, "rank": [np.nan] * 4},
        {
            "core_dependence": [0.5],
            "size": [1.0],
            "rank": [1.0],
            "index": [1.0],
            "share_change": [0.0],
        },
        {"size": [0.0] * 4, "rank": [1.0, 2, 3, 4], "share_change": [0.0] * 4},
        {"core_dependence": [0.5] * 4, "role": [None] * 4},
    ],
)
def test_too_little_makes_no_figure(draw, city_rows, columns):
    rows = city_rows(**columns)
    parts = ("coexistence", "connectivity", "cooperation", "polarization", "peripheralization")
    assert [draw(part, ("city", rows)) for part in parts] == [[]] * 5


def test_layers_of_no_region_are_told_apart_by_their_names(draw, city_rows):
    bay = city_rows(core_dependence=[0.9, 0.8, 0.4, 0.8])
    delta = city_rows(core_dependence=[0.7, 0.8, 0.4, 0.8])
    figures = draw("connectivity", ("city", bay, "Bay"), ("city", delta, "Delta"))
    assert [figure.place for figure in figures] == ["Bay", "Delta"]


def test_what_two_tables_say_alike_is_drawn_once(draw, city_rows):
    rows = city_rows(core_dependence=[0.9, 0.8, 0.4, 0.8])
    joined = rows.assign(share=[0.4, 0.3, 0.2, 0.1])
    figures = draw("connectivity", ("city", rows, "Connectivity"), ("city", joined, "Cities"))
    assert len(figures) == 1


def test_of_very_many_regions_the_first_are_drawn(draw, city_rows):
    rows = city_rows(core_dependence=[0.9, 0.8, 0.4, 0.8])
    many = pd.concat([rows.assign(region=f"Region {place:02}") for place in range(12)])
    figures = draw("connectivity", ("city", many))
    assert [figure.place for figure in figures] == [f"Region {place:02}" for place in range(8)]
