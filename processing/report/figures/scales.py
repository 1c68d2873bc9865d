"""From values to places on the page, and the round values that an axis is marked with."""

import math
from collections import namedtuple

#: Steps between the marks of an axis, in each decade.
_STEPS = (1, 2, 2.5, 5, 10)


class Linear(namedtuple("Linear", "low high start end")):
    """Equal steps of the value are equal steps on the page.

    Parameters
    ----------
    low, high : float
        The values at both ends.
    start, end : float
        Their places; `end` may be the smaller one, as for an axis that grows upwards.
    """

    __slots__ = ()

    def place(self, value):
        """Where a value stands."""
        span = self.high - self.low
        return self.start + (self.end - self.start) * (value - self.low) / span

    def ticks(self, about=5):
        """Round values between both ends, about as many as asked for."""
        step = _round_step((self.high - self.low) / about)
        first, last = math.ceil(self.low / step - 1e-9), math.floor(self.high / step + 1e-9)
        return [count * step for count in range(first, last + 1)]


class Logarithmic(namedtuple("Logarithmic", "low high start end")):
    """Equal factors of the value are equal steps on the page; parameters as for `Linear`."""

    __slots__ = ()

    def place(self, value):
        """Where a value above 0 stands."""
        span = math.log(self.high / self.low)
        return self.start + (self.end - self.start) * math.log(value / self.low) / span

    def ticks(self, about=5):
        """1, 2 and 5 of each decade between both ends, or 1 only where these are too many."""
        decades = range(math.floor(math.log10(self.low)), math.ceil(math.log10(self.high)) + 1)
        fine = [digit * 10.0**decade for decade in decades for digit in (1, 2, 5)]
        within = [value for value in fine if self.low * 0.999 <= value <= self.high * 1.001]
        whole = [value for value in within if math.isclose(math.log10(value) % 1, 0, abs_tol=1e-9)]
        return whole if len(within) > 2 * about and len(whole) > 1 else within


class LogarithmicFromZero(namedtuple("LogarithmicFromZero", "upper zero")):
    """A logarithmic scale, with a place before its start for 0, which has no logarithm.

    Parameters
    ----------
    upper : Logarithmic
        For values above 0.
    zero : float
        The place of 0.
    """

    __slots__ = ()

    def place(self, value):
        """Where a value of 0 or more stands."""
        return self.upper.place(value) if value > 0 else self.zero

    def ticks(self, about=5):
        """0, then those of the logarithmic scale."""
        return [0, *self.upper.ticks(about)]


def linear(values, start, end, at_least=()):
    """A linear scale with round ends that holds all values, and those `at_least`."""
    low, high = min((*values, *at_least)), max((*values, *at_least))
    if high - low <= 0:
        low, high = low - 0.5 * (abs(low) or 1), high + 0.5 * (abs(high) or 1)
    step = _round_step((high - low) / 5)
    return Linear(
        math.floor(low / step + 1e-9) * step, math.ceil(high / step - 1e-9) * step, start, end
    )


def logarithmic(values, start, end):
    """A logarithmic scale with a little room around all values, which are above 0."""
    low, high = min(values), max(values)
    room = max((high / low) ** 0.05, 1.1)
    return Logarithmic(low / room, high * room, start, end)


def _round_step(step):
    size = 10.0 ** math.floor(math.log10(step))
    return next(factor * size for factor in _STEPS if factor * size >= step * (1 - 1e-9))
