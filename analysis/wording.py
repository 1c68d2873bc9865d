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
        pattern = re.sub(r"\\{(\w+)\\}", r"(?P<\1>.+)", re.escape(literal))
        found = re.fullmatch(pattern, text)
        if found:
            return Wording(literal, **found.groupdict())
    return text
