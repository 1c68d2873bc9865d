"""QGIS without a window, with Processing and the provider of this checkout."""

import os
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PLUGIN = "spatial_relations"


def import_plugin():
    """Make this checkout importable under the plugin's name, whatever its folder is called."""
    # With the root on sys.path, `import processing` would find our folder and not QGIS's plugin.
    sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() != ROOT]
    spec = spec_from_file_location(
        PLUGIN, ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    sys.modules[PLUGIN] = plugin = module_from_spec(spec)
    spec.loader.exec_module(plugin)
    return plugin


def start():
    """Start QGIS and register our provider.

    Returns
    -------
    tuple of (QgsApplication, SpatialRelationsProvider)
        Keep both: QGIS knows the provider only while Python holds it.
    """
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    sys.path.append(os.path.join(QgsApplication.pkgDataPath(), "python", "plugins"))
    from processing.core.Processing import Processing

    Processing.initialize()
    import_plugin()
    from spatial_relations.processing.provider import register

    provider = register()
    if provider is None:
        sys.exit("Another provider has our id already.")
    return application, provider
