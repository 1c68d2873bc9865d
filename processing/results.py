"""From tables of measures to output layers."""

from functools import partial
from itertools import repeat, tee

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsPointXY,
    QgsWkbTypes,
)

from ..analysis.measures import field as catalogue_field
from ..analysis.measures import modelled
from ..analysis.notes import listed
from ..i18n import tr
from .line_shapes import distances_km, line_wkb
from .styling import LayerDress
from .tables import (
    WRITE_BATCH,
    as_features,
    catalogue_fields,
    own_fields,
    plain_columns,
)

#: What stands in every city output before its measures.
PLACE_KEYS = ["city_id", "name", "role", "region", "period"]
#: What stands in every link output before its measures.
END_KEYS = [
    "origin", "destination", "origin_name", "destination_name", "origin_role",
    "destination_role", "relation", "region", "period",
]  # fmt: skip
#: Level of the catalogue -> what a layer of such rows is called in its properties.
KINDS = {
    "city": "cities",
    "link": "links",
    "region": "regions",
    "indicator": "indicators",
    "sector": "sectors",
    "group": "groups",
    "transition": "transitions",
    "centre": "centres",
    "trend": "trends",
    "cost": "costs",
    "pair": "pairs",
    "term": "terms",
    "fit": "fits",
    "unmatched": "unmatched",
}


def write_cities(run, name, table, keys, title):
    """Write city rows: the input's own fields, then ours, with the input's geometry.

    Parameters
    ----------
    run : Run
    name : str
        The output's parameter; nothing is done where it is skipped.
    table : pandas.DataFrame
        One row an output row; ``row`` is the position of the input feature.
    keys : list of str
        Our fields: columns of `table`, entries of the catalogue.
    title : str
        Plain name of the layer.
    """
    if run.outputs.is_wanted(name):
        features = run.features("CITIES")

        def read(positions, with_shape):
            return (features[row] for row in table["row"].tolist())

        _write_beside_own(run, name, "CITIES", "city", table, keys, title, read)


def write_drawn_links(run, name, links, cities, keys, title, shape, is_modelled=False):
    """Write links as lines between the cities' points, with their length.

    Parameters
    ----------
    links : pandas.DataFrame
        ``origin_position``, ``destination_position`` (rows of `cities`) and the fields `keys`,
        except ``distance_km``, which is measured here.
    cities : pandas.DataFrame
        ``row`` is the position of the input feature.
    shape : str
        One of `line_shapes.SHAPES`.
    is_modelled : bool
        Whether nobody has observed the flows: then the fields say so.
    """
    if not run.outputs.is_wanted(name):
        return
    points, crs = run.points(cities["row"].to_numpy()), run.source("CITIES").sourceCrs()
    ends = links["origin_position"].to_numpy(), links["destination_position"].to_numpy()
    _note_places(run, cities, points, crs)
    lengths = distances_km(
        points, *ends, crs, run.context.transformContext(), lambda fraction: run.progress(1)
    )
    run.progress(1)
    shapes = line_wkb(points, *ends, shape, crs, run.context.transformContext())
    run.progress(1)
    table = links.assign(distance_km=lengths)
    described = modelled if is_modelled else partial(catalogue_field, "link")
    entries = [described(key) for key in keys]
    _write_ours(
        run, name, "link", table, keys, title, shapes, QgsWkbTypes.Type.LineString, crs, entries
    )


def write_measured_links(run, name, source_name, links, cities, keys, title):
    """Write links with the own fields of their rows; a table's links are drawn straight.

    Parameters
    ----------
    source_name : str
        The parameter of the link layer.
    links : pandas.DataFrame
        ``row`` is the position of the pair's first row in the link layer.
    """
    import pandas as pd

    if not run.outputs.is_wanted(name):
        return
    source, links = run.source(source_name), links.sort_values("row")
    read = partial(run.features_at, source_name, links["row"].tolist())
    if QgsWkbTypes.geometryType(source.wkbType()) == QgsWkbTypes.GeometryType.LineGeometry:
        _write_beside_own(run, name, source_name, "link", links, keys, title, read)
        return
    known = cities.drop_duplicates("city_id")
    points, crs = run.points(known.index.to_numpy()), run.source("CITIES").sourceCrs()
    places = pd.Index(known["city_id"])
    ends = [places.get_indexer(links[end]) for end in ("origin", "destination")]
    shapes = line_wkb(points, *ends, "straight", crs, run.context.transformContext())
    _write_beside_own(
        run, name, source_name, "link", links, keys, title, read,
        (shapes, QgsWkbTypes.Type.LineString, crs),
    )  # fmt: skip


def write_compared(run, name, source_name, level, table, keys, dropped, title, read):
    """Write rows that stand for two periods, with the own fields of input features.

    Parameters
    ----------
    dropped : list of str
        Fields that are not written as they are: the measures that are compared.
    read : callable
        As `_write_beside_own` takes it; features have the fields of the source.
    """
    if run.outputs.is_wanted(name):
        _write_beside_own(
            run, name, source_name, level, table, keys, title, read, dropped=dropped
        )  # fmt: skip


