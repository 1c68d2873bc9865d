"""The key figures of a region as a table: plain name, value, and how it went over the periods."""

from html import escape

from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QPainter, QPalette, QPen, QPolygonF, QStandardItem, QStandardItemModel
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QTableView,
)

from ..analysis.printed_numbers import grouped
from ..cartography.numbers import number_text
from ..i18n import tr
from .measure_model import reading

#: Where the trend's item keeps its values, oldest first.
VALUES = Qt.ItemDataRole.UserRole + 1
LABEL, VALUE, TREND = range(3)
_TREND_WIDTH = 44
#: Added to the height of a row, in pixels.
_ROW_SPACE = 4
#: A space without width, where a line may be broken.
_BREAK = "\u200b"
_SPARK = QSize(_TREND_WIDTH, 22)


class FigureModel(QStandardItemModel):
    """A row a figure."""

    def set_figures(self, figures):
        """Show these figures.

        Parameters
        ----------
        figures : list of KeyFigure
        """
        self.clear()
        self.setHorizontalHeaderLabels([tr("Figure"), _value_heading(figures), tr("Trend")])
        for figure in figures:
            self.appendRow(_items(figure))

    @property
    def has_trends(self):
        """Whether some figure has values in two periods or more."""
        return any(len(self.item(row, TREND).data(VALUES)) > 1 for row in range(self.rowCount()))


def _value_heading(figures):
    """The period where all values are of the same; else that they are values."""
    periods = {figure.period for figure in figures}
    return periods.pop() or tr("Value") if len(periods) == 1 else tr("Value")


def _items(figure):
    label, value, trend = QStandardItem(_label(figure)), QStandardItem(), QStandardItem()
    value.setText(_number(figure, figure.value))
    value.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    font = value.font()
    font.setBold(True)
    value.setFont(font)
    values = [number for period, number in figure.values.items() if period]
    trend.setData(values, VALUES)
    course = _course(figure) if len(values) > 1 else ""
    read_out = _label(figure).replace("\n", ", ").replace(_BREAK, "")
    label.setData(read_out, Qt.ItemDataRole.AccessibleTextRole)
    trend.setData(course or tr("one period"), Qt.ItemDataRole.AccessibleTextRole)
    for item in (label, value, trend):
        item.setEditable(False)
        item.setToolTip(_tool_tip(figure, course))
    return [label, value, trend]


def _label(figure):
    """Name, field and floor, each on a line of its own."""
    # A long name of a field may be broken behind its underscores.
    broken = figure.of.replace("_", "_" + _BREAK)
    field = tr("by {field}").format(field=broken) if figure.of else ""
    return "\n".join(part for part in (tr(figure.entry.label), field, _floor(figure)) if part)


def _floor(figure):
    if figure.floor is None:
        return ""
    text = tr("below its floor, {value}") if _is_below_floor(figure) else tr("floor {value}")
    return text.format(value=_number(figure, figure.floor))


def _is_below_floor(figure):
    return figure.floor is not None and figure.value < figure.floor


def _number(figure, value):
    """Shares to a tenth of a per cent, indices to a hundredth."""
    if figure.entry.unit == "share":
        return number_text(round(value, 3), "share")
    return grouped(value, 2)


def _course(figure):
    """All values in words."""
    values = figure.values.items()
    return " → ".join(f"{period}: {_number(figure, value)}" for period, value in values)


def _tool_tip(figure, course):
    parts = [tr(figure.entry.description), reading(figure.entry)]
    if figure.floor is not None:
        parts.append(tr("The floor is the value where one of as many cities has all."))
    if _is_below_floor(figure):
        parts.append(tr("It may lie below where a few cities share all and many have nothing: then "
                        "the two do not compare."))  # fmt: skip
    parts.append(course)
    if figure.entry.source:
        parts.append(tr("Source: {source}").format(source=figure.entry.source))
    return "".join(f"<p>{escape(part)}</p>" for part in parts if part)


class Sparkline(QStyledItemDelegate):
    """Draws the values of an item as a line, the latest with a dot."""

    def sizeHint(self, option, index):
        return _SPARK

    def paint(self, painter, option, index):
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter)
        values = index.data(VALUES) or []
        if len(values) > 1:
            is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
            role = QPalette.ColorRole.HighlightedText if is_selected else QPalette.ColorRole.Text
            draw_sparkline(painter, QRectF(option.rect), values, option.palette.color(role))


def draw_sparkline(painter, box, values, color):
    """Draw values, evenly apart, as a line over the height of a box."""
    points = _points(box.adjusted(6, 5, -6, -5), values)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, 1.4))
    painter.drawPolyline(QPolygonF(points))
    painter.setBrush(color)
    painter.drawEllipse(points[-1], 2.2, 2.2)
    painter.restore()


def _points(box, values):
    """Where values lie in a box; in its middle where they are all the same."""
    lowest, span = min(values), max(values) - min(values)
    step = box.width() / (len(values) - 1)
    heights = [(value - lowest) / span if span else 0.5 for value in values]
    return [
        QPointF(box.left() + place * step, box.bottom() - height * box.height())
        for place, height in enumerate(heights)
    ]


class FigureTable(QTableView):
    """Shows the figures; as high as they are, and no higher than half of the page."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setModel(FigureModel(self))
        self.setAccessibleName(tr("Key figures"))
        self.setItemDelegateForColumn(TREND, Sparkline(self))
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)

    def set_figures(self, figures):
        """Show these figures; the column of trends only where there are some."""
        model, header = self.model(), self.horizontalHeader()
        model.set_figures(figures)
        header.setSectionResizeMode(LABEL, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(VALUE, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(TREND, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(TREND, max(_TREND_WIDTH, header.sectionSizeHint(TREND)))
        self.setColumnHidden(TREND, not (figures and model.has_trends))
        self.setVisible(bool(figures))
        self.fit()

    def resizeEvent(self, event):
        """A scroll bar that comes leaves less width: texts need more lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit_rows()

    def fit(self):
        """Take the room that the figures need, up to half of what the page has."""
        self._fit_rows()
        needed = (
            sum(map(self.rowHeight, range(self.model().rowCount())))
            + self.horizontalHeader().height()
            + 2 * self.frameWidth()
        )
        page = self.parentWidget()
        self.setFixedHeight(min(needed, page.height() // 2) if page else needed)

    def _fit_rows(self):
        self.resizeRowsToContents()
        for row in range(self.model().rowCount()):
            self.setRowHeight(row, self.rowHeight(row) + _ROW_SPACE)
