"""What the plugin adds to the start of QGIS."""

import json
import subprocess
import sys
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median

from ratio import Verdict

CHILD = Path(__file__).with_name("start_child.py")
#: Seconds that the plugin may add.
MOST = 0.05
#: A start is short and its cost uneven, so it is measured this many times as often.
TIMES = 5
#: Packages that have to wait until an algorithm runs.
HEAVY = {"pandas", "networkx", "numpy", "scipy", "matplotlib"}


def benchmark(folder, repeat):
    """Verdicts on the provider alone, as qgis_process starts it, and on toolbar and menu."""
    return [
        _verdict("core", "qgis.core / with provider", repeat * TIMES),
        _verdict("desktop", "qgis.gui and a window / with toolbar, provider", repeat * TIMES),
    ]


def _verdict(kind, what, repeat):
    times = {"plain": [], "plugin": []}
    packages = {way: _child(kind, way)[1] for way in times}  # a first start, to fill caches
    for turn in range(repeat):
        for way in list(times) if turn % 2 else reversed(times):
            times[way].append(_child(kind, way)[0])
    plain, plugin = median(times["plain"]), median(times["plugin"])
    already = HEAVY & packages["plain"]
    heavy = HEAVY & packages["plugin"] - already
    if already:
        print(f"{what}: QGIS itself has loaded {', '.join(sorted(already))}.")
    if heavy:
        print(f"{what}: the plugin has loaded {', '.join(sorted(heavy))}.")
    figure = f"+{1000 * (plugin - plain):.0f} ms"
    is_met = plugin - plain < MOST and not heavy
    return Verdict(what, plain, plugin, figure, f"< {1000 * MOST:.0f} ms", is_met)


def _child(kind, way):
    """CPU seconds of one start, and the packages that were loaded then."""
    before = getrusage(RUSAGE_CHILDREN)
    done = subprocess.run(
        [sys.executable, CHILD, kind, way], check=True, stdout=subprocess.PIPE, timeout=120
    )
    after = getrusage(RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return cpu, set(json.loads(done.stdout.splitlines()[-1]))
