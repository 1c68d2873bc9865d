"""Measure what the plugin costs against what else does the job: make bench ARGS="start --repeat 5".

Baseline and plugin take turns in one run; a ratio of their median CPU times is what counts, since
seconds say more of the machine than of the code. What takes minutes runs once.
"""

import argparse
import sys
import tempfile
from pathlib import Path

import centrality
import families
import flow_network
import many_periods
import map_drawing
import start
from ratio import table

sys.path.append(str(Path(__file__).resolve().parents[1] / "tools"))
from plugin_session import start as start_qgis

BENCHMARKS = {
    "network": flow_network,
    "connectivity": centrality,
    "families": families,
    "periods": many_periods,
    "map": map_drawing,
    "start": start,
}


def options():
    parser = argparse.ArgumentParser(description=__doc__.partition(":")[0])
    parser.add_argument("names", nargs="*", metavar="name", help=f"of {', '.join(BENCHMARKS)}")
    parser.add_argument("--repeat", type=int, default=3, help="measurements of each (3)")
    parser.add_argument("--no-goals", action="store_true", help="report; don't fail on a goal")
    chosen = parser.parse_args()
    unknown = set(chosen.names) - set(BENCHMARKS)
    if unknown or chosen.repeat < 1:
        parser.error(f"no benchmark {', '.join(unknown)}" if unknown else "repeat is 1 or more")
    return chosen


def main():
    chosen = options()
    running = start_qgis()
    verdicts = []
    with tempfile.TemporaryDirectory() as folder:
        for name in chosen.names or BENCHMARKS:
            found = BENCHMARKS[name].benchmark(Path(folder), chosen.repeat)
            print(table(found), end="\n\n", flush=True)
            verdicts += found
    missed = [] if chosen.no_goals else [each for each in verdicts if not each.is_met]
    different = [each for each in verdicts if each.is_same is False]
    del running
    return 1 if missed or different else 0


if __name__ == "__main__":
    sys.exit(main())
