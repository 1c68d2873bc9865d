"""Change between two periods: what each city and link has gained or lost, what came and went."""

import numpy as np
import pandas as pd

from .compared_periods import LAYERS
from .errors import InputError
from .identifiers import as_text
from .measures import Measure, field
from .notes import listed

#: What stands behind a measure's key: its value in the first and second period, the difference.
ENDINGS = BEFORE, AFTER, CHANGE = "_from", "_to", "_change"
#: Whether a city or link is there in both periods, in the second or in the first only.
STATUS = ("lasting", "appeared", "vanished")
#: Measures of a link that are 0 where the link is not there: no flow is a flow of 0.
ZERO_WITHOUT_LINK = ("flow",)
#: Level of the catalogue -> columns that tell its rows apart within a period.
KEYS = {"city": ["city_id"], "link": ["origin", "destination"]}


def change(compared, level, keys, places, notes):
    """What has become of every city or link.

    Parameters
    ----------
    compared : compared_periods.Compared
        Rows with the columns `KEYS` of the level (no two alike within a period), `places` and
        measures; the index is kept in the result.
    level : str
        "city" or "link".
    keys : list of str
        Measures of the catalogue; a column that is absent is missing in all rows.
    places : list of str
        Columns that are carried over: from the second period, else from the first.
    notes : Notes
        Takes the counts of what came, went and can't be compared.

    Returns
    -------
    pandas.DataFrame
        One row a city or link of either period, those of the first period first: `KEYS`,
        `places`, ``period`` (the second one), ``period_from``, ``period_to``, ``status`` (one of
        `STATUS`), ``row_from`` and ``row_to`` (index of its row in either period, -1 without
        one) and for each measure its value before and after and the difference, after - before,
        NaN where one of them is missing; for texts ``same`` or ``changed``. The flow of a link
        that is not there is 0; its other measures are missing.
    """
    before, after = compared.before, compared.after
    ends = _matched(before, after, KEYS[level])
    in_before, in_after = ends["before"].to_numpy(), ends["after"].to_numpy()
    table = ends[KEYS[level]].reset_index(drop=True)
    for place in places:
        now, then = _taken(after, place, in_after), _taken(before, place, in_before)
        table[place] = np.where(in_after >= 0, now, then)
    there = (in_before >= 0).astype(int) - (in_after >= 0)
    table = table.assign(
        period=compared.period_to,
        period_from=compared.period_from,
        period_to=compared.period_to,
        status=np.select([there == 0, there < 0], STATUS[:2], STATUS[2]),
        row_from=_rows_at(before, in_before),
        row_to=_rows_at(after, in_after),
    )
    measured = {}
    for key in keys:
        then, now = _taken(before, key, in_before), _taken(after, key, in_after)
        if level == "link" and key in ZERO_WITHOUT_LINK:
            then, now = _zero(then, in_before), _zero(now, in_after)
        measured.update(_difference(key, field(level, key), then, now, notes))
    _note_periods(compared, level, notes)
    _note_status(table["status"], level, notes)
    if (in_before < 0).any() and (in_after < 0).any() and not (there == 0).any():
        _note_strangers(table, level, notes)
    if level == "city":
        lasting = there == 0
        for place in ("role", "region"):
            then, now = _taken(before, place, in_before), _taken(after, place, in_after)
            _note_moved(table[lasting], then[lasting], now[lasting], place, notes)
    return pd.concat([table, pd.DataFrame(measured, index=table.index)], axis=1)


def _matched(before, after, keys):
    """The keys of both periods with their position in either, -1 where they are not there."""
    found = (
        before[keys]
        .assign(before=np.arange(len(before)))
        .merge(after[keys].assign(after=np.arange(len(after))), on=keys, how="outer")
        .fillna({"before": -1, "after": -1})
        .astype({"before": int, "after": int})
    )
    order = np.lexsort((found["after"], found["before"], found["before"] < 0))
    return found.iloc[order]


def _rows_at(table, positions):
    if not len(table):
        return np.full(len(positions), -1)
    return np.where(positions >= 0, table.index.to_numpy()[positions], -1)


def _taken(table, column, positions):
    """Values of a column at positions; None where there is no position or no such column."""
    values = np.full(len(positions), None, dtype=object)
    if column in table:
        is_there = positions >= 0
        values[is_there] = table[column].to_numpy(dtype=object)[positions[is_there]]
    return values


def _zero(values, positions):
    return np.where(positions < 0, 0.0, values)


def _difference(key, entry, then, now, notes):
    """The three columns of one measure."""
    if entry.kind is str:
        then, now = as_text(then).to_numpy(), as_text(now).to_numpy()
    else:
        then, now = _numbers(then, key, notes), _numbers(now, key, notes)
    missing = pd.isna(then) | pd.isna(now)
    if entry.has_order:
        change = now - then
    else:
        change = np.where(missing, None, np.where(then == now, "same", "changed"))
    if entry.kind is int:
        then, now = _whole(then), _whole(now)
        change = _whole(change) if entry.has_order else change
    notes.undefined(key, "MISSING", int(missing.sum()))
    return {key + BEFORE: then, key + AFTER: now, key + CHANGE: change}


