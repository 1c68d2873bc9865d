"""Cities linked by the organisations that they share."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spatial_relations.analysis.errors import InputError
from spatial_relations.analysis.organisations import METHODS, organisation_network

INTERLOCKING, COUNT, FRACTIONAL, HEADQUARTERS = METHODS
FIRMS = [[5, 4, 5, 3], [4, 4, 2, 3], [2, 0, 2, 0], [0, 2, 0, 1], [1, 2, 0, 0], [0, 0, 2, 0]]
PROJECTS = [
    [1, 1, 1, 1, 0], [1, 0, 1, 1, 1], [1, 0, 0, 0, 1], [0, 1, 0, 0, 0], [0, 0, 1, 0, 0],
    [0, 0, 0, 1, 0],
]  # fmt: skip


def offices_of(matrix, **columns):
    matrix = np.asarray(matrix, dtype=float)
    city, organisation = np.nonzero(matrix)
    return pd.DataFrame(
        {
            "city": np.array(list("ABCDEF"))[city],
            "organisation": [f"o{number}" for number in organisation],
            "value": matrix[city, organisation],
            **columns,
        }
    )


@pytest.fixture
def linked(city_table):
    """Link six cities: ``linked(offices, method)``; roles and columns of cities may be given."""

    def make(offices, method=INTERLOCKING, roles="ccssss", **columns):
        if isinstance(offices, list):
            offices = offices_of(offices)
        return organisation_network(city_table(roles, **columns), offices, method)

    return make


def strengths(result):
    links = result.links
    return dict(zip(links["origin"] + links["destination"], links["flow"]))


def test_interlocking_network_of_four_firms(linked):
    result = linked(FIRMS)
    assert result.cities["connectivity_gross"].tolist() == [109, 94, 38, 26, 31, 18]
    assert result.cities["connectivity_share"].tolist() == pytest.approx(
        [1, 0.8623853211009175, 0.3486238532110092, 0.23853211009174313, 0.28440366972477066,
         0.1651376146788991], rel=1e-6,
    )  # fmt: skip
    assert strengths(result) == {
        "AB": 55, "AC": 20, "AD": 11, "AE": 13, "AF": 10, "BC": 12, "BD": 11, "BE": 12, "BF": 4,
        "CE": 2, "CF": 4, "DE": 4,
    }  # fmt: skip


def test_joint_presence_in_five_projects(linked):
    result = linked(PROJECTS, COUNT)
    assert result.cities["connectivity_gross"].tolist() == [7, 7, 3, 1, 2, 2]
    assert strengths(result) == {
        "AB": 3, "AC": 1, "AD": 1, "AE": 1, "AF": 1, "BC": 2, "BE": 1, "BF": 1
    }  # fmt: skip
    flow = result.links.groupby("relation")["flow"].sum()
    assert flow.to_dict() == {"core-core": 3, "core-secondary": 8}


def test_fractional_presence_sums_to_the_joint_projects_of_a_city(linked):
    result = linked(PROJECTS, FRACTIONAL)
    assert result.cities["connectivity_gross"].tolist() == pytest.approx([4, 4, 2, 1, 1, 1])
    found = strengths(result)
    assert [found["AB"], found["BC"], found["AD"], found["AC"]] == [1.5, 1.5, 1, 0.5]
    joint = np.array(PROJECTS)[:, np.sum(PROJECTS, axis=0) > 1].sum(axis=1)
    assert result.cities["connectivity_gross"].tolist() == pytest.approx(joint.tolist())


def test_presence_does_not_depend_on_the_value(linked):
    offices = offices_of(PROJECTS)
    heavier = offices.assign(value=offices["value"] * 7.5)
    for method in (COUNT, FRACTIONAL):
        assert strengths(linked(heavier, method)) == strengths(linked(offices, method))


def test_headquarters_reach_their_branches_by_value(linked):
    offices = pd.DataFrame(
        [("A", "x", 1, 1), ("B", "x", 3, 0), ("C", "x", 2, 0), ("B", "y", 1, "yes"),
         ("A", "y", 4, None), ("A", "z", 1, 0), ("C", "z", 1, "no")],
        columns=["city", "organisation", "value", "is_hq"],
    )  # fmt: skip
    result = linked(offices, HEADQUARTERS)
    assert strengths(result) == {"AB": 3, "AC": 2, "BA": 4}
    assert result.cities["connectivity_gross"].tolist() == [9, 7, 2, 0, 0, 0]
    assert result.links["reverse_flow"].tolist() == [4, 0, 3]
    said = "1 organisation has no headquarters in a region and makes no link there."
    assert said in result.notes.sentences()


def test_two_headquarters_are_no_branches_of_each_other(linked):
    offices = pd.DataFrame(
        [("A", "x", True), ("B", "x", True), ("C", "x", False)],
        columns=["city", "organisation", "is_hq"],
    )
    assert strengths(linked(offices, HEADQUARTERS)) == {"AC": 1, "BC": 1}


def test_headquarters_need_a_field(linked):
    with pytest.raises(InputError, match="choose a field") as caught:
        linked(FIRMS, HEADQUARTERS)
    assert caught.value.parameter == "IS_HQ"


def test_a_headquarters_that_says_neither_yes_nor_no_is_refused(linked):
    offices = offices_of(FIRMS, is_hq="perhaps")
    with pytest.raises(InputError, match="“perhaps” says neither yes nor no"):
        linked(offices, HEADQUARTERS)


def test_links_say_how_many_organisations_make_them(linked):
    links = linked(FIRMS).links
    count = dict(zip(links["origin"] + links["destination"], links["organisations"]))
    assert [count["AB"], count["AC"], count["DE"]] == [4, 2, 1]
    assert links["link_id"].tolist()[0] == "A↔B"
    assert links["share"].sum() == pytest.approx(1)


def test_an_organisation_in_one_city_adds_nothing_but_its_presence(linked):
    wider = np.zeros((6, 5))
    wider[:, :4], wider[5, 4] = FIRMS, 5
    alone, plain = linked(wider.tolist()), linked(FIRMS)
    assert strengths(alone) == strengths(plain)
    assert alone.cities["organisations"].tolist() == [4, 4, 2, 2, 2, 2]
    said = "1 organisation is in only one city of a region and makes no link there."
    assert said in alone.notes.sentences()


def test_repeated_rows_are_summed_and_without_a_value_each_counts_1(linked):
    offices = pd.DataFrame({"city": ["A", "A", "B"], "organisation": [1, 1.0, "1"]})
    assert strengths(linked(offices)) == {"AB": 2}
    assert strengths(linked(offices, COUNT)) == {"AB": 1}


def test_a_value_of_0_is_no_presence(linked):
    offices = pd.DataFrame({"city": ["A", "B", "C"], "organisation": "x", "value": [0, 2, 1]})
    result = linked(offices, FRACTIONAL)
    assert strengths(result) == {"BC": 1}
    assert result.cities["organisations"].tolist()[:3] == [0, 1, 1]


def test_the_order_of_rows_and_cities_changes_nothing(linked, city_table):
    offices = offices_of(FIRMS)
    turned = organisation_network(city_table("ccssss").iloc[::-1], offices.iloc[::-1])
    assert strengths(turned) == strengths(linked(offices))


def test_scaling_all_values_leaves_the_shares(linked):
    offices = offices_of(FIRMS)
    scaled = linked(offices.assign(value=offices["value"] * 3))
    plain = linked(offices)
    assert (
        scaled.cities["connectivity_gross"].tolist()
        == (plain.cities["connectivity_gross"] * 9).tolist()
    )
    assert scaled.cities["connectivity_share"].tolist() == pytest.approx(
        plain.cities["connectivity_share"].tolist()
    )


def test_many_organisations_are_taken_in_blocks(linked, monkeypatch):
    from spatial_relations.analysis import organisations

    whole = strengths(linked(FIRMS))
    monkeypatch.setattr(organisations, "_CELLS", 6)
    assert strengths(linked(FIRMS)) == whole


def test_regions_and_periods_are_linked_apart(linked):
    offices = pd.concat(
        [offices_of(FIRMS, period="2006"), offices_of(PROJECTS, period="2023")], ignore_index=True
    )
    result = linked(offices, FRACTIONAL, region=["n", "n", "n", "s", "s", "s"])
    assert len(result.cities) == 12
    assert set(result.links["region"]) == {"n", "s"}
    keyed = result.links.set_index(result.links["link_id"])["flow"]
    # Within the north, project o0 is in A, B and C: each pair gets half.
    assert keyed["A↔C 2023"] == 0.5
    assert keyed["A↔B 2023"] == 2.5
    assert "D↔E 2023" not in keyed
    assert keyed["D↔E 2006"] == 1


def test_nothing_in_common_is_0_and_its_share_is_missing(linked):
    result = linked(pd.DataFrame({"city": ["A", "B"], "organisation": ["x", "y"]}))
    assert result.links.empty
    assert result.cities["connectivity_gross"].eq(0).all()
    assert result.cities["connectivity_share"].isna().all()
    assert any("(ZERO_TOTAL)" in said for said in result.notes.sentences())


def test_an_empty_table_links_nothing(linked):
    result = linked(pd.DataFrame({"city": [], "organisation": []}))
    assert result.links.empty
    assert result.cities["organisations"].eq(0).all()


def test_rows_that_can_not_be_used_are_counted_by_reason(linked):
    offices = pd.DataFrame(
        [("A", "x", 1), ("B", "x", 2), ("Z", "x", 1), ("C", "x", -1), ("D", "x", None),
         ("E", "x", "many"), ("F", None, 1)],
        columns=["city", "organisation", "value"],
    )  # fmt: skip
    result = linked(offices)
    assert strengths(result) == {"AB": 2}
    said = result.notes.sentences()
    assert "1 row names no organisation and is left out." in said
    for reason in ("unknown city", "value is negative", "value is empty", "value is not a number"):
        assert f"1 row of organisations can't be used: {reason}." in said


def test_headquarters_are_only_read_where_they_count(linked):
    offices = pd.DataFrame(
        [("A", "x", 0, "perhaps"), ("B", "x", 2, "no"), ("C", "x", 1, "yes")],
        columns=["city", "organisation", "value", "is_hq"],
    )
    for method in (INTERLOCKING, COUNT, FRACTIONAL):
        result = linked(offices, method)
        assert set(strengths(result)) == {"BC"}
        assert result.cities["organisations"].tolist() == [0, 1, 1, 0, 0, 0]


def test_a_headquarters_of_value_0_still_leads(linked):
    offices = pd.DataFrame(
        [("A", "x", 0, 1), ("B", "x", 2, 0)], columns=["city", "organisation", "value", "is_hq"]
    )
    result = linked(offices, HEADQUARTERS)
    assert strengths(result) == {"AB": 2}
    assert result.notes.sentences() == []


def test_what_makes_no_link_is_said_once_for_all_regions_and_periods(linked):
    offices = pd.concat([offices_of(FIRMS, period=year) for year in range(2000, 2010)])
    result = linked(offices.reset_index(drop=True), region=["n", "n", "s", "s", "s", "s"])
    assert result.notes.sentences() == [
        "40 organisations are in several regions; links between regions are not made.",
        "10 organisations are in only one city of a region and make no link there.",
    ]


def test_values_whose_products_are_no_numbers_are_refused(linked):
    with pytest.raises(InputError, match="so large that their products") as caught:
        linked((1e200 * np.array(FIRMS)).tolist())
    assert (caught.value.table, caught.value.column) == ("organisations", "value")


def test_periods_of_cities_and_organisations_must_meet(linked, city_table):
    cities = city_table("cs" * 2, ids=list("ABAB"), period=[2010, 2010, 2020, 2020])
    with pytest.raises(InputError, match="but the organisations have none") as caught:
        organisation_network(cities, offices_of(FIRMS))
    assert (caught.value.table, caught.value.column) == ("organisations", "period")
    with pytest.raises(InputError, match="Its periods are 1999, those of the cities 2010, 2020"):
        organisation_network(cities, offices_of(FIRMS, period=1999))


def test_periods_and_cities_that_are_missing_are_named(city_table):
    cities = city_table("csc", ids=list("ABA"), period=[2010, 2010, 2020])
    offices = pd.concat([offices_of(FIRMS, period=2010), offices_of(FIRMS, period=1999)])
    result = organisation_network(cities, offices.reset_index(drop=True))
    said = result.notes.sentences()
    assert "1 city is missing in some periods: B." in said
    assert "Periods without any organisation: 2020." in said
    assert "Periods without any city: 1999; their organisations can't be used." in said
    assert "22 rows of organisations can't be used: unknown city." in said


@st.composite
def presence(draw):
    """Values of organisations in cities, as whole numbers, and which offices are main ones."""
    cities, organisations = draw(st.integers(2, 6)), draw(st.integers(1, 5))
    cells = st.lists(st.integers(0, 5), min_size=organisations, max_size=organisations)
    values = np.array(draw(st.lists(cells, min_size=cities, max_size=cities)))
    flags = st.lists(st.booleans(), min_size=organisations, max_size=organisations)
    return values, np.array(draw(st.lists(flags, min_size=cities, max_size=cities)))


def by_hand(values, heads, method):
    """Strengths of pairs, one organisation after the other."""
    found = np.zeros((len(values),) * 2)
    for organisation in range(values.shape[1]):
        value, head = values[:, organisation], heads[:, organisation]
        present = int((value > 0).sum())
        for a in range(len(values)):
            for b in range(len(values)):
                both = value[a] > 0 and value[b] > 0
                found[a, b] += {
                    INTERLOCKING: value[a] * value[b],
                    COUNT: both,
                    FRACTIONAL: both / (present - 1) if present > 1 else 0,
                    HEADQUARTERS: value[b] if head[a] and not head[b] else 0,
                }[method]
    np.fill_diagonal(found, 0)
    return found


@pytest.mark.parametrize("method", METHODS)
@given(table=presence())
@settings(max_examples=40, deadline=None, derandomize=True)
def test_strengths_are_those_of_one_organisation_after_the_other(city_table, method, table):
    values, heads = table
    heads = heads & (values > 0)
    city, organisation = np.nonzero(values)
    offices = pd.DataFrame(
        {
            "city": np.array(list("ABCDEF"))[city],
            "organisation": organisation,
            "value": values[city, organisation],
            "is_hq": heads[city, organisation],
        }
    )
    result = organisation_network(city_table("s" * len(values)), offices, method)
    found = np.zeros((len(values),) * 2)
    for link in result.links.itertuples():
        found[link.origin_position, link.destination_position] = link.flow
    expected = by_hand(values, heads, method)
    if method != HEADQUARTERS:
        assert expected == pytest.approx(expected.T)
        expected = np.triu(expected)
    assert found == pytest.approx(expected)
    gross = expected.sum(axis=0) + expected.sum(axis=1)
    assert result.cities["connectivity_gross"].to_numpy() == pytest.approx(gross)
    if method == FRACTIONAL:
        joint = values[:, (values > 0).sum(axis=0) > 1] > 0
        assert gross == pytest.approx(joint.sum(axis=1))


def test_a_table_of_other_cities_is_refused(linked):
    offices = pd.DataFrame({"city": ["Paris", "Rome"], "organisation": ["x", "x"]})
    with pytest.raises(InputError, match="No row names a known city"):
        linked(offices)


def test_an_unknown_method_is_refused(linked):
    with pytest.raises(InputError, match="interlocking network"):
        linked(FIRMS, "gravity")
