"""Layer to DataFrame and DataFrame to layer: the one place where rows cross the border."""

import math
from itertools import compress

from qgis.core import (
    Qgis,
    QgsFeature,
    QgsFeatureRequest,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsVectorLayerFeatureSource,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QVariant

from ..analysis.errors import InputError

#: Features between two looks at the cancel button, when reading and when writing.
READ_BATCH, WRITE_BATCH = 2000, 2000
#: Where fewer than one feature in so many is wanted, each is looked up; else all are gone through.
_SCAN_FROM = 20
#: Types of values that are taken as they are.
_PLAIN = {bool, float, int, str}


def field_types():
    """Python type of a value -> type of a QgsField, in the form that this QGIS takes."""
    if Qgis.QGIS_VERSION_INT >= 33800:
        from qgis.PyQt.QtCore import QMetaType

        types = QMetaType.Type
        return {float: types.Double, int: types.LongLong, str: types.QString}
    types = QVariant.Type
    return {float: types.Double, int: types.LongLong, str: types.String}


def place_of(fields, name):
    """Position of the field of a name, -1 without one; letter case only matters between twins.

    QgsFields.lookupField would take an alias for a name, too.
    """
    names = fields.names()
    if name in names:
        return names.index(name)
    folded = [known.casefold() for known in names]
    return folded.index(name.casefold()) if name.casefold() in folded else -1


class LayerRows:
    """The rows of a layer as they are now, to be read in any thread, even once the layer is gone.

    Parameters
    ----------
    layer : QgsVectorLayer
        Looked at here, in the thread that it lives in.
    """

    def __init__(self, layer):
        self._source = QgsVectorLayerFeatureSource(layer)
        self._number = layer.featureCount()

    def fields(self):
        return self._source.fields()

    def featureCount(self):  # noqa: N802 (as of a layer)
        return self._number

    def getFeatures(self, request):  # noqa: N802 (as of a layer)
        return self._source.getFeatures(request)


def read_columns(source, columns, progress, ids=None):
    """Read some fields of all rows, without geometry.

    Parameters
    ----------
    source : QgsProcessingFeatureSource, QgsVectorLayer or LayerRows
    columns : dict
        Column of the table -> field of the source.
    progress : callable
        Called with 0 to 1; may raise to stop.
    ids : list, optional
        Takes the id of each feature, in order, so that some can be read again.

    Returns
    -------
    pandas.DataFrame
        One row a feature in the source's order, index 0, 1, …; NULL as None, dates as ISO text.
        A column with NULL has object dtype, so that NULL and NaN stay apart.
    """
    import pandas as pd

    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(list(columns.values()), source.fields())
    positions = [place_of(source.fields(), field) for field in columns.values()]
    found = []
    cells = [[] for _ in positions]
    texts = {}  # Equal texts are held once: the id of a city stands in thousands of rows.
    for feature in _watched(source, request, progress):
        found.append(feature.id())
        values = feature.attributes()
        for column, position in zip(cells, positions):
            value = values[position]
            column.append(texts.setdefault(value, value) if type(value) is str else value)
    if ids is not None:
        ids.extend(found)
    return pd.DataFrame(
        {column: as_column(values) for column, values in zip(columns, cells)},
        index=range(len(found)),
    )


def read_features(source, progress, request=None):
    """All features, in the source's order; broken geometries are not checked here."""
    return list(_watched(source, request or QgsFeatureRequest(), progress))


def features_at(source, ids, rows, progress, attributes=None, with_shape=True):
    """Some features of a source that was read before, one after the other.

    Parameters
    ----------
    source : QgsProcessingFeatureSource or QgsVectorLayer
    ids : list of int
        The ids of all its features, in order.
    rows : list of int
        Positions in `ids`, each once and rising.
    progress : callable
        Called with 0 to 1; may raise to stop.
    attributes : list of int, optional
        Positions of the fields that are wanted; all by default.
    with_shape : bool

    Yields
    ------
    QgsFeature
    """
    if not rows:
        return
    request = QgsFeatureRequest()
    if not with_shape:
        request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    if attributes is not None:
        request.setSubsetOfAttributes(attributes)
    if len(rows) * _SCAN_FROM < len(ids):
        wanted = [ids[row] for row in rows]
        request.setFilterFids(wanted)
        found = {feature.id(): feature for feature in _watched(source, request, progress)}
        yield from (found[place] for place in wanted)
        return
    is_wanted = [False] * len(ids)
    for row in rows:
        is_wanted[row] = True
    yield from compress(_watched(source, request, progress), is_wanted)


def _watched(source, request, progress):
    total = max(source.featureCount(), 1)
    if isinstance(source, QgsProcessingFeatureSource):
        unchecked = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
        features = source.getFeatures(request, unchecked)
    else:
        features = source.getFeatures(request)
    for done, feature in enumerate(features):
        if done % READ_BATCH == 0:
            progress(min(done / total, 1))
        yield feature


def as_column(values):
    """A list of attribute values as a Series; object dtype where NULL occurs."""
    import pandas as pd

    if set(map(type, values)) <= _PLAIN:
        return pd.Series(values, dtype=object).infer_objects()
    plain = [_plain(value) for value in values]
    column = pd.Series(plain, dtype=object)
    return column if any(value is None for value in plain) else column.infer_objects()


def as_numbers(column, ids, name):
    """A column as floats, NaN for NULL and blank text.

    Raises
    ------
    InputError
        If a text is no number; it names the first and its row's id.
    """
    import pandas as pd

    numbers = pd.to_numeric(column, errors="coerce").astype(float)
    text = column[numbers.isna() & column.notna()].astype(str).str.strip()
    text = text[(text != "") & (text.str.lower() != "nan")]
    if len(text):
        raise InputError(
            "The value of city {id} reads “{value}”, which is no number.",
            table="cities", column=name, id=ids[text.index[0]], value=text.iloc[0],
        )  # fmt: skip
    return numbers


def _plain(value):
    if isinstance(value, (QDate, QDateTime)):
        return value.toString(Qt.DateFormat.ISODate) if value.isValid() else None
    # What has a value arrives as a value of Python; a QVariant is NULL.
    return None if isinstance(value, QVariant) else value


def representative_points(features):
    """A point for each feature: itself, or for other geometries a point on the surface.

    Returns
    -------
    numpy.ndarray, shape (features, 2)
        NaN where a feature has no geometry, or none that can be mended.
    """
    import numpy as np

    points = np.full((len(features), 2), np.nan)
    for row, feature in enumerate(features):
        point = _point(feature.geometry())
        if point is not None:
            points[row] = point.x(), point.y()
    points[~np.isfinite(points).all(axis=1)] = np.nan
    return points


def _point(geometry):
    if geometry.isNull() or geometry.isEmpty():
        return None
    if geometry.type() == QgsWkbTypes.GeometryType.PointGeometry and not geometry.isMultipart():
        return geometry.asPoint()
    for candidate in (geometry, geometry.makeValid(), geometry.convexHull()):
        point = candidate.pointOnSurface()
        if not point.isEmpty():
            return point.asPoint()
    return None


def plain_columns(table):
    """The columns of a table as lists that QGIS stores: no NumPy scalar, NULL as None.

    What isn't finite is NULL too: a sum that is too large for a double is no number.
    """
    return [_plain_list(table[column]) for column in table.columns]


def _plain_list(column):
    values = column.to_numpy()
    if values.dtype.kind == "f":
        return [value if math.isfinite(value) else None for value in values.tolist()]
    if values.dtype.kind in "iub":
        return values.tolist()
    listed = values.tolist()
    if set(map(type, listed)) <= {str, type(None)}:
        return listed
    missing = column.isna().to_numpy()
    return [None if gone else _scalar(value) for value, gone in zip(listed, missing)]


def _scalar(value):
    return value.item() if hasattr(value, "item") else value


def as_features(rows, geometries=None):
    """Features of attribute rows.

    Parameters
    ----------
    rows : iterable of sequence
        Plain attribute values.
    geometries : iterable of QgsGeometry, bytes (WKB) or None, optional

    Yields
    ------
    QgsFeature
    """
    if geometries is None:
        for row in rows:
            feature = QgsFeature()
            feature.setAttributes(list(row))
            yield feature
        return
    for row, shape in zip(rows, geometries):
        feature = QgsFeature()
        if isinstance(shape, QgsGeometry):
            feature.setGeometry(shape)
        elif shape is not None:
            geometry = QgsGeometry()
            geometry.fromWkb(shape)
            feature.setGeometry(geometry)
        feature.setAttributes(list(row))
        yield feature


def catalogue_fields(entries):
    """QgsFields of entries of the catalogue, with their label as alias and their comment."""
    types = field_types()
    fields = QgsFields()
    for entry in entries:
        field = QgsField(entry.key, types[entry.kind])
        field.setAlias(entry.label)
        field.setComment(entry.comment)
        fields.append(field)
    return fields


def own_fields(fields, ours):
    """The input's own fields that stand beside ours in an output.

    A field with one of our names is replaced. One that differs only in case would be the same
    field to GeoPackage, and is renamed.

    Parameters
    ----------
    fields : QgsFields
    ours : iterable of str

    Returns
    -------
    tuple of (QgsFields, list of int, dict)
        Fields kept, their positions in `fields`, and former name -> new name.
    """
    ours = set(ours)
    taken = {name.casefold() for name in ours} | {field.name().casefold() for field in fields}
    alike = {name.casefold(): name for name in ours}
    kept, positions, renamed = QgsFields(), [], {}
    for position, own in enumerate(fields):
        if own.name() in ours:
            continue
        field = QgsField(own)
        if own.name().casefold() in alike:
            renamed[own.name()] = _free_name(alike[own.name().casefold()], taken)
            field.setName(renamed[own.name()])
        kept.append(field)
        positions.append(position)
    return kept, positions, renamed


def _free_name(name, taken):
    number = 2
    while f"{name}_{number}".casefold() in taken:
        number += 1
    taken.add(f"{name}_{number}".casefold())
    return f"{name}_{number}"
