"""The list of results follows its project."""

import pytest
from qgis.core import QgsProject

from spatial_relations.ui.results import ResultList


@pytest.fixture
def results(project):
    results = ResultList(project)
    yield results
    results.cleanup()


def ids(results):
    return [(result.city_id, result.link_id) for result in results]


def test_an_empty_project_has_none(results):
    assert list(results) == []


def test_city_and_link_layer_of_a_run_are_one_result(project, results, make_cities, make_links):
    first, links, second = make_cities("a", name="A"), make_links("b"), make_cities("b", name="B")
    project.addMapLayers([first, links, second])
    assert ids(results) == [(first.id(), ""), (second.id(), links.id())]
    assert [result.title for result in results] == ["A", "B"]
    assert results.find(second.id()).links == links


def test_foreign_layers_and_tables_are_no_results(project, results, memory_layer, mark):
    table = memory_layer("None?field=city_id:string")
    project.addMapLayers([memory_layer("Point"), mark(table, "cities", "", "a")])
    assert list(results) == []


def test_results_that_lost_their_properties_are_known_by_their_fields_and_find_each_other(
    project, results, memory_layer, provider
):
    from spatial_relations.cartography import fields

    from .conftest import CITIES, CITY_URI, LINK_URI, LINKS

    degrees = "".join(f"&field={key}:double" for key in ("in_flow", "out_flow", "net_flow"))
    more = "&field=origin_dependence:double&field=power_gap:double"
    cities = memory_layer(CITY_URI + degrees + "&field=in_degree:integer", CITIES, "Cities")
    links = memory_layer(LINK_URI + more, LINKS, "Links")
    own = memory_layer("Point?field=city_id:string&field=role:string&field=population:double")
    project.addMapLayers([own, links, cities])
    assert ids(results) == [(cities.id(), links.id())]
    assert fields.sibling(cities, "links") == links
    assert fields.kind(own) == ""


def test_the_fields_of_a_layer_are_looked_at_once(project, results, memory_layer, monkeypatch):
    from spatial_relations.processing import result_layers

    asked = []
    monkeypatch.setattr(result_layers, "recognise", asked.append)
    layer = memory_layer("Point?field=city_id:string&field=role:string")
    project.addMapLayers([layer, memory_layer("Point?field=name:string")])
    results.refresh()
    assert asked == [layer]


def test_links_alone_are_a_result(project, results, make_links):
    links = make_links()
    project.addMapLayer(links)
    assert ids(results) == [("", links.id())]
    assert results.find(links.id()).cities is None


def test_without_a_run_layers_of_a_group_belong_together(
    project, results, make_cities, make_links, qtbot
):
    group = project.layerTreeRoot().addGroup("Delta")
    cities, links = make_cities(""), make_links("", rows=[])
    with qtbot.waitSignal(results.changed):
        for layer in (cities, links):
            project.addMapLayer(layer, False)
            group.addLayer(layer)
    results.refresh()
    assert ids(results) == [(cities.id(), links.id())]


def test_without_run_and_group_links_belong_to_their_cities(
    project, results, make_cities, make_links
):
    elsewhere = make_cities("", rows=[], name="A")
    cities, links = make_cities("", name="B"), make_links("")
    project.addMapLayers([elsewhere, cities, links])
    assert ids(results) == [(elsewhere.id(), ""), (cities.id(), links.id())]


def test_links_of_another_run_are_a_result_of_their_own_on_the_same_cities(
    project, results, make_cities, make_links
):
    cities, links = make_cities("a"), make_links("b")
    project.addMapLayers([cities, links])
    assert ids(results) == [(cities.id(), ""), (cities.id(), links.id())]
    own, lent = results
    assert [own.is_lent, lent.is_lent] == [False, True]
    assert [own.key, lent.key] == [cities.id(), links.id()]
    assert lent.title == "Link connectivity"
    assert [own.own_layers, lent.own_layers] == [[cities], [links]]
    assert own.akin(results) == [lent]
    assert lent.akin(results) == [own]


def test_links_between_other_cities_are_lent_none(project, results, make_cities, make_links):
    elsewhere, links = make_cities("a", rows=[]), make_links("b")
    project.addMapLayers([elsewhere, links])
    assert sorted(ids(results)) == sorted([(elsewhere.id(), ""), ("", links.id())])
    assert next(iter(results)).akin(results) == []


def test_a_part_is_lent_the_cities_of_its_whole_run(project, results, make_cities, make_links):
    other, cities = make_cities("b"), make_cities("a")
    part = make_links("a/c", rows=[])
    project.addMapLayers([other, cities, part])
    assert results.find(part.id()).cities == cities
    assert results.find(part.id()).whole_layers == [cities]


def test_a_result_is_on_the_map_when_all_its_layers_are_ticked(
    project, results, make_cities, make_links
):
    cities, links, part = make_cities("a"), make_links("a"), make_links("a/b", name="Backbone")
    group = project.layerTreeRoot().addGroup("Delta")
    for layer in (cities, links, part):
        project.addMapLayer(layer, False)
        group.addLayer(layer)
    results.refresh()
    assert results.on_map().links == links
    group.findLayer(links.id()).setItemVisibilityChecked(False)
    assert [result.is_on_map for result in results] == [False, True]
    assert results.on_map().links == part
    group.setItemVisibilityChecked(False)
    assert results.on_map().links == links, "the first, where the map shows none"


