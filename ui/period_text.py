"""What the panel says while QGIS's temporal controller has the map show another time."""

from ..i18n import tr


def played_text(controller):
    """What the temporal controller shows, and what the panel tells of; empty while it rests."""
    played, at_rest = controller.played, controller.view.period
    if played is None:
        return ""
    if not played:
        text = tr("The temporal controller shows a time of which the result has no period.")
        return _with_told(text, at_rest)
    if len(played) > 1:
        text = tr("The temporal controller shows {periods} on top of each other.")
        return _with_told(text.format(periods=", ".join(played)), at_rest)
    if played[0] == at_rest or at_rest is None:
        return tr("The temporal controller shows {period}.").format(period=played[0])
    text = tr(
        "The temporal controller shows {period}, and so do the pages Map, City and Charts; at rest "
        "the map shows {other}."
    )
    return text.format(period=played[0], other=at_rest)


def _with_told(text, at_rest):
    if at_rest is None:
        return text
    return " ".join((text, tr("The panel tells of {period}.").format(period=at_rest)))
