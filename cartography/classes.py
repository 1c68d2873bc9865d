"""Class breaks that people can read: few, rounded, around the neutral value if there is one."""

from dataclasses import dataclass, replace
from math import ceil, floor, inf, isfinite, log, log10, sqrt

from .numbers import number_text, outward, range_text

MOST = 5
#: Their inverses are as easy to read as they are.
_RATIOS = (1.05, 1.1, 1.25, 2, 4, 5, 10, 20, 50, 100)
#: Share of the values that the two inner classes of a diverging ramp should hold.
_INNER = 0.6
#: How many times farther than its first class a side must reach to be cut into three.
_FAR = 4.0
#: How many times farther than it begins an outer class must reach.
_THIN = 1.25
#: Share of the values from which one class of equal steps holds too many of them.
_CROWDED = 0.5
#: Numbers that breaks of skewed values are rounded to, times a power of ten.
_FRIENDLY = (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10)


@dataclass(frozen=True)
class ValueClass:
    """One class: values from `lower` up to, but not with, `upper`; None is open."""

    lower: float
    upper: float
    #: Where on the ramp its colour stands, from 0 to 1.
    position: float
    #: What the legend says, in the unit of the measure.
    label: str

    def expression(self, field):
        """The filter that picks the class's features."""
        parts = [f"{field} IS NOT NULL"]
        if self.lower is not None:
            parts.append(f"{field} >= {self.lower!r}")
        if self.upper is not None:
            parts.append(f"{field} < {self.upper!r}")
        return " AND ".join(parts)

    def holds(self, value):
        """Whether a value belongs to the class."""
        return (self.lower is None or value >= self.lower) and (
            self.upper is None or value < self.upper
        )


def value_classes(values, method="pretty", neutral=None, low=None, unit=""):
    """Classes for the values of a measure.

    Steps are equal, unless more than half of the values would share a class; around a neutral
    value there are two classes a side, or three where values reach far. The label of an outer
    class ends at the extreme value, rounded outward; its filter is open.

    Parameters
    ----------
    values : iterable
        Numbers; None and NaN are ignored.
    method : str
        "quantile" or "pretty"; a measure with a neutral value is cut around that instead.
    neutral : float
        The value at which a diverging ramp turns.
    low : float
        Smallest possible value; with `neutral` 1 and `low` 0 the measure is read as a ratio.
    unit : str
        "share" is written as per cent, "points" as points of it.

    Returns
    -------
    list of ValueClass
        From low to high; outer classes that hold no value are left out. Empty without values.
    """
    values = sorted(float(v) for v in values if v is not None and isfinite(v))
    if not values:
        return []
    distinct = sorted(set(values))
    if len(distinct) == 1 or (len(distinct) <= MOST and _is_discrete(values, distinct)):
        return _one_class_a_value(distinct, neutral, unit)
    if neutral is not None:
        classes = _around(values, neutral, low, unit)
    else:
        breaks = _quantile_breaks(values) if method == "quantile" else _even_breaks(values)
        classes = _between(breaks, unit)
    return _without_empty_ends(classes, values)


def _is_discrete(values, distinct):
    return all(v == round(v) for v in distinct) or len(values) > 3 * len(distinct)


def _one_class_a_value(distinct, neutral, unit):
    bounds = [None, *((a + b) / 2 for a, b in zip(distinct, distinct[1:])), None]
    span = max(distinct[-1] - distinct[0], 1e-300)
    if neutral is None:
        places = [(v - distinct[0]) / span if len(distinct) > 1 else 0.5 for v in distinct]
    else:
        reach = max([1e-300, *(abs(v - neutral) for v in distinct)])
        places = [0.5 + (v - neutral) / reach / 2 for v in distinct]
    return [
        ValueClass(bounds[i], bounds[i + 1], places[i], number_text(v, unit))
        for i, v in enumerate(distinct)
    ]


def _around(values, neutral, low, unit):
    """Two or three classes a side, at the same distances from the neutral value."""
    if neutral == 1 and low == 0:
        away, steps = _log_distance, _ratios(values)
        bounds = [*(1 / step for step in reversed(steps)), 1.0, *steps]
    else:
        steps = _steps_away(sorted(abs(v - neutral) for v in values))
        bounds = [neutral + step for step in (*(-s for s in reversed(steps)), 0.0, *steps)]

        def away(value):
            return abs(value - neutral)

    ends = [None, *(_tidy(bound) for bound in bounds), None]
    last = len(bounds)
    classes = [ValueClass(ends[i], ends[i + 1], _place(i, last), "") for i in range(last + 1)]
    classes = _without_thin_ends(_without_empty_ends(classes, values), values, away)
    return _told(classes, values, float(neutral), unit)


def _log_distance(ratio):
    return abs(log(ratio)) if ratio > 0 else inf


def _without_thin_ends(classes, values, away):
    """Outer classes that hardly begin are joined with the next: −0.52 – −0.5 tells nothing."""
    classes = list(classes)
    if _is_thin(classes[0].upper, values[0], away):
        classes[:2] = [replace(classes[1], lower=None)]
    if len(classes) > 1 and _is_thin(classes[-1].lower, values[-1], away):
        classes[-2:] = [replace(classes[-2], upper=None)]
    return classes


def _is_thin(bound, extreme, away):
    """Whether a class reaches hardly farther than the bound at which it begins."""
    return bound is not None and 0 < away(bound) <= away(extreme) < _THIN * away(bound)


