"""The list of themes: those that a result holds too little for say what to run."""

from html import escape

from qgis.PyQt.QtCore import Qt

from ..i18n import tr
from .page import fill


def fill_themes(combo, themes):
    """Offer no theme, then each theme.

    Parameters
    ----------
    combo : QComboBox
    themes : list of tuple of Theme, bool
        Whether the result holds enough for the theme.
    """
    fill(combo, tr("None: own choice"), [(theme.title, theme.key) for theme, _ in themes])
    for row, (theme, is_offered) in enumerate(themes, 1):
        if is_offered:
            continue
        combo.model().item(row).setEnabled(False)
        tip = tr("Not with these layers. {advice}").format(advice=theme.advice)
        combo.setItemData(row, f"<p>{escape(tip)}</p>", Qt.ItemDataRole.ToolTipRole)
