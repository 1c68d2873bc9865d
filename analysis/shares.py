"""How much of a region its cores have, and how far they are ahead of the secondary cities."""

import numpy as np


def ratio(numerator, denominator):
    """The quotient of two amounts; NaN where the second is 0 or missing."""
    return float(numerator / denominator) if denominator > 0 else np.nan


def core_share(amount, is_core):
    """Share of the cores in the amount of all cities.

    Parameters
    ----------
    amount : array of float, shape (cities,)
        People, jobs, money: 0 or more.
    is_core : array of bool, shape (cities,)

    Returns
    -------
    float
        0 to 1; NaN without a core, and where all amounts are 0.
    """
    return ratio(amount[is_core].sum(), amount.sum()) if is_core.any() else np.nan


def core_secondary_ratio(amount, is_core, is_secondary, weight=None):
    """What the cores have over what the secondary cities have: a mean city, or per head.

    Parameters
    ----------
    amount : array of float, shape (cities,)
        0 or more.
    is_core, is_secondary : array of bool, shape (cities,)
    weight : array of float, shape (cities,), optional
        Above 0. With people, the amount per head of all cores over that of all secondary cities;
        without, the mean core over the mean secondary city.

    Returns
    -------
    float
        0 or more, 1 where they are level; NaN where a role has no city, and where the secondary
        cities have nothing.
    """
    return ratio(aggregate(amount, is_core, weight), aggregate(amount, is_secondary, weight))


def aggregate(amount, chosen, weight=None):
    """Amount of the chosen cities over their weight, or over their number; NaN without any."""
    whole = chosen.sum() if weight is None else weight[chosen].sum()
    return ratio(amount[chosen].sum(), whole)
