"""Result layers of two periods, read as tables, with the features behind their rows."""

from qgis.core import QgsCoordinateTransform, QgsCsException, QgsFeature, QgsGeometry

from .tables import place_of


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
        self._columns = columns
        self._unplaced = 0
        self._sources = {
            parameter: run.source(parameter)
            for parameter in (name, f"{name}_TO")
            if run.source(parameter) is not None
        }

    def field_names(self):
        """The names of the fields of each layer: one list, or two where each period has its own."""
        return [source.fields().names() for source in self._sources.values()]

    def require(self, *parameters):
        """Refuse a layer that lacks a field that one of the parameters names."""
        for source in self._sources.values():
            for parameter in parameters:
                self._run.field_of(parameter, source)

    def tables(self, measures, places):
        """The table of each layer, one after the other.

        An error in a table names the layer that was read last.

        Parameters
        ----------
        measures, places : list of str
            Fields that are read under their own names where the layer has them.
        """
        for parameter, source in self._sources.items():
            known = set(source.fields().names())
            columns = {name: name for name in [*measures, *places] if name in known}
            for field_parameter, column in self._columns.items():
                field = self._run.field(field_parameter, source)
                if field is not None:
                    columns[column] = field
            self._run.name_table(self._table_name, source, columns)
            yield self._run.read(parameter, columns)

    def features(self, table, attributes, with_shape):
        """The feature behind each row of a comparison, with the fields of the first layer.

        Parameters
        ----------
        table : pandas.DataFrame
            ``row_from`` and ``row_to``, -1 where a period lacks the row. The second period's
            feature is taken where there is one; what its layer lacks comes from the first's.
        attributes : list of int
            Positions in the first layer of the fields that are wanted.
        with_shape : bool
        """
        parameters = list(self._sources)
        first, second = parameters[0], parameters[-1]
        places = self._places(attributes)
        before, after = table["row_from"], table["row_to"]
        is_wanted = (before >= 0) if -1 in places else (after < 0)
        then = self._found(first, before[is_wanted], attributes, with_shape)
        now = self._found(second, after[after >= 0], [at for at in places if at >= 0], with_shape)
        adapt = self._to_first(attributes, places) if first != second else _as_it_is
        for former, later in zip(before.tolist(), after.tolist()):
            yield adapt(now[later], then.get(former)) if later >= 0 else then[former]

    def note_unplaced(self):
        """Say how many of the features had a shape that could not be brought along."""
        if self._unplaced:
            self._run.notes.warning(
                "{count} shapes of the second layer have no place in the CRS of the first and are "
                "left out.",
                one="1 shape of the second layer has no place in the CRS of the first and is left "
                "out.",
                count=self._unplaced,
            )

    def _places(self, attributes):
        """Where the last layer has fields of the first, -1 where it lacks one."""
        first, *second = (source.fields() for source in self._sources.values())
        names = first.names()
        return [place_of(second[0], names[at]) for at in attributes] if second else attributes

    def _found(self, parameter, rows, attributes, with_shape):
        """Features of a layer by their row."""
        rows = sorted(rows.tolist())
        return dict(zip(rows, self._run.features_at(parameter, rows, attributes, with_shape)))

    def _to_first(self, attributes, places):
        """A function that gives a feature of the second layer the fields and CRS of the first."""
        first, second = self._sources.values()
        fields = first.fields()
        transform = QgsCoordinateTransform(
            second.sourceCrs(), first.sourceCrs(), self._run.context.transformContext()
        )
        moves = transform.isValid() and not transform.isShortCircuited()

        def adapt(feature, former):
            adapted = QgsFeature(fields)
            for here, there in zip(attributes, places):
                if there >= 0:
                    adapted.setAttribute(here, feature.attribute(there))
                elif former is not None:
                    adapted.setAttribute(here, former.attribute(here))
            shape = feature.geometry()
            adapted.setGeometry(self._moved(shape, transform) if moves else shape)
            return adapted

        return adapt

    def _moved(self, shape, transform):
        """A shape in another CRS; none, and counted, where it has no place there."""
        try:
            if not shape.isNull():
                shape.transform(transform)
        except QgsCsException:
            self._unplaced += 1
            return QgsGeometry()
        return shape


def _as_it_is(feature, former):
    return feature
