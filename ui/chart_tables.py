"""The rows that charts are drawn from: those of a result and of what belongs to it."""

from .results import layers_with


class ChartTables:
    """Reads the layers of a result once."""

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
        list of ResultTable
        """
        layers = layers_with(result) if result is not None else []
        ids = [layer.id() for layer in layers]
        if ids != self._layers:
            self._tables = [table for table in map(_read, layers) if table is not None]
            self._layers = ids
        return self._tables


def _read(layer):
    # Loaded with the first chart, not with the dock.
    from ..processing.report.figures.charts import LINK_KEYS
    from ..processing.result_layers import read_result

    return read_result(layer, only={"link": LINK_KEYS})
