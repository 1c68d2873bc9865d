"""What a computation has to say besides its numbers: what was left out or undefined, and why."""

from collections import namedtuple

#: Why a measure is missing: code -> plain English. Missing is never 0.
REASONS = {
    "N_TOO_SMALL": "too few cities or links",
    "ZERO_TOTAL": "nothing flows, or the total is 0",
    "ZERO_VARIANCE": "all values are equal",
    "NO_PATH": "some cities cannot be reached",
    "MISSING": "an input is missing, or there is no core or no secondary city",
}

Note = namedtuple("Note", "text values is_warning")


class Notes:
    """Collects notes in order; texts are literals with ``{named}`` places, filled by values."""

    def __init__(self):
        self._notes = []
        self._undefined = {}

    def __iter__(self):
        yield from self._notes
        for (reason, key), count in self._undefined.items():
            yield Note(
                "{measure} is empty in {count} rows: {reason} ({code}).",
                {"measure": key, "count": count, "reason": REASONS[reason], "code": reason},
                is_warning=False,
            )

    def info(self, text, **values):
        """Something worth knowing that needs no mending."""
        self._notes.append(Note(text, values, is_warning=False))

    def warning(self, text, **values):
        """Something was left out or looks wrong; the analyst may want to mend it."""
        self._notes.append(Note(text, values, is_warning=True))

    def undefined(self, key, reason, count):
        """A measure could not be computed in `count` rows, for one of `REASONS`."""
        if count:
            label = (reason, key)
            self._undefined[label] = self._undefined.get(label, 0) + int(count)

    def sentences(self):
        """All notes in English, filled."""
        return [note.text.format(**note.values) for note in self]


def listed(names, at_most=5):
    """The first few of many names, for a sentence: ``A, B, C and 4 more``."""
    names = [str(name) for name in names]
    if len(names) <= at_most:
        return ", ".join(names)
    return "{} and {} more".format(", ".join(names[:at_most]), len(names) - at_most)
