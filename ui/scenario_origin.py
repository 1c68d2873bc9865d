"""What a kept scenario was made of, as its city layer remembers it."""

import json
from contextlib import suppress

from ..cartography import fields
from .layer_origin import whole_run_of

#: Where the city layer of a kept scenario says it.
PROPERTY = fields.PREFIX + "scenario"
_KEYS = {"layers", "period", "changes"}


def keep_origin(layers, period, records):
    """Text for a scenario's city layer to remember.

    Parameters
    ----------
    layers : list of QgsVectorLayer
        City and link layer of the baseline.
    period : str or None
        What the scenario is about of several.
    records : list of dict
        Its changes, as of `analysis.scenario.records_of`.
    """
    origin = {"layers": [layer.id() for layer in layers], "period": period, "changes": records}
    return json.dumps(origin, ensure_ascii=False)


def origin_of(layer):
    """What a layer remembers, with the keys of `keep_origin`; None where it is of no scenario."""
    with suppress(ValueError, TypeError):
        kept = json.loads(layer.customProperty(PROPERTY) or "null") if layer is not None else None
        if isinstance(kept, dict) and set(kept) >= _KEYS:
            return kept
    return None


def scenario_of(result):
    """What the scenario that a result is of was made of, as `origin_of`; None for other results.

    The layers of what a scenario changes are of its run: each tells of it as its cities do.

    Parameters
    ----------
    result : Result or None
    """
    if result is None:
        return None
    runs = set(map(whole_run_of, result.layers)) - {""}
    others = result.project.mapLayers().values() if runs else ()
    of_run = (layer for layer in others if whole_run_of(layer) in runs)
    return next(filter(None, map(origin_of, (*result.layers, *of_run))), None)


def baseline_of(layer):
    """Ids of the layers that a scenario changes; empty where a layer is of no scenario."""
    origin = origin_of(layer)
    return set(origin["layers"]) if origin is not None else set()
