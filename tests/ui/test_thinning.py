"""Thinning links by a slider."""

import pytest

from spatial_relations.ui.thinning import LinkFlows, slider_counts


def test_threshold_shows_as_many_links_as_asked_for(make_links):
    flows = LinkFlows.of_layer(make_links())
    assert [flows.threshold(count) for count in (1, 2, 3, 4, 9)] == [40, 28, 20, 12, 12]
    assert [flows.shown(threshold) for threshold in (0, 12, 13, 40, 41)] == [4, 4, 3, 1, 0]


@pytest.mark.parametrize(
    ("threshold", "text"),
    [
        (0, "All 4 links"),
        (20, "3 of 4 links, 88 % of all flow"),
        (40, "1 of 4 links, 40 % of all flow"),
        (99, "0 of 4 links, 0 % of all flow"),
    ],
)
def test_the_summary_in_words(qgis_app, threshold, text):
    assert LinkFlows([40, 20, 28, 12]).summary(threshold) == text


def test_missing_and_zero_flows_are_no_links():
    assert len(LinkFlows([None, 0, 5])) == 1


def test_no_links(qgis_app):
    flows = LinkFlows()
    assert (flows.counts, flows.threshold(3), flows.stop_of(0)) == ([], 0.0, 0)
    assert flows.summary(0) == "No links"


def test_stops_rise_from_one_link_to_all():
    counts = slider_counts(36_000)
    assert (counts[0], counts[-1]) == (1, 36_000)
    assert counts == sorted(set(counts))
    assert len(counts) <= 61
    assert slider_counts(3) == [1, 2, 3]
    assert slider_counts(1) == [1]


def test_the_stop_of_what_is_drawn():
    flows = LinkFlows([4, 3, 2, 1])
    for stop, count in enumerate(flows.counts):
        assert flows.stop_of(flows.threshold(count)) == stop


def test_one_period(make_links):
    rows = [
        ("LineString (0 0, 1 1)", "a", "b", flow, "core-core", "core", "core", period, 1.0)
        for flow, period in ((1.0, "2010"), (2.0, "2020"), (3.0, "2020"))
    ]
    layer = make_links(rows=rows)
    assert len(LinkFlows.of_layer(layer)) == 3
    assert len(LinkFlows.of_layer(layer, "2020")) == 2
