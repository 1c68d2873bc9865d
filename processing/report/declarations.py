"""What an algorithm of ours says of itself, by its id."""

from ...i18n import tr
from ..own_algorithms import own_algorithm


def display_name(name):
    """The plain name of an algorithm; empty for an unknown id."""
    algorithm = own_algorithm(name)
    return algorithm.displayName() if algorithm else ""


def level_name(level):
    """A plain name for the rows of a level of the catalogue."""
    names = {
        "city": tr("Cities"),
        "link": tr("Links"),
        "region": tr("Region"),
        "trend": tr("Trend"),
        "indicator": tr("Indicators"),
        "sector": tr("Sectors"),
        "group": tr("Groups"),
        "transition": tr("Transitions"),
        "pair": tr("Pairs of actors"),
        "fit": tr("Fit of the model"),
        "term": tr("Terms of the model"),
        "cost": tr("Travel costs"),
        "centre": tr("Centres"),
        "unmatched": tr("Unmatched rows"),
    }
    return names.get(level, level.capitalize())
