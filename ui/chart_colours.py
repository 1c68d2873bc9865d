"""The colours of charts, from those that the desktop has chosen."""

from qgis.PyQt.QtGui import QColor, QPalette

#: Share of ink in the colour of what stands beside the point, and of a grid.
_SOFT, _LINE = 0.75, 0.2
#: Difference in lightness, of 255, below which text can't be read.
_LEAST_CONTRAST = 90


def chart_colours(palette):
    """The colours of charts that lie in a window of this palette.

    Parameters
    ----------
    palette : QPalette
        Best of a label: a theme may give its colour to texts alone.

    Returns
    -------
    processing.report.figures.style.Colours
    """
    # Loaded with the first chart, not with the dock.
    from ..processing.report.figures.style import page_colours

    paper = palette.color(QPalette.ColorRole.Window)
    colours = page_colours(is_dark(palette))
    ink = palette.color(QPalette.ColorRole.WindowText)
    if abs(ink.lightness() - paper.lightness()) < _LEAST_CONTRAST:
        ink = QColor(colours.ink)
    return colours._replace(
        paper=paper.name(), ink=ink.name(),
        soft=_mixed(paper, ink, _SOFT), line=_mixed(paper, ink, _LINE),
    )  # fmt: skip


def is_dark(palette):
    """Whether a window of this palette is dark."""
    return palette.color(QPalette.ColorRole.Window).lightness() < 128


def _mixed(paper, ink, share):
    parts = (
        round(one + (other - one) * share)
        for one, other in zip(paper.getRgb()[:3], ink.getRgb()[:3])
    )
    return QColor(*parts).name()
