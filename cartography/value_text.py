"""Values of measures as expressions write them: in the reader's words, and without the plugin."""

from ..analysis.printed_numbers import MINUS, THIN_SPACE
from ..i18n import tr
from . import fields
from .numbers import unit_of


def value_text(entry, value="", decimals=None, digits=3):
    """Expression: a value of a measure with its unit; NULL where there is none.

    Values around a neutral 0 have their sign, those above it too.

    Parameters
    ----------
    entry : analysis.measures.Measure
    value : str
        Expression for the value; that of the measure, if it is not given.
    decimals : int
        Decimal places; None takes what makes enough significant digits, and none of an integer.
    digits : int
        Significant digits, 2 or 3.
    """
    unit = unit_of(entry)
    value = value or fields.value_of(entry)
    if unit in ("share", "points"):
        value = f"100 * ({value})"
    pattern = {"share": tr("{} %"), "km": tr("{} km")}.get(unit, "{}")
    sign = "if(@value > 0, '+', '') || " if entry.neutral == 0 else ""
    number = _number(value, decimals, sign, digits)
    return _points(number) if unit == "points" else within(pattern, number)


def _points(number):
    """Expression: a number as points; 1 of them is one."""
    one, several = (within(text, "@number") for text in (tr("{} point"), tr("{} points")))
    ones = fields.listed(("1", "+1", f"{MINUS}1"))
    choice = f"CASE WHEN @number IN ({ones}) THEN {one} ELSE {several} END"
    return f"with_variable('number', {number}, {choice})"


def within(pattern, text):
    """Expression: a text in the place that a pattern has for it; NULL where the text is."""
    before, _, after = pattern.partition("{}")
    parts = [fields.literal(before)] * bool(before) + [text]
    return " || ".join(parts + [fields.literal(after)] * bool(after))


def points_text(value):
    """Expression: a difference of two shares as whole points with its sign, such as “+6”."""
    points = f"round(100 * ({value}))"
    return (
        f"CASE WHEN {points} > 0 THEN '+' WHEN {points} < 0 THEN '−' ELSE '±' END"
        f" || {grouped_text(f'abs({points})', 0)}"
    )


def grouped_text(value, decimals):
    """Expression: a number as all are printed, whatever the locale.

    Parameters
    ----------
    value, decimals : str or int
        Expressions.
    """
    signs = fields.listed((",", THIN_SPACE, "-", MINUS))
    return f"replace(format_number({value}, {decimals}, 'en'), map({signs}))"


def _number(value, decimals, sign, digits):
    if decimals is None:
        decimals = (
            f"CASE WHEN abs(@value) >= {10 ** (digits - 1)} OR @value = round(@value) THEN 0 "
            f"WHEN abs(@value) >= 10 THEN 1 WHEN abs(@value) >= 1 THEN {digits - 1} "
            f"ELSE {digits} END"
        )
    text = f"{sign}{grouped_text('@value', decimals)}"
    return f"with_variable('value', {value}, {text})"
