"""What is told of who gains and who loses, and whose growth it is."""

import pytest

WHY = "cores gained 2.2 points of the region's value; differences between cities grew"
TREND = {"region": None, "first_period": "2010", "last_period": "2020", "reading_why": WHY}


def rows_of(**measures):
    names = "ABCD"
    return [
        {"city_id": name, "name": name, "role": "core" if name == "A" else "secondary",
         "period": "2020", **{key: values[number] for key, values in measures.items()}}
        for number, name in enumerate(names)
    ]  # fmt: skip


@pytest.fixture
def told(said, result):
    """What is told of polarization, with the value's field: ``told("income", city=rows)``."""

    def read(field, **levels):
        parameters = {"VALUE": field} if field else {}
        tables = {level: [result(level, rows, **parameters)] for level, rows in levels.items()}
        return said("polarization", **tables)

    return read


@pytest.mark.parametrize(
    ("reading", "words"),
    [
        ("polarizing", "core and secondary cities polarize"),
        ("converging", "core and secondary cities converge"),
        ("stable", "core and secondary cities neither polarize nor converge"),
    ],
)
def test_the_reading_of_the_trend_with_its_reason(told, reading, words):
    why = WHY.replace("value", "income")
    sentence = f"2010 – 2020: By “income”, {words}: {why}."
    assert told("income", trend=[{**TREND, "reading": reading}]) == [sentence]


def test_no_reading_no_sentence_and_no_field_no_name(told):
    assert told("income", trend=[{**TREND, "reading": None}]) == []
    assert told("", trend=[{**TREND, "reading": "stable"}])[0].startswith(
        "2010 – 2020: By “value”,"
    )


def test_largest_gain_and_loss_in_points(told):
    changes = rows_of(share=[0.4, 0.3, 0.2, 0.1], share_change=[0.0123, 0.0, -0.0003, -0.0003])
    assert told("income", city=changes) == [
        "Largest gain in the share of “income”: A, 1.2 points; largest loss: C, D, < 0.1 points."
    ]
    for sign, kind in ((1, "gain"), (-1, "loss")):
        one = rows_of(share=[0.4, 0.3, 0.2, 0.1], share_change=[sign * 0.01, 0.0, 0.0, 0.0])
        assert told("income", city=one) == [f"Largest {kind} in the share of “income”: A, 1 point."]
    still = rows_of(share=[0.4, 0.3, 0.2, 0.1], share_change=[0.0, 0.0, 0.0, 0.0])
    assert told("income", city=still) == []


def test_gains_are_said_to_be_since_the_first_period(told):
    first = [{**row, "period": "2010"} for row in rows_of(share=[0.4, 0.3, 0.2, 0.1])]
    last = rows_of(share=[0.5, 0.3, 0.2, 0.0], share_change=[0.1, 0.0, 0.0, -0.1])
    assert told("income", city=[*first, *last])[0] == (
        "2010 – 2020: Largest gain in the share of “income”: A, 10 points; largest loss: D, "
        "10 points."
    )


REGION = {"region": None, "period": "2020", "sigma": 0.5, "core_share": 0.787,
          "core_secondary_ratio": 1.7046}  # fmt: skip


def test_what_cores_hold_and_have_per_head(told):
    per_head = {**REGION, "cv_weighted": 0.3}
    assert told("income", region=[per_head]) == [
        "Per head, cores have 1.70 times as much “income” as secondary cities.",
        "Cores hold 79 % of “income”.",
    ]
    first = {**per_head, "period": "2010", "core_share": 0.744, "core_secondary_ratio": 1.6354}
    assert told("income", region=[first, per_head])[:2] == [
        "2010 – 2020: The cores' share of “income” went from 74.4 % to 78.7 %.",
        "2010 – 2020: Per head, cores have 1.70 times as much “income” as secondary cities; they "
        "had 1.64 times.",
    ]
    assert told("income", region=[REGION])[0] == (
        "The mean core has 1.70 times as much “income” as the mean secondary city."
    )


def test_how_far_behind_and_how_much_of_it_between_roles(told):
    behind = rows_of(relative_to_core=[1.0, 0.5, 0.8, 0.5])
    assert told("income", city=behind) == [
        "Farthest behind the cores in “income”: B, D, at 50 % of their level."
    ]
    assert told("income", city=rows_of(relative_to_core=[1.0, 1.5, 1.8, 1.2])) == []
    assert told("income", region=[{"sigma": 0.5, "between_share": 0.319}]) == [
        "32 % of the inequality of “income” (Theil L) lies between the roles of cities (core, "
        "secondary), the rest among cities of the same role."
    ]


def test_growth_adds_up_from_its_parts(told):
    growth = rows_of(
        growth=[25.0, 3.0, -4.0, 1.0],
        regional_effect=[27.0, 2.0, 2.0, 2.0],
        mix_effect=[1.0, 0.5, -2.0, -1.0],
        local_effect=[-3.0, 0.5, -4.0, 0.0],
    )
    assert told("", city=growth) == [
        "Growth of all secondary cities together: 0. It adds up from +6 as in the whole region, "
        "−2.50 by their mix of sectors and −3.50 of their own.",
        "Secondary cities that grew less than the same sectors in the region: 1 of 3.",
        "Growth most above that of the same sectors in the region: B, by 0.50.",
        "Growth most below that of the same sectors in the region: C, by 4.",
    ]
    still = rows_of(**dict.fromkeys(
        ("growth", "regional_effect", "mix_effect", "local_effect"), [0.0] * 4))  # fmt: skip
    assert told("", city=still)[1:] == [
        "Secondary cities that grew less than the same sectors in the region: 0 of 3."
    ]


def test_a_table_that_does_not_name_its_value_is_of_the_one_that_others_name(said, result):
    trend = result("trend", [{**TREND, "reading": "stable"}], VALUE="income")
    cities = rows_of(relative_to_core=[1.0, 0.5, 0.8, 0.4])
    assert said("polarization", trend=[trend], city=cities)[1] == (
        "2020: Farthest behind the cores in “income”: D, at 40 % of their level."
    )


def test_values_whose_rows_name_their_field_are_told_by_it(said):
    rows = rows_of(relative_to_core=[1.0, 0.5, 0.8, 0.4])
    named = [{**row, "size_field": field} for field in ("income", "jobs") for row in rows]
    region = [{**REGION, "size_field": field} for field in ("income", "jobs")]
    found = said("polarization", city=[rows, named], region=region)
    assert [sentence for sentence in found if "Farthest" in sentence] == [
        "Farthest behind the cores in “income”: D, at 40 % of their level.",
        "Farthest behind the cores in “jobs”: D, at 40 % of their level.",
    ]
    assert "Cores hold 79 % of “jobs”." in found


def test_a_size_and_a_value_of_one_table_are_told_apart(said, result):
    rows = rows_of(relative_to_core=[1.0, 0.5, 0.8, 0.4], size_share=[0.4, 0.3, 0.2, 0.1])
    rows = [{**row, "size_field": field} for field in ("people", "jobs") for row in rows]
    found = said("polarization", city=[result("city", rows, VALUE="income")])
    assert found == ["Farthest behind the cores in “income”: D, at 40 % of their level."]


def test_two_values_are_told_apart(said, result):
    tables = [
        result("trend", [{**TREND, "reading": reading}], VALUE=field)
        for field, reading in (("income", "polarizing"), ("jobs", "converging"))
    ]
    found = said("polarization", trend=tables)
    assert [sentence.split(":")[1][:30] for sentence in found] == [
        " By “income”, core and seconda",
        " By “jobs”, core and secondary",
    ]
