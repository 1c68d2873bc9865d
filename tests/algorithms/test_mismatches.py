"""Governance mismatches, through Processing."""

import pytest

FIELDS = "city_id:string name:string role:string able:double willing:double"
CITIES = [
    ("A", "Alpha", "core", 0.9, 0.8), ("B", "Beta", "core", 0.75, 0.7),
    ("C", "Gamma", "secondary", 0.6, 0.5), ("D", "Delta", "secondary", 0.3, 0.7),
    ("E", "Epsilon", "secondary", 0.7, 0.4), ("F", "Zeta", "secondary", 0.2, 0.3),
]  # fmt: skip
WEIGHTS = {
    "province": [30, 25, 20, 15, 10], "a": [0.4, 0.3, 0.15, 0.1, 0.05],
    "c": [0.1, 0.15, 0.2, 0.3, 0.25], "f": [0.05, 0.1, 0.15, 0.3, 0.4],
}  # fmt: skip
PRIORITIES = [
    (actor, f"goal {place}", float(weight))
    for actor, row in WEIGHTS.items() for place, weight in enumerate(row)
]  # fmt: skip
ACTORS = [
    ("province", None, 0, None), ("a", "A", 1, 3), ("b", "B", 1, 2), ("c", "C", 2, 1),
    ("d", "D", 2, 1), ("e", "E", 2, 1), ("f", "F", 2, 1),
]  # fmt: skip
TIES = [
    ("a", "b", 2), ("b", "a", 1), ("a", "c", 3), ("a", "d", 4), ("a", "e", 2), ("a", "f", 1),
    ("b", "c", 2), ("b", "e", 2), ("b", "f", 3), ("c", "a", 1), ("c", "b", 1), ("e", "b", 1),
]  # fmt: skip
PLAN = [("growth", 0.8, None)]
GAPS = [0.025, 0.1, 0.35, 0.525, 0.1125, 0.7]
SCORES = [(city, "growth", 0.8 * (1 - gap)) for city, gap in zip("ABCDEF", GAPS)]
COLUMNS = {
    "PRIORITIES": "actor:string goal:string weight:double",
    "ACTORS": "actor:string city_id:string tier:integer rank:double",
    "TIES": "from:string to:string value:double",
    "PLAN": "goal:string ambition:double weight:double",
    "IMPLEMENTATION": "city_id:string goal:string score:double",
}
ROWS = {
    "PRIORITIES": PRIORITIES, "ACTORS": ACTORS, "TIES": TIES, "PLAN": PLAN,
    "IMPLEMENTATION": SCORES,
}  # fmt: skip
OUTPUTS = ["OUTPUT_CITIES", "OUTPUT_PAIRS", "OUTPUT_REGIONS"]
CITY_KEYS = [
    "capacity_deficit", "willingness_deficit", "place_gap", "place_balance", "place_quadrant",
    "priority_gap_vertical", "priority_gap_horizontal", "actor_power", "actor_gap",
    "initiative_asymmetry", "vertical_gap", "vertical_alignment", "main_mismatch",
]  # fmt: skip
PLACE = {"CAPACITY": "able", "WILLINGNESS": "willing"}


@pytest.fixture
def towns(city_layer):
    return city_layer(CITIES, FIELDS)


@pytest.fixture
def table(layer):
    """Make one of the tables: ``table("TIES", rows)``."""

    def make(name, rows=None, fields=None):
        rows = ROWS[name] if rows is None else rows
        fields = fields or COLUMNS[name]
        return layer("None", fields, [("", *row) for row in rows], name=name.title())

    return make


@pytest.fixture
def everything(table):
    return {**PLACE, **{name: table(name) for name in COLUMNS}}


@pytest.fixture
def govern(run_algorithm, towns):
    """Measure the mismatches of DELTA6: ``results, log = govern(TIES=layer)``."""

    def run(**parameters):
        outputs = dict.fromkeys(OUTPUTS, "TEMPORARY_OUTPUT")
        return run_algorithm("mismatches", {"CITIES": towns, **outputs, **parameters})

    return run


