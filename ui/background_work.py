"""Work in another thread, whose result nobody has to wait for."""

from threading import Event

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..analysis.errors import Cancelled

#: Seconds that a piece of work which was cancelled is waited for at most.
_PATIENCE = 10


class BackgroundWork(QObject):
    """One piece of work as a task of QGIS.

    What the work reads must live as long as its thread does, also after nobody waits for it any
    more: the class keeps every piece until it has ended.

    Parameters
    ----------
    title : str
        What QGIS's list of tasks calls it.
    work : callable
        Called in another thread with a callable that takes 0 to 1, and raises Cancelled once the
        work isn't wanted. It must touch no layer, no project and no widget.
    """

    #: It has ended without being cancelled: what the work returned; None where it raised.
    ended = pyqtSignal(object)

    _under_way = set()

    def __init__(self, title, work):
        super().__init__()
        self._is_wanted = True
        #: What the work has raised, or None.
        self.error = None
        self._task = _Task(title, work, self._end)

    def start(self):
        """Hand it to QGIS's task manager."""
        self._under_way.add(self)
        QgsApplication.taskManager().addTask(self._task)

    def cancel(self):
        """Stop it; `ended` is not emitted then."""
        self._is_wanted = False
        if self in self._under_way:
            self._task.cancel()

    def leave(self):
        """Stop it, and wait until it has stopped.

        QGIS ends only once its threads have, and those in Python could not end while it waits.
        """
        self.cancel()
        if self in self._under_way and self._task.status() == QgsTask.TaskStatus.Running:
            self._task.has_returned.wait(_PATIENCE)

    @classmethod
    def leave_all(cls):
        """Leave all that is under way, wanted or not."""
        for work in tuple(cls._under_way):
            work.leave()

    def _end(self, result, error):
        self._under_way.discard(self)
        self.error = error
        if self._is_wanted:
            self.ended.emit(result)


class _Task(QgsTask):
    def __init__(self, title, work, end):
        super().__init__(title, QgsTask.Flag.CanCancel)
        self._work, self._end = work, end
        self._result = self._error = None
        self.has_returned = Event()

    def run(self):
        try:
            return self._is_done()
        finally:
            self.has_returned.set()

    def _is_done(self):
        try:
            self._result = self._work(self._reach)
        except Cancelled:
            return False
        except Exception as error:  # an error must not leave a thread of C++
            self._error = error.with_traceback(None)
            return False
        return True

    def finished(self, _is_successful):
        """Back in the thread of the desktop."""
        end, self._work, self._end = self._end, None, None
        end(self._result, self._error)

    def _reach(self, fraction):
        if self.isCanceled():
            raise Cancelled
        self.setProgress(100 * fraction)
