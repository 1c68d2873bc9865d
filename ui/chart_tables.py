"""The rows that charts are drawn from: those of a result and of what belongs to it."""

from qgis.core import NULL

from ..cartography import fields
from .size_table import size_table


class ChartTables:
    """Reads the layers of a result once, and links only for a chart of links: they may be many."""

    def __init__(self):
        self._layers = None
        self._tables = []

    def forget(self):
        """Read anew when next asked: the layers may hold other rows."""
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
            self._tables = [table for layer in layers for table in _tables(layer)]
            self._layers = ids
        return self._tables


class LinkTable:
    """Stands for the `ResultTable` of a layer of links, whose rows are read when asked for.

    Parameters
    ----------
    layer : QgsVectorLayer
    """

    level = "link"

    def __init__(self, layer):
        self._layer = layer
        self._read = None
        self.title = layer.name()
        self.algorithm = fields.algorithm(layer)
        self.parameters = fields.parameters(layer)

    @property
    def rows(self):
        return self._table().rows

    def has(self, *keys):
        """Whether each of these fields has a value in some row."""
        if self._read is not None:
            return self._read.has(*keys)
        return all(_has_value(self._layer, key) for key in keys)

    def _replace(self, **changes):
        """As of any named tuple."""
        return self._table()._replace(**changes)

    def _table(self):
        if self._read is None:
            self._read = _read(self._layer)
            self._layer = None
        return self._read


def _has_value(layer, key):
    place = layer.fields().lookupField(key)
    return place >= 0 and layer.maximumValue(place) not in (None, NULL)


def _tables(layer):
    """The rows of a layer, and what they say of sizes; none of a layer that is no result."""
    table = _table(layer)
    if table is None:
        return []
    if isinstance(table, LinkTable):
        return [table]
    sizes = size_table(table, layer)
    return [table] if sizes is None else [table, sizes]


def _table(layer):
    # Loaded with the first chart, not with the dock.
    from ..processing.result_layers import level_of

    return LinkTable(layer) if level_of(layer) == LinkTable.level else _read(layer)


def _read(layer):
    from ..processing.report.figures.charts import LINK_KEYS
    from ..processing.result_layers import read_result

    return read_result(layer, only={"link": LINK_KEYS})
