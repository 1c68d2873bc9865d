"""QGIS's own legend of styled layers, as an item of a print layout."""

import re

from qgis.core import (
    QgsLayoutItemLegend,
    QgsLayoutSize,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsLineSymbol,
    QgsMapLayerLegendUtils,
    QgsMarkerSymbol,
    QgsPropertyCollection,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QSizeF

from . import rules
from .gap_bars import bar_rows
from .layer_measures import measure_entry
from .layout_sheet import GAP
from .layout_text import HEADING, TEXT, font, text_width
from .legend import reading_lines
from .link_looks import HIDDEN
from .link_symbols import legend_symbol
from .numbers import unbroken
from .symbol_parts import filled

#: Characters of a line.
_CHARACTERS = 34
#: How text and rows may shrink: text stays large enough to read, and rows come closer instead. Only
#: what would run off the page even so grows smaller still.
_SCALES = (
    (1.0, 1.0), (0.9, 0.9), (0.82, 0.82), (0.82, 0.7), (0.82, 0.6), (0.82, 0.5), (0.7, 0.45),
    (0.6, 0.4),
)  # fmt: skip
#: Characters twice as wide as a letter: those that `text_width` counts so.
_WIDE = "\u2e81-\U0010ffff"
#: What a line doesn't end within: a wide character with its brackets and signs, or a word.
_PIECE = re.compile(
    rf"[（「《]*[{_WIDE}][、。，：；）」》]*| +|-*[^ {_WIDE}-]{{1,{_CHARACTERS}}}-?|-+"
)
#: In mm: between two rows, width and height of a symbol, and height of a line of text.
_ROW_SPACE, _SYMBOL, _LINE = 1.5, (7.0, 4.0), 3.4


def add_legend(layout, layers, looks):
    """Add the legend of layers; links that are not drawn have no part in it.

    Parameters
    ----------
    layout : QgsPrintLayout
    layers : list of QgsVectorLayer
    looks : dict
        Layer id -> copy of a layer that looks as the layer does on this sheet, where it differs.

    Returns
    -------
    QgsLayoutItemLegend
        With the id ``legend``.
    """
    legend = QgsLayoutItemLegend(layout)
    legend.setId("legend")
    legend.setAutoUpdateModel(False)
    tree = legend.model().rootGroup()
    tree.removeAllChildren()
    for layer in layers:
        if rules.measure_of(layer) != HIDDEN:
            _show(legend.model(), tree.addLayer(layer), looks.get(layer.id(), layer))
    legend.setResizeToContents(True)
    legend.setWrapString("\n")
    legend.setBoxSpace(0)
    layout.addLayoutItem(legend)
    return legend


def fit_legend(legend, widest, tallest, columns=1):
    """Shrink the legend's text and symbols until it fits; an item knows its size only once drawn.

    Parameters
    ----------
    widest, tallest : float
        In mm.
    columns : int

    Returns
    -------
    float
        Its height.
    """
    legend.setColumnCount(columns)
    legend.setSplitLayer(columns > 1)
    legend.setColumnSpace(GAP)
    for text_scale, row_scale in _SCALES:
        _set_size(legend, text_scale, row_scale)
        size = QgsLegendRenderer(legend.model(), legend.legendSettings()).minimumSize()
        if size.height() <= tallest and size.width() <= widest:
            break
    millimeters = QgsUnitTypes.LayoutUnit.LayoutMillimeters
    legend.attemptResize(QgsLayoutSize(size.width(), size.height(), millimeters))
    return size.height()


def name_rows(legend, layer, names):
    """Give rows of a layer other texts: number of the row -> text; None leaves the row out."""
    model = legend.model()
    node = model.rootGroup().findLayer(layer)
    if node is None:
        return
    for number, text in names.items():
        if text is not None:
            QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, number, wrapped(text))
    order = QgsMapLayerLegendUtils.legendNodeOrder(node)
    kept = [number for number in order if names.get(number, "") is not None]
    QgsMapLayerLegendUtils.setLegendNodeOrder(node, kept)
    model.refreshLayerLegend(node)


def wrapped(text):
    """The text with the line breaks that it needs in a column of the legend."""
    lines = [""]
    for piece in _PIECE.findall(unbroken(text)):
        if text_width((lines[-1] + piece).rstrip(" ")) > _CHARACTERS:
            lines.append("")
        lines[-1] += piece if lines[-1] else piece.lstrip(" ")
    return "\n".join(line.rstrip(" ") for line in lines)


