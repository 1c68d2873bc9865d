"""Costs between cities, whatever they are: minutes, kilometres, money; and how they deter."""

import numpy as np
import pandas as pd

from .errors import InputError
from .identifiers import as_text
from .notes import listed

#: How interaction falls with cost.
DECAYS = ("power", "exponential", "cumulative")
#: The exponent of a power decay that nobody has set; a rate of exponential decay has no default.
USUAL_EXPONENT = 2.0


class CostTable:
    """Costs from a table with a row a directed pair.

    Parameters
    ----------
    table : pandas.DataFrame
        ``origin``, ``destination``, ``cost`` (0 or more; NULL: there is no way). A pair that
        stands more than once counts by its smallest cost; a pair that is absent has no way.
    cities : pandas.DataFrame
        Clean city table, to see which rows belong to it.
    notes : Notes
        Takes the count of rows that can't be used.

    Raises
    ------
    InputError
        If a cost is negative, or no row runs between two known cities.
    """

    def __init__(self, table, cities, notes):
        pairs = pd.DataFrame(
            {
                "origin": as_text(table["origin"]),
                "destination": as_text(table["destination"]),
                "cost": _numbers(table["cost"], notes),
            }
        )
        known = pairs[["origin", "destination"]].isin(set(cities["city_id"])).all(axis=1)
        _refuse_strangers(pairs, known, cities)
        if not known.all():
            notes.info(
                "{count} cost rows have an end that is no city and are not used.",
                one="1 cost row has an end that is no city and is not used.",
                count=int((~known).sum()),
            )
        usable = pairs[known & pairs["cost"].notna()]
        smallest = usable.sort_values("cost", kind="stable")
        self._pairs = smallest.drop_duplicates(["origin", "destination"])
        if len(self._pairs) < len(usable):
            notes.info(
                "{count} cost rows repeat a pair; its smallest cost counts.",
                one="1 cost row repeats a pair; the smallest cost of the pair counts.",
                count=len(usable) - len(self._pairs),
            )

    def between(self, cities):
        """Costs between the cities of one region and period.

        Parameters
        ----------
        cities : pandas.DataFrame
            Clean city rows, each id once.

        Returns
        -------
        array of float, shape (cities, cities)
            Row: from, column: to; inf where there is no way, 0 on the diagonal.
        """
        ids = pd.Index(cities["city_id"])
        origin = ids.get_indexer(self._pairs["origin"])
        destination = ids.get_indexer(self._pairs["destination"])
        here = (origin >= 0) & (destination >= 0)
        cost = np.full((len(ids), len(ids)), np.inf)
        cost[origin[here], destination[here]] = self._pairs["cost"].to_numpy()[here]
        np.fill_diagonal(cost, 0)
        return cost


def _numbers(raw, notes):
    """Costs as floats, NaN where a row has none or none that can be read."""
    cost = pd.to_numeric(raw, errors="coerce").astype(float)
    cost = cost.where(np.isfinite(cost), np.nan)
    if (cost < 0).any():
        count = int((cost < 0).sum())
        text = "{count} costs are negative; the smallest is {value}."
        if count == 1:
            text = "1 cost is negative: {value}."
        raise InputError(text, table="costs", column="cost", count=count, value=float(cost.min()))
    text = raw[cost.isna() & raw.notna()].astype(str).str.strip()
    strange = int((text != "").sum())
    if strange:
        notes.warning(
            "{count} cost rows can't be used: cost is not a number.",
            one="1 cost row can't be used: cost is not a number.",
            count=strange,
        )
    empty = int(cost.isna().sum()) - strange
    if empty:
        notes.info(
            "{count} cost rows have no cost: there is no way.",
            one="1 cost row has no cost: there is no way.",
            count=empty,
        )
    return cost


def _refuse_strangers(pairs, known, cities):
    if known.any():
        return
    ends = pd.concat([pairs["origin"], pairs["destination"]]).dropna().drop_duplicates()
    raise InputError(
        "No cost belongs to two known cities. Its ids read {ends}; the city ids read {ids}. "
        "Choose the fields that hold the same ids.",
        table="costs", column="origin",
        ends=listed([f"“{end}”" for end in ends[:3]]) or "empty",
        ids=listed([f"“{city}”" for city in cities["city_id"].drop_duplicates()[:3]]),
    )  # fmt: skip


def known_beta(decay, beta):
    """The exponent or rate of decay: as set, else 2 for a power.

    Raises
    ------
    InputError
        If it is negative, or not set for an exponential decay, where none is usual.
    """
    if beta is None and decay == "exponential":
        raise InputError(
            "An exponential decay has no usual rate: set one, such as 0.02 for a cost in km.",
            parameter="BETA",
        )
    beta = USUAL_EXPONENT if beta is None else float(beta)
    if not beta >= 0:
        raise InputError("It must be 0 or more, not {value}.", parameter="BETA", value=beta)
    return beta


def log_deterrence(cost, decay, beta):
    """Natural logarithm of what is left of interaction at a cost above 0.

    Parameters
    ----------
    cost : array of float
        More than 0, finite.
    decay : str
        "power" (``cost ** -beta``) or "exponential" (``exp(-beta * cost)``).
    beta : float
        0 or more.

    Returns
    -------
    array of float, shape of `cost`

    References
    ----------
    Wilson, A. (1971). A family of spatial interaction models. Environment and Planning 3, 1-32.
    """
    return -beta * (np.log(cost) if decay == "power" else cost)


def numeric_mass(cities, column, parameter):
    """The masses of cities as an array, NaN where missing.

    Raises
    ------
    InputError
        If one is negative or infinite, or none is above 0.
    """
    mass = cities[column].to_numpy(dtype=float)
    wrong = (mass < 0) | np.isinf(mass)
    if wrong.any():
        first = cities[wrong].iloc[0]
        raise InputError(
            "The value of “{city}” is {value}. Masses are finite numbers of 0 or more.",
            table="cities", column=column, city=first["name"], value=float(mass[wrong][0]),
        )  # fmt: skip
    if not (mass > 0).any():
        raise InputError("No city has a value above 0: choose another field.", parameter=parameter)
    return mass
