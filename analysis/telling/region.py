"""Result tables as findings read them: region by region, with periods and names to speak of."""

from collections import Counter

import numpy as np
import pandas as pd

from ..findings import Finding
from ..identifiers import as_text
from ..notes import listed
from ..wording import Listing, beside, placed
from .frames import frames_of
from .rows import known, latest

#: Level of the catalogue -> what is told of a row, besides period and `of`.
_IDS = {"city": ("city_id", "role"), "link": ("origin", "destination")}
#: Level -> without which a row is of nothing.
_ENDS = {"city": ("city_id",), "link": ("origin", "destination")}
#: What a link's region reads where its ends lie in two.
BETWEEN = "between regions"


class Region:
    """What the tables hold of one region, and how to speak of it.

    Parameters
    ----------
    name : str
        Empty where there is but one region.
    frames : list of Frame
        Rows of this region only.
    cities : Cities
    has_periods : bool
        Whether the tables speak of several periods, so that each finding says of which.
    """

    def __init__(self, name, frames, cities, has_periods):
        self.name, self._frames = name, frames
        self._cities, self.has_periods = cities, has_periods

    # Rows

    def frames(self, level, *keys):
        """The frames of a level in which each of `keys` has a value."""
        return [frame for frame in self._frames if frame.level == level and frame.has(*keys)]

    def rows(self, level, key, *others, of=None):
        """The rows of a level that have a value of `key`.

        What several tables say of the same period and field is taken from the first of them.

        Parameters
        ----------
        level, key : str
        others : str
            Fields wanted besides.
        of : str, optional
            Only rows of this size or value field; empty for those of none.

        Returns
        -------
        pandas.DataFrame
            ``period``, ``of``, what tells the rows apart, `key` and `others`; texts are empty and
            numbers NaN where missing.
        """
        columns = list(dict.fromkeys(("period", "of", *_IDS.get(level, ()), key, *others)))
        parts, told = [], set()
        for frame in self.frames(level, key):
            part = frame.columns(*columns)
            part = part[_are_known(part, (*_ENDS.get(level, ()), key))]
            steps = part[["period", "of"]].drop_duplicates().itertuples(index=False, name=None)
            new = [step for step in steps if _is_new(step, told)]
            parts.append(_of_steps(part, new) if told else part)
            told.update(new)
        if not parts:
            return pd.DataFrame(columns=columns)
        found = pd.concat(parts, ignore_index=True)
        found = found if of is None else found[found["of"] == of]
        return self._with_roles(found) if level == "city" else found

    def _with_roles(self, rows):
        """Rows of cities with their role; that of another table where they have none."""
        pairs = zip(rows["city_id"], rows["role"].str.lower())
        return rows.assign(role=[role or self._cities.roles.get(city, "") for city, role in pairs])

    def keys(self, level, start):
        """The fields of a level that begin so, in order of appearance."""
        frames = self.frames(level)
        return list(dict.fromkeys(key for f in frames for key in f.rows if key.startswith(start)))

    def latest(self, level, key, *others, of=None):
        """The latest period in which `key` has values, and its rows."""
        return latest(self.rows(level, key, *others, of=of))

    def by_field(self, level, key, *others):
        """Each field that sizes or values are measured in, and its rows that have `key`."""
        rows = self.rows(level, key, *others)
        for field in rows["of"].unique():
            yield field, rows[rows["of"] == field]

    def cities(self, period, *keys):
        """The cities of a period and their roles, from tables with one of `keys` if any has it.

        Returns
        -------
        pandas.DataFrame
            ``city_id``, ``role``: each city once; those of all periods where the period has none.
        """
        frames = self.frames("city")
        measured = [frame for frame in frames if any(frame.has(key) for key in keys)]
        columns = ("city_id", "role", "period")
        parts = [frame.columns(*columns) for frame in measured or frames]
        if not parts:
            return pd.DataFrame(columns=columns)
        found = pd.concat(parts, ignore_index=True)
        there = found[found["period"] == period]
        found = found if there.empty else there
        return self._with_roles(found.drop_duplicates("city_id"))[["city_id", "role"]]

    # Words

    def about(self, what):
        """The same region, with findings that name what they are about."""
        return Region(placed(self.name, what), self._frames, self._cities, self.has_periods)

    def say(self, text, *periods, measure="", **values):
        """A finding on the region in one period, or from a first to a last.

        Parameters
        ----------
        text : str
            With places for `values`.
        periods : str
            May be empty: then it is of no period.
        measure : str, optional
            Key of the measure of the catalogue that it tells of, if it sums up just one.
        """
        periods = tuple(filter(None, periods))
        when = " – ".join(periods) if self.has_periods else ""
        values["place"] = placed(self.name, when)
        return Finding(text, values, measure, periods)

    def name_of(self, city):
        """The name of a city, by its id."""
        return self._cities.names.get(city, city)

    def listed(self, cities):
        """The first few names of many cities, in the order of the alphabet."""
        return listed(sorted(map(self.name_of, cities)))

    def counted(self, counts):
        """Cities with a count each, the largest first: ``["A (5)", "B (3)"]``.

        Parameters
        ----------
        counts : dict
            City id -> count.
        """
        order = sorted(counts, key=lambda city: (-counts[city], self.name_of(city)))
        return [beside(self.name_of(city), counts[city]) for city in order]

    def ranked(self, rows, key, show, at_most=3):
        """The first few cities of rows by a measure, with its value: ``A (5 %), B (3 %)``."""
        rows = rows.assign(name=rows["city_id"].map(self.name_of))
        rows = rows.sort_values([key, "name"], ascending=[False, True]).head(at_most)
        return Listing(beside(name, show(value)) for name, value in zip(rows["name"], rows[key]))


