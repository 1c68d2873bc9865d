"""The sample region: opened in whatever project there is."""

import json
from types import SimpleNamespace

import pytest
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsLabelingEngineSettings
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtWidgets import QPushButton

from spatial_relations.ui import sample_region as module


class HeldRun:
    """A run that ends when it is told to."""

    def __init__(self, *_):
        self.ended = SimpleNamespace(connect=lambda slot: None)
        self.is_cancelled = False

    def problem(self):
        return ""

    def start(self):
        pass

    def cancel(self):
        self.is_cancelled = True


@pytest.fixture
def bar(qtbot):
    bar = QgsMessageBar()
    qtbot.addWidget(bar)
    return bar


@pytest.fixture
def sample(project, provider, bar, qgis_canvas):
    iface = SimpleNamespace(messageBar=lambda: bar, mapCanvas=lambda: qgis_canvas)
    sample = module.SampleRegion(project, iface)
    yield sample
    sample.cancel()


def buttons(bar):
    return [one.text() for one in bar.currentItem().findChildren(QPushButton) if one.text()]


def test_it_does_not_arrive_in_a_new_project(sample, project, bar, monkeypatch):
    monkeypatch.setattr(module, "BackgroundRun", HeldRun)
    sample.open()
    run = sample._run
    assert bar.currentItem() is not None
    project.clear()
    assert run.is_cancelled
    assert sample._run is None
    assert bar.currentItem() is None


@pytest.mark.parametrize(
    ("locale", "field", "name"),
    [("zh-Hans", "name_zh", "上海市"), ("zh_CN", "name_zh", "上海市"), ("de", "name", "Shanghai")],
)
def test_its_cities_have_chinese_names_in_a_chinese_qgis(sample, monkeypatch, locale, field, name):
    monkeypatch.setattr(QgsApplication, "locale", lambda: locale)
    parameters = sample._parameters()
    assert parameters["CITY_NAME"] == field
    with open(parameters["CITIES"], encoding="utf-8") as file:
        first = json.load(file)["features"][0]["properties"]
    assert first[parameters["CITY_NAME"]] == name


@pytest.mark.parametrize(
    ("crs", "is_askew"),
    [
        ("EPSG:3035", True),  # Europe
        ("EPSG:2154", True),  # France
        ("EPSG:4326", False),
        ("EPSG:3857", False),
        ("EPSG:32651", False),  # UTM 51N, where Shanghai lies
        ("", False),
    ],
)
def test_a_crs_of_its_own_is_offered_where_the_projects_draws_it_askew(
    sample, project, make_cities, bar, crs, is_askew
):
    cities = make_cities()
    project.addMapLayer(cities)
    project.setCrs(QgsCoordinateReferenceSystem(crs))
    sample._say_done("report.html", cities.id())
    assert buttons(bar) == ["Fit CRS"] * is_askew + ["Open report"]


def test_the_crs_of_its_own_is_taken_when_asked_for(sample, project, make_cities, bar):
    cities = make_cities()
    project.addMapLayer(cities)
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:2154"))
    sample._say_done("report.html", cities.id())
    (button, _) = [one for one in bar.currentItem().findChildren(QPushButton) if one.text()]
    button.click()
    assert project.crs() == module.region_crs(cities.extent(), cities.crs())


@pytest.mark.parametrize("is_empty", [True, False])
def test_names_stay_whole_in_an_empty_project_and_one_with_layers_stays_as_it_is(
    sample, project, make_cities, monkeypatch, is_empty
):
    def add_layers(_):
        return project.addMapLayer(make_cities())

    monkeypatch.setattr(sample, "_add_layers", add_layers)
    monkeypatch.setattr(module.QTimer, "singleShot", lambda *_: None)
    if not is_empty:
        add_layers(None)
    sample._show(True, {"REPORT": "report.html"})
    flag = QgsLabelingEngineSettings.Flag.UsePartialCandidates
    assert project.labelingEngineSettings().testFlag(flag) != is_empty
