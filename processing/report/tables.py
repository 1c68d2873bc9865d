"""The tables of the page: rows of one level, with the measures that a reader would want."""

from ...analysis.findings import in_time, known_text, number
from ...analysis.measures import Measure
from ...analysis.measures import field as catalogue_field
from ...i18n import tr
from .columns import Column
from .declarations import display_name, level_name
from .markup import paragraph, prose, scrolled

#: Rows shown; of links, level -> rows.
_MOST_ROWS, _MOST_OF_LEVEL = 60, {"link": 20}
#: Measures beside the names that a page of A4 has room for.
_MOST_MEASURES = 7
#: Regions and periods that a page of A4 has room for side by side.
_MOST_PLACES = 8
#: What places a row; shown over the table where it is the same for all rows.
_PLACES = ("region", "period", "size_field")

#: Level -> what names its rows, and stands first. Ids stand in where there are no names.
_NAMES = {
    "city": ("name", "role", *_PLACES),
    "link": ("origin_name", "destination_name", "relation", *_PLACES),
    "region": _PLACES,
    "indicator": ("indicator", "dimension", "direction", "region", "period"),
    "trend": ("first_period", "last_period", "region", "reading", "reading_why"),
}
_IDS = {
    "city": {"city_id": "name"},
    "link": {"origin": "origin_name", "destination": "destination_name"},
}
#: Levels that only a GIS or a spreadsheet has use for.
_LAYERS_ONLY = ("sector", "cost", "centre", "unmatched")
#: Measures that only a map has use for.
_PLACES_ON_MAP = ("centre_x", "centre_y")
#: (algorithm, level) -> measures that say nothing beside the others: a modelled flow is no flow.
_REPEATED = {("estimateflows", "link"): ("flow", "share", "reverse_flow")}
#: Level -> the measures that stay where a table has more than there is room for.
_TELLING = {
    "city": (
        *("rank", "index", "core_dependence", "main_core", "rank_low", "rank_high"),
        *("index_change", "rank_agreement", "main_core_share", "lateral_share", "net_power"),
        *("total_flow", "net_flow", "dominance", "node_symmetry", "betweenness"),
        *("place_gap", "priority_gap_vertical", "priority_gap_horizontal", "actor_power"),
        *("vertical_gap", "main_mismatch"),
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
        *(("core_dissimilarity", False), ("total_flow", False)),
    ),
    "link": (("cooperation_gap", False), ("flow", False), ("estimated_flow", False)),
}


