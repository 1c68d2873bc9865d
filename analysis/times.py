"""When periods are: in years where they read as years or dates, else one step after another."""

import re
from collections import namedtuple
from datetime import date

from .identifiers import in_order

_DATED = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:[T ].*)?)?)?\Z")

#: ``at`` is period -> time, earliest first; ``unit`` is "year" or "step".
Times = namedtuple("Times", "at unit")


def times_of(periods):
    """The time of each period.

    Parameters
    ----------
    periods : pandas.Series or sequence of str or None
        None stands for "no period" and is left out.

    Returns
    -------
    Times
        Years, with the part of the year that has passed (``2006-07-02`` is nearly 2006.5), where
        every period reads as a year, a month or a date, no two alike; else 0, 1, 2, … in their
        order.
    """
    order = in_order(periods)
    years = {period: _year(period) for period in order}
    if None in years.values() or len(set(years.values())) < len(years):
        return Times({period: float(step) for step, period in enumerate(order)}, "step")
    return Times(dict(sorted(years.items(), key=lambda item: item[1])), "year")


def _year(period):
    """A period as a decimal year; None if it reads as no date."""
    found = _DATED.match(period)
    if not found:
        return None
    year, month, day = (int(part) if part else 1 for part in found.groups())
    try:
        start, end, when = date(year, 1, 1), date(year + 1, 1, 1), date(year, month, day)
    except ValueError:
        return None
    return year + (when - start).days / (end - start).days
