"""Steps of one run under one progress bar."""

from qgis.core import QgsProcessingMultiStepFeedback

from ..analysis.errors import Cancelled


class Steps(QgsProcessingMultiStepFeedback):
    """Feedback for the steps of one run that says each warning once, and remembers it.

    Parameters
    ----------
    feedback : QgsProcessingFeedback
        That of the run as a part of which the steps are taken.
    number : int
        How many steps there are.
    """

    def __init__(self, feedback, number):
        super().__init__(number, feedback)
        _hand_on(feedback, self)
        self._next = 0
        self.warnings = []

    def pushWarning(self, warning):
        # Several algorithms read the same cities, and each of them says what is wrong with these.
        if warning not in self.warnings:
            self.warnings.append(warning)
            super().pushWarning(warning)

    def take(self, title):
        """Begin the next step, under a title in the log; without one nothing is said."""
        self.setCurrentStep(self._next)
        self._next += 1
        if title:
            self.setProgressText(title)

    def reach(self, fraction):
        """Move the bar within the present step, 0 to 1; raises Cancelled where it was stopped."""
        if self.isCanceled():
            raise Cancelled
        self.setProgress(100 * fraction)

    def within(self, number):
        """Feedback for smaller steps within the present one."""
        smaller = QgsProcessingMultiStepFeedback(max(number, 1), self)
        _hand_on(self, smaller)
        return smaller


def _hand_on(feedback, inner):
    """Cancel the inner feedback where the outer one was cancelled before there was an inner."""
    if feedback.isCanceled():
        inner.cancel()