@pytest.fixture
def refused(failure, towns):
    def run(**parameters):
        given = {"CITIES": towns, "OUTPUT_CITIES": "TEMPORARY_OUTPUT"}
        return failure("mismatches", {**given, **parameters})

    return run


def test_fields_stand_in_order(govern, everything):
    results, _ = govern(**everything)
    names = {output: results[output].fields().names() for output in OUTPUTS}
    assert names["OUTPUT_CITIES"] == [
        "able", "willing", "city_id", "name", "role", "region", "period", *CITY_KEYS,
    ]  # fmt: skip
    assert names["OUTPUT_PAIRS"] == [
        "actor_a", "actor_b", "region", "divergence", "cosine", "tau", "direction",
    ]  # fmt: skip
    assert names["OUTPUT_REGIONS"] == [
        "region", "period", "cities", "actors", "agreement", "generalised_divergence",
        "core_secondary_divergence", "centralization", "rank_gap", "rank_initiative_tau",
        "horizontal_gap", "core_initiative",
    ]  # fmt: skip
    kinds = [results[output].customProperty("spatial_relations/kind") for output in OUTPUTS]
    assert kinds == ["cities", "pairs", "regions"]
    assert [results[output].isSpatial() for output in OUTPUTS] == [True, False, False]


def test_parameters_have_the_names_that_models_and_scripts_hold(provider):
    definitions = provider.algorithm("mismatches").parameterDefinitions()
    assert [definition.name() for definition in definitions] == [
        "CITIES", "CITY_ID", "CITY_NAME", "ROLE", "REGION", "CAPACITY", "WILLINGNESS",
        "PRIORITIES", "ACTORS", "TIES", "PLAN", "IMPLEMENTATION", "LINKS", "ORIGIN", "DESTINATION",
        "FLOW", "PERIOD", "CITY_PERIOD", *OUTPUTS,
    ]  # fmt: skip


def test_help_tells_how_to_fill_each_table_and_what_the_numbers_are_worth(provider):
    text = provider.algorithm("mismatches").shortHelpString()
    for header in ("actor,goal,weight", "actor,city_id,tier,rank", "from,to,value",
                   "goal,ambition,weight", "city_id,goal,score"):  # fmt: skip
        assert header in text
    for words in ("scored by the analyst", "at least two raters", "not the truth", "five bars",
                  "never made one number", "What each pair of actors gets"):  # fmt: skip
        assert words in text


def test_delta6_on_all_tables(govern, everything, rows):
    results, log = govern(**everything)
    cities = rows(results["OUTPUT_CITIES"], "city_id")
    assert cities["C"]["place_gap"] == pytest.approx(0.4522774425)
    assert cities["D"]["place_quadrant"] == "willing, not able"
    assert cities["C"]["priority_gap_vertical"] == pytest.approx(0.0891949124)
    assert cities["F"]["priority_gap_horizontal"] == pytest.approx(0.2990224996)
    assert [cities[city]["initiative_asymmetry"] for city in "ABCDEF"] == pytest.approx(
        [5 / 7, 1 / 3, -3 / 7, -1, -0.6, -1]
    )
    assert [cities[city]["vertical_gap"] for city in "ABCDEF"] == pytest.approx(GAPS)
    assert cities["D"]["priority_gap_vertical"] is None
    assert cities["F"]["main_mismatch"] == "place"
    pairs = rows(results["OUTPUT_PAIRS"], "actor_a", "actor_b")
    assert sorted(pairs) == ["ac", "af", "aprovince", "cf", "cprovince", "fprovince"]
    assert pairs["aprovince"]["divergence"] == pytest.approx(0.0191559086)
    assert pairs["af"]["cosine"] == pytest.approx(0.4298245614)
    assert pairs["cprovince"]["tau"] == pytest.approx(-0.8)
    assert [pairs[pair]["direction"] for pair in ("ac", "cf")] == ["vertical", "horizontal"]
    (region,) = rows(results["OUTPUT_REGIONS"])
    assert region["agreement"] == pytest.approx(0.0125)
    assert region["generalised_divergence"] == pytest.approx(0.2000153183)
    assert region["rank_gap"] == pytest.approx(0.75)
    assert region["horizontal_gap"] == pytest.approx(0.359375)
    assert region["core_initiative"] == pytest.approx(0.7)
    assert "The weights of 1 actor don't sum to 1 and are scaled: province." in log
    assert "describe the scoring, not the truth" in log


