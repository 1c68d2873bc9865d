"""Where links start and end: at the edge of the symbols of their cities."""

from math import sqrt

from . import fields, scales, volumes

#: Above this many cities a table of their radii would weigh more in the style than it helps.
_MOST_RADII = 400
#: So many links are hardly of so few cities, and to add them all up would take long.
_MOST_LINKS = 90_000
#: Room, in mm, between a symbol and its links.
_ROOM = 0.3


def shortened(layer):
    """Expression: the line, in mm on the map, without what lies under the symbols of its cities."""
    start, end = _gaps(layer)
    return (
        "with_variable('long', length($geometry), line_substring($geometry, "
        f"min({start}, 0.2 * @long), @long - min({end}, 0.45 * @long)))"
    )


def _gaps(layer):
    """How much of a link lies under the city symbol at its start and at its end, in mm."""
    radii = _city_radii(layer)
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


def _city_radii(layer):
    """Radius in mm of each city's symbol, as `city_symbols` draws it from the same results."""
    if layer.featureCount() > _MOST_LINKS:
        return {}
    sizes = _by_level if "nodal_region" in fields.results(layer) else _by_flow
    roles = _roles(layer)
    # A square's corner reaches further out than a circle of the same area.
    return {
        city: size / 2 * (sqrt(1.25) if roles.get(city) == "core" else 1) + _ROOM
        for city, size in sizes(layer, len(roles)).items()
    }


def _roles(layer):
    """City id -> role, of all cities that links have an end in."""
    roles = {}
    for end in ("origin", "destination"):
        rows = zip(*fields.columns(layer, end, f"{end}_role"))
        roles.update((str(city), role) for city, role in rows)
    return roles


def _by_flow(layer, count):
    totals, cities = {}, {}
    rows = fields.columns(layer, "origin", "destination", "period", volumes.flow_field(layer))
    for origin, destination, period, flow in zip(*rows):
        for city in (str(origin), str(destination)):
            totals[city, period] = totals.get((city, period), 0) + (flow or 0)
    largest = max(totals.values(), default=0)
    for (city, _), total in totals.items():
        size = scales.city_size(total, largest, count)
        cities[city] = max(cities.get(city, 0), size)
    return cities


def _by_level(layer, count):
    """Sizes of the levels that dominant links make: a dominated city has a link out."""
    ends = [set(map(str, column)) for column in fields.columns(layer, "origin", "destination")]
    dominated, dominating = ends
    sizes = dict.fromkeys(dominated, scales.LEVELS["dominated"])
    sizes.update(dict.fromkeys(dominating & dominated, scales.LEVELS["intermediate"]))
    # Above all others, in this period or in another.
    sizes.update(dict.fromkeys(dominating - dominated, scales.LEVELS["dominant"]))
    return {city: size + _RING for city, size in sizes.items()}


#: Room for the ring around dominant cities.
_RING = 1.4