class Cities:
    """Names and roles of cities, from whatever table tells them.

    A name that two cities share stands with the id.
    """

    def __init__(self, frames):
        self.names, self.roles = {}, {}
        for frame in frames:
            if frame.level == "city":
                self._add_names(frame, "city_id", "name")
                for city, role in zip(frame.column("city_id"), frame.column("role").str.lower()):
                    self.roles[city] = self.roles.get(city) or role
        for frame in frames:
            if frame.level == "link":
                for end in ("origin", "destination"):
                    self._add_names(frame, end, f"{end}_name")
        self._tell_namesakes_apart()

    def _add_names(self, frame, id_key, name_key):
        if id_key not in frame.rows or name_key not in frame.rows:
            return
        is_named = frame.rows[name_key].notna()
        is_first = is_named & ~frame.rows[id_key].where(is_named).duplicated()
        each = frame.with_rows(frame.rows.loc[is_first, [id_key, name_key]])
        for city, name in zip(each.column(id_key), each.column(name_key)):
            self.names[city] = self.names.get(city) or name

    def _tell_namesakes_apart(self):
        self.names = {city: name for city, name in self.names.items() if city and name}
        counts = Counter(self.names.values())
        for city, name in self.names.items():
            if counts[name] > 1:
                self.names[city] = f"{name} ({city})"


def _are_known(rows, keys):
    """Which rows have a value of each of these fields."""
    return np.logical_and.reduce([known(rows[key]) for key in keys])


def _is_new(step, told):
    """Whether nothing was told of a period and field; what is dated and what isn't don't mix."""
    period, field = step
    same = {other for other, of in told if of == field}
    return not same or (bool(period) and period not in same and "" not in same)


def _of_steps(rows, steps):
    """The rows of some periods and fields."""
    return rows[pd.MultiIndex.from_frame(rows[["period", "of"]]).isin(steps)]


def regions_of(tables):
    """The regions that tables speak of, in order of appearance.

    Parameters
    ----------
    tables : list of ResultTable

    Returns
    -------
    list of Region
    """
    frames = frames_of(tables)
    names = list(dict.fromkeys(name for frame in frames for name in frame.rows["region"].unique()))
    names = [name for name in names if name != BETWEEN]
    if len(names) == 2 and "" in names and not any(map(_is_partly_named, frames)):
        # Some tables name the one region there is, others don't.
        frames = [frame.with_rows(frame.rows.assign(region="")) for frame in frames]
        names = [""]
    cities, has_periods = Cities(frames), len(_periods_of(frames)) > 1
    return [
        Region(_spoken(name, names, frames), _within(frames, name), cities, has_periods)
        for name in names
    ]


def _spoken(name, names, frames):
    if len(names) == 1:
        return ""
    return name or ("no region" if any(map(_is_partly_named, frames)) else "")


def _is_partly_named(frame):
    names = set(frame.rows["region"]) - {BETWEEN}
    return len(names) > 1 and "" in names


def _within(frames, region):
    parts = []
    for frame in frames:
        is_here = frame.rows["region"] == region
        if is_here.any():
            parts.append(frame if is_here.all() else frame.with_rows(frame.rows[is_here]))
    return parts


def _periods_of(frames):
    keys = ("period", "first_period", "last_period", "period_from", "period_to")
    return {
        period
        for frame in frames
        for key in keys
        if key in frame.rows
        for period in as_text(frame.rows[key].drop_duplicates()).dropna()
    } - {""}
