"""Where links run: in gentle arcs, from the edge of one city's symbol to the edge of the other's.

All of it is one expression, so that a saved project draws the same arcs without the plugin.
"""

#: Height of an arc over its length, of the longest links; 0 draws all links straight.
BEND = 0.12
#: Length in mm, on the map, of a link of half that bend: shorter ones are nearly straight.
_HALF_BENT = 20
#: Length in mm that is to be seen between two symbols: where there is less, an arc goes around.
_LEAST_SEEN = 2.0
#: What is shorter is a link from a city to itself, in mm.
_NO_LENGTH = 0.01
#: How far such an arc reaches out beyond the larger of the two symbols, in mm.
_AROUND = 1.4
#: Most of a link that may go under the symbols at its start and at its end.
_MOST_OFF = 0.2, 0.45
#: Parts of an arc that is drawn from point to point, and of one that an arrow rounds by itself.
_PARTS, _PARTS_OF_ARROW = 12, 8


def course(ends, bend=BEND, is_arrow=True):
    """Expression: where a link is drawn, in mm on the map.

    A line of two vertices becomes an arc that bends to its right, so that the two directions of a
    pair stand apart; any other keeps its form. Both leave out what lies under the cities' symbols.
    Where these leave no room between them the arc goes around, so that the link is seen.

    Parameters
    ----------
    ends : tuple of str
        Expressions of how much of a link to leave out at its start and at its end, in mm, as of
        `link_ends.gaps`.
    bend : float
        Height of an arc over its length, of the longest links; 0 leaves lines as they are.
    is_arrow : bool
        Whether a curved arrow is drawn, which takes its bend from a few points.
    """
    start, end = ends
    line = "$geometry"
    if bend:
        arc = _arc(ends, bend, _PARTS_OF_ARROW if is_arrow else _PARTS)
        line = f"CASE WHEN num_points($geometry) = 2 THEN {arc} ELSE $geometry END"
    # One variable and no more, and all that is long in its value: QGIS prepares what is inside
    # anew for each link, as it does what is inside `if()`.
    long = "length(@course[0])"
    return (
        f"with_variable('course', array({line}, {start}, {end}), line_substring(@course[0], "
        f"min(@course[1], {_MOST_OFF[0]} * {long}), "
        f"{long} - min(@course[2], {_MOST_OFF[1]} * {long})))"
    )


def _arc(ends, bend, parts):
    """Expression for an arc between the ends of a line: a parabola put in its place."""
    shares = [place / parts for place in range(parts + 1)]
    points = ", ".join(f"{share:.6g} {4 * share * (1 - share):.6g}" for share in shares)
    long = "length($geometry)"
    # On the map y grows downwards: turned the same way, the arc bends to the right.
    turned = "90 - degrees(azimuth(start_point($geometry), end_point($geometry)))"
    height = f"{bend} * {long} ^ 2 / ({long} + {_HALF_BENT})"
    start, end = ends
    height = (
        f"CASE WHEN {long} > {_NO_LENGTH} AND {long} < {start} + {end} + {_LEAST_SEEN} "
        f"THEN max({start}, {end}) + {_AROUND} ELSE {height} END"
    )
    return (
        f"affine_transform(geom_from_wkt('LineString ({points})'), x(start_point($geometry)), "
        f"y(start_point($geometry)), {turned}, {long}, {height})"
    )
