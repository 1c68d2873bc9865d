"""A figure of the page: a title that states what it shows, the drawing, and how to read it."""

from collections import namedtuple
from html import escape

from ....i18n import tr
from ..markup import paragraph, prose, scrolled

#: Width of a drawing on the page, in units that are about a pixel on a screen and 1/96 inch in
#: print.
WIDTH = 600


_FIELDS = "title reading note description place height marks width"


class Figure(namedtuple("Figure", _FIELDS, defaults=[WIDTH])):
    """One figure.

    Parameters
    ----------
    title : str
        The finding.
    reading : str
        How to read figures of this kind.
    note : str
        What is to be known of this one besides; may be empty.
    description : str
        What stands in it, for who can't see it.
    place : str
        Region and period, empty where there is but one.
    height : float
        Of the drawing.
    marks : list of str
        Elements of SVG.
    width : float
        Of the drawing.
    """

    __slots__ = ()

    def html(self, key):
        """The figure as HTML; `key` makes its ids those of no other."""
        drawing = (
            f'<svg viewBox="0 0 {self.width} {self.height:.0f}" role="img" '
            f'aria-labelledby="{key}-title {key}-desc">\n'
            f'<title id="{key}-title">{escape(self.title)}</title>\n'
            f'<desc id="{key}-desc">{escape(tr(self.description))}</desc>\n'
            + "\n".join(self.marks)
            + "\n</svg>"
        )
        place = paragraph(self.place, "place") if self.place else ""
        return (
            f'<figure class="chart" id="{key}">{place}\n'
            f"{paragraph(self.title, 'chart-title')}\n"
            f"{scrolled(self.title, drawing, 'plain')}\n"
            f"<figcaption>{prose(self._caption())}</figcaption>\n</figure>"
        )

    def _caption(self):
        return " ".join(filter(None, (self.reading, self.note)))
