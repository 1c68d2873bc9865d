"""Kinds: which there are, in which order, colour and words."""

import pytest

from spatial_relations.analysis.measures import field
from spatial_relations.cartography import ramps, rules
from spatial_relations.cartography.categories import MOST, categories, kind_name
from spatial_relations.cartography.played_rows import rename_rows, texts_of
from spatial_relations.cartography.style import apply_style, renderer_of

CITY = "city_id:string name:string role:string period:string region:string"


@pytest.fixture
def cities(result_layer):
    """Make a city layer of one measure: ``cities("community:integer", [1, 1, 2])``."""

    def make(measure, values, names=None, periods=None, algorithm="flowcommunities"):
        rows = []
        for place, value in enumerate(values):
            name = names[place] if names else f"City {place}"
            period = periods[place] if periods else None
            # With periods a city has a row in each.
            city = str(place) if not periods else str(place // len(set(periods)))
            rows.append(([(place, 0)], city, name, "secondary", period, None, value))
        return result_layer("cities", algorithm, f"{CITY} {measure}", rows)

    return make


def told(layer, key, level="city", period=None):
    return [
        (kind.label, kind.color.name()) for kind in categories(layer, field(level, key), period)
    ]


def test_numbers_are_kinds_in_their_order_with_their_cities_counted(cities):
    layer = cities("community:integer", [2, 1, 1, None, 2, 1])
    assert told(layer, "community") == [
        ("Community 1 (3 cities)", ramps.CATEGORIES[0]),
        ("Community 2 (2 cities)", ramps.CATEGORIES[1]),
    ]


def test_a_single_city_is_told_as_one(cities):
    assert told(cities("community:integer", [1]), "community")[0][0] == "Community 1 (1 city)"


def test_colours_serve_twice_and_the_rest_is_told_together(cities):
    count = MOST + 3
    found = categories(cities("community:integer", range(1, count + 1)), field("city", "community"))
    colors = len(ramps.CATEGORIES)
    assert [kind.color.name() for kind in found[:MOST]] == list(ramps.CATEGORIES) * 2
    assert [kind.is_repeated for kind in found[:MOST]] == [False] * colors + [True] * colors
    assert [kind.label for kind in found[MOST:]] == ["3 others (3 cities)"]
    assert found[MOST].values == (MOST + 1, MOST + 2, MOST + 3)


def test_the_only_one_left_over_in_a_period_is_an_other(cities):
    kinds = [*range(1, MOST + 4)]
    # Each city has its kind in 2020; in 2010 all kinds but one of those left over are missing.
    values = [value for kind in kinds for value in (kind if kind == MOST + 2 else None, kind)]
    layer = cities("community:integer", values, periods=["2010", "2020"] * len(kinds))
    found = categories(layer, field("city", "community"), "2010")
    assert [kind.label for kind in found] == ["1 other (1 city)"]


def test_one_kind_too_many_has_a_row_of_its_own(cities):
    found = categories(cities("community:integer", range(MOST + 1)), field("city", "community"))
    assert len(found) == MOST + 1
    assert "others" not in found[-1].label


def test_ids_of_cities_are_told_by_name_and_the_largest_comes_first(cities):
    layer = cities("nodal_region:string", ["0", "1", "1", "1"], names=["Reims", "Metz", "a", "b"])
    assert [label for label, _ in told(layer, "nodal_region")] == [
        "Metz (3 cities)",
        "On its own (1 city)",
    ]


def test_cities_of_one_name_are_told_apart_by_their_ids(cities):
    names = ["Suzhou", "Suzhou", "a", "b"]
    layer = cities("main_core:string", [None, None, "0", "1"], names=names)
    labels = [label for label, _ in told(layer, "main_core")]
    assert labels == ["Suzhou (0) (1 city)", "Suzhou (1) (1 city)"]
    assert kind_name(layer, field("city", "main_core"), "0") == "Suzhou"


def test_an_id_that_no_city_has_stays_an_id(cities):
    assert told(cities("main_core:string", ["9"]), "main_core")[0][0] == "9 (1 city)"


def test_known_kinds_keep_their_order_and_colour_whichever_there_are(cities):
    layer = cities("level:string", ["isolated", "dominated", "dominated"])
    assert told(layer, "level") == [
        ("Dominated (2 cities)", ramps.CATEGORIES[2]),
        ("Isolated (1 city)", ramps.OTHERS),
    ]


def test_an_unknown_kind_comes_last_and_as_it_is(cities):
    layer = cities("level:string", ["strange", "dominated"])
    assert [label for label, _ in told(layer, "level")] == [
        "Dominated (1 city)",
        "strange (1 city)",
    ]


def test_a_group_is_told_in_the_words_beside_it(cities):
    words = {1: "1: high share_65_plus", 2: "2: near the mean"}
    layer = cities("group:integer&field=group_label:string", [], algorithm="citytypology")
    from qgis.core import QgsFeature

    for number in (1, 1, 2):
        feature = QgsFeature(layer.fields())
        feature["city_id"], feature["group"] = str(number), number
        feature["group_label"] = words[number]
        layer.dataProvider().addFeatures([feature])
    assert [label for label, _ in told(layer, "group")] == [
        "Group 1: high share 65 plus (1 city)",
        "Group 2: near the mean (1 city)",
    ]


def test_a_field_in_the_words_of_a_group_is_told_by_its_alias(result_layer):
    rows = [
        ([(0, 0)], "a", "A", None, None, None, 1, "1: high share_65_plus, low share_65", None, None)
    ]
    fields = "group:integer group_label:string share_65:double share_65_plus:double"
    layer = result_layer("cities", "citytypology", f"{CITY} {fields}", rows)
    layer.setFieldAlias(layer.fields().lookupField("share_65_plus"), "people of 65 and over")
    [(label, _)] = told(layer, "group")
    assert label == "Group 1: high people of 65 and over, low share 65 (1 city)"


def test_played_kinds_that_a_period_lacks_are_kept_and_not_told(cities, legend_of):
    from spatial_relations.processing.styling import set_temporal

    layer = cities("community:integer", [1, 2, 2, 2], periods=["2010", "2020"] * 2)
    set_temporal(layer, ["2010", "2020"])
    apply_style(layer, "community", period="2020")
    assert legend_of(layer)[1:3] == ["Community 1 (0 cities)", "Community 2 (2 cities)"]
    told_rows = [rule.label() for rule in rules.told_rows(layer)]
    assert told_rows[1:2] == ["Community 2 (2 cities)"]
    # While 2010 is played its rows are told.
    rest = texts_of(renderer_of(layer, "community", period="2020"))
    played = texts_of(renderer_of(layer, "community", period="2010"))
    rename_rows(layer, rest, played)
    told_rows = [rule.label() for rule in rules.told_rows(layer)]
    assert told_rows[1:3] == ["Community 1 (1 city)", "Community 2 (1 city)"]
    rename_rows(layer, played, rest)
    assert [rule.label() for rule in rules.told_rows(layer)][1] == "Community 2 (2 cities)"


def test_numbers_that_start_anew_in_each_region_are_said_to(result_layer):
    rows = [
        ([(0, 0)], "a", "A", None, None, "North", 1),
        ([(1, 0)], "b", "B", None, None, "South", 1),
    ]
    rows.append(([(2, 0)], "c", "C", None, None, "South", 2))
    layer = result_layer("cities", "flowcommunities", f"{CITY} community:integer", rows)
    # Those of two regions have nothing in common but the number.
    assert [label for label, _ in told(layer, "community")] == [
        "Community 1 of each region (2 cities)", "Community 2 of South (1 city)",
    ]  # fmt: skip
    assert kind_name(layer, field("city", "community"), 1) == "Community 1 of its region"


def test_groups_of_several_regions_are_not_told_in_the_words_of_one(result_layer):
    labels = [
        ("North", 1, "1: near the mean"), ("South", 1, "1: near the mean"),
        ("North", 2, "2: high jobs"), ("South", 2, "2: low jobs"), ("South", 3, "3: high age"),
    ]  # fmt: skip
    rows = [
        ([(place, 0)], str(place), "A", None, None, *label) for place, label in enumerate(labels)
    ]
    names = f"{CITY} group:integer group_label:string"
    layer = result_layer("cities", "citytypology", names, rows)
    assert [label for label, _ in told(layer, "group")] == [
        "Group 1 of each region (2 cities)", "Group 2 of each region (2 cities)",
        "Group 3: high age (1 city)",
    ]  # fmt: skip
    entry = field("city", "group")
    assert kind_name(layer, entry, 1) == "Group 1: near the mean"
    assert kind_name(layer, entry, 2) == "Group 2 of its region"


def test_a_period_has_its_own_counts_and_the_colours_of_all(cities):
    layer = cities("community:integer", [1, 2, 2, 2, 3, 3], periods=["2010", "2020"] * 3)
    assert told(layer, "community", period="2020") == [
        ("Community 2 (2 cities)", ramps.CATEGORIES[1]),
        ("Community 3 (1 city)", ramps.CATEGORIES[2]),
    ]
    assert [label for label, _ in told(layer, "community")] == [
        *("Community 1 (1 city)", "Community 2 (2 cities)", "Community 3 (1 city)"),
    ]


def test_sectors_are_told_in_words(cities):
    layer = cities("main_sector:string", ["public_services"], algorithm="complementarity")
    assert told(layer, "main_sector")[0][0] == "Public services (1 city)"


def test_links_are_counted_as_links(result_layer):
    fields = "origin:string destination:string flow_to:double status:string"
    rows = [
        ([(0, 0), (1, 1)], "a", "b", 1.0, status) for status in ("lasting", "lasting", "vanished")
    ]
    layer = result_layer("links", "connectivitychange", fields, rows)
    assert [label for label, _ in told(layer, "status", "link")] == [
        "Lasting (2 links)",
        "Vanished (1 link)",
    ]


def test_a_city_map_of_kinds_is_complete(cities, legend_of):
    layer = cities("community:integer", [1, 1, 2, None])
    apply_style(layer, "community")
    assert legend_of(layer) == [
        "Community", "Community 1 (2 cities)", "Community 2 (1 city)", "no value", "Secondary city",
    ]  # fmt: skip


def test_every_city_of_a_kind_is_drawn_once(cities, drawn):
    values = [*range(1, MOST + 4), None]
    layer = cities("community:integer", values)
    apply_style(layer, "community")
    rules = [rule for rule in layer.renderer().rootRule().children() if rule.symbol()]
    classes = [rule for rule in rules if " class" in rule.ruleKey()]
    from qgis.core import QgsExpression, QgsExpressionContext

    for feature in layer.getFeatures():
        context = QgsExpressionContext()
        context.setFeature(feature)
        context.setFields(layer.fields())
        met = [QgsExpression(rule.filterExpression()).evaluate(context) for rule in classes]
        assert met.count(1) == 1
    assert len(drawn(layer)) == len(values)
