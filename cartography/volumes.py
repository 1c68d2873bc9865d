"""The flows of a link layer: which field holds them, and how large they are."""

from . import fields

MODELLED = "estimated_flow"
#: Algorithms whose links are pairs of cities, one row for both directions.
_PAIRS = ("complementarity",)
#: Method of “Network from organisations” whose links are directed.
_HEADQUARTERS = "3"


def flow_field(layer):
    """The field that link widths show, or None; a modelled flow is known by its name."""
    return next((name for name in (MODELLED, "flow") if fields.has(layer, name)), None)


def flows(layer):
    """The flows above 0; empty where links have none."""
    return [flow for flow in fields.columns(layer, flow_field(layer))[0] if flow and flow > 0]


def largest_flow(layer):
    """The flow that the widest link shows; 0 without flows."""
    return max(flows(layer), default=0)


def is_directed(layer):
    """Whether a row is one direction of a pair; pairs are drawn without arrowheads."""
    parameters, algorithm = fields.parameters(layer), fields.algorithm(layer)
    if algorithm == "organisationnetwork":
        return str(parameters.get("METHOD")) == _HEADQUARTERS
    directed = str(parameters.get("DIRECTED", True)).lower()
    return directed not in ("false", "0") and algorithm not in _PAIRS
