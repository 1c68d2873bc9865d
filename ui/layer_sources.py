"""What results were made from: the layers that were given, not those that stood between."""

from qgis.core import QgsApplication

from ..cartography import fields
from .layer_origin import group_of, is_of_part, run_of, whole_run_of
from .scenario_origin import origin_of

_PROVIDER = "spatialrelations"
_LAYER_TYPES = ("source", "vector")


def source_names(layers, project):
    """The names of the layers that results were made from, as far as they tell.

    What was made of other results goes back to what these were made from: a scenario to its
    baseline, a part of an analysis to the whole of it. Outputs that nobody kept are not named.

    Parameters
    ----------
    layers : list of QgsVectorLayer
    project : QgsProject
        Has the results that others were made of, if they are still there.

    Returns
    -------
    list of str
        Each once; empty where only layers that nobody kept are known.
    """
    sources = _Sources(project)
    names = [name for layer in layers for name in sources.of(layer)]
    return list(dict.fromkeys(names))


class _Sources:
    def __init__(self, project):
        self._project = project
        self._layers = list(project.mapLayers().values())
        self._passed = _outputs()

    def of(self, layer, seen=()):
        """Names of the sources of a layer; `seen` are the layers that led to it."""
        if layer in seen:
            return []
        seen = (*seen, layer)
        before = self._made_of(layer)
        if before is not None:
            return [name for other in before for name in self.of(other, seen)]
        inputs = _inputs(layer)
        if not inputs:
            return [layer.name()]
        return [name for given in inputs for name in self._traced(given, layer, seen)]

    def _made_of(self, layer):
        """The layers that tell what a layer is made from in its stead; None where it does."""
        origin = origin_of(layer)
        if origin is not None:
            return list(filter(None, map(self._project.mapLayer, origin["layers"])))
        if not is_of_part(layer):
            return None
        return [other for other in self._layers if run_of(other) == whole_run_of(layer)] or None

    def _traced(self, name, layer, seen):
        """What an input stands for: itself, or what it was made from where it is a result."""
        named = [other for other in self._layers if other.name() == name and other != layer]
        results = [other for other in named if fields.algorithm(other)]
        if len(results) < len(named) or not (results or name.casefold() in self._passed):
            return [name]
        found = {tuple(self.of(other, seen)) for other in self._nearest(results, layer)}
        # Of several results of one name it is not known which was meant.
        return list(found.pop()) if len(found) == 1 else []

    def _nearest(self, results, layer):
        """Those in the group of a layer, else all."""
        root = self._project.layerTreeRoot()
        group = group_of(layer, root)
        return [other for other in results if group_of(other, root) == group] or results


def _inputs(layer):
    """The names of the layers that a layer's run was given; empty where it is not known."""
    algorithm = QgsApplication.processingRegistry().algorithmById(
        f"{_PROVIDER}:{fields.algorithm(layer)}"
    )
    if algorithm is None:
        return []
    told = fields.parameters(layer).items()
    definitions = ((algorithm.parameterDefinition(name), text) for name, text in told)
    return [
        str(text) for definition, text in definitions
        if definition is not None and definition.type() in _LAYER_TYPES
    ]  # fmt: skip


def _outputs():
    """What our outputs are called unless someone gives them a name, in small letters.

    One word, such as “cities”, may well be the name of a layer that was given.
    """
    provider = QgsApplication.processingRegistry().providerById(_PROVIDER)
    algorithms = provider.algorithms() if provider is not None else ()
    outputs = (
        one for algorithm in algorithms for one in algorithm.destinationParameterDefinitions()
    )
    names = {text.casefold() for one in outputs for text in (one.name(), one.description())}
    return {"output", *(name for name in names if " " in name)}
