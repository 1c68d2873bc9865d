"""The sizes of a region's cities, ranked: its layer holds them as the analyst gave them."""

from contextlib import suppress

from ..analysis.result_tables import ResultTable, value_of
from ..cartography import fields

_TOLD = ("city_id", "name", "role", "region", "period")


def size_table(table, layer):
    """What “Morphological polycentricity” says of the sizes of the cities of an analysed region.

    Parameters
    ----------
    table : ResultTable
        The rows of the layer.
    layer : QgsVectorLayer

    Returns
    -------
    ResultTable or None
        Rows with ``size``, ``rank`` and what the rank lets expect, of the field that the region was
        analysed by first; None of any other layer, and where sizes can't be ranked.
    """
    size = value_of(table.parameters)
    if (table.algorithm, table.level) != (fields.REGION, "city") or not fields.has(layer, size):
        return None
    from ..analysis.coexistence import coexistence
    from ..analysis.errors import InputError

    with suppress(InputError):
        rows = coexistence(_cities(layer, size), {size: size}).cities
        return ResultTable("coexistence", "city", layer.name(), rows, table.parameters)
    return None


def _cities(layer, size):
    """The clean city table of a layer, with its sizes."""
    import pandas as pd

    from ..analysis.cities import clean_cities
    from ..analysis.notes import Notes

    columns = fields.columns(layer, *_TOLD, size)
    return clean_cities(pd.DataFrame(dict(zip((*_TOLD, size), columns))), Notes())
