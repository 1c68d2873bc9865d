"""How a measure of cities has changed since the first period of a layer that holds several."""

from dataclasses import dataclass

from . import fields
from .periods import periods_of

#: Above this many cities a table of their values would weigh more in the style than it helps.
_MOST_CITIES = 400


@dataclass(frozen=True)
class Change:
    """The change of a measure."""

    #: Expression; NULL in the first period, and where either value is missing.
    expression: str
    #: The changes in all later periods.
    values: tuple
    #: The period since which it is told.
    since: str


def change_since_first(layer, key, period, role=None):
    """The change of a measure from the first period to the one shown.

    Parameters
    ----------
    layer : QgsVectorLayer
        Cities, a row a city and period.
    key : str
        Field of the measure.
    period : str
        The period shown; of the first there is no change.
    role : str
        Whose changes `values` leaves out; None leaves out none.

    Returns
    -------
    Change
        None where there is no change to tell.
    """
    periods = periods_of(layer)
    if period not in periods[1:]:
        return None
    rows = [
        (str(when), city, value)
        for city, when, value in zip(*fields.columns(layer, "city_id", "period", key))
        if value is not None
    ]
    first = {city: value for when, city, value in rows if when == periods[0]}
    left_out = {city for city, one in zip(*fields.columns(layer, "city_id", "role"))
                if role is not None and one == role}  # fmt: skip
    values = [value - first[city] for when, city, value in rows
              if when != periods[0] and city in first and city not in left_out]  # fmt: skip
    if not values or len(first) > _MOST_CITIES:
        return None
    table = ", ".join(f"{fields.literal(city)}, {first[city]:.10g}" for city in sorted(first))
    return Change(
        # Not `if()`: what is inside is not prepared, and the table would be made for each city.
        f"CASE WHEN to_string({fields.quoted('period')}) = {fields.literal(periods[0])} THEN NULL "
        f"ELSE {fields.quoted(key)} - map_get(map({table}), {fields.quoted('city_id')}) END",
        tuple(values),
        periods[0],
    )
