"""The rows that charts are drawn from: those of a result and of what belongs to it."""

from functools import partial

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..cartography import fields
from ..i18n import tr
from .background_work import BackgroundWork
from .size_table import size_table

#: Levels of the catalogue whose rows charts are drawn from.
_LEVELS = ("city", "link", "region")


class NotYetRead(Exception):  # noqa: N818 (no error: it takes a while)
    """The rows are being read in the background; `ChartTables.changed` tells when they are."""


class ChartTables(QObject):
    """Reads the layers of a result once.

    Links may be many: they are read in the background, and only for a chart of links.
    """

    #: Rows that were asked for are there.
    changed = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self._layers = None
        self._tables = []

    def forget(self):
        """Read anew when next asked: the layers may hold other rows."""
        for table in self._tables:
            if isinstance(table, LinkTable):
                table.cancel()
        self._layers = None
        self._tables = []

    def of(self, result):
        """The tables of a result; none without a result.

        Parameters
        ----------
        result : Result or None

        Returns
        -------
        list of ResultTable or LinkTable
        """
        layers = result.related_layers if result is not None else []
        ids = [layer.id() for layer in layers]
        if ids != self._layers:
            self.forget()
            self._tables = [table for layer in layers for table in self._tables_of(layer)]
            self._layers = ids
        return self._tables

    def _tables_of(self, layer):
        """The rows of a layer, and what they say of sizes; none of what no chart is drawn from."""
        # Loaded with the first chart, not with the dock.
        from ..analysis.namesakes import told_apart
        from ..processing.result_layers import level_of, read_result

        level = level_of(layer)
        if level == LinkTable.level:
            return [LinkTable(layer, self.changed.emit)]
        table = read_result(layer) if level in _LEVELS else None
        if table is None:
            return []
        sizes = size_table(table, layer)
        return told_apart([table] if sizes is None else [table, sizes])


class LinkTable:
    """Stands for the `ResultTable` of a layer of links, whose rows are read when asked for.

    Parameters
    ----------
    layer : QgsVectorLayer
    tell : callable
        Called without parameters when the rows are there.
    """

    level = "link"

    def __init__(self, layer, tell):
        from ..processing.result_layers import ResultRows

        self._tell = tell
        self._read = self._work = self._error = None
        self.title = layer.name()
        self.algorithm = fields.algorithm(layer)
        self.parameters = fields.parameters(layer)
        self._known = {key for key in _link_keys() if _has_value(layer, key)}
        self._rows = ResultRows(layer)

    @property
    def rows(self):
        """The rows.

        Raises
        ------
        NotYetRead
            If they are still being read.
        """
        return self._table().rows

    def has(self, *keys):
        """Whether each of these fields has a value in some row."""
        return self._known.issuperset(keys)

    def cancel(self):
        """Read no further."""
        if self._work is not None:
            self._work.cancel()
            self._work = None

    def _replace(self, **changes):
        """As of any named tuple."""
        return self._table()._replace(**changes)

    def _table(self):
        if self._read is not None:
            return self._read
        if self._error is not None:
            raise self._error
        if self._work is None:
            work = partial(_read_apart, self._rows, {self.level: _link_keys()})
            self._work = BackgroundWork(tr("Reading links for a chart"), work)
            self._work.ended.connect(self._take)
            self._work.start()
        raise NotYetRead

    def _take(self, table):
        self._error, self._work, self._rows = self._work.error, None, None
        self._read = table
        self._tell()


def _read_apart(rows, only, progress):
    """Read some fields of a layer of links; ends that share a name stand with their ids."""
    from ..analysis.namesakes import told_apart

    table = rows.read(progress, only)
    return told_apart([table])[0] if table is not None else None


def _link_keys():
    from ..processing.report.figures.charts import LINK_KEYS

    return LINK_KEYS


def _has_value(layer, key):
    return fields.has(layer, key) and fields.has_values(layer, fields.quoted(key))
