"""The themes that the results of a region answer."""

from ..cartography import fields
from ..cartography.themes import answer, find, themes


def offered_themes(results):
    """All themes, each with whether one of the results holds what it needs."""
    with fields.read_once():
        asked = _whole_first(results)
        return [(theme, answer(theme, asked) is not None) for theme in themes()]


def theme_answer(key, results):
    """The result that answers the theme of a key best, and the look that it does so by; or None."""
    theme = find(key)
    return answer(theme, _whole_first(results)) if theme is not None else None


def _whole_first(results):
    """Results of whole analyses before parts of them, else in their order."""
    return sorted(results, key=lambda result: result.is_part)
