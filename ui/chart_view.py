"""A chart to look at and to work with: its marks are picked by pointer and by keys."""

from html import escape

from qgis.PyQt.QtCore import QEvent, QPointF, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QPainter, QPen, QPixmap
from qgis.PyQt.QtWidgets import QRubberBand, QSizePolicy, QToolTip, QWidget

from ..i18n import tr
from .chart_marks import read_drawing

#: The narrowest and the widest that a chart gets, in pixels.
NARROWEST, WIDEST = 160, 900
#: Pixels beside a mark that still hit it, and between a mark and its ring.
_NEAR, _RING = 4, 2.5
#: Pixels that the pointer moves before a click is a drag.
_DRAG = 5
_FORWARD = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_SELECT = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ChartView(QWidget):
    """Shows a drawing as wide as there is room, and tells which cities are picked in it."""

    #: Ids of cities are picked, and whether they add to those selected.
    picked = pyqtSignal(set, bool)
    #: A mark of this period is picked.
    period_picked = pyqtSignal(str)
    #: Nothing is to be selected any more.
    cleared = pyqtSignal()
    #: Another mark is the current one: its place, as a QRectF.
    moved = pyqtSignal(QRectF)
    #: Its width is another.
    resized = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setObjectName("chart_view")
        self.setAccessibleName(tr("Chart"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._renderer = None
        self._pixmap = QPixmap()
        #: The colours of rings and of the frame around the current mark.
        self.ring = self.ink = QColor()
        self.marks = []
        self._selected = set()
        self._period = None
        self._values = ""
        self._current = None
        self._pressed = None
        self._band = QRubberBand(QRubberBand.Shape.Rectangle, self)

    # What it shows

    def show_drawing(self, svg, colours):
        """Show a drawing.

        Parameters
        ----------
        svg : str
        colours : processing.report.figures.style.Colours
            Those it is drawn in.
        """
        self.ring, self.ink = QColor(colours.against), QColor(colours.ink)
        self._renderer, self.marks = read_drawing(svg)
        self._pixmap = QPixmap()
        self._current = None
        self.updateGeometry()
        self.update()

    def describe(self, name, values):
        """Say to a screen reader what is shown, until keys go to a mark of it.

        Parameters
        ----------
        name, values : str
            The finding, and the values that it rests on.
        """
        self._values = values
        self.setAccessibleName(name)
        self.setAccessibleDescription(values)

    def show_selected(self, cities, period=None):
        """Ring the marks of cities, and of a period.

        Parameters
        ----------
        cities : set of str
            Ids.
        period : str, optional
        """
        self._selected, self._period = set(cities), period
        self.update()

    def ringed(self):
        """The marks all of whose cities are selected, and that of the period seen."""
        return [mark for mark in self.marks if self._is_ringed(mark)]

    def _is_ringed(self, mark):
        if mark.period:
            return mark.period == self._period
        return mark.is_of(self._selected)

    def place_of(self, mark):
        """The place of a mark in the widget, as a QRectF."""
        scale = self._scale()
        box = mark.box
        return QRectF(box.x() * scale, box.y() * scale, box.width() * scale, box.height() * scale)

    # Its size

    def sizeHint(self):
        return QSize(NARROWEST, self.heightForWidth(NARROWEST))

    def minimumSizeHint(self):
        return QSize(NARROWEST, 80)

    def heightForWidth(self, width):
        if self._renderer is None:
            return 80
        box = self._renderer.viewBoxF()
        return round(min(width, WIDEST) * box.height() / box.width())

    def _scale(self):
        if self._renderer is None:
            return 1
        return min(self.width(), WIDEST) / self._renderer.viewBoxF().width()

    # Painting

    def paintEvent(self, event):
        if self._renderer is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._drawn())
        painter.setPen(QPen(self.ring, 2))
        for mark in self.ringed():
            # Cells of two cities lie side by side.
            distance = _RING if len(mark.cities) < 2 else 0
            painter.drawRoundedRect(self._around(mark, distance), 2, 2)
        if self._current is not None and self.hasFocus():
            painter.setPen(QPen(self.ink, 1.2,
                                Qt.PenStyle.DotLine))  # fmt: skip
            painter.drawRoundedRect(self._around(self.marks[self._current], 2 * _RING), 3, 3)
        painter.end()

    def _drawn(self):
        """The drawing in pixels of the screen, kept until its size changes."""
        ratio = self.devicePixelRatioF()
        wide = min(self.width(), WIDEST)
        high = self.heightForWidth(wide)
        size = QSize(round(wide * ratio), round(high * ratio))
        if self._pixmap.size() != size:
            self._pixmap = QPixmap(size)
            self._pixmap.setDevicePixelRatio(ratio)
            self._pixmap.fill(QColor(0, 0, 0, 0))
            painter = QPainter(self._pixmap)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._renderer.render(painter, QRectF(0, 0, wide, high))
            painter.end()
        return self._pixmap

    def _around(self, mark, distance):
        return self.place_of(mark).adjusted(-distance, -distance, distance, distance)

    # Pointer

    def mousePressEvent(self, event):
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.pos()

    def mouseMoveEvent(self, event):
        if self._pressed is None:
            mark = self._mark_at(QPointF(event.pos()))
            shape = Qt.CursorShape.PointingHandCursor
            self.setCursor(shape if mark is not None else Qt.CursorShape.ArrowCursor)
        elif (event.pos() - self._pressed).manhattanLength() >= _DRAG:
            self._band.setGeometry(_box(self._pressed, event.pos()).toRect())
            self._band.show()

    def mouseReleaseEvent(self, event):
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        pressed, self._pressed = self._pressed, None
        is_added = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        self._band.hide()
        if (event.pos() - pressed).manhattanLength() >= _DRAG:
            self._pick(self._within(_box(pressed, event.pos())), is_added)
        else:
            mark = self._mark_at(QPointF(event.pos()))
            self._current = None if mark is None else self.marks.index(mark)
            self._pick([] if mark is None else [mark], is_added)

    def _mark_at(self, place):
        """The smallest mark at a place or just beside it, or None."""
        # In units of the drawing: there may be thousands of marks, and the pointer moves often.
        at, near = place / self._scale(), _NEAR / self._scale()
        around = QRectF(at.x() - near, at.y() - near, 2 * near, 2 * near)
        close = [mark for mark in self.marks if mark.box.intersects(around)]
        inside = [mark for mark in close if mark.box.contains(at)]
        return min(inside or close, default=None,
                   key=lambda mark: mark.box.width() * mark.box.height())  # fmt: skip

    def _within(self, box):
        return [mark for mark in self.marks if box.contains(self.place_of(mark).center())]

    def _pick(self, marks, is_added):
        cities = {city for mark in marks for city in mark.cities}
        periods = [mark.period for mark in marks if mark.period]
        if periods:
            self.period_picked.emit(periods[-1])
        elif cities:
            self.picked.emit(cities, is_added)
        elif not is_added:
            self.cleared.emit()
        self.update()

    # Keys

    def keyPressEvent(self, event):
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self._leave()
        elif key in _FORWARD or key in _BACK:
            self._step(1 if key in _FORWARD else -1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.marks:
            self._go_to(0 if key == Qt.Key.Key_Home else len(self.marks) - 1)
        elif key in _SELECT and self._current is not None:
            is_added = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._pick([self.marks[self._current]], is_added)
        else:
            super().keyPressEvent(event)

    def _leave(self):
        self._band.hide()
        self._pressed = self._current = None
        self.setAccessibleDescription(self._values)
        self.cleared.emit()
        self.update()

    def _step(self, by):
        if self.marks and self._current is None:
            self._go_to(0 if by > 0 else len(self.marks) - 1)
        elif self.marks:
            self._go_to(min(max(self._current + by, 0), len(self.marks) - 1))

    def _go_to(self, place):
        """Make a mark the current one, and say what it says."""
        self._current = place
        mark = self.marks[place]
        self.setAccessibleDescription(mark.tip)
        self.moved.emit(self.place_of(mark))
        corner = self.place_of(mark).bottomRight().toPoint()
        QToolTip.showText(self.mapToGlobal(corner), _as_text(mark.tip), self)
        self.update()

    # What Qt tells it

    def event(self, event):
        if event.type() == QEvent.Type.ToolTip:
            mark = self._mark_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), _as_text(mark.tip) if mark else "", self)
            return True
        return super().event(event)

    def resizeEvent(self, event):
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.resized.emit()


def _box(one, other):
    """The rectangle between two points."""
    return QRectF(QPointF(one), QPointF(other)).normalized()


def _as_text(tip):
    """A tool tip in which names are text and no markup, on one line."""
    return f'<p style="white-space:pre">{escape(tip)}</p>'
