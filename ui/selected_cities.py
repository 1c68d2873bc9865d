"""Cities that are selected on the map: a layer may hold a row of each for every period."""

from qgis.core import QgsFeatureRequest, QgsVectorLayerUtils

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


def only_selected_city(layer):
    """Id of the city whose rows alone are selected in a layer, or None.

    It looks no further than to the second city.
    """
    if layer is None or not fields.has(layer, "city_id"):
        return None
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(["city_id"], layer.fields())
    found = set()
    for feature in layer.getSelectedFeatures(request):
        found.add(known_text(feature["city_id"]))
        if len(found) > 1:
            return None
    return next(iter(found), None) or None


def select_cities(layer, cities, period=None):
    """Select cities, and nothing else.

    Parameters
    ----------
    layer : QgsVectorLayer
    cities : collection of str
        Ids.
    period : str, optional
        Only the rows of this period; all rows of a city that has none of it.
    """
    ids, _ = QgsVectorLayerUtils.getValues(layer, "$id")
    rows = zip(ids, *fields.columns(layer, "city_id", "period"))
    wanted = [(row, known_text(city), known_text(when)) for row, city, when in rows]
    wanted = [row for row in wanted if row[1] in cities]
    dated = {city for _, city, when in wanted if when == period}
    layer.selectByIds([row for row, city, when in wanted if when == period or city not in dated])
