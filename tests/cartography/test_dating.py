"""Measures of undated flows have no date, though the cities have periods."""

import pytest
from qgis.core import QgsProject

from spatial_relations.cartography.class_rows import measure_title
from spatial_relations.cartography.dating import is_undated
from spatial_relations.cartography.layer_measures import measure_entry

CITIES = "city_id:string role:string period:string core_dependence:double index:double"
LINKS = "origin:string destination:string period:string flow:double"


@pytest.fixture
def run(result_layer):
    """Cities of a run and, in the open project, its links of some periods."""

    def make(*periods):
        rows = [([(place, 0)], city, "secondary", "2020", 0.5, 40.0)
                for place, city in enumerate("ab")]  # fmt: skip
        cities = result_layer("cities", "analyseregion", CITIES, rows)
        ties = [([(0, 0), (1, 0)], "a", "b", period, 1.0) for period in periods]
        QgsProject.instance().addMapLayer(result_layer("links", "analyseregion", LINKS, ties))
        return cities

    yield make
    QgsProject.instance().clear()


def title(layer, key):
    return measure_title(layer, measure_entry(layer, key), "2020")


def test_undated_flows_are_not_dated_by_the_cities(run):
    cities = run(None)
    assert title(cities, "core_dependence") == "Core dependence"
    assert title(cities, "index") == "Peripheralization, 2020"


@pytest.mark.parametrize("periods", [("2020",), ("2020", None), ()])
def test_dated_flows_and_unknown_ones_are_dated(run, periods):
    cities = run(*periods)
    assert title(cities, "core_dependence") == "Core dependence, 2020"


def test_values_of_several_periods_come_of_dated_flows(run, result_layer):
    run(None)
    rows = [([(0, 0)], "a", "secondary", period, 0.5, 40.0) for period in ("2010", "2020")]
    cities = result_layer("cities", "analyseregion", CITIES, rows)
    assert title(cities, "core_dependence") == "Core dependence, 2020"


def test_without_the_links_of_the_run_nothing_is_known(run):
    cities = run(None)
    QgsProject.instance().clear()
    assert not is_undated(cities, measure_entry(cities, "core_dependence"))
