"""Which links a slider leaves on the map."""

from bisect import bisect_left
from itertools import accumulate

from ..cartography import fields
from ..cartography.numbers import count_text, percent_text
from ..cartography.volumes import flow_field
from ..i18n import tr

#: Stops of the slider at most; each shows some more links than the one before.
_STOPS = 60


class LinkFlows:
    """The flows of a link layer, read once, so that a slider can ask at every step.

    Parameters
    ----------
    flows : iterable of float
        None and flows of 0 are no links.
    """

    def __init__(self, flows=()):
        self._rising = sorted(float(flow) for flow in flows if flow is not None and flow > 0)
        self._flows = self._rising[::-1]
        self._sums = list(accumulate(self._flows))
        self.counts = slider_counts(len(self._flows))

    @classmethod
    def of_layer(cls, layer, period=None):
        """The flows of a layer, of one period or of all."""
        name = flow_field(layer) if layer is not None else None
        if name is None:
            return cls()
        rows = zip(*fields.columns(layer, name, "period"))
        return cls(flow for flow, when in rows if period is None or str(when) == period)

    def __len__(self):
        return len(self._flows)

    def threshold(self, count):
        """The smallest flow drawn if the `count` largest links are; 0 without links."""
        if not self._flows:
            return 0.0
        return self._flows[min(max(count, 1), len(self._flows)) - 1]

    def shown(self, threshold):
        """Number of links drawn at a threshold."""
        return len(self._flows) - bisect_left(self._rising, threshold)

    def stop_of(self, threshold):
        """The stop of the slider whose number of links is nearest to what is drawn."""
        shown = self.shown(threshold)
        stops = range(len(self.counts))
        return min(stops, key=lambda stop: abs(self.counts[stop] - shown), default=0)

    def summary(self, threshold):
        """What is drawn at a threshold, as a sentence."""
        shown, links = self.shown(threshold), len(self)
        if shown == links:
            return tr("All {} links").format(count_text(links))
        return tr("{shown} of {links} links, {share} of all flow").format(
            shown=count_text(shown),
            links=count_text(links),
            share=percent_text(self._sums[shown - 1] / self._sums[-1] if shown else 0.0),
        )


def slider_counts(links):
    """Numbers of links for the stops of a slider: in even ratios, from one link to all."""
    return sorted({round(links ** (stop / _STOPS)) for stop in range(_STOPS + 1)}) if links else []
