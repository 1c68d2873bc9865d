"""What if: links taken away, added or scaled, roles changed, and what that does to the measures."""

from dataclasses import asdict, dataclass

import numpy as np
import pandas as pd

from .cities import ROLES, clean_cities
from .connectivity import connectivity
from .errors import InputError
from .identifiers import as_text
from .notes import Notes

#: What tells the rows of a comparison apart.
CITY_KEYS, REGION_KEYS = ["city_id", "region", "period"], ["region", "period"]


@dataclass(frozen=True)
class LinkChange:
    """The flow of one direction of a pair: set to ``flow``, or else times ``factor``."""

    origin: str
    destination: str
    #: 0 takes the link away; None leaves it to `factor`.
    flow: float = None
    factor: float = 1.0


@dataclass(frozen=True)
class RoleChange:
    """The role of a city: one of `cities.ROLES`, or None for neither."""

    city: str
    role: str = None


def records_of(changes):
    """Changes as plain dictionaries, to be written down."""
    return [asdict(change) for change in changes]


def changes_of(records):
    """The changes that `records_of` wrote down, as a tuple.

    Raises
    ------
    TypeError
        If a record is of something else.
    """
    return tuple((RoleChange if "city" in record else LinkChange)(**record) for record in records)


@dataclass(frozen=True)
class Scenario:
    """A named list of changes; the tables that it is applied to stay as they are."""

    name: str
    changes: tuple = ()

    def cities(self, cities):
        """The city table with the roles of the scenario.

        Parameters
        ----------
        cities : pandas.DataFrame
            With ``city_id`` and ``role``.

        Raises
        ------
        InputError
            If a city or a role is not known.
        """
        changed = cities.copy()
        ids = as_text(cities["city_id"])
        for change in self._of(RoleChange):
            _refuse_unknown(change.city, ids)
            if change.role is not None and change.role not in ROLES:
                raise InputError("“{role}” is no role: it is core or secondary.", role=change.role)
            changed.loc[ids == change.city, "role"] = change.role
        return changed

    def flows(self, flows, cities):
        """The flow table with the flows of the scenario, repeated pairs summed.

        A link that is set stands in every period of the table; one that is scaled keeps what each
        period has of it.

        Parameters
        ----------
        flows : pandas.DataFrame
            ``origin``, ``destination``, ``flow`` (numbers) and optionally ``period``.
        cities : pandas.DataFrame
            With ``city_id``: the only ends that a change may name.

        Raises
        ------
        InputError
            If a change names an unknown city, or its flow or factor is no number of 0 or more.
        """
        keys = ["origin", "destination", *(["period"] if "period" in flows else [])]
        table = flows[[*keys, "flow"]].assign(**{key: as_text(flows[key]) for key in keys})
        table = table.groupby(keys, dropna=False, sort=False, as_index=False)["flow"].sum()
        ids = as_text(cities["city_id"])
        for change in self._of(LinkChange):
            _refuse_unknown(change.origin, ids)
            _refuse_unknown(change.destination, ids)
            table = _with_link(table, change)
        return table[table["flow"] > 0].reset_index(drop=True)

    def _of(self, kind):
        return [change for change in self.changes if isinstance(change, kind)]


def _refuse_unknown(city, ids):
    if not (ids == city).any():
        raise InputError("There is no city “{city}”.", city=city)


def _with_link(table, change):
    """The table with one link changed."""
    number = change.factor if change.flow is None else change.flow
    if not (np.isfinite(number) and number >= 0):
        raise InputError("A flow or factor must be 0 or more, not {value}.", value=number)
    is_link = (table["origin"] == change.origin) & (table["destination"] == change.destination)
    if change.flow is None:
        return table.assign(flow=table["flow"].where(~is_link, table["flow"] * number))
    periods = table["period"].unique() if "period" in table else [None]
    added = pd.DataFrame(
        {"origin": change.origin, "destination": change.destination, "period": periods,
         "flow": float(number)}
    )[list(table.columns)]  # fmt: skip
    return pd.concat([table[~is_link], added], ignore_index=True)


@dataclass(frozen=True)
class Comparison:
    """Measures before and after: tables of ``<key>_from``, ``<key>_to`` and ``<key>_change``."""

    cities: pd.DataFrame
    regions: pd.DataFrame


def compare(cities, flows, scenario, notes=None):
    """Connectivity of a region as it is and as a scenario has it.

    Parameters
    ----------
    cities : pandas.DataFrame
        Raw city table, as `cities.clean_cities` takes it.
    flows : pandas.DataFrame
        ``origin``, ``destination``, ``flow`` and optionally ``period``.
    scenario : Scenario
    notes : Notes, optional
        Takes what the measuring of the scenario has to say.

    Returns
    -------
    Comparison
        ``cities`` by city, region and period, ``regions`` by region and period; NaN where a
        measure is not defined before or after.

    Raises
    ------
    InputError
        If a change can't be made, or no flow is left.
    """
    before = _measured(cities, Scenario("").flows(flows, cities), Notes())
    after = _measured(scenario.cities(cities), scenario.flows(flows, cities), notes or Notes())
    return Comparison(
        _joined(before.cities, after.cities, CITY_KEYS),
        _joined(before.regions, after.regions, REGION_KEYS),
    )


def _measured(cities, flows, notes):
    if flows.empty:
        raise InputError("The scenario leaves no flow: keep at least one link.")
    return connectivity(clean_cities(cities, notes), flows, notes=notes)


def _joined(before, after, keys):
    """One row for each row of `before`, with its numbers before and after."""
    numbers = [key for key in before.select_dtypes("number").columns if key not in (*keys, "row")]
    pairs = before[keys].merge(after[[*keys, *numbers]], on=keys, how="left")
    columns = {}
    for key in numbers:
        then, now = before[key].to_numpy(dtype=float), pairs[key].to_numpy(dtype=float)
        columns.update({f"{key}_from": then, f"{key}_to": now, f"{key}_change": now - then})
    return pd.concat([before[keys].reset_index(drop=True), pd.DataFrame(columns)], axis=1)
