"""Colours: one for each role, relation and kind, and ramps for measures.

Chosen to stay apart for colour-blind readers and on light and dark basemaps (symbols add thin light
and dark edges of their own). In grey print sequential ramps and relations stay apart by lightness;
so do the steps of the diverging ramp, whose lower side is the darker.
"""

from qgis.PyQt.QtGui import QColor

INK = "#22262b"
PAPER = "#ffffff"
NO_VALUE = "#8b9097"

#: Role of a city -> colour; None is a city of no role.
ROLES = {"core": "#2b2f5b", "secondary": "#5b9bd0", None: "#9a9fa6"}

#: Relation of a link -> colour; None is a link with an end of no role.
RELATIONS = {
    "core-core": "#2c2059",
    "core-secondary": "#c27515",
    "secondary-core": "#1d5fa0",
    "secondary-secondary": "#5abf96",
    None: "#8b9097",
}

#: Links between cities that a colour tells more of.
LINKS = "#8b9097"
#: Links between secondary cities, where the others only stand behind them: seen through, so that
#: they are faint on light and on dark.
LATERAL = "#0f8a5f"
BEHIND = "#6e8b9097"
#: Links that lead to a core, a colour for each; dark, so that they are seen beside any ramp.
CORES = ("#2b2f5b", "#0072a8", "#1b6e5a", "#8a5a2b", "#6b11b2", "#d08a00", "#4c0707")

#: Modelled flows, which have a colour that no observed one has.
MODELLED = "#9c2f5d"

#: Kinds without an order; any two are told apart.
CATEGORIES = (
    *("#56b4e9", "#e4572e", "#1b6e5a", "#ddcc77"),
    *("#aa4499", "#2b2f5b", "#f4a6c0", "#5c3a1e"),
)
#: Of kinds that a legend tells together.
OTHERS = "#c9ccd1"

#: Light to dark; every step is darker than the one before.
SEQUENTIAL = ("#fdf1b8", "#f9c56a", "#ec8449", "#c0404f", "#6d1f52")

#: Below, at and above the neutral value.
DIVERGING = ("#1b4a86", "#79a9cf", "#f4f1ec", "#f2bd8c", "#bf5a22")

#: Kinds that have a colour of their own, since it says what they mean.
MEANINGS = {
    "appeared": DIVERGING[4],
    "vanished": DIVERGING[0],
    "lasting": "#a9adb3",
    "same": OTHERS,
    "changed": DIVERGING[4],
    "isolated": OTHERS,
    "able and willing": CATEGORIES[2],
    "able, not willing": CATEGORIES[3],
    "willing, not able": CATEGORIES[0],
    "neither": CATEGORIES[1],
    "place": CATEGORIES[3],
    "priority": CATEGORIES[4],
    "actor": CATEGORIES[2],
}


def ramp_color(stops, position):
    """The colour of a ramp at a position from 0 to 1."""
    place = min(max(position, 0.0), 1.0) * (len(stops) - 1)
    index = min(int(place), len(stops) - 2)
    start, end = QColor(stops[index]), QColor(stops[index + 1])
    channels = zip(start.getRgb()[:3], end.getRgb()[:3])
    return QColor(*(round(a + (b - a) * (place - index)) for a, b in channels))


def sequential(position):
    """Colour for a measure that goes from low (0) to high (1)."""
    return ramp_color(SEQUENTIAL, position)


def diverging(position):
    """Colour for a measure around a neutral value, which stands at 0.5."""
    return ramp_color(DIVERGING, position)
