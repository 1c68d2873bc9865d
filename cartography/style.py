"""One style for each kind of result layer, used alike by the toolbox, the dock and the report."""

from . import fields
from .centres import centre_labeling, centre_renderer
from .city_symbols import city_renderer
from .flow_lines import flow_renderer
from .gap_bars import gap_bars, has_bars
from .held_styles import hold_style
from .labels import city_labeling
from .layer_measures import measure_entry
from .layer_memory import repaint
from .link_curves import BEND
from .link_looks import TO_MAIN_CORE
from .map_tips import map_tip
from .thinning import LinkVolumes

#: Algorithm -> measures that its cities are best first seen by; the first that has values.
_CITIES_BY = {
    "accessibility": ("potential_index",),
    "analyseregion": (
        *("index", "core_dependence", "share_change", "core_dissimilarity", "specialisation"),
        *("net_power", "potential_index", "relative_to_core"),
    ),
    "citytypology": ("group",),
    "coexistence": ("size_gap",),
    "complementarity": ("core_dissimilarity", "specialisation"),
    "connectivity": ("core_dependence",),
    "connectivitychange": ("core_dependence_change", "total_flow_change", "status"),
    "coordination": ("coordination",),
    "dominantflows": ("nodal_region",),
    "flowcommunities": ("community",),
    "mismatches": (
        *("main_mismatch", "place_gap", "priority_gap_vertical", "actor_gap", "vertical_gap"),
    ),
    "organisationnetwork": ("connectivity_share",),
    "peripheralization": ("index",),
    "polarization": ("share_change", "relative_to_core", "share"),
    "shiftshare": ("local_effect",),
    "travelcosts": ("mean_detour",),
}
#: The same of links, whatever algorithm made them: links without one are seen by their relation.
_LINKS_BY = (
    "residual_ratio",
    "status",
    "flow_change",
    "significant",
    "nodal_region",
    "cooperation_gap",
    "krugman",
)
#: Relations that hold on whom secondary cities depend.
_WITH_CORES = {"secondary-core", "core-secondary"}


def default_measure(layer):
    """Key of the measure, or of the look of links, that a result is best first seen by, or None."""
    kind, algorithm = fields.kind(layer), fields.algorithm(layer)
    keys = _CITIES_BY.get(algorithm, ()) if kind == "cities" else ()
    if kind == "links":
        # Links of a region hold what many have measured: first of all, on whom cities depend.
        found = {TO_MAIN_CORE} if algorithm == fields.REGION else set(fields.results(layer))
        keys = [key for key in (TO_MAIN_CORE, *_LINKS_BY) if key in found]
    return next((key for key in keys if _is_told_by(layer, key)), None)


def _is_told_by(layer, key):
    if key == TO_MAIN_CORE:
        return not _WITH_CORES.isdisjoint(_distinct(layer, "relation"))
    if key == "status":  # where all last, it says nothing
        return len(_distinct(layer, key)) > 1
    return _has_values(layer, key)


def _distinct(layer, name):
    place = layer.fields().lookupField(name)
    return layer.uniqueValues(place) if place >= 0 else ()


def _has_values(layer, key):
    return measure_entry(layer, key) is not None and fields.has_values(layer, fields.quoted(key))


def apply_style(
    layer, measure=None, threshold=0.0, focus=None, partners=None, period=None,
    *, cities=None, bend=BEND,
):  # fmt: skip
    """Give a result layer its renderer, its labels, its drawing order and its map tips.

    Parameters
    ----------
    layer : QgsVectorLayer
        A result layer; tables and layers of other origin are left as they are.
    measure : str
        Key of the measure shown by colour; None shows roles (cities) or relations (links).
    threshold : float
        Smallest volume drawn (`volumes.volume`); 0 draws the largest links.
    focus : str
        Id of a city: it, its links and its partners stay, the others fade.
    partners : iterable of str
        Ids of the cities linked with the focused one; None finds them in the project.
    period : str
        The only period drawn, of several; None draws all rows.
    cities : QgsVectorLayer
        Of links: the cities at whose symbols they end; None finds them in the project.
    bend : float
        Of links: how far straight ones are bent, as of `link_curves.course`; 0 is not at all.
    """
    style = _STYLES.get(fields.kind(layer))
    if style is None or not layer.isValid() or not layer.isSpatial():
        return
    hold_style(layer)
    with fields.read_once():
        if style is _style_links:
            cities = cities or fields.sibling(layer, "cities")
            style(layer, measure, threshold, focus, period, cities=cities, bend=bend)
        else:
            style(layer, measure, focus, partners, period)
        tip = map_tip(layer, measure, period)
        if tip:
            layer.setMapTipTemplate(tip)
    hold_style(layer)
    repaint(layer)


def renderer_of(layer, measure=None, threshold=0.0, focus=None, partners=None, period=None):
    """The renderer that `apply_style` would give to a layer of cities or of links."""
    with fields.read_once():
        if fields.kind(layer) == "cities":
            return city_renderer(layer, measure, focus, partners=partners, period=period)
        return flow_renderer(layer, _threshold(layer, threshold, period), focus, measure, period)


def _style_cities(layer, measure, focus, partners, period):
    layer.setRenderer(city_renderer(layer, measure, focus, partners=partners, period=period))
    layer.setLabeling(city_labeling(layer, focus, partners, measure, period))
    layer.setLabelsEnabled(True)
    condition = fields.shown(layer, period)
    _set_diagrams(layer, gap_bars(layer, condition) if has_bars(layer, measure) else None)


def _set_diagrams(layer, diagrams):
    """Give a layer its diagrams, or take away those of another look."""
    if diagrams is not None:
        renderer, placement = diagrams
        layer.setDiagramLayerSettings(placement)
        layer.setDiagramRenderer(renderer)
    elif layer.diagramRenderer() is not None:
        layer.setDiagramRenderer(None)


def _style_links(layer, measure, threshold, focus, period, **course):
    threshold = _threshold(layer, threshold, period)
    layer.setRenderer(flow_renderer(layer, threshold, focus, measure, period, **course))


def _threshold(layer, threshold, period):
    return threshold or LinkVolumes.of_layer(layer, period).first_threshold


def _style_centres(layer, *_):
    layer.setRenderer(centre_renderer(layer))
    layer.setLabeling(centre_labeling(layer))
    layer.setLabelsEnabled(True)


#: Kind of a result layer -> what styles it.
_STYLES = {"cities": _style_cities, "links": _style_links, "centres": _style_centres}
