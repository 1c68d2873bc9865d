"""Dominant flows, backbone and communities, on DELTA6 and on networks drawn by hand."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spatial_relations.analysis.errors import Cancelled, InputError
from spatial_relations.analysis.structure import (
    dominant_flows,
    flow_backbone,
    flow_communities,
)

DATED = ("2006", "2023")


@pytest.fixture(scope="module")
def dated(city_table, flow_table, delta6):
    """Cities and flows of DELTA6 in both periods."""
    flows = pd.concat([flow_table(delta6[period], period=period) for period in DATED])
    return city_table("ccssss"), flows.reset_index(drop=True)


@pytest.fixture(scope="module")
def dominant(city_table, flow_table):
    """Dominant flows of a matrix: cities by id."""

    def make(matrix, ids=None):
        cities = city_table("s" * len(matrix), ids)
        result = dominant_flows(cities, flow_table(matrix, ids))
        return result, result.cities.set_index("city_id")

    return make


def column(table, key):
    return [None if pd.isna(value) else value for value in table[key]]


# Dominant flows


@pytest.mark.parametrize("period", DATED)
def test_delta6_hangs_on_a_and_e_and_f_on_b(dated, period):
    result = dominant_flows(*dated)
    cities = result.cities[result.cities["period"] == period]
    assert column(cities, "dominated_by") == [None, "A", "A", "A", "B", "B"]
    assert column(cities, "level") == ["dominant", "intermediate"] + ["dominated"] * 4
    assert column(cities, "nodal_region") == ["A"] * 6
    assert column(cities, "depth") == [0, 1, 1, 1, 2, 2]
    links = result.links[result.links["period"] == period]
    assert (links["origin"] + links["destination"]).tolist() == ["BA", "CA", "DA", "EB", "FB"]


def test_a_dominant_link_has_its_flow_its_row_and_its_share_of_the_out_flow(dated):
    result = dominant_flows(*dated)
    link = result.links.iloc[-1]
    assert (link["origin"], link["destination"], link["period"]) == ("F", "B", "2023")
    assert link["flow"] == 80
    assert link["origin_dependence"] == pytest.approx(80 / 120)
    assert dated[1].loc[link["row"], "flow"] == 80


def test_a_city_whose_largest_flow_goes_to_a_smaller_city_is_dominated_by_none(dominant):
    _, cities = dominant([[0, 5, 1, 0], [1, 0, 0, 0], [9, 0, 0, 0], [9, 0, 0, 0]])
    assert column(cities, "dominated_by") == [None, "A", "A", "A"]
    assert cities.loc["A", "level"] == "dominant"


def test_a_city_of_the_same_size_dominates_none(dominant):
    _, cities = dominant([[0, 4], [4, 0]])
    assert column(cities, "dominated_by") == [None, None]
    assert column(cities, "level") == ["isolated", "isolated"]
    assert column(cities, "nodal_region") == ["A", "B"]
    assert column(cities, "depth") == [0, 0]


def test_a_city_that_sends_nothing_but_dominates_is_dominant(dominant):
    _, cities = dominant([[0, 0, 0], [4, 0, 0], [0, 0, 0]])
    assert column(cities, "level") == ["dominant", "dominated", "isolated"]
    assert column(cities, "nodal_region") == ["A", "A", "C"]


def test_of_equal_largest_flows_the_larger_city_then_the_smaller_id_is_taken(dominant):
    result, cities = dominant([[0, 3, 3, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 2, 0]])
    assert cities.loc["A", "dominated_by"] == "C"
    assert any("1 cities have two largest flows" in text for text in result.notes.sentences())
    _, cities = dominant([[0, 3, 3], [0, 0, 0], [0, 0, 0]])
    assert cities.loc["A", "dominated_by"] == "B"
    _, cities = dominant([[0, 3, 3], [0, 0, 0], [0, 0, 0]], ids=["1", "9", "10"])
    assert cities.loc["1", "dominated_by"] == "10"


def test_without_ties_nothing_is_said_of_them(dated):
    assert not any("equal" in text for text in dominant_flows(*dated).notes.sentences())


def by_hand(matrix, ids):
    """Dominant city, top and depth of each city, one city after the other."""
    size = matrix.sum(axis=0)
    above = {}
    for city in range(len(ids)):
        others = [j for j in range(len(ids)) if matrix[city, j] > 0]
        if others:
            first = min(others, key=lambda j: (-matrix[city, j], -size[j], ids[j]))
            if size[first] > size[city]:
                above[city] = first
    found = []
    for city in range(len(ids)):
        top, depth = city, 0
        while top in above:
            top, depth = above[top], depth + 1
        found.append((ids[above[city]] if city in above else None, ids[top], depth))
    return found


@settings(max_examples=60, deadline=None, derandomize=True)
@given(data=st.data(), size=st.integers(2, 9))
def test_nodal_regions_are_those_of_going_from_city_to_city(dominant, data, size):
    cells = data.draw(st.lists(st.integers(0, 4), min_size=size * size, max_size=size * size))
    matrix = np.array(cells, dtype=float).reshape(size, size)
    np.fill_diagonal(matrix, 0)
    matrix[0, 1] += 1
    ids = [f"c{number}" for number in data.draw(st.permutations(range(size)))]
    _, cities = dominant(matrix * 7, ids)
    found = zip(column(cities, "dominated_by"), cities["nodal_region"], cities["depth"])
    assert list(found) == by_hand(matrix, ids)


def test_regions_are_apart_and_flow_between_them_does_not_dominate(city_table, flow_table):
    matrix = [[0, 1, 0, 9], [0, 0, 0, 0], [0, 0, 0, 1], [0, 0, 0, 0]]
    cities = city_table("ssss", region=["x", "x", "y", "y"])
    result = dominant_flows(cities, flow_table(matrix))
    assert column(result.cities, "dominated_by") == ["B", None, "D", None]
    assert result.links["region"].tolist() == ["x", "y"]
    assert any("between regions" in text for text in result.notes.sentences())


def test_self_flows_and_flows_of_0_count_nothing(city_table):
    flows = pd.DataFrame([("A", "A", 50), ("A", "B", 1), ("B", "A", 0)],
                         columns=["origin", "destination", "flow"])  # fmt: skip
    cities = dominant_flows(city_table("ss"), flows).cities
    assert column(cities, "dominated_by") == ["B", None]
    assert cities["in_flow"].tolist() == [0, 1]


@pytest.mark.parametrize("measure", [dominant_flows, flow_backbone, flow_communities])
def test_one_city_without_links_is_an_answer(city_table, measure):
    flows = pd.DataFrame({"origin": ["A"], "destination": ["A"], "flow": [3.0]})
    result = measure(city_table("c"), flows)
    assert len(getattr(result, "cities", [0])) == 1
    assert len(getattr(result, "links", [])) == 0


@pytest.mark.parametrize("measure", [dominant_flows, flow_backbone, flow_communities])
def test_a_stopped_run_ends(dated, measure):
    def stop(fraction):
        raise Cancelled

    with pytest.raises(Cancelled):
        measure(*dated, progress=stop)


# Backbone


def kept(result, period=None):
    links = result.links[result.links["significant"] == 1]
    links = links[links["period"] == period] if period else links
    return (links["origin"] + links["destination"]).tolist()


@pytest.mark.parametrize("period", DATED)
def test_the_backbone_of_delta6_at_a_fifth(dated, period):
    wanted = ["AB", "AC", "AD", "BA", "BE", "BF", "CA", "DA", "EB", "FB"]
    assert kept(flow_backbone(*dated, alpha=0.2), period) == wanted


def test_at_5_percent_one_link_of_delta6_is_left(dated):
    result = flow_backbone(*dated)
    assert kept(result) == ["FB"]
    assert result.kept_links == 1
    assert result.kept_share == pytest.approx(80 / 2122)


@pytest.mark.parametrize(
    ("period", "out_fb", "in_ab"),
    [("2006", 0.0787172012, 0.1707882132), ("2023", 0.0370370370, 0.1864829654)],
)
def test_the_chance_of_a_share_at_either_end(dated, period, out_fb, in_ab):
    links = flow_backbone(*dated).links
    links = links[links["period"] == period].set_index(["origin", "destination"])
    assert links.loc[("F", "B"), "alpha_out"] == pytest.approx(out_fb, rel=1e-6)
    assert links.loc[("A", "B"), "alpha_in"] == pytest.approx(in_ab, rel=1e-6)


def test_both_ends_keep_what_each_of_them_keeps(dated):
    links = flow_backbone(*dated, alpha=0.3, rule="both").links
    wanted = (links["alpha_out"] < 0.3) & (links["alpha_in"] < 0.3)
    assert wanted.any()
    assert (links["significant"] == 1).tolist() == wanted.tolist()


@pytest.mark.parametrize(("rule", "wanted"), [("either", ["AB", "AC"]), ("both", [])])
def test_an_only_link_has_chance_1_but_is_significant_to_its_end(
    city_table, flow_table, rule, wanted
):
    result = flow_backbone(city_table("sss"), flow_table([[0, 5, 5], [0] * 3, [0] * 3]), rule=rule)
    assert result.links["alpha_in"].tolist() == [1, 1]
    assert result.links["alpha_out"].tolist() == [0.5, 0.5]
    assert kept(result) == wanted


def test_a_pair_with_no_other_link_stays_under_both_rules(city_table, flow_table):
    assert kept(flow_backbone(city_table("ss"), flow_table([[0, 5], [0, 0]]), rule="both")) == [
        "AB"
    ]


def test_a_link_as_likely_as_alpha_is_not_kept(city_table, flow_table):
    flows = flow_table([[0, 5, 5], [0, 0, 5], [0, 5, 0]])
    assert "AB" not in kept(flow_backbone(city_table("sss"), flows, alpha=0.5))


def test_turning_all_flows_round_swaps_the_ends(city_table, flow_table, delta6):
    cities = city_table("ccssss")
    there = flow_backbone(cities, flow_table(delta6["2023"])).links
    back = flow_backbone(cities, flow_table(delta6["2023"].T)).links
    there = there.set_index(["origin", "destination"])["alpha_out"]
    back = back.set_index(["destination", "origin"])["alpha_in"]
    assert there.sort_index().to_numpy() == pytest.approx(back.sort_index().to_numpy())


@pytest.mark.parametrize("factor", [1e-9, 1e9])
def test_the_unit_of_flow_makes_no_difference(city_table, flow_table, delta6, factor):
    cities, matrix = city_table("ccssss"), delta6["2023"]
    scaled = flow_backbone(cities, flow_table(matrix * factor), alpha=0.2)
    result = flow_backbone(cities, flow_table(matrix), alpha=0.2)
    assert kept(scaled) == kept(result)
    assert scaled.kept_share == pytest.approx(result.kept_share, rel=1e-12)


def test_where_nothing_flows_no_share_is_kept(city_table):
    flows = pd.DataFrame({"origin": ["A"], "destination": ["B"], "flow": [0.0]})
    result = flow_backbone(city_table("ss"), flows)
    assert result.kept_links == 0
    assert np.isnan(result.kept_share)


def test_an_empty_backbone_suggests_a_larger_alpha(city_table, flow_table):
    result = flow_backbone(city_table("sss"), flow_table(1 - np.eye(3)), alpha=0.01)
    assert result.kept_links == 0
    assert any("larger value" in text for text in result.notes.sentences())


@pytest.mark.parametrize("alpha", [0, -1, 1.01, float("nan")])
def test_an_impossible_alpha_is_refused(dated, alpha):
    with pytest.raises(InputError, match="above 0 and at most 1") as caught:
        flow_backbone(*dated, alpha=alpha)
    assert caught.value.parameter == "ALPHA"


# Communities


def test_communities_of_delta6_are_its_cores_with_their_cities(dated):
    result = flow_communities(*dated)
    assert result.cities["community"].tolist() == [1, 2, 1, 1, 2, 2] * 2
    assert result.regions["period"].tolist() == list(DATED)
    assert result.regions["modularity"].tolist() == pytest.approx([0.0328433923, 0.0296812593])
    assert result.regions["communities"].tolist() == [2, 2]


def test_over_several_periods_modularity_is_the_mean_by_flow(dated):
    result = flow_communities(*dated)
    mean = (0.0328433922996878 * 992 + 0.0296812592998669 * 1130) / 2122
    assert result.modularity == pytest.approx(mean, rel=1e-6)
    assert result.communities == 4


def test_a_city_without_flow_is_in_no_community_and_is_counted(city_table, flow_table):
    result = flow_communities(city_table("sss"), flow_table([[0, 1, 0], [1, 0, 0], [0] * 3]))
    assert column(result.cities, "community") == [1, 1, None]
    assert any("ZERO_TOTAL" in text for text in result.notes.sentences())


def test_without_any_flow_there_is_no_modularity(city_table):
    flows = pd.DataFrame({"origin": ["A"], "destination": ["B"], "flow": [0.0]})
    result = flow_communities(city_table("ss"), flows)
    assert np.isnan(result.modularity)
    assert result.communities == 0


@pytest.mark.parametrize(
    ("parameter", "given"),
    [("RESOLUTION", {"resolution": 0}), ("RESOLUTION", {"resolution": float("inf")}),
     ("SEED", {"seed": -1})],
)  # fmt: skip
def test_an_impossible_resolution_or_seed_is_refused(dated, parameter, given):
    with pytest.raises(InputError) as caught:
        flow_communities(*dated, **given)
    assert caught.value.parameter == parameter
