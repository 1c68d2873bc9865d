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
    assert any("1 city has two largest flows" in text for text in result.notes.sentences())
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


@st.composite
def matrices(draw, smallest=2, largest=9, flows=(0, 1, 2, 3, 4)):
    """Flows between a few cities, often equal or 0, with something that flows."""
    size = draw(st.integers(smallest, largest))
    drawn = st.lists(st.sampled_from(flows), min_size=size * size, max_size=size * size)
    matrix = np.array(draw(drawn), dtype=float).reshape(size, size)
    np.fill_diagonal(matrix, 0)
    matrix[0, 1] += 1
    return matrix


def wider(matrix):
    """The same flows with one more city, which has none."""
    return np.pad(matrix, ((0, 1), (0, 1)))


@settings(max_examples=40, deadline=None, derandomize=True)
@given(matrix=matrices())
def test_nodal_regions_are_trees_whose_top_is_their_name(dominant, matrix):
    result, cities = dominant(matrix)
    for city, row in cities.iterrows():
        if row["dominated_by"] is None:
            assert (row["nodal_region"], row["depth"]) == (city, 0)
        else:
            above = cities.loc[row["dominated_by"]]
            assert above["nodal_region"] == row["nodal_region"]
            assert above["depth"] == row["depth"] - 1
            assert above["in_flow"] > row["in_flow"]
    links = set(zip(result.links["origin"], result.links["destination"]))
    assert links == {(c, above) for c, above in cities["dominated_by"].items() if above}


@settings(max_examples=20, deadline=None, derandomize=True)
@given(matrix=matrices())
def test_one_more_city_without_flow_is_isolated_and_changes_no_other(dominant, matrix):
    cities, more = dominant(matrix)[1], dominant(wider(matrix))[1]
    pd.testing.assert_frame_equal(more.iloc[:-1], cities)
    assert more.iloc[-1]["level"] == "isolated"


def test_the_log_says_how_many_are_dominated(dominant):
    said = dominant([[0, 0, 0], [4, 0, 0], [0, 0, 0]])[0].notes.sentences()
    assert any(
        "Cities dominated by a larger one: 1; that dominate and are not dominated: 1; that are "
        "neither: 1 (over"
        in text for text in said
    )  # fmt: skip
    said = dominant([[0, 4], [4, 0]])[0].notes.sentences()
    assert any("No city is dominated" in text for text in said)


@pytest.mark.parametrize("measure", [dominant_flows, flow_backbone, flow_communities])
def test_self_flows_and_pairs_without_flow_are_counted(city_table, measure):
    rows = [("A", "A", 6.0), ("A", "B", 2.0), ("B", "A", 0.0)]
    flows = pd.DataFrame(rows, columns=["origin", "destination", "flow"])
    said = measure(city_table("ss"), flows).notes.sentences()
    assert "1 pair has a flow of 0 and is no link." in said
    assert "1 city has a flow to itself, 75.0 % of all flow, which is no link." in said


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


@settings(max_examples=20, deadline=None, derandomize=True)
@given(matrix=matrices(), alphas=st.tuples(*[st.sampled_from([0.01, 0.05, 0.3, 0.6, 1])] * 2))
def test_a_larger_alpha_and_the_weaker_rule_keep_all_that_the_others_keep(
    city_table, flow_table, matrix, alphas
):
    cities, flows = city_table("s" * len(matrix)), flow_table(matrix)
    low, high = sorted(alphas)
    for rule in ("either", "both"):
        few, many = (flow_backbone(cities, flows, alpha, rule) for alpha in (low, high))
        assert set(kept(few)) <= set(kept(many))
        assert few.kept_share <= many.kept_share
    both, either = (flow_backbone(cities, flows, low, rule) for rule in ("both", "either"))
    assert set(kept(both)) <= set(kept(either))
    more = flow_backbone(city_table("s" * (len(matrix) + 1)), flows, low)
    pd.testing.assert_frame_equal(more.links, either.links)


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


def test_weak_communities_are_said_to_be_weak(dated, city_table, flow_table):
    said = flow_communities(*dated).notes.sentences()
    assert any("modularity of 0.031. Their borders are weak" in text for text in said)
    apart = np.kron(np.eye(2), 1 - np.eye(3))
    said = flow_communities(city_table("s" * 6), flow_table(apart)).notes.sentences()
    assert any("modularity of 0.5. Their borders are clear" in text for text in said)


@settings(max_examples=15, deadline=None, derandomize=True)
@given(matrix=matrices(smallest=8, largest=14, flows=(0, 0, 0, 1, 2)), data=st.data())
def test_communities_do_not_depend_on_the_order_of_rows_or_on_the_unit(
    city_table, flow_table, matrix, data
):
    cities, flows = city_table("s" * len(matrix)), flow_table(matrix)
    plain = flow_communities(cities, flows, seed=3).cities.set_index("city_id")["community"]
    cities = cities.loc[data.draw(st.permutations(range(len(cities))))]
    flows = flows.iloc[data.draw(st.permutations(range(len(flows))))]
    mixed = flow_communities(cities, flows.assign(flow=flows["flow"] * 0.1), seed=3)
    mixed = mixed.cities.set_index("city_id")["community"]
    assert mixed.loc[plain.index].tolist() == plain.tolist()


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
