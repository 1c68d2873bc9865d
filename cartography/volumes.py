"""How large links are: by it they are thinned, drawn one over the other, and given a width."""

from bisect import bisect_left
from dataclasses import dataclass, replace
from itertools import accumulate
from math import sqrt

from ..i18n import tr
from . import fields, scales
from .layer_measures import measure_entry
from .layer_memory import recalled

MODELLED = "estimated_flow"
#: Links drawn at most, unless the caller says otherwise: more would only darken the map.
MOST_LINKS = 300
#: Links drawn besides those of a backbone.
MOST_REST = 150
#: The same of pairs that a measure compares: all of them would say nothing.
MOST_PAIRS = 40
#: Share of all flow beyond which more links tell little.
_MOST_FLOW = 0.8
#: Share of the flow that the residuals drawn first make up: every pair of cities has one.
_TELLING_SHARE = 0.75
#: Methods of “Network from organisations”: links that are worked out from offices, and links that
#: are directed.
_INTERLOCKING, _HEADQUARTERS = "0", "3"
#: Measures of how far a flow is from what a model expects.
RESIDUALS = ("residual", "residual_ratio", "pearson_residual")


@dataclass(frozen=True)
class Volume:
    """What the links of a layer are thinned by: the largest are drawn."""

    #: Expression; a link is one where it is above 0.
    expression: str
    #: Links drawn before anybody says how many.
    first: int = MOST_LINKS
    #: Field of the flows of which the links drawn carry a share; None where that means nothing.
    flow: str = None
    #: Whether the links are pairs that are compared, whatever flows between them.
    is_pairs: bool = False

    def filter(self, threshold):
        """Expression for the links of at least this volume; of any, at 0."""
        bound = f">= {float(threshold)!r}" if threshold > 0 else "> 0"
        return f"{self.expression} {bound}"


@dataclass(frozen=True)
class Width:
    """What the widths of links show."""

    expression: str
    #: The largest value, which is drawn as wide as links get.
    largest: float = 0.0
    label: str = ""
    unit: str = ""

    def millimeters(self, narrowest=scales.NARROWEST_LINK):
        """Expression for the width in mm."""
        return (
            f"max({narrowest}, "
            f"{scales.WIDEST_LINK / (self.largest or 1):.8g} * coalesce({self.expression}, 0))"
        )


def volume(layer):
    """The volume of a link layer's links; None where links have none."""
    # Links of a region hold what many have measured: the largest flows are asked for.
    found = fields.results(layer) if fields.algorithm(layer) != fields.REGION else ()
    make = next((make for key, make in _VOLUMES.items() if key in found), _flow)
    return make(layer)


def width(layer, measure=None, largest=None):
    """What the widths of a link layer show beside a measure's colours; None: they are all alike.

    Parameters
    ----------
    layer : QgsVectorLayer
    measure : str
        Key of the measure shown by colour.
    largest : float
        The value that is as wide as links get; None takes the largest of all links.
    """
    found = _width_of(layer, measure)
    if found is None:
        return None
    if largest is None:
        largest = _largest(layer, found.expression)
    return replace(found, largest=largest)


def _width_of(layer, measure):
    found = fields.results(layer)
    if measure in RESIDUALS and fields.has(layer, "residual"):
        return Width('abs("residual")', label=tr("Difference from the model"))
    if "krugman" in found:
        return None
    if "nodal_region" in found and fields.has(layer, "origin_dependence"):
        return _width_by(layer, "origin_dependence")
    if "status" in found and _has_both(layer, *_PERIODS):
        return Width(_larger(*_PERIODS), label=tr("Flow, the larger of the two"))
    name = flow_field(layer)
    return _width_by(layer, name) if name else None


def flow_field(layer):
    """The field that tells the flow of a link, or None; a modelled flow is known by its name."""
    return next((name for name in (MODELLED, "flow") if fields.has(layer, name)), None)


def is_of_organisations(layer):
    """Whether links stand for organisations that cities share: nothing was seen to flow."""
    return fields.algorithm(layer) == "organisationnetwork"


