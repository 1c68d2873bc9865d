"""What a scenario changes, in words: its changes, and the measures before and after."""

from html import escape
from math import isclose, isnan

from ..analysis.measures import field
from ..cartography.numbers import number_text
from ..i18n import tr, tr_list, tr_place
from .compared_numbers import ComparedNumbers

#: Measures of the region that are told before and after.
REGION_KEYS = (
    "core_dependence_out", "criss_cross", "functional_polycentricity", "reciprocity",
    "core_periphery_fit",
)  # fmt: skip
#: The measure of cities that is told unless the map shows another, and how many cities.
CITY_KEY, MOST_CITIES = "core_dependence", 8
#: Says nothing of links without direction: half of each counts either way.
_OF_DIRECTIONS = "reciprocity"
#: Values closer than this part of them are the same, summed in another order.
_SAME = 1e-12


def change_text(change, names, is_directed=True):
    """One change as a sentence.

    Parameters
    ----------
    change : analysis.scenario.LinkChange or analysis.scenario.RoleChange
    names : dict
        City id -> name.
    is_directed : bool
        Whether a link leads from one city to the other.
    """
    if hasattr(change, "role"):
        city = names.get(change.city, change.city)
        role = {"core": tr("core"), "secondary": tr("secondary")}.get(change.role, tr("neither"))
        return tr("{city}: {role}").format(city=city, role=role)
    ends = {
        "origin": names.get(change.origin, change.origin),
        "destination": names.get(change.destination, change.destination),
    }
    if change.flow == 0:
        text = tr("{origin} → {destination}: taken away")
    elif change.flow is not None:
        ends["flow"] = number_text(change.flow)
        text = tr("{origin} → {destination}: flow {flow}")
    else:
        ends["factor"] = number_text(change.factor)
        text = tr("{origin} → {destination}: times {factor}")
    return (text if is_directed else text.replace("→", "↔")).format(**ends)


def measures_html(measured, names, measure=None, is_narrow=False):
    """What a scenario does as rich text: what of it is not measured, then the measures.

    Parameters
    ----------
    measured : scenario_measures.Measured
    names, measure, is_narrow
        As of `comparison_html`.
    """
    keys = [key for key in REGION_KEYS if measured.is_directed or key != _OF_DIRECTIONS]
    remarks = "".join(map(_paragraph, _remarks(measured, names)))
    return remarks + comparison_html(measured.comparison, names, measure, is_narrow, keys)


def _remarks(measured, names):
    for changes, text in (
        (measured.between_regions, tr("Links between regions are not measured: {changes}.")),
        (measured.idle, tr("There is no such link to change: {changes}.")),
    ):
        if changes:
            told = [change_text(change, names, measured.is_directed) for change in changes]
            yield text.format(changes=tr_list(told))
    if not measured.is_directed:
        yield tr("Links have no direction: half of each flow counts either way.")


def comparison_html(comparison, names, measure=None, is_narrow=False, region_keys=REGION_KEYS):
    """The measures before and after as rich text; regions that change come first.

    Parameters
    ----------
    comparison : analysis.scenario.Comparison
    names : dict
        City id -> name.
    measure : str, optional
        The city measure told; `CITY_KEY` where it is not one of the network's.
    is_narrow : bool
        Whether names stand over their numbers, not beside them.
    region_keys : sequence of str
        The measures told of regions.
    """
    # A map of changes shows the change of a measure.
    measure = (measure or CITY_KEY).replace("_change", "")
    if f"{measure}_change" not in comparison.cities:
        measure = CITY_KEY
    parts = [
        *_regions(comparison.regions, region_keys),
        _cities(comparison.cities, names, measure),
    ]
    return "".join(part if isinstance(part, str) else _table(*part, is_narrow) for part in parts)


def _regions(regions, keys):
    """A table each: its heading and its lines; a sentence on those of several that stay."""
    rows = regions.to_dict("records")
    changed = [row for row in rows if any(_has_changed(row, key) for key in keys)]
    for row in changed if len(rows) > 1 else rows:
        entries = [field("region", key) for key in keys]
        yield _place(row), [_line(tr(entry.label), row, entry) for entry in entries]
    if len(rows) > 1 and len(changed) < len(rows):
        still = tr_list([_place(row) for row in rows if row not in changed])
        yield _paragraph(tr("Nothing changes in {regions}.").format(regions=still))


def _place(row):
    """Region and period; a region without a name is the cities of none."""
    return tr_place(row[key] for key in ("region", "period") if row[key] is not None) or tr(
        "Region"
    )


def _has_changed(row, key):
    """Whether a measure is another, or is defined before or after only."""
    before, after = row[f"{key}_from"], row[f"{key}_to"]
    if isnan(before) or isnan(after):
        return isnan(before) != isnan(after)
    return not isclose(before, after, rel_tol=_SAME, abs_tol=_SAME)


def _cities(cities, names, measure):
    """A table: its heading and its lines; a sentence where no city is seen to change.

    Cities come first that have the measure before or after only: no change is larger.
    """
    entry = field("city", measure)
    is_new = cities[f"{measure}_from"].isna() != cities[f"{measure}_to"].isna()
    size = cities[f"{measure}_change"].abs().where(~is_new, float("inf"))
    # Sizes first: a frame without rows would take all rows of what is assigned to it.
    told = cities.assign(size=size)
    least = _SAME * (1 + cities[f"{measure}_from"].abs().fillna(0))
    told = told[told["size"] > least].sort_values("size", ascending=False, kind="stable")
    if told.empty:
        return _on_cities(tr("{measure} of the cities stays as it is."), entry)
    rows = [row for row in told.to_dict("records") if _compared(row, entry).has_changed]
    if not rows:
        return _on_cities(tr("{measure} of the cities hardly changes."), entry)
    names_told = (names.get(row["city_id"], row["city_id"]) for row in rows[:MOST_CITIES])
    return tr(entry.label), [_line(name, row, entry) for name, row in zip(names_told, rows)]


def _on_cities(text, entry):
    return _paragraph(text.format(measure=tr(entry.label)))


def _line(label, row, entry):
    return [label, *_compared(row, entry).texts]


def _compared(row, entry):
    return ComparedNumbers(row[f"{entry.key}_from"], row[f"{entry.key}_to"], entry.unit)


def _paragraph(text):
    return f'<p style="margin-bottom:8px">{escape(text)}</p>'


def _table(heading, lines, is_narrow):
    heads = [heading, tr("now"), tr("if so"), tr("change")]
    row = _two_rows if is_narrow else _row
    rows = [row(heads, "th"), *(row(line, "td") for line in lines)]
    # A little less than all: what columns are rounded up by would bring a scroll bar.
    padding = 1 if is_narrow else 2
    return (
        f'<table width="98%" cellspacing="0" cellpadding="{padding}">{"".join(rows)}</table><br/>'
    )


def _row(cells, tag):
    first, *numbers = cells
    return f'<tr><{tag} align="left">{escape(first)}</{tag}>{_aligned(numbers, tag)}</tr>'


def _two_rows(cells, tag):
    first, *numbers = cells
    name = f'<tr><{tag} align="left" colspan="{len(numbers)}">{escape(first)}</{tag}></tr>'
    return f"{name}<tr>{_aligned(numbers, tag, 0)}</tr>"


def _aligned(numbers, tag, space=3):
    return "".join(
        f'<{tag} align="right" style="white-space:pre;padding-left:{space}px">'
        f"{escape(number)}</{tag}>"
        for number in numbers
    )
