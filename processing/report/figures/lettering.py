"""How wide a text is, so that names get the room they need; without any font at hand."""

import unicodedata

#: Height of the letters of all figures, in units of the drawing.
SIZE = 12
#: Width over height of letters, those of a wide sans serif: room to spare does no harm.
_NARROW, _PLAIN, _WIDE, _FULL = 0.38, 0.63, 0.85, 1.0
_THIN = set("iljtfrI.,:;'|!()[] \u202f")


def width_of(text, size=SIZE):
    """About how wide a text is printed."""
    return size * sum(map(_letter, text))


def _letter(letter):
    if unicodedata.combining(letter):
        return 0
    # An ellipsis among full letters is as wide as they are.
    if letter == "…" or unicodedata.east_asian_width(letter) in "WF":
        return _FULL
    if letter in _THIN:
        return _NARROW
    return _WIDE if letter.isupper() or letter in "mw%" else _PLAIN


def shortened(text, width, size=SIZE):
    """The text, cut with an ellipsis where it is wider than `width`."""
    if width_of(text, size) <= width:
        return text
    kept = text
    while kept and width_of(kept + "…", size) > width:
        kept = kept[:-1]
    return kept.rstrip() + "…"
