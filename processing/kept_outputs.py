"""Layers kept in memory, for one algorithm whose results become part of another's."""

from itertools import chain

from qgis.core import (
    QgsFeature,
    QgsFields,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..analysis.measures import CATALOGUE
from ..analysis.measures import field as catalogue_field
from ..analysis.result_tables import ResultTable
from .result_layers import KINDS_OF_FLOW
from .results import KINDS
from .styling import LayerDress
from .tables import READ_BATCH, WRITE_BATCH, as_column, catalogue_fields, place_of

#: Kind of a layer -> level of the catalogue.
LEVELS = {kind: level for level, kind in KINDS.items()}
#: The field that tells which size of several a row is about.
_SIZE = "size_field"


class KeptOutputs(dict):
    """Takes layers as `outputs.Outputs` does and keeps them: output -> KeptLayer.

    Parameters
    ----------
    wanted : iterable of str
        The outputs that are made; the others are skipped.
    """

    def __init__(self, wanted):
        super().__init__()
        self._wanted = frozenset(wanted)

    def is_wanted(self, name):
        return name in self._wanted

    def write(self, name, fields, wkb_type, crs, features, dress, progress):
        """Keep one layer; parameters as for `outputs.Outputs.write`."""
        self[name] = KeptLayer(fields, wkb_type, crs, list(features), dress)
        progress(len(self[name].features))

    def discard(self):
        """Nothing was written that could lie about."""


class KeptLayer:
    """The features of one output, with what the layer is.

    Parameters
    ----------
    fields : QgsFields
    wkb_type : QgsWkbTypes.Type
    crs : QgsCoordinateReferenceSystem
    features : list of QgsFeature
    dress : LayerDress
    """

    def __init__(self, fields, wkb_type, crs, features, dress):
        self.fields, self.wkb_type, self.crs = QgsFields(fields), wkb_type, crs
        self.features, self.dress = features, dress
        self._rows = None

    @property
    def level(self):
        """Level of the catalogue: what a row is."""
        return LEVELS[self.dress.kind]

    @property
    def rows(self):
        """Our fields, by their keys, as a pandas.DataFrame; NULL as None."""
        return self._read(lambda fraction: None)

    def _read(self, progress):
        if self._rows is None:
            self._rows = self._rows_read(progress)
        return self._rows

    def _rows_read(self, progress):
        import pandas as pd

        keys = [entry.key for entry in self.dress.entries]
        if self.level == "link":
            own = (key for key in KINDS_OF_FLOW if key not in keys)
            keys += [key for key in own if place_of(self.fields, key) >= 0]
        if not self.features:
            return pd.DataFrame(columns=keys)
        rows = []
        for done, feature in enumerate(self.features):
            if done % READ_BATCH == 0:
                progress(done / len(self.features))
            rows.append(feature.attributes())
        cells = list(zip(*rows))
        columns = {key: as_column(list(cells[place_of(self.fields, key)])) for key in keys}
        return pd.DataFrame(columns, index=range(len(self.features)))

    def result_table(self, progress):
        """The rows as findings and the report read them.

        Parameters
        ----------
        progress : callable
            Called with 0 to 1; may raise to stop.
        """
        dress, rows = self.dress, self._read(progress)
        return ResultTable(dress.algorithm, self.level, dress.title, rows, dict(dress.parameters))

    def layer(self, progress):
        """A memory layer of the features, for an algorithm to read; as `memory_layer`."""
        return memory_layer(
            self.dress.title, self.fields, self.wkb_type, self.crs, self.features, progress
        )  # fmt: skip

    def of_size(self, size):
        """The layer with one more field, which says what size its rows are about."""
        entry = catalogue_field(self.level, _SIZE)
        fields = catalogue_fields([entry])
        for field in self.fields:
            fields.append(field)
        features = []
        for feature in self.features:
            copy = QgsFeature(feature)
            copy.setAttributes([size, *feature.attributes()])
            features.append(copy)
        dress = _changed(self.dress, entries=[entry, *self.dress.entries])
        return KeptLayer(fields, self.wkb_type, self.crs, features, dress)

    def dressed_by(self, run, title):
        """The layer as a result of `run`, with all measures that its fields hold."""
        names = self.fields.names()
        entries = [CATALOGUE[self.level, name] for name in names if (self.level, name) in CATALOGUE]
        dress = LayerDress(
            self.dress.kind, title, entries, run.algorithm.name(), run.told_parameters(), run.id,
            self.dress.periods,
        )  # fmt: skip
        return KeptLayer(self.fields, self.wkb_type, self.crs, self.features, dress)

    def write(self, run, name):
        """Write the layer as an output of `run`."""
        number = max(len(self.features), 1)
        run.outputs.write(
            name, self.fields, self.wkb_type, self.crs, self.features, self.dress,
            lambda done: run.writing_progress(done / number),
        )  # fmt: skip


def joined(layers):
    """Layers of the same fields, as several runs of one algorithm make them, as one layer."""
    first = layers[0]
    if len(layers) == 1:
        return first
    periods = chain.from_iterable(layer.dress.periods for layer in layers)
    dress = _changed(
        first.dress, parameters=_told_once([layer.dress.parameters for layer in layers]),
        periods=list(dict.fromkeys(periods)),
    )  # fmt: skip
    features = list(chain.from_iterable(layer.features for layer in layers))
    return KeptLayer(first.fields, first.wkb_type, first.crs, features, dress)


def _told_once(told):
    """The parameters of several runs: where they differ, all values."""
    names = dict.fromkeys(chain.from_iterable(told))
    return {
        name: ", ".join(
            dict.fromkeys(parameters[name] for parameters in told if name in parameters)
        )
        for name in names
    }


def _changed(dress, **changes):
    values = {
        "kind": dress.kind, "title": dress.title, "entries": dress.entries,
        "algorithm": dress.algorithm, "parameters": dress.parameters, "run": dress.run,
        "periods": dress.periods, **changes,
    }  # fmt: skip
    return LayerDress(**values)


def memory_layer(name, fields, wkb_type, crs, features, progress):
    """A memory layer of features.

    Parameters
    ----------
    name : str
    fields : QgsFields
    wkb_type : QgsWkbTypes.Type
    crs : QgsCoordinateReferenceSystem
    features : list of QgsFeature
    progress : callable
        Called with 0 to 1; may raise to stop.

    Returns
    -------
    QgsVectorLayer
    """
    layer = QgsVectorLayer(QgsWkbTypes.displayString(wkb_type), name, "memory")
    layer.setCrs(crs)
    provider = layer.dataProvider()
    provider.addAttributes(list(fields))
    layer.updateFields()
    for start in range(0, len(features), WRITE_BATCH):
        provider.addFeatures(features[start : start + WRITE_BATCH])
        progress(start / len(features))
    return layer
