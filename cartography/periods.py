"""The periods of a layer."""

from . import fields


def periods_of(layer):
    """The layer's periods in their order; empty unless there are two or more."""
    if layer is None or not fields.has(layer, "period"):
        return []
    found = {str(period) for period in fields.columns(layer, "period")[0] if period is not None}
    return sorted(found, key=in_time) if len(found) > 1 else []


def in_time(period):
    """Key to sort periods by: years by number, all else as text."""
    is_year = period.isascii() and period.isdigit()
    return (0, int(period), period) if is_year else (1, 0, period)
