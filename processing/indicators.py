"""The table of indicators that an analyst fills in: field, dimension, direction, weight."""

from ..analysis.errors import InputError
from ..i18n import tr, tr_list
from .tables import place_of

COLUMNS = ("indicator", "dimension", "direction", "weight")
DIRECTIONS = {"+": 1, "-": -1, "−": -1, "–": -1, "1": 1, "+1": 1, "-1": -1}


def read_indicators(run, name):
    """The rows of an indicator matrix.

    Parameters
    ----------
    run : processing.run.Run
    name : str
        The matrix parameter.

    Returns
    -------
    pandas.DataFrame
        ``indicator`` (a field of the city layer), ``dimension``, ``direction`` (1 raises, -1
        lowers peripheralization) and ``weight`` (1 where it is left empty).

    Raises
    ------
    InputError
        If a row is not whole, or its field, direction or weight can't be used.
    """
    import pandas as pd

    cells = run.matrix(name)
    if len(cells) % len(COLUMNS):
        raise InputError(
            "Each row needs four entries (field, dimension, direction, weight); those given "
            "({count}) do not make whole rows.", parameter=name, count=len(cells),
        )  # fmt: skip
    rows = [cells[start : start + len(COLUMNS)] for start in range(0, len(cells), len(COLUMNS))]
    rows = [_checked(run, name, row) for row in rows if any(row)]
    if not rows:
        raise InputError("List at least one indicator.", parameter=name)
    return pd.DataFrame(rows, columns=COLUMNS)


def _checked(run, name, row):
    indicator, dimension, direction, weight = row
    source = run.source("CITIES")
    position = place_of(source.fields(), indicator)
    if position < 0:
        raise InputError(
            "Layer “{layer}” has no field “{field}”. Its fields are {fields}.", parameter=name,
            layer=source.sourceName(), field=indicator, fields=tr_list(source.fields().names()),
        )  # fmt: skip
    if direction not in DIRECTIONS:
        raise InputError(
            "The direction of “{field}” reads “{direction}”. Write + where a high value raises "
            "peripheralization, - where it lowers it.",
            parameter=name, field=indicator, direction=direction,
        )  # fmt: skip
    return [
        source.fields().at(position).name(), dimension or tr("other"), DIRECTIONS[direction],
        _weight(name, indicator, weight),
    ]  # fmt: skip


def _weight(name, indicator, weight):
    if not weight:
        return 1.0
    try:
        return float(weight)
    except ValueError as error:
        raise InputError(
            "The weight of “{field}” reads “{weight}”, which is no number.",
            parameter=name, field=indicator, weight=weight,
        ) from error  # fmt: skip
