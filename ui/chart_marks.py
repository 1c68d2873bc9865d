"""Where the marks of cities stand in the drawing of a chart."""

from collections import namedtuple

from qgis.PyQt.QtCore import QByteArray
from qgis.PyQt.QtSvg import QSvgRenderer
from qgis.PyQt.QtXml import QDomDocument


class Mark(namedtuple("Mark", "cities tip box")):
    """One mark.

    Parameters
    ----------
    cities : tuple of str
        Ids: of its city, or of the two that it joins.
    tip : str
        What it says.
    box : QRectF
        Its place in the drawing.
    """

    __slots__ = ()

    def is_of(self, cities):
        """Whether all of its cities are among those given."""
        return cities.issuperset(self.cities)


def read_drawing(svg):
    """What draws a chart, and its marks in their order.

    Parameters
    ----------
    svg : str
        Marks of cities have ``data-city``, those of two cities ``data-partner`` besides.

    Returns
    -------
    (QSvgRenderer, list of Mark)
    """
    document = QDomDocument()
    document.setContent(svg)
    found = list(_number_marks(document.documentElement()))
    renderer = QSvgRenderer(QByteArray(document.toByteArray(-1)))
    return renderer, [
        Mark(cities, tip, renderer.boundsOnElement(key)) for key, cities, tip in found
    ]


def _number_marks(root):
    """Give each mark of a city an id, by which the renderer finds it: id, cities, tip."""
    node, count = root.firstChildElement(), 0
    while not node.isNull():
        if node.hasAttribute("data-city"):
            count += 1
            key = f"mark-{count}"
            node.setAttribute("id", key)
            cities = [node.attribute(name) for name in ("data-city", "data-partner")]
            tip = node.firstChildElement("title").text()
            yield key, tuple(filter(None, cities)), tip
        node = node.nextSiblingElement()
