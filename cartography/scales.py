"""Sizes and widths in mm: how large a city and how wide a link is drawn.

Both are true to area: a city of four times the flow has a symbol of four times the area, a link of
twice the flow is twice as wide. Links end at the edge of city symbols, so both live here.
"""

from math import sqrt

#: Of up to so many cities: smaller ones would not show their colour.
SMALLEST_CITY, _MANY = 2.4, 200
#: The same of cores, whose edge is thick.
SMALLEST_CORE = 3.0
PLAIN_CITY = 3.0
WIDEST_LINK = 2.6
NARROWEST_LINK = 0.18

#: Level of a city in a hierarchy -> width of its circle.
LEVELS = {"dominant": 5.2, "intermediate": 3.8, "dominated": 2.6, "isolated": 2.0}
#: Width of a link that has no volume.
PLAIN_LINK = 0.6

#: Width of a shape of the same area as a circle of width 1.
SHAPE_FACTORS = {"core": 0.886, "secondary": 1.0, None: 1.253}


def largest_city(count):
    """Width of the largest of `count` cities: the more there are, the smaller."""
    return min(max(7.4 * (40 / max(count, 1)) ** 0.25, 3.6), 7.4)


def smallest_city(count, is_core=False):
    """Width of the smallest of `count` cities, which is no longer true to area."""
    shrunk = max((_MANY / max(count, _MANY)) ** 0.25, 0.6)
    return (SMALLEST_CORE if is_core else SMALLEST_CITY) * shrunk


def city_size(value, largest, count, is_core=False):
    """Width of a circle for a city of this value."""
    smallest = smallest_city(count, is_core)
    if not value or not largest or value < 0:
        return smallest
    return max(smallest, largest_city(count) * sqrt(value / largest))


def smallest_true(largest, count, is_core=False):
    """The value up to which cities have the smallest symbol; above, symbols are true to area."""
    return largest * (smallest_city(count, is_core) / largest_city(count)) ** 2


def link_width(flow, largest):
    """Width of a link of this flow."""
    return max(NARROWEST_LINK, WIDEST_LINK * flow / largest) if largest else NARROWEST_LINK
