"""Figures that can be looked at one by one: matrix, Lorenz curve, dependence and index."""

import numpy as np
import pandas as pd
import pytest

from spatial_relations.analysis.sizes import rank_size_line

pytestmark = pytest.mark.usefixtures("qgis_app")


@pytest.fixture
def chart():
    """A kind of figure by its key."""
    from spatial_relations.processing.report.figures.charts import charts

    return lambda key: next(chart for chart in charts() if chart.key == key)


@pytest.fixture
def draw(chart, table):
    """Draw tables: ``draw("lorenz", ("city", rows), ..., period=None, width=600)``."""

    def draw(key, *tables, **options):
        return chart(key).figures([table(*given) for given in tables], **options)

    return draw


def links(*rows):
    """Rows of links: origin, destination, flow; a name is its id, A and B are cores."""
    found = pd.DataFrame(rows, columns=["origin", "destination", "flow"])
    for end in ("origin", "destination"):
        found[f"{end}_name"] = found[end]
        found[f"{end}_role"] = ["core" if city in "AB" else "secondary" for city in found[end]]
    return found


# Flow matrix


@pytest.fixture
def cells(marks):
    """(origin, destination) -> its cell: ``cells(figure)``."""

    def cells(figure):
        found = [mark for mark in marks(figure, "rect") if "data-partner" in mark]
        return {(mark["data-city"], mark["data-partner"]): mark for mark in found}

    return cells


def test_a_cell_stands_in_the_row_of_its_origin_and_the_column_of_its_destination(
    draw, marks, cells
):
    rows = links(("A", "B", 50.0), ("B", "A", 20.0), ("C", "A", 29.0), ("D", "C", 1.0))
    (figure,) = draw("flow_matrix", ("link", rows))
    found = cells(figure)
    assert set(found) == {("A", "B"), ("B", "A"), ("C", "A"), ("D", "C")}
    own = {m["data-city"]: m for m in marks(figure, "rect", "diagonal")}
    assert list(own) == ["A", "B", "C", "D"], "cores first, then by all their flow"
    for (origin, destination), cell in found.items():
        assert cell["y"] == pytest.approx(own[origin]["y"], abs=0.11)
        assert cell["x"] == pytest.approx(own[destination]["x"], abs=0.11)
    assert found["A", "B"]["tip"] == "A → B: 50"
    assert (found["A", "B"]["class"], found["D", "C"]["class"]) == ("level-5", "level-1")
    assert own["A"]["tip"] == "A: 99 in all, sent and received"


def test_the_title_says_between_whom_flow_runs(draw):
    rows = links(("A", "B", 50.0), ("A", "A", 900.0), ("C", "A", 30.0), ("D", "C", 20.0))
    (figure,) = draw("flow_matrix", ("link", rows))
    assert figure.title == (
        "50 % of all flow runs between cores, 30 % between a core and another city, 20 % between "
        "other cities"
    )
    assert figure.description == "A → B 50, C → A 30, D → C 20"
    (figure,) = draw("flow_matrix", ("link", links(("C", "D", 3.0), ("D", "C", 1.0))))
    assert figure.title == "The strongest flow is from C to D: 75 % of all"


def test_rows_of_one_pair_are_added_up_and_pairs_without_flow_stay_white(draw, cells):
    rows = links(("A", "C", 1.0), ("A", "C", 2.0), ("C", "A", 0.0), ("C", "D", np.nan),
                 ("D", "A", 4.0))  # fmt: skip
    (figure,) = draw("flow_matrix", ("link", rows))
    assert {pair: cell["tip"][-1] for pair, cell in cells(figure).items()} == {
        ("A", "C"): "3", ("D", "A"): "4",
    }  # fmt: skip


def test_of_many_cities_those_with_most_flow_are_shown_and_it_is_said(draw, marks):
    rows = links(("A", "c0", 1.0), *((f"c{n}", f"c{n + 1}", 10.0 + n) for n in range(99)))
    (figure,) = draw("flow_matrix", ("link", rows))
    shown = [m["data-city"] for m in marks(figure, "rect", "diagonal")]
    assert len(shown) == 60
    assert shown[0] == "A", "a core is kept, however little flow it has"
    assert "c99" in shown
    assert "c3" not in shown
    assert "The 60 cities with most flow, of 101: 7" in figure.note
    assert max(cell["x"] + cell["width"] for cell in marks(figure, "rect")) <= 600


