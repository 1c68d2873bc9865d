"""Algorithms run one after the other under one progress bar."""

from qgis.core import QgsProcessingException, QgsProcessingMultiStepFeedback, QgsProcessingUtils

from ..analysis.errors import Cancelled


class Steps(QgsProcessingMultiStepFeedback):
    """Feedback for the steps of one run that remembers what they warned of.

    Parameters
    ----------
    run : Run
        The run as a part of which the steps are taken.
    number : int
        How many steps there are.
    """

    def __init__(self, run, number):
        super().__init__(number, run.feedback)
        self._run = run
        self._next = 0
        self.warnings = []

    def pushWarning(self, warning):
        self.warnings.append(warning)
        super().pushWarning(warning)

    def take(self, title):
        """Begin the next step, under a title in the log."""
        self.setCurrentStep(self._next)
        self._next += 1
        self.setProgressText(title)

    def run_algorithm(self, algorithm, parameters):
        """Run an algorithm as the next step.

        Parameters
        ----------
        algorithm : QgsProcessingAlgorithm
        parameters : dict

        Returns
        -------
        dict
            Its results, layers as QgsVectorLayer.

        Raises
        ------
        Cancelled
            If the analyst stopped it.
        QgsProcessingException
            If it failed, with its sentence.
        """
        import processing  # QGIS's own

        self.take(algorithm.displayName())
        try:
            results = processing.run(
                f"spatialrelations:{algorithm.name()}", parameters, context=self._run.context,
                feedback=self, is_child_algorithm=True,
            )  # fmt: skip
        except QgsProcessingException as error:
            if self.isCanceled():
                raise Cancelled from error
            raise
        return {name: self._layer(value) for name, value in results.items()}

    def _layer(self, value):
        layer = None
        if isinstance(value, str):
            layer = QgsProcessingUtils.mapLayerFromString(value, self._run.context)
        return value if layer is None else layer
