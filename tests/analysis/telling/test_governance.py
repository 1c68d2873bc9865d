"""What is told of place, priority and actors, always as scored by the analyst."""

import pytest


def cities(**measures):
    return [
        {"city_id": name, "name": name, "role": "core" if name == "A" else "secondary",
         **{key: values[number] for key, values in measures.items()}}
        for number, name in enumerate("ABCD")
    ]  # fmt: skip


def test_quadrants_and_whom_one_thing_is_lacking(said):
    quadrants = ["able and willing", "willing, not able", "willing, not able", "neither"]
    assert said("place", city=cities(place_quadrant=quadrants)) == [
        "Cities scored by the analyst as able and willing to act: 1 of 4; willing, not able: 2; "
        "able, not willing: 0; neither: 1.",
        "Secondary cities that are willing but not able, as scored by the analyst: B, C.",
    ]
    unwilling = ["able and willing", "able, not willing", None, None]
    assert said("place", city=cities(place_quadrant=unwilling))[1] == (
        "Secondary cities that are able but not willing, as scored by the analyst: B."
    )


def test_deficits_beside_the_cores_and_the_largest_gap(said):
    found = said("place", city=cities(
        capacity_deficit=[0, 0.3, 0.6, None], willingness_deficit=[0, 0.1, 0.1, 0.1],
        place_gap=[0.1, 0.4, 0.7551, 0.3]))  # fmt: skip
    assert found == [
        "On average, secondary cities fall short of the cores' capacity by 45 %, as scored by the "
        "analyst; most of all C, by 60 %.",
        "On average, secondary cities fall short of the cores' willingness by 10 %, as scored by "
        "the analyst; most of all B, C, D, by 10 %.",
        "Farthest from being able and willing to act, as scored by the analyst: C, with a gap of "
        "0.76 (0 able and willing, 1 lacking one of them altogether).",
    ]
    level = cities(capacity_deficit=[0, 0, 0, 0], place_gap=[0.5] * 4)
    assert said("place", city=level) == []


def test_goals_agreement_and_plan(said):
    found = said(
        "priority",
        city=cities(priority_gap_vertical=[0.0192, 0.0892, 0.1859, None],
                    priority_gap_horizontal=[None, 0.18, 0.299, None],
                    vertical_gap=[0.03, 0.35, 0.7, 0.525]),
        region=[{"agreement": 0.0125}],
    )  # fmt: skip
    assert found == [
        "Goals farthest from those of the makers of the plan, as scored by the analyst: C, with a "
        "divergence of 0.19 (0 the same goals, 1 none in common).",
        "Agreement of all actors on the order of goals, as scored by the analyst: 0.01 (Kendall's "
        "W: 0 none, 1 full).",
        "Goals farthest from those of the cores, as scored by the analyst: C, with a divergence of "
        "0.30 (0 the same goals, 1 none in common).",
        "Farthest short of the plan, as scored by the analyst: C, by 70 %.",
        "On average, secondary cities fall short of the plan by 52 % and cores by 3 %, as scored "
        "by the analyst.",
    ]


def test_plans_that_all_or_none_carry_out(said):
    assert said("priority", city=cities(vertical_gap=[0.0] * 4))[0] == (
        "Every city does all that the plan wants, as scored by the analyst."
    )
    assert said("priority", city=cities(vertical_gap=[0.5] * 4))[0] == (
        "Every city falls short of the plan by 50 %, as scored by the analyst."
    )
    assert said("priority", city=cities(priority_gap_vertical=[0.0] * 4)) == []


def test_power_initiative_and_ranks(said):
    found = said(
        "actor",
        city=cities(actor_power=[2.0, 1.0, 0.5, 0.5], initiative_asymmetry=[0.7, -0.4, -1, -1]),
        region=[{"core_initiative": 0.7, "centralization": 0.7, "rank_gap": 0.75}],
    )
    assert found == [
        "Of the initiative between cores and secondary cities, as scored by the analyst, 85 % is "
        "taken by cores.",
        "Most power in the ties scored by the analyst: A; least: C, D, with 25 % of it.",
        "In the ties scored by the analyst, 2 of 4 cities take no initiative of their own: C, D.",
        "The ties scored by the analyst are centralised to 0.70: 1 would be a star around one "
        "actor, 0 all actors alike.",
        "Cores rank above secondary cities by 75 % of the span of ranks on average, as scored by "
        "the analyst.",
    ]


def test_the_only_city_without_initiative_takes_none_of_its_own(said):
    found = said("actor", city=cities(initiative_asymmetry=[0.7, -0.4, 0.2, -1]))
    assert found == [
        "In the ties scored by the analyst, 1 of 4 cities takes no initiative of its own: D."
    ]


@pytest.mark.parametrize(
    ("power", "sentence"),
    [
        ([1.0] * 4, "All cities have the same power in the ties scored by the analyst."),
        (
            [2.0, 1.0, 0.0, 0.0],
            "Most power in the ties scored by the analyst: A; none at all: C, D.",
        ),
    ],
)
def test_power_that_is_shared_or_lacking(said, power, sentence):
    assert said("actor", city=cities(actor_power=power)) == [sentence]


@pytest.mark.parametrize(
    ("gap", "sentence"),
    [
        (0, "Cores and secondary cities rank alike on average, as scored by the analyst."),
        (
            -0.5,
            "Secondary cities rank above cores by 50 % of the span of ranks on average, as scored "
            "by the analyst.",
        ),
    ],
)
def test_ranks_alike_and_turned_round(said, gap, sentence):
    assert said("actor", region=[{"rank_gap": gap}]) == [sentence]


@pytest.mark.parametrize(
    ("part", "start"),
    [
        ("place", "The gap of place is the largest in 2 of 3 cities"),
        ("priority", "The vertical gap of priority is the largest in 2 of 3 cities"),
        ("actor", "The gap of power is the largest in 2 of 3 cities"),
    ],
)
def test_whose_largest_mismatch_it_is(said, part, start):
    other = "actor" if part == "place" else "place"
    rows = cities(main_mismatch=[part, part, other, None])
    assert said(part, city=rows) == [f"{start}, as scored by the analyst: A, B."]
