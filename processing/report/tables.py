"""A table of the page: rows of one level, the latest period, with names and rounded values."""

from ...analysis.findings import known_text, number
from ...i18n import tr, tr_list, tr_place
from .choice import (
    LAYERS_ONLY,
    PLACES,
    entry_of,
    measures_in,
    measures_shown,
    naming_fields,
    periods_of,
    ranked,
    texts_in,
    with_text,
)
from .columns import Column
from .declarations import display_name, level_name
from .markup import paragraph, prose, scrolled

#: Rows that are shown of a level.
_MOST_ROWS, _MOST_OF_LEVEL = 60, {"link": 20, "pair": 20}
#: Regions and periods that a page of A4 has room for side by side.
_MOST_PLACES = 8


class ShownTable:
    """Rows of one level, as the page shows them: the latest period, but all of a region.

    Parameters
    ----------
    table : analysis.result_tables.ResultTable
        Columns that the catalogue does not know are not shown.
    """

    def __init__(self, table):
        self.title, self.level, self.algorithm = table.title, table.level, table.algorithm
        self.heading = _heading(table)
        self._earlier, self._other_sizes = [], []
        self._rows = ranked(self._latest(table.rows), table.level)
        self._names = naming_fields(table.level, self._rows)
        self._known = measures_in(table, self._rows)
        self._shown = measures_shown(table.level, self._known)

    def _latest(self, rows):
        """The rows of the latest period and the first size; what else there is, is kept in mind."""
        if self.level == "region":
            return rows
        if "size_field" in rows:
            first, *self._other_sizes = texts_in(rows, "size_field") or [""]
            rows = with_text(rows, "size_field", first)
        if "period" in rows:
            *self._earlier, latest = periods_of(rows) or [""]
            rows = with_text(rows, "period", latest)
        return rows

    def is_wanted(self):
        """Whether a reader of the page has use for it."""
        return self.level not in LAYERS_ONLY and bool(self._known or not len(self._rows))

    def city_names(self):
        """City id to name, where the rows tell both."""
        if self.level != "city" or "city_id" not in self._rows or "name" not in self._rows:
            return {}
        pairs = zip(self._rows["city_id"], self._rows["name"])
        return {known_text(city): known_text(name) or known_text(city) for city, name in pairs}

    def entries(self):
        """The catalogue's entries of the measures shown."""
        return [entry_of(self.level, key) for key in self._shown]

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
        columns = [Column(entry_of(self.level, key), self._rows[key], names) for key in keys]
        if self.level == "region":
            body = self._by_measure([column for column in columns if column.is_measure])
        else:
            body = self._by_row(columns)
        return "\n".join([body, *self._not_shown()])

    # The two forms of a table

    def _by_row(self, columns):
        head = "".join(column.head() for column in columns)
        shown = self._rows[[*self._names, *self._shown]].head(self._most_rows())
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
        lines = "\n".join(
            f'<tr><th scope="row">{column.label()}</th>'
            f"{''.join(column.cell(value) for value in rows[column.entry.key])}</tr>"
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
            rows = with_text(rows, "period", (periods_of(rows) or [""])[-1])
        return rows.head(_MOST_PLACES)

    # What is said besides

    def _caption(self):
        """What all rows have in common: region, period, size."""
        hidden = [key for key in PLACES if key in self._rows and key not in self._names]
        common = [text for key in hidden for text in texts_in(self._rows, key)]
        return f"<caption>{prose(tr_place(common))}</caption>" if common else ""

    def _not_shown(self):
        for text, value in (
            (tr("And {value} more, see the layer “{layer}”."), self._count_of_more()),
            (tr("Other periods, see the layer “{layer}”: {value}."), tr_list(self._earlier)),
            (tr("Other sizes, see the layer “{layer}”: {value}."), tr_list(self._other_sizes)),
            (
                tr("Measures that stand in the layer “{layer}” only: {value}."),
                _count(len(self._known) - len(self._shown)),
            ),
        ):
            if value:
                yield paragraph(text.format(layer=self.title, value=value), "more")

    def _count_of_more(self):
        shown = len(self._placed()) if self.level == "region" else self._most_rows()
        return _count(len(self._rows) - shown)

    def _most_rows(self):
        return _MOST_OF_LEVEL.get(self.level, _MOST_ROWS)


def _count(value):
    return number(value) if value > 0 else ""


def _heading(table):
    """The algorithm and what a row is; the layer's own title where no algorithm is known."""
    made_by = display_name(table.algorithm)
    if not made_by or table.algorithm == "analyseregion":
        return table.title
    return tr("{algorithm}: {rows}").format(algorithm=made_by, rows=level_name(table.level).lower())


def _place_texts(rows):
    """Region, period and size of each row, as one text."""
    places = [rows[key] for key in PLACES if key in rows]
    if not places:
        return [""] * len(rows)
    return [tr_place(map(known_text, row)) for row in zip(*places)]
