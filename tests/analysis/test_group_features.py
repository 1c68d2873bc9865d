"""What secondary cities are grouped by."""

import numpy as np
import pandas as pd
import pytest

from spatial_relations.analysis.errors import InputError
from spatial_relations.analysis.group_features import difference_to_cores, group_features
from spatial_relations.analysis.notes import Notes

SECTORS = ["man", "log", "bus", "pub"]
#: Shares of C, D, E and F less those of A and B together.
DIFFERENCES = [
    [0.3317073170731707, -0.04634146341463413, -0.2902439024390244, 0.004878048780487809],
    [0.031707317073170704, -0.04634146341463413, -0.2902439024390244, 0.3048780487804878],
    [0.06504065040650403, 0.2703252032520326, -0.3069105691056911, -0.028455284552845544],
    [-0.018292682926829285, 0.10365853658536586, -0.3277439024390244, 0.2423780487804878],
]


def features_of(cities, fields=SECTORS, features="difference to cores", notes=None):
    return group_features(cities, {field: field for field in fields}, features, notes or Notes())


def test_difference_to_cores_of_delta6(delta6_jobs):
    found = difference_to_cores(delta6_jobs, delta6_jobs[SECTORS], Notes()).to_numpy()
    assert found[2:] == pytest.approx(np.array(DIFFERENCES), rel=1e-6)
    assert found.sum(axis=1) == pytest.approx(np.zeros(6), abs=1e-12)


def test_the_difference_is_to_the_cores_of_the_same_region_and_period(delta6_jobs):
    later = delta6_jobs.assign(period="2")
    later.loc[0, "man"] = 500.0
    both = pd.concat([delta6_jobs.assign(period="1"), later], ignore_index=True)
    found = difference_to_cores(both, both[SECTORS], Notes())
    assert found.loc[2, "man"] == pytest.approx(0.3317073170731707)
    assert found.loc[8, "man"] == pytest.approx(0.6 - 620 / 1220)


@pytest.mark.parametrize("features", ["values", "difference to cores"])
def test_only_secondary_cities_have_features(delta6_jobs, features):
    found = features_of(delta6_jobs, features=features)
    assert found.isna().all(axis=1).tolist() == [True, True] + [False] * 4
    assert list(found) == SECTORS


def test_the_order_of_cities_changes_no_digit_of_a_difference(delta6_jobs):
    jobs = pd.concat([delta6_jobs] * 3, ignore_index=True)
    jobs[SECTORS] *= np.random.default_rng(1).uniform(size=(18, 4))
    found = features_of(jobs)
    mixed = features_of(jobs.sample(frac=1, random_state=2))
    pd.testing.assert_frame_equal(mixed.sort_index(), found, check_exact=True)


def test_a_core_that_lacks_a_value_is_not_compared_with_and_is_named(delta6_jobs):
    notes, rest = Notes(), delta6_jobs[delta6_jobs["city_id"] != "A"]
    delta6_jobs.loc[0, "bus"] = np.nan
    pd.testing.assert_frame_equal(features_of(delta6_jobs, notes=notes).iloc[1:], features_of(rest))
    assert any(
        "1 row of a core city lacks a value" in text and text.endswith(": A.")
        for text in notes.sentences()
    )


def test_what_differs_by_rounding_only_is_equal(delta6_jobs):
    delta6_jobs.loc[2, SECTORS] = [0.1, 0.2, 0.3, 0.4]
    delta6_jobs.loc[3, SECTORS] = [0.7, 1.4, 2.1, 2.8]
    delta6_jobs.loc[4, "man"], delta6_jobs.loc[5, "man"] = 0.3, 0.1 + 0.2
    found = features_of(delta6_jobs)
    assert (found.loc[2] == found.loc[3]).all()
    assert features_of(delta6_jobs, features="values")["man"].nunique() == 3


def test_what_differs_by_more_than_rounding_stays_apart(delta6_jobs):
    delta6_jobs["man"] = [0, 0, 1e9, 1e9 + 0.01, 1, 1.0001]
    assert features_of(delta6_jobs, ["man"], "values")["man"].nunique() == 4


@pytest.mark.parametrize(
    ("column", "value", "features", "words"),
    [
        ("role", "core", "values", "No city is secondary"),
        ("role", "secondary", "difference to cores", "No city is core"),
        ("man", np.nan, "values", "No secondary city has a value"),
        ("man", -1.0, "difference to cores", "negative: -1"),
    ],
)
def test_what_has_no_features_is_said(delta6_jobs, column, value, features, words):
    with pytest.raises(InputError, match=words) as caught:
        features_of(delta6_jobs.assign(**{column: value}), features=features)
    assert caught.value.column in (None, "man")


def test_cores_that_have_nothing_are_no_measure(delta6_jobs):
    delta6_jobs.loc[:1, SECTORS] = 0.0
    with pytest.raises(InputError, match="No secondary city has shares that can be compared"):
        features_of(delta6_jobs)


@pytest.mark.parametrize(
    ("features", "words"),
    [("values", "lacks a value and is in no group: F."),
     ("difference to cores", "or have nothing in any field: F.")],
)  # fmt: skip
def test_cities_without_a_value_are_named(delta6_jobs, features, words):
    notes = Notes()
    delta6_jobs.loc[5, "log"] = np.nan
    features_of(delta6_jobs, features=features, notes=notes)
    assert any(words in text for text in notes.sentences())
