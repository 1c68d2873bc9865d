"""What all figures are made with: scales, widths of text, places for names."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytestmark = pytest.mark.usefixtures("qgis_app")

VALUES = st.lists(st.floats(-1e9, 1e9), min_size=1, max_size=8)


@pytest.fixture(scope="module")
def scales(qgis_app):
    from spatial_relations.processing.report.figures import scales

    return scales


@settings(derandomize=True, deadline=None)
@given(values=VALUES)
def test_a_linear_scale_holds_all_values_and_keeps_their_distances(scales, values):
    scale = scales.linear(values, 10, 110)
    places = [scale.place(value) for value in values]
    assert all(10 - 1e-6 <= place <= 110 + 1e-6 for place in places)
    span = scale.high - scale.low
    for value, place in zip(values, places):
        assert (place - 10) / 100 == pytest.approx((value - scale.low) / span, abs=1e-9)


@settings(derandomize=True, deadline=None)
@given(values=VALUES)
def test_the_marks_of_a_linear_scale_are_round_few_and_within_it(scales, values):
    scale = scales.linear(values, 0, 1)
    ticks = scale.ticks()
    assert 2 <= len(ticks) <= 13
    steps = [after - before for before, after in zip(ticks, ticks[1:])]
    assert steps == pytest.approx([steps[0]] * len(steps), rel=1e-6)
    digits = steps[0] / 10 ** math.floor(math.log10(steps[0]) + 1e-9)
    assert min(abs(digits - digit) for digit in (1, 2, 2.5, 5, 10)) < 1e-6
    assert scale.low - 1e-6 * abs(scale.low) <= ticks[0]
    assert ticks[-1] <= scale.high + 1e-6 * abs(scale.high)


def test_a_scale_reaches_what_it_must(scales):
    scale = scales.linear([0.3, 0.42], 0, 1, at_least=(0,))
    assert (scale.low, scale.high) == pytest.approx((0, 0.5))
    assert scales.linear([3, 3], 0, 1).place(3) == pytest.approx(0.5)
    assert scales.linear([0], 0, 1).place(0) == pytest.approx(0.5)


@settings(derandomize=True, deadline=None)
@given(values=st.lists(st.floats(1e-6, 1e9), min_size=1, max_size=8))
def test_equal_factors_are_equal_steps_of_a_logarithmic_scale(scales, values):
    scale = scales.logarithmic(values, 100, 0)
    places = [scale.place(value) for value in values]
    assert all(-1e-6 <= place <= 100 + 1e-6 for place in places)
    low, high = scale.low, scale.high
    assert scale.place(math.sqrt(low * high)) == pytest.approx(50)


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [
        (1, 41, [1, 2, 5, 10, 20]),
        (900, 6e6, [1e3, 1e4, 1e5, 1e6]),
        (12, 48, [20]),
    ],
)
def test_the_marks_of_a_logarithmic_scale_are_round(scales, low, high, ticks):
    assert scales.Logarithmic(low, high, 0, 1).ticks() == pytest.approx(ticks)


def test_nothing_has_its_own_place_before_a_logarithmic_scale(scales):
    scale = scales.LogarithmicFromZero(scales.Logarithmic(1, 100, 50, 250), 12)
    assert [scale.place(value) for value in (0, 1, 10, 100)] == pytest.approx([12, 50, 150, 250])
    assert scale.ticks()[0] == 0


def test_chinese_takes_the_room_of_full_letters_and_marks_none(qgis_app):
    from spatial_relations.processing.report.figures.lettering import shortened, width_of

    assert width_of("南京市", 10) == 30
    assert width_of("e\u0301", 10) == width_of("e", 10)
    assert width_of("il", 10) < width_of("WM", 10) / 2
    assert shortened("南京市", 30, 10) == "南京市"
    assert shortened("南京市博望区", 40, 10) == "南京市…"
    assert width_of(shortened("A name with many words", 60), 12) <= 60


NAMES = st.lists(
    st.tuples(
        st.floats(20, 480), st.floats(20, 280), st.sampled_from(["南京市", "Ma'anshan", "A"])
    ),
    min_size=1,
    max_size=12,
)


@settings(derandomize=True, deadline=None)
@given(points=NAMES)
def test_names_cover_neither_each_other_nor_what_is_taken(points):
    from spatial_relations.processing.report.figures import labels
    from spatial_relations.processing.report.figures.lettering import SIZE, width_of

    taken = [(100, 100, 200, 140)]
    boxes = []
    for markup in labels.beside(points, (0, 0, 500, 300), taken):
        if not markup.startswith("<text"):
            continue
        x, y, kinds = (_attribute(markup, key) for key in ("x", "y", "class"))
        anchor = next((kind for kind in kinds.split() if kind in ("middle", "end")), "start")
        y = float(y) - 4.2  # Letters stand below the middle line.
        width = width_of(markup.split(">")[1].split("<")[0].replace("&#x27;", "'"))
        left = float(x) - {"start": 0, "middle": width / 2, "end": width}[anchor]
        boxes.append((left, y - SIZE / 2, left + width, y + SIZE / 2))
    for place, box in enumerate(boxes):
        assert box[0] > -0.1
        assert box[2] < 500.1
        for other in [*taken, *boxes[:place]]:
            apart = (
                box[0] > other[2] - 0.2 or other[0] > box[2] - 0.2
                or box[1] > other[3] - 0.2 or other[1] > box[3] - 0.2
            )  # fmt: skip
            assert apart


def _attribute(markup, key):
    return markup.split(f' {key}="')[1].split('"')[0]


def test_dots_that_would_cover_each_other_are_drawn_once(qgis_app):
    from spatial_relations.processing.report.figures.svg import dots

    assert dots([(1.2, 2.4), (0.9, 1.6), (7, 8)], "pairs").count("h0") == 2
    assert dots([], "pairs") == ""
