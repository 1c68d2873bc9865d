"""From a flow table to links and city totals."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spatial_relations.analysis.flow_network import build_flow_network

ROWS = [
    ("A", "B", 5.0),
    ("B", "A", 3.0),
    ("A", "C", 2.0),
    ("A", "B", 1.0),
    ("C", "C", 7.0),
    ("C", "D", 2.0),
    ("A", "D", 2.0),
    ("D", "A", 0.0),
    ("A", "X", 4.0),
    ("X", "A", -4.0),
]


@pytest.fixture(scope="module")
def build(city_table):
    def make(rows=ROWS, roles="css-", cities=None, **options):
        columns = ["origin", "destination", "flow", "period"]
        table = pd.DataFrame(rows, columns=columns[: len(rows[0])] if rows else columns[:3])
        cities = city_table(roles) if cities is None else cities
        return build_flow_network(cities, table, **options)

    return make


def flows(network):
    ends = network.links["origin"] + network.links["destination"]
    return dict(zip(ends, network.links["flow"]))


def column(network, key):
    return dict(zip(network.links["origin"] + network.links["destination"], network.links[key]))


def test_repeated_pairs_are_summed_and_self_flows_and_zeros_are_no_links(build):
    network = build()
    assert flows(network) == {"AB": 6, "BA": 3, "AC": 2, "CD": 2, "AD": 2}
    assert "1 pair has a flow of 0 and is no link." in network.notes.sentences()


def test_flow_within_cities_is_counted_in_the_log(build):
    said = build().notes.sentences()
    assert any(text.startswith("1 pair is of a city with itself, with 31.8 %") for text in said)
    without = build([("A", "B", 5.0), ("C", "C", 0.0)]).notes.sentences()
    assert not any("with itself" in text for text in without)


def test_city_totals_count_links_and_keep_self_flow_apart(build):
    cities = build().cities.set_index("city_id")
    assert cities["out_flow"].tolist() == [10, 3, 2, 0]
    assert cities["in_flow"].tolist() == [3, 6, 2, 4]
    assert cities["total_flow"].tolist() == [13, 9, 4, 4]
    assert cities["net_flow"].tolist() == [-7, 3, 0, 4]
    assert cities["self_flow"].tolist() == [0, 0, 7, 0]
    assert cities["out_degree"].tolist() == [3, 1, 1, 0]
    assert cities["in_degree"].tolist() == [1, 1, 1, 2]


def test_shares_and_reverse_flows(build):
    network = build()
    assert column(network, "share") == pytest.approx(
        {"AB": 6 / 15, "BA": 3 / 15, "AC": 2 / 15, "CD": 2 / 15, "AD": 2 / 15}
    )
    assert column(network, "reverse_flow") == {"AB": 3, "BA": 6, "AC": 0, "CD": 0, "AD": 0}


def test_matched_flow_holds_self_flows_and_with_the_unmatched_is_the_total(build):
    network = build()
    assert network.matched_flow == 22
    assert network.unmatched["flow"].sum() == 4
    assert network.unmatched["reason"].to_dict() == {
        8: "unknown destination",
        9: "unknown origin",
    }


def test_relation_is_missing_where_an_end_has_no_role(build):
    found = column(build(), "relation")
    assert found["AB"] == "core-secondary"
    assert found["BA"] == "secondary-core"
    assert found["AD"] is None
    assert found["CD"] is None


def test_link_ids_are_unique_texts_of_origin_and_destination(build):
    assert build().links["link_id"].tolist()[0] == "A→B"
    network = build([("A", "B", 1, "1"), ("A", "B", 1, "2"), ("B", "A", 1, "2")])
    assert network.links["link_id"].is_unique
    assert network.links["link_id"].str.startswith(("A→B", "B→A")).all()


def test_undirected_both_directions_are_one_link_with_the_smaller_id_first(build, city_table):
    rows = [("9", "10", 5.0), ("10", "9", 3.0), ("a", "B", 1.0)]
    cities = city_table("----", ids=["9", "10", "a", "B"])
    network = build(rows, cities=cities, directed=False)
    pairs = network.links[["origin", "destination", "flow"]].to_numpy().tolist()
    assert pairs == [["10", "9", 8], ["B", "a", 1]]
    assert network.links["reverse_flow"].isna().all()
    assert network.links["share"].tolist() == pytest.approx([8 / 9, 1 / 9])
    cities = network.cities.set_index("city_id")
    assert cities["out_flow"].to_dict() == {"9": 5, "10": 3, "a": 1, "B": 0}


def test_the_smallest_flow_cuts_after_summing_and_thins_links_only(build):
    network = build(min_flow=6)
    assert flows(network) == {"AB": 6}
    assert network.links["share"].tolist() == [6 / 15]
    assert network.cities["out_flow"].tolist() == [10, 3, 2, 0]
    assert network.cities["in_degree"].tolist() == [1, 1, 1, 2]


def test_the_largest_out_links_of_each_city_stay_ties_by_smaller_destination(build):
    network = build(top=2)
    assert set(flows(network)) == {"AB", "AC", "BA", "CD"}
    assert network.cities["out_degree"].tolist() == [3, 1, 1, 0]


def test_undirected_a_link_stays_that_is_among_the_largest_of_either_end(build):
    rows = [("A", "B", 9.0), ("A", "C", 5.0), ("D", "A", 4.0), ("D", "B", 3.0)]
    assert set(flows(build(rows, directed=False, top=1))) == {"AB", "AC", "AD"}


def test_the_largest_links_are_taken_within_each_period(build):
    rows = [("A", "B", 9.0, "1"), ("A", "C", 5.0, "1"), ("A", "B", 1.0, "2"), ("A", "C", 5.0, "2")]
    network = build(rows, top=1)
    assert network.links[["destination", "period"]].to_numpy().tolist() == [["B", "1"], ["C", "2"]]


def test_smallest_flow_comes_before_largest_links(build):
    rows = [("A", "B", 9.0), ("B", "A", 1.0), ("C", "A", 2.0)]
    assert set(flows(build(rows, min_flow=2, top=1))) == {"AB", "CA"}


def test_internal_adds_self_rows_that_count_in_no_total(build):
    network = build(internal=True)
    links = network.links.set_index("link_id")
    own = links[links["origin"] == links["destination"]]
    assert own["flow"].tolist() == [7]
    assert own["share"].isna().all()
    assert own["reverse_flow"].isna().all()
    assert own["relation"].tolist() == [None]
    assert links["share"].sum() == pytest.approx(1)
    assert network.cities["out_flow"].tolist() == [10, 3, 2, 0]
    assert network.cities["out_degree"].tolist() == [3, 1, 1, 0]


def test_regions_of_links(build, city_table):
    cities = city_table("csscss", region=["n", "n", None, None, "s", None])
    rows = [("A", "B", 1.0), ("C", "D", 2.0), ("A", "C", 3.0), ("A", "E", 4.0)]
    network = build(rows, cities=cities)
    assert column(network, "region") == {
        "AB": "n",
        "CD": None,
        "AC": "between regions",
        "AE": "between regions",
    }
    assert network.cities["out_flow"].tolist() == [8, 0, 2, 0, 0, 0]
    assert network.links["share"].sum() == pytest.approx(1)


def test_without_regions_links_have_none(build):
    assert build().links["region"].isna().all()


def test_there_is_a_row_for_each_city_in_each_period(build):
    network = build([("A", "B", 1.0, 2006), ("A", "B", 3.0, 2023), ("B", "A", 1.0, 2023)])
    assert network.cities[["city_id", "period"]].to_numpy().tolist() == [
        [name, year] for year in ("2006", "2023") for name in "ABCD"
    ]
    assert network.links["share"].tolist() == pytest.approx([1, 0.75, 0.25])


def test_nothing_flows_and_there_are_cities_but_no_links(build):
    network = build([])
    assert network.links.empty
    assert network.cities["total_flow"].tolist() == [0, 0, 0, 0]
    assert network.matched_flow == 0
    for options in ({"directed": False}, {"top": 2}, {"internal": True}, {"min_flow": 3}):
        assert build([], **options).links.empty


@settings(max_examples=30, deadline=None, derandomize=True)
@given(
    rows=st.lists(
        st.tuples(
            st.sampled_from("ABCD"),
            st.sampled_from("ABCDX"),
            st.floats(0, 100, width=16),
            st.sampled_from(["1", "2"]),
        ),
        min_size=1,
        max_size=25,
    ),
    min_flow=st.sampled_from([0, 5]),
    top=st.integers(0, 2),
)
def test_links_and_totals_add_up(build, rows, min_flow, top):
    rows = [*rows, ("A", "B", 1.0, "1")]
    every = build(rows)
    table = pd.DataFrame(rows, columns=["origin", "destination", "flow", "period"])
    known = table[table["destination"] != "X"]
    assert every.matched_flow == pytest.approx(known["flow"].sum())
    assert every.matched_flow + every.unmatched["flow"].sum() == pytest.approx(table["flow"].sum())
    assert every.cities["out_flow"].sum() == pytest.approx(every.links["flow"].sum())
    assert every.cities["in_flow"].sum() == pytest.approx(every.links["flow"].sum())
    assert every.cities["self_flow"].sum() + every.links["flow"].sum() == pytest.approx(
        every.matched_flow
    )
    assert every.links.groupby("period")["share"].sum().to_numpy() == pytest.approx(1)
    assert every.cities["net_flow"].sum() == pytest.approx(0, abs=1e-9)
    thinned = build(rows, min_flow=min_flow, top=top)
    assert set(thinned.links["link_id"]) <= set(every.links["link_id"])
    assert (thinned.links["flow"] >= min_flow).all()
    if top:
        assert (thinned.links.groupby(["origin", "period"]).size() <= top).all()
    pd.testing.assert_frame_equal(thinned.cities, every.cities)
    undirected = build(rows, directed=False)
    assert undirected.links["flow"].sum() == pytest.approx(every.links["flow"].sum())
    assert (undirected.links["origin"] < undirected.links["destination"]).all()
    assert not undirected.links.duplicated(["origin", "destination", "period"]).any()
    pd.testing.assert_frame_equal(undirected.cities, every.cities)


def test_progress_ends_at_1(build):
    told = []
    build(progress=told.append)
    assert told == sorted(told)
    assert told[-1] == 1
    assert np.all(np.array(told) >= 0)
