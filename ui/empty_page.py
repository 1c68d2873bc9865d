"""What the dock shows while a project has no result."""

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ..i18n import tr


class EmptyPage(QWidget):
    """Says what to do, and offers it."""

    def __init__(self, parent=None):
        super().__init__(parent)
        text = QLabel(
            tr("This project has no results yet. Open the sample region to see what they look "
               "like, or analyse cities and flows of your own.")
        )  # fmt: skip
        text.setWordWrap(True)
        self.sample_button = QPushButton(tr("Open sample re&gion"))
        self.analysis_button = QPushButton(tr("&Analyse a region…"))
        layout = QVBoxLayout(self)
        for widget in (text, self.sample_button, self.analysis_button):
            layout.addWidget(widget)
        layout.setAlignment(Qt.AlignmentFlag.AlignTop)
