"""What the dock decides: which result is looked at, and how the map shows it."""

from dataclasses import replace

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..cartography.focus import partners_of
from ..cartography.layer_memory import remember, repaint
from ..cartography.link_looks import WHOLE
from ..cartography.periods import in_time, periods_of
from ..cartography.style import apply_style
from ..cartography.themes import find, look_for, themes
from . import own_style
from . import view as views
from .cities import city_names, city_row, strongest_links
from .connections import Connections
from .results import ResultList
from .selected_cities import only_selected_city, select_cities
from .thinning import LinkFlows
from .view import View


class RelationsController(QObject):
    """Follows a project's results and styles the one that is looked at.

    Parameters
    ----------
    project : QgsProject
    canvas : QgsMapCanvas
        Where the dock's map tool picks cities.
    """

    #: Results came, went or were renamed.
    results_changed = pyqtSignal()
    #: Another result is looked at, or none, or the same after its layers changed.
    result_changed = pyqtSignal()
    #: The map shows something else of the result.
    view_changed = pyqtSignal()
    #: The card tells of another city, or of none.
    city_changed = pyqtSignal()
    #: Other cities are selected on the map, or none.
    selection_changed = pyqtSignal()

    def __init__(self, project, canvas, parent=None):
        super().__init__(parent)
        self.project = project
        self.canvas = canvas
        self.results = ResultList(project, self)
        self.result = None
        self.view = View()
        #: Id of the city that the card tells of.
        self.city = None
        #: City id -> name, by name.
        self.names = {}
        self.flows = LinkFlows()
        self._periods = {}
        self._known = set()
        self._is_resting = False
        self._layer_connections, self._connections = Connections(), Connections()
        self._connections.add(self.results.changed, self._follow_results)
        self._follow_results()

    def cleanup(self):
        """Disconnect from everything; the map stays as it is."""
        self._layer_connections.clear()
        self._connections.clear()
        self.results.cleanup()
        self.result = None
        remember([])

    def rest(self):
        """Follow nothing while nobody looks: what happens to layers then costs nothing."""
        self._is_resting = True
        self._layer_connections.clear()
        self.results.cleanup()

    def wake(self):
        """Follow the project again, and look at what it holds now."""
        if self._is_resting:
            self._is_resting = False
            self.results.follow()
            self._read_again()

    # What there is

    @property
    def city_layer(self):
        """The city layer of the result, or None."""
        return self.result.cities if self.result is not None else None

    @property
    def link_layer(self):
        """The link layer of the result, or None."""
        return self.result.links if self.result is not None else None

    @property
    def periods(self):
        """The periods of the result in their order; empty unless a layer has several."""
        return sorted({name for names in self._periods.values() for name in names}, key=in_time)

    @property
    def threshold(self):
        """Smallest flow on the map."""
        if self.view.threshold is None:
            return self.flows.first_threshold
        return self.view.threshold

    @property
    def can_undo(self):
        """Whether a layer of the result wears another style than its own."""
        layers = self.result.layers if self.result is not None else []
        return any(map(own_style.is_kept, layers))

    @property
    def is_thinned(self):
        """Whether the map draws the largest links, as many as are asked for."""
        return self.view.link_measure not in WHOLE

    def themes(self):
        """All themes, each with whether the layers of the result hold what it needs."""
        return [
            (theme, look_for(theme, self.city_layer, self.link_layer) is not None)
            for theme in themes()
        ]

    def city_row(self):
        """The fields of the card's city, or None."""
        if self.city is None or self.city_layer is None:
            return None
        return city_row(self.city_layer, self.city, self.view.period)

    def city_links(self):
        """The strongest ties of the card's city: partner's id, flow sent, flow received."""
        if self.city is None:
            return []
        return strongest_links(self.link_layer, self.city, self._period_of(self.link_layer))

    # What an analyst asks for

    def set_result(self, key):
        """Look at another result; the map stays as it is."""
        if self.result is None or self.result.key != key:
            self._look_at(self.results.find(key))

    def set_theme(self, key):
        """Let cities and links answer the question of a theme.

        None, or a theme that the layers don't hold enough for, leaves the map as it is.
        """
        theme = find(key)
        look = look_for(theme, self.city_layer, self.link_layer) if theme is not None else None
        if look is not None:
            view = replace(self.view, theme=key, measure=look.cities, link_measure=look.links)
            self._show(view, self.city_layer, self.link_layer)
        elif self.view.theme is not None:
            self._show(replace(self.view, theme=None))

    def set_measure(self, key):
        """Colour cities by a measure; None colours by role."""
        self._show(replace(self.view, measure=key, theme=None), self.city_layer)

    def set_link_measure(self, key):
        """Colour links by a measure; None colours by the roles of both ends."""
        self._show(replace(self.view, link_measure=key, theme=None), self.link_layer)

    def set_link_count(self, count):
        """Draw about the `count` largest links."""
        self._show(replace(self.view, threshold=self.flows.threshold(count)), self.link_layer)

    def set_period(self, period):
        """Show one period; None shows all."""
        if period != self.view.period:
            self._show(replace(self.view, period=period), self.city_layer, self.link_layer)
            self.city_changed.emit()

    def set_focus(self, city):
        """Let all but a city, its links and its partners fade; None brings them back."""
        if city != self.view.focus:
            self._show(replace(self.view, focus=city), self.city_layer, self.link_layer)
        self._tell_of(city)

    def select(self, cities):
        """Select cities on the map, and nothing else; the card tells of a single one.

        Parameters
        ----------
        cities : set of str
            Ids.
        """
        if self.city_layer is not None:
            select_cities(self.city_layer, cities, self._period_of(self.city_layer))

    def undo(self):
        """Give the layers of the result their own style again."""
        if self.result is None:
            return
        for layer in self.result.layers:
            if own_style.give_back(layer):
                _announce(layer)
        views.forget(self.result)
        self.project.setDirty(True)
        self._look_at(self.result)

    # How it is done

    def _follow_results(self):
        """Stay with the result while it is there, but look at one that has come anew.

        Of a region's analysis that is the main one, which joins all measures.
        """
        former = self.result
        current = self.results.find(former.key) if former is not None else None
        new = [
            result
            for result in self.results
            if result.key not in self._known and not result.is_part
        ]
        self._known = {result.key for result in self.results}
        current = next(iter(new), current) or next(iter(self.results), None)
        self.results_changed.emit()
        if former is not None and current is not None and current.same_layers(former):
            self.result = current
        elif current is not former:
            self._look_at(current)

    def _look_at(self, result):
        self._layer_connections.clear()
        self.result = result
        remember(result.layers if result is not None else [])
        self._periods = {layer.id(): periods_of(layer) for layer in result.layers} if result else {}
        self.view = views.view_of(result) if result is not None else View()
        self.names = city_names(self.city_layer)
        self.city = self.view.focus
        self._read_flows()
        self._follow_layers()
        self.result_changed.emit()

    def _follow_layers(self):
        for layer in self.result.layers if self.result is not None else []:
            self._layer_connections.add(layer.editingStopped, self._read_again)
            self._layer_connections.add(layer.subsetStringChanged, self._read_again)
        if self.city_layer is not None:
            self._layer_connections.add(self.city_layer.selectionChanged, self._follow_selection)

    def _read_again(self):
        """The layers hold other features than before."""
        city = self.city
        self._look_at(self.result)
        self._tell_of(city)

    def _period_of(self, layer):
        """The period that a layer is narrowed to: flows may have none where cities have some."""
        has_it = layer is not None and self.view.period in self._periods.get(layer.id(), [])
        return self.view.period if has_it else None

    def _read_flows(self):
        self.flows = LinkFlows.of_layer(self.link_layer, self._period_of(self.link_layer))

    def _follow_selection(self, *_):
        """Tell of a single city selected with QGIS's own tools; a focus moves to it."""
        self.selection_changed.emit()
        city = only_selected_city(self.city_layer)
        if city is None:
            return
        if self.view.focus is None:
            self._tell_of(city)
        else:
            self.set_focus(city)

    def _tell_of(self, city):
        if city != self.city:
            self.city = city
            self.city_changed.emit()

    def _show(self, view, *layers):
        """Show a view; only the layers named look different by it."""
        if self.result is None:
            return
        if not view.is_worn:
            # So far the layers have a look of their own, of which the view tells nothing.
            layers = self.result.layers
        is_other_period = view.period != self.view.period
        threshold = self.threshold if view.threshold is None else view.threshold
        self.view = replace(view, threshold=threshold, is_worn=True)
        if is_other_period:
            self._read_flows()
        for layer in layers:
            if layer is not None:
                own_style.keep(layer)
                self._style(layer)
                _announce(layer)
        views.keep(self.result, self.view)
        self.project.setDirty(True)
        self.view_changed.emit()

    def _style(self, layer):
        is_links = layer == self.link_layer
        partners = None
        if self.view.focus is not None and not is_links:
            partners = partners_of(self.link_layer, self.view.focus) if self.link_layer else set()
        apply_style(
            layer,
            measure=self.view.link_measure if is_links else self.view.measure,
            threshold=self.threshold if is_links else 0.0,
            focus=self.view.focus,
            partners=partners,
            period=self._period_of(layer),
        )


def _announce(layer):
    """Let the canvas and all that watches the layer's style follow."""
    repaint(layer)
    layer.emitStyleChanged()
