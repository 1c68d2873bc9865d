"""Looks of links that no measure gives: one arrow a city, lateral links over the rest, or none."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from qgis.PyQt.QtGui import QColor

from ..i18n import tr
from . import fields, ramps, scales, volumes
from .link_rows import ALIKE, LinkRow
from .main_cores import main_core_ties
from .numbers import count_text, percent_text
from .thinning import LinkVolumes

#: In place of a measure: one arrow from each secondary city to the core it is tied to most.
TO_MAIN_CORE = "to_main_core"
#: In place of a measure: links between secondary cities over all others in grey.
LATERAL = "lateral_links"
#: In place of a measure: no links, so that nothing lies over the cities.
HIDDEN = "no_links"
#: All that stands in place of a measure.
LOOKS = (ALIKE, TO_MAIN_CORE, LATERAL, HIDDEN)
#: Those for which it does not matter how many of the largest links are asked for.
WHOLE = (TO_MAIN_CORE, HIDDEN)

_NARROWEST_ARROW = 0.45
#: Expression for the links between secondary cities.
IS_LATERAL = "coalesce(\"relation\", '') = 'secondary-secondary'"


@dataclass(frozen=True)
class LinkLook:
    """Which links are drawn, and how they are told apart."""

    #: Expression for the links drawn.
    drawn: str
    #: What is drawn, in words; the usual words where it is None.
    title: str = None
    rows: tuple = ()
    #: Expression for the links that are drawn over the others.
    on_top: str = ""
    #: Width of the narrowest link, in mm.
    narrowest: float = scales.NARROWEST_LINK


def no_links(layer, shown, drawn):
    """No links at all."""
    return LinkLook("FALSE", tr("Links are not drawn"))


def lateral_links(layer, shown, drawn):
    """The links between secondary cities in one colour over the faint rest."""
    is_dashed = volumes.is_modelled(layer)
    relations = shown.values(layer, "relation")
    rows, text = [], _lateral_share(layer, shown)
    if "secondary-secondary" in relations:
        rows.append(LinkRow(IS_LATERAL, text, QColor(ramps.LATERAL), is_dashed))
    else:
        rows.append(LinkRow("FALSE", text))
    if any(relation != "secondary-secondary" for relation in relations):
        label = tr("Links with cores, and others")
        rows.append(LinkRow(f"NOT {IS_LATERAL}", label, QColor(ramps.BEHIND), is_dashed))
    return LinkLook(drawn, _links_drawn(layer, shown), tuple(rows), IS_LATERAL)


def _links_drawn(layer, shown):
    """How many links are drawn, in words; None where it is all of them, or those of a city."""
    links = LinkVolumes.of_layer(layer, shown.period)
    if shown.focus is not None or links.shown(shown.threshold) == len(links):
        return None
    return tr("Drawn: {links}").format(links=links.summary(shown.threshold))


def _lateral_share(layer, shown):
    """How much of all flow is between secondary cities, and how many such links are drawn."""
    name = volumes.flow_field(layer)
    rows = list(zip(*fields.columns_of(layer, shown.period, "relation", name)))
    lateral = [flow or 0 for relation, flow in rows if relation == "secondary-secondary"]
    total = sum(flow or 0 for _, flow in rows)
    drawn = shown.values(layer, "relation", is_at_rest=True).count("secondary-secondary")
    if not lateral:
        return tr("No links between secondary cities")
    text = tr("Between secondary cities: {share} of all flow, in {links} links")
    if drawn < len(lateral):
        text = tr("Between secondary cities: {share} of all flow, in {links} links; drawn: {drawn}")
    return text.format(
        share=percent_text(sum(lateral) / total if total else 0),
        links=count_text(len(lateral)), drawn=count_text(drawn),
    )  # fmt: skip


def arrows_to_main_cores(layer, shown, drawn):
    """One arrow a secondary city to its main core, in the colour of the core."""
    ties = main_core_ties(layer)
    kept = [tie for tie in ties if tie.has_link]
    here = [tie for tie in ties if _is_shown(tie, shown)]
    rows = [row for cores, row in _rows_of_cores(layer, kept, here) if _is_told(cores, here, shown)]
    missing = sum(not tie.has_link for tie in here)
    if missing:
        rows.append(LinkRow("FALSE", _without_an_arrow(missing)))
    title = tr("One arrow a secondary city, to the core it has most flow with")
    # So few links that the narrowest may be seen well.
    return LinkLook(_ties_drawn(layer, kept), title, tuple(rows), narrowest=_NARROWEST_ARROW)


def _is_shown(tie, shown):
    """Whether a tie is of the period on the map and, where one is in focus, of that city."""
    is_now = shown.period in (None, tie.period) or tie.period is None
    return is_now and (shown.focus is None or str(shown.focus) in (tie.city, tie.core))


def _is_told(cores, here, shown):
    """Whether the row of some cores stands in the legend: beside a city in focus, only of its."""
    return shown.focus is None or any(tie.has_link and tie.core in cores for tie in here)


def _without_an_arrow(count):
    if count == 1:
        return tr("Without an arrow: 1 city that sends nothing to its main core")
    text = tr("Without an arrow: {count} cities that send nothing to their main core")
    return text.format(count=count_text(count))


def _rows_of_cores(layer, ties, here):
    """Cores and their row, that of most cities first; its colour is the same in all periods."""
    counts = Counter(tie.core for tie in ties)
    cores = sorted(counts, key=lambda core: (-counts[core], core))
    names, colors = fields.city_names(layer), ramps.CORES
    own = cores if len(cores) <= len(colors) else cores[: len(colors) - 1]
    is_dashed = volumes.is_modelled(layer)
    for place, core in enumerate(own):
        label = _counted(tr("To {core}").format(core=names.get(core, core)), here, (core,))
        row = LinkRow(_leads_to(layer, (core,)), label, QColor(colors[place]), is_dashed)
        yield (core,), row
    rest = cores[len(own) :]
    if rest:
        label = tr("To {count} other cores").format(count=count_text(len(rest)))
        label = _counted(label, here, rest)
        yield rest, LinkRow(_leads_to(layer, rest), label, QColor(ramps.LINKS), is_dashed)


def _counted(label, ties, cores):
    count = sum(tie.has_link and tie.core in cores for tie in ties)
    text = tr("{label} (1 city)") if count == 1 else tr("{label} ({count} cities)")
    return text.format(label=label, count=count_text(count))


def _leads_to(layer, cores):
    """Expression for the ties that lead to one of these cores."""
    listed = fields.listed(cores)
    if volumes.is_directed(layer):
        return f'"destination" IN ({listed})'
    return f'"destination" IN ({listed}) OR "origin" IN ({listed})'


def _ties_drawn(layer, ties):
    """Expression for the links of these ties."""
    cores = defaultdict(dict)
    for tie in ties:
        cores[tie.period][tie.city] = tie.core
    parts = [
        f"({_is_of(layer, period)} AND ({_ties_of(layer, core_of)}))"
        for period, core_of in cores.items()
    ]
    return f"({' OR '.join(parts)})" if parts else "FALSE"


def _is_of(layer, period):
    if period is None:
        return '"period" IS NULL' if fields.has(layer, "period") else "TRUE"
    return f'to_string("period") = {fields.literal(period)}'


def _ties_of(layer, core_of):
    """Expression for the links between cities and their cores; a map is looked up at once."""
    pairs = fields.listed(end for tie in sorted(core_of.items()) for end in tie)
    there = f'"destination_role" = \'core\' AND map_get(map({pairs}), "origin") = "destination"'
    if volumes.is_directed(layer):
        return there
    back = f'"origin_role" = \'core\' AND map_get(map({pairs}), "destination") = "origin"'
    return f"{there} OR {back}"


#: What stands in place of a measure -> what makes the look.
MAKERS = {HIDDEN: no_links, LATERAL: lateral_links, TO_MAIN_CORE: arrows_to_main_cores}
