"""The periods of a result: at rest, and while the temporal controller plays them."""

from ..cartography import fields
from ..cartography.periods import all_periods, in_time, played_periods

#: Measures of cities that have a value where flows were measured.
_OF_FLOWS = ("total_flow", "nodal_region")


class ResultPeriods:
    """The periods of a result's layers, and those of them that are played.

    Parameters
    ----------
    layers : list of QgsVectorLayer
        Read once, and known by their ids from then on: layers may vanish at any time.
    """

    def __init__(self, layers):
        self._all = {layer.id(): all_periods(layer) for layer in layers}
        self._several = {key: found for key, found in self._all.items() if len(found) > 1}
        with fields.read_once():
            #: Link layer id -> the periods that its flows are of, be they but laid over them.
            self._of_flows = {
                layer.id(): self._all[layer.id()] or _periods_of_flows(layers)
                for layer in layers
                if fields.kind(layer) == "links"
            }
        #: Those that the temporal controller has the canvas show; None while it rests.
        self.played = None

    @property
    def names(self):
        """All of them in their order; empty unless a layer has several."""
        return sorted({name for names in self._several.values() for name in names}, key=in_time)

    def seen(self, at_rest):
        """The period that is seen: the one played, else the one at rest; None without periods."""
        return self.played[0] if self.played and len(self.played) == 1 else at_rest

    def at_rest_in(self, layer, at_rest):
        """The period that a layer is narrowed to, or None.

        Flows may have none where cities have some; links of other periods are narrowed to none.
        """
        has_it = layer is not None and at_rest in self._several.get(layer.id(), [])
        return at_rest if has_it or self.flows_elsewhere(layer, at_rest) else None

    def flows_elsewhere(self, links, period):
        """The periods that flows are of where they are of others than this one.

        Parameters
        ----------
        links : QgsVectorLayer or None
        period : str or None

        Returns
        -------
        list of str
            Empty where they are of this one, or of all.
        """
        found = self._of_flows.get(links.id(), []) if links is not None else []
        return found if period in self.names and period not in found else []

    def are_dated(self, links):
        """Whether flows are of periods themselves, and not just laid over those of cities."""
        return bool(self._all[links.id()])

    def seen_in(self, layer, at_rest):
        """The same, but for a layer that is played."""
        is_played = layer is not None and fields.is_played(layer)
        return self.at_rest_in(layer, self.seen(at_rest) if is_played else at_rest)

    def found_in(self, span, layers):
        """The periods of layers that can be played of which a span of time holds something.

        Parameters
        ----------
        span : QgsDateTimeRange or None
            What the temporal controller narrows the canvas to; None while it rests.
        layers : list of QgsVectorLayer
            Those of the result that are there.

        Returns
        -------
        list of str or None
            None where nothing is played.
        """
        playable = [layer for layer in layers if fields.is_played(layer)]
        if span is None or not playable:
            return None
        found = {period for layer in playable for period in self._all[layer.id()]}
        return played_periods(sorted(found, key=in_time), span)


def _periods_of_flows(layers):
    """The periods of cities that flows without a date were laid over; empty for all of them."""
    for layer in layers:
        key = next((key for key in _OF_FLOWS if fields.has(layer, key)), None)
        if fields.kind(layer) == "cities" and key is not None:
            rows = zip(*fields.columns(layer, "period", key))
            found = {str(period) for period, value in rows if None not in (period, value)}
            return sorted(found, key=in_time)
    return []
