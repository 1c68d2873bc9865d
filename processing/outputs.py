"""Outputs that are whole or not there: written beside their place, put there when all are done."""

import os
import re
import shutil
import sqlite3
import tempfile
from contextlib import closing, contextmanager
from pathlib import Path

from qgis.core import (
    QgsFeatureSink,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProperty,
    QgsProviderRegistry,
    QgsVectorLayer,
)

from ..i18n import tr
from .tables import WRITE_BATCH

#: Tables that QGIS itself keeps in a GeoPackage, and that go with any layer in it.
_QGIS_TABLES = {"layer_styles", "qgis_projects"}
_JOURNALS = ("-wal", "-shm", "-journal")
_JOURNAL_OPTION = "OGR_SQLITE_JOURNAL"
_SYNCHRONOUS_OPTION = "OGR_SQLITE_SYNCHRONOUS"


def destination_of(value):
    """The destination that a parameter's value names, as text; empty if it is skipped."""
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink
    if isinstance(value, QgsProperty):
        value = value.staticValue()
    return value if isinstance(value, str) else ""


def with_ending(path, ending):
    """A path that ends in ``.ending``; added where it does not."""
    return path if path.lower().endswith(f".{ending.lower()}") else f"{path}.{ending}"


def is_plain_file(destination):
    """Whether a destination is a file of its own, and not memory or a table in a database."""
    is_uri = re.match(r"[A-Za-z]{2,}:", destination)
    return bool(destination) and not is_uri and destination != "TEMPORARY_OUTPUT"


def place_of_layer(layer):
    """File and table that a layer reads, or None; the table is empty where the file has but one."""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    path = parts.get("path") or ""
    if not path or not os.path.exists(path):
        return None
    return Path(path).resolve(), parts.get("layerName") or ""


def table_of(destination):
    """File and table of ``ogr:dbname='a.gpkg' table="b"``, or None."""
    match = re.match(r"ogr:dbname='([^']+)' table=\"([^\"]+)\"", destination)
    return (Path(match.group(1)).resolve(), match.group(2)) if match else None


def place_of_destination(destination):
    """What a destination writes to, to tell whether two are the same; None for memory and such."""
    table = table_of(destination)
    if table:
        return f"{table[0]} ({table[1]})"
    return str(Path(destination).resolve()) if is_plain_file(destination) else None


def other_layers(path):
    """Layers of a GeoPackage besides the tables that QGIS keeps there; none if it is no such."""
    if not Path(path).is_file() or Path(path).suffix.lower() != ".gpkg":
        return []
    try:
        with closing(sqlite3.connect(f"file:{Path(path).resolve()}?mode=ro", uri=True)) as database:
            rows = database.execute("select table_name from gpkg_contents").fetchall()
    except sqlite3.Error:
        return []
    return [name for (name,) in rows if name not in _QGIS_TABLES]


def check_folder(destination, label):
    """A sentence if the folder of a file can't be written to, else None."""
    folder = Path(destination).absolute().parent
    if not folder.is_dir():
        return tr("{output}: there is no folder “{folder}”. Choose another place.").format(
            output=label, folder=folder
        )
    if not os.access(folder, os.W_OK):
        return tr("{output}: the folder “{folder}” can't be written to. Choose another.").format(
            output=label, folder=folder
        )
    return None


class Staging:
    """A folder beside a destination, whose files go there in one move or not at all."""

    def __init__(self, destination):
        self.destination = Path(destination).absolute()
        try:
            folder = tempfile.mkdtemp(prefix=".spatial_relations_", dir=self.destination.parent)
        except OSError as error:
            raise QgsProcessingException(_cannot_write(self.destination, error)) from error
        self.folder = Path(folder)
        self.path = self.folder / self.destination.name

    def commit(self):
        """Move all files of the folder to the destination; what stood there is replaced."""
        try:
            for ending in _JOURNALS:
                Path(f"{self.destination}{ending}").unlink(missing_ok=True)
            for path in sorted(self.folder.iterdir()):
                _flush(path)
                os.replace(path, self.destination.parent / path.name)
        except (OSError, sqlite3.Error) as error:
            raise QgsProcessingException(_cannot_write(self.destination, error)) from error
        finally:
            self.discard()

    def discard(self):
        """Remove the folder with all that is still in it."""
        shutil.rmtree(self.folder, ignore_errors=True)


