"""What the dock decides: which result is looked at, and how the map shows it."""

from contextlib import contextmanager
from dataclasses import replace

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..cartography import fields
from ..cartography.focus import partners_of
from ..cartography.layer_memory import remember, repaint
from ..cartography.link_looks import HIDDEN, LOOKS, WHOLE
from ..cartography.periods import all_periods, in_time, played_periods
from ..cartography.played_rows import keep_told_period, rename_rows, texts_of, told_period
from ..cartography.style import apply_style, renderer_of
from ..cartography.themes import answer, find, themes
from . import layer_ticks, own_style
from . import view as views
from .cities import city_names, city_row, flow_within, strongest_links
from .connections import Connections
from .results import ResultList
from .selected_cities import add_drawn_row, select_cities, selected_cities
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
    #: Other links are selected on the map, or none.
    link_selection_changed = pyqtSignal()

    def __init__(self, project, canvas, parent=None):
        super().__init__(parent)
        self.project = project
        self.canvas = canvas
        self.results = ResultList(project, self)
        self.result = None
        self.view = View()
        #: Ids of the cities that are selected on the map.
        self.selected = set()
        #: Id of the only one of them, which the card tells of, or None.
        self.city = None
        #: Whether all but this city, its links and its partners fade; None is not yet decided.
        self.fades = None
        #: The periods that the temporal controller has the canvas show; None while it rests.
        self.played = None
        #: City id -> name, by name.
        self.names = {}
        #: The flows of the period at rest, of which the smallest drawn is chosen.
        self.flows = LinkFlows()
        #: The flows of the period that is seen.
        self.flows_seen = self.flows
        #: Layer id -> all its periods, and those of a layer of several.
        self._all_periods, self._periods = {}, {}
        #: What was read for a period: the temporal controller goes to and fro.
        self._texts, self._flows_of = {}, {}
        self._known = set()
        self._is_resting = False
        self._layer_connections, self._connections = Connections(), Connections()
        self._connections.add(self.results.changed, self._follow_results)
        self._connections.add(canvas.temporalRangeChanged, self._follow_time)
        self._connections.add(project.readProject, self._look_at_map)
        self._follow_results()

    def cleanup(self):
        """Disconnect from everything; the map stays as it is."""
        self._rest_rows()
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
    def period(self):
        """The period that is seen: the one played, else the one at rest; None without periods."""
        return self.played[0] if self.played and len(self.played) == 1 else self.view.period

    @property
    def threshold(self):
        """Smallest flow on the map."""
        if self.view.threshold is None:
            return self.flows.first_threshold
        return self.view.threshold

    @property
    def can_undo(self):
        """Whether a layer of the region's results has another style, or tick, than its own."""
        layers = [layer for result in self._of_region() for layer in result.layers]
        is_restyled = any(map(own_style.is_kept, layers))
        return is_restyled or layer_ticks.is_changed(self.project, layers)

    @property
    def is_thinned(self):
        """Whether the map draws the largest links, as many as are asked for."""
        return self.view.link_measure not in WHOLE

    def themes(self):
        """All themes, each with whether a result of the region holds what it needs."""
        with fields.read_once():
            results = self._asked_in_order()
            return [(theme, answer(theme, results) is not None) for theme in themes()]

    def city_row(self):
        """The fields of the card's city, or None."""
        if self.city is None or self.city_layer is None:
            return None
        return city_row(self.city_layer, self.city, self._period_seen(self.city_layer))

    def city_links(self):
        """The strongest ties of the card's city: partner's id, flow sent, flow received."""
        if self.city is None:
            return []
        return strongest_links(self.link_layer, self.city, self._period_seen(self.link_layer))

    def flow_within(self):
        """The flow between the cities that are selected, and all flow."""
        return flow_within(self.link_layer, self.selected, self._period_seen(self.link_layer))

    # What an analyst asks for

    def set_result(self, key):
        """Look at another result, and let the map show it in place of one of the same region."""
        result = self.results.find(key)
        if result is not None and (self.result is None or self.result.key != key):
            self._turn_to(result)

    def set_theme(self, key):
        """Let cities and links answer the question of a theme.

        It may take another result of the region to do so, which is looked at then. None, or a
        theme that none of them holds enough for, leaves the map as it is.
        """
        theme = find(key)
        found = answer(theme, self._asked_in_order()) if theme is not None else None
        if found is not None:
            self._answer(key, *found)
        elif self.view.theme is not None:
            self._show(replace(self.view, theme=None))

    def resemble(self, view):
        """Show the result as another one was, as far as it has measures of the same."""
        if view.measure in self._measured(self.city_layer):
            self.set_measure(view.measure)
        if view.link_measure in (*LOOKS, *self._measured(self.link_layer)):
            self.set_link_measure(view.link_measure)

    @staticmethod
    def _measured(layer):
        return fields.results(layer) if layer is not None else ()

    def set_measure(self, key):
        """Colour cities by a measure; None colours by role."""
        self._show(replace(self.view, measure=key, theme=None), self.city_layer)

    def set_link_measure(self, key):
        """Colour links by a measure; None colours by the roles of both ends."""
        # Beside a city in focus other cities may stay lit.
        cities = self.city_layer if self.view.focus is not None else None
        self._show(replace(self.view, link_measure=key, theme=None), self.link_layer, cities)

    def set_link_count(self, count):
        """Draw about the `count` largest links."""
        self._show(replace(self.view, threshold=self.flows.threshold(count)), self.link_layer)

    def set_period(self, period):
        """Show one period; without one the latest: of several, rows would hide each other."""
        period = period if period is not None else max(self.periods, key=in_time, default=None)
        if period != self.view.period:
            self._show(replace(self.view, period=period), self.city_layer, self.link_layer)
            self._move_selection()

    def choose(self, city):
        """Choose a city, or none: it is selected on the map, and all that tells of one follows."""
        self.select(set() if city is None else {city})

    def look_closely(self, city):
        """Choose a city to look at its own links: others fade, unless that was declined."""
        if self.fades is None and city is not None:
            self.fades = True
        self.choose(city)

    def set_fades(self, fades):
        """Let all but the chosen city, its links and its partners fade, or bring them back."""
        self.fades = fades
        self._focus_on_chosen()

    def set_focus(self, city):
        """Choose a city and let others fade; None chooses none and brings all back."""
        self.fades = True if city is not None else None
        self.choose(city)
        self._focus_on_chosen()

    def select(self, cities):
        """Select cities on the map, and nothing else; the card tells of them.

        Parameters
        ----------
        cities : set of str
            Ids.
        """
        if self.city_layer is not None:
            select_cities(self.city_layer, cities, self._period_seen(self.city_layer))

    def undo(self):
        """Give the layers of the region's results their own styles and ticks again."""
        if self.result is None:
            return
        self._rest_rows()
        for result in self._of_region():
            for layer in result.layers:
                if own_style.give_back(layer):
                    _announce(layer)
            views.forget(result)
            layer_ticks.give_back(self.project, result.layers)
        self.project.setDirty(True)
        self._look_at(self.result if self.result.is_on_map else self.results.on_map())

    # How it is done

    def _follow_results(self):
        """Stay with the result while it is there, but look at one that has come anew.

        Of a region's analysis that is the main one, which joins all measures.
        """
        former = self.result
        current = self.results.find(former.key) if former is not None else None
        is_first_look = not self._known
        new = [
            result
            for result in self.results
            if result.key not in self._known and not result.is_part
        ]
        self._known = {result.key for result in self.results}
        current = next(iter(new), current) or next(iter(self.results), None)
        current = self.results.on_map() if is_first_look else current
        self.results_changed.emit()
        if former is not None and current is not None and current.same_layers(former):
            self.result = current
        elif current is not former:
            self._look_at(current)

    def _look_at_map(self):
        """Look at what the map of a project that was opened shows."""
        result = self.results.on_map()
        if result is not None and result.key != self.result.key:
            self._look_at(result)

    def _of_region(self):
        """The result and all others of the same region."""
        return [self.result, *self.result.akin(self.results)] if self.result is not None else []

    def _asked_in_order(self):
        """The results that may answer a theme: whole ones before parts, what is looked at first."""
        return sorted(self._of_region(), key=lambda result: result.is_part)

    def _answer(self, theme, result, look):
        """Show a theme by a look of a result."""
        period, focus = self.view.period, self.view.focus
        if result.key != self.result.key:
            self._turn_to(result)
            period = period if period in self.periods else self.view.period
            focus = focus if focus in self.names else None
        # A theme is a map of its own: what other results show would lie over it.
        others = [layer for other in self._of_region() for layer in other.layers]
        drawn = [result.cities, result.links if look.links != HIDDEN else None]
        layer_ticks.show(
            self.project,
            [layer for layer in drawn if layer is not None],
            [layer for layer in others if layer not in result.layers],
        )
        view = replace(
            self.view, theme=theme, measure=look.cities, link_measure=look.links,
            period=period, focus=focus,
        )  # fmt: skip
        self._show(view, self.city_layer, self.link_layer)
        if focus is not None:
            self.set_focus(focus)

    def _turn_to(self, result):
        """Look at another result, whose layers are ticked in place of those of the former one."""
        former, view = self.result, self.view
        is_akin = former is not None and bool(former.akin([result]))
        gone = [layer for layer in former.layers if layer not in result.layers] if is_akin else ()
        layer_ticks.show(self.project, result.layers, gone)
        self.project.setDirty(True)
        if is_akin and result.cities is not None and former.city_id == result.city_id:
            self._share_cities(result, view)
        else:
            self._look_at(result)

    def _share_cities(self, result, view):
        """Look at a result on the cities of the former one, of which `view` was shown."""
        kept = views.kept_view(result)
        if kept is None and not result.is_lent and own_style.give_back(result.cities):
            _announce(result.cities)
        self._look_at(result)
        if kept is not None:
            self._show(kept, result.cities)
        elif result.is_lent and (view.period, view.focus) != (self.view.period, None):
            self._show(replace(self.view, period=view.period, focus=view.focus), *result.layers)

    def _look_at(self, result):
        self._rest_rows()
        self._layer_connections.clear()
        self.result = result
        layers = result.layers if result is not None else []
        remember(layers)
        self._all_periods = {layer.id(): all_periods(layer) for layer in layers}
        self._periods = {key: found for key, found in self._all_periods.items() if len(found) > 1}
        self._texts, self._flows_of = {}, {}
        self.view = views.view_of(result) if result is not None else View()
        self.names = city_names(self.city_layer)
        self.played = self._periods_played()
        self._read_flows()
        self._find_selection()
        self._follow_layers()
        self.result_changed.emit()
        self._show_what_was_kept()

    def _find_selection(self):
        """Tell of what is selected; a project keeps the city in focus, but no selection."""
        focus, layer, former = self.view.focus, self.city_layer, self.city
        self.fades = True if focus is not None else None
        self.selected = selected_cities(layer)
        wanted = None if self.selected else focus
        if former in self.names:
            # The city chosen in another result stays chosen.
            wanted = former
        if wanted in self.names and self.selected != {wanted}:
            select_cities(layer, {wanted}, self._period_seen(layer))
            self.selected = selected_cities(layer)
        # The layer may lack it for now, while its file can't be read.
        self.city = _only(self.selected) if self.selected else focus

    def _show_what_was_kept(self):
        """Bring the map into line with what it is told to show, where it is not."""
        if self.result is None:
            return
        if self.view.is_worn and self.periods and self.view.period not in self.periods:
            # As projects were once saved: all periods, on top of each other.
            self.set_period(None)
        self._focus_on_chosen()
        self._tell_rows()

    def _follow_layers(self):
        for layer in self.result.layers if self.result is not None else []:
            self._layer_connections.add(layer.editingStopped, self._read_again)
            self._layer_connections.add(layer.subsetStringChanged, self._read_again)
        if self.city_layer is not None:
            self._layer_connections.add(self.city_layer.selectionChanged, self._follow_selection)
        if self.link_layer is not None:
            signal = self.link_layer.selectionChanged
            self._layer_connections.add(signal, lambda *_: self.link_selection_changed.emit())

    def _read_again(self):
        """The layers hold other features than before."""
        former = self.selected
        self._look_at(self.result)
        if former and not self.selected:
            self.select(former)

    def _period_of(self, layer):
        """The period that a layer is narrowed to: flows may have none where cities have some."""
        return self._its_own(layer, self.view.period)

    def _period_seen(self, layer):
        """The same, but for a layer that is played."""
        is_played = layer is not None and fields.is_played(layer)
        return self._its_own(layer, self.period if is_played else self.view.period)

    def _its_own(self, layer, period):
        has_it = layer is not None and period in self._periods.get(layer.id(), [])
        return period if has_it else None

    def _read_flows(self):
        self.flows = self._flows(self._period_of(self.link_layer))
        self.flows_seen = self._flows(self._period_seen(self.link_layer))

    def _flows(self, period):
        if period not in self._flows_of:
            self._flows_of[period] = LinkFlows.of_layer(self.link_layer, period)
        return self._flows_of[period]

    # The selection

    def _follow_selection(self, *_):
        """All tell of the cities selected on the map, with whatever tool."""
        layer = self.city_layer
        cities = selected_cities(layer)
        if len(cities) == 1 and self._brings_drawn_row(_only(cities)):
            return
        if cities == self.selected:
            return
        self.selected, former = cities, self.city
        self.city = _only(cities)
        self._focus_on_chosen()
        if self.city != former:
            self.city_changed.emit()
        self.selection_changed.emit()

    def _brings_drawn_row(self, city):
        """Select the row that is drawn too where a table has another of the city selected."""
        # What is selected in a layer that is edited may be about to be deleted.
        layer = self.city_layer
        return not layer.isEditable() and add_drawn_row(layer, city, self._period_seen(layer))

    def _move_selection(self):
        """Select the rows that are seen now of the same cities."""
        if self.selected and not self.city_layer.isEditable():
            self.select(self.selected)
        self.city_changed.emit()

    def _focus_on_chosen(self):
        """The city in focus is the one chosen, or there is none."""
        focus = self.city if self.fades else None
        if focus != self.view.focus:
            self._show(replace(self.view, focus=focus), self.city_layer, self.link_layer)

    # Time

    def _follow_time(self, *_):
        """Tell of the period that the temporal controller plays; the layers' style stays."""
        played = self._periods_played()
        if played == self.played:
            return
        former, self.played = self.period, played
        if self.period != former:
            self._read_flows()
            self._tell_rows()
            self._move_selection()
        self.view_changed.emit()

    def _periods_played(self):
        settings = self.canvas.mapSettings()
        layers = self.result.layers if self.result is not None else []
        playable = [layer for layer in layers if fields.is_played(layer)]
        if not settings.isTemporal() or not playable:
            return None
        found = {period for layer in playable for period in self._all_periods[layer.id()]}
        return played_periods(sorted(found, key=in_time), settings.temporalRange())

    def _tell_rows(self):
        """Let the rows of the legend tell of the period that is seen."""
        for layer in self._layers_worn():
            self._tell_rows_of(layer, self._period_seen(layer))

    def _rest_rows(self):
        """Let the rows of the legend tell of the period at rest, by which a layer is drawn."""
        for layer in self._layers_worn():
            self._tell_rows_of(layer, self._period_of(layer))

    @contextmanager
    def rows_at_rest(self):
        """Within it the rows of the legend are those of a map at rest, such as one on paper."""
        self._rest_rows()
        try:
            yield
        finally:
            self._tell_rows()

    def _layers_worn(self):
        return self.result.layers if self.result is not None and self.view.is_worn else []

    def _tell_rows_of(self, layer, period):
        at_rest = self._period_of(layer)
        former = told_period(layer, at_rest)
        if period != former:
            rename_rows(layer, *(self._texts_of(layer, one) for one in (former, period)))
            keep_told_period(layer, period, at_rest)

    def _texts_of(self, layer, period):
        """The texts of a layer's legend as they are in a period."""
        key = layer.id(), period
        if key not in self._texts:
            renderer = renderer_of(layer, period=period, **self._look(layer))
            self._texts[key] = texts_of(renderer)
        return self._texts[key]

    def _show(self, view, *layers):
        """Show a view; only the layers named look different by it."""
        if self.result is None:
            return
        if not view.is_worn:
            # So far the layers have a look of their own, of which the view tells nothing.
            layers = self.result.layers
        self._rest_rows()
        is_other_period = view.period != self.view.period
        threshold = self.threshold if view.threshold is None else view.threshold
        self.view = replace(view, threshold=threshold, is_worn=True)
        if view.focus is not None:
            self.fades = True
        for layer in layers:
            if layer is not None:
                own_style.keep(layer)
                self._style(layer)
                _announce(layer)
        self._texts = {}
        if is_other_period:
            self._read_flows()
        self._tell_rows()
        views.keep(self.result, self.view)
        self.project.setDirty(True)
        self.view_changed.emit()

    def _style(self, layer):
        apply_style(layer, period=self._period_of(layer), **self._look(layer))

    def _look(self, layer):
        is_links = layer == self.link_layer
        partners = None
        if self.view.focus is not None and not is_links:
            partners = self._partners()
        return {
            "measure": self.view.link_measure if is_links else self.view.measure,
            "threshold": self.threshold if is_links else 0.0,
            "focus": self.view.focus,
            "partners": partners,
        }

    def _partners(self):
        """The cities that stay lit beside the one in focus."""
        layer, view = self.link_layer, self.view
        if layer is None:
            return set()
        return partners_of(layer, view.focus, view.link_measure, self._period_of(layer))


def _only(cities):
    """The only city of a set, or None."""
    return next(iter(cities)) if len(cities) == 1 else None


def _announce(layer):
    """Let the canvas and all that watches the layer's style follow."""
    repaint(layer)
    layer.emitStyleChanged()
