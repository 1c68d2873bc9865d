"""The periods of a layer."""

from datetime import date, datetime, time

from . import fields


def periods_of(layer):
    """The layer's periods in their order; empty unless there are two or more."""
    found = all_periods(layer)
    return found if len(found) > 1 else []


def all_periods(layer):
    """The layer's periods in their order, be there but one."""
    if layer is None or not fields.has(layer, "period"):
        return []
    found = {str(period) for period in fields.columns(layer, "period")[0] if period is not None}
    return sorted(found, key=in_time)


def in_time(period):
    """Key to sort periods by: years by number, all else as text."""
    is_year = period.isascii() and period.isdigit()
    return (0, int(period), period) if is_year else (1, 0, period)


def played_periods(periods, played):
    """The periods of which the temporal controller shows something.

    Parameters
    ----------
    periods : iterable of str
        Years or dates, as `processing.styling.set_temporal` lets them be played.
    played : QgsDateTimeRange
        What the canvas is narrowed to.

    Returns
    -------
    list of str or None
        In the order given; None where none of the periods is a year or a date.
    """
    spans = {period: _span(period) for period in periods}
    spans = {period: span for period, span in spans.items() if span is not None}
    if not spans:
        return None
    return [period for period, span in spans.items() if _overlaps(span, played)]


def _span(period):
    """The first and the last moment of a year or a day; None of anything else."""
    is_year = len(period) == 4 and period.isascii() and period.isdigit()
    try:
        first = date(int(period), 1, 1) if is_year else date.fromisoformat(period)
    except ValueError:
        return None
    last = date(first.year, 12, 31) if is_year else first
    return datetime.combine(first, time.min), datetime.combine(last, time.max)


def _overlaps(span, played):
    first, last = span
    # As they are written: rows are compared with the clock of the controller, whatever its zone.
    begin, end = (
        moment.toPyDateTime().replace(tzinfo=None) if moment.isValid() else None
        for moment in (played.begin(), played.end())
    )
    begins_in_time = end is None or first < end or (first == end and played.includeEnd())
    return begins_in_time and (begin is None or last >= begin)
