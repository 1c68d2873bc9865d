"""Why a region's trend is called polarizing, converging or stable, in words."""

from .wording import Wording, recognised

#: What became of the cores' share, and of the differences between cities.
GAINED = "cores gained {points} points of the region's {value}"
LOST = "cores lost {points} points of the region's {value}"
HARDLY_CHANGED = "the cores' share hardly changed ({points} points)"
GREW = "differences between cities grew"
SHRANK = "differences between cities shrank"
STAYED = "differences between cities stayed as they were"
#: Why there is no reading.
TOO_FEW_PERIODS = "fewer than two periods"
NO_SHARE = "no core city, or no value"
NO_SPREAD = "the spread is not known in two periods"

#: What a value is called whose field is not known.
_VALUE = "value"
_BOTH = "{cores}; {spread}"


def reason(share, slope, smallest):
    """The reason for a reading.

    Parameters
    ----------
    share : float
        Change of the cores' share of the value, as a share.
    slope : float
        Of the spread over the periods.
    smallest : float
        The smallest change of the share that counts.

    Returns
    -------
    Wording
    """
    if abs(share) <= smallest:
        cores = Wording(HARDLY_CHANGED, points=f"{share * 100:+.1f}")
    else:
        cores = _of_value(GAINED if share > 0 else LOST, f"{abs(share) * 100:.1f}")
    spread = GREW if slope > 0 else SHRANK if slope < 0 else STAYED
    return Wording(_BOTH, cores=cores, spread=Wording(spread))


def told(text, value=""):
    """A reason that was stored in a layer, as a wording again.

    Parameters
    ----------
    text : str
    value : str, optional
        The field that the value is, where it is known.
    """
    cores, _, spread = text.partition("; ")
    if not spread:
        return recognised(text, (TOO_FEW_PERIODS, NO_SHARE, NO_SPREAD))
    cores = recognised(cores, (GAINED, LOST, HARDLY_CHANGED))
    if getattr(cores, "literal", None) in (GAINED, LOST):
        cores = _of_value(cores.literal, cores.values["points"], value)
    return Wording(_BOTH, cores=cores, spread=recognised(spread, (GREW, SHRANK, STAYED)))


def _of_value(literal, size, value=""):
    named = value if value not in ("", _VALUE) else Wording(_VALUE)
    return Wording(literal, points=size, value=named)
