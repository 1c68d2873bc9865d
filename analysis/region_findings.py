"""What the results say of a region, in sentences that a planner can hand to a mayor."""

from collections import Counter, namedtuple

from .findings import (
    TIE,
    Finding,
    in_time,
    is_tie,
    known_number,
    known_role,
    known_text,
    number,
    percent,
)
from .notes import listed

#: Share of the runs with other weights from which a rank is called safe.
_SAFE = 0.8


def region_findings(cities, regions, links=None):
    """What the results say of each region, most telling first.

    Levels are those of the latest period that has them; where there are several periods, the
    first and the last are compared.

    Parameters
    ----------
    cities, regions : pandas.DataFrame
        A row a city and period, a row a region and period, as the algorithms write them; any
        column may be absent, either table may be None.
    links : pandas.DataFrame, optional
        A row a directed link and period.

    Returns
    -------
    list of Finding
        With several regions or periods each says in `place` which it speaks of.
    """
    tables = [_rows(cities, _CITY_KEYS), _rows(regions, _REGION_KEYS), _rows(links, _LINK_KEYS)]
    described = [*tables[0], *tables[1]]
    places = list(dict.fromkeys(known_text(row.get("region")) for row in described))
    has_periods = len({known_text(row.get("period")) for row in described} - {""}) > 1
    names = _names(tables[0], tables[2])
    found = []
    for place in places:
        rows = (
            [row for row in table if known_text(row.get("region")) == place] for table in tables
        )
        region = _Region(place if len(places) > 1 else "", *rows, names, has_periods)
        for findings in _REGION_FINDINGS:
            found.extend(findings(region))
    return found


def _rows(table, keys):
    if table is None:
        return []
    return table[[key for key in keys if key in table.columns]].to_dict("records")


def _names(cities, links):
    names = {}
    rows = [(row.get("city_id"), row.get("name")) for row in cities]
    for end in ("origin", "destination"):
        rows += [(row.get(end), row.get(f"{end}_name")) for row in links]
    for city, name in rows:
        names[known_text(city)] = names.get(known_text(city)) or known_text(name)
    return {city: name or city for city, name in names.items()}


class _Region(namedtuple("_Region", "name cities regions links names has_periods")):
    """The rows of one region, and how to speak of it."""

    __slots__ = ()

    def say(self, text, *periods, **values):
        """A finding on the region in one period, or from a first to a last."""
        when = " – ".join(period for period in periods if period) if self.has_periods else ""
        values["place"] = ", ".join(part for part in (self.name, when) if part)
        return Finding(text, values)

    def name_of(self, city):
        """The name of a city, given by its id or its row."""
        city = city if isinstance(city, str) else known_text(city.get("city_id"))
        return self.names.get(city, city)

    def listed(self, cities):
        """The first few names of many cities, in the order of the alphabet."""
        return listed(sorted(map(self.name_of, cities)))

    def counts(self, period):
        """How many cities, cores and secondary cities there are in a period."""
        rows = [
            row for row in self.cities if known_text(row.get("period")) == period
        ] or self.cities
        roles = {known_text(row.get("city_id")): known_role(row) for row in rows}
        count = Counter(roles.values())
        return len(roles), count["core"], count["secondary"]


def _periods(rows, key):
    """The periods in which any row has a value of `key`, in time."""
    found = {
        known_text(row.get("period")) for row in rows if known_number(row.get(key)) is not None
    }
    return sorted(found, key=in_time)


def _latest(rows, key):
    """The latest period in which `key` has values, and its rows that have one."""
    periods = _periods(rows, key)
    return (periods[-1], _with(rows, key, periods[-1])) if periods else ("", [])


def _with(rows, key, period):
    """The rows of a period that have a value of `key`."""
    rows = (row for row in rows if known_text(row.get("period")) == period)
    return [row for row in rows if known_number(row.get(key)) is not None]


def _by_city(rows, key):
    return {known_text(row.get("city_id")): known_number(row[key]) for row in rows}


