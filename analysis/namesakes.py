"""Cities that share a name: wherever their names are shown, their ids stand behind them."""

from collections import defaultdict

from .findings import known_text

#: Fields with the id of a city, and with its name.
_NAMED = (("city_id", "name"), ("origin", "origin_name"), ("destination", "destination_name"))


def names_apart(names):
    """City id -> name, with the id behind a name that several cities share.

    Parameters
    ----------
    names : dict
        City id -> name, as texts.

    Returns
    -------
    dict
    """
    ids = defaultdict(set)
    for city, name in names.items():
        ids[name].add(city)
    return {
        city: _apart(name, city) if len(ids[name]) > 1 else name for city, name in names.items()
    }


def told_apart(tables):
    """Result tables in which a name that several cities share stands with the id.

    Parameters
    ----------
    tables : list of analysis.result_tables.ResultTable

    Returns
    -------
    list of analysis.result_tables.ResultTable
        A table without namesakes is returned as it is.
    """
    shared = _shared_names(tables)
    return [_named_anew(table, shared) for table in tables] if shared else tables


def _shared_names(tables):
    """The names that belong to several ids."""
    ids = defaultdict(set)
    for table in tables:
        for _, _, each in _cities_of(table):
            for city, name in each:
                ids[name].add(city)
    return {name for name, cities in ids.items() if name and len(cities) > 1}


def _cities_of(table):
    """The fields of id and name that the rows have, and each pair of their texts once."""
    for keys in _NAMED:
        if all(key in table.rows for key in keys):
            each = table.rows[list(keys)].drop_duplicates().itertuples(index=False, name=None)
            yield (*keys, {(known_text(city), known_text(name)) for city, name in each})


def _named_anew(table, shared):
    new = {}
    for id_key, name_key, each in _cities_of(table):
        if any(name in shared for _, name in each):
            pairs = zip(table.rows[id_key].map(known_text), table.rows[name_key].map(known_text))
            new[name_key] = [
                _apart(name, city) if name in shared and city else name for city, name in pairs
            ]
    return table._replace(rows=table.rows.assign(**new)) if new else table


def _apart(name, city):
    return f"{name} ({city})"
