"""Where the marks of cities, and of periods, stand in the drawing of a chart."""

from collections import namedtuple

from qgis.PyQt.QtCore import QByteArray
from qgis.PyQt.QtSvg import QSvgRenderer
from qgis.PyQt.QtXml import QDomDocument


class Mark(namedtuple("Mark", "cities tip box period", defaults=("",))):
    """One mark.

    Parameters
    ----------
    cities : tuple of str
        Ids: of its city, or of the two that it joins; none of a period's mark.
    tip : str
        What it says.
    box : QRectF
        Its place in the drawing.
    period : str
        The period that it stands for, where it stands for no city.
    """

    __slots__ = ()

    def is_of(self, cities):
        """Whether all of its cities are among those given."""
        return bool(self.cities) and cities.issuperset(self.cities)


def read_drawing(svg):
    """What draws a chart, and its marks in their order.

    Parameters
    ----------
    svg : str
        Marks of cities have ``data-city``, those of two cities ``data-partner`` besides; marks of
        periods have ``data-period``.

    Returns
    -------
    (QSvgRenderer, list of Mark)
    """
    document = QDomDocument()
    document.setContent(svg)
    found = list(_number_marks(document.documentElement()))
    renderer = QSvgRenderer(QByteArray(document.toByteArray(-1)))
    return renderer, [
        Mark(cities, tip, renderer.boundsOnElement(key), period)
        for key, cities, tip, period in found
    ]


def _number_marks(root):
    """Give each mark an id, by which the renderer finds it: id, cities, tip, period."""
    node, count = root.firstChildElement(), 0
    while not node.isNull():
        if node.hasAttribute("data-city") or node.hasAttribute("data-period"):
            count += 1
            key = f"mark-{count}"
            node.setAttribute("id", key)
            cities = [node.attribute(name) for name in ("data-city", "data-partner")]
            tip = node.firstChildElement("title").text()
            yield key, tuple(filter(None, cities)), tip, node.attribute("data-period")
        node = node.nextSiblingElement()