def _largest(values):
    """The largest value, and the keys that have it."""
    largest = max(values.values())
    return largest, [key for key, value in values.items() if is_tie(value, largest)]


def _dependence_of_all(region):
    period, rows = _latest(region.regions, "core_dependence_out")
    if not rows:
        return
    count, cores, _ = region.counts(period)
    values = {"share": percent(known_number(rows[0]["core_dependence_out"]))}
    text = "Secondary cities send {share} of their flow to cores."
    if count > 1 and cores:
        values["expected"] = percent(cores / (count - 1))
        text = (
            "Secondary cities send {share} of their flow to cores; if each sent the same to every "
            "other city, it would be {expected}."
        )
    yield region.say(text, period, **values)


def _most_dependent(region):
    secondary = [row for row in region.cities if known_role(row) == "secondary"]
    period, rows = _latest(secondary, "core_dependence")
    if len(rows) < 2:
        return
    share, first = _largest(_by_city(rows, "core_dependence"))
    values = {"share": percent(share), "count": str(len(first)), "cities": region.listed(first)}
    if share <= 0:
        text = "No secondary city has flow with a core."
    elif len(first) == len(rows):
        text = "All secondary cities with flow depend on cores alike: {share} of it is with them."
    elif len(first) > 1:
        text = "{count} cities depend most on cores, with {share} of their flow: {cities}."
    else:
        text = _of_most_dependent(region, rows, first[0], values)
    yield region.say(text, period, **values)


def _of_most_dependent(region, rows, city, values):
    """The text on the one that depends most; its values are added to `values`."""
    rows = sorted(
        rows, key=lambda row: (-known_number(row["core_dependence"]), region.name_of(row))
    )
    values["next"] = listed(
        f"{region.name_of(row)} ({percent(known_number(row['core_dependence']))})"
        for row in rows[1:4]
    )
    values["city"] = region.name_of(city)
    core, share = known_text(rows[0].get("main_core")), known_number(rows[0].get("main_core_share"))
    if not core or share is None:
        return "{city} depends most on cores: {share} of its flow is with them. Next: {next}."
    values.update(core=region.name_of(core), core_share=percent(share))
    return (
        "{city} depends most on cores: {share} of its flow is with them, {core_share} with {core}. "
        "Next: {next}."
    )


def _main_cores(region):
    secondary = [row for row in region.cities if known_role(row) == "secondary"]
    period, rows = _latest(secondary, "main_core_share")
    tied = Counter(core for core in (known_text(row.get("main_core")) for row in rows) if core)
    if not tied:
        return
    count, first = _largest(tied)
    others = sorted(tied.keys() - set(first), key=lambda core: (-tied[core], region.name_of(core)))
    if len(first) > 1:
        text = "Main core of {count} each of the {total} secondary cities tied to a core: {core}."
    elif others:
        text = (
            "{core} is the main core of {count} of the {total} secondary cities tied to a core. "
            "Next: {next}."
        )
    else:
        text = "{core} is the main core of all {total} secondary cities tied to a core."
    yield region.say(
        text,
        period,
        core=region.listed(first),
        count=str(count),
        total=str(sum(tied.values())),
        next=listed(f"{region.name_of(core)} ({tied[core]})" for core in others),
    )


def _lateral(region):
    key = "criss_cross"
    if not _periods(region.regions, key):
        key = "share_secondary_secondary"
    period, rows = _latest(region.regions, key)
    if not rows:
        return
    count, _, secondary = region.counts(period)
    values = {"share": percent(known_number(rows[0][key]))}
    text = "{share} of all flow runs between secondary cities."
    if secondary > 1:
        values["expected"] = percent(secondary * (secondary - 1) / (count * (count - 1)))
        text = (
            "{share} of all flow runs between secondary cities; if every pair of cities had the "
            "same flow, it would be {expected}."
        )
    yield region.say(text, period, **values)


