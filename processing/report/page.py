"""The page as a whole. It needs nothing but itself, and its policy forbids any request."""

import base64
import os
import uuid
from html import escape
from pathlib import Path
from string import Template

from ...analysis import namesakes, story
from ...i18n import tr
from .markup import bullets, paragraph, prose, section
from .method import method
from .parts import part_sections
from .reading import limits, reading
from .table_section import table_section
from .tables import ShownTable
from .told import in_short, said_of

#: Maps of which the first is shown large; more are shown alike.
MOST_LARGE = 3
_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "report"


def write_report(
    path, title, maps, tables, left_out, sources, generated, told=None, progress=None
):  # fmt: skip
    """Write the relation report as one self-contained HTML page.

    Parameters
    ----------
    path : str or Path
        Written at once: a reader never finds half a page there.
    title : str
        Names the region and the period.
    maps : list of (str, bytes)
        Caption and PNG.
    tables : list of analysis.result_tables.ResultTable
        All results. Figures and findings are drawn from them, and the method section from their
        parameters; columns that the catalogue does not know are not shown.
    left_out, sources : list of str
        Sentences.
    generated : str
        When and by what the report was made.
    told : dict, optional
        What `story.tell` tells of the tables, where that is known.
    progress : callable, optional
        Called with 0 to 1; may raise to stop.

    Raises
    ------
    OSError
        If the page cannot be written.
    """
    reach = progress or (lambda fraction: None)
    tables = namesakes.told_apart(tables)
    told = told or story.tell(tables, lambda _: reach(0))
    headline = next(iter(story.headline(told)), None)
    shown = list(_shown(tables, lambda fraction: reach(fraction / 3)))
    sections = [
        ("maps", tr("Maps"), _maps(maps)),
        ("short", tr("In short"), in_short(told, headline)),
        *part_sections(told, tables, lambda fraction: reach((1 + fraction) / 3)),
        ("tables", tr("Tables"), table_section(shown, lambda fraction: reach((2 + fraction) / 3))),
        ("reading", tr("How to read the measures"), reading(shown)),
        ("method", tr("Method and parameters"), method(tables)),
        ("sources", tr("Sources"), bullets(sources)),
        ("limits", tr("What the results can't say"), limits(tables)),
        ("left-out", tr("What was left out, and why"), bullets(left_out) or _nothing_left_out()),
    ]
    page = _page(title, generated, headline, [part for part in sections if part[2]])
    _write(Path(path), page)


def _shown(tables, progress):
    for done, table in enumerate(tables):
        progress(done / len(tables))
        yield ShownTable(table)


def _page(title, generated, finding, sections):
    template = Template((_FOLDER / "report.html").read_text(encoding="utf-8"))
    return template.substitute(
        lang=escape(_language()),
        style=(_FOLDER / "report.css").read_text(encoding="utf-8"),
        title=prose(title),
        kicker=prose(tr("Core cities and secondary cities")),
        headline=f'<p class="headline">{_placed(finding)}</p>' if finding else "",
        generated=prose(generated),
        contents=prose(tr("Contents")),
        links="\n".join(
            f'<li><a href="#{key}">{prose(heading)}</a></li>' for key, heading, _ in sections
        ),
        sections="\n".join(section(*part) for part in sections),
        closing=prose(
            tr("The measures describe the data given. Made with Spatial Relations, a QGIS plugin.")
        ),
    )


def _placed(finding):
    if not finding.place:
        return said_of(finding)
    told = tr("{place}: {sentence}")
    return told.format(place=prose(finding.place), sentence=said_of(finding))


def _language():
    """The language code of the page: a translation gives its own for this text."""
    return tr("en")


def _maps(maps):
    drawn = "\n".join(_map(caption, png) for caption, png in maps)
    kind = "maps" if len(maps) > MOST_LARGE else "maps large"
    return f'<div class="{kind}">\n{drawn}\n</div>' if drawn else ""


def _map(caption, png):
    alt = prose(tr("Map: {caption}").format(caption=caption))
    data = base64.b64encode(png).decode("ascii")
    return (
        f'<figure class="map"><img src="data:image/png;base64,{data}" alt="{alt}">\n'
        f"<figcaption>{prose(caption)}</figcaption></figure>"
    )


def _nothing_left_out():
    return paragraph(tr("Nothing was left out."))


def _write(path, page):
    part = path.with_name(f"{path.name}.{uuid.uuid4().hex}.part")
    try:
        # A name with half a character, as a broken table may hold it, is no reason to fail.
        part.write_text(page, encoding="utf-8", errors="xmlcharrefreplace")
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)
