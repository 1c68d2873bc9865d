"""Translation of what a user sees."""

from qgis.PyQt.QtCore import QCoreApplication


def tr(text):
    """Translate a literal; `@default` is where pylupdate5 files a plain ``tr("...")``."""
    return QCoreApplication.translate("@default", text)
