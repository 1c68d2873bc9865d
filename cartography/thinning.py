"""Which links a map draws, and how much of all flow they carry."""

from bisect import bisect_left
from itertools import accumulate, repeat

from ..i18n import tr
from . import fields
from .layer_memory import recalled
from .link_rows import is_unexpected
from .numbers import count_text, percent_text
from .volumes import MOST_LINKS, selection, volume

#: Measure by which links about as expected are not drawn.
_RATIO = "residual_ratio"


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
    are_told : iterable of bool
        Whether the look draws a link of this size at all; it draws all, if it is not given.
    """

    def __init__(
        self, volumes=(), flows=None, first=MOST_LINKS, adds_up=True, is_pairs=False, selection="",
        are_told=None,
    ):  # fmt: skip
        volumes = list(volumes)
        rows = zip(volumes, volumes if flows is None else flows, are_told or repeat(True))
        known = [(float(one), flow or 0.0, told) for one, flow, told in rows if one and one > 0]
        known.sort(reverse=True)
        every = [one for one, *_ in known]
        #: Of the links that the look draws, of which the slider leaves the largest.
        self._falling = [one for one, _, is_told in known if is_told]
        self._rising = self._falling[::-1]
        self._sums = list(accumulate(flow for _, flow, is_told in known if is_told))
        self._total = sum(flow for _, flow, _ in known)
        self._links = len(every)
        # The same links, whatever they are coloured by.
        self._first_threshold = every[min(first, len(every)) - 1] if every else 0.0
        self._adds_up = adds_up
        self._is_pairs = is_pairs
        self._selection = selection

    @classmethod
    def of_layer(cls, layer, period=None, measure=None):
        """The volumes of a layer's links, of one period or of all; none without a layer.

        Coloured by the ratio to what is expected, links about as expected are not drawn.
        """
        if layer is None:
            return cls()
        is_residual = measure == _RATIO
        key = (cls, period, is_residual)
        return recalled(layer, key, lambda: cls._read(layer, period, is_residual))

    @classmethod
    def _read(cls, layer, period, is_residual):
        by = volume(layer)
        if by is None:
            return cls()
        names = by.flow, period and "period", is_residual and _RATIO  # no more than is asked for
        flows, periods, ratios = fields.columns(layer, *names)
        every = fields.evaluated(layer, by.expression)
        columns = zip(every, flows or every, periods or every, ratios or every)
        rows = [
            (one, flow, not is_residual or is_unexpected(ratio))
            for one, flow, when, ratio in columns
            if period is None or str(when) == period
        ]
        volumes, flows, are_told = zip(*rows) if rows else ((), (), ())
        adds_up, chosen = by.flow is not None, selection(layer)
        return cls(volumes, flows, by.first, adds_up, by.is_pairs, chosen, are_told)

    def __len__(self):
        """Number of links drawn if all sizes are."""
        return len(self._falling)

    @property
    def first_threshold(self):
        """The threshold that the layer is first drawn with."""
        return self._first_threshold

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
        shown, links = self.shown(threshold), self._links
        if not links:
            return tr("No pairs") if self._is_pairs else tr("No links")
        if shown == links == 1:
            return self._of_one()
        if self._selection:
            text = self._of_selection(shown == links)
        elif shown == links:
            text = tr("All {links} pairs") if self._is_pairs else tr("All {links} links")
        elif self._is_pairs:
            text = self._of_largest(shown == 1)
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

    def _of_largest(self, is_one):
        if is_one:
            return tr("The largest of {links} pairs")
        return tr("The {shown} largest of {links} pairs")

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
        return self._sums[shown - 1] / self._total if shown and self._total else 0.0
