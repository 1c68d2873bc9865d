"""One field of a table on the page: its heading and its cells."""

from ...analysis import group_labels, trend_reasons
from ...analysis.findings import known_number, known_text, number, percent
from ...analysis.measures import Measure
from ...i18n import tr, tr_list, tr_value
from .markup import anchor, prose

#: Fields whose text is ids of cities, shown by their names.
_CITY_KEYS = ("main_core", "best_cores", "dominated_by", "nodal_region", "nearest_core")
#: Fields whose text is one of a few words.
_WORDS = ("reading", "reason", "direction", "level", "status")
#: Numbers of 0 to 1 that are all below it get a decimal more, and no bars.
_SMALL = 0.1
_NONE = "–"


class Column:
    """One field of a table.

    Parameters
    ----------
    entry : analysis.measures.Field
    values : sequence
        Of all rows: they decide on decimals and bars.
    names : dict
        City id -> name.
    """

    def __init__(self, entry, values, names):
        self.entry = entry
        self._names = names
        self.is_measure = isinstance(entry, Measure)
        self._is_number = entry.kind is not str
        known = _sizes(values) if self._is_number else None
        self._largest = float(known.max()) if self._is_number and len(known) else 0
        self._decimals = self._fitting_decimals(known) if self._is_number else None

    def label(self):
        """The label, linked to how to read the measure."""
        label = prose(tr(self.entry.label))
        if not self.is_measure:
            return label
        if self.entry.unit not in ("", "share", "flow"):
            label += f" ({prose(self.entry.unit)})"
        return f'<a href="#{anchor(self.entry)}">{label}</a>'

    def head(self):
        """The cell of the header."""
        kind = ' class="number"' if self._is_number else ""
        return f'<th scope="col"{kind}>{self.label()}</th>'

    def cell(self, value, is_head=False):
        """A cell of the body; `is_head` where it names its row."""
        kind, style, text = self._dressed(value)
        attributes = f' class="{kind}"{style}' if kind else ""
        if is_head:
            return f'<th scope="row"{attributes}>{prose(text)}</th>'
        return f"<td{attributes}>{prose(text)}</td>"

    def _dressed(self, value):
        """The class, the style and the text of a value."""
        if self._is_number:
            value = known_number(value)
            if value is None:
                return "number none", "", _NONE
            bar, style = self._bar(value)
            return f"number {bar}".strip(), style, self._number(value)
        text = known_text(value)
        if not text:
            return "none", "", _NONE
        if self.entry.key == "role":
            return ("role core" if text == "core" else "role"), "", _translated(text)
        if self.entry.key == "relation":
            return "relation", "", _translated(text)
        return "", "", self._said(text)

    def _said(self, text):
        """A text: of ids the names; what is no name is translated."""
        if self.entry.key in _CITY_KEYS:
            return tr_list(self._names.get(city, city) for city in text.split(", "))
        if self.entry.key == "reading_why":
            return tr(trend_reasons.told(text))
        if self.entry.key == "group_label":
            return tr(group_labels.told(text))
        is_word = self.is_measure or self.entry.key in _WORDS
        return tr_value(_translated(text)) if is_word else text

    def _fitting_decimals(self, known):
        """As many as the largest number of the column needs, so that points stand in line."""
        if self.entry.unit == "share":
            return 1 if 0 < self._largest < _SMALL else None
        if self.entry.kind is int or _are_whole(known):
            return 0
        sizes = enumerate((1000, 10, _SMALL, 0))
        return next(decimals for decimals, least in sizes if self._largest >= least)

    def _number(self, value):
        show = percent if self.entry.unit == "share" else number
        return show(value, self._decimals)

    def _bar(self, value):
        """A bar under a value: from 0, or to both sides where values are of two signs."""
        if self._largest < _SMALL and self.entry.level != "region":
            return "", ""
        if self.entry.unit == "share":
            return "bar", _reach(0, value)
        if self.entry.range == (-1, 1) and self.entry.neutral == 0:
            ends = sorted((0.5, 0.5 + value / 2))
            return ("bar" if value > 0 else "bar against"), _reach(*ends)
        return "", ""


def _sizes(values):
    """The numbers that are known, without their signs."""
    import numpy as np
    import pandas as pd

    numbers = pd.to_numeric(pd.Series(values), errors="coerce").to_numpy(dtype=float)
    return np.abs(numbers[np.isfinite(numbers)])


def _are_whole(numbers):
    import numpy as np

    return bool((numbers == np.round(numbers)).all())


def _reach(start, end):
    start, end = (min(max(share, 0), 1) * 100 for share in (start, end))
    return f' style="--from:{start:.1f}%;--to:{end:.1f}%"'


def _translated(text):
    """A role, a relation of roles or a reading; any other text as it is."""
    words = {
        "core": tr("core"),
        "secondary": tr("secondary"),
        "core-core": tr("core to core"),
        "core-secondary": tr("core to secondary"),
        "secondary-core": tr("secondary to core"),
        "secondary-secondary": tr("secondary to secondary"),
        "polarizing": tr("polarizing"),
        "converging": tr("converging"),
        "stable": tr("stable"),
    }
    return words.get(text, text)
