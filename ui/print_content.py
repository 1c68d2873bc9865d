"""What a print layout of the result says: a finding as its title, what is shown, and from what."""

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsRectangle,
)

from ..cartography import fields, form_flow
from ..cartography.dating import is_undated
from ..cartography.layer_measures import measure_entry
from ..cartography.layout import Content
from ..cartography.link_looks import HIDDEN, LATERAL, TO_MAIN_CORE
from ..cartography.link_rows import ALIKE
from ..cartography.periods import periods_of
from ..cartography.project import is_on_earth, region_crs
from ..cartography.region_look import is_of, narrowed, part_of
from ..cartography.volumes import MODELLED, is_modelled
from ..i18n import tr, tr_list, tr_place
from ..version import version
from .cities import city_row, city_rows
from .city_card import card_sentences
from .layer_sources import source_names

#: Look of links that is no measure -> measures whose findings sum it up; None is that by roles.
_SUMMED_UP_BY = {
    None: ("core_dependence_out", "criss_cross"),
    LATERAL: ("criss_cross",),
    TO_MAIN_CORE: ("main_core",),
    HIDDEN: (),
    ALIKE: (),
}
#: Room around the cities, as a part of where they lie.
_ROOM = 1.15
#: Width of the map of one city, in m.
_SMALLEST = 20000.0
#: Sentences that an atlas says of a city at most.
_MOST_SENTENCES = 6


