"""Values of parameters that QGIS refuses without saying why: what is wrong with them."""

import sys

from qgis.core import (
    NULL,
    QgsProcessingParameterEnum,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProperty,
)

from ..i18n import tr


def value_problem(definition, value):
    """A sentence if a number is none or out of range, or a choice or fields are not there.

    Parameters
    ----------
    definition : QgsProcessingParameterDefinition
    value : object
        As it was given; what QGIS would have to evaluate first is left to QGIS.

    Returns
    -------
    str or None
    """
    if _lacks_fields(definition, value):
        return tr("{parameter}: Choose at least one field.").format(
            parameter=definition.description()
        )
    if value in (None, NULL, "") or isinstance(value, QgsProperty):
        return None
    if isinstance(definition, QgsProcessingParameterNumber):
        return _number_problem(definition, value)
    if isinstance(definition, QgsProcessingParameterEnum) and type(value) is int:
        return _choice_problem(definition, value)
    return None


def _lacks_fields(definition, value):
    is_optional = bool(definition.flags() & definition.Flag.FlagOptional)
    is_several = isinstance(definition, QgsProcessingParameterField) and definition.allowMultiple()
    return is_several and not is_optional and value in (None, NULL, "", [])


def _number_problem(definition, value):
    label, low, high = definition.description(), definition.minimum(), definition.maximum()
    try:
        number = float(value)
    except (TypeError, ValueError):
        return tr("{parameter}: “{value}” is no number.").format(parameter=label, value=value)
    if low <= number <= high:
        return None
    if abs(high) < sys.float_info.max:
        return tr("{parameter}: It must be from {low} to {high}, not {value}.").format(
            parameter=label, low=f"{low:g}", high=f"{high:g}", value=value
        )
    return tr("{parameter}: It must be a number of {low} or more, not {value}.").format(
        parameter=label, low=f"{low:g}", value=value
    )


def _choice_problem(definition, value):
    options = definition.options()
    if 0 <= value < len(options):
        return None
    listed = ", ".join(f"{place} ({option})" for place, option in enumerate(options))
    return tr("{parameter}: {value} is no choice. The choices are {choices}.").format(
        parameter=definition.description(), value=value, choices=listed
    )
