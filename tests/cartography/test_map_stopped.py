"""A map that is no longer wanted: it stops while layers are read, and while it is drawn."""

import pytest


class _Stopped(Exception):
    pass


@pytest.fixture
def layers(memory_layer):
    """Two cities and a link, as results."""
    cities = memory_layer(
        "Point?crs=EPSG:4326&field=city_id:string&field=role:string&field=total_flow:double",
        [("Point (118 32)", "A", "core", 2.0), ("Point (119 31)", "B", "secondary", 1.0)],
    )
    links = memory_layer(
        "LineString?crs=EPSG:4326&field=origin:string&field=destination:string&field=flow:double",
        [("LineString (118 32, 119 31)", "A", "B", 1.0)],
    )
    for layer, kind in ((cities, "cities"), (links, "links")):
        layer.setCustomProperty("spatial_relations/kind", kind)
    return cities, links


def test_it_asks_before_it_reads(layers):
    from spatial_relations.cartography.map_image import render_map

    def stop(_):
        raise _Stopped

    with pytest.raises(_Stopped):
        render_map(*layers, "Title", size=(300, 200), progress=stop)


def test_it_stops_while_it_is_drawn(layers, monkeypatch):
    from spatial_relations.cartography import map_image

    # As if the drawing took long: it is looked after much more often than it lasts.
    monkeypatch.setattr(map_image, "_ASK", 0)
    asked = []

    def stop(fraction):
        asked.append(fraction)
        if fraction >= 0.5:
            raise _Stopped

    with pytest.raises(_Stopped):
        map_image.render_map(*layers, "Title", size=(2400, 1800), progress=stop)
    assert asked[-1] == 0.5


def test_without_anybody_to_ask_it_is_drawn(layers):
    from spatial_relations.cartography.map_image import render_map

    seen = []
    asked = render_map(*layers, "Title", size=(300, 200), progress=seen.append)
    plain = render_map(*layers, "Title", size=(300, 200))
    assert asked == plain
    assert seen[0] == 0


def test_styling_asks_before_each_column(layers):
    from spatial_relations.cartography.layer_memory import asking
    from spatial_relations.cartography.style import apply_style

    asked = []
    with asking(lambda: asked.append(1)):
        apply_style(layers[1])
    assert len(asked) > 3
