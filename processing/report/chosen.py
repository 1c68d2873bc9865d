"""What was chosen for a parameter that takes several layers."""

from qgis.core import QgsProcessingUtils

UNREADABLE = "“{layer}” can't be read. Check the path, and the name after “|layername=”."


def unreadable(value, context):
    """The first text that names no layer; None where all can be read.

    Parameters
    ----------
    value : object
        The parameter's value: a layer, a text, or a list of these.
    context : QgsProcessingContext
    """
    values = value if isinstance(value, (list, tuple)) else [value]
    return next((text for text in values if _is_unreadable(text, context)), None)


def _is_unreadable(text, context):
    if not isinstance(text, str) or not text:
        return False
    return QgsProcessingUtils.mapLayerFromString(text, context) is None
