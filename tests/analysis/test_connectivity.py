"""Connectivity measures: known regions, independent sums, invariances and edges."""

import re

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spatial_relations.analysis import network as network_module
from spatial_relations.analysis import shortest_paths
from spatial_relations.analysis.connectivity import connectivity
from spatial_relations.analysis.errors import Cancelled, InputError
from spatial_relations.analysis.notes import Notes

NAN = float("nan")
#: DELTA6 in 2006 and in 2023, cities A to F; computed apart from this code.
CITIES = {
    "2006": {
        "out_flow": [230, 245, 167, 115, 130, 105],
        "in_flow": [320, 280, 140, 80, 97, 75],
        "total_flow": [550, 525, 307, 195, 227, 180],
        "net_flow": [90, 35, -27, -35, -33, -30],
        "out_degree": [5, 5, 5, 4, 5, 4],
        "in_degree": [5, 5, 5, 4, 5, 4],
        "dominance": [1.9177126918, 1.7991775188, 0.9153249851, 0.5449972051, 0.6459874787,
                      0.4988913525],
        "dominance_in": [2.3809523810, 1.9662921348, 0.8215962441, 0.4385964912, 0.5418994413,
                         0.4089422028],
        "node_symmetry": [0.1636363636, 0.0666666667, -0.0879478827, -0.1794871795, -0.1453744493,
                          -0.1666666667],
        "core_dependence_out": [100 / 230, 120 / 245, 0.7784431138, 0.7391304348, 0.6538461538,
                                0.7619047619],
        "core_dependence_in": [120 / 320, 100 / 280, 0.6785714286, 0.6875, 0.6185567010, 0.6],
        "core_dependence": [220 / 550, 220 / 525, 0.7328990228, 0.7179487179, 0.6387665198,
                            0.6944444444],
        "main_core_share": [220 / 550, 220 / 525, 135 / 307, 115 / 195, 95 / 227, 95 / 180],
        "lateral_share": [330 / 550, 305 / 525, 82 / 307, 55 / 195, 82 / 227, 55 / 180],
        "partner_entropy": [0.8525730748, 0.8387663095, 0.7841506227, 0.6436634948, 0.8660471906,
                            0.6812711660],
        "partner_hhi": [0.2939508507, 0.3152852978, 0.3395245437, 0.4366729679, 0.2840236686,
                        0.4013605442],
        "net_power": [0.1997557816, 0.1718248167, -0.0434418583, -0.1210618964, -0.0887934867,
                      -0.1182833568],
        "closeness_in": [57.7139287945, 56.0951918407, 31.1530681052, 27.2539573297, 25.5164034022,
                         23.9726027397],
        "closeness_out": [40.3305592737, 42.5675675676, 31.0957551826, 28.8713910761, 28.3099799828,
                          29.0322580645],
        "betweenness": [0.4, 0.65, 0, 0, 0, 0],
        "eigenvector": [0.6428872571, 0.5691769700, 0.3559722307, 0.2242348880, 0.2329148563,
                        0.1774449411],
        "pagerank": [0.2846414520, 0.2630735149, 0.1523555202, 0.1005705852, 0.1100316712,
                     0.0893272565],
        "alter_centrality": [196120, 192170, 138204, 92460, 95714, 79660],
        "alter_power": [1.8354616063, 1.7676447177, 0.8221506345, 0.4473426247, 0.6610914059,
                        0.4663090109],
    },
    "2023": {
        "out_flow": [260, 285, 190, 130, 145, 120],
        "in_flow": [405, 350, 140, 75, 85, 75],
        "total_flow": [665, 635, 330, 205, 230, 195],
        "net_flow": [145, 65, -50, -55, -60, -45],
        "out_degree": [5, 5, 5, 3, 4, 4],
        "in_degree": [5, 5, 5, 3, 4, 4],
        "dominance": [2.0846394984, 1.9538461538, 0.8549222798, 0.4987834550, 0.5665024631,
                      0.4721549637],
        "dominance_in": [2.7931034483, 2.2435897436, 0.7070707071, 0.3554502370, 0.4066985646,
                         0.3554502370],
        "node_symmetry": [0.2180451128, 0.1023622047, -0.1515151515, -0.2682926829, -0.2608695652,
                          -0.2307692308],
        "core_dependence_out": [120 / 260, 150 / 285, 0.8421052632, 0.8461538462, 0.7586206897,
                                0.875],
        "core_dependence_in": [150 / 405, 120 / 350, 0.7142857143, 0.8, 0.7647058824, 0.6666666667],
        "core_dependence": [270 / 665, 270 / 635, 0.7878787879, 0.8292682927, 0.7608695652,
                            0.7948717949],
        "main_core_share": [270 / 665, 270 / 635, 160 / 330, 140 / 205, 115 / 230, 120 / 195],
        "lateral_share": [395 / 665, 365 / 635, 70 / 330, 35 / 205, 55 / 230, 40 / 195],
        "partner_entropy": [0.8294245316, 0.8064886093, 0.7163765756, 0.5160297386, 0.7547768919,
                            0.5819420007],
        "partner_hhi": [0.3106508876, 0.3425669437, 0.3864265928, 0.5266272189, 0.3388822830,
                        0.4965277778],
        "net_power": [0.2458269347, 0.2161198753, -0.0659837591, -0.1387314440, -0.1258434548,
                      -0.1313881521],
        "closeness_in": [73.6411455289, 70.1949860724, 35.4032031470, 31.8906605923, 29.7520661157,
                         27.2138228942],
        "closeness_out": [45.9183673469, 48.1283422460, 36.4372469636, 34.6153846154, 32.6594090202,
                          35.3634577603],
        "betweenness": [0.55, 0.7, 0, 0, 0, 0],
        "eigenvector": [0.6709627327, 0.5851377257, 0.3202754088, 0.1982126696, 0.1997862526,
                        0.1601365253],
        "pagerank": [0.3059791828, 0.2812385003, 0.1420090680, 0.0929331988, 0.0949741999,
                     0.0828658501],
        "alter_centrality": [273575, 268550, 184775, 123700, 127025, 109675],
        "alter_power": [2.0333289092, 1.9707714194, 0.7287912295, 0.3638310163, 0.5009316557,
                        0.4023457698],
    },
}  # fmt: skip
MAIN_CORE = ["B", "A", "A", "A", "B", "B"]
REGION = {
    "2006": {
        "cities": 6,
        "links": 28,
        "total_flow": 992,
        "density": 28 / 30,
        "entropy": 0.8881767531,
        "entropy_observed": 0.9065663401,
        "reciprocity": 0.8407258065,
        "share_core_core": 220 / 992,
        "share_core_secondary": 255 / 992,
        "share_secondary_core": 380 / 992,
        "share_secondary_secondary": 137 / 992,
        "criss_cross": 0.1381048387,
        "criss_cross_secondary": 137 / 772,
        "core_dependence_out": 0.7350096712,
        "functional_polycentricity": 0.3864415325,
        "functional_polycentricity_floor": 0.2546440075,
        "special_functional_polycentricity": 0.3606787637,
        "role_assortativity": -0.2689766317,
        "role_modularity": -0.1356822320,
        "core_periphery_fit": 0.5988314499,
        "core_periphery_best": 0.5988314499,
        "rank_size_slope": -0.91704994,
    },
    "2023": {
        "cities": 6,
        "links": 26,
        "total_flow": 1130,
        "density": 26 / 30,
        "entropy": 0.8570279010,
        "entropy_observed": 0.8946699457,
        "reciprocity": 0.7699115044,
        "share_core_core": 270 / 1130,
        "share_core_secondary": 275 / 1130,
        "share_secondary_core": 485 / 1130,
        "share_secondary_secondary": 100 / 1130,
        "criss_cross": 0.0884955752,
        "criss_cross_secondary": 100 / 860,
        "core_dependence_out": 0.8290598291,
        "functional_polycentricity": 0.3259565773,
        "functional_polycentricity_floor": 0.2546440075,
        "special_functional_polycentricity": 0.2824957003,
        "role_assortativity": -0.3293088770,
        "role_modularity": -0.1666144569,
        "core_periphery_fit": 0.6297936430,
        "core_periphery_best": 0.6297936430,
        "rank_size_slope": -1.10821032,
    },
}
#: Measures that a change of the unit of flow multiplies by the factor, or by its square.
IN_UNITS = {
    "out_flow", "in_flow", "total_flow", "net_flow", "self_flow", "closeness_in", "closeness_out",
    "harmonic_in", "harmonic_out", "flow",
}  # fmt: skip
SQUARED = {"alter_centrality"}
KEYS = [*CITIES["2006"], "harmonic_in", "harmonic_out", "self_flow", "self_containment"]
LINK_KEYS = ["flow", "relative_strength", "link_symmetry", "origin_dependence", "power_gap"]


