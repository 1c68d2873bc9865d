"""The list of themes, and what is wanting for one that the results hold too little for."""

from html import escape

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QVBoxLayout, QWidget

from ..i18n import tr
from .page import fill, push_button

_PROVIDER = "spatialrelations"


def fill_themes(combo, themes):
    """Offer no theme, then each theme; one that wants more data can be chosen to see what.

    Parameters
    ----------
    combo : QComboBox
    themes : list of tuple of Theme, bool
        Whether the results hold enough for the theme.
    """
    rows = [(_offered(*row), row[0].key) for row in themes]
    fill(combo, tr("None: own choice"), rows)
    for row, (theme, is_offered) in enumerate(themes, 1):
        if not is_offered:
            tip = f"<p>{escape(theme.wanting)} {escape(theme.advice)}</p>"
            combo.setItemData(row, tip, Qt.ItemDataRole.ToolTipRole)


def _offered(theme, is_offered):
    return theme.title if is_offered else tr("{theme} (needs data)").format(theme=theme.title)


class WantingNote(QWidget):
    """What a theme lacks, in a sentence, and a button that opens the algorithm to make up for it.

    It is reached with the keyboard: the sentence too, so that it is read out.
    """

    #: The analyst wants the dialog of the algorithm with this id.
    algorithm_wanted = pyqtSignal(str)

    def __init__(self, parent=None):
        super().__init__(parent)
        self._algorithm = ""
        self.text = QLabel()
        self.text.setObjectName("theme_wanting")
        self.text.setWordWrap(True)
        interaction = Qt.TextInteractionFlag
        self.text.setTextInteractionFlags(
            interaction.TextSelectableByMouse | interaction.TextSelectableByKeyboard
        )
        self.text.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button = push_button(tr("Ope&n the algorithm…"))
        self.button.setObjectName("theme_algorithm_button")
        self.button.clicked.connect(self._open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.text)
        layout.addWidget(self.button)
        self.hide()

    def tell(self, theme):
        """Say what a theme lacks; nothing of None."""
        self.setVisible(theme is not None)
        if theme is None:
            return
        said = tr("“{theme}” can't be shown yet, and the map stays as it is. {wanting} {advice}")
        said = said.format(theme=theme.title, wanting=theme.wanting, advice=theme.advice)
        self.text.setText(said)
        self.text.setAccessibleName(said)
        self._algorithm = f"{_PROVIDER}:{theme.algorithm}"
        algorithm = QgsApplication.processingRegistry().algorithmById(self._algorithm)
        self.button.setVisible(algorithm is not None)
        if algorithm is not None:
            name = algorithm.displayName().replace("&", "&&")
            self.button.setText(tr("Ope&n “{algorithm}”…").format(algorithm=name))
            self.button.setAccessibleName(self.button.text().replace("&", ""))
            self.button.setAccessibleDescription(said)

    def _open(self):
        self.algorithm_wanted.emit(self._algorithm)
