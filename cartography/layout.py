"""A print layout of a result: title, finding, map, legend, scale, sources; and an atlas of cities.

All of it is made of QGIS's own items, so that it can be changed by hand and needs no plugin.
"""

from collections import namedtuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsMapLayerStyle,
    QgsPrintLayout,
    QgsRectangle,
    QgsScaleBarSettings,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ..i18n import tr
from . import ramps
from .background import SEA
from .layout_legend import add_legend, fit_legend
from .layout_scales import add_scales
from .layout_sheet import COLUMN, GAP, MARGIN, sheet_for
from .layout_text import SMALL, SUBTITLE, TEXT, TITLE, height_of, lines_of, set_text, text_format
from .numbers import unbroken

MILLIMETERS = QgsUnitTypes.LayoutUnit.LayoutMillimeters
GREY = "#5a6068"
#: Widest region, in degrees, over which one arrow still points north.
_WIDEST_NORTH = 12.0
#: In mm: height of the scale bar with its numbers, its least and largest length, and the arrow.
_BAR, _SHORTEST_BAR, _LONGEST_BAR, _ARROW = 14.0, 20.0, 36.0, (12.0, 14.0)
#: Below the map a legend has so many columns, and so much of the page's height at most.
_COLUMNS, _BAND = 2, 0.36

#: What stands on the page: ``title`` states the finding; ``layers`` from top to bottom, of which
#: those in ``legend`` are explained; ``extent`` in ``crs``; ``background`` is land in a sea.
#: Without a valid ``crs`` the map has the layers' own coordinates, and no scale bar. Of one of
#: several regions, ``region`` is the name, and ``looks`` are copies of layers, by id, that are
#: narrowed to it: their styles are shown in place of those of the layers.
Content = namedtuple(
    "Content",
    "name title subtitle sources layers legend crs extent background region looks",
    defaults=((), None, None),
)


def make_layout(project, content, room=0.0):
    """Make a print layout and add it to the project's.

    Parameters
    ----------
    project : QgsProject
    content : Content
        A layout of the same name in the project is replaced.
    room : float, optional
        Height in mm that stays free between the titles and the map.

    Returns
    -------
    QgsPrintLayout
    """
    sheet = sheet_for(content.extent)
    layout = _empty_layout(project, content.name, sheet)
    top = _add_texts(layout, content, sheet) + room
    _add_sources(layout, content.sources, sheet)
    map_item = _add_map(layout, content, top)
    add_legend(layout, content.legend, content.looks or {}).setLinkedMap(map_item)
    add_scales(layout, content.legend, COLUMN)
    if content.crs.isValid():
        _add_scale_bar(layout, map_item)
    if _north_is_up(content):
        _add_north(layout)
    arrange(layout, content)
    _place_in_project(project, layout)
    return layout


def arrange(layout, content):
    """Give map and legend the room between the titles and the sources.

    The text of the legend grows smaller rather than run off the page.
    """
    sheet = sheet_for(content.extent)
    top = layout.itemById("map").pos().y()
    foot = layout.itemById("sources").pos().y() - GAP
    column = sheet.width - MARGIN - COLUMN
    if sheet.is_legend_below:
        bottom = foot - _arrange_below(layout, sheet, column, foot) - GAP
        box = QgsRectangle(MARGIN, top, sheet.width - MARGIN, bottom)
    else:
        _arrange_beside(layout, column, top, foot)
        box = QgsRectangle(MARGIN, top, column - GAP, foot)
    map_item = layout.itemById("map")
    place(map_item, box.xMinimum(), box.yMinimum(), box.width(), box.height())
    map_item.setExtent(_fitted(content.extent, box))
    bar = layout.itemById("scale")
    if bar is not None:
        _fit_scale_bar(bar)
        place(bar, column, foot - _BAR)
    north = layout.itemById("north")
    if north is not None:
        place(north, column + COLUMN - _ARROW[0], foot - _ARROW[1] - 2, *_ARROW)


def _arrange_beside(layout, x, top, foot):
    """Put the legend, and the scales below it, into a column."""
    legend, scales = layout.itemById("legend"), layout.itemById("scales")
    room = scales.rect().height() + GAP if scales is not None else 0.0
    place(legend, x, top)
    height = fit_legend(legend, COLUMN, foot - _BAR - GAP - top - room)
    if scales is not None:
        place(scales, x, top + height + GAP)


def _arrange_below(layout, sheet, x, foot):
    """Put the legend into columns at the foot, with the scales beside it; returns their height."""
    legend, scales = layout.itemById("legend"), layout.itemById("scales")
    height = fit_legend(legend, x - GAP - MARGIN, _BAND * sheet.height, _COLUMNS)
    beside = _BAR + (scales.rect().height() + GAP if scales is not None else 0.0)
    height = max(height, beside)
    place(legend, MARGIN, foot - height)
    if scales is not None:
        place(scales, x, foot - height)
    return height


def export(layout, path):
    """Write a layout as PDF, PNG or SVG, by the ending of `path`.

    Returns
    -------
    str
        Empty, or why it could not be written.
    """
    exporter = QgsLayoutExporter(layout)
    ending = path.rsplit(".", 1)[-1].lower()
    if ending == "pdf":
        done = exporter.exportToPdf(path, QgsLayoutExporter.PdfExportSettings())
    elif ending == "svg":
        done = exporter.exportToSvg(path, QgsLayoutExporter.SvgExportSettings())
    else:
        done = exporter.exportToImage(path, QgsLayoutExporter.ImageExportSettings())
    if done == QgsLayoutExporter.ExportResult.Success:
        return ""
    return tr("“{path}” can't be written.").format(path=path)


