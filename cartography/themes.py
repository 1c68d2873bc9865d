"""Themes: maps that answer one question each, of what the layers of results hold."""

from collections import namedtuple
from dataclasses import dataclass

from qgis.core import QgsFeatureRequest

from ..i18n import tr
from . import fields, form_flow
from .gap_bars import GAPS
from .layer_measures import measure_entry
from .link_looks import HIDDEN, LATERAL, TO_MAIN_CORE

#: Fields without which links can't be told by the roles of their ends.
_ROLES = ("origin_role", "destination_role", "relation", "flow")


@dataclass(frozen=True)
class Look:
    """One way to draw a theme, and what the layers must hold for it."""

    #: Key of the measure that colours cities; None colours by role.
    cities: str = None
    #: Key of the measure that colours links, or one of `link_looks.LOOKS`.
    links: str = HIDDEN
    #: Fields with values that the city layer, and the link layer, must have.
    city_fields: tuple = ()
    link_fields: tuple = ()
    #: Whether values that are all 0 are told too, and not passed over.
    tells_zeros: bool = False


@dataclass(frozen=True)
class Theme:
    """A question, the looks that answer it, best first, and what there is to do where none can."""

    key: str
    title: str
    looks: tuple
    #: What the layers lack for it, as a sentence.
    wanting: str
    #: Which algorithm on which data makes up for it, as a sentence; and the algorithm's id.
    advice: str
    algorithm: str


def themes():
    """The themes in the order in which they are offered.

    Returns
    -------
    tuple of Theme
        With their texts in the reader's language.
    """
    return (
        Theme(
            "dependence", tr("Who depends on whom"),
            (Look("core_dependence", TO_MAIN_CORE, ("core_dependence",), _ROLES),
             Look("nodal_region", "nodal_region", ("nodal_region",), ("nodal_region",))),
            tr("The dependence of cities on cores has not been measured."),
            tr("Run “Connectivity measures” on cities, some of them cores, or “Dominant flows”."),
            "connectivity",
        ),
        Theme(
            "change", tr("Who gains, who loses"),
            (*(Look(key, city_fields=(key,)) for key in _CHANGES),
             # That nothing has changed is an answer too, before what no change was measured of.
             Look(_ALL_FLOW, city_fields=(_ALL_FLOW,), tells_zeros=True),
             Look("net_flow", city_fields=("net_flow",))),
            tr("No change between periods has been measured."),
            tr("Run “Polarization” on cities of two periods, or “Change between periods”."),
            "polarization",
        ),
        Theme(
            "lateral", tr("Lateral links"),
            (Look(None, LATERAL, (), _ROLES),),
            tr("There are no flows between cities with roles."),
            tr("Run “Build flow network” on cities with roles and their flows."),
            "buildflownetwork",
        ),
        Theme(
            "form_flow", tr("Form against flow"),
            (Look(form_flow.KEY, city_fields=(form_flow.KEY,)),),
            tr("No layer has both the flow and the size of each city."),
            tr("Run “Morphological polycentricity” on cities from “Connectivity measures”."),
            "coexistence",
        ),
        Theme(
            "left_behind", tr("Who is left behind, and how sure"),
            (Look("index", city_fields=("index", "rank_agreement")),),
            tr("There is no index of peripheralization that tells how safe its ranks are."),
            tr("Run “Peripheralization index” with runs with random weights, 500 for example."),
            "peripheralization",
        ),
        Theme(
            "expected", tr("Stronger or weaker than expected"),
            (Look(None, "residual_ratio", (), ("residual_ratio",)),),
            tr("Observed flows have not been compared with modelled ones."),
            tr("Run “Estimate flows” with observed flows."),
            "estimateflows",
        ),
        Theme(
            "types", tr("Types of city"),
            (Look("group", city_fields=("group",)),),
            tr("Cities have not been sorted into types."),
            tr("Run “Typology of secondary cities”."),
            "citytypology",
        ),
        Theme(
            "coordination", tr("Why coordination fails"),
            tuple(Look(key, city_fields=(key,)) for key in ("main_mismatch", *GAPS)),
            tr("No gap between what is planned and how cities are governed has been measured."),
            tr("Run “Governance mismatches” with the scores that you have."),
            "mismatches",
        ),
    )  # fmt: skip


_ALL_FLOW = "total_flow_change"
#: Measures of gain and loss, the most telling first.
_CHANGES = (
    *("share_change", "size_share_change", _ALL_FLOW, "core_dependence_change", "index_change"),
)


#: As of one result.
_Layers = namedtuple("_Layers", "cities links")


def find(key):
    """The theme of a key, or None."""
    return next((theme for theme in themes() if theme.key == key), None)


def look_for(theme, city_layer, link_layer):
    """The first look of a theme that layers hold enough for, or None.

    Parameters
    ----------
    theme : Theme
    city_layer, link_layer : QgsVectorLayer
        Of one result; either may be None.
    """
    found = answer(theme, [_Layers(city_layer, link_layer)])
    return found[1] if found is not None else None


def answer(theme, results):
    """The most telling look of a theme that one of several results holds enough for.

    Parameters
    ----------
    theme : Theme
    results : iterable
        Each with a city layer as ``cities`` and a link layer as ``links``; either may be None.

    Returns
    -------
    tuple or None
        Result and Look.
    """
    results = list(results)
    with fields.read_once():
        return next(
            (
                (result, look)
                for look in theme.looks
                for result in results
                if _holds(result.cities, look.city_fields, look.tells_zeros)
                and _holds(result.links, look.link_fields)
            ),
            None,
        )


def _holds(layer, keys, tells_zeros=False):
    """Whether a layer has values in all fields; any layer, or none, holds no fields."""
    if not keys:
        return True
    return layer is not None and all(_has_values(layer, key, tells_zeros) for key in keys)


def _has_values(layer, key, tells_zeros):
    """Whether a measure has a value that shows: looked for no further than the first.

    Where all changes are 0, nothing has changed, which most looks do not tell.
    """
    entry = measure_entry(layer, key)
    if entry is None and not fields.has(layer, key):
        return False
    value = fields.value_of(entry) if entry is not None else fields.quoted(key)
    shows = f"{value} IS NOT NULL"
    if key in (*_CHANGES, "net_flow") and not tells_zeros:
        shows += f" AND {value} <> 0"
    request = QgsFeatureRequest().setFilterExpression(shows).setLimit(1)
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    return any(True for _ in layer.getFeatures(request))