@pytest.fixture(scope="module", params=["2006", "2023"])
def period(request):
    return request.param


@pytest.fixture(scope="module")
def result(measured, delta6, period):
    return measured(delta6[period], "ccssss")


def by_ends(links, key):
    return dict(zip(links["origin"] + links["destination"], links[key]))


def city(result, name):
    return result.cities.set_index("city_id").loc[name]


def region(result):
    (row,) = result.regions.to_dict("records")
    return row


def assert_no_infinity(result):
    for table in (result.cities, result.links, result.regions):
        numbers = table.select_dtypes("number").to_numpy(dtype=float)
        assert not np.isinf(numbers).any()


# Known values


@pytest.mark.parametrize("key", CITIES["2006"])
def test_each_city_of_delta6_has_its_known_value(result, period, key):
    iterative = key in ("eigenvector", "pagerank")
    assert result.cities["city_id"].tolist() == list("ABCDEF")
    expected = pytest.approx(CITIES[period][key], rel=1e-5 if iterative else 1e-6)
    assert result.cities[key].tolist() == expected


@pytest.mark.parametrize("key", REGION["2006"])
def test_the_region_of_delta6_has_its_known_value(result, period, key):
    assert region(result)[key] == pytest.approx(REGION[period][key], rel=1e-6)


def test_the_main_core_of_each_city_of_delta6(result):
    assert result.cities["main_core"].tolist() == MAIN_CORE


def test_the_cores_of_delta6_fit_best(result):
    assert region(result)["best_cores"] == "A, B"


def test_links_of_delta6(measured, delta6):
    links = measured(delta6["2023"], "ccssss").links
    assert len(links) == 26
    strength = by_ends(links, "relative_strength")
    assert [strength["AB"], strength["BA"]] == pytest.approx([120 / 1130, 150 / 1130])
    symmetry = by_ends(links, "link_symmetry")
    assert symmetry["AB"] == symmetry["BA"] == pytest.approx(0.991076, abs=1e-6)
    assert symmetry["AF"] == pytest.approx(0.8631205686, rel=1e-6)
    assert "DF" not in symmetry
    dependence = by_ends(links, "origin_dependence")
    assert dependence["CA"] == pytest.approx(100 / 190)
    gap = by_ends(links, "power_gap")
    assert [gap["CA"], gap["DA"], gap["FB"], gap["BA"]] == pytest.approx(
        [0.295547, 0.5, 0.526316, 0.064777], abs=1e-6
    )
    assert gap["AC"] == pytest.approx(-gap["CA"])


