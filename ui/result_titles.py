"""What results are called."""

from collections import Counter

from ..i18n import tr
from .layer_origin import group_of, is_of_part


def titles_of(layers, root):
    """A name for each layer: that of its group or its own, both or a number where they are alike.

    The toolbox puts the layers of a run into a group named after the region; parts of it bear both
    names.
    """
    groups = [group_of(layer, root) for layer in layers]
    titles = [
        group.name() if group is not None else layer.name() for layer, group in zip(layers, groups)
    ]
    alike = Counter(title for title, layer in zip(titles, layers) if not is_of_part(layer))
    titles = [
        _of_group(layer.name(), title)
        if group is not None and (alike[title] > 1 or is_of_part(layer))
        else title
        for layer, group, title in zip(layers, groups, titles)
    ]
    return _numbered(titles)


def _of_group(name, group):
    """The name of a layer and that of its group, unless it holds it."""
    return name if group in name else tr("{layer} ({group})").format(layer=name, group=group)


def _numbered(titles):
    """Titles with a number behind each that is there before."""
    titles, seen = list(titles), Counter()
    for place, title in enumerate(titles):
        seen[title] += 1
        if seen[title] > 1:
            titles[place] = tr("{layer} ({number})").format(layer=title, number=seen[title])
    return titles
