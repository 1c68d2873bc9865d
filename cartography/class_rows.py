"""A measure as rows of a legend: a class or a kind, its filter, its label and its colour."""

from dataclasses import dataclass, replace

from qgis.PyQt.QtGui import QColor

from ..i18n import tr
from . import fields, ramps
from .categories import categories
from .classes import value_classes
from .dating import is_undated
from .numbers import unit_of
from .periods import periods_of

#: Measure of how much of what is asked for has moved since the first period.
_CHANGE = "share_change"
#: Measure by which cities are ranked.
_RANKED = "index"


@dataclass(frozen=True)
class ClassRow:
    """One row: what it stands for, and how it is told."""

    condition: str
    label: str
    color: QColor
    #: The kinds that it stands for; none for classes of numbers.
    values: tuple = ()
    #: Whether another row has the colour already.
    is_repeated: bool = False
    #: Whether none has it in the period shown.
    is_absent: bool = False
    #: Whether it stands for NULL.
    is_missing: bool = False
    #: Whether it stands for the NULL of cores, none of which has a value.
    is_of_cores: bool = False


def class_rows(layer, entry, period=None):
    """Rows of a legend for a measure; NULL comes last, if any feature shown has it.

    Where no core has a value but other cities have, the measure is of those alone: then the row
    of the cores says so, and another tells the cities that lack a value, if there are any.

    Parameters
    ----------
    layer : QgsVectorLayer
    entry : analysis.measures.Measure
    period : str
        The period shown: kinds that it lacks are left out. Classes are those of all periods.

    Returns
    -------
    list of ClassRow
    """
    if entry.is_category:
        rows = _kinds(layer, entry, period)
    else:
        rows = number_rows(fields.values_of(layer, entry), entry)
    if fields.kind(layer) == "cities":
        return [*rows, *_missing_cities(layer, entry, period)]
    if None in fields.values_of(layer, entry, None if fields.is_played(layer) else period):
        rows.append(_missing(entry))
    return rows


def _missing(entry, of="", **row):
    condition, color = f"{fields.value_of(entry)} IS NULL{of}", QColor(ramps.NO_VALUE)
    return ClassRow(condition, tr("no value"), color, is_missing=True, **row)


def _missing_cities(layer, entry, period):
    """Rows for the NULL of the cities; of periods that are played, for that of any of them."""
    here = _are_missing(layer, entry, period)
    cores, others = _are_missing(layer, entry, None) if fields.is_played(layer) else here
    is_told = [True in missing for missing in here]
    if cores != {True} or False not in others:
        is_there = True in cores | others
        return [_missing(entry, is_absent=not any(is_told))] if is_there else []
    rows = []
    if True in others:
        rows.append(_missing(entry, " AND \"role\" IS NOT 'core'", is_absent=not is_told[1]))
    text = tr("cores: only secondary cities have a value")
    if entry.key == _RANKED:
        text = tr("cores: only secondary cities are ranked")
    of_cores = _missing(entry, " AND \"role\" = 'core'", is_of_cores=True)
    return [*rows, replace(of_cores, label=text, is_absent=not is_told[0])]


def _are_missing(layer, entry, period):
    """Whether values are missing, a set of what is found, of the cores and of the other cities."""
    cores, others = set(), set()
    values = fields.values_of(layer, entry, period)
    for role, value in zip(fields.columns_of(layer, period, "role")[0], values):
        (cores if role == "core" else others).add(value is None)
    return cores, others


def measure_title(layer, entry, period=None):
    """The heading over the rows: the measure, and the period or the two periods that it is of."""
    title = tr(entry.label)
    if entry.key == _CHANGE and fields.parameters(layer).get("VALUE"):
        what = fields.in_words(str(fields.parameters(layer)["VALUE"])).lower()
        title = tr("{measure} in {field}").format(measure=title, field=what)
    if period is not None and entry.key == _CHANGE:
        first, *later = periods_of(layer) or [period]
        if later and period == first:
            text = tr("{measure}: none yet in {period}, the first period")
            return text.format(measure=title, period=period)
        return tr("{measure}, {first} to {last}").format(measure=title, first=first, last=period)
    if period is not None and is_undated(layer, entry):
        return title
    if period is not None:
        return tr("{measure}, {period}").format(measure=title, period=period)
    ends = [set(column) for column in fields.columns(layer, "period_from", "period_to")]
    if any(len(end) != 1 or None in end for end in ends):
        return title
    first, last = (end.pop() for end in ends)
    return tr("{measure}, {first} to {last}").format(measure=title, first=first, last=last)


def number_rows(values, entry, ramp=None):
    """Rows for the classes of numbers, without one for NULL."""
    if ramp is None:
        ramp = ramps.sequential if entry.neutral is None else ramps.diverging
    lowest, unit = entry.range[0], unit_of(entry)
    classes = value_classes(values, entry.classes, entry.neutral, lowest, unit)
    field = fields.value_of(entry)
    return [ClassRow(one.expression(field), one.label, ramp(one.position)) for one in classes]


def _kinds(layer, entry, period):
    rows = []
    for kind in categories(layer, entry, period):
        condition = f"{fields.quoted(entry.key)} IN ({fields.listed(kind.values)})"
        row = ClassRow(condition, kind.label, kind.color, kind.values, kind.is_repeated)
        rows.append(replace(row, is_absent=kind.is_absent))
    return rows
