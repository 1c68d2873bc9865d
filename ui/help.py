"""The user guide in a window of its own."""

from pathlib import Path

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtWidgets import QDialog, QTextBrowser, QVBoxLayout

from ..i18n import tr

GUIDE = Path(__file__).parents[1] / "docs" / "guide.md"


class HelpWindow(QDialog):
    """Shows the guide that is part of the plugin; links to the web open in the browser."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setWindowTitle(tr("Spatial Relations: guide"))
        self.resize(860, 720)
        browser = QTextBrowser(self)
        browser.setOpenExternalLinks(True)
        browser.setSearchPaths([str(GUIDE.parent)])
        browser.setSource(QUrl.fromLocalFile(str(GUIDE)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(browser)
