"""The sheet of a print layout: upright or on its side, by the shape of the region."""

from dataclasses import dataclass

from qgis.core import QgsLayoutItemPage

MARGIN, GAP, COLUMN = 10.0, 4.0, 62.0
#: A region that is higher than so many times its width is printed upright.
_TALL, _SLENDER = 0.85, 1.45
_LONG, _SHORT = 297.0, 210.0


@dataclass(frozen=True)
class Sheet:
    """A4 paper, in mm."""

    width: float
    height: float
    #: Whether the legend stands below the map, in columns, and not beside it.
    is_legend_below: bool = False

    @property
    def inner_width(self):
        """Room between the margins."""
        return self.width - 2 * MARGIN

    @property
    def orientation(self):
        kinds = QgsLayoutItemPage.Orientation
        return kinds.Portrait if self.height > self.width else kinds.Landscape


def sheet_for(extent):
    """The sheet on which a region of this shape is largest.

    Parameters
    ----------
    extent : QgsRectangle
        In the projection of the map.

    Returns
    -------
    Sheet
        On its side with the legend beside the map; upright with the legend below it for a region
        about as high as wide, and beside it for one much higher.
    """
    shape = extent.height() / extent.width() if extent.width() > 0 else 1.0
    if shape <= _TALL:
        return Sheet(_LONG, _SHORT)
    return Sheet(_SHORT, _LONG, is_legend_below=shape < _SLENDER)
