"""The story over all parts: from any set of tables, nothing twice, nothing missing."""

import re

import numpy as np
import pandas as pd
import pytest

from spatial_relations.analysis.findings import Finding
from spatial_relations.analysis.story import KINDS, PARTS, headline, tell

#: Algorithm -> the parts that its tables tell.
TELLS = {
    "connectivity": {"connectivity"},
    "connectivitychange": {"connectivity"},
    "dominantflows": {"connectivity"},
    "flowbackbone": {"connectivity"},
    "flowcommunities": {"connectivity"},
    "estimateflows": {"connectivity"},
    "accessibility": {"connectivity"},
    "coexistence": {"coexistence"},
    "complementarity": {"cooperation"},
    "organisationnetwork": {"cooperation"},
    "polarization": {"polarization"},
    "shiftshare": {"polarization"},
    "peripheralization": {"peripheralization"},
    "citytypology": {"peripheralization"},
    "coordination": {"peripheralization"},
    "mismatches": {"place", "priority", "actor"},
}
#: What a broken cell may hold.
HOLES = (None, float("nan"), float("inf"), pd.NA, "", "–", 0, -1.0, "310000.0")


def all_tables(results):
    return [table for tables in results.values() for table in tables]


def sentences(tables):
    return [finding.sentence() for findings in tell(tables).values() for finding in findings]


def is_whole(sentence):
    return not re.search(r"[{}]|\bnan\b|None|<NA>|\binf\b|  | ,|: \.", sentence)


# Any set of tables


def test_the_tables_of_every_algorithm_are_told_in_their_part(results):
    told = {
        name: {part for part, findings in tell(tables).items() if findings}
        for name, tables in results.items()
    }
    assert told == TELLS


def test_all_together_tell_every_part_once_and_in_whole_sentences(results):
    told = tell(all_tables(results))
    assert list(told) == list(PARTS)
    assert {part for parts in KINDS.values() for part in parts} == set(PARTS)
    assert all(told.values())
    found = [finding.sentence() for findings in told.values() for finding in findings]
    assert len(found) == len(set(found)) > 60
    assert all(map(is_whole, found))


def test_no_table_tells_nothing(results):
    assert tell([]) == {part: [] for part in PARTS}
    empty = [table._replace(rows=table.rows.iloc[:0]) for table in all_tables(results)]
    assert sentences(empty) == []
    bare = [table._replace(rows=table.rows[[]]) for table in all_tables(results)]
    assert sentences(bare) == []


def test_the_same_tables_twice_say_nothing_twice(results):
    tables = all_tables(results)
    assert sentences([*tables, *tables]) == sentences(tables)


def test_the_order_of_tables_and_rows_and_the_algorithm_do_not_matter(results):
    tables = all_tables(results)
    turned = [table._replace(rows=table.rows.iloc[::-1], algorithm="") for table in tables[::-1]]
    assert sorted(sentences(turned)) == sorted(sentences(tables))


def test_each_part_is_told_alike_with_and_without_the_others(results):
    whole = tell(all_tables(results))
    assert tell(results["peripheralization"])["peripheralization"] == [
        finding
        for finding in whole["peripheralization"]
        if "Groups" not in finding.text and "coordination" not in finding.text
        and "group" not in finding.text and "types" not in finding.text
    ]  # fmt: skip


@pytest.mark.parametrize("hole", HOLES, ids=repr)
def test_whatever_is_missing_leaves_whole_sentences(results, hole):
    rng = np.random.default_rng(list(map(repr, HOLES)).index(repr(hole)))
    tables = []
    for table in all_tables(results):
        rows = table.rows.astype(object).reset_index(drop=True)
        rows = rows.loc[:, rng.random(rows.shape[1]) > 0.1]
        rows = rows.mask(rng.random(rows.shape) < rng.choice([0, 0.1, 0.5]), hole)
        tables.append(table._replace(rows=rows))
    found = sentences(tables)
    assert [sentence for sentence in found if not is_whole(sentence)] == []
    assert len(found) == len(set(found))


# Several tables


