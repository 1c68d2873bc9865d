"""Costs of alternatives measured side by side, and what is said about them."""

import gc
import time
from collections import namedtuple
from statistics import median

#: Median CPU seconds of one way to do a job, and what its last run gave back.
Cost = namedtuple("Cost", "cpu result")


class Verdict:
    """One line of the table.

    Parameters
    ----------
    what : str
        Ours and the baseline, in words.
    baseline, ours : float
        CPU seconds.
    figure : str
        How they compare.
    goal : str
        What the figure should be; empty where it is only reported.
    is_met : bool
    is_same : bool or None
        Whether both gave the same answer; None where there is none to compare.
    """

    def __init__(self, what, baseline, ours, figure, goal="", is_met=True, is_same=None):
        self.what = what
        self.baseline = baseline
        self.ours = ours
        self.figure = figure
        self.goal = goal
        self.is_met = is_met
        self.is_same = is_same

    def cells(self):
        met = ("met" if self.is_met else "MISSED") if self.goal else ""
        same = {True: "same", False: "DIFFERENT", None: ""}[self.is_same]
        costs = f"{self.baseline:.3f}", f"{self.ours:.3f}"
        return (self.what, *costs, self.figure, self.goal, met, same)


def measure(cases, repeat):
    """CPU cost of alternatives, which take turns, so that a busy machine hits all alike.

    Parameters
    ----------
    cases : dict
        Name -> callable.
    repeat : int

    Returns
    -------
    dict
        Name -> Cost.
    """
    times, results = {name: [] for name in cases}, {}
    for turn in range(repeat):
        names = list(cases) if turn % 2 == 0 else list(reversed(cases))
        for name in names:
            gc.collect()
            start = time.process_time()
            results[name] = cases[name]()
            times[name].append(time.process_time() - start)
    return {name: Cost(median(times[name]), results[name]) for name in cases}


def compare(what, baseline, ours, at_least, is_same):
    """How many times as much the baseline costs.

    Parameters
    ----------
    baseline, ours : Cost
    at_least : float or None
        The goal.
    is_same : bool
    """
    ratio = baseline.cpu / ours.cpu
    goal = "" if at_least is None else f"≥ {at_least:g} ×"
    is_met = at_least is None or ratio >= at_least
    return Verdict(what, baseline.cpu, ours.cpu, f"{ratio:.3g} ×", goal, is_met, is_same)


def table(verdicts):
    """The verdicts as lines of text."""
    head = ("baseline / ours", "baseline s", "ours s", "figure", "goal", "", "results")
    rows = [head, *(verdict.cells() for verdict in verdicts)]
    widths = [max(map(len, column)) for column in zip(*rows)]
    rows.insert(1, ["-" * width for width in widths])
    return "\n".join(
        "  ".join(
            cell.rjust(width) if 0 < place < 5 else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths))
        ).rstrip()
        for row in rows
    )
