"""Start QGIS and print which packages Python has loaded then.

python3 start_child.py core|desktop plain|plugin
"""

import json
import os
import sys


class Interface:
    """As much of QgisInterface as a plugin needs to start."""

    def __init__(self, window):
        self._window = window

    def mainWindow(self):  # noqa: N802
        return self._window

    def addToolBar(self, name):  # noqa: N802
        return self._window.addToolBar(name)

    def __getattr__(self, name):
        return lambda *arguments: None


def start(is_desktop):
    """QGIS as a script starts it, or with what its desktop has loaded before any plugin."""
    from qgis.core import QgsApplication

    application = QgsApplication([], is_desktop)
    application.initQgis()
    if not is_desktop:
        return application, None
    import qgis.gui
    import qgis.utils  # noqa: F401
    from qgis.PyQt.QtWidgets import QMainWindow

    return application, Interface(QMainWindow())


def main(kind, what):
    running, interface = start(kind == "desktop")
    if what == "plugin":
        from session import import_plugin

        plugin = import_plugin().classFactory(interface)
        plugin.initProcessing() if interface is None else plugin.initGui()
        if plugin.provider is None:
            sys.exit("The provider did not start.")
    packages = {name.partition(".")[0] for name in sys.modules}
    print(json.dumps(sorted(packages)), flush=True)
    os._exit(0)  # what ending costs does not count
    del running


main(*sys.argv[1:])
