"""The report on a region, from what its parts have made."""

from qgis.core import QgsProcessingException

from ..i18n import tr


def write_report(path, title, maps, tables, left_out, sources, told, progress):
    """Write the report on a region.

    Parameters
    ----------
    path : Path
    title : str
        Name of the region.
    maps : list of (str, bytes)
        Caption and PNG.
    tables : list of ResultTable
        What each part has made, in the order in which they are read best.
    left_out : list of str
        Sentences.
    sources : list of str
        Names of the layers that were read.
    told : dict
        What `story.tell` tells of the tables.
    progress : callable
        Called with 0 to 1; may raise to stop.

    Raises
    ------
    QgsProcessingException
        If it can't be written.
    """
    from .report import page
    from .report.output import generated

    read = [tr("Layer “{layer}”").format(layer=layer) for layer in sources]
    try:
        page.write_report(path, title, maps, tables, left_out, read, generated(), told, progress)
    except OSError as error:
        raise QgsProcessingException(
            tr("“{path}” can't be written: {reason}.").format(path=path.name, reason=error.strerror)
        ) from error
