"""The relation report: what was found, shown and left out, as one HTML page.

The page needs nothing but itself: the map is in it, and its policy forbids any request.
"""

import base64
import os
import re
import uuid
from html import escape
from pathlib import Path
from string import Template

from ..analysis.findings import in_time, known_number, known_text, number, percent
from ..analysis.measures import Measure
from ..analysis.measures import field as catalogue_field
from ..i18n import tr

_FOLDER = Path(__file__).resolve().parents[1] / "resources" / "report"
_MOST_ROWS = 60
#: Measures beside the names that a page of A4 has room for.
_MOST_MEASURES = 7
#: Numbers of 0 to 1 that are all below it get a decimal more, and no bars.
_SMALL = 0.1
_NONE = "–"
_COMMON = ("region", "period")
#: Fields whose text is ids of cities, shown by their names.
_CITY_KEYS = ("main_core", "best_cores")
_NO_BREAK = "\u00a0"

#: Level -> what names its rows, and stands first. Ids stand in where there are no names.
_NAMES = {
    "city": ("name", "role", "region", "period"),
    "link": ("origin_name", "destination_name", "relation", "region", "period"),
    "region": ("region", "period"),
    "indicator": ("indicator", "dimension", "direction", "region", "period"),
}
_IDS = {
    "city": {"city_id": "name"},
    "link": {"origin": "origin_name", "destination": "destination_name"},
}
#: Level -> the measures that stay where a table has more than there is room for.
_TELLING = {
    "city": (
        *("rank", "index", "core_dependence", "main_core", "rank_low", "rank_high"),
        *("index_change", "rank_agreement", "main_core_share", "lateral_share", "net_power"),
        *("total_flow", "net_flow", "dominance", "node_symmetry", "betweenness"),
    ),
    "link": (
        *("flow", "relative_strength", "share", "link_symmetry", "origin_dependence"),
        *("power_gap", "reverse_flow", "distance_km"),
    ),
}
#: Level -> by what its rows are ranked, and whether the smallest comes first.
_RANKED_BY = {
    "city": (("rank", True), ("index", False), ("core_dependence", False)),
    "link": (("flow", False),),
}


def write_report(path, title, map_png, findings, tables, method, left_out, sources, generated):
    """Write the relation report as one self-contained HTML page.

    Parameters
    ----------
    path : str or Path
        Written at once: a reader never finds half a page there.
    title : str
        Names the region and the period.
    map_png : bytes or None
    findings : list of Finding or str
        Most important first.
    tables : list of (str, str, pandas.DataFrame)
        Heading, catalogue level of the rows ("city", "link", "region", "indicator") and rows.
        Columns that the catalogue does not know are not shown.
    method : dict
        Label of a parameter to the text of its value.
    left_out, sources : list of str
        Sentences.
    generated : str
        When and by what the report was made.

    Raises
    ------
    OSError
        If the page cannot be written.
    """
    tables = [_Table(heading, level, rows) for heading, level, rows in tables]
    names = {}
    for table in tables:
        names.update(table.city_names())
    sections = [
        ("map", "", _map(title, map_png)),
        ("findings", tr("What the results say"), _findings(findings)),
        *((f"table-{i}", table.heading, table.html(names)) for i, table in enumerate(tables, 1)),
        ("reading", tr("How to read the measures"), _reading(tables)),
        ("method", tr("Method and parameters"), _method(method)),
        ("sources", tr("Sources"), _notes(sources)),
        ("left-out", tr("What was left out, and why"), _notes(left_out) or _nothing_left_out()),
    ]
    _write(Path(path), _page(title, generated, [part for part in sections if part[2]]))


def _page(title, generated, sections):
    template = Template((_FOLDER / "report.html").read_text(encoding="utf-8"))
    return template.substitute(
        lang=escape(_language()),
        style=(_FOLDER / "report.css").read_text(encoding="utf-8"),
        title=_prose(title),
        kicker=_prose(tr("Core cities and secondary cities")),
        generated=_prose(generated),
        contents=_prose(tr("Contents")),
        links="\n".join(
            f'<li><a href="#{key}">{_prose(heading)}</a></li>'
            for key, heading, _ in sections
            if heading
        ),
        sections="\n".join(_section(*section) for section in sections),
        closing=_prose(
            tr("The measures describe the data given. Made with Spatial Relations, a QGIS plugin.")
        ),
    )


