"""The land behind a map."""

from spatial_relations.cartography import map_image


def test_background_comes_from_the_world_map_of_qgis_where_it_is_installed(qgis_app):
    layers = list(map_image._background())
    assert [layer.name() for layer in layers] in ([], ["states_provinces", "countries"])


def test_no_world_map_is_no_error(qgis_app, monkeypatch):
    monkeypatch.setattr(map_image.QgsApplication, "pkgDataPath", lambda: "/nowhere")
    assert list(map_image._background()) == []
