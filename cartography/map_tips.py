"""What QGIS says of a city or a link that the mouse rests on, in sentences.

They are templates of QGIS, with expressions that read the row itself and at most one other: so
they cost nothing before they are asked for, and a saved project has them without the plugin.
"""

from html import escape
from string import Formatter

from ..i18n import tr
from . import fields, volumes
from .categories import kind_names
from .changes import change_since_first
from .city_accents import WITH_CHANGE
from .city_sizes import city_size
from .city_symbols import role_label
from .gap_bars import GAPS, has_bars
from .layer_measures import measure_entry
from .link_rows import relation_label
from .value_text import grouped_text, points_text, value_text

#: Kinds whose words a tip knows: of more, it says what the field holds.
_MOST_KINDS = 400
_RELATIONS = ("core-core", "core-secondary", "secondary-core", "secondary-secondary")


def map_tip(layer, measure=None, period=None):
    """The template of a layer's map tips: HTML with expressions; empty for other layers.

    Parameters
    ----------
    layer : QgsVectorLayer
        Cities or links of a result.
    measure : str
        Key of the measure shown by colour, of which the tip tells the value.
    period : str
        The period shown, of several.
    """
    make = {"cities": _city_lines, "links": _link_lines}.get(fields.kind(layer))
    if make is None:
        return ""
    lines = [f"[% coalesce({text} || '<br>', '') %]" for text in make(layer, measure, period)]
    return "\n".join(lines)


def sentence(text, **parts):
    """Expression: a text with the values of expressions in its {named} places."""
    pieces = []
    for literal, name, *_ in Formatter().parse(text):
        if literal:
            pieces.append(fields.literal(escape(literal, quote=False)))
        if name is not None:
            pieces.append(f"({parts[name]})")
    return " || ".join(pieces)


def _city_lines(layer, measure, period):
    names = [fields.quoted(name) for name in ("name", "city_id") if fields.has(layer, name)]
    yield _bold(_safe(f"coalesce({', '.join([*names, chr(39) * 2])})"))
    yield _role(layer)
    entry = measure_entry(layer, measure)
    if entry is not None:
        yield _measure_line(layer, entry, period)
    if has_bars(layer, measure):
        yield from _gap_lines(layer, measure)
    if measure == "index":
        yield from _rank_lines(layer)
    if measure != "main_core":
        yield from _main_core_lines(layer)
    size = city_size(layer, measure)
    if size.largest and size.entry.key != measure:
        yield _told(size.entry, value_text(size.entry))


def _role(layer):
    """Expression: the role, and the period in layers of several."""
    text = fields.literal(role_label(None))
    if fields.has(layer, "role"):
        table = fields.listed(
            word for role in ("core", "secondary") for word in (role, role_label(role))
        )
        text = f'coalesce(map_get(map({table}), "role"), {text})'
    return _in_period(layer, text)


def _in_period(layer, text):
    """Expression: a text and the period, in layers that have one."""
    if not fields.has(layer, "period"):
        return text
    told = sentence(tr("{measure}, {period}"), measure=text, period='to_string("period")')
    return f"coalesce({told}, {text})"


def _measure_line(layer, entry, period=None):
    """Expression: a measure and its value; that there is none, where there is none."""
    text = _kind(layer, entry) if entry.is_category else value_text(entry)
    change = change_since_first(layer, entry.key, period) if entry.key in WITH_CHANGE else None
    if change is not None:
        text = f"({text}) || coalesce({_since(change)}, '')"
    missing = fields.literal(tr("no value"))
    if entry.is_category and entry.kind is not str:
        # The name of the kind begins with that of the measure.
        return f"coalesce({text}, {_told(entry, missing)})"
    return _told(entry, f"coalesce({text}, {missing})")


def _since(change):
    """Expression: by how many points a measure has changed, and since when."""
    one, several = (
        sentence(text, change=points_text(change.expression), period=fields.literal(change.since))
        for text in (
            tr(" ({change} point since {period})"),
            tr(" ({change} points since {period})"),
        )
    )
    is_one = f"abs(round(100 * ({change.expression}))) = 1"
    return f"CASE WHEN {is_one} THEN {one} ELSE {several} END"


def _told(entry, text):
    return sentence(tr("{measure}: {value}"), measure=_words(entry.label), value=text)


