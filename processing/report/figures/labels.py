"""Names beside points, where they cover neither each other nor a marked point."""

from .lettering import SIZE, width_of
from .svg import RADIUS, line, words

#: Distances from the point at which a place for its name is looked for.
_REACHES = (0, 14, 28, 44)
#: Directions in which it is looked for: across, down, and how the text is anchored.
_DIRECTIONS = (
    (1, 0, "start"),
    (-1, 0, "end"),
    (0, -1, "middle"),
    (0, 1, "middle"),
    (0.7, -0.7, "start"),
    (0.7, 0.7, "start"),
    (-0.7, -0.7, "end"),
    (-0.7, 0.7, "end"),
)
_GAP = RADIUS + 4


def beside(points, bounds, taken=()):
    """The names of points, each where there is room; one without any room stays away.

    Parameters
    ----------
    points : list of (float, float, str)
        Place and name, the most telling first.
    bounds : (float, float, float, float)
        Left, top, right and bottom of the drawing.
    taken : iterable of (float, float, float, float)
        Boxes that names must not cover.

    Returns
    -------
    list of str
        Elements of SVG.
    """
    boxes = [*taken, *(_around(x, y) for x, y, _ in points)]
    marks = []
    for x, y, name in points:
        found = next(
            (place for place in _places(x, y, name) if _is_free(place, bounds, boxes)), None
        )
        if found is not None:
            boxes.append(found[0])
            marks += _written(x, y, name, *found)
    return marks


def _around(x, y):
    return x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS


def _places(x, y, name):
    """Boxes beside a point, the nearest first: box, place of the text, its anchor, line to it."""
    width = width_of(name)
    for reach in _REACHES:
        for across, down, anchor in _DIRECTIONS:
            at = x + across * (_GAP + reach), y + down * (_GAP + reach + abs(down) * SIZE / 2)
            left = at[0] - {"start": 0, "middle": width / 2, "end": width}[anchor]
            edge = (at[0], y + down * (_GAP + reach)) if reach else None
            yield (left, at[1] - SIZE / 2, left + width, at[1] + SIZE / 2), at, anchor, edge


def _is_free(place, bounds, boxes):
    box = place[0]
    is_inside = (
        box[0] >= bounds[0] and box[1] >= bounds[1] and box[2] <= bounds[2] and box[3] <= bounds[3]
    )
    return is_inside and not any(_do_overlap(box, other) for other in boxes)


def _do_overlap(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _written(x, y, name, box, at, anchor, edge):
    text = words(*at, name, "label halo", anchor)
    return [line(x, y, *edge, "leader"), text] if edge else [text]
