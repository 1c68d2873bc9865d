"""What the dock decides: which result is looked at, and how the map shows it."""

from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from operator import attrgetter

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..cartography.layer_memory import remember
from ..cartography.periods import in_time
from . import region_results, result_turns
from .chosen_cities import ChosenCities
from .connections import Connections
from .region_themes import offered_themes, theme_answer
from .results import ResultList
from .shown_result import ShownResult


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
    #: Other links are selected on the map, or none.
    link_selection_changed = pyqtSignal()

    def __init__(self, project, canvas, parent=None):
        super().__init__(parent)
        self.project = project
        self.canvas = canvas
        self.results = ResultList(project, self)
        self._shown, self._chosen = ShownResult(), ChosenCities()
        self._is_resting = False
        self._layer_connections, self._connections = Connections(), Connections()
        self._connections.add(self.results.changed, self._follow_results)
        self._connections.add(canvas.temporalRangeChanged, self._follow_time)
        self._connections.add(project.readProject, self._look_at_map)
        self._follow_results()

    def cleanup(self):
        """Disconnect from everything; the map stays as it is."""
        self._shown.rest_rows()
        self._layer_connections.clear()
        self._connections.clear()
        self.results.cleanup()
        self._shown = ShownResult()
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
            self._chosen.catch_up(self._shown)
            self.results.follow()
            self._read_again()

    # What there is

    #: The result that is looked at, its city layer and its link layer; None without.
    result = property(attrgetter("_shown.result"))
    city_layer = property(attrgetter("_shown.city_layer"))
    link_layer = property(attrgetter("_shown.link_layer"))
    #: What the map shows of it: a `View`.
    view = property(attrgetter("_shown.view"))
    #: Smallest flow on the map.
    threshold = property(attrgetter("_shown.threshold"))
    #: Whether the map draws the largest links, as many as are asked for.
    is_thinned = property(attrgetter("_shown.is_thinned"))
    #: City id -> name, by name.
    names = property(attrgetter("_shown.names"))
    #: The flows of the period at rest, of which the smallest drawn is chosen.
    flows = property(attrgetter("_shown.flows"))
    #: The flows of the period that is seen.
    flows_seen = property(attrgetter("_shown.flows_seen"))
    #: The periods of the result in their order; empty unless a layer has several.
    periods = property(attrgetter("_shown.periods.names"))
    #: Those that the temporal controller has the canvas show; None while it rests.
    played = property(attrgetter("_shown.periods.played"))
    #: The period that is seen: the one played, else the one at rest; None without periods.
    period = property(attrgetter("_shown.period"))
    #: The periods that the flows are of where they are not of the one that is seen.
    flows_elsewhere = property(attrgetter("_shown.flows_elsewhere"))
    #: Whether flows are of periods themselves, and not just laid over those of cities.
    are_flows_dated = property(attrgetter("_shown.are_flows_dated"))
    #: Ids of the cities that are selected on the map.
    selected = property(attrgetter("_chosen.selected"))
    #: Id of the only one of them, which the card tells of, or None.
    city = property(attrgetter("_chosen.city"))
    #: Whether all but this city, its links and its partners fade; None is not yet decided.
    fades = property(attrgetter("_chosen.fades"))

    @property
    def can_undo(self):
        """Whether a layer of the region's results has another style, or tick, than its own."""
        return region_results.is_changed(self.project, self._of_region())

    def themes(self):
        """All themes, each with whether a result of the region holds what it needs."""
        return offered_themes(self._of_region())

    def city_row(self):
        """The fields of the card's city, or None."""
        return self._shown.city_row(self.city)

    def city_links(self):
        """The strongest ties of the card's city: partner's id, flow sent, flow received."""
        return self._shown.links_of(self.city)

    def flow_within(self):
        """The flow between the cities that are selected, and all flow."""
        return self._shown.flow_within(self.selected)

    # What an analyst asks for

    def set_result(self, key):
        """Look at another result, and let the map show it in place of one of the same region."""
        result = self.results.find(key)
        if result is not None and (self.result is None or self.result.key != key):
            result_turns.turn_to(self, result)

    def set_theme(self, key):
        """Let cities and links answer the question of a theme.

        It may take another result of the region to do so, which is looked at then. None, or a
        theme that none of them holds enough for, leaves the map as it is.
        """
        found = theme_answer(key, self._of_region())
        if found is not None:
            result_turns.answer(self, key, *found)
        elif self.view.theme is not None:
            self.show(replace(self.view, theme=None))

    def resemble(self, view):
        """Show the result as another one was, as far as it has measures of the same."""
        if self._shown.has_measure(view.measure):
            self.set_measure(view.measure)
        if self._shown.has_link_measure(view.link_measure):
            self.set_link_measure(view.link_measure)

    def set_measure(self, key):
        """Colour cities by a measure; None colours by role."""
        self.show(replace(self.view, measure=key, theme=None), self.city_layer)

    def set_link_measure(self, key):
        """Colour links by a measure; None colours by the roles of both ends."""
        # Beside a city in focus other cities may stay lit.
        cities = self.city_layer if self.view.focus is not None else None
        self.show(replace(self.view, link_measure=key, theme=None), self.link_layer, cities)

    def set_link_count(self, count):
        """Draw about the `count` largest links."""
        self.show(replace(self.view, threshold=self.flows.threshold(count)), self.link_layer)

    def set_period(self, period):
        """Show one period; without one the latest: of several, rows would hide each other."""
        period = period if period is not None else max(self.periods, key=in_time, default=None)
        if period != self.view.period:
            self.show(replace(self.view, period=period), self.city_layer, self.link_layer)
            self._move_selection()

    def choose(self, city):
        """Choose a city, or none: it is selected on the map, and all that tells of one follows."""
        self.select(set() if city is None else {city})

    def look_closely(self, city):
        """Choose a city to look at its own links: others fade, unless that was declined."""
        if self.fades is None and city is not None:
            self._chosen.fades = True
        self.choose(city)

    def set_fades(self, fades):
        """Let all but the chosen city, its links and its partners fade, or bring them back."""
        self._chosen.fades = fades
        self._focus_on_chosen()

    def set_focus(self, city):
        """Choose a city and let others fade; None chooses none and brings all back."""
        self._chosen.fades = True if city is not None else None
        self.choose(city)
        self._focus_on_chosen()

    def select(self, cities):
        """Select cities on the map, and nothing else; the card tells of them.

        Parameters
        ----------
        cities : set of str
            Ids.
        """
        self._chosen.select(cities, self._shown)

    def undo(self):
        """Give the layers of the region's results their own styles and ticks again."""
        if self.result is None:
            return
        self._shown.rest_rows()
        region_results.give_back(self.project, self._of_region())
        self.project.setDirty(True)
        self.look_at(self.result if self.result.is_on_map else self.results.on_map())

    @contextmanager
    def rows_at_rest(self):
        """Within it the rows of the legend are those of a map at rest, such as one on paper."""
        self._shown.rest_rows()
        try:
            yield
        finally:
            self._shown.tell_rows()

    def renderer_of_part(self, layer, part):
        """What a layer would be drawn by at rest if it held no rows but those of a part of it."""
        return self._shown.renderer_of_part(layer, part)

    # Which result is looked at

    def _follow_results(self):
        """Stay with the result while it is there, but look at one that has come anew."""
        former = self.result
        wanted = self.results.next_after(former)
        self.results_changed.emit()
        if former is not None and wanted is not None and wanted.same_layers(former):
            self._shown.result = wanted
        elif wanted is not former:
            self.look_at(wanted)

    def _look_at_map(self):
        """Look at what the map of a project that was opened shows."""
        result = self.results.on_map()
        if result is not None and result.key != self.result.key:
            self.look_at(result)

    def _of_region(self):
        return region_results.results_of_region(self.result, self.results)

    # How it is shown

    def look_at(self, result):
        """Look at a result, or at none, whatever was looked at before."""
        self._shown.rest_rows()
        self._layer_connections.clear()
        remember(result.layers if result is not None else [])
        is_other = result is not self.result
        self._shown = ShownResult(result, self._span_played())
        self._shown.translate_rows()
        self._chosen.find(self._shown, is_other)
        self._follow_layers()
        self.result_changed.emit()
        self._show_what_was_kept()

    def _follow_layers(self):
        if self._is_resting:
            # They may go unnoticed; `wake` follows those that are there then.
            return
        for layer in self._shown.layers:
            self._layer_connections.add(layer.editingStopped, self._read_again)
            self._layer_connections.add(layer.subsetStringChanged, self._read_again)
            follow_style = partial(self._follow_style, layer)
            self._layer_connections.add(layer.rendererChanged, follow_style)
        if self.city_layer is not None:
            self._layer_connections.add(self.city_layer.selectionChanged, self._follow_selection)
        if self.link_layer is not None:
            signal = self.link_layer.selectionChanged
            self._layer_connections.add(signal, lambda *_: self.link_selection_changed.emit())

    def _show_what_was_kept(self):
        """Bring the map into line with what it is told to show, where it is not."""
        if self.result is None:
            return
        if self.view.is_worn and self.periods and self.view.period not in self.periods:
            # As projects were once saved: all periods, on top of each other.
            self.set_period(None)
        self._focus_on_chosen()
        self._shown.tell_rows()

    def _read_again(self):
        """The layers hold other features than before."""
        former = self.selected
        self.look_at(self.result)
        if former and not self.selected:
            self.select(former)

    def show(self, view, *layers):
        """Show a view; only the layers named look different by it."""
        if self.result is None:
            return
        if view.focus is not None:
            self._chosen.fades = True
        self._shown.show(view, *layers)
        self.project.setDirty(True)
        self.view_changed.emit()

    def _follow_style(self, layer):
        """A style given by hand stays until the analyst asks for something else."""
        if self._shown.follow_style(layer):
            self._chosen.fades = False
            self.view_changed.emit()

    def _follow_selection(self, *_):
        """All tell of the cities selected on the map, with whatever tool."""
        former = self.city
        if self._chosen.follow(self._shown):
            self._focus_on_chosen()
            if self.city != former:
                self.city_changed.emit()
            self.selection_changed.emit()

    def _move_selection(self):
        """Select the rows that are seen now of the same cities."""
        self._chosen.select_rows_seen(self._shown)
        self.city_changed.emit()

    def _focus_on_chosen(self):
        """The city in focus is the one chosen, or there is none."""
        focus = self._chosen.focus
        if focus != self.view.focus:
            self.show(replace(self.view, focus=focus), self.city_layer, self.link_layer)

    def _follow_time(self, *_):
        """Tell of the period that the temporal controller plays; the layers' style stays."""
        former = self.period
        if self._shown.play(self._span_played()):
            if self.period != former:
                self._move_selection()
            self.view_changed.emit()

    def _span_played(self):
        """What the temporal controller narrows the canvas to; None while it rests."""
        settings = self.canvas.mapSettings()
        return settings.temporalRange() if settings.isTemporal() else None
