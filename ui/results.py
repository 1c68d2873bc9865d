"""The results in a project: city layers with the link layers of the same run."""

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..cartography import fields
from .connections import Connections
from .layer_origin import run_of
from .result import Result
from .result_pairs import cities_for, pairs_of
from .result_titles import titles_of

_TELLING = {fields.PREFIX + name for name in ("kind", "run", "measures")}


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
        #: Ids of layers whose fields were looked at.
        self._looked_at = set()
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
        self._recognise_layers()
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

    def _recognise_layers(self):
        """Let results that come without their properties, from whatever format, be known again."""
        layers = self._layers()
        self._looked_at &= set(layers)
        for layer_id in set(layers) - self._looked_at:
            self._looked_at.add(layer_id)
            _recognise(layers[layer_id])

    def _property_changed(self, key):
        if key in _TELLING:
            self._later.start()

    def _found(self):
        layers = [layer for layer in self._layers().values() if _is_mappable(layer)]
        cities = [layer for layer in layers if fields.kind(layer) == "cities"]
        links = [layer for layer in layers if fields.kind(layer) == "links"]
        root = self._project.layerTreeRoot()
        pairs = list(pairs_of(cities, links, root))
        for pair in pairs:
            _let_share_run(*pair)
        titles = titles_of([pair[0] or pair[1] for pair in pairs], root)
        results = [self._result(*pair, title, cities, root) for pair, title in zip(pairs, titles)]
        return sorted(
            results, key=lambda result: (result.is_part, result.title.casefold(), result.key)
        )

    def _result(self, city_layer, link_layer, title, cities, root):
        """A result; links alone are lent cities where there are any that they run between."""
        lent = cities_for(link_layer, cities, root) if city_layer is None else None
        ids = (layer.id() if layer else "" for layer in (city_layer or lent, link_layer))
        return Result(self._project, *ids, title, lent is not None)


def _recognise(layer):
    """Give a map layer the properties of a result, where only its fields tell that it is one."""
    if not layer.isValid() or not layer.isSpatial() or fields.kind(layer):
        return
    # Loaded with the first such layer, not with the dock.
    if fields.has(layer, "city_id") or fields.has(layer, "origin"):
        from ..processing.result_layers import recognise

        recognise(layer)


def _let_share_run(city_layer, link_layer):
    """Let links without a run be of that of their cities: styles look for them by it."""
    if city_layer is None or link_layer is None or run_of(link_layer):
        return
    run = run_of(city_layer) or city_layer.id()
    for layer in (city_layer, link_layer):
        if run_of(layer) != run:
            layer.setCustomProperty(fields.PREFIX + "run", run)


def _is_mappable(layer):
    return layer.isValid() and layer.isSpatial() and fields.kind(layer) in ("cities", "links")
