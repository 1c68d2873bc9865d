"""Findings on the page: the headline, the five most telling, and those of each part."""

from ...analysis.findings import MINUS
from ...analysis.story import PARTS
from ...i18n import tr
from .markup import paragraph, prose

_MOST_IN_SHORT = 5
#: The parts whose first finding makes a headline, the best first.
_HEADLINES = ("connectivity", "peripheralization", "polarization", *PARTS)


def headline(story):
    """The finding that stands under the title, or None.

    Parameters
    ----------
    story : dict
        Key of `PARTS` -> list of Finding, most telling first.
    """
    return next((story[part][0] for part in _HEADLINES if story[part]), None)


def in_short(story):
    """The most telling finding of each of five parts; the headline is not said again."""
    said = headline(story)
    fresh = ([finding for finding in story[part] if finding is not said] for part in PARTS)
    first = [findings[0] for findings in fresh if findings][:_MOST_IN_SHORT]
    items = "\n".join(f"<li>{_placed(finding)}</li>" for finding in first)
    return f'<ul class="findings short">\n{items}\n</ul>' if items else ""


def findings_of_part(findings):
    """The findings as lists, one for each region and period that they speak of."""
    by_place = {}
    for finding in findings:
        by_place.setdefault(finding.place, []).append(f"<li>{said_of(finding)}</li>")
    parts = []
    for place, items in by_place.items():
        parts += [paragraph(place, "place")] if place else []
        parts += ['<ul class="findings">', *items, "</ul>"]
    return "\n".join(parts)


def said_of(finding):
    """A finding as HTML, its numbers set off."""
    values = {key: _set_off(str(value)) for key, value in finding.values.items()}
    return prose(tr(finding.text)).format(**values)


def _placed(finding):
    place = f'<span class="place">{prose(finding.place)}</span> ' if finding.place else ""
    return place + said_of(finding)


def _set_off(value):
    is_number = value.lstrip(f"{MINUS}<> ")[:1].isdigit() and len(value) < 12
    return f"<strong>{prose(value)}</strong>" if is_number else prose(value)
