"""The periods of a result: at rest, and while the temporal controller plays them."""

from ..cartography import fields
from ..cartography.periods import all_periods, in_time, played_periods


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
        """The period that a layer is narrowed to: flows may have none where cities have some."""
        has_it = layer is not None and at_rest in self._several.get(layer.id(), [])
        return at_rest if has_it else None

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
