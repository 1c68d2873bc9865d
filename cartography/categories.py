"""The kinds that a categorical measure sorts cities or links into, and what a legend calls them."""

import re
from collections import defaultdict
from dataclasses import dataclass, replace

from qgis.PyQt.QtGui import QColor

from ..analysis import group_labels
from ..i18n import tr, tr_value
from . import fields, ramps
from .numbers import count_text

#: Kinds that have a row of their own; each colour serves twice at most.
MOST = 2 * len(ramps.CATEGORIES)


@dataclass(frozen=True)
class Category:
    """One kind, or several that the legend tells together."""

    values: tuple
    label: str
    color: QColor
    #: Whether another kind has this colour already: then the symbol has a white centre.
    is_repeated: bool = False
    #: Whether none has it in the period shown: another period that is played has.
    is_absent: bool = False


def categories(layer, entry, period=None):
    """The kinds of a measure that the layer has, in the order of the legend.

    Colours follow all periods, so that a kind keeps its own; the rows and the counts in their
    labels are those of the period shown. A layer whose periods are played has a row for the kinds
    of all periods.

    Parameters
    ----------
    layer : QgsVectorLayer
    entry : analysis.measures.Measure
        A category.
    period : str
        None counts all periods.

    Returns
    -------
    list of Category
    """
    every, here = _members(layer, entry), _members(layer, entry, period)
    names = _names(layer, entry, every, _legend_name)
    alone = tuple(value for value in every if entry.of_cities and every[value] == {str(value)})
    order = [value for value in _in_order(every, entry, names) if value not in alone]
    # A row for all others only where it saves one.
    own = order if len(order) <= MOST + 1 else order[:MOST]
    found = [
        Category((value,), names[value], *_color(value, place, entry))
        for place, value in enumerate(own)
    ]
    rest = tuple(order[len(own) :])
    others = _others(sum(value in here for value in rest))
    found += [Category(rest, others, QColor(ramps.OTHERS))]
    found += [Category(alone, tr("On its own"), QColor(ramps.OTHERS))]
    told = every if fields.is_played(layer) else here
    return [_counted(layer, entry, one, here) for one in found if set(one.values) & set(told)]


def _others(count):
    text = tr("1 other") if count == 1 else tr("{count} others")
    return text.format(count=count_text(count))


def without_count(label):
    """The label of a row without the number of cities or links behind it."""
    for pattern in (
        tr("{label} (1 city)"), tr("{label} ({count} cities)"),
        tr("{label} (1 link)"), tr("{label} ({count} links)"),
    ):  # fmt: skip
        found = re.fullmatch(_PLACE.sub(_group, re.escape(pattern)), label)
        if found is not None:
            return found["label"]
    return label


#: A place for a value in a text, as a pattern of regular expressions has it.
_PLACE = re.compile(r"\\\{(\w+)\\\}")


def _group(place):
    return f"(?P<{place[1]}>.+)"


def kind_names(layer, entry, values):
    """Kind -> what it is called where one city of the layer is looked at."""
    return _names(layer, entry, list(values), _name_at_a_city)


def kind_name(layer, entry, value):
    """What one kind is called where one city of the layer is looked at."""
    return kind_names(layer, entry, [value])[value]


def _members(layer, entry, period=None):
    """Value -> ids of the cities, or places of the links, that have it; None and "" are no value.

    A link between cities of a kind counts for its origin and for the city that the kind is named
    after: so links and cities tell the same numbers.
    """
    is_links = fields.kind(layer) == "links"
    member = "origin" if is_links else "city_id"
    found = defaultdict(set)
    rows = zip(*fields.columns_of(layer, period, entry.key, member))
    for place, (value, city) in enumerate(rows):
        if value in (None, ""):
            continue
        if is_links and not entry.of_cities:
            found[value].add(place)
        else:
            found[value].update({str(city), str(value)} if is_links else {str(city)})
    return found


