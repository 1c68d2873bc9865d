"""The list of charts: those that a result holds too little for stand below, and say what to run."""

from html import escape

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QPalette

from .page import widen_popup


def fill_charts(combo, offered):
    """Offer charts, unless the same are offered already.

    Parameters
    ----------
    combo : QComboBox
    offered : list of tuple of Chart, bool
        Whether the result holds enough for the chart. Others can be chosen too: so keys and screen
        readers reach what they need.
    """
    pale = combo.palette().brush(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    wanted = [(chart.key, is_allowed) for chart, is_allowed in offered]
    if _offered(combo) == wanted:
        return
    combo.clear()
    for row, (chart, is_allowed) in enumerate(offered):
        combo.addItem(chart.title, chart.key)
        combo.setItemData(row, is_allowed, _IS_ALLOWED)
        if not is_allowed:
            combo.setItemData(row, pale, Qt.ItemDataRole.ForegroundRole)
            tip = f"<p>{escape(chart.needs)}</p>"
            combo.setItemData(row, tip, Qt.ItemDataRole.ToolTipRole)
    widen_popup(combo)


_IS_ALLOWED = Qt.ItemDataRole.UserRole + 1


def _offered(combo):
    return [(combo.itemData(row), combo.itemData(row, _IS_ALLOWED)) for row in range(combo.count())]
