"""Which city layer and which link layer belong together."""

from itertools import islice

from ..cartography import fields
from .layer_origin import group_of, is_of_part, run_of, whole_run_of

#: Links looked at to tell whether a link layer of no run belongs to a city layer.
_LINKS_TRIED = 200


def pairs_of(cities, links, root):
    """Each city layer with its link layer or None, then link layers that no city layer has."""
    free = list(links)
    found = {}
    for belongs in (_same_run, _same_group, _same_cities):
        for city_layer in cities:
            if city_layer.id() in found:
                continue
            match = next((layer for layer in free if belongs(city_layer, layer, root)), None)
            if match is not None:
                found[city_layer.id()] = match
                free.remove(match)
    yield from ((layer, found.get(layer.id())) for layer in cities)
    yield from ((None, layer) for layer in free)


def cities_for(link_layer, cities, root):
    """The city layer to lend to links: of the whole run, of the group, else of the same cities."""
    whole_first = sorted(cities, key=is_of_part)
    for belongs in (_same_whole_run, _in_same_group, _runs_between):
        for city_layer in whole_first:
            if belongs(city_layer, link_layer, root):
                return city_layer
    return None


def _same_whole_run(city_layer, link_layer, root):
    return bool(run_of(city_layer)) and whole_run_of(city_layer) == whole_run_of(link_layer)


def _in_same_group(city_layer, link_layer, root):
    group = group_of(city_layer, root)
    is_same = group is not None and group == group_of(link_layer, root)
    return is_same and _runs_between(city_layer, link_layer, root)


def _same_run(city_layer, link_layer, root):
    return bool(run_of(city_layer)) and run_of(city_layer) == run_of(link_layer)


def _same_group(city_layer, link_layer, root):
    if run_of(city_layer) and run_of(link_layer):
        return False
    group = group_of(city_layer, root)
    return group is not None and group == group_of(link_layer, root)


def _same_cities(city_layer, link_layer, root):
    if run_of(city_layer) and run_of(link_layer):
        return False
    return _runs_between(city_layer, link_layer, root)


def _runs_between(city_layer, link_layer, root):
    """Whether all known ends of the first links are cities of the layer."""
    known = {str(city) for city in fields.columns(city_layer, "city_id")[0]}
    ends = [link_layer.fields().lookupField(name) for name in ("origin", "destination")]
    # A shapefile cuts the longer name: then the other end has to do.
    ends = [end for end in ends if end >= 0]
    if not ends:
        return False
    links = list(islice(link_layer.getFeatures(), _LINKS_TRIED))
    return bool(links) and all(str(link[end]) in known for link in links for end in ends)
