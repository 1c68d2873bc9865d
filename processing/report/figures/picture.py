"""A figure as SVG that needs no page around it: to be shown in a window, or kept as a file."""

from html import escape

from ....i18n import tr
from .lettering import SIZE, width_of
from .style import style
from .svg import words

_FONT = "Noto Sans, Segoe UI, Helvetica, Arial, sans-serif"
_MARGIN, _LINE = 16, 17
#: The title is this much larger than other text.
_TITLE_SCALE = 1.25
#: Bold letters are this much wider.
_BOLD = 1.12


def drawing(figure, colours, font=_FONT):
    """The drawing of a figure alone, as Qt shows it.

    Parameters
    ----------
    figure : Figure
    colours : style.Colours
    font : str
        Families, the first that there is.

    Returns
    -------
    str
        SVG.
    """
    box = f"0 0 {figure.width} {figure.height:.0f}"
    return _document(figure, box, figure.marks, style(colours, has_halo=False), font)


def picture(figure, colours, font=_FONT, has_halo=True):
    """The figure with what stands around it on the page: place, title and how to read it.

    Parameters and returned value as those of `drawing`; `has_halo` as of `style.style`.
    """
    title = [
        *([words(0, 0, figure.place, "tick")] if figure.place else []),
        *_lines(figure.title, "title", figure.width / _TITLE_SCALE / _BOLD),
    ]
    caption = _lines(" ".join(filter(None, (figure.reading, figure.note))), "tick", figure.width)
    top = _LINE * _TITLE_SCALE * len(title)
    marks = [
        *_stacked(title, 0, _LINE * _TITLE_SCALE),
        f'<g transform="translate(0 {top:.0f})">', *figure.marks, "</g>",
        *_stacked(caption, top + figure.height + _LINE, _LINE),
    ]  # fmt: skip
    height = top + figure.height + _LINE * (len(caption) + 0.5)
    left, wide, high = -_MARGIN, figure.width + 2 * _MARGIN, height + 2 * _MARGIN
    paper = (
        f'<rect x="{left}" y="{left}" width="{wide}" height="{high:.0f}" fill="{colours.paper}"/>'
    )
    return _document(figure, f"{left} {left} {wide} {high:.0f}", [paper, *marks],
                     style(colours, has_halo), font)  # fmt: skip


def _lines(text, kind, width):
    """A text in lines that fit a width; of each the SVG, at the place 0, 0."""
    lines = [""]
    for word in _words(text):
        if lines[-1] and width_of(lines[-1] + word.rstrip()) > width:
            lines.append("")
        lines[-1] += word
    return [words(0, 0, line.strip(), kind) for line in lines if line.strip()]


def _words(text):
    """Where a line may break: after a space, and after each letter of full width."""
    word = ""
    for letter in text:
        word += letter
        if letter == " " or ord(letter) > 0x2E7F:
            yield word
            word = ""
    yield word


def _stacked(lines, top, step):
    return [
        f'<g transform="translate(0 {top + step * (place + 0.5):.1f})">{line}</g>'
        for place, line in enumerate(lines)
    ]


def _document(figure, box, marks, rules, font):
    _, _, width, height = box.split()
    title_size = SIZE * _TITLE_SCALE
    return "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" width="{width}" '
            f'height="{height}" font-family="{escape(font)}" font-size="{SIZE}">',
            f"<title>{escape(figure.title)}</title>",
            f"<desc>{escape(tr(figure.description))}</desc>",
            f"<style>\n{rules}\n"
            f".title {{ font-size: {title_size:.0f}px; font-weight: bold; }}\n</style>",
            *marks,
            "</svg>",
        ]
    )
