"""The results in a project: city layers with the link layers of the same run."""

from collections import Counter, namedtuple
from itertools import islice

from qgis.core import QgsLayerTreeGroup, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..cartography import fields
from ..cartography.project import place_in_group
from ..i18n import tr
from .connections import Connections

_TELLING = {fields.PREFIX + name for name in ("kind", "run", "measures")}
#: Links looked at to tell whether a link layer of no run belongs to a city layer.
_LINKS_TRIED = 200


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
    def own_layers(self):
        """Those that no other result shows."""
        return [layer for layer in self.layers if not self.is_lent or layer.id() == self.link_id]

    @property
    def whole_layers(self):
        """Those that are of a whole analysis; all where each is of a part of one."""
        return [layer for layer in self.layers if not _is_part(layer)] or self.layers

    @property
    def is_on_map(self):
        """Whether the layer tree has all of its layers drawn."""
        root = self.project.layerTreeRoot()
        nodes = [root.findLayer(layer.id()) for layer in self.layers]
        return all(node is not None and node.isVisible() for node in nodes)

    @property
    def is_part(self):
        """Whether it is one of several results of a whole region's analysis."""
        return any(map(_is_part, self.layers))

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
        """Those others that are of the same region: of its run, of its group or on its cities."""
        runs = set(map(_whole_run, self.layers)) - {""}
        related = self.related_layers
        return [
            other
            for other in results
            if other.key != self.key
            and (
                any(_whole_run(layer) in runs or layer in related for layer in other.layers)
                or (self.city_id and self.city_id == other.city_id)
            )
        ]


class ResultList(QObject):
    """Follows a project and keeps the list of its results, in the order of their titles.

    Parts of a region's analysis come last.
    """

    changed = pyqtSignal()

    def __init__(self, project, parent=None):
        super().__init__(parent)
        self._project = project
        self._results = []
        #: Keys of those there were when `next_after` was last asked.
        self._known = set()
        self._watched = {}
        self._leaving = set()
        self._connections = Connections()
        # A run adds several layers and sets several properties: they make one change.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.refresh)
        self.follow()

    def __len__(self):
        return len(self._results)

    def __iter__(self):
        return iter(self._results)

    def find(self, key):
        """The result of this key, or None."""
        return next((result for result in self._results if result.key == key), None)

    def on_map(self):
        """The first result that the map shows; the first of all where it shows none whole."""
        return next((result for result in self if result.is_on_map), next(iter(self), None))

    def next_after(self, former):
        """The result to look at after some came or went: what has come anew since it was asked.

        Of a region's analysis that is the main one, which joins all measures. Without one it is
        the former, or the first; when first asked the one on the map.

        Parameters
        ----------
        former : Result or None
            What was looked at so far.

        Returns
        -------
        Result or None
        """
        known, self._known = self._known, {result.key for result in self}
        if not known:
            return self.on_map()
        new = (result for result in self if result.key not in known and not result.is_part)
        current = self.find(former.key) if former is not None else None
        return next(new, current) or next(iter(self), None)

    def refresh(self):
        """Look through the project again."""
        self._later.stop()
        self._watch_layers()
        results = self._found()
        if results != self._results:
            self._results = results
            self.changed.emit()

    def follow(self):
        """Connect to the project and its layers, and look through them."""
        self._follow_project()
        self.refresh()

    def cleanup(self):
        """Disconnect from the project and its layers, until told to `follow` them again."""
        self._later.stop()
        self._connections.clear()
        for connections in self._watched.values():
            connections.clear()
        self._watched.clear()

    def _follow_project(self):
        project, root = self._project, self._project.layerTreeRoot()
        for signal, slot in (
            (project.layersAdded, self.refresh),
            (project.layersWillBeRemoved, self._forget),
            (project.layersRemoved, self._forgotten),
            (project.readProject, self.refresh),
            (project.cleared, self.refresh),
            (root.addedChildren, self._refresh_later),
            (root.nameChanged, self._refresh_later),
        ):
            self._connections.add(signal, slot)

    def _refresh_later(self, *_):
        self._later.start()

    def _forget(self, layer_ids):
        """Let go of layers before they are deleted."""
        self._leaving = set(layer_ids)
        for layer_id in self._leaving:
            connections = self._watched.pop(layer_id, None)
            if connections is not None:
                connections.clear()
        self.refresh()

    def _forgotten(self, *_):
        self._leaving = set()
        self.refresh()

    def _layers(self):
        return {
            layer_id: layer
            for layer_id, layer in self._project.mapLayers().items()
            if isinstance(layer, QgsVectorLayer) and layer_id not in self._leaving
        }

    def _watch_layers(self):
        layers = self._layers()
        for layer_id in set(self._watched) - set(layers):
            self._watched.pop(layer_id).clear()
        for layer_id in set(layers) - set(self._watched):
            connections = self._watched[layer_id] = Connections()
            connections.add(layers[layer_id].customPropertyChanged, self._property_changed)
            connections.add(layers[layer_id].nameChanged, self._refresh_later)
            connections.add(layers[layer_id].willBeDeleted, self._refresh_later)

    def _property_changed(self, key):
        if key in _TELLING:
            self._later.start()

    def _found(self):
        layers = [layer for layer in self._layers().values() if _is_mappable(layer)]
        cities = [layer for layer in layers if fields.kind(layer) == "cities"]
        links = [layer for layer in layers if fields.kind(layer) == "links"]
        root = self._project.layerTreeRoot()
        pairs = list(_pairs(cities, links, root))
        titles = _titles([pair[0] or pair[1] for pair in pairs], root)
        results = [self._result(*pair, title, cities, root) for pair, title in zip(pairs, titles)]
        return sorted(
            results, key=lambda result: (result.is_part, result.title.casefold(), result.key)
        )

    def _result(self, city_layer, link_layer, title, cities, root):
        """A result; links alone are lent cities where there are any that they run between."""
        lent = _cities_for(link_layer, cities, root) if city_layer is None else None
        ids = (layer.id() if layer else "" for layer in (city_layer or lent, link_layer))
        return Result(self._project, *ids, title, lent is not None)


