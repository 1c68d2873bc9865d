"""Link layers: width by volume, direction by half-arrows, colour by relation or by a measure."""

from ..i18n import tr
from . import fields, ramps, rules, scales, volumes
from . import focus as focusing
from .class_rows import measure_title
from .layer_measures import measure_entry
from .link_curves import BEND
from .link_ends import gaps
from .link_looks import LOOKS, MAKERS, WHOLE, LinkLook
from .link_rows import Shown, largest_unexpected, link_rows
from .link_symbols import LinkSymbols, sample_symbol
from .numbers import bound_text, count_text, number_text, percent_text, round_values
from .thinning import LinkVolumes

#: More links than these are not told apart by fine edges and heads either.
_CROWD = 3000
#: Colour of links that show how wide those of a value are.
_SAMPLE = "#6b7178"


def flow_renderer(
    layer, threshold=0.0, focus=None, measure=None, period=None, *, cities=None, bend=BEND
):  # fmt: skip
    """A renderer for a link layer.

    Links below the threshold are left out by the rules' filter: they are never fetched. The links
    of the focused city are drawn whatever their flow, and the others fade, or stay out where they
    would not be drawn for their size.

    Parameters
    ----------
    layer : QgsVectorLayer
        Lines of two vertices or more.
    threshold : float
        Smallest volume drawn (`volumes.volume`); 0 draws every link.
    focus : str
        Id of a city, or None.
    measure : str
        Key of a link measure shown by colour, or one of `link_looks.LOOKS`; None colours by
        relation.
    period : str
        The only period drawn, of several; None draws all rows.
    cities : QgsVectorLayer
        The cities at whose symbols the links end; None goes by the flows of the links.
    bend : float
        Height of the arcs that straight links are drawn as, over the length of the longest; 0
        draws them straight.

    Returns
    -------
    QgsRuleBasedRenderer
        A heading that says how much of all flow is shown, and a row for each relation or class
        that the links shown have.
    """
    told = measure if measure in LOOKS else ""
    is_alone = focus is not None and measure in WHOLE
    if is_alone:
        # The links of one city hide little: they are all drawn, by the roles of both ends.
        measure = None
    by, entry = volumes.volume(layer), measure_entry(layer, measure)
    shown = Shown(threshold, focus, period)
    look = _look(layer, by, measure, shown)
    width = volumes.width(layer, measure, look.widest)
    is_crowded = measure not in WHOLE and _number_drawn(layer, threshold, period) > _CROWD
    ends = gaps(layer, cities, period)
    symbols = LinkSymbols(layer, width, look.narrowest, bend, ends, is_detailed=not is_crowded)
    rows = [rules.heading(text, told) for text in _titles(layer, by, look, shown, measure)]
    if entry is not None:
        rows.append(rules.heading(_heading(layer, entry, period), entry.key))
    order = [(by.expression, True)] if by else []
    if look.on_top:
        order.insert(0, (look.on_top, True))
    drawn, others = look.drawn, []
    if focus is not None:
        mine = focusing.link_in_focus(focus)
        if not is_alone:
            faded = symbols.symbol(focusing.faded(ramps.NO_VALUE), volumes.is_modelled(layer))
            others = [rules.Row(faded, f"{drawn} AND NOT {mine}", tr("Links of other cities"))]
        drawn = mine
        order.insert(0, (mine, True))
    for row in look.rows:
        if row.color is None:
            others.append(rules.note(row.label)._replace(is_absent=row.is_absent))
            continue
        symbol = symbols.symbol(row.color, row.is_dashed, row.color_by)
        condition = f"{drawn} AND ({row.condition})"
        rows.append(rules.Row(symbol, condition, row.label, rules.CLASS, told, row.is_absent))
    rows += [*others, *(_width_rows(layer, width, measure) if look.rows else ())]
    return rules.renderer(rows, order, fields.shown(layer, period))


def _number_drawn(layer, threshold, period):
    return LinkVolumes.of_layer(layer, period).shown(threshold)


def _look(layer, by, measure, shown):
    """Which links are drawn, and the rows that they are sorted into."""
    drawn = by.filter(shown.threshold) if by else "TRUE"
    if measure in MAKERS:
        return MAKERS[measure](layer, shown, drawn)
    widest = largest_unexpected(layer) if measure == "residual_ratio" else None
    return LinkLook(drawn, rows=tuple(link_rows(layer, measure, shown)), widest=widest)


def _titles(layer, by, look, shown, measure):
    """What is drawn, in words."""
    if by is None and look.title is None:
        return []
    if look.title is not None:
        text = look.title
    elif shown.focus is not None:
        text = focus_text(layer, shown.focus, shown.period)
    else:
        text = LinkVolumes.of_layer(layer, shown.period, measure).summary(shown.threshold)
    if shown.period is not None:
        text = tr("{period}: {text}").format(period=shown.period, text=text)
    return [text]


def _heading(layer, entry, period):
    """The heading over the rows of a measure."""
    if entry.key != "significant":
        return measure_title(layer, entry)
    if volumes.selection(layer):
        return tr("Backbone")
    flows, kept = fields.columns_of(layer, period, volumes.flow_field(layer), entry.key)
    total = sum(flow or 0 for flow in flows)
    carried = sum(flow or 0 for flow, one in zip(flows, kept) if one == 1)
    return tr("Backbone: {kept} of {links} links, {share} of all flow").format(
        kept=count_text(kept.count(1)),
        links=count_text(len(kept)),
        share=percent_text(carried / total if total else 0),
    )


def focus_text(layer, focus, period=None):
    """How many links the focused city has, and the share of all flow that they carry."""
    name = volumes.flow_field(layer)
    rows = list(zip(*fields.columns_of(layer, period, "origin", "destination", name)))
    mine = [flow or 0 for *ends, flow in rows if str(focus) in map(str, ends)]
    total = sum(flow or 0 for *_, flow in rows)
    is_one, is_part = len(mine) == 1, bool(volumes.selection(layer))
    return _links_of_city(is_one, is_part).format(
        links=count_text(len(mine)),
        city=fields.city_name(layer, focus),
        share=percent_text(sum(mine) / total if total else 0),
    )


def _links_of_city(is_one, is_part):
    """The text on the links of a city; `is_part` if they were chosen out of others."""
    if is_part:
        if is_one:
            return tr("1 link of {city}, {share} of the flow of these links")
        return tr("{links} links of {city}, {share} of the flow of these links")
    if is_one:
        return tr("1 link of {city}, {share} of all flow")
    return tr("{links} links of {city}, {share} of all flow")


def _width_rows(layer, width, measure):
    """What the widths of the links show, and how wide the links of some values are."""
    if width is None or not width.largest:
        return
    text = tr("Width: {measure}, up to {largest}")
    yield rules.scale(
        text.format(measure=width.label, largest=bound_text(width.largest, width.unit))
    )
    for value in round_values(width.largest):
        width_in_mm = scales.link_width(value, width.largest)
        symbol = sample_symbol(layer, _SAMPLE, width_in_mm, measure)
        yield rules.Row(symbol, "FALSE", number_text(value, width.unit), rules.WIDTH)
