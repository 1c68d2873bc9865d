"""Translation of what a user sees."""

from qgis.PyQt.QtCore import QCoreApplication


def tr(text):
    """Translate a literal, or the parts of a text that was put together (`analysis.wording`).

    `@default` is the context in which Qt's tools file a plain ``tr("...")``.
    """
    said = getattr(text, "said", None)
    if said is not None:
        return said(tr)
    return QCoreApplication.translate("@default", text)