@pytest.mark.parametrize("name", list(COLUMNS))
def test_any_table_suffices(govern, table, rows, name):
    results, log = govern(**{name: table(name)})
    assert len(rows(results["OUTPUT_CITIES"])) == 6
    assert len(rows(results["OUTPUT_REGIONS"])) == 1
    assert len(rows(results["OUTPUT_PAIRS"])) == (6 if name == "PRIORITIES" else 0)
    assert {row["place_gap"] for row in rows(results["OUTPUT_CITIES"])} == {None}
    assert "(MISSING)" in log


@pytest.mark.parametrize("key", list(PLACE))
def test_one_field_of_the_cities_suffices(govern, rows, key):
    cities = rows(govern(**{key: PLACE[key]})[0]["OUTPUT_CITIES"], "city_id")
    deficit = {"CAPACITY": "capacity_deficit", "WILLINGNESS": "willingness_deficit"}[key]
    expected = {"CAPACITY": 0.2727272727, "WILLINGNESS": 0.3333333333}[key]
    assert cities["C"][deficit] == pytest.approx(expected)
    assert cities["C"]["place_gap"] is None


def test_flows_weigh_the_cores(govern, table, dated_flows, rows):
    weights = [("b", goal, weight) for actor, goal, weight in PRIORITIES if actor == "f"]
    results, _ = govern(
        PRIORITIES=table("PRIORITIES", PRIORITIES + weights), ACTORS=table("ACTORS"),
        LINKS=dated_flows,
    )  # fmt: skip
    cities = rows(results["OUTPUT_CITIES"], "city_id", "period")
    assert len(cities) == 12
    for key, with_a, with_b in (("C2006", 135, 90), ("C2023", 160, 100)):
        expected = (with_a * 0.1807275017 + with_b * 0.0249421678) / (with_a + with_b)
        assert cities[key]["priority_gap_horizontal"] == pytest.approx(expected)
    assert [row["period"] for row in rows(results["OUTPUT_REGIONS"])] == ["2006", "2023"]
    assert len(rows(results["OUTPUT_PAIRS"])) == 10


def test_cities_may_have_periods_of_their_own(govern, city_layer, everything, rows):
    layer = city_layer(
        [(*row, year) for year in (2010, 2020) for row in CITIES], FIELDS + " year:integer"
    )
    results, _ = govern(CITIES=layer, CITY_PERIOD="year", **everything)
    assert len(rows(results["OUTPUT_CITIES"], "city_id", "period")) == 12
    assert len(rows(results["OUTPUT_PAIRS"])) == 6


def test_ids_meet_whether_numbers_or_texts(govern, city_layer, table, rows):
    towns = city_layer(
        [(310000, "core", 0.5, 0.5), (320100, "secondary", 0.5, 0.5)],
        "city_id:integer role:string able:double willing:double",
    )
    actors = table("ACTORS", [(1, "310000.0", 0, 1), (2, " 320100", 1, 1)],
                   "actor:integer city_id:string tier:string rank:integer")  # fmt: skip
    ties = table("TIES", [(1.0, 2.0, "3")], "from:double to:double value:string")
    results, log = govern(CITIES=towns, ACTORS=actors, TIES=ties)
    cities = rows(results["OUTPUT_CITIES"], "city_id")
    assert cities["310000"]["initiative_asymmetry"] == 1
    assert cities["320100"]["initiative_asymmetry"] == -1
    assert "left out" not in log


