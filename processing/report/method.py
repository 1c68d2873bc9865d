"""The method section: what each algorithm was run with, in the words of its dialog."""

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterMatrix,
)

from ...i18n import tr
from ..own_algorithms import own_algorithm
from .markup import pairs, paragraph, prose


def method(tables):
    """The parameters behind the tables, each run once, by algorithm.

    Parameters
    ----------
    tables : list of ResultTable

    Returns
    -------
    str
        HTML; empty where no table knows its parameters.
    """
    runs = {}
    for table in tables:
        parameters = dict(table.parameters)
        if parameters and parameters not in runs.setdefault(table.algorithm, []):
            runs[table.algorithm].append(parameters)
    return "\n".join(_algorithm(name, told) for name, told in runs.items())


def _algorithm(name, runs):
    algorithm = own_algorithm(name)
    heading = algorithm.displayName() if algorithm else name or tr("Other results")
    parts = [f"<h3>{prose(heading)}</h3>"]
    if algorithm:
        parts.append(paragraph(algorithm.shortDescription()))
    parts += [pairs(_told(algorithm, parameters), "method") for parameters in runs]
    return "\n".join(part for part in parts if part)


def _told(algorithm, parameters):
    """Label and value of each parameter; its name and text where the algorithm is not known."""
    for name, text in parameters.items():
        definition = algorithm.parameterDefinition(name) if algorithm else None
        if definition is None:
            yield name, text
        else:
            yield definition.description(), _value(definition, str(text))


def _value(definition, text):
    """A parameter's text as its dialog would show it."""
    if isinstance(definition, QgsProcessingParameterBoolean):
        return tr("yes") if text.lower() in ("true", "1") else tr("no")
    if isinstance(definition, QgsProcessingParameterEnum):
        options = definition.options()
        return options[int(text)] if text.isdigit() and int(text) < len(options) else text
    if isinstance(definition, QgsProcessingParameterMatrix):
        return _rows(text, len(definition.headers()))
    return text


def _rows(text, columns):
    """The cells of a matrix, a row after the other."""
    cells = [cell.strip() for cell in text.split(",")]
    rows = [cells[start : start + columns] for start in range(0, len(cells), columns)]
    return tr("; ").join(" ".join(filter(None, row)) for row in rows)
