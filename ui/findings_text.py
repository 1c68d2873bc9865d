"""The findings of a region as rich text, by the parts of the theory."""

from html import escape

from ..i18n import tr
from .rich_text import as_html

_SPACING = "margin:3px 0 3px 0"


def findings_html(story, faint):
    """Findings under the headings of the theory; what to give for a part that has none.

    Parameters
    ----------
    story : dict
        Part -> list of Finding, as `analysis.story.tell` gives them.
    faint : QColor
        For what is not told.
    """
    from ..analysis.story import KINDS

    return "".join(_kind(kind, parts, story, faint) for kind, parts in KINDS.items())


def _kind(kind, parts, story, faint):
    said = "".join(_part(part, story.get(part, []), faint) for part in parts)
    return f'<h3 style="margin:10px 0 2px 0">{escape(tr(kind))}</h3>{said}'


def _part(part, findings, faint):
    from ..analysis.story import PARTS, WANTING

    heading, question = (tr(text) for text in PARTS[part])
    if not findings:
        said = f"<b>{escape(heading)}</b> · {escape(tr(WANTING[part]))}"
        return f'<p style="{_SPACING};color:{faint.name()}">{said}</p>'
    items = "".join(f"<li>{as_html(finding.sentence(tr))}</li>" for finding in findings)
    head = f'<b>{escape(heading)}</b> <span style="color:{faint.name()}">{escape(question)}</span>'
    return f'<p style="{_SPACING}">{head}</p><ul style="margin:0 0 4px 0">{items}</ul>'
