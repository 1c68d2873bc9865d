"""The two periods of a comparison: which they are, and what stands in them."""

from collections import namedtuple

from .errors import InputError
from .identifiers import as_text, in_order
from .notes import listed

#: Level of the catalogue -> what its layers' first parameter is called.
LAYERS = {"city": "CITIES", "link": "LINKS"}

#: Rows of the two periods, and what the periods are called (None where they have no name).
Compared = namedtuple("Compared", "before after period_from period_to")


def clean_links(table, notes):
    """The links of a result layer with their ends and periods as text.

    Parameters
    ----------
    table : pandas.DataFrame
        ``origin``, ``destination``, optionally ``period``; other columns are kept. Any index.
    notes : Notes
        Takes what is left out.

    Returns
    -------
    pandas.DataFrame
        Rows that lack an end, or a period where others have one, are left out.

    Raises
    ------
    InputError
        If a link stands twice within a period.
    """
    links = table.copy()
    for column in ("origin", "destination", "period"):
        links[column] = as_text(links[column]) if column in links else None
    useless = links[["origin", "destination"]].isna().any(axis=1)
    undated = links["period"].isna()
    useless |= undated & ~undated.all()
    if useless.any():
        notes.warning(
            "{count} links have no origin, destination or period and are left out.",
            one="1 link has no origin, destination or period and is left out.",
            count=int(useless.sum()),
        )  # fmt: skip
    links = links[~useless]
    twice = links[links.duplicated(["origin", "destination", "period"])]
    if len(twice):
        first = twice.iloc[0]
        raise InputError(
            "The link from {origin} to {destination} stands more than once within a period. Give "
            "the links that one of our algorithms wrote, and choose their period field.",
            table="flows", origin=first["origin"], destination=first["destination"],
        )  # fmt: skip
    return links


def choose_periods(table, second, start, end, level):
    """The rows of the two periods to compare.

    Parameters
    ----------
    table : pandas.DataFrame
        Rows with ``period`` (text or None).
    second : pandas.DataFrame or None
        Rows of the second period, where they are in a table of their own.
    start, end : str or None
        The periods; None or blank for the first and the last, or for the only one of each of two
        tables.
    level : str
        "city" or "link".

    Returns
    -------
    Compared

    Raises
    ------
    InputError
        If a period is not there, or there are not two to compare.
    """
    name = LAYERS[level]
    start, end = as_text([start, end])
    if second is not None:
        before, start = _only_period(table, start, "FROM", name)
        after, end = _only_period(second, end, "TO", f"{name}_TO")
        return Compared(before, after, start, end)
    periods = in_order(table["period"])
    if len(periods) < 2:
        raise InputError(
            "Change needs two periods, and the layer has {periods}. Choose its period field, or "
            "give the layer of the second period too.",
            parameter=name, periods=listed(periods) or "none",
        )  # fmt: skip
    start, end = start or periods[0], end or periods[-1]
    for period, parameter in ((start, "FROM"), (end, "TO")):
        _refuse_unknown(period, periods, parameter)
    if start == end:
        raise InputError("Both periods are {period}: choose two.", parameter="TO", period=end)
    return Compared(
        table[table["period"] == start], table[table["period"] == end], start, end
    )  # fmt: skip


def _only_period(table, period, parameter, layer):
    """The rows of one of two layers: all, or those of a period that is named."""
    periods = in_order(table["period"])
    if len(periods) > 1 and not period:
        raise InputError(
            "{layer} has several periods ({periods}): say which.",
            parameter=parameter, layer=layer, periods=listed(periods),
        )  # fmt: skip
    if not periods:
        return table, period
    period = period or periods[0]
    _refuse_unknown(period, periods, parameter)
    return table[table["period"] == period], period


def _refuse_unknown(period, periods, parameter):
    if period not in periods:
        raise InputError(
            "There is no period {period}. The periods are {periods}.",
            parameter=parameter, period=period, periods=listed(periods),
        )  # fmt: skip
