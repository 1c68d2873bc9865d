"""A made-up region of eight cities that holds what each theme needs."""

from functools import partial

PLACES = {
    "a": (121.4, 31.2), "b": (118.8, 32.1), "c": (120.6, 31.9), "d": (117.3, 31.8),
    "e": (120.2, 30.3), "f": (118.1, 30.7), "g": (119.2, 33.0), "h": (121.6, 30.4),
}  # fmt: skip
GAPS = (
    "place_gap", "priority_gap_vertical", "priority_gap_horizontal", "actor_gap", "vertical_gap",
)  # fmt: skip
_KEYS = (
    "total_flow", "population", "core_dependence", "share_change", "index", "rank_agreement",
    "group", "silhouette", *GAPS, "main_mismatch",
)  # fmt: skip
#: Values of `_KEYS`. Of the cores none has an index or a group; h has no flow and no score.
_VALUES = {
    "a": (400, 900, 0.22, 0.009, None, None, None, None, 0.9, 0.1, 0.2, 0.3, 0.2, "place"),
    "b": (300, 500, 0.31, 0.0035, None, None, None, None, 0.3, 0.2, 0.1, 0.4, 0.6, "actor"),
    "c": (220, 300, 0.55, 0.0012, 31.0, 0.95, 1, 0.7, 0.2, 0.7, 0.6, 0.5, 0.3, "priority"),
    "d": (90, 260, 0.83, -0.0015, 46.0, 0.55, 1, 0.1, 0.4, 0.1, 0.2, 1.0, 0.5, "actor"),
    "e": (150, 220, 0.62, -0.0002, 52.0, 0.9, 2, 0.5, 0.8, 0.3, None, 0.6, 0.4, "place"),
    "f": (40, 120, 0.95, -0.0055, 71.0, 0.85, 2, 0.3, 0.1, 0.2, 0.1, 0.9, 0.0, "actor"),
    "g": (80, 180, 0.71, -0.003, 64.0, 0.4, 3, 0.2, 0.5, 0.5, 0.3, 0.2, 0.9, "place"),
    "h": (None, 60, None, -0.0035, 58.0, 0.7, 3, 0.6, None, None, None, None, None, None),
}  # fmt: skip
_LABELS = {1: "1: high industry", 2: "2: low services, high farming", 3: "3: high share of old"}
_NAMES = {"a": "Alpha", "b": "Beta", "c": "Gamma", "d": "Delta", "e": "Epsilon", "f": "Zeta",
          "g": "Eta", "h": "Theta (中文)"}  # fmt: skip
#: Origin, destination, observed flow, and what a model expects. e sends nothing to its core.
_FLOWS = [
    ("a", "b", 90, 60), ("b", "a", 80, 60), ("a", "c", 60, 62), ("c", "a", 70, 20),
    ("d", "b", 40, 8), ("b", "d", 20, 50), ("f", "b", 15, 15), ("b", "f", 12, 40),
    ("c", "e", 35, 10), ("e", "c", 30, 45), ("g", "b", 25, 9), ("g", "c", 20, 18),
    ("c", "g", 10, 30), ("d", "f", 12, 5), ("a", "e", 45, 12), ("f", "d", 0, 25),
    ("e", "h", 0, 35), ("h", "e", 0, 15), ("a", "h", 0, 60),
]  # fmt: skip

_CITY_FIELDS = "city_id:string name:string role:string region:string period:string " + " ".join(
    f"{key}:{'string' if key == 'main_mismatch' else 'integer' if key == 'group' else 'double'}"
    for key in _KEYS
)
_END_FIELDS = (
    "origin:string destination:string origin_name:string destination_name:string "
    "origin_role:string destination_role:string relation:string region:string period:string"
)
_MODELLED = "observed_flow:double estimated_flow:double residual:double residual_ratio:double"


def theme_layers(result_layer, theme, periods=("2020",)):
    """The cities and the links that a theme is drawn of.

    Parameters
    ----------
    result_layer : callable
        The fixture of this name.
    theme : str
        Key of a theme.
    periods : sequence of str
        All are alike but for the flows, which are half as large in the period before.
    """
    cities = result_layer(
        "cities", "analyseregion", f"{_CITY_FIELDS} group_label:string",
        [_city_row(city, period) for period in periods for city in _VALUES], ",".join(_KEYS),
        '{"POPULATION": "population"}',
    )  # fmt: skip
    make = partial(_modelled_links if theme == "expected" else _links, result_layer)
    return cities, make([(factor, period) for factor, period in _with_factors(periods)])


def _with_factors(periods):
    return [(0.5 ** (len(periods) - 1 - place), one) for place, one in enumerate(periods)]


def _city_row(city, period):
    values = _VALUES[city]
    label = _LABELS.get(values[_KEYS.index("group")])
    return ([PLACES[city]], city, _NAMES[city], _role(city), "R", period, *values, label)


def _role(city):
    return "core" if city in "ab" else "secondary"


def _ends(origin, destination, period):
    roles = _role(origin), _role(destination)
    names = _NAMES[origin], _NAMES[destination]
    places = [PLACES[origin], PLACES[destination]]
    return (places, origin, destination, *names, *roles, "-".join(roles), "R", period)


def _links(result_layer, periods):
    rows = [
        (*_ends(origin, destination, period), factor * flow)
        for factor, period in periods
        for origin, destination, flow, _ in _FLOWS
        if flow
    ]
    return result_layer("links", "analyseregion", f"{_END_FIELDS} flow:double", rows, "flow")


def _modelled_links(result_layer, periods):
    rows = [
        (*_ends(origin, destination, period), factor * flow, expected, factor * flow - expected,
         factor * flow / expected)
        for factor, period in periods
        for origin, destination, flow, expected in _FLOWS
    ]  # fmt: skip
    measures = ",".join(part.split(":")[0] for part in _MODELLED.split())
    return result_layer("links", "estimateflows", f"{_END_FIELDS} {_MODELLED}", rows, measures)