def test_a_one_way_link_is_not_symmetric_and_its_gap_is_the_dependence(measured):
    links = measured([[0, 3, 1], [0, 0, 0], [2, 0, 0]], "css").links
    assert by_ends(links, "link_symmetry")["AB"] == 0
    assert by_ends(links, "power_gap") == pytest.approx({"AB": 0.75, "AC": -0.75, "CA": 0.75})


def test_dominance_against_all_sums_to_the_number_of_cities(measured, delta6):
    found = measured(delta6["2023"], "ccssss", reference="all").cities
    assert found["dominance"].tolist() == pytest.approx(
        [1.7654867257, 1.6858407080, 0.8761061947, 0.5442477876, 0.6106194690, 0.5176991150]
    )
    assert found["dominance_in"].sum() == pytest.approx(6)
    assert found["dominance_in"][0] == pytest.approx(405 * 6 / 1130)


def test_an_unknown_reference_is_refused(measured, delta6):
    with pytest.raises(InputError, match="others, all"):
        measured(delta6["2006"], "ccssss", reference="none")


def test_self_containment_is_what_stays_over_all_that_starts(measured):
    found = measured([[60, 40, 0], [1, 0, 3], [0, 2, 8]], "css").cities
    assert found["self_flow"].tolist() == [60, 0, 8]
    assert found["self_containment"].tolist() == [0.6, 0, 0.8]
    assert found["out_flow"].tolist() == [40, 4, 2]


def test_self_flow_of_the_city_table_is_used_where_the_flows_have_none(measured):
    flows = [[0, 40], [10, 0]]
    given_field = measured(flows, "cs", self_flow=[60, None]).cities
    assert given_field["self_flow"].tolist() == pytest.approx([60, NAN], nan_ok=True)
    assert given_field["self_containment"].tolist() == pytest.approx([0.6, NAN], nan_ok=True)
    both = measured([[5, 40], [10, 0]], "cs", self_flow=[60, 60]).cities
    assert both["self_flow"].tolist() == [5, 0]


def test_without_any_self_flow_self_containment_is_missing_and_said(measured, delta6):
    result = measured(delta6["2006"], "ccssss")
    assert result.cities[["self_flow", "self_containment"]].isna().all(axis=None)
    assert any("MISSING" in text and "self_flow" in text for text in result.notes.sentences())


def test_repeated_rows_are_summed_and_zeros_are_no_links(city_table):
    rows = [("A", "B", 1), ("B", "A", 0), ("A", "B", 2), ("C", "A", 0)]
    flows = pd.DataFrame(rows, columns=["origin", "destination", "flow"], index=[5, 6, 7, 8])
    result = connectivity(city_table("css"), flows)
    assert result.links[["origin", "destination", "flow", "row"]].to_numpy().tolist() == [
        ["A", "B", 3, 5]
    ]
    assert result.cities["out_degree"].tolist() == [1, 0, 0]
    assert region(result)["links"] == 1


# Oracles


@st.composite
def networks(draw, smallest=2, largest=7):
    """A matrix of flows (with self-flows and gaps) and a letter for each city's role."""
    size = draw(st.integers(smallest, largest))
    flow = st.one_of(st.just(0), st.integers(1, 50), st.sampled_from([0.5, 2.0, 2.0, 1e-3]))
    cells = draw(st.lists(flow, min_size=size * size, max_size=size * size))
    roles = draw(st.text(alphabet="css-", min_size=size, max_size=size))
    matrix = np.array(cells, dtype=float).reshape(size, size)
    if not matrix.any():
        matrix[0, 1] = 1
    return matrix, roles


def without_self(matrix):
    return np.where(np.eye(len(matrix), dtype=bool), 0, matrix)


def exact(values):
    return pytest.approx(np.asarray(values, dtype=float), rel=1e-9, abs=1e-12, nan_ok=True)


def ratio(numerator, denominator):
    numerator, denominator = np.asarray(numerator, float), np.asarray(denominator, float)
    safe = np.where(denominator == 0, 1, denominator)
    return np.where(denominator == 0, np.nan, numerator / safe)


@settings(max_examples=20, deadline=None, derandomize=True)
@given(drawn=networks())
def test_city_measures_are_the_sums_of_the_matrix_that_define_them(measured, drawn):
    matrix, roles = drawn
    found = {key: column.to_numpy() for key, column in measured(matrix, roles).cities.items()}
    flow = without_self(matrix)
    size = len(flow)
    out, into = flow.sum(axis=1), flow.sum(axis=0)
    both = flow + flow.T
    total = both.sum(axis=1)
    core = np.array([role == "c" for role in roles])
    secondary = np.array([role == "s" for role in roles])
    has_other_core = (core.sum() - core) > 0
    assert found["node_symmetry"] == exact(ratio(into - out, total))
    others = (total.sum() - total) / (size - 1)
    assert found["dominance"] == exact(ratio(total, others))
    for key, here, whole in (
        ("core_dependence_out", flow[:, core].sum(axis=1), out),
        ("core_dependence_in", flow[core].sum(axis=0), into),
        ("core_dependence", both[:, core].sum(axis=1), total),
    ):
        assert found[key] == exact(np.where(has_other_core, ratio(here, whole), np.nan))
    if core.any():
        assert found["lateral_share"] == exact(ratio(both[:, secondary].sum(axis=1), total))
    share = np.nan_to_num(ratio(flow, out[:, None]))
    assert found["partner_hhi"] == exact(np.where(out > 0, (share**2).sum(axis=1), np.nan))
    power = (share.T - share).sum(axis=1) / (size - 1)
    assert found["net_power"] == exact(np.where(total > 0, power, np.nan))
    assert found["alter_centrality"] == exact(both @ total)
    assert found["alter_power"] == exact(both @ np.where(total > 0, 1 / np.maximum(total, 1e-9), 0))


