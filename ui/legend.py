"""The legend of what the map shows, in words."""

from html import escape

from qgis.PyQt.QtCore import QBuffer, QIODevice, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from ..cartography import fields, ramps
from ..cartography.city_symbols import role_label, roles_present, size_field
from ..cartography.classes import measure_rows
from ..cartography.flow_lines import relation_label, relations_shown
from ..cartography.volumes import flow_field
from ..i18n import tr
from .measure_model import reading

_SIZE = 14
#: Images are drawn larger than they are shown, for screens of high resolution.
_SCALE = 3


def legend_html(controller):
    """The legend of the controller's result as rich text."""
    if not controller.view.is_worn:
        return f"<p>{escape(tr('The layers wear a style of their own.'))}</p>"
    view = controller.view
    parts = []
    if controller.city_layer is not None:
        parts += _cities(controller.city_layer, view.measure)
    if controller.link_layer is not None:
        parts += _links(controller, view)
    return "".join(parts)


def _cities(layer, measure):
    entry = fields.measure_entry(layer, measure)
    if entry is None:
        yield _heading(tr("Cities"))
        yield _table(
            (_swatch(_shape(role), ramps.ROLES[role]), role_label(role))
            for role in roles_present(layer)
        )
    else:
        yield _heading(tr(entry.label))
        yield _table(_class_rows(layer, entry, "circle"))
        yield _reading(entry)
        yield _table((_swatch(_shape(role)), role_label(role)) for role in roles_present(layer))
    sized_by = size_field(layer)
    if sized_by is not None:
        label = fields.measure_entry(layer, sized_by).label
        yield _line(tr("Size: {measure}").format(measure=tr(label)))


def _links(controller, view):
    layer = controller.link_layer
    entry = fields.measure_entry(layer, view.link_measure)
    if entry is None:
        yield _heading(tr("Links"))
        found = relations_shown(layer, controller.threshold, view.focus)
        yield _table(
            (_swatch("arrow", ramps.RELATIONS[relation]), relation_label(relation))
            for relation in found
        )
    else:
        yield _heading(tr("Links: {measure}").format(measure=tr(entry.label)))
        yield _table(_class_rows(layer, entry, "arrow"))
        yield _reading(entry)
    flow = flow_field(layer)
    if flow is not None:
        label = fields.measure_entry(layer, flow).label
        yield _line(tr("Width: {measure}").format(measure=tr(label)))


def _class_rows(layer, entry, shape):
    for condition, label, color in measure_rows(layer, entry):
        is_hollow = shape != "arrow" and condition.endswith("IS NULL")
        yield _swatch(shape, None if is_hollow else color), label


def _shape(role):
    return {"core": "square", "secondary": "circle"}.get(role, "diamond")


def _heading(text):
    return f'<p style="margin:6px 0 2px 0"><b>{escape(text)}</b></p>'


def _line(text):
    return f'<p style="margin:2px 0 2px 0">{escape(text)}</p>'


def _reading(entry):
    return _line(reading(entry)) if reading(entry) else ""


def _table(rows):
    cells = "".join(
        f'<tr><td style="padding-right:6px">{image}</td><td>{escape(label)}</td></tr>'
        for image, label in rows
    )
    return f'<table cellspacing="0" cellpadding="1">{cells}</table>' if cells else ""


def _swatch(shape, color=None):
    """A small picture of a symbol as an HTML image; hollow without a colour."""
    image = QImage(_SIZE * _SCALE, _SIZE * _SCALE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(_SCALE, _SCALE)
    # A grey edge keeps light colours apart from light paper and dark ones from dark.
    painter.setPen(QPen(QColor(ramps.NO_VALUE), 1))
    painter.setBrush(QColor(0, 0, 0, 0) if color is None else QColor(color))
    _draw(painter, shape)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    data = bytes(buffer.data().toBase64()).decode("ascii")
    return f'<img width="{_SIZE}" height="{_SIZE}" src="data:image/png;base64,{data}"/>'


def _draw(painter, shape):
    if shape == "square":
        painter.drawRect(QRectF(2, 2, _SIZE - 4, _SIZE - 4))
    elif shape == "circle":
        painter.drawEllipse(QRectF(1.5, 1.5, _SIZE - 3, _SIZE - 3))
    else:
        outlines = {
            "diamond": ((7, 1), (13, 7), (7, 13), (1, 7)),
            "arrow": ((1, 5), (8, 5), (8, 2), (13, 7), (8, 12), (8, 9), (1, 9)),
        }
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in outlines[shape]]))
