"""One run of an algorithm: its inputs read, its notes said, its layers written."""

import secrets

from qgis.core import NULL, QgsProcessingException

from ..analysis.errors import Cancelled, InputError
from ..analysis.measures import CATALOGUE
from ..analysis.notes import Notes, fill
from ..cartography import fields, volumes
from ..i18n import tr, tr_list
from .outputs import Outputs, with_ending
from .tables import (
    as_column,
    as_numbers,
    features_at,
    place_of,
    read_columns,
    read_features,
    representative_points,
)

#: City parameters and the columns that they name, where they exist.
CITY_COLUMNS = {"CITY_ID": "city_id", "CITY_NAME": "name", "ROLE": "role", "REGION": "region"}
FLOW_COLUMNS = {
    "ORIGIN": "origin", "DESTINATION": "destination", "FLOW": "flow", "PERIOD": "period",
}  # fmt: skip
#: Parts of the progress bar: reading, measuring, writing.
READ, MEASURE, WRITE = (0, 30), (30, 70), (70, 100)
#: Fields by which a layer of modelled flows is known, and of the flows they are held against.
_MODELLED, _OBSERVED = "estimated_flow", "observed_flow"


class Run:
    """Holds what one call of an algorithm needs, so that the algorithm itself stays stateless."""

    def __init__(self, algorithm, parameters, context, feedback):
        self.algorithm = algorithm
        self.parameters = parameters
        self.context = context
        self.feedback = feedback
        self.notes = Notes()
        self.id = secrets.token_hex(8)
        self.outputs = Outputs(algorithm, parameters, context)
        self._tables = {}
        self._features = {}
        self._ids = {}
        self._points = None
        self._reached = 0.0

    def end(self):
        """Leave nothing half-written, and let go of the context.

        Outputs may know the run that they are of; a context that such a circle keeps would be
        destroyed by Python after QGIS is.
        """
        self.outputs.discard()
        self.outputs = self.context = self.feedback = None

    # Values of parameters

    def text(self, name):
        return self.algorithm.parameterAsString(self.parameters, name, self.context)

    def integer(self, name):
        return self.algorithm.parameterAsInt(self.parameters, name, self.context)

    def number(self, name):
        return self.algorithm.parameterAsDouble(self.parameters, name, self.context)

    def number_or_none(self, name):
        """An optional number; None where it is left empty."""
        return None if self.parameters.get(name) in (None, "", NULL) else self.number(name)

    def is_on(self, name):
        return self.algorithm.parameterAsBoolean(self.parameters, name, self.context)

    def choice(self, name, options):
        """The option that an enum parameter names."""
        return options[self.algorithm.parameterAsEnum(self.parameters, name, self.context)]

    def matrix(self, name):
        """The cells of a matrix as trimmed texts, row after row; [] where all are blank."""
        cells = self.algorithm.parameterAsMatrix(self.parameters, name, self.context)
        texts = ["" if cell in (None, NULL) else str(cell).strip(' \t\n"') for cell in cells]
        return texts if any(texts) else []

    def output_path(self, name):
        """The path of a file output, with its ending; empty where it is skipped."""
        path = self.algorithm.parameterAsFileOutput(self.parameters, name, self.context)
        return with_ending(path, "gpkg") if path and name == self.algorithm.PACKAGE else path

    def passed_on(self, names):
        """The values of parameters for an algorithm that takes the same ones."""
        return {name: self.parameters[name] for name in names if name in self.parameters}

    def has_field(self, name, source_name):
        """Whether a field parameter names a field that has a value in some row."""
        source = self.source(source_name)
        field = self.field(name, source)
        if field is None:
            return False
        column = read_columns(source, {name: field}, self.stop_if_cancelled)[name]
        return bool(column.notna().any())

    def source(self, name):
        """The feature source of a parameter; None where an optional one is not set."""
        source = self.algorithm.parameterAsSource(self.parameters, name, self.context)
        definition = self.algorithm.parameterDefinition(name)
        is_optional = definition.flags() & definition.Flag.FlagOptional
        if source is None and not (is_optional and not self.parameters.get(name)):
            raise QgsProcessingException(self.algorithm.invalidSourceError(self.parameters, name))
        return source

    def field(self, name, source):
        """The field that a parameter names; None where an optional one is not set.

        A default that the layer lacks counts as not set; any other name that it lacks is an error.
        """
        wanted = self.text(name)
        definition = self.algorithm.parameterDefinition(name)
        position = place_of(source.fields(), wanted) if wanted else -1
        if position >= 0:
            return source.fields().at(position).name()
        is_optional = bool(definition.flags() & definition.Flag.FlagOptional)
        if is_optional and wanted in ("", definition.defaultValue()):
            return None
        raise _no_field(source, wanted, definition)

    def fields(self, name, source_name):
        """The fields that a parameter for several names, each once; at least one.

        A field that the layer lacks is an error.
        """
        source, definition = self.source(source_name), self.algorithm.parameterDefinition(name)
        found = []
        for wanted in self.algorithm.parameterAsFields(self.parameters, name, self.context):
            position = place_of(source.fields(), wanted)
            if position < 0:
                raise _no_field(source, wanted, definition)
            found.append(source.fields().at(position).name())
        if not found:
            raise InputError("Choose at least one field.", parameter=name)
        return list(dict.fromkeys(found))

    def columns_of_fields(self, name, source_name):
        """Column -> field, of the fields that a parameter for several names.

        The columns are named apart, since a field may bear the name of a column of ours.
        """
        return {f"{name} {field}": field for field in self.fields(name, source_name)}

    def texts(self, name):
        """The fields that a parameter for several names, whether the layer has them or not."""
        return self.algorithm.parameterAsFields(self.parameters, name, self.context)

    # Inputs

    def features(self, name):
        """All features of a source that was read whole."""
        return self._features[name]

    def points(self, rows):
        """Places of cities in their layer's CRS, by position of the feature: shape (rows, 2).

        NaN where a city has no usable geometry.
        """
        if self._points is None:
            self._points = representative_points(self._features["CITIES"])
        return self._points[rows]

    def cities(self, period="CITY_PERIOD", extra=None, numbers=False):
        """The clean city table; its index is the position of the feature.

        Parameters
        ----------
        period : str
            The parameter that names the period field.
        extra : dict, optional
            Column -> field of the layer, for what else is measured; fields it lacks are skipped.
        numbers : bool
            Whether the extra columns must be numbers; a text that is none is an error.
        """
        from ..analysis.cities import clean_cities

        source = self.source("CITIES")
        columns = self._columns(source, {**CITY_COLUMNS, period: "period"})
        known = set(source.fields().names())
        columns.update({key: field for key, field in (extra or {}).items() if field in known})
        self._tables["cities"] = (source.sourceName(), columns)
        features = read_features(source, self._progress(*READ))
        self._features["CITIES"] = features
        raw = _columns_of(features, source.fields(), columns)
        if numbers:
            for column in extra:
                raw[column] = as_numbers(raw[column], raw["city_id"], column)
        lacks_roles = "ROLE" in self._names() and "role" not in columns
        if lacks_roles and self.algorithm.COMPARES_ROLES:
            self.notes.warning(
                "Layer “{layer}” has no field for roles: no city is core or secondary. Choose the "
                "role field, or run “Assign city roles” first.",
                layer=source.sourceName(),
            )
        return clean_cities(raw, self.notes)

    def flows(self, name):
        """The raw flow table of a source parameter; None where it is not set."""
        source = self.source(name)
        if source is None:
            return None
        columns = self._columns(source, FLOW_COLUMNS)
        for end in ("ORIGIN", "DESTINATION"):  # optional only as long as the layer is
            if FLOW_COLUMNS[end] not in columns:
                definition = self.algorithm.parameterDefinition(end)
                raise _no_field(source, definition.defaultValue(), definition)
        self._tables["flows"] = (source.sourceName(), columns)
        if "flow" not in columns:
            self.notes.info("There is no flow field: each row counts 1.")
        self._note_modelled(source, columns)
        self._note_undirected(name, source)
        return self.read(name, columns)

    def _note_modelled(self, source, columns):
        """Warn that flows which a model made are no observed ones, nor what is measured on them."""
        if _is_modelled(source, columns.get("flow")):
            self.notes.warning(
                "The flows of layer “{layer}” are modelled, not observed: so is all that is "
                "measured on them.",
                layer=source.sourceName(),
            )

    def _note_undirected(self, name, source):
        """Warn that links without a direction are read as if they had one."""
        layer = self.algorithm.parameterAsVectorLayer(self.parameters, name, self.context)
        if layer is not None and fields.kind(layer) == "links" and not volumes.is_directed(layer):
            self.notes.warning(
                "The links of layer “{layer}” have no direction: each is read as a flow from its "
                "origin to its destination, which stand in the order of their ids. What tells the "
                "two ends apart, such as dependence, net flow and reciprocity, hangs on that "
                "order: build the network with directions to measure it.",
                layer=source.sourceName(),
            )

    def read(self, name, columns):
        """Columns of a source, whose features can be read again by `features_at`.

        Parameters
        ----------
        name : str
            The source's parameter.
        columns : dict
            Column -> field.
        """
        self._ids[name] = []
        return read_columns(self.source(name), columns, self._progress(*READ), self._ids[name])

    def features_at(self, name, rows, attributes=None, with_shape=True):
        """Some features of a source that `read` has read, one after the other.

        Parameters
        ----------
        name : str
            The source's parameter.
        rows, attributes, with_shape
            As `tables.features_at` takes them.
        """
        return features_at(
            self.source(name), self._ids[name], rows, lambda fraction: self.writing_progress(0),
            attributes, with_shape,
        )  # fmt: skip

    def table(self, name, columns, key, optional=None):
        """The raw rows of a table besides cities and flows; None where it is not set.

        Parameters
        ----------
        name : str
            The parameter of the table.
        columns : dict
            Field parameter -> column; each must name a field.
        key : str
            What the analysis calls the table in its errors.
        optional : dict, optional
            As `columns`, for fields that the table may lack.
        """
        source = self.source(name)
        if source is None:
            return None
        named = {
            column: self.needed_field(parameter, name) for parameter, column in columns.items()
        }
        named.update(self._columns(source, optional or {}))
        self._tables[key] = (source.sourceName(), named)
        return read_columns(source, named, self._progress(*READ))

    def named_table(self, name, needed, key, optional=()):
        """The raw rows of a table whose fields have fixed names; None where it is not set.

        Parameters
        ----------
        name : str
            The parameter of the table.
        needed, optional : iterable of str
            Fields, in any letter case; a needed one that is absent is an error.
        key : str
            What the analysis calls the table in its errors.
        """
        source = self.source(name)
        if source is None:
            return None
        columns = {}
        for column in (*needed, *optional):
            position = place_of(source.fields(), column)
            if position >= 0:
                columns[column] = source.fields().at(position).name()
            elif column in needed:
                raise _no_field(source, column, self.algorithm.parameterDefinition(name))
        self._tables[key] = (source.sourceName(), columns)
        return read_columns(source, columns, self._progress(*READ))

    def field_of(self, name, source):
        """The field that a parameter names; an error where the layer lacks it, default or not."""
        found = self.field(name, source)
        if found is None:
            raise _no_field(source, self.text(name), self.algorithm.parameterDefinition(name))
        return found

    def needed_field(self, name, source_name):
        """The field that a parameter names, which the chosen method can't do without."""
        found = self.field(name, self.source(source_name))
        if found is None:
            raise InputError("The chosen method needs it: choose a field.", parameter=name)
        return found

    def needed_flows(self, name):
        """The raw flow table, which the chosen method can't do without."""
        if self.source(name) is None:
            raise InputError("The chosen method needs it: choose a layer.", parameter=name)
        return self.flows(name)

    def name_table(self, table, source, columns):
        """Remember which layer and fields a table was read from, for the sentences of errors."""
        self._tables[table] = (source.sourceName(), columns)

    def _columns(self, source, parameters):
        known = self._names()
        named = {
            column: self.field(parameter, source)
            for parameter, column in parameters.items()
            if parameter in known
        }
        return {column: field for column, field in named.items() if field is not None}

    def _names(self):
        return {definition.name() for definition in self.algorithm.parameterDefinitions()}

    # Progress and notes

    def progress(self, fraction):
        """Progress of the measuring; raises Cancelled where the analyst has stopped the run."""
        self._progress(*MEASURE)(fraction)

    def writing_progress(self, fraction):
        """Progress of the writing; raises Cancelled likewise."""
        self._progress(*WRITE)(fraction)

    def stop_if_cancelled(self, _fraction=None):
        """Raise Cancelled where the analyst has stopped the run; the bar stays where it is."""
        if self.feedback.isCanceled():
            raise Cancelled

    def _progress(self, start, end):
        def report(fraction):
            self.stop_if_cancelled()
            # Several layers are written, each from 0 to 100 %: the bar never goes back.
            self._reached = max(self._reached, start + (end - start) * fraction)
            self.feedback.setProgress(self._reached)

        return report

    def say(self, sentence):
        """Write a sentence to the log."""
        self.feedback.pushInfo(sentence)

    def say_notes(self):
        """Write all notes to the log."""
        for text in self.note_sentences():
            if text.is_warning:
                self.feedback.pushWarning(text)
            else:
                self.feedback.pushInfo(text)

    def note_sentences(self):
        """The notes, translated and filled."""
        return [_Sentence(fill(note, tr, self._label), note.is_warning) for note in self.notes]

    def _label(self, key):
        """The plain name of a measure, as an output of this algorithm calls it if several do."""
        levels = list(self.algorithm.RESULTS) + [
            level for level, known in CATALOGUE if known == key
        ]
        entries = [CATALOGUE[level, key] for level in levels if (level, key) in CATALOGUE]
        return tr(entries[0].label) if entries else key

    def sentence_of(self, error):
        """An InputError as a sentence that names layer and field."""
        text = error.sentence(tr)
        if error.parameter:
            label = self.algorithm.parameterDefinition(error.parameter).description()
            return tr("{parameter}: {sentence}").format(parameter=label, sentence=text)
        layer, columns = self._tables.get(error.table, (None, {}))
        if layer is None:
            return text
        if error.column in columns:
            return tr("Layer “{layer}”, field “{field}”: {sentence}").format(
                layer=layer, field=columns[error.column], sentence=text
            )
        return tr("Layer “{layer}”: {sentence}").format(layer=layer, sentence=text)

    def are_modelled(self, name):
        """Whether the flows of a source parameter were made by a model, as its layer tells."""
        source = self.source(name)
        return _is_modelled(source, self.field("FLOW", source))

    def told_parameters(self):
        """What the run was asked for, as text, without its outputs."""
        told = {}
        for definition in self.algorithm.parameterDefinitions():
            if definition.isDestination():
                continue
            name = definition.name()
            value = self.parameters.get(name, definition.defaultValue())
            if value in (None, ""):
                continue
            # A layer is told by its name, so that no path of a machine is kept.
            is_layer = definition.type() in ("source", "vector")
            told[name] = self.source(name).sourceName() if is_layer else _told(value)
        return told


def _is_modelled(source, flow):
    return place_of(source.fields(), _MODELLED) >= 0 and flow != _OBSERVED


def _no_field(source, wanted, definition):
    """The error of a parameter that names a field which the layer lacks."""
    return QgsProcessingException(
        tr("Layer “{layer}” has no field “{field}” ({parameter}). Its fields are {fields}.").format(
            layer=source.sourceName(), field=wanted, parameter=definition.description(),
            fields=tr_list(source.fields().names()) or tr("none"),
        )
    )  # fmt: skip


class _Sentence(str):
    """A note's sentence that knows whether it warns."""

    def __new__(cls, text, is_warning):
        sentence = super().__new__(cls, text)
        sentence.is_warning = is_warning
        return sentence


def _told(value):
    """A parameter's value as text; a list without the brackets of Python."""
    if isinstance(value, (list, tuple)):
        return ", ".join(str(part) for part in value)
    return str(value)


def _columns_of(features, fields, columns):
    """A table of some attributes of features that are in memory."""
    import pandas as pd

    table = {}
    for column, name in columns.items():
        position = place_of(fields, name)
        table[column] = as_column([feature.attribute(position) for feature in features])
    return pd.DataFrame(table, index=range(len(features)))
