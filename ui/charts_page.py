"""The page of charts: the figures of the report, at work with the map."""

from contextlib import contextmanager

from qgis.PyQt.QtCore import QEvent, Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ..analysis.notes import listed
from ..i18n import tr
from .chart_colours import chart_colours, paper_of
from .chart_file import copy_picture, file_name, write_picture
from .chart_list import fill_charts
from .chart_model import ChartModel
from .chart_tables import NotYetRead
from .chart_view import ChartView
from .page import Page, choose, combo_box, push_button, say_in_full, take_what_is_left, widen_popup
from .rich_text import as_html

#: Milliseconds that the dock keeps its width before a chart is drawn anew.
REST = 120
#: Units of a drawing, so that letters are neither too small to read nor lost in a wide dock.
_NARROWEST, _WIDEST, _STEP = 330, 660, 30
_MOST_NAMED = 6
#: The lowest that the frame of a chart gets, in pixels.
_LOWEST_CHART = 160
_LOOKS = (QEvent.Type.PaletteChange, QEvent.Type.StyleChange, QEvent.Type.FontChange)


class ChartsPage(Page):
    """Shows a chart of the result; what is picked in it is selected on the map, and back.

    Nothing is read and nothing drawn while the page is hidden.
    """

    def __init__(self, controller, parent=None):
        super().__init__(controller, parent)
        self.model = ChartModel(controller, self)
        #: Where the chart was saved, until something else is looked at.
        self._saved = ""
        #: Ids of the cities that are told of as selected.
        self._cities = set()
        #: The figure that is shown, and its colours.
        self._shown = None, None
        #: The colour behind the page; None is not yet known.
        self._paper = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._make_widgets()
        self._lay_out()
        project = controller.project
        self._connect(
            (
                (controller.result_changed, self._forget),
                (controller.view_changed, self._refresh_later),
                (self.model.changed, self._refresh_later),
                (controller.selection_changed, self._selection_changed),
                (project.layersAdded, self._refresh_later),
                (project.layersRemoved, self._refresh_later),
                (self.chart_combo.activated, self._chart_chosen),
                (self.place_combo.activated, self._place_chosen),
                (self.view.picked, self._select),
                (self.view.period_picked, controller.set_period),
                (self.view.cleared, self._clear_selection),
                (self.view.moved, self._scroll_to),
                (self.view.resized, self._rest_then_refresh),
                (self.save_button.clicked, self._save),
                (self.copy_button.clicked, self._copy),
                (self._rest.timeout, self._refresh),
            )
        )

    def cleanup(self):
        self._rest.stop()
        self.model.forget()
        super().cleanup()

    def showEvent(self, event):
        super().showEvent(event)
        self._refresh()

    def changeEvent(self, event):
        """Follow the colours and letters of the desktop."""
        super().changeEvent(event)
        if event.type() in _LOOKS:
            self._paper = None
            self._rest_then_refresh()

    # Widgets

    def _make_widgets(self):
        self.chart_combo = combo_box("chart_combo")
        self.place_combo = combo_box("place_combo")
        self.title = QLabel()
        self.view = ChartView()
        self.caption = QLabel()
        self.selection = QLabel()
        for label in (self.title, self.caption, self.selection):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        # Names are text and no markup.
        self.caption.setTextFormat(Qt.TextFormat.PlainText)
        self.selection.setTextFormat(Qt.TextFormat.PlainText)
        self.save_button = push_button(
            tr("S&ave SVG…"), tr("Keep the chart with its title as a drawing of its own.")
        )
        self.copy_button = push_button(
            tr("Cop&y"), tr("Copy the chart with its title as a picture.")
        )

    def _lay_out(self):
        self.scroll = QScrollArea()
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        take_what_is_left(self.scroll, _LOWEST_CHART)
        inside = QWidget()
        shown = QVBoxLayout(inside)
        shown.setContentsMargins(0, 0, 0, 0)
        shown.addWidget(self.view)
        shown.addWidget(self.caption)
        shown.addStretch(1)
        self.scroll.setWidget(inside)
        buttons = QHBoxLayout()
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.copy_button)
        layout = self._column()
        layout.addLayout(
            self._form(
                (
                    (tr("Char&t"), tr("Chart"), self.chart_combo),
                    (tr("Re&gion"), tr("Region of the chart"), self.place_combo),
                )
            )
        )
        layout.addWidget(self.title)
        layout.addWidget(self.scroll, 1)
        layout.addWidget(self.selection)
        layout.addLayout(buttons)

    # What the analyst does

    def _chart_chosen(self, row):
        self.model.choose(self.chart_combo.itemData(row))
        self._refresh()

    def _place_chosen(self, _row):
        self._show_figure()

    def _select(self, cities, is_added):
        if is_added:
            cities = cities | self.controller.selected
        self.controller.select(cities)

    def _clear_selection(self):
        self.controller.select(set())

    def _save(self):
        title, _ = QFileDialog.getSaveFileName(
            self, tr("Save chart"), file_name(self._figure()), tr("SVG drawing (*.svg)")
        )
        if title:
            self._saved = write_picture(title, self._figure_in_full())
            self._show_selection()

    def _copy(self):
        copy_picture(self._figure_in_full())

    # What the controller says

    def _forget(self):
        """The result is another, or its layers hold other rows."""
        self.model.forget()
        self._refresh_later()

    def _refresh_later(self, *_):
        if self.isVisible():
            self._rest.start(0)

    def _rest_then_refresh(self):
        if self.isVisible():
            self._rest.start(REST)

    def _refresh(self):
        """Offer and draw what the result allows, unless it is shown already."""
        if not self.isVisible():
            return
        with _busy_cursor():
            try:
                self._offer_charts()
                self._draw()
            except ModuleNotFoundError as error:
                self._show_missing(error.name)
            except NotYetRead:
                self._show_reading()
        self._show_selection()

    def _offer_charts(self):
        fill_charts(self.chart_combo, self.model.offer())
        choose(self.chart_combo, self.model.chart)
        say_in_full(self.chart_combo)

    def _draw(self):
        if self.model.draw(self._width()):
            self._offer_places()
        self._show_figure()

    def _width(self):
        """A width of drawings that the view can show without making letters too small."""
        # Not that of the view: a scroll bar that comes and goes is no reason to draw anew.
        steps = round(self.scroll.width() / _STEP)
        return min(max(steps * _STEP, _NARROWEST), _WIDEST)

    def _offer_places(self):
        combo, former = self.place_combo, self.place_combo.currentText()
        combo.clear()
        for figure in self.model.figures:
            combo.addItem(figure.place)
        combo.setCurrentIndex(max(combo.findText(former), 0 if self.model.figures else -1))
        widen_popup(combo)
        self._set_visible(combo, len(self.model.figures) > 1)

    # The figure

    def _figure(self):
        return self.model.figures[self.place_combo.currentIndex()]

    def _figure_in_full(self):
        return self.model.figure_in_full(self.place_combo.currentIndex())

    def _show_figure(self):
        for widget in (self.view, self.caption):
            widget.setVisible(bool(self.model.figures))
        for button in (self.save_button, self.copy_button):
            button.setEnabled(bool(self.model.figures))
        if not self.model.figures:
            self._shown = None, None
            self.title.setText(_paragraph(self.model.why_nothing()))
            return
        from ..processing.report.figures.picture import drawing

        figure, colours = self._figure(), self._colours()
        if figure is self._shown[0] and colours == self._shown[1]:
            return
        self._saved = ""
        self._shown = figure, colours
        place = f"<br/><small>{as_html(figure.place)}</small>" if figure.place else ""
        self.title.setText(f"<b>{as_html(figure.title)}</b>{place}")
        self.view.describe(figure.title, tr(figure.description))
        self.view.show_drawing(drawing(figure, colours, self.font().family()), colours)
        self.caption.setText(" ".join(filter(None, (figure.reading, figure.note))))

    def _colours(self):
        if self._paper is None:
            self._paper = paper_of(self)
        return chart_colours(self._paper, self.caption.palette())

    def _show_missing(self, package):
        self._show_none()
        self.title.setText(tr("Charts need the Python package “{name}”.").format(name=package))

    def _show_reading(self):
        self._show_none()
        self.title.setText(tr("Reading…"))

    def _show_none(self):
        self.model.clear()
        self._show_figure()

    def _scroll_to(self, box):
        place = self.view.mapTo(self.scroll.widget(), box.center().toPoint())
        self.scroll.ensureVisible(place.x(), place.y())

    # The selection

    def _go_to_region_of(self, city):
        """Show the chart of the region that a city is of, where there are several."""
        combo, model = self.place_combo, self.model
        if city is None or len(model.figures) < 2 or model.shows(city, combo.currentIndex()):
            return
        place = model.place_of(city)
        if place is not None:
            combo.setCurrentIndex(place)
            self._show_figure()

    def _selection_changed(self):
        """Nothing is drawn while the page is hidden."""
        if self.isVisible():
            self._show_selection()

    def _show_selection(self):
        cities = self.controller.selected
        if cities != self._cities:
            self._cities, self._saved = cities, ""
            self._go_to_region_of(self.controller.city)
        self.view.show_selected(cities, self.controller.period)
        self.selection.setText(self._saved or self._selection_text())
        self.selection.setVisible(bool(self.model.figures))

    def _selection_text(self):
        """Which cities are selected, or how to select some."""
        if any(mark.period for mark in self.view.marks):
            return tr("Click a point: the map shows its period.")
        if self.controller.city_layer is None:
            return tr("The result has no layer of cities, in which a click could select some.")
        names = sorted(self.controller.names.get(city, city) for city in self._cities)
        if not names:
            return tr("Click a mark, or draw a frame around several: they are selected on the map.")
        text = tr("Selected: {cities}").format(cities=tr(listed(names, _MOST_NAMED)))
        return text if self.view.ringed() else " ".join((text, tr("(not in this chart)")))


def _paragraph(text):
    return f"<p>{as_html(text)}</p>" if text else ""


@contextmanager
def _busy_cursor():
    QApplication.setOverrideCursor(Qt.CursorShape.BusyCursor)
    try:
        yield
    finally:
        QApplication.restoreOverrideCursor()
