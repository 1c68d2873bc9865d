"""The tables of scores on governance as the measures expect them: what can't be used is named."""

from collections import namedtuple

import numpy as np
import pandas as pd

from .errors import InputError
from .identifiers import as_text
from .notes import listed
from .score_tables import averaged, keyed, numbers, rows_told, scored_rows, summed

#: What an analyst may give, each a raw table or None.
GovernanceTables = namedtuple(
    "GovernanceTables", "priorities actors ties plan implementation", defaults=(None,) * 5
)
#: The same, clean. Actors are named by their position in ``actors``; None is not given.
Governance = namedtuple("Governance", "actors priorities ties plan implementation")
#: Weights whose sum differs from 1 by less are taken to sum to 1.
_ROUNDING = 1e-6


def clean_governance(tables, cities, notes):
    """Bring tables of scores into the form that the measures expect.

    Parameters
    ----------
    tables : GovernanceTables
        ``priorities``: ``actor``, ``goal``, ``weight`` (0 or more). ``actors``: ``actor``,
        ``city_id`` (empty: of no city), optionally ``tier`` (0 where the vision is made), ``rank``
        and ``region`` (of an actor of no city; empty: of all). ``ties``: ``from``, ``to``,
        ``value`` (0 or more). ``plan``: ``goal``, ``ambition`` (0 to 1), optionally ``weight``.
        ``implementation``: ``city_id``, ``goal``, ``score`` (0 to 1). A table without rows counts
        as not given.
    cities : pandas.DataFrame
        Clean city table.
    notes : Notes
        Takes the count of what is left out, summed, averaged or scaled.

    Returns
    -------
    Governance
        ``actors``: ``actor``, ``city_id``, ``tier``, ``rank``, ``region`` (where actors of no city
        are bound to one), fresh index; without such a table all who are named elsewhere, placed in
        the city whose id they bear. ``priorities``: ``actor``, ``goal``, ``weight``, each pair
        once. ``ties``: ``from``, ``to``, ``value`` above 0, each directed pair once, none with
        oneself. ``plan``: ``goal``, ``ambition``, ``weight`` (summing to 1, unless all are 0),
        each goal once. ``implementation``: ``city_id``, ``goal``, ``score``, each pair once, of
        known cities and goals.

    Raises
    ------
    InputError
        If a value is no number or out of range, or an actor stands twice.
    """
    tables = GovernanceTables(*(_with_rows(*named, notes) for named in tables._asdict().items()))
    priorities = None if tables.priorities is None else _priorities(tables.priorities, notes)
    ties = None if tables.ties is None else _ties(tables.ties, notes)
    if tables.actors is None:
        actors = _actors_named(priorities, ties, cities, notes)
    else:
        actors = _actors(tables.actors, cities, notes)
    if ties is not None:
        ties = _between_known_actors(ties, actors, notes)
    if priorities is not None:
        actors = _with_strangers(actors, priorities["actor"], notes)
        place = pd.Index(actors["actor"]).get_indexer(priorities["actor"])
        priorities = priorities.assign(actor=place)
        _note_sums(priorities, actors, notes)
        _note_vision(priorities, actors, notes)
    plan = None if tables.plan is None else _plan(tables.plan, notes)
    return Governance(
        actors,
        priorities,
        ties,
        plan,
        _implementation(tables.implementation, plan, cities, notes),
    )


def _with_rows(name, table, notes):
    """A table, or None where it is not given or has no rows."""
    if table is not None and table.empty:
        notes.warning("The table “{table}” has no rows and counts as not given.", table=name)
        return None
    return table


def _priorities(table, notes):
    keys = ["actor", "goal"]
    table = scored_rows(
        keyed(table, "priorities", keys, notes), "priorities", keys, "weight", notes
    )
    return summed(table, "priorities", keys, "weight", notes)


def _ties(table, notes):
    keys = ["from", "to"]
    table = scored_rows(keyed(table, "ties", keys, notes), "ties", keys, "value", notes)
    own = table["from"] == table["to"]
    if own.any():
        notes.warning(
            "{count} ties of an actor with itself are left out: {actors}.",
            one="1 tie of an actor with itself is left out: {actors}.",
            count=int(own.sum()), actors=rows_told(table[own], ["from"]),
        )  # fmt: skip
    ties = summed(table[~own], "ties", keys, "value", notes)
    return ties[ties["value"] > 0].reset_index(drop=True)


