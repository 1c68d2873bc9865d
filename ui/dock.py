"""The dock: the results of a project, and pages on the one that is looked at."""

from functools import partial

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QEvent, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QLabel,
    QScrollArea,
    QShortcut,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ..i18n import tr
from .background_work import BackgroundWork
from .charts_page import ChartsPage
from .city_page import CityPage
from .connections import Connections
from .empty_page import EmptyPage
from .map_page import MapPage
from .page import combo_box, say_in_full, widen_popup
from .period_text import played_text
from .region_page import RegionPage
from .scenario_layers import ScenarioLayers
from .scenario_page import ScenarioPage

#: Pixels beside the row of tabs.
_BESIDE_TABS = 20
#: The lowest that the dock gets, in pixels.
_LOWEST = 200
#: Keys as the system writes them.
_AS_SHOWN = QKeySequence.SequenceFormat.NativeText


class RelationsDock(QgsDockWidget):
    """Shows what the controller says, a page for each question.

    Parameters
    ----------
    controller : RelationsController
    parent : QWidget, optional
    """

    #: The analyst wants to see the sample region.
    sample_requested = pyqtSignal()
    #: The analyst wants to analyse data of their own.
    analysis_requested = pyqtSignal()
    #: The analyst wants the dialog of the algorithm with this id, for the result looked at.
    algorithm_requested = pyqtSignal(str)
    #: Something was done: what to say of it.
    done = pyqtSignal(str)
    #: Something could not be done: why.
    failed = pyqtSignal(str)
    #: This print layout was made for the analyst to look at.
    layout_made = pyqtSignal(object)

    def __init__(self, controller, parent=None):
        super().__init__(tr("Relations"), parent)
        self.setObjectName("SpatialRelationsDock")
        self.controller = controller
        self._connections = Connections()
        self.result_combo = combo_box("result_combo")
        self.map_page = MapPage(controller)
        self.city_page = CityPage(controller)
        self.charts_page = ChartsPage(controller)
        self.region_page = RegionPage(controller)
        self.scenario_page = ScenarioPage(controller)
        self.scenario_layers = ScenarioLayers(controller.project, self)
        self.empty_page = EmptyPage()
        self._lay_out()
        for signal, slot in (
            (controller.results_changed, self._show_results),
            (controller.result_changed, self._show_result),
            (controller.view_changed, self._show_played),
            (self.result_combo.activated, self._result_chosen),
            (self.visibilityChanged, self._follow_while_seen),
            (self.scenario_page.kept, self._keep_scenario),
            (self.scenario_layers.added, self._tell_of_scenario),
            (self.scenario_layers.failed, self.failed.emit),
            (self.map_page.algorithm_wanted, self.algorithm_requested.emit),
            (self.region_page.done, self.done.emit),
            (self.region_page.failed, self.failed.emit),
            (self.region_page.layout_made, self.layout_made.emit),
            (self.empty_page.sample_button.clicked, self._want_sample),
            (self.empty_page.analysis_button.clicked, self._want_analysis),
        ):
            self._connections.add(signal, slot)
        self._show_results()
        self._show_result()

    def cleanup(self):
        """Disconnect from everything and take the map tool away; the dock may then be deleted."""
        self._connections.clear()
        self.scenario_layers.cancel()
        for page in (
            self.map_page,
            self.city_page,
            self.charts_page,
            self.region_page,
            self.scenario_page,
        ):
            page.cleanup()
        self.controller.cleanup()
        BackgroundWork.leave_all()

    @property
    def first_width(self):
        """Pixels at which all tabs are seen; an analyst may make the dock narrower."""
        return max(self.sizeHint().width(), self.tabs.tabBar().sizeHint().width() + _BESIDE_TABS)

    def _lay_out(self):
        label = QLabel(tr("Res&ult"))
        label.setBuddy(self.result_combo)
        self.result_combo.setAccessibleName(tr("Result"))
        self.played_label = QLabel()
        self.played_label.setObjectName("played_label")
        self.played_label.setWordWrap(True)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.tabBar().setAccessibleName(tr("Pages"))
        for text, page in (
            (tr("Map"), self.map_page),
            (tr("City"), self.city_page),
            (tr("Charts"), self.charts_page),
            (tr("Region"), self.region_page),
            (tr("What if"), self.scenario_page),
        ):
            self.tabs.addTab(page, text)
        self._give_tabs_keys()
        shown = QWidget()
        layout = QVBoxLayout(shown)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(label)
        layout.addWidget(self.result_combo)
        layout.addWidget(self.played_label)
        layout.addWidget(self.tabs, 1)
        self.pages = QStackedWidget()
        self.pages.addWidget(_Scrolled(self.empty_page))
        self.pages.addWidget(_Scrolled(shown))
        self.setWidget(self.pages)

    def _give_tabs_keys(self):
        """Alt and a digit go to a tab: all letters that a tab has are those of QGIS's menus."""
        self.tab_keys = []
        for place in range(self.tabs.count()):
            keys = QShortcut(QKeySequence(f"Alt+{place + 1}"), self)
            self._connections.add(keys.activated, partial(self._go_to_tab, place))
            self.tabs.setTabToolTip(place, keys.key().toString(_AS_SHOWN))
            self.tab_keys.append(keys)

    def _follow_while_seen(self, is_seen):
        if is_seen:
            self.controller.wake()
        else:
            self.controller.rest()

    # What the analyst does

    def keyPressEvent(self, event):
        """Escape goes back to the map, where nothing in the dock has a use for it."""
        if event.key() == Qt.Key.Key_Escape:
            self.controller.canvas.setFocus()
        else:
            super().keyPressEvent(event)

    def _go_to_tab(self, place):
        self.tabs.setCurrentIndex(place)
        self.tabs.tabBar().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _result_chosen(self, row):
        self.controller.set_result(self.result_combo.itemData(row))

    def _keep_scenario(self, name):
        kept = self.scenario_page.model.kept(name)
        self._view_before = self.controller.view
        self.scenario_layers.add(kept, self.controller.result.layers)

    def _tell_of_scenario(self, name):
        self.controller.results.refresh()
        self.controller.resemble(self._view_before)
        self.scenario_page.propose_name()
        self.done.emit(
            tr("“{scenario}” is kept as layers. The theme “Who gains, who loses” shows what it "
               "changes.").format(scenario=name)
        )  # fmt: skip

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
        say_in_full(self.result_combo)
        widen_popup(self.result_combo)

    def _show_result(self):
        self.pages.setCurrentIndex(0 if self.controller.result is None else 1)
        self._show_current_result()
        self._show_played()

    def _show_played(self):
        """Say on all pages which period is told of while the map is played."""
        text = played_text(self.controller)
        self.played_label.setText(text)
        self.played_label.setVisible(bool(text))


class _Scrolled(QScrollArea):
    """As narrow as what it shows can be; scrolls where there is too little height for it."""

    def __init__(self, shown):
        super().__init__()
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(shown)

    def minimumSizeHint(self):
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self.widget().minimumSizeHint().width() + bar, _LOWEST)

    def eventFilter(self, watched, event):
        """What is shown may need another width."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