# Parts of the page


def _empty_layout(project, name, sheet):
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName(name)
    page = layout.pageCollection().page(0)
    page.setPageSize("A4", sheet.orientation)
    return layout


def _place_in_project(project, layout):
    manager = project.layoutManager()
    former = manager.layoutByName(layout.name())
    if former is not None:
        manager.removeLayout(former)
    manager.addLayout(layout)


def _add_texts(layout, content, sheet):
    """Add title and subtitle; returns where the rest may begin."""
    top, width = MARGIN, sheet.inner_width
    for name, text, points, bold, color in (
        ("title", content.title, _title_points(content.title, width), True, ramps.INK),
        ("subtitle", content.subtitle, SUBTITLE, False, GREY),
    ):
        if text:
            height = height_of(text, width, points, bold)
            label = add_label(layout, unbroken(text), points, bold, color)
            label.setId(name)
            place(label, MARGIN, top, width, height)
            top += height
    return top + GAP / 2


def _title_points(text, width):
    """The largest size of a title in which it takes two lines."""
    return next((points for points in TITLE if lines_of(text, width, points, True) <= 2), TITLE[-1])


def _add_sources(layout, sources, sheet):
    """Add the line of sources at the foot of the page."""
    height = height_of(sources, sheet.inner_width, SMALL) + 1
    label = add_label(layout, sources, SMALL, False, GREY)
    label.setId("sources")
    place(label, MARGIN, sheet.height - MARGIN - height, sheet.inner_width, height)


def add_label(layout, text, points, bold=False, color=ramps.INK):
    label = QgsLayoutItemLabel(layout)
    label.setText(text)
    set_text(label, points, bold, color)
    label.setHAlign(Qt.AlignmentFlag.AlignLeft)
    layout.addLayoutItem(label)
    return label


def place(item, x, y, width=None, height=None):
    item.attemptMove(QgsLayoutPoint(x, y, MILLIMETERS))
    if width is not None:
        item.attemptResize(QgsLayoutSize(width, height, MILLIMETERS))


def _add_map(layout, content, top):
    """Add the map, which gets its size when all is arranged."""
    item = QgsLayoutItemMap(layout)
    item.setId("map")
    layout.addLayoutItem(item)
    place(item, MARGIN, top, COLUMN, COLUMN)
    # An item with no valid one would take that of the project.
    item.setCrs(content.crs if content.crs.isValid() else content.layers[0].crs())
    item.setLayers([*content.layers, *content.background])
    if content.background:
        item.setBackgroundColor(QColor(SEA))
    item.setKeepLayerSet(True)
    # As it looks now: the panel may show something else later.
    item.setKeepLayerStyles(True)
    item.storeCurrentLayerStyles()
    looks = {layer: style_xml(look) for layer, look in (content.looks or {}).items()}
    item.setLayerStyleOverrides({**item.layerStyleOverrides(), **looks})
    item.setFrameEnabled(True)
    item.setFrameStrokeColor(QColor("#c3ccd3"))
    item.setFrameStrokeWidth(QgsLayoutMeasurement(0.2, MILLIMETERS))
    return item


def style_xml(layer):
    """The style that a layer wears, as a layout's map keeps it."""
    style = QgsMapLayerStyle()
    style.readFromLayer(layer)
    return style.xmlData()


def _fitted(extent, box):
    """The extent in the proportions of the box: the map item would change its own else."""
    unit = max(extent.width() / box.width(), extent.height() / box.height())
    return QgsRectangle.fromCenterAndSize(extent.center(), unit * box.width(), unit * box.height())


def _add_scale_bar(layout, map_item):
    bar = QgsLayoutItemScaleBar(layout)
    bar.setId("scale")
    bar.setLinkedMap(map_item)
    bar.applyDefaultSettings()
    bar.setStyle("Single Box")
    bar.setHeight(1.5)
    bar.setTextFormat(text_format(TEXT))
    layout.addLayoutItem(bar)


def _fit_scale_bar(bar):
    """A round number of km that leaves room for the arrow beside the bar."""
    bar.applyDefaultSize(QgsUnitTypes.DistanceUnit.DistanceKilometers)
    bar.setUnitLabel(tr("km"))
    bar.setNumberOfSegmentsLeft(0)
    bar.setNumberOfSegments(2)
    bar.setMinimumBarWidth(_SHORTEST_BAR)
    bar.setMaximumBarWidth(_LONGEST_BAR)
    bar.setSegmentSizeMode(QgsScaleBarSettings.SegmentSizeMode.SegmentSizeFitWidth)
    bar.update()


def _north_is_up(content):
    """Whether an arrow would be true all over the map: not on a wide one, nor in degrees."""
    if not content.crs.isValid() or content.crs.isGeographic():
        return False
    transform = QgsCoordinateTransform(
        content.crs, QgsCoordinateReferenceSystem("EPSG:4326"), content.layers[0].transformContext()
    )
    try:
        return transform.transformBoundingBox(content.extent).width() <= _WIDEST_NORTH
    except QgsCsException:
        return False


def _add_north(layout):
    picture = QgsLayoutItemPicture(layout)
    picture.setId("north")
    picture.setPicturePath(":/images/north_arrows/layout_default_north_arrow.svg")
    layout.addLayoutItem(picture)
