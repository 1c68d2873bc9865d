"""What the results say of one city, in sentences."""

from .findings import Finding, known_number, known_role, known_text
from .telling.city_flows import of_flow
from .telling.city_place import of_change, of_place, of_rank

_MOST_CITY_FINDINGS = 8


def city_findings(city, name_of):
    """What the results say of one city, most important first; at most eight findings.

    Parameters
    ----------
    city : dict
        The city's fields by key, one period; any may be absent or missing. ``_cities``, where
        given, is the number of cities ranked, ``_value`` the field whose shares were measured.
    name_of : dict
        City id to name, for the main core and other cities that it is tied to.

    Returns
    -------
    list of Finding
    """
    known = {key: known_number(value) for key, value in city.items()}
    name = known_text(city.get("name")) or known_text(city.get("city_id"))
    if not name:
        return []
    flows = list(of_flow(city, known, name, name_of))
    found = [
        *flows[:1],
        *of_rank(city, known),
        *of_change(known),
        *of_place(city, known, name_of),
        *flows[1:],
    ]
    if not found or "{city}" not in found[0].text:
        found.insert(0, _of_role(city, name))
    elif len(found) < 3:
        found.append(_of_role(city, name))
    return found[:_MOST_CITY_FINDINGS]


def _of_role(city, name):
    role = known_role(city)
    if role == "core":
        return Finding("{city} is one of the core cities.", {"city": name})
    if role == "secondary":
        return Finding("{city} is one of the secondary cities.", {"city": name})
    return Finding("{city} is neither a core nor a secondary city here.", {"city": name})
