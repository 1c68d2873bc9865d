"""What the panel says of a time that the map, or a part of it, can't show as it is."""

from ..i18n import tr, tr_list


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


def flows_elsewhere_text(controller):
    """Why no link is seen in this period though others have some; empty where that is not so."""
    elsewhere = controller.flows_elsewhere
    if not elsewhere:
        return ""
    text = tr("No links in this period: the flows are of {periods}.")
    if not controller.are_flows_dated:
        text = tr(
            "No links in this period: the flows have no period and were laid over the cities of "
            "{periods}."
        )
    return text.format(periods=tr_list(elsewhere))
