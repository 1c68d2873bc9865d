"""What the card reads of one city."""

from collections import Counter

from qgis.core import NULL, QgsFeatureRequest

from ..analysis.namesakes import names_apart
from ..cartography import fields
from ..cartography.periods import in_time
from ..cartography.volumes import flow_field


def city_names(layer):
    """City id -> name, by name; the id where there is no name, and behind one that is shared."""
    if layer is None:
        return {}
    rows = zip(*fields.columns(layer, "city_id", "name"))
    names = names_apart({str(city): str(name or city) for city, name in rows if city is not None})
    return dict(sorted(names.items(), key=lambda item: (item[1].casefold(), item[0])))


def city_row(layer, city, period=None):
    """A city's fields in a period or, without one, in the latest; None if it is not there.

    ``_cities`` is the number of cities ranked with it, ``_value`` the field whose shares were
    measured, empty where that is not known.
    """
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setFilterExpression(_equals("city_id", city))
    rows = [_row(feature) for feature in layer.getFeatures(request)]
    if period is not None:
        rows = [row for row in rows if str(row.get("period")) == period] or rows
    if not rows:
        return None
    row = max(rows, key=lambda row: in_time(str(row.get("period") or "")))
    row["_cities"], row["_value"] = _ranked_with(layer, row), _value(layer)
    return row


def city_rows(layer, period=None):
    """City id -> its fields in a period, or of a layer without any; more as `city_row`."""
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    rows = [_row(feature) for feature in layer.getFeatures(request)]
    rows = [row for row in rows if row["city_id"] is not None and _is_of(row, period)]
    ranked = Counter(row.get("region") for row in rows if row.get("rank") is not None)
    value = _value(layer)
    for row in rows:
        row["_value"] = value
        row["_cities"] = ranked[row.get("region")] if row.get("rank") is not None else None
    return {str(row["city_id"]): row for row in rows}


def _value(layer):
    # Only a card needs it: the dock opens without.
    from ..analysis.result_tables import value_of

    return value_of(fields.parameters(layer))


def _is_of(row, period):
    return period is None or str(row.get("period")) == period


def strongest_links(layer, city, period=None, most=5):
    """Partners of a city with the flow to and from them, strongest tie first.

    Returns
    -------
    list of tuple
        Partner's id, flow sent, flow received; of links without direction all flow stands in one.
    """
    flow = flow_field(layer) if layer is not None else None
    if flow is None or not _knows_ends(layer):
        return []
    ties = {}
    for origin, destination, sent in zip(
        *fields.columns_of(layer, period, "origin", "destination", flow)
    ):
        ends = str(origin), str(destination)
        if sent and city in ends and ends[0] != ends[1]:
            is_sent = ends[0] == city
            ties.setdefault(ends[is_sent], [0, 0])[0 if is_sent else 1] += sent
    ranked = sorted(ties.items(), key=lambda tie: (-sum(tie[1]), tie[0]))
    return [(partner, sent, received) for partner, (sent, received) in ranked[:most]]


def flow_within(layer, cities, period=None):
    """The flow between cities, and all flow.

    Parameters
    ----------
    layer : QgsVectorLayer or None
        Links.
    cities : set of str
        Ids.
    period : str, optional
        The only one that counts.

    Returns
    -------
    (float, float)
        Both 0 where the flow or its ends are not known.
    """
    flow = flow_field(layer) if layer is not None else None
    if flow is None or not _knows_ends(layer):
        return 0, 0
    within = total = 0
    for origin, destination, value in zip(
        *fields.columns_of(layer, period, "origin", "destination", flow)
    ):
        total += value or 0
        if str(origin) in cities and str(destination) in cities:
            within += value or 0
    return within, total


def _knows_ends(layer):
    """Whether links tell their cities: a format such as shapefile cuts names."""
    return fields.has(layer, "origin") and fields.has(layer, "destination")


def _equals(name, value):
    """Expression: a field, of whatever type, is this text."""
    return f"to_string({fields.quoted(name)}) = {fields.literal(value)}"


def _row(feature):
    names = feature.fields().names()
    return {
        name: None if value == NULL else value for name, value in zip(names, feature.attributes())
    }


def _ranked_with(layer, row):
    """Number of cities of the row's region and period that have a rank; None without ranks."""
    if row.get("rank") is None:
        return None
    rows = zip(*fields.columns(layer, "rank", "region", "period"))
    place = row.get("region"), row.get("period")
    return sum(rank is not None and tuple(where) == place for rank, *where in rows)