def _words(label):
    return fields.literal(escape(tr(label), quote=False))


def _kind(layer, entry):
    """Expression: what a legend calls the kind of a row."""
    values = {value for value in fields.columns(layer, entry.key)[0] if value not in (None, "")}
    field = f"to_string({fields.quoted(entry.key)})"
    if not values or len(values) > _MOST_KINDS:
        return _safe(field)
    names = sorted((str(value), name) for value, name in kind_names(layer, entry, values).items())
    table = fields.listed(escape(text, quote=False) for pair in names for text in pair)
    return f"map_get(map({table}), {_safe(field)})"


def _gap_lines(layer, measure):
    missing = fields.literal(tr("not scored"))
    for key in GAPS:
        entry = measure_entry(layer, key)
        if entry is not None and key != measure:
            yield _told(entry, f"coalesce({value_text(entry)}, {missing})")


def _rank_lines(layer):
    if not fields.has(layer, "rank"):
        return
    rank, low, high = (
        grouped_text(fields.quoted(name), 0) for name in ("rank", "rank_low", "rank_high")
    )
    if not all(fields.has(layer, name) for name in ("rank_low", "rank_high")):
        yield sentence(tr("Rank {rank}"), rank=rank)
        return
    text = sentence(
        tr("Rank {rank}; {low} to {high} in 90 % of the runs with random weights"),
        rank=rank, low=low, high=high,
    )  # fmt: skip
    yield f"coalesce({text}, {sentence(tr('Rank {rank}'), rank=rank)})"


def _main_core_lines(layer):
    """The name of the main core, looked up by its id when it is asked for."""
    if not fields.has(layer, "main_core"):
        return
    name = _safe(
        "coalesce(attribute(get_feature(@layer_id, 'city_id', \"main_core\"), 'name'), "
        '"main_core")'
    )
    plain = sentence(tr("Main core: {core}"), core=name)
    entry = measure_entry(layer, "main_core_share")
    if entry is None:
        yield plain
        return
    share = value_text(entry, decimals=0)
    told = sentence(tr("Main core: {core}, {share} of all its flow"), core=name, share=share)
    yield f"coalesce({told}, {plain})"


def _link_lines(layer, measure, period):
    ends = [_end(layer, end) for end in ("origin", "destination")]
    is_directed = volumes.is_directed(layer)
    yield _bold(f"{ends[0]} || {fields.literal(' → ' if is_directed else ' – ')} || {ends[1]}")
    if fields.has(layer, "relation"):
        yield _in_period(layer, _relation(is_directed))
    name = volumes.flow_field(layer)
    if name is not None:
        yield _flow_line(layer, name, ends[0], is_directed)
    reverse = measure_entry(layer, "reverse_flow")  # None where a file has it as a text
    if is_directed and reverse is not None:
        yield sentence(tr("Back: {flow}"), flow=value_text(reverse))
    entry = measure_entry(layer, measure)
    if entry is not None and entry.key != name:
        yield _measure_line(layer, entry)


def _flow_line(layer, name, origin, is_directed):
    entry = measure_entry(layer, name)
    told = _told(entry, value_text(entry))
    dependence = measure_entry(layer, "origin_dependence")
    if not is_directed or dependence is None:
        return told
    share = value_text(dependence, decimals=0)
    of_all = sentence(tr(", {share} of what {origin} sends"), share=share, origin=origin)
    return f"{told} || coalesce({of_all}, '')"


def _relation(is_directed):
    """Expression: the relation as legends name it; NULL for those without."""
    labels = {relation: relation_label(relation) for relation in _RELATIONS}
    if not is_directed:
        # Which end stands first says nothing.
        both = tr("Between core and secondary city")
        labels.update({"core-secondary": both, "secondary-core": both})
    table = fields.listed(text for pair in labels.items() for text in pair)
    return f'map_get(map({table}), "relation")'


def _end(layer, end):
    names = [fields.quoted(name) for name in (f"{end}_name", end) if fields.has(layer, name)]
    return _safe(f"coalesce({', '.join([*names, chr(39) * 2])})")


def _bold(text):
    return f"'<b>' || {text} || '</b>'"


def _safe(text):
    """Expression: a text of the analyst's, with what HTML would read as its own."""
    return f"replace({text}, map('&', '&amp;', '<', '&lt;', '>', '&gt;'))"