def _most_peripheralized(region):
    period, rows = _latest(region.cities, "rank")
    first = [row for row in rows if known_number(row["rank"]) == 1]
    if len(rows) < 2 or not first:
        return
    low, high = known_number(first[0].get("rank_low")), known_number(first[0].get("rank_high"))
    values = {"cities": region.listed(first), "count": str(len(rows))}
    if len(first) > 1:
        text = "Most peripheralized of {count} cities, with the same index: {cities}."
    elif low is None or high is None:
        text = "{cities} is the most peripheralized of {count} cities."
    else:
        values.update(low=str(round(low)), high=str(round(high)))
        text = (
            "{cities} is the most peripheralized of {count} cities; with other weights its rank "
            "would be between {low} and {high} in nine of ten runs."
        )
    yield region.say(text, period, **values)
    yield from _certainty(region, period, rows)


def _certainty(region, period, rows):
    known = [known_number(row.get("rank_agreement")) for row in rows]
    known = [share for share in known if share is not None]
    if known:
        yield region.say(
            "Of {total} cities ranked, {count} stay in the same fifth of the ranking in at least "
            "{share} of the runs with other weights.",
            period,
            count=str(sum(share >= _SAFE for share in known)),
            total=str(len(known)),
            share=percent(_SAFE),
        )


def _without_flow(region):
    period, rows = _latest(region.cities, "total_flow")
    empty = [row for row in rows if known_number(row["total_flow"]) == 0]
    if not empty:
        return
    if len(empty) == len(rows):
        text = "No flow runs between the cities in these data."
    elif len(empty) == 1:
        text = "No flow reaches or leaves {cities} in these data."
    else:
        text = "No flow reaches or leaves {count} of {total} cities in these data: {cities}."
    counts = {"count": str(len(empty)), "total": str(len(rows))}
    yield region.say(text, period, cities=region.listed(empty), **counts)


def _largest_flow(region):
    period, rows = _latest(region.cities, "total_flow")
    shares = _flow_shares(rows)
    if len(shares) < 2:
        return
    share, first = _largest(shares)
    if len(first) == 1:
        text = "{share} of all flow starts or ends in {cities}, more than in any other city."
    else:
        text = "{share} of all flow starts or ends in each of these: {cities}."
    yield region.say(text, period, share=percent(share), cities=region.listed(first))


def _flow_shares(rows):
    """City id to the share of all flow that starts or ends there."""
    flows = _by_city(rows, "total_flow")
    # Each flow is counted twice: at its origin and at its destination.
    total = sum(flows.values()) / 2
    return {city: flow / total for city, flow in flows.items()} if total > 0 else {}


def _polycentricity(region):
    period, rows = _latest(region.regions, "functional_polycentricity")
    if not rows:
        return
    value = known_number(rows[0]["functional_polycentricity"])
    floor = known_number(rows[0].get("functional_polycentricity_floor"))
    values = {"value": f"{value:.2f}"}
    text = "Functional polycentricity is {value}; 1 would be full balance."
    if floor is not None and value < floor:
        # Some large and many empty cities: the comparison would read as if one had all.
        return
    if floor is not None:
        values["floor"] = f"{floor:.2f}"
        text = (
            "Functional polycentricity is {value}; 1 would be full balance, and if one of as many "
            "cities had all in-flow, it would be {floor}."
        )
    yield region.say(text, period, **values)


def _strongest_tie(region):
    ties = Counter()
    period, rows = _latest(region.links, "flow")
    for row in rows:
        ends = tuple(sorted((known_text(row.get("origin")), known_text(row.get("destination")))))
        if ends[0] != ends[1]:
            ties[ends] += known_number(row["flow"])
    total = sum(ties.values())
    if len(ties) < 2 or total <= 0:
        return
    flow, first = _largest(ties)
    if len(first) > 1:
        return
    one, other = map(region.name_of, first[0])
    yield region.say(
        "The strongest tie, both ways together, is between {one} and {other}: {share} of all flow.",
        period,
        one=one,
        other=other,
        share=percent(flow / total),
    )