class ShownTable:
    """Rows of one level, as the page shows them: the latest period, but all of a region.

    Parameters
    ----------
    table : analysis.result_tables.ResultTable
        Columns that the catalogue does not know are not shown.
    """

    def __init__(self, table):
        self.title = table.title
        self.level = table.level
        self.heading = _heading(table)
        self.algorithm = table.algorithm
        self._most_rows = _MOST_OF_LEVEL.get(table.level, _MOST_ROWS)
        self._earlier, self._other_sizes = [], []
        rows = table.rows
        if self.level != "region" and "size_field" in rows:
            first, *self._other_sizes = list(rows["size_field"].map(known_text).unique()) or [""]
            rows = _with_text(rows, "size_field", first)
        if self.level != "region" and "period" in rows:
            *self._earlier, latest = _periods(rows) or [""]
            rows = _with_text(rows, "period", latest)
        self._rows = _ranked(rows, self.level)
        self._names = self._name_keys()
        self._shown = self._shown_measures()

    def is_wanted(self):
        """Whether a reader of the page has use for it."""
        return self.level not in _LAYERS_ONLY and bool(
            self._known_measures() or not len(self._rows)
        )

    def city_names(self):
        """City id to name, where the rows tell both."""
        if self.level != "city" or "city_id" not in self._rows or "name" not in self._rows:
            return {}
        pairs = zip(self._rows["city_id"], self._rows["name"])
        return {known_text(city): known_text(name) or known_text(city) for city, name in pairs}

    def entries(self):
        """The catalogue's entries of the measures shown."""
        return [_entry(self.level, key) for key in self._shown]

    def html(self, names):
        """The rows as a table; those of regions with a line a measure.

        Parameters
        ----------
        names : dict
            City id -> name.
        """
        keys = [*self._names, *self._shown]
        if not len(self._rows) or not keys:
            return paragraph(tr("No rows."))
        columns = [Column(_entry(self.level, key), self._rows[key], names) for key in keys]
        if self.level == "region":
            body = self._by_measure([column for column in columns if column.is_measure])
        else:
            body = self._by_row(columns)
        return "\n".join([body, *self._not_shown()])

    # Which fields

    def _name_keys(self):
        """The fields that name a row; those that place it only where rows differ in them."""
        ids = [key for key, name in _IDS.get(self.level, {}).items() if name not in self._rows]
        naming = _NAMES.get(self.level) or _plain_fields(self.level, self._rows)
        names = [key for key in (*ids, *naming) if key in self._rows]
        return [key for key in names if key not in _PLACES or len(self._texts(key)) > 1]

    def _texts(self, key):
        return {known_text(value) for value in self._rows[key].unique()} - {""}

    def _known_measures(self):
        known = ((key, _entry(self.level, key)) for key in self._rows.columns)
        unwanted = (*_PLACES_ON_MAP, *_REPEATED.get((self.algorithm, self.level), ()))
        known = [key for key, entry in known if isinstance(entry, Measure) and key not in unwanted]
        # An empty column tells nothing; of a region it is worth saying.
        return known if self.level == "region" else [key for key in known if self._texts(key)]

    def _shown_measures(self):
        known = self._known_measures()
        if self.level == "region" or len(known) <= _MOST_MEASURES:
            return known
        telling = [key for key in _TELLING.get(self.level, ()) if key in known]
        return (telling or known)[:_MOST_MEASURES]

    # What is said besides

    def _caption(self):
        """What all rows have in common: region, period, size."""
        hidden = [key for key in _PLACES if key in self._rows and key not in self._names]
        common = [text for key in hidden for text in self._texts(key)]
        return f"<caption>{prose(', '.join(common))}</caption>" if common else ""

    def _not_shown(self):
        rows = len(self._rows) - (
            len(self._placed()) if self.level == "region" else self._most_rows
        )
        measures = len(self._known_measures()) - len(self._shown)
        if rows > 0:
            text = tr("And {count} more, see the layer “{layer}”.")
            yield self._more(text, count=number(rows))
        if self._earlier:
            text = tr("Other periods, see the layer “{layer}”: {periods}.")
            yield self._more(text, periods=", ".join(self._earlier))
        if self._other_sizes:
            text = tr("Other sizes, see the layer “{layer}”: {sizes}.")
            yield self._more(text, sizes=", ".join(self._other_sizes))
        if measures > 0:
            text = tr("Measures that stand in the layer “{layer}” only: {count}.")
            yield self._more(text, count=number(measures))

    def _more(self, text, **values):
        return paragraph(text.format(layer=self.title, **values), "more")

    # The two forms of a table

    def _by_row(self, columns):
        head = "".join(column.head() for column in columns)
        shown = self._rows[[*self._names, *self._shown]].head(self._most_rows)
        rows = []
        for row in shown.itertuples(index=False, name=None):
            cells = (
                column.cell(value, is_head=column is columns[0])
                for column, value in zip(columns, row)
            )
            rows.append(f"<tr>{''.join(cells)}</tr>")
        body = "\n".join(rows)
        return scrolled(
            self.heading,
            f'<table class="wide">{self._caption()}\n<thead><tr>{head}</tr></thead>\n<tbody>\n'
            f"{body}\n</tbody></table>",
        )

    def _by_measure(self, columns):
        """A line a measure; beside each other a column for each region and period."""
        rows = self._placed()
        heads = _place_texts(rows)
        cells = {
            column: [column.cell(value) for value in rows[column.entry.key]] for column in columns
        }
        lines = "\n".join(
            f'<tr><th scope="row">{column.label()}</th>{"".join(cells[column])}</tr>'
            for column in columns
        )
        if len(rows) == 1:
            caption = f"<caption>{prose(heads[0])}</caption>" if heads[0] else ""
            table = f"<table>{caption}\n<tbody>\n{lines}\n</tbody></table>"
            return f'<div class="key-figures">{table}</div>'
        head = "".join(f'<th scope="col" class="number">{prose(text)}</th>' for text in heads)
        return scrolled(
            self.heading,
            f'<table class="wide">\n<thead><tr><th scope="col">{prose(tr("Measure"))}</th>{head}'
            f"</tr></thead>\n<tbody>\n{lines}\n</tbody></table>",
        )

    def _placed(self):
        """The rows of regions that there is room for: of many periods, the latest."""
        rows = self._rows
        if len(rows) > _MOST_PLACES and "period" in rows:
            rows = _with_text(rows, "period", (_periods(rows) or [""])[-1])
        return rows.head(_MOST_PLACES)


def _heading(table):
    """The algorithm and what a row is; the layer's own title where no algorithm is known."""
    made_by = display_name(table.algorithm)
    if not made_by or not table.algorithm or table.algorithm == "analyseregion":
        return table.title
    return tr("{algorithm}: {rows}").format(algorithm=made_by, rows=level_name(table.level).lower())


def _entry(level, key):
    try:
        return catalogue_field(level, key)
    except KeyError:
        return None


def _plain_fields(level, rows):
    """The fields of a level that are no measures."""
    entries = [_entry(level, key) for key in rows.columns]
    return [entry.key for entry in entries if entry and not isinstance(entry, Measure)]


def _ranked(rows, level):
    """The rows by region, then by the measure that ranks their level.

    Those without it come last.
    """
    ranking = [(key, rising) for key, rising in _RANKED_BY.get(level, ()) if key in rows]
    if not ranking:
        return rows
    keys, rising = [ranking[0][0]], [ranking[0][1]]
    if "region" in rows:
        keys, rising = ["region", *keys], [True, *rising]
    return rows.sort_values(keys, ascending=rising, kind="mergesort")


def _periods(rows):
    """The periods of the rows, in time."""
    return sorted({known_text(period) for period in rows["period"].unique()} - {""}, key=in_time)


def _with_text(rows, key, text):
    """The rows in which a field reads so."""
    values = [value for value in rows[key].unique() if known_text(value) == text]
    return rows[rows[key].isin(values)]


def _place_texts(rows):
    """Region, period and size of each row, as one text."""
    places = [rows[key] for key in _PLACES if key in rows]
    return [", ".join(filter(None, map(known_text, row))) for row in zip(*places)] or [""] * len(
        rows
    )
