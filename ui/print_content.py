"""What a print layout of the result says: a finding as its title, what is shown, and from what."""

from itertools import islice

from qgis.core import (
    QgsApplication,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsRectangle,
)

from ..cartography import fields
from ..cartography.layout import Content
from ..cartography.link_looks import LATERAL
from ..cartography.periods import periods_of
from ..cartography.project import region_crs
from ..i18n import tr, tr_list, tr_place
from ..version import version
from .cities import city_rows
from .city_card import card_sentences

#: Part of the theory that a measure belongs to, by the catalogue -> parts whose findings fit it.
_FITTING = {
    "network": ("connectivity",),
    "coexistence": ("coexistence",),
    "connectivity": ("connectivity",),
    "cooperation": ("cooperation", "connectivity"),
    "unevenness": ("peripheralization", "polarization"),
    "governance": ("place", "priority", "actor"),
}
_POLARIZATION = ("share_change", "annual_growth", "relative_to_core", "local_effect")
#: What the text of the finding on lateral links holds, and no other.
_LATERAL = "of all flow runs between secondary cities"
_PROVIDER = "spatialrelations"
#: Room around the cities, as a part of where they lie.
_ROOM = 1.15
#: Width of the map of one city, in m.
_SMALLEST = 20000.0
#: Sentences that a card of the atlas has room for.
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
        """The region as a title names it."""
        return self._region or self._result.title

    @property
    def is_on_earth(self):
        """Whether it is known where the layers lie, so that land can be drawn behind them."""
        return self._result.layers[0].crs().isValid()

    @property
    def measure(self):
        """The catalogue's entry of the measure that the map shows by colour, or None."""
        controller = self._controller
        layer = controller.city_layer
        if layer is None:
            return fields.measure_entry(controller.link_layer, controller.view.link_measure)
        return fields.measure_entry(layer, controller.view.measure)

    def of_map(self, story, background=()):
        """Content of a layout of the map as it looks now.

        Parameters
        ----------
        story : dict
            Part -> findings on the region.
        background : list of QgsVectorLayer

        Returns
        -------
        Content
        """
        about = self._about()
        title = self._finding(story) or " · ".join(about)
        return self._content(tr_place(about), title, self._subtitle(about), background)

    def of_cities(self, background=()):
        """Content of an atlas of the cities."""
        name = tr("{region}: cities").format(region=self.place)
        about = " · ".join(self._about())
        return self._content(name, about, about, background)

    def city_texts(self):
        """City id -> what the atlas says of it."""
        controller = self._controller
        rows = city_rows(controller.city_layer, self.period)
        return {
            city: " ".join(islice(card_sentences(row, controller.names), _MOST_SENTENCES))
            for city, row in rows.items()
            if self._region is None or str(row.get("region") or "") == self._region
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

    def _about(self):
        """Region, measure and period, as far as there are any."""
        parts = [self.place, tr(self.measure.label) if self.measure else "",
                 self._controller.view.period]  # fmt: skip
        return [part for part in parts if part]

    def _free(self, name):
        """The name, or with a number: a layout that was worked on by hand is not replaced."""
        manager, number, free = self._controller.project.layoutManager(), 2, name
        while manager.layoutByName(free) is not None:
            free = f"{name} ({number})"
            number += 1
        return free

    def _finding(self, story):
        """The finding that the map shows, without its full stop; empty where none fits it."""
        from ..analysis.story import headline

        entry = self.measure
        parts = _parts_of(entry) if entry is not None else ()
        found = [finding for part in parts for finding in story.get(part, [])]
        found = found if entry is not None else headline(story)
        if entry is None and self._controller.view.link_measure == LATERAL:
            found = [*_on_lateral_links(story), *found]
        return self._titled(found[0]) if found else ""

    def _titled(self, finding):
        """A finding without its full stop, and without region and period that are told below."""
        is_told_below = set(finding.place.split(", ")) <= {*self._about(), ""}
        text = finding.told(tr) if is_told_below else finding.sentence(tr)
        return text.rstrip(".。")

    def _subtitle(self, about):
        controller = self._controller
        # Links chosen by their kind are told in the legend: the threshold doesn't hold for them.
        is_thinned = self._result.links is not None and controller.is_thinned
        shown = [controller.flows.summary(controller.threshold)] if is_thinned else []
        return " · ".join([*about, *shown])

    def _sources(self, background):
        parts = [
            tr("Source: {layers}.").format(layers=tr_list(source_names(self._result.layers))),
            tr("Background: Natural Earth.") if background else "",
            tr("Made with Spatial Relations {version}.").format(version=version()),
        ]
        return " ".join(part for part in parts if part)

    # Map

    def _content(self, name, title, subtitle, background):
        layers = self._result.layers
        extent = self._extent()
        crs = region_crs(extent, layers[0].crs())
        background = background if crs.isValid() else ()
        return Content(
            self._free(name), title, subtitle, self._sources(background), layers, layers, crs,
            self._on_map(extent, crs), background,
        )  # fmt: skip

    def _extent(self):
        """Where the region lies, in the CRS of the first layer."""
        layer = self._result.layers[0]
        if self._region is None or not fields.has(layer, "region"):
            return layer.extent()
        extent = QgsRectangle()
        extent.setMinimal()
        request = QgsFeatureRequest().setNoAttributes()
        request.setFilterExpression(f'"region" = {fields.literal(self._region)}')
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


def _on_lateral_links(story):
    """The findings on how much of all flow runs between secondary cities."""
    return [finding for finding in story.get("connectivity", []) if _LATERAL in finding.text]


def _parts_of(entry):
    """The parts of the theory whose findings fit a map of a measure."""
    if entry.key in _POLARIZATION:
        return ("polarization", "peripheralization")
    return _FITTING.get(entry.relation, ())


def source_names(layers):
    """The names of the layers that results were made from, as far as they tell."""
    registry = QgsApplication.processingRegistry()
    names = []
    for layer in layers:
        algorithm = registry.algorithmById(f"{_PROVIDER}:{fields.algorithm(layer)}")
        names += _inputs(algorithm, fields.parameters(layer)) or [layer.name()]
    return list(dict.fromkeys(names))


def _inputs(algorithm, parameters):
    if algorithm is None:
        return []
    definitions = ((algorithm.parameterDefinition(name), text) for name, text in parameters.items())
    return [
        str(text) for definition, text in definitions
        if definition is not None and definition.type() in ("source", "vector")
    ]  # fmt: skip
