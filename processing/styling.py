"""What a result layer wears: aliases, metadata, properties by which it is known again, a style."""

import json
import re

from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsLayerMetadata,
    QgsLayerTree,
    QgsProcessingLayerPostProcessorInterface,
    QgsProject,
    QgsReferencedRectangle,
)

from ..analysis.measures import Measure
from ..i18n import tr
from ..version import version
from .tables import place_of

#: Custom properties that make a result layer known again after save and reload.
PROPERTIES = "spatial_relations"
_YEAR, _DATE = re.compile(r"\d{4}\Z"), re.compile(r"\d{4}-\d{2}-\d{2}\Z")


class LayerDress:
    """What one output layer is, and how it shows that.

    Parameters
    ----------
    kind : str
        "cities", "links", "regions", "indicators" or "unmatched".
    title : str
        Plain name of the layer.
    entries : list of analysis.measures.Field
        Our fields, from the catalogue.
    algorithm : str
        Id of the algorithm.
    parameters : dict
        What it was run with: parameter -> text.
    run : str
        Shared by the layers of one run, so that a panel finds which belong together. A run that
        is a part of another has the other's name and its own, with a slash between.
    periods : list of str
        Distinct periods, if any.
    """

    def __init__(self, kind, title, entries, algorithm, parameters, run, periods=()):
        self.kind = kind
        self.title = title
        self.entries = list(entries)
        self.algorithm = algorithm
        self.parameters = parameters
        self.run = run
        self.periods = list(periods)

    def put_on(self, layer):
        """Give a layer its aliases, metadata, custom properties, temporal settings and style."""
        # Loaded with the first layer, not with QGIS.
        from ..cartography.fields import read_once
        from ..cartography.style import apply_style, default_measure

        self.mark(layer)
        with read_once():
            apply_style(layer, default_measure(layer), period=self._latest_period(layer))

    def mark(self, layer):
        """All but the style: aliases, metadata, custom properties, temporal settings."""
        self._name_fields(layer)
        self._describe(layer)
        for key, value in self.properties().items():
            layer.setCustomProperty(f"{PROPERTIES}/{key}", value)
        set_temporal(layer, self.periods)

    def properties(self):
        """The custom properties, without their prefix."""
        keys = [entry.key for entry in self.entries if isinstance(entry, Measure)]
        return {
            "kind": self.kind,
            "measures": ",".join(keys),
            "algorithm": self.algorithm,
            "parameters": json.dumps(self.parameters, ensure_ascii=False),
            "run": self.run,
        }

    def _latest_period(self, layer):
        """The period drawn of several: all at once would lie on top of each other; else None."""
        from ..cartography.periods import periods_of

        has_several = len(self.periods) > 1 and layer.isSpatial()
        several = periods_of(layer) if has_several else []
        return several[-1] if several else None

    def _name_fields(self, layer):
        for entry in self.entries:
            position = place_of(layer.fields(), entry.key)
            if position >= 0:
                layer.setFieldAlias(position, tr(entry.label))

    def _describe(self, layer):
        metadata = QgsLayerMetadata()
        metadata.setTitle(self.title)
        metadata.setType("dataset")
        ran = "; ".join(f"{key} = {value}" for key, value in self.parameters.items())
        fields = "\n".join(f"{entry.key}: {tr(entry.description)}" for entry in self.entries)
        metadata.setAbstract(
            tr("Made by “{algorithm}” of Spatial Relations {version}.").format(
                algorithm=self.algorithm, version=version()
            )
            + f"\n{ran}\n\n{fields}"
        )
        metadata.setHistory([f"Spatial Relations {version()}: {self.algorithm}"])
        layer.setMetadata(metadata)

    def post_processor(self):
        """A post-processor that dresses the layer once QGIS has loaded it."""
        return LayerDresser(self)


class LayerDresser(QgsProcessingLayerPostProcessorInterface):
    """Dresses a layer when it is loaded. Python must hold it until then: QGIS does not."""

    _waiting = set()

    def __init__(self, dress, group=None, is_shown=True):
        super().__init__()
        self._dress = dress
        self._group = group
        self._is_shown = is_shown
        self._waiting.add(self)

    def postProcessLayer(self, layer, context, feedback):
        self._waiting.discard(self)
        self._dress.put_on(layer)
        if self._group:
            _remove_former(layer)
            _move_to_group(layer, self._group, self._is_shown)
        elif layer.isSpatial():
            _move_to_place(layer)
        layer.triggerRepaint()


def _remove_former(layer):
    """Take out layers that read the same table: they would show the same once more."""
    project = QgsProject.instance()
    project.removeMapLayers([
        other.id()
        for other in project.mapLayers().values()
        if other.id() != layer.id() and other.source() == layer.source()
    ])  # fmt: skip


def _move_to_place(layer):
    """Draw cities over the links that end in them, and the centres of regions over both.

    QGIS adds layers one by one, each on top, in an order of its own.
    """
    root = QgsProject.instance().layerTreeRoot()
    node = root.findLayer(layer.id())
    if node is None:
        return
    parent, copy = node.parent(), node.clone()
    parent.insertChildNode(_place_below(node, parent.children()), copy)
    parent.removeChildNode(node)


def _place_below(node, siblings):
    """The place after the layers on top that are drawn over this one."""
    from ..cartography.project import place_in_group

    place = 0
    for number, other in enumerate(siblings):
        if other == node:
            continue
        layer = other.layer() if QgsLayerTree.isLayer(other) else None
        if layer is None or place_in_group(layer) >= place_in_group(node.layer()):
            break
        place = number + 1
    return place


def _move_to_group(layer, name, is_shown):
    """Move a loaded layer into a group of the project's layer tree, made where it is missing."""
    from ..cartography.project import place_in_region, present

    root = QgsProject.instance().layerTreeRoot()
    node = root.findLayer(layer.id())
    if node is None:
        return
    group = root.findGroup(name) or root.insertGroup(0, name)
    before = [
        other
        for other in group.findLayers()
        if place_in_region(other.layer()) <= place_in_region(layer)
    ]
    copy = node.clone()
    group.insertChildNode(len(before), copy)
    present(copy, is_shown)
    node.parent().removeChildNode(node)


def set_temporal(layer, periods):
    """Let the temporal controller play periods that read as years or as dates."""
    if not periods or not hasattr(layer, "temporalProperties"):
        return
    if all(_YEAR.match(period) for period in periods):
        start = 'make_datetime(to_int("period"), 1, 1, 0, 0, 0)'
        end = 'make_datetime(to_int("period"), 12, 31, 23, 59, 59)'
    elif all(_DATE.match(period) for period in periods):
        start, end = 'to_datetime("period")', "to_datetime(\"period\") + to_interval('1 day')"
    else:
        return
    temporal = layer.temporalProperties()
    temporal.setMode(Qgis.VectorTemporalMode.FeatureDateTimeStartAndEndFromExpressions)
    temporal.setStartExpression(start)
    temporal.setEndExpression(end)
    temporal.setIsActive(True)


def set_default_view(project, layer, crs):
    """Let a project open on a layer, in a CRS."""
    project.setCrs(crs)
    transform = QgsCoordinateTransform(layer.crs(), crs, project.transformContext())
    extent = transform.transformBoundingBox(layer.extent()) if crs.isValid() else layer.extent()
    extent.scale(1.15)
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(extent, crs))