@settings(max_examples=20, deadline=None, derandomize=True)
@given(drawn=networks())
def test_the_main_core_is_the_partner_core_of_the_largest_two_way_flow(measured, drawn):
    matrix, roles = drawn
    found = measured(matrix, roles).cities
    both = without_self(matrix) + without_self(matrix).T
    total = both.sum(axis=1)
    cores = [place for place, role in enumerate(roles) if role == "c"]
    for place, (main, share) in enumerate(zip(found["main_core"], found["main_core_share"])):
        flows = {core: both[place, core] for core in cores if core != place}
        largest = max(flows.values(), default=0)
        if largest == 0:
            assert main is None
            assert np.isnan(share)
            continue
        tied = [core for core, flow in flows.items() if flow == largest]
        best = min(tied, key=lambda core: (-total[core], core))
        assert main == chr(ord("A") + best)
        assert share == exact(largest / total[place])


@settings(max_examples=20, deadline=None, derandomize=True)
@given(drawn=networks(smallest=3))
def test_region_measures_agree_with_networkx(measured, drawn):
    matrix, roles = drawn
    flow = without_self(matrix)
    found = region(measured(matrix, roles))
    graph = nx.from_numpy_array(flow, create_using=nx.DiGraph)
    assert found["links"] == graph.number_of_edges()
    assert found["density"] == exact(nx.density(graph))
    total = flow.sum()
    if total == 0:
        assert np.isnan(found["role_modularity"])
        return
    assert found["reciprocity"] == exact(np.minimum(flow, flow.T).sum() / total)
    groups = [{n for n, role in enumerate(roles) if role == kind} for kind in "cs-"]
    groups = [group for group in groups if group]
    modularity = nx.community.modularity(graph, groups) if len(groups) > 1 else np.nan
    assert found["role_modularity"] == exact(modularity)


@settings(max_examples=20, deadline=None, derandomize=True)
@given(drawn=networks())
def test_pagerank_solves_its_linear_equations(measured, drawn):
    matrix, roles = drawn
    flow = without_self(matrix)
    found = measured(matrix, roles).cities["pagerank"].to_numpy()
    if not flow.any():
        assert np.isnan(found).all()
        return
    size, out = len(flow), flow.sum(axis=1, keepdims=True)
    step = np.where(out > 0, flow / np.where(out > 0, out, 1), 1 / size)
    expected = np.linalg.solve(np.eye(size) - 0.85 * step.T, np.full(size, 0.15 / size))
    assert found == pytest.approx(expected, rel=1e-5)
    assert found.sum() == pytest.approx(1)


@settings(max_examples=20, deadline=None, derandomize=True)
@given(drawn=networks())
def test_eigenvector_is_the_principal_left_one_of_strongly_connected_networks(measured, drawn):
    matrix, roles = drawn
    flow = without_self(matrix)
    found = measured(matrix, roles).cities["eigenvector"].to_numpy()
    if not nx.is_strongly_connected(nx.from_numpy_array(flow, create_using=nx.DiGraph)):
        assert np.isnan(found).all()
        return
    values, vectors = np.linalg.eig(flow.T)
    expected = np.abs(vectors[:, np.argmax(values.real)].real)
    assert found == pytest.approx(expected / np.linalg.norm(expected), rel=1e-5, abs=1e-7)


def test_eigenvector_settles_where_flows_alternate_between_two_groups(measured):
    star = [[0, 4, 1], [4, 0, 0], [1, 0, 0]]
    found = measured(star, "css").cities["eigenvector"].to_numpy()
    assert found == pytest.approx(np.array([17**0.5, 4, 1]) / 34**0.5, rel=1e-5)


# Identities and invariances


@settings(max_examples=20, deadline=None, derandomize=True)
@given(drawn=networks())
def test_identities_hold(measured, drawn):
    matrix, roles = drawn
    result = measured(matrix, roles)
    flow = without_self(matrix)
    if not flow.any():
        assert result.links.empty
        return
    cities, links, found = result.cities, result.links, region(result)
    assert cities["net_flow"].sum() == pytest.approx(0, abs=1e-9)
    assert cities["net_power"].sum() == pytest.approx(0, abs=1e-9)
    assert cities["alter_power"].sum() == pytest.approx((cities["total_flow"] > 0).sum())
    efficiency = np.abs(flow - flow.T).sum() / 2 / flow.sum()
    assert found["reciprocity"] + efficiency == pytest.approx(1)
    assert links["relative_strength"].sum() == pytest.approx(1)
    assert links.groupby("origin")["origin_dependence"].sum().to_numpy() == pytest.approx(1)
    weights = (cities["node_symmetry"] * cities["total_flow"]).dropna()
    assert weights.sum() == pytest.approx(0, abs=1e-9)
    if "-" not in roles and 2 <= roles.count("c") <= len(roles) - 2:
        blocks = [f"share_{a}_{b}" for a in ("core", "secondary") for b in ("core", "secondary")]
        assert sum(found[block] for block in blocks) == pytest.approx(1)


@settings(max_examples=20, deadline=None, derandomize=True)
@given(drawn=networks())
def test_measures_stay_within_their_range_and_are_never_infinite(measured, drawn):
    result = measured(*drawn)
    assert_no_infinity(result)
    for key in (
        "core_dependence", "core_dependence_in", "core_dependence_out", "lateral_share",
        "main_core_share", "partner_entropy", "partner_hhi", "self_containment", "betweenness",
        "eigenvector", "pagerank",
    ):  # fmt: skip
        assert result.cities[key].dropna().between(-1e-12, 1 + 1e-9).all(), key
    for key in ("net_power", "node_symmetry"):
        assert result.cities[key].dropna().between(-1 - 1e-12, 1 + 1e-12).all(), key
    for key in ("link_symmetry", "origin_dependence", "relative_strength"):
        assert result.links[key].between(0, 1 + 1e-12).all(), key


