"""What the pages of the dock have in common: rows of a form, combo boxes that stay narrow."""

from contextlib import contextmanager

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QApplication,
    QBoxLayout,
    QComboBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from .connections import Connections

#: Characters that a combo box shows at least: the dock stays usable when it is narrow.
_FEWEST_CHARACTERS = 4
#: The lowest that a text to read gets, in pixels: some lines, so that a low dock scrolls.
_LOWEST_TEXT = 90


class Page(QWidget):
    """A page shows what the controller says, and tells it what the analyst wants.

    Parameters
    ----------
    controller : RelationsController
    """

    def __init__(self, controller, parent=None):
        super().__init__(parent)
        self.controller = controller
        self._connections = Connections()
        self._labels = {}

    def cleanup(self):
        """Disconnect from everything; the page may then be deleted."""
        self._connections.clear()

    def _connect(self, pairs):
        for signal, slot in pairs:
            self._connections.add(signal, slot)

    def _column(self):
        """The page's layout, with little room at its sides: the dock has some of its own."""
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 8, 2, 2)
        return column

    def _form(self, rows):
        """A form of rows: text with its letter, name to be read out, widget."""
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(4)
        for text, name, widget in rows:
            label = QLabel(text)
            label.setBuddy(widget)
            widget.setAccessibleName(name)
            self._labels[widget] = label
            form.addRow(label, widget)
        return form

    def _set_visible(self, widget, is_visible):
        widget.setVisible(is_visible)
        self._labels[widget].setVisible(is_visible)


class Beside(QWidget):
    """Widgets beside each other, the first of which takes the room left; below in a narrow dock."""

    def __init__(self, *widgets):
        super().__init__()
        self._widgets = widgets
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for place, widget in enumerate(widgets):
            self._row.addWidget(widget, int(place == 0))

    def minimumSizeHint(self):
        """As narrow as the widest of the widgets."""
        hint = self._row.minimumSize()
        hint.setWidth(max(widget.minimumSizeHint().width() for widget in self._widgets))
        return hint

    def resizeEvent(self, event):
        """Turn the row into a column where it would be too long, and back."""
        hints = [widget.sizeHint().width() for widget in self._widgets]
        longest = sum(hints) + self._row.spacing() * (len(hints) - 1)
        directions = QBoxLayout.Direction
        fits = event.size().width() >= longest
        self._row.setDirection(directions.LeftToRight if fits else directions.TopToBottom)
        super().resizeEvent(event)


def push_button(text, tip=""):
    """A button; `text` has the letter that presses it, `tip` says what it does."""
    button = QPushButton(text)
    button.setAccessibleName(text.replace("&", ""))
    button.setToolTip(tip)
    # Enter presses it, as in a dialog, not the space bar alone.
    button.setAutoDefault(True)
    return button


def combo_box(name):
    """A combo box that may be narrow; `name` is its object name."""
    combo = QComboBox()
    combo.setObjectName(name)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(_FEWEST_CHARACTERS)
    return combo


def fill(combo, first, rows):
    """Offer a first choice, which stands for None, and (text, value) rows."""
    combo.clear()
    combo.addItem(first, None)
    for text, value in rows:
        combo.addItem(text, value)
    widen_popup(combo)


def widen_popup(combo):
    """Let the list be as wide as its longest text, however narrow the dock."""
    view = combo.view()
    view.setMinimumWidth(view.sizeHintForColumn(0) + view.verticalScrollBar().sizeHint().width())


def choose(combo, value):
    """Let a combo box show the row of this value; none where no row has it."""
    rows = range(combo.count())
    combo.setCurrentIndex(next((row for row in rows if combo.itemData(row) == value), -1))


def say_in_full(combo):
    """A narrow dock cuts long names off: the tool tip does not."""
    combo.setToolTip(combo.currentText())


@contextmanager
def waiting():
    """Show within it that there is something to wait for."""
    QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QApplication.restoreOverrideCursor()


def take_what_is_left(widget, lowest):
    """Let a widget have the height that others leave, and ask for no more than the lowest."""
    widget.setMinimumHeight(lowest)
    widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)


def text_browser(name):
    """Rich text to read, by keys too; `name` is read out."""
    browser = QTextBrowser()
    browser.setAccessibleName(name)
    browser.setOpenLinks(False)
    # A caret shows where the keys are, and leads a screen reader through the text.
    browser.setTextInteractionFlags(
        browser.textInteractionFlags() | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    take_what_is_left(browser, _LOWEST_TEXT)
    return browser
