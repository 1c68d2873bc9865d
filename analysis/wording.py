"""Texts that are put together, and can still be said in another language."""

import re


class Wording(str):
    """A literal with ``{named}`` places, and what fills them; as a string it is English.

    Parameters
    ----------
    literal : str
        Is translated.
    values
        Fill its places; those that are wordings are translated too.
    """

    def __new__(cls, literal, **values):
        made = super().__new__(cls, literal.format(**values) if values else literal)
        made.literal = literal
        made.values = values
        return made

    def said(self, translate):
        """The text in another language.

        Parameters
        ----------
        translate : callable
            Takes a literal and returns it in that language.
        """
        if not self.values:
            return translate(self.literal)
        return filled(self.literal, self.values, translate)


class Listing(Wording):
    """Names or other short texts one behind the other; as a string as English sets them apart.

    Parameters
    ----------
    parts : iterable of str
        Those that are wordings are translated.
    between : Wording, optional
        Stands between them.
    """

    def __new__(cls, parts, between=None):
        parts = list(parts)
        between = Wording(", ") if between is None else between
        made = str.__new__(cls, between.join(parts))
        made.parts = parts
        made.between = between
        return made

    def said(self, translate):
        """The texts, and what stands between them, in another language."""
        return self.between.said(translate).join(
            part.said(translate) if isinstance(part, Wording) else part for part in self.parts
        )


def placed(*parts):
    """Region and period, or other words of which each narrows down the one before.

    Parameters
    ----------
    *parts : str
        Empty ones are left out.
    """
    whole = ""
    for part in filter(None, parts):
        whole = Wording("{wide}, {narrow}", wide=whole, narrow=part) if whole else part
    return whole


def beside(name, value):
    """A name with its value behind it: ``A (5 %)``."""
    return Wording("{name} ({value})", name=name, value=value)


def filled(literal, values, translate=str):
    """A literal translated, then filled with values, of which wordings are translated too."""
    return translate(literal).format(**said(values, translate))


def said(values, translate):
    """The values that fill a literal, in another language where they are wordings."""
    return {
        place: value.said(translate) if isinstance(value, Wording) else value
        for place, value in values.items()
    }


def recognised(text, literals):
    """A text that was made of one of some literals and then stored, as a wording again.

    Parameters
    ----------
    text : str
    literals : iterable of str

    Returns
    -------
    str
        The text itself where none of them fits.
    """
    for literal in literals:
        if text == literal:
            return Wording(literal)
        pattern = re.sub(r"\\{(\w+)\\}", r"(?P<\1>.+)", re.escape(literal))
        found = re.fullmatch(pattern, text)
        if found:
            return Wording(literal, **found.groupdict())
    return text
