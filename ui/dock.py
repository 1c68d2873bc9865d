"""The dock: results, what to show of them, and a card for a city."""

from qgis.gui import QgsDockWidget
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QSplitter,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from ..i18n import tr
from .city_card import card_html
from .city_picker import CityPicker
from .connections import Connections
from .empty_page import EmptyPage
from .legend import legend_html
from .measure_model import MeasureModel

#: Milliseconds that the slider rests before the map is drawn anew.
SLIDER_DELAY = 150
#: Characters that a combo box shows at least: the dock stays usable when it is narrow.
_FEWEST_CHARACTERS = 4


class RelationsDock(QgsDockWidget):
    """Shows what the controller says, and tells it what the analyst wants.

    Parameters
    ----------
    controller : RelationsController
    parent : QWidget, optional
    """

    #: The analyst wants to see the sample region.
    sample_requested = pyqtSignal()
    #: The analyst wants to analyse data of their own.
    analysis_requested = pyqtSignal()

    def __init__(self, controller, parent=None):
        super().__init__(tr("Relations"), parent)
        self.setObjectName("SpatialRelationsDock")
        self.controller = controller
        self.picker = CityPicker(controller.canvas, lambda: controller.city_layer)
        self._connections = Connections()
        self._former_tool = None
        self._slider_rest = QTimer(self)
        self._slider_rest.setSingleShot(True)
        self._slider_rest.setInterval(SLIDER_DELAY)
        self._make_widgets()
        self._lay_out()
        self._connect()
        self._show_results()
        self._show_result()

    def cleanup(self):
        """Disconnect from everything and take the map tool away; the dock may then be deleted."""
        self._slider_rest.stop()
        self._connections.clear()
        canvas = self.controller.canvas
        if not sip.isdeleted(self.picker):
            if not sip.isdeleted(canvas):
                self._give_tool_back()
            self.picker.deleteLater()
        self.controller.cleanup()

    # Widgets

    def _make_widgets(self):
        self.result_combo = _combo("result_combo")
        self.measure_combo = _combo("measure_combo")
        self.link_measure_combo = _combo("link_measure_combo")
        self.period_combo = _combo("period_combo")
        self.city_combo = _combo("city_combo")
        self.measures = MeasureModel(self)
        self.link_measures = MeasureModel(self)
        self.measure_combo.setModel(self.measures)
        self.link_measure_combo.setModel(self.link_measures)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setObjectName("links_slider")
        self.slider_text = QLabel()
        self.slider_text.setWordWrap(True)
        self.pick_button = QPushButton(tr("Pic&k a city"))
        self.pick_button.setCheckable(True)
        self.pick_button.setToolTip(
            tr("Click a city on the map: its links stay, all else fades. A click beside the "
               "cities, or Escape, brings all back.")
        )  # fmt: skip
        self.undo_button = QPushButton(tr("Undo st&yle"))
        self.undo_button.setToolTip(tr("Give the layers the style that they had before."))
        self.legend = _browser(tr("Legend"))
        self.card = _browser(tr("City"))
        self.empty_page = EmptyPage()

    def _lay_out(self):
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addLayout(self._form())
        buttons = QHBoxLayout()
        buttons.addWidget(self.pick_button)
        buttons.addWidget(self.undo_button)
        layout.addLayout(buttons)
        layout.addWidget(self._texts(), 1)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.empty_page)
        self.pages.addWidget(page)
        self.setWidget(self.pages)

    def _form(self):
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(4)
        self._labels = {}
        for text, name, widget in (
            (tr("Res&ult"), tr("Result"), self.result_combo),
            (tr("Ci&ties by"), tr("Colour of cities"), self.measure_combo),
            (tr("Li&nks by"), tr("Colour of links"), self.link_measure_combo),
            (tr("Per&iod"), tr("Period"), self.period_combo),
            (tr("&Focus on"), tr("City in focus"), self.city_combo),
            (tr("Lar&gest"), tr("Number of links drawn, the largest first"), self.slider),
        ):
            label = QLabel(text)
            label.setBuddy(widget)
            widget.setAccessibleName(name)
            self._labels[widget] = label
            form.addRow(label, widget)
        form.addRow(self.slider_text)
        return form

    def _texts(self):
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(self.card)
        splitter.addWidget(self.legend)
        splitter.setChildrenCollapsible(False)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        return splitter

    def _set_visible(self, widget, is_visible):
        widget.setVisible(is_visible)
        self._labels[widget].setVisible(is_visible)

    def _connect(self):
        controller = self.controller
        for signal, slot in (
            (controller.results_changed, self._show_results),
            (controller.result_changed, self._show_result),
            (controller.view_changed, self._show_view),
            (controller.city_changed, self._show_city),
            (self.result_combo.activated, self._result_chosen),
            (self.measure_combo.activated, self._measure_chosen),
            (self.link_measure_combo.activated, self._link_measure_chosen),
            (self.period_combo.activated, self._period_chosen),
            (self.city_combo.activated, self._city_chosen),
            (self.slider.valueChanged, self._slider_moved),
            (self._slider_rest.timeout, self._slider_rested),
            (self.pick_button.clicked, self._pick),
            (self.undo_button.clicked, controller.undo),
            (self.picker.picked, controller.set_focus),
            (self.picker.cleared, self._clear_focus),
            (self.picker.activated, self._picking_began),
            (self.picker.deactivated, self._picking_ended),
            (self.empty_page.sample_button.clicked, self._want_sample),
            (self.empty_page.analysis_button.clicked, self._want_analysis),
        ):
            self._connections.add(signal, slot)

    # What the analyst does

    def _result_chosen(self, row):
        self.controller.set_result(self.result_combo.itemData(row))

    def _measure_chosen(self, row):
        self.controller.set_measure(self.measures.key_at(row))

    def _link_measure_chosen(self, row):
        self.controller.set_link_measure(self.link_measures.key_at(row))

    def _period_chosen(self, row):
        self.controller.set_period(self.period_combo.itemData(row))

    def _city_chosen(self, row):
        self.controller.set_focus(self.city_combo.itemData(row))

    def _clear_focus(self):
        self.controller.set_focus(None)

    def _slider_moved(self, stop):
        """Say at once what will be drawn; draw it when the slider rests."""
        flows = self.controller.flows
        if flows.counts:
            self._say_links(flows.threshold(flows.counts[stop]))
            self._slider_rest.start()

    def _slider_rested(self):
        counts = self.controller.flows.counts
        if self.slider.value() < len(counts):
            self.controller.set_link_count(counts[self.slider.value()])

    def _pick(self, is_wanted):
        canvas = self.controller.canvas
        if is_wanted:
            self._former_tool = canvas.mapTool()
            canvas.setMapTool(self.picker)
            canvas.setFocus()
        else:
            self._give_tool_back()

    def _give_tool_back(self):
        """The analyst gets the map tool back that they had before they picked."""
        canvas, former = self.controller.canvas, self._former_tool
        if canvas.mapTool() is not self.picker:
            return
        if former is None or sip.isdeleted(former):
            canvas.unsetMapTool(self.picker)
        else:
            canvas.setMapTool(former)

    def _picking_began(self):
        self.pick_button.setChecked(True)

    def _picking_ended(self):
        self.pick_button.setChecked(False)

    def _want_sample(self):
        self.sample_requested.emit()

    def _want_analysis(self):
        self.analysis_requested.emit()

    # What the controller says

    def _show_results(self):
        combo = self.result_combo
        combo.clear()
        for result in self.controller.results:
            combo.addItem(result.title, result.key)
        self._show_current_result()

    def _show_current_result(self):
        result = self.controller.result
        self.result_combo.setCurrentIndex(
            self.result_combo.findData(result.key) if result is not None else -1
        )
        _widen_popup(self.result_combo)

    def _show_result(self):
        controller = self.controller
        self.pages.setCurrentIndex(0 if controller.result is None else 1)
        self._show_current_result()
        self.measures.set_layer(controller.city_layer)
        self.link_measures.set_layer(controller.link_layer)
        self._fill(self.period_combo, tr("All periods"), [(p, p) for p in controller.periods])
        names = [(name, city) for city, name in controller.names.items()]
        self._fill(self.city_combo, tr("All cities"), names)
        has_cities = controller.city_layer is not None
        has_links = controller.link_layer is not None
        for widget, is_visible in (
            (self.measure_combo, has_cities),
            (self.city_combo, has_cities),
            (self.link_measure_combo, has_links),
            (self.slider, has_links),
            (self.period_combo, bool(controller.periods)),
        ):
            self._set_visible(widget, is_visible)
        self.slider_text.setVisible(has_links)
        self.pick_button.setEnabled(has_cities)
        for combo in (self.measure_combo, self.link_measure_combo):
            _widen_popup(combo)
        self._show_view()
        self._show_city()

    def _fill(self, combo, first, rows):
        combo.clear()
        combo.addItem(first, None)
        for text, value in rows:
            combo.addItem(text, value)
        _widen_popup(combo)

    def _show_view(self):
        view = self.controller.view
        self.measure_combo.setCurrentIndex(
            self.measures.row_of(view.measure) if view.is_worn else -1
        )
        self.link_measure_combo.setCurrentIndex(
            self.link_measures.row_of(view.link_measure) if view.is_worn else -1
        )
        self.period_combo.setCurrentIndex(_row_of(self.period_combo, view.period))
        self.city_combo.setCurrentIndex(_row_of(self.city_combo, view.focus))
        for combo in self.findChildren(QComboBox):
            # A narrow dock cuts long names off.
            combo.setToolTip(combo.currentText())
        self.undo_button.setEnabled(self.controller.can_undo)
        self._show_slider()
        self.legend.setHtml(legend_html(self.controller))
        self._show_city()

    def _show_slider(self):
        if self._slider_rest.isActive():
            return
        flows = self.controller.flows
        self.slider.blockSignals(True)
        self.slider.setRange(0, max(len(flows.counts) - 1, 0))
        self.slider.setPageStep(max(len(flows.counts) // 6, 1))
        self.slider.setValue(flows.stop_of(self.controller.threshold))
        self.slider.blockSignals(False)
        self._say_links(self.controller.threshold)

    def _say_links(self, threshold):
        text = self.controller.flows.summary(threshold)
        self.slider_text.setText(text)
        self.slider.setAccessibleDescription(text)
        self.slider.setToolTip(text)

    def _show_city(self):
        text = card_html(self.controller)
        self.card.setHtml(text)
        self.card.setVisible(bool(text))


def _combo(name):
    combo = QComboBox()
    combo.setObjectName(name)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(_FEWEST_CHARACTERS)
    return combo


def _widen_popup(combo):
    """Let the list be as wide as its longest text, however narrow the dock."""
    view = combo.view()
    view.setMinimumWidth(view.sizeHintForColumn(0) + view.verticalScrollBar().sizeHint().width())


def _browser(name):
    browser = QTextBrowser()
    browser.setAccessibleName(name)
    browser.setOpenLinks(False)
    browser.setMinimumHeight(60)
    return browser


def _row_of(combo, value):
    rows = range(combo.count())
    return next((row for row in rows if combo.itemData(row) == value), -1)
