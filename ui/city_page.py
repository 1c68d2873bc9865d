"""The page of a city: which one, picked on the map or by name, whether others fade, its card."""

from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QCheckBox, QLabel

from ..i18n import tr
from .city_card import card_html, count_of_selected
from .city_picker import CityPicker
from .page import Page, choose, combo_box, fill, push_button, say_in_full, text_browser


class CityPage(Page):
    """Tells of the city that the analyst has chosen here, on the map, in a chart or in a table.

    A city that is chosen is selected on the map: so it does not matter where it is chosen.
    """

    def __init__(self, controller, parent=None):
        super().__init__(controller, parent)
        self.picker = CityPicker(controller.canvas, lambda: controller.city_layer)
        self._former_tool = None
        self._make_widgets()
        self._lay_out()
        self._connect(
            (
                (controller.result_changed, self._show_result),
                (controller.view_changed, self._show_choice),
                (controller.selection_changed, self._show_choice),
                (self.city_combo.activated, self._city_chosen),
                (self.fade_box.clicked, controller.set_fades),
                (self.pick_button.clicked, self._pick),
                (self.picker.picked, controller.look_closely),
                (self.picker.cleared, self._choose_none),
                (self.picker.activated, self._picking_began),
                (self.picker.deactivated, self._picking_ended),
            )
        )
        self._show_result()

    def cleanup(self):
        """Take the map tool away too."""
        super().cleanup()
        if not sip.isdeleted(self.picker):
            if not sip.isdeleted(self.controller.canvas):
                self._give_tool_back()
            self.picker.deleteLater()

    # Widgets

    def _make_widgets(self):
        self.city_combo = combo_box("city_combo")
        self.pick_button = push_button(
            tr("Pic&k a city"),
            tr("Click a city on the map to choose it. A click beside the cities, or Escape, "
               "chooses none."),
        )  # fmt: skip
        self.pick_button.setCheckable(True)
        self.fade_box = QCheckBox(tr("&Fade other cities"))
        self.fade_box.setAccessibleName(tr("Fade other cities"))
        self.fade_box.setToolTip(
            tr("Let only the chosen city, its links and its partners be seen in full.")
        )
        self.hint = QLabel(
            tr("Choose a city: by its name, with “Pick a city” on the map, by a click in a chart, "
               "or with QGIS's own select tools.")
        )  # fmt: skip
        self.hint.setWordWrap(True)
        self.card = text_browser(tr("City"))

    def _lay_out(self):
        layout = self._column()
        layout.addLayout(self._form([(tr("Cit&y"), tr("Chosen city"), self.city_combo)]))
        layout.addWidget(self.pick_button)
        layout.addWidget(self.fade_box)
        layout.addWidget(self.hint)
        layout.addWidget(self.card, 1)
        layout.addStretch(0)

    # What the analyst does

    def _city_chosen(self, row):
        self.controller.look_closely(self.city_combo.itemData(row))

    def _choose_none(self):
        self.controller.choose(None)

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

    # What the controller says

    def _show_result(self):
        names = [(name, city) for city, name in self.controller.names.items()]
        fill(self.city_combo, "", names)
        self.setEnabled(self.controller.city_layer is not None)
        self._show_choice()

    def _show_choice(self):
        """The city that is selected on the map, or how many are."""
        controller = self.controller
        self.city_combo.setItemText(0, count_of_selected(len(controller.selected)))
        choose(self.city_combo, controller.city)
        say_in_full(self.city_combo)
        self.fade_box.setChecked(controller.view.focus is not None)
        self.fade_box.setEnabled(controller.city is not None)
        self._show_card()

    def showEvent(self, event):
        super().showEvent(event)
        self._show_card()

    def _show_card(self):
        """Nothing is read while the page is hidden."""
        if not self.isVisible():
            return
        text = card_html(self.controller)
        self.card.setHtml(text)
        self.card.setVisible(bool(text))
        self.hint.setVisible(not text)
