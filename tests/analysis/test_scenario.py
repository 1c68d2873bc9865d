"""Scenarios: what a change does to the measures, and that nothing else changes."""

import json

import pandas as pd
import pytest

from spatial_relations.analysis.cities import clean_cities
from spatial_relations.analysis.connectivity import connectivity
from spatial_relations.analysis.errors import InputError
from spatial_relations.analysis.notes import Notes
from spatial_relations.analysis.scenario import (
    LinkChange,
    RoleChange,
    Scenario,
    both_ways,
    changes_of,
    compare,
    compared,
    measured,
    records_of,
)

CITIES = pd.DataFrame(
    {
        "city_id": [1, 2, 3, 4],
        "name": ["A", "B", "c", "d"],
        "role": ["core", "core", "secondary", "secondary"],
    }
)
FLOWS = pd.DataFrame(
    [("1", "2", 10.0), ("2", "1", 20.0), ("3", "1", 30.0), ("3", "4", 10.0), ("4", "2", 5.0)],
    columns=["origin", "destination", "flow"],
)


def changed(*changes, flows=FLOWS):
    return compare(CITIES, flows, Scenario("try", changes))


def of_city(comparison, city):
    return comparison.cities.set_index("city_id").loc[city]


def test_nothing_changes_without_a_change():
    found = changed()
    changes = found.cities.filter(like="_change").fillna(0)
    assert (changes == 0).to_numpy().all()
    assert (found.regions.filter(like="_change").fillna(0) == 0).to_numpy().all()


def test_a_link_taken_away_changes_the_dependence_of_its_origin():
    row = of_city(changed(LinkChange("3", "1", flow=0)), "3")
    assert row["core_dependence_out_from"] == pytest.approx(30 / 40)
    assert row["core_dependence_out_to"] == 0
    assert row["core_dependence_out_change"] == pytest.approx(-30 / 40)


def test_a_link_is_added_and_another_scaled():
    found = changed(LinkChange("4", "3", flow=15), LinkChange("3", "1", factor=2))
    assert of_city(found, "4")["out_flow_to"] == 20
    assert of_city(found, "3")["core_dependence_out_to"] == pytest.approx(60 / 70)
    region = found.regions.iloc[0]
    assert region["criss_cross_from"] == pytest.approx(10 / 75)
    assert region["criss_cross_to"] == pytest.approx(25 / 120)


def test_a_role_changes_who_depends_on_cores():
    row = of_city(changed(RoleChange("4", "core")), "3")
    assert row["core_dependence_out_from"] == pytest.approx(30 / 40)
    assert row["core_dependence_out_to"] == 1


def test_repeated_rows_count_as_one_link():
    twice = pd.concat([FLOWS, FLOWS], ignore_index=True)
    row = of_city(changed(LinkChange("3", "1", flow=10), flows=twice), "3")
    assert (row["out_flow_from"], row["out_flow_to"]) == (80, 30)


def test_in_several_periods_a_link_is_set_in_each_and_scaled_as_it_is():
    dated = pd.concat(
        [FLOWS.assign(period=2006), FLOWS.assign(period=2023, flow=FLOWS["flow"] * 2)]
    )
    flows = Scenario("", (LinkChange("4", "1", flow=7), LinkChange("3", "4", factor=0.5))).flows(
        dated, CITIES
    )
    by_link = flows.set_index(["origin", "destination", "period"])["flow"].sort_index()
    assert by_link["4", "1"].to_dict() == {"2006": 7, "2023": 7}
    assert by_link["3", "4"].to_dict() == {"2006": 5, "2023": 10}


def test_changes_are_the_same_after_they_were_written_down():
    changes = (LinkChange("3", "1", flow=0.0), LinkChange("4", "3", factor=2.0), RoleChange("4"))
    assert changes_of(json.loads(json.dumps(records_of(changes)))) == changes


def test_the_tables_given_stay_as_they_are():
    cities, flows = CITIES.copy(), FLOWS.copy()
    changed(LinkChange("3", "1", flow=0), RoleChange("4", "core"))
    pd.testing.assert_frame_equal(cities, CITIES)
    pd.testing.assert_frame_equal(flows, FLOWS)


def test_what_is_not_defined_after_is_missing():
    row = of_city(changed(LinkChange("4", "2", flow=0), LinkChange("3", "4", flow=0)), "4")
    assert row["total_flow_to"] == 0
    assert pd.isna(row["core_dependence_to"])
    assert pd.isna(row["core_dependence_change"])


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (LinkChange("3", "9", flow=1), "no city “9”"),
        (LinkChange("3", "1", flow=-1), "0 or more, not -1"),
        (LinkChange("3", "1", factor=float("nan")), "0 or more, not nan"),
        (RoleChange("9", "core"), "no city “9”"),
        (RoleChange("3", "hub"), "“hub” is no role"),
    ],
)
def test_a_change_that_can_not_be_made_is_said(change, said):
    with pytest.raises(InputError) as caught:
        changed(change)
    assert said in caught.value.text.format(**caught.value.values)