def test_chinese_names_of_actors_and_goals_come_through(govern, table, rows):
    priorities = [("省政府", "绿色", 1.0), ("省政府", "增长", 3.0), ("市政府", "绿色", 1.0)]
    results, _ = govern(PRIORITIES=table("PRIORITIES", priorities))
    (pair,) = rows(results["OUTPUT_PAIRS"])
    assert (pair["actor_a"], pair["actor_b"]) == ("市政府", "省政府")


def test_columns_meet_in_another_letter_case(govern, table, rows):
    ties = table("TIES", fields="From:string TO:string Value:double")
    results, _ = govern(TIES=ties, ACTORS=table("ACTORS"))
    assert rows(results["OUTPUT_REGIONS"])[0]["core_initiative"] == pytest.approx(0.7)


def test_a_city_table_without_geometry_will_do(govern, layer, everything, rows):
    towns = layer("None", FIELDS, [("", *row) for row in CITIES], crs="")
    results, _ = govern(CITIES=towns, **everything)
    assert not results["OUTPUT_CITIES"].isSpatial()
    assert rows(results["OUTPUT_CITIES"], "city_id")["C"]["vertical_gap"] == pytest.approx(0.35)


def test_no_city_without_a_role_is_compared_with_cores(govern, city_layer, everything, rows):
    towns = city_layer([(*row[:2], None, *row[3:]) for row in CITIES], FIELDS)
    results, log = govern(CITIES=towns, **everything)
    cities = rows(results["OUTPUT_CITIES"])
    assert {row["priority_gap_horizontal"] for row in cities} == {None}
    assert {row["capacity_deficit"] for row in cities} == {None}
    assert None not in {row["place_gap"] for row in cities}
    (region,) = rows(results["OUTPUT_REGIONS"])
    assert [region[key] for key in ("rank_gap", "core_initiative", "horizontal_gap")] == [None] * 3
    assert "there is no core" in log


def test_what_can_not_be_used_is_counted_in_the_log(govern, table, rows):
    _, log = govern(
        PRIORITIES=table("PRIORITIES", [*PRIORITIES, ("x", "goal 0", 1.0), ("a", None, 1.0)]),
        ACTORS=table("ACTORS", [*ACTORS, ("z", "Z", 1, 1)]),
        TIES=table("TIES", [*TIES, ("a", "a", 1), ("a", "y", 1)]),
        PLAN=table("PLAN", [*PLAN, ("green", 0.5, 1.0)]),
        IMPLEMENTATION=table(
            "IMPLEMENTATION", [*SCORES, ("A", "housing", 0.5), ("Z", "growth", 0.5)]
        ),
    )
    for sentence in (
        "1 actor with priorities is not in the table of actors: x.",
        "1 row of the table “priorities” has no actor or goal and is left out.",
        "1 actor is of a city that is not in the city layer and is left out: z/Z.",
        "1 tie of an actor with itself is left out: a.",
        "names actors that the table of actors doesn't, and is left out: y.",
        "1 goal of the plan has no score in any city and is left out: green.",
        "names a goal that the plan doesn't have and is left out: housing.",
        "names a city that is not there and is left out: Z.",
    ):
        assert sentence in log


@pytest.mark.parametrize("name", list(COLUMNS))
def test_an_empty_table_is_answered(govern, table, rows, name):
    results, log = govern(**{name: table(name, [])}, CAPACITY="able")
    assert len(rows(results["OUTPUT_CITIES"])) == 6
    assert f"The table “{name.lower()}” has no rows and counts as not given." in log


