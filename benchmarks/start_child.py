"""Start QGIS, then the plugin: python3 start_child.py core|desktop.

Prints the CPU seconds and the packages that Python has loaded, before and after the plugin.
"""

import json
import os
import sys
import time
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "tools"))
from plugin_session import import_plugin


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


def start_qgis(is_desktop):
    """QGIS as a script starts it, or with what its desktop has loaded before any plugin.

    Returns
    -------
    tuple of (QgsApplication, Interface or None)
    """
    from qgis.core import QgsApplication

    application = QgsApplication([], is_desktop)
    application.initQgis()
    if not is_desktop:
        return application, None
    import qgis.gui
    import qgis.utils  # noqa: F401
    from qgis.PyQt.QtWidgets import QMainWindow

    return application, Interface(QMainWindow())


def start_plugin(interface):
    """The plugin as QGIS starts it, or, without an interface, as qgis_process does."""
    plugin = import_plugin().classFactory(interface)
    if interface is None:
        plugin.initProcessing()
    else:
        plugin.initGui()
    if plugin.provider is None:
        sys.exit("The provider did not start.")
    return plugin


def state():
    packages = {name.partition(".")[0] for name in sys.modules}
    return {"cpu": time.process_time(), "packages": sorted(packages)}


def main(kind):
    application, interface = start_qgis(kind == "desktop")
    before = state()
    plugin = start_plugin(interface)
    print(json.dumps([before, state()]), flush=True)
    os._exit(0)  # with QGIS and the plugin as they are: ending is not measured
    del application, plugin


if __name__ == "__main__":
    main(*sys.argv[1:])
