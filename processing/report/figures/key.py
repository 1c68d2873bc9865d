"""The key of a figure: what its colours and shapes stand for, in a line above it."""

from ....i18n import tr
from .lettering import width_of
from .svg import mark, words

#: Height of the line that a key takes.
HEIGHT = 20
_SIDE, _GAP = 9, 16


def key(x, entries):
    """The key, from `x` on.

    Parameters
    ----------
    x : float
    entries : list of (str, bool, str)
        Class of the mark, whether it is round, and what it stands for.

    Returns
    -------
    list of str
        Elements of SVG.
    """
    marks, y = [], HEIGHT / 2 - 2
    for kind, is_round, text in entries:
        if is_round:
            marks.append(mark("circle", kind, cx=x + _SIDE / 2, cy=y, r=_SIDE / 2))
        else:
            marks.append(mark("rect", kind, x=x, y=y - _SIDE / 2, width=_SIDE, height=_SIDE))
        marks.append(words(x + _SIDE + 5, y, text, "tick"))
        x += _width_of_entry(text)
    return marks


def width_of_key(entries):
    """How wide a key is."""
    return sum(_width_of_entry(text) for _, _, text in entries)


def _width_of_entry(text):
    return _SIDE + 5 + width_of(text, 11) + _GAP


def city_key(rows, is_round=False):
    """Entries for the roles that the cities of `rows` have.

    Parameters
    ----------
    rows : pandas.DataFrame
        With ``role``.
    is_round : bool
        Whether cities that are no cores are dots; else all marks are bars.
    """
    roles = set(rows["role"])
    entries = [
        ("core", False, tr("core city"), "core" in roles),
        ("secondary", is_round, tr("secondary city"), "secondary" in roles),
        ("other", is_round, tr("city of no role"), bool(roles - {"core", "secondary"})),
    ]
    return [entry[:3] for entry in entries if entry[3]]
