"""How to read the measures, in the catalogue's words, and where their limits lie."""

from ...i18n import tr
from .declarations import level_name
from .markup import anchor, bullets, prose


def reading(shown):
    """Every measure of the tables, once, under the heading of its level.

    Parameters
    ----------
    shown : list of ShownTable
    """
    by_level = {}
    for table in shown:
        if table.is_wanted():
            entries = by_level.setdefault(table.level, {})
            entries.update({entry.key: entry for entry in table.entries()})
    parts = []
    for level, entries in by_level.items():
        if entries:
            body = "\n".join(_explained(entry) for entry in entries.values())
            heading = prose(level_name(level))
            parts.append(f'<h3>{heading}</h3>\n<dl class="reading">\n{body}\n</dl>')
    return "\n".join(parts)


def _explained(entry):
    ends = []
    if entry.high:
        ends.append(tr("High: {reading}.").format(reading=tr(entry.high)))
    if entry.low:
        ends.append(tr("Low: {reading}.").format(reading=tr(entry.low)))
    lines = [f"<dd>{prose(tr(entry.description))}</dd>"]
    if ends:
        lines.append(f'<dd class="ends">{prose(" ".join(ends))}</dd>')
    if entry.source:
        source = tr("Source: {source}.").format(source=tr(entry.source))
        lines.append(f'<dd class="source">{prose(source)}</dd>')
    return f'<div id="{anchor(entry)}"><dt>{prose(tr(entry.label))}</dt>{"".join(lines)}</div>'


def limits(tables):
    """What the results can't say, as far as the tables hold them.

    Parameters
    ----------
    tables : list of ResultTable
    """
    return bullets(
        sentence
        for algorithms, keys, sentence in _limits()
        if not (algorithms or keys)
        or any(table.algorithm in algorithms or _has_any(table, keys) for table in tables)
    )


def _has_any(table, keys):
    return any(table.has(key) for key in keys)


def _limits():
    """Algorithms, measures, and what holds where one of them is among the results."""
    return (
        ((), (), tr(
            "The measures describe the data given. They name no causes, and none of them is a test "
            "of significance; with fewer than 30 cities none would mean much.")),
        ((), (), tr(
            "Which cities are cores, and where the region ends, was set by the analyst: other "
            "roles or borders give other results.")),
        (("estimateflows",), ("estimated_flow",), tr(
            "Modelled flows are what size and distance let expect. They were not observed.")),
        ((), ("core_dependence", "core_dependence_out"), tr(
            "Flows show ties, not what they are worth: depending on a core can be a burden or a "
            "chance. Trains, trips or calls stand only for themselves.")),
        ((), ("polycentricity", "functional_polycentricity"), tr(
            "Polycentricity is not 0 where one city has everything: its value there, the floor, "
            "rises with the number of cities. Read the two together, and compare only regions of "
            "as many cities.")),
        (("complementarity",), (), tr(
            "Cities that do different things could complement each other; that they do is not "
            "shown. Results hang on the list of sectors.")),
        ((), ("esteban_ray", "wolfson", "tsui_wang", "kanbur_zhang"), tr(
            "Esteban-Ray, Wolfson, Tsui-Wang and Kanbur-Zhang are advanced measures: with few "
            "cores they can fall while the gap between cores and secondary cities widens.")),
        ((), ("beta",), tr(
            "A negative beta need not mean that differences shrink (Galton's fallacy): the trend "
            "of the spread says whether they do.")),
        ((), ("index",), tr(
            "An index of being left behind rests on the indicators chosen and on their weights: "
            "ranks move with both, and a rank is worth as much as its interval is narrow.")),
        (("mismatches",), ("place_gap", "priority_gap_vertical", "actor_power"), tr(
            "Governance is scored by the analyst: the results describe the scores, and another "
            "reader of the same documents may score otherwise.")),
        (("citytypology",), (), tr(
            "Groups of cities are found, not given: a low silhouette means that the city could as "
            "well be in another group.")),
    )  # fmt: skip
