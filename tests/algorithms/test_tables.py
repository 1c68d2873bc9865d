"""Rows on their way between layers and tables."""

import pytest

FIELDS = "id:string number:integer share:double"


@pytest.fixture
def numbered(layer):
    """A layer of 50 points; its texts repeat, and its last row is empty but for the place."""
    rows = [(f"Point({row} 0)", f"c{row % 3}", row, row / 2) for row in range(49)]
    return layer("Point", FIELDS, [*rows, ("Point(49 0)", None, None, None)])


@pytest.fixture
def tables():
    from spatial_relations.processing import tables

    return tables


def silent(fraction):
    pass


def test_columns_are_read_with_their_types_and_what_is_null_stays_apart(tables, numbered):
    ids = []
    table = tables.read_columns(numbered, {"n": "number", "code": "id"}, silent, ids)
    assert list(table) == ["n", "code"]
    assert table["code"].tolist()[-2:] == ["c0", None]
    assert table["n"].tolist()[-2:] == [48, None]
    assert ids == [feature.id() for feature in numbered.getFeatures()]


def test_columns_without_null_are_numbers(tables, layer):
    table = tables.read_columns(
        layer("None", FIELDS, [("", "a", 1, 0.5), ("", "b", 2, 1.0)]),
        {"id": "id", "number": "number", "share": "share"}, silent,
    )  # fmt: skip
    assert [table[name].dtype.kind for name in table] == ["O", "i", "f"]


def test_an_empty_layer_has_empty_columns(tables, layer):
    table = tables.read_columns(layer("None", FIELDS, []), {"n": "number"}, silent)
    assert (list(table), len(table)) == (["n"], 0)


@pytest.mark.parametrize("rows", [[], [7], [0, 49], list(range(1, 50, 2)), list(range(50))])
def test_features_are_read_again_in_order_whether_few_or_many(tables, numbered, rows):
    ids = []
    tables.read_columns(numbered, {"n": "number"}, silent, ids)
    found = list(tables.features_at(numbered, ids, rows, silent))
    assert [feature.geometry().asPoint().x() for feature in found] == rows


@pytest.mark.parametrize("rows", [[3], list(range(30))])
def test_only_what_is_wanted_is_read_again_from_a_file(tables, numbered, save, rows):
    from qgis.core import QgsVectorLayer

    stored = QgsVectorLayer(str(save(numbered, "numbered.gpkg")), "numbered", "ogr")
    position = stored.fields().names().index("number")
    ids = []
    tables.read_columns(stored, {"n": "number"}, silent, ids)
    found = list(tables.features_at(stored, ids, rows, silent, [position], with_shape=False))
    assert [feature.attribute(position) for feature in found] == rows
    assert not any(feature.hasGeometry() for feature in found)