@settings(max_examples=15, deadline=None, derandomize=True)
@given(drawn=networks(), data=st.data())
def test_the_order_of_the_cities_does_not_matter(measured, drawn, data):
    matrix, roles = drawn
    order = data.draw(st.permutations(range(len(roles))))
    ids = [chr(ord("A") + place) for place in order]
    first = measured(matrix, roles)
    second = measured(matrix[np.ix_(order, order)], "".join(roles[o] for o in order), ids=ids)
    there = second.cities.set_index("city_id").loc[first.cities["city_id"]].reset_index()
    for key in KEYS:
        assert there[key].to_numpy() == pytest.approx(
            first.cities[key].to_numpy(), rel=1e-9, abs=1e-9, nan_ok=True
        ), key
    assert there["main_core"].tolist() == first.cities["main_core"].tolist()
    one, other = region(first), region(second)
    assert one.pop("best_cores") == other.pop("best_cores")
    assert one == pytest.approx(other, nan_ok=True, abs=1e-9)


@settings(max_examples=15, deadline=None, derandomize=True)
@given(drawn=networks(), factor=st.sampled_from([1e-6, 1 / 3, 7.0, 1e6]))
def test_the_unit_of_flow_matters_to_flows_only(measured, drawn, factor):
    matrix, roles = drawn
    first, second = measured(matrix, roles), measured(matrix * factor, roles)
    for key in KEYS:
        scale = factor if key in IN_UNITS else factor**2 if key in SQUARED else 1
        assert second.cities[key].to_numpy() == pytest.approx(
            first.cities[key].to_numpy() * scale, rel=1e-8, abs=1e-9 * scale, nan_ok=True
        ), key
    for key in LINK_KEYS:
        scale = factor if key in IN_UNITS else 1
        assert second.links[key].to_numpy() == pytest.approx(
            first.links[key].to_numpy() * scale, rel=1e-9, abs=1e-9 * scale
        ), key
    one, other = region(first), region(second)
    assert other.pop("total_flow") == pytest.approx(one.pop("total_flow") * factor)
    assert one.pop("best_cores") == other.pop("best_cores")
    assert one == pytest.approx(other, nan_ok=True, abs=1e-9)


@settings(max_examples=15, deadline=None, derandomize=True)
@given(drawn=networks())
def test_turning_all_flows_round_swaps_in_and_out(measured, drawn):
    matrix, roles = drawn
    first, second = measured(matrix, roles), measured(matrix.T, roles)
    for here, there in (
        ("out_flow", "in_flow"), ("out_degree", "in_degree"),
        ("core_dependence_out", "core_dependence_in"), ("closeness_out", "closeness_in"),
        ("harmonic_out", "harmonic_in"), ("core_dependence", "core_dependence"),
        ("lateral_share", "lateral_share"), ("betweenness", "betweenness"),
        ("alter_power", "alter_power"), ("dominance", "dominance"),
    ):  # fmt: skip
        for one, other in ((here, there), (there, here)):
            assert first.cities[one].to_numpy() == exact(second.cities[other]), one
    assert first.cities["node_symmetry"].to_numpy() == exact(-second.cities["node_symmetry"])
    one, other = region(first), region(second)
    assert one["share_core_secondary"] == exact(other["share_secondary_core"])
    for key in ("reciprocity", "criss_cross", "role_modularity", "core_periphery_fit", "entropy"):
        assert one[key] == exact(other[key]), key


@settings(max_examples=15, deadline=None, derandomize=True)
@given(drawn=networks(smallest=3))
def test_an_isolated_city_changes_only_what_looks_at_all_cities(measured, drawn):
    matrix, roles = drawn
    size = len(roles)
    wider = np.zeros((size + 1, size + 1))
    wider[:size, :size] = matrix
    first, second = measured(matrix, roles), measured(wider, roles + "s")
    for key in (
        "out_flow", "in_flow", "total_flow", "net_flow", "out_degree", "node_symmetry",
        "core_dependence", "main_core_share", "partner_hhi", "harmonic_in", "harmonic_out",
        "alter_centrality", "alter_power",
    ):  # fmt: skip
        assert second.cities[key][:size].to_numpy() == exact(first.cities[key]), key
    # Means and normalisations run over one city more.
    assert second.cities["net_power"][:size].to_numpy() * size == exact(
        first.cities["net_power"].to_numpy() * (size - 1)
    )
    assert second.cities["betweenness"][:size].to_numpy() * size == exact(
        first.cities["betweenness"].to_numpy() * (size - 2)
    )
    assert second.cities["eigenvector"].isna().all()
    one, other = region(first), region(second)
    for key in ("links", "total_flow", "reciprocity", "entropy_observed", "role_assortativity"):
        assert other[key] == exact(one[key]), key


# Edges: what is not defined is missing, and nothing breaks


def test_a_city_without_flow_has_totals_of_0_and_missing_ratios(measured, delta6):
    matrix = delta6["2023"].copy()
    matrix[5] = matrix[:, 5] = 0
    result = measured(matrix, "ccssss")
    lonely = city(result, "F")
    for key in (
        "out_flow", "in_flow", "total_flow", "net_flow", "out_degree", "in_degree", "dominance",
        "dominance_in", "harmonic_in", "harmonic_out", "betweenness", "alter_centrality",
        "alter_power",
    ):  # fmt: skip
        assert lonely[key] == 0, key
    for key in (
        "node_symmetry", "core_dependence", "core_dependence_in", "core_dependence_out",
        "main_core_share", "lateral_share", "partner_entropy", "partner_hhi", "net_power",
        "closeness_in", "closeness_out", "eigenvector",
    ):  # fmt: skip
        assert np.isnan(lonely[key]), key
    assert lonely["main_core"] is None
    assert city(result, "A")["dominance"] == pytest.approx(2.540323, abs=1e-6)
    assert result.cities["eigenvector"].isna().all()
    assert lonely["pagerank"] > 0
    assert any("NO_PATH" in text and "eigenvector" in text for text in result.notes.sentences())
    assert any("ZERO_TOTAL" in text and "net_power" in text for text in result.notes.sentences())