class PrintContent:
    """What is to be printed of the controller's result.

    Parameters
    ----------
    controller : RelationsController
    region : str, optional
        The one that is looked at; None for all of the result.
    """

    def __init__(self, controller, region=None):
        self._controller = controller
        self._result = controller.result
        self._region = region

    @property
    def place(self):
        """The region as a title names it: by itself, not by the name of a layer of it."""
        return self._region or self._result.place

    @property
    def is_on_earth(self):
        """Whether it is known where the layers lie, so that land can be drawn behind them."""
        layer = self._result.layers[0]
        return is_on_earth(layer.extent(), layer.crs())

    @property
    def measure(self):
        """The catalogue's entry of the measure that the map shows by colour, or None."""
        controller = self._controller
        layer = controller.city_layer
        if layer is None:
            return measure_entry(controller.link_layer, controller.view.link_measure)
        return measure_entry(layer, controller.view.measure)

    def of_map(self, story, background=()):
        """Content of a layout of the map as it looks now: a finding, else what is shown.

        Of a map with a city in focus the title tells of that city.

        Parameters
        ----------
        story : dict
            Part -> findings on the region, as they are in the period that is shown.
        background : list of QgsVectorLayer

        Returns
        -------
        Content
        """
        about = self._about(self._city_in_focus)
        finding = self._told_of_city() if self._city_in_focus else self._finding(story)
        title, below = (
            (finding, about) if finding else (" · ".join(about), about[:1] if about[1:] else [])
        )
        return self._content(tr_place(about), title, self._subtitle(below), background)

    def of_cities(self, background=()):
        """Content of an atlas of the cities."""
        name = tr("{region}: cities").format(region=self.place)
        about = " · ".join(self._about())
        return self._content(name, about, about, background)

    def city_texts(self):
        """City id -> what the atlas says of it, as a list of sentences."""
        controller = self._controller
        rows = city_rows(controller.city_layer, self.period)
        return {
            city: card_sentences(row, controller.names)[:_MOST_SENTENCES]
            for city, row in rows.items()
            if self._is_of_region(row)
        }

    @property
    def period(self):
        """The period that the atlas tells of, None where there is none."""
        periods = periods_of(self._controller.city_layer)
        shown = self._controller.view.period
        if shown in periods:
            return shown
        return periods[-1] if periods else None

    # Words

    def _about(self, city=""):
        """Region, city, measure and period, as far as there are any."""
        measure = tr(self.measure.label) if self.measure else ""
        return [part for part in (self.place, city, measure, self._period_told()) if part]

    @property
    def _city_in_focus(self):
        """The name of the city beside which others fade; empty without one in the region."""
        names, focus = self._controller.names, self._controller.view.focus
        if focus not in names or not self._is_of_region(self._row_in_focus()):
            return ""
        return names[focus]

    def _row_in_focus(self):
        controller = self._controller
        return city_row(controller.city_layer, controller.view.focus, controller.view.period)

    def _is_of_region(self, row):
        return self._region is None or str(row.get("region") or "") == self._region

    def _told_of_city(self):
        """The first sentence on the city in focus, without its full stop."""
        sentences = card_sentences(self._row_in_focus(), self._controller.names)
        return _without_stop(next(iter(sentences), ""))

    def _period_told(self):
        """The period on the map; none where it is about links or flows that have no period."""
        period, links = self._controller.view.period, self._controller.link_layer
        cities = self._controller.city_layer
        if cities is not None and self.measure is not None and is_undated(cities, self.measure):
            return None
        if self.measure is None and links is not None:
            known = {str(one) for one in fields.columns(links, "period")[0] if one is not None}
            return period if period in known else None
        return period

    def _free(self, name):
        """The name, or with a number: a layout that was worked on by hand is not replaced."""
        manager, number, free = self._controller.project.layoutManager(), 2, name
        while manager.layoutByName(free) is not None:
            free = f"{name} ({number})"
            number += 1
        return free

    def _finding(self, story):
        """The finding that sums the map up, without its full stop; empty where none does."""
        findings = [finding for part in story.values() for finding in part]
        for measure in self._measures_shown():
            for finding in findings:
                if finding.measure == measure and self._is_of_map(finding):
                    return self._titled(finding)
        return ""

    def _measures_shown(self):
        """Keys of the measures of which a finding sums the map up, the most telling first."""
        view, links = self._controller.view, self._controller.link_layer
        if not view.is_worn:
            return ()
        of_cities = (view.measure,) if view.measure and self._controller.city_layer else ()
        if of_cities and view.link_measure != TO_MAIN_CORE:
            return of_cities
        if links is None:
            return of_cities
        if view.link_measure is None and is_modelled(links):
            return (MODELLED,)
        return (*of_cities, *_SUMMED_UP_BY.get(view.link_measure, (view.link_measure,)))

    def _is_of_map(self, finding):
        """Whether a finding is of the period on the map, and of the size or value drawn there."""
        period = self._controller.view.period
        if finding.periods and period not in (None, finding.periods[-1]):
            return False
        named = finding.values.get("field")
        return named is None or self._field_drawn(finding.measure) in ("", named)

    def _field_drawn(self, measure):
        """The field that a measure of the cities on the map was worked out from; empty: unknown."""
        from ..analysis.result_tables import value_of

        layer = self._controller.city_layer
        if layer is None:
            return ""
        field = fields.first_size(layer)
        if field is None and measure == form_flow.KEY:
            field = form_flow.size_of(layer)
        return field or value_of(fields.parameters(layer))

    def _titled(self, finding):
        """A finding without its full stop, and without region and period that are told below."""
        is_told_below = set(finding.place.split(", ")) <= {*self._about(), ""}
        text = finding.told(tr) if is_told_below else finding.sentence(tr)
        return _without_stop(text)

    def _subtitle(self, about):
        controller = self._controller
        shown = [controller.flows.summary(controller.threshold)] if self._counts_links else []
        return " · ".join([*about, *shown])

    @property
    def _counts_links(self):
        """Whether the number of links above the threshold is that of the links on the map.

        It is not where they are chosen by their kind, nor beside a city in focus, nor on a map of
        one of several regions.
        """
        is_part = self._region is not None or bool(self._city_in_focus)
        return self._result.links is not None and self._controller.is_thinned and not is_part

    def _sources(self, background):
        names = source_names(self._result.whole_layers, self._controller.project)
        parts = [
            tr("Source: {layers}.").format(layers=tr_list(names)) if names else "",
            tr("Background: Natural Earth.") if background else "",
            tr("Made with Spatial Relations {version}.").format(version=version()),
        ]
        return " ".join(part for part in parts if part)

    # Map

    def _content(self, name, title, subtitle, background):
        layers = self._result.layers
        extent = self._extent()
        crs = QgsCoordinateReferenceSystem()
        if self.is_on_earth:
            crs = region_crs(extent, layers[0].crs())
        background = background if crs.isValid() else ()
        return Content(
            self._free(name), title, subtitle, self._sources(background), layers, layers, crs,
            self._on_map(extent, crs), background, self._region, self._looks(),
        )  # fmt: skip

    def _looks(self):
        """Layer id -> copy of a layer that is narrowed to the region; empty without one."""
        if self._region is None:
            return {}
        parts = {layer: part_of(layer, self._region) for layer in self._result.layers}
        parts = {layer: part for layer, part in parts.items() if part is not None}
        if not any(part.featureCount() for part in parts.values()):
            # The layers call the region by another name.
            return {}
        return {
            layer.id(): narrowed(
                layer, part, self._region, self._controller.renderer_of_part(layer, part)
            )
            for layer, part in parts.items()
        }

    def _extent(self):
        """Where the region lies, in the CRS of the first layer."""
        layer = self._result.layers[0]
        if self._region is None or not fields.has(layer, "region"):
            return layer.extent()
        extent = QgsRectangle()
        extent.setMinimal()
        request = QgsFeatureRequest().setNoAttributes()
        request.setFilterExpression(is_of(self._region))
        for feature in layer.getFeatures(request):
            extent.combineExtentWith(feature.geometry().boundingBox())
        return layer.extent() if extent.isNull() else extent

    def _on_map(self, extent, crs):
        """The extent in the projection of the map, with room around it."""
        layer = self._result.layers[0]
        if crs.isValid():
            transform = QgsCoordinateTransform(layer.crs(), crs, self._controller.project)
            try:
                extent = transform.transformBoundingBox(extent)
            except QgsCsException:
                crs = layer.crs()
        extent = QgsRectangle(extent)
        if extent.isEmpty():
            # One city, or some in a line: as wide as high.
            smallest = _SMALLEST if crs.isValid() else 1.0
            extent.grow(max(extent.width(), extent.height(), smallest) / 2)
        extent.scale(_ROOM)
        return extent


def _without_stop(sentence):
    return sentence.rstrip(".。")
