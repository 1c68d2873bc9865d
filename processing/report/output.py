"""The page as the output of an algorithm: in place when all is well, or not at all."""

from datetime import date

from qgis.core import QgsProcessingException

from ...i18n import tr
from ...version import version
from ..outputs import Staging, check_folder
from .page import write_report


class PageOutput:
    """Takes the place of a run's layer outputs.

    Parameters
    ----------
    run : Run
    name : str
        The parameter of the page.
    """

    def __init__(self, run, name):
        self._name, self._path = name, run.output_path(name)
        problem = check_folder(self._path, run.algorithm.parameterDefinition(name).description())
        if problem:
            raise QgsProcessingException(problem)
        self._staging = Staging(self._path)

    def write(self, title, maps, tables, left_out, sources):
        """Write the page, as yet beside its place; parameters as of `write_report`."""
        try:
            write_report(self._staging.path, title, maps, tables, left_out, sources, generated())
        except OSError as error:
            raise QgsProcessingException(
                tr("“{path}” can't be written: {reason}.").format(
                    path=self._path, reason=error.strerror
                )
            ) from error

    def commit(self):
        """Put the page in place.

        Returns
        -------
        dict
            Output parameter -> path.
        """
        self._staging.commit()
        return {self._name: self._path}

    def discard(self):
        """Leave nothing of what was written."""
        self._staging.discard()


def generated():
    """When and by what a report is made."""
    return tr("{date}, Spatial Relations {version}").format(
        date=date.today().isoformat(), version=version()
    )