def _flush(path):
    """Have a file on the disk, so that no crash finds half of it in its place."""
    with open(path, "r+b") as file:
        os.fsync(file.fileno())


@contextmanager
def unsynchronised():
    """Let this thread write databases without waiting for the disk at every step.

    For what is staged: it is flushed once, when it is put in place.
    """
    from osgeo import gdal

    if not hasattr(gdal, "SetThreadLocalConfigOption"):  # GDAL before 3.6
        yield
        return
    gdal.SetThreadLocalConfigOption(_SYNCHRONOUS_OPTION, "OFF")
    try:
        yield
    finally:
        gdal.SetThreadLocalConfigOption(_SYNCHRONOUS_OPTION, None)


@contextmanager
def plain_journal():
    """Let QGIS open GeoPackages without a write-ahead log, which would lie beside the file.

    It stays there as long as any connection does, and QGIS keeps some for a minute.
    """
    from osgeo import gdal

    before = gdal.GetConfigOption(_JOURNAL_OPTION)
    gdal.SetConfigOption(_JOURNAL_OPTION, "DELETE")
    try:
        yield
    finally:
        gdal.SetConfigOption(_JOURNAL_OPTION, before)


def _cannot_write(path, error):
    return tr(
        "“{path}” can't be written: {reason}. Choose another place, or close it where it is open."
    ).format(path=path, reason=getattr(error, "strerror", None) or error)


class Outputs:
    """The layers that one run writes."""

    def __init__(self, algorithm, parameters, context):
        self._algorithm = algorithm
        self._parameters = parameters
        self._context = context
        self._written = []

    def is_wanted(self, name):
        """Whether the analyst asked for an output."""
        definition = self._algorithm.parameterDefinition(name)
        value = self._parameters.get(name, definition.defaultValue())
        return bool(destination_of(value))

    def write(self, name, fields, wkb_type, crs, features, dress, progress):
        """Write one layer.

        Parameters
        ----------
        name : str
            The output's parameter.
        fields : QgsFields
        wkb_type : QgsWkbTypes.Type
        crs : QgsCoordinateReferenceSystem
        features : iterable of QgsFeature
        dress : LayerDress
            Gives the layer its aliases, metadata, properties and style.
        progress : callable
            Called with the number of features written; may raise to stop.
        """
        written = _Written(self._algorithm, self._parameters, self._context, name)
        self._written.append(written)
        written.open(fields, wkb_type, crs)
        written.add(features, progress)
        written.close(dress)

    def commit(self):
        """Put all files in place.

        Returns
        -------
        dict
            Output parameter -> destination, as Processing wants it.
        """
        results = {written.name: written.commit() for written in self._written}
        self._written = []
        return results

    def discard(self):
        """Leave nothing of what was written."""
        for written in self._written:
            written.discard()


