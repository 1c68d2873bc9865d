"""One period of a layer that holds several."""

from qgis.core import QgsPalLayerSettings, QgsProperty, QgsVectorLayerSimpleLabeling

from . import fields


def periods_of(layer):
    """The layer's periods in their order; empty unless there are two or more."""
    if layer is None or not fields.has(layer, "period"):
        return []
    found = {str(period) for period in fields.columns(layer, "period")[0] if period is not None}
    return sorted(found, key=in_time) if len(found) > 1 else []


def in_time(period):
    """Key to sort periods by: years by number, all else as text."""
    is_year = period.isascii() and period.isdigit()
    return (0, int(period), period) if is_year else (1, 0, period)


def show_only(layer, period, title=""):
    """Narrow the layer's rules and labels to one period; its subset filter is the analyst's own.

    Parameters
    ----------
    layer : QgsVectorLayer
        Wears a rule-based renderer of ours.
    period : str
    title : str
        Heading of the first group in the legend, which else counts the links of all periods.
    """
    condition = f"to_string({fields.quoted('period')}) = {fields.literal(period)}"
    renderer = layer.renderer().clone()
    rules = renderer.rootRule().children()
    for rule in rules:
        inner = rule.filterExpression()
        rule.setFilterExpression(f"{condition} AND ({inner})" if inner else condition)
    if title and rules:
        rules[0].setLabel(title)
    layer.setRenderer(renderer)
    if layer.labeling() is not None:
        layer.setLabeling(_labeling_of(layer.labeling().settings(), condition))


def _labeling_of(settings, condition):
    """Labels of the rows that meet a condition."""
    properties = settings.dataDefinedProperties()
    properties.setProperty(QgsPalLayerSettings.Property.Show, QgsProperty.fromExpression(condition))
    settings.setDataDefinedProperties(properties)
    return QgsVectorLayerSimpleLabeling(settings)
