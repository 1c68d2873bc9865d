"""A print layout of a result: title, finding, map, legend, scale, sources; and an atlas of cities.

All of it is made of QGIS's own items, so that it can be changed by hand and needs no plugin.
"""

import textwrap
from collections import namedtuple
from math import ceil

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsLineSymbol,
    QgsMapLayerLegendUtils,
    QgsPrintLayout,
    QgsPropertyCollection,
    QgsRectangle,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ..i18n import tr
from . import ramps
from .background import SEA
from .gap_bars import bar_rows
from .layout_scales import add_scales
from .layout_text import HEADING, SMALL, SUBTITLE, TEXT, TITLE, font, set_text, text_format
from .link_symbols import legend_symbol
from .rules import ABSENT, SCALE, WIDTH, kind_of, rows_of

MILLIMETERS = QgsUnitTypes.LayoutUnit.LayoutMillimeters
#: A4 on its side, in mm.
PAGE = (297.0, 210.0)
MARGIN, GAP, COLUMN = 10.0, 4.0, 62.0
GREY = "#5a6068"
_MM_A_POINT = 0.3528
#: Width of a character with its part of what is left free at the end of lines, of its height.
_WIDTH, _WIDTH_BOLD = 0.56, 0.64
#: Widest region, in degrees, over which one arrow still points north.
_WIDEST_NORTH = 12.0

#: Characters of a line of the legend; how its text may shrink; what must stay free below it, in mm.
_LEGEND_CHARACTERS, _LEGEND_SCALES, LEGEND_FOOT = 34, (1.0, 0.9, 0.8, 0.7, 0.6), 35.0

#: Between two rows of the legend, in mm.
_ROW_SPACE = 1.5