def _index_changes(region):
    periods = _periods(region.cities, "index")
    if len(periods) < 2 or not _with(region.cities, "index_change", periods[-1]):
        return
    first, last = (_by_city(_with(region.cities, "index", periods[i]), "index") for i in (0, -1))
    changes = {city: last[city] - first[city] for city in last if city in first}
    behind = {city: change for city, change in changes.items() if change > TIE}
    ahead = {city: -change for city, change in changes.items() if change < -TIE}
    yield region.say(
        "Of {total} cities, {behind} fell behind and {ahead} caught up.",
        periods[0],
        periods[-1],
        total=str(len(changes)),
        behind=str(len(behind)),
        ahead=str(len(ahead)),
    )
    for group, text in (
        (behind, "Fell behind most: {cities}; the peripheralization index rose by {change}."),
        (ahead, "Caught up most: {cities}; the peripheralization index fell by {change}."),
    ):
        if group:
            change, cities = _largest(group)
            values = {"cities": region.listed(cities), "change": number(change)}
            yield region.say(text, periods[0], periods[-1], **values)


def _flow_gains(region):
    periods = _periods(region.cities, "total_flow")
    if len(periods) < 2:
        return
    first, last = (_flow_shares(_with(region.cities, "total_flow", periods[i])) for i in (0, -1))
    gains = {city: last[city] - first[city] for city in last if city in first}
    if not gains or max(gains.values()) <= TIE or min(gains.values()) >= -TIE:
        return
    ranked = sorted(gains, key=lambda city: (-gains[city], region.name_of(city)))
    for city, text in (
        (ranked[0], "Largest gain in the share of all flow: {city}, from {first} to {last}."),
        (ranked[-1], "Largest loss in the share of all flow: {city}, from {first} to {last}."),
    ):
        values = {"first": _to_a_tenth(first[city]), "last": _to_a_tenth(last[city])}
        yield region.say(text, periods[0], periods[-1], city=region.name_of(city), **values)


def _region_changes(region):
    for key, show, text in (
        (
            "core_dependence_out",
            _to_a_tenth,
            "The share of their flow that secondary cities send to cores went from {first} to "
            "{last}.",
        ),
        (
            "criss_cross",
            _to_a_tenth,
            "The share of all flow that runs between secondary cities went from {first} to {last}.",
        ),
        (
            "functional_polycentricity",
            "{:.2f}".format,
            "Functional polycentricity went from {first} to {last}.",
        ),
    ):
        periods = _periods(region.regions, key)
        rows = [_with(region.regions, key, period)[0] for period in periods]
        shown = [show(known_number(row[key])) for row in rows]
        if shown and shown[0] != shown[-1]:
            yield region.say(text, periods[0], periods[-1], first=shown[0], last=shown[-1])


def _to_a_tenth(share):
    """A share to a tenth of a per cent, for changes that whole ones would hide."""
    return f"{share * 100:.1f} %"


#: In the order in which they are told.
_REGION_FINDINGS = (
    _dependence_of_all,
    _most_dependent,
    _main_cores,
    _lateral,
    _most_peripheralized,
    _without_flow,
    _largest_flow,
    _polycentricity,
    _strongest_tie,
    _index_changes,
    _flow_gains,
    _region_changes,
)

# Only these columns are read: a result carries all fields of the analyst's own table as well.
_CITY_KEYS = (
    *("city_id", "name", "role", "region", "period", "total_flow", "core_dependence"),
    *("main_core", "main_core_share", "index", "rank", "index_change"),
    *("rank_low", "rank_high", "rank_agreement"),
)
_REGION_KEYS = (
    *("region", "period", "core_dependence_out", "criss_cross", "share_secondary_secondary"),
    *("functional_polycentricity", "functional_polycentricity_floor"),
)
_LINK_KEYS = (
    *("region", "period", "origin", "destination", "origin_name", "destination_name"),
    "flow",
)