def test_a_layer_marked_after_it_was_added_is_found(project, results, memory_layer, mark, qtbot):
    layer = memory_layer("Point?field=city_id:string")
    project.addMapLayer(layer)
    with qtbot.waitSignal(results.changed):
        mark(layer, "cities", "", "a")
    assert ids(results) == [(layer.id(), "")]


def test_a_removed_layer_is_gone_before_it_is_deleted(project, results, make_cities, make_links):
    cities, links = make_cities(), make_links()
    project.addMapLayers([cities, links])
    city_id, seen = cities.id(), []
    results.changed.connect(lambda: seen.append(ids(results)))
    project.removeMapLayer(links.id())
    assert seen == [[(city_id, "")]]
    project.removeMapLayer(city_id)
    assert seen[1:] == [[]]


def test_renaming_is_followed(project, results, make_cities, qtbot):
    cities = make_cities()
    project.addMapLayer(cities)
    with qtbot.waitSignal(results.changed):
        cities.setName("Delta")
    assert [result.title for result in results] == ["Delta"]


def test_a_result_is_named_after_its_group(project, results, make_cities, qtbot):
    group, layer = project.layerTreeRoot().addGroup("Delta"), make_cities()
    project.addMapLayer(layer, False)
    group.addLayer(layer)
    results.refresh()
    assert [result.title for result in results] == ["Delta"]
    with qtbot.waitSignal(results.changed):
        group.setName("Yangtze River Delta")
    assert [result.title for result in results] == ["Yangtze River Delta"]


def test_results_named_alike_are_told_apart(project, results, make_cities):
    group = project.layerTreeRoot().addGroup("Delta")
    for layer in (make_cities("a", name="Trains"), make_cities("b", name="Buses")):
        project.addMapLayer(layer, False)
        group.addLayer(layer)
    project.addMapLayers([make_cities("c", name="Cities"), make_cities("d", name="Cities")])
    results.refresh()
    titles = [result.title for result in results]
    assert titles == ["Buses (Delta)", "Cities", "Cities (2)", "Trains (Delta)"]


def test_parts_of_a_regions_analysis_come_after_the_whole(
    project, results, make_cities, make_links
):
    group = project.layerTreeRoot().addGroup("Delta")
    whole = make_cities("a"), make_links("a")
    parts = make_links("a/b", name="Backbone"), make_cities("a/c", name="Change")
    for layer in (*parts, *whole):
        project.addMapLayer(layer, False)
        group.addLayer(layer)
    project.addMapLayer(make_cities("z", name="Zeta"))
    results.refresh()
    titles = [result.title for result in results]
    assert titles == ["Delta", "Zeta", "Backbone (Delta)", "Change (Delta)"]
    assert [result.is_part for result in results] == [False, False, True, True]
    assert ids(results)[0] == tuple(layer.id() for layer in whole)
    assert ids(results)[2] == (whole[0].id(), parts[0].id())


def test_nothing_is_said_when_nothing_changed(project, results, make_cities, memory_layer):
    project.addMapLayer(make_cities())
    seen = []
    results.changed.connect(lambda: seen.append(1))
    project.addMapLayer(memory_layer("Point"))
    results.refresh()
    assert seen == []


def test_another_project_has_other_results(results, make_cities):
    other = QgsProject()
    there = ResultList(other)
    other.addMapLayer(make_cities())
    assert (len(results), len(there)) == (0, 1)
    there.cleanup()


def test_clearing_and_reading_a_project(project, results, make_cities, tmp_path):
    path = str(tmp_path / "delta.qgs")
    project.addMapLayer(make_cities())
    assert project.write(path)
    project.clear()
    assert len(results) == 0
    assert project.read(path)
    assert len(results) == 1


def test_after_cleanup_nothing_is_followed(project, make_cities, memory_layer, mark, qtbot):
    results = ResultList(project)
    layer = memory_layer("Point?field=city_id:string")
    project.addMapLayer(layer)
    results.cleanup()
    project.addMapLayer(make_cities())
    mark(layer, "cities", "", "a")
    qtbot.wait(10)
    assert len(results) == 0


@pytest.fixture
def table(memory_layer, mark):
    """Make a table of a result: ``table(name, run, algorithm)``."""

    def make(name, run, algorithm="spatialrelations:connectivity"):
        layer = memory_layer("None?field=region:string&field=period:string", [], name)
        return mark(layer, "regions", "criss_cross", run, algorithm)

    return make


def related(results):
    return [layer.name() for layer in next(iter(results)).related_layers]


def test_tables_of_the_same_run_belong_to_a_result(
    project, results, make_cities, make_links, table
):
    project.addMapLayers([table("Regions", "a"), table("Other", "b")])
    project.addMapLayers([make_links("a"), make_cities("a")])
    assert related(results) == ["City connectivity", "Link connectivity", "Regions"]


def test_so_do_layers_of_its_group_but_for_another_run_of_the_same_algorithm(
    project, results, make_cities, table, memory_layer
):
    group = project.layerTreeRoot().addGroup("Delta")
    for layer in (
        make_cities("a"),
        table("Second run", "b"),
        table("Sizes", "c", "spatialrelations:coexistence"),
        memory_layer("None?field=theme:string", [], "Foreign"),
    ):
        project.addMapLayer(layer, False)
        group.addLayer(layer)
    project.addMapLayer(table("Elsewhere", "d", "spatialrelations:polarization"))
    results.refresh()
    assert related(results) == ["City connectivity", "Sizes", "Foreign"]


def test_the_tree_itself_is_no_group_of_a_result(project, results, make_cities, table):
    project.addMapLayers([make_cities(""), table("Regions", "")])
    assert related(results) == ["City connectivity"]
