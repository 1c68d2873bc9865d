"""The legend of what the map shows, in words, drawn from the layers' own rules."""

from html import escape

from qgis.PyQt.QtCore import QBuffer, QIODevice, QPointF, Qt
from qgis.PyQt.QtGui import QImage, QPainter

from ..cartography import fields, rules
from ..cartography.link_symbols import legend_symbol
from ..cartography.pen import Pen
from ..i18n import tr
from .measure_model import reading

#: Size of a symbol's picture, in pixels of a screen of usual resolution.
_WIDTH, _HEIGHT = 22, 18
#: Images are drawn larger than they are shown, for screens of high resolution.
_SCALE = 3
_DPI = 96


def legend_html(controller):
    """The legend of the controller's result as rich text."""
    if not controller.view.is_worn:
        return f"<p>{escape(tr('The layers wear a style of their own.'))}</p>"
    parts = []
    for layer, title in (
        (controller.city_layer, tr("Cities")),
        (controller.link_layer, tr("Links")),
    ):
        if layer is not None:
            parts += [_heading(title), *_rows(layer)]
    return "".join(parts)


def _rows(layer):
    """Rows of one layer: titles and remarks as lines, symbols as tables between them."""
    symbols, told = [], _reading(layer)
    for rule in rules.rows_of(layer):
        kind = rules.kind_of(rule)
        if rule.symbol() is not None and (kind == rules.CLASS or not told):
            symbols.append((_swatch(rule.symbol()), rule.label()))
            continue
        if symbols:
            yield _table(symbols)
            symbols = []
        if told and kind != rules.HEADING:
            # After the classes that it is about.
            yield _line(told)
            told = ""
        if rule.symbol() is not None:
            symbols.append((_swatch(rule.symbol()), rule.label()))
        else:
            yield _line(rule.label(), kind == rules.HEADING)
    yield _table(symbols)
    if told:
        yield _line(told)


def _reading(layer):
    """How to read the measure that a layer is drawn by; empty where there is nothing to say."""
    entry = fields.measure_entry(layer, rules.measure_of(layer))
    return reading(entry) if entry is not None else ""


def _heading(text):
    return f'<p style="margin:6px 0 2px 0"><b>{escape(text)}</b></p>'


def _line(text, is_title=False):
    space = "4px 0 1px 0" if is_title else "2px 0 2px 0"
    return f'<p style="margin:{space}">{escape(text)}</p>'


def _table(rows):
    cells = "".join(
        f'<tr><td valign="middle">{swatch}</td><td>&nbsp;{escape(label)}</td></tr>'
        for swatch, label in rows
    )
    return f'<table cellspacing="0" cellpadding="1">{cells}</table>' if cells else ""


def _swatch(symbol):
    """A small picture of a symbol as an HTML image, on paper, as on the map."""
    image = QImage(_WIDTH * _SCALE, _HEIGHT * _SCALE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = Pen(painter, _DPI * _SCALE)
    width, middle = _WIDTH / _DPI * 25.4, _HEIGHT / _DPI * 25.4 / 2
    if symbol.type() == symbol.SymbolType.Line:
        pen.link(legend_symbol(symbol), QPointF(0.3, middle), QPointF(width - 0.3, middle))
    else:
        pen.marker(symbol, QPointF(width / 2, middle))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    data = bytes(buffer.data().toBase64()).decode("ascii")
    return f'<img width="{_WIDTH}" height="{_HEIGHT}" src="data:image/png;base64,{data}"/>'
