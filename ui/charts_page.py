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
from .chart_tables import ChartTables, NotYetRead
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
        self._tables = ChartTables(self)
        self._chart = None
        #: Whether the analyst has chosen the chart; else it is the first that can be drawn.
        self._is_chosen = False
        #: Key -> chart of all that there are, and the keys of those that the result allows.
        self._charts, self._allowed = {}, set()
        self._figures = []
        #: Where the chart was saved, until something else is looked at.
        self._saved = ""
        #: Ids of the cities that are told of as selected.
        self._cities = set()
        #: What the figures were drawn from: tables, chart, period, width.
        self._drawn = None
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
                (self._tables.changed, self._refresh_later),
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
        self._tables.forget()
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
        self._chart, self._is_chosen = self.chart_combo.itemData(row), True
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
        self._tables.forget()
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
        # Loaded with the first chart, not with the dock.
        from ..processing.report.figures.charts import charts

        tables = self._tables.of(self.controller.result)
        # Those that can be drawn come first.
        offered = sorted(
            ((chart, chart.is_allowed(tables)) for chart in charts()), key=lambda one: not one[1]
        )
        self._charts = {chart.key: chart for chart, _ in offered}
        self._allowed = {chart.key for chart, is_allowed in offered if is_allowed}
        fill_charts(self.chart_combo, offered)
        if not self._is_chosen and self._chart not in self._allowed:
            self._chart = next(iter(self._charts))
        choose(self.chart_combo, self._chart)
        say_in_full(self.chart_combo)

    def _draw(self):
        tables = self._tables.of(self.controller.result)
        wanted = (tables, self._chart, self.controller.period, self._width())
        if self._drawn is None or wanted[0] is not self._drawn[0] or wanted[1:] != self._drawn[1:]:
            self._figures = self._figures_of(self._width())
            self._drawn = wanted
            self._offer_places()
        self._show_figure()

    def _figures_of(self, *width):
        if self._chart not in self._allowed:
            return []
        tables = self._tables.of(self.controller.result)
        return self._charts[self._chart].figures(tables, self.controller.period, *width)

    def _width(self):
        """A width of drawings that the view can show without making letters too small."""
        # Not that of the view: a scroll bar that comes and goes is no reason to draw anew.
        steps = round(self.scroll.width() / _STEP)
        return min(max(steps * _STEP, _NARROWEST), _WIDEST)

    def _offer_places(self):
        combo, former = self.place_combo, self.place_combo.currentText()
        combo.clear()
        for figure in self._figures:
            combo.addItem(figure.place)
        combo.setCurrentIndex(max(combo.findText(former), 0 if self._figures else -1))
        widen_popup(combo)
        self._set_visible(combo, len(self._figures) > 1)

    # The figure

    def _figure(self):
        return self._figures[self.place_combo.currentIndex()]

    def _figure_in_full(self):
        """The figure as wide as in the report, however narrow the dock is."""
        return self._figures_of()[self.place_combo.currentIndex()]

    def _show_figure(self):
        for widget in (self.view, self.caption):
            widget.setVisible(bool(self._figures))
        for button in (self.save_button, self.copy_button):
            button.setEnabled(bool(self._figures))
        if not self._figures:
            self._shown = None, None
            self.title.setText(self._why_nothing())
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
        self._figures, self._drawn = [], None
        self._show_figure()

    def _why_nothing(self):
        """Why there is no chart, and what to run."""
        chart, period = self._charts.get(self._chart), self.controller.period
        if chart is None:
            return ""
        text = tr("“{chart}” can't be drawn from these layers. {needs}")
        if chart.key in self._allowed and period is not None:
            text = tr("“{chart}” can't be drawn for {period}. {needs}")
        text = text.format(chart=chart.title, needs=chart.needs, period=period)
        return f"<p>{as_html(text)}</p>"

    def _scroll_to(self, box):
        place = self.view.mapTo(self.scroll.widget(), box.center().toPoint())
        self.scroll.ensureVisible(place.x(), place.y())

    # The selection

    def _go_to_region_of(self, city):
        """Show the chart of the region that a city is of, where there are several."""
        if city is None or len(self._figures) < 2 or _holds(self._figure(), city):
            return
        rows = range(len(self._figures))
        row = next((row for row in rows if _holds(self._figures[row], city)), None)
        if row is not None:
            self.place_combo.setCurrentIndex(row)
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
        names = [self.controller.names.get(city, city) for city in cities]
        if self._saved:
            text = self._saved
        elif any(mark.period for mark in self.view.marks):
            text = tr("Click a point: the map shows its period.")
        elif self.controller.city_layer is None:
            text = tr("The result has no layer of cities, in which a click could select some.")
        elif names:
            text = tr("Selected: {cities}").format(cities=tr(listed(sorted(names), _MOST_NAMED)))
            if not self.view.ringed():
                text = " ".join((text, tr("(not in this chart)")))
        else:
            text = tr("Click a mark, or draw a frame around several: they are selected on the map.")
        self.selection.setText(text)
        self.selection.setVisible(bool(self._figures))


def _holds(figure, city):
    """Whether a figure has a mark of a city."""
    from ..processing.report.figures.svg import is_of

    return any(is_of(mark, city) for mark in figure.marks)


@contextmanager
def _busy_cursor():
    QApplication.setOverrideCursor(Qt.CursorShape.BusyCursor)
    try:
        yield
    finally:
        QApplication.restoreOverrideCursor()
