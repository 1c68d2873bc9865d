"""One city in focus: it and its partners stay, the rest fades."""

from qgis.core import QgsProperty
from qgis.PyQt.QtGui import QColor

from . import fields, rules
from .link_rows import is_unexpected

FADED = 12
#: Measure by which not all links are drawn.
_RATIO = "residual_ratio"
_LINK = "origin", "destination", _RATIO


def partners_of(link_layer, city_id, look=None, period=None):
    """Ids of the cities that a city has links with, in either direction.

    Parameters
    ----------
    link_layer : QgsVectorLayer
    city_id : str
    look : str, optional
        What links are drawn by: where flows about as expected are not drawn, those of the others
        are all partners.
    period : str, optional
        Of the links; None takes those of all periods.

    Returns
    -------
    set of str
    """
    rows = zip(*fields.columns_of(link_layer, period, *_LINK))
    return {
        str(there)
        for a, b, ratio in rows
        if look != _RATIO or is_unexpected(ratio)
        for here, there in ((a, b), (b, a))
        if str(here) == str(city_id) and there is not None
    }


def partners_in_project(city_layer, city_id):
    """The same, from the link layer of the same run, if the open project has one."""
    run = city_layer.customProperty(fields.PREFIX + "run")
    if not run:
        return set()
    for layer in fields.layers_of_project():
        if fields.kind(layer) == "links" and layer.customProperty(fields.PREFIX + "run") == run:
            return partners_of(layer, city_id, rules.measure_of(layer))
    return set()


def city_in_focus(focus, partners):
    """Expression: true for the focused city and its partners."""
    ids = sorted({str(focus), *map(str, partners)})
    return f'"city_id" IN ({", ".join(fields.literal(i) for i in ids)})'


def link_in_focus(focus):
    """Expression: true for the links of the focused city."""
    return f'("origin" = {fields.literal(focus)} OR "destination" = {fields.literal(focus)})'


def faded(color):
    """A colour as it is out of focus."""
    pale = QColor(color)
    pale.setAlpha(round(pale.alpha() * FADED / 100))
    return pale


def fading_opacity(condition):
    """Data-defined opacity in per cent: full where the condition holds, faded elsewhere."""
    return QgsProperty.fromExpression(f"if({condition}, 100, {FADED})")


def fading_color(condition, color):
    """Data-defined colour: itself where the condition holds, nearly clear elsewhere."""
    rgb = f"{color.red()},{color.green()},{color.blue()}"
    strong, pale = f"'{rgb},{color.alpha()}'", f"'{rgb},{faded(color).alpha()}'"
    return QgsProperty.fromExpression(f"if({condition}, {strong}, {pale})")
