"""The periods of a result, and rows of a legend that tell of one of them."""

import pytest
from qgis.core import QgsDateTimeRange
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

from spatial_relations.cartography.style import apply_style, renderer_of
from spatial_relations.processing.styling import set_temporal
from spatial_relations.ui.legend_rows import LegendRows
from spatial_relations.ui.result_periods import ResultPeriods


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