class _Written:
    """One output layer on its way."""

    def __init__(self, algorithm, parameters, context, name):
        self.name = name
        self._algorithm, self._context = algorithm, context
        self._value = parameters[name]
        self._parameters = dict(parameters)
        self._staging = self._sink = self._dress = None
        self._destination = destination_of(self._value)

    def open(self, fields, wkb_type, crs):
        if is_plain_file(self._destination):
            self._staging = Staging(self._destination)
            self._parameters[self.name] = str(self._staging.path)
        flags = QgsFeatureSink.SinkFlags() if hasattr(QgsFeatureSink, "SinkFlags") else None
        regenerate = QgsFeatureSink.SinkFlag.RegeneratePrimaryKey
        sink, destination = self._algorithm.parameterAsSink(
            self._parameters, self.name, self._context, fields, wkb_type, crs,
            regenerate if flags is None else flags | regenerate,
        )  # fmt: skip
        if sink is None:
            raise QgsProcessingException(
                self._algorithm.invalidSinkError(self._parameters, self.name)
            )
        self._sink, self._written_to = sink, destination
        if self._staging is None:
            self._keep_comments(fields)

    def _keep_comments(self, fields):
        """Memory layers of older QGIS forget what a field's comment says."""
        layer = QgsProcessingUtils.mapLayerFromString(self._written_to, self._context)
        if not isinstance(layer, QgsVectorLayer) or layer.providerType() != "memory":
            return
        if [field.comment() for field in layer.fields()] == [field.comment() for field in fields]:
            return
        provider = layer.dataProvider()
        provider.deleteAttributes(list(range(layer.fields().count())))
        provider.addAttributes(list(fields))
        layer.updateFields()

    def add(self, features, progress):
        batch, done = [], 0
        for feature in features:
            batch.append(feature)
            if len(batch) == WRITE_BATCH:
                self._add_batch(batch)
                done += len(batch)
                batch = []
                progress(done)
        self._add_batch(batch)
        progress(done + len(batch))

    def _add_batch(self, batch):
        if batch and not self._sink.addFeatures(batch, QgsFeatureSink.Flag.FastInsert):
            raise QgsProcessingException(
                self._algorithm.writeFeatureError(self._sink, self._parameters, self.name)
            )

    def close(self, dress):
        """Flush the layer and dress it where it lies."""
        self._sink.finalize() if hasattr(self._sink, "finalize") else self._sink.flushBuffer()
        self._sink = None
        self._dress = dress
        if self._staging is not None:
            self._dress_file()
            return
        layer = QgsProcessingUtils.mapLayerFromString(self._written_to, self._context)
        if isinstance(layer, QgsVectorLayer):
            dress.put_on(layer)

    def _dress_file(self):
        """Keep the look in the GeoPackage itself, so that it is there however it is opened."""
        if Path(self._written_to).suffix.lower() != ".gpkg":
            return
        store_style(self._written_to, Path(self._written_to).stem, self._dress)

    def commit(self):
        destination = self._written_to
        if self._staging is not None:
            destination = str(self._staging.destination.parent / Path(destination).name)
            self._staging.commit()
            self._load_on_completion(destination)
        if self._context.willLoadLayerOnCompletion(destination):
            details = self._context.layerToLoadOnCompletionDetails(destination)
            details.setPostProcessor(self._dress.post_processor())
        return destination

    def _load_on_completion(self, destination):
        definition = self._value
        if not isinstance(definition, QgsProcessingOutputLayerDefinition):
            return
        if definition.destinationProject is None:
            return
        name = (
            definition.destinationName
            or self._algorithm.parameterDefinition(self.name).description()
        )
        details = QgsProcessingContext.LayerDetails(
            name, definition.destinationProject, self.name, QgsProcessingUtils.LayerHint.Vector
        )
        self._context.addLayerToLoadOnCompletion(destination, details)

    def discard(self):
        self._sink = None
        if self._staging is not None:
            self._staging.discard()
            return
        table = table_of(self._destination)
        if table:
            _drop_table(*table)


def store_style(path, table, dress):
    """Store a layer's look as its default style in the GeoPackage that holds it."""
    with plain_journal():
        layer = QgsVectorLayer(f"{path}|layername={table}", table, "ogr")
        if layer.isValid():
            dress.put_on(layer)
            layer.saveStyleToDatabase(table, dress.title, True, "")
        del layer


def _drop_table(path, table):
    """Remove the part of a table that a stopped run has written into a database."""
    from osgeo import ogr

    database = ogr.Open(str(path), 1) if path.exists() else None
    if database is None:
        return
    names = [database.GetLayer(place).GetName() for place in range(database.GetLayerCount())]
    if table in names:
        database.DeleteLayer(names.index(table))
