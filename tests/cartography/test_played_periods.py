"""The temporal controller plays all periods, whichever one the map shows at rest."""

import pytest
from qgis.core import (
    QgsDateTimeRange,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QDateTime, QSize

from spatial_relations.cartography.style import apply_style
from spatial_relations.processing.styling import set_temporal

YEARS = ("2010", "2020")
CITIES = "city_id:string name:string role:string period:string core_dependence:double"
LINKS = (
    "origin:string destination:string origin_role:string destination_role:string relation:string "
    "period:string flow:double"
)


@pytest.fixture
def played(qgis_app):
    """Draw a layer at rest (None) or at a year: whether something is left and right of x = 1."""

    def draw(layer, year):
        settings = QgsMapSettings()
        settings.setLayers([layer])
        settings.setOutputSize(QSize(200, 100))
        settings.setDestinationCrs(layer.crs())
        settings.setExtent(QgsRectangle(-1, -1, 3, 1))
        if year is not None:
            ends = QDateTime(year, 1, 1, 0, 0), QDateTime(year, 12, 31, 0, 0)
            settings.setIsTemporal(True)
            settings.setTemporalRange(QgsDateTimeRange(*ends))
        # As the canvas does.
        context = QgsExpressionContext()
        context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
        settings.setExpressionContext(context)
        job = QgsMapRendererSequentialJob(settings)
        job.start()
        job.waitForFinished()
        image = job.renderedImage()
        columns = [
            x for x in range(200) for y in range(100) if image.pixelColor(x, y).lightness() < 235
        ]
        return any(x < 100 for x in columns), any(x >= 100 for x in columns)

    return draw


def test_cities_of_every_period_are_played(result_layer, played):
    rows = [
        ([(0, 0)], "a", "A", "secondary", "2010", 0.2),
        ([(2, 0)], "b", "B", "secondary", "2020", 0.8),
    ]
    layer = result_layer("cities", "connectivity", CITIES, rows, "core_dependence")
    set_temporal(layer, YEARS)
    apply_style(layer, "core_dependence", period="2020")
    layer.setLabelsEnabled(False)
    found = [played(layer, year) for year in (None, 2010, 2020)]
    assert found == [(False, True), (True, False), (False, True)]


def test_a_kind_of_another_period_has_a_row_so_that_it_can_be_played(
    result_layer, played, legend_of
):
    rows = [([(0, 0)], "a", "2010", 1), ([(2, 0)], "a", "2020", 2)]
    declared = "city_id:string period:string group:integer"
    layer = result_layer("cities", "citytypology", declared, rows, "group")
    apply_style(layer, "group", period="2020")
    assert "Group 1 (0 cities)" not in legend_of(layer)
    set_temporal(layer, YEARS)
    apply_style(layer, "group", period="2020")
    assert {"Group 1 (0 cities)", "Group 2 (1 city)"} <= set(legend_of(layer))
    layer.setLabelsEnabled(False)
    assert played(layer, 2010) == (True, False)


@pytest.mark.parametrize("measure", [None, "lateral_links", "to_main_core"])
def test_links_of_every_period_are_played_with_the_relations_of_each(result_layer, played, measure):
    rows = [
        ([(-0.5, 0), (0.5, 0)], "a", "b", "secondary", "core", "secondary-core", "2010", 5.0),
        ([(1.5, 0), (2.5, 0)], "d", "c", "secondary", "core", "secondary-core", "2020", 5.0),
    ]
    if measure is None:
        # A relation that the period shown at rest has none of.
        rows[0] = (rows[0][0], "a", "b", "core", "core", "core-core", "2010", 5.0)
    layer = result_layer("links", "connectivity", LINKS, rows, "flow")
    set_temporal(layer, YEARS)
    apply_style(layer, measure, period="2020")
    found = [played(layer, year) for year in (None, 2010, 2020)]
    assert found == [(False, True), (True, False), (False, True)]


def test_periods_that_cannot_be_played_stay_hidden_while_others_are_played(result_layer, played):
    rows = [
        ([(0, 0)], "a", "A", "secondary", "before", 0.2),
        ([(2, 0)], "b", "B", "secondary", "now", 0.8),
    ]
    layer = result_layer("cities", "connectivity", CITIES, rows, "core_dependence")
    set_temporal(layer, ("before", "now"))
    apply_style(layer, "core_dependence", period="now")
    layer.setLabelsEnabled(False)
    assert [played(layer, year) for year in (None, 2010)] == [(False, True), (False, True)]
