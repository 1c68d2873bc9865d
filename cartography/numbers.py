"""Numbers as people read them on a map."""

import re
from math import ceil, floor, log10

from ..analysis.printed_numbers import MINUS, grouped
from ..i18n import tr

#: The space between a number and its unit, or what it counts.
_BEFORE_UNIT = re.compile(r"(?<=\d) (?=%|km\b|points?\b|cit(?:y|ies)\b|links?\b)")
_NO_BREAK = "\u00a0"


def unit_of(entry):
    """The unit that a measure is told in: the change of a share is told in points of it."""
    is_difference = entry.unit == "share" and entry.key.endswith("_change")
    return "points" if is_difference else entry.unit


def number_text(value, unit="", with_unit=True, digits=3):
    """A number with thin groups of three digits.

    Parameters
    ----------
    value : float
    unit : str
        "share" is written as per cent, "points" as points of it.
    with_unit : bool
        Whether the unit stands behind it.
    digits : int
        Significant digits of what is no integer; none before the point is left out.
    """
    text = _plain(value * 100 if unit in ("share", "points") else value, digits)
    if with_unit and unit == "points" and text.lstrip(MINUS) == "1":
        return tr("{} point").format(text)
    return _with_unit(text, unit) if with_unit else text


def range_text(low, high, unit=""):
    """Two numbers and what lies between them: points of a range are several, whatever its end."""
    if low == high:
        return number_text(low, unit)
    first, last = (number_text(value, unit, with_unit=False) for value in (low, high))
    return tr("{low} – {high}").format(low=first, high=_with_unit(last, unit))


def _with_unit(number, unit):
    pattern = {"share": tr("{} %"), "points": tr("{} points"), "km": tr("{} km")}.get(unit, "{}")
    return pattern.format(number)


def bound_text(value, unit=""):
    """A number that no value is above: in two digits, rounded away from 0."""
    return number_text(outward(value, ceil if value > 0 else floor), unit)


def outward(value, rounding):
    """A number in two digits.

    Parameters
    ----------
    value : float
    rounding : callable
        ``floor`` where it is the lower end of a range, ``ceil`` where it is the upper end.
    """
    if value == 0:
        return 0.0
    unit = 10.0 ** (floor(log10(abs(value))) - 1)
    return float(f"{rounding(round(value / unit, 6)) * unit:.10g}")


def unbroken(text):
    """The text, in which no line ends between a number and its unit."""
    return _BEFORE_UNIT.sub(_NO_BREAK, text)


def percent_text(share):
    """A share as whole per cent; never 100 or 0 for what is only nearly so."""
    percent = share * 100
    if 99 < percent < 100 or 0 < percent < 1:
        return tr("{} %").format(grouped(_inside(percent), 1))
    return tr("{} %").format(grouped(round(percent), 0))


def count_text(count):
    """A count with thin groups of three digits: 24870900 is no number that people read."""
    return grouped(count, 0)


def _inside(percent):
    return min(max(round(percent, 1), 0.1), 99.9)


def _plain(value, digits=3):
    rounded = float(f"{value:.6g}")
    if rounded == int(rounded):
        return count_text(rounded)
    decimals = min(max(0, digits - 1 - floor(log10(abs(rounded)))), 6)
    text = grouped(rounded, decimals)
    return text.rstrip("0").rstrip(".") if "." in text else text


def round_values(largest):
    """Three values to show a scale by: the largest in round numbers, about 1/3 and 1/10 of it."""
    top = _rounded_down(largest)
    values = [top, _rounded_down(top / 3), _rounded_down(top / 10)]
    if float(largest).is_integer() and largest >= 3:
        values = [max(1.0, float(floor(value))) for value in values]
    return sorted(set(values), reverse=True)


def _rounded_down(value):
    power = 10.0 ** floor(log10(value))
    factor = max(f for f in (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8) if f * power <= value * (1 + 1e-9))
    return float(f"{factor * power:.10g}")
