"""Findings on the page: the headline, the five most telling, and those of each part."""

from math import ceil

from ...analysis import wording
from ...analysis.findings import MINUS
from ...analysis.story import PARTS
from ...i18n import tr
from .markup import paragraph, prose

_MOST_IN_SHORT = 5
#: Findings of a part that are told first, shared by the places that they speak of.
_ABOUT_FIRST = 6


def in_short(story, said):
    """The most telling finding of each of five parts.

    Parameters
    ----------
    story : dict
        Key of `PARTS` -> list of Finding, most telling first.
    said : Finding or None
        The headline, which is not said again.
    """
    fresh = ([finding for finding in story[part] if finding is not said] for part in PARTS)
    first = [findings[0] for findings in fresh if findings][:_MOST_IN_SHORT]
    items = "\n".join(f"<li>{_placed(finding)}</li>" for finding in first)
    return f'<ul class="findings short">\n{items}\n</ul>' if items else ""


def first_and_further(findings):
    """The findings of a part that are told first, and the others.

    Returns
    -------
    (str, str)
        Lists, one for each region and period that they speak of; empty where there is none.
    """
    by_place = {}
    for finding in findings:
        by_place.setdefault(finding.place, []).append(f"<li>{said_of(finding)}</li>")
    each = ceil(_ABOUT_FIRST / max(len(by_place), 1))
    first = {place: items[:each] for place, items in by_place.items()}
    further = {place: items[each:] for place, items in by_place.items()}
    return _lists(first), _lists(further)


def _lists(by_place):
    parts = []
    for place, items in by_place.items():
        if items:
            parts += [paragraph(place, "place")] if place else []
            parts += ['<ul class="findings">', *items, "</ul>"]
    return '<div class="told">\n{}\n</div>'.format("\n".join(parts)) if parts else ""


def said_of(finding):
    """A finding as HTML, its numbers set off."""
    values = wording.said(finding.values, tr)
    values = {key: _set_off(str(value)) for key, value in values.items()}
    return prose(tr(finding.text)).format(**values)


def _placed(finding):
    place = f'<span class="place">{prose(finding.place)}</span> ' if finding.place else ""
    return place + said_of(finding)


def _set_off(value):
    is_number = value.lstrip(f"{MINUS}<> ")[:1].isdigit() and len(value) < 12
    return f"<strong>{prose(value)}</strong>" if is_number else prose(value)
