"""Which rows and measures of a result a reader of the page would want to see."""

from ...analysis.findings import in_time, known_text
from ...analysis.measures import Measure
from ...analysis.measures import field as catalogue_field

#: What places a row; said over the table where it is the same for all rows.
PLACES = ("region", "period", "size_field")
#: Levels that only a GIS or a spreadsheet has use for, and measures that only a map has.
LAYERS_ONLY = ("sector", "cost", "centre", "unmatched")
_MAPS_ONLY = ("centre_x", "centre_y")
#: Measures beside the names that a page of A4 has room for.
_MOST_MEASURES = 7
#: (algorithm, level) -> measures that repeat another: a modelled flow is not to look like a flow.
_REPEATED = {("estimateflows", "link"): ("flow", "share", "reverse_flow")}
#: Level -> what names its rows, and stands first; elsewhere all fields that are no measures.
_NAMES = {
    "city": ("name", "role", *PLACES),
    "link": ("origin_name", "destination_name", "relation", *PLACES),
    "region": PLACES,
    "indicator": ("indicator", "dimension", "direction", "region", "period"),
    "trend": ("first_period", "last_period", "region", "reading", "reading_why"),
}
#: Level -> ids that stand in where there is no name.
_IDS = {
    "city": {"city_id": "name"},
    "link": {"origin": "origin_name", "destination": "destination_name"},
}
#: Level -> the measures that stay where a table has more than there is room for.
_TELLING = {
    "city": (
        *("rank", "index", "core_dependence", "main_core", "rank_low", "rank_high"),
        *("index_change", "rank_agreement", "main_core_share", "lateral_share", "net_power"),
        *("total_flow", "net_flow", "dominance", "node_symmetry", "betweenness"),
        *("main_mismatch", "place_gap", "priority_gap_vertical", "priority_gap_horizontal"),
        *("actor_gap", "vertical_gap", "initiative_asymmetry"),
    ),
    "link": (
        *("flow", "relative_strength", "share", "link_symmetry", "origin_dependence"),
        *("estimated_flow", "observed_flow", "residual", "residual_ratio", "pearson_residual"),
        *("krugman", "cooperation_gap", "power_gap", "reverse_flow", "distance_km"),
    ),
}
#: Level -> by what its rows are ranked, and whether the smallest comes first.
_RANKED_BY = {
    "city": (
        *(("rank", True), ("index", False), ("core_dependence", False), ("share_change", False)),
        *(("core_dissimilarity", False), ("place_gap", False), ("total_flow", False)),
    ),
    "link": (("cooperation_gap", False), ("flow", False), ("estimated_flow", False)),
    "pair": (("divergence", False),),
}


def entry_of(level, key):
    """The catalogue's entry of a field; None where it knows none."""
    try:
        return catalogue_field(level, key)
    except KeyError:
        return None


def texts_in(rows, key):
    """The distinct texts of a column, in the order of the rows."""
    return [text for text in dict.fromkeys(map(known_text, rows[key].unique())) if text]


def periods_of(rows):
    """The periods of the rows, in time."""
    return sorted(texts_in(rows, "period"), key=in_time)


def with_text(rows, key, text):
    """The rows in which a field reads so."""
    values = [value for value in rows[key].unique() if known_text(value) == text]
    return rows[rows[key].isin(values)]


def naming_fields(level, rows):
    """The fields that name a row; those that place it only where rows differ in them."""
    ids = [key for key, name in _IDS.get(level, {}).items() if name not in rows]
    naming = _NAMES.get(level) or _plain_fields(level, rows)
    names = [key for key in (*ids, *naming) if key in rows]
    return [key for key in names if key not in PLACES or len(texts_in(rows, key)) > 1]


def _plain_fields(level, rows):
    entries = [entry_of(level, key) for key in rows.columns]
    return [entry.key for entry in entries if entry and not isinstance(entry, Measure)]


def measures_in(table, rows):
    """The measures that rows of a table have; of a region also those without a value."""
    unwanted = (*_MAPS_ONLY, *_REPEATED.get((table.algorithm, table.level), ()))
    known = [
        key
        for key in rows.columns
        if key not in unwanted and isinstance(entry_of(table.level, key), Measure)
    ]
    # An empty column tells nothing; of a region it is worth saying.
    return known if table.level == "region" else [key for key in known if _is_told(rows, key)]


def _is_told(rows, key):
    """Whether a column has a text or number in some row."""
    return any(map(known_text, rows[key].unique()))


def measures_shown(level, known):
    """Those of the known measures that there is room for; all of a region."""
    if level == "region" or len(known) <= _MOST_MEASURES:
        return known
    telling = [key for key in _TELLING.get(level, ()) if key in known]
    return (telling or known)[:_MOST_MEASURES]


def ranked(rows, level):
    """The rows by region, then by the measure that ranks their level; without it they come last."""
    ranking = [(key, rising) for key, rising in _RANKED_BY.get(level, ()) if key in rows]
    if not ranking:
        return rows
    keys, rising = [ranking[0][0]], [ranking[0][1]]
    if "region" in rows:
        keys, rising = ["region", *keys], [True, *rising]
    return rows.sort_values(keys, ascending=rising, kind="mergesort")
