"""The relation report: what was found, shown and left out, as one HTML page.

The page needs nothing but itself: the map is in it, and its policy forbids any request.
"""

import base64
import os
import uuid
from html import escape
from pathlib import Path
from string import Template

from ..analysis.findings import known_number, known_text, number, percent
from ..analysis.measures import CATALOGUE, Measure, field as catalogue_field
from ..i18n import tr

_FOLDER = Path(__file__).resolve().parents[1] / "resources" / "report"
_MOST_ROWS = 60
#: Measures beside the names that a page of A4 has room for.
_MOST_MEASURES = 8
_NONE = "–"
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
        *("index", "rank", "rank_low", "rank_high", "rank_agreement", "index_change"),
        *("core_dependence", "main_core", "main_core_share", "lateral_share", "net_power"),
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


def write_report(
    path, title, map_png, findings, tables, method, left_out, sources, generated
):  # noqa: PLR0917
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
            tr("Measures describe the data given; they prove no cause. Made with Spatial Relations.")
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
    return escape(str(text)).replace(" %", f"{_NO_BREAK}%")


def _map(title, png):
    if not png:
        return ""
    alt = _prose(tr("Map: {title}").format(title=title))
    data = base64.b64encode(png).decode("ascii")
    return f'<figure><img src="data:image/png;base64,{data}" alt="{alt}"></figure>'


def _findings(findings):
    """The findings as lists, one under each region and period that they speak of."""
    parts, place = [], None
    for finding in findings:
        its_place = getattr(finding, "place", "")
        if its_place != place:
            parts += ["</ul>"] if parts else []
            parts += [f"<h3>{_prose(its_place)}</h3>"] if its_place else []
            parts.append('<ul class="findings">')
            place = its_place
        parts.append(f"<li>{_said(finding)}</li>")
    return "\n".join([*parts, "</ul>"]) if parts else ""


def _said(finding):
    """A finding as HTML, its numbers set off."""
    if isinstance(finding, str):
        return _prose(finding)
    values = {key: _prose(value) for key, value in finding.values.items()}
    for key, value in values.items():
        if finding.values[key][:1].isdigit() and len(value) < 12:
            values[key] = f"<strong>{value}</strong>"
    return _prose(tr(finding.text)).format(**values)


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
        entries = {entry.key: entry for table in tables for entry in table.measures(level)}
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
    """Rows of one level, as the page shows them."""

    def __init__(self, heading, level, rows):
        self.heading = heading
        self.level = level
        self.rows = _ranked(rows, level)
        known = [key for key in rows.columns if _entry(level, key)]
        measures = [key for key in known if isinstance(_entry(level, key), Measure)]
        if level != "region":
            measures = [key for key in measures if not self._is_empty(key)]
        self.hidden = 0
        if level in _TELLING and len(measures) > _MOST_MEASURES:
            telling = [key for key in _TELLING[level] if key in measures]
            kept = set((telling or measures)[:_MOST_MEASURES])
            self.hidden = len(measures) - len(kept)
            measures = [key for key in measures if key in kept]
        self.keys = [*self._names(known), *measures]

    def _names(self, known):
        """The keys of the fields that name a row, without those that say nothing."""
        ids = _IDS.get(self.level, {})
        stand_in = [key for key, name in ids.items() if name not in known and key in known]
        names = [key for key in _NAMES.get(self.level, ()) if key in known]
        return stand_in + [
            key
            for key in names
            if key not in ("region", "period") or len(self._values(key)) > 1
        ]

    def _values(self, key):
        return {known_text(value) for value in self.rows[key]} - {""}

    def _is_empty(self, key):
        return not any(known_text(value) for value in self.rows[key])

    def city_names(self):
        """City id to name, where the rows tell both."""
        if self.level != "city" or not {"city_id", "name"} <= set(self.rows.columns):
            return {}
        pairs = zip(self.rows["city_id"], self.rows["name"])
        return {known_text(city): known_text(name) or known_text(city) for city, name in pairs}

    def measures(self, level):
        """The measures shown of a level."""
        entries = [_entry(self.level, key) for key in self.keys] if level == self.level else []
        return [entry for entry in entries if isinstance(entry, Measure)]

    def html(self, names):
        """The rows as one table; those of a region as a table each."""
        if not len(self.rows) or not self.keys:
            return f"<p>{_prose(tr('No rows.'))}</p>"
        body = self._figures(names) if self.level == "region" else self._wide(names)
        return body + self._more()

    def _more(self):
        sentences = []
        if len(self.rows) > _MOST_ROWS:
            more = number(len(self.rows) - _MOST_ROWS)
            sentences.append(tr("And {count} more, see the GeoPackage.").format(count=more))
        if self.hidden:
            more = number(self.hidden)
            sentences.append(tr("The GeoPackage has {count} more measures.").format(count=more))
        return f'\n<p class="more">{_prose(" ".join(sentences))}</p>' if sentences else ""

    def _wide(self, names):
        columns = [_Column(_entry(self.level, key), self.rows[key], names) for key in self.keys]
        head = "".join(column.head() for column in columns)
        rows = [
            "".join(column.cell(value, is_head=column is columns[0]) for column, value in pairs)
            for pairs in (zip(columns, row) for row in self._shown_rows(self.keys))
        ]
        body = "\n".join(f"<tr>{row}</tr>" for row in rows)
        caption = self._common_caption()
        return (
            f'<div class="scroll" role="region" tabindex="0" aria-label="{_prose(self.heading)}">'
            f'<table class="wide">{caption}<thead><tr>{head}</tr></thead>\n'
            f"<tbody>\n{body}\n</tbody></table></div>"
        )
