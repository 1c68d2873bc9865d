"""The results of one region: they share its map, where one shows in place of another."""

from ..cartography.link_looks import HIDDEN
from . import layer_ticks, own_style
from . import view as views


def results_of_region(result, results):
    """A result, then all others of the same region; none without one."""
    return [result, *result.akin(results)] if result is not None else []


def is_changed(project, results):
    """Whether a layer of the results has another style, or tick, than its own."""
    layers = _layers(results)
    return any(map(own_style.is_kept, layers)) or layer_ticks.is_changed(project, layers)


def give_back(project, results):
    """Give the layers of the results their own styles and ticks again."""
    for result in results:
        for layer in result.layers:
            own_style.give_back(layer)
        views.forget(result)
        layer_ticks.give_back(project, result.layers)


def tick_in_place(project, result, former=None):
    """Tick the layers of a result, and clear those of a former one that it does not share."""
    former_layers = former.layers if former is not None else []
    gone = [layer for layer in former_layers if layer not in result.layers]
    layer_ticks.show(project, result.layers, gone)


def tick_for_theme(project, result, look, results):
    """Tick what a theme draws of a result, and clear the layers of all others.

    A theme is a map of its own: what other results show would lie over it.
    """
    drawn = [result.cities, result.links if look.links != HIDDEN else None]
    layer_ticks.show(
        project,
        [layer for layer in drawn if layer is not None],
        [layer for layer in _layers(results) if layer not in result.layers],
    )


def _layers(results):
    return [layer for result in results for layer in result.layers]
