"""A result as the map shows it."""

from dataclasses import replace

from ..cartography import fields, rules
from ..cartography.focus import partners_of
from ..cartography.link_looks import LOOKS, WHOLE
from ..cartography.style import apply_style, renderer_of
from . import own_style
from . import view as views
from .cities import city_names, city_row, flow_within, strongest_links
from .legend_rows import LegendRows
from .result_periods import ResultPeriods
from .thinning import LinkFlows
from .view import View


class ShownResult:
    """The result that is looked at: its view, and what is read of its layers.

    Its layers wear the style of the period at rest. While the temporal controller plays, rows of
    the legend and flows are those of the period that is seen.

    Parameters
    ----------
    result : Result, optional
        Without one nothing is shown.
    span : QgsDateTimeRange, optional
        What the temporal controller narrows the canvas to; None while it rests.
    """

    def __init__(self, result=None, span=None):
        self.result = result
        self.view = views.view_of(result) if result is not None else View()
        #: City id -> name, by name.
        self.names = city_names(self.city_layer)
        self.periods = ResultPeriods(self.layers)
        self.periods.played = self._found_in(span)
        self._rows = LegendRows(self._renderer_in)
        #: Period and what links are coloured by -> flows: the temporal controller goes to and fro.
        self._flows_by = {}

    @property
    def layers(self):
        """Those of the result that are there."""
        return self.result.layers if self.result is not None else []

    @property
    def city_layer(self):
        """The city layer of the result, or None."""
        return self.result.cities if self.result is not None else None

    @property
    def link_layer(self):
        """The link layer of the result, or None."""
        return self.result.links if self.result is not None else None

    @property
    def threshold(self):
        """Smallest flow on the map."""
        if self.view.threshold is None:
            return self.flows.first_threshold
        return self.view.threshold

    @property
    def flows(self):
        """The flows of the period at rest, of which the smallest drawn is chosen."""
        return self._flows(self.period_at_rest(self.link_layer))

    @property
    def flows_seen(self):
        """The flows of the period that is seen."""
        return self._flows(self.period_seen(self.link_layer))

    @property
    def is_thinned(self):
        """Whether the map draws the largest links, as many as are asked for."""
        return self.view.link_measure not in WHOLE

    # Time

    @property
    def period(self):
        """The period that is seen: the one played, else the one at rest; None without periods."""
        return self.periods.seen(self.view.period)

    def period_at_rest(self, layer):
        """The period that a layer is narrowed to, or None."""
        return self.periods.at_rest_in(layer, self.view.period)

    def period_seen(self, layer):
        """The period that is seen of a layer, or None."""
        return self.periods.seen_in(layer, self.view.period)

    @property
    def flows_elsewhere(self):
        """The periods that the flows are of where they are not of the one that is seen."""
        layer = self.link_layer
        seen = self.period if layer is not None and fields.is_played(layer) else self.view.period
        return self.periods.flows_elsewhere(layer, seen)

    @property
    def are_flows_dated(self):
        """Whether flows are of periods themselves, and not just laid over those of cities."""
        return self.link_layer is not None and self.periods.are_dated(self.link_layer)

    def play(self, span):
        """Tell of what is played in a span of time; the style of the layers stays.

        Returns
        -------
        bool
            Whether other periods are played than before.
        """
        played = self._found_in(span)
        if played == self.periods.played:
            return False
        former, self.periods.played = self.period, played
        if self.period != former:
            self.tell_rows()
        return True

    def tell_rows(self):
        """Let the rows of the legend tell of the period that is seen."""
        for layer in self._layers_worn():
            self._rows.tell(layer, self.period_seen(layer), self.period_at_rest(layer))

    def rest_rows(self):
        """Let the rows of the legend tell of the period at rest, by which a layer is drawn."""
        for layer in self._layers_worn():
            self._rows.tell(layer, self.period_at_rest(layer), self.period_at_rest(layer))

    def translate_rows(self):
        """Let rows of the legend speak the present language, as after a project was passed on."""
        layers = filter(rules.is_ours, self._layers_worn())
        self._rows.translate({layer: self.period_at_rest(layer) for layer in layers})

    def _found_in(self, span):
        return self.periods.found_in(span, self.layers)

    def _layers_worn(self):
        return self.layers if self.view.is_worn else []

    def _flows(self, period):
        key = period, self.view.link_measure
        if key not in self._flows_by:
            self._flows_by[key] = LinkFlows.of_layer(self.link_layer, *key)
        return self._flows_by[key]

    # Cities, in the period that is seen

    def city_row(self, city):
        """The fields of a city; None without one."""
        layer = self.city_layer
        if city is None or layer is None:
            return None
        return city_row(layer, city, self.period_seen(layer))

    def links_of(self, city):
        """The strongest ties of a city, if any: partner's id, flow sent, flow received."""
        layer = self.link_layer
        return strongest_links(layer, city, self.period_seen(layer)) if city is not None else []

    def flow_within(self, cities):
        """The flow between cities, and all flow."""
        layer = self.link_layer
        return flow_within(layer, cities, self.period_seen(layer))

    # The view

    def has_measure(self, key):
        """Whether cities can be coloured by a measure."""
        return key in _measures(self.city_layer)

    def has_link_measure(self, key):
        """Whether links can be coloured by a measure, or have a look of this key."""
        return key in (*LOOKS, *_measures(self.link_layer))

    def show(self, view, *layers):
        """Show a view; only the layers named look different by it."""
        if not view.is_worn:
            # So far the layers have a look of their own, of which the view tells nothing.
            layers = self.layers
        self.rest_rows()
        threshold = self.threshold if view.threshold is None else view.threshold
        # A period without flows chooses none.
        self.view = replace(view, threshold=threshold or None, is_worn=True)
        for layer in layers:
            if layer is not None:
                self._restyle(layer)
        self._rows.forget()
        self.tell_rows()
        views.keep(self.result, self.view)

    def follow_style(self, layer):
        """Tell of the style that a layer wears now, whoever gave it.

        Returns
        -------
        bool
            Whether it is one by hand, in place of the one of the view.
        """
        if not own_style.is_replaced(layer):
            return False
        self.rest_rows()
        self._rows.forget()
        self.view = views.without_replaced(self.view, self.result)
        views.keep(self.result, self.view)
        return True

    def renderer_of_part(self, layer, part):
        """What a layer would be drawn by at rest if it held no rows but those of a part of it."""
        return renderer_of(part, period=self.period_at_rest(layer), **self._look(layer))

    def _restyle(self, layer):
        own_style.keep(layer)
        apply_style(layer, period=self.period_at_rest(layer), **self._look(layer))
        own_style.announce(layer)

    def _renderer_in(self, layer, period):
        return renderer_of(layer, period=period, **self._look(layer))

    def _look(self, layer):
        view = self.view
        if layer == self.link_layer:
            look = {"measure": view.link_measure, "threshold": self.threshold, "partners": None}
        else:
            look = {"measure": view.measure, "threshold": 0.0, "partners": self._partners()}
        return {**look, "focus": view.focus}

    def _partners(self):
        """The cities that stay lit beside the one in focus; None without one."""
        layer, view = self.link_layer, self.view
        if view.focus is None:
            return None
        if layer is None:
            return set()
        return partners_of(layer, view.focus, view.link_measure, self.period_at_rest(layer))


def _measures(layer):
    return fields.results(layer) if layer is not None else ()
