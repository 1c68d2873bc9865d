"""Makes this checkout importable under the plugin's name, and what the tests share.

Nothing of QGIS is imported here outside the fixtures: the tests of the analysis run without it.
"""

import gc
import os
import shutil
import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PLUGIN = "spatial_relations"


def load(name, path, **options):
    """Import the file at `path` as the module `name`, wherever it is."""
    spec = spec_from_file_location(name, path, **options)
    sys.modules[name] = module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


# With the root on sys.path, `import processing` would find our folder and not QGIS's plugin.
sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() != ROOT]
load(PLUGIN, ROOT / "__init__.py", submodule_search_locations=[str(ROOT)])


@pytest.fixture(scope="session")
def tool():
    """Import a tool of the checkout: ``tool("pack")`` is the module tools/pack.py."""
    return lambda name: load(name, ROOT / "tools" / f"{name}.py")


@pytest.fixture(scope="session")
def plugin_folder(tmp_path_factory):
    """A folder of plugins that holds this checkout under the plugin's name."""
    folder = tmp_path_factory.mktemp("plugins")
    (folder / PLUGIN).symlink_to(ROOT)
    return folder


@pytest.fixture(scope="session")
def provider(qgis_processing):
    """The registered Processing provider of the plugin."""
    from qgis.core import QgsApplication

    from spatial_relations.processing.provider import register

    provider = register()
    assert provider is not None
    yield provider
    QgsApplication.processingRegistry().removeProvider(provider)


@pytest.fixture(scope="session")
def memory_layer(qgis_app):
    """Make a memory layer: ``memory_layer(uri, rows, name="layer")``.

    The URI is without its provider (``"Point?crs=EPSG:4326&field=id:string"``), a row is
    ``(WKT, value, ...)``; an empty WKT is no geometry, None no value.
    """
    from qgis.core import NULL, QgsFeature, QgsGeometry, QgsVectorLayer

    def make(uri, rows=(), name="layer"):
        layer = QgsVectorLayer(uri, name, "memory")
        assert layer.isValid(), uri
        features = []
        for wkt, *values in rows:
            feature = QgsFeature(layer.fields())
            if wkt:
                geometry = QgsGeometry.fromWkt(wkt)
                assert not geometry.isNull(), wkt
                feature.setGeometry(geometry)
            feature.setAttributes([NULL if value is None else value for value in values])
            features.append(feature)
        added, _ = layer.dataProvider().addFeatures(features)
        assert added, layer.dataProvider().lastError()
        layer.updateExtents()
        return layer

    return make


@pytest.fixture
def run_algorithm(provider):
    """Run an algorithm of the plugin: ``results, log = run_algorithm(name, parameters)``.

    A name with a provider (``"native:buffer"``) is taken as it is. A keyword ``context`` is the
    QgsProcessingContext. Whatever the algorithm raises goes through.
    """
    import processing
    from qgis.core import QgsProcessingFeedback

    def run(name, parameters, **options):
        feedback = QgsProcessingFeedback()
        full_name = name if ":" in name else f"{provider.id()}:{name}"
        results = processing.run(full_name, parameters, feedback=feedback, **options)
        return results, feedback.textLog()

    return run


@pytest.fixture(scope="session")
def qgis_process(tmp_path_factory, plugin_folder):
    """Run the program qgis_process, with the plugin enabled and a profile of its own.

    ``qgis_process("run", "spatialrelations:connectivity", CITIES=path, ...)`` returns the
    CompletedProcess; its ``stdout`` and ``stderr`` are texts. Nothing is raised when it fails.
    """
    # Debian 12's qgis_process is a wrapper that passes an option which the program refuses.
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    assert program, "qgis_process is not installed"
    folder = tmp_path_factory.mktemp("qgis_process")
    folder.chmod(0o700)
    environment = {
        **os.environ,
        "LC_ALL": "C.UTF-8",
        # The Python inside QGIS takes its home from the first python3 on the path.
        "PATH": os.pathsep.join(["/usr/bin", os.environ["PATH"]]),
        "QGIS_CUSTOM_CONFIG_PATH": str(folder / "profile"),
        "QGIS_PLUGINPATH": str(plugin_folder),
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_RUNTIME_DIR": str(folder),
    }

    def run(*words, timeout=120, **parameters):
        command = [program, *map(str, words)]
        if parameters:
            command += ["--", *(f"{name}={value}" for name, value in parameters.items())]
        return subprocess.run(
            command,
            env=environment,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=timeout,
            check=False,
        )

    enabled = run("plugins", "enable", PLUGIN)
    assert enabled.returncode == 0, enabled.stdout + enabled.stderr
    return run


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish():
    """Free what circles of the tests still hold: Python would destroy their layers after QGIS."""
    gc.collect()
