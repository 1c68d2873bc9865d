"""An atlas of a result: a page a city, with its links and what is to say of it."""

import json
import sys

from qgis.core import (
    QgsFillSymbol,
    QgsMarkerSymbol,
    QgsSimpleMarkerSymbolLayer,
    QgsWkbTypes,
)

from ..i18n import tr
from . import fields
from .categories import without_count
from .city_symbols import POINT_IN_CITY
from .layout import add_label, arrange, make_layout, place, style_xml
from .layout_legend import name_rows
from .layout_sheet import GAP, MARGIN, sheet_for
from .layout_text import TEXT, height_of, lines_of, text_width
from .link_looks import IS_LATERAL, LATERAL, TO_MAIN_CORE
from .periods import periods_of
from .region_look import draw_only
from .rules import HEADING, NOTE, is_ours, kind_of, measure_in, measure_of, row, rows_of
from .style import apply_style
from .symbol_parts import filled, generated

_RING = "#d7301f"
#: Lines that the text on a city takes at most; the map needs the rest of the page.
_MOST_LINES = 7
#: A threshold below every flow that counts: 0 would ask for the largest links only.
SMALLEST = sys.float_info.min


def make_city_atlas(project, content, cities, links, texts, period=None):
    """Make a layout with a page a city: where it lies, its links, and what is to say of it.

    Parameters
    ----------
    content : Content
        Its ``title`` names the region.
    cities, links : QgsVectorLayer
        Of ``content.layers``; ``links`` may be None.
    texts : dict
        Id of a city -> list of sentences; the cities that get a page. The layout itself keeps
        the texts, each of as many whole sentences as there is room for.
    period : str, optional
        Whose rows get the pages where there are several; by default the latest.

    Returns
    -------
    QgsPrintLayout
    """
    width = sheet_for(content.extent).inner_width
    texts = {city: _fitting(sentences, width) for city, sentences in texts.items()}
    card = max((height_of(text, width, TEXT) for text in texts.values()), default=0.0)
    titled = content._replace(title=_longest_name(cities, texts), subtitle=content.title)
    layout = make_layout(project, titled, card + GAP)
    atlas = layout.atlas()
    atlas.setCoverageLayer(cities)
    atlas.setEnabled(True)
    atlas.setFilterFeatures(True)
    atlas.setFilterExpression(_one_row_a_city(cities, texts, period))
    atlas.setSortFeatures(True)
    atlas.setSortExpression(_NAME)
    atlas.setPageNameExpression(_NAME)
    layout.itemById("title").setText(f"[% {_NAME} %]")
    map_item = layout.itemById("map")
    styles = {
        **map_item.layerStyleOverrides(),
        cities.id(): _with_ring(cities, period, content.region),
    }
    if links is not None:
        styles[links.id()] = _of_page_only(links, period)
        _name_links(layout, links, (content.looks or {}).get(links.id(), links))
    map_item.setLayerStyleOverrides(styles)
    # The legend follows the map, and has other rows than it was first placed with.
    arrange(layout, content)
    _add_card(layout, texts, width, card)
    return layout


_NAME = 'coalesce("name", "city_id")'
_PAGE_CITY = "to_string(attribute(@atlas_feature, 'city_id'))"


def _longest_name(cities, texts):
    """The name that needs most room in the title of a page."""
    names = fields.city_names(cities)
    return max((names.get(city, city) for city in texts), key=text_width, default="–")


def _one_row_a_city(cities, texts, period):
    """Expression for the rows that get a page: with several periods those of one."""
    listed = ", ".join(fields.literal(city) for city in texts)
    condition = f'to_string("city_id") IN ({listed})' if texts else "FALSE"
    periods = periods_of(cities)
    if periods:
        condition += f' AND to_string("period") = {fields.literal(period or periods[-1])}'
    return condition


def _with_ring(cities, period, region):
    """The style of the cities, those of a region where one is named, the page's with a ring."""
    copy = _seen_alike(cities, period)
    if region is not None and fields.has(cities, "region"):
        draw_only(copy, region)
    rules = copy.renderer().clone()
    rules.rootRule().appendChild(
        row(_ring(cities), f'to_string("city_id") = {_PAGE_CITY}', tr("The city of this page"))
    )
    copy.setRenderer(rules)
    return style_xml(copy)


def _ring(cities):
    """A ring at a city; of a polygon, around the point where its symbol stands."""
    ring = QgsSimpleMarkerSymbolLayer.create({
        "name": "circle", "color": "0,0,0,0", "outline_color": _RING, "outline_width": "0.9",
        "size": "7",
    })  # fmt: skip
    if cities.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry:
        return filled(QgsFillSymbol(), generated("Marker", POINT_IN_CITY, ring))
    return filled(QgsMarkerSymbol(), ring)


def _of_page_only(links, period):
    """The style of the links, of which all those of the page's city are drawn, and no others."""
    copy = _seen_alike(links, period)
    rules = copy.renderer().clone()
    ends = " OR ".join(
        f"to_string({fields.quoted(end)}) = {_PAGE_CITY}" for end in ("origin", "destination")
    )
    for rule in rules.rootRule().children():
        inner = rule.filterExpression()
        rule.setFilterExpression(f"({ends}) AND ({inner})" if inner else ends)
    copy.setRenderer(rules)
    return style_xml(copy)


def _seen_alike(layer, period):
    """A copy with no city in focus and no link left out for its size, as each page has its own.

    A look that is not ours stays as it is.
    """
    copy = layer.clone()
    if is_ours(layer):
        periods = periods_of(layer)
        shown = (period if period in periods else periods[-1]) if periods else None
        apply_style(copy, measure_of(layer), SMALLEST, period=shown)
    return copy


def _name_links(layout, links, look):
    """Let the legend say whose links are drawn, and nothing that is counted over all cities.

    Parameters
    ----------
    links, look : QgsVectorLayer
        The layer, and what has the look that the legend tells of.
    """
    is_of_cores = measure_of(links) == TO_MAIN_CORE
    title = tr("Links of this city")
    if is_of_cores:
        title = tr("Arrows from this city to its main core, and from cities whose main core it is")
    names, is_titled = {}, False
    for number, rule in enumerate(rows_of(look)):
        kind = kind_of(rule)
        if kind == HEADING and not is_titled:
            names[number], is_titled = title, True
        elif kind == NOTE and is_of_cores:
            names[number] = None
        elif rule.symbol() is not None:
            names[number] = _uncounted(rule)
    name_rows(layout.itemById("legend"), links, names)


def _uncounted(rule):
    """The label of a row without what it counts over the whole map."""
    if measure_in(rule) == LATERAL and f"NOT {IS_LATERAL}" not in rule.filterExpression():
        return tr("Between secondary cities")
    return without_count(rule.label())


def _fitting(sentences, width):
    """As many whole sentences as there is room for, as one text; the first in any case."""
    text = ""
    for sentence in sentences:
        longer = f"{text} {sentence}" if text else sentence
        if text and lines_of(longer, width, TEXT) > _MOST_LINES:
            break
        text = longer
    return text


def _add_card(layout, texts, width, height):
    """Add what is to say of the city of each page, above the map."""
    map_item = layout.itemById("map")
    kept = json.dumps(texts, ensure_ascii=False)
    text = f'map_get(json_to_map({fields.literal(kept)}), to_string("city_id"))'
    label = add_label(layout, f"[% {text} %]", TEXT)
    label.setId("card")
    place(label, MARGIN, map_item.pos().y() - GAP - height, width, height)
