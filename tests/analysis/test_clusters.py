"""k-means, Ward's method and silhouettes, against values worked out apart."""

from itertools import product

import numpy as np
import pytest

from spatial_relations.analysis.clusters import cut, inertia, k_means, silhouettes, ward

#: Secondary cities C, D, E and F of DELTA6: their shares of sectors less those of the cores.
FEATURES = np.array(
    [
        [0.3317073170731707, -0.04634146341463413, -0.2902439024390244, 0.004878048780487809],
        [0.031707317073170704, -0.04634146341463413, -0.2902439024390244, 0.3048780487804878],
        [0.06504065040650403, 0.2703252032520326, -0.3069105691056911, -0.028455284552845544],
        [-0.018292682926829285, 0.10365853658536586, -0.3277439024390244, 0.2423780487804878],
    ]
)


def partition(labels):
    return {frozenset(np.flatnonzero(labels == label).tolist()) for label in set(labels)}


@pytest.fixture
def clouds():
    """Three clouds of ten points each, well apart."""
    generator = np.random.default_rng(1)
    centres = np.repeat([[0, 0], [10, 0], [0, 10]], 10, axis=0)
    return centres + generator.normal(0, 0.5, size=(30, 2))


def best_inertia(values, groups):
    """The smallest inertia of all partitions, by trying them all."""
    found = []
    for labels in product(range(groups), repeat=len(values)):
        if len(set(labels)) == groups:
            found.append(inertia(values, np.array(labels)))
    return min(found)


def test_k_means_of_delta6():
    two, three = k_means(FEATURES, 2), k_means(FEATURES, 3)
    assert partition(two.labels) == {frozenset({0, 2}), frozenset({1, 3})}
    assert two.inertia == pytest.approx(0.1015451388888889, rel=1e-6)
    assert three.inertia == pytest.approx(0.015156, rel=1e-4)


def test_ward_of_delta6():
    merges, heights = ward(FEATURES)
    assert heights == pytest.approx(
        [0.17410485346480148, 0.41566546377799757, 0.5005032189928674], rel=1e-6
    )
    assert partition(cut(merges, 2)) == {frozenset({0, 2}), frozenset({1, 3})}


def test_silhouettes_of_delta6():
    found = silhouettes(FEATURES, np.array([0, 1, 0, 1]))
    assert found == pytest.approx(
        [0.049485110236660364, 0.6067837369314624, -0.04889579649268607, 0.5534347479090226],
        rel=1e-6,
    )
    assert found.mean() == pytest.approx(0.2902019496461148, rel=1e-6)


@pytest.mark.parametrize("groups", [2, 3, 4])
def test_k_means_finds_the_best_partition_of_few_rows(groups):
    values = np.random.default_rng(5).normal(size=(8, 2))
    assert k_means(values, groups).inertia == pytest.approx(best_inertia(values, groups))


def test_inertia_of_k_means_is_that_of_its_labels(clouds):
    found = k_means(clouds, 4, seed=3)
    assert found.inertia == pytest.approx(inertia(clouds, found.labels))
    assert sorted(set(found.labels)) == [0, 1, 2, 3]


@pytest.mark.parametrize(
    "labels_of", [lambda v: k_means(v, 3).labels, lambda v: cut(ward(v)[0], 3)]
)
def test_clouds_well_apart_are_told_apart(clouds, labels_of):
    expected = {frozenset(range(start, start + 10)) for start in (0, 10, 20)}
    assert partition(labels_of(clouds)) == expected
    assert silhouettes(clouds, labels_of(clouds)).min() > 0.7


def test_the_same_seed_gives_the_same_groups_in_any_order(clouds):
    order = np.random.default_rng(2).permutation(30)
    plain, mixed = k_means(clouds, 5, seed=7).labels, k_means(clouds[order], 5, seed=7).labels
    assert plain[order].tolist() == mixed.tolist()
    assert plain.tolist() == k_means(clouds, 5, seed=7).labels.tolist()


def test_the_order_of_rows_leaves_the_heights(clouds):
    order = np.random.default_rng(2).permutation(30)
    assert ward(clouds[order])[1] == pytest.approx(ward(clouds)[1])


def test_heights_of_ward_hold_all_the_inertia(clouds):
    # Each merge adds half its squared height to the inertia within groups.
    total = inertia(clouds, np.zeros(30, dtype=int))
    merges, heights = ward(clouds)
    assert (heights**2).sum() / 2 == pytest.approx(total)
    for groups in (2, 3, 7):
        within = (heights[: 30 - groups] ** 2).sum() / 2
        assert within == pytest.approx(inertia(clouds, cut(merges, groups)))


def test_heights_of_ward_rise(clouds):
    assert (np.diff(ward(clouds)[1]) >= 0).all()


def test_scaling_all_features_changes_no_group(clouds):
    for found, scaled in (
        (k_means(clouds, 4).labels, k_means(clouds * 1e-3, 4).labels),
        (cut(ward(clouds)[0], 4), cut(ward(clouds * 1e-3)[0], 4)),
    ):
        assert partition(found) == partition(scaled)


def test_a_group_of_one_has_a_silhouette_of_0():
    assert silhouettes(np.array([[0.0], [1], [9]]), np.array([0, 0, 1]))[2] == 0


def test_silhouettes_are_the_same_in_blocks(clouds, monkeypatch):
    from spatial_relations.analysis import clusters

    labels = k_means(clouds, 3).labels
    whole = silhouettes(clouds, labels)
    monkeypatch.setattr(clusters, "_CELLS", 70)
    assert silhouettes(clouds, labels) == pytest.approx(whole, rel=1e-12)


def test_rows_that_are_alike_can_be_grouped():
    values = np.repeat([[0.0, 0], [1, 1], [5, 5]], 4, axis=0)
    assert k_means(values, 3).inertia == 0
    assert len(partition(cut(ward(values)[0], 3))) == 3
    assert silhouettes(values, k_means(values, 3).labels).tolist() == [1] * 12