#: What stands on the page: ``title`` states the finding; ``layers`` from top to bottom, of which
#: those in ``legend`` are explained; ``extent`` in ``crs``; ``background`` is land in a sea.
Content = namedtuple(
    "Content",
    "name title subtitle sources layers legend crs extent background",
    defaults=((),),
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
    layout = _empty_layout(project, content.name)
    top = _add_texts(layout, content) + room
    foot = _add_sources(layout, content.sources)
    box = QgsRectangle(MARGIN, top, PAGE[0] - MARGIN - COLUMN - GAP, foot - GAP)
    map_item = _add_map(layout, content, box)
    column = box.xMaximum() + GAP
    _add_legend(layout, content.legend, map_item)
    add_scales(layout, content.legend, COLUMN)
    arrange_legend(layout, column, top)
    _add_scale(layout, map_item, column, foot - GAP)
    if _north_is_up(content):
        _add_north(layout, column + COLUMN - 12, foot - GAP - 16)
    _place_in_project(project, layout)
    return layout


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


def _empty_layout(project, name):
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName(name)
    page = layout.pageCollection().page(0)
    page.setPageSize("A4", QgsLayoutItemPage.Orientation.Landscape)
    return layout


def _place_in_project(project, layout):
    manager = project.layoutManager()
    former = manager.layoutByName(layout.name())
    if former is not None:
        manager.removeLayout(former)
    manager.addLayout(layout)


def _add_texts(layout, content):
    """Add title and subtitle; returns where the rest may begin."""
    top = MARGIN
    for name, text, points, bold, color in (
        ("title", content.title, _title_points(content.title), True, ramps.INK),
        ("subtitle", content.subtitle, SUBTITLE, False, GREY),
    ):
        if text:
            height = _height(text, points, bold)
            label = add_label(layout, text, points, bold, color)
            label.setId(name)
            place(label, MARGIN, top, PAGE[0] - 2 * MARGIN, height)
            top += height
    return top + GAP / 2


def _title_points(text):
    """The largest size of a title in which it takes two lines."""
    return next((points for points in TITLE if _lines(text, points, True) <= 2), TITLE[-1])


def _lines(text, points, is_bold=False):
    """Lines that a text takes over the whole width."""
    each = points * _MM_A_POINT * (_WIDTH_BOLD if is_bold else _WIDTH)
    return max(1, ceil(_wide(text) * each / (PAGE[0] - 2 * MARGIN)))


def _wide(text):
    """The width of a text, in characters of the Latin script; Chinese ones are twice as wide."""
    return sum(2 if ord(character) > 0x2E80 else 1 for character in text)


def _height(text, points, is_bold=False):
    """Room that a text needs over the whole width, in mm."""
    return _lines(text, points, is_bold) * points * _MM_A_POINT * 1.45


def _add_sources(layout, sources):
    """Add the line of sources; returns its top."""
    height = _height(sources, SMALL) + 1
    top = PAGE[1] - MARGIN - height
    label = add_label(layout, sources, SMALL, False, GREY)
    label.setId("sources")
    place(label, MARGIN, top, PAGE[0] - 2 * MARGIN, height)
    return top


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


def _add_map(layout, content, box):
    item = QgsLayoutItemMap(layout)
    item.setId("map")
    layout.addLayoutItem(item)
    place(item, box.xMinimum(), box.yMinimum(), box.width(), box.height())
    item.setCrs(content.crs)
    item.setLayers([*content.layers, *content.background])
    if content.background:
        item.setBackgroundColor(QColor(SEA))
    item.setKeepLayerSet(True)
    # As it looks now: the panel may show something else later.
    item.setKeepLayerStyles(True)
    item.storeCurrentLayerStyles()
    item.setExtent(_fitted(content.extent, box))
    item.setFrameEnabled(True)
    item.setFrameStrokeColor(QColor("#c3ccd3"))
    item.setFrameStrokeWidth(QgsLayoutMeasurement(0.2, MILLIMETERS))
    return item


def _fitted(extent, box):
    """The extent in the proportions of the box: the map item would change its own else."""
    unit = max(extent.width() / box.width(), extent.height() / box.height())
    return QgsRectangle.fromCenterAndSize(extent.center(), unit * box.width(), unit * box.height())


def _add_legend(layout, layers, map_item):
    """Add QGIS's legend of layers."""
    legend = QgsLayoutItemLegend(layout)
    legend.setId("legend")
    legend.setLinkedMap(map_item)
    legend.setAutoUpdateModel(False)
    tree = legend.model().rootGroup()
    tree.removeAllChildren()
    for layer in layers:
        node = tree.addLayer(layer)
        _leave_out_scales(node, layer)
        _set_symbols(node, layer)
        _wrap_labels(legend.model(), node)
    legend.setResizeToContents(True)
    legend.setWrapString("\n")
    legend.setBoxSpace(0)
    layout.addLayoutItem(legend)


def arrange_legend(layout, x, y):
    """Put the legend and the scales below it; its text grows smaller rather than run off the page.

    Parameters
    ----------
    x, y : float
        Upper left corner, in mm.
    """
    legend, scales = layout.itemById("legend"), layout.itemById("scales")
    room = scales.rect().height() + GAP if scales is not None else 0.0
    place(legend, x, y)
    height = _fit_legend(legend, PAGE[1] - y - LEGEND_FOOT - room)
    if scales is not None:
        place(scales, x, y + height + GAP)


def _fit_legend(legend, tallest):
    """Shrink the legend's text and symbols until it fits; an item knows its size only once drawn.

    Parameters
    ----------
    tallest : float
        In mm.

    Returns
    -------
    float
        Its height.
    """
    for scale in _LEGEND_SCALES:
        _set_legend_size(legend, scale)
        size = QgsLegendRenderer(legend.model(), legend.legendSettings()).minimumSize()
        if size.height() <= tallest and size.width() <= COLUMN:
            break
    legend.attemptResize(QgsLayoutSize(size.width(), size.height(), MILLIMETERS))
    return size.height()


def _leave_out_scales(node, layer):
    """Sizes and widths have scales of their own below the legend."""
    rules = rows_of(layer)
    kept = [
        number
        for number, rule in enumerate(rules)
        if kind_of(rule) not in (SCALE, WIDTH) and rule.description() != ABSENT
    ]
    # The bars of diagrams stand below the rules.
    bars = range(len(rules), len(rules) + len(bar_rows(layer)))
    QgsMapLayerLegendUtils.setLegendNodeOrder(node, [*kept, *bars])


def _set_symbols(node, layer):
    """Symbols that need no feature: on an atlas page they would take the city's fields."""
    for number, rule in enumerate(rows_of(layer)):
        symbol = rule.symbol()
        if symbol is not None:
            is_link = isinstance(symbol, QgsLineSymbol)
            plain = _without_data(legend_symbol(symbol) if is_link else symbol.clone())
            QgsMapLayerLegendUtils.setLegendNodeCustomSymbol(node, number, plain)


def _without_data(symbol):
    """The symbol with nothing defined by data."""
    for layer in symbol.symbolLayers():
        layer.setDataDefinedProperties(QgsPropertyCollection())
        if layer.subSymbol() is not None:
            _without_data(layer.subSymbol())
    return symbol


def _wrap_labels(model, node):
    """Break long texts of a layer's legend into lines."""
    for number, entry in enumerate(model.layerLegendNodes(node)):
        text = str(entry.data(Qt.ItemDataRole.DisplayRole) or "")
        lines = textwrap.wrap(text, _LEGEND_CHARACTERS * len(text) // max(_wide(text), 1))
        if len(lines) > 1:
            QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, number, "\n".join(lines))
    model.refreshLayerLegend(node)


def _set_legend_size(legend, scale):
    styles = QgsLegendStyle.Style
    for style, points, bold in (
        (styles.Title, HEADING, True), (styles.Group, HEADING, True),
        (styles.Subgroup, HEADING, True), (styles.SymbolLabel, TEXT, False),
    ):  # fmt: skip
        legend.setStyleFont(style, font(points * scale, bold))
    legend.rstyle(styles.Symbol).setMargin(QgsLegendStyle.Side.Top, _ROW_SPACE * scale)
    legend.setSymbolWidth(7 * scale)
    legend.setSymbolHeight(4 * scale)


def _add_scale(layout, map_item, x, bottom):
    bar = QgsLayoutItemScaleBar(layout)
    bar.setId("scale")
    bar.setLinkedMap(map_item)
    bar.applyDefaultSettings()
    bar.setStyle("Single Box")
    bar.setUnits(QgsUnitTypes.DistanceUnit.DistanceKilometers)
    bar.setUnitLabel(tr("km"))
    bar.setNumberOfSegmentsLeft(0)
    bar.setNumberOfSegments(2)
    bar.setHeight(1.5)
    bar.setTextFormat(text_format(TEXT))
    layout.addLayoutItem(bar)
    bar.applyDefaultSize(QgsUnitTypes.DistanceUnit.DistanceKilometers)
    bar.setNumberOfSegmentsLeft(0)
    bar.setNumberOfSegments(2)
    bar.update()
    place(bar, x, bottom - 14)
    return bar


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


def _add_north(layout, x, y):
    picture = QgsLayoutItemPicture(layout)
    picture.setId("north")
    picture.setPicturePath(":/images/north_arrows/layout_default_north_arrow.svg")
    layout.addLayoutItem(picture)
    place(picture, x, y, 12, 14)