@pytest.mark.parametrize("rows", [[], [("A", "B", 0.0)], [("A", "A", 5.0)]])
def test_where_nothing_flows_totals_are_0_and_the_rest_is_missing(city_table, rows):
    flows = pd.DataFrame(rows, columns=["origin", "destination", "flow"])
    result = connectivity(city_table("css"), flows)
    assert result.links.empty
    assert result.cities["total_flow"].tolist() == [0, 0, 0]
    for key in (
        "dominance", "dominance_in", "node_symmetry", "core_dependence", "partner_hhi",
        "net_power", "closeness_in", "eigenvector", "pagerank", "betweenness",
    ):  # fmt: skip
        assert result.cities[key].isna().all(), key
    found = region(result)
    assert [found["cities"], found["links"], found["total_flow"], found["density"]] == [3, 0, 0, 0]
    for key in (
        "entropy", "entropy_observed", "reciprocity", "share_core_secondary",
        "share_secondary_secondary", "criss_cross", "criss_cross_secondary", "core_dependence_out",
        "functional_polycentricity", "functional_polycentricity_floor",
        "special_functional_polycentricity", "role_assortativity", "role_modularity",
        "core_periphery_fit", "core_periphery_best", "rank_size_slope",
    ):  # fmt: skip
        assert np.isnan(found[key]), key
    assert found["best_cores"] is None


def test_dominance_against_all_is_missing_only_where_nothing_flows(measured):
    one_pair = measured([[0, 4, 0], [0, 0, 0], [0, 0, 0]], "css", reference="all").cities
    assert one_pair["dominance"].tolist() == [1.5, 1.5, 0]
    assert one_pair["dominance_in"].tolist() == [0, 3, 0]
    others = measured([[0, 4, 0], [0, 0, 0], [0, 0, 0]], "css").cities
    assert others["dominance_in"].tolist() == pytest.approx([0, NAN, 0], nan_ok=True)


def test_one_city_is_no_network(measured):
    result = measured([[7]], "c")
    (row,) = result.cities.to_dict("records")
    assert [row["out_flow"], row["self_flow"], row["self_containment"]] == [0, 7, 1]
    for key in (
        "dominance", "dominance_in", "node_symmetry", "core_dependence", "lateral_share",
        "partner_entropy", "partner_hhi", "net_power", "closeness_in", "closeness_out",
        "harmonic_in", "harmonic_out", "betweenness", "eigenvector", "pagerank",
    ):  # fmt: skip
        assert np.isnan(row[key]), key
    found = region(result)
    for key in ("density", "functional_polycentricity_floor", "core_periphery_fit", "entropy"):
        assert np.isnan(found[key]), key


def test_one_city_has_no_dominance_against_all_either(measured):
    assert measured([[7]], "c", reference="all").cities["dominance"].isna().all()


def test_two_cities_have_ratios_but_no_evenness_over_partners(measured):
    result = measured([[0, 3], [1, 0]], "cs")
    first, second = result.cities.to_dict("records")
    assert second["core_dependence"] == second["main_core_share"] == 1
    assert np.isnan(first["core_dependence"])
    assert first["lateral_share"] == 1
    assert second["lateral_share"] == 0
    for row in (first, second):
        assert np.isnan(row["partner_entropy"])
        assert np.isnan(row["betweenness"])
        assert row["partner_hhi"] == 1
        assert row["dominance"] == 1
        assert row["net_power"] == 0
    found = region(result)
    assert found["density"] == 1
    assert found["entropy"] == pytest.approx(
        -(0.75 * np.log(0.75) + 0.25 * np.log(0.25)) / np.log(2)
    )
    assert np.isnan(found["core_periphery_fit"])
    assert np.isnan(found["rank_size_slope"])
    assert np.isnan(found["criss_cross"])


def test_a_single_link_has_no_evenness_among_existing_links(measured):
    found = region(measured([[0, 5, 0], [0, 0, 0], [0, 0, 0]], "css"))
    assert found["entropy"] == 0
    assert np.isnan(found["entropy_observed"])
    assert found["reciprocity"] == 0


def test_one_way_flows_leave_the_other_way_at_0_or_missing(measured):
    result = measured([[0, 4, 6], [0, 0, 0], [0, 0, 0]], "css")
    assert result.cities["node_symmetry"].tolist() == [-1, 1, 1]
    assert result.cities["core_dependence_out"].isna().all()
    assert result.cities["core_dependence_in"].tolist() == pytest.approx([NAN, 1, 1], nan_ok=True)
    assert result.cities["closeness_in"].isna().tolist() == [True, False, False]
    assert result.cities["closeness_out"].isna().tolist() == [False, True, True]
    assert result.cities["harmonic_in"].tolist() == [0, 4, 6]
    assert result.cities["partner_hhi"].isna().tolist() == [False, True, True]
    assert result.cities["net_power"].tolist() == pytest.approx([-0.5, 0.2, 0.3])
    assert region(result)["reciprocity"] == 0
    assert np.isnan(region(result)["core_dependence_out"])


def test_without_a_core_what_looks_at_cores_is_missing_not_0(measured, delta6):
    result = measured(delta6["2006"], "ssssss")
    for key in (
        "core_dependence", "core_dependence_in", "core_dependence_out", "main_core",
        "main_core_share", "lateral_share",
    ):  # fmt: skip
        assert result.cities[key].isna().all(), key
    found = region(result)
    for key in (
        "share_core_core", "share_core_secondary", "share_secondary_core", "core_dependence_out",
        "role_assortativity", "role_modularity", "core_periphery_fit",
    ):  # fmt: skip
        assert np.isnan(found[key]), key
    assert found["share_secondary_secondary"] == found["criss_cross"] == 1
    assert found["best_cores"] == "A, B"
    said = result.notes.sentences()
    assert any(text.startswith("No city is a core") for text in said)
    assert any("MISSING" in text and "core_dependence" in text for text in said)


