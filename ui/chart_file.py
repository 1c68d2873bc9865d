"""A chart that leaves the dock: as a file, or as a picture on the clipboard."""

import re
from pathlib import Path

from qgis.PyQt.QtCore import QByteArray
from qgis.PyQt.QtGui import QImage, QPainter
from qgis.PyQt.QtSvg import QSvgRenderer
from qgis.PyQt.QtWidgets import QApplication

from ..i18n import tr

#: Pixels for each unit of a copied drawing.
_FINENESS = 2
_LONGEST_NAME = 60


def file_name(figure):
    """A name for the file of a figure: its title, as far as files take it."""
    title = re.sub(r"[^\w\-]+", "_", figure.title)[:_LONGEST_NAME].strip("_")
    return f"{title}.svg"


def write_picture(path, figure):
    """Write a figure as an SVG file.

    Parameters
    ----------
    path : str
    figure : processing.report.figures.figure.Figure

    Returns
    -------
    str
        A sentence: where it is, or why not.
    """
    place = Path(path)
    if place.suffix.lower() != ".svg":
        place = place.with_name(f"{place.name}.svg")
    try:
        place.write_text(_picture(figure), encoding="utf-8")
    except OSError as error:
        return tr("“{path}” can't be written: {reason}.").format(
            path=place, reason=error.strerror or error
        )
    return tr("Saved as {path}.").format(path=place)


def copy_picture(figure):
    """Put a figure on the clipboard."""
    renderer = QSvgRenderer(QByteArray(_picture(figure, has_halo=False).encode("utf-8")))
    image = QImage(renderer.defaultSize() * _FINENESS, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    QApplication.clipboard().setImage(image)


def _picture(figure, has_halo=True):
    from ..processing.report.figures.picture import picture
    from ..processing.report.figures.style import page_colours

    return picture(figure, page_colours(), has_halo=has_halo)
