"""Poisson pseudo maximum likelihood with fixed effects."""

import numpy as np
import pytest

from spatial_relations.analysis.errors import InputError
from spatial_relations.analysis.poisson import Design, deviance, fit

RANDOM = np.random.default_rng(7)
X = np.column_stack([np.ones(60), RANDOM.normal(size=60)])
FIRST, SECOND = np.arange(60) % 4, np.arange(60) // 20
Y = RANDOM.poisson(np.exp(0.5 + 0.8 * X[:, 1])).astype(float)


def written_out(covariates, first, second):
    """The same design with a column for each category."""
    columns = [covariates, np.eye(4)[first], np.eye(3)[second][:, 1:]]
    return np.column_stack(columns)


def test_counted_effects_are_those_of_written_out_columns():
    design = Design(X[:, 1:], [FIRST, SECOND])
    full = written_out(X[:, 1:], FIRST, SECOND)
    weights, coefficients = RANDOM.random(60), RANDOM.normal(size=7)
    assert design.terms == full.shape[1]
    assert design.predict(coefficients) == pytest.approx(full @ coefficients)
    assert design.moments(weights) == pytest.approx(full.T @ weights)
    assert design.normal_matrix(weights) == pytest.approx(full.T @ (full * weights[:, None]))


def test_a_fit_with_effects_is_the_fit_of_the_written_out_columns():
    counted = fit(Design(X[:, 1:], [FIRST, SECOND]), Y)
    plain = fit(Design(written_out(X[:, 1:], FIRST, SECOND)), Y)
    assert counted.estimate == pytest.approx(plain.estimate, rel=1e-6, abs=1e-9)
    assert counted.std_error == pytest.approx(plain.std_error, rel=1e-6)


def test_the_likelihood_is_at_its_top():
    found = fit(Design(X), Y)
    assert X.T @ (Y - found.fitted) == pytest.approx([0, 0], abs=1e-8)


def test_errors_are_robust_and_corrected_for_the_number_of_terms():
    found = fit(Design(X), Y)
    inverse = np.linalg.inv(X.T @ (X * found.fitted[:, None]))
    spread = X.T @ (X * ((Y - found.fitted) ** 2)[:, None])
    expected = np.sqrt(np.diag(inverse @ spread @ inverse) * 60 / 58)
    assert found.std_error == pytest.approx(expected, rel=1e-9)


def test_the_unit_of_the_flow_moves_the_constant_alone():
    plain, scaled = fit(Design(X), Y), fit(Design(X), 1000 * Y)
    assert scaled.estimate - plain.estimate == pytest.approx([np.log(1000), 0], abs=1e-8)
    assert scaled.std_error == pytest.approx(plain.std_error)


def test_without_freedom_there_is_no_error():
    found = fit(Design(X[:2]), np.array([1.0, 3.0]))
    assert found.fitted == pytest.approx([1, 3])
    assert np.isnan(found.std_error).all()


@pytest.mark.parametrize(
    "covariates", [np.ones((6, 2)), X[:1], np.column_stack([np.ones(6), np.ones(6) * 3])]
)
def test_terms_that_cannot_be_told_apart_are_refused(covariates):
    with pytest.raises(InputError, match="can't be told apart"):
        fit(Design(covariates), np.arange(1.0, len(covariates) + 1))


def test_a_term_that_separates_flow_from_none_is_refused():
    separating = np.column_stack([np.ones(8), np.repeat([0.0, 1.0], 4)])
    with pytest.raises(InputError, match="does not settle"):
        fit(Design(separating), np.array([3.0, 4, 5, 6, 0, 0, 0, 0]))


def test_deviance_is_0_where_all_is_met_and_unbounded_where_nothing_was_expected():
    assert deviance(Y, np.where(Y > 0, Y, 0)) == 0
    assert deviance(np.array([1.0, 0.0]), np.array([0.0, 1.0])) == np.inf
    assert deviance(np.array([0.0, 2.0]), np.array([1.0, 1.0])) == pytest.approx(4 * np.log(2))