def _told(classes, values, neutral, unit):
    """The classes with their labels, of which the outer ones end at the extremes or the middle."""
    lowest, highest = outward(values[0], floor), outward(values[-1], ceil)
    lows = [one.lower for one in classes]
    highs = [one.upper for one in classes]
    lows[0] = neutral if lows[0] == neutral else lowest
    highs[-1] = neutral if highs[-1] == neutral else highest
    return [
        replace(one, label=range_text(low, high, unit))
        for one, low, high in zip(classes, lows, highs)
    ]


def _place(number, last):
    """Where on a diverging ramp a class stands: the inner ones clear of the neutral middle."""
    half = (last + 1) // 2
    if number < half:
        return 0.5 * number / half
    return 1.0 - 0.5 * (last - number) / half


def _steps_away(away):
    """Distances at which a side is cut: one, or two where values reach far beyond it."""
    near = _nice(_quantile(away, _INNER) or away[-1])
    if away[-1] < _THIN * near:
        # Most lie far out: without room for a class beyond they would all share one.
        near = _nice_below(away[-1] / _THIN)
    if away[-1] < _FAR * near:
        return [near]
    return [near, _nice(sqrt(near * away[-1]))]


def _ratios(values):
    """The same for ratios, of which the inverse is as far from 1."""
    away = sorted(abs(log(v)) for v in values if v > 0) or [log(2)]
    near = _nearest_ratio(_quantile(away, _INNER), away[-1])
    far = _nearest_ratio(sqrt(log(near) * away[-1]), away[-1])
    return [near, far] if far > near and away[-1] >= _FAR * log(near) else [near]


def _nearest_ratio(logarithm, reach):
    """The ratio nearest to a logarithm, of those that leave room for a class beyond."""
    known = [ratio for ratio in _RATIOS if _THIN * log(ratio) <= reach] or _RATIOS[:1]
    return min(known, key=lambda ratio: abs(log(ratio) - logarithm))


def _between(breaks, unit):
    last = len(breaks) - 2
    return [
        ValueClass(
            # The outer classes are open, so that rounding never loses the extreme value.
            None if i == 0 else breaks[i],
            None if i == last else breaks[i + 1],
            i / last if last else 0.5,
            range_text(breaks[i], breaks[i + 1], unit),
        )
        for i in range(last + 1)
    ]


def _without_empty_ends(classes, values):
    while len(classes) > 1 and not any(classes[0].holds(v) for v in values):
        classes = classes[1:]
    while len(classes) > 1 and not any(classes[-1].holds(v) for v in values):
        classes = classes[:-1]
    return classes


def _even_breaks(values):
    """Round steps; of skewed values friendly numbers near their quantiles."""
    breaks = _pretty_breaks(values)
    fullest = max(sum(a <= v < b for v in values) for a, b in zip(breaks, breaks[1:]))
    if fullest <= _CROWDED * len(values):
        return breaks
    inner = (_friendly(_quantile(values, i / MOST)) for i in range(1, MOST))
    ends = breaks[0], breaks[-1]
    friendly = sorted({*ends, *(b for b in inner if ends[0] < b < ends[1])})
    return friendly if len(friendly) > 3 else breaks


def _friendly(value):
    """The nearest number that is easy to read."""
    if value == 0:
        return 0.0
    power = 10.0 ** floor(log10(abs(value)))
    size = min(_FRIENDLY, key=lambda factor: abs(factor * power - abs(value))) * power
    return _tidy(size if value > 0 else -size)


def _pretty_breaks(values):
    """Round steps, as fine as five classes allow; the emptier end may take a double step."""
    step = (values[-1] - values[0]) / (MOST + 2)
    breaks = []
    while not breaks or len(breaks) > MOST + 3:
        step = _nice(step, up=True)
        first, last = floor(values[0] / step + 1e-9), ceil(values[-1] / step - 1e-9)
        breaks = [_tidy(i * step) for i in range(first, max(last, first + 1) + 1)]
        step *= 1.01
    while len(breaks) > MOST + 1:
        below = sum(value < breaks[2] for value in values)
        above = sum(value >= breaks[-3] for value in values)
        breaks.pop(1 if below <= above else -2)
    return breaks


def _quantile_breaks(values):
    inner = [outward(_quantile(values, i / MOST), round) for i in range(1, MOST)]
    ends = outward(values[0], floor), outward(values[-1], ceil)
    breaks = sorted({b for b in (*ends, *inner) if ends[0] <= b <= ends[1]})
    # Values that lie close together: two digits do not tell them apart.
    return breaks if len(breaks) > 3 else _pretty_breaks(values)


def _quantile(ordered, share):
    place = share * (len(ordered) - 1)
    index = min(int(place), len(ordered) - 2) if len(ordered) > 1 else 0
    after = ordered[min(index + 1, len(ordered) - 1)]
    return ordered[index] + (after - ordered[index]) * (place - index)


def _nice(value, up=False):
    """The nearest (or next larger) of 1, 2, 2.5 and 5 times a power of ten."""
    power = 10.0 ** floor(log10(value))
    steps = [factor * power for factor in (1, 2, 2.5, 5, 10)]
    if up:
        return next(step for step in steps if step >= value * (1 - 1e-9))
    return min(steps, key=lambda step: abs(log(step / value)))


def _nice_below(value):
    """The next smaller of the same numbers."""
    power = 10.0 ** floor(log10(value))
    return max(factor * power for factor in (1, 2, 2.5, 5) if factor * power <= value * (1 + 1e-9))


def _tidy(value):
    """The value without the dust of binary arithmetic."""
    return float(f"{value:.10g}")
