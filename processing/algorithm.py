"""The base of all algorithms: read, measure, write; what goes wrong is said in one sentence."""

from importlib.util import find_spec
from pathlib import Path

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterFeatureSink,
    QgsProcessingUtils,
    QgsVectorFileWriter,
)
from qgis.PyQt.QtGui import QIcon

from ..analysis.errors import Cancelled, InputError
from ..analysis.measures import RELATIONS, Measure
from ..analysis.measures import field as catalogue_field
from ..i18n import tr, tr_list
from .outputs import (
    check_folder,
    destination_of,
    is_plain_file,
    other_layers,
    place_of_destination,
    place_of_layer,
    table_of,
    with_ending,
)
from .parameter_values import value_problem

ICON = Path(__file__).parents[1] / "resources" / "icons" / "spatial_relations.svg"


class RelationAlgorithm(QgsProcessingAlgorithm):
    """An algorithm declares its parameters and measures; reading and writing is shared.

    Subclasses define ``name``, ``displayName``, ``shortDescription``, ``tags``, ``parameters`` and
    ``measure``; ``RELATION`` names their group, ``RESULTS`` the fields that their help explains.
    """

    #: Part of the theory, a key of `RELATIONS`; empty for no group.
    RELATION = ""
    #: Packages that `measure` needs and that a QGIS build may lack.
    REQUIRES = ("numpy", "pandas", "networkx")
    #: Level of the catalogue -> keys of the measures in the output.
    RESULTS = {}
    #: Whether a measure compares cores with others, so that a layer without roles is worth a word.
    COMPARES_ROLES = True
    #: An output that is a GeoPackage of several layers.
    PACKAGE = None
    #: Sources of the method, one a line.
    SOURCES = ()

    def createInstance(self):
        return type(self)()

    def group(self):
        return tr(RELATIONS[self.RELATION]) if self.RELATION else ""

    def groupId(self):
        return self.RELATION

    def icon(self):
        return QIcon(str(ICON))

    def svgIconPath(self):
        return str(ICON)

    def canExecute(self):
        missing = [package for package in self.REQUIRES if not _is_there(package)]
        if not missing:
            return True, ""
        return False, tr(
            "QGIS's Python lacks {packages}. Windows: open the OSGeo4W shell and run “python -m "
            "pip install {pip}”. macOS: run “/Applications/QGIS.app/Contents/MacOS/bin/python3 -m "
            "pip install {pip}” in a terminal. Linux: install {deb} with your package manager "
            "(Debian, Ubuntu: sudo apt install {apt}). Then start QGIS again."
        ).format(
            packages=", ".join(missing), pip=" ".join(missing),
            deb=", ".join(missing),
            apt=" ".join(f"python3-{package}" for package in missing),
        )  # fmt: skip

    def initAlgorithm(self, configuration=None):
        for parameter in self.parameters():
            self.addParameter(parameter)
        for output in self.number_outputs():
            self.addOutput(output)

    def parameters(self):
        """The parameter definitions, outputs last."""
        raise QgsProcessingException(f"{type(self).__name__}: parameters() is not defined.")

    def number_outputs(self):
        """Definitions of outputs that are numbers, which models can branch on."""
        return []

    def tables(self):
        """The names of the tables of `PACKAGE`."""
        return ()

    def measure(self, run):
        """Read, compute, write; returns the number outputs.

        Parameters
        ----------
        run : Run

        Returns
        -------
        dict
            Name of a number output -> value.
        """
        raise QgsProcessingException(f"{type(self).__name__}: measure() is not defined.")

    def shortHelpString(self):
        parts = [f"<p>{self.shortDescription()}</p>", self.example()]
        for level, keys in self.RESULTS.items():
            rows = [_reading(catalogue_field(level, key)) for key in keys]
            parts.append(f"<h3>{level_heading(level)}</h3><ul>{''.join(rows)}</ul>")
        if self._sources():
            listed = "".join(f"<li>{source}</li>" for source in self._sources())
            parts.append(f"<h3>{tr('Sources')}</h3><ul>{listed}</ul>")
        return "\n".join(parts)

    def _sources(self):
        """The method's own sources, then those of the measures that it writes."""
        measured = (
            catalogue_field(level, key) for level, keys in self.RESULTS.items() for key in keys
        )
        cited = (entry.source for entry in measured if isinstance(entry, Measure))
        named = {source for sources in cited for source in tr(sources).split("; ") if source}
        return [*self.SOURCES, *sorted(named)]

    def example(self):
        """How to use it and read it, as HTML."""
        return ""

    def checkParameterValues(self, parameters, context):
        problem = self._output_problem(parameters, context) or self._value_problem(parameters)
        if problem:
            return False, problem
        # QGIS takes a field that is left at its default for missing, so defaults are put in.
        defaults = {
            definition.name(): definition.defaultValue()
            for definition in self.parameterDefinitions()
            if definition.defaultValue() is not None
        }
        return super().checkParameterValues({**defaults, **parameters}, context)

    def processAlgorithm(self, parameters, context, feedback):
        results, problem = self._results_or_problem(parameters, context, feedback)
        if problem:
            # QGIS never lets go of an error that it is given, nor of the frame that raised it: the
            # layers and tables of a run that failed would stay in memory until QGIS ends.
            del parameters, context, feedback
            raise QgsProcessingException(problem)
        return results

    def _results_or_problem(self, parameters, context, feedback):
        """(what a run gives, None), or (None, the sentence that says why it gives nothing)."""
        problem = self._missing_packages() or self._output_problem(parameters, context)
        if problem:
            return None, problem
        from .run import Run  # loaded with the first run, as all that only a run needs

        run = Run(self, parameters, context, feedback)
        try:
            numbers = self.measure(run)
            run.say_notes()
            run.writing_progress(1)  # the last chance to cancel
            return {**numbers, **run.outputs.commit()}, None
        except QgsProcessingException as error:
            return None, str(error)
        except InputError as error:
            return None, run.sentence_of(error)
        except ImportError as error:
            sentence = tr("A package that QGIS's Python needs can't be loaded: {reason}")
            return None, sentence.format(reason=error)
        except Cancelled:
            return None, tr("Cancelled: nothing was written.")
        finally:
            run.end()

    def _missing_packages(self):
        """A sentence if a package that the algorithm needs is missing, else None."""
        can_run, sentence = self.canExecute()
        return None if can_run else sentence

    def _value_problem(self, parameters):
        """A sentence if a number or a choice can't be used, else None."""
        problems = (
            value_problem(definition, parameters.get(definition.name()))
            for definition in self.parameterDefinitions()
        )
        return next((problem for problem in problems if problem), None)

    def _output_problem(self, parameters, context):
        """A sentence if an output would destroy something or can't be written, else None."""
        inputs = self._input_places(parameters, context)
        taken = {}
        for definition in self.parameterDefinitions():
            if not definition.isDestination():
                continue
            label = definition.description()
            destination = self._with_ending(definition, parameters)
            problem = _destination_problem(destination, label, inputs, self.tables())
            place = place_of_destination(destination)
            if not problem and place is not None:
                problem = _twice(label, taken.get(place), place)
                taken[place] = label
            if problem:
                return problem
        return None

    def _with_ending(self, definition, parameters):
        """The destination that a parameter names, with the ending that QGIS would give it."""
        destination = destination_of(parameters.get(definition.name()))
        if not is_plain_file(destination):
            return destination
        if definition.name() == self.PACKAGE:
            return with_ending(destination, "gpkg")
        if not isinstance(definition, QgsProcessingParameterFeatureSink):
            return destination
        ending = Path(destination).suffix  # an empty one would crash QGIS 3.22 in the next line
        if ending and QgsVectorFileWriter.driverForExtension(ending):
            return destination
        return f"{destination}.{definition.defaultFileExtension()}"

    def _input_places(self, parameters, context):
        """File -> (layer name, table) of the layers that are read from it."""
        places = {}
        for definition in self.parameterDefinitions():
            value = parameters.get(definition.name())
            if definition.type() not in ("source", "vector", "multilayer") or not value:
                continue
            for layer in _layers_of(self, definition, value, parameters, context):
                place = place_of_layer(layer) if layer is not None else None
                if place is not None:
                    places.setdefault(place[0], []).append((layer.name(), place[1]))
        return places


