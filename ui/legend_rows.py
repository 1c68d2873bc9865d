"""The rows of the legend: they tell of the period that is seen, though a layer keeps its style."""

from ..cartography import rules
from ..cartography.played_rows import keep_told_period, rename_rows, texts_of, told_period
from ..i18n import tr, untranslated


class LegendRows:
    """Rows of layers that are drawn by the period at rest.

    Parameters
    ----------
    renderer_in : callable
        Takes a layer and a period; returns the renderer that the layer would have in it.
    """

    def __init__(self, renderer_in):
        self._renderer_in = renderer_in
        #: Layer id and period -> texts by row: the temporal controller goes to and fro.
        self._texts = {}

    def forget(self):
        """Forget what was read: layers look different now."""
        self._texts = {}

    def tell(self, layer, period, at_rest):
        """Let the rows of a layer tell of a period, which may be another than the one at rest."""
        former = told_period(layer, at_rest)
        if period != former:
            rename_rows(layer, *(self._texts_in(layer, one) for one in (former, period)))
            keep_told_period(layer, period, at_rest)

    def translate(self, layers):
        """Let rows that were written in English speak the language of the one who looks.

        Only their texts are others, and only of those rows that nobody has renamed.

        Parameters
        ----------
        layers : dict
            Layer -> the period at rest in it.
        """
        if not any(map(_is_untranslated, layers)):
            return
        for layer, period in layers.items():
            with untranslated():
                english = texts_of(self._renderer_in(layer, period))
            rename_rows(layer, english, texts_of(self._renderer_in(layer, period)))
            # What the style would not write today, as another version did.
            told = {rule.ruleKey(): (rule.label(), rule.description())
                    for rule in rules.rows_of(layer)}  # fmt: skip
            literals = {key: (tr(label), about) for key, (label, about) in told.items()}
            rename_rows(layer, told, literals)

    def _texts_in(self, layer, period):
        key = layer.id(), period
        if key not in self._texts:
            self._texts[key] = texts_of(self._renderer_in(layer, period))
        return self._texts[key]


def _is_untranslated(layer):
    """Whether some row is told in words of ours that the present language has others for."""
    return any(rule.label() and tr(rule.label()) != rule.label() for rule in rules.rows_of(layer))
