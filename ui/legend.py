"""The legend of what the map shows, in words, drawn from the layers' own rules."""

from html import escape
from itertools import groupby
from math import ceil

from qgis.core import QgsLineSymbol
from qgis.PyQt.QtCore import QBuffer, QIODevice, QPointF, QRectF
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from ..cartography import fields, ramps, rules
from ..cartography.gap_bars import bar_rows
from ..cartography.layer_measures import measure_entry
from ..cartography.legend import city_rows
from ..cartography.legend_rows import Sizes
from ..cartography.link_looks import LOOKS
from ..cartography.link_symbols import legend_symbol
from ..cartography.numbers import number_text, unbroken
from ..cartography.pen import Pen
from ..i18n import tr
from .drawn_sizes import drawn_size
from .measure_model import reading
from .period_text import flows_elsewhere_text

#: Size of a symbol's picture, in pixels of a screen of usual resolution.
_WIDTH, _HEIGHT = 22, 18
#: Images are drawn larger than they are shown, for screens of high resolution.
_SCALE = 3
_DPI = 96
#: Room for the edge of a circle, in mm.
_EDGE = 0.5


def legend_html(controller):
    """The legend of the controller's result as rich text."""
    if not controller.view.is_worn:
        return f"<p>{escape(tr('The layers wear a style of their own.'))}</p>"
    cities, links = controller.city_layer, controller.link_layer
    parts = []
    if cities is not None:
        parts += [_heading(_measure_title(cities) or tr("Cities")), *_rows(cities)]
    if links is not None:
        parts += _of_links(links, flows_elsewhere_text(controller))
    return "".join(parts)


def _of_links(links, why_none):
    """Title and rows; where the period has no links, why it has none."""
    if why_none:
        return [_heading(tr("Links")), _line(why_none)]
    title = _measure_title(links)
    title = tr("Links: {measure}").format(measure=title) if title else tr("Links")
    return [_heading(title), *_rows(links)]


def _measure_title(layer):
    """The title of the measure that a layer is drawn by, or None."""
    titles = (rule.label() for rule in rules.rows_of(layer) if _is_measure_title(rule))
    return next(titles, None)


def _is_measure_title(rule):
    measure = rules.measure_in(rule)
    return rules.kind_of(rule) == rules.HEADING and bool(measure) and measure not in LOOKS


def _rows(layer):
    """Rows of one layer: remarks as lines, symbols as tables between them."""
    shown = [rule for rule in rules.told_rows(layer) if not _is_measure_title(rule)]
    for kind, members in groupby(shown, _block):
        if kind == rules.NOTE:
            yield from (_line(rule.label()) for rule in members)
            continue
        if kind == rules.SCALE:
            yield from (_line(rule.label()) for rule in members)
            yield from _sizes(layer)
            continue
        yield _table((_swatch(rule.symbol()), rule.label()) for rule in members)
        if kind == rules.CLASS and _reading(layer):
            yield _line(_reading(layer))
    yield _table((_swatch(color), label) for color, label in bar_rows(layer))


def _block(rule):
    """What stands together: remarks, what sizes show, classes, other symbols."""
    kind = rules.kind_of(rule)
    if rule.symbol() is None:
        return kind if kind == rules.SCALE else rules.NOTE
    return kind if kind in (rules.CLASS, rules.WIDTH) else rules.ROLE


def _sizes(layer):
    """Circles as large as on the map, each with its number beside it; none for links."""
    if fields.kind(layer) != "cities":
        return
    entry = measure_entry(layer, rules.measure_of(layer))
    for row in city_rows(layer, entry):
        if isinstance(row, Sizes) and row.circles:
            # As the map draws them: it may have been styled before the layer got a filter.
            circles = [(value, drawn_size(layer, value) or size) for value, size in row.circles]
            width = max(_WIDTH, _pixels(circles[0][1]))
            yield _table(
                (_circle(size, width), number_text(value, row.unit)) for value, size in circles
            )


def _reading(layer):
    """How to read the measure that a layer is drawn by; empty where there is nothing to say."""
    entry = measure_entry(layer, rules.measure_of(layer))
    return reading(entry) if entry is not None else ""


def _heading(text):
    return f'<p style="margin:6px 0 2px 0"><b>{escape(text)}</b></p>'


def _line(text):
    return f'<p style="margin:2px 0 2px 0">{escape(unbroken(text))}</p>'


def _table(rows):
    cells = "".join(
        f'<tr><td valign="middle">{swatch}</td>'
        f'<td style="padding-left:4px">{escape(unbroken(label))}</td></tr>'
        for swatch, label in rows
    )
    return f'<table cellspacing="0" cellpadding="1">{cells}</table>' if cells else ""


def _swatch(symbol):
    """A small picture of a symbol, or of a colour, as an HTML image."""
    return _image(_WIDTH, _HEIGHT, lambda pen: _draw(pen, symbol))


def _circle(size, width):
    """A picture of a circle of a size in mm, as an HTML image of a width in pixels."""
    height = _pixels(size)
    middle = QPointF(width, height) / _DPI * 25.4 / 2
    return _image(width, height, lambda pen: pen.circle(middle, size))


def _pixels(size):
    """Room in pixels for a circle of a size in mm and its edge."""
    return ceil((size + _EDGE) * _DPI / 25.4)


def _image(width, height, draw):
    """What is drawn on paper, as on the map, as an HTML image of so many pixels."""
    image = QImage(width * _SCALE, height * _SCALE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(ramps.PAPER))
    painter = QPainter(image)
    # An image must not go while it is painted on, whatever happens in between.
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(Pen(painter, _DPI * _SCALE))
    finally:
        painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    data = bytes(buffer.data().toBase64()).decode("ascii")
    return f'<img width="{width}" height="{height}" src="data:image/png;base64,{data}"/>'


def _draw(pen, symbol):
    width, middle = _WIDTH / _DPI * 25.4, _HEIGHT / _DPI * 25.4 / 2
    if isinstance(symbol, QColor):
        pen.box(QRectF(width / 2 - 1.2, middle - 1.2, 2.4, 2.4), symbol)
    elif isinstance(symbol, QgsLineSymbol):
        pen.link(legend_symbol(symbol), QPointF(0.3, middle), QPointF(width - 0.3, middle))
    else:
        pen.marker(symbol, QPointF(width / 2, middle))
