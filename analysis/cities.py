"""The city table as every measure expects it: ids as text, roles known, none twice."""

import pandas as pd

from .errors import InputError
from .identifiers import as_text
from .notes import listed

ROLES = ("core", "secondary")
#: Columns of a clean city table; measures may add their own inputs.
COLUMNS = ["city_id", "name", "role", "region", "period"]


def clean_cities(table, notes):
    """Bring a raw city table into the form that the measures expect.

    Parameters
    ----------
    table : pandas.DataFrame
        One row a city (and period): ``city_id``, and optionally ``name``, ``role``, ``region``,
        ``period``; a column that is absent, or a region or period that is empty in every row,
        counts as not set. Other columns are kept. Any index.
    notes : Notes
        Takes what was left out or could not be read.

    Returns
    -------
    pandas.DataFrame
        `COLUMNS` as text or None and the other columns, index as given; rows without an id, and
        rows without a period where others have one, are left out. ``name`` falls back to the id.

    Raises
    ------
    InputError
        If no row is left, or an id stands twice (within a period).
    """
    if table.empty:
        raise InputError("There is no city: the layer is empty.", table="cities")
    cities = table.copy()
    for column in COLUMNS:
        cities[column] = as_text(cities[column]) if column in cities else None
    cities["role"] = _known_roles(cities["role"], notes)
    cities = _with_id(cities, notes)
    cities = _with_period(cities, notes)
    cities["name"] = cities["name"].where(cities["name"].notna(), cities["city_id"])
    _refuse_twins(cities)
    return cities


def _known_roles(roles, notes):
    folded = roles.map(lambda role: role.casefold(), na_action="ignore")
    known = folded.isin(ROLES)
    strange = roles[~known & roles.notna()]
    if len(strange):
        notes.warning(
            "{count} cities are neither core nor secondary; their role reads {values}.",
            one="1 city is neither core nor secondary; its role reads {values}.",
            count=len(strange),
            values=listed(f"“{value}”" for value in strange.unique()),
        )
    elif known.any() and not known.all():
        notes.info(
            "{count} cities are neither core nor secondary.",
            one="1 city is neither core nor secondary.",
            count=int((~known).sum()),
        )
    return folded.where(known, None)


def _with_id(cities, notes):
    empty = cities["city_id"].isna()
    if empty.all():
        raise InputError("Every city id is empty.", table="cities", column="city_id")
    if empty.any():
        notes.warning(
            "{count} cities have no id and are left out.",
            one="1 city has no id and is left out.",
            count=int(empty.sum()),
        )
    return cities[~empty].copy()


def _with_period(cities, notes):
    empty = cities["period"].isna()
    if empty.any() and not empty.all():
        notes.warning(
            "{count} city rows have no period, while others do, and are left out: {names}.",
            one="1 city row has no period, while others do, and is left out: {names}.",
            count=int(empty.sum()),
            names=listed(cities.loc[empty, "name"].fillna(cities["city_id"])),
        )
        return cities[~empty].copy()
    return cities


def _refuse_twins(cities):
    twice = cities[cities.duplicated(["city_id", "period"], keep=False)]
    if twice.empty:
        return
    ids = twice["city_id"].drop_duplicates()
    if cities["period"].notna().any():
        first = twice.iloc[0]
        raise InputError(
            "City ids stand more than once within a period: {ids} (period {period}). "
            "Keep one row a city and period.",
            table="cities", column="city_id", ids=listed(ids), period=first["period"],
        )  # fmt: skip
    raise InputError(
        "City ids stand more than once: {ids}. Keep one row a city, or choose the field that "
        "holds the period.",
        table="cities", column="city_id", ids=listed(ids),
    )  # fmt: skip


def note_gaps(cities, notes):
    """Say which cities of a clean city table are missing in some of its periods."""
    counts = cities.groupby("city_id", sort=False)["period"].nunique()
    gaps = counts[counts < cities["period"].nunique()].index
    if len(gaps):
        notes.warning(
            "{count} cities are missing in some periods: {names}.",
            one="1 city is missing in some periods: {names}.",
            count=len(gaps), names=names_of(cities, cities["city_id"].isin(gaps)),
        )  # fmt: skip


def names_of(cities, rows):
    """The first few names of some rows' cities, each once, for a sentence.

    Parameters
    ----------
    cities : pandas.DataFrame
        Clean city table.
    rows : pandas.Series of bool

    Returns
    -------
    str
        With the id behind a name that several cities bear.
    """
    known = cities.drop_duplicates("city_id")
    names, ids = known["name"], known["city_id"]
    told = names.where(~names.duplicated(keep=False), names + " (" + ids + ")")
    return listed(told[ids.isin(cities.loc[rows, "city_id"])])


def by_region_and_period(cities):
    """The groups within which everything is computed.

    Yields
    ------
    tuple of (str or None, str or None, pandas.DataFrame)
        Region, period and the group's rows; regions and periods in order of appearance, None for
        "not set". The cities without a region form one group.
    """
    region = pd.factorize(cities["region"].to_numpy())[0]
    period = pd.factorize(cities["period"].to_numpy())[0]
    for _, rows in cities.groupby([region, period], sort=False):
        yield rows["region"].iloc[0], rows["period"].iloc[0], rows
