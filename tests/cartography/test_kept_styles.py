"""Styles that are swapped while a layout keeps others leave the memory of QGIS whole."""

import os
import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).with_name("kept_styles.py")


def test_layers_are_styled_anew_while_layouts_keep_their_styles(plugin_folder, tmp_path):
    environment = {**os.environ, "MALLOC_CHECK_": "3", "MALLOC_PERTURB_": "165"}
    done = subprocess.run(
        [sys.executable, str(SCRIPT), str(tmp_path), str(plugin_folder)],
        check=False, capture_output=True, text=True, timeout=120, env=environment,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    assert done.stdout.splitlines()[-1] == "whole"