def write_rejected(run, name, source_name, reasons, title):
    """Write the rows of a source that could not be used, with their own fields and the reason.

    Parameters
    ----------
    reasons : pandas.DataFrame
        ``reason``; the index is the position of the row in the source.
    """
    if not run.outputs.is_wanted(name):
        return
    read = partial(run.features_at, source_name, reasons.index.tolist())
    _write_beside_own(run, name, source_name, "unmatched", reasons, ["reason"], title, read)


def write_rows(run, name, level, table, keys, title):
    """Write rows without geometry, with our fields only."""
    if run.outputs.is_wanted(name):
        _write_ours(run, name, level, table, keys, title, None, QgsWkbTypes.Type.NoGeometry)


def write_points(run, name, level, table, keys, title, place=("x", "y")):
    """Write rows as points in the city layer's CRS, with our fields only.

    Parameters
    ----------
    place : tuple of str
        Columns of `table` with the points' coordinates.
    """
    if run.outputs.is_wanted(name):
        points = zip(*(table[key].tolist() for key in place))
        shapes = [QgsGeometry.fromPointXY(QgsPointXY(x, y)) for x, y in points]
        crs = run.source("CITIES").sourceCrs()
        _write_ours(run, name, level, table, keys, title, shapes, QgsWkbTypes.Type.Point, crs)


def _write_ours(
    run, name, level, table, keys, title, shapes, wkb_type, crs=None, entries=None
):  # fmt: skip
    entries = entries or [catalogue_field(level, key) for key in keys]
    features = as_features(_rows(table, keys), shapes)
    _write(
        run, name, catalogue_fields(entries), wkb_type, crs, features, table, level, title, entries
    )


def _write_beside_own(
    run, name, source_name, level, table, keys, title, read, drawn=None, dropped=()
):  # fmt: skip
    """Write our fields beside the own fields of input features.

    Parameters
    ----------
    read : callable
        Takes the positions of the own fields that are written, and whether shapes are; returns
        the input feature of each row of `table`, one after the other.
    drawn : tuple, optional
        Shapes, their type and CRS, where they are not the input's.
    dropped : iterable of str
        Own fields that are not written, besides those with the name of one of ours.
    """
    source = run.source(source_name)
    entries = [catalogue_field(level, key) for key in keys]
    fields, positions, renamed = own_fields(source.fields(), [*keys, *dropped])
    for former, new in renamed.items():
        run.say(tr("Your field “{former}” is written as “{new}”, beside ours.").format(
            former=former, new=new
        ))  # fmt: skip
    for added in catalogue_fields(entries):
        fields.append(added)
    if drawn is None:
        own, shaped = tee(read(positions, True))
        shapes = (feature.geometry() for feature in shaped)
        wkb_type, crs = source.wkbType(), source.sourceCrs()
    else:
        own = read(positions, False) if positions else repeat(None)
        shapes, wkb_type, crs = drawn
    attributes = (
        [feature.attribute(position) for position in positions] + list(ours)
        for ours, feature in zip(_rows(table, keys), own)
    )
    features = as_features(attributes, shapes)
    _write(run, name, fields, wkb_type, crs, features, table, level, title, entries)


def _rows(table, keys):
    """Plain rows, some thousands at a time: a long table is neither held twice nor waited for."""
    for start in range(0, len(table), WRITE_BATCH):
        yield from zip(*plain_columns(table.iloc[start : start + WRITE_BATCH][keys]))


def _write(run, name, fields, wkb_type, crs, features, table, level, title, entries):
    periods = table["period"].dropna().tolist() if "period" in table else []
    dress = _dress(run, level, title, entries, periods)
    _write_features(run, name, fields, wkb_type, crs, features, len(table), dress)


def _dress(run, level, title, entries, periods):
    return LayerDress(
        KINDS[level], title, entries, run.algorithm.name(), run.told_parameters(), run.id,
        list(dict.fromkeys(periods)),
    )  # fmt: skip


def _write_features(run, name, fields, wkb_type, crs, features, number, dress):
    run.outputs.write(
        name, fields, wkb_type, crs or QgsCoordinateReferenceSystem(), features, dress,
        lambda done: run.writing_progress(done / max(number, 1)),
    )  # fmt: skip


def _note_places(run, cities, points, crs):
    """Say which cities can't be drawn, and how lengths were measured."""
    import numpy as np

    nowhere = cities[np.isnan(points).any(axis=1)].drop_duplicates("city_id")
    layer = run.source("CITIES").sourceName()
    if len(nowhere) and np.isnan(points).any(axis=1).all():
        run.notes.info(
            "Layer “{layer}” has no geometry: links have no line and no distance.", layer=layer
        )
        return
    if len(nowhere):
        run.notes.warning(
            "{count} cities have no usable geometry: {names}. Their links have no line and no "
            "distance.",
            one="1 city has no usable geometry: {names}. Its links have no line and no distance.",
            count=len(nowhere), names=listed(nowhere["name"]),
        )  # fmt: skip
    note_missing_crs(run, points, crs)


def note_missing_crs(run, points, crs):
    """Warn that distances between `points` of the city layer are planar, where it has no CRS."""
    import numpy as np

    if not crs.isValid() and np.isfinite(points).any():
        run.notes.warning(
            "Layer “{layer}” has no CRS: distances are planar, as if its unit were the metre. Set "
            "its CRS for distances on the ellipsoid.",
            layer=run.source("CITIES").sourceName(),
        )  # fmt: skip
