"""Translation of what a user sees."""

import threading
from contextlib import contextmanager
from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

#: One compiled file a language: ``spatial_relations_zh_CN.qm``.
FOLDER = Path(__file__).parent / "resources" / "translations"
PREFIX = "spatial_relations_"
#: Whether this thread is told texts as they stand in the code.
_thread = threading.local()


def tr(text):
    """Translate a literal, or the parts of a text that was put together (`analysis.wording`).

    `@default` is the context in which Qt's tools file a plain ``tr("...")``.
    """
    said = getattr(text, "said", None)
    if said is not None:
        return said(tr)
    if getattr(_thread, "is_untranslated", False):
        return text
    return QCoreApplication.translate("@default", text)


@contextmanager
def untranslated():
    """Within it texts are English, as they are to who has that language."""
    _thread.is_untranslated = True
    try:
        yield
    finally:
        _thread.is_untranslated = False


def tr_value(text):
    """Translate a text that results hold, such as ``able and willing`` or ``place``.

    The texts of the plugin write some of them with a capital letter. One that none of them is,
    such as a name, stays as it is.
    """
    forms = text, text[:1].upper() + text[1:]
    return next((tr(form) for form in forms if tr(form) != form), text)


def tr_list(names):
    """Names, or other short texts, one behind the other, as a language sets them apart."""
    return tr(", ").join(names)


def tr_place(parts):
    """Region and period, or other words of which each narrows down the one before."""
    whole = ""
    for part in filter(None, parts):
        whole = tr("{wide}, {narrow}").format(wide=whole, narrow=part) if whole else part
    return whole


def install_translator(locale):
    """Translate all texts from now on.

    Parameters
    ----------
    locale : str
        As QGIS or the system names it: ``zh-Hans``, ``zh_CN``, ``de``.

    Returns
    -------
    QTranslator or None
        None where the texts stay English; else to be given to `remove_translator`.
    """
    path = translation_file(locale)
    translator = QTranslator()
    if path is None or not translator.load(str(path)):
        return None
    QCoreApplication.installTranslator(translator)
    return translator


def remove_translator(translator):
    """Let the texts be English again."""
    if translator is not None:
        QCoreApplication.removeTranslator(translator)


def translation_file(locale):
    """The translation in the language and script of a locale, whatever the country; else None."""
    wanted = _language_of(locale)
    files = sorted(FOLDER.glob(f"{PREFIX}*.qm"))
    return next((file for file in files if _language_of(file.stem[len(PREFIX) :]) == wanted), None)


def _language_of(locale):
    known = QLocale(locale.replace("-", "_"))
    return known.language(), known.script()
