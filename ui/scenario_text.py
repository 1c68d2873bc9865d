"""What a scenario changes, in words: its changes, and the measures before and after."""

from html import escape
from math import isnan

from ..analysis.measures import field
from ..cartography.numbers import number_text
from ..i18n import tr, tr_place

#: Measures of the region that are told before and after.
REGION_KEYS = (
    "core_dependence_out", "criss_cross", "functional_polycentricity", "reciprocity",
    "core_periphery_fit",
)  # fmt: skip
#: The measure of cities that is told unless the map shows another, and how many cities.
CITY_KEY, MOST_CITIES = "core_dependence", 8
_MISSING = "–"


def change_text(change, names):
    """One change as a sentence.

    Parameters
    ----------
    change : analysis.scenario.LinkChange or analysis.scenario.RoleChange
    names : dict
        City id -> name.
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
        return tr("{origin} → {destination}: taken away").format(**ends)
    if change.flow is not None:
        return tr("{origin} → {destination}: flow {flow}").format(
            flow=number_text(change.flow), **ends
        )
    return tr("{origin} → {destination}: times {factor}").format(
        factor=number_text(change.factor), **ends
    )


def comparison_html(comparison, names, measure=None, is_narrow=False):
    """The measures before and after as rich text.

    Parameters
    ----------
    comparison : analysis.scenario.Comparison
    names : dict
    measure : str, optional
        The city measure told; `CITY_KEY` where it is not one of the network's.
    is_narrow : bool
        Whether names stand over their numbers, not beside them.
    """
    if f"{measure}_change" not in comparison.cities:
        measure = CITY_KEY
    parts = [*_regions(comparison.regions), _cities(comparison.cities, names, measure)]
    return "".join(part if isinstance(part, str) else _table(*part, is_narrow) for part in parts)


def _regions(regions):
    """A table each: its heading and its lines."""
    for row in regions.to_dict("records"):
        place = tr_place(str(row[key]) for key in ("region", "period") if row[key] is not None)
        lines = [
            _line(tr(field("region", key).label), row, key, field("region", key).unit)
            for key in REGION_KEYS
        ]
        yield place or tr("Region"), lines


def _cities(cities, names, measure):
    """A table: its heading and its lines; a sentence where no city changes."""
    entry = field("city", measure)
    size = cities[f"{measure}_change"].abs()
    # Sizes first: a frame without rows would take all rows of what is assigned to it.
    told = cities.assign(size=size)
    told = told[told["size"] > 0].sort_values("size", ascending=False)
    if told.empty:
        text = tr("{measure} of the cities stays as it is.").format(measure=tr(entry.label))
        return f"<p>{escape(text)}</p>"
    lines = [
        _line(names.get(row["city_id"], row["city_id"]), row, measure, entry.unit)
        for row in told.head(MOST_CITIES).to_dict("records")
    ]
    return tr(entry.label), lines


def _line(label, row, key, unit):
    numbers = [row[f"{key}_{time}"] for time in ("from", "to", "change")]
    return [label, *(_number(value, unit) for value in numbers[:2]), _signed(numbers[2], unit)]


def _number(value, unit):
    if isnan(value):
        return _MISSING
    # Two values side by side are compared: as many decimals in both.
    return number_text(round(value, 3 if unit == "share" else 6), unit)


def _signed(value, unit):
    """A change; of shares in percentage points."""
    if isnan(value):
        return _MISSING
    value = round(value, 3)
    text = number_text(value, unit, with_unit=False)
    sign = "+" if value > 0 else ""
    return (
        tr("{sign}{number} pp").format(sign=sign, number=text) if unit == "share" else sign + text
    )


def _table(heading, lines, is_narrow):
    heads = [heading, tr("now"), tr("if so"), tr("change")]
    row = _two_rows if is_narrow else _row
    rows = [row(heads, "th"), *(row(line, "td") for line in lines)]
    # A little less than all: what columns are rounded up by would bring a scroll bar.
    return f'<table width="98%" cellspacing="0" cellpadding="2">{"".join(rows)}</table><br/>'


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
