"""What was read of a layer that is looked at for long: read once, until it may hold other rows."""

import os
import threading
from contextlib import contextmanager, suppress

#: Signals of a layer after which its rows may be others.
_CHANGES = (
    *("layerModified", "afterCommitChanges", "afterRollBack", "dataChanged", "updatedFields"),
    *("subsetStringChanged", "repaintRequested", "willBeDeleted"),
)


class _Kept(threading.local):
    """What this thread keeps: a layer is read in the thread that it lives in."""

    def __init__(self):
        #: Layer id -> _LayerMemory.
        self.memories = {}
        #: Called before anything is read, where there is somebody to ask; may raise to stop.
        self.ask = None
        #: Layer id and key -> what was made within `read_once`; None outside of it.
        self.once = None
        #: Whether it is us who have a layer drawn anew.
        self.is_our_repaint = False


_kept = _Kept()


def remember(layers):
    """Keep what is read of these layers from now on; what was kept of others is forgotten.

    Parameters
    ----------
    layers : list of QgsVectorLayer
    """
    ids = {layer.id() for layer in layers}
    for layer_id in set(_kept.memories) - ids:
        _kept.memories.pop(layer_id).clear()
    for layer_id in ids - set(_kept.memories):
        _kept.memories[layer_id] = _LayerMemory()


def recalled(layer, key, make):
    """What was made before of the layer's present rows under this key; else it is made.

    Parameters
    ----------
    layer : QgsVectorLayer
        Of one that `remember` was not told of nothing is kept, but within `read_once`.
    key : hashable
    make : callable
        Without parameters; must read nothing but the layer's rows.
    """
    if _kept.once is None:
        return _of_memory(layer, key, make)
    place = layer.id(), key
    if place not in _kept.once:
        _kept.once[place] = _of_memory(layer, key, make)
    return _kept.once[place]


def _of_memory(layer, key, make):
    if _kept.ask is not None:
        _kept.ask()
    memory = _kept.memories.get(layer.id())
    return memory.recalled(layer, key, make) if memory is not None else make()


@contextmanager
def read_once():
    """Within it what is recalled of any layer is made once, however many parts ask for it."""
    is_outermost = _kept.once is None
    if is_outermost:
        _kept.once = {}
    try:
        yield
    finally:
        if is_outermost:
            _kept.once = None


def repaint(layer):
    """Have a layer drawn anew that looks different but holds the same rows."""
    with _our_repaint():
        layer.triggerRepaint()


@contextmanager
def _our_repaint():
    before, _kept.is_our_repaint = _kept.is_our_repaint, True
    try:
        yield
    finally:
        _kept.is_our_repaint = before


@contextmanager
def asking(ask):
    """Within it somebody is asked before each reading whether the work is still wanted.

    Parameters
    ----------
    ask : callable
        Without parameters; may raise to stop. None asks nobody.
    """
    before, _kept.ask = _kept.ask, ask
    try:
        yield
    finally:
        _kept.ask = before


class _LayerMemory:
    def __init__(self):
        self._found = {}
        self._stamp = None
        self._watched = None

    def recalled(self, layer, key, make):
        stamp = _stamp(layer)
        if stamp != self._stamp:
            self.clear()
            self._stamp = stamp
        if key not in self._found:
            self._watch(layer)
            found = make()
            if self._watched is None:  # it has changed while it was read
                return found
            self._found[key] = found
        return self._found[key]

    def clear(self, *_):
        """Forget all; the layer is watched again once something of it is kept."""
        layer, self._watched = self._watched, None
        self._found, self._stamp = {}, None
        if layer is None:
            return
        for name in _CHANGES:
            # What was deleted meanwhile took its connections along.
            with suppress(TypeError, RuntimeError):
                getattr(layer, name).disconnect(self._changed)

    def _watch(self, layer):
        if self._watched is None:
            self._watched = layer
            for name in _CHANGES:
                getattr(layer, name).connect(self._changed)

    def _changed(self, *_):
        # A script that goes past the layer, to its data provider, has it drawn anew at least.
        if not _kept.is_our_repaint:
            self.clear()


def _stamp(layer):
    """What is another where the layer reads other rows, or others have written its file."""
    path = layer.source().partition("|")[0]
    times = [_written(path + ending) for ending in ("", "-wal")]
    return layer.source(), layer.subsetString(), layer.featureCount(), *times


def _written(path):
    """When a file was last written, and its size; None without a file, or with an empty one."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return None
    return (found.st_mtime_ns, found.st_size) if found.st_size else None
