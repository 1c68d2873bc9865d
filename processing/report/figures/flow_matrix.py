"""Connectivity: who sends how much to whom, cores first."""

from collections import namedtuple
from math import ceil

from ....analysis.findings import number, percent
from ....analysis.notes import listed
from ....cartography.classes import value_classes
from ....i18n import tr
from .cases import cases
from .figure import WIDTH, Figure
from .key import HEIGHT, key
from .lettering import shortened, width_of
from .svg import kind_of, line, mark, of, upwards, words

#: Cities that there is room for.
_MOST = 60
#: Classes of colour.
_LEVELS = 5
_LONGEST_NAME, _RIGHT, _FOOT, _GAP = 110, 6, 8, 6
#: Share of the width that names of rows may take, and most that those of columns take.
_NAMES, _LONGEST_UPWARDS = 0.28, 80
#: Width and height of a cell: columns narrower than `_NARROW` have smaller letters.
_WIDEST, _LOWEST, _NARROW = 24, 11.5, 11
#: Room that a name in the smaller letters takes: of narrower columns not each is named.
_LINE = 7.5
#: Cells narrower than this lie close to each other, or there would be more paper than colour.
_SLIM = 6
#: Fields of links that hold something other than an observed flow in one direction.
_OTHER_LINKS = ("krugman", "estimated_flow")
#: Fields of a backbone and of dominant flows, which may be joined to all links. Those have the
#: other field besides.
_CHOSEN_LINKS, _ALL_LINKS = ("significant", "nodal_region"), "relative_strength"
_ORDER = {"core": 0, "secondary": 1, "other": 2}

#: City id -> name, role (a key of `_ORDER`) and all flow, in the order of the matrix.
_City = namedtuple("_City", "id name role flow")


def flow_matrix(tables, width=WIDTH):
    """A figure for each region with flow between at least two cities."""
    for case in cases(tables_of_flow(tables), "link", "flow"):
        rows = case.rows.dropna(subset=["origin", "destination"])
        # Flow within a city is no link.
        rows = rows[(rows["flow"] > 0) & (rows["origin"] != rows["destination"])]
        flows = rows.groupby(["origin", "destination"])["flow"].sum()
        if len(flows) > 1:
            yield _figure(case, flows, _cities(rows), width)


def tables_of_flow(tables):
    """The tables whose links hold all observed flow, from one city to another."""
    return [table for table in tables if _holds_all_flow(table)]


def _holds_all_flow(table):
    if not _is_directed(table) or any(map(table.has, _OTHER_LINKS)):
        return False
    return table.has(_ALL_LINKS) or not any(map(table.has, _CHOSEN_LINKS))


def _is_directed(table):
    """Whether a row leads from one end to the other; of a pair the ids say which end is first."""
    return str(table.parameters.get("DIRECTED", True)).lower() not in ("false", "0")


def _cities(rows):
    """All cities, those of each role together, in each the one with most flow first."""
    import pandas as pd

    ends = pd.concat([_ends(rows, "origin"), _ends(rows, "destination")])
    found = ends.groupby("id", sort=False).agg({"name": "first", "role": "first", "flow": "sum"})
    found = found.assign(role=found["role"].map(kind_of), name=found["name"].fillna(""))
    found = found.assign(place=found["role"].map(_ORDER)).reset_index()
    found = found.sort_values(["place", "flow", "id"], ascending=[True, False, True])
    columns = zip(found["id"], found["name"], found["role"], found["flow"])
    return [_City(city, name or city, role, flow) for city, name, role, flow in columns]


def _ends(rows, end):
    """The cities at one end of the links: id, name, role, and the sum of their flow."""
    given = {"name": f"{end}_name", "role": f"{end}_role"}
    known = {key: (field, "first") for key, field in given.items() if field in rows}
    found = rows.groupby(end, sort=False).agg(flow=("flow", "sum"), **known)
    return found.reindex(columns=["name", "role", "flow"]).rename_axis("id").reset_index()


def _figure(case, flows, cities, width):
    matrix = _Matrix(_with_room(cities), width)
    shown = {city.id for city in matrix.cities}
    origins, destinations = _both_ends(flows)
    drawn = flows[origins.isin(shown) & destinations.isin(shown)]
    classes = value_classes(drawn, "quantile")
    return Figure(
        _title(flows, cities), _reading(), _note(matrix, cities, flows, drawn),
        _description(flows, {city.id: city.name for city in cities}), case.place, matrix.height,
        [*matrix.frame(classes, drawn.min()), *matrix.cells(drawn, classes)], width,
    )  # fmt: skip


def _with_room(cities):
    """The cores, and of the others those with most flow."""
    cores = [city for city in cities if city.role == "core"][:_MOST]
    others = [city for city in cities if city.role != "core"]
    largest = sorted(others, key=lambda city: -city.flow)[: _MOST - len(cores)]
    kept = {city.id for city in (*cores, *largest)}
    return [city for city in cities if city.id in kept]