def _language():
    """The language code of the page: a translation gives its own for this text."""
    return tr("en")


def _section(key, heading, body):
    if not heading:
        return body
    return (
        f'<section id="{key}" aria-labelledby="{key}-heading">\n'
        f'<h2 id="{key}-heading">{_prose(heading)}</h2>\n{body}\n</section>'
    )


def _write(path, page):
    part = path.with_name(f"{path.name}.{uuid.uuid4().hex}.part")
    try:
        # A name with half a character, as a broken table may hold it, is no reason to fail.
        part.write_text(page, encoding="utf-8", errors="xmlcharrefreplace")
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)


def _prose(text):
    """A text for the page; a number and its per cent stay on one line."""
    return re.sub(r"(?<=\d) %", f"{_NO_BREAK}%", escape(str(text)))


def _map(title, png):
    if not png:
        return ""
    alt = _prose(tr("Map: {title}").format(title=title))
    data = base64.b64encode(png).decode("ascii")
    return f'<figure><img src="data:image/png;base64,{data}" alt="{alt}"></figure>'


def _findings(findings):
    """The findings as lists, one for each region and period that they speak of."""
    by_place = {}
    for finding in findings:
        by_place.setdefault(getattr(finding, "place", ""), []).append(f"<li>{_said(finding)}</li>")
    parts = []
    for place, items in by_place.items():
        parts += [f"<h3>{_prose(place)}</h3>"] if place else []
        parts += ['<ul class="findings">', *items, "</ul>"]
    return "\n".join(parts)


def _said(finding):
    """A finding as HTML, its numbers set off."""
    if isinstance(finding, str):
        return _prose(finding)
    values = {key: _set_off(str(value)) for key, value in finding.values.items()}
    return _prose(tr(finding.text)).format(**values)


def _set_off(value):
    is_number = value[:1].isdigit() and len(value) < 12
    return f"<strong>{_prose(value)}</strong>" if is_number else _prose(value)


def _notes(sentences):
    items = "\n".join(f"<li>{_prose(sentence)}</li>" for sentence in sentences)
    return f'<ul class="notes">\n{items}\n</ul>' if items else ""


def _nothing_left_out():
    return f"<p>{_prose(tr('Nothing was left out.'))}</p>"


def _method(method):
    rows = (f"<dt>{_prose(label)}</dt><dd>{_prose(text)}</dd>" for label, text in method.items())
    body = "\n".join(rows)
    return f'<dl class="method">\n{body}\n</dl>' if body else ""


# How to read


def _reading(tables):
    """Every measure shown, once, under the heading of its level."""
    headings = {
        "city": tr("Cities"),
        "link": tr("Links"),
        "region": tr("Region"),
        "indicator": tr("Indicators"),
    }
    parts = []
    for level, heading in headings.items():
        entries = {entry.key: entry for table in tables for entry in table.shown_measures(level)}
        if entries:
            body = "\n".join(_explained(entry) for entry in entries.values())
            parts.append(f'<h3>{_prose(heading)}</h3>\n<dl class="reading">\n{body}\n</dl>')
    return "\n".join(parts)


def _explained(entry):
    ends = []
    if entry.high:
        ends.append(tr("High: {reading}.").format(reading=tr(entry.high)))
    if entry.low:
        ends.append(tr("Low: {reading}.").format(reading=tr(entry.low)))
    lines = [f"<dd>{_prose(tr(entry.description))}</dd>"]
    if ends:
        lines.append(f'<dd class="ends">{_prose(" ".join(ends))}</dd>')
    if entry.source:
        source = tr("Source: {source}.").format(source=tr(entry.source))
        lines.append(f'<dd class="source">{_prose(source)}</dd>')
    return f'<div id="{_anchor(entry)}"><dt>{_prose(tr(entry.label))}</dt>{"".join(lines)}</div>'


def _anchor(entry):
    return escape(f"{entry.level}-{entry.key}".replace(" ", "_"))


# Tables


