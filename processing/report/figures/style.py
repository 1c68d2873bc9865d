"""The page's style for a figure that stands alone, with its colours filled in.

Programs that show SVG, Qt among them, know no variables of CSS.
"""

import re
from collections import namedtuple
from functools import lru_cache
from pathlib import Path

_PAGE_STYLE = Path(__file__).resolve().parents[3] / "resources" / "report" / "report.css"
_BLOCK = re.compile(r":root \{(.*?)\}", re.DOTALL)
_VARIABLE = re.compile(r"--(\w+): ([^;]+);")
_RULE = re.compile(r"^(\.chart [^{}]+) \{ ([^}]+) \}$", re.MULTILINE)
_USED = re.compile(r"var\(--(\w+)\)")
#: Rules of what stands around the marks.
_OF_THE_PAGE = ("svg", ".place")
#: Some programs know bold and plain only.
_WEIGHTS = {"font-weight: 650": "font-weight: bold"}


class Colours(namedtuple("Colours", "paper ink soft line core secondary against")):
    """The colours of a figure, as ``#rrggbb``.

    Parameters
    ----------
    paper, ink, soft, line : str
        Background, text, text and lines beside the point, grid.
    core, secondary : str
        Of cities by their role.
    against : str
        Of what is lost, amiss or telling.
    """

    __slots__ = ()


def page_colours(is_dark=False):
    """The colours of the page: those of print, or those on a dark screen."""
    found = dict(_VARIABLE.findall(_BLOCK.findall(_page_style())[1 if is_dark else 0]))
    return Colours(*(found[name] for name in Colours._fields))


def style(colours, has_halo=True):
    """Rules of CSS for the classes of marks.

    Parameters
    ----------
    colours : Colours
    has_halo : bool
        Whether names have a halo: Qt would paint it over their letters.
    """
    known = colours._asdict()
    rules = []
    for on_page, declared in _RULE.findall(_page_style()):
        selectors = on_page.replace(".chart ", "")
        if selectors not in _OF_THE_PAGE and (has_halo or selectors != ".halo"):
            filled = _USED.sub(lambda used: known[used.group(1)], declared)
            for weight, word in _WEIGHTS.items():
                filled = filled.replace(weight, word)
            rules.append(f"{selectors} {{ {filled} }}")
    return "\n".join(rules)


@lru_cache(maxsize=1)
def _page_style():
    return _PAGE_STYLE.read_text(encoding="utf-8")
