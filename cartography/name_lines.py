"""Long names over several lines, as an expression of QGIS does it: without the plugin too."""

from . import fields

#: Names as wide as so many letters stay on one line, and no line of others is wider; they have as
#: many lines as if each were about so wide.
_WIDEST, _USUAL = 18, 16
#: Characters twice as wide as a letter, between any two of which a line may end.
_WIDE = r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]"
#: Stands before each of them while lines are made; a space that nobody sees, if a name has it.
_MARK = "\u200b"
#: Where a line may end: before a space, unless a dash follows, and after a hyphen; between wide
#: characters, and where letters follow one; before a bracket.
_ENDS = (
    r"(?=\s(?![-–—]\s)|$)", "(?<=[-–—/·])", rf"(?<![(（\s])(?={_MARK})",
    rf"(?<={_WIDE})(?=[A-Za-z0-9])", r"(?<=\S)(?=[(（])",
)  # fmt: skip


def in_lines(name):
    """Expression: a name over as few lines as it needs, about as wide each; a short one as it is.

    Parameters
    ----------
    name : str
        Expression for the name.
    """
    marked = f"regexp_replace(@name, {fields.literal(f'({_WIDE})')}, '{_MARK}\\\\1')"
    # One more than the average: breaks hardly ever fall where all lines would be alike.
    even = _broken("(1 + ceil(@width / @lines))")
    is_more = "length(@even) - length(replace(@even, '\\n', '')) >= @lines"
    lines = f"replace(if({is_more}, {_broken(_WIDEST)}, @even), '{_MARK}', '')"
    text = _with(lines, even=even, lines=f"ceil(@width / {_USUAL}.0)")
    return _with(
        f"if(@width > {_WIDEST}, {text}, @name)", width="length(@marked)", marked=marked, name=name
    )


def _broken(width):
    """Expression: the marked name with line breaks, which has an over-long word on its own."""
    before, after = "((?:.{1,", rf"}}|\S+?)(?:{'|'.join(_ENDS)}))\s*"
    pattern = f"{fields.literal(before)} || {width} || {fields.literal(after)}"
    return f"trim(regexp_replace(@marked, {pattern}, '\\\\1\\n'))"


def _with(text, **variables):
    """An expression that has variables, each of which may have those that come after it."""
    for variable, value in variables.items():
        text = f"with_variable('{variable}', {value}, {text})"
    return text
