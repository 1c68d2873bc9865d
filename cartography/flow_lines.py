"""Link layers: width by volume, direction by half-arrows, colour by relation."""

from qgis.PyQt.QtGui import QColor

from ..i18n import tr
from . import fields, ramps, rules, volumes
from . import focus as focusing
from .classes import measure_rows
from .link_symbols import LinkSymbols
from .numbers import count_text, percent_text


def relation_label(relation):
    """What a legend calls a relation."""
    if relation == "core-core":
        return tr("Between cores")
    if relation == "core-secondary":
        return tr("From core to secondary city")
    if relation == "secondary-core":
        return tr("From secondary city to core")
    if relation == "secondary-secondary":
        return tr("Between secondary cities")
    return tr("Other links")


def flow_threshold(layer, links):
    """The smallest flow to draw so that about the `links` largest links are seen.

    Returns
    -------
    tuple of float
        The threshold and the share of all flow that the links drawn carry.
    """
    flows = sorted(volumes.flows(layer), reverse=True)
    if not flows:
        return 0.0, 1.0
    threshold = flows[min(max(int(links), 1), len(flows)) - 1]
    return float(threshold), sum(f for f in flows if f >= threshold) / sum(flows)


def flow_summary(layer, threshold):
    """Links drawn at a threshold, links in all, and the share of all flow that is drawn."""
    flows = volumes.flows(layer)
    shown = [flow for flow in flows if flow >= threshold]
    return len(shown), len(flows), sum(shown) / sum(flows) if flows else 1.0


def summary_text(layer, threshold):
    """The summary as a sentence for legends."""
    shown, links, share = flow_summary(layer, threshold)
    if shown == links:
        return tr("All {} links").format(count_text(links))
    return tr("{shown} of {links} links, {share} of all flow").format(
        shown=count_text(shown), links=count_text(links), share=percent_text(share)
    )


def focus_text(layer, focus):
    """How many links the focused city has, and the share of all flow that they carry."""
    name = volumes.flow_field(layer) or ""
    rows = list(zip(*fields.columns(layer, "origin", "destination", name, "origin_name")))
    names = [row[3] for row in rows if str(row[0]) == str(focus) and row[3]]
    mine = [row[2] or 0 for row in rows if str(focus) in (str(row[0]), str(row[1]))]
    total = sum(row[2] or 0 for row in rows)
    return tr("{links} links of {city}, {share} of all flow").format(
        links=count_text(len(mine)),
        city=names[0] if names else focus,
        share=percent_text(sum(mine) / total if total else 0),
    )


def flow_renderer(layer, threshold=0.0, focus=None, measure=None):
    """A renderer for a link layer.

    Links below the threshold are left out by the rules' filter: they are never fetched. The links
    of the focused city are drawn whatever their flow, and the others fade.

    Parameters
    ----------
    layer : QgsVectorLayer
        Lines of two vertices or more.
    threshold : float
        Smallest flow drawn; 0 draws every flow.
    focus : str
        Id of a city, or None.
    measure : str
        Key of a link measure shown by colour; None colours by relation.

    Returns
    -------
    QgsRuleBasedRenderer
        A heading that says how much of all flow is shown, and a row for each relation or class
        that the links shown have.
    """
    name = volumes.flow_field(layer)
    drawn, title = _large_filter(name, threshold), summary_text(layer, threshold) if name else ""
    symbols = LinkSymbols(layer)
    rows, order = [], [(fields.quoted(name), True)] if name else []
    if focus is not None:
        mine = focusing.link_in_focus(focus)
        others = f"{drawn} AND NOT {mine}"
        drawn, title = mine, focus_text(layer, focus)
        faded = symbols.symbol(focusing.faded(ramps.NO_VALUE))
        rows.append(rules.row(faded, others, tr("Links of other cities")))
        order.insert(0, (mine, True))
    entry = fields.measure_entry(layer, measure)
    for condition, label, color in reversed(list(_rows(layer, threshold, focus, entry))):
        rule = rules.row(symbols.symbol(color), f"{drawn} AND ({condition})", label)
        rows.insert(0, rule)
    if entry is not None:
        rows.insert(0, rules.heading(tr(entry.label)))
    if title:
        rows.insert(0, rules.heading(title))
    return rules.renderer(rows, order)


def _large_filter(name, threshold):
    if name is None:
        return "TRUE"
    bound = f">= {float(threshold)!r}" if threshold > 0 else "> 0"
    return f"{fields.quoted(name)} {bound}"


def _rows(layer, threshold, focus, entry):
    """Filter, label and colour of each row of the legend."""
    if entry is not None:
        yield from measure_rows(layer, entry)
        return
    found = relations_shown(layer, threshold, focus)
    for relation, color in ramps.RELATIONS.items():
        if relation in found:
            yield _relation_filter(relation), relation_label(relation), QColor(color)


def relations_shown(layer, threshold=0.0, focus=None):
    """The relations of the links drawn at a threshold, or of the focused city's links."""
    flow = volumes.flow_field(layer) or ""
    if focus is None:
        rows = zip(*fields.columns(layer, "relation", flow))
        drawn = (relation for relation, value in rows if not flow or _is_drawn(value, threshold))
    else:
        rows = zip(*fields.columns(layer, "relation", "origin", "destination"))
        drawn = (relation for relation, *ends in rows if str(focus) in ends)
    found = {relation if relation in ramps.RELATIONS else None for relation in drawn}
    return [relation for relation in ramps.RELATIONS if relation in found]


def _is_drawn(value, threshold):
    return value is not None and value > 0 and value >= threshold


def _relation_filter(relation):
    if relation is not None:
        return f'"relation" = {fields.literal(relation)}'
    known = ", ".join(fields.literal(name) for name in ramps.RELATIONS if name)
    return f'"relation" IS NULL OR "relation" NOT IN ({known})'
