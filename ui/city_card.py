"""The card of the cities that are selected: what the results say of one, in sentences."""

from ..analysis.findings import ordinal
from ..analysis.notes import listed
from ..cartography.categories import kind_name
from ..cartography.city_symbols import known_role, role_label
from ..cartography.layer_measures import measure_entry
from ..cartography.numbers import count_text, number_text, percent_text, unit_of
from ..cartography.volumes import is_directed, is_modelled
from ..i18n import tr
from .city_ranks import city_ranks
from .period_text import flows_elsewhere_text
from .rich_text import as_html

_MISSING = "–"
#: Significant digits of a measure.
_DIGITS = 2
#: Names in the card of several cities.
_MOST_NAMED = 12
_SPACING = "margin:4px 0"


def card_html(controller):
    """The card of the cities that are selected as rich text; empty without any."""
    if len(controller.selected) > 1:
        return _several(controller)
    row = controller.city_row()
    if row is None:
        return ""
    return "".join(
        [
            _heading(row, controller.names),
            _sentences(row, controller.names),
            _shown_measure(controller, row),
            _ranks(controller, row),
            _links(controller),
        ]
    )


def count_of_selected(count):
    """How many cities are selected, where it is not just one."""
    if count < 2:
        return tr("No city chosen")
    return tr("{count} cities selected").format(count=count_text(count))


def _several(controller):
    """What can be said of several cities: which they are, and how they are linked."""
    names = sorted(controller.names.get(city, city) for city in controller.selected)
    head = f'<h3 style="margin:2px 0">{as_html(count_of_selected(len(names)))}</h3>'
    within = _flow_within(controller) or flows_elsewhere_text(controller)
    told = [tr(listed(names, _MOST_NAMED)), within]
    return head + "".join(map(_paragraph, filter(None, told)))


def _flow_within(controller):
    """How much of all flow is between the cities that are selected; empty without flow."""
    within, total = controller.flow_within()
    if not total:
        return ""
    text = tr("{share} of all flow is between them: {flow} of {total}.")
    return text.format(
        share=percent_text(within / total), flow=number_text(within), total=number_text(total)
    )


def _heading(row, names):
    name = names.get(str(row["city_id"]), str(row["city_id"]))
    about = [role_label(known_role(row.get("role")))]
    about += [str(row[key]) for key in ("region", "period") if row.get(key) is not None]
    return f'<h3 style="margin:2px 0">{as_html(name)}</h3>{_paragraph(" · ".join(about))}'


def _sentences(row, names):
    return "".join(map(_paragraph, card_sentences(row, names)))


def card_sentences(row, names):
    """What the results say of a city.

    Parameters
    ----------
    row : dict
        Its fields, as `cities.city_row` gives them.
    names : dict
        City id -> name.

    Returns
    -------
    list of str
    """
    # Only a card needs them: the dock opens without.
    from ..analysis.city_findings import city_findings

    name = names.get(str(row.get("city_id")), row.get("name"))
    found = city_findings({**row, "name": name}, names)
    return [finding.told(tr) for finding in found]


def _ranks(controller, row):
    """Its rank in the main measures."""
    ranks = city_ranks(controller.city_layer, row, controller.view.measure)
    if not ranks:
        return ""
    heads = tr("Measure"), tr("value"), tr("rank")
    lines = [list(map(as_html, heads))]
    for entry, value, place, count in ranks:
        rank = tr("{rank} of {count}").format(rank=tr(ordinal(place)), count=count)
        cells = tr(entry.label), number_text(value, entry.unit, digits=_DIGITS), rank
        lines.append(list(map(as_html, cells)))
    return _table(lines)


def _shown_measure(controller, row):
    """The value that gives the city its colour."""
    entry = measure_entry(controller.city_layer, controller.view.measure)
    if entry is None or entry.key not in row:
        return ""
    value = row[entry.key]
    if value is None:
        text = tr("no value")
    elif entry.is_category:
        text = kind_name(controller.city_layer, entry, value)
    else:
        text = number_text(value, unit_of(entry), digits=_DIGITS)
    told = tr("<b>{measure}:</b> {value}")
    told = told.format(measure=as_html(tr(entry.label)), value=as_html(text))
    return f'<p style="{_SPACING}">{told}</p>'


def _links(controller):
    ties = controller.city_links()
    if not ties:
        elsewhere = flows_elsewhere_text(controller)
        return _paragraph(elsewhere) if elsewhere else ""
    title = tr("Strongest links")
    if is_modelled(controller.link_layer):
        title = tr("Strongest modelled links")
    heads = title, tr("sent"), tr("received")
    if not is_directed(controller.link_layer):
        # Which end stands first says nothing.
        heads = title, tr("both ways")
        ties = [(partner, sum(flows)) for partner, *flows in ties]
    lines = [[as_html(head) for head in heads]]
    for partner, *flows in ties:
        name = controller.names.get(partner, partner)
        numbers = (number_text(flow) if flow else _MISSING for flow in flows)
        lines.append([as_html(name), *numbers])
    return _table(lines)


def _table(lines):
    """A table whose first line is its head."""
    rows = "".join(_table_row(cells, "th" if place == 0 else "td") for place, cells in
                   enumerate(lines))  # fmt: skip
    style = "margin-top:6px"
    return f'<table width="100%" cellspacing="0" cellpadding="2" style="{style}">{rows}</table>'


def _table_row(cells, tag):
    first, *numbers = cells
    # A rank may have brackets, and those spaces, at which it would be broken.
    style = "padding-left:10px;white-space:pre"
    aligned = "".join(
        f'<{tag} align="right" style="{style}">{number}</{tag}>' for number in numbers
    )
    return f'<tr><{tag} align="left">{first}</{tag}>{aligned}</tr>'


def _paragraph(text):
    return f'<p style="{_SPACING}">{as_html(text)}</p>'
