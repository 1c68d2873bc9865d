"""What is told of the division of labour, and whether flow follows it."""

import pytest

CITIES = [
    {"city_id": str(number), "name": name, "role": "secondary", "specialisation": value,
     "main_sector": sector, "main_sector_lq": quotient}
    for number, (name, value, sector, quotient) in enumerate(
        [("A", 0.2, "trade", 1.2), ("B", 0.9, "mining", 3.5), ("C", 0.4, "care", 1.1)]
    )
]  # fmt: skip


def pairs(*gaps):
    ends = [("0", "1"), ("0", "2"), ("1", "2"), ("0", "3"), ("1", "3")]
    return [
        {"origin": origin, "destination": destination, "cooperation_gap": gap, "krugman": 1.0}
        for (origin, destination), gap in zip(ends, gaps)
    ]


def test_how_many_jobs_stand_in_other_sectors(said):
    assert said("cooperation", region=[{"core_secondary_krugman": 0.602710}]) == [
        "30 % of what secondary cities do would have to be in another sector for them to have the "
        "cores' mix of sectors."
    ]


@pytest.mark.parametrize(
    ("weighted", "sentence"),
    [
        (
            0.7,
            "Flows favour cities that differ: dissimilarity of sectors is 0.70 where pairs are "
            "weighted by flow, 0.63 over all pairs (0 alike, 2 nothing in common).",
        ),
        (
            0.5,
            "Flows favour cities that are alike: dissimilarity of sectors is 0.50 where pairs are "
            "weighted by flow, 0.63 over all pairs (0 alike, 2 nothing in common).",
        ),
        (
            0.632,
            "Flows favour neither cities that differ nor cities that are alike: dissimilarity of "
            "sectors is 0.63 over all pairs, weighted by flow or not.",
        ),
    ],
)
def test_whether_flows_favour_complementary_pairs(said, weighted, sentence):
    region = {"mean_krugman": 0.63, "flow_weighted_krugman": weighted}
    assert said("cooperation", region=[region]) == [sentence]
    assert said("cooperation", region=[{**region, "mean_krugman": None}]) == []


def test_pairs_that_differ_but_are_hardly_linked(said):
    found = said("cooperation", city=CITIES, link=pairs(0.1, 0.8, -0.5, 0.4, 0.3))
    assert found[0] == (
        "Different in their sectors, but hardly linked, are above all: A – C, A – 3, B – 3."
    )
    tied = said("cooperation", city=CITIES, link=pairs(0.2, 0.2, 0.2, 0.2, 0.9))
    assert tied[0].endswith("above all: B – 3, A – B, A – C, B – C, A – 3.")
    assert len(said("cooperation", city=CITIES, link=pairs(0, -0.5, 0))) == 1


def test_the_most_specialised_city_and_its_main_sector(said):
    assert said("cooperation", city=CITIES) == [
        "B is the most specialised city; its share of “mining” is 3.50 times the region's."
    ]
    bare = [{**row, "main_sector": None} for row in CITIES]
    assert said("cooperation", city=bare) == [
        "B is the most specialised city: its sectors differ most from the region's."
    ]
    for alike in (0.0, 0.5):
        assert said("cooperation", city=[{**row, "specialisation": alike} for row in CITIES]) == []
    assert said("cooperation", city=CITIES[1:2]) == []


def linked(*strengths):
    return [
        {"city_id": name, "name": name, "connectivity_gross": strength,
         "connectivity_share": strength / max(strengths) if max(strengths) else None}
        for name, strength in zip("ABCD", strengths)
    ]  # fmt: skip


def test_networks_of_organisations(said):
    assert said("cooperation", city=linked(100, 60, 0, 0)) == [
        "Best linked through organisations: A. Next, in percent of the best linked: B (60 %), C "
        "(0 %), D (0 %).",
        "Organisations link 2 of 4 cities with no other: C, D.",
    ]
    assert said("cooperation", city=linked(5, 5)) == ["Best linked through organisations: A, B."]
    assert said("cooperation", city=linked(0, 0)) == ["No organisation links two of these cities."]
