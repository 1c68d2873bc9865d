"""Which links a map draws, and how much of all flow they carry."""

from bisect import bisect_left
from itertools import accumulate

from ..i18n import tr
from . import fields
from .layer_memory import recalled
from .numbers import count_text, percent_text
from .volumes import MOST_LINKS, selection, volume


class LinkVolumes:
    """The volumes of a layer's links, read once.

    Parameters
    ----------
    volumes : iterable of float
        None and volumes of 0 are no links.
    flows : iterable of float
        What of the share drawn is told; the volumes themselves, if it is not given.
    first : int
        Links drawn before anybody says how many.
    adds_up : bool
        Whether the share of the flow that is drawn says something.
    is_pairs : bool
        Whether the links are pairs that are compared.
    selection : str
        What they were chosen for out of others, as of `volumes.selection`.
    """

    def __init__(
        self, volumes=(), flows=None, first=MOST_LINKS, adds_up=True, is_pairs=False, selection=""
    ):  # fmt: skip
        volumes = list(volumes)
        rows = zip(volumes, volumes if flows is None else flows)
        known = [(float(one), flow or 0.0) for one, flow in rows if one is not None and one > 0]
        known.sort(reverse=True)
        self._falling = [one for one, _ in known]
        self._rising = self._falling[::-1]
        self._sums = list(accumulate(flow for _, flow in known))
        self._first = first
        self._adds_up = adds_up
        self._is_pairs = is_pairs
        self._selection = selection

    @classmethod
    def of_layer(cls, layer, period=None):
        """The volumes of a layer's links, of one period or of all; none without a layer."""
        if layer is None:
            return cls()
        return recalled(layer, (cls, period), lambda: cls._read(layer, period))

    @classmethod
    def _read(cls, layer, period):
        by = volume(layer)
        if by is None:
            return cls()
        flows, periods = fields.columns(layer, by.flow, "period")
        every = fields.evaluated(layer, by.expression)
        rows = [
            (one, flow)
            for one, flow, when in zip(every, flows or every, periods or every)
            if period is None or str(when) == period
        ]
        volumes, flows = zip(*rows) if rows else ((), ())
        adds_up, chosen = by.flow is not None, selection(layer)
        return cls(volumes, flows, by.first, adds_up, by.is_pairs, chosen)

    def __len__(self):
        return len(self._falling)

    @property
    def first_threshold(self):
        """The threshold that the layer is first drawn with."""
        return self.threshold(self._first)

    def threshold(self, count):
        """The smallest volume drawn if the `count` largest links are; 0 without links."""
        if not self._falling:
            return 0.0
        return self._falling[min(max(int(count), 1), len(self)) - 1]

    def shown(self, threshold):
        """Number of links drawn at a threshold."""
        return len(self) - bisect_left(self._rising, threshold)

    def summary(self, threshold):
        """What is drawn at a threshold, as a sentence."""
        shown, links = self.shown(threshold), len(self)
        if not links:
            return tr("No pairs") if self._is_pairs else tr("No links")
        if shown == links == 1:
            return self._of_one()
        if self._selection:
            text = self._of_selection(shown == links)
        elif shown == links:
            text = tr("All {links} pairs") if self._is_pairs else tr("All {links} links")
        elif self._is_pairs:
            text = tr("The {shown} largest of {links} pairs")
        elif not self._adds_up:
            text = tr("{shown} of {links} links")
        else:
            text = tr("{shown} of {links} links, {share} of all flow")
        return text.format(
            shown=count_text(shown), links=count_text(links),
            share=percent_text(self._share(shown)),
        )  # fmt: skip

    def _of_one(self):
        """The sentence on a single link, which is drawn."""
        if self._selection == "dominant":
            return tr("1 dominant link")
        if self._selection:
            return tr("1 link of the backbone")
        return tr("1 pair") if self._is_pairs else tr("1 link")

    def _of_selection(self, is_whole):
        """The sentence on links whose flow is not all flow."""
        if self._selection == "dominant":
            if is_whole:
                return tr("All {links} dominant links")
            return tr("{shown} of {links} dominant links, {share} of their flow")
        if is_whole:
            return tr("All {links} links of the backbone")
        return tr("{shown} of {links} links of the backbone, {share} of their flow")

    def _share(self, shown):
        return self._sums[shown - 1] / self._sums[-1] if shown and self._sums[-1] else 0.0
