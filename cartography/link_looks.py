"""Looks of links that no measure gives: one arrow a city, lateral links over the rest, or none."""

from dataclasses import dataclass

from qgis.PyQt.QtGui import QColor

from ..i18n import tr
from . import fields, ramps, scales, volumes
from .link_rows import ALIKE, LinkRow
from .main_cores import main_core_ties
from .numbers import count_text, percent_text

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
_IS_LATERAL = "coalesce(\"relation\", '') = 'secondary-secondary'"


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
    rows, text = [], _lateral_share(layer, shown.period)
    if "secondary-secondary" in relations:
        rows.append(LinkRow(_IS_LATERAL, text, QColor(ramps.LATERAL), is_dashed))
    else:
        rows.append(LinkRow("FALSE", text))
    if any(relation != "secondary-secondary" for relation in relations):
        label = tr("Links with cores, and others")
        rows.append(LinkRow(f"NOT {_IS_LATERAL}", label, QColor(ramps.BEHIND), is_dashed))
    return LinkLook(drawn, None, tuple(rows), _IS_LATERAL)


def _lateral_share(layer, period):
    """How much of all flow is between secondary cities, in words."""
    name = volumes.flow_field(layer)
    rows = list(zip(*fields.columns_of(layer, period, "relation", name)))
    lateral = [flow or 0 for relation, flow in rows if relation == "secondary-secondary"]
    total = sum(flow or 0 for _, flow in rows)
    text = tr("Between secondary cities: {kept} of {links} links, {share} of all flow")
    return text.format(
        kept=count_text(len(lateral)), links=count_text(len(rows)),
        share=percent_text(sum(lateral) / total if total else 0),
    )  # fmt: skip


def arrows_to_main_cores(layer, shown, drawn):
    """One arrow a secondary city to its main core, in the colour of the core."""
    ties = main_core_ties(layer)
    kept = [tie for tie in ties if tie.has_link]
    of_core = {}
    for tie in kept:
        of_core.setdefault(tie.core, []).append(tie)
    # The core that most cities are tied to comes first; its colour is the same in all periods.
    cores = sorted(of_core, key=lambda core: (-len(of_core[core]), core))
    here = [tie for tie in ties if shown.period in (None, tie.period) or tie.period is None]
    rows = list(_rows_of_cores(layer, cores, of_core, here))
    missing = sum(not tie.has_link for tie in here)
    if missing:
        text = tr("Without an arrow: {count} cities that send nothing to their main core")
        rows.append(LinkRow("FALSE", text.format(count=count_text(missing))))
    drawn = " OR ".join(row.condition for row in rows if row.color is not None)
    title = tr("One arrow a secondary city, to the core it has most flow with")
    # So few links that the narrowest may be seen well.
    return LinkLook(
        f"({drawn})" if drawn else "FALSE", title, tuple(rows), narrowest=_NARROWEST_ARROW
    )


def _rows_of_cores(layer, cores, of_core, here):
    names, colors = fields.city_names(layer), ramps.CORES
    own = cores if len(cores) <= len(colors) else cores[: len(colors) - 1]
    for place, core in enumerate(own):
        label = _counted(tr("To {core}").format(core=names.get(core, core)), here, (core,))
        condition = _tied_to(layer, core, of_core[core])
        yield LinkRow(condition, label, QColor(colors[place]), volumes.is_modelled(layer))
    rest = cores[len(own) :]
    if rest:
        label = tr("To {count} other cores").format(count=count_text(len(rest)))
        condition = " OR ".join(f"({_tied_to(layer, core, of_core[core])})" for core in rest)
        is_dashed = volumes.is_modelled(layer)
        yield LinkRow(condition, _counted(label, here, rest), QColor(ramps.LINKS), is_dashed)


def _counted(label, ties, cores):
    count = sum(tie.core in cores for tie in ties)
    text = tr("{label} (1 city)") if count == 1 else tr("{label} ({count} cities)")
    return text.format(label=label, count=count_text(count))


def _tied_to(layer, core, ties):
    """Expression for the links of these ties to a core."""
    periods = {tie.period for tie in ties}
    has_one = len(periods) == 1 and not fields.has(layer, "period")
    parts = []
    for period in sorted(periods, key=str):
        cities = sorted({tie.city for tie in ties if tie.period == period})
        part = _leads(core, cities)
        if not volumes.is_directed(layer):
            part = f"({part} OR {_leads(core, cities, 'destination', 'origin')})"
        parts.append(part if has_one else f"{_is_of(period)} AND {part}")
    return " OR ".join(f"({part})" for part in parts)


def _leads(core, cities, start="origin", end="destination"):
    return f'("{end}" = {fields.literal(core)} AND "{start}" IN ({fields.listed(cities)}))'


def _is_of(period):
    if period is None:
        return '"period" IS NULL'
    return f'to_string("period") = {fields.literal(period)}'


#: What stands in place of a measure -> what makes the look.
MAKERS = {HIDDEN: no_links, LATERAL: lateral_links, TO_MAIN_CORE: arrows_to_main_cores}
