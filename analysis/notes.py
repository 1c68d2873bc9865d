"""What a computation has to say besides its numbers: what was left out or undefined, and why."""

from collections import namedtuple

from .wording import Listing, Wording, filled

#: Why a measure is missing: code -> plain English. Missing is never 0.
REASONS = {
    "N_TOO_SMALL": "there are too few cities, links or periods",
    "ZERO_TOTAL": "nothing flows there, or a total is 0",
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
        alike = {}
        for (reason, key), count in self._undefined.items():
            alike.setdefault((reason, count), []).append(key)
        for (reason, count), keys in alike.items():
            yield _noted(
                "Empty in {count} rows, since {reason} ({code}): {measures}.",
                "Empty in 1 row, since {reason} ({code}): {measures}.",
                {
                    "measures": keys,
                    "count": count,
                    "reason": Wording(REASONS[reason]),
                    "code": reason,
                },
                is_warning=False,
            )

    def extend(self, other):
        """Take over the notes of another computation."""
        self._notes.extend(other._notes)
        for (reason, key), count in other._undefined.items():
            self.undefined(key, reason, count)

    def info(self, text, one=None, **values):
        """Something worth knowing that needs no mending; the same is said once.

        Parameters
        ----------
        text : str
            A literal with ``{named}`` places.
        one : str, optional
            The literal said instead where the value ``count`` is 1. What counts at the head of
            a sentence needs it, as its noun and verb are plural.
        values
            What goes into the places.
        """
        self._add(_noted(text, one, values, is_warning=False))

    def warning(self, text, one=None, **values):
        """Something was left out or looks wrong; the analyst may want to mend it.

        Parameters are those of `info`.
        """
        self._add(_noted(text, one, values, is_warning=True))

    def _add(self, note):
        if note not in self._notes:
            self._notes.append(note)

    def undefined(self, key, reason, count):
        """A measure could not be computed in `count` rows, for one of `REASONS`."""
        if count:
            label = (reason, key)
            self._undefined[label] = self._undefined.get(label, 0) + int(count)

    def sentences(self):
        """All notes in English, filled."""
        return [fill(note) for note in self]


def _noted(text, one, values, is_warning):
    """A note in the plural, or in the singular `one` where there is one and the count is 1."""
    is_one = one is not None and values.get("count") == 1
    return Note(one if is_one else text, values, is_warning)


def fill(note, translate=str, label=str):
    """A note as a sentence.

    Parameters
    ----------
    note : Note
    translate : callable, optional
        Takes a text with its places and returns it in another language.
    label : callable, optional
        Takes the key of a measure and returns its plain name.
    """
    values = dict(note.values)
    if "measures" in values:
        values["measures"] = translate(", ").join(map(label, values["measures"]))
    return filled(note.text, values, translate)


def listed(names, at_most=5):
    """The first few of many names, for a sentence: ``A, B, C and 4 more``."""
    names = [name if isinstance(name, Wording) else str(name) for name in names]
    if len(names) <= at_most:
        return Listing(names)
    first, others = Listing(names[:at_most]), len(names) - at_most
    return Wording("{names} and {count} more", names=first, count=others)
