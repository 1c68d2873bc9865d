"""One style for each kind of result layer, used alike by the toolbox, the dock and the report."""

from . import fields
from .city_symbols import city_renderer
from .flow_lines import flow_renderer, flow_threshold
from .labels import city_labeling

#: Links drawn at most, unless the caller says otherwise: more would only darken the map.
MOST_LINKS = 300

#: Algorithm -> measures that its cities are best first seen by; the first that has a value.
_FIRST_SEEN_BY = {
    "coexistence": ("size_gap",),
    "polarization": ("share_change",),
    "shiftshare": ("local_effect",),
    "connectivity": ("core_dependence",),
    "connectivitychange": ("core_dependence_change",),
    "peripheralization": ("index",),
    "complementarity": ("core_dissimilarity", "specialisation"),
    "organisationnetwork": ("connectivity_share",),
    "citytypology": ("silhouette",),
    "coordination": ("coordination",),
    "mismatches": ("place_gap", "priority_gap_vertical", "actor_gap", "vertical_gap"),
    "analyseregion": (
        *("index", "core_dependence", "share_change", "core_dissimilarity", "specialisation"),
        *("net_power", "potential_index", "relative_to_core"),
    ),
}


def default_measure(layer):
    """Key of the measure that a result is best first seen by, or None."""
    if fields.kind(layer) != "cities":
        return None
    keys = _FIRST_SEEN_BY.get(fields.algorithm(layer), ())
    known = [key for key in keys if fields.measure_entry(layer, key)]
    return next((key for key in known if _has_value(layer, key)), known[0] if known else None)


def _has_value(layer, key):
    return any(value is not None for value in fields.columns(layer, key)[0])


def apply_style(layer, measure=None, threshold=0.0, focus=None, partners=None):
    """Give a result layer its renderer, its labels and its drawing order.

    Parameters
    ----------
    layer : QgsVectorLayer
        A result layer; tables and layers of other origin are left as they are.
    measure : str
        Key of the measure shown by colour; None shows roles (cities) or relations (links).
    threshold : float
        Smallest flow drawn; 0 draws the `MOST_LINKS` largest links.
    focus : str
        Id of a city: it, its links and its partners stay, the others fade.
    partners : iterable of str
        Ids of the cities linked with the focused one; None finds them in the project.
    """
    if layer.isValid() and layer.isSpatial():
        with fields.read_once():
            _style(layer, measure, threshold, focus, partners)


def _style(layer, measure, threshold, focus, partners):
    kind = fields.kind(layer)
    if kind == "cities":
        layer.setRenderer(city_renderer(layer, measure, focus, partners=partners))
        layer.setLabeling(city_labeling(layer, focus, partners=partners))
        layer.setLabelsEnabled(True)
    elif kind == "links":
        threshold = threshold or flow_threshold(layer, MOST_LINKS)[0]
        layer.setRenderer(flow_renderer(layer, threshold, focus, measure))
    else:
        return
    layer.triggerRepaint()