def test_where_all_cities_are_cores_what_looks_at_secondary_cities_is_missing(measured, delta6):
    result = measured(delta6["2006"], "cccccc")
    assert result.cities["core_dependence"].tolist() == [1] * 6
    assert result.cities["lateral_share"].tolist() == [0] * 6
    found = region(result)
    assert found["share_core_core"] == 1
    for key in (
        "share_core_secondary", "share_secondary_core", "share_secondary_secondary", "criss_cross",
        "criss_cross_secondary", "core_dependence_out", "role_assortativity", "role_modularity",
        "core_periphery_fit",
    ):  # fmt: skip
        assert np.isnan(found[key]), key
    assert any(text.startswith("No city is secondary") for text in result.notes.sentences())


def test_a_single_core_depends_on_no_other(measured, delta6):
    result = measured(delta6["2006"], "csssss")
    alone = city(result, "A")
    for key in ("core_dependence", "core_dependence_in", "core_dependence_out", "main_core_share"):
        assert np.isnan(alone[key]), key
    assert alone["main_core"] is None
    assert alone["lateral_share"] == 1
    assert np.isnan(region(result)["share_core_core"])
    assert city(result, "B")["main_core"] == "A"


def test_a_single_secondary_city_has_no_ties_among_its_like(measured, delta6):
    result = measured(delta6["2006"], "cccccs")
    assert city(result, "F")["lateral_share"] == 0
    found = region(result)
    for key in ("share_secondary_secondary", "criss_cross", "criss_cross_secondary"):
        assert np.isnan(found[key]), key
    assert found["share_secondary_core"] == pytest.approx(105 / 992)


def test_a_city_without_flow_to_any_core_has_no_main_core_but_a_dependence_of_0(measured):
    matrix = [[0, 1, 0, 0], [1, 0, 0, 0], [0, 0, 0, 2], [0, 0, 2, 0]]
    lonely = city(measured(matrix, "csss"), "C")
    assert lonely["main_core"] is None
    assert np.isnan(lonely["main_core_share"])
    assert lonely["core_dependence"] == 0
    assert lonely["lateral_share"] == 1


def test_a_tie_of_main_cores_goes_to_the_larger_total_flow_then_to_the_smaller_id(measured):
    matrix = np.zeros((5, 5))
    matrix[3, [0, 1, 2]] = 5  # D sends 5 to each of the cores A, B, C
    matrix[4, [1, 2]] = 9  # E makes B and C larger
    result = measured(matrix, "cccss", ids=["100", "20", "3", "D", "E"])
    assert city(result, "D")["main_core"] == "20"


def test_cities_of_neither_role_count_in_totals_and_are_a_third_group(measured):
    matrix = np.array([[0, 1, 2], [3, 0, 4], [5, 6, 0]], dtype=float)
    result = measured(matrix, "cs-")
    found = region(result)
    assert found["cities"] == 3
    assert found["density"] == 1
    assert found["share_core_secondary"] == pytest.approx(1 / 21)
    assert found["core_dependence_out"] == pytest.approx(3 / 7)
    assert np.isnan(found["criss_cross"])
    out, into = matrix.sum(axis=1), matrix.sum(axis=0)
    assert found["role_modularity"] == pytest.approx(-(out * into).sum() / 21**2)
    # Of the flow among core and secondary city all crosses: 1 of 4 from A, 3 of 4 from B.
    assert found["role_assortativity"] == pytest.approx(-(2 * 3 / 16) / (1 - 2 * 3 / 16))
    assert city(result, "C")["core_dependence"] == pytest.approx(7 / 17)
    assert by_ends(result.links, "relation")["AC"] is None


def test_criss_cross_of_secondary_cities_is_missing_where_all_flow_is_between_cores(measured):
    matrix = np.zeros((4, 4))
    matrix[0, 1] = 8
    found = region(measured(matrix, "ccss"))
    assert found["criss_cross"] == 0
    assert np.isnan(found["criss_cross_secondary"])


@pytest.mark.parametrize("flow", [1e-200, 1e150])
def test_the_unit_does_not_matter_to_ratios_however_small_or_large(measured, flow):
    matrix = np.array([[0, 1, 2], [1, 0, 1], [3, 1, 0]])
    result, expected = measured(matrix * flow, "css"), measured(matrix, "css")
    for key in ("core_dependence", "betweenness", "pagerank", "eigenvector", "net_power"):
        assert result.cities[key].to_numpy() == exact(expected.cities[key]), key
    for key in ("role_modularity", "core_periphery_fit", "functional_polycentricity"):
        assert region(result)[key] == exact(region(expected)[key]), key


@pytest.mark.filterwarnings("ignore:overflow")
def test_flows_that_are_too_large_to_square_break_no_ratio(measured):
    matrix = np.array([[0, 1, 2], [1, 0, 1], [3, 1, 0]])
    result, expected = measured(matrix * 1e200, "css"), measured(matrix, "css")
    for key in ("core_dependence_out", "alter_power", "pagerank", "partner_hhi"):
        assert result.cities[key].to_numpy() == exact(expected.cities[key]), key


def reasons(result, key):
    """Code -> number of rows, as the notes say why a measure is empty."""
    found = {}
    for text in result.notes.sentences():
        said = re.match(r"Empty in (\d+) rows?, since .* \((\w+)\): (.*)\.$", text)
        if said and key in said[3].split(", "):
            found[said[2]] = int(said[1])
    return found