class _Table:
    """Rows of one level, as the page shows them: the latest period, but all of a region."""

    def __init__(self, heading, level, rows):
        self.heading = heading
        self.level = level
        self.earlier = []
        if level != "region" and "period" in rows:
            *self.earlier, latest = _periods(rows) or [""]
            rows = rows.loc[[known_text(period) == latest for period in rows["period"]]]
        self.rows = _ranked(rows, level)
        self.keys = [*self._names(), *self._measures()]

    def _names(self):
        """The fields that name a row; region and period only where rows differ in them."""
        ids = [key for key, name in _IDS.get(self.level, {}).items() if name not in self.rows]
        names = [key for key in (*ids, *_NAMES.get(self.level, ())) if key in self.rows]
        return [key for key in names if key not in _COMMON or len(self._texts(key)) > 1]

    def _texts(self, key):
        return {known_text(value) for value in self.rows[key]} - {""}

    def _known_measures(self):
        known = ((key, _entry(self.level, key)) for key in self.rows.columns)
        known = [key for key, entry in known if isinstance(entry, Measure)]
        # An empty column tells nothing; of a region it is worth saying.
        return known if self.level == "region" else [key for key in known if self._texts(key)]

    def _measures(self):
        known = self._known_measures()
        if self.level == "region" or len(known) <= _MOST_MEASURES:
            return known
        telling = [key for key in _TELLING.get(self.level, ()) if key in known]
        return (telling or known)[:_MOST_MEASURES]

    def city_names(self):
        """City id to name, where the rows tell both."""
        if self.level != "city" or "city_id" not in self.rows or "name" not in self.rows:
            return {}
        pairs = zip(self.rows["city_id"], self.rows["name"])
        return {known_text(city): known_text(name) or known_text(city) for city, name in pairs}

    def shown_measures(self, level):
        """The entries of the measures shown, if the rows are of `level`."""
        entries = [_entry(self.level, key) for key in self.keys] if level == self.level else []
        return [entry for entry in entries if isinstance(entry, Measure)]

    def html(self, names):
        """The rows as one table; those of regions as a table each."""
        if not len(self.rows) or not self.keys:
            return f"<p>{_prose(tr('No rows.'))}</p>"
        columns = [_Column(_entry(self.level, key), self.rows[key], names) for key in self.keys]
        if self.level == "region":
            body = self._figures([column for column in columns if column.is_measure])
        else:
            body = self._wide(columns)
        return "\n".join([body, *self._left_out()])

    def _left_out(self):
        rows = len(self.rows) - _MOST_ROWS
        measures = len(self._known_measures()) - len(self._measures())
        if rows > 0:
            text = tr("And {count} more, see the GeoPackage.").format(count=number(rows))
            yield f'<p class="more">{_prose(text)}</p>'
        if self.earlier:
            text = tr("Other periods, see the GeoPackage: {periods}.")
            yield f'<p class="more">{_prose(text.format(periods=", ".join(self.earlier)))}</p>'
        if measures > 0:
            text = tr("Measures that stand in the GeoPackage only: {count}.")
            yield f'<p class="more">{_prose(text.format(count=number(measures)))}</p>'

    def _wide(self, columns):
        head = "".join(column.head() for column in columns)
        rows = []
        for row in self.rows[self.keys].head(_MOST_ROWS).itertuples(index=False, name=None):
            cells = (
                column.cell(value, is_head=column is columns[0])
                for column, value in zip(columns, row)
            )
            rows.append(f"<tr>{''.join(cells)}</tr>")
        return (
            f'<div class="scroll" role="region" tabindex="0" aria-label="{_prose(self.heading)}">\n'
            f'<table class="wide">{self._caption()}\n<thead><tr>{head}</tr></thead>\n<tbody>\n'
            + "\n".join(rows)
            + "\n</tbody></table>\n</div>"
        )

    def _caption(self):
        """The region and period that all rows have in common."""
        hidden = [key for key in _COMMON if key in self.rows and key not in self.keys]
        common = [text for key in hidden for text in self._texts(key)]
        return f"<caption>{_prose(', '.join(common))}</caption>" if common else ""

    def _figures(self, columns):
        tables = []
        for _, row in self.rows.head(_MOST_ROWS).iterrows():
            place = (known_text(row[key]) for key in _COMMON if key in row)
            caption = ", ".join(text for text in place if text)
            cells = ((column.label(), column.cell(row[column.entry.key])) for column in columns)
            lines = "\n".join(
                f'<tr><th scope="row">{label}</th>{cell}</tr>' for label, cell in cells
            )
            caption = f"<caption>{_prose(caption)}</caption>" if caption else ""
            tables.append(f"<table>{caption}\n<tbody>\n{lines}\n</tbody></table>")
        kind = "figures" if len(tables) > 1 else "figures single"
        return '<div class="{}">\n{}\n</div>'.format(kind, "\n".join(tables))


