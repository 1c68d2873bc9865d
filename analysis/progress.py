"""How a long computation tells its caller how far it is, and is stopped.

A progress function takes a fraction from 0 to 1. To stop the computation it raises
`errors.Cancelled`; loops that may take longer than a moment call it often enough for that.
"""


def silent(fraction):
    """Takes notice of nothing, for callers who don't wait."""


def part(progress, start, end):
    """The progress function of one step, which runs from `start` to `end` of the whole."""

    def report(fraction):
        progress(start + (end - start) * fraction)

    return report
