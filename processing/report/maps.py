"""The maps of a report: who depends, who is left behind, who gains, where results have places."""

import json
from collections import namedtuple

from qgis.core import QgsExpression, QgsFeatureRequest
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice

from ...analysis.findings import in_time, known_text
from ...analysis.measures import field as catalogue_field
from ...cartography import fields as layer_fields
from ...cartography.map_image import render_map
from ...cartography.style import default_measure
from ...i18n import tr, tr_place
from ...version import version
from ..results import KINDS
from .page import MOST_LARGE

#: Measures that are worth a map, the most telling first.
_TELLING = ("core_dependence", "index", "share_change", "size_gap", "core_dissimilarity")
_MOST_MEASURES, _MOST_REGIONS, _MOST_MAPS = 3, 6, 8
#: Pixels, and pixels an inch, of the first map, which the page shows large, and of the others.
_LARGE, _SMALL = ((1600, 1200), 150), ((1100, 825), 175)
#: Algorithms whose links are observed flows, which a map may show.
_OBSERVED = ("connectivity", "buildflownetwork", "analyseregion")


class _View(namedtuple("_View", "result measure region period")):
    """A map to be drawn: a city result, its measure (None: roles), and the rows shown."""

    __slots__ = ()

    def place(self, links):
        """Region and period; no period where the links that it is about have none."""
        is_dated = links is None or links.table.has("period")
        return tr_place((self.region, self.period if is_dated else ""))

    def rows(self, table):
        """Field -> text of the rows that maps of all periods show: of several sizes the first."""
        size = _texts(table.rows, "size_field")[:1]
        wanted = {"region": self.region, "size_field": "".join(size)}
        return {key: text for key, text in wanted.items() if text and table.has(key)}

    def shown(self, table):
        """The same of the rows that are shown in the period."""
        is_dated = self.period and table.has("period")
        return {**self.rows(table), **({"period": self.period} if is_dated else {})}

    def values(self):
        """City -> what the map shows of it."""
        rows = self.result.table.rows.dropna(subset=[self.measure])
        for key, text in self.shown(self.result.table).items():
            rows = rows[rows[key].map(known_text) == text]
        return dict(zip(rows["city_id"], rows[self.measure]))

    def is_among(self, others):
        """Whether another one shows the same, as a table that joins several does."""
        return any(self[1:] == other[1:] and self.values() == other.values() for other in others)


def draw_maps(results, title, progress, source=""):
    """Maps of the city results that have places.

    Parameters
    ----------
    results : list of layers.Result
    title : str
        Stands over each map; where it is empty, the measure does.
    progress : callable
        Called with 0 to 1; may raise to stop.
    source : str, optional
        Names the data; else the layer drawn does.

    Returns
    -------
    list of (str, bytes)
        Caption and PNG.
    """
    views = _views([result for result in results if _has_places(result)])
    maps = []
    for done, view in enumerate(views):
        progress(done / len(views))
        size = _LARGE if done < _shown_large(len(views)) else _SMALL
        links = _links_of(view, results)
        drawn = _drawn(view, links, title, source, size, _part(progress, done, len(views)))
        maps.append((_caption(view, links), drawn))
    return maps


def _part(progress, done, number):
    return lambda fraction: progress((done + fraction) / number)


def _shown_large(count):
    """How many maps the page shows large: two, or the first of three."""
    if count <= 2:
        return count
    return 1 if count <= MOST_LARGE else 0


