"""The page of the map: which measure, which period, how many links, and the legend."""

from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QLabel, QSlider

from ..cartography.background import is_background_shown, show_background
from ..i18n import tr
from .legend import legend_html
from .measure_model import MeasureModel
from .page import (
    Beside,
    Page,
    choose,
    combo_box,
    push_button,
    say_in_full,
    text_browser,
    widen_popup,
)
from .period_text import flows_elsewhere_text
from .theme_list import WantingNote, fill_themes

#: Milliseconds that the slider rests before the map is drawn anew.
SLIDER_DELAY = 150


class MapPage(Page):
    """Says what the map shows of the result, and lets the analyst change it."""

    #: The analyst wants the dialog of the algorithm with this id.
    algorithm_wanted = pyqtSignal(str)

    def __init__(self, controller, parent=None):
        super().__init__(controller, parent)
        self._project = controller.project
        #: Theme that the results hold too little for, by key.
        self._wanting = {}
        self._slider_rest = QTimer(self)
        self._slider_rest.setSingleShot(True)
        self._slider_rest.setInterval(SLIDER_DELAY)
        self._make_widgets()
        self._lay_out()
        self._connect(
            (
                (controller.result_changed, self._show_result),
                (controller.view_changed, self._show_view),
                (self.theme_combo.activated, self._theme_chosen),
                (self.wanting.algorithm_wanted, self.algorithm_wanted.emit),
                (self.measure_combo.activated, self._measure_chosen),
                (self.link_measure_combo.activated, self._link_measure_chosen),
                (self.period_combo.activated, self._period_chosen),
                (self.slider.valueChanged, self._slider_moved),
                (self._slider_rest.timeout, self._slider_rested),
                (self.undo_button.clicked, controller.undo),
                (self.basemap_box.clicked, self._basemap_wanted),
                (self._project.layersRemoved, self._show_basemap),
                (self._project.readProject, self._show_basemap),
                (self._project.layerTreeRoot().visibilityChanged, self._show_basemap),
            )
        )
        self._show_result()

    def cleanup(self):
        self._slider_rest.stop()
        super().cleanup()

    # Widgets

    def _make_widgets(self):
        self.theme_combo = combo_box("theme_combo")
        self.wanting = WantingNote()
        self.measure_combo = combo_box("measure_combo")
        self.link_measure_combo = combo_box("link_measure_combo")
        self.period_combo = combo_box("period_combo")
        self.measures = MeasureModel(self)
        self.link_measures = MeasureModel(self)
        self.measure_combo.setModel(self.measures)
        self.link_measure_combo.setModel(self.link_measures)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setObjectName("links_slider")
        self.slider_text = QLabel()
        self.slider_text.setWordWrap(True)
        self.undo_button = push_button(
            tr("Undo st&yle"),
            tr("Give the layers the style, and the ticks in the layer tree, that they had before."),
        )
        self.basemap_box = QCheckBox(tr("Muted b&asemap"))
        self.basemap_box.setAccessibleName(tr("Muted basemap"))
        self.basemap_box.setToolTip(
            tr("Land, sea and boundaries behind the map, from QGIS's own world map. They stay in "
               "the layer tree, as the lowest group.")
        )  # fmt: skip
        self.legend = text_browser(tr("Legend"))

    def _lay_out(self):
        form = self._form(
            (
                (tr("&Theme"), tr("Theme"), self.theme_combo),
                (tr("Cities &by"), tr("Colour of cities"), self.measure_combo),
                (tr("Lin&ks by"), tr("Colour of links"), self.link_measure_combo),
                (tr("Per&iod"), tr("Period"), self.period_combo),
                (tr("Lar&gest"), tr("Number of links drawn, the largest first"), self.slider),
            )
        )
        form.insertRow(1, self.wanting)
        form.addRow(self.slider_text)
        layout = self._column()
        layout.addLayout(form)
        layout.addWidget(Beside(self.basemap_box, self.undo_button))
        layout.addWidget(self.legend, 1)
        for one, other in (
            (self.theme_combo, self.wanting.text),
            (self.wanting.text, self.wanting.button),
            (self.wanting.button, self.measure_combo),
        ):
            self.setTabOrder(one, other)

    # What the analyst does

    def _theme_chosen(self, row):
        key = self.theme_combo.itemData(row)
        wanting = self._wanting.get(key)
        if wanting is None:
            self.controller.set_theme(key)
        self.wanting.tell(wanting)
        self.theme_combo.setAccessibleDescription(self.wanting.text.text() if wanting else "")
        say_in_full(self.theme_combo)

    def _measure_chosen(self, row):
        self.controller.set_measure(self.measures.key_at(row))

    def _link_measure_chosen(self, row):
        self.controller.set_link_measure(self.link_measures.key_at(row))

    def _period_chosen(self, row):
        self.controller.set_period(self.period_combo.itemData(row))

    def _basemap_wanted(self, is_wanted):
        show_background(self._project, is_wanted)
        self._show_basemap()

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

    # What the controller says

    def _show_result(self):
        controller = self.controller
        themes = controller.themes()
        self._wanting = {theme.key: theme for theme, is_offered in themes if not is_offered}
        fill_themes(self.theme_combo, themes)
        self.measures.set_layer(controller.city_layer)
        self.link_measures.set_layer(controller.link_layer)
        self._offer_periods()
        has_links = controller.link_layer is not None
        for widget, is_visible in (
            (self.measure_combo, controller.city_layer is not None),
            (self.link_measure_combo, has_links),
            (self.period_combo, bool(controller.periods)),
        ):
            self._set_visible(widget, is_visible)
        for combo in (self.theme_combo, self.measure_combo, self.link_measure_combo):
            widen_popup(combo)
        self._show_basemap()
        self._show_view()

    def _offer_periods(self):
        """One of several: all at once would hide each other."""
        self.period_combo.clear()
        for period in self.controller.periods:
            self.period_combo.addItem(period, period)
        widen_popup(self.period_combo)

    def _show_basemap(self, *_):
        """As the layer tree has it, whoever changed that."""
        self.basemap_box.setChecked(is_background_shown(self._project))

    def _show_view(self):
        view = self.controller.view
        self.measure_combo.setCurrentIndex(
            self.measures.row_of(view.measure) if view.is_worn else -1
        )
        self.link_measure_combo.setCurrentIndex(
            self.link_measures.row_of(view.link_measure) if view.is_worn else -1
        )
        choose(self.theme_combo, view.theme)
        self.wanting.tell(None)
        self.theme_combo.setAccessibleDescription("")
        choose(self.period_combo, view.period)
        is_played = self.controller.played is not None
        text = tr("Per&iod at rest") if is_played else tr("Per&iod")
        self._labels[self.period_combo].setText(text)
        for combo in (
            self.theme_combo, self.measure_combo, self.link_measure_combo, self.period_combo,
        ):  # fmt: skip
            say_in_full(combo)
        self.undo_button.setEnabled(self.controller.can_undo)
        self._show_slider()
        self.legend.setHtml(legend_html(self.controller))

    def _show_slider(self):
        """Only where links are thinned, and there are some to choose from."""
        is_shown = self.controller.link_layer is not None and self.controller.is_thinned
        self._set_visible(self.slider, is_shown and len(self.controller.flows.counts) > 1)
        self.slider_text.setVisible(is_shown)
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
        text = flows_elsewhere_text(self.controller)
        text = text or self.controller.flows_seen.summary(threshold)
        self.slider_text.setText(text)
        self.slider.setAccessibleDescription(text)
        self.slider.setToolTip(text)
