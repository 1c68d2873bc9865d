"""Looks of links that no measure gives: one arrow a city, lateral links over the rest, or none."""

from collections import Counter, defaultdict
from dataclasses import dataclass, replace

from qgis.PyQt.QtGui import QColor

from ..i18n import tr
from . import fields, ramps, scales, volumes
from .link_rows import ALIKE, LinkRow
from .main_cores import WEAK, main_core_ties
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
    #: The largest value that widths show of the links drawn; None where others are drawn too.
    widest: float = None


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
    text = _share_text(len(lateral) == 1, bool(volumes.selection(layer)))
    if drawn < len(lateral):
        text = tr("{text}; drawn: {drawn}").replace("{text}", text)
    return text.format(
        share=percent_text(sum(lateral) / total if total else 0),
        links=count_text(len(lateral)), drawn=count_text(drawn),
    )  # fmt: skip


def _share_text(is_one, is_part):
    """The text on lateral links; `is_part` if all links were chosen out of others."""
    if is_part:
        if is_one:
            return tr("Between secondary cities: {share} of the flow of these links, in 1 link")
        return tr("Between secondary cities: {share} of the flow of these links, in {links} links")
    if is_one:
        return tr("Between secondary cities: {share} of all flow, in 1 link")
    return tr("Between secondary cities: {share} of all flow, in {links} links")


def arrows_to_main_cores(layer, shown, drawn):
    """One arrow a secondary city to its main core, in the colour of the core."""
    ties = main_core_ties(layer)
    here = [tie for tie in ties if _is_shown(tie, shown)]
    kept = [tie for tie in ties if tie.flow]
    weak = [tie for tie in kept if tie.share < WEAK]
    strong = [tie for tie in kept if tie.share >= WEAK]
    rows = _rows_of_cores(layer, strong, [tie for tie in here if tie in strong], shown)
    if weak:
        # Told apart first: a city's other periods may tie it well to the same core.
        faint = _ties_drawn(layer, weak)
        rows = [
            replace(row, condition=f"NOT coalesce({faint}, false) AND ({row.condition})")
            for row in rows
        ]
        rows += _weak_row(layer, faint, [tie for tie in here if tie in weak], shown)
    for text, is_meant in ((_without_an_arrow, _sends_nothing), (_without_a_core, _is_untied)):
        count = sum(map(is_meant, here))
        if count or (fields.is_played(layer) and any(map(is_meant, ties))):
            rows.append(LinkRow("FALSE", text(count), is_absent=not count))
    title = tr("One arrow a secondary city, to the core it has most flow with")
    # So few links that the narrowest may be seen well.
    widest = max((tie.flow for tie in kept), default=None)
    return LinkLook(
        _ties_drawn(layer, kept), title, tuple(rows), narrowest=_NARROWEST_ARROW, widest=widest
    )


def _is_shown(tie, shown):
    """Whether a tie is of the period on the map."""
    return shown.period in (None, tie.period) or tie.period is None


def _sends_nothing(tie):
    return tie.core is not None and not tie.flow


def _is_untied(tie):
    return tie.core is None


def _without_a_core(count):
    if count == 1:
        return tr("Without any flow with a core: 1 city")
    return tr("Without any flow with a core: {count} cities").format(count=count_text(count))


def _without_an_arrow(count):
    if count == 1:
        return tr("Without an arrow: 1 city that sends nothing to its main core")
    text = tr("Without an arrow: {count} cities that send nothing to their main core")
    return text.format(count=count_text(count))


def _rows_of_cores(layer, ties, here, shown):
    """A row a core, that of most cities here first; its colour is the same in all periods.

    Where periods are played, the rows are those of all periods, in one order.
    """
    every, counts = (Counter(tie.core for tie in of) for of in (ties, here))
    cores = sorted(every, key=lambda core: (-every[core], core))
    colors = ramps.CORES
    own = cores if len(cores) <= len(colors) else cores[: len(colors) - 1]
    rest = cores[len(own) :]
    told = own
    if not fields.is_played(layer):
        told = sorted((core for core in own if counts[core]), key=lambda core: -counts[core])
    names = fields.city_names(fields.sibling(layer, "cities") or layer)  # far fewer rows
    is_dashed = volumes.is_modelled(layer)
    rows = []
    for core in told:
        label = _counted(tr("To {core}").format(core=names.get(core, core)), counts[core])
        color = QColor(colors[own.index(core)])
        condition, is_absent = _leads_to(layer, (core,)), not counts[core]
        rows.append(LinkRow(condition, label, color, is_dashed, is_absent=is_absent))
    cities = sum(counts[core] for core in rest)
    if cities or (rest and fields.is_played(layer)):
        label = _counted(tr("To {count} other cores").format(count=count_text(len(rest))), cities)
        condition, color = _leads_to(layer, rest), QColor(ramps.LINKS)
        rows.append(LinkRow(condition, label, color, is_dashed, is_absent=not cities))
    return rows


def _weak_row(layer, condition, here, shown):
    """The row of arrows that say little, if there is any here."""
    if not here and not fields.is_played(layer):
        return []
    label = tr("Weak tie: under {share} of the city's flow").format(share=percent_text(WEAK))
    color, is_dashed = QColor(ramps.BEHIND), volumes.is_modelled(layer)
    label = _counted(label, len(here))
    return [LinkRow(condition, label, color, is_dashed, is_absent=not here)]


def _counted(label, count):
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