def test_reasons_of_what_is_missing_are_counted(measured, delta6):
    two = measured([[0, 3], [1, 0]], "cs")
    assert reasons(two, "partner_entropy") == reasons(two, "betweenness") == {"N_TOO_SMALL": 2}
    assert reasons(two, "self_containment") == {"MISSING": 2}
    no_core = measured(delta6["2006"], "ssssss")
    assert reasons(no_core, "core_dependence") == reasons(no_core, "main_core") == {"MISSING": 6}
    assert reasons(no_core, "betweenness") == {}


def test_a_city_that_reaches_nobody_is_said_to_have_no_path(measured):
    result = measured([[0, 3, 0], [1, 0, 0], [0, 0, 0]], "css")
    assert reasons(result, "closeness_out") == reasons(result, "closeness_in") == {"NO_PATH": 1}


def test_a_city_that_sends_nothing_is_said_to_have_a_total_of_0(measured):
    matrix = [[0, 3, 1, 0], [1, 0, 0, 0], [0, 0, 0, 0], [2, 0, 0, 0]]
    result = measured(matrix, "ccss")
    assert reasons(result, "core_dependence_out") == {"ZERO_TOTAL": 1}
    assert reasons(result, "partner_hhi") == {"ZERO_TOTAL": 1}


def test_equal_flows_are_said_to_have_no_variance(measured):
    result = measured(np.ones((4, 4)), "ccss")
    assert reasons(result, "core_periphery_fit") == {"ZERO_VARIANCE": 1}
    assert reasons(result, "core_periphery_best") == {"ZERO_VARIANCE": 1}


# Regions and periods


def test_everything_is_measured_within_region_and_period(city_table, flow_table, delta6, measured):
    two = city_table("ccssss" * 2, ids="ABCDEFabcdef", region=["n"] * 6 + ["s"] * 6)
    flows = pd.concat(
        [
            flow_table(delta6["2006"], period="2006"),
            flow_table(delta6["2023"], period="2023"),
            flow_table(delta6["2023"], ids="abcdef", period="2006"),
            pd.DataFrame({"origin": ["A"], "destination": ["a"], "flow": [500], "period": "2006"}),
        ],
        ignore_index=True,
    )
    result = connectivity(two, flows)
    assert len(result.cities) == 24
    assert len(result.regions) == 4

    def of(table, name, year):
        return table[(table["region"] == name) & (table["period"] == year)]

    for name, year, alone in (("n", "2006", "2006"), ("n", "2023", "2023"), ("s", "2006", "2023")):
        expected = measured(delta6[alone], "ccssss")
        cities = of(result.cities, name, year)
        for key in ("core_dependence", "betweenness", "pagerank", "out_flow"):
            assert cities[key].tolist() == pytest.approx(expected.cities[key].tolist()), key
        assert of(result.regions, name, year)["total_flow"].tolist() == [delta6[alone].sum()]
    assert of(result.regions, "s", "2023")["total_flow"].tolist() == [0]
    assert not ((result.links["origin"] == "A") & (result.links["destination"] == "a")).any()
    assert set(result.links["region"]) == {"n", "s"}
    share = round(100 * 500 / (992 + 1130 + 1130 + 500), 1)
    assert (
        f"1 link between regions, with {share} % of all flow, is not measured."
        in result.notes.sentences()
    )


def test_cities_without_region_are_a_region_of_their_own(city_table, flow_table):
    cities = city_table("csss", region=["n", "n", None, None])
    result = connectivity(cities, flow_table(np.ones((4, 4)) - np.eye(4)))
    assert result.regions["region"].tolist() == ["n", None]
    assert result.regions["total_flow"].tolist() == [2, 2]


# Without scipy, in other sizes, and stopped


def assert_same(one, other):
    pd.testing.assert_frame_equal(one.cities, other.cities, check_exact=False, rtol=1e-9)
    pd.testing.assert_frame_equal(one.links, other.links, check_exact=False, rtol=1e-9)
    pd.testing.assert_frame_equal(one.regions, other.regions, check_exact=False, rtol=1e-9)


@pytest.fixture(scope="module")
def forty(city_table, flow_table):
    random = np.random.default_rng(11)
    matrix = random.integers(1, 500, (40, 40)) * (random.random((40, 40)) < 0.3)
    matrix[7] = matrix[:, 7] = 0
    ids = [f"{place:02}" for place in range(40)]
    return city_table("c" * 5 + "s" * 30 + "-" * 5, ids=ids), flow_table(matrix, ids)


def test_the_numbers_are_the_same_without_scipy(forty, request):
    expected = connectivity(*forty)
    request.getfixturevalue("no_scipy")
    with pytest.raises(ImportError):
        import scipy  # noqa: F401
    assert_same(connectivity(*forty), expected)


def test_the_numbers_are_the_same_where_networks_are_too_large_for_a_matrix(
    forty, request, monkeypatch
):
    expected = connectivity(*forty)
    request.getfixturevalue("no_scipy")
    for module in (network_module, shortest_paths):
        monkeypatch.setattr(module, "DENSE", 10)
    assert_same(connectivity(*forty), expected)


def test_progress_rises_from_0_to_1_and_can_stop_it(forty):
    told = []
    connectivity(*forty, progress=told.append)
    assert told == sorted(told)
    assert all(0 <= fraction <= 1 for fraction in told)

    def stop(fraction):
        if fraction > 0.3:
            raise Cancelled

    with pytest.raises(Cancelled):
        connectivity(*forty, progress=stop)


def test_notes_of_the_caller_are_added_to(city_table, flow_table, delta6):
    notes = Notes()
    notes.info("Before.")
    result = connectivity(city_table("ssssss"), flow_table(delta6["2006"]), notes=notes)
    assert result.notes is notes
    assert notes.sentences()[0] == "Before."
