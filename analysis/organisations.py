"""From organisations that are in several cities to a network of cities."""

from collections import namedtuple

import numpy as np
import pandas as pd

from .cities import by_region_and_period, note_gaps
from .errors import InputError
from .flow_network import describe_links
from .flows import match_flows
from .identifiers import as_text, in_order
from .notes import Notes, listed
from .progress import part, silent

#: How organisations link cities, in the order of the algorithm's choice.
METHODS = (
    "interlocking network",
    "joint presence (count)",
    "joint presence (fractional)",
    "headquarters to branches",
)
#: Cells of the table of cities and organisations that are held at once.
_CELLS = 4_000_000
#: Texts that say that an office is the headquarters; numbers other than 0 say so too.
_YES = ("true", "t", "yes", "y")
_NO = ("false", "f", "no", "n", "")
#: How the reasons of a flow table read for a table of organisations.
_REASONS = {
    "unknown origin": "unknown city",
    "flow is empty": "value is empty",
    "flow is not a number": "value is not a number",
    "flow is negative": "value is negative",
    "period is empty": "period is empty",
}

OrganisationNetwork = namedtuple("OrganisationNetwork", "cities links notes")
#: The offices of one region and period: places of cities and organisations, values, main offices.
_Offices = namedtuple("_Offices", "city organisation value is_hq")
#: Measures of the cities of one region and period, its pairs, and organisations without a link.
_Part = namedtuple("_Part", "cities pairs alone headless")


def organisation_network(cities, offices, method=METHODS[0], notes=None, progress=silent):
    """Link cities by the organisations that they share.

    Parameters
    ----------
    cities : pandas.DataFrame
        Clean city table (`cities.clean_cities`).
    offices : pandas.DataFrame
        One row a city and organisation: ``city``, ``organisation``, optionally ``value`` (service
        value, seats, projects; 0 or more; absent: each row counts 1), ``is_hq`` and ``period``.
        Repeated rows are summed; ``is_hq`` is read for headquarters alone. Any unique index.
    method : str
        One of `METHODS`:

        - "interlocking network": sum over organisations of value × value (Taylor 2001);
        - "joint presence (count)": organisations that have a value above 0 in both cities;
        - "joint presence (fractional)": each such organisation counts 1 / (its cities - 1)
          (Newman 2001);
        - "headquarters to branches": the sum of the values of branches in the destination of
          organisations with headquarters in the origin, directed (Alderson and Beckfield 2004).
    notes : Notes, optional
    progress : callable

    Returns
    -------
    OrganisationNetwork
        ``cities``: the city table in every period, with ``row`` (index in `cities`),
        ``organisations`` (present in the city), ``connectivity_gross`` (sum of the city's links)
        and ``connectivity_share`` (over the largest of the region and period).
        ``links``: as of `flow_network.describe_links`, with ``organisations`` (that make the
        link); undirected but for the last method.

    Raises
    ------
    InputError
        If no row names a known city, or the method lacks what it needs.

    References
    ----------
    Taylor, P. J. (2001). Specification of the world city network. Geographical Analysis 33,
    181-194. Newman, M. (2001). Scientific collaboration networks II. Physical Review E 64, 016132.
    Alderson, A. S. and Beckfield, J. (2004). Power and position in the world city system. American
    Journal of Sociology 109, 811-851.
    """
    if method not in METHODS:
        raise InputError("Method must be one of {known}.", known=listed(METHODS))
    notes = notes or Notes()
    offices = _with_what_counts(offices, method)
    cities, offices = _matched(cities, offices, notes)
    groups = list(by_region_and_period(cities))
    parts = []
    for number, (_, _, rows) in enumerate(groups):
        step = part(progress, number / len(groups), (number + 1) / len(groups))
        parts.append(_network(rows, offices, method, step))
    _note_without_link(parts, notes)
    return _joined(parts, cities, directed=method == METHODS[3], notes=notes)


def _with_what_counts(offices, method):
    """The table without headquarters, where these make no difference."""
    if method != METHODS[3]:
        return offices.drop(columns="is_hq", errors="ignore")
    if "is_hq" not in offices:
        raise InputError("The chosen method needs it: choose a field.", parameter="IS_HQ")
    return offices


def _joined(parts, cities, directed, notes):
    """The networks of all regions and periods as one."""
    described = cities.join(pd.concat([found.cities for found in parts]))
    shares = described["connectivity_share"]
    notes.undefined("connectivity_share", "ZERO_TOTAL", shares.isna().sum())
    pairs = pd.concat([found.pairs for found in parts], ignore_index=True)
    links = describe_links(pairs, cities, directed)
    return OrganisationNetwork(
        described, links.assign(organisations=pairs["organisations"].to_numpy()), notes
    )


