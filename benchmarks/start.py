"""What the plugin adds to the start of QGIS."""

import json
import subprocess
import sys
from pathlib import Path
from statistics import median

from ratio import Verdict

CHILD = Path(__file__).with_name("start_child.py")
#: Seconds that the plugin may add.
MOST = 0.05
#: A start is short, so it is measured this many times as often.
TIMES = 3
#: Packages that have to wait until an algorithm runs.
HEAVY = {"pandas", "networkx", "numpy", "scipy", "matplotlib"}


def benchmark(folder, repeat):
    """Verdicts on the provider alone, as qgis_process starts it, and with toolbar and menu.

    QGIS and plugin start in one process, one after the other: the difference of two processes is
    the same, but hides in what the start of QGIS varies by.
    """
    return [
        _verdict("core", "QGIS without window / with the provider", repeat * TIMES),
        _verdict("desktop", "QGIS with a window / with toolbar and provider", repeat * TIMES),
    ]


def _verdict(kind, what, repeat):
    _start(kind)  # fills caches
    starts = [_start(kind) for _ in range(repeat)]
    before, after = (set(state["packages"]) for state in starts[0])
    for packages, sentence in (
        (HEAVY & before, "QGIS itself has loaded"),
        (HEAVY & (after - before), "the plugin has loaded"),
    ):
        if packages:
            print(f"{what}: {sentence} {', '.join(sorted(packages))}")
    added = median(after["cpu"] - before["cpu"] for before, after in starts)
    plain = median(before["cpu"] for before, _ in starts)
    is_met = added < MOST and not HEAVY & (after - before)
    figure, goal = f"+{1000 * added:.0f} ms", f"< {1000 * MOST:.0f} ms"
    return Verdict(what, plain, plain + added, figure, goal, is_met)


def _start(kind):
    """CPU seconds and packages before and after the plugin, in a process of their own."""
    done = subprocess.run(
        [sys.executable, CHILD, kind], check=True, stdout=subprocess.PIPE, timeout=120
    )
    return json.loads(done.stdout.splitlines()[-1])
