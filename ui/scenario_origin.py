"""What a kept scenario was made of, as its city layer remembers it."""

import json
from contextlib import suppress

from ..cartography import fields

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


def baseline_of(layer):
    """Ids of the layers that a scenario changes; empty where a layer is of no scenario."""
    origin = origin_of(layer)
    return set(origin["layers"]) if origin is not None else set()
