"""What if: links taken away, added or scaled, roles changed, and what that does to the measures."""

from dataclasses import asdict, dataclass, replace

import numpy as np
import pandas as pd

from .cities import ROLES, clean_cities
from .connectivity import connectivity
from .errors import InputError
from .identifiers import as_text
from .notes import Notes
from .progress import silent

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
    #: False: a link is a pair of cities, whichever of them is named first.
    is_directed: bool = True

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
        period has of it. A link without direction has one row, the smaller id (as text) first.

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
        table = self._summed(flows)
        ids = as_text(cities["city_id"])
        for change in self._of(LinkChange):
            _refuse_unknown(change.origin, ids)
            _refuse_unknown(change.destination, ids)
            table = _with_link(table, self.named(change))
        return table[table["flow"] > 0].reset_index(drop=True)

    def named(self, change):
        """A change with the ends of its link in the order in which the scenario names them."""
        if self.is_directed or isinstance(change, RoleChange):
            return change
        origin, destination = sorted((change.origin, change.destination))
        return replace(change, origin=origin, destination=destination)

    def flow(self, origin, destination, flow):
        """What the scenario makes of the flow that a link has without it."""
        link = self.named(LinkChange(origin, destination))
        for change in map(self.named, self._of(LinkChange)):
            if (change.origin, change.destination) == (link.origin, link.destination):
                flow = flow * change.factor if change.flow is None else change.flow
        return flow

    def between_regions(self, cities):
        """The changes of links between regions, which no measure knows.

        Parameters
        ----------
        cities : pandas.DataFrame
            With ``city_id`` and optionally ``region``.

        Returns
        -------
        tuple of LinkChange
        """
        if "region" not in cities:
            return ()
        region = dict(zip(as_text(cities["city_id"]), as_text(cities["region"])))
        return tuple(
            change
            for change in self._of(LinkChange)
            if region.get(change.origin) != region.get(change.destination)
        )

    def idle(self, flows):
        """The changes that take away or multiply a link that is not there.

        Parameters
        ----------
        flows : pandas.DataFrame
            As of `flows`.

        Returns
        -------
        tuple of LinkChange
        """
        table = self._summed(flows)
        there, found = set(zip(table["origin"], table["destination"])), []
        for change in self._of(LinkChange):
            named = self.named(change)
            ends = named.origin, named.destination
            if not change.flow and ends not in there:
                found.append(change)
            elif change.flow == 0:
                there.discard(ends)
            else:
                there.add(ends)
        return tuple(found)

    def _summed(self, flows):
        """One row a link and period."""
        keys = ["origin", "destination", *(["period"] if "period" in flows else [])]
        table = flows[[*keys, "flow"]].assign(**{key: as_text(flows[key]) for key in keys})
        if not self.is_directed:
            table = _smaller_first(table)
        return table.groupby(keys, dropna=False, sort=False, as_index=False)["flow"].sum()

    def _of(self, kind):
        return [change for change in self.changes if isinstance(change, kind)]


def both_ways(flows):
    """Links without direction as flows: half of each goes either way.

    Measures know flows from city to city only; so neither end counts as the one that sends.

    Parameters
    ----------
    flows : pandas.DataFrame
        ``origin``, ``destination``, ``flow``; other columns are kept.

    Returns
    -------
    pandas.DataFrame
        Twice as long, fresh index.
    """
    half = flows.assign(flow=flows["flow"] / 2)
    back = half.assign(origin=half["destination"], destination=half["origin"])
    return pd.concat([half, back], ignore_index=True)


def _smaller_first(table):
    """The smaller id (as text) first, as “Build flow network” names links without direction."""
    ends = table["origin"], table["destination"]
    origin, destination = (end.to_numpy(dtype=object).astype(str) for end in ends)
    is_turned = origin > destination
    return table.assign(
        origin=ends[0].where(~is_turned, ends[1]), destination=ends[1].where(~is_turned, ends[0])
    )


def _refuse_unknown(city, ids):
    if not (ids == city).any():
        raise InputError(
            "There is no city “{city}” any more: take the change back, or bring the city back.",
            city=city,
        )


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
        As of `compared`.

    Raises
    ------
    InputError
        If a change can't be made, or no flow is left.
    """
    before = measured(cities, flows, replace(scenario, changes=()))
    return compared(before, measured(cities, flows, scenario, notes))


def measured(cities, flows, scenario, notes=None, progress=silent):
    """Connectivity of a region as a scenario has it.

    Parameters
    ----------
    cities, flows, scenario, notes
        As of `compare`.
    progress : callable
        Called with 0 to 1; may raise to stop.

    Returns
    -------
    connectivity.Connectivity
        Of links without direction half of each flow goes either way.

    Raises
    ------
    InputError
        As of `compare`.
    """
    notes = notes or Notes()
    table = scenario.flows(flows, cities)
    if table.empty:
        raise InputError("The scenario leaves no flow: keep at least one link.")
    if not scenario.is_directed:
        table = both_ways(table)
    cities = clean_cities(scenario.cities(cities), notes)
    return connectivity(cities, table, notes=notes, progress=progress)


def compared(before, after):
    """What differs between two measured networks of the same cities.

    Parameters
    ----------
    before, after : connectivity.Connectivity

    Returns
    -------
    Comparison
        ``cities`` by city, region and period, ``regions`` by region and period; NaN where a
        measure is not defined before or after.
    """
    return Comparison(
        _joined(before.cities, after.cities, CITY_KEYS),
        _joined(before.regions, after.regions, REGION_KEYS),
    )


def _joined(before, after, keys):
    """One row for each row of `before`, with its numbers before and after."""
    numbers = [key for key in before.select_dtypes("number").columns if key not in (*keys, "row")]
    pairs = before[keys].merge(after[[*keys, *numbers]], on=keys, how="left")
    columns = {}
    for key in numbers:
        then, now = before[key].to_numpy(dtype=float), pairs[key].to_numpy(dtype=float)
        columns.update({f"{key}_from": then, f"{key}_to": now, f"{key}_change": now - then})
    return pd.concat([before[keys].reset_index(drop=True), pd.DataFrame(columns)], axis=1)