def test_in_a_narrow_drawing_names_of_columns_keep_a_line_apart_and_it_is_said(draw, marks):
    rows = links(*((f"City {n:02d}", f"City {n + 1:02d}", 10.0 + n) for n in range(58)))
    names = {}
    for width in (600, 360):
        (figure,) = draw("flow_matrix", ("link", rows), width=width)
        names[width] = [m for m in marks(figure, "text") if "transform" in m]
        places = [m["x"] for m in names[width]]
        assert min(b - a for a, b in zip(places, places[1:])) >= 7.4
        assert ("not each is named" in figure.note) == (width == 360)
        assert all(m["width"] > 2.5 for m in marks(figure, "rect") if "data-partner" in m)
        rows_named = [m["text"] for m in marks(figure, "text", "tick end")]
        assert len(rows_named) == 59
    assert len(names[600]) == 59
    assert len(names[360]) == 30
    assert names[360][1]["text"] == names[600][2]["text"]


def test_names_of_rows_are_not_cut_that_have_room_in_a_dock(draw, texts):
    rows = links(("Los Angeles", "Wuhu", 3.0), ("Wuhu", "Los Angeles", 1.0))
    (figure,) = draw("flow_matrix", ("link", rows), width=360)
    assert texts(figure).count("Los Angeles") == 2


def test_neither_differences_nor_modelled_flows_nor_a_part_of_all_make_a_matrix(chart, table):
    rows = links(("A", "B", 5.0), ("B", "A", 5.0))
    assert chart("flow_matrix").is_allowed([table("link", rows)])
    for other in ({"krugman": 1.0}, {"estimated_flow": 1.0}, {"significant": 1.0},
                  {"nodal_region": "A"}):  # fmt: skip
        assert not chart("flow_matrix").is_allowed([table("link", rows.assign(**other))])
    assert not chart("flow_matrix").is_allowed([table("link", rows, DIRECTED="False")])
    joined = rows.assign(relative_strength=0.5, significant=1.0, nodal_region="A")
    assert chart("flow_matrix").is_allowed([table("link", joined)])


# Lorenz curve


def test_each_city_stands_where_the_curve_has_reached_it(draw, marks, city_rows):
    rows = city_rows(total_flow=[60.0, 20.0, 10.0, 10.0])
    (figure,) = draw("lorenz", ("city", rows))
    assert figure.title == "Half of all flow is held by 1 of 4 cities"
    # Sum over i of (2 i - 5) x_i = -30 - 10 + 20 + 180, over 4 times the total of 100.
    assert "Gini coefficient of flow: 0.40." in figure.note
    dots = [m for m in marks(figure, "circle", "flow") if m["tip"]]
    (alike,) = marks(figure, "line", "rule")
    across = [(m["cx"] - alike["x1"]) / (alike["x2"] - alike["x1"]) for m in dots]
    up = [(m["cy"] - alike["y1"]) / (alike["y2"] - alike["y1"]) for m in dots]
    assert across == pytest.approx([0.25, 0.5, 0.75, 1], abs=0.001)
    assert up == pytest.approx([0.1, 0.2, 0.4, 1], abs=0.001)
    assert [m["data-city"] for m in dots] == [2, 3, 1, 0]
    assert dots[2]["tip"] == "Beta: 20; it and all smaller cities hold 40 % of all flow"


def test_sizes_and_flows_are_two_curves(draw, marks, city_rows):
    sizes = city_rows(size=[40.0, 30.0, 20.0, 10.0], rank=[1.0, 2, 3, 4]).assign(
        size_field="people"
    )
    flows = city_rows(total_flow=[97.0, 1.0, 1.0, 1.0])
    (figure,) = draw("lorenz", ("city", sizes), ("city", flows))
    assert figure.title == ("Half of all people is held by 2 of 4 cities, half of all flow by 1")
    assert len(marks(figure, "polyline", "course")) == len(marks(figure, "polyline")) - 1 == 1
    assert draw("lorenz", ("city", city_rows(total_flow=[0.0, 0, 0]))) == []


# Dependence against peripheralization


@pytest.fixture
def both(city_rows):
    """Two cores, then secondary cities: ``both(dependence=[...], index=[...])``."""

    def both(dependence, index):
        nothing = [np.nan, np.nan]
        return city_rows(core_dependence=[0.9, 0.9, *dependence], index=[*nothing, *index])

    return both


