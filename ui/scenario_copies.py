"""Copies of a baseline in memory, with the changes of a scenario: what its layers are made of."""

from qgis.core import NULL, QgsFeature, QgsVectorLayer, QgsWkbTypes

from ..cartography import fields

#: What a scenario takes from the cities of its baseline; measures hold for the baseline only.
CITY_FIELDS = ("city_id", "name", "role", "region", "period", "self_flow")


def city_copy(name, layer, period, roles):
    """A copy of cities, with their roles in a scenario, without what was measured of them.

    Parameters
    ----------
    name : str
    layer : QgsVectorLayer
    period : str or None
        The only one that is copied of several.
    roles : dict
        City id -> role, or None.

    Returns
    -------
    QgsVectorLayer
    """
    geometry = QgsWkbTypes.displayString(layer.wkbType())
    copy = QgsVectorLayer(geometry, name, "memory")
    copy.setCrs(layer.crs())
    copy.dataProvider().addAttributes(list(layer.fields()))
    copy.updateFields()
    role, when = (layer.fields().lookupField(key) for key in ("role", "period"))
    kept = []
    for feature in layer.getFeatures():
        if period is not None and when >= 0 and str(feature[when]) != period:
            continue
        if role >= 0:
            feature.setAttribute(role, roles.get(str(feature["city_id"])) or NULL)
        kept.append(feature)
    copy.dataProvider().addFeatures(kept)
    copy.dataProvider().deleteAttributes(_measured(layer))
    copy.updateFields()
    return copy


def flow_table(name, flows):
    """A table of flows.

    Parameters
    ----------
    name : str
    flows : pandas.DataFrame
        ``origin``, ``destination``, ``flow`` and optionally ``period``.

    Returns
    -------
    QgsVectorLayer
    """
    uri = "None?field=origin:string&field=destination:string&field=flow:double"
    has_period = "period" in flows
    layer = QgsVectorLayer(f"{uri}&field=period:string" if has_period else uri, name, "memory")
    keys = ["origin", "destination", "flow", *(["period"] if has_period else [])]
    rows = []
    for values in flows[keys].itertuples(index=False, name=None):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([NULL if value is None else value for value in values])
        rows.append(feature)
    layer.dataProvider().addFeatures(rows)
    return layer


def _measured(layer):
    """Places of the fields with what algorithms have measured."""
    is_told = bool(layer.customProperty(fields.PREFIX + "measures"))
    found = set(fields.results(layer)) - set(CITY_FIELDS) if is_told else set()
    return [place for place, name in enumerate(layer.fields().names()) if name in found]
