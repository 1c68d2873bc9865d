"""What the steps of a desktop run import: to look, wait, click, and take pictures.

QGIS imports this module when `desktop.py` starts it.
"""

import os
import runpy
import subprocess
import sys
import traceback
from pathlib import Path

from qgis.core import Qgis, QgsApplication, QgsProject
from qgis.PyQt.QtCore import QElapsedTimer, QEventLoop, QPoint, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QWidget
from qgis.utils import iface, plugins, unloadPlugin

HUNG_AT_EXIT = 86  # as in desktop.py

_shots = Path(os.environ["DESKTOP_SHOTS"])
_failures = []


def check(condition, text):
    """Note whether what `text` says holds; the run goes on, and fails at its end if not."""
    print("ok  " if condition else "FAIL", text, flush=True)
    if not condition:
        _failures.append(text)


def plugin(name):
    """The running plugin object of this name."""
    return plugins[name]


def wait(milliseconds=50):
    """Let QGIS work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(int(milliseconds), loop.quit)
    loop.exec()


def until(condition, milliseconds=10000):
    """Let QGIS work until `condition()` is true."""
    clock = QElapsedTimer()
    clock.start()
    while not condition():
        if clock.elapsed() > milliseconds:
            raise TimeoutError(f"not true within {milliseconds} ms")
        wait()


def later(function, milliseconds=500):
    """Call `function()` after a while: for what happens while a modal dialog is open."""
    QTimer.singleShot(int(milliseconds), function)


def find(what, within=None):
    """The first visible widget whose object name or class name is `what`."""
    for top in [within] if within else QApplication.topLevelWidgets():
        for widget in [top, *top.findChildren(QWidget)]:
            if what in (widget.objectName(), type(widget).__name__) and widget.isVisible():
                return widget
    raise LookupError(what)


def click(widget, x=None, y=None):
    """Click a widget through Qt, in its middle or at a point of its own."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=_point(widget, x, y))
    wait()


def xclick(widget, x=None, y=None, button=1):
    """Move the real pointer to a widget and click there, as a user does."""
    place = widget.mapToGlobal(_point(widget, x, y))
    xdotool("mousemove", "--sync", place.x(), place.y(), "click", button)


def xdotool(*words):
    """Run xdotool: real keys and the real pointer."""
    subprocess.run(["xdotool", *map(str, words)], check=True, timeout=10)
    wait(200)


def shot(name):
    """Take a picture of the whole screen as NAME.png."""
    wait(150)
    path = _shots / f"{name}.png"
    subprocess.run(["import", "-window", "root", str(path)], check=True, timeout=20)
    print("shot", path.name, flush=True)


def start(steps, enabled):
    """Run the steps soon, when the window is up; `desktop.py` calls this."""
    # QGIS's own hook opens a modal box for an exception; here it is a failure.
    sys.excepthook = _uncaught
    QgsApplication.messageLog().messageReceived[str, str, Qgis.MessageLevel].connect(_log)
    QTimer.singleShot(800, lambda: _run(steps, enabled))


def _point(widget, x, y):
    middle = widget.rect().center()
    return QPoint(middle.x() if x is None else int(x), middle.y() if y is None else int(y))


def _uncaught(kind, error, trace):
    traceback.print_exception(kind, error, trace)
    _failures.append(f"uncaught {kind.__name__}")


def _log(text, tag, level):
    if int(level) >= int(Qgis.MessageLevel.Critical):
        print(f"log [{tag}] {text}", flush=True)


def _run(steps, enabled):
    window = iface.mainWindow()
    try:
        screen = window.screen().geometry()
        window.showNormal()
        window.move(0, 0)
        window.resize(screen.size())
        wait(300)
        for name in enabled:
            check(name in plugins, f"the plugin {name} is loaded")
        runpy.run_path(steps, run_name="__steps__")
    except BaseException:
        _uncaught(*sys.exc_info())
        shot("failure")
    for name in enabled:
        check(name in plugins and unloadPlugin(name), f"the plugin {name} is unloaded")
    # No question about unsaved changes or layers in temporary folders keeps QGIS open.
    QgsProject.instance().clear()
    QgsProject.instance().setDirty(False)
    wait()
    QTimer.singleShot(15000, _give_up)
    QgsApplication.instance().aboutToQuit.connect(_write_status)
    iface.actionExit().trigger()


def _write_status():
    (_shots / "status.txt").write_text("1" if _failures else "0")


def _give_up():
    check(False, "QGIS ends when asked to")
    _write_status()
    os._exit(HUNG_AT_EXIT)
