"""Where links start and end: at the edge of the symbols of their cities."""

from math import sqrt

from . import fields, rules, scales, volumes
from .city_accents import accents, reach
from .city_sizes import city_size
from .layer_measures import measure_entry

#: Above this many cities a table of their radii would weigh more in the style than it helps.
_MOST_RADII = 400
#: So many links are hardly of so few cities, and to add them all up would take long.
_MOST_LINKS = 90_000
#: Room for the ring around dominant cities, in mm, where nobody sees how they are drawn.
_RING = 1.4
#: Room, in mm, between a symbol and its links.
_ROOM = 0.3


def gaps(layer, cities=None, period=None):
    """Expressions: how much of a link lies under the city symbol at its start, and at its end.

    In mm on the map.

    Parameters
    ----------
    layer : QgsVectorLayer
        Links.
    cities : QgsVectorLayer
        The cities that they link, as their symbols are sized; None goes by the flows of the links.
    period : str
        The only period drawn, of several.
    """
    radii = _city_radii(layer, cities, period)
    if not radii or len(radii) > _MOST_RADII:
        plain = scales.SMALLEST_CITY / 2 + 0.4
        return [
            f"if(\"{end}_role\" = 'core', {3 * plain:.3g}, {plain:.3g})"
            if fields.has(layer, f"{end}_role")
            else f"{plain:.3g}"
            for end in ("origin", "destination")
        ]
    table = ", ".join(f"{fields.literal(city)}, {radii[city]:.3g}" for city in sorted(radii))
    return [f'coalesce(map_get(map({table}), "{end}"), 1)' for end in ("origin", "destination")]


def _city_radii(layer, cities, period):
    """Radius in mm of each city's symbol, as `city_symbols` draws it from the same results."""
    if cities is not None:
        sizes, roles = _as_drawn(cities, period)
    elif layer.featureCount() > _MOST_LINKS:
        return {}
    else:
        roles = _roles(layer)
        by = _by_level if "nodal_region" in fields.results(layer) else _by_flow
        sizes = by(layer, roles)
    # A square's corner reaches further out than a circle of the same area.
    return {
        city: size / 2 * (sqrt(1.25) if roles.get(city) == "core" else 1) + _ROOM
        for city, size in sizes.items()
    }


def _as_drawn(cities, period):
    """Width of each city's circle, and its role, as a styled city layer has them."""
    measure = rules.measure_of(cities)
    is_shown = fields.evaluated(cities, fields.shown(cities, period) or "TRUE")
    widths = fields.evaluated(cities, city_size(cities, measure).circle(cities))
    entry = measure_entry(cities, measure)
    ring = 2 * reach(accents(cities, entry, period))
    sizes, roles = {}, {}
    for city, role, width, is_drawn in zip(
        *(fields.evaluated(cities, fields.quoted(name)) for name in ("city_id", "role")),
        widths, is_shown,
    ):  # fmt: skip
        if is_drawn:
            sizes[str(city)] = max(sizes.get(str(city), 0), width + ring)
            roles[str(city)] = role
    return sizes, roles


def _roles(layer):
    """City id -> role, of all cities that links have an end in."""
    roles = {}
    for end in ("origin", "destination"):
        rows = zip(*fields.columns(layer, end, f"{end}_role"))
        roles.update((str(city), role) for city, role in rows)
    return roles


def _by_flow(layer, roles):
    totals, cities = {}, {}
    rows = fields.columns(layer, "origin", "destination", "period", volumes.flow_field(layer))
    for origin, destination, period, flow in zip(*rows):
        for city in (str(origin), str(destination)):
            totals[city, period] = totals.get((city, period), 0) + (flow or 0)
    largest = max(totals.values(), default=0)
    for (city, _), total in totals.items():
        size = scales.city_size(total, largest, len(roles), roles.get(city) == "core")
        cities[city] = max(cities.get(city, 0), size)
    return cities


def _by_level(layer, roles):
    """Sizes of the levels that dominant links make: a dominated city has a link out."""
    ends = [set(map(str, column)) for column in fields.columns(layer, "origin", "destination")]
    dominated, dominating = ends
    sizes = dict.fromkeys(dominated, scales.LEVELS["dominated"])
    sizes.update(dict.fromkeys(dominating & dominated, scales.LEVELS["intermediate"]))
    # Above all others, in this period or in another.
    sizes.update(dict.fromkeys(dominating - dominated, scales.LEVELS["dominant"]))
    return {city: size + _RING for city, size in sizes.items()}