def _numbers(values, key, notes):
    given = pd.Series(values, dtype=object)
    numbers = pd.to_numeric(given, errors="coerce").to_numpy(dtype=float)
    numbers = np.where(np.isfinite(numbers), numbers, np.nan)
    unreadable = np.isnan(numbers) & as_text(given).notna().to_numpy()
    if unreadable.any():
        notes.warning(
            "{count} values of {field} are no numbers and count as missing.",
            one="1 value of {field} is no number and counts as missing.",
            count=int(unreadable.sum()), field=key,
        )  # fmt: skip
    return numbers


def _whole(values):
    return np.array([None if np.isnan(value) else int(value) for value in values], dtype=object)


def _note_periods(compared, level, notes):
    start, end = compared.period_from, compared.period_to
    if start is None or end is None:
        return
    if start == end:
        notes.warning("Both layers are of period {period}: check that two are meant.", period=end)
    elif level == "city":
        notes.info("The cities of {start} are compared with those of {end}.", start=start, end=end)
    else:
        notes.info("The links of {start} are compared with those of {end}.", start=start, end=end)


def _note_status(status, level, notes):
    lasting, appeared, vanished = (int((status == kind).sum()) for kind in STATUS)
    text = "Cities in both periods: {lasting}; that appeared: {appeared}; vanished: {vanished}."
    if level == "link":
        text = "Links in both periods: {lasting}; that appeared: {appeared}; vanished: {vanished}."
    notes.info(text, lasting=lasting, appeared=appeared, vanished=vanished)


def _note_strangers(table, level, notes):
    """Warn of two periods that have nothing in common: their ids are hardly of one kind."""
    first = KEYS[level][0]
    ids = [
        listed(f"“{key}”" for key in table.loc[table["status"] == status, first].unique()[:3])
        for status in ("vanished", "appeared")
    ]
    text = "No city is in both periods: ids read {before} in the first, {after} in the second."
    if level == "link":
        text = "No link is in both periods: ids read {before} in the first, {after} in the second."
    notes.warning(text, before=ids[0], after=ids[1])


def _note_moved(lasting, then, now, place, notes):
    """Warn of cities whose role or region is another in the second period."""
    moved = np.array(pd.notna(then) | pd.notna(now)) & (then != now)
    if not moved.any():
        return
    text = (
        "{count} cities have another role in the second period: {names}. What is measured by role "
        "changes with it."
    )
    one = (
        "1 city has another role in the second period: {names}. What is measured by role changes "
        "with it."
    )
    if place == "region":
        text = (
            "{count} cities are in another region in the second period: {names}. What is measured "
            "within a region changes with it."
        )
        one = (
            "1 city is in another region in the second period: {names}. What is measured within a "
            "region changes with it."
        )
    names = lasting["name" if "name" in lasting else "city_id"]
    notes.warning(text, one, count=int(moved.sum()), names=listed(names[moved]))


def note_periods_apart(cities, links, notes):
    """Warn where cities and links are compared over other periods.

    Parameters
    ----------
    cities, links : compared_periods.Compared or None
    notes : Notes
    """
    if cities is None or links is None or cities[2:] == links[2:]:
        return
    notes.warning(
        "Cities are compared from {city_from} to {city_to}, but links from {link_from} to "
        "{link_to}.",
        **{
            f"{level}_{end}": period or "no period"
            for level, found in (("city", cities), ("link", links))
            for end, period in (("from", found.period_from), ("to", found.period_to))
        },
    )


def comparable(level, layers, wanted, notes):
    """The measures to compare.

    Parameters
    ----------
    level : str
        "city" or "link".
    layers : list of list of str
        Fields of the layer of both periods, or of that of each.
    wanted : list of str
        The analyst's choice; empty for all that the catalogue knows.
    notes : Notes
        Takes what one layer has alone.

    Returns
    -------
    list of str
        In the order of the first layer, or of the choice.

    Raises
    ------
    InputError
        If a field is no measure of ours, or no measure is in both periods.
    """
    known = [measures_among(level, fields) for fields in layers]
    both = [key for key in known[0] if key in known[-1]]
    strange = [key for key in wanted if key not in both]
    if strange:
        raise InputError(
            "These fields are no measures of ours that both periods have: {fields}.",
            parameter=f"{level.upper()}_MEASURES", fields=listed(f"“{key}”" for key in strange),
        )  # fmt: skip
    if not both:
        _refuse_measures(level, known)
    alone = [key for key in (*known[0], *known[-1]) if key not in both]
    if alone and not wanted:
        notes.warning("Only one of the two layers has {fields}: not compared.",
                      fields=listed(alone))  # fmt: skip
    return list(dict.fromkeys(wanted)) or both


def _refuse_measures(level, known):
    name = LAYERS[level]
    for parameter, keys in zip((name, f"{name}_TO"), known):
        if not keys:
            raise InputError(
                "It has no field with a measure of ours: give a layer that one of our algorithms "
                "wrote.",
                parameter=parameter,
            )  # fmt: skip
    raise InputError(
        "The layers of the two periods have no measure in common: the first has {first}, the "
        "second {second}. Give two layers that one algorithm wrote.",
        parameter=name, first=listed(known[0]), second=listed(known[-1]),
    )  # fmt: skip


def measures_among(level, fields):
    """Which of some fields the catalogue knows as measures of cities or links."""
    return [key for key in fields if _is_measure(level, key)]


def _is_measure(level, key):
    if key == "status" or key.endswith(ENDINGS):
        return False
    try:
        return isinstance(field(level, key), Measure)
    except KeyError:
        return False
