"""A result: a city layer with the link layer of the same run."""

from collections import namedtuple

from qgis.core import QgsVectorLayer

from ..cartography import fields
from ..cartography.project import place_in_group
from .layer_origin import group_of, is_of_part, run_of, whole_run_of
from .scenario_origin import baseline_of


class Result(namedtuple("Result", "project city_id link_id title is_lent", defaults=(False,))):
    """A city layer, a link layer or both, held by id: layers may vanish at any time.

    Links without cities of their own are lent those of another result, which they run between:
    then `is_lent` is true.
    """

    __slots__ = ()

    @property
    def key(self):
        """Tells the result from others of its project."""
        return self.link_id if self.is_lent else self.city_id or self.link_id

    @property
    def cities(self):
        """The city layer, or None."""
        return self.project.mapLayer(self.city_id) if self.city_id else None

    @property
    def links(self):
        """The link layer, or None."""
        return self.project.mapLayer(self.link_id) if self.link_id else None

    @property
    def layers(self):
        """Those of the two that are there."""
        return [layer for layer in (self.cities, self.links) if layer is not None]

    @property
    def place(self):
        """What the result is of: the name of its group, which the toolbox calls after the region.

        Without a group it is what its layers call the region, if it is one, else the title.
        """
        root = self.project.layerTreeRoot()
        group = next(filter(None, (group_of(layer, root) for layer in self.layers)), None)
        if group is not None:
            return group.name()
        regions = {one for layer in self.layers for one in fields.columns(layer, "region")[0]}
        regions -= {None, ""}
        return str(regions.pop()) if len(regions) == 1 else self.title

    @property
    def own_layers(self):
        """Those that no other result shows."""
        return [layer for layer in self.layers if not self.is_lent or layer.id() == self.link_id]

    @property
    def whole_layers(self):
        """Those that are of a whole analysis; all where each is of a part of one."""
        return [layer for layer in self.layers if not is_of_part(layer)] or self.layers

    @property
    def is_on_map(self):
        """Whether the layer tree has all of its layers drawn."""
        root = self.project.layerTreeRoot()
        nodes = [root.findLayer(layer.id()) for layer in self.layers]
        return all(node is not None and node.isVisible() for node in nodes)

    @property
    def is_part(self):
        """Whether it is one of several results of a whole region's analysis."""
        return any(map(is_of_part, self.layers))

    @property
    def related_layers(self):
        """Its layers, then those that tell of it too: of the same run, then of the same group.

        Returns
        -------
        list of QgsVectorLayer
            Tables among them. A layer of the group that is of another run of one of the same
            algorithms belongs to another result, and is none of them.
        """
        return _related(self.layers, self.project)

    def same_layers(self, other):
        """Whether it is the same but for its title."""
        return (self.city_id, self.link_id) == (other.city_id, other.link_id)

    def akin(self, results):
        """Those others that are of the same region.

        They are of its run or of its group, or they tell of the same cities; a scenario tells of
        them as they are not.
        """
        runs = set(map(whole_run_of, self.layers)) - {""}
        related = self.related_layers
        with fields.read_once():
            return [
                other
                for other in results
                if other.key != self.key
                and (
                    any(whole_run_of(layer) in runs or layer in related for layer in other.layers)
                    or _tell_of_same_cities(self, other)
                )
            ]


def _tell_of_same_cities(result, other):
    """Whether both are of all the same cities, as they are."""
    layers = result.cities, other.cities
    if None in layers:
        return False
    if layers[0] == layers[1]:
        return True
    ids = [set(map(str, fields.columns(layer, "city_id")[0])) for layer in layers]
    return ids[0] == ids[1] and not any(map(_is_of_scenario, (result, other)))


def _is_of_scenario(result):
    return any(map(baseline_of, result.related_layers))


def in_same_place(result, results):
    """Those others whose layers lie where its layers do: of its region, and of its scenarios.

    Parameters
    ----------
    result : Result
    results : iterable of Result

    Returns
    -------
    list of Result
    """
    results = list(results)
    places = {other.key: _places(other, results) for other in (result, *results)}
    return [
        other
        for other in results
        if other.key != result.key and places[other.key] & places[result.key]
    ]


def _places(result, results):
    """Ids of the layers of its region, and of the baselines that scenarios among them have."""
    layers = [layer for one in (result, *result.akin(results)) for layer in one.layers]
    return {layer.id() for layer in layers}.union(*map(baseline_of, layers))


def _related(own, project):
    """Layers of a result, and those of its run and of its group."""
    others = [
        layer
        for layer in project.mapLayers().values()
        if isinstance(layer, QgsVectorLayer) and layer.isValid() and layer not in own
    ]
    others.sort(key=lambda layer: (place_in_group(layer), layer.name(), layer.id()))
    runs = set(map(run_of, own)) - {""}
    same_run = [layer for layer in others if run_of(layer) in runs]
    root = project.layerTreeRoot()
    groups = [group for group in (group_of(layer, root) for layer in own) if group is not None]
    algorithms = {fields.algorithm(layer) for layer in (*own, *same_run)} - {""}
    same_group = [
        layer
        for layer in others
        if layer not in same_run
        and group_of(layer, root) in groups
        and not (run_of(layer) and fields.algorithm(layer) in algorithms)
    ]
    return [*own, *same_run, *same_group]
