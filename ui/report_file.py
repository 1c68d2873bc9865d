"""The report of a result as a file, written in the background."""

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..i18n import tr
from .background_run import BackgroundRun

ALGORITHM = "spatialrelations:relationreport"


class ReportFile(QObject):
    """Writes reports, one at a time.

    Parameters
    ----------
    project : QgsProject
    """

    #: The report is at this path.
    written = pyqtSignal(str)
    #: It could not be written: why.
    failed = pyqtSignal(str)

    def __init__(self, project, parent=None):
        super().__init__(parent)
        self._project = project
        self._run = None

    @property
    def is_under_way(self):
        return self._run is not None

    def write(self, title, layers, path):
        """Write a report; nothing happens while one is under way.

        Parameters
        ----------
        title : str
        layers : list of QgsVectorLayer
            Results; copies of them are read, so that the map can be worked on meanwhile.
        path : str
        """
        if self.is_under_way:
            return
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
        copies = [layer.clone() for layer in layers]
        parameters = {"TITLE": title, "LAYERS": copies, "OUTPUT": path}
        run = BackgroundRun(algorithm, parameters, self._project)
        problem = run.problem()
        if problem:
            self.failed.emit(problem)
            return
        self._run = run
        run.ended.connect(lambda done, results: self._finish(path, done, results))
        run.start()

    def cancel(self):
        """Stop what is under way; nothing is told of it then."""
        if self._run is not None:
            self._run.cancel()
            self._run = None

    def _finish(self, path, is_successful, results):
        run, self._run = self._run, None
        if is_successful:
            self.written.emit(results.get("OUTPUT") or path)
        else:
            self.failed.emit(run.last_line() or tr("The report could not be written."))