class _Matrix:
    """Where the cells of cities stand."""

    def __init__(self, cities, width):
        self.cities = cities
        room = min(_LONGEST_NAME, width * _NAMES)
        self._names = [shortened(city.name, room, 11) for city in cities]
        self._left = max(width_of(name, 11) for name in self._names) + _GAP
        self._wide = min((width - _RIGHT - self._left) / len(cities), _WIDEST)
        #: Every how many columns one is named.
        self.named = ceil(_LINE / self._wide)
        self._size = 11 if self._wide >= _NARROW else 8
        self._upwards = [shortened(city.name, _LONGEST_UPWARDS, self._size) for city in cities]
        longest = max(width_of(name, self._size) for name in self._upwards[:: self.named])
        self._top = HEIGHT + longest + _GAP
        self._high = max(self._wide, _LOWEST)
        self._apart = 1 if self._wide >= _SLIM else 0.4
        self._place = {city.id: place for place, city in enumerate(cities)}
        self._right = self._left + self._wide * len(cities)
        self._bottom = self._top + self._high * len(cities)
        self.height = self._bottom + _FOOT

    def frame(self, classes, smallest):
        """Key, names, each city's own cell, and lines between the roles."""
        size = "tick" if self._size == 11 else "small"
        heading = tr("Flow of at least")
        yield words(0, HEIGHT / 2 - 2, heading, "axis-title")
        bounds = [smallest, *(one.lower for one in classes[1:])]
        yield from key(
            width_of(heading, 11) + _GAP,
            [(_level(place, classes), False, number(low)) for place, low in enumerate(bounds)],
        )
        for place, (city, name) in enumerate(zip(self.cities, self._names)):
            x, y = self._left + self._wide * (place + 0.5), self._top + self._high * (place + 0.5)
            strong = " strong" if city.role == "core" else ""
            yield words(self._left - _GAP, y, name, f"tick{strong}", "end")
            if place % self.named == 0:
                yield upwards(x, self._top - _GAP, self._upwards[place], f"{size}{strong}")
            tip = tr("{city}: {flow} in all, sent and received").format(
                city=city.name, flow=number(city.flow)
            )
            # The name is to be found as a mark of its city as well.
            yield self._rectangle("handle", tip, 3, y, self._left - _GAP, **of(city.id))
            yield self._rectangle("diagonal", tip, x - self._wide / 2, y, self._wide, **of(city.id))
        yield from self._borders()

    def cells(self, flows, classes):
        """A cell for each flow, darker where it is larger."""
        names = {city.id: city.name for city in self.cities}
        bounds = [one.lower for one in classes[1:]]
        for (origin, destination), flow in flows.items():
            tip = tr("{origin} → {destination}: {flow}").format(
                origin=names[origin], destination=names[destination], flow=number(flow)
            )
            yield self._rectangle(
                _level(sum(flow >= bound for bound in bounds), classes), tip,
                self._left + self._wide * self._place[destination],
                self._top + self._high * (self._place[origin] + 0.5), self._wide,
                **of(origin, destination),
            )  # fmt: skip

    def _rectangle(self, kind, tip, x, y, width, **attributes):
        high, apart = self._high, self._apart
        return mark("rect", kind, tip, x=x + apart / 2, y=y - high / 2 + 0.5,
                    width=width - apart, height=high - 1, **attributes)  # fmt: skip

    def _borders(self):
        pairs = zip(self.cities, self.cities[1:])
        for place, (before, after) in enumerate(pairs, 1):
            if before.role != after.role:
                x, y = self._left + self._wide * place, self._top + self._high * place
                yield line(x, self._top, x, self._bottom, "zero")
                yield line(self._left, y, self._right, y, "zero")


def _level(place, classes):
    """The class of colour: the full range even where there are few classes."""
    share = place / (len(classes) - 1) if len(classes) > 1 else 1
    return f"level-{1 + round(share * (_LEVELS - 1))}"


def _title(flows, cities):
    is_core = {city.id: int(city.role == "core") for city in cities}
    cores = sum(end.map(is_core).to_numpy() for end in _both_ends(flows))
    parts = flows.groupby(cores).sum() / flows.sum()
    if max(cores) > 0 and min(cores) < 2:
        return tr(
            "{cores} of all flow runs between cores, {mixed} between a core and another city, "
            "{lateral} between other cities"
        ).format(
            cores=percent(parts.get(2, 0)), mixed=percent(parts.get(1, 0)),
            lateral=percent(parts.get(0, 0)),
        )  # fmt: skip
    names = {city.id: city.name for city in cities}
    origin, destination = flows.idxmax()
    return tr("The strongest flow is from {origin} to {destination}: {share} of all").format(
        origin=names[origin], destination=names[destination],
        share=percent(flows.max() / flows.sum()),
    )  # fmt: skip


def _both_ends(flows):
    """The origin of each flow, and its destination."""
    return flows.index.get_level_values(0), flows.index.get_level_values(1)


def _reading():
    return tr(
        "How to read: a row is where flow comes from, a column where it goes; the stronger the "
        "colour of a cell, the more flow. Cores, in bold, come first, then secondary cities, those "
        "with most flow first. Colour to the right of and below the lines is flow that needs no "
        "core."
    )


def _note(matrix, cities, flows, drawn):
    notes = []
    if len(cities) > len(matrix.cities):
        notes.append(
            tr("The {shown} cities with most flow, of {count}: {share} of all flow.").format(
                shown=len(matrix.cities), count=number(len(cities)),
                share=percent(drawn.sum() / flows.sum()),
            )
        )  # fmt: skip
    if matrix.named > 1:
        notes.append(
            tr(
                "Columns stand in the order of the rows; for lack of room not each is named. Rest "
                "the pointer on a cell for both of its cities; a wider drawing, such as the one "
                "that is saved, names more."
            )
        )
    return " ".join(notes)


def _description(flows, names):
    largest = flows.nlargest(10)
    return listed(
        (f"{names[origin]} → {names[to]} {number(flow)}" for (origin, to), flow in largest.items()),
        10,
    )
