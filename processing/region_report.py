"""The report on a region, from what its parts have made."""

from datetime import date

from qgis.core import QgsProcessingException

from ..i18n import tr
from ..version import version


def write_report(path, title, png, story, tables, left_out, sources):
    """Write the report on a region.

    Parameters
    ----------
    path : Path
    title : str
        Name of the region.
    png : bytes or None
        The map.
    story : region_story.Story
    tables : list of ResultTable
    left_out : list of str
        Sentences.
    sources : list of str
        Names of the layers that were read.

    Raises
    ------
    QgsProcessingException
        If it can't be written.
    """
    from . import report

    generated = tr("{date}, Spatial Relations {version}").format(
        date=date.today().isoformat(), version=version()
    )
    shown = [
        (t.title, t.level, t.rows) for t in tables if t.level in ("city", "region", "indicator")
    ]
    read = [tr("Layer “{layer}”").format(layer=layer) for layer in sources]
    try:
        report.write_report(path, title, png, story.findings, shown, {}, left_out, read, generated)
    except OSError as error:
        raise QgsProcessingException(
            tr("“{path}” can't be written: {reason}.").format(path=path.name, reason=error.strerror)
        ) from error
