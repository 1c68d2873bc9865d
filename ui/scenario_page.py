"""The page of a scenario: what if a link went, came or grew, or a city had another role?"""

from functools import partial

from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QTextDocument
from qgis.PyQt.QtWidgets import (
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
)

from ..cartography.numbers import number_text
from ..i18n import tr
from .page import (
    Page,
    combo_box,
    push_button,
    say_in_full,
    take_what_is_left,
    text_browser,
    waiting,
    widen_popup,
)
from .scenario_model import ScenarioModel
from .scenario_text import change_text, measures_html

_LARGEST_FLOW = 1e12
#: The narrowest that the box of a number gets, in pixels.
_NARROWEST_NUMBER = 70
#: Three numbers of a table as wide as they get, and how often a wide page holds them side by side.
_NUMBERS, _WIDTHS = "−10.0 % " * 3, 1.7
#: The lowest and the highest that the list of changes gets, in pixels.
_LOWEST_LIST, _HIGHEST_LIST = 50, 110
#: Milliseconds for which former measures stay in sight while others are being measured.
_PATIENCE = 300


class ScenarioPage(Page):
    """Takes changes, and shows at once what they do to the measures."""

    #: The analyst wants the scenario of this name as layers.
    kept = pyqtSignal(str)

    def __init__(self, controller, parent=None):
        super().__init__(controller, parent)
        self.model = ScenarioModel(controller, self)
        #: Key of the result that is looked at.
        self._result = None
        self._make_widgets()
        self._lay_out()
        self._connect(
            (
                (controller.result_changed, self._show_result),
                (controller.view_changed, self._follow_view),
                (controller.selection_changed, self._take_chosen_city),
                (controller.link_selection_changed, self._take_chosen_link),
                (controller.project.layersRemoved, self._follow_layers),
                (self.model.changed, self._show_changes),
                (self.kind_combo.activated, self._show_kind),
                (self.origin_combo.activated, self._show_flow),
                (self.destination_combo.activated, self._show_flow),
                (self.add_button.clicked, self._add),
                (self.remove_button.clicked, self._remove),
                (self.keep_button.clicked, self._keep),
                (self.changes_list.currentRowChanged, self._show_buttons),
                (self._patience.timeout, self._show_comparison),
                *(
                    (combo.currentIndexChanged, partial(_say_in_full, combo))
                    for combo in self._combos
                ),
            )
        )
        self._show_result()

    def cleanup(self):
        """Disconnect from everything, and stop what is under way."""
        super().cleanup()
        self.model.cleanup()

    # Widgets

    def _make_widgets(self):
        self.kind_combo = combo_box("change_combo")
        for text, kind in (
            (tr("Take a link away"), "remove"),
            (tr("Add a link, or set its flow"), "flow"),
            (tr("Multiply a link"), "factor"),
            (tr("Change a role"), "role"),
        ):
            self.kind_combo.addItem(text, kind)
        self.origin_combo = combo_box("scenario_origin_combo")
        self.destination_combo = combo_box("scenario_destination_combo")
        self.role_combo = combo_box("scenario_role_combo")
        for text, role in ((tr("Core"), "core"), (tr("Secondary"), "secondary"),
                           (tr("Neither"), None)):  # fmt: skip
            self.role_combo.addItem(text, role)
        self._combos = (
            self.kind_combo, self.origin_combo, self.destination_combo, self.role_combo,
        )  # fmt: skip
        self.number_box = QDoubleSpinBox()
        self.number_box.setRange(0, _LARGEST_FLOW)
        # Else as wide as the largest flow, which no narrow dock is.
        self.number_box.setMinimumWidth(_NARROWEST_NUMBER)
        self.hint = QLabel()
        self.hint.setWordWrap(True)
        self.add_button = push_button(tr("Add chan&ge"))
        self.remove_button = push_button(tr("Ta&ke back"))
        self.changes_list = QListWidget()
        self.changes_list.setAccessibleName(tr("Changes of the scenario"))
        # Two changes of long names may differ at their ends only.
        self.changes_list.setWordWrap(True)
        self.changes_list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.changes_list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.changes_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        take_what_is_left(self.changes_list, _LOWEST_LIST)
        self.changes_list.setMaximumHeight(_HIGHEST_LIST)
        self.comparison = text_browser(tr("Measures before and after"))
        # In a narrow dock the numbers need all of its width.
        self.comparison.document().setDocumentMargin(2)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self.name_edit = QLineEdit()
        self.keep_button = push_button(
            tr("Keep as la&yers"),
            tr("Adds cities and links of the scenario, with all their measures, to the project."),
        )

    def _lay_out(self):
        layout = self._column()
        layout.addLayout(
            self._form(
                (
                    (tr("K&ind"), tr("Kind of change"), self.kind_combo),
                    (tr("&From"), tr("Origin, or the city"), self.origin_combo),
                    (tr("&To"), tr("Destination"), self.destination_combo),
                    (tr("Num&ber"), tr("New flow, or the factor"), self.number_box),
                    (tr("&New role"), tr("New role"), self.role_combo),
                )
            )
        )
        buttons = QHBoxLayout()
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.remove_button)
        layout.addWidget(self.hint)
        layout.addLayout(buttons)
        layout.addWidget(self.changes_list, 1)
        layout.addWidget(self.comparison, 3)
        layout.addLayout(self._form([(tr("N&ame"), tr("Name of the scenario"), self.name_edit)]))
        layout.addWidget(self.keep_button)

    def showEvent(self, event):
        super().showEvent(event)
        self._show_flow()

    def resizeEvent(self, event):
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._show_comparison()

    def _is_narrow(self):
        """Whether names beside their numbers would be broken into single letters."""
        return self.width() < _WIDTHS * self.fontMetrics().horizontalAdvance(_NUMBERS)

    # What the analyst does

    def _add(self):
        from ..analysis.scenario import LinkChange, RoleChange

        origin, destination = self.origin_combo.currentData(), self.destination_combo.currentData()
        number = self.number_box.value()
        self.model.add({
            "remove": lambda: LinkChange(origin, destination, flow=0.0),
            "flow": lambda: LinkChange(origin, destination, flow=number),
            "factor": lambda: LinkChange(origin, destination, factor=number),
            "role": lambda: RoleChange(origin, self.role_combo.currentData()),
        }[self.kind_combo.currentData()]())  # fmt: skip
        self.changes_list.setCurrentRow(self.changes_list.count() - 1)

    def _remove(self):
        self.model.remove(self.changes_list.currentRow())

    def _keep(self):
        # The name is taken then: the next scenario gets another.
        self.name_edit.setModified(False)
        with waiting():
            self.kept.emit(self.name_edit.text().strip() or self._next_name())

    def propose_name(self):
        """Fill in a name that is free, unless the analyst has written one."""
        if not self.name_edit.isModified():
            self.name_edit.setText(self._next_name())

    def _next_name(self):
        """A name that no group of the project has."""
        root, number = self.controller.project.layerTreeRoot(), 1
        while root.findGroup(tr("Scenario {number}").format(number=number)) is not None:
            number += 1
        return tr("Scenario {number}").format(number=number)

    # What is chosen on the map

    def _take_chosen_city(self):
        if self.controller.city is not None:
            self._choose(self.controller.city)

    def _take_chosen_link(self, *_):
        layer = self.controller.link_layer
        if layer is not None and layer.selectedFeatureCount() == 1:
            (link,) = layer.selectedFeatures()
            self._choose(*(str(link[end]) for end in ("origin", "destination")))

    def _choose(self, *cities):
        """Let cities be the ends of the next change, the origin first."""
        for combo, city in zip((self.origin_combo, self.destination_combo), cities):
            if combo.findData(city) >= 0:
                combo.setCurrentIndex(combo.findData(city))
        self._show_flow()

    # What there is to see

    def _show_result(self):
        """The changes of the result, and its cities; what is put in stays if it is the same one."""
        former, result = self._result, self.controller.result
        self._result = result.key if result is not None else None
        self.model.look()
        self.propose_name()
        self._offer_cities()
        self.setEnabled(self.model.is_possible)
        if self._result != former:
            self._show_kind()
            self._take_chosen_city()
        else:
            self._show_flow()

    def _follow_layers(self, *_):
        """The baseline of a scenario may go while the scenario is looked at."""
        if self.isEnabled() and not self.model.is_possible:
            self._show_result()

    def _offer_cities(self):
        """Offer the cities that there are; those that are put in stay while they are there."""
        cities = self.model.cities
        for combo, first in ((self.origin_combo, 0), (self.destination_combo, 1)):
            former = combo.currentData()
            combo.clear()
            for city, name in cities.items():
                combo.addItem(name, city)
            row = combo.findData(former) if former is not None else -1
            combo.setCurrentIndex(row if row >= 0 else min(first, combo.count() - 1))
            widen_popup(combo)
        widen_popup(self.kind_combo)

    def _show_kind(self, *_):
        kind = self.kind_combo.currentData()
        is_link = kind != "role"
        self._set_visible(self.destination_combo, is_link)
        self._set_visible(self.role_combo, not is_link)
        self._labels[self.origin_combo].setText(tr("&From") if is_link else tr("Ci&ty"))
        self._set_visible(self.number_box, kind in ("flow", "factor"))
        self.number_box.setValue(2 if kind == "factor" else 0)
        self._show_flow()

    def _show_flow(self, *_):
        """Say what runs between the two cities now."""
        if not self.model.is_possible:
            self.hint.setVisible(True)
            self.hint.setText(
                tr("The layers that this scenario was made of are not in the project any more.")
                if self.model.is_orphan
                else tr("Look at a result with cities and observed links.")
            )
            return
        is_link = self.kind_combo.currentData() != "role"
        self.hint.setVisible(is_link)
        ends = self.origin_combo.currentData(), self.destination_combo.currentData()
        self.add_button.setEnabled(not is_link or ends[0] != ends[1])
        self.hint.clear()
        # Many links take a while to read: only for who looks.
        if is_link and None not in ends and self.isVisible():
            self.hint.setText(self._flow_text(*ends))

    def _flow_text(self, *ends):
        flow = self.model.flow(*ends)
        changed = self.model.flow_if(*ends, flow)
        if changed == flow:
            return tr("Flow now: {}").format(number_text(flow))
        return tr("Flow now: {flow}, in the scenario: {changed}").format(
            flow=number_text(flow), changed=number_text(changed)
        )

    def _follow_view(self):
        """The measure of the map is told; in another period everything is another."""
        if self.model.follow_period():
            self._show_flow()
        else:
            self._show_comparison()

    def _show_changes(self):
        row = self.changes_list.currentRow()
        self.changes_list.clear()
        names, is_directed = self.model.cities, self.model.is_directed
        for change in self.model.changes:
            text = change_text(change, names, is_directed)
            self.changes_list.addItem(text)
            self.changes_list.item(self.changes_list.count() - 1).setToolTip(text)
        self.changes_list.setCurrentRow(min(max(row, 0), len(self.model.changes) - 1))
        self._show_flow()
        self._show_buttons()
        if self.model.is_measuring and self.model.comparison is not None:
            self._patience.start()
        else:
            self._patience.stop()
            self._show_comparison()

    def _show_buttons(self, *_):
        self.remove_button.setEnabled(self.changes_list.currentRow() >= 0)
        is_measured = self.model.comparison is not None and not self.model.is_measuring
        self.keep_button.setEnabled(is_measured)

    def _show_comparison(self):
        if self.model.problem:
            self.comparison.setPlainText(self.model.problem)
        elif self.model.is_measuring:
            self.comparison.setPlainText(tr("Measuring the changes…"))
        elif not self.model.is_possible:
            # The hint above says what to look at.
            self.comparison.clear()
        elif self.model.comparison is None:
            self.comparison.setPlainText(
                tr("Add a change: the measures before and after appear here. Your layers stay as "
                   "they are.")
            )  # fmt: skip
        else:
            self._show_measures()

    def _show_measures(self):
        """Names beside their numbers where there is room, else above them."""
        told = self.model.measured, self.model.cities, self.controller.view.measure
        text = measures_html(*told)
        is_wide = not self._is_narrow() and self._has_room_for(text)
        self.comparison.setHtml(text if is_wide else measures_html(*told, is_narrow=True))

    def _has_room_for(self, text):
        """Whether a text needs no scrolling to the side."""
        margins, bar = self.layout().contentsMargins(), self.comparison.verticalScrollBar()
        beside = margins.left() + margins.right() + 2 * self.comparison.frameWidth()
        room = self.width() - beside - bar.sizeHint().width()
        document = QTextDocument()
        document.setDefaultFont(self.comparison.font())
        document.setHtml(text)
        document.setTextWidth(room)
        return document.size().width() <= room


def _say_in_full(combo, *_):
    say_in_full(combo)
