"""A real QGIS desktop for the tests in this folder."""

import zipfile

import pytest

PLUGIN = "spatial_relations"


@pytest.fixture
def desktop(tool, plugin_folder, tmp_path):
    """Run a file of steps in QGIS: ``desktop(steps, plugins=None, zip=False, **options)``.

    The plugin is enabled: that of this checkout, with ``zip=True`` the packed and unpacked one,
    with ``plugins=folder`` the one in that folder. The options are those of `run` in
    tools/desktop.py, as is the result: ``.returncode``, ``.output`` and ``.shots``, the folder
    of the pictures.
    """
    runner = tool("desktop")

    def run(steps, plugins=None, zip=False, enable=(PLUGIN,), shots=None, **options):
        if zip:
            pack = tool("pack")
            plugins = tmp_path / "plugins"
            with zipfile.ZipFile(pack.write_zip(tmp_path, pack.tracked(pack.ROOT))) as archive:
                archive.extractall(plugins)
        return runner.run(
            steps, shots or tmp_path / "shots", plugins or plugin_folder, enable, **options
        )

    return run