def _is_mappable(layer):
    return layer.isValid() and layer.isSpatial() and fields.kind(layer) in ("cities", "links")


def _pairs(cities, links, root):
    """Each city layer with its link layer or None, then link layers that no city layer has."""
    free = list(links)
    found = {}
    for belongs in (_same_run, _same_group, _same_cities):
        for city_layer in cities:
            if city_layer.id() in found:
                continue
            match = next((layer for layer in free if belongs(city_layer, layer, root)), None)
            if match is not None:
                found[city_layer.id()] = match
                free.remove(match)
    yield from ((layer, found.get(layer.id())) for layer in cities)
    yield from ((None, layer) for layer in free)


def _cities_for(link_layer, cities, root):
    """The city layer to lend to links: of the whole run, of the group, else of the same cities."""
    whole_first = sorted(cities, key=_is_part)
    for belongs in (_same_whole_run, _in_same_group, _runs_between):
        for city_layer in whole_first:
            if belongs(city_layer, link_layer, root):
                return city_layer
    return None


def _same_whole_run(city_layer, link_layer, root):
    return bool(_run(city_layer)) and _whole_run(city_layer) == _whole_run(link_layer)


def _in_same_group(city_layer, link_layer, root):
    group = _group(city_layer, root)
    is_same = group is not None and group == _group(link_layer, root)
    return is_same and _runs_between(city_layer, link_layer, root)


def _whole_run(layer):
    """The run that a layer is of, or of which its own is a part."""
    return _run(layer).partition("/")[0]


def _run(layer):
    return layer.customProperty(fields.PREFIX + "run") or ""


def _is_part(layer):
    """Whether an analysis of a whole region made the layer besides its main ones."""
    return "/" in _run(layer)


def _same_run(city_layer, link_layer, root):
    return bool(_run(city_layer)) and _run(city_layer) == _run(link_layer)


def _same_group(city_layer, link_layer, root):
    if _run(city_layer) and _run(link_layer):
        return False
    group = _group(city_layer, root)
    return group is not None and group == _group(link_layer, root)


def _same_cities(city_layer, link_layer, root):
    if _run(city_layer) and _run(link_layer):
        return False
    return _runs_between(city_layer, link_layer, root)


def _runs_between(city_layer, link_layer, root):
    """Whether all ends of the first links are cities of the layer."""
    known = {str(city) for city in fields.columns(city_layer, "city_id")[0]}
    ends = [link_layer.fields().lookupField(name) for name in ("origin", "destination")]
    if min(ends) < 0:
        return False
    links = list(islice(link_layer.getFeatures(), _LINKS_TRIED))
    return bool(links) and all(str(link[end]) in known for link in links for end in ends)


def _related(own, project):
    """Layers of a result, and those of its run and of its group."""
    others = [
        layer
        for layer in project.mapLayers().values()
        if isinstance(layer, QgsVectorLayer) and layer.isValid() and layer not in own
    ]
    others.sort(key=lambda layer: (place_in_group(layer), layer.name(), layer.id()))
    runs = set(map(_run, own)) - {""}
    same_run = [layer for layer in others if _run(layer) in runs]
    root = project.layerTreeRoot()
    groups = [group for group in (_group(layer, root) for layer in own) if group is not None]
    algorithms = {fields.algorithm(layer) for layer in (*own, *same_run)} - {""}
    same_group = [
        layer
        for layer in others
        if layer not in same_run
        and _group(layer, root) in groups
        and not (_run(layer) and fields.algorithm(layer) in algorithms)
    ]
    return [*own, *same_run, *same_group]


def _group(layer, root):
    """The group of the layer tree that holds the layer; None for the tree itself."""
    node = root.findLayer(layer.id())
    parent = node.parent() if node is not None else None
    return parent if isinstance(parent, QgsLayerTreeGroup) and parent.parent() else None


def _of_group(name, group):
    """The name of a layer and that of its group, unless it holds it."""
    return name if group in name else tr("{layer} ({group})").format(layer=name, group=group)


def _titles(layers, root):
    """A name for each layer: that of its group or its own, both or a number where they are alike.

    The toolbox puts the layers of a run into a group named after the region; parts of it bear both
    names.
    """
    groups = [_group(layer, root) for layer in layers]
    titles = [
        group.name() if group is not None else layer.name() for layer, group in zip(layers, groups)
    ]
    alike = Counter(title for title, layer in zip(titles, layers) if not _is_part(layer))
    titles = [
        _of_group(layer.name(), title)
        if group is not None and (alike[title] > 1 or _is_part(layer))
        else title
        for layer, group, title in zip(layers, groups, titles)
    ]
    seen = Counter()
    for place, title in enumerate(titles):
        seen[title] += 1
        if seen[title] > 1:
            titles[place] = tr("{layer} ({number})").format(layer=title, number=seen[title])
    return titles