def _layers_of(algorithm, definition, value, parameters, context):
    if definition.type() == "multilayer":
        return algorithm.parameterAsLayerList(parameters, definition.name(), context)
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        return [QgsProcessingUtils.mapLayerFromString(value.source.staticValue() or "", context)]
    return [algorithm.parameterAsVectorLayer(parameters, definition.name(), context)]


def _is_there(package):
    try:
        return find_spec(package) is not None
    except (ImportError, ValueError):
        return False


def _reading(entry):
    """One line of help on a field: what it is, and what high and low values say."""
    text = f"<li><b>{tr(entry.label)}</b> (<code>{entry.key}</code>): {tr(entry.description)}"
    if isinstance(entry, Measure) and entry.high and entry.low:
        text += " " + tr("High: {high}; low: {low}.").format(high=tr(entry.high), low=tr(entry.low))
    return text + "</li>"


def level_heading(level):
    """What stands over the fields of a level, in help and docs."""
    return {
        "city": tr("What each city gets"),
        "link": tr("What each link gets"),
        "region": tr("What each region gets"),
        "indicator": tr("What each indicator gets"),
        "sector": tr("What each sector of a city gets"),
        "group": tr("What each group gets"),
        "transition": tr("What each transition gets"),
        "cost": tr("What each pair of cities gets"),
        "term": tr("What each term of the model gets"),
        "fit": tr("How well the model fits"),
        "centre": tr("What each centre gets"),
        "trend": tr("How each region changes"),
        "pair": tr("What each pair of actors gets"),
    }[level]


