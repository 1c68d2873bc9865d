"""Which links a slider leaves on the map."""

from ..cartography.thinning import LinkVolumes

#: Stops of the slider at most; each shows some more links than the one before.
_STOPS = 60


class LinkFlows(LinkVolumes):
    """The flows of a link layer, read once, so that a slider can ask at every step."""

    def __init__(self, *volumes, **options):
        super().__init__(*volumes, **options)
        self.counts = slider_counts(len(self))

    def stop_of(self, threshold):
        """The stop of the slider whose number of links is nearest to what is drawn."""
        shown = self.shown(threshold)
        stops = range(len(self.counts))
        return min(stops, key=lambda stop: abs(self.counts[stop] - shown), default=0)


def slider_counts(links):
    """Numbers of links for the stops of a slider: in even ratios, from one link to all."""
    return sorted({round(links ** (stop / _STOPS)) for stop in range(_STOPS + 1)}) if links else []
