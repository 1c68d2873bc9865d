"""Cities that are selected on the map: a layer may hold a row of each for every period."""

from qgis.core import QgsVectorLayer, QgsVectorLayerUtils

from ..analysis.findings import known_text
from ..cartography import fields


def selected_cities(layer):
    """Ids of the cities that are selected in a layer; none without a layer.

    Parameters
    ----------
    layer : QgsVectorLayer or None

    Returns
    -------
    set of str
    """
    if layer is None or not fields.has(layer, "city_id") or not layer.selectedFeatureCount():
        return set()
    ids, _ = QgsVectorLayerUtils.getValues(layer, fields.quoted("city_id"), True)
    return {known_text(city) for city in ids} - {""}


def add_drawn_row(layer, city, period):
    """Select the row of a period too where only others of a city are: the map draws no other.

    Parameters
    ----------
    layer : QgsVectorLayer
    city : str
        Id of the only city that is selected.
    period : str or None
        None where all rows are drawn.

    Returns
    -------
    bool
        Whether it selected a row.
    """
    if period is None:
        return False
    selected = set(layer.selectedFeatureIds())
    drawn = [row for row, when in _rows_of(layer, {city}) if when == period]
    if not drawn or not selected.isdisjoint(drawn):
        return False
    layer.selectByIds(drawn, QgsVectorLayer.SelectBehavior.AddToSelection)
    return True


def select_cities(layer, cities, period=None):
    """Select cities, and nothing else.

    Parameters
    ----------
    layer : QgsVectorLayer
    cities : collection of str
        Ids.
    period : str, optional
        Only the rows of this period; without one, or where there are none of it, all.
    """
    rows = list(_rows_of(layer, cities))
    drawn = [row for row, when in rows if when == period]
    layer.selectByIds(drawn or [row for row, _ in rows])


def _rows_of(layer, cities):
    """Id and period of the features of cities, of the size that is drawn of several."""
    names = [fields.quoted(name) for name in ("city_id", "period") if fields.has(layer, name)]
    asked = ["$id", fields.shown(layer) or "TRUE", *names, *["NULL"] * (2 - len(names))]
    for row, is_shown, city, when in zip(*(fields.evaluated(layer, one) for one in asked)):
        if is_shown and known_text(city) in cities:
            yield row, known_text(when)