def _destination_problem(destination, label, inputs, our_tables):
    table = table_of(destination)
    if table:
        return _table_problem(*table, label, inputs)
    if not destination or not is_plain_file(destination):
        return None
    path = Path(destination).resolve()
    if path.is_dir() or "|" in path.name:
        return tr(
            "{output}: “{path}” is a folder, or a layer in a file. Name a file, or choose “Save to "
            "GeoPackage…”."
        ).format(output=label, path=path)
    if path in inputs:
        return tr(
            "{output} would overwrite the input layer “{layer}” ({path}) and destroy it. Choose "
            "another file."
        ).format(output=label, layer=inputs[path][0][0], path=path)
    others = [name for name in other_layers(path) if name not in our_tables]
    if len(others) > (0 if our_tables else 1):
        return _text_on_lost(len(others)).format(
            output=label, path=path, count=len(others), layers=tr_list(others)
        )
    return check_folder(destination, label)


def _text_on_lost(count):
    """The text on layers of other algorithms that a file holds."""
    if count == 1:
        return tr(
            "{output}: “{path}” holds another layer ({layers}), which would be lost. Choose "
            "another file, or save to a layer of that GeoPackage."
        )
    return tr(
        "{output}: “{path}” holds {count} layers ({layers}), which would be lost. Choose another "
        "file, or save to a layer of that GeoPackage."
    )


def _table_problem(path, table, label, inputs):
    for layer, read in inputs.get(path, []):
        # SQLite takes table names of another letter case for the same.
        if read.casefold() in ("", table.casefold()):
            return tr(
                "{output} would overwrite the input layer “{layer}” ({path}) and destroy it. "
                "Choose another layer name."
            ).format(output=label, layer=layer, path=path)
    return None


def _twice(label, other, place):
    if other is None:
        return None
    return tr(
        "{output} and {other} would be written to the same place, “{place}”. Choose two."
    ).format(output=label, other=other, place=place)