def _matched(cities, offices, notes):
    """The cities in every period, and the rows whose city, organisation and value are known."""
    name = as_text(offices["organisation"])
    nameless = name.isna()
    if nameless.any():
        notes.warning(
            "{count} rows name no organisation and are left out.",
            one="1 row names no organisation and is left out.",
            count=int(nameless.sum()),
        )
    offices = offices.assign(organisation=name)[~nameless]
    _refuse_if_no_city_is_known(offices, cities)
    _refuse_periods_apart(offices, cities)
    # A row is matched as if it were a flow of its city to itself: ids, values and periods alike.
    ends = {"origin": offices["city"], "destination": offices["city"]}
    table = pd.DataFrame({**ends, "row": np.arange(len(offices))}, index=offices.index)
    for column, here in (("value", "flow"), ("period", "period")):
        if column in offices:
            table[here] = offices[column]
    matched = match_flows(table, cities, Notes())
    _note_unmatched(matched.unmatched["reason"], notes)
    _note_periods(matched, offices, notes)
    kept = matched.flows
    columns = {
        "city": kept["origin"],
        "organisation": offices.loc[kept.index, "organisation"],
        "value": kept["flow"],
        "is_hq": False,
    }
    if "is_hq" in offices:
        columns["is_hq"] = _is_yes(offices.loc[kept.index, "is_hq"])
    table = pd.DataFrame(columns, index=kept.index)
    _note_between_regions(matched.cities, table, notes)
    return matched.cities, table


def _refuse_if_no_city_is_known(offices, cities):
    ids = as_text(offices["city"])
    if len(ids) and not ids.isin(cities["city_id"]).any():
        raise InputError(
            "No row names a known city. Its cities read {ends}; the city ids read {ids}. Choose "
            "the field that holds the same ids.",
            table="organisations", column="city",
            ends=listed([f"“{end}”" for end in ids.dropna().drop_duplicates()[:3]]) or "empty",
            ids=listed([f"“{city}”" for city in cities["city_id"].drop_duplicates()[:3]]),
        )  # fmt: skip


def _refuse_periods_apart(offices, cities):
    """Stop where cities and organisations have periods that never meet."""
    known = in_order(cities["period"])
    given = in_order(as_text(offices["period"])) if "period" in offices else []
    if len(known) > 1 and not given and len(offices):
        raise InputError(
            "The cities have periods ({periods}), but the organisations have none. Choose their "
            "period field, or keep the cities of one period.",
            table="organisations", column="period", periods=listed(known),
        )  # fmt: skip
    if known and given and not set(known) & set(given):
        raise InputError(
            "Its periods are {given}, those of the cities {known}. Choose the fields that hold "
            "the same periods.",
            table="organisations", column="period", given=listed(given), known=listed(known),
        )  # fmt: skip


def _note_unmatched(reasons, notes):
    for reason, count in reasons.value_counts(sort=False).items():
        notes.warning(
            "{count} rows of organisations can't be used: {reason}.",
            one="1 row of organisations can't be used: {reason}.",
            count=int(count), reason=_REASONS[reason],
        )  # fmt: skip


def _note_periods(matched, offices, notes):
    note_gaps(matched.cities, notes)
    known, present = set(matched.cities["period"]), set(matched.flows["period"])
    empty = [period for period in in_order(matched.cities["period"]) if period not in present]
    if empty:
        notes.warning("Periods without any organisation: {periods}.", periods=listed(empty))
    given = in_order(as_text(offices["period"])) if "period" in offices else []
    strange = [period for period in given if period not in known]
    if strange:
        notes.warning(
            "Periods without any city: {periods}; their organisations can't be used.",
            periods=listed(strange),
        )


def _note_between_regions(cities, offices, notes):
    """Say how many organisations would link cities of different regions."""
    present = offices[(offices["value"] > 0) | offices["is_hq"]]
    places = cities[["region", "period"]].iloc[present["city"].to_numpy()]
    places = places.assign(organisation=present["organisation"].to_numpy()).drop_duplicates()
    regions = places.groupby(["organisation", places["period"].fillna("")]).size()
    if (regions > 1).any():
        notes.info(
            "{count} organisations are in several regions; links between regions are not made.",
            one="1 organisation is in several regions; links between regions are not made.",
            count=int((regions > 1).sum()),
        )


def _is_yes(values):
    """Whether each value says yes: a number other than 0, or a text such as “yes”; NULL is no."""
    words = {**dict.fromkeys(_YES, 1), **dict.fromkeys(_NO, 0)}
    text = ["" if pd.isna(value) else str(value).strip().casefold() for value in values]
    said = pd.Series([words.get(word, word) for word in text], values.index, dtype=object)
    number = pd.to_numeric(said, errors="coerce")
    if number.isna().any():
        raise InputError(
            "“{value}” says neither yes nor no. Write 1 for a headquarters and 0 for a branch.",
            table="organisations", column="is_hq", value=values[number.isna()].iloc[0],
        )  # fmt: skip
    return (number != 0).to_numpy()


