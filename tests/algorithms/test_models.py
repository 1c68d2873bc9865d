"""The ready models, each run on the six cities of DELTA6."""

import pytest

TEMPORARY = "TEMPORARY_OUTPUT"
DEPENDS = {
    "buildflownetwork:Unmatched rows": 0,
    "connectivity:Cities": 6,
    "connectivity:Links": 26,
    "connectivity:Regions": 1,
    "dominantflows:Cities by nodal region": 6,
    "dominantflows:Dominant links": 5,
    "flowbackbone:Backbone": 1,
}
LEFT_BEHIND = {
    "polarization:Inequality": 2,
    "polarization:Trend": 1,
    "polarization:City shares and growth": 12,
    "peripheralization:City peripheralization": 12,
    "peripheralization:Indicators": 1,
    "citytypology:Groups of cities": 12,
    "citytypology:Profiles of groups": 16,
    "citytypology:Transitions between groups": 16,
}
FORM_AND_FLOW = {
    "coexistence:Polycentricity": 2,
    "coexistence:City sizes": 12,
    "coexistence:Weighted centres": 2,
    "buildflownetwork:Unmatched rows": 0,
    "connectivity:Cities": 12,
    "connectivity:Links": 54,
    "connectivity:Regions": 2,
    "compare:Form against flow": 2,
}
#: City -> role, population and GDP in 2006 and in 2023, and jobs of 2023 in four sectors.
PANEL = {
    "A": ("core", (1000, 1200), (80, 140), (100, 60, 240, 100)),
    "B": ("core", (600, 680), (45, 70), (120, 60, 80, 60)),
    "C": ("secondary", (300, 290), (15, 20), (90, 15, 15, 30)),
    "D": ("secondary", (200, 190), (9, 11), (30, 10, 10, 50)),
    "E": ("secondary", (240, 250), (12, 18), (40, 50, 10, 20)),
    "F": ("secondary", (160, 140), (7, 8), (20, 20, 5, 35)),
}


@pytest.fixture
def panel(layer):
    """DELTA6 as a long city table of 2006 and 2023."""
    fields = (
        "city_id:string name:string role:string period:string population:double gdp:double "
        "man:double log:double bus:double pub:double"
    )
    rows = [
        (f"Point({500000 + 9000 * place} 3500000)", city, f"City {city}", role, period,
         people[time], product[time], *jobs)
        for time, period in enumerate(("2006", "2023"))
        for place, (city, (role, people, product, jobs)) in enumerate(PANEL.items())
    ]  # fmt: skip
    return layer("Point", fields, rows, name="Panel")


@pytest.fixture
def run_model(run_algorithm):
    """Run a model and check how many rows each of its outputs has: ``run(name, outputs, ...)``."""

    def run(name, outputs, **parameters):
        wanted = dict.fromkeys(outputs, TEMPORARY)
        results, log = run_algorithm(f"spatialrelations:{name}", {**parameters, **wanted})
        assert "Traceback" not in log
        assert {name: results[name].featureCount() for name in outputs} == outputs
        return results

    return run


def test_who_depends_on_whom(provider, run_model, cities, flows, rows):
    results = run_model("Who depends on whom", DEPENDS, cities=cities, flows=flows)
    found = rows(results["dominantflows:Cities by nodal region"], "city_id")
    assert found["C"]["core_dependence"] == pytest.approx(260 / 330)
    assert {city: row["dominated_by"] for city, row in found.items()} == {
        "A": None, "B": "A", "C": "A", "D": "A", "E": "B", "F": "B",
    }  # fmt: skip
    backbone = rows(results["flowbackbone:Backbone"], "origin", "destination")
    assert backbone["FB"]["alpha_out"] == pytest.approx((1 / 3) ** 3)


def test_the_backbone_grows_with_alpha(provider, run_model, cities, flows):
    outputs = {**DEPENDS, "flowbackbone:Backbone": 10}
    run_model("Who depends on whom", outputs, cities=cities, flows=flows, alpha=0.2)


def test_who_is_left_behind(provider, run_model, panel, rows):
    results = run_model(
        "Who is left behind", LEFT_BEHIND, cities=panel, value="gdp", population="population",
        indicators=["gdp", "economy", "-", "1"], structure=["man", "log", "bus", "pub"],
    )  # fmt: skip
    inequality = rows(results["polarization:Inequality"], "period")
    assert inequality["2023"]["core_share"] == pytest.approx(0.786516853933)
    assert inequality["2006"]["core_secondary_ratio"] == pytest.approx(1.635174, rel=1e-6)
    found = rows(results["peripheralization:City peripheralization"], "city_id", "period")
    assert found["F2006"]["index"] == pytest.approx(100)
    assert found["F2023"]["rank_low"] == 1
    groups = rows(results["citytypology:Groups of cities"], "city_id", "period")
    # Jobs are the same in both years: each city is most like itself.
    assert len({groups[f"{city}2023"]["group"] for city in "CDEF"}) == 4
    assert all(groups[f"{city}2006"]["group"] == groups[f"{city}2023"]["group"] for city in "CDEF")
    assert groups["C2023"]["index"] == found["C2023"]["index"]


def test_form_against_flow(provider, run_model, panel, dated_flows, rows):
    results = run_model(
        "Form against flow", FORM_AND_FLOW, cities=panel, sizes=["population"], flows=dated_flows
    )
    found = rows(results["compare:Form against flow"], "period")
    assert found["2023"]["polycentricity"] == pytest.approx(0.374803, rel=1e-5)
    assert found["2023"]["functional_polycentricity"] == pytest.approx(0.325957, rel=1e-5)
    assert found["2006"]["flow_less_form"] == pytest.approx(0.386442 - 0.404722, abs=2e-6)
    assert found["2006"]["flow_rank_size_slope"] == pytest.approx(-0.917050, rel=1e-5)


def test_form_against_flow_needs_no_project(provider, run_algorithm, panel, dated_flows, rows):
    # qgis_process, and scripts that bring a context of their own, have none.
    from qgis.core import QgsProcessingContext

    results, _ = run_algorithm(
        "spatialrelations:Form against flow",
        {"cities": panel, "sizes": ["population"], "flows": dated_flows,
         **dict.fromkeys(FORM_AND_FLOW, TEMPORARY)},
        context=QgsProcessingContext(),
    )  # fmt: skip
    found = rows(results["compare:Form against flow"], "period")
    assert list(found["2023"])[:4] == ["region", "period", "size_field", "cities"]
    assert found["2023"]["functional_polycentricity"] == pytest.approx(0.325957, rel=1e-5)
    assert found["2023"]["flow_rank_size_slope"] == pytest.approx(-1.108210, rel=1e-5)
    assert found["2006"]["criss_cross"] == pytest.approx(137 / 992)


def test_form_against_flow_of_one_time_only(provider, run_model, cities, flows, rows):
    outputs = {
        **FORM_AND_FLOW, "coexistence:Polycentricity": 1, "coexistence:City sizes": 6,
        "coexistence:Weighted centres": 1, "connectivity:Cities": 6, "connectivity:Links": 26,
        "connectivity:Regions": 1, "compare:Form against flow": 1,
    }  # fmt: skip
    results = run_model("Form against flow", outputs, cities=cities, sizes=["population"],
                        flows=flows)  # fmt: skip
    (row,) = rows(results["compare:Form against flow"])
    assert row["flow_less_form"] == pytest.approx(0.325957 - 0.374803, abs=2e-6)
