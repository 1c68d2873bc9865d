"""The legend of a finished map, drawn in a column of its own; it shrinks rather than be cut off."""

from ..i18n import tr
from . import rules, scales, volumes
from .city_sizes import city_size
from .gap_bars import bar_reading, bar_rows
from .legend_rows import GREY, SMALL, ColorKey, Gap, Key, LinkKey, Sizes, Text
from .link_looks import HIDDEN
from .link_symbols import legend_symbol
from .numbers import round_values

#: Below this nobody could read a legend: then it may as well be cut off.
_SMALLEST = 0.3


def draw_legend(pen, box, rows, bottom_rows=()):
    """Draw rows from the top of a box in mm, and others at its foot.

    Returns
    -------
    float
        The scale at which all of it fits the box: 1, or less where it had to shrink.
    """
    scale, all_rows = 1.0, (*rows, *bottom_rows)
    heights = [row.height(pen, box.width()) for row in all_rows]
    while sum(heights) * scale > box.height() and scale > _SMALLEST:
        scale *= 0.95
        pen = pen.scaled(scale)
        heights = [row.height(pen, box.width() / scale) for row in all_rows]
    width = box.width() / scale
    x, y = box.x() / scale, box.y() / scale
    bottom = y + box.height() / scale - sum(heights[len(rows) :])
    for row, height in zip(rows, heights):
        row.draw(pen, x, y, width)
        y += height
    for row, height in zip(bottom_rows, heights[len(rows) :]):
        row.draw(pen, x, bottom, width)
        bottom += height
    return scale


def city_rows(layer, entry=None, size=None):
    """Legend rows of a styled city layer; `entry` is the measure shown, if any."""
    roles, classes = [Text(tr("Cities"))], []
    for rule in rules.told_rows(layer):
        kind = rules.kind_of(rule)
        if kind == rules.HEADING:
            classes += [Text(rule.label()), *_reading(entry)]
        elif kind in (rules.ROLE, rules.ACCENT):
            roles.append(Key(rule.symbol(), rule.label()))
        elif kind == rules.CLASS:
            classes.append(Key(rule.symbol(), rule.label()))
    bars = [ColorKey(color, label) for color, label in bar_rows(layer)]
    if bars:
        classes += [Gap(), Text(bar_reading(layer), SMALL, False, GREY), *bars]
    if classes:
        classes.append(Gap())
    return [*roles, *_size_rows(layer, entry, size), Gap(), *classes]


def reading_lines(entry):
    """How to read high and low values of a measure, a line for each; none of kinds."""
    if entry is None or entry.is_category or not entry.high:
        return []
    return [tr("High: {}").format(tr(entry.high)), tr("Low: {}").format(tr(entry.low))]


def _reading(entry):
    lines = [Text(text, SMALL, False, GREY, 0.3) for text in reading_lines(entry)]
    return [*lines, Gap(1.0)] if lines else []


def _size_rows(layer, entry, size):
    sized_by = city_size(layer, entry.key if entry else None, size)
    if not sized_by.largest:
        return [Gap(2), Text(sized_by.note, SMALL, False, GREY)] if sized_by.note else []
    circles = [
        (value, scales.city_size(value, sized_by.largest, sized_by.count))
        for value in round_values(sized_by.largest)
    ]
    title = Text(sized_by.title, SMALL, False, GREY)
    return [Gap(2), title, Sizes(circles, sized_by.unit)]


def link_rows(layer):
    """Legend rows of a styled link layer; none where it draws no links."""
    if rules.measure_of(layer) == HIDDEN:
        return []
    rows = [Text(tr("Links"))]
    for rule in rules.told_rows(layer):
        kind = rules.kind_of(rule)
        if kind in (rules.HEADING, rules.NOTE):
            rows.append(Text(rule.label(), SMALL, False, GREY))
        elif kind not in (rules.SCALE, rules.WIDTH):
            rows.append(LinkKey(legend_symbol(rule.symbol()), rule.label()))
    return [*rows, *_width_rows(layer)]


def _width_rows(layer):
    samples = [one for one in rules.told_rows(layer) if rules.kind_of(one) == rules.WIDTH]
    if not samples:
        return []
    keys = [LinkKey(sample.symbol().clone(), sample.label()) for sample in samples]
    label = volumes.width(layer, rules.measure_of(layer)).label
    return [Gap(2), Text(label, SMALL, False, GREY), *keys]
