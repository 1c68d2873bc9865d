"""Who stands in the centre of a network of ties, and how far one actor does."""

import numpy as np

from .errors import InputError


def bonacich_power(ties, beta):
    """Bonacich's power centrality: ``c = a (I - beta A)^-1 A 1``, with squares that sum to n.

    Parameters
    ----------
    ties : array of float, shape (actors, actors)
        Symmetric, 0 or more, with zeros on the diagonal.
    beta : float
        Above 0 power comes from ties with the powerful, below 0 from ties with the powerless;
        nearer to 0 than the inverse of the largest eigenvalue of `ties`.

    Returns
    -------
    array of float, shape (actors,)
        0 for an actor without ties; all NaN where nobody has one.

    Raises
    ------
    InputError
        If `beta` is too far from 0.

    References
    ----------
    Bonacich, P. (1987). Power and centrality: a family of measures. American Journal of Sociology
    92, 1170-1182.
    """
    strength = ties.sum(axis=1)
    if not strength.any():
        return np.full(len(ties), np.nan)
    if abs(beta) * largest_eigenvalue(ties) >= 1:
        raise InputError("Beta must be nearer to 0 than 1 / the largest eigenvalue of the ties.")
    power = np.linalg.solve(np.eye(len(ties)) - beta * ties, strength)
    power[strength == 0] = 0
    return power * np.sqrt(len(ties) / (power @ power))


def largest_eigenvalue(ties):
    """The largest eigenvalue of a symmetric array of ties; 0 where there is none."""
    return float(np.linalg.eigvalsh(ties)[-1]) if ties.any() else 0.0


def degree_centralization(are_tied):
    """Freeman's degree centralization of an undirected network.

    How far the degrees fall short of the largest, over how far they do in a star.

    Parameters
    ----------
    are_tied : array of bool, shape (actors, actors)
        Symmetric, False on the diagonal.

    Returns
    -------
    float
        0 (all have as many ties) to 1 (one has a tie with each, the others with it alone); NaN
        below three actors.

    References
    ----------
    Freeman, L. C. (1979). Centrality in social networks: conceptual clarification. Social Networks
    1, 215-239.
    """
    number = len(are_tied)
    if number < 3:
        return np.nan
    degree = are_tied.sum(axis=1)
    return float((degree.max() - degree).sum() / ((number - 1) * (number - 2)))