def _actors(table, cities, notes):
    table = keyed(table, "actors", ["actor"], notes).reset_index(drop=True)
    twice = table[table.duplicated("actor", keep=False)]
    if len(twice):
        raise InputError(
            "Actors stand more than once: {actors}. Keep one row an actor.",
            table="actors", column="actor", actors=rows_told(twice, ["actor"]),
        )  # fmt: skip
    actors = pd.DataFrame(
        {
            "actor": table["actor"],
            "city_id": as_text(table["city_id"]),
            "tier": numbers(table, "actors", "tier", ["actor"]),
            "rank": numbers(table, "actors", "rank", ["actor"], lowest=-np.inf),
            "region": _own_regions(table, cities),
        }
    )
    _note_places(actors, cities, notes)
    return actors


def _own_regions(table, cities):
    """The region of each actor of no city; None where it is not given or none of the cities'."""
    if "region" not in table:
        return None
    region = as_text(table["region"])
    bound = as_text(table["city_id"]).isna() & region.isin(cities["region"].dropna())
    return region.where(bound, None)


def _note_places(actors, cities, notes):
    """Say who has no city, and whose city is not there."""
    homeless = actors["city_id"].isna()
    above = homeless & actors["region"].isna()
    if above.any():
        notes.info(
            "{count} actors are of no city and count for all cities of all regions: {actors}.",
            one="1 actor is of no city and counts for all cities of all regions: {actors}.",
            count=int(above.sum()), actors=rows_told(actors[above], ["actor"]),
        )  # fmt: skip
    lost = actors[~homeless & ~actors["city_id"].isin(cities["city_id"])]
    if len(lost):
        notes.warning(
            "{count} actors are of cities that are not in the city layer and are left out: "
            "{actors}. Leave the city of an actor above the cities empty.",
            one="1 actor is of a city that is not in the city layer and is left out: {actors}. "
            "Leave the city of an actor above the cities empty.",
            count=len(lost), actors=rows_told(lost, ["actor", "city_id"]),
        )  # fmt: skip


def _actors_named(priorities, ties, cities, notes):
    """All whom the priorities and ties name; one who bears a city's id is of that city."""
    columns = [] if priorities is None else [priorities["actor"]]
    columns += [] if ties is None else [ties["from"], ties["to"]]
    names = pd.concat(columns).drop_duplicates() if columns else pd.Series([], dtype=object)
    actors = _unplaced(names)
    is_city = actors["actor"].isin(cities["city_id"])
    if len(names):
        notes.info(
            "There is no table of actors: {count} of {actors} actors bear the id of a city and "
            "are taken to be of it, the others to be of none; tiers and ranks are not known.",
            one="There is no table of actors: 1 of {actors} actors bears the id of a city and is "
            "taken to be of it, the others to be of none; tiers and ranks are not known.",
            count=int(is_city.sum()), actors=len(names),
        )  # fmt: skip
    return actors.assign(city_id=actors["actor"].where(is_city, None))


def _between_known_actors(ties, actors, notes):
    """The ties of listed actors, who are named by their position in `actors`."""
    places = {end: pd.Index(actors["actor"]).get_indexer(ties[end]) for end in ("from", "to")}
    unknown = (places["from"] < 0) | (places["to"] < 0)
    if unknown.any():
        strangers = pd.concat([ties.loc[place < 0, end] for end, place in places.items()])
        notes.warning(
            "{count} rows of the table “ties” name actors that the table of actors doesn't, and "
            "are left out: {actors}.",
            one="1 row of the table “ties” names actors that the table of actors doesn't, and is "
            "left out: {actors}.",
            count=int(unknown.sum()), actors=listed(strangers.drop_duplicates()),
        )  # fmt: skip
    return ties.assign(**places)[~unknown].reset_index(drop=True)


def _with_strangers(actors, names, notes):
    """The actors, and after them those who have priorities but are not among them."""
    strangers = names[~names.isin(actors["actor"])].drop_duplicates()
    if strangers.empty:
        return actors
    notes.warning(
        "{count} actors with priorities are not in the table of actors: {actors}. They are "
        "compared, as actors of no city and no tier.",
        one="1 actor with priorities is not in the table of actors: {actors}. It is compared, as "
        "an actor of no city and no tier.",
        count=len(strangers), actors=listed(strangers),
    )  # fmt: skip
    return pd.concat([actors, _unplaced(strangers)], ignore_index=True)