def _network(rows, offices, method, progress):
    """City measures and pairs of one region in one period."""
    place = rows.index.get_indexer(offices["city"])
    here = offices[place >= 0]
    organisation, names = pd.factorize(here["organisation"])
    table = _Offices(
        place[place >= 0], organisation, here["value"].to_numpy(), here["is_hq"].to_numpy()
    )
    weight, shared, present = _linked(table, (len(rows), len(names)), method, progress)
    is_directed = method == METHODS[3]
    gross = weight.sum(axis=1) + (weight.sum(axis=0) if is_directed else 0)
    largest = gross.max(initial=0)
    measured = pd.DataFrame(
        {
            "organisations": present,
            "connectivity_gross": gross,
            "connectivity_share": gross / largest if largest > 0 else np.nan,
        },
        index=rows.index,
    )
    alone = _alone(table)
    headless = set(range(len(names))) - set(organisation[table.is_hq]) if is_directed else set()
    return _Part(
        measured, _pairs(rows, weight, shared, is_directed), len(alone), len(headless - alone)
    )


def _alone(table):
    """The organisations that are in one city only."""
    present = (table.value > 0) | table.is_hq
    places = pd.DataFrame({"o": table.organisation[present], "c": table.city[present]})
    cities = places.drop_duplicates()["o"].value_counts()
    return set(cities.index[cities == 1])


def _note_without_link(parts, notes):
    """Say how many organisations make no link, all regions and periods together."""
    alone = sum(found.alone for found in parts)
    if alone:
        notes.info(
            "{count} organisations are in only one city of a region and make no link there.",
            one="1 organisation is in only one city of a region and makes no link there.",
            count=alone,
        )
    headless = sum(found.headless for found in parts)
    if headless:
        notes.warning(
            "{count} organisations have no headquarters in a region and make no link there.",
            one="1 organisation has no headquarters in a region and makes no link there.",
            count=headless,
        )


def _linked(table, shape, method, progress):
    """Strength of each pair of cities, organisations that make it, and organisations by city.

    Returns
    -------
    tuple of numpy.ndarray
        Shapes (cities, cities) with a diagonal of 0, twice, and (cities,).
    """
    cities, organisations = shape
    weight, shared = np.zeros((cities, cities)), np.zeros((cities, cities))
    present = np.zeros(cities, dtype=int)
    step = max(_CELLS // max(cities, 1), 1)
    for start in range(0, organisations, step):
        values, heads = _block(table, cities, start, min(start + step, organisations))
        there = values > 0
        present += (there | (heads > 0)).sum(axis=1)
        left, right = _factors(values, heads, method)
        with np.errstate(over="ignore", invalid="ignore"):
            weight += left @ right.T
        shared += (left > 0).astype(float) @ (right > 0).astype(float).T
        progress(start / organisations)
    np.fill_diagonal(weight, 0)
    np.fill_diagonal(shared, 0)
    if not np.isfinite(weight.sum()):
        raise InputError(
            "Its values are so large that their products are no numbers. Choose a larger unit.",
            table="organisations", column="value",
        )  # fmt: skip
    progress(1)
    return weight, shared, present


def _block(table, cities, start, end):
    """Values and headquarters of some organisations, of shape (cities, organisations)."""
    inside = (table.organisation >= start) & (table.organisation < end)
    values, heads = np.zeros((cities, end - start)), np.zeros((cities, end - start))
    cells = table.city[inside], table.organisation[inside] - start
    np.add.at(values, cells, table.value[inside])
    np.add.at(heads, cells, table.is_hq[inside])
    return values, heads


def _factors(values, heads, method):
    """Two arrays whose product over organisations is the strength of pairs of cities."""
    if method == "interlocking network":
        return values, values
    if method == "headquarters to branches":
        # A city with the headquarters is no branch of the same organisation.
        return (heads > 0).astype(float), np.where(heads > 0, 0, values)
    there = (values > 0).astype(float)
    if method == "joint presence (count)":
        return there, there
    others = there.sum(axis=0) - 1
    return np.divide(there, others, out=np.zeros(there.shape), where=others > 0), there


def _pairs(rows, weight, shared, directed):
    """The pairs of cities with a link; undirected, the smaller id (as text) first."""
    order = np.argsort(rows["city_id"].to_numpy().astype(str), kind="stable")
    weight, shared = weight[np.ix_(order, order)], shared[np.ix_(order, order)]
    origin, destination = np.nonzero(weight if directed else np.triu(weight))
    position = rows.index.to_numpy()[order]
    return pd.DataFrame(
        {
            "origin": position[origin],
            "destination": position[destination],
            "flow": weight[origin, destination],
            "organisations": shared[origin, destination].round().astype(np.int64),
        }
    )
