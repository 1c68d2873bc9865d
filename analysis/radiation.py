"""The radiation model: who leaves a city stays where the first large enough mass is met."""

import numpy as np

#: Costs that differ by less than this part are equal.
_TIE = 1e-9


def radiation_probability(origin, cost, origin_mass, destination_mass):
    """Probability that who leaves an origin ends at a destination, before normalisation.

    ``m n / ((m + s)(m + n + s))`` with s the destination mass nearer than the destination.
    Destinations of equal cost form one, whose probability they share by mass: else the
    probabilities of an origin would sum to more than ``1 - m / M``.

    Parameters
    ----------
    origin : array of int, shape (pairs,)
    cost, origin_mass, destination_mass : array of float, shape (pairs,)
        More than 0.

    Returns
    -------
    array of float, shape (pairs,)
        0 to 1.

    References
    ----------
    Simini, F. et al. (2012). A universal model for mobility and migration patterns. Nature 484,
    96-100.
    Masucci, A. et al. (2013). Gravity versus radiation models. Physical Review E 88, 022812.
    """
    order = np.lexsort((cost, origin))
    origin, cost = origin[order], cost[order]
    own, mass = origin_mass[order], destination_mass[order]
    starts = np.r_[True, origin[1:] != origin[:-1]]
    apart = starts | np.r_[True, cost[1:] > cost[:-1] * (1 + _TIE)]
    ring = np.cumsum(apart) - 1
    nearer, whole = _sum_before(mass, starts)[apart][ring], np.bincount(ring, mass)[ring]
    probability = np.empty(len(mass))
    probability[order] = own / (own + nearer) * (mass / (own + nearer + whole))
    return probability


def sum_of_others(values):
    """Sum of all values but each one's own.

    It is added up and never subtracted from the whole: what is small beside its own stays exact.

    Parameters
    ----------
    values : array of float, shape (cities,)
        0 or more.

    Returns
    -------
    array of float, shape (cities,)
    """
    nothing = np.zeros(1)
    before = np.concatenate([nothing, values[:-1].cumsum()])
    after = np.concatenate([nothing, values[:0:-1].cumsum()])[::-1]
    return before + after


def _sum_before(values, starts):
    """Sum of the values before each one in its group; groups begin at `starts`.

    Each group is added up by itself: a difference of sums over all would lose small groups.
    """
    group, first = np.cumsum(starts) - 1, np.flatnonzero(starts)
    place = np.arange(len(values)) - first[group]
    table = np.zeros((len(first), place.max() + 2))
    table[group, place + 1] = values
    return table.cumsum(axis=1)[group, place]
