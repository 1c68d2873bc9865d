"""The rank of a city in the main measures."""

from math import isfinite

from ..cartography import fields
from ..cartography.layer_measures import measure_entry

#: The measures that are ranked, as far as a layer has them; in the order of the theory.
MEASURES = (
    "size", "total_flow", "dominance", "core_dependence", "lateral_share", "net_power",
    "betweenness", "potential", "specialisation", "annual_growth", "relative_to_core", "index",
    "place_gap", "actor_power",
)  # fmt: skip


def city_ranks(layer, row, shown=None):
    """How a city stands among those of its region and period.

    Parameters
    ----------
    layer : QgsVectorLayer
        City layer of a result.
    row : dict
        Fields of the city in one period.
    shown : str, optional
        Key of the measure that the map shows, which is ranked too.

    Returns
    -------
    list of (Measure, float, int, int)
        Measure, value, rank from the highest value, which equal values share, and number of cities
        that have a value.
    """
    keys = [key for key in dict.fromkeys((*MEASURES, shown)) if row.get(key) is not None]
    with fields.read_once():
        entries = [measure_entry(layer, key) for key in keys]
        ranked = [
            _ranked(layer, row, entry)
            for entry in entries
            if entry is not None and not entry.is_category
        ]
    return [rank for rank in ranked if rank is not None]


def _ranked(layer, row, entry):
    value = float(row[entry.key])
    place = row.get("region"), row.get("period")
    columns = fields.columns(layer, entry.key, "region", "period")
    others = [float(other) for other, *where in zip(*columns) if tuple(where) == place
              and other is not None and isfinite(other)]  # fmt: skip
    if not isfinite(value) or len(others) < 2:
        return None
    return entry, value, 1 + sum(other > value for other in others), len(others)