def measured(period, **cities):
    return [
        {"city_id": name, "name": name, "role": "secondary", "period": period,
         "core_dependence": share, "dominance": 1.0}
        for name, share in cities.items()
    ]  # fmt: skip


def test_tables_of_other_periods_are_put_together(said):
    found = said("connectivity", city=[measured("2020", A=0.6, B=0.2), measured("2010", A=0.5)])
    assert found[1:] == [
        "2010 – 2020: Secondary cities that depend more on cores than before: 1 of 1; less: 0.",
        "2010 – 2020: Dependence on cores rose most in A: from 50.0 % to 60.0 % of its flow.",
    ]


def test_two_networks_of_one_period_are_not_mixed(said):
    trains, calls = measured(None, A=0.6, B=0.2), measured(None, A=0.5, B=0.4, C=0.9)
    assert said("connectivity", city=[trains, calls]) == said("connectivity", city=trains)
    dated = measured("2020", A=0.1, B=0.9)
    assert said("connectivity", city=[trains, dated]) == said("connectivity", city=trains)


def test_flows_within_the_region_come_before_those_that_cross_its_border(said):
    def flows(first, second, **fields):
        return [
            {"city_id": name, "name": name, "role": "core", "total_flow": flow, **fields}
            for name, flow in (("A", first), ("B", second))
        ]

    found = said("connectivity", city=[flows(9.0, 1.0), flows(1.0, 3.0, dominance=1.0)])
    assert found == ["150 % of all flow starts or ends in B, more than in any other city."]


def test_undated_flows_in_a_table_of_several_periods_are_of_no_period(said):
    cities = [
        {"city_id": name, "name": name, "role": "secondary", "period": period, "index": index,
         "rank": rank, "core_dependence": share}
        for period, shares in (("2010", (None, None)), ("2020", (0.8, 0.4)))
        for name, index, rank, share in zip("AB", (60.0, 50.0), (1, 2), shares)
    ]  # fmt: skip
    region = [{"region": None, "period": None, "core_dependence_out": 0.5}]
    assert said("connectivity", city=cities, region=region)[1:] == [
        "A depends most on cores: 80 % of its flow is with them. Next: B (40 %)."
    ]
    assert said("peripheralization", city=cities, region=region) == [
        "2020: A is the most peripheralized of 2 cities; how safe that rank is was not measured."
    ]
    dated = [{**region[0], "period": "2020"}]
    assert said("connectivity", city=cities, region=dated)[1].startswith("2020: A depends most")


def test_links_say_whether_flows_that_a_joined_table_dates_have_a_period(said):
    region = [
        {"region": None, "period": "2010", "inertia": 0.2, "mean_krugman": 0.5},
        {"region": None, "period": "2020", "inertia": 0.3, "core_dependence_out": 0.5},
    ]
    link = {"origin": "A", "destination": "B", "flow": 1.0, "relative_strength": 1.0}
    sentence = "Secondary cities send 50 % of their flow to cores."
    assert said("connectivity", region=region, link=[{**link, "period": None}]) == [sentence]
    dated = said("connectivity", region=region, link=[{**link, "period": "2020"}])
    assert dated == [f"2020: {sentence}"]


# Regions, periods and names


def regions(*places):
    return [
        {"region": region, "period": period, "core_dependence_out": share}
        for region, period, share in places
    ]


def test_each_region_is_told_apart(result):
    rows = regions(("Delta", "2010", 0.4), ("Delta", "2020", 0.4), ("Bay", "2020", 0.9))
    found = tell([result("region", rows)])["connectivity"]
    assert [finding.place for finding in found] == ["Delta, 2020", "Bay, 2020"]
    assert found[1].sentence() == "Bay, 2020: Secondary cities send 90 % of their flow to cores."


def test_the_cities_of_no_region_are_named_so_beside_regions(said):
    rows = regions(("Delta", None, 0.4), (None, None, 0.9))
    assert said("connectivity", region=rows)[1] == (
        "no region: Secondary cities send 90 % of their flow to cores."
    )