def _show(model, node, layer):
    """Let the node of a layer say what its rules, and the bars of its diagrams, stand for.

    Rows are numbered as QGIS has them: the rules, then each bar of a diagram.
    """
    rows = rules.rows_of(layer)
    if not rows:
        return
    # Sizes and widths have scales of their own.
    texts = {
        number: _text_of(layer, rule)
        for number, rule in enumerate(rows)
        if rules.kind_of(rule) not in (rules.SCALE, rules.WIDTH)
        and rule.description() != rules.ABSENT
    }
    texts.update((len(rows) + place, label) for place, label in _bars(layer))
    for number, text in texts.items():
        QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, number, text)
    QgsMapLayerLegendUtils.setLegendNodeOrder(node, list(texts))
    _set_symbols(node, rows)
    model.refreshLayerLegend(node)


def _text_of(layer, rule):
    """What a row says; the heading of a measure also how to read it."""
    lines = [rule.label()]
    if rules.kind_of(rule) == rules.HEADING:
        lines += reading_lines(measure_entry(layer, rules.measure_in(rule)))
    return "\n".join(map(wrapped, lines))


def _bars(layer):
    """Place and label of each bar that is told: one for all that were not scored."""
    renderer = layer.diagramRenderer()
    if renderer is None:
        return
    colors = [color for one in renderer.diagramSettings() for color in one.categoryColors]
    for color, label in bar_rows(layer):
        yield colors.index(color), wrapped(label)


def _set_symbols(node, rows):
    """Symbols that need no feature: on an atlas page they would take the city's fields."""
    for number, rule in enumerate(rows):
        plain = _plain_symbol(rule.symbol())
        QgsMapLayerLegendUtils.setLegendNodeCustomSymbol(node, number, plain)


def _plain_symbol(symbol):
    """What stands before a row; before a text that has no symbol one that is not seen."""
    if symbol is None:
        return QgsMarkerSymbol.createSimple({"color": "0,0,0,0", "outline_style": "no"})
    if isinstance(symbol, QgsLineSymbol):
        return _without_data(legend_symbol(symbol))
    return _without_data(_marker_in(symbol) or symbol.clone())


def _marker_in(symbol):
    """The marker that a polygon is drawn with, whose size a legend can limit; None of others."""
    inner = [layer.subSymbol() for layer in symbol.symbolLayers()]
    if not all(isinstance(one, QgsMarkerSymbol) for one in inner):
        return None
    layers = [layer.clone() for one in inner for layer in one.symbolLayers()]
    return filled(QgsMarkerSymbol(), *layers)


def _without_data(symbol):
    """The symbol with nothing defined by data."""
    for layer in symbol.symbolLayers():
        layer.setDataDefinedProperties(QgsPropertyCollection())
        if layer.subSymbol() is not None:
            _without_data(layer.subSymbol())
    return symbol


def _set_size(legend, text_scale, row_scale):
    """Set the sizes of letters and of rows; symbols are no higher than their rows."""
    styles = QgsLegendStyle.Style
    for style, points, bold in (
        (styles.Title, HEADING, True), (styles.Group, HEADING, True),
        (styles.Subgroup, HEADING, True), (styles.SymbolLabel, TEXT, False),
    ):  # fmt: skip
        legend.setStyleFont(style, font(points * text_scale, bold))
    width, height = _SYMBOL[0] * text_scale, _SYMBOL[1] * row_scale
    legend.rstyle(styles.Symbol).setMargin(QgsLegendStyle.Side.Top, _ROW_SPACE * row_scale)
    legend.setSymbolWidth(width)
    legend.setSymbolHeight(height)
    # Width and height are those of a row; without a limit markers have the size of the map's.
    legend.setMaximumSymbolSize(height if row_scale < 1 else 0.0)
    for node in legend.model().rootGroup().findLayers():
        _set_row_heights(node, width, height, _LINE * text_scale)
        legend.model().refreshLayerLegend(node)


def _set_row_heights(node, width, height, line):
    """Room for rows of several lines: QGIS leaves the foot of the last one to the next row."""
    for number in QgsMapLayerLegendUtils.legendNodeOrder(node):
        lines = QgsMapLayerLegendUtils.legendNodeUserLabel(node, number).count("\n") + 1
        if lines > 1:
            size = QSizeF(width, max(height, line) + (lines - 1) * line)
            QgsMapLayerLegendUtils.setLegendNodeSymbolSize(node, number, size)