def _entry(level, key):
    try:
        return catalogue_field(level, key)
    except KeyError:
        return None


def _ranked(rows, level):
    """The rows by the measure that ranks their level; those without it come last."""
    for key, is_rising in _RANKED_BY.get(level, ()):
        if key in rows:
            return rows.sort_values(key, ascending=is_rising, kind="mergesort")
    return rows


def _periods(rows):
    """The periods of the rows, in time."""
    return sorted({known_text(period) for period in rows["period"]} - {""}, key=in_time)


class _Column:
    """One field of a table: its heading and its cells."""

    def __init__(self, entry, values, names):
        self.entry = entry
        self.names = names
        self.is_measure = isinstance(entry, Measure)
        self.is_number = entry.kind is not str
        known = [abs(value) for value in map(known_number, values) if value is not None]
        self.largest = max(known, default=0)
        self.decimals = self._decimals(known) if self.is_number else None

    def label(self):
        """The label, linked to how to read the measure."""
        label = _prose(tr(self.entry.label))
        if not self.is_measure:
            return label
        if self.entry.unit not in ("", "share", "flow"):
            label += f" ({_prose(self.entry.unit)})"
        return f'<a href="#{_anchor(self.entry)}">{label}</a>'

    def head(self):
        kind = ' class="number"' if self.is_number else ""
        return f'<th scope="col"{kind}>{self.label()}</th>'

    def cell(self, value, is_head=False):
        """A cell of the body; `is_head` where it names its row."""
        kind, style, text = self._dressed(value)
        attributes = f' class="{kind}"{style}' if kind else ""
        if is_head:
            return f'<th scope="row"{attributes}>{_prose(text)}</th>'
        return f"<td{attributes}>{_prose(text)}</td>"

    def _dressed(self, value):
        """The class, the style and the text of a value."""
        text = known_text(value)
        if self.is_number:
            value = known_number(value)
            if value is None:
                return "number none", "", _NONE
            bar, style = self._bar(value)
            return f"number {bar}".strip(), style, self._number(value)
        if not text:
            return "none", "", _NONE
        if self.entry.key == "role":
            return ("role core" if text == "core" else "role"), "", _translated(text)
        if self.entry.key == "relation":
            return "relation", "", _translated(text)
        if self.entry.key in _CITY_KEYS:
            text = ", ".join(self.names.get(city, city) for city in text.split(", "))
        return "", "", text

    def _decimals(self, known):
        """As many as the largest number of the column needs, so that points stand in line."""
        if self.entry.unit == "share":
            return 1 if 0 < self.largest < _SMALL else None
        if self.entry.kind is int or all(value == round(value) for value in known):
            return 0
        sizes = enumerate((1000, 10, _SMALL, 0))
        return next(decimals for decimals, least in sizes if self.largest >= least)

    def _number(self, value):
        show = percent if self.entry.unit == "share" else number
        return show(value, self.decimals)

    def _bar(self, value):
        """A bar under a value: from 0, or to both sides where values are of two signs."""
        if self.largest < _SMALL and self.entry.level != "region":
            return "", ""
        if self.entry.unit == "share":
            return "bar", _reach(0, value)
        if self.entry.range == (-1, 1) and self.entry.neutral == 0:
            ends = sorted((0.5, 0.5 + value / 2))
            return ("bar" if value > 0 else "bar against"), _reach(*ends)
        return "", ""


def _reach(start, end):
    start, end = (min(max(share, 0), 1) * 100 for share in (start, end))
    return f' style="--from:{start:.1f}%;--to:{end:.1f}%"'


def _translated(text):
    """A role or a relation of roles; any other text as it is."""
    words = {
        "core": tr("core"),
        "secondary": tr("secondary"),
        "core-core": tr("core to core"),
        "core-secondary": tr("core to secondary"),
        "secondary-core": tr("secondary to core"),
        "secondary-secondary": tr("secondary to secondary"),
    }
    return words.get(text, text)
