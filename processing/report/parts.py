"""Three relations, two pressures, three causes: what was found of each part, and its figure."""

from ...analysis.story import KINDS, PARTS, WANTING
from ...i18n import tr
from .figures.gallery import figures_of
from .markup import paragraph, prose
from .told import first_and_further

#: Part -> measures of which any shows that it was measured.
_MEASURES = {
    "coexistence": ("polycentricity", "primacy", "size_share"),
    "connectivity": ("core_dependence", "core_dependence_out", "dominance", "total_flow"),
    "cooperation": ("krugman", "specialisation", "connectivity_gross"),
    "polarization": ("sigma", "relative_to_core", "local_effect"),
    "peripheralization": ("index",),
    "place": ("place_gap", "capacity_deficit", "willingness_deficit"),
    "priority": ("priority_gap_vertical", "priority_gap_horizontal"),
    "actor": ("actor_power", "initiative_asymmetry", "vertical_gap"),
}
#: Figures that stand beside what was found; more stand below it.
_MOST_BESIDE = 2


def part_sections(story, tables, progress=lambda fraction: None):
    """The sections of the three kinds of parts.

    Parameters
    ----------
    story : dict
        Key of `PARTS` -> list of Finding.
    tables : list of ResultTable
    progress : callable, optional
        Called with 0 to 1; may raise to stop.

    Yields
    ------
    (str, str, str)
        Id, heading and body of a section.
    """
    number, done = len(KINDS) + len(PARTS), 0
    for kind, parts in KINDS.items():
        progress(done / number)
        key = kind.lower().replace(" ", "-")
        figures, bodies = _charts(key, figures_of(kind, tables)), []
        for part in parts:
            done += 1
            progress(done / number)
            bodies.append(_part(part, story[part], tables))
        done += 1
        yield key, tr(kind), "\n".join(filter(None, [figures, *bodies]))


def _part(part, findings, tables):
    heading, question = PARTS[part]
    drawn = figures_of(part, tables)
    figures = _charts(part, drawn)
    said, further = first_and_further(findings)
    kind = _kind(drawn, said)
    if not said and not drawn:
        said = paragraph(_not_told(part, tables), "wanting")
    head = f"<h3>{prose(tr(heading))}</h3>\n{paragraph(tr(question), 'question')}"
    return (
        f'<article class="{kind}" id="{part}">\n<div class="said">{head}\n{said}</div>\n'
        f"{figures}\n{_further(further)}\n</article>"
    )


def _further(lists):
    if not lists:
        return ""
    heading = paragraph(tr("Further findings"), "more")
    return f'<div class="further">\n{heading}\n{lists}\n</div>'


def _kind(figures, said):
    """How the page lays a part out: beside its figures, above many of them, or without any."""
    if len(figures) > _MOST_BESIDE:
        return "part many"
    if figures:
        return "part"
    return "part alone" if said else "part unmeasured"


def _not_told(part, tables):
    """Why nothing is told of a part: it was not measured, or there is too little to tell."""
    if any(table.has(key) for table in tables for key in _MEASURES[part]):
        return tr("Measured: see the tables.")
    return tr(WANTING[part])


def _charts(key, figures):
    drawn = [figure.html(f"figure-{key}-{place}") for place, figure in enumerate(figures, 1)]
    return '<div class="charts">\n{}\n</div>'.format("\n".join(drawn)) if drawn else ""
