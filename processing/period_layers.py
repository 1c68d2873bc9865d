"""Result layers of two periods, read as one table with the features behind its rows."""

from qgis.core import QgsCoordinateTransform, QgsFeature

from .tables import as_column, read_features


class PeriodLayers:
    """The layer of a parameter and, where it is given, that of ``<name>_TO``.

    Parameters
    ----------
    run : Run
    name : str
        The parameter of the first layer, or of the one that holds both periods.
    table : str
        What the analysis calls the table in its errors.
    columns : dict
        Field parameter -> column of the tables, looked up in both layers.
    """

    def __init__(self, run, name, table, columns):
        self.name = name
        self._run = run
        self._table_name = table
        self._names = (name, f"{name}_TO")
        self._columns = columns
        self._sources = [run.source(source) for source in self._names]
        self._features = [
            [] if source is None else read_features(source, _stopping(run))
            for source in self._sources
        ]

    def field_names(self):
        """The names of the fields of either layer; twice the same where one holds both periods."""
        first, second = self._sources
        return first.fields().names(), (second or first).fields().names()

    def tables(self, measures, places):
        """The tables of either layer one after the other, None where there is no second one.

        An error in a table names the layer that was read last.

        Parameters
        ----------
        measures, places : list of str
            Fields that are read under their own names where the layer has them.
        """
        for source, features in zip(self._sources, self._features):
            yield None if source is None else self._table(source, features, [*measures, *places])

    def _table(self, source, features, names):
        import pandas as pd

        known = set(source.fields().names())
        columns = {name: name for name in names if name in known}
        for parameter, column in self._columns.items():
            field = self._run.field(parameter, source)
            if field is not None:
                columns[column] = field
        self._run.name_table(self._table_name, source, columns)
        cells = {}
        for column, field in columns.items():
            place = source.fields().lookupField(field)
            cells[column] = as_column([feature.attribute(place) for feature in features])
        return pd.DataFrame(cells, index=range(len(features)))

    def rows(self, table):
        """The feature behind each row of a comparison, with the fields of the first layer.

        Parameters
        ----------
        table : pandas.DataFrame
            ``row_from`` and ``row_to``. The second period's feature is taken where there is one.
        """
        second = 0 if self._sources[1] is None else 1
        return [
            self._feature(second, after) if after >= 0 else self._feature(0, before)
            for before, after in zip(table["row_from"].tolist(), table["row_to"].tolist())
        ]

    def _feature(self, layer, row):
        feature = self._features[layer][row]
        return feature if layer == 0 else self._as_in_first(feature)

    def _as_in_first(self, feature):
        first, second = self._sources
        adapted = QgsFeature(first.fields())
        for place, field in enumerate(first.fields()):
            there = second.fields().lookupField(field.name())
            if there >= 0:
                adapted.setAttribute(place, feature.attribute(there))
        shape = feature.geometry()
        transform = QgsCoordinateTransform(
            second.sourceCrs(), first.sourceCrs(), self._run.context.transformContext()
        )
        if not shape.isNull() and transform.isValid() and not transform.isShortCircuited():
            shape.transform(transform)
        adapted.setGeometry(shape)
        return adapted


def _stopping(run):
    """Reads without moving the bar, which two layers would send back and forth, but can stop."""
    return lambda fraction: run.progress(0)