def png_bytes(image):
    """A QImage as the bytes of a PNG."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(content)


def _has_places(result):
    return result.table.level == "city" and result.layer.isSpatial() and len(result.table.rows)


def _views(results):
    """What is drawn: the most telling measures, for each region where these are few."""
    found = {}
    for result in results:
        for measure in _measures(result):
            found.setdefault(measure, []).append(result)
    ranked = sorted(found, key=lambda key: (*_TELLING, key).index(key))
    views = []
    for measure in ranked[:_MOST_MEASURES]:
        alike = []
        for result in found[measure]:
            alike += [view for view in _by_region(result, measure) if not view.is_among(alike)]
        if not views or len(views) + len(alike) <= _MOST_MAPS:
            views += alike[:_MOST_MAPS]
    # Without any measure, the cities by their roles are still worth a look.
    return views or [view for result in results[:1] for view in _by_region(result, None)]


def _measures(result):
    telling = [key for key in _TELLING if result.table.has(key)]
    first = default_measure(result.layer)
    return telling or ([first] if first else [])


def _by_region(result, measure):
    rows = result.table.rows
    rows = rows.dropna(subset=[measure]) if measure else rows
    regions = _texts(rows, "region")
    for region in regions if 1 < len(regions) <= _MOST_REGIONS else [""]:
        here = rows[rows["region"] == region] if region else rows
        periods = sorted(_texts(here, "period"), key=in_time)
        yield _View(result, measure, region, periods[-1] if periods else "")


def _texts(rows, key):
    texts = map(known_text, rows[key].unique()) if key in rows else ()
    return [text for text in texts if text]


def _links_of(view, results):
    """The observed links of the cities, where the measure is one of flows; None without any."""
    if view.measure and _entry(view).relation != "connectivity":
        return None
    links = [
        result
        for result in results
        if result.table.level == "link"
        and result.table.algorithm in _OBSERVED
        and result.layer.isSpatial()
        and _joins(result.table.rows, view.result.table.rows)
    ]
    own = (link for link in links if _run(link) == _run(view.result))
    return next(own, next(iter(links), None))


def _joins(links, cities):
    """Whether all links have both ends among the cities."""
    known = set(cities["city_id"])
    return all(set(links[end].unique()) <= known for end in ("origin", "destination"))


def _run(result):
    return result.layer.customProperty(f"{layer_fields.PREFIX}run")


def _drawn(view, links, title, source, size, progress):
    source = tr("Source: {layer}. Spatial Relations {version}.").format(
        layer=source or view.result.layer.name(), version=version()
    )
    label = tr(_entry(view).label) if view.measure else tr("Cities and links")
    said = [view.place(links), label] if title else [view.place(links)]
    subtitle = tr(". ").join(filter(None, said))
    cities = _rows_of(view, view.result)
    progress(0)
    lines = _rows_of(view, links) if links else None
    image = render_map(
        cities, lines, title or label,
        subtitle, source, view.measure, *size, period=view.period, progress=progress,
    )  # fmt: skip
    return png_bytes(image)


def _rows_of(view, result):
    """The rows of one region in all periods, as a layer that knows what it is."""
    wanted = [
        f"to_string({QgsExpression.quotedColumnRef(key)}) = {QgsExpression.quotedString(text)}"
        for key, text in view.rows(result.table).items()
    ]
    request = QgsFeatureRequest()
    if wanted:
        request.setFilterExpression(" AND ".join(wanted))
    layer = result.layer.materialize(request)
    table = result.table
    known = {
        "kind": KINDS[table.level],
        "algorithm": table.algorithm,
        "parameters": json.dumps(table.parameters),
    }
    for key, value in known.items():
        layer.setCustomProperty(f"{layer_fields.PREFIX}{key}", value)
    return layer


def _entry(view):
    return catalogue_field("city", view.measure)


def _caption(view, links):
    if not view.measure:
        said = [view.place(links), tr("The cities by their roles, and their links.")]
        return " ".join(filter(None, said))
    entry = _entry(view)
    described = tr("{measure}: {sentence}")
    said = [described.format(measure=tr(entry.label), sentence=tr(entry.description))]
    if entry.high:
        said.append(tr("High: {reading}.").format(reading=tr(entry.high)))
    if view.place(links):
        said.insert(0, tr("{reason}.").format(reason=view.place(links)))
    return " ".join(said)
