"""One GeoPackage with several layers, there when all of them are."""

from qgis.core import QgsFeatureSink, QgsProcessingException, QgsVectorFileWriter

from ..i18n import tr
from .outputs import Staging, store_style, unsynchronised
from .tables import WRITE_BATCH


class GeoPackage:
    """Takes layers as `outputs.Outputs` does, each as a table of one file.

    Parameters
    ----------
    destination : str
        Path of the ``.gpkg``.
    transform_context : QgsCoordinateTransformContext
    """

    def __init__(self, destination, transform_context):
        self._destination = destination
        self._transform_context = transform_context
        self._staging = None
        self._dresses = {}

    def is_wanted(self, name):
        return True

    def write(self, name, fields, wkb_type, crs, features, dress, progress):
        """Write one table; parameters as for `outputs.Outputs.write`, `name` is the table's."""
        if self._staging is None:
            self._staging = Staging(self._destination)
        with unsynchronised():
            self._write(name, fields, wkb_type, crs, features, progress)
        self._dresses[name] = dress

    def _write(self, name, fields, wkb_type, crs, features, progress):
        writer = self._writer(name, fields, wkb_type, crs)
        batch, done = [], 0
        for feature in features:
            batch.append(feature)
            if len(batch) == WRITE_BATCH:
                done += self._add(writer, batch)
                batch = []
                progress(done)
        self._add(writer, batch)
        del writer  # closes the file
        progress(done + len(batch))

    def _writer(self, name, fields, wkb_type, crs):
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName = "GPKG"
        options.layerName = name
        actions = QgsVectorFileWriter.ActionOnExistingFile
        options.actionOnExistingFile = (
            actions.CreateOrOverwriteLayer
            if self._staging.path.exists()
            else actions.CreateOrOverwriteFile
        )
        # A city in two periods has two rows: the `fid` that it came with is no key of these.
        writer = QgsVectorFileWriter.create(
            str(self._staging.path), fields, wkb_type, crs, self._transform_context, options,
            QgsFeatureSink.SinkFlag.RegeneratePrimaryKey,
        )  # fmt: skip
        if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
            raise QgsProcessingException(self._failure(writer))
        return writer

    def _add(self, writer, batch):
        if batch and not writer.addFeatures(batch):
            raise QgsProcessingException(self._failure(writer))
        return len(batch)

    def _failure(self, writer):
        return tr("“{path}” can't be written: {reason}.").format(
            path=self._destination, reason=writer.errorMessage()
        )

    def finish(self, progress):
        """Give all tables their look; no more are written.

        Parameters
        ----------
        progress : callable
            Called with 0 to 1; may raise to stop.

        Returns
        -------
        dict
            Table -> LayerDress, in the order written.
        """
        # Loaded with the first layer, not with QGIS.
        from ..cartography.layer_memory import asking

        with unsynchronised():
            for number, (name, dress) in enumerate(self._dresses.items()):
                share = number / len(self._dresses)
                progress(share)
                with asking(lambda share=share: progress(share)):
                    store_style(self.path, name, dress)
        return dict(self._dresses)

    @property
    def path(self):
        """Where the file lies until it is put in place."""
        return self._staging.path

    def commit(self):
        """Put the file in place."""
        self._staging.commit()

    def discard(self):
        if self._staging is not None:
            self._staging.discard()