def test_cities_stand_at_their_dependence_and_index_beside_both_medians(draw, marks, texts, both):
    rows = both([0.2, 0.4, 0.6, 0.8], [10.0, 40.0, 30.0, 60.0])
    (figure,) = draw("dependence_and_index", ("city", rows))
    assert figure.title == (
        "Zeta is the only one of 4 secondary cities in the upper half of both core dependence and "
        "peripheralization"
    )
    place = {m["tip"].split(":")[0]: (m["cx"], m["cy"]) for m in marks(figure, "circle")}
    assert list(place) == ["Zeta", "Delta", "Epsilon", "Gamma"], "no core; high in both first"
    upright, level = marks(figure, "line", "rule")
    x = [place[name][0] for name in ("Gamma", "Delta", "Epsilon", "Zeta")]
    assert np.diff(x) == pytest.approx([np.diff(x)[0]] * 3, abs=0.15)
    assert upright["x1"] == pytest.approx((x[1] + x[2]) / 2, abs=0.15)
    assert level["y1"] == pytest.approx((place["Delta"][1] + place["Epsilon"][1]) / 2, abs=0.15)
    assert place["Gamma"][1] > place["Zeta"][1], "a higher index stands higher up"
    assert {"dependent,", "left behind", "own ties,", "not left behind"} <= set(texts(figure))


def test_both_measures_are_joined_by_city_from_two_layers(draw, marks, both):
    rows = both([0.2, 0.4, 0.6, 0.8], [10.0, 40.0, 30.0, 60.0])
    flows = rows.drop(columns="index").assign(period="2019")
    index = rows[["city_id", "index"]].iloc[::-1].assign(period="2020")
    (figure,) = draw("dependence_and_index", ("city", flows), ("city", index))
    tips = {m["data-city"]: m["tip"] for m in marks(figure, "circle")}
    assert tips[2] == "Gamma: core dependence 20 %, index 10"
    assert "Flows: 2019; index: 2020." in figure.note
    assert draw("dependence_and_index", ("city", flows)) == []


def test_none_high_in_both_is_said_and_a_missing_measure_counted(draw, both):
    rows = both([0.2, 0.4, 0.6, 0.8], [60.0, 50.0, 20.0, 10.0])
    (figure,) = draw("dependence_and_index", ("city", rows))
    assert figure.title.startswith("None of 4 secondary cities")
    few = both([0.2, 0.4, 0.6, 0.8], [60.0, 50.0, 20.0, np.nan])
    assert draw("dependence_and_index", ("city", few)) == [], "three tell nothing"


# Rank and in-flow


def test_in_flow_is_ranked_with_the_line_of_its_region(draw, marks, city_rows):
    flow = np.array([90.0, 50.0, 20.0, 4.0, 0.0])
    (figure,) = draw("rank_flow", ("city", city_rows(in_flow=flow)))
    assert figure.title == "Alpha holds 55 % of all in-flow, the 2 cores together 85 %"
    tips = [m["tip"] for m in (*marks(figure, "rect"), *marks(figure, "circle")) if m["tip"]]
    assert tips == [
        "Alpha: 90, rank 1",
        "Beta: 50, rank 2",
        "Gamma: 20, rank 3",
        "Delta: 4, rank 4",
    ]
    (line,) = marks(figure, "polyline", "expected")
    points = np.array([tuple(map(float, p.split(","))) for p in line["points"].split()])
    cores = [m for m in marks(figure, "rect", "core") if m["tip"]]
    # The height of a factor of 90 / 50 tells how high the line stands over the first city.
    unit = (cores[1]["y"] - cores[0]["y"]) / np.log(90 / 50)
    above = (cores[0]["y"] + 4.5 - points[0, 1]) / unit
    assert above == pytest.approx(rank_size_line(flow).intercept - np.log(90), abs=0.01)
    assert points[:, 1].min() > 30, "the line stays below the key"


# Periods, widths, marks


def test_figures_show_the_period_asked_for_but_all_of_them_over_time(draw, texts, city_rows):
    rows = pd.concat(
        city_rows(core_dependence=[0.9, 0.8, share, 0.5]).assign(period=period)
        for period, share in (("2000", 0.4), ("2010", 0.6), ("2020", 0.7))
    )
    (figure,) = draw("core_dependence", ("city", rows), period="2010")
    assert figure.place == "2010"
    assert "60 %" in " ".join(texts(figure))
    assert "Rings show 2000." in figure.note
    assert draw("core_dependence", ("city", rows), period="1990") == []
    course = {"period": ["2000", "2010", "2020"], "core_share": [0.4, 0.41, 0.45],
              "sigma": [0.3, 0.2, 0.2]}  # fmt: skip
    (figure,) = draw("core_share", ("region", course), period="2010")
    assert figure.title.endswith("40.0 % in 2000 to 45.0 % in 2020")


