"""What a group of cities stands out by, in words."""

from .wording import Listing, Wording, recognised

HIGH, LOW, NEAR_THE_MEAN = "high {field}", "low {field}", "near the mean"
_LABEL, _NAME = "{number}: {words}", "Group {number}: {words}"


def label(number, fields):
    """The label of a group.

    Parameters
    ----------
    number : int
        Of the group.
    fields : dict
        Field by which it stands out -> how many standard deviations from the mean.

    Returns
    -------
    Wording
    """
    words = [Wording(HIGH if far > 0 else LOW, field=field) for field, far in fields.items()]
    return Wording(_LABEL, number=number, words=Listing(words or [Wording(NEAR_THE_MEAN)]))


def told(text):
    """A label that was stored in a layer, as a wording again; its fields without underscores.

    A text that is no such label stays as it is.
    """
    text = text.replace("_", " ")
    number, _, words = text.partition(": ")
    words = _told_words(words)
    return text if words is None else Wording(_LABEL, number=number, words=words)


def name(text):
    """What a group of a label that was stored in a layer is called: ``Group 2: high gdp``.

    A text that does not begin with a number stays as it is, but for underscores.
    """
    text = text.replace("_", " ")
    number, _, words = text.partition(": ")
    if not (number.isdigit() and words):
        return text
    return Wording(_NAME, number=number, words=_told_words(words) or words)


def _told_words(words):
    """What a group stands out by as a wording again; None where it is something else."""
    parts = [recognised(word, (HIGH, LOW, NEAR_THE_MEAN)) for word in words.split(", ")]
    return Listing(parts) if all(isinstance(part, Wording) for part in parts) else None
