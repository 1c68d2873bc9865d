"""A value before and after, and its change, as numbers that agree as they are printed."""

from math import floor, isclose, isnan, log10

from ..analysis.printed_numbers import grouped
from ..i18n import tr

_MISSING = "–"
_MOST_DECIMALS = 6


class ComparedNumbers:
    """Two values and their difference, with the same decimals.

    The change is the difference of what is printed: whoever subtracts the one from the other finds
    it.

    Parameters
    ----------
    before, after : float
        NaN where there is none.
    unit : str
        Of the catalogue; a "share" is written as per cent, its change in percentage points.
    """

    def __init__(self, before, after, unit=""):
        self._unit = unit
        self._values = [100 * value if unit == "share" else value for value in (before, after)]
        known = [value for value in self._values if not isnan(value)]
        self._decimals = _decimals(known, *((1, 2) if unit == "share" else (0, 3)))
        self._printed = [round(value, self._decimals) for value in self._values]

    @property
    def has_changed(self):
        """Whether the printed values differ, or there is a value before or after only."""
        before, after = self._printed
        return before != after and not (isnan(before) and isnan(after))

    @property
    def texts(self):
        """What is printed: the value before, that after, and the change."""
        before, after = self._printed
        return [self._value(before), self._value(after), self._change(after - before)]

    def _value(self, value):
        if isnan(value):
            return _MISSING
        pattern = {"share": tr("{} %"), "km": tr("{} km")}.get(self._unit, "{}")
        return pattern.format(grouped(value, self._decimals))

    def _change(self, change):
        if isnan(change):
            return _MISSING
        change = round(change, self._decimals)
        sign, number = "+" if change > 0 else "", grouped(change, self._decimals)
        if self._unit == "share":
            return tr("{sign}{number} pp").format(sign=sign, number=number)
        return sign + number


def _decimals(values, least, digits):
    """Decimals for so many digits of the largest value; no more than any of the values needs."""
    largest = max(map(abs, values), default=0)
    if not largest:
        return 0
    most = min(max(least, digits - 1 - floor(log10(largest))), _MOST_DECIMALS)
    return next(
        decimals for decimals in range(most + 1)
        if decimals == most or all(_is_written(value, decimals, most) for value in values)
    )  # fmt: skip


def _is_written(value, decimals, most):
    """Whether so few decimals write what the most of them do."""
    return isclose(round(value, decimals), round(value, most), rel_tol=1e-12, abs_tol=1e-9)
