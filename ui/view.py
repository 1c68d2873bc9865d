"""What the map shows of a result, kept in its layer."""

import json
from dataclasses import asdict, dataclass, replace
from dataclasses import fields as dataclass_fields

from qgis.core import QgsRuleBasedRenderer

from ..cartography import fields, rules
from ..cartography.form_flow import KEY as FORM_AGAINST_FLOW
from ..cartography.link_looks import LOOKS
from ..cartography.periods import in_time, periods_of
from . import own_style

PROPERTY = fields.PREFIX + "view"


@dataclass(frozen=True)
class View:
    """What is chosen; None shows roles, all cities, all periods."""

    measure: str = None
    link_measure: str = None
    #: Smallest flow drawn; None is not yet chosen.
    threshold: float = None
    #: Id of the city in focus.
    focus: str = None
    period: str = None
    #: Key of the theme that both measures are of; None where the analyst chose one by hand.
    theme: str = None
    #: Whether the map shows this; a layer that came with another look still wears that.
    is_worn: bool = False


def view_of(result):
    """The view of a result: the one that was kept, or the one that its layers came with."""
    kept = kept_view(result)
    if kept is not None:
        return kept
    return View(
        measure=_worn_measure(result.cities),
        link_measure=_worn_measure(result.links),
        period=_latest_period(result),
        is_worn=all(map(_wears_ours, result.layers)),
    )


def _latest_period(result):
    """The period that results of several are first seen in, as they come from the toolbox."""
    return max((periods_of(layer)[-1] for layer in result.layers if periods_of(layer)),
               key=in_time, default=None)  # fmt: skip


def keep(result, view):
    """Keep a view in the layers of a result."""
    text = json.dumps(asdict(view), ensure_ascii=False)
    for layer in result.own_layers:
        layer.setCustomProperty(PROPERTY, text)


def forget(result):
    """Forget the view of a result."""
    for layer in result.own_layers:
        layer.removeCustomProperty(PROPERTY)


def kept_view(result):
    """The view that was kept of a result, or None."""
    if not any(map(own_style.is_kept, result.layers)):
        return None
    try:
        stored = json.loads(result.own_layers[0].customProperty(PROPERTY) or "null")
    except ValueError:
        return None
    if not isinstance(stored, dict):
        return None
    names = {field.name for field in dataclass_fields(View)}
    view = View(**{name: value for name, value in stored.items() if name in names})
    return without_replaced(view, result)


def without_replaced(view, result):
    """A view without what a style hides that the analyst gave a layer by hand meanwhile.

    Returns
    -------
    View
        The same where the layers wear what the dock gave them.
    """
    replaced = list(filter(own_style.is_replaced, result.layers))
    if not replaced:
        return view
    return replace(
        view, theme=None, focus=None, is_worn=False,
        measure=None if result.cities in replaced else view.measure,
        link_measure=None if result.links in replaced else view.link_measure,
    )  # fmt: skip


def _wears_ours(layer):
    """Whether a renderer is of the kind that result layers are born with."""
    return isinstance(layer.renderer(), QgsRuleBasedRenderer)


def _worn_measure(layer):
    """Key of the measure by whose classes a layer is drawn, or None."""
    key = rules.measure_of(layer) if layer is not None else None
    is_known = key in (*LOOKS, FORM_AGAINST_FLOW) or (key and fields.has(layer, key))
    return key if is_known else None