def _unplaced(names):
    """Actors of no city, tier, rank or region."""
    return pd.DataFrame(
        {
            "actor": names.to_numpy(dtype=object),
            "city_id": np.full(len(names), None, dtype=object),
            "tier": np.nan,
            "rank": np.nan,
            "region": np.full(len(names), None, dtype=object),
        }
    )


def _note_sums(priorities, actors, notes):
    """Say whose weights are scaled to sum to 1, and whose are all 0."""
    sums = priorities.groupby("actor")["weight"].sum()
    names = actors["actor"]
    scaled = sums.index[(sums > 0) & ((sums - 1).abs() > _ROUNDING)]
    if len(scaled):
        notes.info(
            "The weights of {count} actors don't sum to 1 and are scaled: {actors}.",
            one="The weights of 1 actor don't sum to 1 and are scaled: {actors}.",
            count=len(scaled), actors=listed(names[scaled]),
        )  # fmt: skip
    idle = sums.index[~(sums > 0)]
    if len(idle):
        notes.warning(
            "{count} actors give no goal any weight and are in no comparison: {actors}.",
            one="1 actor gives no goal any weight and is in no comparison: {actors}.",
            count=len(idle), actors=listed(names[idle]),
        )  # fmt: skip


def _note_vision(priorities, actors, notes):
    """Say where tiers are given, but nobody who makes the vision says what it is."""
    tiers = actors["tier"][priorities["actor"].unique()]
    if tiers.notna().any() and not (tiers == 0).any():
        notes.warning(
            "No actor of tier 0, where the vision is made, has priorities: no city can be compared "
            "with them."
        )


def _plan(table, notes):
    keys = ["goal"]
    table = keyed(table, "plan", keys, notes)
    table = scored_rows(table, "plan", keys, "ambition", notes, highest=1)
    table = table.assign(weight=numbers(table, "plan", "weight", keys).fillna(1))
    plan = averaged(table, "plan", keys, ["ambition", "weight"], notes)
    total = plan["weight"].sum()
    if (plan["weight"] != 1).any() and abs(total - 1) > _ROUNDING:
        notes.info("The weights of the plan's goals sum to {sum:g} and are scaled to 1.", sum=total)
    return plan.assign(weight=plan["weight"] / total) if total > 0 else plan


def _implementation(table, plan, cities, notes):
    """The scores of known cities on goals of the plan; None where scores or plan are not given."""
    if (table is None) != (plan is None):
        notes.warning(
            "Ambitions and scores are compared: give the plan and its implementation, both."
        )
    if table is None:
        return None
    keys = ["city_id", "goal"]
    table = keyed(table, "implementation", keys, notes)
    table = scored_rows(table, "implementation", keys, "score", notes, highest=1)
    table = _known(
        table, "city_id", cities["city_id"], notes,
        "{count} rows of the table “implementation” name cities that are not there and are left "
        "out: {values}.",
        one="1 row of the table “implementation” names a city that is not there and is left out: "
        "{values}.",
    )  # fmt: skip
    if plan is not None:
        table = _known(
            table, "goal", plan["goal"], notes,
            "{count} rows of the table “implementation” name goals that the plan doesn't have and "
            "are left out: {values}.",
            one="1 row of the table “implementation” names a goal that the plan doesn't have and "
            "is left out: {values}.",
        )  # fmt: skip
    scores = averaged(table, "implementation", keys, ["score"], notes)
    if plan is not None:
        _note_gaps(scores, plan, notes)
    return scores


def _known(table, column, known, notes, text, one):
    """The rows whose value is among the known ones; the note `text`, or `one`, tells the others."""
    strange = ~table[column].isin(known)
    if strange.any():
        values = rows_told(table[strange], [column])
        notes.warning(text, one, count=int(strange.sum()), values=values)
    return table[~strange]


def _note_gaps(scores, plan, notes):
    """Say which goals nobody scored, and how many scores else are lacking."""
    unscored = plan[~plan["goal"].isin(scores["goal"])]
    if len(unscored):
        notes.warning(
            "{count} goals of the plan have no score in any city and are left out: {goals}.",
            one="1 goal of the plan has no score in any city and is left out: {goals}.",
            count=len(unscored), goals=rows_told(unscored, ["goal"]),
        )  # fmt: skip
    lacking = scores["city_id"].nunique() * scores["goal"].nunique() - len(scores)
    if lacking:
        notes.info(
            "{count} scores of scored cities and goals are missing; such a goal is left out of its "
            "city's gap.",
            one="1 score of a scored city and goal is missing; the goal is left out of the city's "
            "gap.",
            count=lacking,
        )  # fmt: skip
