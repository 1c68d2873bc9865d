"""What the results say, in sentences that a planner can hand to a mayor.

Findings describe what was measured; they claim neither causes nor significance. A finding keeps
its text apart from its values, so that the text can be translated before it is filled.
"""

import math
from collections import namedtuple

from .printed_numbers import MINUS, THIN_SPACE, grouped
from .wording import Wording, filled, said

#: Share of the runs with other weights from which a rank is called safe.
SAFE_RANK = 0.8
#: Two numbers nearer than this are a tie: they differ by rounding only.
TIE = 1e-9


class Finding(namedtuple("Finding", "text values measure periods", defaults=("", ()))):
    """One finding.

    Parameters
    ----------
    text : str
        A literal with ``{named}`` places.
    values : dict
        The formatted values that fill them.
    measure : str, optional
        Key of the measure of the catalogue that it sums up; empty where it tells of several.
    periods : tuple of str, optional
        The period that it is of, or the first and the last; empty for what has none.
    """

    __slots__ = ()

    @property
    def place(self):
        """Region and period that it speaks of; empty where there is but one."""
        return self.values.get("place", "")

    def sentence(self, translate=str):
        """The finding as a sentence, after `translate` has had its text.

        Parameters
        ----------
        translate : callable, optional
            Takes the text with its places and returns it in another language.
        """
        told = self.told(translate)
        if not self.place:
            return told
        place = said(self.values, translate)["place"]
        return translate("{place}: {sentence}").format(place=place, sentence=told)

    def told(self, translate=str):
        """As `sentence`, without the region and the period that it speaks of."""
        return filled(self.text, self.values, translate)


def percent(share, decimals=None):
    """A share of 0 to 1 as ``82 %``; with a decimal where a whole number would mislead."""
    value = abs(share) * 100
    if 0 < value < 0.05:
        return "< 0.1 %"
    if 99.95 <= value < 100 - TIE:
        return "> 99.9 %"
    if decimals is None:
        decimals = 1 if 0 < value < 0.95 or 99.5 <= value < 100 - TIE else 0
    return f"{MINUS if share < 0 else ''}{value:.{decimals}f} %"


def number(value, decimals=None):
    """A number with thin groups of three digits; about three digits that count by default."""
    return grouped(value, _decimals(value) if decimals is None else decimals)


def hundredths(value):
    """An index that runs to 1 or so, with two decimals."""
    return number(value, 2)


def points(change):
    """The size of a change of a share in percentage points: ``1 point``, ``4.8 points``.

    It is told to a tenth, below 1 to a hundredth, without zeros behind that.
    """
    size = abs(change) * 100
    is_small = 0 < round(size, 2) < 1
    told = number(size, 2 if is_small else 1).rstrip("0").rstrip(".")
    if 0 < size < 0.05:
        told = "< 0.1"
    return Wording("{number} point" if told == "1" else "{number} points", number=told)


def signed(value):
    """A number with its sign, as parts of a sum are written."""
    text = number(value)
    return f"+{text}" if value > 0 and text.strip(f"0.{THIN_SPACE}") else text


def _decimals(value):
    size = abs(value)
    if math.isclose(value, round(value), abs_tol=TIE) or size >= 100:
        return 0
    if size >= 1:
        return 1 if size >= 10 else 2
    return min(6, 1 - math.floor(math.log10(size)))


def ordinal(count):
    """A rank as a word: ``1st``."""
    last = 0 if 10 <= count % 100 <= 20 else count % 10
    text = {1: "{number}st", 2: "{number}nd", 3: "{number}rd"}.get(last, "{number}th")
    return Wording(text, number=count)


def known_number(value):
    """A finite float, or None for whatever stands for a missing number."""
    try:
        value = float(value)
    except (TypeError, ValueError):
        return None
    return value if math.isfinite(value) else None


def known_text(value):
    """A trimmed text; empty for whatever stands for a missing one."""
    if isinstance(value, str):
        return value.strip()
    known = known_number(value)
    if known is None:
        return ""
    return str(int(known)) if known.is_integer() else str(known)


def is_tie(one, other):
    return math.isclose(one, other, rel_tol=TIE, abs_tol=TIE)


def in_time(period):
    """No period, then years by number, then dates and quarters as they are written."""
    year = known_number(period)
    return (bool(period) and year is None, year or 0, period)


def known_role(row):
    return known_text(row.get("role")).lower()
