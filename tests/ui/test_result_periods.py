"""The periods of a result, and rows of a legend that tell of one of them."""

import pytest
from qgis.core import QgsDateTimeRange
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

from spatial_relations.cartography.style import apply_style, renderer_of
from spatial_relations.processing.styling import set_temporal
from spatial_relations.ui.legend_rows import LegendRows
from spatial_relations.ui.result_periods import ResultPeriods

from .conftest import LINKS


def year(number):
    ends = (
        QDateTime(QDate(one, 1, 1), QTime(0, 0), Qt.TimeSpec.UTC) for one in (number, number + 1)
    )
    return QgsDateTimeRange(*ends, True, False)


@pytest.fixture
def cities(make_cities, periods_rows):
    """Cities of 2010 and 2020."""
    return make_cities(rows=periods_rows)


@pytest.fixture
def links(make_links):
    """Links of no period."""
    return make_links()


def test_each_layer_is_narrowed_to_a_period_that_it_has(cities, links):
    periods = ResultPeriods([cities, links])
    assert periods.names == ["2010", "2020"]
    assert periods.at_rest_in(cities, "2010") == "2010"
    assert periods.at_rest_in(cities, "1990") is None
    assert periods.at_rest_in(links, "2010") is None
    assert periods.at_rest_in(None, "2010") is None


@pytest.fixture
def cities_of_flows(make_cities, periods_rows):
    """Cities of 2010 and 2020, of which those of 2010 have no measure of flows."""
    return make_cities(
        rows=[(*row[:6], *[None] * 5) if row[5] == "2010" else row for row in periods_rows]
    )


def test_flows_without_a_date_are_of_the_period_of_cities_that_they_were_laid_over(
    cities_of_flows, links
):
    periods = ResultPeriods([cities_of_flows, links])
    assert periods.at_rest_in(links, "2020") is None
    assert periods.at_rest_in(links, "2010") == "2010", "none of the links is of it"
    assert periods.flows_elsewhere(links, "2010") == ["2020"]
    assert periods.flows_elsewhere(links, "2020") == []
    assert not periods.are_dated(links)


@pytest.mark.parametrize("when", [["2020"], ["2000", "2020"]])
def test_links_of_other_periods_are_not_shown_as_those_of_one_without_flows(
    cities, make_links, when
):
    links = make_links(rows=[(*row[:7], period, row[8]) for period in when for row in LINKS])
    periods = ResultPeriods([cities, links])
    assert periods.at_rest_in(links, "2010") == "2010"
    assert periods.flows_elsewhere(links, "2010") == when
    assert periods.flows_elsewhere(links, "2020") == []
    assert periods.are_dated(links)


def test_a_single_period_narrows_nothing(make_cities, periods_rows):
    latest = make_cities(rows=[row for row in periods_rows if "2020" in row])
    periods = ResultPeriods([latest])
    assert periods.names == []
    assert periods.at_rest_in(latest, "2020") is None


def test_only_a_layer_that_is_played_shows_another_period_than_at_rest(cities, links):
    periods = ResultPeriods([cities, links])
    periods.played = ["2010"]
    assert periods.seen("2020") == "2010"
    assert periods.seen_in(cities, "2020") == "2020"
    set_temporal(cities, ["2010", "2020"])
    assert periods.seen_in(cities, "2020") == "2010"


@pytest.mark.parametrize("played", [None, [], ["2010", "2020"]])
def test_what_is_seen_is_the_period_at_rest_unless_one_is_played(cities, played):
    periods = ResultPeriods([cities])
    periods.played = played
    assert periods.seen("2020") == "2020"


def test_periods_are_played_while_the_canvas_has_a_time(cities):
    periods = ResultPeriods([cities])
    assert periods.found_in(year(2010), [cities]) is None, "the layer can't be played"
    set_temporal(cities, ["2010", "2020"])
    assert periods.found_in(year(2010), [cities]) == ["2010"]
    assert periods.found_in(year(2015), [cities]) == []
    assert periods.found_in(None, [cities]) is None
    assert periods.found_in(year(2010), []) is None, "the layer is gone"


def test_rows_tell_of_a_period_and_of_the_one_at_rest_again(cities):
    asked = []

    def renderer_in(layer, period):
        asked.append(period)
        return renderer_of(layer, "core_dependence", period=period)

    def title():
        return cities.renderer().rootRule().children()[0].label()

    apply_style(cities, "core_dependence", period="2020")
    rows = LegendRows(renderer_in)
    for period in ("2010", "2020", "2010", "2020"):
        rows.tell(cities, period, "2020")
        assert title() == f"Core dependence, {period}"
    assert sorted(asked) == ["2010", "2020"], "each is made once"
    rows.forget()
    rows.tell(cities, "2010", "2020")
    assert len(asked) == 4
