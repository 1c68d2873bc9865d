"""How layers of several regions look on a sheet of one: its rows alone are drawn, and told of.

Classes, colours, sizes and widths stay those of all regions, so that sheets can be compared. What
is narrowed is a copy of the style; the layers themselves stay as they are.
"""

from itertools import zip_longest

from qgis.core import (
    QgsDiagramLayerSettings,
    QgsFeatureRequest,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRuleBasedLabeling,
    QgsRuleBasedRenderer,
    QgsVectorLayerSimpleLabeling,
)

from . import fields, rules
from .categories import without_count
from .gap_bars import bar_reading, tell_bars_of
from .layer_measures import measure_entry
from .link_rows import is_scale

_FIELD = "region"


def is_of(region):
    """Expression for the rows of a region; an empty one is for those of none.

    Parameters
    ----------
    region : str

    Returns
    -------
    str
    """
    if region:
        return f"{fields.quoted(_FIELD)} = {fields.literal(region)}"
    return f"({fields.quoted(_FIELD)} IS NULL OR {fields.quoted(_FIELD)} = '')"


def part_of(layer, region):
    """A layer with the rows of a region only, in memory and without geometries.

    Not a copy of the layer with a filter: a file that is opened once more, and closed again, is
    for a moment none that a map can read.

    Parameters
    ----------
    layer : QgsVectorLayer
    region : str

    Returns
    -------
    QgsVectorLayer or None
        None where the layer tells no regions.
    """
    if not fields.has(layer, _FIELD):
        return None
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    part = layer.materialize(request.setFilterExpression(is_of(region)))
    part.setCustomProperties(layer.customProperties())
    for place in layer.attributeList():
        part.setFieldAlias(place, layer.attributeAlias(place))
    return part


def narrowed(layer, part, region, renderer):
    """A copy of a layer whose style draws the rows of a region only, and whose legend tells them.

    Parameters
    ----------
    layer : QgsVectorLayer
    part : QgsVectorLayer
        As of `part_of`.
    region : str
    renderer : QgsRuleBasedRenderer
        What the part would be drawn by alone: the numbers in its rows are those of the region.

    Returns
    -------
    QgsVectorLayer
        A style that is not ours is narrowed too, but its legend stays.
    """
    copy = layer.clone()
    if rules.is_ours(copy):
        with fields.read_once():
            _tell(copy, part, renderer)
    draw_only(copy, region)
    return copy


# What is drawn


def draw_only(copy, region):
    """Let a copy of a layer draw and label the rows of a region only.

    Parameters
    ----------
    copy : QgsVectorLayer
    region : str
    """
    condition = is_of(region)
    renderer = copy.renderer()
    if not isinstance(renderer, QgsRuleBasedRenderer):
        renderer = QgsRuleBasedRenderer.convertFromRenderer(renderer)
        if renderer is not None:
            copy.setRenderer(renderer)
    if renderer is not None:
        _narrow_rule(renderer.rootRule(), condition)
    _narrow_labels(copy, condition)
    _narrow_diagrams(copy, condition)


def _narrow_rule(rule, condition):
    inner = rule.filterExpression()
    rule.setFilterExpression(_both(condition, inner))


def _both(condition, inner):
    return f"{condition} AND ({inner})" if inner else condition


def _narrow_labels(copy, condition):
    labeling = copy.labeling()
    if isinstance(labeling, QgsRuleBasedLabeling):
        for rule in labeling.rootRule().children():
            _narrow_rule(rule, condition)
    elif isinstance(labeling, QgsVectorLayerSimpleLabeling):
        settings = labeling.settings()
        properties = settings.dataDefinedProperties()
        _narrow_property(properties, QgsPalLayerSettings.Property.Show, condition)
        settings.setDataDefinedProperties(properties)
        copy.setLabeling(QgsVectorLayerSimpleLabeling(settings))


def _narrow_diagrams(copy, condition):
    if copy.diagramRenderer() is None or copy.diagramLayerSettings() is None:
        return
    placement = QgsDiagramLayerSettings(copy.diagramLayerSettings())
    properties = placement.dataDefinedProperties()
    _narrow_property(properties, QgsDiagramLayerSettings.Property.Show, condition)
    placement.setDataDefinedProperties(properties)
    copy.setDiagramLayerSettings(placement)


def _narrow_property(properties, key, condition):
    inner = properties.property(key)
    text = inner.asExpression() if inner.isActive() else ""
    properties.setProperty(key, QgsProperty.fromExpression(_both(condition, text)))


# What the legend tells


def _tell(copy, part, renderer):
    """Let the rows of a copy tell of its part: no row of what is not there, and its numbers."""
    told = renderer.rootRule().children()
    counts, rows = _labels_of_drawn(part, told), rules.rows_of(copy)
    has_counts = _has_counts(copy)
    for rule in rows:
        kind = rules.kind_of(rule)
        if rule.symbol() is None or kind == rules.WIDTH:
            continue
        drawn = _drawn(part, rule)
        if not any(drawn):
            if not _is_step(copy, rule):
                rule.setDescription(rules.ABSENT)
        elif kind == rules.CLASS and has_counts:
            rule.setLabel(counts.get(drawn) or without_count(rule.label()))
    _tell_texts(copy, rows, told, rules.HEADING)
    if fields.kind(copy) == "links":
        _tell_texts(copy, rows, told, rules.NOTE)
    else:
        _tell_bars(copy, rows, part)


def _labels_of_drawn(part, told):
    """Which rows of the part a class draws -> what the legend calls it."""
    return {
        _drawn(part, rule): rule.label()
        for rule in told
        if rule.symbol() is not None and rules.kind_of(rule) == rules.CLASS
    }


def _drawn(layer, rule):
    """Whether a rule draws each of the rows of a layer."""
    return tuple(map(bool, fields.evaluated(layer, rule.filterExpression() or "TRUE")))


def _has_counts(layer):
    """Whether the rows of classes count what they stand for: kinds, and looks of no measure."""
    entry = measure_entry(layer, rules.measure_of(layer))
    return entry is None or entry.is_category


def _is_step(layer, rule):
    """Whether a row is a class of a scale of numbers, which is whole on every sheet.

    It is none for what has no value.
    """
    entry = measure_entry(layer, rules.measure_of(layer))
    if rules.kind_of(rule) != rules.CLASS or entry is None or not is_scale(layer, entry):
        return False
    values = fields.evaluated(layer, fields.value_of(entry))
    of_rule = [value for value, is_drawn in zip(values, _drawn(layer, rule)) if is_drawn]
    return not of_rule or any(value is not None for value in of_rule)


def _tell_texts(copy, rows, told, kind):
    """Let the rows of text of a kind be those of the part, which may have more or fewer of them."""
    mine, others = (
        [rule for rule in of if rule.symbol() is None and rules.kind_of(rule) == kind]
        for of in (rows, told)
    )
    for rule, other in zip_longest(mine, others):
        if other is None:
            rule.setDescription(rules.ABSENT)
        elif rule is not None:
            rule.setLabel(other.label())
            rule.setDescription(other.description())
        else:
            added = rules.row(None, "FALSE", other.label())
            added.setRuleKey(other.ruleKey())
            copy.renderer().rootRule().appendChild(added)


def _tell_bars(copy, rows, part):
    """Let the legend tell the bars that the cities of the part have, and how many cities do."""
    if copy.diagramRenderer() is None:
        return
    reading = bar_reading(copy)
    for rule in rows:
        if rule.symbol() is None and rule.label() == reading:
            rule.setLabel(bar_reading(copy, part))
    tell_bars_of(copy, part)
