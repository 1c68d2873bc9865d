"""What the dock shows while a project has no result."""

from qgis.PyQt.QtWidgets import QLabel, QVBoxLayout, QWidget

from ..i18n import tr
from .page import push_button


class EmptyPage(QWidget):
    """Says what to do, and offers it."""

    def __init__(self, parent=None):
        super().__init__(parent)
        text = QLabel(
            tr("This project has no results yet. Open the sample region to see what they look "
               "like, or analyse cities and flows of your own.")
        )  # fmt: skip
        text.setWordWrap(True)
        self.sample_button = push_button(tr("Open sample re&gion"))
        self.analysis_button = push_button(tr("&Analyse a region…"))
        layout = QVBoxLayout(self)
        for widget in (text, self.sample_button, self.analysis_button):
            layout.addWidget(widget)
        # Not aligned to the top: Qt would then cut off the last line of a narrow text.
        layout.addStretch(1)
