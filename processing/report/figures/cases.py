"""Which rows a figure is drawn from: those of one region in its latest period."""

from collections import Counter, namedtuple

from ....analysis.findings import in_time, known_text
from ....analysis.result_tables import of_level, value_of
from ....i18n import tr, tr_place


class Case(namedtuple("Case", "place region period rows everyone former history table")):
    """The rows of one table, region and period, the latest that has the measures.

    Parameters
    ----------
    place : str
        Region and period, as a text; the layer too where these are the same as of another case.
    region, period : str
        Empty where there is none.
    rows : pandas.DataFrame
        The rows that have all measures asked for.
    everyone : pandas.DataFrame
        All rows of the region and period.
    former : pandas.DataFrame
        The rows of the region's first period with the measures; none where there is one period.
    history : pandas.DataFrame
        All rows of the region, of all periods.
    table : ResultTable
    """

    __slots__ = ()

    def name_of(self, city):
        """The name of a city of the table, given by its id."""
        return self.names().get(known_text(city), known_text(city))

    def names(self):
        """City id -> name; the id where there is no name."""
        ids = self.everyone["city_id"].map(known_text) if "city_id" in self.everyone else ()
        return dict(zip(ids, names_of(self.everyone)))

    def first_period(self):
        """The period of `former`, empty where there is none."""
        return known_text(self.former["period"].iloc[0]) if len(self.former) else ""


def cases(tables, level, *keys):
    """The cases of all tables that hold all of `keys`, each once, in the order of the tables.

    Parameters
    ----------
    tables : list of ResultTable
    level : str
        Level of the catalogue.
    keys : str
        Measures.

    Returns
    -------
    list of Case
    """
    found = []
    for table in of_level(tables, level, *keys):
        found += [case for case in _of_table(table, keys) if not _is_repeated(case, found, keys)]
    alike = Counter(case.place for case in found)
    return [
        case._replace(place=tr_place((case.table.title, case.place)))
        if alike[case.place] > 1
        else case
        for case in found
    ]


def _of_table(table, keys):
    rows = _first_size(table.rows)
    rows = rows.assign(
        region=_texts(rows, "region"),
        period=_texts(rows, "period"),
        role=_texts(rows, "role", str.lower),
    )
    measured = rows.dropna(subset=list(keys))
    for region in dict.fromkeys(measured["region"]):
        here, everyone = measured[measured["region"] == region], rows[rows["region"] == region]
        periods = sorted(set(here["period"]), key=in_time)
        latest, first = periods[-1], periods[0]
        yield Case(
            place=tr_place((region, latest)),
            region=region,
            period=latest,
            rows=here[here["period"] == latest],
            everyone=everyone[everyone["period"] == latest],
            former=here[here["period"] == first] if first != latest else here.iloc[:0],
            history=everyone,
            table=table,
        )


def _is_repeated(case, others, keys):
    """Whether another table says the same of the same rows, as a joined one does."""
    named = [key for key in ("city_id", *keys) if key in case.rows]
    return any(
        (case.region, case.period) == (other.region, other.period)
        and case.rows[named]
        .reset_index(drop=True)
        .equals(other.rows.reindex(columns=named).reset_index(drop=True))
        for other in others
    )


def _first_size(rows):
    """The rows of the first size field: a city has a row for each."""
    if "size_field" not in rows or not len(rows):
        return rows
    return rows[rows["size_field"] == rows["size_field"].iloc[0]]


def _texts(rows, key, change=str):
    if key not in rows:
        return ""
    texts = {value: change(known_text(value)) for value in rows[key].dropna().unique()}
    return rows[key].map(texts).fillna("")


def names_of(rows):
    """The name of each row's city; its id where it has none."""
    ids = rows["city_id"].map(known_text) if "city_id" in rows else [""] * len(rows)
    if "name" not in rows:
        return list(ids)
    return [known_text(name) or city for name, city in zip(rows["name"], ids)]


def size_name(case):
    """What the sizes of a case are, named by their field."""
    return _spoken(_size_field(case)) or tr("size")


def value_name(case, otherwise):
    """What was measured: the field that the rows name, else the one that the run was given."""
    field = _size_field(case) if "size_field" in case.rows else value_of(case.table.parameters)
    return _spoken(field) or otherwise


def _size_field(case):
    return known_text(case.rows["size_field"].iloc[0]) if "size_field" in case.rows else ""


def _spoken(field):
    """The name of a field as words."""
    return field.replace("_", " ")
