"""Everyone can use the dock: with keys alone, with a screen reader, however narrow it is."""

import pytest
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollBar,
    QTextBrowser,
    QWidget,
)

from spatial_relations.ui.chart_view import ChartView

PAGES = ["map_page", "city_page", "charts_page", "region_page", "scenario_page"]
INTERACTIVE = (
    QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit,
    QTextBrowser, ChartView,
)  # fmt: skip
#: Letters of the menus of QGIS, in English and in Chinese.
OF_QGIS = set("jevlspordwmch")


def interactive(page):
    """What an analyst works with on a page; not the parts that Qt builds it of."""
    found = [w for w in page.findChildren(QWidget) if isinstance(w, INTERACTIVE)]
    return [w for w in found if not isinstance(w, QScrollBar) and not is_part(w)]


def is_part(widget):
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, INTERACTIVE):
            return True
        parent = parent.parentWidget()
    return False


def letters(*places):
    """The letters of the texts within some widgets, with the texts."""
    found = [w for place in places for kind in (QLabel, QAbstractButton)
             for w in place.findChildren(kind)]  # fmt: skip
    texts = {w.text().lower() for w in found}
    return [(text[text.index("&") + 1], text) for text in texts if "&" in text]


@pytest.fixture(params=["en", "zh-Hans"])
def language(request, qgis_app):
    from spatial_relations import i18n

    translator = i18n.install_translator(request.param)
    yield request.param
    i18n.remove_translator(translator)


@pytest.fixture
def spoken(language, controller, qtbot):
    """A dock in English, and one in Chinese."""
    from spatial_relations.ui.dock import RelationsDock

    dock = RelationsDock(controller)
    qtbot.addWidget(dock)
    dock.show()
    yield dock
    dock.cleanup()


@pytest.mark.parametrize("name", PAGES)
def test_all_that_is_worked_with_is_named_and_reached_by_tab(spoken, name):
    page = getattr(spoken, name)
    widgets = [spoken.result_combo, spoken.tabs.tabBar(), *interactive(page)]
    assert len(widgets) > 3
    for widget in widgets:
        what = widget.objectName() or widget
        assert widget.accessibleName(), what
        assert "&" not in widget.accessibleName()
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus, what


@pytest.mark.parametrize("name", [*PAGES, "empty_page"])
def test_letters_are_used_once_and_none_is_of_a_menu_of_qgis(spoken, name):
    page = getattr(spoken, name)
    of_dock = [label.text().lower() for label in spoken.findChildren(QLabel)
               if label.buddy() is spoken.result_combo]  # fmt: skip
    used = letters(page) + [(text[text.index("&") + 1], text) for text in of_dock]
    found = [letter for letter, _ in used]
    assert len(found) > 1
    assert len(set(found)) == len(found), used
    assert not OF_QGIS & set(found), used


@pytest.mark.parametrize("name", PAGES)
def test_every_button_and_every_label_of_a_box_has_a_letter(spoken, name):
    page = getattr(spoken, name)
    buttons = [w for w in interactive(page) if isinstance(w, QAbstractButton)]
    labels = [label for label in page.findChildren(QLabel) if label.buddy() is not None]
    for widget in (*buttons, *labels):
        assert "&" in widget.text(), widget.text()


@pytest.mark.parametrize("name", PAGES)
def test_tab_goes_down_the_page(dock, name):
    page = getattr(dock, name)
    dock.tabs.setCurrentWidget(page)
    dock.resize(400, 900)
    seen = [w for w in interactive(page) if w.isVisible()]
    order, widget = [], dock.tabs.tabBar()
    for _ in range(1000):
        widget = widget.nextInFocusChain()
        if widget in seen and widget not in order:
            order.append(widget)
    places = [widget.mapTo(page, QPoint(0, 0)) for widget in order]
    assert len(order) == len(seen)
    # Those of one row stand within a few pixels.
    rows = [(round(place.y() / 12), place.x()) for place in places]
    assert rows == sorted(rows)


def test_alt_and_a_digit_go_to_each_tab(dock):
    for place, keys in enumerate(dock.tab_keys):
        assert keys.key().toString() == f"Alt+{place + 1}" == dock.tabs.tabToolTip(place)
        keys.activated.emit()
        assert dock.tabs.currentIndex() == place


def test_escape_goes_back_to_the_map(dock, monkeypatch):
    went = []
    monkeypatch.setattr(dock.controller.canvas, "setFocus", lambda *_: went.append("map"))
    QTest.keyClick(dock.map_page.slider, Qt.Key.Key_Escape)
    assert went == ["map"]


def test_texts_are_read_with_a_caret(dock):
    for browser in (dock.map_page.legend, dock.region_page.findings, dock.city_page.card):
        flags = browser.textInteractionFlags()
        assert flags & Qt.TextInteractionFlag.TextSelectableByKeyboard
        assert flags & Qt.TextInteractionFlag.LinksAccessibleByKeyboard


@pytest.mark.parametrize("name", PAGES)
def test_a_narrow_and_low_dock_cuts_nothing_off(spoken, name):
    page = getattr(spoken, name)
    spoken.tabs.setCurrentWidget(page)
    spoken.resize(250, 400)
    assert (spoken.width(), spoken.height()) == (250, 400)
    shown = spoken.pages.currentWidget()
    assert shown.widget().width() <= shown.viewport().width()
    assert page.width() >= page.minimumSizeHint().width()
    for widget in interactive(page):
        if widget.isVisible():
            right = widget.mapTo(shown.viewport(), QPoint(widget.width(), 0)).x()
            assert right <= shown.viewport().width(), widget.objectName() or widget
    assert page.height() >= page.minimumSizeHint().height()


def test_a_narrow_text_of_the_first_page_is_whole(language, project, make_controller, qtbot):
    from spatial_relations.ui.dock import RelationsDock

    dock = RelationsDock(make_controller())
    qtbot.addWidget(dock)
    dock.show()
    dock.resize(250, 500)
    label = dock.empty_page.findChild(QLabel)
    assert label.height() >= label.heightForWidth(label.width())
    dock.cleanup()
