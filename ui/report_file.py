"""The report of a result as a file, written in the background."""

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
)
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..i18n import tr

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
        can_run, why_not = algorithm.canExecute()
        if not can_run:
            self.failed.emit(why_not)
            return
        context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
        context.setProject(self._project)
        copies = [layer.clone() for layer in layers]
        parameters = {"TITLE": title, "LAYERS": copies, "OUTPUT": path}
        is_valid, problem = algorithm.checkParameterValues(parameters, context)
        if not is_valid:
            self.failed.emit(problem)
            return
        task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
        # The task reads the copies: they must live as long as it does.
        self._run = (task, context, feedback, copies)
        task.executed.connect(lambda done, results: self._finish(path, done, results))
        QgsApplication.taskManager().addTask(task)

    def cancel(self):
        """Stop what is under way; nothing is told of it then."""
        if self._run is not None:
            task, _, feedback, *_ = self._run
            self._run = None
            feedback.cancel()
            task.cancel()

    def _finish(self, path, is_successful, results):
        if self._run is None:
            return
        _, _, feedback, *_ = self._run
        self._run = None
        if is_successful:
            self.written.emit(results.get("OUTPUT") or path)
        else:
            self.failed.emit(_last_line(feedback) or tr("The report could not be written."))


def _last_line(feedback):
    return feedback.textLog().strip().rpartition("\n")[2]
