"""Colours that stay apart: for colour-blind readers, and in grey print."""

from itertools import combinations

import pytest

from spatial_relations.cartography import ramps

#: Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB.
DEFICIENCIES = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
    "none": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
}


def linear(color):
    from qgis.PyQt.QtGui import QColor

    channels = [c / 255 for c in QColor(color).getRgb()[:3]]
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]


def lab(rgb):
    x, y, z = (
        sum(a * max(c, 0) for a, c in zip(row, rgb))
        for row in (
            (0.4124 / 0.9505, 0.3576 / 0.9505, 0.1805 / 0.9505),
            (0.2126, 0.7152, 0.0722),
            (0.0193 / 1.089, 0.1192 / 1.089, 0.9505 / 1.089),
        )
    )
    x, y, z = (c ** (1 / 3) if c > 0.008856 else 7.787 * c + 16 / 116 for c in (x, y, z))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def seen(color, deficiency):
    rgb = linear(color)
    return lab([sum(a * c for a, c in zip(row, rgb)) for row in DEFICIENCIES[deficiency]])


def distance(one, other):
    return sum((a - b) ** 2 for a, b in zip(one, other)) ** 0.5


@pytest.mark.parametrize("deficiency", DEFICIENCIES)
def test_roles_and_relations_are_told_apart(deficiency):
    for colors in (ramps.ROLES.values(), list(ramps.RELATIONS.values())[:4]):
        for one, other in combinations(colors, 2):
            assert distance(seen(one, deficiency), seen(other, deficiency)) > 20, (one, other)


def test_relations_are_told_apart_in_grey_print():
    lightness = sorted(seen(color, "none")[0] for color in list(ramps.RELATIONS.values())[:4])
    assert all(b - a > 12 for a, b in zip(lightness, lightness[1:])), lightness


@pytest.mark.parametrize("deficiency", DEFICIENCIES)
def test_kinds_are_told_apart(deficiency):
    for one, other in combinations(ramps.CATEGORIES, 2):
        assert distance(seen(one, deficiency), seen(other, deficiency)) > 20, (one, other)


@pytest.mark.parametrize("deficiency", DEFICIENCIES)
def test_kinds_whose_colour_has_a_meaning_are_told_apart(deficiency):
    for kinds in (
        ("appeared", "vanished", "lasting"),
        ("same", "changed"),
        ("able and willing", "able, not willing", "willing, not able", "neither"),
        ("place", "priority", "actor"),
    ):
        for one, other in combinations((ramps.MEANINGS[kind] for kind in kinds), 2):
            assert distance(seen(one, deficiency), seen(other, deficiency)) > 20, (one, other)


@pytest.mark.parametrize("deficiency", ["protanopia", "deuteranopia", "none"])
def test_links_to_different_cores_are_told_apart(deficiency):
    for one, other in combinations(ramps.CORES, 2):
        assert distance(seen(one, deficiency), seen(other, deficiency)) > 20, (one, other)


@pytest.mark.parametrize("deficiency", DEFICIENCIES)
def test_modelled_flows_are_told_from_observed_ones(deficiency):
    modelled = seen(ramps.MODELLED, deficiency)
    for observed in ramps.RELATIONS.values():
        assert distance(modelled, seen(observed, deficiency)) > 20, observed


def test_sequential_ramp_grows_darker_step_by_step():
    lightness = [lab(linear(ramps.sequential(i / 4)))[0] for i in range(5)]
    assert all(a - b > 10 for a, b in zip(lightness, lightness[1:]))


@pytest.mark.parametrize("deficiency", DEFICIENCIES)
def test_neighbours_of_the_diverging_ramp_are_told_apart(deficiency):
    steps = [seen(ramps.diverging(place), deficiency) for place in (0, 0.25, 0.75, 1)]
    assert all(distance(a, b) > 20 for a, b in combinations(steps, 2))


def test_ramps_end_in_their_named_colours():
    assert ramps.sequential(0).name() == ramps.SEQUENTIAL[0]
    assert ramps.sequential(1).name() == ramps.SEQUENTIAL[-1]
    assert ramps.diverging(0.5).name() == ramps.DIVERGING[2]
    assert ramps.diverging(7).name() == ramps.DIVERGING[-1]