def test_one_region_that_only_some_tables_name_is_one(said):
    flow = [{"functional_polycentricity": 0.3, "functional_polycentricity_floor": 0.1}]
    form = [
        {"region": "Delta", "size_field": "jobs", "cities": 4, "primacy": 0.4,
         "polycentricity": 0.5, "polycentricity_floor": 0.1}
    ]  # fmt: skip
    found = said("coexistence", region=[flow, form])
    assert found[-1].startswith("Size by “jobs” is more balanced than flow")


def test_a_single_region_and_period_need_not_be_named(said):
    rows = regions(("Delta", "2020", 0.4))
    assert said("connectivity", region=rows) == [
        "Secondary cities send 40 % of their flow to cores."
    ]


def test_links_between_regions_make_no_region(said):
    links = pd.DataFrame(
        {"origin": ["A", "B", "A"], "destination": ["B", "A", "Z"], "flow": [3.0, 2.0, 9.0],
         "region": ["Delta", "Delta", "between regions"]}
    )  # fmt: skip
    rows = regions(("Delta", None, 0.4), ("Bay", None, 0.5))
    found = said("connectivity", region=rows, link=links)
    assert len(found) == 2


def test_names_come_from_any_table_and_namesakes_stand_with_their_ids(said):
    bare = [
        {"city_id": city, "role": "secondary", "core_dependence": share}
        for city, share in ((320500.0, 0.8), ("341300", 0.6), (3, 0.5), ("4", 0.4))
    ]
    names = [{"city_id": "320500", "name": "Suzhou"}, {"city_id": 341300, "name": "Suzhou"}]
    links = [{"origin": "3", "destination": "320500", "origin_name": "泰州", "flow": 1.0}]
    assert said("connectivity", city=[bare, names], link=links) == [
        "Suzhou (320500) depends most on cores: 80 % of its flow is with them. Next: Suzhou "
        "(341300) (60 %), 泰州 (50 %), 4 (40 %)."
    ]


def test_roles_come_from_any_table(said):
    bare = [{"city_id": city, "core_dependence": share} for city, share in (("1", 0.8), ("2", 0.1))]
    assert said("connectivity", city=bare) == []
    roles = [{"city_id": city, "role": " Secondary"} for city in ("1", "2")]
    assert len(said("connectivity", city=[bare, roles])) == 1


# Headline


def finding(text):
    return Finding(text, {})


def test_the_headline_says_who_depends_on_whom_and_who_is_left_behind(results):
    told = tell(all_tables(results))
    assert headline(told) == [told["connectivity"][0], told["peripheralization"][0]]


def test_other_parts_stand_in_where_one_of_them_is_not_told():
    told = {"connectivity": [finding("A."), finding("B.")], "coexistence": [finding("C.")]}
    assert [found.text for found in headline(told)] == ["A.", "C."]
    assert headline({"priority": [finding("D.")]}) == [finding("D.")]
    assert headline({}) == []


# Which measure, which periods


def test_a_finding_says_which_measure_and_which_periods_it_is_of(results):
    found = {
        finding.measure: finding.periods
        for part in tell(all_tables(results)).values()
        for finding in part
        if finding.measure
    }
    assert found["index"] == ("2023",)
    assert found["share_change"] == ("2006", "2023")
    assert {"core_dependence", "main_core", "criss_cross", "group", "flow_beyond_size"} <= set(
        found
    )


def test_the_measure_that_a_finding_names_is_one_of_the_catalogue(results):
    from spatial_relations.analysis.measures import measures

    named = {
        finding.measure
        for part in tell(all_tables(results)).values()
        for finding in part
        if finding.measure not in ("", "flow_beyond_size")
    }
    known = {
        entry.key
        for level in ("city", "link", "region")
        for entry in measures(level, sorted(named))
    }
    assert named == known


def test_of_mismatches_the_commonest_sums_the_measure_up(results):
    told = tell(results["mismatches"])
    found = [
        finding
        for part in ("place", "priority", "actor")
        for finding in told[part]
        if finding.measure == "main_mismatch"
    ]
    assert [finding.values["count"] for finding in found] == ["5"]