def test_a_scenario_without_flow_is_refused():
    gone = [LinkChange(o, d, flow=0) for o, d in zip(FLOWS["origin"], FLOWS["destination"])]
    with pytest.raises(InputError):
        changed(*gone)


def test_self_flow_of_the_cities_goes_along():
    cities = CITIES.assign(self_flow=[90.0, 0.0, 40.0, None])
    found = compare(cities, FLOWS, Scenario("", (LinkChange("3", "1", flow=50),)))
    row = of_city(found, "3")
    assert (row["self_flow_from"], row["self_flow_to"]) == (40, 40)
    assert row["self_containment_from"] == pytest.approx(40 / 80)
    assert row["self_containment_to"] == pytest.approx(40 / 100)


def test_a_baseline_that_was_measured_once_serves_any_scenario():
    before = measured(CITIES, FLOWS, Scenario(""))
    for change in (LinkChange("3", "1", flow=0), RoleChange("4", "core")):
        found = compared(before, measured(CITIES, FLOWS, Scenario("", (change,))))
        pd.testing.assert_frame_equal(found.cities, changed(change).cities)
        pd.testing.assert_frame_equal(found.regions, changed(change).regions)


def test_measuring_can_be_stopped():
    def stop(_fraction):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        measured(CITIES, FLOWS, Scenario(""), progress=stop)


def test_changes_of_links_between_regions_are_known():
    cities = CITIES.assign(region=["N", "N", "S", None])
    within, between, to_none = (LinkChange(*ends, flow=1) for ends in ("12", "13", "34"))
    scenario = Scenario("", (within, between, RoleChange("3", "core"), to_none))
    assert scenario.between_regions(cities) == (between, to_none)
    assert scenario.between_regions(CITIES) == ()


def test_changes_of_links_that_are_not_there_are_known():
    gone, scaled = LinkChange("1", "3", flow=0.0), LinkChange("4", "3", factor=2.0)
    added, taken = LinkChange("4", "3", flow=5.0), LinkChange("3", "1", flow=0.0)
    assert Scenario("", (gone, scaled, taken)).idle(FLOWS) == (gone, scaled)
    assert Scenario("", (added, scaled)).idle(FLOWS) == ()
    assert Scenario("", (taken, taken)).idle(FLOWS) == (taken,)


#: Links without direction; the first two rows are of one pair.
PAIRS = pd.DataFrame(
    [("1", "2", 10.0), ("2", "1", 20.0), ("1", "3", 30.0), ("3", "4", 10.0), ("2", "4", 5.0)],
    columns=["origin", "destination", "flow"],
)


def test_a_link_without_direction_is_one_whichever_end_is_named_first():
    changes = LinkChange("3", "2", flow=100), LinkChange("2", "3", flow=50)
    scenario = Scenario("", (*changes, LinkChange("2", "1", factor=2)), is_directed=False)
    flows = scenario.flows(PAIRS, CITIES)
    assert flows.set_index(["origin", "destination"])["flow"].to_dict() == {
        ("1", "2"): 60, ("1", "3"): 30, ("3", "4"): 10, ("2", "4"): 5, ("2", "3"): 50,
    }  # fmt: skip
    assert scenario.flow("3", "2", 0) == 50
    assert scenario.flow("1", "2", 30) == 60
    assert Scenario("", changes).flow("3", "2", 0) == 100


def test_links_without_direction_are_measured_as_the_algorithm_does_half_of_each_either_way():
    changes = LinkChange("4", "3", flow=40), RoleChange("4", "core")
    found = compare(CITIES, PAIRS, Scenario("", changes, is_directed=False))
    edited = pd.DataFrame(
        [("1", "2", 15.0), ("2", "1", 15.0), ("1", "3", 15.0), ("3", "1", 15.0),
         ("3", "4", 20.0), ("4", "3", 20.0), ("2", "4", 2.5), ("4", "2", 2.5)],
        columns=["origin", "destination", "flow"],
    )  # fmt: skip
    cities = CITIES.assign(role=["core", "core", "secondary", "core"])
    rerun = connectivity(clean_cities(cities, Notes()), edited)
    for key in ("total_flow", "core_dependence", "betweenness", "out_flow"):
        assert found.cities[f"{key}_to"].tolist() == pytest.approx(
            rerun.cities[key].tolist(), nan_ok=True
        )
    region = found.regions.iloc[0]
    assert region["total_flow_from"] == 75, "as the flows of all links add up to"
    assert region["core_dependence_out_from"] == pytest.approx(17.5 / 27.5)
    assert region["core_dependence_out_to"] == pytest.approx(rerun.regions["core_dependence_out"])
    assert region["reciprocity_from"] == 1
    assert of_city(found, "3")["core_dependence_from"] == pytest.approx(30 / 40)


def test_halves_both_ways_add_up_to_the_flow_of_a_link():
    both = both_ways(PAIRS.assign(period="2020"))
    assert both["flow"].sum() == PAIRS["flow"].sum()
    assert len(both) == 2 * len(PAIRS)
    assert (both["period"] == "2020").all()