def selection(layer):
    """What the links of a layer were chosen for: "backbone" or "dominant"; empty for all links.

    Their flows are then no share of all flow: the layer does not hold the rest.
    """
    found = fields.results(layer)
    if "nodal_region" in found and not fields.has(layer, "significant"):
        return "dominant"
    if "significant" not in found:
        return ""
    return "backbone" if set(fields.columns(layer, "significant")[0]) == {1} else ""


def is_modelled(layer):
    """Whether the flows of a link layer were modelled, and not observed."""
    if is_of_organisations(layer):
        return str(fields.parameters(layer).get("METHOD", _INTERLOCKING)) == _INTERLOCKING
    return any(fields.has(layer, name) for name in (MODELLED, f"{MODELLED}_to"))


def is_directed(layer):
    """Whether a row is one direction of a pair; pairs are drawn without arrowheads."""
    parameters = fields.parameters(layer)
    if is_of_organisations(layer):
        return str(parameters.get("METHOD")) == _HEADQUARTERS
    directed = str(parameters.get("DIRECTED", True)).lower()
    return directed not in ("false", "0") and "krugman" not in fields.results(layer)


_PERIODS = "flow_from", "flow_to"


def _flow(layer):
    name = flow_field(layer)
    if not name:
        return None
    # One link without a direction stands for two with one.
    most = MOST_LINKS if is_directed(layer) and not is_modelled(layer) else MOST_LINKS // 2
    first = recalled(layer, ("first", name, most), lambda: _first(layer, name, most))
    return Volume(fields.quoted(name), first, None if is_of_organisations(layer) else name)


def _first(layer, name, most):
    """How many links are drawn first: half of the most, and more if these leave out much flow."""
    falling = sorted((flow for flow in fields.every_value(layer, name) if flow), reverse=True)
    return min(max(_carrying(falling, _MOST_FLOW), most // 2), most)


def _carrying(falling, share):
    """How many of the largest carry a share of all, from the largest down."""
    sums = list(accumulate(falling))
    return bisect_left(sums, share * sums[-1]) + 1 if sums else 0


def _observed_or_modelled(layer):
    """A link counts that is large, or that should be.

    Every pair of cities has a row: those are drawn first that make up most of the flow, and about
    two a city at least, so that one large city does not take all.
    """
    expression = _larger("observed_flow", MODELLED)
    falling = sorted((v for v in fields.evaluated(layer, expression) if v), reverse=True)
    most = _carrying(falling, _TELLING_SHARE)
    least = max(MOST_PAIRS, round(2 * sqrt(len(falling))))
    return Volume(expression, min(max(most, least), MOST_LINKS))


def _in_either_period(layer):
    """A link that vanished has no flow in the second period."""
    return Volume(_larger(*_PERIODS)) if _has_both(layer, *_PERIODS) else _flow(layer)


def _backbone_first(layer):
    """All of the backbone, then the largest of the rest."""
    name = flow_field(layer)
    largest = _largest(layer, fields.quoted(name))
    kept = sum(value == 1 for value in fields.columns(layer, "significant")[0])
    expression = f'{fields.quoted(name)} + if("significant" = 1, {float(largest)!r}, 0)'
    return Volume(expression, kept + MOST_REST, name)


def _pairs(layer):
    """Pairs that could complement each other but are hardly linked; all, where no flow is known."""
    has_gap = any(value is not None for value in fields.columns(layer, "cooperation_gap")[0])
    key = "cooperation_gap" if has_gap else "krugman"
    return Volume(fields.quoted(key), MOST_PAIRS, is_pairs=True)


#: Measure by which links are told to need it -> their volume.
_VOLUMES = {
    "residual_ratio": _observed_or_modelled,
    "status": _in_either_period,
    "significant": _backbone_first,
    "krugman": _pairs,
}


def _larger(one, other):
    return f"max(coalesce({fields.quoted(one)}, 0), coalesce({fields.quoted(other)}, 0))"


def _has_both(layer, *names):
    return all(fields.has(layer, name) for name in names)


def _width_by(layer, name):
    entry = measure_entry(layer, name)
    label = tr("Strength of the link") if is_of_organisations(layer) else tr(entry.label)
    return Width(fields.quoted(name), label=label, unit=entry.unit)


def _largest(layer, expression):
    values = fields.evaluated(layer, expression)
    return recalled(layer, ("largest", expression), lambda: max(filter(None, values), default=0))
