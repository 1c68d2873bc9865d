"""The result layers that a report is made of, and what is left out of it."""

from collections import namedtuple

from qgis.core import QgsVectorLayer

from ...analysis.errors import InputError
from ...analysis.findings import known_text, number
from ...analysis.measures import RELATIONS
from ...analysis.wording import Listing, Wording, beside
from ...cartography import fields as layer_fields
from ...i18n import tr, tr_list
from ..outputs import other_layers, place_of_layer
from ..own_algorithms import own_algorithm
from ..result_layers import read_result
from .chosen import UNREADABLE, unreadable

#: Levels in the order in which their tables are read best; others follow.
_LEVEL_ORDER = ("region", "trend", "city", "link", "indicator", "group", "transition")

#: A layer of ours and its rows.
Result = namedtuple("Result", "layer table")


def read_results(run, name):
    """The results among the layers of a parameter; what is left out is noted.

    Parameters
    ----------
    run : Run
    name : str
        The parameter that takes several layers.

    Returns
    -------
    list of Result
        By part of the theory, then by level.

    Raises
    ------
    InputError
        If a layer can't be read, or if none is a result of ours.
    """
    layers = _once(_chosen(run, name), run)
    found = []
    for done, layer in enumerate(layers):
        table = read_result(layer, _part_of_progress(run, done, len(layers)))
        if table is None:
            run.notes.warning(
                "Layer “{layer}” is left out: it is no result of Spatial Relations.",
                layer=layer.name(),
            )
        elif _is_new(layer, table, found, run):
            found.append(Result(layer, table))
    if not found:
        raise InputError(
            "None of the layers is a result of Spatial Relations. Choose layers that its other "
            "algorithms have written, such as those of “Connectivity measures”.",
            parameter=name,
        )
    return sorted(found, key=lambda result: reading_order(result.table))


def _part_of_progress(run, done, number):
    return lambda fraction: run.progress((done + fraction) / number)


def _chosen(run, name):
    """The vector layers chosen; a GeoPackage that is named without a layer counts with all."""
    missing = unreadable(run.parameters.get(name), run.context)
    if missing:
        raise InputError(UNREADABLE, parameter=name, layer=missing)
    for layer in run.algorithm.parameterAsLayerList(run.parameters, name, run.context):
        if not layer.isValid():
            raise InputError(UNREADABLE, parameter=name, layer=layer.name())
        if isinstance(layer, QgsVectorLayer):
            yield from _with_sisters(layer)
        else:
            run.notes.warning(
                "Layer “{layer}” is left out: it is no vector layer.", layer=layer.name()
            )


def _with_sisters(layer):
    """The layer, or all layers of its GeoPackage where its source names none of them."""
    path, table = place_of_layer(layer) or ("", "")
    names = other_layers(path) if path and not table else []
    if len(names) < 2:
        return [_with_properties(layer)]
    sisters = (QgsVectorLayer(f"{path}|layername={name}", name, "ogr") for name in names)
    return [sister for sister in sisters if sister.isValid()]


def _with_properties(layer):
    """The layer with what its GeoPackage says of it, which Processing does not load from a path."""
    if layer_fields.kind(layer) or layer.providerType() != "ogr":
        return layer
    dressed = QgsVectorLayer(layer.source(), layer.name(), "ogr")
    return dressed if layer_fields.kind(dressed) else layer


def _once(layers, run):
    """Each layer once, told apart by what it reads."""
    found = {}
    for layer in layers:
        place = layer.source() if layer.providerType() != "memory" else layer.id()
        if place in found:
            run.notes.warning("Layer “{layer}” was chosen twice.", layer=layer.name())
        found.setdefault(place, layer)
    return list(found.values())


def _is_new(layer, table, found, run):
    """Whether no layer before holds the same rows, as a copy in another file would."""
    for result in found:
        if result.table.level == table.level and result.table.rows.equals(table.rows):
            run.notes.warning(
                "Layer “{layer}” is left out: it holds the same as “{other}”.",
                layer=layer.name(), other=result.layer.name(),
            )  # fmt: skip
            return False
    return True


def reading_order(table):
    """Sort key of a ResultTable: by part of the theory, then by level."""
    algorithm = own_algorithm(table.algorithm)
    relations = list(RELATIONS)
    relation = algorithm.RELATION if algorithm else ""
    levels = {level: place for place, level in enumerate(_LEVEL_ORDER)}
    return (
        relations.index(relation) if relation in relations else -1,
        table.algorithm,
        levels.get(table.level, len(levels)),
    )


def title_of(results):
    """A title where none is given: the regions, if the layers name a few; else empty."""
    regions = {
        known_text(region)
        for result in results
        if "region" in result.table.rows and result.table.level in ("city", "region")
        for region in result.table.rows["region"].unique()
    } - {""}
    return tr_list(sorted(regions)) if len(regions) <= 4 else ""


def sources(results):
    """A sentence on each layer: what made it, and from what."""
    return [_source(result) for result in results]


def _source(result):
    algorithm = own_algorithm(result.table.algorithm)
    if algorithm is None or not result.table.parameters:
        return tr(
            "Layer “{layer}”, known by its fields; with what parameters it was made is not known."
        ).format(layer=result.layer.name())
    inputs = [
        f"“{text}”"
        for name, text in result.table.parameters.items()
        if _is_layer(algorithm.parameterDefinition(name))
    ]
    return tr("Layer “{layer}”, made by “{algorithm}” from {inputs}.").format(
        layer=result.layer.name(), algorithm=algorithm.displayName(),
        inputs=tr_list(dict.fromkeys(inputs)),
    )  # fmt: skip


def _is_layer(definition):
    return definition is not None and definition.type() in ("source", "vector")


def unmatched(results):
    """A sentence on each layer of rows that could not be used."""
    for result in results:
        rows = result.table.rows
        if result.table.level == "unmatched" and len(rows):
            reasons = rows["reason"].map(known_text).value_counts()
            said = tr(Listing(
                beside(Wording(reason), number(count)) for reason, count in reasons.items()
            ))  # fmt: skip
            yield tr("Rows that could not be used, in the layer “{layer}”: {reasons}.").format(
                layer=result.layer.name(), reasons=said
            )