def test_the_program_qgis_process_runs_it(qgis_process, towns, table, save, tmp_path):
    from qgis.core import QgsVectorLayer

    output = tmp_path / "regions.gpkg"
    tables = {name: save(table(name), f"{name.lower()}.csv") for name in COLUMNS}
    done = qgis_process(
        "run", "spatialrelations:mismatches", CITIES=save(towns, "cities.gpkg"),
        CITY_ID="city_id", **PLACE, **tables, OUTPUT_CITIES=tmp_path / "out.gpkg",
        OUTPUT_REGIONS=output,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    (region,) = QgsVectorLayer(str(output), "regions", "ogr").getFeatures()
    assert region["agreement"] == pytest.approx(0.0125)
    assert region["horizontal_gap"] == pytest.approx(0.359375)


@pytest.mark.parametrize(
    ("given", "key"),
    [({"CAPACITY": "able", "WILLINGNESS": "willing"}, "main_mismatch"), ({}, "actor_gap")],
)
def test_the_map_shows_the_main_mismatch_or_else_the_gap_that_is_known(govern, table, given, key):
    from spatial_relations.cartography.style import default_measure

    results, _ = govern(TIES=table("TIES"), ACTORS=table("ACTORS"), **given)
    assert default_measure(results["OUTPUT_CITIES"]) == key


# Refused


def test_nothing_given_is_refused(refused, flows):
    assert "There is nothing to measure. Choose at least one of" in refused()
    assert "There is nothing to measure. Choose at least one of" in refused(LINKS=flows)


@pytest.mark.parametrize(
    ("name", "column"),
    [("PRIORITIES", "actor"), ("PRIORITIES", "goal"), ("PRIORITIES", "weight"),
     ("ACTORS", "actor"), ("ACTORS", "city_id"), ("TIES", "from"), ("TIES", "to"),
     ("TIES", "value"), ("PLAN", "goal"), ("PLAN", "ambition"), ("IMPLEMENTATION", "city_id"),
     ("IMPLEMENTATION", "goal"), ("IMPLEMENTATION", "score")],
)  # fmt: skip
def test_a_missing_column_is_named_with_the_layer_and_its_fields(refused, table, name, column):
    fields = COLUMNS[name].replace(f"{column}:", "other:")
    text = refused(**{name: table(name, [], fields)})
    assert f"Layer “{name.title()}” has no field “{column}”" in text
    assert "Its fields are" in text


def test_a_capacity_out_of_range_is_refused_with_layer_field_and_city(refused, city_layer):
    towns = city_layer([*CITIES[:5], ("F", "Zeta", "secondary", 20.0, 0.3)], FIELDS, name="Towns")
    text = refused(CITIES=towns, CAPACITY="able")
    assert "Layer “Towns”, field “able”: The value of Zeta is 20.0; it must be from 0 to 1." in text


@pytest.mark.parametrize(
    ("name", "row", "sentence"),
    [
        ("PRIORITIES", ("a", "goal 9", -0.5), "field “weight”: The value of a/goal 9 is -0.5"),
        ("TIES", ("a", "b", -1), "field “value”: The value of a/b is -1.0"),
        ("PLAN", ("green", 8, 1), "field “ambition”: The value of green is 8.0; it must be from 0"),
        ("IMPLEMENTATION", ("A", "growth", 1.5), "field “score”: The value of A/growth is 1.5"),
        ("ACTORS", ("x", "A", -1, 1), "field “tier”: The value of x is -1.0"),
        ("ACTORS", ("a", "A", 1, 1), "field “actor”: Actors stand more than once: a."),
    ],
)
def test_a_wrong_value_is_refused_with_layer_field_and_row(refused, table, name, row, sentence):
    text = refused(**{name: table(name, [*ROWS[name], row])})
    assert f"Layer “{name.title()}”, {sentence}" in text


def test_a_field_that_the_cities_lack_is_refused(refused):
    assert "has no field “strength”" in refused(CAPACITY="strength")


def test_an_empty_city_layer_is_refused(refused, city_layer):
    assert "There is no city: the layer is empty." in refused(
        CITIES=city_layer([], FIELDS), CAPACITY="able"
    )


def test_links_whose_ends_are_not_found_are_refused(refused, table, flow_layer):
    trips = flow_layer([("A", "B", 1)], "start:string end:string flow:double", name="Trips")
    text = refused(PRIORITIES=table("PRIORITIES"), LINKS=trips)
    assert "Layer “Trips” has no field “origin”" in text
    assert "start, end, flow" in text
