"""Rows of a legend while the temporal controller plays: they tell of the period seen."""

from . import fields, rules

#: Custom property: the period that the rows tell of, where it is another than the one at rest.
PROPERTY = fields.PREFIX + "told_period"


def told_period(layer, at_rest):
    """The period that the rows of a layer's legend tell of."""
    return layer.customProperty(PROPERTY) or at_rest


def keep_told_period(layer, period, at_rest):
    """Keep in the layer which period its rows tell of: a project may be saved meanwhile."""
    if period != at_rest:
        layer.setCustomProperty(PROPERTY, period)
    else:
        layer.removeCustomProperty(PROPERTY)


def texts_of(renderer):
    """The texts of a renderer's rows: key of the row -> label, and description."""
    rows = renderer.rootRule().children()
    return {rule.ruleKey(): (rule.label(), rule.description()) for rule in rows}


def rename_rows(layer, former, current):
    """Let the rows of a layer's legend tell of another period; how it is drawn stays.

    Parameters
    ----------
    layer : QgsVectorLayer
    former, current : dict
        Texts of its rows in the period told of so far, and in the one to tell of. Rows that the
        analyst has renamed stay as they are.
    """
    is_changed = False
    for rule in rules.rows_of(layer):
        key, label = rule.ruleKey(), rule.label()
        is_renamed = label != former.get(key, (label,))[0]
        if is_renamed or key not in {*former, *current}:
            continue
        told = current.get(key, (label, rules.ABSENT))
        if told != (label, rule.description()):
            rule.setLabel(told[0])
            rule.setDescription(told[1])
            is_changed = True
    if is_changed and layer.legend() is not None:
        layer.legend().itemsChanged.emit()