def _names(layer, entry, values, number_name):
    """Value -> what it is called; of a number `number_name` tells it."""
    if entry.categories:
        known = dict(entry.categories)
        return {value: tr(known[value]) if value in known else str(value) for value in values}
    if entry.of_cities:
        return _city_names(layer, values)
    if entry.kind is str:
        return {value: fields.in_words(tr_value(str(value))) for value in values}
    # Numbers start anew in each region.
    found = _regions(layer, entry)
    is_of_one = len(set().union(*found.values())) < 2
    words = _told_by_layer(layer, entry)
    return {
        value: number_name(value, words.get(value), () if is_of_one else found[value], entry)
        for value in values
    }


def _regions(layer, entry):
    """Value -> the regions that have it, None for those of no name."""
    found = defaultdict(set)
    for value, region in zip(*fields.columns(layer, entry.key, "region")):
        if value is not None:
            found[value].add(region or None)
    return found


def _legend_name(number, words, regions, entry):
    """What a legend calls a number: what several regions have under it is not one thing."""
    if len(regions) > 1:
        text = tr("{what} {number} of each region")
        return text.format(what=tr(entry.label), number=number)
    region = next(iter(regions), None)
    if words or region is None:
        return _name_at_a_city(number, words, regions, entry)
    text = tr("{what} {number} of {region}")
    return text.format(what=tr(entry.label), number=number, region=region)


def _name_at_a_city(number, words, regions, entry):
    """What a number is called beside one city, whose region is known."""
    if words:
        return words
    text = tr("{what} {number} of its region") if regions else tr("{what} {number}")
    return text.format(what=tr(entry.label), number=number)


def _city_names(layer, values):
    """City id -> name; with the id where two of the cities are called alike."""
    known = fields.city_names(layer)
    names = {value: known.get(str(value), str(value)) for value in values}
    alike = list(names.values())
    return {
        value: f"{name} ({value})" if alike.count(name) > 1 else name
        for value, name in names.items()
    }


def _told_by_layer(layer, entry):
    """Value -> the text of the field beside it, such as ``group_label``, where it has just one."""
    texts = defaultdict(set)
    aliases = _aliases(layer)
    for value, text in zip(*fields.columns(layer, entry.key, f"{entry.key}_label")):
        texts[value].add(tr(group_labels.name(aliases(str(text)))) if text else None)
    return {value: next(iter(found)) for value, found in texts.items() if len(found) == 1}


def _aliases(layer):
    """What puts, in a text, the aliases of fields in the place of their names."""
    named = {one.name(): one.alias() for one in layer.fields() if one.alias()}
    if not named:
        return str
    names = sorted(map(re.escape, named), key=len, reverse=True)
    pattern = re.compile(rf"\b({'|'.join(names)})\b")
    return lambda text: pattern.sub(lambda found: named[found.group()], text)


def _in_order(members, entry, names):
    if entry.categories:
        known = [value for value, _ in entry.categories]
        return [value for value in known if value in members] + sorted(set(members) - set(known))
    if entry.kind is not str:
        return sorted(members)
    return sorted(members, key=lambda value: (-len(members[value]), names[value], str(value)))


def _color(value, place, entry):
    """Colour of a kind, and whether another has it already."""
    if entry.kind is str and not entry.of_cities and value in ramps.MEANINGS:
        return QColor(ramps.MEANINGS[value]), False
    known = [value for value, _ in entry.categories]
    if value in known:
        # The same colour whether or not the layer has all kinds.
        place = known.index(value)
    colors = len(ramps.CATEGORIES)
    return QColor(ramps.CATEGORIES[place % colors]), place >= colors


def _counted(layer, entry, category, members):
    """The category with the number of its cities or links in its label."""
    count = len(set().union(*(members.get(value, ()) for value in category.values)))
    is_links = fields.kind(layer) == "links" and not entry.of_cities
    if count == 1:
        text = tr("{label} (1 link)") if is_links else tr("{label} (1 city)")
    else:
        text = tr("{label} ({count} links)") if is_links else tr("{label} ({count} cities)")
    label = text.format(label=category.label, count=count_text(count))
    return replace(category, label=label, is_absent=not count)
