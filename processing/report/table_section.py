"""The section of the tables: a table an algorithm and level, those that a reader has use for."""

from collections import Counter

from ...i18n import tr, tr_list
from .markup import paragraph, prose


def table_section(shown, progress=lambda fraction: None):
    """The wanted tables, each under its heading, and which ones are not shown.

    Parameters
    ----------
    shown : list of ShownTable
    progress : callable, optional
        Called with 0 to 1; may raise to stop.
    """
    names = {}
    for table in shown:
        names.update(table.city_names())
    algorithms = {table.algorithm for table in shown}
    wanted = [table for table in shown if table.is_wanted() and not _is_repeated(table, algorithms)]
    alike = Counter(table.heading for table in wanted)
    parts = []
    for done, table in enumerate(wanted):
        progress(done / len(wanted))
        heading = table.heading
        if alike[heading] > 1:
            heading = tr("{heading} ({layer})").format(heading=heading, layer=table.title)
        parts += [f"<h3>{prose(heading)}</h3>", table.html(names)]
    others = tr_list(table.title for table in shown if table not in wanted)
    if others:
        text = tr("Not shown as tables, see the layers: {layers}.")
        parts.append(paragraph(text.format(layers=others), "more"))
    return "\n".join(parts)


def _is_repeated(table, algorithms):
    """Whether another algorithm has the same and more."""
    return table.algorithm == "buildflownetwork" and "connectivity" in algorithms
