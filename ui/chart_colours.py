"""The colours of charts, from those that the desktop has chosen."""

from qgis.PyQt.QtCore import QPoint, QRect, QSize
from qgis.PyQt.QtGui import QColor, QPalette

#: Share of ink in the colour of what stands beside the point, and of a grid.
_SOFT, _LINE = 0.82, 0.2
#: Difference in lightness, of 255, below which text can't be read.
_LEAST_CONTRAST = 90


def paper_of(widget):
    """The colour that is seen behind a widget, at its upper left corner.

    A theme of QGIS paints backgrounds of which the palette knows nothing.
    """
    window = widget.window()
    place = QRect(widget.mapTo(window, QPoint(1, 1)), QSize(1, 1))
    return window.grab(place).toImage().pixelColor(0, 0)


def chart_colours(paper, palette):
    """The colours of charts on a background.

    Parameters
    ----------
    paper : QColor
        The background.
    palette : QPalette
        Of a label: a theme may give its colour to texts alone.

    Returns
    -------
    processing.report.figures.style.Colours
    """
    # Loaded with the first chart, not with the dock.
    from ..processing.report.figures.style import page_colours

    colours = page_colours(is_dark(paper))
    ink = palette.color(QPalette.ColorRole.WindowText)
    if abs(ink.lightness() - paper.lightness()) < _LEAST_CONTRAST:
        ink = QColor(colours.ink)
    return colours._replace(
        paper=paper.name(), ink=ink.name(),
        soft=_mixed(paper, ink, _SOFT), line=_mixed(paper, ink, _LINE),
    )  # fmt: skip


def is_dark(paper):
    """Whether a background is dark."""
    return paper.lightness() < 128


def _mixed(paper, ink, share):
    parts = (
        round(one + (other - one) * share)
        for one, other in zip(paper.getRgb()[:3], ink.getRgb()[:3])
    )
    return QColor(*parts).name()
