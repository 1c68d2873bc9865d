"""What is read of a layer that is looked at: once, and again once it may hold other rows."""

import pytest
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

URI = "None?field=origin:string&field=flow:double"
ROWS = [("", "A", 1.0), ("", "B", None), ("", "C", 3.0)]


@pytest.fixture
def memory(qgis_app):
    from spatial_relations.cartography import layer_memory

    yield layer_memory
    layer_memory.remember([])


@pytest.fixture
def layer(memory, memory_layer):
    """A layer that is remembered."""
    layer = memory_layer(URI, ROWS)
    memory.remember([layer])
    return layer


@pytest.fixture
def reads(monkeypatch):
    """The expressions that were read."""
    from spatial_relations.cartography import fields

    honest, found = fields._values, []

    def watched(layer, expression):
        found.append(expression)
        return honest(layer, expression)

    monkeypatch.setattr(fields, "_values", watched)
    return found


def flows(layer):
    from spatial_relations.cartography import fields

    return fields.columns(layer, "flow")[0]


def test_a_column_is_read_once(layer, reads):
    assert flows(layer) == [1.0, None, 3.0]
    assert flows(layer) == [1.0, None, 3.0]
    assert reads == ["flow"]


def test_of_a_layer_that_nobody_looks_at_nothing_is_kept(memory, layer, memory_layer, reads):
    other = memory_layer(URI, ROWS)
    flows(other), flows(other)
    assert len(reads) == 2
    flows(layer)
    memory.remember([other])
    flows(layer), flows(layer)
    assert len(reads) == 5, "what was kept of the former is let go"


def change_value(layer):
    layer.startEditing()
    layer.changeAttributeValue(1, layer.fields().lookupField("flow"), 5.0)
    return [5.0, None, 3.0]


def add_row(layer):
    layer.startEditing()
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["D", 4.0])
    layer.addFeature(feature)
    return


def delete_row(layer):
    layer.startEditing()
    layer.deleteFeature(1)
    return [None, 3.0]


def narrow(layer):
    layer.setSubsetString("\"origin\" = 'C'")
    return [3.0]


def go_past_the_layer(layer):
    place = layer.fields().lookupField("flow")
    layer.dataProvider().changeAttributeValues({1: {place: 7.0}})
    layer.triggerRepaint()
    return [7.0, None, 3.0]


@pytest.mark.parametrize("change", [change_value, add_row, delete_row, narrow, go_past_the_layer])
def test_what_changes_is_read_again(layer, change):
    flows(layer)
    expected = change(layer)
    if expected is None:
        expected = [4.0, 1.0, None, 3.0]
        assert sorted(flows(layer), key=str) == sorted(expected, key=str)
    else:
        assert flows(layer) == expected


def test_changes_that_are_taken_back_are_read_again(layer):
    change_value(layer)
    assert flows(layer) == [5.0, None, 3.0]
    layer.undoStack().undo()
    assert flows(layer) == [1.0, None, 3.0]
    layer.undoStack().redo()
    assert flows(layer) == [5.0, None, 3.0]
    layer.rollBack()
    assert flows(layer) == [1.0, None, 3.0]


def test_many_edits_cost_no_more_than_the_first(layer, memory, monkeypatch):
    flows(layer)
    told = []
    kept = memory._kept.memories[layer.id()]
    honest = type(kept).clear
    monkeypatch.setattr(type(kept), "clear", lambda self, *_: told.append(1) or honest(self))
    layer.startEditing()
    for value in range(50):
        layer.changeAttributeValue(1, layer.fields().lookupField("flow"), float(value))
    assert len(told) == 1, "it listens no more until something is read again"
    layer.rollBack()


def test_what_others_write_into_the_file_is_read(memory, memory_layer, tmp_path):
    from osgeo import ogr

    path = str(tmp_path / "flows.gpkg")
    options = QgsVectorFileWriter.SaveVectorOptions()
    source = memory_layer(URI, ROWS)
    QgsVectorFileWriter.writeAsVectorFormatV3(
        source, path, QgsCoordinateTransformContext(), options
    )
    layer = QgsVectorLayer(path, "flows", "ogr")
    memory.remember([layer])
    assert flows(layer) == [1.0, None, 3.0]
    database = ogr.Open(path, 1)
    database.ExecuteSQL("UPDATE flows SET flow = 9 WHERE origin = 'A'")
    del database
    layer.dataProvider().reloadData()
    assert flows(layer) == [9.0, None, 3.0]


def test_our_own_new_look_is_no_change(layer, memory, reads):
    flows(layer)
    memory.repaint(layer)
    flows(layer)
    assert len(reads) == 1


def test_what_is_made_of_the_rows_is_kept_with_them(layer, memory):
    made = []
    for _ in range(2):
        assert memory.recalled(layer, "sum", lambda: made.append(1) or 4.0) == 4.0
    assert len(made) == 1
    change_value(layer)
    memory.recalled(layer, "sum", lambda: made.append(1) or 8.0)
    assert len(made) == 2
    layer.rollBack()


def test_a_layer_that_is_gone_is_let_go(memory, memory_layer):
    layer, project = memory_layer(URI, ROWS), QgsProject()
    project.addMapLayer(layer)
    memory.remember([layer])
    flows(layer)
    kept = memory._kept.memories[layer.id()]
    project.removeMapLayer(layer.id())
    assert kept._found == {}
    memory.remember([])


def test_a_column_without_any_value_is_not_gone_through(memory_layer, reads):
    from spatial_relations.cartography import fields

    layer = memory_layer(URI, [("", "A", None)] * 1500)
    assert flows(layer) == [None] * 1500
    assert reads == []
    assert not fields.has_values(layer, '"flow"')
    assert fields.has_values(layer, '"origin"')


def test_a_city_is_named_by_whichever_row_names_it(memory_layer):
    from spatial_relations.cartography import fields

    uri = "None?field=origin:integer&field=origin_name:string&field=destination:integer"
    layer = memory_layer(
        f"{uri}&field=destination_name:string",
        [("", 1, None, 2, "Beta"), ("", 2, "Beta", 3, ""), ("", 1, "Alpha", 3, None)],
    )
    assert [fields.city_name(layer, city) for city in ("1", "2", "3")] == ["Alpha", "Beta", "3"]