def test_rows_of_no_period_belong_to_every_one(draw, city_rows):
    rows = city_rows(core_dependence=[0.9, 0.8, 0.4, 0.5]).assign(period=None)
    assert len(draw("core_dependence", ("city", rows), period="2010")) == 1


def test_a_chart_is_offered_where_its_fields_have_values(table, chart, city_rows):
    course = {"period": ["2000", "2000"], "core_share": [0.4, 0.41], "sigma": [0.3, 0.2]}
    assert not chart("core_share").is_allowed([table("region", course)])
    two = {**course, "period": ["2000", "2010"]}
    assert chart("core_share").is_allowed([table("region", two)])
    empty = city_rows(total_flow=[np.nan] * 3, index=[1.0, 2, 3], rank=[1.0, 2, 3])
    assert not chart("lorenz").is_allowed([table("city", empty)])
    assert chart("left_behind").is_allowed([table("city", empty)])
    assert not chart("dependence_and_index").is_allowed([table("city", empty)])


@pytest.fixture
def all_measures(both):
    """Rows of six cities with whatever a chart of cities takes."""
    rows = both([0.2, 0.4, 0.6, 0.8], [10.0, 40.0, 30.0, 60.0]).assign(
        rank=[np.nan, np.nan, 4, 2, 3, 1], total_flow=[90.0, 50, 20, 10, 8, 3],
        in_flow=[45.0, 25, 10, 5, 4, 1], share_change=[0.02, -0.01, 0.01, -0.02, 0.005, -0.005],
    )  # fmt: skip
    rows["name"] = [f"{name} of the long name" for name in rows["name"]]
    return rows


@pytest.mark.parametrize(
    "key", ["rank_flow", "core_dependence", "dependence_and_index", "lorenz", "left_behind",
            "share_changes"],
)  # fmt: skip
@pytest.mark.parametrize("width", [330, 600])
def test_marks_tell_their_city_and_stay_within_the_width(draw, key, width, marks, all_measures):
    rows = all_measures
    (figure,) = draw(key, ("city", rows), width=width)
    drawn = [*marks(figure, "rect"), *marks(figure, "circle")]
    owned = [m for m in drawn if "data-city" in m]
    assert figure.width == width
    assert len({m["data-city"] for m in owned}) >= 4
    names = dict(zip(rows["city_id"].astype(float), rows["name"]))
    assert all(m["tip"].startswith(names[m["data-city"]]) for m in owned)
    right = [m.get("x", m.get("cx", 0)) + m.get("width", m.get("r", 0)) for m in drawn]
    assert max(right) <= width


def test_values_of_an_axis_do_not_cover_each_other(draw, marks):
    pairs = pd.DataFrame(
        {"origin": list("abcd"), "destination": list("efgh"), "krugman": [0.1, 0.5, 0.9, 1.2],
         "flow": [0.0, 1.0, 300.0, 5e7]}
    )  # fmt: skip

    from spatial_relations.processing.report.figures.lettering import width_of

    def values(width):
        (figure,) = draw("complementarity", ("link", pairs), width=width)
        found = [m for m in marks(figure, "text", "tick middle") if m["y"] > 300]
        return [(m["x"], m["text"]) for m in found]

    narrow, wide = values(330), values(900)
    assert 2 <= len(narrow) < len(wide)
    for (x, text), (after, other) in zip(narrow, narrow[1:]):
        assert after - x >= (width_of(text, 11) + width_of(other, 11)) / 2


def test_the_share_of_cores_in_sizes_is_shown_where_nothing_else_was_measured(draw):
    course = {"period": ["2010", "2020"], "core_share": [0.4, 0.5], "size_field": ["jobs_all"] * 2}
    (figure,) = draw("core_share", ("region", course))
    assert figure.title == (
        "Cores gained: their share of all jobs all rose from 40.0 % in 2010 to 50.0 % in 2020"
    )
    value = {"period": ["2010", "2020"], "core_share": [0.6, 0.5], "sigma": [0.3, 0.2]}
    (figure,) = draw("core_share", ("region", course), ("region", value))
    assert "from 60.0 % in 2010 to 50.0 % in 2020" in figure.title
