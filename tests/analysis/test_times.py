"""When periods are."""

import pytest

from spatial_relations.analysis.times import times_of


@pytest.mark.parametrize(
    ("periods", "at"),
    [
        (["2023", "2006"], {"2006": 2006, "2023": 2023}),
        (["2006-01-01", "2023-01-01"], {"2006-01-01": 2006, "2023-01-01": 2023}),
        (["2020-07", "2020"], {"2020": 2020, "2020-07": 2020 + 182 / 366}),
        (["2021-07-02T00:00:00"], {"2021-07-02T00:00:00": 2021 + 182 / 365}),
    ],
)
def test_years_months_and_dates_are_told_in_years(periods, at):
    times = times_of(periods)
    assert times.unit == "year"
    assert list(times.at) == list(at)
    assert times.at == pytest.approx(at, abs=1e-12)


@pytest.mark.parametrize(
    ("periods", "order"),
    [
        (["t1", "t0", None, "t1"], ["t0", "t1"]),
        (["10", "9", "11"], ["9", "10", "11"]),
        (["2006", "before"], ["2006", "before"]),
        (["2006-02-30", "2006-03-01"], ["2006-02-30", "2006-03-01"]),
        (["2006", "2006-01"], ["2006", "2006-01"]),
    ],
)
def test_other_periods_are_one_step_after_another(periods, order):
    times = times_of(periods)
    assert times.unit == "step"
    assert times.at == {period: step for step, period in enumerate(order)}


def test_no_period_has_no_time():
    assert times_of([None, None]).at == {}
