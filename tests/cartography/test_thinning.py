"""Which links are drawn, and what is said of them."""

import pytest

from spatial_relations.cartography import volumes
from spatial_relations.cartography.style import apply_style
from spatial_relations.cartography.thinning import LinkVolumes


def test_the_threshold_shows_as_many_links_as_asked_for(link_layer):
    found = LinkVolumes.of_layer(link_layer())
    assert [found.threshold(count) for count in (1, 2, 100)] == [80.0, 60.0, 10.0]
    assert [found.shown(threshold) for threshold in (0, 60, 61, 81)] == [5, 2, 1, 0]
    assert found.summary(60.0) == "2 of 5 links, 67 % of all flow"


def test_there_may_be_no_links_or_no_layer(link_layer):
    for found in (LinkVolumes.of_layer(link_layer([])), LinkVolumes.of_layer(None)):
        assert (len(found), found.first_threshold, found.summary(1)) == (0, 0.0, "No links")


def test_a_period_is_counted_by_itself(result_layer):
    fields = "origin:string destination:string period:string flow:double"
    rows = [
        ([(0, 0), (1, 1)], "a", "b", period, flow)
        for period, flow in (("2010", 50.0), ("2020", 3.0), ("2020", 1.0))
    ]
    layer = result_layer("links", "connectivity", fields, rows, "flow")
    found = LinkVolumes.of_layer(layer, "2020")
    assert found.threshold(1) == 3
    assert found.summary(3) == "1 of 2 links, 75 % of all flow"


def test_of_a_region_the_largest_links_are_kept_whatever_else_was_measured(result_layer):
    kept = {9.0: 0, 3.0: 1, 1.0: 1}
    rows = [([(0, 0), (1, 1)], "a", "b", flow, is_kept) for flow, is_kept in kept.items()]
    fields = "origin:string destination:string flow:double significant:integer"
    layer = result_layer("links", "analyseregion", fields, rows, "flow,significant")
    links = LinkVolumes.of_layer(layer)
    assert links.threshold(1) == 9.0


def test_the_share_of_a_backbone_is_that_of_its_flow(result_layer):
    fields = "origin:string destination:string flow:double significant:integer"
    rows = [([(0, 0), (1, 1)], "a", "b", flow, kept) for flow, kept in ((60.0, 0), (40.0, 1))]
    layer = result_layer("links", "flowbackbone", fields, rows, "flow,significant")
    found = LinkVolumes.of_layer(layer)
    assert found.summary(found.threshold(1)) == "1 of 2 links, 40 % of all flow"
    assert volumes.volume(layer).first == 1 + volumes.MOST_REST


@pytest.mark.parametrize(
    ("options", "some", "every"),
    [
        ({}, "1 of 2 links, 75 % of all flow", "All 2 links"),
        ({"adds_up": False}, "1 of 2 links", "All 2 links"),
        ({"is_pairs": True}, "The largest of 2 pairs", "All 2 pairs"),
    ],
)
def test_what_is_drawn_is_said_as_it_is_meant(qgis_app, options, some, every):
    found = LinkVolumes([3.0, None, 0.0, 1.0], **options)
    assert (found.summary(3), found.summary(0)) == (some, every)


@pytest.mark.parametrize(
    ("options", "none", "one"),
    [
        ({}, "No links", "1 link"),
        ({"adds_up": False}, "No links", "1 link"),
        ({"is_pairs": True}, "No pairs", "1 pair"),
        ({"selection": "dominant"}, "No links", "1 dominant link"),
        ({"selection": "significant"}, "No links", "1 link of the backbone"),
    ],
)
def test_none_and_one_are_told_in_words_of_their_own(qgis_app, options, none, one):
    assert LinkVolumes([0.0], **options).summary(0) == none
    assert LinkVolumes([3.0], **options).summary(0) == one


def test_links_about_as_expected_are_not_counted_where_they_are_not_drawn(result_layer):
    names = "origin:string destination:string observed_flow:double estimated_flow:double"
    rows = [
        ([(0, 0), (1, 1)], "a", "b", observed, modelled, ratio)
        for observed, modelled, ratio in (
            (90.0, 90.0, 1.0), (80.0, 20.0, 4.0), (0.0, 70.0, 0.0), (10.0, 50.0, 0.2),
            (9.0, None, None),
        )
    ]  # fmt: skip
    keys = "observed_flow,estimated_flow,residual_ratio"
    layer = result_layer("links", "estimateflows", f"{names} residual_ratio:double", rows, keys)
    drawn = LinkVolumes.of_layer(layer, measure="residual_ratio")
    assert [drawn.summary(one) for one in (0, 70, 85)] == [
        "3 of 5 links", "2 of 5 links", "0 of 5 links",
    ]  # fmt: skip
    # The slider's stops are of what is drawn; by any other look all are.
    assert [drawn.threshold(count) for count in (1, 2, 3, 9)] == [80.0, 70.0, 50.0, 50.0]
    assert LinkVolumes.of_layer(layer).summary(70) == "3 of 5 links"
    assert drawn.first_threshold == LinkVolumes.of_layer(layer).first_threshold


def test_the_legend_counts_the_residuals_that_are_drawn(result_layer, legend_of):
    names = "origin:string destination:string observed_flow:double estimated_flow:double"
    rows = [
        ([(0, 0), (1, 1)], "a", "b", 10.0 * ratio, 10.0, ratio) for ratio in (1.0, 1.2, 3.0, 4.0)
    ]
    keys = "observed_flow,estimated_flow,residual_ratio"
    layer = result_layer("links", "estimateflows", f"{names} residual_ratio:double", rows, keys)
    apply_style(layer, "residual_ratio", threshold=1)
    assert legend_of(layer)[0] == "2 of 4 links"
    apply_style(layer, None, threshold=1)
    assert legend_of(layer)[0] == "All 4 links"
