"""An algorithm that runs in the background, which the analyst may stop wanting at any time."""

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
)
from qgis.PyQt.QtCore import QObject, pyqtSignal


class BackgroundRun(QObject):
    """One run of an algorithm as a task of QGIS.

    What the task reads must live as long as its thread does, also after nobody waits for it any
    more: the class keeps every run until it has ended.

    Parameters
    ----------
    algorithm : QgsProcessingAlgorithm
    parameters : dict
        Layers in it are kept alive too.
    project : QgsProject
    """

    #: It has ended without being cancelled: whether it succeeded, and its results.
    ended = pyqtSignal(bool, dict)

    _under_way = set()

    def __init__(self, algorithm, parameters, project):
        super().__init__()
        self.context, self.feedback = QgsProcessingContext(), QgsProcessingFeedback()
        self.context.setProject(project)
        self._algorithm = algorithm
        self._parameters = parameters
        self._is_wanted = True
        self._task = None

    def problem(self):
        """Why it can't be started, in a sentence; empty if it can."""
        can_run, why_not = self._algorithm.canExecute()
        if not can_run:
            return why_not
        is_valid, why_not = self._algorithm.checkParameterValues(self._parameters, self.context)
        return "" if is_valid else why_not

    def start(self):
        """Hand it to QGIS's task manager."""
        self._task = QgsProcessingAlgRunnerTask(
            self._algorithm, self._parameters, self.context, self.feedback
        )
        self._task.executed.connect(self._end)
        self._under_way.add(self)
        QgsApplication.taskManager().addTask(self._task)

    def cancel(self):
        """Stop it; `ended` is not emitted then."""
        self._is_wanted = False
        self.feedback.cancel()
        self._task.cancel()

    def last_line(self):
        """The last line of its log, which says why it failed."""
        return self.feedback.textLog().strip().rpartition("\n")[2]

    def _end(self, is_successful, results):
        self._under_way.discard(self)
        if self._is_wanted:
            self.ended.emit(is_successful, results)
