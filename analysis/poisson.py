"""Poisson pseudo maximum likelihood: ln of the mean is linear, zeros stay in.

Fixed effects are never written out as columns: their part of the normal equations is counted.
"""

from collections import namedtuple

import numpy as np

from .errors import InputError
from .progress import silent

#: Rounds after which a fit that does not settle is given up.
MOST_ROUNDS = 200
#: A fit has settled when no linear predictor changes by more than this.
_SETTLED = 1e-9
#: Smallest over largest eigenvalue of the scaled normal matrix of terms that can be told apart.
_APART = 1e-12

#: One entry a coefficient of the design; ``fitted`` one an observation.
PoissonFit = namedtuple("PoissonFit", "estimate std_error fitted")


class Design:
    """Terms of a linear predictor: covariates, then up to two sets of fixed effects.

    Parameters
    ----------
    covariates : array of float, shape (observations, covariates)
    effects : sequence of array of int, shape (observations,)
        Category of each observation, from 0 without gaps; the first category of a second set is
        its reference and has no coefficient.
    """

    def __init__(self, covariates, effects=()):
        self._covariates = np.asarray(covariates, dtype=float)
        self._effects, start = [], self._covariates.shape[1]
        for number, categories in enumerate(effects):
            codes = np.asarray(categories) - (1 if number else 0)
            count = int(codes.max()) + 1
            self._effects.append((codes, slice(start, start + count), count))
            start += count
        self.terms = start

    def predict(self, coefficients):
        """The linear predictor, shape (observations,)."""
        predictor = self._covariates @ coefficients[: self._covariates.shape[1]]
        for codes, place, _ in self._effects:
            predictor = predictor + np.append(coefficients[place], 0)[codes]
        return predictor

    def moments(self, values):
        """Sum of values times each term, shape (terms,)."""
        sums = [self._covariates.T @ values]
        sums += [_sums(codes, values, count) for codes, _, count in self._effects]
        return np.concatenate(sums)

    def normal_matrix(self, weights):
        """Weighted sum of products of terms, shape (terms, terms)."""
        matrix = np.zeros((self.terms, self.terms))
        width = self._covariates.shape[1]
        weighted = self._covariates * weights[:, None]
        matrix[:width, :width] = weighted.T @ self._covariates
        for codes, place, count in self._effects:
            diagonal = np.arange(place.start, place.stop)
            matrix[diagonal, diagonal] = _sums(codes, weights, count)
            for column in range(width):
                matrix[place, column] = _sums(codes, weighted[:, column], count)
            matrix[:width, place] = matrix[place, :width].T
        if len(self._effects) == 2:
            self._add_crossing(matrix, weights)
        return matrix

    def _add_crossing(self, matrix, weights):
        (first, rows, _), (second, columns, count) = self._effects
        counted = second >= 0
        cells = first[counted] * count + second[counted]
        total = (rows.stop - rows.start) * count
        crossing = np.bincount(cells, weights[counted], total).reshape(-1, count)
        matrix[rows, columns] = crossing
        matrix[columns, rows] = crossing.T


def _sums(codes, values, count):
    """Sum of values in each category; a category of -1 is none."""
    return np.bincount(codes + 1, values, count + 1)[1:]


def fit(design, observed, progress=silent):
    """Fit by iteratively reweighted least squares.

    Parameters
    ----------
    design : Design
    observed : array of float, shape (observations,)
        0 or more; some above 0, and so in each category of the fixed effects.
    progress : callable

    Returns
    -------
    PoissonFit
        Estimates, HC1 standard errors (robust to a variance other than Poisson's; NaN where there
        are no more observations than terms) and fitted means.

    Raises
    ------
    InputError
        If terms can't be told apart or the fit does not settle.

    References
    ----------
    Santos Silva, J. and Tenreyro, S. (2006). The log of gravity. Review of Economics and
    Statistics 88, 641-658.
    """
    _refuse_alike(design, len(observed))
    mean = (observed + observed.mean()) / 2
    predictor = np.log(mean)
    for done in range(MOST_ROUNDS):
        progress(done / MOST_ROUNDS)
        working = predictor + (observed - mean) / mean
        matrix = design.normal_matrix(mean)
        with np.errstate(all="ignore"):
            estimate = _solved(matrix, design.moments(mean * working))
            previous, predictor = predictor, design.predict(estimate)
            mean = np.exp(predictor)
        if not (np.isfinite(mean).all() and mean.min() > 0):
            break
        if np.abs(predictor - previous).max() < _SETTLED:
            return PoissonFit(estimate, _robust_errors(design, observed, mean), mean)
    raise InputError(
        "The calibration does not settle: too many pairs have no flow for these terms. Choose a "
        "model with fewer margins, or leave out cities that hardly have any flow."
    )


def _refuse_alike(design, observations):
    matrix = design.normal_matrix(np.ones(observations))
    scale = 1 / np.sqrt(np.diag(matrix).clip(min=1e-300))
    eigenvalues = np.linalg.eigvalsh(matrix * scale[:, None] * scale)
    if design.terms > observations or eigenvalues[0] < _APART * eigenvalues[-1]:
        raise InputError(
            "There are too few pairs, or masses or costs that are all alike: the terms of the "
            "model can't be told apart."
        )


def _solved(matrix, right):
    scale = 1 / np.sqrt(np.diag(matrix))
    try:
        return scale * np.linalg.solve(matrix * scale[:, None] * scale, scale * right)
    except np.linalg.LinAlgError:
        return np.full(len(right), np.nan)


def _robust_errors(design, observed, mean):
    freedom = len(observed) - design.terms
    if freedom < 1:
        return np.full(design.terms, np.nan)
    matrix = design.normal_matrix(mean)
    scale = 1 / np.sqrt(np.diag(matrix))
    try:
        inverse = np.linalg.inv(matrix * scale[:, None] * scale) * scale[:, None] * scale
    except np.linalg.LinAlgError:
        return np.full(design.terms, np.nan)
    spread = design.normal_matrix((observed - mean) ** 2)
    variance = np.diag(inverse @ spread @ inverse) * len(observed) / freedom
    return np.sqrt(variance.clip(min=0))


def deviance(observed, mean):
    """Poisson deviance ``2 sum (y ln(y / mu) - (y - mu))``; inf where a flow has a mean of 0."""
    flowing = observed > 0
    if (mean[flowing] <= 0).any():
        return np.inf
    logs = observed[flowing] * np.log(observed[flowing] / mean[flowing])
    return float(2 * (logs.sum() - (observed - mean).sum()))
